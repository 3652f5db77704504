//! Teams, quizzes and opinions: two players and a captain on the real platforms.

use serde_json::{Value, json};

use super::{Cli, text, until};
use crate::platform::{Account, Platform, Release};

on_each_release!(
    a_team_is_formed_and_falls_apart,
    a_code_for_friends,
    who_leaves_stops_what_runs,
    a_quiz,
    what_players_think,
    standings_and_achievements,
    a_token_for_one_competition,
    what_went_to_an_instance,
);

/// A captain with a team of its own name in "Autumn CTF".
fn captain(p: &Platform) -> (Account, Cli, String) {
    let player = p.player();
    let name = format!("Foxes of {}", player.display_name);
    let cli = Cli::of(p, &player).with("CTFY_COMPETITION", &p.autumn);
    cli.args(&["comp", "register", "--create", &name]).ok();
    (player, cli, name)
}

/// Somebody without a team.
fn friend(p: &Platform) -> (Account, Cli) {
    let player = p.player();
    let cli = Cli::of(p, &player).with("CTFY_COMPETITION", &p.autumn);
    (player, cli)
}

fn members(cli: &Cli) -> u64 {
    let team = text(&cli.run("comp view --json").ok().json()["my_team_id"]);
    cli.run(&format!("api teams/{team}")).ok().json()["member_count"].as_u64().expect("a number")
}

fn a_team_is_formed_and_falls_apart(p: &Platform) {
    let (_, lead, name) = captain(p);
    let (zoe, zoes) = friend(p);
    zoes.args(&["comp", "teams", "--q", &name.to_uppercase()]).ok().says(&name);
    zoes.run("comp teams --format name").ok();
    zoes.args(&["comp", "request", &name]).ok().says("You asked");
    zoes.args(&["comp", "request", &name]).exits(7);
    lead.run("comp team requests list").ok().says(&zoe.display_name);
    lead.args(&["comp", "team", "requests", "reject", &zoe.display_name]).ok().says("turned");
    zoes.args(&["comp", "request", &name]).ok();
    lead.args(&["comp", "team", "requests", "approve", &zoe.display_name]).ok().says("2 members");
    zoes.args(&["comp", "team", "rename", "--name", "Mine"]).exits(5).notes("captain");
    let renamed = format!("{name} II");
    lead.args(&["comp", "team", "rename", "--name", &renamed, "--description", "we try"]).ok().says(&renamed);
    lead.args(&["comp", "team", "kick", &zoe.display_name]).ok().says("not in your team");
    assert_eq!(members(&lead), 1);
    lead.run(&format!("comp team kick {}", zoe.user_id)).exits(6);

    lead.run(&format!("comp team invites send {}", zoe.email)).ok();
    zoes.args(&["comp", "decline", &renamed]).ok().says("You declined");
    lead.run(&format!("comp team invites send {}", zoe.email)).ok();
    zoes.args(&["comp", "accept", &renamed]).ok().says("2 members");
    // The one who stays leads.
    lead.run("comp team leave").ok().says("You have left");
    assert_eq!(zoes.run("comp view --json").ok().json()["my_role"], "captain");
    lead.run("comp team leave").exits(5);
}

fn a_code_for_friends(p: &Platform) {
    let (_, lead, _) = captain(p);
    let made = lead.run("comp team invites create --max-uses 2 --ttl-seconds 1h --json").ok().json();
    assert_eq!((&made["max_uses"], &made["active"]), (&json!(2), &json!(true)));
    let (code, id) = (text(&made["code"]), text(&made["id"]));
    let (_, zoes) = friend(p);
    zoes.run(&format!("comp register --join {code}")).ok();
    lead.run("comp team invites list").ok().says(&code).says("1 of 2").says("open");
    lead.run(&format!("comp team invites revoke {code}")).ok().says("Revoked");
    lead.args(&["comp", "invite-revoke", &p.autumn, "--", &id]).ok().says("before");
    friend(p).1.run(&format!("comp register --join {code}")).exits(7);
    let code = lead.run("comp team invites create --quiet").ok().out;
    lead.run("comp team invites create").ok().says(&format!("--comp {}", p.autumn));
    assert_eq!(code.lines().count(), 1, "{code}");
    zoes.run("comp team invites list --json").exits(5);
}

fn who_leaves_stops_what_runs(p: &Platform) {
    let (player, lead, _) = captain(p);
    let id = p.launch(&player, "WEB-001");
    assert_eq!(p.settled(&player, &id)["status"], "ready");
    let left = lead.run("comp team leave --json").ok();
    assert_eq!(left.json()["stopped"], json!([id]));
    until(|| !p.node.instances().contains(&id));
    // Nothing of it is left that only an operator could stop.
    assert_eq!(lead.run("instance list --json").ok().rows().len(), 0);
}

fn a_quiz(p: &Platform) {
    let (_, cli, _) = captain(p);
    let rows = cli.run("qa list --json").ok().rows();
    let quiz = rows.iter().find(|row| row["id"] == "QUIZ-001").expect("the quiz");
    assert_eq!(quiz["solved_question_ids"], json!([]));
    cli.run("qa list").ok().says("QUIZ-001").says("0 of 2");
    cli.run("qa submit QUIZ-001 4").exits(2).notes("sum, sky");
    cli.run("qa submit QUIZ-001 blu -q sky").exits(2).notes("did you mean `blue`");
    cli.run("qa submit QUIZ-001 5 -q sum").exits(3).says("9 attempts left");
    let right = cli.run("qa submit QUIZ-001 4 -q sum --json").ok().json();
    assert_eq!((&right["correct"], &right["question_id"]), (&json!(true), &json!("sum")));
    cli.feed("blue\n", "qa submit QUIZ-001 - -q sky").ok().says("fully solved");
    cli.run("qa list").ok().says("2 of 2");
    cli.run("qa submit WEB-001 x").exits(6).notes("ctfy submit");
}

