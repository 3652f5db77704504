//! What the sandbox costs, side by side with the reference platform on the same machine: `cargo bench --bench sandbox`.
//!
//! The same load (eight connections that are kept, each asking again as soon as it is answered) goes to the sandbox with
//! its store on disk and to platform 0.6.6 with SQLite, in turn, and the medians of the rounds are compared. Then the
//! sandbox is filled with 10 000 teams and 100 000 submissions, and its memory and its scoreboard are measured.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::exit, missing_docs)]

mod machine;
#[path = "../tests/platform/mod.rs"]
mod platform;
mod seeded;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use platform::{Options, Platform, Release};
use seeded::Up;
use serde_json::{Value, json};

/// Connections at a time.
const CONNECTIONS: usize = 8;
/// How long a round of load lasts.
const ROUND: Duration = Duration::from_secs(3);
const ROUNDS: usize = 5;
const STARTS: usize = 25;
const TEAMS: usize = 10_000;
const SUBMISSIONS: usize = 100_000;

fn main() {
    println!("\nMachine: {}\n", machine::describe());
    let folder = tempfile::tempdir().unwrap();

    let mut starts: Vec<f64> = (0..STARTS + 2).map(|_| cold_start(folder.path())).skip(2).collect();
    starts.sort_by(f64::total_cmp);
    println!(
        "From the start of `ctfy sandbox up` to the first answer: median {:.1} ms, worst of {STARTS} {:.1} ms.\n",
        starts[STARTS / 2],
        starts[STARTS - 1]
    );

    let reference = Platform::start(Release::V0_6_6, Options::default()).unwrap();
    let sandbox = Up::start(&folder.path().join("load.db"));
    let theirs = reference_round(&reference);
    let ours = sandbox_round(&sandbox);
    println!("| requests a second, {CONNECTIONS} connections | sandbox | platform 0.6.6 | ratio |\n|---|---|---|---|");
    for (name, ours, theirs) in
        [("`GET /competitions`", &ours.0, &theirs.0), ("`POST /submissions`, wrong answers", &ours.1, &theirs.1)]
    {
        let (mut a, mut b) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            a.push(load(ours));
            b.push(load(theirs));
        }
        let (a, b) = (median(a), median(b));
        println!("| {name} | {a:.0} | {b:.0} | {:.0} × |", a / b);
    }
    drop((sandbox, reference));

    let state = folder.path().join("large.db");
    drop(Up::start(&state));
    seeded::fill(&state, TEAMS, SUBMISSIONS);
    let large = Up::start(&state);
    println!("\n| with {TEAMS} teams and {SUBMISSIONS} submissions | |\n|---|---|");
    println!("| memory after the start | {:.1} MiB |", large.memory());
    for (name, query) in [("the first page of the scoreboard", ""), ("all of it in one answer", "?limit=10000")] {
        let path = format!("/api/v1/competitions/{}/scoreboard{query}", large.competition());
        let request = request("GET", &path, large.token(), &Value::Null);
        let mut stream = connect(large.url());
        let times: Vec<f64> = (0..STARTS)
            .map(|_| {
                let started = Instant::now();
                assert_eq!(exchange(&mut stream, &request), 200);
                started.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        println!("| {name} | {:.2} ms |", median(times));
    }
    println!("| memory afterwards | {:.1} MiB |", large.memory());
}

/// A request that is sent over and over, and to whom.
struct Load {
    url: String,
    request: Vec<u8>,
}

/// How many answers a second come.
fn load(load: &Load) -> f64 {
    let end = Instant::now() + ROUND;
    let threads: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let (url, request) = (load.url.clone(), load.request.clone());
            std::thread::spawn(move || {
                let mut stream = connect(&url);
                let mut answers = 0u32;
                while Instant::now() < end {
                    assert_eq!(exchange(&mut stream, &request), 200);
                    answers += 1;
                }
                answers
            })
        })
        .collect();
    let answers: u32 = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    f64::from(answers) / ROUND.as_secs_f64()
}

/// The two loads for the reference: its list of competitions, and wrong answers to a minted flag, which are not capped.
fn reference_round(platform: &Platform) -> (Load, Load) {
    let player = platform.contestant();
    let instance = platform.launch(&player, "WEB-001");
    loads(&platform.url, &player.token, &instance)
}

fn sandbox_round(up: &Up) -> (Load, Load) {
    let post = |path: &str, body: Value| {
        let mut stream = connect(up.url());
        let mut body = body;
        let answer = exchange_body(&mut stream, &request("POST", path, up.token(), &body));
        body = serde_json::from_slice(&answer.1).unwrap();
        assert!((200..300).contains(&answer.0), "{body}");
        body
    };
    post(&format!("/api/v1/competitions/{}/teams", up.competition()), json!({"mode": "solo"}));
    let started = post("/api/v1/instances", json!({"challenge_id": "WEB-001", "competition_id": up.competition()}));
    loads(up.url(), up.token(), started["id"].as_str().unwrap())
}

fn loads(url: &str, token: &str, instance: &str) -> (Load, Load) {
    let load = |request| Load { url: url.to_owned(), request };
    let answer = json!({"instance_id": instance, "question_id": "flag", "answer": "FLAG{no}"});
    (
        load(request("GET", "/api/v1/competitions", token, &Value::Null)),
        load(request("POST", "/api/v1/submissions", token, &answer)),
    )
}

fn request(method: &str, path: &str, token: &str, body: &Value) -> Vec<u8> {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn connect(url: &str) -> BufReader<TcpStream> {
    let stream = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
    stream.set_nodelay(true).unwrap();
    BufReader::new(stream)
}

fn exchange(stream: &mut BufReader<TcpStream>, request: &[u8]) -> u16 {
    exchange_body(stream, request).0
}

/// One request on a kept connection; both servers say how long their answers are.
fn exchange_body(stream: &mut BufReader<TcpStream>, request: &[u8]) -> (u16, Vec<u8>) {
    stream.get_mut().write_all(request).unwrap();
    let mut line = String::new();
    stream.read_line(&mut line).unwrap();
    let status = line.split(' ').nth(1).unwrap().parse().unwrap();
    let mut length = 0;
    loop {
        line.clear();
        stream.read_line(&mut line).unwrap();
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    (status, body)
}

/// Milliseconds from the start of the program to the end of its first answer.
fn cold_start(folder: &Path) -> f64 {
    let started = Instant::now();
    let up = Up::start(&folder.join(format!("cold-{}.db", started.elapsed().as_nanos())));
    assert_eq!(exchange(&mut connect(up.url()), &request("GET", "/api/v1/health", "", &Value::Null)), 200);
    started.elapsed().as_secs_f64() * 1000.0
}

fn median(mut list: Vec<f64>) -> f64 {
    list.sort_by(f64::total_cmp);
    list[list.len() / 2]
}
