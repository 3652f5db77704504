//! What an operator does with accounts, competitions, announcements, achievements and attempts, and with files that say
//! what an event is.

use serde_json::{Value, json};

use super::{Cli, Run, column, text};
use crate::platform::Platform;

on_each_release!(
    a_competition_is_made_changed_and_deleted,
    who_runs_one_and_who_may_come,
    announced_and_taken_back,
    roles,
    badges_and_attempts,
    how_challenges_do,
    a_file_is_the_source,
    what_is_wrong_with_a_file,
);

#[track_caller]
fn admin(cli: &Cli, args: &[&str]) -> Run {
    cli.start("ctfy-admin", args, "")
}

fn a_competition_is_made_changed_and_deleted(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let made = admin(
        &cli,
        &[
            "comp",
            "create",
            "--title",
            "Winter CTF",
            "--description",
            "Snow\nand ice",
            "--starts-at",
            "2031-01-01T12:00:00+02:00",
            "--challenge-id",
            "WEB-001",
            "--challenge-id",
            "FILES-001",
            "--json",
        ],
    )
    .ok()
    .json();
    let id = text(&made["id"]);
    assert_eq!((&made["status"], &made["challenge_ids"]), (&json!("draft"), &json!(["WEB-001", "FILES-001"])));
    // What is sent is absolute and UTC.
    assert_eq!(made["starts_at"], "2031-01-01T10:00:00Z");
    // A rehearsal sends nothing.
    let title = |title: &str| {
        assert_eq!(p.ok("GET", &format!("/competitions/{id}"), &p.admin.token, Value::Null)["title"], title)
    };
    cli.admin(&format!("comp update {id} --title Other --dry-run")).ok().says("would send: PATCH").says("\"Other\"");
    title("Winter CTF");
    cli.admin(&format!("comp update {id} --title Cold --ends-at 2031-01-02T00:00:00Z")).ok().says("Changed Cold");
    let other = cli.admin(&format!("comp update {id} --description Neige --locale zh-CN --json")).ok().json();
    match other["description"].as_object() {
        Some(by_language) => {
            assert_eq!((&by_language["en"], &by_language["zh-CN"]), (&json!("Snow\nand ice"), &json!("Neige")))
        }
        None => assert_eq!(other["description"], "Neige"),
    }
    cli.admin(&format!("comp update {id} --challenge-id FILES-001 --challenge-id WEB-001")).ok();
    cli.admin(&format!("comp update {id} --starts-at 2032-01-01 --ends-at 2031-01-01")).exits(2).notes("later than");
    cli.admin(&format!("comp update {id}")).exits(2).notes("nothing is to be changed");
    cli.admin(&format!("comp update {id} --challenge-id NOPE")).exits(11);
    let row = cli.admin("admin competition list --all --json").ok().rows();
    let row = row.iter().find(|row| row["id"] == *id).expect("it is listed").clone();
    assert_eq!((&row["title"], &row["challenge_ids"]), (&json!("Cold"), &json!(["FILES-001", "WEB-001"])));
    assert_eq!(cli.admin(&format!("comp registrations {id} --json")).ok().rows(), Vec::<Value>::new());

    cli.admin(&format!("comp delete {id}")).exits(2).notes("nothing was sent").notes("--yes");
    title("Cold");
    cli.admin(&format!("comp delete {id} --dry-run")).ok().says("would send: DELETE");
    cli.admin(&format!("comp delete {id} nobody --yes")).exits(14).says("deleted").notes("nobody");
    cli.admin(&format!("comp delete {id} --yes")).exits(6);
    let player = Cli::of(p, &p.player());
    player.admin("comp list").exits(5);
    player.admin("comp create --title mine").exits(5);
    Cli::at(p).admin("comp create --title mine").exits(4);
}

