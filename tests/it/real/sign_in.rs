//! Signing in and out in every way there is, from a home where nothing is configured.

use serde_json::{Value, json};

use super::{Cli, mode, text};
use crate::platform::Platform;

on_each_release!(
    a_token_on_stdin,
    a_password_on_stdin,
    a_wrong_password_saves_nothing,
    a_rejected_token_saves_nothing,
    a_code_approved_elsewhere,
    a_code_denied_elsewhere,
    a_new_account,
    signing_out,
    a_token_for_once,
);

fn a_token_on_stdin(p: &Platform) {
    let (player, cli) = (p.contestant(), Cli::fresh());
    let address = p.url.strip_prefix("http://").unwrap();
    cli.feed(&format!("{}\n", player.token), &format!("login --platform-url {} --with-token", p.url))
        .ok()
        .says(&format!("Signed in to {address} as {}", player.display_name))
        .keeps(&player.token);
    assert_eq!(mode(&cli.config().join("config.toml")), 0o600);
    assert_eq!(mode(&cli.config()), 0o700);

    // From here on nothing has to be named any more.
    cli.run("status")
        .ok()
        .says(&player.display_name)
        .says(&p.url)
        .says("Autumn CTF")
        .says(&format!("ok {}", p.release));
    let status = cli.run("status --json").ok().json();
    assert_eq!(status["signed_in"], true);
    assert_eq!(status["me"]["id"], *player.user_id);
    assert_eq!(status["health"]["version"], p.release.version());
    assert_eq!(status["instances"], json!([]));
    assert_eq!(cli.run("auth token").ok().out, format!("{}\n", player.token));

    let hosts = cli.run("auth status --json").ok().keeps(&player.token).rows();
    assert_eq!((hosts.len(), &hosts[0]["host"], &hosts[0]["current"]), (1, &json!(address), &json!(true)));
    let hosts = cli.run("auth status --check --json").ok().rows();
    assert_eq!((&hosts[0]["valid"], &hosts[0]["account"]), (&json!(true), &json!(player.display_name)));
    cli.run("auth status --check").ok().says(address).says(&player.display_name).keeps(&player.token);

    assert_eq!(cli.run("config get platform_url").ok().out.trim(), p.url);
    let view = cli.run("config view --json").ok().keeps(&player.token).json();
    assert_eq!(view["platform_url"], json!({"value": p.url, "source": format!("saved host {address}")}));
    assert_eq!(view["token"]["value"], "pt_…");
    cli.run("config set competition nonsense").ok();
    assert_eq!(cli.run("config get competition").ok().out, "nonsense\n");
    cli.run("comp view").exits(6);
    cli.args(&["config", "set", "competition", ""]).ok();
    cli.run("config get competition").exits(6);
    cli.run("comp view").ok().says("Autumn CTF");
    cli.run("config get competiton").exits(2).notes("`competition`");
}

fn a_password_on_stdin(p: &Platform) {
    let (player, cli) = (p.player(), Cli::fresh());
    let line = format!("auth login --platform-url {} --email {} --password -", p.url, player.email);
    let run = cli.feed(&player.password, &format!("{line} --json")).ok().keeps(&player.password).json();
    assert_eq!(run["me"]["id"], *player.user_id);
    let token = cli.run("auth token").ok().out;
    assert_ne!(token.trim(), player.token, "signing in makes a token of its own");
    assert_eq!(cli.run("me view --json").ok().json()["email"], *player.email);
    cli.run("me view").ok().says(&player.email).says("You play in no competition yet");
}

fn a_wrong_password_saves_nothing(p: &Platform) {
    let (player, cli) = (p.player(), Cli::fresh());
    let line = format!("login --platform-url {} --email {} --password - --json", p.url, player.email);
    let run = cli.feed("not the password", &line).exits(4).keeps("not the password");
    assert_eq!(run.error()["code"], "invalid_credentials");
    // With nobody at the terminal the password is not asked for.
    let line = format!("login --platform-url {} --email {}", p.url, player.email);
    cli.run(&line).exits(2).notes("--password -");
    assert!(!cli.config().join("config.toml").exists());
    cli.run("auth status").exits(4);
}

