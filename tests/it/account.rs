//! `ctfy auth` and `ctfy me` where one thing goes wrong: answers that are lost, names that are dropped, addresses that
//! are no address.

use std::io::Write;

use serde_json::{Value, json};

use crate::harness::*;

/// Answers all reads, and loses the answer to everything else.
fn losing() -> Wire {
    Wire::start(|_, request, stream| {
        if request.starts_with("GET /api/v1/me ") || request.starts_with("GET /api/v1/me?") {
            send_json(stream, 200, &json!({"id": "u1", "display_name": "Mira", "email": "mira@example.org"}));
        } else if request.starts_with("GET ") {
            send_json(stream, 200, &page(json!([])));
        }
    })
}

#[test]
fn what_cannot_be_taken_back_is_sent_once() {
    for (args, hint) in [
        (&["me", "delete", "--confirm-display-name", "Mira"][..], "ctfy me view"),
        (&["auth", "tokens", "revoke-others"], "ctfy auth tokens list"),
        (&["auth", "tokens", "mint", "--label", "x"], "ctfy auth tokens list"),
        (&["auth", "device", "approve", "EXHW-BQ2E"], "ctfy auth device info EXHW-BQ2E"),
        (&["auth", "password", "set", "--new", "correct horse"], "ctfy auth login"),
    ] {
        let wire = losing();
        wire.home().ctfy(args).run().says(13, "no answer came back", hint);
        let writes = wire.seen().iter().filter(|request| !request.starts_with("GET ")).count();
        assert_eq!(writes, 1, "{args:?}");
    }
    // A proxy's 502 says just as little about what became of it.
    let platform = Platform::start();
    platform.me().text("DELETE", "/me", 502, "<html>", "text/html");
    platform.text("DELETE", "/auth/tokens/others", 502, "<html>", "text/html");
    let home = platform.home();
    home.ctfy(&["me", "delete", "--confirm-display-name", "Mira"]).run().says(13, "", "ctfy me view");
    home.ctfy(&["auth", "tokens", "revoke-others"]).run().says(13, "", "ctfy auth tokens list");
    let sent = platform.asked("DELETE", "/me").len() + platform.asked("DELETE", "/auth/tokens/others").len();
    assert_eq!(sent, 2);
}

#[test]
fn an_account_that_goes_later_is_signed_out_now() {
    let platform = Platform::start();
    platform.me().on("DELETE", "/me", 200, json!({"deleted": false, "effective_at": "2030-01-02T03:04:05Z"}));
    let home = platform.home();
    let args = ["me", "delete", "--confirm-display-name", "Mira", "--password", "-", "--code", "7"];
    let ran = home.ctfy(&args).stdin("correct horse\n").run().ok();
    assert!(ran.out.contains("2030-01-02") && !ran.out.contains("horse"), "{}", ran.out);
    assert!(!home.read("config.toml").contains(TOKEN), "the platform revokes it at once");
    let sent: Value = serde_json::from_slice(&platform.asked("DELETE", "/me")[0].body).unwrap();
    assert_eq!(sent, json!({"confirm_display_name": "Mira", "current_password": "correct horse", "code": "7"}));
}

#[test]
fn a_part_that_the_platform_drops_is_no_success() {
    let platform = Platform::start();
    platform.on("PATCH", "/me/profile/visibility", 200, json!({"id": "u1", "profile_visibility": {"bio": false}}));
    let home = platform.home();
    home.ctfy(&["me", "privacy", "bio=off"]).run().ok();
    home.ctfy(&["me", "privacy", "bio=off", "timezone=off"]).run().says(11, "`timezone`", "ctfy me privacy");
    // What a later release hides is offered by its own account.
    platform.on("GET", "/me", 200, json!({"id": "u1", "profile_visibility": {"bio": true, "affiliation": true}}));
    home.ctfy(&["me", "privacy", "afiliation=off"]).run().says(2, "`afiliation`", "`affiliation`");
    assert_eq!(platform.asked("PATCH", "/me/profile/visibility").len(), 2);
}

