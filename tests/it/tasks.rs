//! Single faults around tasks, settings and a node's own API.

use serde_json::{Value, json};

use crate::harness::*;

fn task(status: &str, more: Value) -> Value {
    let mut task = json!({"id": "t1", "kind": "challenge_rescan", "status": status, "params": {}, "result": {},
        "progress": 0.5, "progress_message": "half-way", "error": "", "started_at_ts": 1.0, "finished_at_ts": 3.0});
    for (key, value) in more.as_object().unwrap() {
        task[key] = value.clone();
    }
    task
}

#[test]
fn how_a_task_ends_is_how_the_command_ends() {
    let platform = Platform::start();
    platform.on("POST", "/admin/challenges/rescan", 202, task("pending", json!({})));
    let failed = task("failed", json!({"error": "disk \u{1b}[2Jfull"}));
    platform.sequence("GET", "/admin/tasks/t1", vec![(200, task("running", json!({}))), (200, failed)]);
    let home = platform.home();
    let failed = home.admin(&["challenges", "rescan", "--wait"]).run();
    failed.says(10, "challenge_rescan failed: disk \\e[2Jfull", "ctfy-admin tasks logs t1");
    assert_eq!(platform.posts(), 1, "it was started once");
    let error = home.admin(&["tasks", "wait", "t1", "--json"]).run().error(10);
    assert_eq!(error["kind"], "server");

    let platform = Platform::start();
    platform.on("GET", "/admin/tasks/t1", 200, task("cancelled", json!({})));
    platform.home().admin(&["tasks", "wait", "t1"]).run().says(7, "was cancelled", "tasks logs t1");
}

/// Without a terminal nobody is asked: the task goes on, and how to end it is said.
#[test]
fn an_interrupt_leaves_the_task_alone() {
    let platform = Platform::start();
    platform.on("GET", "/admin/tasks/t1", 200, task("running", json!({})));
    let waiting = platform.home().admin(&["tasks", "wait", "t1"]).start();
    wait_for(|| platform.asked("GET", "/admin/tasks/t1").len() > 1);
    waiting.interrupt();
    waiting.end().says(130, "interrupted", "ctfy-admin tasks cancel t1");
    assert_eq!(platform.posts(), 0);
    let late = platform.home().admin(&["tasks", "wait", "t1", "--timeout", "0.4"]).run();
    late.says(12, "not through within", "the task goes on");
}

/// A server that gives lines again, out of turn or a page at a time does not make the log say them twice.
#[test]
fn a_followed_log_has_each_line_once() {
    let platform = Platform::start();
    platform.sequence(
        "GET",
        "/admin/tasks/t1",
        vec![(200, task("running", json!({}))), (200, task("running", json!({}))), (200, task("succeeded", json!({})))],
    );
    let lines = |seqs: &[u64]| {
        let items: Vec<Value> = seqs
            .iter()
            .map(|n| json!({"seq": n, "ts": 1.0, "level": "info", "message": format!("line {n}")}))
            .collect();
        (200, json!({"items": items, "next_after": seqs.last()}))
    };
    let pages = vec![lines(&[3, 4]), lines(&[4, 5]), lines(&[]), lines(&[5]), lines(&[7, 8]), lines(&[])];
    platform.sequence("GET", "/admin/tasks/t1/logs", pages);
    let shown =
        platform.home().admin(&["tasks", "logs", "t1", "-f", "--format", "ndjson", "--fields", "seq"]).run().ok();
    let seqs: Vec<&str> = shown.out.lines().collect();
    assert_eq!(seqs, [3, 4, 5, 7, 8].map(|n| format!("{{\"seq\":{n}}}")));
    let asked = platform.asked("GET", "/admin/tasks/t1/logs");
    assert!(asked[1].url.query().unwrap().contains("after=4"), "{:?}", asked[1].url);
}

