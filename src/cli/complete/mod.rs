//! What may come next on a half-written command line: words, options and the ids of what the platform has right now.
//!
//! The shells' scripts call `ctfy __complete`, hand over the line on stdin (an argument would show a `--token` to other
//! users) and read candidates, one a line. Nothing else is ever printed, and nothing takes longer than [`BUDGET`]: what the
//! platform has comes from a cache, and who refreshes it is a second process that may outlive the first.

pub mod cache;
pub mod kind;
pub mod line;
pub mod script;

use std::collections::HashSet;
use std::io::{IsTerminal, Read, Write};
use std::process::{Command as Process, ExitCode, Stdio};
use std::time::{Duration, Instant};

use clap::Arg;

use super::context::Context;
use super::env::Env;
use super::hosts::Store;
use super::{Program, output, settings, text};
use cache::{Entry, Kept, now};
use kind::{Item, Kind};
use line::Line;

/// The word that scripts call; no command has it.
pub const WORD: &str = "__complete";
/// How long a person waits for a list at most; the rest up to a tenth of a second is for the shell.
pub const BUDGET: Duration = Duration::from_millis(75);
/// How long a refresh may take where nobody waits for it.
const PATIENCE: &str = "10";
/// For how many seconds a platform that gave nothing is not asked again.
const PAUSE: u64 = 10;
/// A line longer than this is not read.
const LONGEST: u64 = 16 << 10;
/// How much of a description is shown.
const WIDEST: usize = 60;

/// One candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What is put on the line.
    pub value: String,
    /// What is said about it.
    pub about: String,
}

/// What can stand at a place.
#[derive(Debug, PartialEq, Eq)]
pub enum Offer {
    /// One of these.
    These(Vec<Candidate>),
    /// A file's name.
    Files,
    /// A folder's name.
    Folders,
}

/// Answers a shell. Its arguments say which, and how it takes words apart.
pub fn run(program: Program, args: &[String], started: Instant) -> ExitCode {
    if std::io::stdin().is_terminal() {
        return ExitCode::SUCCESS;
    }
    let mut text = String::new();
    if std::io::stdin().take(LONGEST + 1).read_to_string(&mut text).is_err() || text.len() as u64 > LONGEST {
        return ExitCode::SUCCESS;
    }
    let shell = args.first().map_or("", String::as_str);
    let mut words = match shell {
        "bash" => split(&text),
        _ => text.trim_end_matches(['\r', '\n']).split('\0').map(str::to_owned).collect(),
    };
    if shell == "fish" && text.ends_with('\0') {
        // It ends each word with a NUL, where others put one between two.
        words.pop();
    }
    let Some(current) = words.pop() else { return ExitCode::SUCCESS };
    let before = words.get(1..).unwrap_or_default();
    let root = program.command();
    let line = Line::read(&root, before);
    if shell == "refresh" {
        refresh(program, &line, &current);
        return ExitCode::SUCCESS;
    }
    let ask = |kind: Kind| ask(&line, kind, &text_of(&words, &current), started);
    let mut offered = match offer(&line, &current, &ask) {
        Offer::Files => return ExitCode::from(3),
        Offer::Folders => return ExitCode::from(4),
        Offer::These(these) => these,
    };
    let mut seen = HashSet::new();
    offered.retain(|one| seen.insert(one.value.clone()));
    output::candidates(&match shell {
        "bash" => for_bash(&offered, &current, &args[1..]),
        _ => offered.iter().map(|one| format!("{}\t{}\n", one.value, one.about)).collect(),
    });
    ExitCode::SUCCESS
}

fn text_of(words: &[String], current: &str) -> String {
    words.iter().map(String::as_str).chain([current]).collect::<Vec<_>>().join("\0")
}

