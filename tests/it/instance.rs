//! `ctfy instance`: which instance is meant, starting and waiting, Ctrl-C on the way, stopping.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::harness::*;

const ID: &str = "4f0741a8-ecd6-4abd-9b54-2905bc2d5b80";

fn starting() -> Value {
    json!({"id": ID, "status": "starting", "attack_surface": null, "error": "", "cert_volume": ""})
}

fn ready() -> Value {
    let service = json!({"service_type": "http", "host": "127.0.0.1", "port": 36739, "credentials": null, "path": "/", "label": "shop"});
    json!({"id": ID, "status": "ready", "error": "", "cert_volume": "",
        "attack_surface": {"services": [service], "provided_files": [], "flag_path": null, "vpn": null, "new": {"n": 1}}})
}

/// A platform that takes a start and then answers about it, one answer after the other.
fn starts(statuses: Vec<(u16, Value)>) -> Platform {
    let platform = Platform::start();
    platform.me().on("POST", "/instances", 202, json!({"id": ID, "status": "starting"}));
    platform.sequence("GET", &format!("/instances/{ID}/status"), statuses);
    platform
}

#[test]
fn starting_waits_until_it_is_ready() {
    let platform = starts(vec![(200, starting()), (200, starting()), (200, ready())]);
    let ran = platform.home().ctfy(&["instance", "start", "WEB-001", "--ttl", "2h", "--json"]).run().ok();
    let shown = ran.json();
    assert_eq!(
        (&shown["id"], &shown["status"], &shown["challenge_id"]),
        (&json!(ID), &json!("ready"), &json!("WEB-001"))
    );
    assert_eq!(shown["services"][0]["port"], 36739);
    assert_eq!(shown["new"], json!({"n": 1}), "what is new in the attack surface is there as well");
    assert!(shown.get("provided_files").is_some() && shown.get("vpn").is_some() && shown.get("flag_path").is_some());
    let sent: Value = serde_json::from_slice(&platform.asked("POST", "/instances")[0].body).unwrap();
    assert_eq!(sent, json!({"challenge_id": "WEB-001", "ttl": 7200}));
    assert_eq!(platform.posts(), 1);
}

#[test]
fn a_person_is_shown_where_to_attack() {
    let platform = starts(vec![(200, ready())]);
    let service = ready()["attack_surface"]["services"].clone();
    let question = json!({"id": "flag", "prompt": "Capture the secret", "unlocked": true});
    platform.on(
        "GET",
        &format!("/instances/{ID}"),
        200,
        json!({"id": ID, "challenge_id": "WEB-001", "status": "ready", "services": service, "questions": [question]}),
    );
    let ran = platform.home().ctfy(&["instance", "start", "WEB-001"]).run().ok();
    for words in ["http://127.0.0.1:36739/", "shop", "Capture the secret", "ctfy submit 4f0741a8", "ctfy instance stop"]
    {
        assert!(ran.out.contains(words), "no {words} in {}", ran.out);
    }
    // The questions cannot be read, but where to attack is known.
    let platform = starts(vec![(200, ready())]);
    let ran = platform.home().ctfy(&["instance", "start", "WEB-001"]).run().ok();
    assert!(ran.out.contains("http://127.0.0.1:36739/") && ran.err.contains("questions could not be read"));
}

#[test]
fn not_found_right_after_the_start_is_not_yet() {
    let missing = envelope("instance_not_found", format!("Instance {ID} not found"));
    let platform = starts(vec![(404, missing.clone()), (404, missing.clone()), (200, ready())]);
    platform.home().ctfy(&["instance", "start", "WEB-001", "--json"]).run().ok();
    // But not for one that has been there for long.
    let platform = starts(vec![(404, missing)]);
    platform.home().ctfy(&["instance", "wait", ID]).run().says(6, "the instance is gone", "ctfy instance list");
}

