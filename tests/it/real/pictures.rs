//! What is drawn, and what it is drawn from: both releases have to send it as we read it.

use serde_json::{Value, json};

use super::{Cli, text, until};
use crate::platform::{Platform, Release};

on_each_release!(standings, what_one_did, activities, snapshots_are_gone);

/// A contestant who has solved a challenge with a minted answer.
fn solver(p: &Platform) -> (Cli, Value) {
    let player = p.contestant();
    let cli = Cli::of(p, &player);
    let id = text(&cli.run("instance start WEB-001 --json").ok().json()["id"]);
    cli.args(&["submit", &id, "FLAG{no}"]).exits(3);
    let answer = p.node.answers(&id).expect("answers")["flag"].clone();
    cli.args(&["submit", &id, &answer]).ok();
    (cli, p.ok("GET", "/me", &player.token, Value::Null))
}

fn standings(p: &Platform) {
    let (cli, me) = solver(p);
    let team = &me["competition_teams"][0];
    let name = text(&team["team_name"]);
    let of_team = |row: &&Value| row["team_id"] == team["team_id"];
    // The platform counts anew every few seconds only.
    let history = || cli.run("comp history --top 1000 --json").ok().json();
    until(|| history()["series"].as_array().is_some_and(|series| series.iter().any(|row| of_team(&row))));
    cli.run("comp history --top 1000").ok().says(&name).says("1 point");
    let csv = cli.run("comp history --top 1000 --format csv").ok().out;
    assert!(csv.lines().any(|line| line.starts_with(&text(&team["team_id"]))), "{csv}");
    cli.run("comp history --svg -").ok().says("</svg>").says("Autumn CTF");

    let bins = cli.run("comp distribution --json").ok().json();
    assert!(bins["total_teams"].as_u64() > Some(0) && bins["bins"][0]["label"].is_string(), "{bins}");
    cli.run("comp distribution").ok().says("│").says("team");

    let cell = |cells: &Value| {
        let cells = cells["cells"].as_array().cloned().unwrap_or_default();
        cells.into_iter().find(|cell| of_team(&cell) && cell["challenge_id"] == "WEB-001")
    };
    until(|| cell(&cli.run("comp matrix --json").ok().json()).is_some_and(|cell| cell["solved"] == true));
    let shown = cli.run("comp matrix").ok().says("Front door (web, easy)");
    let short: String = name.chars().take(10).collect();
    let row = shown.out.lines().find(|line| line.contains(&short)).unwrap_or_else(|| panic!("{}", shown.out));
    assert!(row.contains(['■', '★']), "{row}");
    let rows = cli.run("comp matrix --format ndjson").ok().out;
    assert!(rows.lines().any(|row| row.contains(&name) && row.contains("Front door")), "{rows}");

    let rows = cli.run("comp breakdown --json").ok().json();
    let row = rows["challenges"].as_array().and_then(|rows| rows.iter().find(|row| row["challenge_id"] == "WEB-001"));
    let rate = row.and_then(|row| row["success_rate"].as_f64()).unwrap_or_default();
    assert!(rate > 1.0 && rate <= 100.0, "in percent: {rate}");
    cli.run("comp breakdown").ok().says("WEB-001").says("%");
}

fn what_one_did(p: &Platform) {
    let (cli, me) = solver(p);
    let (user, team) = (text(&me["id"]), text(&me["competition_teams"][0]["team_id"]));
    cli.run(&format!("user view {user}")).ok().says(&text(&me["display_name"]));
    cli.run("user view 00000000-0000-0000-0000-000000000000").exits(6);
    for line in [format!("user stats {user}"), format!("team stats {team}"), format!("team profile-stats {team}")] {
        until(|| cli.run(&line).ok().out.contains("1 right answer since"));
        cli.run(&line).ok().says("less · ░ ▒ ▓ █ more").says("Solved by tag").says("Solved by difficulty");
        let sent = cli.run(&format!("{line} --json")).ok().json();
        assert_eq!(sent["calendar"].as_array().map(Vec::len), Some(365), "{line}");
    }
    cli.run(&format!("user solve-trend {user} --days 14")).ok().says("1 solve, a column is a day");
    let days = cli.run(&format!("user solve-trend {user} --days 14 --format csv")).ok().out;
    assert_eq!(days.lines().count(), 15, "{days}");
    cli.run(&format!("user solve-trend {user} --days 3")).exits(11).notes("days");
    cli.run(&format!("team view {team}")).ok().says("MEMBER").says(&text(&me["display_name"]));
    assert!(cli.run("team list --all --format name").ok().out.lines().any(|id| id == team));
    until(|| !cli.run(&format!("team achievements {team} --json")).ok().rows().is_empty());
    cli.run(&format!("team achievements {team}")).ok().says("TIER");
}

fn activities(p: &Platform) {
    let (cli, _) = solver(p);
    until(|| !cli.run("activity list --event flag_correct --json").ok().rows().is_empty());
    let rows = cli.run("activity list --challenge WEB-001 --event flag_wrong --since 1h --json").ok().rows();
    assert_eq!((rows.len(), &rows[0]["event"]), (1, &json!("flag_wrong")));
    assert!(cli.run("activity list --until -1h --json").ok().rows().is_empty());
    cli.run("activity list").ok().says("flag_correct").says("WEB-001");
    let series = cli.run("activity timeseries --window 1h --bucket 10m --json").ok().json();
    let buckets = series["buckets"].as_array().cloned().unwrap_or_default();
    assert_eq!((&series["window_s"], buckets.len()), (&json!(3600), 6), "{series}");
    // A bucket is named by its end: the last one by now, and what just happened is in it.
    let last = buckets.last().cloned().unwrap_or_default();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a clock").as_secs_f64();
    assert!((now - last["ts"].as_f64().unwrap_or_default()).abs() < 60.0, "{last}");
    assert_eq!(last["counts"]["flag_correct"], 1, "{last}");
    cli.run("activity timeseries --window 1h --bucket 10m").ok().says("flag_correct").says("a span of 10m");
    Cli::at(p).run("activity list").exits(4);
}

fn snapshots_are_gone(p: &Platform) {
    let cli = Cli::at(p);
    match p.release {
        Release::V0_6_6 => {
            cli.run("scoreboard history --days 1 --json").ok().rows();
        }
        Release::V0_7_0 => {
            let ran = cli.run("scoreboard history");
            ran.exits(6).notes("0.7.0 dropped it").notes("ctfy comp history");
        }
    }
}
