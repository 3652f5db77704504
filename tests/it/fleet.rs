//! What operators do with nodes, instances and records, where the platform fails, lies or is slow.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wiremock::ResponseTemplate;

use crate::harness::*;

fn node(id: &str, running: u64, beat: &str) -> Value {
    json!({"id": id, "url": format!("http://{id}:8101"), "display_name": id, "capacity": 50, "running": running,
        "is_healthy": true, "last_heartbeat": beat, "labels": {"zone": "a", "rack": "1"}, "cpu_percent": 1.0,
        "memory_percent": 2.0, "disk_percent": 3.0})
}

/// A platform with a stream on which `events` are told, and nodes as the nth reading finds them.
fn cluster(reading: impl Fn(usize) -> Value + Send + Sync + 'static, events: usize, every: Duration) -> Wire {
    let reads = AtomicUsize::new(0);
    Wire::start(move |_, request, stream| {
        if request.starts_with("GET /api/v1/events") {
            open_events(stream);
            for n in 0..events {
                std::thread::sleep(every);
                if !send_event(stream, "node_status", &json!({"n": n})) {
                    return;
                }
            }
            hold(stream);
        } else {
            send_json(stream, 200, &reading(reads.fetch_add(1, Ordering::SeqCst)));
        }
    })
}

#[test]
fn a_watched_list_says_what_changed_and_nothing_else() {
    let wire = cluster(
        |n| match n {
            // A heartbeat alone is no news.
            0 | 1 => page(json!([node("n1", 0, &format!("2026-11-21T09:00:0{n}Z"))])),
            2 => page(json!([node("n1", 1, "2026-11-21T09:00:03Z"), node("n2", 0, "2026-11-21T09:00:03Z")])),
            _ => page(json!([node("n2", 0, "2026-11-21T09:00:09Z")])),
        },
        40,
        Duration::from_millis(500),
    );
    let lines = wire.home().admin(&["nodes", "list", "--watch", "--format", "ndjson"]).start();
    let next = || {
        let line: Value = serde_json::from_str(&lines.line()).unwrap();
        (line["event"].as_str().unwrap().to_owned(), line["data"]["id"].as_str().unwrap().to_owned())
    };
    let heard: Vec<(String, String)> = (0..4).map(|_| next()).collect();
    let wanted = [("added", "n1"), ("changed", "n1"), ("added", "n2"), ("removed", "n1")];
    assert_eq!(heard, wanted.map(|(event, id)| (event.to_owned(), id.to_owned())));
    lines.interrupt();
    lines.end().code(130);
}

#[test]
fn a_watched_list_is_one_document_a_change() {
    let reading = |n: usize| page(json!([node("n1", if n < 2 { 0 } else { 7 }, "2026-11-21T09:00:00Z")]));
    let wire = cluster(reading, 10, Duration::from_millis(200));
    let watch = ["nodes", "list", "--watch", "--jq", "map(.running)"];
    let documents = wire.home().admin(&watch).start();
    assert_eq!((documents.line(), documents.line()), ("[0]".to_owned(), "[7]".to_owned()));
    documents.interrupt();
    documents.end().code(130);
    let refused = wire.home().admin(&["nodes", "list", "--watch", "--format", "csv"]).run().error(2);
    assert!(refused["message"].as_str().unwrap().contains("--watch goes with"), "{refused}");
    wire.home().admin(&["nodes", "list", "--watch", "--timeout", "1", "--json"]).run().code(12);
}

#[test]
fn however_fast_events_come_the_list_is_read_once_a_second() {
    let wire = cluster(|_| page(json!([node("n1", 0, "2026-11-21T09:00:00Z")])), 400, Duration::from_millis(5));
    let started = Instant::now();
    wire.home().admin(&["nodes", "list", "-w", "--timeout", "3", "--json"]).run().code(12);
    let most = started.elapsed().as_secs() as usize + 2;
    let reads = wire.count("GET /api/v1/nodes");
    assert!((2..=most).contains(&reads), "{reads} readings in {:?}", started.elapsed());
}

