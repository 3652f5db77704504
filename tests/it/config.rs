//! The config files: what is not ours in them stays, what is broken is said, and nothing is lost half-way.

use std::os::unix::fs::PermissionsExt;

use serde_json::json;

use crate::harness::*;

fn mode(home: &Home, name: &str, mode: u32) {
    std::fs::set_permissions(home.config().join(name), std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn what_is_not_ours_stays() {
    let platform = Platform::start();
    platform.me();
    let home = Home::new();
    let before = "# my notes\ncurrent = \"old\" # for now\ntheme = \"dark\"\n\n[hosts.old]\nurl = \"http://localhost:8100\"\ntoken = \"pt_old\"\nnote = \"keep\" # me\n\n[plugins]\nx = [1, 2]\n";
    home.write("config.toml", before);
    home.ctfy(&["auth", "login", "--with-token", "--platform-url", &platform.url()]).stdin(TOKEN).run().ok();
    let after = home.read("config.toml");
    for kept in ["# my notes", "theme = \"dark\"", "note = \"keep\" # me", "[plugins]", "x = [1, 2]", "pt_old", TOKEN] {
        assert!(after.contains(kept), "{kept} in {after}");
    }
    home.ctfy(&["config", "set", "competition", "c1"]).run().ok();
    home.ctfy(&["config", "set", "protected", "true"]).run().ok();
    assert_eq!(home.read("config.toml"), after, "our own settings are beside it, by host");
    let habits: toml_edit::DocumentMut = home.read("ctfy.toml").parse().unwrap();
    let host = platform.url().replace("http://", "");
    assert_eq!(habits["hosts"][&host]["competition"].as_str(), Some("c1"));
    assert_eq!(habits["hosts"][&host]["protected"].as_bool(), Some(true));
    assert_eq!(std::fs::metadata(home.config().join("ctfy.toml")).unwrap().permissions().mode() & 0o777, 0o600);
    // It counts for that host alone.
    home.ctfy(&["config", "get", "competition"]).run().ok();
    home.ctfy(&["config", "get", "competition", "--host", "old"]).run().says(6, "not set", "");
}

#[test]
fn a_broken_file_is_said_and_left_alone() {
    let home = Home::new();
    for text in [
        "current = \"x",
        "[hosts.x\nurl = 1",
        &format!("[hosts.x]\nurl = \"http://h\"\ntoken = \"{TOKEN}\n"),
        "\u{0}\u{1}",
    ] {
        home.write("config.toml", text);
        for args in [&["me", "view"][..], &["auth", "status"], &["config", "view"], &["auth", "switch", "x"]] {
            let ran = home.ctfy(args).run().says(2, "config.toml cannot be read", "mend it");
            assert!(!ran.err.contains("Kq7secret"), "{}", ran.err);
            home.ctfy(args).json().run().error(2);
        }
        let platform = Platform::start();
        platform.me();
        let ran =
            home.ctfy(&["auth", "login", "--with-token", "--platform-url", &platform.url()]).stdin("pt_new").run();
        ran.says(2, "cannot be read", "mend it");
        assert_eq!(home.read("config.toml"), text, "what cannot be read is not overwritten");
    }
    home.write("config.toml", "");
    home.write("ctfy.toml", "x = ");
    home.ctfy(&["config", "view"]).run().says(2, "ctfy.toml cannot be read", "");
    // What needs no file does not look.
    home.ctfy(&["--version"]).run().ok();
    home.ctfy(&["config", "path"]).run().ok();
    home.ctfy(&["completion", "bash"]).run().ok();
}

#[test]
fn bytes_that_are_no_text() {
    let home = Home::new();
    home.write("config.toml", "");
    std::fs::write(home.config().join("config.toml"), [0xff, 0xfe, 0x00]).unwrap();
    home.ctfy(&["me", "view"]).run().says(2, "cannot be read", "mend it");
    std::fs::remove_file(home.config().join("config.toml")).unwrap();
    std::fs::create_dir(home.config().join("config.toml")).unwrap();
    home.ctfy(&["me", "view"]).run().says(2, "cannot be read", "mend it");
}

#[test]
fn entries_that_make_no_sense() {
    let platform = Platform::start();
    platform.me();
    let home = Home::new();
    let url = platform.url();
    home.write(
        "config.toml",
        &format!("current = \"gone\"\n[hosts.none]\ntoken = \"{TOKEN}\"\n[hosts.one]\nurl = \"{url}\"\ntoken = 7\n"),
    );
    let ran = home.ctfy(&["me", "view"]).run().ok();
    assert!(ran.err.contains("`none`") && ran.err.contains("no url") && ran.err.contains("`gone`"), "{}", ran.err);
    home.write("config.toml", "current = \"x\"\n[hosts.x]\nurl = \"nonsense\"\ntoken = \"t\"\n");
    home.ctfy(&["me", "view"]).run().says(2, "`nonsense` is not a platform URL", "");
    home.write("config.toml", "hosts = 3\ncurrent = []\n");
    home.ctfy(&["config", "view"]).run().ok();
    home.write("config.toml", "[hosts.a]\nurl = \"http://a\"\n[hosts.b]\nurl = \"http://b\"\n");
    home.ctfy(&["me", "view"]).run().says(2, "none is the current one", "ctfy auth switch");
}

#[test]
fn a_file_that_others_may_read() {
    let platform = Platform::start();
    platform.me();
    let home = platform.home();
    for open in [0o644, 0o640, 0o604] {
        mode(&home, "config.toml", open);
        let ran = home.ctfy(&["me", "view"]).run().ok();
        assert!(ran.err.contains("warning:") && ran.err.contains("chmod 600"), "{open:o}: {}", ran.err);
        assert_eq!(home.ctfy(&["me", "view", "--quiet"]).run().ok().err, "");
    }
    home.ctfy(&["auth", "login", "--with-token"]).stdin(TOKEN).run().ok();
    let meta = std::fs::metadata(home.config().join("config.toml")).unwrap();
    assert_eq!(meta.permissions().mode() & 0o777, 0o600, "it is put right when it is written");
    mode(&home, "config.toml", 0o600);
    assert_eq!(home.ctfy(&["me", "view"]).run().ok().err, "");
}

#[test]
fn a_folder_that_cannot_be_written() {
    let platform = Platform::start();
    platform.me();
    // Whoever is root may write everywhere: there a file stands in the way instead.
    let home = Home::new();
    std::fs::write(home.config(), "a file, not a folder").unwrap();
    let ran = home.ctfy(&["auth", "login", "--with-token", "--platform-url", &platform.url()]).stdin(TOKEN).run();
    assert!(!ran.err.contains(TOKEN));
    assert!(matches!(ran.code, 1 | 2), "{} {}", ran.code, ran.err);
    assert!(ran.err.contains("hint: "), "{}", ran.err);
    if rustix::process::geteuid().is_root() {
        return;
    }
    let home = platform.home();
    let before = home.read("config.toml");
    mode(&home, "config.toml", 0o400);
    std::fs::set_permissions(home.config(), std::fs::Permissions::from_mode(0o500)).unwrap();
    home.ctfy(&["me", "view"]).run().ok();
    let ran = home.ctfy(&["auth", "login", "--with-token"]).stdin("pt_new").run();
    std::fs::set_permissions(home.config(), std::fs::Permissions::from_mode(0o700)).unwrap();
    ran.says(1, "cannot", "CTFY_CONFIG_HOME");
    assert_eq!(home.read("config.toml"), before);
}

#[test]
fn a_full_disk_loses_nothing() {
    let platform = Platform::start();
    platform.me();
    let home = platform.home();
    let before = format!("{}# {}\n", home.read("config.toml"), "x".repeat(20_000));
    home.write("config.toml", &before);
    let line = format!("ulimit -f 4; exec \"$CTFY\" auth login --with-token --platform-url {}", platform.url());
    let ran = home.shell(&line).stdin("pt_new").run();
    ran.says(1, "cannot write", "CTFY_CONFIG_HOME");
    assert_eq!(home.read("config.toml"), before);
    let left = std::fs::read_dir(home.config())
        .unwrap()
        .filter(|e| e.as_ref().unwrap().file_name().to_string_lossy().starts_with(".config-"))
        .count();
    assert_eq!(left, 0, "nothing half-written is left");
}

#[test]
fn a_file_that_is_being_written() {
    let platform = Platform::start();
    platform.me();
    let home = platform.home();
    let whole = home.read("config.toml");
    // Another program writes it in place, slowly: half of a line, and a moment later the rest.
    let path = home.config().join("config.toml");
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for _ in 0..8 {
                std::fs::write(&path, &whole[..whole.len() - 20]).unwrap();
                std::thread::sleep(std::time::Duration::from_millis(2));
                std::fs::write(&path, &whole).unwrap();
                std::thread::sleep(std::time::Duration::from_millis(300));
            }
        });
        while !writing.is_finished() {
            home.ctfy(&["me", "view", "--json"]).run().ok();
        }
    });
}

