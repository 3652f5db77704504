//! Plays a round against a real platform, here and now: `cargo run --release --example play`.
//!
//! Installs a release of the platform from PyPI into the target folder (once), starts it on a free port, and then runs
//! our own `ctfy`, as a person would type it, from the sign-in to the scoreboard. Nothing of yours is read or written:
//! the sign-in is saved in a folder that is gone at the end, and so is the platform.
//!
//!     cargo run --release --example play                    platform 0.7.0
//!     cargo run --release --example play -- 0.6.6           the other release
//!     cargo run --release --example play -- --keep          leaves it up, to go on from another shell
//!     cargo run --release --example play -- --picture F     draws the round as an SVG (docs/round.svg is one)
//!     cargo run --release --example play -- --tour F        draws `ctfy sandbox tour` instead (docs/tour.svg)
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a program for people and prints for itself")]

mod picture;
#[path = "../../tests/platform/mod.rs"]
mod platform;

use std::cell::RefCell;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use platform::{Account, Options, Platform, Release};

/// The challenges of the round; the rest of the tests' are there to be hostile, slow or broken.
const SHOWN: [&str; 6] = ["FILES-001", "QUESTIONS-001", "QUIZ-001", "REVERSE-001", "SHELL-001", "WEB-001"];

const USAGE: &str =
    "usage: cargo run --release --example play [-- [0.6.6 | 0.7.0] [--keep] [--picture FILE] | --tour FILE]";