#[test]
fn a_label_is_set_beside_the_others() {
    let p = Platform::start();
    for id in ["n1", "n2"] {
        p.on("GET", &format!("/admin/nodes/{id}"), 200, node(id, 0, "2026-11-21T09:00:00Z"));
        p.on("PATCH", &format!("/admin/nodes/{id}"), 200, node(id, 0, "2026-11-21T09:00:00Z"));
    }
    p.on("GET", "/admin/nodes/n3", 404, envelope("http_404", "Node n3 not found"));
    let home = p.home();
    home.admin(&["nodes", "edit", "-", "--label", "zone=b"]).stdin("n1\nn2\n\nn1\n").run().ok();
    let labels = |id: &str| -> Value {
        let sent = p.asked("PATCH", &format!("/admin/nodes/{id}"));
        serde_json::from_slice(&sent.last().unwrap().body).unwrap()
    };
    assert_eq!(labels("n1"), json!({"labels": {"zone": "b", "rack": "1"}}));
    assert_eq!(p.asked("PATCH", "/admin/nodes/n1").len(), 1, "an id that stands there twice is one node");
    home.admin(&["nodes", "edit", "n2", "--label", "rack-", "--label", "a=b=c"]).run().ok();
    assert_eq!(labels("n2"), json!({"labels": {"zone": "a", "a": "b=c"}}));
    home.admin(&["nodes", "edit", "n2", "--labels-only"]).run().ok();
    assert_eq!(labels("n2"), json!({"labels": {}}));

    let ran = home.admin(&["nodes", "edit", "n1", "n3", "--label", "x=y", "--json"]).run().code(14);
    assert_eq!(ran.json()[0]["id"], "n1");
    assert!(ran.err.contains("Node n3 not found"), "{}", ran.err);
    let before = p.seen().iter().filter(|request| request.method.as_str() == "PATCH").count();
    let dry = home.admin(&["nodes", "edit", "n1", "--label", "zone=z", "--dry-run", "--json"]).run().ok().json();
    assert_eq!(dry["body"], json!({"labels": {"zone": "z", "rack": "1"}}));
    home.admin(&["nodes", "edit", "n1"]).run().says(2, "nothing is to be changed", "--label");
    home.admin(&["nodes", "edit", "n1", "--label", "zone"]).run().says(2, "is no label", "");
    assert_eq!(p.seen().iter().filter(|request| request.method.as_str() == "PATCH").count(), before);
}

/// The platform says "removed" to an id nobody knows.
#[test]
fn nothing_is_removed_that_is_not_there() {
    let p = Platform::start();
    p.on("GET", "/admin/nodes/n1", 200, node("n1", 4, "2026-11-21T09:00:00Z"));
    p.on("DELETE", "/nodes/n1", 200, json!({"status": "removed", "node_id": "n1"}));
    p.on("DELETE", "/nodes/n9", 200, json!({"status": "removed", "node_id": "n9"}));
    p.on("GET", "/admin/nodes/n9", 404, envelope("http_404", "Node n9 not found"));
    let home = p.home();
    home.admin(&["nodes", "delete", "n9"]).run().says(6, "n9 not found", "ctfy-admin nodes list");
    let dry = home.admin(&["nodes", "rm", "n1", "n9", "--dry-run"]).run().code(6);
    assert!(dry.out.contains("DELETE") && dry.out.contains("n1") && !dry.out.contains("n9"), "{}", dry.out);
    assert!(p.asked("DELETE", "/nodes/n9").is_empty() && p.asked("DELETE", "/nodes/n1").is_empty());
    let ran = home.admin(&["nodes", "rm", "n1", "n9"]).run().code(14);
    assert!(ran.err.contains("with 4 instances on it"), "{}", ran.err);
    assert_eq!((p.asked("DELETE", "/nodes/n9").len(), p.asked("DELETE", "/nodes/n1").len()), (0, 1));
    // Two that are there are a sweep.
    p.on("GET", "/admin/nodes/n2", 200, node("n2", 0, "2026-11-21T09:00:00Z"));
    home.admin(&["nodes", "rm", "n1", "n2"]).run().says(2, "nothing was sent", "--yes");
    assert_eq!(p.asked("DELETE", "/nodes/n1").len(), 1);
}

