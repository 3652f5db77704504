//! Bad days on the way to the platform: nobody there, no address, web pages, half answers, silence, cut lines. Each has a
//! sentence, a code and a hint, and a POST whose answer got lost is sent exactly once.

use std::io::Write;
use std::time::{Duration, Instant};

use serde_json::json;
use wiremock::ResponseTemplate;

use crate::harness::*;

/// Commands that send a POST, with what tells afterwards what came of it.
const POSTS: &[(&[&str], &str, &str)] = &[
    (
        &["submit", "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80", "FLAG{x}"],
        "POST /api/v1/submissions ",
        "ctfy submission list",
    ),
    (&["instance", "start", "WEB-001"], "POST /api/v1/instances ", "ctfy instance list --challenge WEB-001"),
    (
        &["instance", "start", "WEB-001", "--no-wait"],
        "POST /api/v1/instances ",
        "ctfy instance list --challenge WEB-001",
    ),
    (
        &["instance", "renew", "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80"],
        "POST /api/v1/instances/3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80/renew",
        "ctfy instance view 3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80",
    ),
    (&["comp", "register", "c1", "--solo"], "POST /api/v1/competitions/c1/teams ", "ctfy comp view c1"),
    (&["comp", "register", "c1", "--create", "Team"], "POST /api/v1/competitions/c1/teams ", "ctfy comp view c1"),
    (&["comp", "register", "c1", "--join", "CODE"], "POST /api/v1/competitions/c1/teams/redeem ", "ctfy comp view c1"),
    (
        &["auth", "register", "--email", "a@example.org", "--password", "correct horse battery"],
        "POST /api/v1/auth/register ",
        "ctfy auth login",
    ),
    (&["api", "qa/submissions", "-f", "a=b"], "POST /api/v1/qa/submissions ", "read back"),
];

#[test]
fn no_platform_there() {
    let url = nobody();
    for args in [
        &["me", "view"][..],
        &["submit", "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80", "x"],
        &["status"],
        &["server", "health"],
    ] {
        Home::signed_in(&url).ctfy(args).run().says(9, "cannot reach http://127.0.0.1:", "ctfy config view");
        let error = Home::signed_in(&url).ctfy(args).json().run().error(9);
        assert_eq!((&error["kind"], &error["retryable"]), (&json!("unreachable"), &json!(true)));
    }
}

#[test]
fn a_name_that_nobody_has() {
    let ran = Home::new().ctfy(&["me", "view", "--platform-url", "http://no-such-host.invalid"]).run();
    ran.says(9, "cannot reach http://no-such-host.invalid", "--platform-url");
}

#[test]
fn a_url_that_is_none() {
    for url in
        ["", "localhost", "localhost:8100", "ftp://x", "http://", "http://h?x=1", "file:///etc/passwd", "http://h#x"]
    {
        let home = Home::new();
        home.ctfy(&["me", "view", "--platform-url", url]).run().says(2, "is not a platform URL", "looks like https://");
        let error = home.ctfy(&["me", "view", "--json", "--platform-url", url]).run().error(2);
        assert_eq!(error["kind"], "usage");
    }
    let ran = Home::new().ctfy(&["me", "view"]).env("CTFY_PLATFORM_URL", "nonsense").run();
    ran.says(2, "`nonsense` is not a platform URL", "looks like https://");
    let ran = Home::new().ctfy(&["me", "view", "--platform-url", "http://user:hunter2@h"]).run();
    assert!(!ran.err.contains("hunter2"), "{}", ran.err);
    ran.says(2, "user name or password", "");
}

#[test]
fn a_platform_url_with_a_path_in_front() {
    let wire = Wire::start(|_, _, stream| send_json(stream, 200, &json!({"id": "u1"})));
    for suffix in ["/ctf", "/ctf/", "/ctf/api/v1", "/ctf/api/v1/"] {
        let url = format!("{}{suffix}", wire.url);
        Home::new().ctfy(&["me", "view", "--json", "--platform-url", &url]).run().ok();
    }
    assert!(wire.seen().iter().all(|request| request.starts_with("GET /ctf/api/v1/me HTTP")), "{:?}", wire.seen());
}

