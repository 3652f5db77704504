//! What an account hands out, changes and takes back, on the platforms themselves.

use serde_json::{Value, json};

use super::{Cli, column, text};
use crate::platform::{Platform, Release};

on_each_release!(
    a_token_is_minted_used_and_revoked,
    a_token_for_one_competition,
    a_password_is_changed,
    a_device_is_approved,
    a_profile_is_written_and_hidden,
    an_announcement_is_read,
    solves_and_achievements,
    everything_is_taken_home_before_the_account_goes,
);

fn a_token_is_minted_used_and_revoked(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let run = cli.run("auth tokens mint --label bot --quiet").ok();
    let token = run.out.trim().to_owned();
    assert!(token.starts_with("pf_") && run.out.lines().count() == 1 && run.err.is_empty(), "{} {}", run.out, run.err);
    let bot = Cli::at(p).with("CTFY_TOKEN", &token);
    assert_eq!(bot.run("me --jq .token_kind").ok().out.trim().trim_matches('"'), "fine_grained");
    assert_eq!(bot.run("auth tokens list --json").exits(5).error()["http_status"], 403);
    bot.run("auth tokens list").exits(5).notes("ctfy login");

    let rows = cli.run("auth tokens list --json").ok().keeps(&token).rows();
    let row = rows.iter().find(|row| row["label"] == "bot").expect("it is listed");
    assert_eq!(rows.iter().filter(|row| row["is_current"] == true).count(), 1);
    let id = text(&row["id"]);
    cli.run("auth tokens list").ok().says("bot").says("fine-grained").says(&id);
    cli.args(&["auth", "tokens", "revoke", &id]).ok().says("Revoked 1 token");
    bot.run("me").exits(4);
    assert_eq!(cli.run("auth tokens revoke nope --json").exits(6).error()["code"], "token_not_found");
    let current = rows.iter().find(|row| row["is_current"] == true).expect("it is there");
    cli.args(&["auth", "tokens", "revoke", &text(&current["id"])]).exits(7).notes("auth logout");

    let keys = cli.run("auth tokens scopes --json").ok().json()["categories"].clone();
    let keys = column(keys.as_array().expect("rows"), "key");
    assert!(keys.contains(&"submissions".to_owned()), "{keys:?}");
    cli.run("auth tokens scopes").ok().says("submissions").says("Levels: none, read, write");
    cli.run("auth providers").ok().says("password");
    cli.run("auth tokens mint --label x --quiet").ok();
    assert_eq!(cli.run("auth tokens revoke-others --json").ok().json()["revoked"], 1);
    cli.run("me").ok();
}

fn a_token_for_one_competition(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let line = format!(
        "auth tokens mint --label one --competition {} -p challenges=read -p submissions=read --json",
        p.autumn
    );
    let minted = cli.run(&line).ok().json();
    assert_eq!((&minted["competition_access"], &minted["competition_ids"]), (&json!("selected"), &json!([p.autumn])));
    assert_eq!(
        (&minted["permissions"]["challenges"], &minted["permissions"]["profile"]),
        (&json!("read"), &json!("none"))
    );
    let bot = Cli::at(p).with("CTFY_TOKEN", &text(&minted["token"]));
    bot.run(&format!("me solves --comp {}", p.autumn)).ok();
    bot.run("me").exits(5);
    cli.run("auth tokens mint --label x -p submisions=read").exits(2).notes("did you mean `submissions`?");
    cli.run("auth tokens mint --label x --competition nope").exits(11);
    let days = cli.run("auth tokens mint --label x --expires-in-days 0 --json").ok().json();
    assert_eq!(days["expires_at"], Value::Null);
}

fn a_password_is_changed(p: &Platform) {
    let player = p.player();
    let cli = Cli::of(p, &player);
    let set = "auth password set --current - --new -";
    cli.feed("battery staple\ncorrect horse two\n", set).exits(3).notes("nothing was changed").keeps("battery");
    cli.feed(&format!("{}\nshort\n", player.password), set).exits(11).keeps(&player.password);
    cli.feed("correct horse two\n", "auth password set --new -").exits(3).notes("--current -");
    cli.feed(&format!("{}\ncorrect horse two\n", player.password), set).ok().keeps("horse");
    let login = format!("login --platform-url {} --email {} --password -", p.url, player.email);
    Cli::fresh().feed(&player.password, &login).exits(4);
    Cli::fresh().feed("correct horse two", &login).ok();
    cli.run("auth password remove").exits(7);
    assert_eq!(column(&cli.run("auth identities list --json").ok().rows(), "provider"), ["password"]);
    cli.run("auth identities link nope").exits(6).notes("auth providers");
    cli.run("auth identities unbind nope").exits(6);
    cli.run("auth identities unbind password").exits(6).notes("auth password remove");
}

fn a_device_is_approved(p: &Platform) {
    let (player, device) = (p.player(), Cli::fresh());
    let cli = Cli::of(p, &player);
    let run = device.background(&format!("login --no-browser --platform-url {}", p.url));
    let code = run.err(|line| line.strip_prefix("Code").map(|rest| rest.trim().to_owned()));
    assert_eq!(cli.args(&["auth", "device", "info", &code, "--json"]).ok().json()["status"], "pending");
    cli.args(&["auth", "device", "approve", &code]).ok().says("Approved");
    run.end().ok().says(&format!("as {}", player.display_name));
    cli.run("auth device deny NOPE-NOPE").exits(6).notes("ten minutes");
}