#[test]
fn stopping_everything_takes_a_yes() {
    let p = Platform::start();
    let mut many = page(json!([{"id": "i1"}]));
    many["total"] = json!(14);
    p.on("GET", "/admin/instances", 200, many);
    p.on("DELETE", "/instances", 200, json!([{"status": "stopped", "id": "i1"}, {"status": "stopped", "id": "i2"}]));
    let home = p.home();
    home.admin(&["instances", "stop-all"]).run().says(2, "14 instances as of now; nothing was sent", "--yes");
    home.admin(&["instances", "stop-all", "--dry-run"]).run().ok();
    home.admin(&["instances", "stop", "i1"]).run().says(2, "cannot stop a single instance", "stop-all");
    let name = p.url().trim_start_matches("http://").to_owned();
    home.write("ctfy.toml", &format!("[hosts.\"{name}\"]\nprotected = true\n"));
    home.admin(&["instances", "stop-all", "--yes"]).run().says(2, "is protected", &format!("--confirm-host {name}"));
    assert!(p.asked("DELETE", "/instances").is_empty());
    let ran = home.admin(&["instances", "stop-all", "--yes", "--confirm-host", &name, "--json"]).run().ok();
    assert_eq!(ran.json().as_array().map(Vec::len), Some(2));
    assert_eq!(p.asked("DELETE", "/instances").len(), 1);
}

/// One that fails half-way is not sent again: who knows what it did.
#[test]
fn stopping_everything_is_sent_once() {
    let wire = Wire::start(|_, _, stream| drop(std::io::Write::flush(stream)));
    wire.home().admin(&["instances", "stop-all", "--yes"]).run().says(13, "", "ctfy-admin instances list");
    assert_eq!(wire.count("DELETE /api/v1/instances"), 1);
}

#[test]
fn a_capture_is_never_written_to_a_terminal() {
    let p = Platform::start();
    let id = "17a4baa4-5161-4e12-9391-d7b5a9ba1bba";
    let bytes: Vec<u8> = [0xd4, 0xc3, 0xb2, 0xa1, 0, 0x1b, b'[', b'2', b'J', 0xff].repeat(40_000);
    let capture = ResponseTemplate::new(200).set_body_raw(bytes.clone(), "application/vnd.tcpdump.pcap");
    p.templates("GET", &format!("/admin/instances/{id}/pcap"), vec![capture.clone()]);
    p.templates("GET", &format!("/admin/instance-records/{id}/pcap"), vec![capture]);
    let home = p.home();
    for group in ["instances", "records"] {
        let line = |rest: &str| {
            let line = format!("\"$ADMIN\" {group} pcap {id} {rest}");
            home.shell(&line).env("ADMIN", env!("CARGO_BIN_EXE_ctfy-admin")).run()
        };
        line("> piped.pcap").ok();
        assert_eq!(std::fs::read(home.work().join("piped.pcap")).unwrap(), bytes);
        let before = p.seen().len();
        let terminal = |rest: &str| {
            let line = format!("script -qec '\"$ADMIN\" {group} pcap {id} {rest}' /dev/null");
            home.shell(&line).env("ADMIN", env!("CARGO_BIN_EXE_ctfy-admin")).run()
        };
        let ran = terminal("-o -").code(2);
        assert!(ran.out.contains("stdout is a terminal") && !ran.out.contains('\u{ff}'), "{}", ran.out);
        assert_eq!(p.seen().len(), before, "nothing was sent");
        let ran = terminal("").ok();
        assert!(ran.out.contains(&format!("{id}.pcap")), "{}", ran.out);
        let file = home.work().join(format!("{id}.pcap"));
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
        // What is there is not replaced.
        line("--json").error(7);
        std::fs::remove_file(file).unwrap();
        assert_eq!(line(&format!("-o {group}.pcap --jq .size")).ok().out, "400000\n");
        line(&format!("-o {group}.pcap")).code(7);
        line(&format!("-o {group}.pcap --force")).ok();
    }
}