#[test]
fn a_link_stays_a_link() {
    let home = Home::new();
    home.write("config.toml", "");
    let real = home.dir.path().join("dotfiles.toml");
    std::fs::rename(home.config().join("config.toml"), &real).unwrap();
    std::os::unix::fs::symlink(&real, home.config().join("config.toml")).unwrap();
    let platform = Platform::start();
    platform.me();
    home.ctfy(&["auth", "login", "--with-token", "--platform-url", &platform.url()]).stdin(TOKEN).run().ok();
    assert!(std::fs::symlink_metadata(home.config().join("config.toml")).unwrap().is_symlink());
    assert!(std::fs::read_to_string(&real).unwrap().contains(TOKEN));
}

#[test]
fn where_each_value_comes_from() {
    let home = Home::signed_in("http://127.0.0.1:9");
    let shown = home.ctfy(&["config", "view", "--json"]).run().ok().json();
    assert_eq!(shown["platform_url"], json!({"value": "http://127.0.0.1:9", "source": "saved host 127.0.0.1:9"}));
    assert_eq!(shown["token"]["value"], "pt_…");
    let ran = home
        .ctfy(&["config", "view", "--json", "--comp", "c"])
        .env("CTFY_TOKEN", "pf_x")
        .env("CTFY_COMPETITION", "d")
        .run()
        .ok();
    assert_eq!(ran.json()["competition"], json!({"value": "c", "source": "flag --comp"}));
    assert_eq!(ran.json()["token"], json!({"value": "pf_…", "source": "environment CTFY_TOKEN"}));
    let ran = Home::new().ctfy(&["config", "view", "--json"]).run().ok();
    assert_eq!(ran.json()["platform_url"], json!({"value": "http://localhost:8100", "source": "default"}));
    assert_eq!(ran.json()["token"]["value"], json!(null));
    let path = home.ctfy(&["config", "path"]).run().ok().out;
    assert_eq!(path.trim(), home.config().join("config.toml").to_str().unwrap());
}

