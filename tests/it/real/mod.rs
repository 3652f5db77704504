//! The two programs against real platforms, as a person or a script would run them.
//!
//! A test is a function of a platform; [`on_each_release`] makes a test for every release of it. The platforms are
//! shared by all tests, so each test plays as somebody of its own, and none makes a running competition, for then
//! "the only one that runs" would be no answer any more. Whoever needs a platform in another state starts their own.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::platform::{Account, Platform, Release};

/// No command may run longer, whatever it waits for.
const LIMIT: Duration = Duration::from_secs(120);

/// Makes a test for each release of functions that take a platform.
macro_rules! on_each_release {
    ($($name:ident),+ $(,)?) => {
        mod v0_6_6 {
            $(#[test]
            fn $name() {
                super::$name(crate::real::shared(crate::platform::Release::V0_6_6));
            })+
        }
        mod v0_7_0 {
            $(#[test]
            fn $name() {
                super::$name(crate::real::shared(crate::platform::Release::V0_7_0));
            })+
        }
    };
}

mod account;
mod catalogue;
mod competition;
mod day;
mod dropin;
mod fleet;
mod instance;
mod limits;
mod look;
mod operating;
mod pictures;
mod refusals;
mod roles;
mod sign_in;
mod submit;
mod tasks;
mod team;
mod worker;

fn shared(release: Release) -> &'static Platform {
    Platform::shared(release).unwrap_or_else(|error| panic!("no platform {release}: {error:#}"))
}

/// A person's shell: a home of its own, and nothing of the surrounding environment.
struct Cli {
    home: TempDir,
    env: Vec<(&'static str, String)>,
}

impl Cli {
    /// As just installed.
    fn fresh() -> Cli {
        let home = tempfile::Builder::new().prefix("ctfy-it-").tempdir().expect("a home");
        std::fs::create_dir(home.path().join("work")).expect("a folder");
        Cli { home, env: Vec::new() }
    }

    /// Pointed at a platform, signed in as nobody.
    fn at(platform: &Platform) -> Cli {
        Cli::fresh().with("CTFY_PLATFORM_URL", &platform.url)
    }

    /// Pointed at a platform with somebody's token.
    fn of(platform: &Platform, account: &Account) -> Cli {
        Cli::at(platform).with("CTFY_TOKEN", &account.token)
    }

    fn with(mut self, key: &'static str, value: &str) -> Cli {
        self.env.push((key, value.to_owned()));
        self
    }

    /// Where `config.toml` is.
    fn config(&self) -> PathBuf {
        self.home.path().join("config")
    }

    /// The folder that commands run in.
    fn work(&self) -> PathBuf {
        self.home.path().join("work")
    }

    /// Runs `ctfy`; the line is split at blanks.
    #[track_caller]
    fn run(&self, line: &str) -> Run {
        self.args(&line.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs `ctfy` with these arguments as they are.
    #[track_caller]
    fn args(&self, args: &[&str]) -> Run {
        self.start("ctfy", args, "")
    }

    /// Runs `ctfy` with a text on stdin; the line is split at blanks.
    #[track_caller]
    fn feed(&self, stdin: &str, line: &str) -> Run {
        self.start("ctfy", &line.split_whitespace().collect::<Vec<_>>(), stdin)
    }

    /// Runs `ctfy-admin`; the line is split at blanks.
    #[track_caller]
    fn admin(&self, line: &str) -> Run {
        self.start("ctfy-admin", &line.split_whitespace().collect::<Vec<_>>(), "")
    }

    #[track_caller]
    fn start(&self, program: &str, args: &[&str], stdin: &str) -> Run {
        let output = assert_cmd::Command::from_std(self.command(program, args))
            .write_stdin(stdin)
            .timeout(LIMIT)
            .output()
            .expect("it runs");
        let line = format!("{program} {}", args.join(" "));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        let (out, err) = (text(output.stdout), text(output.stderr));
        let code = output.status.code().unwrap_or_else(|| panic!("{line}: killed after {LIMIT:?}\n{out}\n{err}"));
        Run { line, code, out, err }
    }

    /// Starts `ctfy` and lets it run.
    fn background(&self, line: &str) -> Background {
        Background::start(self.command("ctfy", &line.split_whitespace().collect::<Vec<_>>()), line)
    }

    /// Starts `ctfy-admin` and lets it run.
    fn admin_background(&self, line: &str) -> Background {
        Background::start(self.command("ctfy-admin", &line.split_whitespace().collect::<Vec<_>>()), line)
    }

    fn command(&self, program: &str, args: &[impl AsRef<OsStr>]) -> Command {
        let path = match program {
            "ctfy" => env!("CARGO_BIN_EXE_ctfy"),
            "ctfy-admin" => env!("CARGO_BIN_EXE_ctfy-admin"),
            _ => panic!("there is no {program}"),
        };
        let mut command = Command::new(path);
        command
            .args(args)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.home.path())
            .env("CTFY_CONFIG_HOME", self.config())
            .env("CTFY_SKIP_VERSION_CHECK", "1")
            .envs(self.env.iter().map(|(key, value)| (key, value)))
            .current_dir(self.work());
        command
    }
}

/// What a command did.
#[derive(Debug)]
struct Run {
    line: String,
    code: i32,
    out: String,
    err: String,
}

impl Run {
    /// It succeeded.
    #[track_caller]
    fn ok(self) -> Run {
        self.exits(0)
    }

