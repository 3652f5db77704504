//! Looking on: standings, events, the platform itself, any request by hand, and what operators see.

use serde_json::{Value, json};

use super::{Cli, column, text};
use crate::platform::{Platform, Release};

on_each_release!(
    standings,
    events_of_the_own_instance,
    events_of_a_team_joined_later,
    the_platform_itself,
    any_request,
    for_operators,
    other_spellings,
);

fn standings(p: &Platform) {
    let player = p.contestant();
    let cli = Cli::of(p, &player);
    cli.run("instance start REVERSE-001").ok();
    cli.args(&["submit", "REVERSE-001", "FLAG{static_reverse}"]).ok();
    let me = p.ok("GET", "/me", &player.token, Value::Null);
    let team = &me["competition_teams"][0];
    for line in ["comp scoreboard", "scoreboard view"] {
        // The platform counts anew every few seconds only.
        super::until(|| cli.run(&format!("{line} --all --json")).ok().rows().iter().any(|row| solved(row, team)));
        let rows = cli.run(&format!("{line} --all --json")).ok().rows();
        let own =
            rows.iter().find(|row| row["team_id"] == team["team_id"]).unwrap_or_else(|| panic!("{line}: {rows:?}"));
        assert_eq!((&own["team_name"], &own["solved"]), (&team["team_name"], &json!(1)), "{line}");
        cli.run(&format!("{line} --all")).ok().says("RANK").says(&text(&team["team_name"]));
        let names = cli.run(&format!("{line} --all --format name")).ok().out;
        assert!(names.lines().any(|id| team["team_id"] == *id), "{line}");
    }
    let csv = cli.run(&format!("comp scoreboard {} --all --format csv --fields team_name,solved", p.autumn)).ok().out;
    assert!(csv.contains(&format!("{},1", text(&team["team_name"]))), "{csv}");
}

fn solved(row: &Value, team: &Value) -> bool {
    row["team_id"] == team["team_id"] && row["solved"] == 1
}

fn events_of_the_own_instance(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let watching = cli.background("events watch");
    watching.err(|line| line.contains("watching").then_some(()));
    let filtered = cli.background("events watch -f flag_correct --fields event,data.challenge_id");
    filtered.err(|line| line.contains("watching").then_some(()));
    let words = cli.background("events watch --text");
    words.err(|line| line.contains("watching").then_some(()));

    let id = text(&cli.run("instance start WEB-001 --json").ok().json()["id"]);
    let event = |name: &'static str| {
        let id = id.clone();
        move |line: &str| {
            let event: Value = serde_json::from_str(line).expect("a JSON object a line");
            (event["event"] == name && event["data"]["instance_id"] == *id).then_some(event["data"].clone())
        }
    };
    let ready = watching.out(event("instance_ready"));
    assert_eq!((&ready["challenge_id"], &ready["competition_title"]), (&json!("WEB-001"), &json!("Autumn CTF")));
    let answer = p.node.answers(&id).expect("answers")["flag"].clone();
    cli.args(&["submit", &id, &answer]).ok();
    let correct = watching.out(event("flag_correct"));
    assert_eq!(correct["competition_id"], *p.autumn);
    words.out(|line| (line.contains("flag_correct") && line.contains(&id[..8])).then_some(()));
    let line = filtered.out(|line| line.contains("WEB-001").then(|| line.to_owned()));
    assert_eq!(line, r#"{"event":"flag_correct","data":{"challenge_id":"WEB-001"}}"#);

    watching.interrupt();
    watching.end().exits(130);
}

/// The platform tells everybody of everybody's teams; only a team of one's own is a reason to connect anew.
fn events_of_a_team_joined_later(p: &Platform) {
    let player = p.player();
    let cli = Cli::of(p, &player);
    let watching = cli.background("events watch");
    watching.err(|line| line.contains("watching").then_some(()));
    let other = p.contestant();
    p.join(&player, &p.autumn);
    // 0.6.6 tells everybody everything, 0.7.0 only who was in the team when the stream was opened.
    let anew = match p.release {
        Release::V0_6_6 => 0,
        Release::V0_7_0 => watching.err(|line| line.contains("watching").then_some(1)),
    };
    let id = p.launch(&player, "WEB-001");
    let events = std::cell::RefCell::new(Vec::new());
    watching.out(|line| {
        let event: Value = serde_json::from_str(line).expect("a JSON object a line");
        let ready = event["event"] == "instance_ready" && event["data"]["instance_id"] == *id;
        events.borrow_mut().push(event);
        ready.then_some(())
    });
    let events = events.into_inner();
    let gaps = events.iter().filter(|event| event["event"] == "gap").count();
    assert_eq!(gaps, anew, "not for {}, who joined as well: {events:?}", other.display_name);
}