fn who_runs_one_and_who_may_come(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let id = text(
        &cli.admin("comp create --title Helped --access private_listed --starts-at +30d --json").ok().json()["id"],
    );
    let (helper, guest) = (p.player(), p.player());
    let theirs = Cli::of(p, &helper);
    theirs.admin(&format!("comp update {id} --title Mine")).exits(5);
    let granted = cli.admin(&format!("comp admins grant {id} --email {} --json", helper.email)).ok().json();
    assert_eq!(granted["user_id"], *helper.user_id);
    theirs.admin(&format!("comp update {id} --title Mine")).ok().says("Changed Mine");
    theirs.admin(&format!("comp registrations {id}")).ok().notes("No team");
    let listed = cli.admin(&format!("comp admins list {id} --json")).ok().rows();
    assert_eq!(column(&listed, "email"), [helper.email.as_str()]);
    cli.admin(&format!("comp admins grant {id} --email nobody@example.org")).exits(6).notes("there is no account");

    let both = format!("{}\n{}\n", helper.user_id, guest.user_id);
    let line = ["comp", "invites", "add", &id, "--user", "-", "--json"];
    let added = cli.start("ctfy-admin", &line, &both).ok().rows();
    assert_eq!(column(&added, "user_id"), [helper.user_id.as_str(), guest.user_id.as_str()]);
    cli.admin(&format!("comp invites revoke {id} {} {}", helper.user_id, guest.user_id)).exits(2).notes("--yes");
    cli.admin(&format!("comp invites revoke {id} {}", guest.user_id)).ok().says("no longer invited");
    cli.admin(&format!("comp invites revoke {id} {}", guest.user_id)).exits(6);
    assert_eq!(cli.admin(&format!("comp invites list {id} --json")).ok().rows().len(), 1);

    cli.admin(&format!("comp admins revoke {id} {}", helper.email)).ok().says("no longer runs it");
    theirs.admin(&format!("comp update {id} --title Again")).exits(5);
    cli.admin(&format!("comp delete {id} -y")).ok();
}

fn announced_and_taken_back(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let line = [
        "announcements",
        "create",
        "--title",
        "Doors \u{202e}open",
        "--body",
        "at six",
        "--starts-at",
        "2031-05-01T18:00:00+02:00",
    ];
    let run = admin(&cli, &line).ok().says("takes it back").says("from 2031-05-01");
    assert!(!run.out.contains('\u{202e}'), "{}", run.out);
    let rows = cli.admin("announcement ls --all --json").ok().rows();
    let row = rows.iter().find(|row| row["title"] == "Doors \u{202e}open").expect("it is listed").clone();
    assert_eq!((&row["severity"], &row["starts_at"]), (&json!("info"), &json!("2031-05-01T16:00:00Z")));
    let id = text(&row["id"]);
    let changed = cli.admin(&format!("announcements update {id} --severity critical --json")).ok().json();
    assert_eq!((&changed["severity"], &changed["body"]), (&json!("critical"), &json!("at six")));
    cli.admin(&format!("announcements update {id} --severity loud")).exits(2);
    cli.admin(&format!("announcements update {id}")).exits(2);
    cli.admin("announcements update x --title y").exits(6);
    let again = p.ok("POST", "/admin/announcements", &p.admin.token, json!({"title": "Second"}));
    let ids = format!("{id}\n{}\n", text(&again["id"]));
    cli.start("ctfy-admin", &["announcements", "delete", "-"], &ids).exits(2).notes("nothing was sent");
    cli.start("ctfy-admin", &["announcements", "delete", "-", "--yes"], &ids).ok().says("2 announcements deleted");
    cli.admin(&format!("announcements delete {id}")).exits(6);
    Cli::of(p, &p.player()).admin("announcements create --title x").exits(5);
}

fn roles(p: &Platform) {
    let (cli, eve) = (Cli::of(p, &p.admin), p.player());
    let line = format!("users view {} --json", eve.email);
    assert_eq!(cli.admin(&line).ok().json()["id"], *eve.user_id);
    cli.admin(&format!("users show {}", eve.user_id)).ok().says(&eve.email).says("user");
    cli.admin("users view x").exits(6);
    assert!(column(&cli.admin("users list --all --json").ok().rows(), "email").contains(&eve.email));
    let theirs = Cli::of(p, &eve);
    theirs.admin("users list").exits(5);
    cli.admin(&format!("users role-set {} admin --dry-run", eve.user_id)).ok().says("would send: PATCH");
    theirs.admin("users list").exits(5);
    cli.admin(&format!("users role-set {} admin", eve.email))
        .ok()
        .says("is now `admin`")
        .notes("about to set the role");
    theirs.admin("users list --limit 1").ok();
    // An admin makes nobody one, and nobody changes their own role.
    theirs.admin(&format!("users role-set {} admin", p.player().user_id)).exits(5);
    cli.admin(&format!("users role-set {} user", p.admin.user_id)).exits(11);
    cli.admin("users role-set x user").exits(6).notes("there is no account `x`");
    cli.admin(&format!("users role-set {} king", eve.user_id)).exits(2);
    let back = cli.admin(&format!("users role-set {} user --json", eve.user_id)).ok().json();
    assert_eq!(back["role"], "user");
    theirs.admin("users list").exits(5);
}