/// 0.6.6 answers 500 to whoever asks for more than 100 records at once.
#[test]
fn records_are_read_a_hundred_at_a_time() {
    struct Records;
    impl wiremock::Respond for Records {
        fn respond(&self, request: &wiremock::Request) -> ResponseTemplate {
            let query: std::collections::HashMap<_, _> = request.url.query_pairs().into_owned().collect();
            let number = |key: &str| query.get(key).and_then(|value| value.parse::<usize>().ok());
            let (limit, offset) = (number("limit").unwrap_or(100), number("offset").unwrap_or(0));
            if limit > 100 {
                return ResponseTemplate::new(500).set_body_string("Internal Server Error");
            }
            let rows: Vec<Value> = (offset..250.min(offset + limit)).map(|n| json!({"id": n.to_string()})).collect();
            ResponseTemplate::new(200)
                .set_body_json(json!({"items": rows, "total": 250, "limit": limit, "offset": offset}))
        }
    }
    let p = Platform::start();
    p.answer("GET", "/admin/instance-records", Records);
    let ids = |line: &[&str]| p.home().admin(line).run().ok().out.lines().count();
    assert_eq!(ids(&["records", "list", "--all", "--format", "name"]), 250);
    assert_eq!(ids(&["records", "list", "--limit", "120", "--format", "name"]), 120);
}

/// The platform has an empty list for whatever id it is asked.
#[test]
fn nothing_about_nobody_is_not_found() {
    let p = Platform::start();
    let id = "00000000-0000-4000-8000-000000000000";
    for below in ["events", "submissions", "traffic"] {
        p.on("GET", &format!("/admin/instance-records/{id}/{below}"), 200, page(json!([])));
    }
    let log = json!({"instance_id": id, "logs": ""});
    p.on("GET", &format!("/admin/instance-records/{id}/container-log"), 200, log);
    p.on("GET", &format!("/admin/instance-records/{id}"), 404, envelope("instance_not_found", "Instance not found"));
    p.on("GET", "/admin/nodes/n9/health-history", 200, page(json!([])));
    p.on("GET", "/admin/nodes/n9/events", 200, json!([]));
    p.on("GET", "/admin/nodes/n9", 404, envelope("http_404", "Node n9 not found"));
    for what in ["events", "submissions", "traffic", "log"] {
        p.home().admin(&["records", what, id]).run().says(6, "not found", "ctfy-admin records list");
        p.home().admin(&["records", what, id, "--json"]).run().error(6);
    }
    for what in ["health", "events"] {
        p.home().admin(&["nodes", what, "n9"]).run().says(6, "n9 not found", "ctfy-admin nodes list");
    }
}

/// Who looks over one's shoulder learns no answer; a script gets what the platform sent.
#[test]
fn answers_stay_off_the_terminal() {
    let p = Platform::start();
    let id = "17a4baa4-5161-4e12-9391-d7b5a9ba1bba";
    let row = json!({"id": "s1", "claimed_flag": "FLAG{seen}", "flag_id": "flag", "correct": true,
        "submitted_at": "2026-11-21T09:00:27Z"});
    p.on("GET", &format!("/admin/instance-records/{id}/submissions"), 200, page(json!([row])));
    let spec = json!({"questions": [{"id": "flag", "prompt": "Where?", "answer": "FLAG{seen}"}]});
    let record = json!({"record": {"id": id, "spec": spec}, "artifacts": {"submissions_count": 1}});
    p.on("GET", &format!("/admin/instance-records/{id}"), 200, record);
    let terminal = |what: &str| {
        let line = format!("script -qec '\"$ADMIN\" records {what}' /dev/null");
        p.home().shell(&line).env("ADMIN", env!("CARGO_BIN_EXE_ctfy-admin")).run().ok().out
    };
    for what in ["submissions", "view"] {
        for format in ["", "--json"] {
            let shown = terminal(&format!("{what} {id} {format}"));
            assert!(!shown.contains("FLAG{seen}"), "{shown}");
            assert!(terminal(&format!("{what} {id} {format} --show-secrets")).contains("FLAG{seen}"));
        }
        let piped = p.home().admin(&["records", what, id, "--json"]).run().ok().out;
        assert!(piped.contains("FLAG{seen}"), "{piped}");
    }
}