    #[track_caller]
    fn exits(self, code: i32) -> Run {
        assert_eq!(self.code, code, "exit code of `{}`\n{}\n{}", self.line, self.out, self.err);
        self
    }

    /// stdout holds this.
    #[track_caller]
    fn says(self, text: &str) -> Run {
        assert!(self.out.contains(text), "`{}` does not say {text:?}:\n{}\n{}", self.line, self.out, self.err);
        self
    }

    /// stderr holds this.
    #[track_caller]
    fn notes(self, text: &str) -> Run {
        assert!(self.err.contains(text), "`{}` does not note {text:?}:\n{}\n{}", self.line, self.out, self.err);
        self
    }

    /// Neither stream holds this.
    #[track_caller]
    fn keeps(self, secret: &str) -> Run {
        let shown = self.out.contains(secret) || self.err.contains(secret);
        assert!(!shown, "`{}` shows {secret:?}:\n{}\n{}", self.line, self.out, self.err);
        self
    }

    /// The one document on stdout.
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("`{}` prints no JSON: {error}\n{}\n{}", self.line, self.out, self.err))
    }

    /// The rows of the array on stdout.
    #[track_caller]
    fn rows(&self) -> Vec<Value> {
        match self.json() {
            Value::Array(rows) => rows,
            other => panic!("`{}` prints no array: {other}", self.line),
        }
    }

    /// What a script reads when it failed: one object on stderr, nothing on stdout, the exit code in it.
    #[track_caller]
    fn error(&self) -> Value {
        assert_eq!(self.out, "", "`{}` failed and printed something", self.line);
        let value: Value = serde_json::from_str(&self.err)
            .unwrap_or_else(|error| panic!("stderr of `{}` is no JSON: {error}\n{}", self.line, self.err));
        let error = value["error"].clone();
        assert_eq!(error["exit"], self.code, "{error}");
        assert!(error["message"].as_str().is_some_and(|text| !text.is_empty()), "{error}");
        error
    }
}

/// A command that goes on. Dropping it kills it.
struct Background {
    line: String,
    child: Child,
    out: Receiver<String>,
    err: Receiver<String>,
}

impl Background {
    fn start(mut command: Command, line: &str) -> Background {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let (out, err) = (lines(child.stdout.take().expect("piped")), lines(child.stderr.take().expect("piped")));
        Background { line: line.to_owned(), child, out, err }
    }

    /// Waits for a line on stdout that `wanted` makes something of.
    #[track_caller]
    fn out<T>(&self, wanted: impl FnMut(&str) -> Option<T>) -> T {
        self.await_line(&self.out, wanted)
    }

    /// Waits for a line on stderr that `wanted` makes something of.
    #[track_caller]
    fn err<T>(&self, wanted: impl FnMut(&str) -> Option<T>) -> T {
        self.await_line(&self.err, wanted)
    }

    #[track_caller]
    fn await_line<T>(&self, from: &Receiver<String>, mut wanted: impl FnMut(&str) -> Option<T>) -> T {
        let (deadline, mut seen) = (Instant::now() + LIMIT, Vec::new());
        loop {
            match from.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(line) => match wanted(&line) {
                    Some(found) => return found,
                    None => seen.push(line),
                },
                Err(why) => {
                    let what = if why == RecvTimeoutError::Timeout { "said nothing more" } else { "ended" };
                    let rest: Vec<String> = self.out.try_iter().chain(self.err.try_iter()).collect();
                    let last = &seen[seen.len().saturating_sub(20)..];
                    panic!("`{}` {what} after:\n{}\n{}", self.line, last.join("\n"), rest.join("\n"))
                }
            }
        }
    }

    /// Presses Ctrl-C.
    fn interrupt(&self) {
        let id = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(id, rustix::process::Signal::INT).expect("it still runs");
    }

    /// Waits for its end.
    #[track_caller]
    fn end(mut self) -> Run {
        let deadline = Instant::now() + LIMIT;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("it is ours") {
                break status;
            }
            assert!(Instant::now() < deadline, "`{}` does not end", self.line);
            std::thread::sleep(Duration::from_millis(10));
        };
        // The readers end with the program, so these do.
        let rest = |from: &Receiver<String>| from.iter().map(|line| line + "\n").collect::<String>();
        let (out, err) = (rest(&self.out), rest(&self.err));
        Run { line: self.line.clone(), code: status.code().expect("not killed"), out, err }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits until something is so.
#[track_caller]
fn until(is: impl Fn() -> bool) {
    let deadline = Instant::now() + LIMIT;
    while !is() {
        assert!(Instant::now() < deadline, "waited {LIMIT:?} in vain");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn lines(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

/// A text in a JSON answer.
#[track_caller]
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// One column of rows.
#[track_caller]
fn column(rows: &[Value], key: &str) -> Vec<String> {
    rows.iter().map(|row| text(&row[key])).collect()
}

/// The keys of an object, sorted.
#[track_caller]
fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777
}