#[test]
fn one_that_fails_says_why() {
    let failed = json!({"id": ID, "status": "error", "attack_surface": null, "error": "image build failed: no space left on device"});
    let platform = starts(vec![(200, starting()), (200, failed)]);
    let home = platform.home();
    home.ctfy(&["instance", "start", "WEB-001"]).run().says(
        10,
        "image build failed: no space left on device",
        &format!("ctfy instance stop {ID}"),
    );
    home.ctfy(&["instance", "wait", ID, "--json"]).run().error(10);
    let stopped = json!({"id": ID, "status": "stopped"});
    starts(vec![(200, stopped)]).home().ctfy(&["instance", "wait", ID]).run().says(
        7,
        "stopped before it was ready",
        "",
    );
}

#[test]
fn a_status_that_nobody_knows_is_not_yet() {
    let strange = json!({"id": ID, "status": "warming_up", "attack_surface": null});
    let platform = starts(vec![(200, strange.clone()), (200, strange), (200, ready())]);
    platform.home().ctfy(&["instance", "start", "WEB-001", "--json"]).run().ok();
}

#[test]
fn not_waiting() {
    let platform = starts(vec![(200, ready())]);
    let ran = platform.home().ctfy(&["instance", "start", "WEB-001", "--no-wait", "--json"]).run().ok();
    assert_eq!(ran.json(), json!({"id": ID, "status": "starting"}));
    assert_eq!(platform.seen().len(), 1);
    let ran = platform.home().ctfy(&["instance", "start", "WEB-001", "--no-wait"]).run().ok();
    assert!(ran.out.contains(&format!("ctfy instance wait {ID}")));
}

#[test]
fn waiting_in_vain() {
    let platform = starts(vec![(200, starting())]);
    let started = Instant::now();
    let ran = platform.home().ctfy(&["instance", "start", "WEB-001", "--timeout", "2"]).run();
    ran.says(12, "WEB-001", &format!("ctfy instance stop {ID}"));
    let error = platform.home().ctfy(&["instance", "wait", ID, "--timeout", "1s", "--json"]).run().error(12);
    assert_eq!(error["kind"], "timed_out");
    assert!(started.elapsed() < Duration::from_secs(30));
    assert_eq!(platform.posts(), 1);
}

#[test]
fn a_competition_is_named_only_when_it_is_asked_for() {
    let platform = starts(vec![(200, ready())]);
    platform.home().ctfy(&["instance", "start", "X", "--comp", "c9", "--no-wait"]).run().ok();
    let sent: Value = serde_json::from_slice(&platform.asked("POST", "/instances")[0].body).unwrap();
    assert_eq!(sent, json!({"challenge_id": "X", "competition_id": "c9"}));

    let platform = Platform::start();
    let required = envelope(
        "competition_required",
        json!({"message": "Specify a competition_id — you are on multiple comp teams", "competition_id": ""}),
    );
    platform.sequence(
        "POST",
        "/instances",
        vec![(403, required.clone()), (202, json!({"id": ID, "status": "starting"}))],
    );
    let mine = json!({"id": "mine", "title": "Mine", "phase": "running", "is_registered": true});
    let past = json!({"id": "past", "title": "Past", "phase": "past", "is_registered": true});
    platform.on("GET", "/competitions", 200, page(json!([mine, past])));
    platform.home().ctfy(&["instance", "start", "X", "--no-wait", "--json"]).run().ok();
    let bodies: Vec<Value> =
        platform.asked("POST", "/instances").iter().map(|r| serde_json::from_slice(&r.body).unwrap()).collect();
    assert_eq!(bodies, [json!({"challenge_id": "X"}), json!({"challenge_id": "X", "competition_id": "mine"})]);

    // With two of them somebody has to say.
    let platform = Platform::start();
    platform.on("POST", "/instances", 403, required);
    platform.on(
        "GET",
        "/competitions",
        200,
        page(json!([mine, {"id": "other", "title": "Other", "phase": "running", "is_registered": true}])),
    );
    platform.home().ctfy(&["instance", "start", "X"]).run().says(2, "mine (Mine), other (Other)", "name it");
    assert_eq!(platform.posts(), 1);
}