#[test]
fn an_invite_becomes_a_command() {
    let p = Platform::start();
    let minted =
        json!({"id": "inv1", "registration_token": "reg_once", "expires_at": "2026-11-21T10:00:00Z", "new": 1});
    p.on("POST", "/nodes/invites", 200, minted);
    let cluster = json!({"platform_url": "https://ctf.example.org", "node_image": "registry.example.org/node:7"});
    p.on("GET", "/cluster-info", 200, cluster);
    p.on("GET", "/health", 200, json!({"version": "0.6.6", "status": "ok"}));
    let home = p.home();
    let words = ["server", "invite", "--capacity", "7", "--label", "zone=b", "--ttl", "10m"];
    let with = |more: &[&str]| home.admin(&[&words[..], more].concat()).run().ok();
    let uv = with(&[]).out;
    assert!(
        uv.contains("uvx --from ctfy==0.6.6 ctfy-admin node join") && uv.contains("CTFY_NODE_TOKEN=reg_once"),
        "{uv}"
    );
    assert!(uv.contains("CTFY_PLATFORM_URL=https://ctf.example.org") && uv.contains("CTFY_NODE_LABELS=zone=b"), "{uv}");
    let docker = with(&["-o", "docker"]).out;
    assert!(
        docker.contains("registry.example.org/node:7 node join") && docker.contains("CTFY_NODE_CAPACITY=7"),
        "{docker}"
    );
    assert!(with(&["--output", "compose"]).out.contains("CTFY_NODE_TOKEN: \"reg_once\""));
    for more in [&["-o", "json"][..], &["--json"]] {
        let sent = with(more).json();
        assert_eq!((&sent["id"], &sent["invite_id"], &sent["new"]), (&json!("inv1"), &json!("inv1"), &json!(1)));
        assert_eq!((&sent["registration_token"], &sent["capacity"]), (&json!("reg_once"), &json!(7)));
    }
    let sent: Vec<Value> = p
        .asked("POST", "/nodes/invites")
        .iter()
        .map(|request| serde_json::from_slice(&request.body).unwrap())
        .collect();
    assert_eq!(sent, vec![json!({"ttl_seconds": 600}); 5]);
    with(&["--dry-run"]);
    assert_eq!(p.posts(), 5);
    // Whoever may not see how nodes join gets no token that nobody would be told.
    let p = Platform::start();
    p.on("GET", "/cluster-info", 403, envelope("http_403", "Admin privileges required"));
    p.home().admin(&["server", "invite"]).run().code(5);
    assert_eq!(p.posts(), 0);
}

