//! `ctfy comp`: which competition is meant where none is named, row by row; taking part, and the refusals.

use serde_json::{Value, json};

use crate::harness::*;

/// A competition of a list.
fn row(id: &str, phase: &str, registered: bool, dated: bool) -> Value {
    json!({"id": id, "title": format!("Title of {id}"), "phase": phase, "is_registered": registered,
        "starts_at": if dated { json!("2026-11-20T18:00:00Z") } else { Value::Null }, "ends_at": null})
}

fn with(rows: &[Value]) -> Platform {
    let platform = Platform::start();
    platform.me().on("GET", "/competitions", 200, page(json!(rows)));
    for id in ["named", "flag", "env", "saved", "mine", "dated", "bucket", "other", "soon"] {
        platform.on("GET", &format!("/competitions/{id}/scoreboard"), 200, page(json!([])));
        let team = json!({"id": "t1", "name": "Mira's team", "members": [{}]});
        platform.on("POST", &format!("/competitions/{id}/teams"), 201, team.clone());
        platform.on("POST", &format!("/competitions/{id}/teams/redeem"), 201, team);
    }
    platform
}

/// Which competition's scoreboard was read.
fn chosen(platform: &Platform) -> Vec<String> {
    let paths: Vec<String> = platform.seen().iter().map(|request| request.url.path().to_owned()).collect();
    paths
        .iter()
        .filter_map(|p| Some(p.strip_prefix("/api/v1/competitions/")?.strip_suffix("/scoreboard")?.to_owned()))
        .collect()
}

#[test]
fn what_names_a_competition_goes_by_rank() {
    let platform = with(&[row("mine", "running", true, true)]);
    let home = platform.home();
    let host = platform.url().replace("http://", "");
    let board = &["comp", "scoreboard"][..];
    let habit = format!("[hosts.\"{host}\"]\ncompetition = \"saved\"\n");

    home.ctfy(board).run().ok();
    home.write("ctfy.toml", &habit);
    home.ctfy(board).run().ok();
    home.ctfy(board).env("CTFY_COMPETITION", "env").run().ok();
    home.ctfy(&[board, &["--comp", "flag"]].concat()).env("CTFY_COMPETITION", "env").run().ok();
    home.ctfy(&[board, &["named", "--comp", "flag"]].concat()).env("CTFY_COMPETITION", "env").run().ok();
    assert_eq!(chosen(&platform), ["mine", "saved", "env", "flag", "named"]);
    assert_eq!(platform.asked("GET", "/competitions").len(), 1, "only where nothing names one is the list read");
}

#[test]
fn the_only_running_one_i_take_part_in() {
    let platform = with(&[
        row("mine", "running", true, false),
        row("dated", "running", false, true),
        row("other", "past", true, true),
        row("soon", "upcoming", true, true),
    ]);
    let ran = platform.home().ctfy(&["comp", "scoreboard"]).run().ok();
    assert!(ran.err.contains("competition: Title of mine (mine)"), "it says what it chose: {}", ran.err);
    assert_eq!(chosen(&platform), ["mine"]);
}

#[test]
fn else_the_only_running_one_with_dates() {
    let platform = with(&[
        row("dated", "running", false, true),
        row("bucket", "running", false, false),
        row("soon", "upcoming", false, true),
    ]);
    platform.home().ctfy(&["comp", "scoreboard", "--json"]).run().ok();
    assert_eq!(chosen(&platform), ["dated"]);
}

#[test]
fn buckets_are_never_chosen_by_themselves() {
    let platform = with(&[row("bucket", "running", false, false)]);
    let ran = platform.home().ctfy(&["comp", "scoreboard"]).run();
    ran.says(2, "bucket (Title of bucket)", "ctfy comp use");
    let platform = with(&[row("bucket", "running", false, false), row("other", "running", false, false)]);
    platform.home().ctfy(&["comp", "scoreboard"]).run().says(2, "several competitions are possible", "name it");
    assert!(chosen(&platform).is_empty());
}