#[test]
fn refusals_of_a_start() {
    for (status, code, detail, exit, words, hint) in [
        (
            403,
            "not_registered",
            json!({"message": "You are not registered for this competition", "competition_id": "c"}),
            5,
            "not registered",
            "ctfy comp register --solo",
        ),
        (
            404,
            "challenge_not_found",
            json!("Challenge REVERSE-001 not found"),
            6,
            "REVERSE-001 not found",
            "ctfy comp challenges",
        ),
        (409, "instance_already_running", json!("already running"), 7, "already running", ""),
        (503, "capacity_exceeded", json!("No healthy node available."), 8, "No healthy node", "ctfy instance list"),
        (401, "http_401", json!("Not authenticated"), 4, "Not authenticated", "ctfy login"),
        (403, "http_403", json!("Invalid or revoked token"), 4, "revoked", "ctfy login"),
        (403, "token_competition_forbidden", json!("not for this one"), 5, "not for this one", ""),
        (409, "competition_ended", json!({"message": "Competition has ended"}), 7, "has ended", "--phase running"),
    ] {
        let platform = Platform::start();
        platform.on("POST", "/instances", status, envelope(code, detail));
        platform.home().ctfy(&["instance", "start", "REVERSE-001"]).run().says(exit, words, hint);
        assert_eq!(platform.posts(), 1);
    }
}

#[test]
fn an_event_is_a_nudge() {
    let state = std::sync::Arc::new(AtomicUsize::new(0));
    let seen = state.clone();
    let wire = Wire::start(move |_, request, stream| {
        if request.starts_with("POST /api/v1/instances ") {
            send_json(stream, 202, &json!({"id": ID, "status": "starting"}));
        } else if request.starts_with("GET /api/v1/events") {
            open_events(stream);
            std::thread::sleep(Duration::from_millis(300));
            send_event(stream, "instance_ready", &json!({"instance_id": "another"}));
            seen.store(1, Ordering::SeqCst);
            send_event(stream, "instance_ready", &json!({"instance_id": ID}));
            hold(stream);
        } else {
            let now = if seen.load(Ordering::SeqCst) == 1 { ready() } else { starting() };
            send_json(stream, 200, &now);
        }
    });
    wire.home().ctfy(&["instance", "start", "WEB-001", "--json"]).run().ok();
    assert_eq!(wire.count("GET /api/v1/events"), 1);
    assert!(wire.count(&format!("GET /api/v1/instances/{ID}/status")) < 12, "while events come it looks rarely");
}

#[test]
fn without_events_it_goes_on_by_the_clock() {
    let reads = AtomicUsize::new(0);
    let wire = Wire::start(move |_, request, stream| {
        if request.starts_with("POST") {
            send_json(stream, 202, &json!({"id": ID, "status": "starting"}));
        } else if request.starts_with("GET /api/v1/events") {
            send_json(stream, 503, &envelope("too_many_streams", "Too many streams"));
        } else {
            let now = if reads.fetch_add(1, Ordering::SeqCst) < 3 { starting() } else { ready() };
            send_json(stream, 200, &now);
        }
    });
    wire.home().ctfy(&["instance", "start", "WEB-001", "--json"]).run().ok();
}

#[test]
fn ctrl_c_while_waiting_leaves_the_instance_and_says_so() {
    for json in [false, true] {
        let platform = starts(vec![(200, starting())]);
        let mut args = vec!["instance", "start", "WEB-001"];
        if json {
            args.push("--json");
        }
        let running = platform.home().ctfy(&args).start();
        wait_for(|| !platform.asked("GET", &format!("/instances/{ID}/status")).is_empty());
        running.interrupt();
        let ran = running.end();
        let stop = format!("ctfy instance stop {ID}");
        if json {
            let error = ran.error(130);
            assert_eq!(error["kind"], "interrupted");
            assert!(error["hint"].as_str().unwrap().contains(&stop), "{error}");
        } else {
            ran.says(130, "interrupted", &stop);
        }
        assert!(platform.seen().iter().all(|request| request.method.as_str() != "DELETE"));
    }
}