fn the_platform_itself(p: &Platform) {
    let cli = Cli::at(p);
    let version = p.release.version();
    assert_eq!(cli.run("server health --json").ok().json()["version"], version);
    cli.run("server health").ok().says("ok").says(version);
    assert_eq!(
        cli.run("server health --fields status,version --format csv").ok().out,
        format!("status,version\nok,{version}\n")
    );
    cli.run("server meta").ok().says("Challenges");
    assert_eq!(cli.run("server meta --json").ok().json()["version"], version);
    // Some of it is for operators.
    let meta = Cli::of(p, &p.admin).run("server meta --json").ok().json();
    assert_eq!(meta["nodes_healthy"], 1, "{meta}");
    cli.run("server cluster").exits(4);
    Cli::of(p, &p.player()).run("server cluster").exits(5);
    Cli::of(p, &p.admin).run("server cluster").ok().says("Platform URL");
    let versions = cli.run("server version --json").ok().json();
    assert_eq!((&versions["platform"], &versions["supported"]), (&json!(version), &json!(true)));
    cli.run("server version").ok().says(version).says(env!("CARGO_PKG_VERSION")).says("in the range");
}

fn any_request(p: &Platform) {
    let player = p.contestant();
    let cli = Cli::of(p, &player);
    assert_eq!(cli.run("api me").ok().json()["id"], *player.user_id);
    assert_eq!(cli.run("api /api/v1/me --jq .id").ok().out.trim(), player.user_id);
    assert_eq!(cli.run(&format!("api {}/api/v1/me --jq .id", p.url)).ok().out.trim(), player.user_id);
    cli.run("api https://ctf.example.org/api/v1/me").exits(2).keeps(&player.token);

    let posted =
        cli.run(&format!("api instances -f challenge_id=REVERSE-001 -f competition_id={}", p.autumn)).ok().json();
    assert_eq!(posted["status"], "starting");
    let id = text(&posted["id"]);
    cli.run(&format!("instance wait {id}")).ok();
    let line = format!("api submissions -f instance_id={id} -f question_id=flag -f answer=no");
    assert_eq!(cli.run(&line).ok().json()["correct"], false);
    cli.run("api -X PATCH me/profile -f bio=at-night").ok();
    assert_eq!(cli.run("api me --jq .bio").ok().out.trim(), "at-night");
    assert_eq!(cli.run(&format!("api -X DELETE instances/{id}")).ok().json()["status"], "stopped");

    let all = cli.run("api competitions --all --json").ok().rows();
    assert!(column(&all, "id").contains(&p.autumn));
    let lines = cli.run("api challenges --all --format ndjson").ok().out;
    assert!(lines.lines().all(|line| serde_json::from_str::<Value>(line).is_ok_and(|row| row["id"].is_string())));
    let filtered = cli.run("api competitions?phase=running&limit=1 --jq .items|length").ok().out;
    assert_eq!(filtered.trim(), "1");

    let head = cli.run("api -i health").ok().out;
    let (head, body) = head.split_once("\n\n").expect("a blank line");
    assert!(head.starts_with("HTTP 200\n") && head.contains("content-type: application/json"), "{head}");
    assert_eq!(serde_json::from_str::<Value>(body).expect("JSON")["status"], "ok");
    cli.run("api -i challenges/NOTHING-001").exits(6).says("HTTP 404").says("challenge");
    let known = cli.run("api --list").ok().out;
    assert!(known.lines().count() > 100 && known.contains("/api/v1/submissions"), "{known}");
    cli.run("api events").exits(2).notes("ctfy events watch");
}

fn for_operators(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let status = cli.admin("server status --json").ok().json();
    assert_eq!((&status["status"], &status["version"]), (&json!("ok"), &json!(p.release.version())));
    cli.admin("server status").ok().says(p.release.version());
    let nodes = cli.admin("nodes list --json").ok().rows();
    assert_eq!((nodes.len(), &nodes[0]["id"], &nodes[0]["is_healthy"]), (1, &json!(p.node.id), &json!(true)));
    let shown = cli.admin("nodes list").ok().says(&p.node.id).says("stub-node").says("healthy");
    // The load stands there as a bar and a number.
    let bar = shown.out.lines().nth(1).expect("a row").to_owned();
    assert!(bar.contains(['░', '█']) && bar.contains('%'), "{bar}");
    assert_eq!(cli.admin("admin nodes list --format name").ok().out.trim(), p.node.id);
    cli.admin("status").ok().says("Ada Admin").says("super_admin");
    cli.admin("api admin/overview").ok();
    cli.admin("server start").exits(2).notes("pip install ctfy");

    let fresh = Cli::fresh();
    let line = format!("login --platform-url {} --with-token", p.url);
    fresh.start("ctfy-admin", &line.split(' ').collect::<Vec<_>>(), &p.admin.token).ok().says("super_admin");
    fresh.admin("nodes list").ok();
    assert_eq!(fresh.run("me view --jq .role").ok().out.trim(), "super_admin", "both programs share the sign-in");
}

/// A script written for the tool we replace runs as it is.
fn other_spellings(p: &Platform) {
    let cli = Cli::of(p, &p.player());
    let autumn = &p.autumn;
    cli.run(&format!("competition register {autumn} --mode solo")).ok();
    assert!(!cli.run("competition ls --json").ok().rows().is_empty());
    cli.run(&format!("competition show {autumn} --json")).ok();
    cli.run("challenges show WEB-001 --no-json").ok().says("Front door");
    let id =
        text(&cli.run(&format!("instance start QUESTIONS-001 --competition-id {autumn} --json")).ok().json()["id"]);
    cli.run(&format!("instance submit {id} 443 --question-id port")).ok();
    cli.run(&format!("--json --comp {autumn} instances ls")).ok().rows();
    cli.run(&format!("instance stop {id}")).ok();
}
