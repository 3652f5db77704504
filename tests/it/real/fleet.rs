//! An operator's day with nodes, instances and records, on platforms of its own: what it does concerns everybody there.

use serde_json::{Value, json};

use super::{Cli, column, text, until};
use crate::platform::{Options, Platform, Release};

fn day(release: Release) {
    let p = Platform::start(release, Options::default()).expect("a platform");
    let op = Cli::of(&p, &p.admin);
    nodes(&p, &op);
    let (id, player) = instances(&p, &op);
    numbers(&p, &op);
    // Who is no operator is refused, and it is said whether signing in would help.
    for line in [
        "instances list".to_owned(),
        "instances stop-all --yes".to_owned(),
        format!("instances pcap {id}"),
        format!("records view {id}"),
        "records list".to_owned(),
        format!("nodes view {}", p.node.id),
        format!("nodes edit {} --label a=b", p.node.id),
        format!("nodes delete {}", p.node.id),
        "nodes invites list".to_owned(),
        "nodes invites mint".to_owned(),
        "server invite".to_owned(),
        "stats overview".to_owned(),
        "stats timeseries solves".to_owned(),
        "activities list".to_owned(),
    ] {
        player.admin(&line).exits(5);
        Cli::at(&p).admin(&line).exits(4);
    }
    end(&p, &op, &id);
}

fn nodes(p: &Platform, op: &Cli) {
    let node = &p.node.id;
    let shown = op.admin_background("nodes list --watch --json");
    let first: Value = shown.out(|line| serde_json::from_str(line).ok());
    assert_eq!(first[0]["labels"], json!({"zone": "test"}));
    let edited = op.admin(&format!("nodes edit {node} --label rack=1 --display-name rack-1 --json")).ok().json();
    assert_eq!((&edited["id"], &edited["labels"]), (&json!(node), &json!({"zone": "test", "rack": "1"})));
    let next: Value = shown.out(|line| serde_json::from_str(line).ok());
    assert_eq!(next[0]["display_name"], "rack-1");
    shown.interrupt();
    shown.end().exits(130);

    // One is registered by hand, edited through a pipe, and removed.
    let ghost =
        op.admin("nodes register --url http://127.0.0.1:9 --display-name ghost --capacity 1 --json").ok().json();
    assert!(ghost["token"].as_str().is_some_and(|token| token.len() > 10), "{ghost}");
    op.admin("nodes register --url http://127.0.0.1:9 --display-name ghost").exits(2).notes("stops working");
    let ids = op.admin("nodes list --format name").ok().out;
    assert_eq!(ids.lines().count(), 2);
    let args = ["nodes", "edit", "-", "--label", "zone=b", "--json"];
    let rows = op.start("ctfy-admin", &args, &ids).ok().rows();
    assert!(rows.len() == 2 && rows.iter().all(|row| row["labels"]["zone"] == "b"), "{rows:?}");
    op.admin("nodes delete nobody").exits(6).notes("nodes list");
    let ghost = text(&ghost["id"]);
    op.admin(&format!("nodes delete {ghost} nobody --json")).exits(14);
    assert_eq!(column(&op.admin("nodes list --json").ok().rows(), "id"), std::slice::from_ref(node));

    op.admin(&format!("nodes view {node}")).ok().says("rack-1").says("rack=1, zone=b");
    op.admin(&format!("nodes health {node}")).ok().says("cpu").says("100%").says("sample");
    assert!(!op.admin(&format!("nodes health {node} --json")).ok().rows().is_empty());
    op.admin(&format!("nodes events {node}")).ok().says("node_registered");
    for what in ["view", "health", "events"] {
        op.admin(&format!("nodes {what} nobody")).exits(6);
    }

    // A token that `server invite` tells is one that a node can join with.
    let invite = op.admin("server invite --json --ttl 10m").ok().json();
    let token = text(&invite["registration_token"]);
    let body = json!({"url": "http://127.0.0.1:10", "display_name": "joined"});
    let joined = p.ok("POST", "/nodes/register", &token, body);
    op.admin(&format!("nodes rm {}", text(&joined["id"]))).ok();
    let command = op.admin("server invite").ok().says("CTFY_NODE_TOKEN=reg_").says(p.release.version()).says(&p.url);
    drop(command);
    op.admin("server invite -o docker").ok().says("docker run").says("node join");
    let listed = op.admin("nodes invites list --all --json").ok().rows();
    let used = listed.iter().find(|row| row["id"] == invite["id"]).expect("it is listed");
    assert_eq!(used["status"], "consumed");
    let minted = text(&op.admin("nodes invites mint --ttl 2m --json").ok().json()["id"]);
    op.admin(&format!("nodes invites revoke {minted}")).ok().says("no node joins with it");
    op.admin("nodes invites revoke nobody").exits(6);
    op.admin("nodes invites mint --ttl 5s").exits(11);
}