#[test]
fn ctrl_c_before_the_answer_says_how_to_look() {
    let wire = Wire::start(|_, _, stream| hold(stream));
    let running = wire.home().ctfy(&["instance", "start", "WEB-001"]).start();
    wait_for(|| wire.count("POST") == 1);
    running.interrupt();
    running.end().says(130, "interrupted", "ctfy instance list --challenge WEB-001");
    let running = wire.home().ctfy(&["submit", ID, "x"]).start();
    wait_for(|| wire.count("POST") == 2);
    running.interrupt();
    running.end().says(130, "interrupted", "ctfy submission list");
}

#[test]
fn ctrl_c_twice_is_no_worse() {
    let platform = starts(vec![(200, starting())]);
    let running = platform.home().ctfy(&["instance", "start", "WEB-001"]).start();
    wait_for(|| !platform.asked("GET", &format!("/instances/{ID}/status")).is_empty());
    running.interrupt();
    running.interrupt();
    running.end().code(130);
}

fn listed(rows: Value) -> Platform {
    let platform = Platform::start();
    platform.me().on("GET", "/instances", 200, page(rows.clone()));
    for row in rows.as_array().unwrap() {
        let id = row["id"].as_str().unwrap();
        platform.on("GET", &format!("/instances/{id}"), 200, row.clone());
        platform.on("DELETE", &format!("/instances/{id}"), 200, json!({"status": "stopped", "id": id}));
    }
    platform
}

#[test]
fn which_instance_is_meant() {
    let platform = listed(json!([
        {"id": "aaaa1111-0000-4000-8000-000000000000", "challenge_id": "WEB-001", "status": "ready"},
        {"id": "aaaa2222-0000-4000-8000-000000000000", "challenge_id": "PWN-001", "status": "ready"},
        {"id": "bbbb3333-0000-4000-8000-000000000000", "challenge_id": "PWN-001", "status": "starting"},
        {"id": "cccc4444-0000-4000-8000-000000000000", "challenge_id": "WEB-001", "status": "error"},
    ]));
    let home = platform.home();
    let view = |given: &str| home.ctfy(&["instance", "view", given, "--json"]).run();
    for (given, id) in [
        ("aaaa1", "aaaa1111"),
        ("AAAA1", "aaaa1111"),
        ("b", "bbbb3333"),
        // One of its instances failed and stays listed until it is stopped: the other is meant.
        ("WEB-001", "aaaa1111"),
        ("web-001", "aaaa1111"),
        ("bbbb3333-0000-4000-8000-000000000000", "bbbb3333"),
    ] {
        let found = view(given).ok().json();
        assert!(found["id"].as_str().unwrap().starts_with(id), "{given}: {found}");
    }
    for given in ["aaaa", "PWN-001"] {
        let error = view(given).error(2);
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("several instances") && message.contains("aaaa2222"), "{message}");
    }
    home.ctfy(&["instance", "view", "WEB-002"]).run().says(6, "you have no instance `WEB-002`", "WEB-001");
    home.ctfy(&["instance", "view", "zzz"]).run().says(6, "you have no instance `zzz`", "ctfy instance list");
    // A whole id needs no list.
    let before = platform.asked("GET", "/instances").len();
    view("aaaa1111-0000-4000-8000-000000000000").ok();
    assert_eq!(platform.asked("GET", "/instances").len(), before);
}

#[test]
fn an_unknown_instance() {
    let platform = Platform::start();
    for below in ["", "/status"] {
        platform.on(
            "GET",
            &format!("/instances/{ID}{below}"),
            404,
            envelope("instance_not_found", "Instance not found"),
        );
    }
    platform.on("POST", &format!("/instances/{ID}/renew"), 404, envelope("instance_not_found", "Instance not found"));
    let home = platform.home();
    for verb in ["view", "status", "renew"] {
        home.ctfy(&["instance", verb, ID]).run().says(6, "Instance not found", "ctfy instance list");
    }
}