/// What can stand where the current word begins.
pub fn offer(line: &Line<'_>, current: &str, ask: &dyn Fn(Kind) -> Vec<Item>) -> Offer {
    if let Some(option) = line.pending {
        return value(line, option, 0, current, "", ask);
    }
    if !line.escaped && current.starts_with('-') {
        if let Some((name, rest)) = current.strip_prefix("--").and_then(|word| word.split_once('=')) {
            let Some(option) = line.by_long(name) else { return Offer::These(Vec::new()) };
            return value(line, option, 0, rest, &format!("--{name}="), ask);
        }
        return Offer::These(options(line, current));
    }
    let commands = match line.given.is_empty() && !line.escaped {
        true => commands(line, current),
        false => Vec::new(),
    };
    let place = line.place(line.given.len());
    match place.map(|arg| value(line, arg, line.given.len(), current, "", ask)) {
        Some(Offer::These(these)) => {
            let mut all = commands;
            all.extend(these);
            // Where nothing can stand alone, what is left to say is an option. Not where ids go and none came: `--all` would
            // be put on the line by whoever wanted one.
            let open = |arg: &Arg| !arg.is_required_set() && Kind::of(line, arg, line.given.len()).is_none();
            let bare = all.is_empty() && current.is_empty() && place.is_none_or(open);
            Offer::These(if bare { own_options(line) } else { all })
        }
        Some(names) if commands.is_empty() => names,
        _ if commands.is_empty() && current.is_empty() => Offer::These(own_options(line)),
        _ => Offer::These(commands),
    }
}

fn commands(line: &Line<'_>, current: &str) -> Vec<Candidate> {
    let subs = line.command.get_subcommands().filter(|sub| !sub.is_hide_set());
    let known: Vec<Candidate> = subs.map(|sub| candidate(sub.get_name(), &about(sub.get_about()))).collect();
    known.into_iter().filter(|one| one.value.starts_with(current)).collect()
}

fn about(text: Option<&clap::builder::StyledStr>) -> String {
    let text = text.map(ToString::to_string).unwrap_or_default();
    text.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}

fn options(line: &Line<'_>, current: &str) -> Vec<Candidate> {
    let free = |arg: &&Arg| {
        !arg.is_hide_set()
            && (line::is_several(arg)
                || matches!(arg.get_action(), clap::ArgAction::Count)
                || !line.has(arg.get_id().as_str()))
    };
    let mut found = Vec::new();
    for arg in line.known().filter(free) {
        let (long, short) = (arg.get_long().map(|long| format!("--{long}")), arg.get_short().map(|c| format!("-{c}")));
        // The short spelling is for who asks for it with a single dash.
        let spelling = match (long, short) {
            (Some(long), _) if long.starts_with(current) => long,
            (_, Some(short)) if short == current => short,
            _ => continue,
        };
        found.push(candidate(&spelling, &about(arg.get_help())));
    }
    found
}

/// What a command has of its own, for who has written nothing yet. Never what takes all there is or says yes to it: a lone
/// candidate is put on the line at once.
fn own_options(line: &Line<'_>) -> Vec<Candidate> {
    const ASKED_FOR: [&str; 4] = ["--help", "--all", "--yes", "--force"];
    let own: Vec<String> = line
        .command
        .get_arguments()
        .filter(|arg| !arg.is_global_set())
        .filter_map(|arg| arg.get_long())
        .map(|l| format!("--{l}"))
        .collect();
    options(line, "--")
        .into_iter()
        .filter(|one| own.contains(&one.value) && !ASKED_FOR.contains(&one.value.as_str()))
        .collect()
}