fn badges_and_attempts(p: &Platform) {
    let (cli, player) = (Cli::of(p, &p.admin), p.player());
    let team = p.join(&player, &p.autumn);
    let held = || column(&cli.run(&format!("team achievements {team} --json")).ok().rows(), "achievement_id").join(" ");
    cli.admin(&format!("achievements grant {team} night_owl --json")).ok();
    assert!(held().contains("night_owl"));
    cli.admin(&format!("achievements grant {team} night_owls")).exits(6).notes("catalog");
    cli.admin("achievements grant x night_owl").exits(6);
    cli.admin(&format!("achievements grant {team} x night_owl")).exits(14);
    cli.admin(&format!("achievement revoke {team} night_owl")).ok().says("has night_owl no longer");
    assert!(!held().contains("night_owl"));
    cli.admin(&format!("achievement revoke {team} night_owl")).ok().says("did not have");
    // The platform says yes to these.
    cli.admin(&format!("achievements revoke {team} night_owls")).exits(6).notes("did you mean `night_owl`?");
    cli.admin("achievements revoke x night_owl").exits(6);

    let cli_of_player = Cli::of(p, &player);
    let reset = |question: &str| {
        cli.admin(&format!("question reset-attempts {team} QUESTIONS-001 {question} --reason typo --json"))
    };
    assert_eq!(reset("vendor").ok().json()["reason"], "typo");
    let list = |more: &str, stdin: &str| {
        let words = format!("question reset-attempts - QUESTIONS-001 vendor {more}");
        cli.start("ctfy-admin", &words.split_whitespace().collect::<Vec<_>>(), stdin)
    };
    assert_eq!(column(&list("--json", &format!("{team}\nx\n")).exits(14).rows(), "team_id"), [team.as_str()]);
    list("", &format!("{team}\n")).ok().says("has all its attempts");
    // 0.7.0 does not tell of this one, and has it.
    reset("serial").ok();
    if p.release == crate::platform::Release::V0_6_6 {
        reset("nope").exits(6);
    }
    cli.admin(&format!("questions reset-attempts {team} NOPE flag")).exits(6);
    cli.admin("questions reset-attempts x QUESTIONS-001 vendor").exits(6);
    cli.admin(&format!("questions reset-attempts {team} WEB-001 flagg")).exits(6).notes("did you mean `flag`?");
    cli_of_player.admin(&format!("questions reset-attempts {team} QUESTIONS-001 vendor")).exits(5);
}

fn how_challenges_do(p: &Platform) {
    let (cli, player) = (Cli::of(p, &p.admin), p.contestant());
    p.ok(
        "PUT",
        &format!("/challenges/WEB-001/feedback/learned?competition_id={}", p.autumn),
        &player.token,
        Value::Null,
    );
    // The platform counts starts in its own time; that they are drawn is for the sandbox.
    assert_eq!(cli.admin("challenges stats --q WEB-001 --format name").ok().out, "WEB-001\n");
    cli.admin("challenges stats").ok().says("WEB-001").says("STARTS");
    let series = cli.admin("challenges timeseries WEB-001 --window 2h --bucket 10m --json").ok().json();
    assert_eq!(series["buckets"].as_array().map(Vec::len), Some(12), "{series}");
    cli.admin("challenges timeseries x").exits(6);
    assert_eq!(cli.admin("challenges latency --json").ok().rows()[0]["label"], "<1s");
    let said = cli.admin(&format!("challenges feedback WEB-001 --competition {} --all --json", p.autumn)).ok().rows();
    assert!(said.iter().any(|row| row["user_id"] == *player.user_id), "{said:?}");
    cli.admin("challenges feedback x").exits(6);
    Cli::of(p, &player).admin("challenges stats").exits(5);
}

