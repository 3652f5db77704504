//! What must not leak or take over: the token, texts with escape sequences, names that are paths, ids that are routes,
//! redirects, a full disk, a closed pipe.

use std::io::Write;

use serde_json::json;
use wiremock::ResponseTemplate;

use crate::harness::*;

const EVIL: &str = "\u{1b}]0;pwned\u{7}\u{1b}[2J\u{202e}x\u{200b}y\u{9b}31m\u{8}\r\nz";

/// Nothing a terminal would obey.
#[track_caller]
fn harmless(text: &str) {
    let bad = text.chars().find(|c| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{fdd0}'..='\u{fdef}')
    });
    assert_eq!(bad, None, "{text:?}");
}

/// Some servers and proxies repeat what they were sent.
#[test]
fn an_error_that_repeats_the_token_does_not_get_it_printed() {
    let platform = Platform::start();
    let body = json!({"code": TOKEN, "detail": {"message": format!("bad header: Bearer {TOKEN}"), "sent": TOKEN}});
    platform.on("GET", "/teams", 400, body);
    for form in ["table", "json"] {
        let ran = platform.home().ctfy(&["team", "list", "-vv", "--format", form]).run().code(11);
        assert!(ran.err.contains("Bearer [token]"), "{}", ran.err);
    }
}

#[test]
fn a_redirect_to_another_origin_gets_nothing() {
    for status in [301, 302, 303, 307, 308] {
        let (platform, other) = (Platform::start(), Platform::start());
        let away = format!("{}/api/v1/me?state=private", other.url());
        other.me();
        platform.answer("GET", "/me", ResponseTemplate::new(status).insert_header("location", away.as_str()));
        platform.answer("GET", "/events", ResponseTemplate::new(status).insert_header("location", away.as_str()));
        let home = platform.home();
        let ran = home.ctfy(&["me", "view"]).run().says(10, &format!("redirects to {}", other.url()), "--platform-url");
        assert!(!ran.err.contains("private"), "{}", ran.err);
        let error = home.ctfy(&["me", "view", "--json"]).run().error(10);
        assert_eq!(error["retryable"], false);
        assert!(other.seen().is_empty(), "the token's origin is {}", platform.url());
        assert_eq!(platform.seen().len(), 2, "a redirect is not tried again");
    }
}

#[test]
fn the_same_host_with_another_port_is_another_origin() {
    let other = Wire::start(|_, _, stream| send_json(stream, 200, &json!({})));
    let away = other.url.clone();
    let wire = Wire::start(move |_, _, stream| {
        let _ = write!(stream, "HTTP/1.1 302 Found\r\nlocation: {away}/api/v1/events\r\ncontent-length: 0\r\n\r\n");
    });
    wire.home().ctfy(&["events", "watch", "--json"]).run().error(10);
    assert!(other.seen().is_empty());
}

#[test]
fn a_redirect_on_the_same_origin_is_followed_for_a_read_alone() {
    let platform = Platform::start();
    platform.answer("GET", "/me", ResponseTemplate::new(307).insert_header("location", "/api/v1/account"));
    platform.on("GET", "/account", 200, json!({"id": "u1"}));
    platform.answer("POST", "/submissions", ResponseTemplate::new(307).insert_header("location", "/api/v1/account"));
    platform.on("POST", "/account", 200, json!({}));
    platform.answer(
        "GET",
        "/competitions",
        ResponseTemplate::new(302).insert_header("location", "/api/v1/competitions"),
    );
    let home = platform.home();
    assert_eq!(home.ctfy(&["me", "view", "--json"]).run().ok().json()["id"], "u1");
    assert!(platform.asked("GET", "/account")[0].headers.contains_key("authorization"));
    let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
    home.ctfy(&["submit", id, "x", "--json"]).run().error(10);
    assert_eq!(platform.posts(), 1);
    let error = home.ctfy(&["comp", "list", "--json"]).run().error(10);
    assert!(error["message"].as_str().unwrap().contains("circle"), "{error}");
}

