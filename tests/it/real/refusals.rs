//! What the platform refuses, and that names and ids from elsewhere do no harm.

use serde_json::{Value, json};

use super::{Cli, text};
use crate::platform::{Account, Platform};

on_each_release!(
    nobody_is_signed_in,
    a_rejected_token,
    a_revoked_token,
    not_for_players,
    not_registered,
    what_is_not_there,
    answers_of_the_wrong_shape,
    odd_ids,
    hostile_names,
);

fn nobody_is_signed_in(p: &Platform) {
    let cli = Cli::at(p);
    let someone = p.contestant();
    let id = p.launch(&someone, "REVERSE-001");
    for line in [
        "me view".to_owned(),
        "instance list".to_owned(),
        "instance start WEB-001".to_owned(),
        format!("instance view {id}"),
        format!("instance status {id}"),
        format!("instance stop {id}"),
        format!("submit {id} FLAG"),
        "submit FLAG".to_owned(),
        "submission list".to_owned(),
        "comp register --solo".to_owned(),
        "api me".to_owned(),
    ] {
        let error = cli.run(&format!("{line} --json")).exits(4).error();
        assert!(text(&error["hint"]).contains("ctfy login"), "{line}: {error}");
        cli.run(&line).exits(4).notes("ctfy login");
    }
    cli.run("auth token").exits(4);
    cli.run("status").ok().says("not signed in").says(&p.release.to_string());
    cli.run("comp list").ok().says("Autumn CTF");
    cli.run("server health").ok();
}

fn a_rejected_token(p: &Platform) {
    refused_everywhere(p, "pt_nobody-ever-had-this-one");
}

/// Such a token is taken for nobody at all by some lists, with 200: that is not to pass for an answer.
fn a_revoked_token(p: &Platform) {
    let player = p.contestant();
    revoke(p, &player);
    refused_everywhere(p, &player.token);
}

fn refused_everywhere(p: &Platform, token: &str) {
    let cli = Cli::at(p).with("CTFY_TOKEN", token);
    for line in [
        "me view",
        "comp list",
        "comp view",
        "comp challenges",
        "comp register --solo",
        "instance list",
        "instance start WEB-001",
        "instance stop --all",
        "instance view WEB-001",
        "submit FLAG",
        "submission list",
        "events watch",
        "api me",
    ] {
        cli.run(line).exits(4).keeps(token);
        let error = cli.run(&format!("{line} --json")).exits(4).keeps(token).error();
        assert_eq!((&error["kind"], &error["retryable"]), (&json!("auth"), &json!(false)), "{line}");
    }
    cli.run("status").exits(4).says("rejected").keeps(token);
}

/// Ends an account's token, from another session.
pub(super) fn revoke(p: &Platform, account: &Account) {
    let body = json!({"email": account.email, "password": account.password});
    let other = text(&p.ok("POST", "/auth/login", "", body)["token"]);
    let tokens = p.ok("GET", "/auth/tokens", &other, Value::Null);
    let rows = tokens["items"].as_array().expect("items");
    for row in rows.iter().filter(|row| row["is_current"] != true) {
        p.ok("DELETE", &format!("/auth/tokens/{}", text(&row["id"])), &other, Value::Null);
    }
}

fn not_for_players(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let error = cli.admin("api admin/users --json").exits(5).error();
    assert_eq!((&error["kind"], &error["http_status"]), (&json!("forbidden"), &json!(403)));
    cli.admin("api admin/users").exits(5).notes("Admin privileges required");
    let admin = Cli::of(p, &p.admin).admin("api admin/users --jq .total").ok().out;
    assert!(admin.trim().parse::<u32>().is_ok_and(|users| users > 1), "{admin}");
}

fn not_registered(p: &Platform) {
    let cli = Cli::of(p, &p.player());
    let error = cli.run("instance start WEB-001 --json").exits(5).error();
    assert_eq!(error["code"], "not_registered");
    let named = format!("instance start WEB-001 --comp {}", p.autumn);
    cli.run(&named).exits(5).notes("ctfy comp register --solo");
}

