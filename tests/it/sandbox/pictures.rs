//! What is drawn: standings, statistics and activities, on a sandbox on which two teams have played.

use serde_json::{Value, json};

use super::cli::Up;
use crate::harness::*;

/// A sandbox on which the player has answered two of four questions and a rival, whose team has a hostile name, one.
fn played() -> (Home, Up) {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    rival(&home, &up, &["comp", "register", "--create", "\u{1b}]0;p\u{7}<script>&\u{202e}x"]).run().ok();
    up.ctfy(&home, &["instance", "start", "CHAIN-001"]).run().ok();
    rival(&home, &up, &["instance", "start", "CHAIN-001"]).run().ok();
    up.ctfy(&home, &["submit", "CHAIN-001", "nobody", "-q", "who"]).run().code(3);
    up.ctfy(&home, &["submit", "CHAIN-001", "203.0.113.66", "-q", "who"]).run().ok();
    up.ctfy(&home, &["submit", "CHAIN-001", "path traversal", "-q", "how"]).run().ok();
    rival(&home, &up, &["submit", "CHAIN-001", "203.0.113.66", "-q", "who"]).run().ok();
    // What the platform counts is some seconds old.
    wait_for(|| up.ctfy(&home, &["comp", "history", "--jq", ".series | length"]).run().ok().out == "2\n");
    (home, up)
}

fn rival(home: &Home, up: &Up, args: &[&str]) -> Call {
    home.ctfy(args).env("CTFY_PLATFORM_URL", up.url()).env("CTFY_TOKEN", up.token("rival"))
}

/// Nothing on a line that a person does not see, and no line wider than a pipe's eighty columns.
#[track_caller]
fn plain(ran: &Ran) {
    for line in ran.out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
        assert!(!line.chars().any(|c| c.is_control() || c == '\u{202e}'), "{line:?}");
    }
}

#[test]
fn the_standings_are_drawn() {
    let (home, up) = played();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let shown = ctfy(&["comp", "history"]).ok();
    plain(&shown);
    let legend: Vec<&str> = shown.out.lines().rev().take(2).collect();
    assert!(legend[1].starts_with("A Player's team") && legend[1].ends_with("2 points"), "{}", shown.out);
    assert!(legend[0].starts_with("B \\e]0;p\\a<script>&<U+202E>x") && legend[0].ends_with("1 point"), "{}", shown.out);
    assert!(shown.out.chars().any(|c| ('\u{2801}'..='\u{28ff}').contains(&c)), "{}", shown.out);
    let one = ctfy(&["comp", "history", "--top", "1"]).ok();
    assert!(!one.out.contains("script"), "{}", one.out);

    let shown = ctfy(&["comp", "distribution"]).ok();
    plain(&shown);
    assert!(shown.out.contains("1 │█") && shown.out.contains("2 teams; half of them have 2 or more"), "{}", shown.out);
    let shown = ctfy(&["comp", "matrix"]).ok();
    plain(&shown);
    let row = shown.out.lines().find(|line| line.contains("Player's team")).unwrap();
    assert_eq!((row.matches('×').count(), row.matches('·').count()), (1, 10), "not whole yet, and the others: {row}");
    assert!(shown.out.contains("Who was here? (crypto, medium)"), "{}", shown.out);
    let shown = ctfy(&["comp", "breakdown"]).ok();
    let row = shown.out.lines().find(|line| line.starts_with("CHAIN-001")).unwrap();
    assert!(row.contains("75%") && row.contains("Player's team"), "{row}");
    // The other spelling and the names of the list.
    let names = ctfy(&["competition", "matrix", "--format", "name"]).ok().out;
    assert_eq!(names.lines().count(), 2, "each team once: {names}");
}

#[test]
fn pictures_keep_to_the_terminal() {
    if !std::path::Path::new("/usr/bin/script").exists() {
        return;
    }
    let (home, up) = played();
    // Named, so that nothing has to be looked up and said on the way.
    let comp = up.ctfy(&home, &["comp", "list", "--jq", ".[0].id"]).run().ok().out;
    for (width, line) in [
        (120, "comp history"),
        (40, "comp history"),
        (24, "comp matrix"),
        (50, "comp breakdown"),
        (30, "comp distribution"),
        (60, "activity timeseries"),
    ] {
        let line = format!("script -qec 'stty cols {width} rows 40; \"$CTFY\" {line} --color never' /dev/null");
        let call = home.shell(&line).env("TERM", "xterm").env("CTFY_PLATFORM_URL", up.url());
        let call = call.env("CTFY_TOKEN", up.token("player")).env("CTFY_COMPETITION", comp.trim());
        let shown = call.run().ok().out.replace('\r', "");
        let picture: Vec<&str> = shown.lines().collect();
        assert!(picture.len() > 3, "{shown}");
        let widest = picture.iter().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= width, "{line}: {widest}\n{shown}");
        // A chart is drawn as wide as it may be.
        assert!(!line.contains("history") || widest + 20 > width, "{line}: {widest}\n{shown}");
    }
}

