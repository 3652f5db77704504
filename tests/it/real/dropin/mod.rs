//! Drop-in: the words of each command of the tools we replace, given to both on one platform.
//!
//! What only reads is read by both with one token, and ours has to hold all that theirs prints. What changes something is
//! done twice, by theirs and by ours, to twins: players, competitions or whatever it is. The answers have to be of one
//! shape. Their exit code is 1 where ours says more. Their tools take a second to start, so what is independent runs at
//! once.

mod admin;
mod player;

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::{Cli, Run};
use crate::platform::{Account, Platform};
use crate::reference;
use Ends::{Differ, Done, Fails, No, Same};

/// How a command that changes something ends.
#[derive(Debug, Clone, Copy)]
enum Ends {
    /// Both succeed.
    Done,
    /// And print JSON of one shape.
    Same,
    /// The answer is no, for both, in JSON of one shape.
    No,
    /// Both fail, ours with this code.
    Fails(i32),
    /// Theirs with the first code, ours with the second.
    Differ(i32, i32),
}

/// What is done, in this order, and how it ends.
type Steps = [(&'static str, Ends)];

/// The two tools of one name on one platform.
struct Pair<'p> {
    p: &'p Platform,
    program: &'static str,
}

impl Pair<'_> {
    /// Runs the reads with somebody's token; gives what ours lacks.
    fn read(&self, reads: &[&str], who: &Account, known: &[(&str, &String)], moving: &[&str]) -> Vec<String> {
        let (theirs, ours) = (Cli::of(self.p, who), Cli::of(self.p, who));
        let mut wrong = Vec::new();
        for line in reads {
            let mut words: Vec<String> = line.split(' ').map(|word| fill(word, known)).collect();
            words.push("--json".into());
            // The platform counts some of it anew now and then, perhaps between the two.
            let mut lacks = Vec::new();
            for _ in 0..4 {
                let (theirs, ours) = (self.theirs(&theirs, &words), self.ours(&ours, &words));
                lacks = match (theirs.code, ours.code) {
                    (0, 0) => lacking(&document(&theirs), &ours.json(), moving, ""),
                    codes => vec![format!("exit codes {codes:?}: {} {}", theirs.err, ours.err)],
                };
                if lacks.is_empty() {
                    break;
                }
                std::thread::sleep(Duration::from_millis(500));
            }
            wrong.extend(lacks.iter().map(|what| format!("{line}: {what}")));
        }
        wrong
    }

    /// Runs ours.
    fn ours(&self, cli: &Cli, words: &[String]) -> Run {
        cli.start(self.program, &words.iter().map(String::as_str).collect::<Vec<_>>(), "")
    }

    /// Runs theirs in the home of `cli`.
    fn theirs(&self, cli: &Cli, words: &[String]) -> Run {
        let output = self.command(cli, words).stdin(Stdio::null()).output().expect("it runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run {
            line: words.join(" "),
            code: output.status.code().expect("not killed"),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }

    fn command(&self, cli: &Cli, words: &[String]) -> Command {
        let token = cli.env.iter().find(|(key, _)| *key == "CTFY_TOKEN");
        let mut command = self.p.reference(self.program, token.map_or("", |(_, token)| token));
        command
            .args(words)
            .env("HOME", cli.home.path())
            .env("CTFY_CONFIG_HOME", cli.config())
            // No line of its log is broken, it writes at once, and no browser opens.
            .envs([("COLUMNS", "1000"), ("PYTHONUNBUFFERED", "1"), ("BROWSER", "true")])
            .current_dir(cli.work());
        command
    }
}

/// What differs after a step. The values of the keys in `own` are each twin's.
fn differ(line: &str, ends: Ends, theirs: &Run, ours: &Run, own: &[&str]) -> Vec<String> {
    let codes = match ends {
        Done | Same => (0, 0),
        No => (1, 3),
        Fails(code) => (1, code),
        Differ(theirs, ours) => (theirs, ours),
    };
    if (theirs.code, ours.code) != codes {
        let found = (theirs.code, ours.code);
        return vec![format!("{line}: exit codes {found:?}\n{}\n{}\n{}", theirs.err, ours.out, ours.err)];
    }
    if !matches!(ends, Same | No) {
        return Vec::new();
    }
    let lacks = lacking(&document(theirs), &ours.json(), own, "");
    lacks.iter().map(|what| format!("{line}: {what}")).collect()
}

/// None of the reference's commands was forgotten, and none of their answers for scripts goes uncompared, but for those
/// that are `otherwise`; `apart` are commands that are not run.
fn every_command(program: &str, apart: &[&str], otherwise: &[&str], reads: &[&[&'static str]], steps: &[&Steps]) {
    let step = |line: &'static str| line.rsplit(": ").next().unwrap_or(line);
    let reads = || reads.iter().flat_map(|reads| reads.iter().copied());
    let steps = || steps.iter().flat_map(|steps| steps.iter()).map(|(line, ends)| (step(line), ends));
    let compared = steps().filter(|(_, ends)| matches!(ends, Same | No)).map(|(line, _)| line);
    let compared: BTreeSet<&str> = reads().chain(compared).collect();
    let run: BTreeSet<&str> = reads().chain(steps().map(|(line, _)| line)).collect();
    let holds = |lines: &BTreeSet<&str>, words: &str| {
        lines.iter().any(|line| format!("{line} ").starts_with(&format!("{words} ")))
    };
    for command in reference::commands(program) {
        let words = command.words.join(" ");
        match words.as_str() {
            "" => {}
            line if apart.contains(&line) => {}
            line if command.tells_json() && !otherwise.contains(&line) => {
                assert!(holds(&compared, line), "the JSON of `{line}` is not compared");
            }
            line => assert!(holds(&run, line), "`{line}` is not run"),
        }
    }
}

fn fill(word: &str, known: &[(&str, &String)]) -> String {
    known.iter().fold(word.to_owned(), |word, (name, value)| word.replace(name, value))
}

/// What it printed after its log, whose lines begin with a bracket, too.
fn document(theirs: &Run) -> Value {
    let starts = theirs.out.match_indices(['[', '{']);
    let found = starts.into_iter().find_map(|(at, _)| serde_json::from_str(&theirs.out[at..]).ok());
    found.unwrap_or_else(|| panic!("their `{}` prints no JSON:\n{}", theirs.line, theirs.out))
}

/// What of theirs is not in ours. The values of the keys in `loose` only have to be of one kind.
fn lacking(theirs: &Value, ours: &Value, loose: &[&str], at: &str) -> Vec<String> {
    match (theirs, ours) {
        (Value::Object(theirs), Value::Object(ours)) => {
            let lacks = |(key, value): (&String, &Value)| {
                let at = format!("{at}.{key}");
                match ours.get(key) {
                    None => vec![format!("{at} is missing")],
                    Some(own) if loose.contains(&key.as_str()) => kind(value, own, &at),
                    Some(own) => lacking(value, own, loose, &at),
                }
            };
            theirs.iter().flat_map(lacks).collect()
        }
        (Value::Array(theirs), Value::Array(ours)) if theirs.len() == ours.len() => {
            let pairs = theirs.iter().zip(ours).enumerate();
            pairs.flat_map(|(n, (theirs, ours))| lacking(theirs, ours, loose, &format!("{at}[{n}]"))).collect()
        }
        _ if same(theirs, ours) => Vec::new(),
        _ => vec![format!("{at} is {theirs} and ours {ours}")],
    }
}

fn kind(theirs: &Value, ours: &Value, at: &str) -> Vec<String> {
    let same = std::mem::discriminant(theirs) == std::mem::discriminant(ours);
    if same { Vec::new() } else { vec![format!("{at} is {theirs} and ours {ours}")] }
}

fn same(theirs: &Value, ours: &Value) -> bool {
    let number = theirs.as_f64().zip(ours.as_f64()).is_some_and(|(theirs, ours)| theirs == ours);
    theirs == ours || number || instant(theirs).is_some_and(|at| Some(at) == instant(ours))
}

/// Theirs writes a blank where the server has a T.
fn instant(value: &Value) -> Option<jiff::Timestamp> {
    value.as_str()?.replacen(' ', "T", 1).parse().ok()
}
