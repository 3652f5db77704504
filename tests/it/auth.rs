//! `ctfy auth`: tokens are saved only when they are good, go only where they belong, and are gone when they are removed.

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::harness::*;

fn mode(path: &std::path::Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn name(platform: &Platform) -> String {
    platform.url().replace("http://", "")
}

/// The bearer of each request.
fn bearers(platform: &Platform) -> Vec<Option<String>> {
    let bearer = |request: &wiremock::Request| {
        request.headers.get("authorization").map(|value| value.to_str().unwrap().replace("Bearer ", ""))
    };
    platform.seen().iter().map(bearer).collect()
}

#[test]
fn a_token_on_stdin() {
    let platform = Platform::start();
    platform.me();
    let (home, url) = (Home::new(), platform.url());
    let ran =
        home.ctfy(&["auth", "login", "--with-token", "--platform-url", &url]).stdin(&format!("{TOKEN}\n")).run().ok();
    assert!(ran.out.contains("as Mira") && !ran.out.contains(TOKEN), "{}", ran.out);
    assert_eq!(bearers(&platform), [Some(TOKEN.to_owned())]);
    assert_eq!((mode(&home.config()), mode(&home.config().join("config.toml"))), (0o700, 0o600));
    let saved: toml_edit::DocumentMut = home.read("config.toml").parse().unwrap();
    assert_eq!(saved["current"].as_str(), Some(name(&platform).as_str()));
    assert_eq!(saved["hosts"][&name(&platform)]["url"].as_str(), Some(url.as_str()));
    assert_eq!(saved["hosts"][&name(&platform)]["token"].as_str(), Some(TOKEN));
    home.ctfy(&["me", "view"]).run().ok();
    assert!(!home.config().join("token").exists(), "the old file is not written");

    let ran = Home::new().ctfy(&["login", "--with-token", "--json", "--platform-url", &url]).stdin(TOKEN).run().ok();
    assert_eq!((ran.json()["saved"].clone(), ran.json()["me"]["display_name"].clone()), (json!(true), json!("Mira")));
}

#[test]
fn a_rejected_token_is_not_saved() {
    let platform = Platform::start();
    platform.on("GET", "/me", 403, envelope("http_403", "Invalid or revoked token"));
    let (home, url) = (Home::new(), platform.url());
    home.ctfy(&["auth", "login", "--with-token", "--platform-url", &url]).stdin(TOKEN).run().says(
        4,
        "Invalid or revoked token",
        "not saved",
    );
    home.ctfy(&["auth", "login", "--with-token", "--json", "--platform-url", &url]).stdin(TOKEN).run().error(4);
    assert!(!home.config().join("config.toml").exists());
    for (text, words) in [("", "is empty"), (" \n", "is empty"), ("pt a b\n", "characters that no token has")] {
        home.ctfy(&["auth", "login", "--with-token", "--platform-url", &url]).stdin(text).run().says(2, words, "");
    }
    Home::new().ctfy(&["auth", "login", "--with-token", "--platform-url", &nobody()]).stdin(TOKEN).run().says(
        9,
        "cannot reach",
        "",
    );
}

#[test]
fn a_narrow_token_is_saved() {
    let platform = Platform::start();
    platform.on("GET", "/me", 403, envelope("token_missing_scope", json!({"message": "needs profile:read"})));
    let home = Home::new();
    let ran =
        home.ctfy(&["auth", "login", "--with-token", "--platform-url", &platform.url()]).stdin("pf_narrow").run().ok();
    assert!(ran.out.contains("may not say whose it is"), "{}", ran.out);
    assert!(home.read("config.toml").contains("pf_narrow"));
}

#[test]
fn with_a_password() {
    let platform = Platform::start();
    platform.me().on("POST", "/auth/login", 200, json!({"token": TOKEN, "redirect_to": "/"}));
    platform.on("POST", "/auth/register", 200, json!({"token": TOKEN, "redirect_to": "/"}));
    let url = platform.url();
    for args in [
        &["auth", "login", "--email", "a@b.c", "--password", "-"][..],
        &["auth", "register", "--email", "a@b.c", "--password", "-"],
    ] {
        let home = Home::new();
        let args = [args, &["--platform-url", &url]].concat();
        home.ctfy(&args).stdin("correct horse\n").run().ok();
        assert!(home.read("config.toml").contains(TOKEN));
        let sent: Value =
            serde_json::from_slice(&platform.seen().iter().rfind(|r| r.method.as_str() == "POST").unwrap().body)
                .unwrap();
        assert_eq!((&sent["email"], &sent["password"]), (&json!("a@b.c"), &json!("correct horse")));
    }
    assert_eq!(bearers(&platform)[0], None);
    let home = Home::new();
    let ran =
        home.ctfy(&["auth", "login", "--email", "a@b.c", "--password", "x", "--no-save", "--platform-url", &url]).run();
    assert_eq!((ran.code, ran.out), (0, format!("{TOKEN}\n")));
    assert!(!home.config().join("config.toml").exists());
    home.ctfy(&["auth", "login", "--email", "a@b.c", "--platform-url", &url]).run().says(
        2,
        "nobody to ask",
        "--password -",
    );

    for (status, code, exit, hint) in [
        (401, "invalid_credentials", 4, "password"),
        (409, "email_taken", 7, "ctfy auth login"),
        (422, "weak_password", 11, ""),
        (403, "password_auth_disabled", 5, ""),
    ] {
        let platform = Platform::start();
        for below in ["/auth/login", "/auth/register"] {
            platform.on("POST", below, status, envelope(code, "no"));
        }
        let verb = if code == "invalid_credentials" { "login" } else { "register" };
        let home = platform.home();
        home.ctfy(&["auth", verb, "--email", "a@b.c", "--password", "x"]).run().says(exit, "no", hint);
        assert_eq!(home.read("config.toml"), platform.home().read("config.toml"), "what was saved stays");
    }
}

/// A platform on which the device flow answers this, one after the other.
fn device(answers: Vec<(u16, Value)>, expires_in: u64) -> Platform {
    let platform = Platform::start();
    let granted = json!({"device_code": "7IVsSecretCode", "user_code": "EXHW-BQ2E", "verification_uri": format!("{}/device", platform.url()),
        "verification_uri_complete": format!("{}/device?user_code=EXHW-BQ2E", platform.url()), "expires_in": expires_in, "interval": 1});
    platform.me().on("POST", "/auth/device/code", 200, granted);
    platform.sequence("POST", "/auth/device/token", answers);
    platform
}

fn in_browser(platform: &Platform, home: &Home) -> Ran {
    home.ctfy(&["auth", "login", "--no-browser", "--platform-url", &platform.url()]).run()
}

#[test]
fn in_a_browser_somewhere_else() {
    let pending = (200, json!({"status": "pending", "token": ""}));
    let platform = device(vec![pending.clone(), (200, json!({"status": "approved", "token": TOKEN}))], 600);
    let home = Home::new();
    let ran = in_browser(&platform, &home).ok();
    assert!(ran.err.contains("EXHW-BQ2E") && ran.err.contains("/device?user_code="), "{}", ran.err);
    assert!(!ran.err.contains("7IVsSecretCode") && !ran.out.contains("7IVsSecretCode"));
    assert!(home.read("config.toml").contains(TOKEN));

    let home = Home::new();
    in_browser(&device(vec![pending, (200, json!({"status": "denied", "token": ""}))], 600), &home)
        .says(3, "denied", "");
    in_browser(&device(vec![(200, json!({"status": "expired", "token": ""}))], 600), &home).says(
        12,
        "in time",
        "ctfy auth login",
    );
    in_browser(&device(vec![(200, json!({"status": "pending", "token": ""}))], 2), &home).says(
        12,
        "in time",
        "ctfy auth login",
    );
    in_browser(&device(vec![(404, envelope("device_code_invalid", "Unknown code"))], 600), &home).says(
        6,
        "Unknown code",
        "",
    );
    assert!(!home.config().join("config.toml").exists());
}

#[test]
fn a_lost_answer_may_have_held_the_token() {
    let polls = std::sync::atomic::AtomicUsize::new(0);
    let wire = Wire::start(move |_, request, stream| {
        if request.starts_with("POST /api/v1/auth/device/code") {
            send_json(
                stream,
                200,
                &json!({"device_code": "d", "user_code": "U", "verification_uri": "http://127.0.0.1/", "expires_in": 600, "interval": 1}),
            );
        } else if polls.fetch_add(1, std::sync::atomic::Ordering::SeqCst) > 0 {
            send_json(stream, 200, &json!({"status": "expired", "token": ""}));
        }
    });
    let ran = Home::new().ctfy(&["auth", "login", "--no-browser", "--platform-url", &wire.url]).run();
    ran.says(13, "an answer got lost", "sign in again");
}

#[test]
fn nobody_to_open_a_browser_for() {
    let platform = Platform::start();
    let home = Home::new();
    for args in [&["auth", "login"][..], &["auth", "login", "--no-browser", "--no-input"]] {
        home.ctfy(&[args, &["--platform-url", &platform.url()]].concat()).run().says(
            2,
            "needs a person",
            "--with-token",
        );
    }
    assert!(platform.seen().is_empty());
}

#[test]
fn two_hosts() {
    let (one, two) = (Platform::start(), Platform::start());
    one.me();
    two.me();
    let home = Home::new();
    for (platform, token) in [(&one, "pt_one"), (&two, "pt_two")] {
        home.ctfy(&["auth", "login", "--with-token", "--platform-url", &platform.url()]).stdin(token).run().ok();
    }
    let last = |platform: &Platform| bearers(platform).pop().flatten();
    home.ctfy(&["me", "view"]).run().ok();
    assert_eq!(last(&two).as_deref(), Some("pt_two"), "the last one signed in to is the current one");
    home.ctfy(&["auth", "switch", &name(&one)]).run().ok();
    home.ctfy(&["me", "view"]).run().ok();
    assert_eq!((bearers(&one).len(), last(&one).as_deref()), (2, Some("pt_one")));
    home.ctfy(&["me", "view", "--host", &name(&two)]).run().ok();
    home.ctfy(&["me", "view"]).env("CTFY_HOST", &name(&two)).run().ok();
    // A URL brings the token of its own host, and only of that.
    home.ctfy(&["me", "view", "--platform-url", &two.url()]).run().ok();
    assert!(bearers(&two).iter().all(|bearer| bearer.as_deref() == Some("pt_two")));
    let other = Platform::start();
    other.me();
    home.ctfy(&["me", "view", "--platform-url", &other.url()]).run().ok();
    assert_eq!(bearers(&other), [None]);
    // --host never takes CTFY_TOKEN; --token goes before all.
    home.ctfy(&["me", "view", "--host", &name(&two)]).env("CTFY_TOKEN", "pt_env").run().ok();
    assert_eq!(last(&two).as_deref(), Some("pt_two"));
    home.ctfy(&["me", "view", "--host", &name(&two), "--token", "pt_flag"]).env("CTFY_TOKEN", "pt_env").run().ok();
    assert_eq!(last(&two).as_deref(), Some("pt_flag"));
    home.ctfy(&["me", "view"]).env("CTFY_TOKEN", "pt_env").run().ok();
    assert_eq!(last(&one).as_deref(), Some("pt_env"));
    home.ctfy(&["auth", "switch", "nowhere"]).run().says(2, "no saved host `nowhere`", &name(&one));
    home.ctfy(&["me", "view", "--host", "nowhere"]).run().says(2, "no saved host", "");
    home.ctfy(&["auth", "switch"]).run().says(2, "which host?", &name(&two));
    home.ctfy(&["me", "view"]).env("CTFY_HOST", &name(&one)).env("CTFY_PLATFORM_URL", &two.url()).run().says(
        2,
        "different platforms",
        "unset",
    );
}

#[test]
fn status() {
    let (good, bad) = (Platform::start(), Platform::start());
    good.me();
    bad.on("GET", "/me", 403, envelope("http_403", "Invalid or revoked token"));
    let home = Home::new();
    home.write("config.toml", &format!("current = \"good\"\n[hosts.good]\nurl = \"{}\"\ntoken = \"pt_good\"\n[hosts.bad]\nurl = \"{}\"\ntoken = \"pt_bad\"\n", good.url(), bad.url()));
    let ran = home.ctfy(&["auth", "status", "--json"]).run().ok();
    assert_eq!((ran.json()[0]["host"].clone(), ran.json()[0]["token"].clone()), (json!("good"), json!("pt_…")));
    assert!(good.seen().is_empty(), "nobody is asked unless told so");
    let ran = home.ctfy(&["auth", "status", "--check", "--json"]).run().ok();
    let rows = ran.json();
    assert_eq!((&rows[0]["valid"], &rows[0]["account"]), (&json!(true), &json!("Mira")));
    assert_eq!((&rows[1]["valid"], &rows[1]["error"]["exit"]), (&json!(false), &json!(4)));
    home.ctfy(&["auth", "switch", "bad"]).run().ok();
    let ran = home.ctfy(&["auth", "status", "--check"]).run().code(4);
    assert!(ran.out.contains("Invalid or revoked token"), "{}", ran.out);
    let ran = Home::new().ctfy(&["auth", "status"]).run().code(4);
    assert!(ran.err.contains("signed in nowhere"), "{}", ran.err);
}

#[test]
fn signing_out() {
    let platform = Platform::start();
    let session = json!({"id": "QVnK", "kind": "user", "label": "login", "is_current": true});
    platform.on("GET", "/auth/tokens", 200, page(json!([session])));
    platform.on(
        "DELETE",
        "/auth/tokens/QVnK",
        409,
        envelope("cannot_revoke_current_token", "Cannot revoke the token you are currently using"),
    );
    let home = platform.home();
    home.write("token", &format!("{TOKEN}\n"));
    home.ctfy(&["comp", "use", "--forget"]).run().ok();
    let ran = home.ctfy(&["auth", "logout"]).run().ok();
    assert!(ran.out.contains("Signed out of"), "{}", ran.out);
    assert!(ran.err.contains("still takes that token (Cannot revoke the token"), "{}", ran.err);
    assert!(!home.read("config.toml").contains(TOKEN));
    assert!(!home.config().join("token").exists(), "else it would come back");
    home.ctfy(&["auth", "token"]).run().says(4, "there is no token", "ctfy login");
    let ran = home.ctfy(&["auth", "logout", "--json"]).run().ok();
    assert_eq!(ran.json()["removed"], false);

    // Another token in the old file is somebody else's.
    let home = platform.home();
    home.write("token", "pt_other\n");
    let ran = home.ctfy(&["auth", "logout", "--no-revoke", "--json"]).run().ok();
    assert_eq!((ran.json()["removed"].clone(), ran.json()["revoked"].clone()), (json!(true), json!(false)));
    assert_eq!(home.read("token"), "pt_other\n");

    // One that can be revoked is, and a platform that is away does not keep it here.
    let platform = Platform::start();
    platform.on("GET", "/auth/tokens", 200, page(json!([session])));
    platform.on("DELETE", "/auth/tokens/QVnK", 200, json!({"status": "ok"}));
    assert_eq!(platform.home().ctfy(&["logout", "--json"]).run().ok().json()["revoked"], true);
    let home = Home::signed_in(&nobody());
    home.ctfy(&["auth", "logout"]).run().ok();
    assert!(!home.read("config.toml").contains(TOKEN));
}

#[test]
fn the_current_host_moves_on() {
    let (one, two) = (nobody(), nobody());
    let home = Home::new();
    home.write("config.toml", &format!("current = \"two\"\n[hosts.one]\nurl = \"{one}\"\ntoken = \"pt_one\"\n[hosts.two]\nurl = \"{two}\"\ntoken = \"pt_two\"\n"));
    home.ctfy(&["auth", "logout", "--no-revoke"]).run().ok();
    assert_eq!(home.ctfy(&["auth", "token"]).run().ok().out, "pt_one\n");
    home.ctfy(&["auth", "logout", "--no-revoke", "--host", "one"]).run().ok();
    home.ctfy(&["auth", "token"]).run().code(4);
}

#[test]
fn the_old_token_file() {
    let home = Home::new();
    home.write("token", "pt_legacy\n");
    assert_eq!(home.ctfy(&["auth", "token"]).run().ok().out, "pt_legacy\n");
    // It never goes to an address that somebody named …
    let platform = Platform::start();
    platform.me();
    home.ctfy(&["me", "view", "--platform-url", &platform.url()]).run().ok();
    home.ctfy(&["me", "view"]).env("CTFY_PLATFORM_URL", &platform.url()).run().ok();
    assert_eq!(bearers(&platform), [None, None]);
    // … and not where a host is saved.
    home.ctfy(&["auth", "login", "--with-token", "--platform-url", &platform.url()]).stdin(TOKEN).run().ok();
    assert_eq!(home.ctfy(&["auth", "token"]).run().ok().out, format!("{TOKEN}\n"));
    home.write("config.toml", &format!("[hosts.x]\nurl = \"{}\"\n", platform.url()));
    home.ctfy(&["auth", "token"]).run().code(4);
}

#[test]
fn eight_at_once() {
    let platforms: Vec<Platform> = (0..8).map(|_| Platform::start()).collect();
    let home = Home::new();
    home.write("config.toml", "# mine\nextra = 1\n");
    std::thread::scope(|scope| {
        for (n, platform) in platforms.iter().enumerate() {
            let home = &home;
            platform.me();
            scope.spawn(move || {
                let url = platform.url();
                home.ctfy(&["auth", "login", "--with-token", "--platform-url", &url])
                    .stdin(&format!("pt_{n}"))
                    .run()
                    .ok();
                home.ctfy(&["config", "set", "competition", &format!("c{n}"), "--platform-url", &url]).run().ok();
            });
        }
    });
    let config: toml_edit::DocumentMut = home.read("config.toml").parse().unwrap();
    let habits: toml_edit::DocumentMut = home.read("ctfy.toml").parse().unwrap();
    for (n, platform) in platforms.iter().enumerate() {
        assert_eq!(config["hosts"][&name(platform)]["token"].as_str(), Some(format!("pt_{n}").as_str()));
        assert_eq!(habits["hosts"][&name(platform)]["competition"].as_str(), Some(format!("c{n}").as_str()));
    }
    assert!(home.read("config.toml").starts_with("# mine\nextra = 1\n"));
    let left: Vec<String> = std::fs::read_dir(home.config())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".config-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