/// A node whose URL is known would get another token, and the one it runs with would stop working.
#[test]
fn a_node_is_not_registered_anew_by_accident() {
    let p = Platform::start();
    p.on("GET", "/nodes", 200, page(json!([node("n1", 0, "2026-11-21T09:00:00Z")])));
    let mut new = node("n2", 0, "2026-11-21T09:00:00Z");
    new["token"] = json!("nodetoken");
    p.on("POST", "/nodes/register", 200, new);
    let home = p.home();
    let register = |url: &str, more: &[&str]| {
        home.admin(&[&["nodes", "register", "--url", url, "--display-name", "x", "--label", "a=b"][..], more].concat())
            .run()
    };
    register("http://n1:8101/", &[]).says(2, "the token it has stops working; nothing was sent", "--yes");
    assert_eq!(p.posts(), 0);
    assert!(register("http://n2:8101", &[]).ok().out.contains("nodetoken"));
    assert_eq!(register("http://n1:8101", &["--yes", "--json"]).ok().json()["token"], "nodetoken");
    let body: Value = serde_json::from_slice(&p.asked("POST", "/nodes/register")[0].body).unwrap();
    assert_eq!(
        body,
        json!({"url": "http://n2:8101", "display_name": "x", "labels": {"a": "b"}}),
        "no capacity but its own"
    );
}

/// The samples come the oldest first, and one wants to know how it is.
#[test]
fn health_is_of_late() {
    let p = Platform::start();
    let sample =
        |n: usize| json!({"node_id": "n1", "ts": 1_795_251_000 + n * 20, "is_healthy": n != 395, "cpu_percent": n / 4});
    struct Samples<F>(F);
    impl<F: Fn(usize) -> Value + Send + Sync> wiremock::Respond for Samples<F> {
        fn respond(&self, request: &wiremock::Request) -> ResponseTemplate {
            let query: std::collections::HashMap<_, _> = request.url.query_pairs().into_owned().collect();
            let number = |key: &str, or: usize| query.get(key).and_then(|value| value.parse().ok()).unwrap_or(or);
            let (limit, offset) = (number("limit", 50), number("offset", 0));
            let rows: Vec<Value> = (offset..400.min(offset + limit)).map(&self.0).collect();
            ResponseTemplate::new(200)
                .set_body_json(json!({"items": rows, "total": 400, "limit": limit, "offset": offset}))
        }
    }
    p.answer("GET", "/admin/nodes/n1/health-history", Samples(sample));
    let rows =
        p.home().admin(&["nodes", "health", "n1", "--jq", "[.[0].cpu_percent, .[-1].cpu_percent, length]"]).run();
    assert_eq!(rows.ok().out.split_whitespace().collect::<String>(), "[50,99,200]");
    let shown = p.home().admin(&["nodes", "health", "n1"]).run().ok().out;
    assert!(shown.contains('×') && shown.contains("99.5%") && shown.contains("most 99%"), "{shown}");
    assert_eq!(
        p.home().admin(&["nodes", "health", "n1", "--limit", "3", "--format", "csv"]).run().ok().out.lines().count(),
        4
    );
}

#[test]
fn what_is_no_capture_is_not_kept_as_one() {
    let id = "17a4baa4-3a4c-4e59-8fd0-3a5f4b7f1a00";
    for (answer, code) in [
        (ResponseTemplate::new(200).set_body_raw("<html>x", "text/html; charset=utf-8"), 6),
        (ResponseTemplate::new(204), 10),
    ] {
        let p = Platform::start();
        p.me().on("GET", "/admin/instances", 200, page(json!([{"id": id}])));
        p.templates("GET", &format!("/admin/instances/{id}/pcap"), vec![answer]);
        let home = p.home();
        for out in ["-", "a.pcap"] {
            let ran = home.admin(&["instances", "pcap", id, "-o", out]).run().code(code);
            assert!(ran.out.is_empty() && !home.work().join("a.pcap").exists(), "{}", ran.err);
        }
    }
}

#[test]
fn an_invite_without_a_token_is_no_invite() {
    for (cluster, minted) in [
        (json!({}), json!({"id": "i1"})),
        (json!({"node_image": "--privileged"}), json!({"id": "i1", "registration_token": "t"})),
    ] {
        let p = Platform::start();
        p.on("GET", "/cluster-info", 200, cluster).on("POST", "/nodes/invites", 200, minted);
        p.home().admin(&["server", "invite", "--output", "docker"]).run().says(10, "the platform", "");
    }
}
