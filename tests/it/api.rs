//! `api`: any request by hand, with the same token, the same care and the same exit codes.

use serde_json::{Value, json};
use wiremock::ResponseTemplate;

use crate::harness::*;

#[test]
fn paths_in_every_spelling() {
    let platform = Platform::start();
    platform.me();
    let home = platform.home();
    let whole = format!("{}/api/v1/me", platform.url());
    for path in ["me", "/me", "api/v1/me", "/api/v1/me", "me/", &whole] {
        assert_eq!(home.ctfy(&["api", path]).run().ok().json()["id"], "u1", "{path}");
    }
    assert_eq!(platform.asked("GET", "/me").len(), 6);
}

#[test]
fn paths_that_would_be_another_never_leave() {
    let platform = Platform::start();
    let home = platform.home();
    for path in [
        "",
        "/",
        "a//b",
        "../admin",
        "a/../b",
        "a/./b",
        "a/%2e%2e/b",
        "a/%2E./b",
        "a%2fb",
        "a%2Fb",
        "api/v1",
        "/api/v1/",
    ] {
        home.ctfy(&["api", path]).run().says(2, "empty or relative part", "");
    }
    home.ctfy(&["api", "http://127.0.0.1:1/api/v1/me"]).run().says(2, "is not the platform in force", "--platform-url");
    home.ctfy(&["api", "https://evil.example/api/v1/me"]).run().says(2, "is not the platform in force", "");
    home.ctfy(&["api", "events"]).run().says(2, "does not end", "ctfy events watch");
    home.ctfy(&["api"]).run().code(2);
    assert!(platform.seen().is_empty());
}

#[test]
fn fields_and_bodies() {
    let platform = Platform::start();
    platform.on("POST", "/submissions", 200, json!({"ok": true})).on("PATCH", "/me/profile", 200, json!({}));
    platform.on("GET", "/challenges", 200, page(json!([])));
    let home = platform.home();
    let file = home.dir.path().join("body.json");
    std::fs::write(&file, "{\"n\": 123456789012345678901234567890}").unwrap();
    home.ctfy(&[
        "api",
        "submissions",
        "-f",
        "instance_id=1",
        "-F",
        "answer[]=ssh",
        "-F",
        "answer[]=http",
        "-F",
        "n=7",
        "-F",
        "on=true",
        "-F",
        "none=null",
    ])
    .run()
    .ok();
    home.ctfy(&["api", "-X", "patch", "me/profile", "-f", "bio=plays at night"]).run().ok();
    home.ctfy(&["api", "submissions", "--input", file.to_str().unwrap(), "-f", "competition_id=c"]).run().ok();
    home.ctfy(&["api", "submissions", "--input", "-"]).stdin("{\"by\": \"stdin\"}").run().ok();
    home.ctfy(&["api", "-X", "GET", "challenges", "-f", "q=a&b", "-F", "limit=3"]).run().ok();
    let seen = platform.seen();
    let body = |n: usize| serde_json::from_slice::<Value>(&seen[n].body).unwrap();
    assert_eq!(body(0), json!({"instance_id": "1", "answer": ["ssh", "http"], "n": 7, "on": true, "none": null}));
    assert_eq!((seen[1].method.as_str(), body(1)), ("PATCH", json!({"bio": "plays at night"})));
    assert!(String::from_utf8_lossy(&seen[2].body).contains("123456789012345678901234567890"));
    assert_eq!(seen[2].url.query(), Some("competition_id=c"));
    assert_eq!(body(3), json!({"by": "stdin"}));
    assert_eq!(seen[4].url.query(), Some("limit=3&q=a%26b"));
    for args in [
        &["-f", "novalue"][..],
        &["-F", "=x"],
        &["-F", "a[b=1"],
        &["-F", "a=@/no/such/file"],
        &["--input", "/no/such/file"],
        &["-X", "NO SUCH", "-f", "a=b"],
    ] {
        home.ctfy(&[&["api", "submissions"], args].concat()).json().run().error(2);
    }
    assert_eq!(platform.seen().len(), 5);
}