/// What can be the value of an argument.
fn value(
    line: &Line<'_>,
    arg: &Arg,
    nth: usize,
    current: &str,
    prefix: &str,
    ask: &dyn Fn(Kind) -> Vec<Item>,
) -> Offer {
    let put = |value: &str, about: &str| candidate(&format!("{prefix}{value}"), about);
    let possible = arg.get_value_parser().possible_values().filter(|_| arg.get_action().takes_values());
    if let Some(possible) = possible {
        let shown = possible.filter(|one| !one.is_hide_set() && one.get_name().starts_with(current));
        return Offer::These(shown.map(|one| put(one.get_name(), &about(one.get_help()))).collect());
    }
    let Some(kind) = Kind::of(line, arg, nth) else {
        let path = arg.get_value_parser().type_id() == std::any::TypeId::of::<std::path::PathBuf>();
        return match line::value_name(arg) {
            "DIR" => Offer::Folders,
            "FILE" | "CMD" => Offer::Files,
            _ if path => Offer::Files,
            _ => Offer::These(Vec::new()),
        };
    };
    let begins = |word: &str| word.to_lowercase().starts_with(&current.to_lowercase());
    let given = |item: &Item| line.given.iter().any(|word| *word == item.value || Some(word) == item.also.as_ref());
    let mut found = Vec::new();
    for item in ask(kind) {
        if line::is_several(arg) && given(&item) {
            continue;
        }
        // The other name is offered to who has begun to write it: with nothing written it would stand there twice.
        let name = match &item.also {
            Some(also) if !current.is_empty() && begins(also) => also,
            _ => &item.value,
        };
        if begins(name) && is_safe(name) {
            found.push(put(name, &item.about));
        }
    }
    Offer::These(found)
}

fn candidate(value: &str, about: &str) -> Candidate {
    let shown = text::line(about);
    let shown = match shown.char_indices().nth(WIDEST) {
        Some((at, _)) => format!("{}…", shown[..at].trim_end()),
        None => shown,
    };
    Candidate { value: value.to_owned(), about: shown }
}

/// Whether a name from a server may be put on a shell's line: nothing in it means anything there, whichever shell it is.
fn is_safe(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._:@+/-".contains(c);
    name.len() <= 200
        && name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && name.chars().all(|c| plain(c) || c == '_')
}

/// The things of a kind: those that are kept, asked for anew where they are old and it takes no time.
fn ask(line: &Line<'_>, kind: Kind, text: &str, started: Instant) -> Vec<Item> {
    let Some((env, global)) = settled(line) else { return Vec::new() };
    let store = Store::locate(&env);
    let Ok(hosts) = store.load(global.platform_url.is_some() || env.platform_url.is_some()) else { return Vec::new() };
    match kind {
        Kind::Host => return kind::hosts(&hosts),
        Kind::Word(words) => return kind::known(words),
        _ => {}
    }
    let Ok(settings) = settings::settle(&global, &env, &hosts) else { return Vec::new() };
    let Some(entry) = place(&store, &env, &settings, kind, line) else { return Vec::new() };
    let kept = entry.read();
    let age = |at: u64| now().saturating_sub(at);
    let asks = match &kept {
        Some(kept) => age(kept.at) >= kind.fresh() && (kept.tried <= kept.at || age(kept.tried) >= PAUSE),
        None => true,
    };
    let kept = match asks && begin(text, started).is_some() {
        true => entry.read().or(kept),
        false => kept,
    };
    kept.filter(|kept| age(kept.at) < kind.usable()).map(|kept| kept.items).unwrap_or_default()
}

fn place(store: &Store, env: &Env, settings: &settings::Settings, kind: Kind, line: &Line<'_>) -> Option<Entry> {
    Entry::of(&store.state(env)?.join("completion"), settings, kind, kind.within(line), &line.path)
}

/// What counts for the line: its own options as far as they say whose platform and which account, then the environment.
/// None where that cannot be known before the shell has worked it out.
fn settled(line: &Line<'_>) -> Option<(Env, settings::Global)> {
    let counts = |id: &str| matches!(id, "platform_url" | "token" | "host" | "global-comp" | "ca_cert");
    let unknown = |word: &String| word.contains(['$', '`']) || word.starts_with('~');
    let values = line.options.iter().filter(|(arg, _)| counts(arg.get_id().as_str()));
    if values.filter_map(|(_, value)| value.as_ref()).any(unknown) {
        return None;
    }
    let mut global = line.global(counts)?;
    global.quiet = true;
    global.no_input = true;
    global.timeout = settings::duration(PATIENCE).ok();
    Some((Env { skip_version_check: true, ..Env::read() }, global))
}