/// No line is lost by what is odd about it, or by the order they come in.
#[test]
fn an_odd_log_is_shown_whole() {
    let platform = Platform::start();
    platform.on("GET", "/admin/tasks/t1", 200, task("succeeded", json!({})));
    let items = json!([
        {"seq": 3, "ts": "2026-11-21T10:00:00Z", "level": 7, "message": null},
        {"seq": 1, "ts": 1.0, "level": "info", "message": "one"},
        {"message": "by itself"},
        {"seq": "2", "message": "two"},
        {"seq": 3},
    ]);
    platform.on("GET", "/admin/tasks/t1/logs", 200, json!({"items": items, "next_after": 3}));
    for follow in [&[][..], &["-f"]] {
        let words = [&["tasks", "logs", "t1", "--jq", ".[] | .seq // .message | tostring"], follow].concat();
        assert_eq!(platform.home().admin(&words).run().ok().out, "1\nby itself\n2\n3\n");
    }
}

/// The platform's token stays away from a node, and the node's from the platform.
#[test]
fn a_node_gets_its_own_token_or_none() {
    let (platform, node) = (Platform::start(), Platform::start());
    node.on("GET", "/health", 200, json!({"status": "ok", "hostname": "n", "running_instances": 0, "capacity": 1}));
    let home = platform.home();
    let url = node.url();
    home.admin(&["worker", "--url", &url, "health"]).env("CTFY_TOKEN", TOKEN).run().ok();
    home.admin(&["worker", "--url", &url, "health"]).env("CTFY_NODE_TOKEN", "own-token-1").run().ok();
    // A node at the address of a saved host gets nothing that was saved.
    let at_home = Platform::start();
    at_home.on("GET", "/health", 200, json!({"status": "ok"}));
    at_home.home().admin(&["worker", "--url", &at_home.url(), "health"]).run().ok();
    let shown: Vec<Option<String>> = node
        .seen()
        .iter()
        .chain(&at_home.seen())
        .map(|request| request.headers.get("authorization").map(|value| value.to_str().unwrap().to_owned()))
        .collect();
    assert_eq!(shown, [None, Some("Bearer own-token-1".to_owned()), None]);
    assert!(platform.seen().is_empty(), "nothing went to the platform");
}

#[test]
fn a_protected_host_is_named_for_a_node_too() {
    let node = Platform::start();
    node.on("POST", "/admin/stop-all", 200, json!({}));
    let home = node.home();
    let name = node.url().trim_start_matches("http://").to_owned();
    home.write("ctfy.toml", &format!("[hosts.\"{name}\"]\nprotected = true\n"));
    let stop = |more: &[&str]| {
        let url = node.url();
        let mut args = vec!["worker", "--url", &url, "stop-all", "--yes"];
        args.extend(more);
        home.admin(&args).run()
    };
    stop(&[]).says(2, "is protected", "--confirm-host");
    assert_eq!(node.posts(), 0);
    stop(&["--confirm-host", &name]).ok();
    assert_eq!(node.posts(), 1);
}

#[test]
fn settings_in_the_type_they_have() {
    let platform = Platform::start();
    let row = |key: &str, kind: &str, value: Value| {
        json!({"key": key, "type": kind, "description": "", "value": value, "source": "default",
            "env_value": null, "default_value": value})
    };
    let rows = json!([row("limit", "int", json!(3)), row("smtp_password", "str", json!("hunter2"))]);
    platform.on("GET", "/admin/platform-settings", 200, rows);
    platform.on("PATCH", "/admin/platform-settings/limit", 200, row("limit", "int", json!(-7)));
    platform.on("PATCH", "/admin/platform-settings/smtp_password", 200, row("smtp_password", "str", json!("new!")));
    let home = platform.home();
    home.admin(&["settings", "set", "limit", "-7"]).run().ok();
    let sent = platform.asked("PATCH", "/admin/platform-settings/limit");
    assert_eq!(String::from_utf8_lossy(&sent[0].body), r#"{"value":-7}"#);
    let ran = home.admin(&["settings", "set", "smtp_password", "-"]).stdin("new!\n").run().ok();
    assert!(!ran.out.contains("new!") && !ran.err.contains("new!") && !ran.err.contains("hunter2"), "{}", ran.err);
    let sent = platform.asked("PATCH", "/admin/platform-settings/smtp_password");
    assert_eq!(String::from_utf8_lossy(&sent[0].body), r#"{"value":"new!"}"#);
}