#[test]
fn an_identity_by_its_sites_name() {
    let platform = Platform::start();
    let linked = json!([{"id": "i1", "provider": "password"}, {"id": "i2", "provider": "github"}]);
    platform.on("DELETE", "/auth/identities/github", 404, envelope("identity_not_found", "Identity not found"));
    platform.on("DELETE", "/auth/identities/i2", 200, json!({"status": "ok"}));
    platform.on("GET", "/auth/identities", 200, page(linked));
    let home = platform.home();
    home.ctfy(&["auth", "identities", "unbind", "github"]).run().ok();
    assert_eq!(platform.asked("DELETE", "/auth/identities/i2").len(), 1);

    let ways = json!({"providers": [{"name": "github", "enabled": true}, {"name": "google", "enabled": false}],
        "password_auth": {"enabled": true}, "email_code_auth": {"enabled": false}});
    platform.on("GET", "/auth/providers", 200, ways);
    let unknown = envelope("oauth_provider_not_configured", json!({"message": "not configured", "provider": "gihub"}));
    platform.on("POST", "/auth/identities/link/gihub", 404, unknown);
    home.ctfy(&["auth", "identities", "link", "gihub"]).run().says(6, "not configured", "did you mean `github`?");
    platform.on(
        "POST",
        "/auth/identities/link/github",
        200,
        json!({"authorize_url": "https://github.com/x\u{1b}[2J\u{202e}"}),
    );
    let link = home.ctfy(&["auth", "identities", "link", "github"]).run().ok();
    assert!(link.out.contains("https://github.com/x\\e[2J<U+202E>"), "{}", link.out);
    let ways = home.ctfy(&["auth", "providers"]).run().ok();
    assert!(ways.out.contains("email code"), "{}", ways.out);
}

#[test]
fn a_token_that_cannot_be_saved_is_not_lost() {
    let platform = Platform::start();
    let minted = json!({"id": "t1", "kind": "fine_grained", "label": "x", "competition_access": "all",
        "permissions": {"profile": "read"}, "token": "pf_onlyOnce"});
    platform.on("POST", "/auth/tokens", 200, minted);
    let home = Home::new();
    // What is locked before anything is written is a folder.
    std::fs::create_dir_all(home.config().join(".lock")).unwrap();
    let args = ["auth", "tokens", "mint", "--label", "x", "--save", "--platform-url", &platform.url()];
    let ran = home.ctfy(&args).env("CTFY_TOKEN", TOKEN).run().code(1);
    assert!(ran.out == "pf_onlyOnce\n" && ran.err.contains("cannot lock"), "{} {}", ran.out, ran.err);
    // An answer that breaks off is told without what came of it.
    let wire = Wire::start(|_, _, stream| {
        let body = "{\"id\":\"t1\",\"token\":\"pf_onlyOnce\",\"label\":";
        let _ = write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
    });
    let ran = wire.home().ctfy(&["auth", "tokens", "mint", "--label", "x", "-v"]).run().code(13);
    assert!(!ran.err.contains("pf_onlyOnce") && ran.out.is_empty(), "{}", ran.err);
}

#[test]
fn an_export_that_is_no_zip_or_breaks_off() {
    let platform = Platform::start();
    platform.text("GET", "/me/export", 200, "<html>sign in</html>", "text/html");
    let home = platform.home();
    home.ctfy(&["me", "export", "-o", "-"]).run().says(10, "no ZIP", "");
    home.ctfy(&["me", "export"]).run().says(10, "a web page", "");
    assert!(!home.work().join("ctfy-export.zip").exists());
    let wire = Wire::start(|_, _, stream| {
        let _ = write!(stream, "HTTP/1.1 200 OK\r\ncontent-type: application/zip\r\ncontent-length: 4000\r\n\r\nPK");
    });
    let home = wire.home();
    home.ctfy(&["me", "export", "-o", "a.zip", "--timeout", "5"]).run().code(10);
    let left: Vec<_> = std::fs::read_dir(home.work()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
}