#[test]
fn a_web_page_instead_of_json() {
    let platform = Platform::start();
    let html = "<!doctype html><html><title>ctfy</title></html>";
    for below in ["/me", "/competitions/nonsense", "/submissions"] {
        platform.text("GET", below, 200, html, "text/html; charset=utf-8");
    }
    platform.text("POST", "/submissions", 200, html, "text/html");
    let home = platform.home();
    // Where an id was asked for it is what 0.6.6 says for "not found" …
    home.ctfy(&["comp", "view", "nonsense"]).run().says(6, "a web page instead of JSON", "ctfy platform?");
    let error = home.ctfy(&["comp", "view", "nonsense", "--json"]).run().error(6);
    assert_eq!((&error["kind"], &error["http_status"]), (&json!("not_found"), &json!(200)));
    // … and elsewhere it is nonsense.
    home.ctfy(&["me", "view"]).run().says(10, "a web page instead of JSON", "ctfy platform?");
    home.ctfy(&["submission", "list", "--json"]).run().error(10);
    let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
    // To a submission it is no answer at all: something on the way spoke in the platform's place.
    home.ctfy(&["submit", id, "x", "--json"]).run().error(13);
    assert_eq!(platform.posts(), 1);
}

#[test]
fn half_a_json() {
    let platform = Platform::start();
    platform.text("GET", "/me", 200, "{\"id\": \"u1\", \"disp", "application/json");
    platform.text("GET", "/competitions", 200, "{\"items\": [{\"id\"", "application/json");
    platform.text("GET", "/health", 200, "", "application/json");
    let home = platform.home();
    home.ctfy(&["me", "view"]).run().says(10, "JSON that ends half-way", "");
    home.ctfy(&["comp", "list", "--json"]).run().error(10);
    home.ctfy(&["server", "health"]).run().says(10, "nothing instead of JSON", "");
}

#[test]
fn an_answer_that_breaks_off() {
    let wire = Wire::start(|_, _, stream| {
        let _ = stream
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{\"id\":");
    });
    let home = wire.home();
    home.ctfy(&["me", "view"]).run().says(10, "the connection to http://127.0.0.1:", "");
    assert_eq!(wire.count("GET"), 4, "a read is tried four times");
    let error = home.ctfy(&["me", "view", "--json"]).run().error(10);
    assert_eq!(error["retryable"], true);
}

#[test]
fn answers_that_are_not_even_http() {
    let wire = Wire::start(|_, _, stream| {
        let _ = stream.write_all(b"220 smtp.example.org ESMTP\r\n");
    });
    wire.home().ctfy(&["me", "view", "--json"]).run().error(10);
}

#[test]
fn servers_that_fail() {
    for (status, body, words) in [
        (500, "Internal Server Error", "500 (internal error)"),
        (502, "<html>bad gateway</html>", "502 (bad gateway)"),
        (503, "", "503 (unavailable)"),
        (504, "upstream", "504 (gateway time-out)"),
    ] {
        let platform = Platform::start();
        platform.text("GET", "/me", status, body, "text/plain");
        let home = platform.home();
        let ran = home.ctfy(&["me", "view"]).run().says(10, words, "");
        assert!(!ran.err.contains("<html>"));
        // A 500 may be about this very request; the others are about the way.
        assert_eq!(platform.asked("GET", "/me").len(), if status == 500 { 1 } else { 4 });
        let error = home.ctfy(&["me", "view", "--json"]).run().error(10);
        assert_eq!((&error["http_status"], &error["retryable"]), (&json!(status), &json!(status != 500)));
    }
}

#[test]
fn nothing_for_a_minute() {
    let wire = Wire::start(|_, _, stream| hold(stream));
    let home = wire.home();
    let started = Instant::now();
    home.ctfy(&["me", "view", "--timeout", "2"]).run().says(12, "did not answer within", "--timeout");
    let error = home.ctfy(&["me", "view", "--timeout", "2s", "--json"]).run().error(12);
    assert_eq!((&error["kind"], &error["retryable"]), (&json!("timed_out"), &json!(true)));
    let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
    home.ctfy(&["submit", id, "FLAG{x}", "--timeout", "2"]).run().says(13, "no answer came", "ctfy submission list");
    assert!(started.elapsed() < Duration::from_secs(40));
    assert_eq!(wire.count("POST"), 1);
}