#[test]
fn the_token_is_in_no_output() {
    let platform = Platform::start();
    platform.me().on("GET", "/competitions", 200, page(json!([])));
    platform.on("GET", "/health", 200, json!({"status": "ok", "version": "0.7.0"}));
    platform.on("GET", "/instances", 200, page(json!([])));
    let broken = Wire::start(|_, _, _| {});
    let silent = Home::signed_in(&nobody());
    let args: &[&[&str]] = &[
        &["-v", "me", "view"],
        &["-vvv", "comp", "list", "--json"],
        &["status"],
        &["config", "view"],
        &["config", "view", "--json"],
        &["config", "get", "token"],
        &["auth", "status"],
        &["auth", "status", "--check", "--json"],
        &["-v", "api", "me"],
        &["-v", "api", "me", "-i"],
        &["-v", "events", "watch", "--no-reconnect"],
        &["auth", "logout", "--json"],
    ];
    for args in args {
        for home in [platform.home(), broken.home(), Home::signed_in(&silent_url(&silent))] {
            let ran = home.ctfy(args).run();
            let by_env =
                Home::new().ctfy(args).env("CTFY_TOKEN", TOKEN).env("CTFY_PLATFORM_URL", &platform.url()).run();
            for ran in [ran, by_env] {
                for text in [&ran.out, &ran.err] {
                    assert!(!text.contains("Kq7secret"), "{args:?}: {text}");
                }
            }
        }
    }
    // Asked for in so many words it is the answer.
    assert_eq!(platform.home().ctfy(&["auth", "token"]).run().ok().out, format!("{TOKEN}\n"));
}

fn silent_url(home: &Home) -> String {
    home.read("config.toml").split('"').find(|part| part.starts_with("http")).unwrap().to_owned()
}

#[test]
fn the_token_is_not_in_the_errors_of_the_event_stream() {
    // The stream carries it in the address.
    let platform = Platform::start();
    platform.me();
    platform.text("GET", "/events", 500, "boom", "text/plain");
    let broken = Wire::start(|_, request, stream| {
        if request.starts_with("GET /api/v1/me ") {
            send_json(stream, 200, &json!({"id": "u1"}));
        }
    });
    for home in [platform.home(), broken.home()] {
        for args in
            [&["-v", "events", "watch"][..], &["events", "watch", "--json"], &["events", "watch", "--no-reconnect"]]
        {
            let ran = home.ctfy(args).run();
            assert_ne!(ran.code, 0);
            assert!(!ran.err.contains("Kq7secret") && !ran.out.contains("Kq7secret"), "{}", ran.err);
        }
    }
    assert!(platform.asked("GET", "/events")[0].url.query().is_some_and(|query| query.contains(TOKEN)));
}

#[test]
fn a_token_with_a_line_break_never_leaves() {
    let platform = Platform::start();
    for token in ["pt_a\nx: y", "pt a", "pt_ü"] {
        let ran = Home::new().ctfy(&["me", "view", "--token", token, "--platform-url", &platform.url()]).run();
        ran.says(2, "characters that no token has", "--token");
    }
    assert!(platform.seen().is_empty());
}