fn main() -> ExitCode {
    let (mut release, mut keep, mut drawn) = (Release::V0_7_0, false, None);
    let mut args = std::env::args().skip(1);
    while let Some(word) = args.next() {
        match (word.as_str(), word.parse()) {
            ("--keep", _) => keep = true,
            ("--picture", _) => drawn = args.next().map(PathBuf::from),
            ("--tour", _) => {
                let file = args.next().map_or_else(|| PathBuf::from("tour.svg"), PathBuf::from);
                return ended(draw_tour(&file));
            }
            ("-h" | "--help", _) => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            (_, Ok(found)) => release = found,
            (_, Err(error)) => {
                eprintln!("error: {error}\n{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    ended(play(release, keep, drawn.as_deref()))
}

fn ended(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Draws what `ctfy sandbox tour` shows on a terminal. It needs no platform.
fn draw_tour(file: &Path) -> Result<()> {
    let output = Command::new(build()?).args(["sandbox", "tour"]).env("CLICOLOR_FORCE", "1").output()?;
    ensure!(output.status.success(), "the tour failed: {}", String::from_utf8_lossy(&output.stderr));
    std::fs::write(file, picture::svg("ctfy sandbox tour", &String::from_utf8_lossy(&output.stdout), 96))?;
    say(&format!("Drawn in {}.", file.display()));
    Ok(())
}

fn play(release: Release, keep: bool, drawn: Option<&Path>) -> Result<()> {
    let ctfy = build()?;
    let started = Instant::now();
    say(&format!("Getting ready platform {release}; the first time it is installed from PyPI, which takes a minute."));
    platform::ensure(release)?;
    say("Starting it on a free port, with a worker node and a competition of our own beside those it makes itself.");
    let platform = Platform::start(release, Options { challenges: &SHOWN, ..Options::default() })?;
    let player = platform.player();
    say(&format!("Up at {} ({:.0?}).", platform.url, started.elapsed()));

    let home = tempfile::tempdir()?;
    let transcript = drawn.map(|_| RefCell::new(String::new()));
    let shell = Shell { ctfy, home: home.path(), transcript };
    round(&shell, &platform, &player)?;
    if let (Some(file), Some(text)) = (drawn, &shell.transcript) {
        std::fs::write(file, picture::svg("A round with ctfy", &text.borrow(), 96))?;
        say(&format!("Drawn in {}.", file.display()));
    }
    if keep {
        linger(&shell.ctfy, &platform, &player);
    }
    Ok(())
}

/// From the sign-in to the scoreboard.
fn round(shell: &Shell, platform: &Platform, player: &Account) -> Result<()> {
    let login = format!("login --platform-url {} --email {} --password -", platform.url, player.email);
    shell.run_with(&login, " < password.txt", &player.password)?;
    shell.run("comp list --limit 1")?;
    shell.run("comp register --solo")?;
    shell.run("comp challenges --limit 5")?;
    shell.run("instance start WEB-001")?;
    let url = shell.output("instance view WEB-001 --jq '.services[0] | \"http://\\(.host):\\(.port)\"'")?;

    // The exploit: this shop has one page too many.
    shell.prompt(&format!("curl -s {url}/flag"));
    let (status, page) = platform.fetch(&format!("{url}/flag"));
    shell.show(&page);
    ensure!(status == 200, "the service answered {status}");
    let page: serde_json::Value = serde_json::from_str(&page).context("the service sent no JSON")?;
    let flag = page["flag"].as_str().context("there is no flag on that page")?;

    shell.run(&format!("submit WEB-001 '{flag}'"))?;
    shell.run("submission list")?;
    shell.run("instance start REVERSE-001 --no-wait")?;
    shell.run("instance list")?;
    shell.run("instance stop REVERSE-001")?;
    counted(platform, player)?;
    shell.run("comp scoreboard")?;
    println!();
    Ok(())
}

/// Waits until the solve is in the standings.
fn counted(platform: &Platform, player: &Account) -> Result<()> {
    println!();
    say("The platform counts its standings anew every 20 seconds or so; waiting for that.");
    let path = format!("/competitions/{}/scoreboard", platform.autumn);
    for _ in 0..300 {
        let standings = platform.ok("GET", &path, &player.token, serde_json::Value::Null);
        if standings["items"][0]["solved"].as_u64() > Some(0) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!("the solve is not in the standings")
}

/// Keeps the platform up until Enter is pressed; Ctrl-C ends it just as well.
fn linger(ctfy: &Path, platform: &Platform, player: &Account) {
    let folder = ctfy.parent().unwrap_or(Path::new(".")).display();
    say("The platform stays up. In another shell, to have both programs at hand:");
    println!("\nexport PATH=\"{folder}:$PATH\"\n");
    say(&format!("as the player ({}, password {}):", player.email, player.password));
    println!("\nexport CTFY_PLATFORM_URL={} CTFY_TOKEN={}\n", platform.url, player.token);
    say("or as the administrator, for ctfy-admin:");
    println!("\nexport CTFY_PLATFORM_URL={} CTFY_TOKEN={}\n", platform.url, platform.admin.token);
    say("Enter or Ctrl-C ends it.");
    let mut line = String::new();
    if matches!(std::io::stdin().read_line(&mut line), Ok(0)) {
        // Nobody is there to press a key: until it is killed.
        loop {
            std::thread::park();
        }
    }
}

/// Where our program is and whose home it has.
struct Shell<'a> {
    ctfy: PathBuf,
    home: &'a Path,
    /// What a terminal would have shown, when a picture is to be made of it.
    transcript: Option<RefCell<String>>,
}

impl Shell<'_> {
    /// Shows a command and runs it on the terminal.
    fn run(&self, line: &str) -> Result<()> {
        self.run_with(line, "", "")
    }

    /// The same, with a text on stdin; `from` is how that would be typed.
    fn run_with(&self, line: &str, from: &str, stdin: &str) -> Result<()> {
        self.prompt(&format!("ctfy {line}{from}"));
        let mut command = self.command(line);
        command.stdin(Stdio::piped());
        // For the picture both streams go into one pipe, as they go to one terminal.
        let mut shown = None;
        if self.transcript.is_some() {
            let (reader, writer) = std::io::pipe()?;
            command.stdout(writer.try_clone()?).stderr(writer).env("CLICOLOR_FORCE", "1");
            shown = Some(reader);
        }
        let mut child = command.spawn().context("ctfy does not start")?;
        // The command keeps its own ends of the pipe: ours have to go, or the reading would not end.
        drop(command);
        if let Some(mut pipe) = child.stdin.take() {
            pipe.write_all(stdin.as_bytes())?;
        }
        if let Some(mut reader) = shown {
            let mut text = String::new();
            reader.read_to_string(&mut text)?;
            self.show(&text);
        }
        let status = child.wait()?;
        ensure!(status.success(), "`ctfy {line}` failed: {status}");
        Ok(())
    }

    /// Shows a command, runs it, shows what it prints and gives it back.
    fn output(&self, line: &str) -> Result<String> {
        self.prompt(&format!("ctfy {line}"));
        let output = self.command(line).stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
        let text = String::from_utf8(output.stdout)?;
        self.show(&text);
        ensure!(output.status.success(), "`ctfy {line}` failed: {}", output.status);
        Ok(text.trim().to_owned())
    }

    /// Shows a command as it would be typed; on a terminal with a moment to read what came before.
    fn prompt(&self, line: &str) {
        let terminal = terminal();
        if terminal {
            std::thread::sleep(Duration::from_millis(700));
        }
        let (on, off) = if terminal { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
        println!("\n{on}$ {line}{off}");
        if let Some(transcript) = &self.transcript {
            transcript.borrow_mut().push_str(&format!("\n\x1b[1m$ {line}\x1b[0m\n"));
        }
    }

    /// Shows what a command printed.
    fn show(&self, text: &str) {
        if text.is_empty() {
            return;
        }
        println!("{}", text.trim_end());
        if let Some(transcript) = &self.transcript {
            transcript.borrow_mut().push_str(&format!("{}\n", text.trim_end()));
        }
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(&self.ctfy);
        command.args(words(line)).env("CTFY_CONFIG_HOME", self.home);
        for name in ["CTFY_PLATFORM_URL", "CTFY_TOKEN", "CTFY_HOST", "CTFY_COMPETITION"] {
            command.env_remove(name);
        }
        command
    }
}

/// The words of a line, as a shell reads them: single quotes keep blanks.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<String>, false);
    for c in line.chars() {
        match c {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Makes sure that both programs are there and new, built as this one was; gives `ctfy`'s path.
fn build() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    // target/<profile>/examples/play
    let folder = own.ancestors().nth(2).context("this program is in no target folder")?;
    let profile = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let target = folder.parent().context("this program is in no target folder")?;
    let profile: &[&str] = match profile {
        "debug" => &[],
        "release" => &["--release"],
        other => &["--profile", other],
    };
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    say(&format!("Building both programs: cargo build {} --bins", profile.join(" ")).replace("  ", " "));
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--bins", "--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .args(profile)
        .arg("--target-dir")
        .arg(target)
        .status()
        .context("cargo cannot be run")?;
    let ctfy = folder.join(format!("ctfy{}", std::env::consts::EXE_SUFFIX));
    if !status.success() || !ctfy.exists() {
        bail!("the programs could not be built");
    }
    Ok(ctfy)
}

fn say(text: &str) {
    let (on, off) = if terminal() { ("\x1b[2m", "\x1b[0m") } else { ("", "") };
    println!("{on}{text}{off}");
}

fn terminal() -> bool {
    std::io::stdout().is_terminal()
}