#[test]
fn an_answer_drop_by_drop_is_bounded_too() {
    let wire = Wire::start(|_, _, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n");
        while stream.write_all(b" ").is_ok() {
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    wire.home().ctfy(&["me", "view", "--timeout", "2", "--json"]).run().error(12);
}

#[test]
fn a_post_whose_answer_got_lost_is_sent_once() {
    for (args, begin, tells) in POSTS {
        for half in [false, true] {
            let wire = Wire::start(move |_, _, stream| {
                if half {
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{\"id\":\"x\"");
                }
            });
            let home = wire.home();
            home.ctfy(args).run().says(13, "may or may not have happened", tells);
            assert_eq!(wire.count("POST"), 1, "{args:?}: {:?}", wire.seen());
            assert_eq!(wire.count(begin), 1, "{args:?}: {:?}", wire.seen());
            let error = home.ctfy(&[*args, &["--json"]].concat()).run().error(13);
            assert_eq!((&error["kind"], &error["retryable"]), (&json!("outcome_unknown"), &json!(false)));
            assert!(error["hint"].as_str().is_some_and(|hint| hint.contains(tells)), "{error}");
            assert_eq!(wire.count("POST"), 2);
        }
    }
}

#[test]
fn a_post_answered_by_a_gateway_is_unknown() {
    for status in [500, 502, 503, 504] {
        let platform = Platform::start();
        for below in ["/submissions", "/instances"] {
            platform.text("POST", below, status, "<html>", "text/html");
        }
        let home = platform.home();
        let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
        home.ctfy(&["submit", id, "x"]).run().says(13, "no answer came", "ctfy submission list");
        home.ctfy(&["instance", "start", "WEB-001"]).run().says(13, "no answer came", "ctfy instance list");
        assert_eq!(platform.posts(), 2, "{status}");
    }
}

#[test]
fn a_post_that_never_left_is_not_unknown() {
    let home = Home::signed_in(&nobody());
    for (args, _, _) in POSTS {
        home.ctfy(args).run().says(9, "cannot reach", "");
    }
}

#[test]
fn a_read_is_tried_again() {
    let platform = Platform::start();
    let bad = || ResponseTemplate::new(502).set_body_string("<html>");
    let good = ResponseTemplate::new(200).set_body_json(json!({"id": "u1"}));
    platform.templates("GET", "/me", vec![bad(), bad(), good]);
    let ran = platform.home().ctfy(&["me", "view", "--json"]).run().ok();
    assert_eq!(ran.json(), json!({"id": "u1"}));
    assert_eq!(ran.err, "", "a second try is nothing to talk about");
    assert_eq!(platform.seen().len(), 3);
}

#[test]
fn a_read_is_tried_again_after_a_cut() {
    let wire = Wire::start(|n, _, stream| {
        if n > 1 {
            send_json(stream, 200, &json!({"id": "u1"}));
        }
    });
    wire.home().ctfy(&["me", "view", "--json"]).run().ok();
    assert_eq!(wire.count("GET /api/v1/me "), 2);
}

#[test]
fn a_coded_answer_to_a_post_is_an_answer() {
    for (code, detail) in [
        ("capacity_exceeded", "No healthy node available. Register a node first: …"),
        ("no_healthy_node", "No healthy node available. …"),
    ] {
        let platform = Platform::start();
        platform.on("POST", "/instances", 503, envelope(code, detail));
        let home = platform.home();
        home.ctfy(&["instance", "start", "WEB-001"]).run().says(8, "No healthy node", "ctfy instance list");
        let error = home.ctfy(&["instance", "start", "WEB-001", "--json"]).run().error(8);
        assert_eq!(
            (&error["code"], &error["kind"], &error["http_status"]),
            (&json!(code), &json!("limit"), &json!(503))
        );
        assert_eq!(platform.posts(), 2);
    }
}

#[test]
fn the_rate_limit_is_waited_for() {
    let limited = json!({"error": "Rate limit exceeded: 60 per 1 minute"});
    let platform = Platform::start();
    platform.sequence("GET", "/me", vec![(429, limited.clone()), (200, json!({"id": "u1"}))]);
    let right = serde_json::from_str(&sample("submission/Create")).unwrap();
    platform.sequence("POST", "/submissions", vec![(429, limited.clone()), (200, right)]);
    let home = platform.home();
    home.ctfy(&["me", "view", "--json"]).run().ok();
    home.ctfy(&["submit", "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80", "x", "--json"]).run().ok();
    assert_eq!((platform.asked("GET", "/me").len(), platform.posts()), (2, 2));

    let platform = Platform::start();
    platform.on("GET", "/me", 429, limited);
    let error = platform.home().ctfy(&["me", "view", "--json", "--timeout", "1"]).run().error(8);
    assert_eq!((&error["code"], &error["retryable"]), (&json!("rate_limited"), &json!(true)));
}

#[test]
fn retry_after_beyond_the_budget_is_not_waited_for() {
    let platform = Platform::start();
    let later =
        ResponseTemplate::new(429).insert_header("retry-after", "3600").set_body_json(json!({"error": "slow down"}));
    platform.templates("GET", "/me", vec![later]);
    let started = Instant::now();
    platform.home().ctfy(&["me", "view"]).run().says(8, "slow down", "wait a minute");
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[test]
fn attempts_used_up_is_never_tried_again() {
    let platform = Platform::start();
    let detail = json!({"mode": "single_select", "wrong_attempts": 3, "cap": 3, "message": "Question locked — contest admin can reset attempts."});
    platform.on("POST", "/submissions", 429, envelope("question_attempt_cap_exceeded", detail));
    let home = platform.home();
    let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
    home.ctfy(&["submit", id, "x"]).run().says(8, "Question locked", "no attempts are left");
    let error = home.ctfy(&["submit", id, "x", "--json"]).run().error(8);
    assert_eq!((&error["retryable"], &error["http_status"]), (&json!(false), &json!(429)));
    assert_eq!(platform.posts(), 2);
}

#[test]
fn a_repeated_delete_that_finds_nothing_has_worked() {
    let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
    let wire = Wire::start(|n, _, stream| {
        if n > 1 {
            send_json(stream, 404, &envelope("instance_not_found", "Instance not found"));
        }
    });
    let ran = wire.home().ctfy(&["instance", "stop", id, "--json"]).run().ok();
    assert_eq!(ran.json(), json!({"status": "stopped", "id": id}));
    assert_eq!(wire.count("DELETE"), 2);

    let platform = Platform::start();
    platform.on("DELETE", &format!("/instances/{id}"), 404, envelope("instance_not_found", "Instance x not found"));
    platform.home().ctfy(&["instance", "stop", id]).run().says(6, "not found", "ctfy instance list");
    assert_eq!(platform.seen().len(), 1);
}

#[test]
fn what_stops_everything_is_sent_once() {
    for path in ["instances", "me", "auth/tokens/others"] {
        let wire = Wire::start(|_, _, _| {});
        wire.home().ctfy(&["api", "-X", "DELETE", path, "--json"]).run().error(13);
        assert_eq!(wire.count("DELETE"), 1, "{path}");
    }
}

#[test]
fn no_proxy_stands_before_loopback() {
    let (platform, proxy) = (Platform::start(), nobody());
    platform.me();
    let mut call = platform.home().ctfy(&["me", "view", "--json"]);
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"] {
        call = call.env(name, &proxy);
    }
    call.run().ok();
}

#[test]
fn a_proxy_is_used_elsewhere_and_told_when_it_is_not_there() {
    let proxy = Wire::start(|_, _, stream| send_json(stream, 200, &json!({"id": "by proxy"})));
    let args = ["me", "view", "--json", "--platform-url", "http://ctf.example.invalid"];
    let ran = Home::new().ctfy(&args).env("http_proxy", &proxy.url).run().ok();
    assert_eq!(ran.json()["id"], "by proxy");
    let error = Home::new().ctfy(&args).env("http_proxy", &nobody()).run().error(9);
    assert_eq!(error["kind"], "unreachable");
}