fn a_profile_is_written_and_hidden(p: &Platform) {
    let player = p.player();
    let cli = Cli::of(p, &player);
    let seen = || p.ok("GET", &format!("/users/{}", player.user_id), "", Value::Null);
    let args = [
        "me",
        "edit",
        "--bio",
        "I am",
        "--country",
        "ch",
        "--website",
        "https://example.org",
        "--social",
        "github=octo",
    ];
    cli.args(&args).ok().says("I am").says("CH");
    assert_eq!((&seen()["bio"], &seen()["country"]), (&json!("I am"), &json!("CH")));
    cli.args(&["me", "edit", "--country", "", "--social", "x=y"]).ok();
    assert_eq!(seen()["social_links"], json!({"github": "octo", "x": "y"}));
    assert!(seen()["country"].as_str().unwrap_or_default().is_empty(), "{}", seen());
    cli.run("me privacy bio=off website=off").ok();
    assert_eq!(seen()["bio"], Value::Null);
    cli.run("me view").ok().says("I am").says("bio, website_url");
    cli.run("me privacy bio=on").ok();
    assert_eq!(seen()["bio"], "I am");
    cli.run("me privacy bioo=off").exits(2).notes("did you mean `bio`?");
    // Every part that is offered is one that the platform knows.
    cli.run("me privacy country=off last_active_at=off social_links=off timezone=off email=off").ok();
    cli.args(&["me", "edit", "--bio", &"x".repeat(300)]).exits(11);
}

fn an_announcement_is_read(p: &Platform) {
    let cli = Cli::of(p, &p.player());
    let made =
        p.ok("POST", "/admin/announcements", &p.admin.token, json!({"title": "Tea\u{1b}[2J", "body": "at five"}));
    let id = text(&made["id"]);
    cli.run("me inbox").ok().says("Tea\\e[2J").says("at five").says(&id);
    let mine = || {
        let inbox = cli.run("me inbox --json").ok().json();
        inbox["announcements"]
            .as_array()
            .expect("rows")
            .iter()
            .find(|row| row["id"] == *id)
            .expect("it is there")
            .clone()
    };
    assert_eq!(mine()["is_read"], false);
    let run = cli.args(&["me", "read", "nope", &id]).exits(14).says("Marked 1 announcement").notes("1 of 2");
    assert!(run.err.contains("nope"), "{}", run.err);
    assert_eq!(mine()["is_read"], true);
    assert_eq!(cli.args(&["me", "read", &id, "--json"]).ok().json()["new"], false);
    cli.run("me read nope").exits(6).notes("me inbox");
    cli.run("me read --all").ok();
}

fn solves_and_achievements(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    assert_eq!(cli.run("me solves --json").ok().rows(), Vec::<Value>::new());
    cli.run("me milestones").ok();
    let earned = cli.run("me achievements --json").ok().json();
    assert!(earned["unlocked"].is_array() && earned["locked"].is_array(), "{earned}");
    cli.run("me achievements").ok().says("achievements");
}

fn everything_is_taken_home_before_the_account_goes(p: &Platform) {
    let (player, cli) = (p.player(), Cli::fresh());
    let login = format!("login --platform-url {} --email {} --password -", p.url, player.email);
    cli.feed(&player.password, &login).ok();
    cli.run("me export").ok().says("ctfy-export.zip");
    let zip = std::fs::read(cli.work().join("ctfy-export.zip")).expect("it is there");
    assert!(zip.starts_with(b"PK") && String::from_utf8_lossy(&zip).contains("user.json"));
    cli.run("me export").exits(7).notes("--force");
    cli.args(&["me", "delete", "--confirm-display-name", "nope"]).exits(2).notes("nothing was sent");
    p.ok("GET", &format!("/users/{}", player.user_id), "", Value::Null);
    let token = cli.run("auth token").ok().out;
    let delete = ["me", "delete", "--confirm-display-name", &player.display_name];
    if p.release == Release::V0_6_6 {
        cli.args(&delete).ok().says("gone");
        assert_eq!(p.api("GET", &format!("/users/{}", player.user_id), "", Value::Null).0, 404);
    } else {
        // The later release wants the password once more.
        cli.args(&delete).exits(3).notes("--password -");
        let with = [&delete[..], &["--password", "-"]].concat();
        let run = cli.start("ctfy", &with, "battery staple").keeps("battery");
        assert_eq!(run.code, 3, "{run:?}");
        let run = cli.start("ctfy", &with, &player.password).ok().keeps(&player.password).says("The account goes in");
        // Until then it is there, but what signed in to it is not.
        assert_eq!(p.api("GET", &format!("/users/{}", player.user_id), "", Value::Null).0, 200, "{run:?}");
        assert_eq!(p.api("GET", "/me", token.trim(), Value::Null).0, 403);
    }
    cli.run("auth token").exits(4);
}