#[test]
fn several_are_named_and_none_is_guessed() {
    let platform = with(&[
        row("mine", "running", true, true),
        row("other", "running", true, true),
        row("dated", "running", false, true),
    ]);
    let error = platform.home().ctfy(&["comp", "scoreboard", "--json"]).run().error(2);
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("mine") && message.contains("other") && !message.contains("dated"), "{message}");
    let platform = with(&[row("other", "running", false, true), row("dated", "running", false, true)]);
    platform.home().ctfy(&["comp", "scoreboard"]).run().says(2, "several competitions are possible", "name it");
    assert!(chosen(&platform).is_empty());
}

#[test]
fn nothing_is_on() {
    let platform = with(&[row("other", "past", true, true), row("soon", "upcoming", false, true)]);
    platform.home().ctfy(&["comp", "scoreboard"]).run().says(6, "no competition is running", "ctfy comp list");
}

#[test]
fn a_revoked_token_is_not_taken_for_nobody() {
    // The platform answers lists to a bad token as if nobody were signed in, with 200.
    let platform = Platform::start();
    platform.on("GET", "/competitions", 200, page(json!([row("dated", "running", false, true)])));
    platform.on("GET", "/instances", 200, page(json!([])));
    platform.on("GET", "/me", 403, envelope("http_403", "Invalid or revoked token"));
    let home = platform.home();
    for args in [
        &["comp", "list"][..],
        &["comp", "scoreboard"],
        &["instance", "list"],
        &["submit", "FLAG{x}"],
        &["instance", "stop", "--all"],
    ] {
        home.ctfy(args).run().says(4, "Invalid or revoked token", "ctfy login");
        let error = home.ctfy(args).json().run().error(4);
        assert_eq!((&error["kind"], &error["http_status"]), (&json!("auth"), &json!(403)));
    }
    assert_eq!(platform.posts(), 0);
    // Without a token that is how it looks to anybody.
    Home::new().ctfy(&["comp", "list", "--platform-url", &platform.url()]).run().ok();
}

#[test]
fn a_narrow_token_that_may_not_look_at_me_is_good() {
    let platform = Platform::start();
    platform.on("GET", "/competitions", 200, page(json!([row("dated", "running", false, true)])));
    platform.on(
        "GET",
        "/me",
        403,
        envelope("http_403", json!({"error": "token_missing_scope", "message": "needs profile:read"})),
    );
    platform.home().ctfy(&["comp", "list", "--json"]).run().ok();
}

#[test]
fn using_one() {
    let platform = with(&[
        row("aa11", "running", false, true),
        row("aa22", "past", false, true),
        row("bb33", "running", false, true),
    ]);
    let home = platform.home();
    home.ctfy(&["comp", "use", "aa"]).run().says(2, "aa11 (Title of aa11) or aa22 (Title of aa22)", "whole id");
    home.ctfy(&["comp", "use", "nothing"]).run().says(6, "there is no competition `nothing`", "ctfy comp list");
    home.ctfy(&["comp", "use", "bb34"]).run().says(6, "there is no competition `bb34`", "bb33");
    let ran = home.ctfy(&["comp", "use", "bb", "--json"]).run().ok();
    assert_eq!(ran.json()["competition"], "bb33");
    home.ctfy(&["comp", "use", "title of AA22"]).run().ok();
    assert_eq!(home.ctfy(&["config", "get", "competition"]).run().ok().out, "aa22\n");
    assert!(!home.read("config.toml").contains("aa22"), "the shared file is not for what is ours alone");
    home.ctfy(&["comp", "use", "--forget"]).run().ok();
    home.ctfy(&["config", "get", "competition"]).run().says(6, "not set", "");
}