fn a_rejected_token_saves_nothing(p: &Platform) {
    let cli = Cli::fresh();
    let line = format!("login --platform-url {} --with-token", p.url);
    cli.feed("pt_nobody", &line).exits(4).notes("not saved").keeps("pt_nobody");
    cli.feed("", &line).exits(2);
    assert!(!cli.config().join("config.toml").exists());
}

fn a_code_approved_elsewhere(p: &Platform) {
    let (player, cli) = (p.player(), Cli::fresh());
    let run = cli.background(&format!("auth login --no-browser --platform-url {}", p.url));
    let address = run.err(|line| line.strip_prefix("Open").map(|rest| rest.trim().to_owned()));
    let code = run.err(|line| line.strip_prefix("Code").map(|rest| rest.trim().to_owned()));
    assert!(address.starts_with(&p.url) && address.contains(&code), "{address} {code}");
    p.ok("POST", "/auth/device/approve", &player.token, json!({"user_code": code}));
    run.end().ok().says(&format!("as {}", player.display_name));
    assert_eq!(cli.run("me view --json").ok().json()["id"], *player.user_id);
    assert_ne!(cli.run("auth token").ok().out.trim(), player.token);
}

fn a_code_denied_elsewhere(p: &Platform) {
    let (player, cli) = (p.player(), Cli::fresh());
    let run = cli.background(&format!("login --no-browser --platform-url {}", p.url));
    let code = run.err(|line| line.strip_prefix("Code").map(|rest| rest.trim().to_owned()));
    p.ok("POST", "/auth/device/deny", &player.token, json!({"user_code": code}));
    run.end().exits(3).notes("denied");
    cli.run("auth token").exits(4);
}

fn a_new_account(p: &Platform) {
    let (known, cli) = (p.player(), Cli::at(p));
    let email = format!("new-{}", known.email);
    let args = ["auth", "register", "--email", &email, "--display-name", "New Comer", "--password", "-"];
    let register = |password: &str| cli.start("ctfy", &args, password);
    // The platform's refusal quotes the password.
    register("too short").exits(11).keeps("too short");
    register("long enough 4 a password\n").ok().says("as New Comer").keeps("long enough");
    assert_eq!(cli.run("me view --jq .email").ok().out.trim(), email);
    register("long enough 4 a password\n").exits(7).notes("auth login --email");
    // The line break of `echo` was no part of it.
    let line = format!("login --email {email} --password - --json");
    assert_eq!(cli.feed("long enough 4 a password", &line).ok().json()["me"]["display_name"], "New Comer");
}

fn signing_out(p: &Platform) {
    let (player, cli) = (p.player(), Cli::fresh());
    cli.feed(&player.token, &format!("login --platform-url {} --with-token", p.url)).ok();
    let run = cli.run("logout").ok().says("Signed out").keeps(&player.token);
    // A token cannot revoke itself on these platforms, and that must not be hushed up.
    let (status, _) = p.api("GET", "/me", &player.token, Value::Null);
    assert_eq!(run.err.contains("still takes that token"), status == 200, "{}", run.err);
    let config = std::fs::read_to_string(cli.config().join("config.toml")).unwrap();
    assert!(!config.contains(&player.token), "{config}");
    cli.run("auth token").exits(4);
    cli.run(&format!("me view --platform-url {}", p.url)).exits(4);
    cli.run("auth logout").ok().says("No token is saved");
}

fn a_token_for_once(p: &Platform) {
    let (player, cli) = (p.player(), Cli::at(p));
    let line = format!("auth login --email {} --password - --no-save", player.email);
    let token = cli.feed(&player.password, &line).ok().out;
    assert!(token.starts_with("pt_") && token.lines().count() == 1, "{token}");
    assert!(!cli.config().join("config.toml").exists());
    cli.run("me view").exits(4);
    let me = p.ok("GET", "/me", token.trim(), Value::Null);
    assert_eq!(text(&me["id"]), player.user_id);
}