fn instances(p: &Platform, op: &Cli) -> (String, Cli) {
    let player = p.contestant();
    let cli = Cli::of(p, &player);
    let shown = op.admin_background("instances list --watch --format ndjson");
    let id = text(&cli.run("instance start REVERSE-001 --json").ok().json()["id"]);
    let ready = shown.out(|line| {
        let event: Value = serde_json::from_str(line).expect("an object a line");
        (event["data"]["id"] == *id && event["data"]["status"] == "ready").then_some(event)
    });
    assert!(ready["event"] == "added" || ready["event"] == "changed", "{ready}");
    cli.args(&["submit", "REVERSE-001", "FLAG{no}"]).exits(3);
    let listed = op.admin("instances list --status ready --json").ok().rows();
    assert_eq!(column(&listed, "id"), std::slice::from_ref(&id));
    assert!(op.admin("instances list --node nobody --json").ok().rows().is_empty());
    for name in [&id, &id[..6], "REVERSE-001"] {
        assert_eq!(op.admin(&format!("instances view {name} --json")).ok().json()["id"], *id, "{name}");
    }
    op.admin("instances view REVERSE-001").ok().says(&p.node.id).says("flag open, 9 attempts left");
    op.admin("instances view nobody").exits(6);
    op.admin(&format!("instances traffic {id}")).ok().says("GET").says("/admin").says("404");
    op.admin(&format!("instances pcap {id} -o live.pcap")).ok().says("54 B");
    let live = std::fs::read(op.work().join("live.pcap")).expect("written");
    assert_eq!(&live[..4], 0xa1b2_c3d4_u32.to_le_bytes());
    op.admin(&format!("instances stop {id}")).exits(2).notes("stop-all");

    op.admin("instances stop-all").exits(2).notes("1 instance as of now").notes("--yes");
    op.admin("instances stop-all --dry-run").ok().says("DELETE");
    assert_eq!(op.admin("instances list --json").ok().rows().len(), 1);
    assert_eq!(column(&op.admin("instances stop-all --yes --json").ok().rows(), "id"), std::slice::from_ref(&id));
    shown.out(|line| {
        let event: Value = serde_json::from_str(line).expect("an object a line");
        (event["event"] == "removed" && event["data"]["id"] == *id).then_some(())
    });
    until(|| op.admin("instances list --json").ok().rows().is_empty());
    (id, cli)
}

fn numbers(p: &Platform, op: &Cli) {
    op.admin("stats overview").ok().says("of 50").says("1 of 1 healthy").says("launches").says("rack-1");
    let totals = op.admin("stats overview --json").ok().json();
    assert_eq!((&totals["capacity"], &totals["nodes"]["healthy"]), (&json!(50), &json!(1)));
    op.admin("stats health-flags").ok();
    op.admin("stats health-flags --json").ok().json();
    op.admin("stats solve-matrix").ok().says("Static strings").says("×");
    for metric in ["launches", "submissions", "solves", "running-instances", "teams", "active-users"] {
        let series = op.admin(&format!("stats timeseries {metric} --window 1h --bucket 10m --json")).ok().json();
        assert_eq!((&series["metric"], &series["bucket_s"]), (&json!(metric.replace('-', "_")), &json!(600)));
        // A bucket is named by its end.
        let last = series["buckets"].as_array().and_then(|buckets| buckets.last().cloned()).expect("buckets");
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a clock").as_secs_f64();
        assert!((now - last["ts"].as_f64().unwrap_or_default()).abs() < 60.0, "{last}");
    }
    op.admin("stats timeseries launches --window 1h --bucket 10m").ok().says("1 start, a column is a span of 10m");
    op.admin("observability timeseries running_instances").ok();
    op.admin("stats traffic-summary").ok().says("in all, 1 instance of 1 team");
    op.admin("stats challenge-stats --q REVERSE --json").ok().says("REVERSE-001");
    op.admin("activities list --event flag_wrong --since 1h").ok().says("REVERSE-001");
    assert!(op.admin("activities list --until -1h --json").ok().rows().is_empty());
    op.admin("activities timeseries --window 1h --bucket 10m").ok().says("node_registered").says("flag_wrong");
    op.admin("server status").ok().says(p.release.version());
}

fn end(p: &Platform, op: &Cli, id: &str) {
    let records = || op.admin("records list --all --json").ok().rows();
    until(|| column(&records(), "id").contains(&id.to_owned()));
    let team = text(&records()[0]["team_id"]);
    for filter in [format!("--team {team}"), "--challenge REVERSE-001".into(), format!("--node {}", p.node.id)] {
        assert_eq!(column(&op.admin(&format!("records list {filter} --since 1h --json")).ok().rows(), "id"), [id]);
    }
    assert!(op.admin("records list --challenge WEB-001 --json").ok().rows().is_empty());
    until(|| op.admin(&format!("records view {id}")).ok().out.contains("what its containers wrote"));
    op.admin(&format!("records view {}", &id[..6])).ok().says("REVERSE-001").says("Static strings").says("1 answer");
    op.admin(&format!("records events {id}")).ok().says("instance_ready").says("flag_wrong");
    op.admin(&format!("records submissions {id}")).ok().says("wrong").says("FLAG{no}");
    let log = op.admin(&format!("records log {id}")).ok().out;
    assert_eq!(log, "app  | listening on :8080\napp  | 200 GET /\n");
    assert_eq!(op.admin(&format!("records log {id} --json")).ok().json()["logs"], log.as_str());
    op.admin(&format!("records traffic {id}")).ok();
    let capture = op.admin(&format!("records pcap {id} -o kept.pcap"));
    if capture.code == 6 {
        capture.notes("no pcap on file").notes("records view");
    } else {
        capture.ok().says("kept.pcap");
    }
    for what in ["view", "events", "submissions", "log", "traffic", "pcap"] {
        op.admin(&format!("records {what} 00000000-0000-4000-8000-000000000000")).exits(6);
    }
}

#[test]
fn v0_6_6() {
    day(Release::V0_6_6);
}

#[test]
fn v0_7_0() {
    day(Release::V0_7_0);
}