#[test]
fn names_and_texts_cannot_take_over_the_terminal() {
    let platform = Platform::start();
    let board = json!([{"rank": 1, "team_id": EVIL, "team_name": EVIL, "solved": 1}]);
    platform.on("GET", "/scoreboard", 200, page(board));
    let question =
        json!({"id": EVIL, "prompt": EVIL, "mode": EVIL, "choices": [EVIL], "requires": [EVIL], "unlocked": true});
    let challenge = json!({"id": EVIL, "name": EVIL, "category": EVIL, "difficulty": EVIL, "description": EVIL, "tags": [EVIL],
        "questions": [question], "attachments": [{"name": EVIL, "size": 3}]});
    platform.on("GET", "/challenges/X", 200, challenge.clone());
    platform.on("GET", "/challenges", 200, page(json!([challenge])));
    let service = json!({"service_type": EVIL, "host": EVIL, "port": 1, "path": EVIL, "label": EVIL,
        "credentials": {"username": EVIL, "password": EVIL, "key_file": EVIL}});
    let instance = json!({"id": EVIL, "challenge_id": EVIL, "status": EVIL, "name": EVIL, "description": EVIL, "services": [service],
        "questions": [question]});
    platform.on("GET", "/instances/3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80", 200, instance.clone());
    platform.on("GET", "/instances", 200, page(json!([instance])));
    platform.on(
        "GET",
        "/competitions",
        200,
        page(json!([{"id": EVIL, "title": EVIL, "phase": EVIL, "is_registered": true}])),
    );
    platform.on(
        "GET",
        "/competitions/c",
        200,
        json!({"id": EVIL, "title": {"en": EVIL}, "phase": EVIL, "description": {"en": EVIL}}),
    );
    platform.on("GET", "/me", 200, json!({"id": EVIL, "display_name": EVIL, "role": EVIL, "competition_teams": [{"team_name": EVIL, "competition_title": EVIL}]}));
    platform.on("GET", "/health", 200, json!({"status": EVIL, "version": EVIL, "hostname": EVIL}));
    platform.on(
        "GET",
        "/submissions",
        422,
        envelope("validation_error", json!({"message": EVIL, "issues": [{"msg": EVIL, "loc": [EVIL]}]})),
    );
    platform.on(
        "GET",
        "/nodes",
        200,
        page(json!([{"id": EVIL, "display_name": EVIL, "url": EVIL, "labels": {EVIL: EVIL}}])),
    );
    let home = platform.home();
    let args: &[&[&str]] = &[
        &["scoreboard", "view"],
        &["challenge", "view", "X"],
        &["challenge", "list"],
        &["instance", "view", "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80"],
        &["instance", "list"],
        &["instance", "view", "nothing"],
        &["comp", "list"],
        &["comp", "view", "c"],
        &["me", "view"],
        &["status"],
        &["server", "health"],
        &["submission", "list"],
        &["scoreboard", "view", "--format", "name"],
        &["scoreboard", "view", "--color", "always", "--fields", "team_name"],
    ];
    for args in args {
        let ran = home.ctfy(args).run();
        let colored = args.contains(&"--color");
        let out = if colored { strip_colors(&ran.out) } else { ran.out.clone() };
        harmless(&out);
        harmless(&ran.err);
        if !args.contains(&"name") && ran.code == 0 {
            assert!(ran.out.contains("\\e]0;pwned"), "{args:?} shows what was hidden: {:?}", ran.out);
        }
    }
    let ran = home.admin(&["nodes", "list"]).run().ok();
    harmless(&ran.out);
}

#[test]
fn machine_formats_are_data_in_a_pipe_and_visible_on_a_terminal() {
    let platform = Platform::start();
    let name = "a\u{202e}b\u{9b}31m\u{1b}[2Jc";
    platform.on("GET", "/scoreboard", 200, page(json!([{"rank": 1, "team_name": name}])));
    let home = platform.home();
    let piped = home.ctfy(&["scoreboard", "view", "--format", "csv", "--fields", "team_name"]).run().ok();
    assert!(piped.out.contains(name), "{:?}", piped.out);
    if !std::path::Path::new("/usr/bin/script").exists() {
        return;
    }
    for format in ["csv", "tsv", "json", "ndjson", "name", "table"] {
        let line = format!("script -qec '\"$CTFY\" scoreboard view --color never --format {format}' /dev/null");
        let ran = home.shell(&line).env("TERM", "xterm").run().ok();
        assert!(ran.out.contains("U+202E") || format == "name", "{format}: {:?}", ran.out);
        // The terminal itself makes line breaks of two.
        harmless(&ran.out.replace("\r\n", "\n"));
    }
}

/// Takes out the colours we print ourselves.
fn strip_colors(text: &str) -> String {
    let mut out = text.to_owned();
    for code in ["0", "1", "2", "31", "32", "33", "34", "35", "36"] {
        out = out.replace(&format!("\u{1b}[{code}m"), "");
    }
    out
}

#[test]
fn what_was_rejected_is_not_repeated() {
    // The platform's 422 echoes the value, and the value may be a password.
    let platform = Platform::start();
    let issues =
        json!([{"type": "string_too_short", "loc": ["body", "password"], "msg": "too short", "input": "hunter2"}]);
    platform.on(
        "POST",
        "/auth/register",
        422,
        envelope("validation_error", json!({"message": "invalid", "issues": issues})),
    );
    for args in
        [&["--email", "a@b.c", "--password", "hunter2"][..], &["--email", "a@b.c", "--password", "hunter2", "--json"]]
    {
        let ran = platform.home().ctfy(&[&["auth", "register"], args].concat()).run().code(11);
        assert!(!ran.err.contains("hunter2"), "{}", ran.err);
        assert!(ran.err.contains("password: too short"), "{}", ran.err);
    }
}