fn a_file_is_the_source(p: &Platform) {
    let (cli, helper, guest) = (Cli::of(p, &p.admin), p.player(), p.player());
    let write = |name: &str, text: &str| std::fs::write(cli.work().join(name), text).expect("written");
    let title = format!("Applied {}", p.release.version());
    write(
        "event.toml",
        &format!(
            r#"[competition]
title = "{title}"
description = {{ en = "One\nTwo", zh-CN = "一" }}
starts_at = 2031-03-01T18:00:00+01:00
ends_at = "2031-03-02T18:00:00Z"
access = "private_listed"
challenges = ["FILES-001", "WEB-001"]
max_team_size = 3
admins = ["{}"]
invites = ["{}"]

[[announcements]]
title = "{title}: doors"
severity = "warning"
starts_at = 2031-03-01T17:00:00Z
"#,
            helper.email, guest.user_id
        ),
    );
    let would = cli.admin("apply -f event.toml --dry-run").ok().says(&title).says("nothing was sent");
    assert!(would.out.contains(&helper.email), "{}", would.out);
    let there = || {
        let rows = cli.admin("comp list --all --json").ok().rows();
        rows.into_iter().filter(|row| row["title"] == *title).collect::<Vec<_>>()
    };
    assert_eq!(there(), Vec::<Value>::new());
    let made = cli.admin("apply -f event.toml").ok().says("made to");
    assert!(made.err.contains("max_team_size") == (p.release == crate::platform::Release::V0_6_6), "{}", made.err);
    let row = there().remove(0);
    let id = text(&row["id"]);
    assert_eq!(
        (&row["challenge_ids"], &row["starts_at"]),
        (&json!(["FILES-001", "WEB-001"]), &json!("2031-03-01T17:00:00Z"))
    );
    let nothing = |file: &str| {
        let run = cli.admin(&format!("apply -f {file} --json")).ok();
        assert_eq!(run.rows(), Vec::<Value>::new(), "{file}: {}", run.out);
    };
    nothing("event.toml");
    let detail = p.ok("GET", &format!("/competitions/{id}"), &p.admin.token, Value::Null);
    match p.release {
        crate::platform::Release::V0_6_6 => assert_eq!(detail["description"], "One\nTwo"),
        _ => assert_eq!((&detail["description"]["zh-CN"], &detail["max_team_size"]), (&json!("一"), &json!(3))),
    }

    // What is exported changes nothing either, in any of the three. (Other tests announce things meanwhile.)
    for file in ["out.toml", "out.yaml", "out.json"] {
        cli.admin(&format!("export comp {id} -o {file} --no-announcements")).ok();
        nothing(file);
    }
    cli.admin(&format!("export comp {id} -o out.toml")).exits(7).notes("--force");
    let exported = cli.admin(&format!("export comp {id} --json")).ok().json();
    assert_eq!(exported["competition"]["admins"], json!([helper.email]));

    // Only what differs is changed.
    let file = std::fs::read_to_string(cli.work().join("event.toml")).expect("it is there");
    let file = file
        .replace("[\"FILES-001\", \"WEB-001\"]", "[\"WEB-001\", \"FILES-001\"]")
        .replace(&format!("invites = [\"{}\"]", guest.user_id), "invites = []")
        .replace("severity = \"warning\"", "severity = \"critical\"");
    write("event.toml", &file);
    let changes = cli.admin("apply -f event.toml --json").ok().rows();
    let done: Vec<String> =
        changes.iter().map(|row| format!("{} {}", text(&row["action"]), text(&row["thing"]))).collect();
    assert_eq!(done, ["update competition", "revoke invite", "update announcement"], "{changes:?}");
    assert!(changes.iter().all(|row| row["done"] == true), "{changes:?}");
    nothing("event.toml");
    assert_eq!(there()[0]["challenge_ids"], json!(["WEB-001", "FILES-001"]));

    // Two of a title: which one is meant is not guessed.
    let twin = text(&admin(&cli, &["comp", "create", "--title", &title, "--json"]).ok().json()["id"]);
    cli.admin("apply -f event.toml").exits(2).notes("`id`").notes(&twin);
    cli.admin("apply -f out.toml --dry-run").ok().says("in this order").says(&guest.email);
    cli.admin(&format!("comp delete {id} {twin} --yes")).ok();
    cli.admin("apply -f out.toml").exits(6);
    let rows = cli.admin("announcements list --all --json").ok().rows();
    for row in rows.iter().filter(|row| text(&row["title"]).starts_with(&title)) {
        cli.admin(&format!("announcements delete {}", text(&row["id"]))).ok();
    }
}

fn what_is_wrong_with_a_file(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let apply = |text: &str| cli.start("ctfy-admin", &["apply", "-f", "-"], text);
    apply("[competition]\ntitle = \"x\"\nstart_at = 5\n").exits(2).notes("line 3").notes("did you mean `starts_at`?");
    apply("competition:\n  title: x\n  acess: public\n").exits(2).notes("line 3").notes("`access`");
    apply("").exits(2);
    cli.admin("apply -f nowhere.toml").exits(2).notes("cannot be read");
    let title = format!("Refused {}", p.release.version());
    apply(&format!("[competition]\ntitle = \"{title}\"\nchallenges = [\"NOPE\"]\n")).exits(11);
    assert!(!cli.admin("comp list --all").ok().out.contains(&title));
    Cli::of(p, &p.player()).start("ctfy-admin", &["apply", "-f", "-"], "[competition]\ntitle = \"x\"\n").exits(5);
}
