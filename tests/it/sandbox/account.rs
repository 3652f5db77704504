//! `ctfy auth` and `ctfy me` on the sandbox: what an account is told, changes, hands out and takes back.

use serde_json::{Value, json};

use super::cli::Up;
use crate::harness::*;

fn up() -> (Home, Up) {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    (home, up)
}

/// `ctfy-admin` as the operator.
fn announce(home: &Home, up: &Up, title: &str) -> String {
    let field = format!("title={title}");
    let call =
        home.admin(&["api", "-X", "POST", "admin/announcements", "-f", &field, "-f", "body=Bring tea.", "--jq", ".id"]);
    let ran = call.env("CTFY_PLATFORM_URL", up.url()).env("CTFY_TOKEN", up.token("operator")).run().ok();
    ran.out.trim().trim_matches('"').to_owned()
}

/// What is about somebody.
const MINE: &[&str] = &[
    "me view",
    "me edit --bio x",
    "me privacy bio=on",
    "me inbox",
    "me read --all",
    "me solves",
    "me milestones",
    "me achievements",
    "me export",
    "me delete --confirm-display-name x",
    "auth tokens list",
    "auth tokens mint --label x",
    "auth tokens revoke x",
    "auth tokens revoke-others",
    "auth identities list",
    "auth identities link github",
    "auth password remove",
    "auth device approve ABCD-EFGH",
    "comp register --solo",
    "comp request x",
    "comp accept x",
    "comp decline x",
    "comp team leave",
    "comp team rename --name x",
    "comp team kick x",
    "comp team invites list",
    "comp team invites create",
    "comp team invites send zoe@example.org",
    "comp team invites revoke x",
    "comp team requests list",
    "comp team requests approve x",
    "comp leave {comp}",
    "challenge files WEB-001",
    "challenge attempts WEB-001",
    "challenge react WEB-001 learned",
    "challenge reactions WEB-001",
    "instance list",
    "instance start WEB-001",
    "instance stop --all",
    "instance traffic x",
    "submit x",
    "verify x",
    "submission list",
    "qa list",
    "qa submit QUIZ-001 x",
    "achievement me",
    "achievement claim-egg x",
    "achievement verify-star-gazer",
    "activity list",
];