#[test]
fn xdg_is_used_without_a_folder_of_ones_own() {
    let home = Home::new();
    let mut call = home.ctfy(&["config", "path"]);
    call.command.env_remove("CTFY_CONFIG_HOME");
    let path = call.run().ok().out;
    assert_eq!(path.trim(), home.dir.path().join("xdg-config/ctfy/config.toml").to_str().unwrap());
}

#[test]
fn settings_that_are_none() {
    let home = Home::signed_in("http://127.0.0.1:9");
    home.ctfy(&["config", "get", "competiton"]).run().says(2, "no setting `competiton`", "competition");
    home.ctfy(&["config", "set", "colour", "red"]).run().says(2, "no setting `colour`", "host, competition, protected");
    home.ctfy(&["config", "set", "token", "pt_x"]).run().says(2, "not set by hand", "ctfy login");
    home.ctfy(&["config", "set", "protected", "maybe"]).run().says(2, "neither true nor false", "");
    home.ctfy(&["config", "set", "host", "nowhere"]).run().says(2, "no saved host", "");
    home.ctfy(&["config", "get", "competition", "--json"]).run().error(6);
    assert!(!home.config().join("ctfy.toml").exists());
}

#[test]
fn a_folder_one_enters_chooses_nothing() {
    let platform = Platform::start();
    let home = Home::new();
    std::fs::create_dir_all(home.work()).unwrap();
    let text = format!("CTFY_PLATFORM_URL={}\nCTFY_TOKEN=pt_stolen\n", platform.url());
    for name in [".env", ".ctfy", "ctfy.toml", "config.toml"] {
        std::fs::write(home.work().join(name), &text).unwrap();
    }
    let shown = home.ctfy(&["config", "view", "--json"]).run().ok().json();
    assert_eq!((&shown["platform_url"]["source"], &shown["token"]["value"]), (&json!("default"), &json!(null)));
    assert!(platform.seen().is_empty());
}