#[test]
fn stopping() {
    let rows = json!([
        {"id": "aaaa1111-0000-4000-8000-000000000000", "challenge_id": "WEB-001", "status": "ready"},
        {"id": "bbbb3333-0000-4000-8000-000000000000", "challenge_id": "PWN-001", "status": "error"},
    ]);
    let platform = listed(rows.clone());
    let home = platform.home();
    let ran = home.ctfy(&["instance", "stop", "WEB-001", "--json"]).run().ok();
    assert_eq!(ran.json(), json!({"status": "stopped", "id": "aaaa1111-0000-4000-8000-000000000000"}));
    let ran = home.ctfy(&["instance", "stop", "--all", "--json"]).run().ok();
    assert_eq!(ran.json().as_array().unwrap().len(), 2);
    assert!(platform.asked("DELETE", "/instances").is_empty(), "that would be the whole cluster's");
    home.ctfy(&["instance", "stop"]).run().code(2);
    home.ctfy(&["instance", "stop", "x", "--all"]).run().code(2);

    // Some of several fail.
    let platform = Platform::start();
    platform.me().on("GET", "/instances", 200, page(rows));
    platform.on(
        "DELETE",
        "/instances/aaaa1111-0000-4000-8000-000000000000",
        200,
        json!({"status": "stopped", "id": "aaaa1111"}),
    );
    platform.on(
        "DELETE",
        "/instances/bbbb3333-0000-4000-8000-000000000000",
        403,
        envelope("forbidden", "Not your instance"),
    );
    let ran = platform.home().ctfy(&["instance", "stop", "--all"]).run().code(14);
    assert!(
        ran.out.contains("Stopped 1 instance") && ran.err.contains("1 of 2 instances not stopped: bbbb3333-"),
        "{}{}",
        ran.out,
        ran.err
    );

    let platform = Platform::start();
    platform.me().on("GET", "/instances", 200, page(json!([])));
    let ran = platform.home().ctfy(&["instance", "stop", "--all", "--json"]).run().ok();
    assert_eq!(ran.json(), json!([]));
}

#[test]
fn renewing() {
    let platform = Platform::start();
    let path = format!("/instances/{ID}/renew");
    platform.on("POST", &path, 200, json!({"status": "renewed", "id": ID, "expires_at": 1795229498.03}));
    let home = platform.home();
    let ran = home.ctfy(&["instance", "renew", ID, "--ttl", "1h30m", "--json"]).run().ok();
    assert_eq!(ran.json()["status"], "renewed");
    assert_eq!(platform.asked("POST", &path)[0].url.query(), Some("ttl=5400"));
    home.ctfy(&["instance", "renew", ID, "--ttl", "soon"]).run().code(2);
    home.ctfy(&["instance", "renew", ID]).run().ok();
}

#[test]
fn one_that_was_stopped_because_it_is_solved() {
    let platform = Platform::start();
    platform.me().on("GET", "/instances", 200, page(json!([])));
    platform.on("GET", "/me/solves", 200, json!([{"challenge_id": "WEB-001", "best_rank": 1, "solved_at": null}]));
    for line in [&["instance", "stop", "WEB-001"][..], &["instance", "view", "web-001"], &["submit", "WEB-001", "x"]] {
        platform.home().ctfy(line).run().says(6, "no instance of", "it is solved");
    }
    platform.home().ctfy(&["instance", "stop", "WEB-002"]).run().says(6, "you have no instance", "ctfy instance list");
    assert_eq!(platform.posts(), 0);
}

#[test]
fn an_id_in_a_hint_means_nothing_to_a_shell() {
    let platform = Platform::start();
    platform.me().on("POST", "/instances", 202, json!({"id": "a$(touch x);\u{202e}", "status": "starting"}));
    let ran = platform.home().ctfy(&["instance", "start", "WEB-001", "--no-wait"]).run().ok();
    assert!(ran.out.contains("ctfy instance stop 'a$(touch x);<U+202E>'"), "{}", ran.out);
}