fn what_players_think(p: &Platform) {
    let (_, cli, _) = captain(p);
    cli.run("challenge react FILES-01 learned").exits(6);
    cli.run("challenge react FILES-001 learnd").exits(11).notes("did you mean `learned`");
    cli.run("challenge react FILES-001 learned").ok().says("learned");
    let mine = cli.run("challenge react FILES-001 brutal --json").ok().json();
    assert_eq!(mine["reactions"].as_array().map(Vec::len), Some(2));
    let counts = cli.run("challenge feedback FILES-001 --json").ok().json();
    assert!(counts["counts"]["learned"].as_u64() >= Some(1), "{counts}");
    cli.run("challenge feedback FILES-001").ok().says("learned").says("█");
    cli.run("challenge unreact FILES-001 brutl").exits(11).notes("brutal");
    cli.run("challenge unreact FILES-001 brutal").ok().says("brutal");
    cli.run("challenge reactions FILES-001").ok().says("You say of FILES-001: learned.");
    cli.run("challenge unreact FILES-001").ok();
    assert_eq!(cli.run("challenge reactions FILES-001 --json").ok().json()["reactions"], json!([]));
}

fn standings_and_achievements(p: &Platform) {
    let (player, cli, _) = captain(p);
    cli.run("qa submit QUIZ-001 4 -q sum").ok();
    let facets = cli.run("challenge facets --json").ok().json();
    assert!(facets["total"].as_u64() >= Some(10), "{facets}");
    cli.run("challenge facets").ok().says("easy").says("web");
    let id = p.launch(&player, "REVERSE-001");
    p.settled(&player, &id);
    p.submit(&player, &id, "flag", json!("FLAG{no}"));
    cli.run(&format!("instance stop {id}")).ok();
    let tried = cli.run("challenge attempts REVERSE-001 --include-unsolved --json").ok().json();
    assert!(tried["attempts"].as_array().expect("a list").iter().any(|row| row["instance_id"] == *id), "{tried}");
    cli.run("challenge attempts REVERSE-001 --include-unsolved").ok().says("Foxes of");
    cli.run("scoreboard users").ok();
    let solved = cli.run("scoreboard challenges --all --json").ok().rows();
    assert!(solved.iter().any(|row| row["challenge_id"] == "REVERSE-001"), "{solved:?}");
    let mine = cli.run("achievement me --json").ok().json();
    assert!(mine["summary"]["total_count"].as_u64() > Some(0), "{mine}");
    cli.run("achievement me").ok().says(" of ");
    cli.run("achievement catalog --limit 2").ok().notes("of");
    cli.run("achievement recent --limit 1 --json").ok();
    cli.run("achievement claim-egg none --json").exits(6).error();
    cli.run("achievement verify-star-gazer").exits(3).says("No star was found");
    match p.release {
        Release::V0_6_6 => cli.run("node list").ok().says("healthy"),
        Release::V0_7_0 => cli.run("node list").exits(5).notes("operators alone"),
    };
}

/// The instance commands reach a token's own competition, and only where it is named.
fn a_token_for_one_competition(p: &Platform) {
    let (player, _, _) = captain(p);
    let body = json!({"label": "x", "competition_access": "selected", "competition_ids": [p.autumn],
        "permissions": {"instances": "write", "submissions": "write", "challenges": "read"}});
    let minted = p.ok("POST", "/auth/tokens", &player.token, body);
    let limited = Cli::at(p).with("CTFY_TOKEN", &text(&minted["token"]));
    let comp = format!("--comp {}", p.autumn);
    if p.release == Release::V0_6_6 {
        let refused = limited.run("instance start WEB-001 --json").exits(5).error();
        assert_eq!(refused["code"], "token_competition_forbidden");
        assert!(text(&refused["hint"]).contains("--comp"), "{refused}");
    }
    let started = limited.run(&format!("instance start WEB-001 --json {comp}")).ok().json();
    let id = text(&started["id"]);
    for verb in ["view", "status", "renew", "traffic"] {
        limited.run(&format!("instance {verb} {id} {comp} --json")).ok();
    }
    limited.run(&format!("submit {id} FLAG{{no}} {comp}")).exits(3);
    limited.run(&format!("qa submit QUIZ-001 5 -q sum {comp}")).exits(3);
    limited.run(&format!("instance stop {id} {comp}")).ok();
}

fn what_went_to_an_instance(p: &Platform) {
    let (player, cli, _) = captain(p);
    let id = p.launch(&player, "WEB-001");
    p.settled(&player, &id);
    cli.run("instance traffic WEB-001").ok().says("GET").says("/admin").says("404");
    let lines = cli.run(&format!("instance traffic {id} --format ndjson")).ok().out;
    let rows: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(rows.len() >= 2, "{lines}");
    assert_eq!(cli.run(&format!("instance traffic {id} --limit 1 --json")).ok().rows().len(), 1);
    cli.run(&format!("instance stop {id}")).ok();
}