#[test]
fn taking_part() {
    let platform = with(&[row("dated", "running", false, true), row("bucket", "running", false, false)]);
    let home = platform.home();
    for (args, path, body) in [
        (&["--solo"][..], "/competitions/dated/teams", json!({"mode": "solo"})),
        (&["named"], "/competitions/named/teams", json!({"mode": "solo"})),
        (&["named", "--mode", "solo"], "/competitions/named/teams", json!({"mode": "solo"})),
        (&["--create", "Nulls"], "/competitions/dated/teams", json!({"mode": "create", "name": "Nulls"})),
        (
            &["named", "--mode", "create", "--name", "Nulls"],
            "/competitions/named/teams",
            json!({"mode": "create", "name": "Nulls"}),
        ),
        (&["--join", "CODE"], "/competitions/dated/teams/redeem", json!({"code": "CODE"})),
    ] {
        let before = platform.asked("POST", path).len();
        home.ctfy(&[&["comp", "register"], args].concat()).run().ok();
        let asked = platform.asked("POST", path);
        assert_eq!(asked.len(), before + 1, "{args:?}");
        let sent: Value = serde_json::from_slice(&asked[before].body).unwrap();
        for (key, value) in body.as_object().unwrap() {
            assert_eq!(&sent[key], value, "{args:?}");
        }
    }
    home.ctfy(&["comp", "redeem", "named", "CODE"]).run().ok();
    let posts = platform.posts();
    home.ctfy(&["comp", "register"]).run().says(2, "say how to take part", "--solo");
    home.ctfy(&["comp", "register", "--create", " "]).run().says(2, "name is empty", "");
    home.ctfy(&["comp", "register", "named", "--mode", "create"]).run().says(2, "needs a name", "--create NAME");
    home.ctfy(&["comp", "register", "--solo", "--create", "x"]).run().code(2);
    assert_eq!(platform.posts(), posts);
}

#[test]
fn refusals_of_taking_part() {
    let id = json!("02e0");
    for (status, code, detail, exit, words, hint) in [
        (
            409,
            "competition_ended",
            json!({"message": "Competition has ended", "competition_id": id}),
            7,
            "Competition has ended",
            "--phase running",
        ),
        (
            404,
            "competition_not_found",
            json!({"message": "Competition not found: x", "competition_id": "x"}),
            6,
            "Competition not found",
            "ctfy comp list",
        ),
        (
            403,
            "competition_invitation_required",
            json!({"message": "This competition is private; an admin must invite you to participate.", "competition_id": id}),
            5,
            "private",
            "",
        ),
        (422, "team_name_required", json!("name is required for mode=create"), 11, "name is required", ""),
        (
            409,
            "already_member",
            json!({"message": "You are already on a team in this competition", "competition_id": id}),
            7,
            "already on a team",
            "",
        ),
        (404, "invite_not_found", json!("No such invite"), 6, "No such invite", ""),
    ] {
        let platform = Platform::start();
        platform.on("POST", "/competitions/c1/teams", status, envelope(code, detail));
        let home = platform.home();
        home.ctfy(&["comp", "register", "c1", "--solo"]).run().says(exit, words, hint);
        let error = home.ctfy(&["comp", "register", "c1", "--solo", "--json"]).run().error(exit);
        assert_eq!((&error["code"], &error["http_status"]), (&json!(code), &json!(status)));
        assert_eq!(platform.posts(), 2, "no refusal is tried again");
    }
}

#[test]
fn an_unknown_competition() {
    let platform = Platform::start();
    platform.me().on("GET", "/competitions/nonsense", 404, envelope("http_404", "Competition not found"));
    platform.on("GET", "/competitions/nonsense/challenges", 404, envelope("http_404", "Competition not found"));
    let home = platform.home();
    for args in [
        &["comp", "view", "nonsense"][..],
        &["comp", "challenges", "nonsense"],
        &["comp", "view", "--comp", "nonsense"],
    ] {
        home.ctfy(args).run().says(6, "Competition not found", "");
    }
    // One that was chosen beforehand is told with where that was.
    home.ctfy(&["config", "set", "competition", "nonsense"]).run().ok();
    home.ctfy(&["comp", "challenges"]).run().says(6, "Competition not found", "`nonsense` comes from saved host");
    let ran = home.ctfy(&["comp", "challenges"]).env("CTFY_COMPETITION", "nonsense").run();
    ran.says(6, "Competition not found", "`nonsense` comes from environment CTFY_COMPETITION");
}

#[test]
fn the_description_of_either_release_is_read() {
    for (description, words) in [
        (json!("Two days"), "Two days"),
        (json!({"en": "Two days", "zh-CN": "两天"}), "Two days"),
        (json!({}), "Sprint"),
        (json!(null), "Sprint"),
    ] {
        let platform = Platform::start();
        platform.on(
            "GET",
            "/competitions/c1",
            200,
            json!({"id": "c1", "title": "Sprint", "phase": "running", "description": description}),
        );
        let ran = platform.home().ctfy(&["comp", "view", "c1"]).run().ok();
        assert!(ran.out.contains(words), "{}", ran.out);
    }
}