#[test]
fn pictures_are_data_to_a_script() {
    let (home, up) = played();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let comp = ctfy(&["comp", "list", "--jq", ".[0].id"]).ok().out;
    let me = ctfy(&["me", "--json"]).ok().json();
    let (user, team) = (me["id"].as_str().unwrap(), me["competition_teams"][0]["team_id"].as_str().unwrap());
    let below = format!("competitions/{}", comp.trim());
    for (args, path) in [
        (vec!["comp", "distribution"], format!("{below}/scoreboard/distribution")),
        (vec!["comp", "matrix"], format!("{below}/solve-matrix")),
        (vec!["user", "view", user], format!("users/{user}")),
        (vec!["user", "stats", user], format!("users/{user}/profile-stats")),
        (vec!["user", "solve-trend", user, "--days", "9"], format!("users/{user}/solve-trend?days=9")),
        (vec!["team", "view", team], format!("teams/{team}")),
        (vec!["team", "profile-stats", team], format!("teams/{team}/profile-stats")),
    ] {
        let ours = ctfy(&[&args[..], &["--json"]].concat()).ok().json();
        assert_eq!(ours, ctfy(&["api", &path]).ok().json(), "{args:?}: nothing is dropped");
    }
    let history = ctfy(&["comp", "history", "--json"]).ok().json();
    let points: usize =
        history["series"].as_array().unwrap().iter().map(|s| s["points"].as_array().unwrap().len()).sum();
    let csv = ctfy(&["comp", "history", "--format", "csv"]).ok().out;
    assert!(csv.starts_with("team_id,team_name,ts,score,rank\n"), "{csv}");
    assert_eq!(csv.lines().count(), points + 1, "{csv}");
    let rows = ctfy(&["comp", "matrix", "--format", "ndjson"]).ok().out;
    let rows: Vec<Value> = rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((rows.len(), &rows[0]["challenge_name"]), (2, &json!("Who was here?")));
    let fields = ctfy(&["comp", "breakdown", "--fields", "challenge_id,attempts", "--format", "tsv"]).ok().out;
    assert!(fields.contains("CHAIN-001\t4\n"), "{fields}");
    let days = ctfy(&["user", "solve-trend", user, "--format", "csv"]).ok().out;
    assert_eq!(days.lines().count(), 31, "{days}");
    assert!(days.trim_end().ends_with(",2"), "{days}");
}

#[test]
fn an_svg_is_a_file_of_its_own() {
    let (home, up) = played();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let said = ctfy(&["comp", "history", "--svg", "lines.svg"]).ok();
    assert!(said.out.contains("lines.svg holds the lines of 2 teams"), "{}", said.out);
    let made = std::fs::read_to_string(home.work().join("lines.svg")).unwrap();
    assert!(made.starts_with("<svg ") && made.ends_with("</svg>\n") && made.contains("Sandbox CTF"), "{made}");
    assert!(!made.contains("<script") && made.contains("&lt;script&gt;&amp;&lt;U+202E&gt;x"), "{made}");
    assert_eq!(ctfy(&["comp", "history", "--svg", "-"]).ok().out.split("generated").next(), Some(made.as_str()));
    // Over the old one, and beside the data.
    assert!(ctfy(&["comp", "history", "--svg", "lines.svg", "--json"]).ok().json()["series"].is_array());
    assert_eq!(std::fs::read_dir(home.work()).unwrap().count(), 1, "nothing half-made is left");
    ctfy(&["comp", "history", "--svg", "-", "--format", "csv"]).error(2);
    ctfy(&["comp", "history", "--svg", "nowhere/lines.svg"]).says(1, "cannot write nowhere/lines.svg", "");
}

