//! What much of something costs, beside curl and jq on the same server: a scoreboard of 10 000 rows as JSON and as a
//! table, and a file of 1 GiB.
//!
//! `cargo bench --bench lists`. Rivals take turns, so that a busy moment hits all of them. `CTFY_BENCH_PAIRS`,
//! `CTFY_BENCH_ROWS` and `CTFY_BENCH_MIB` set how many rounds are measured and how much of it there is.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::exit, missing_docs)]

mod machine;
mod seeded;

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use seeded::Up;

/// What is compared: a name, and the command made anew for each round.
type Rival<'a> = (&'a str, Box<dyn Fn() -> Command + 'a>);

const WARM_UP: usize = 2;
const BLOCK: usize = 1 << 20;

fn main() {
    if machine::probed() {
        return;
    }
    let set = |name: &str, habit: usize| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(habit);
    let pairs = set("CTFY_BENCH_PAIRS", 15).max(1);
    println!("\nMachine: {}\nRounds: {pairs} after {WARM_UP} to warm up; wall time, medians.\n", machine::describe());
    let folder = tempfile::tempdir().unwrap();
    scoreboard(folder.path(), set("CTFY_BENCH_ROWS", 10_000), pairs);
    attachment(folder.path(), set("CTFY_BENCH_MIB", 1024), pairs.min(7));
}

/// The same rows by curl, by curl and jq, and by us.
fn scoreboard(folder: &Path, rows: usize, pairs: usize) {
    let state = folder.join("rows.db");
    drop(Up::start(&state));
    seeded::fill(&state, rows, 0);
    let up = Up::start(&state);
    let url = format!("{}/api/v1/competitions/{}/scoreboard?limit={}", up.url(), up.competition(), rows.min(10_000));
    let bearer = format!("Authorization: Bearer {}", up.token());
    let curl = || sh(&format!("curl -sS -H '{bearer}' '{url}'"), folder);
    let filtered = || sh(&format!("curl -sS -H '{bearer}' '{url}' | jq .items"), folder);
    let ours = |format: &str| {
        let mut command = ctfy(folder, up.url(), up.token());
        command.args(["comp", "scoreboard", up.competition(), "--all", "--format", format]);
        command
    };
    let mut rivals: Vec<Rival<'_>> = Vec::new();
    if there("curl") {
        rivals.push(("`curl`", Box::new(curl)));
        if there("jq") {
            rivals.push(("`curl \\| jq .items`", Box::new(filtered)));
        }
    } else {
        println!("There is no curl here to compare with.\n");
    }
    for (name, format) in
        [("`--json`", "json"), ("a table", "table"), ("`--format ndjson`", "ndjson"), ("`--format csv`", "csv")]
    {
        rivals.push((name, Box::new(move || ours(format))));
    }
    println!("| a scoreboard of {rows} rows | time | / first | more than first | peak memory |\n|---|---|---|---|---|");
    compare(&rivals, pairs, || {});
}

/// The same file by curl and by us, from a server that has nothing else to do.
fn attachment(folder: &Path, mib: usize, pairs: usize) {
    let url = serve(mib);
    let target = folder.join("files");
    let ours = || {
        let mut command = ctfy(folder, &url, "pt_bench");
        command.args(["challenge", "download", "BIG-001", "-d"]).arg(&target);
        command
    };
    let mut rivals: Vec<Rival<'_>> = Vec::new();
    if there("curl") {
        let line = format!("curl -sS -o big.bin '{url}/api/v1/challenges/BIG-001/attachments/big.bin'");
        rivals.push(("`curl -o`", Box::new(move || sh(&line, folder))));
    }
    rivals.push(("`challenge download`", Box::new(ours)));
    println!("\n| a file of {mib} MiB | time | / first | more than first | peak memory |\n|---|---|---|---|---|");
    compare(&rivals, pairs, || {
        let _ = std::fs::remove_dir_all(&target);
        let _ = std::fs::remove_file(folder.join("big.bin"));
    });
}

/// Runs all of them in turn and prints a row for each.
fn compare(rivals: &[Rival<'_>], pairs: usize, clear: impl Fn()) {
    let mut times = vec![Vec::new(); rivals.len()];
    for round in 0..WARM_UP + pairs {
        for (n, (name, rival)) in rivals.iter().enumerate() {
            clear();
            let mut command = rival();
            let started = Instant::now();
            let status = command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null()).status().unwrap();
            let took = started.elapsed().as_secs_f64() * 1000.0;
            assert!(status.success(), "{name} failed: {command:?}");
            if round >= WARM_UP {
                times[n].push(took);
            }
        }
    }
    let medians: Vec<f64> = times.into_iter().map(median).collect();
    for ((name, rival), time) in rivals.iter().zip(&medians) {
        clear();
        let first = medians[0];
        let peak = machine::peak(&rival(), false);
        println!("| {name} | {time:.1} ms | {:.2} | {:.1} ms | {peak:.1} MiB |", time / first, time - first);
    }
    clear();
}

fn median(mut list: Vec<f64>) -> f64 {
    list.sort_by(f64::total_cmp);
    list[list.len() / 2]
}

fn there(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn sh(line: &str, folder: &Path) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(folder);
    command
}

fn ctfy(folder: &Path, url: &str, token: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctfy"));
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default()).current_dir(folder);
    command.env("CTFY_CONFIG_HOME", folder.join("config")).env("CTFY_SKIP_VERSION_CHECK", "1");
    command.env("CTFY_PLATFORM_URL", url).env("CTFY_TOKEN", token);
    command
}

/// A platform that has one large file.
fn serve(mib: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let block: Arc<Vec<u8>> = Arc::new((0..BLOCK).map(|n| (n * 31 % 251) as u8).collect());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let block = Arc::clone(&block);
            std::thread::spawn(move || answer(stream, &block, mib));
        }
    });
    url
}

fn answer(stream: TcpStream, block: &[u8], mib: usize) -> Option<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let (mut first, mut line) = (String::new(), String::new());
        stream.read_line(&mut first).ok().filter(|n| *n > 0)?;
        while stream.read_line(&mut line).ok()? > 2 {
            line.clear();
        }
        let size = mib * BLOCK;
        let out = stream.get_mut();
        if first.contains("big.bin") {
            write!(out, "HTTP/1.1 200 OK\r\netag: \"v1\"\r\ncontent-length: {size}\r\n\r\n").ok()?;
            for _ in 0..mib {
                out.write_all(block).ok()?;
            }
        } else {
            let list = format!("{{\"files\":[{{\"name\":\"big.bin\",\"size\":{size}}}]}}");
            let kind = "content-type: application/json";
            write!(out, "HTTP/1.1 200 OK\r\n{kind}\r\ncontent-length: {}\r\n\r\n{list}", list.len()).ok()?;
        }
        out.flush().ok()?;
    }
}