#[test]
fn answers_that_are_not_json() {
    let platform = Platform::start();
    platform.text("GET", "/instances/x/openvpn-config", 200, "client\nremote 1.2.3.4\n", "text/plain");
    platform.answer(
        "GET",
        "/me/export",
        ResponseTemplate::new(200).set_body_raw(vec![0x50, 0x4b, 0, 0xff], "application/zip"),
    );
    platform.answer("DELETE", "/easter", ResponseTemplate::new(204));
    platform.text("GET", "/page", 200, "<html></html>", "text/html");
    let home = platform.home();
    assert_eq!(home.ctfy(&["api", "instances/x/openvpn-config"]).run().ok().out, "client\nremote 1.2.3.4\n");
    let ran = home.shell("\"$CTFY\" api me/export | wc -c").run().ok();
    assert_eq!(ran.out.trim(), "4");
    home.ctfy(&["api", "me/export", "--json"]).run().error(2);
    assert_eq!(home.ctfy(&["api", "-X", "DELETE", "easter"]).run().ok().out, "");
    assert_eq!(home.ctfy(&["api", "-X", "DELETE", "easter", "--json"]).run().ok().out, "null\n");
    home.ctfy(&["api", "page"]).run().says(6, "a web page instead of JSON", "");
}

#[test]
fn headers_and_refusals() {
    let platform = Platform::start();
    let answer =
        ResponseTemplate::new(404).set_body_json(envelope("challenge_not_found", "no")).insert_header("x-trace", "7");
    platform.answer("GET", "/challenges/x", answer);
    let home = platform.home();
    home.ctfy(&["api", "challenges/x"]).run().says(6, "no", "ctfy comp challenges");
    let ran = home.ctfy(&["api", "challenges/x", "-i"]).run().code(6);
    assert!(
        ran.out.starts_with("HTTP 404\n")
            && ran.out.contains("x-trace: 7\n")
            && ran.out.contains("challenge_not_found"),
        "{}",
        ran.out
    );
    let platform = Platform::start();
    platform.on("GET", "/x", 405, json!({"detail": "Method Not Allowed"}));
    platform.home().ctfy(&["api", "x"]).run().says(10, "Method Not Allowed", "`ctfy server version` compares");
    let platform = Platform::start();
    platform.on("GET", "/x", 400, envelope("bad_request", "bad"));
    platform.home().ctfy(&["api", "x", "--json"]).run().error(11);
}

#[test]
fn all_pages() {
    let platform = Platform::start();
    platform.on("GET", "/challenges", 200, page(json!([{"id": "a"}, {"id": "b"}])));
    let home = platform.home();
    assert_eq!(
        home.ctfy(&["api", "challenges", "--all", "--json"]).run().ok().json(),
        json!([{"id": "a"}, {"id": "b"}])
    );
    assert_eq!(home.ctfy(&["api", "challenges", "--all", "--format", "name"]).run().ok().out, "a\nb\n");
    assert_eq!(home.ctfy(&["api", "challenges", "--jq", ".items[].id"]).run().ok().out, "a\nb\n");
    home.ctfy(&["api", "-X", "POST", "challenges", "--all"]).run().says(2, "GET only", "");
}

#[test]
fn every_operation_is_listed() {
    let ran = Home::new().ctfy(&["api", "--list", "--json"]).run().ok();
    let rows = ran.json();
    assert_eq!(rows.as_array().unwrap().len(), ctfy::api::operations().count());
    let start = rows.as_array().unwrap().iter().find(|row| row["operation"] == "instance.Start").unwrap();
    assert_eq!(
        (&start["method"], &start["path"], &start["repeated"]),
        (&json!("POST"), &json!("/api/v1/instances"), &json!(false))
    );
    Home::new().admin(&["api", "--list"]).run().ok();
}