#[test]
fn what_one_did_is_drawn() {
    let (home, up) = played();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let me = ctfy(&["me", "--json"]).ok().json();
    let (user, team) = (me["id"].as_str().unwrap(), me["competition_teams"][0]["team_id"].as_str().unwrap());
    // Nobody named is oneself.
    let own = up.ctfy(&home, &["user", "stats", "--json"]).run().ok().out;
    assert_eq!(own, up.ctfy(&home, &["user", "stats", user, "--json"]).run().ok().out);
    for args in [["user", "stats", user], ["team", "stats", team]] {
        let shown = ctfy(&args).ok();
        plain(&shown);
        assert!(
            shown.out.contains("less · ░ ▒ ▓ █ more") && shown.out.contains("2 right answers since"),
            "{}",
            shown.out
        );
        assert!(shown.out.contains("Solved by tag") && shown.out.contains("medium █"), "{}", shown.out);
    }
    let trend = ctfy(&["user", "solve-trend", user]).ok();
    plain(&trend);
    assert!(trend.out.contains("2 solves, a column is a day"), "{}", trend.out);
    ctfy(&["user", "solve-trend", user, "--days", "3"]).code(11);
    ctfy(&["user", "view", "nobody"]).code(6);
    let team = ctfy(&["team", "view", team]).ok();
    assert!(team.out.contains("MEMBER") && team.out.contains("yes"), "{}", team.out);
    let teams = ctfy(&["teams", "ls", "--limit", "1"]).ok();
    assert!(teams.err.contains("1 of 2 shown"), "{}", teams.err);
    let achieved =
        ctfy(&["team", "achievements", me["competition_teams"][0]["team_id"].as_str().unwrap(), "--json"]).ok();
    assert!(achieved.json().as_array().unwrap().iter().any(|row| row["achievement_id"] == "welcome_aboard"));

    let list = |args: &[&str]| ctfy(&[&["activity", "list", "--json"], args].concat()).ok().json();
    let right = list(&["--event", "flag_correct", "--challenge", "CHAIN-001", "--since", "-1h"]);
    assert_eq!(right.as_array().unwrap().len(), 2, "{right}");
    assert_eq!(list(&["--since", "tomorrow 18:00"]), json!([]));
    assert_eq!(list(&["--until", "yesterday"]), json!([]));
    ctfy(&["activity", "list", "--since", "soon"]).code(2);
    // What the platform does not select by is taken from an old script, and said.
    assert!(ctfy(&["activity", "list", "--team", "x"]).ok().err.contains("does not select by --team"));
    let shown = ctfy(&["activity", "timeseries", "--window", "2h", "--bucket", "15m"]).ok();
    plain(&shown);
    assert!(shown.out.contains("a column is a span of 15m") && shown.out.contains("flag_wrong"), "{}", shown.out);
    let counted = ctfy(&["activity", "timeseries", "--window", "7200", "--jq", ".window_s, (.buckets | length)"]).ok();
    assert_eq!(counted.out, "7200\n2\n");
}

#[test]
fn pictures_in_ascii_and_without_anything() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    for (line, words) in [
        (["comp", "history"], "No team has scored yet."),
        (["comp", "distribution"], "No team takes part yet."),
        (["comp", "matrix"], "No team has answered anything yet."),
        (["activity", "timeseries"], "Nothing happened in that time."),
        (["scoreboard", "history"], "No snapshot has been taken yet"),
    ] {
        let ran = up.ctfy(&home, &line).run().ok();
        assert_eq!(ran.out, "", "{line:?}");
        assert!(ran.err.contains(words), "{line:?}: {}", ran.err);
    }
    up.ctfy(&home, &["comp", "history", "--svg", "x.svg"]).run().says(3, "nothing to draw", "");
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    for (locale, ascii) in [("C", true), ("de_DE.ISO-8859-1", true), ("C.UTF-8", false), ("en_US.utf8", false)] {
        let ran = up.ctfy(&home, &["comp", "distribution"]).env("LC_ALL", locale).run().ok();
        assert_eq!(ran.out.is_ascii(), ascii, "{locale}: {}", ran.out);
    }
    let coloured = up.ctfy(&home, &["comp", "distribution", "--color", "always"]).run().ok().out;
    let bare = up.ctfy(&home, &["comp", "distribution"]).env("NO_COLOR", "1").run().ok().out;
    assert!(coloured.contains("\u{1b}[32m") && !bare.contains('\u{1b}'));
    let strip: String =
        coloured.split("\u{1b}[").map(|part| part.split_once('m').map_or(part, |(_, rest)| rest)).collect();
    assert_eq!(strip, bare, "colour says nothing of its own");
}
