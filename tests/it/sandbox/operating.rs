//! What an operator does, on the sandbox: care, several ids at once, files that say what an event is.

use serde_json::json;

use super::cli::Up;
use crate::harness::*;

/// `ctfy-admin` as the operator.
fn admin(home: &Home, up: &Up, args: &[&str]) -> Call {
    home.admin(args).env("CTFY_PLATFORM_URL", up.url()).env("CTFY_TOKEN", up.token("operator"))
}

#[test]
fn what_cannot_be_undone_is_taken_care_of() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let run = |args: &[&str]| admin(&home, &up, args).run();
    let make = |title: &str| {
        let made = run(&["comp", "create", "--title", title, "--status", "published", "--json"]).ok().json();
        made["id"].as_str().unwrap().to_owned()
    };
    let (one, two) = (make("One"), make("Two"));
    run(&["comp", "delete", &one]).says(2, "nothing was sent", "--yes");
    run(&["comp", "delete", &one, "--yes", "--confirm-host", "elsewhere"]).says(2, "nothing was sent", "config view");
    let would = run(&["comp", "delete", &one, &two, "--dry-run", "--json"]).ok().json();
    assert_eq!((would.as_array().map(Vec::len), &would[1]["method"]), (Some(2), &json!("DELETE")));
    assert_eq!(run(&["comp", "list", "--format", "name"]).ok().out.lines().count(), 3);
    // Said before it is done: where, with whose token, what.
    let done = run(&["comp", "delete", &one, "--yes"]).ok();
    assert!(done.err.contains(up.url()) && done.err.contains("CTFY_TOKEN") && done.err.contains(&one), "{}", done.err);
    let list = format!("{two}\n\n{one}\n");
    let some = admin(&home, &up, &["comp", "delete", "-", "--yes", "--json"]).stdin(&list).run();
    assert_eq!(some.code(14).json(), json!([{"competition_id": two, "status": "deleted"}]));
    // A protected host wants its name.
    let url = up.url();
    home.write("ctfy.toml", "[hosts.event]\nprotected = true\n");
    home.write(
        "config.toml",
        &format!("current = \"event\"\n[hosts.event]\nurl = \"{url}\"\ntoken = \"{}\"\n", up.token("operator")),
    );
    let three = make("Three");
    run(&["comp", "delete", &three, "--yes"]).says(2, "is protected", "--confirm-host event");
    run(&["users", "role-set", "player@sandbox.example", "admin"]).says(2, "is protected", "--confirm-host event");
    run(&["comp", "delete", &three, "--yes", "--confirm-host", "event"]).ok();
}

#[test]
fn an_event_comes_from_a_file_and_goes_back_into_one() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let run = |args: &[&str]| admin(&home, &up, args).run();
    let write = |text: &str| std::fs::write(home.work().join("event.yaml"), text).unwrap();
    let file = "\
competition:
  title: Friday
  status: published
  starts_at: 2031-01-01T00:00:00Z
  challenges: [WEB-001, QUIZ-001]
  admins: [player@sandbox.example]
announcements:
- title: Doors
  body: |
    at six
- title: Twice
- title: Twice
  severity: critical
";
    write(file);
    let would = run(&["apply", "-f", "event.yaml", "--dry-run", "--json"]).ok().json();
    assert_eq!(would.as_array().map(Vec::len), Some(5), "{would}");
    assert!(would.as_array().unwrap().iter().all(|change| change["done"] == false), "{would}");
    assert_eq!(run(&["comp", "list", "--format", "name"]).ok().out.lines().count(), 1, "nothing was sent");
    run(&["apply", "-f", "event.yaml"]).ok();
    let nothing = |file: &str| assert_eq!(run(&["apply", "-f", file, "--json"]).ok().out, "[]\n", "{file}");
    nothing("event.yaml");
    let id = run(&["comp", "list", "--jq", ".[] | select(.title == \"Friday\") | .id"]).ok().out;
    for out in ["out.toml", "out.yml", "out.json"] {
        run(&["export", "comp", id.trim(), "-o", out]).ok();
        nothing(out);
    }
    let shown = run(&["export", "comp", id.trim()]).ok().out;
    assert!(shown.contains("starts_at = 2031-01-01T00:00:00Z") && shown.contains("[[announcements]]"), "{shown}");

    // Who is no longer named goes; announcements only when that is asked for, and two at once not unasked.
    write(
        &file
            .replace("[player@sandbox.example]", "[rival@sandbox.example]")
            .replace("- title: Doors\n  body: |\n    at six\n", ""),
    );
    let changes = run(&["apply", "-f", "event.yaml", "--dry-run"]).ok().out;
    assert!(changes.contains("+ admin rival@") && changes.contains("- admin player@"), "{changes}");
    assert!(!changes.contains("Doors"), "{changes}");
    run(&["apply", "-f", "event.yaml", "--prune"]).says(2, "nothing was sent", "--yes");
    run(&["apply", "-f", "event.yaml", "--prune", "--yes"]).ok();
    assert!(!run(&["announcements", "list"]).ok().out.contains("Doors"));
    nothing("event.yaml");
    // What fails does not keep the rest from being done.
    write(&file.replace("QUIZ-001", "NOPE-001"));
    let some = run(&["apply", "-f", "event.yaml", "--yes"]).code(14);
    assert!(some.err.contains("1 of 4 changes not made: challenge_ids: "), "{}", some.err);
    let admins = run(&["comp", "admins", "list", id.trim(), "--jq", ".[].email"]).ok().out;
    assert_eq!(admins, "player@sandbox.example\n");
}

#[test]
fn how_challenges_do_is_drawn() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let run = |args: &[&str]| admin(&home, &up, args).run();
    assert!(run(&["challenges", "latency"]).ok().err.contains("Nothing was started yet"));
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    up.ctfy(&home, &["instance", "start", "CRYPTO-001"]).run().ok();
    up.ctfy(&home, &["challenge", "react", "CRYPTO-001", "learned"]).run().ok();
    let stats = run(&["challenges", "stats", "--q", "CRYPTO", "--json"]).ok().json();
    assert_eq!((&stats[0]["launches"], &stats[0]["running_count"]), (&json!(1), &json!(1)), "{stats}");
    let drawn = run(&["challenges", "timeseries", "CRYPTO-001"]).ok().out;
    assert!(drawn.contains("1 start, a column is an hour"), "{drawn}");
    assert!(run(&["challenges", "latency"]).ok().out.contains("1 100%"));
    let said = run(&["challenges", "feedback", "CRYPTO-001", "--format", "name"]).ok().out;
    assert_eq!(said, "learned\n");
    run(&["challenges", "feedback", "NOPE-001"]).code(6);
}