fn what_is_not_there(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let nobody = "00000000-0000-4000-8000-000000000000";
    for line in [
        "comp view nonsense".to_owned(),
        "comp register nonsense --solo".to_owned(),
        "comp challenges nonsense".to_owned(),
        "comp scoreboard nonsense".to_owned(),
        "comp use nonsense".to_owned(),
        "challenge view NOTHING-001".to_owned(),
        "challenge files NOTHING-001".to_owned(),
        "instance start NOTHING-001".to_owned(),
        "instance view nonsense".to_owned(),
        format!("instance view {nobody}"),
        format!("instance status {nobody}"),
        format!("instance wait {nobody}"),
        format!("instance renew {nobody}"),
        format!("instance stop {nobody}"),
        format!("submit {nobody} FLAG"),
        format!("verify {nobody} FLAG"),
        "api nonsense".to_owned(),
    ] {
        let error = cli.run(&format!("{line} --json")).exits(6).error();
        assert_eq!(error["kind"], "not_found", "{line}");
        cli.run(&line).exits(6);
    }
    cli.run("instance start NOTHING-001").exits(6).notes("ctfy comp challenges");
}

fn answers_of_the_wrong_shape(p: &Platform) {
    let player = p.contestant();
    let (cli, id) = (Cli::of(p, &player), p.launch(&player, "REVERSE-001"));
    let line = format!("api submissions -f instance_id={id} -f question_id=flag -F answer=5 --json");
    let error = cli.run(&line).exits(11).error();
    assert_eq!((&error["code"], &error["http_status"]), (&json!("validation_error"), &json!(422)));
    assert!(text(&error["message"]).contains("answer"), "{error}");
    cli.run("api -X DELETE health").exits(10);
    cli.run("api instances -X POST --json").exits(11);
}

/// Ids that people and scripts come up with: they name nothing, and never something else.
fn odd_ids(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let before = p.node.calls().len();
    for id in ["a b", "a?b", "x\ny", "a#b", "a%2Fb", "ä", "a\\b", "%", "*"] {
        for words in [["challenge", "view"], ["comp", "view"], ["instance", "view"], ["challenge", "files"]] {
            let run = cli.args(&[words[0], words[1], id]);
            assert_eq!(run.code, 6, "{words:?} {id:?}: {run:?}");
            assert!(!run.err.contains("x\ny"), "{run:?}");
        }
    }
    for id in ["a/b", "..", ".", "", "../me", "/"] {
        for words in
            [["challenge", "view"], ["comp", "view"], ["instance", "view"], ["instance", "stop"], ["instance", "start"]]
        {
            let run = cli.args(&[words[0], words[1], id]);
            assert_eq!(run.code, 2, "{words:?} {id:?}: {run:?}");
        }
    }
    cli.run("api ../health").exits(2);
    cli.run("api instances//status").exits(2);
    assert!(p.node.calls()[before..].iter().all(|call| !call.contains("..")), "nothing of it got through");
}

/// Texts of others must not reach the terminal as commands, nor hide what they are.
fn hostile_names(p: &Platform) {
    let player = p.player();
    let name = format!("Evil \u{1b}]0;owned\u{7}\u{1b}[2J\u{202e}{}\u{200b}\r\n", player.user_id);
    let body = json!({"mode": "create", "name": name});
    p.ok("POST", &format!("/competitions/{}/teams", p.autumn), &player.token, body);
    let id = p.launch(&player, "HOSTILE-001");
    p.settled(&player, &id);
    let cli = Cli::of(p, &player);
    let harmless = |line: &str| {
        let run = cli.run(line).ok();
        for text in [&run.out, &run.err] {
            let bad = text.chars().find(|c| c.is_control() && *c != '\n' || "\u{202e}\u{200b}".contains(*c));
            assert_eq!(bad, None, "`{line}`:\n{text}");
        }
        run
    };
    harmless("challenge list --all").says("Hostile \\e]0;pwned\\a");
    harmless("challenge view HOSTILE-001").says("<U+202E>").says("\\e]8;;http://example.org");
    harmless("comp challenges").says("HOSTILE-001");
    harmless("comp view").says("Evil \\e]0;owned\\a");
    harmless("comp list");
    harmless("me view");
    harmless("status").says("Evil");
    harmless("instance view HOSTILE-001").says("\\e[31mshop<U+202E>");
    harmless("instance list");
    harmless("submit HOSTILE-001 FLAG{hostile}").says("Right.");
    harmless("submission list");
    // The platform counts anew every few seconds only.
    for line in ["comp scoreboard --all", "scoreboard view --all"] {
        super::until(|| harmless(line).out.contains("Evil"));
    }
    harmless("comp scoreboard --all").says("Evil \\e]0;owned\\a\\e[2J<U+202E>");
    harmless("scoreboard view --all").says("Evil");
    harmless("challenge list --format name --all");
    // JSON escapes what controls a terminal by itself; a colour of our own is ours.
    let json = cli.run("challenge view HOSTILE-001 --json").ok();
    assert!(!json.out.contains(['\u{1b}', '\u{7}']) && text(&json.json()["name"]).contains('\u{1b}'));
}