/// Begins a refresh, and waits for it as long as a person does.
fn begin(text: &str, started: Instant) -> Option<()> {
    let mut process = Process::new(std::env::current_exe().ok()?);
    process.args([WORD, "refresh"]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut process, 0);
    let mut child = process.spawn().ok()?;
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    while started.elapsed() < BUDGET {
        if child.try_wait().ok()?.is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    Some(())
}

/// Asks the platform, and keeps what it says. Says nothing itself.
fn refresh(program: Program, line: &Line<'_>, current: &str) {
    let wanted = std::cell::Cell::new(None);
    offer(line, current, &|kind| {
        wanted.set(Some(kind));
        Vec::new()
    });
    let (Some(kind), Some((env, global))) = (wanted.get(), settled(line)) else { return };
    let Ok(cx) = Context::new(program, global, env) else { return };
    let Ok(settings) = cx.settings() else { return };
    let Some(entry) = place(&cx.store, &cx.env, settings, kind, line) else { return };
    let Some(_alone) = entry.alone() else { return };
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
    let found = runtime.block_on(async {
        let budget = cx.deadline(None).map_or(Duration::ZERO, |at| at.saturating_duration_since(Instant::now()));
        tokio::time::timeout(budget, kind::items(&cx, kind, line)).await
    });
    let kept = match found {
        Ok(Ok(items)) => Kept { at: now(), tried: now(), items },
        _ => {
            let before = entry.read().unwrap_or_default();
            Kept { tried: now().max(before.at + 1), ..before }
        }
    };
    let _ = entry.write(&kept);
    entry.tidy();
    runtime.shutdown_background();
}

/// Takes a line apart as bash does, as far as words go: the last one is not finished.
pub fn split(text: &str) -> Vec<String> {
    let (mut words, mut word, mut inside) = (Vec::new(), String::new(), false);
    let mut quote = None;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (Some('\''), '\'') | (Some('"'), '"') => quote = None,
            (Some('\''), c) => word.push(c),
            (_, '\\') => word.extend(chars.next()),
            (Some(_), c) => word.push(c),
            (None, '\'' | '"') => {
                quote = Some(c);
                inside = true;
            }
            (None, c) if c.is_whitespace() => {
                if inside || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                inside = false;
            }
            (None, c) => word.push(c),
        }
    }
    words.push(word);
    words
}

/// Candidates as bash takes them: without what it holds for a word of its own, described where it only lists them.
fn for_bash(offered: &[Candidate], current: &str, args: &[String]) -> String {
    let arg = |n: usize| args.get(n).map_or("", String::as_str);
    let breaks = |c: char| ":=@".contains(c) && arg(1).contains(c);
    let cut = current.rfind(breaks).map_or(0, |at| at + 1);
    let values: Vec<&str> = offered.iter().map(|one| one.value.get(cut..).unwrap_or(&one.value)).collect();
    // bash puts on the line what all it is given begin with. With a description behind each that is never more than their
    // values share, unless it takes two for the same: it may be told not to mind the case, nor `-` and `_`.
    let folded: HashSet<String> = values.iter().map(|value| value.to_lowercase().replace('_', "-")).collect();
    let lists = matches!(arg(0), "63" | "33" | "64") && offered.len() > 1 && folded.len() == offered.len();
    let widest = values.iter().map(|value| value.len()).max().unwrap_or(0);
    let room = arg(2).parse().unwrap_or(80usize).saturating_sub(widest + 6);
    let mut text = String::new();
    for (value, one) in values.iter().zip(offered) {
        let about = console::truncate_str(&one.about, room, "…");
        match lists && room >= 10 && !about.is_empty() {
            true => text.push_str(&format!("{value:widest$}  ({about})\n")),
            false => text.push_str(&format!("{value}\n")),
        }
    }
    text
}

#[cfg(test)]
mod tests;
