//! What the binaries cost, side by side with curl and with the tools they replace, on a real platform on this machine.
//!
//! `cargo bench` installs and starts the platform (see `tests/platform`), runs every command in turn with its rivals so
//! that a busy moment hits all of them, and prints medians and their ratios as a table for the README. `CTFY_BENCH_PAIRS`
//! sets how many rounds are measured (20 or more; 25 by itself).
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::exit, missing_docs)]

mod machine;
#[path = "../tests/platform/mod.rs"]
mod platform;

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use platform::{Options, Platform, Release};
use serde_json::Value;

const WARM_UP: usize = 3;

fn main() {
    if machine::probed() {
        return;
    }
    let pairs = std::env::var("CTFY_BENCH_PAIRS").ok().and_then(|n| n.parse().ok()).unwrap_or(25usize).max(20);
    println!("\nMachine: {}\nRounds: {pairs} after {WARM_UP} to warm up; wall time, medians.\n", machine::describe());
    for release in Release::ALL {
        measure(release, pairs);
    }
    println!("| binary | size |\n|---|---|");
    for (name, path) in [("ctfy", env!("CARGO_BIN_EXE_ctfy")), ("ctfy-admin", env!("CARGO_BIN_EXE_ctfy-admin"))] {
        println!("| `{name}` | {:.2} MiB |", std::fs::metadata(path).unwrap().len() as f64 / f64::from(1 << 20));
    }
}

fn measure(release: Release, pairs: usize) {
    let platform = Platform::start(release, Options::default()).unwrap();
    let player = platform.contestant();
    let home = tempfile::tempdir().unwrap();
    let ours = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctfy"));
        command.args(args).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("CTFY_CONFIG_HOME", home.path()).env("CTFY_SKIP_VERSION_CHECK", "1");
        command.env("CTFY_PLATFORM_URL", &platform.url).env("CTFY_TOKEN", &player.token);
        command
    };
    let theirs = |args: &[&str]| {
        let mut command = platform.reference("ctfy", &player.token);
        command.args(args);
        command
    };
    let curl = || {
        let mut command = Command::new("curl");
        command.args(["-sS", "-H", &format!("Authorization: Bearer {}", player.token)]);
        command.arg(format!("{}/api/v1/competitions", platform.url));
        command
    };
    println!("Platform {release}\n");
    println!(
        "| command | ours | curl | replaced tool | ours / curl | replaced / ours | peak memory, ours | replaced |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let rows: [(&str, Vec<&str>, Vec<&str>, bool); 3] = [
        ("`comp list --json`", vec!["comp", "list", "--json"], vec!["competition", "list", "--json"], true),
        ("`--help`", vec!["--help"], vec!["--help"], false),
        ("`--version`", vec!["--version"], vec!["--version"], false),
    ];
    for (name, our_args, their_args, with_curl) in rows {
        let (mut a, mut b, mut c) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..WARM_UP + pairs {
            let took = [
                time(ours(&our_args)),
                if with_curl { time(curl()) } else { Duration::ZERO },
                time(theirs(&their_args)),
            ];
            if round >= WARM_UP {
                a.push(took[0]);
                b.push(took[1]);
                c.push(took[2]);
            }
        }
        let (a, b, c) = (median(a), median(b), median(c));
        println!(
            "| {name} | {} | {} | {} | {} | {:.0} × | {:.1} MiB | {:.0} MiB |",
            ms(a),
            if with_curl { ms(b) } else { "–".into() },
            ms(c),
            if with_curl { format!("{:.2}", a / b) } else { "–".into() },
            c / a,
            machine::peak(&ours(&our_args), true),
            machine::peak(&theirs(&their_args), true),
        );
    }
    let mut late = Vec::new();
    for _ in 0..pairs {
        late.push(ready_to_exit(&platform, &player, ours(&["instance", "start", "WEB-001", "--json"])));
        let _ = ours(&["instance", "stop", "--all"]).output();
    }
    late.sort_by(f64::total_cmp);
    println!(
        "\nFrom the platform's own `ready` to the exit of `instance start`: median {}, worst of {pairs} {}.\n",
        ms(late[late.len() / 2]),
        ms(*late.last().unwrap())
    );
}

/// Starts an instance with the command and asks the platform as fast as it answers, beside it: the time between the first
/// `ready` anybody could have seen and the end of the command, in milliseconds. It can be negative when the command's own
/// look came first.
fn ready_to_exit(platform: &Platform, player: &platform::Account, mut command: Command) -> f64 {
    let before: Vec<String> = platform.node.instances();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let ended = std::thread::spawn(move || {
        let mut text = String::new();
        let _ = stdout.read_to_string(&mut text);
        assert!(child.wait().unwrap().success(), "instance start failed: {text}");
        Instant::now()
    });
    let id = loop {
        if let Some(id) = platform.node.instances().into_iter().find(|id| !before.contains(id)) {
            break id;
        }
        assert!(!ended.is_finished(), "the command ended before its instance was seen");
        std::thread::sleep(Duration::from_millis(2));
    };
    let ready = loop {
        let (status, body) = platform.api("GET", &format!("/instances/{id}/status"), &player.token, Value::Null);
        if status == 200 && body["status"] == "ready" {
            break Instant::now();
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let ended = ended.join().unwrap();
    match ended.checked_duration_since(ready) {
        Some(late) => late.as_secs_f64() * 1000.0,
        None => -(ready.duration_since(ended).as_secs_f64() * 1000.0),
    }
}

fn time(mut command: Command) -> Duration {
    let started = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null()).status().unwrap();
    let took = started.elapsed();
    assert!(status.success(), "{command:?} failed");
    took
}

fn median(mut list: Vec<Duration>) -> f64 {
    list.sort();
    list[list.len() / 2].as_secs_f64() * 1000.0
}

fn ms(value: f64) -> String {
    if value < 100.0 { format!("{value:.1} ms") } else { format!("{value:.0} ms") }
}
