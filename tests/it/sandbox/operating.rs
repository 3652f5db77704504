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
    // Said before it is done: where, as whom, with which token, what.
    let done = run(&["comp", "delete", &one, "--yes"]).ok();
    assert!(done.err.contains(up.url()) && done.err.contains("CTFY_TOKEN") && done.err.contains(&one), "{}", done.err);
    assert!(done.err.contains("Operator (operator@sandbox.example), super_admin"), "{}", done.err);
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
    run(&["comp", "update", &three, "--status", "draft"]).says(2, "is protected", "--confirm-host event");
    run(&["api", "-X", "DELETE", "instances"]).says(2, "is protected", "--confirm-host event");
    run(&["api", "-X", "DELETE", "instances", "--confirm-host", "other"]).says(2, "nothing was sent", "");
    // This machine by another name is this machine.
    let other = url.replace("127.0.0.1", "localhost");
    home.admin(&["comp", "delete", &three, "--yes", "--platform-url", &other])
        .env("CTFY_TOKEN", up.token("operator"))
        .run()
        .says(2, "is protected", "");
    run(&["comp", "update", &three, "--status", "draft", "--confirm-host", "event"]).ok();
    run(&["api", "-X", "DELETE", "instances", "--confirm-host", "event"]).ok();
    run(&["comp", "delete", &three, "--yes", "--confirm-host", "event"]).ok();
}

#[test]
fn a_file_empties_no_competition_by_itself() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let run = |args: &[&str]| admin(&home, &up, args).run();
    let comp = run(&["comp", "list", "--format", "name"]).ok().out.trim().to_owned();
    for what in ["challenges = []", "status = \"draft\""] {
        std::fs::write(home.work().join("wipe.toml"), format!("[competition]\nid = \"{comp}\"\n{what}\n")).unwrap();
        run(&["apply", "-f", "wipe.toml"]).says(2, "nothing was sent", "--yes");
    }
    // One challenge less is a change like another.
    let ids = run(&["comp", "list", "--jq", ".[0].challenge_ids[1:] | tojson"]).ok().out;
    std::fs::write(home.work().join("less.toml"), format!("[competition]\nid = \"{comp}\"\nchallenges = {ids}"))
        .unwrap();
    run(&["apply", "-f", "less.toml"]).ok();
    run(&["apply", "-f", "wipe.toml", "--yes"]).ok();
}

#[test]
fn what_is_too_long_is_not_cut() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let long = format!("{}{}", "a".repeat(32) + "\n", "#".repeat(16 << 20));
    let ran = admin(&home, &up, &["announcements", "delete", "-", "--yes", "--dry-run"]).stdin(&long).run();
    ran.says(2, "larger than 16 MiB", "");
    let long = format!("[competition]\ntitle = \"x\"\n{}", "#".repeat(16 << 20));
    admin(&home, &up, &["apply", "-f", "-", "--dry-run"]).stdin(&long).run().says(2, "larger than 16 MiB", "");
    // Very many are not too many.
    let many: String = (0..50_000).map(|n| format!("{n}\n")).collect();
    let ran = admin(&home, &up, &["announcements", "delete", "-", "--yes", "--dry-run", "--json"]).stdin(&many).run();
    assert_eq!(ran.ok().json().as_array().map(Vec::len), Some(50_000));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_replaced_by_one() {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let comp = admin(&home, &up, &["comp", "list", "--format", "name"]).run().ok().out;
    let export = |out: &str| {
        let words = ["export", "comp", comp.trim(), "-o", out, "--force"];
        admin(&home, &up, &words).run()
    };
    let at = |name: &str| home.work().join(name);
    std::fs::write(at("kept.toml"), "").unwrap();
    std::fs::set_permissions(at("kept.toml"), std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("kept.toml", at("link.toml")).unwrap();
    export("link.toml").ok();
    let kept = std::fs::read_to_string(at("kept.toml")).unwrap();
    assert!(kept.contains("[competition]") && at("link.toml").is_symlink(), "{kept}");
    assert_eq!(std::fs::metadata(at("kept.toml")).unwrap().permissions().mode() & 0o777, 0o640);
    nix::unistd::mkfifo(&at("pipe"), nix::sys::stat::Mode::S_IRWXU).unwrap();
    let pipe = at("pipe");
    let reader = std::thread::spawn(move || std::fs::read_to_string(pipe).unwrap());
    export("pipe").ok();
    assert!(reader.join().unwrap().contains("[competition]"));
    assert!(std::fs::symlink_metadata(at("pipe")).unwrap().file_type().is_fifo());
    export(".").says(2, "is a folder", "");
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