#[test]
fn nobody_is_told_to_sign_in() {
    let (home, up) = up();
    let comp = up.ctfy(&home, &["comp", "list", "--format", "name"]).run().ok().out;
    let mut wrong = Vec::new();
    for line in MINE {
        let line = line.replace("{comp}", comp.trim());
        let call = || home.ctfy(&line.split(' ').collect::<Vec<_>>()).env("CTFY_PLATFORM_URL", up.url());
        for (who, ran) in [("nobody", call().run()), ("a dead token", call().env("CTFY_TOKEN", "pt_dead").run())] {
            if ran.code != 4 || !ran.err.contains("ctfy login") || !ran.out.is_empty() {
                wrong.push(format!("{line}, {who}: {} {}{}", ran.code, ran.out, ran.err));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_minted_token_is_shown_once() {
    let (home, up) = up();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let may = ["-p", "profile=read", "-p", "submissions=write", "--competition-access", "all"];
    let mint = [&["auth", "tokens", "mint", "--label", "agent", "-v"], &may[..]].concat();
    let ran = ctfy(&mint).ok();
    let token = ran.out.trim().to_owned();
    assert!(token.starts_with("pf_") && ran.out.lines().count() == 1, "stdout is the token alone: {}", ran.out);
    assert!(!ran.err.contains(&token) && ran.err.contains("profile=read submissions=write"), "{}", ran.err);
    let quiet = ctfy(&["auth", "tokens", "mint", "--label", "other", "--quiet"]).ok();
    assert!(quiet.err.is_empty() && quiet.out.starts_with("pf_"), "{} {}", quiet.out, quiet.err);
    assert!(!home.config().exists(), "it is kept nowhere unless that is asked for");

    // It may what it may, and no more.
    let narrow = |args: &[&str]| home.ctfy(args).env("CTFY_PLATFORM_URL", up.url()).env("CTFY_TOKEN", &token).run();
    assert_eq!(narrow(&["me", "--jq", ".token_kind"]).ok().out, "fine_grained\n");
    narrow(&["me", "edit", "--bio", "x"]).code(5);
    narrow(&["auth", "tokens", "list"]).says(5, "user session", "ctfy login");

    let list = ctfy(&["auth", "tokens", "list", "--json"]).ok();
    assert!(!list.out.contains(&token), "{}", list.out);
    let rows: Vec<Value> = serde_json::from_value(list.json()).unwrap();
    let id = |label: &str| rows.iter().find(|row| row["label"] == label).unwrap()["id"].as_str().unwrap().to_owned();
    let (agent, other) = (id("agent"), id("other"));
    assert_eq!(ctfy(&["auth", "tokens", "ls", "--limit", "1", "--format", "name"]).ok().out.lines().count(), 1);

    // The secret in place of its id goes nowhere, not even to stderr.
    let pasted = ctfy(&["auth", "tokens", "revoke", &token, "-v"]).says(2, "not a token's id", "tokens list");
    assert!(!pasted.err.contains(&token) && !pasted.err.contains("DELETE"), "{}", pasted.err);
    let some = ctfy(&["auth", "tokens", "revoke", &agent, "nope", &agent]).code(14);
    assert!(
        some.out.contains("Revoked 1 token") && some.err.contains("1 of 2 tokens not revoked: nope"),
        "{}",
        some.err
    );
    narrow(&["me"]).code(4);
    let one = ctfy(&["auth", "tokens", "revoke", &other, "--json"]).ok().json();
    assert_eq!((&one["token_id"], &one["status"]), (&json!(other), &json!("ok")));
    assert_eq!(ctfy(&["auth", "tokens", "revoke", "nope", "--json"]).error(6)["code"], "token_not_found");
    ctfy(&["auth", "tokens", "mint", "--label", "a", "--quiet"]).ok();
    assert_eq!(ctfy(&["auth", "tokens", "revoke-others", "--jq", ".revoked"]).ok().out, "1\n");
    ctfy(&["me"]).ok();
}

#[test]
fn what_a_token_would_lack_is_said_before_it_is_missed() {
    let (home, up) = up();
    let mint = |args: &[&str]| up.ctfy(&home, &[&["auth", "tokens", "mint", "--label", "x"], args].concat()).run();
    let refused = [
        (&["-p", "submisions=write"][..], "no category of permissions `submisions`", "did you mean `submissions`?"),
        (&["-p", "submissions=wirte"], "no level `wirte`", "none, read, write"),
        (&["--competition-access", "all", "--competition", "x"], "does not go with", "leave --competition-access out"),
    ];
    for (args, words, hint) in refused {
        mint(args).says(2, words, hint);
    }
    mint(&["-p", "submissions"]).code(2);
    up.ctfy(&home, &["auth", "tokens", "mint"]).run().says(2, "nobody to ask", "--label");
    let comp = up.ctfy(&home, &["comp", "list", "--format", "name"]).run().ok().out.trim().to_owned();
    // Without a word about access the platform would give every competition.
    let limited = mint(&["--competition", &comp, "-p", "submissions=write", "--json"]).ok().json();
    assert_eq!((&limited["competition_access"], &limited["competition_ids"]), (&json!("selected"), &json!([comp])));
    for (args, words) in [
        (&["--competition", comp.as_str()][..], "may do nothing"),
        (&["-p", "submissions=write"], "no competition"),
        (&["-p", "challenges=write", "--competition-access", "all"], "challenges goes no further than read"),
    ] {
        let ran = mint(args).ok();
        assert!(ran.err.contains(words) && ran.out.lines().count() == 1, "{}", ran.err);
    }
    let saved = mint(&["--save", "--quiet", "-p", "profile=read"]).ok();
    assert!(home.read("config.toml").contains(saved.out.trim()));
    assert_eq!(home.ctfy(&["me", "--jq", ".token_kind"]).run().ok().out, "fine_grained\n");
    for _ in 0..15 {
        mint(&["--quiet"]).ok();
    }
    assert_eq!(mint(&["--json"]).error(8)["code"], "token_limit_reached");
    mint(&[]).says(8, "", "tokens revoke");
}

#[test]
fn a_password_is_changed_and_never_shown() {
    let (home, up) = up();
    let mine = Home::new();
    let at = |args: &[&str]| mine.ctfy(&[args, &["--platform-url", up.url()]].concat());
    let register = ["auth", "register", "--email", "ida@example.com", "--display-name", "Ida", "--password", "-"];
    at(&register).stdin("correct horse one\n").run().ok();
    let set = ["auth", "password", "set", "--current", "-", "--new", "-"];
    let wrong = mine.ctfy(&set).stdin("battery staple\ncorrect horse two\n").run();
    let wrong = wrong.says(3, "", "nothing was changed");
    assert!(!wrong.err.contains("horse") && !wrong.err.contains("staple"), "{}", wrong.err);
    mine.ctfy(&["auth", "password", "set", "--new", "correct horse two"]).run().says(3, "", "--current - --new -");
    let short = mine.ctfy(&set).stdin("correct horse one\nshort\n").run().code(11);
    assert!(!short.err.contains("short\n") && !short.err.contains("horse"), "{}", short.err);
    mine.ctfy(&["auth", "password", "set"]).run().says(2, "nobody to ask", "--new -");
    mine.ctfy(&set).stdin("correct horse one\n").run().says(2, "is empty", "two lines");
    mine.ctfy(&set).stdin("correct horse one\r\ncorrect horse two\r\n").run().ok();
    let login = |password: &str| at(&["login", "--email", "ida@example.com", "--password", "-"]).stdin(password).run();
    login("correct horse one").code(4);
    login("correct horse two").ok();
    mine.ctfy(&["auth", "password", "remove"]).run().says(7, "", "identities link");
    let names = mine.ctfy(&["auth", "identities", "list", "--jq", ".[].provider"]).run().ok();
    assert_eq!(names.out, "password\n");
    mine.ctfy(&["auth", "identities", "link", "github"]).run().says(6, "", "auth providers");
    mine.ctfy(&["auth", "identities", "unbind", "nope"]).run().says(6, "", "identities list");
    mine.ctfy(&["auth", "identities", "unbind", "password"]).run().says(6, "", "auth password remove");
    let ways = up.ctfy(&home, &["auth", "providers"]).run().ok();
    assert!(ways.out.lines().any(|line| line.starts_with("password") && line.ends_with("yes")), "{}", ways.out);
}

#[test]
fn a_device_is_looked_at_and_turned_down() {
    let (home, up) = up();
    let other = Home::new();
    let login = other.ctfy(&["login", "--no-browser", "--platform-url", up.url()]).start();
    let code = loop {
        let line = login.err.recv_timeout(LIMIT).unwrap();
        if let Some(code) = line.strip_prefix("Code") {
            break code.trim().to_owned();
        }
    };
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let asked = ctfy(&["auth", "device", "info", &code, "--json"]).ok().json();
    assert_eq!((&asked["status"], &asked["requester_ip"]), (&json!("pending"), &json!("127.0.0.1")));
    let denied = ctfy(&["auth", "device", "deny", &code.to_lowercase()]).ok();
    assert!(denied.out.contains("Denied") && denied.out.contains("127.0.0.1"), "{}", denied.out);
    assert_eq!(login.end().code(3).out, "");
    ctfy(&["auth", "device", "approve", "NOPE-NOPE"]).says(6, "", "ten minutes");
    home.ctfy(&["auth", "device", "approve", &code, "--platform-url", up.url()]).run().code(4);
}

#[test]
fn a_profile_is_written_cleared_and_hidden() {
    let (home, up) = up();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let id = ctfy(&["me", "--format", "name"]).ok().out.trim().to_owned();
    // As everybody sees it.
    let seen = || home.ctfy(&["api", &format!("users/{id}"), "--platform-url", up.url()]).run().ok().json();
    let edit = [
        "me",
        "edit",
        "--bio",
        "-> breaks things",
        "--country",
        "ch",
        "--website",
        "https://example.org",
        "--timezone",
        "Europe/Zurich",
    ];
    ctfy(&[&edit[..], &["--social", "github=octo", "--social", "x=y"]].concat()).ok();
    let profile = seen();
    assert_eq!((&profile["bio"], &profile["country"]), (&json!("-> breaks things"), &json!("CH")));
    assert_eq!(profile["social_links"], json!({"github": "octo", "x": "y"}));
    let shown = ctfy(&["me", "view"]).ok();
    assert!(shown.out.contains("breaks things") && shown.out.contains("github=octo, x=y"), "{}", shown.out);

    // What is not named stays; an empty value clears.
    ctfy(&["me", "edit", "--country", "", "--social", "x="]).ok();
    let profile = seen();
    assert_eq!((&profile["country"], &profile["social_links"]), (&json!(null), &json!({"github": "octo"})));
    assert_eq!(profile["timezone"], "Europe/Zurich");
    assert_eq!(ctfy(&["me", "edit", "--social", "", "--json"]).ok().json()["social_links"], json!({}));
    ctfy(&["me", "edit"]).says(2, "nothing to change", "--bio");
    ctfy(&["me", "edit", "--country", "Switzerland"]).code(2);

    ctfy(&["me", "privacy", "bio=off", "Website=off"]).ok();
    let profile = seen();
    assert_eq!((&profile["bio"], &profile["website_url"]), (&json!(null), &json!(null)));
    let switches = ctfy(&["me", "privacy"]).ok();
    let bio = switches.out.lines().find(|line| line.starts_with("bio")).unwrap();
    assert!(bio.contains("off") && bio.contains("breaks things"), "{bio}");
    ctfy(&["me", "privacy", "bio=on"]).ok();
    assert_eq!(seen()["bio"], "-> breaks things");
    ctfy(&["me", "privacy", "bio=off", "cuontry=off"]).says(2, "no part `cuontry`", "did you mean `country`?");
    assert_eq!(seen()["bio"], "-> breaks things", "nothing of a refused line is done");
    ctfy(&["me", "privacy", "country=maybe"]).code(2);
}

#[test]
fn an_inbox_is_read() {
    let (home, up) = up();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    assert_eq!(ctfy(&["me", "inbox"]).ok().out, "Nothing waits for you.\n");
    let ids = ["Tea", "\u{1b}[2Jcake", "third", "fourth"].map(|title| announce(&home, &up, title));
    let inbox = ctfy(&["me", "inbox"]).ok();
    assert!(inbox.out.contains("(4 unread)") && inbox.out.contains("Bring tea."), "{}", inbox.out);
    assert!(inbox.out.contains("\\e[2Jcake"), "{}", inbox.out);
    assert_eq!(ctfy(&["me", "inbox", "--format", "name"]).ok().out.lines().count(), 4);
    ctfy(&["me", "read"]).says(2, "which announcement?", "--all");
    let ran = ctfy(&["me", "read", &ids[0], "nope", &ids[1]]).code(14);
    assert!(ran.out.contains("Marked 2 announcements") && ran.err.contains("1 of 3"), "{} {}", ran.out, ran.err);
    let rows = ctfy(&["me", "read", &ids[0], &ids[2], "--json"]).ok().json();
    assert_eq!((&rows[0]["announcement_id"], &rows[0]["new"]), (&json!(ids[0]), &json!(false)));
    assert_eq!((&rows[1]["announcement_id"], &rows[1]["new"]), (&json!(ids[2]), &json!(true)));
    ctfy(&["me", "read", "nope"]).says(6, "", "ctfy me inbox");
    assert_eq!(ctfy(&["me", "read", "--all", "--jq", ".read_count"]).ok().out, "1\n");
    assert_eq!(ctfy(&["me", "inbox", "--jq", ".unread_announcement_count"]).ok().out, "0\n");

    // Invites come here too, with what answers them. The player's team wants the rival.
    ctfy(&["comp", "register", "--create", "Foxes \u{202e}"]).ok();
    let comp = ctfy(&["comp", "list", "--format", "name"]).ok().out.trim().to_owned();
    let rival =
        |args: &[&str]| home.ctfy(args).env("CTFY_PLATFORM_URL", up.url()).env("CTFY_TOKEN", up.token("rival")).run();
    let email = rival(&["me", "--jq", ".email"]).ok().out.trim().to_owned();
    let path = format!("competitions/{comp}/invites/direct");
    ctfy(&["api", "-X", "POST", &path, "-f", &format!("email={email}")]).ok();
    let inbox = rival(&["me", "inbox"]).ok();
    assert!(inbox.out.contains("Foxes") && inbox.out.contains("ctfy comp accept "), "{}", inbox.out);
    assert!(!inbox.out.contains('\u{202e}'), "{}", inbox.out);
}

#[test]
fn what_is_solved_and_half_solved() {
    let (home, up) = up();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    ctfy(&["comp", "register", "--solo"]).ok();
    assert!(ctfy(&["me", "solves"]).ok().err.contains("solved nothing yet"));
    ctfy(&["instance", "start", "CHAIN-001"]).ok();
    ctfy(&["submit", "CHAIN-001", "203.0.113.66", "-q", "who"]).ok();
    let line = ctfy(&["me", "milestones"]).ok().out;
    assert!(line.contains("CHAIN-001") && line.contains("█░░░ 1/4") && line.contains("who"), "{line}");
    let raw = ctfy(&["me", "milestones", "--json"]).ok().json();
    assert_eq!(raw[0]["solved_question_ids"], json!(["who"]));
    let earned = ctfy(&["me", "achievements"]).ok().out;
    assert!(earned.contains("Welcome Aboard") && earned.contains("STILL TO EARN"), "{earned}");
    assert!(ctfy(&["me", "achievements", "--json"]).ok().json()["unlocked"].is_array());
}

#[test]
fn everything_is_taken_home_before_the_account_goes() {
    let (home, up) = up();
    let mine = Home::new();
    let register = ["auth", "register", "--email", "ida@example.com", "--display-name", "Ida", "--password", "-"];
    mine.ctfy(&[&register[..], &["--platform-url", up.url()]].concat()).stdin("correct horse one\n").run().ok();
    let ctfy = |args: &[&str]| mine.ctfy(args).run();
    let ran = ctfy(&["me", "export", "-o", "sub/me.zip", "--json"]).ok().json();
    let zip = std::fs::read(mine.work().join("sub/me.zip")).unwrap();
    assert_eq!((&ran["path"], &ran["size"]), (&json!("sub/me.zip"), &json!(zip.len())));
    assert!(zip.starts_with(b"PK") && String::from_utf8_lossy(&zip).contains("user.json"));
    ctfy(&["me", "export", "--out", "sub/me.zip"]).says(7, "there already", "--force");
    ctfy(&["me", "export", "-o", "sub/me.zip", "--force"]).ok();
    assert_eq!(std::fs::read_dir(mine.work().join("sub")).unwrap().count(), 1, "nothing half is left");
    let piped = mine.shell("\"$CTFY\" me export -o - | head -c 2").run().ok();
    assert_eq!(piped.out, "PK");
    ctfy(&["me", "export", "-o", "-", "--json"]).error(2);

    ctfy(&["me", "delete"]).says(2, "nobody to ask", "--confirm-display-name");
    let no = ctfy(&["me", "delete", "--confirm-display-name", "ida", "-v"]).code(2);
    assert!(no.err.contains("not your display name") && !no.err.contains("DELETE"), "{}", no.err);
    let gone = ctfy(&["me", "delete", "--confirm-display-name", "Ida"]).ok();
    let host = up.url().trim_start_matches("http://");
    assert!(gone.err.contains("Ida <ida@example.com>") && gone.err.contains(host), "{}", gone.err);
    assert!(gone.out.contains("gone"), "{}", gone.out);
    assert!(!mine.read("config.toml").contains("pt_"), "a dead token is of no use");
    let login = ["login", "--email", "ida@example.com", "--password", "-", "--platform-url", up.url()];
    mine.ctfy(&login).stdin("correct horse one").run().code(4);
    drop(home);
}