#[test]
fn ids_that_would_be_routes_never_leave() {
    let platform = Platform::start();
    let home = platform.home();
    for id in ["", ".", "..", "/", "a/b", "../me", "../../x", "/etc/passwd", "a/"] {
        let args: &[&[&str]] = &[
            &["comp", "view", id],
            &["comp", "challenges", id],
            &["comp", "scoreboard", id],
            &["comp", "register", id, "--solo"],
            &["challenge", "view", id],
            &["challenge", "files", id],
            &["challenge", "download", id],
            &["instance", "view", id],
            &["instance", "status", id],
            &["instance", "wait", id],
            &["instance", "renew", id],
            &["instance", "stop", id],
            &["instance", "start", id],
            &["submit", id, "FLAG{x}"],
            &["verify", id, "FLAG{x}"],
        ];
        for args in args {
            let error = home.ctfy(args).json().run().error(2);
            assert_eq!(error["kind"], "usage", "{args:?}");
        }
        home.ctfy(&["comp", "view", "--json", "--comp", id]).run();
    }
    assert!(platform.seen().is_empty(), "{:?}", platform.seen());
}

#[test]
fn strange_ids_arrive_as_they_are() {
    for (id, encoded) in [
        ("a?b=c", "a%3Fb%3Dc"),
        ("a b", "a%20b"),
        ("a\nb", "a%0Ab"),
        ("a%2Fb", "a%252Fb"),
        ("a#b", "a%23b"),
        ("é", "%C3%A9"),
        ("a\\b", "a%5Cb"),
        ("a;b&c", "a%3Bb%26c"),
    ] {
        let wire = Wire::start(|_, _, stream| send_json(stream, 404, &envelope("http_404", "Competition not found")));
        let ran = wire.home().ctfy(&["comp", "view", id]).run().code(6);
        harmless(&ran.err);
        assert_eq!(wire.seen()[0].split(' ').nth(1), Some(format!("/api/v1/competitions/{encoded}").as_str()));
    }
}

#[test]
fn a_closed_stdout_is_no_error() {
    let platform = Platform::start();
    let rows: Vec<_> = (0..4000).map(|n| json!({"rank": n, "team_name": "x".repeat(60)})).collect();
    platform.on("GET", "/scoreboard", 200, page(json!(rows)));
    for format in ["json", "ndjson", "csv", "table", "name"] {
        let line = format!("{{ \"$CTFY\" scoreboard view --format {format}; echo $? >&2; }} | head -c 10 >/dev/null");
        let ran = platform.home().shell(&line).run();
        assert_eq!(ran.err.trim(), "0", "{format}: {}", ran.err);
    }
    let ran =
        platform.home().shell("\"$CTFY\" --help >&-; \"$CTFY\" scoreboard view --help | head -c1 >/dev/null").run();
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
}

#[test]
fn a_full_device_is_an_error() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let platform = Platform::start();
    platform.me();
    let ran = platform.home().shell("\"$CTFY\" me view --json > /dev/full").run();
    assert!(ran.error(1)["message"].as_str().unwrap().contains("cannot write the answer"));
}

#[test]
fn what_a_person_does_not_see_is_escaped_in_the_errors_of_a_script() {
    let platform = Platform::start();
    platform.on("GET", "/cluster-info", 403, envelope("x\u{202e}y", "a\u{9b}31mb\u{9d}0;c\u{200b}"));
    let ran = platform.home().ctfy(&["server", "cluster", "--json"]).run().code(5);
    assert!(ran.err.chars().all(|c| c == '\n' || !ctfy::client::unseen::is_unseen(c)), "{:?}", ran.err);
    let error: serde_json::Value = serde_json::from_str(&ran.err).unwrap();
    assert_eq!(error["error"]["message"], "a\u{9b}31mb\u{9d}0;c\u{200b}", "it is the same text to a program");
}

#[test]
fn secrets_in_an_address_are_not_repeated() {
    for url in [
        "http://me:hunter2@h:99999",
        "http://me:hunter2@h",
        "http://h/?token=hunter2",
        "h/?token=hunter2",
        "http://[::1/#hunter2",
        "me:hunter2@h",
    ] {
        let ran = Home::new().ctfy(&["server", "health", "--platform-url", url]).run().code(2);
        assert!(!ran.err.contains("hunter2"), "{}", ran.err);
    }
}

#[test]
fn a_redirected_post_is_told_as_what_it_is() {
    let platform = Platform::start();
    platform.answer("POST", "/x", ResponseTemplate::new(307).insert_header("location", "/api/v1/y"));
    platform.home().ctfy(&["api", "-X", "POST", "x"]).run().says(10, "answers 307 to a POST, which is sent once", "");
}
