//! `ctfy events watch`: lines as they come, filters, honest gaps, and its several ends.

use std::io::Write;
use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::*;

/// A platform whose streams are scripted; `/me` is always fine.
fn streams(script: impl Fn(usize, &mut std::net::TcpStream) + Send + Sync + 'static) -> Wire {
    let opened = std::sync::atomic::AtomicUsize::new(0);
    Wire::start(move |_, request, stream| {
        if request.starts_with("GET /api/v1/events") {
            let n = opened.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
            script(n, stream);
        } else {
            send_json(stream, 200, &json!({"id": "u1"}));
        }
    })
}

fn parse(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

#[test]
fn a_line_is_an_event() {
    let wire = streams(|_, stream| {
        open_events(stream);
        send_event(stream, "flag_correct", &json!({"actor_name": "Mira", "solve_time_s": 1.7}));
        let _ = stream.write_all(b"event: scoreboard_updated\ndata: {\"n\": 123456789012345678901234567890}\n\n: ping\n\nevent: brand_new\ndata: {}\n\n");
        let _ = stream.write_all(b"event: cut\r\ndata: [1,\r\ndata: 2]\r\n\r\n");
        hold(stream);
    });
    let running = wire.home().ctfy(&["events", "watch"]).start();
    let first = running.line();
    assert_eq!(parse(&first), json!({"event": "flag_correct", "data": {"actor_name": "Mira", "solve_time_s": 1.7}}));
    assert!(running.line().contains("123456789012345678901234567890"));
    assert_eq!(parse(&running.line()), json!({"event": "brand_new", "data": {}}));
    assert_eq!(parse(&running.line()), json!({"event": "cut", "data": [1, 2]}));
    running.interrupt();
    let ran = running.end().code(130);
    assert!(ran.err.contains("watching http://127.0.0.1"), "{}", ran.err);
    assert!(wire.seen().iter().any(|request| request.starts_with(&format!("GET /api/v1/events?token={TOKEN} "))));
}

#[test]
fn only_what_was_asked_for() {
    let wire = streams(|_, stream| {
        open_events(stream);
        for name in ["flag_wrong", "instance_ready", "flag_correct", "scoreboard_updated", "instance_ready"] {
            send_event(stream, name, &json!({"of": name}));
        }
        hold(stream);
    });
    for args in [
        &["-f", "flag_correct", "-f", "scoreboard_updated"][..],
        &["--filter", "flag_correct", "--filter", "scoreboard_updated", "--json"],
    ] {
        let running = wire.home().ctfy(&[&["events", "watch"], args].concat()).start();
        assert_eq!(parse(&running.line())["event"], "flag_correct");
        assert_eq!(parse(&running.line())["event"], "scoreboard_updated");
        running.interrupt();
        assert_eq!(running.end().code(130).out, "");
    }
}

#[test]
fn jq_and_fields_go_line_by_line() {
    let wire = streams(|_, stream| {
        open_events(stream);
        send_event(stream, "flag_correct", &json!({"actor_name": "Mira", "ip": "x"}));
        send_event(stream, "flag_correct", &json!({"actor_name": "Tom", "ip": "y"}));
        hold(stream);
    });
    let running = wire.home().ctfy(&["events", "watch", "--jq", ".data.actor_name"]).start();
    assert_eq!([running.line(), running.line()], ["Mira", "Tom"]);
    drop(running);
    let running = wire.home().ctfy(&["events", "watch", "--json", "--fields", "event,data.actor_name"]).start();
    assert_eq!(parse(&running.line()), json!({"event": "flag_correct", "data": {"actor_name": "Mira"}}));
}

#[test]
fn in_words() {
    let wire = streams(|_, stream| {
        open_events(stream);
        send_event(
            stream,
            "flag_correct",
            &json!({"actor_name": "Mi\u{1b}[2Jra", "challenge_id": "WEB-001", "solve_time_s": 95.0}),
        );
        hold(stream);
    });
    let running = wire.home().ctfy(&["events", "watch", "--text"]).start();
    let line = running.line();
    assert!(line.contains("flag_correct  Mi\\e[2Jra  WEB-001") && line.contains("after 1m 35s"), "{line}");
}

#[test]
fn a_cut_is_told_as_a_gap() {
    let wire = streams(|n, stream| {
        open_events(stream);
        send_event(stream, "flag_correct", &json!({"n": n}));
        if n > 1 {
            hold(stream);
        }
    });
    let running = wire.home().ctfy(&["events", "watch", "-f", "flag_correct"]).start();
    assert_eq!(parse(&running.line())["data"]["n"], 1);
    let gap = parse(&running.line());
    assert_eq!(gap["event"], "gap", "gaps are told whatever the filter");
    for key in ["since", "until", "reason"] {
        assert!(gap["data"][key].as_str().is_some_and(|text| !text.is_empty()), "{gap}");
    }
    assert!(gap["data"]["since"].as_str() < gap["data"]["until"].as_str());
    assert!(!gap.to_string().contains(TOKEN));
    assert_eq!(parse(&running.line())["data"]["n"], 2);
    running.interrupt();
    running.end().code(130);
}

#[test]
fn a_frame_that_was_cut_is_not_an_event() {
    let wire = streams(|n, stream| {
        open_events(stream);
        if n == 1 {
            let _ = stream.write_all(b"event: flag_correct\ndata: {\"half\":");
        } else {
            send_event(stream, "flag_correct", &json!({"n": n}));
            hold(stream);
        }
    });
    let running = wire.home().ctfy(&["events", "watch"]).start();
    assert_eq!(parse(&running.line())["event"], "gap");
    assert_eq!(parse(&running.line())["data"]["n"], 2);
}

#[test]
fn a_server_that_is_away_for_a_while() {
    let wire = streams(|n, stream| match n {
        1 => open_events(stream),
        2 => send_json(stream, 503, &json!({"error": "restarting"})),
        _ => {
            open_events(stream);
            send_event(stream, "flag_correct", &json!({"n": n}));
            hold(stream);
        }
    });
    let running = wire.home().ctfy(&["events", "watch"]).start();
    let gap = parse(&running.line());
    assert_eq!(gap["event"], "gap");
    assert_eq!(parse(&running.line())["event"], "flag_correct", "one gap for one time away");
}

#[test]
fn silence_is_noticed() {
    let wire = streams(|n, stream| {
        open_events(stream);
        if n > 1 {
            send_event(stream, "flag_correct", &json!({"n": n}));
        }
        hold(stream);
    });
    let running = wire.home().ctfy(&["events", "watch", "--stale-after", "1s"]).start();
    let gap = parse(&running.line());
    assert_eq!(gap["event"], "gap");
    assert!(gap["data"]["reason"].as_str().unwrap().contains("no sign of life for 1 s"), "{gap}");
    assert_eq!(parse(&running.line())["data"]["n"], 2);
}

#[test]
fn without_reconnecting_a_break_is_the_end() {
    let wire = streams(|_, stream| {
        open_events(stream);
        send_event(stream, "flag_correct", &json!({}));
    });
    let ran = wire.home().ctfy(&["events", "watch", "--no-reconnect"]).run().code(10);
    assert_eq!(parse(ran.out.trim())["event"], "flag_correct");
    assert!(ran.err.contains("the server closed the stream") || ran.err.contains("broke"), "{}", ran.err);
    assert_eq!(wire.count("GET /api/v1/events"), 1);
    let silent = streams(|_, stream| {
        open_events(stream);
        hold(stream);
    });
    let ran = silent.home().ctfy(&["events", "watch", "--no-reconnect", "--stale-after", "1s", "--json"]).run();
    let error = ran.error(10);
    assert_eq!(error["retryable"], true);
}

#[test]
fn a_reader_that_has_seen_enough_ends_it() {
    let wire = streams(|_, stream| {
        open_events(stream);
        while send_event(stream, "flag_correct", &json!({})) {
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    let ran = wire.home().shell("{ \"$CTFY\" events watch; echo $? >&2; } | head -n 1").run().ok();
    assert_eq!(parse(ran.out.trim())["event"], "flag_correct");
    assert_eq!(ran.err.lines().last(), Some("0"), "{}", ran.err);
}

#[test]
fn what_is_wrong_at_once_is_told_at_once() {
    let platform = Platform::start();
    platform.me();
    platform.text("GET", "/events", 200, "<html>", "text/html");
    platform.home().ctfy(&["events", "watch"]).run().says(10, "instead of an event stream", "");
    let platform = Platform::start();
    platform.on("GET", "/me", 403, envelope("http_403", "Invalid or revoked token"));
    platform.home().ctfy(&["events", "watch", "--json"]).run().error(4);
    assert!(platform.asked("GET", "/events").is_empty(), "a dead token would see the anonymous stream");
    Home::signed_in(&nobody()).ctfy(&["events", "watch", "--json"]).run().error(9);
}

/// The platform shows a stream the events of the teams its caller had when it opened.
#[test]
fn a_new_team_needs_a_new_stream() {
    let joined = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let wire = Wire::start(move |_, request, stream| {
        use std::sync::atomic::Ordering::SeqCst;
        if !request.starts_with("GET /api/v1/events") {
            let teams = if joined.load(SeqCst) { json!([{"team_id": "t1"}]) } else { json!([]) };
            return send_json(stream, 200, &json!({"id": "u1", "competition_teams": teams}));
        }
        open_events(stream);
        if joined.swap(true, SeqCst) {
            send_event(stream, "flag_correct", &json!({}));
        } else {
            send_event(stream, "team_membership_changed", &json!({}));
        }
        hold(stream);
    });
    let running = wire.home().ctfy(&["events", "watch"]).start();
    let names: Vec<Value> = (0..3).map(|_| parse(&running.line())["event"].clone()).collect();
    assert_eq!(names, ["team_membership_changed", "gap", "flag_correct"]);
    drop(running);
    assert_eq!(wire.count("GET /api/v1/events"), 2);
}

#[test]
fn a_line_without_end_is_a_break() {
    let wire = streams(|n, stream| {
        open_events(stream);
        if n > 1 {
            return hold(stream);
        }
        let chunk = vec![b'x'; 1 << 20];
        for _ in 0..6 {
            if stream.write_all(&chunk).is_err() {
                return;
            }
        }
        hold(stream);
    });
    let running = wire.home().ctfy(&["events", "watch"]).start();
    assert_eq!(parse(&running.line())["data"]["reason"], "a line without end");
}
