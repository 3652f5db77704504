//! What drawing costs: `ctfy comp matrix` for 200 teams and 60 challenges, beside `curl` for the same document, from a
//! server that only hands it out: `cargo bench --bench pictures`. With `-- --show` it prints the picture instead.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod machine;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

const TEAMS: usize = 200;
const CHALLENGES: usize = 60;
const ROUNDS: usize = 25;
const WARM_UP: usize = 3;

/// What is measured: its name, how to start it, and how long it took.
type Run<'a> = (&'a str, Box<dyn Fn() -> Command + 'a>, Vec<Duration>);

fn main() {
    let url = serve(document());
    let ours = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctfy"));
        command.args(args).env_clear().env("CTFY_PLATFORM_URL", &url).env("CTFY_SKIP_VERSION_CHECK", "1");
        command
    };
    if std::env::args().any(|arg| arg == "--show") {
        let _ = ours(&["comp", "matrix", "made", "--color", "always"]).status();
        return;
    }
    println!("\nMachine: {}\n", machine::describe());
    println!("{TEAMS} teams × {CHALLENGES} challenges, medians of {ROUNDS} after {WARM_UP} to warm up.\n");
    let address = format!("{url}/api/v1/competitions/made/solve-matrix");
    let mut runs: Vec<Run<'_>> = vec![
        (
            "`curl`",
            Box::new(|| {
                let mut command = Command::new("curl");
                command.args(["-sS", &address]);
                command
            }),
            Vec::new(),
        ),
        ("`ctfy comp matrix --json`", Box::new(|| ours(&["comp", "matrix", "made", "--json"])), Vec::new()),
        ("`ctfy comp matrix`, drawn", Box::new(|| ours(&["comp", "matrix", "made"])), Vec::new()),
    ];
    // In turn, so that a busy moment hits all of them.
    for round in 0..ROUNDS + WARM_UP {
        for (name, command, times) in &mut runs {
            let started = Instant::now();
            let output = command().stdin(Stdio::null()).stderr(Stdio::null()).output().unwrap();
            let took = started.elapsed();
            assert!(output.status.success() && output.stdout.len() > TEAMS * CHALLENGES, "{name}");
            if round >= WARM_UP {
                times.push(took);
            }
        }
    }
    println!("| | median | worst |\n|---|---|---|");
    for (name, _, mut times) in runs {
        times.sort();
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!("| {name} | {:.1} ms | {:.1} ms |", ms(times[times.len() / 2]), ms(times[times.len() - 1]));
    }
}

/// A matrix in which the better teams have solved more, and the later challenges are harder.
fn document() -> String {
    let id = |kind: &str, n: usize| format!("{kind}-{n:03}");
    let teams: Vec<_> = (0..TEAMS)
        .map(|n| json!({"team_id": id("team", n), "name": format!("The {n}th crew"), "solved": CHALLENGES - n * CHALLENGES / TEAMS}))
        .collect();
    let grades = ["easy", "medium", "hard"];
    let kinds = ["web", "pwn", "crypto", "reverse", "misc"];
    let challenges: Vec<_> = (0..CHALLENGES)
        .map(|n| {
            json!({
                "challenge_id": id("challenge", n), "name": format!("A riddle of {n} parts"), "solves_count": 7,
                "category": kinds[n % kinds.len()], "difficulty": grades[n * grades.len() / CHALLENGES],
            })
        })
        .collect();
    let mut cells = Vec::new();
    for team in 0..TEAMS {
        for challenge in 0..CHALLENGES {
            let chance = (team * 37 + challenge * 101 + team * challenge) % 100;
            let easy = 100 - (team * 60 / TEAMS) - (challenge * 40 / CHALLENGES);
            if chance < easy + 10 {
                let solved = chance < easy;
                cells.push(json!({
                    "team_id": id("team", team), "challenge_id": id("challenge", challenge), "solved": solved,
                    "solved_at": "2026-11-20T18:04:11.512029Z", "solve_time_s": 912.4, "attempts": 2,
                    "first_blood": solved && challenge == team,
                }));
            }
        }
    }
    json!({"teams": teams, "challenges": challenges, "cells": cells}).to_string()
}

/// Hands the same document out to whoever asks; gives the address.
fn serve(document: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut reader = BufReader::new(&stream);
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                line.clear();
            }
            let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close";
            let _ = write!(&stream, "{head}\r\ncontent-length: {}\r\n\r\n{document}", document.len());
            // Whoever asked closes first, so that nothing is lost on the way.
            let _ = stream.shutdown(std::net::Shutdown::Write);
            let _ = reader.read(&mut [0]);
        }
    });
    url
}
