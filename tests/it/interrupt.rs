//! Ctrl-C ends what blocks as well as what waits, and the budget of `--timeout` holds for a jq expression, too.

use std::io::Write;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::harness::*;

/// Interrupts after a moment, in which the program has come to where it blocks.
fn interrupted(running: Running) -> Ran {
    std::thread::sleep(Duration::from_millis(700));
    let started = Instant::now();
    running.interrupt();
    let ran = running.end();
    assert!(started.elapsed() < Duration::from_secs(8), "it takes {:?} to end", started.elapsed());
    assert_eq!(ran.out, "", "nothing belongs on stdout");
    ran
}

#[test]
fn a_read_of_stdin() {
    let platform = Platform::start();
    let home = platform.home();
    let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
    for args in [
        &["auth", "login", "--with-token"][..],
        &["submit", id, "-"],
        &["api", "submissions", "--input", "-"],
        &["auth", "login", "--email", "a@b.c", "--password", "-"],
    ] {
        let mut running = home.ctfy(args).start_with_open_stdin();
        running.child.stdin.as_mut().unwrap().write_all(b"half").unwrap();
        interrupted(running).code(130);
    }
    assert!(platform.seen().is_empty());
}

#[test]
fn an_endless_jq_expression() {
    let platform = Platform::start();
    platform.me();
    let home = platform.home();
    interrupted(home.ctfy(&["me", "view", "--jq", "last(repeat(1))"]).start()).code(130);
    let started = Instant::now();
    home.ctfy(&["me", "view", "--jq", "last(repeat(1))", "--timeout", "2"]).run().error(12);
    assert!(started.elapsed() < Duration::from_secs(9));
}

#[test]
fn the_lock_of_the_config_files() {
    let home = Home::signed_in("http://127.0.0.1:9");
    home.ctfy(&["config", "set", "protected", "on"]).run().ok();
    let lock = std::fs::File::open(home.config().join(".lock")).unwrap();
    lock.lock().unwrap();
    interrupted(home.ctfy(&["config", "set", "protected", "off"]).start()).code(130);
    drop(lock);
    assert_eq!(home.ctfy(&["config", "get", "protected"]).run().ok().out, "true\n");
}

#[test]
fn a_wait_for_an_answer() {
    let wire = Wire::start(|_, _, stream| hold(stream));
    interrupted(wire.home().ctfy(&["me", "view"]).start()).says(130, "interrupted", "");
    let device = Platform::start();
    device.on("POST", "/auth/device/code", 200, json!({"device_code": "d", "user_code": "U", "verification_uri": "http://127.0.0.1/", "expires_in": 600, "interval": 30}));
    interrupted(device.home().ctfy(&["auth", "login", "--no-browser"]).start()).code(130);
}

#[test]
fn sigterm_is_the_same() {
    let wire = Wire::start(|_, _, stream| hold(stream));
    let running = wire.home().ctfy(&["me", "view", "--json"]).start();
    wait_for(|| wire.count("GET") == 1);
    let sent = std::process::Command::new("kill").args(["-TERM", &running.child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    running.end().error(130);
}

/// Pipes where files are expected: nobody writes into them.
fn pipe(home: &Home, name: &str) -> String {
    let path = home.dir.path().join(name);
    nix::unistd::mkfifo(&path, nix::sys::stat::Mode::S_IRWXU).unwrap();
    path.display().to_string()
}

#[test]
fn a_pipe_nobody_writes_into() {
    let platform = Platform::start();
    let home = platform.home();
    let file = pipe(&home, "pipe");
    let field = format!("a=@{file}");
    for args in [&["api", "x", "--input", &file][..], &["api", "-X", "POST", "x", "-F", &field]] {
        home.ctfy(&[args, &["--timeout", "0.3", "--json"]].concat()).run().error(12);
        let running = home.ctfy(args).start();
        std::thread::sleep(std::time::Duration::from_millis(200));
        running.interrupt();
        running.end().code(130);
    }
    home.ctfy(&["me", "view", "--ca-cert", &file, "--platform-url", "https://localhost:1"])
        .run()
        .says(2, "no file", "");
    for name in ["config.toml", "ctfy.toml"] {
        let home = Home::new();
        std::fs::create_dir_all(home.config()).unwrap();
        std::fs::rename(pipe(&home, "there"), home.config().join(name)).unwrap();
        home.ctfy(&["auth", "status"]).run().says(2, "it is no file", "");
    }
    let home = Home::new();
    std::fs::create_dir_all(home.config()).unwrap();
    std::fs::rename(pipe(&home, "there"), home.config().join("token")).unwrap();
    home.ctfy(&["config", "view"]).run().ok();
    assert!(platform.seen().is_empty());
}
