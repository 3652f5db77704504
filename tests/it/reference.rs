//! What the tools we replace take, ours take: each command and each flag of their `ctfy` and `ctfy-admin` 0.6.6, from
//! pinned lists.
//!
//! Only whether a line is understood; what it does and prints is compared on a real platform, in [`crate::real`].

use ctfy::cli::Program;

use crate::harness::Home;

/// One command of the list.
#[derive(Debug)]
pub struct Command {
    /// Its words, none for the program itself.
    pub words: Vec<&'static str>,
    /// What its arguments may be.
    args: Vec<&'static str>,
    flags: Vec<Flag>,
}

impl Command {
    /// It has an answer for scripts.
    pub fn tells_json(&self) -> bool {
        self.flags.iter().any(|flag| flag.name == "--json")
    }
}

#[derive(Debug)]
struct Flag {
    name: &'static str,
    value: Option<&'static str>,
    required: bool,
}

/// Every command of a program, in the order of its help.
pub fn commands(program: &str) -> Vec<Command> {
    lines(program).filter(|line| !line.starts_with('@')).map(read).collect()
}

/// What runs on the server's own machine, and is not ours.
fn foreign() -> impl Iterator<Item = &'static str> {
    lines("ctfy-admin").filter_map(|line| line.strip_prefix("@ "))
}

fn lines(program: &str) -> impl Iterator<Item = &'static str> {
    let list = match program {
        "ctfy" => include_str!("reference-0.6.6.txt"),
        "ctfy-admin" => include_str!("reference-admin-0.6.6.txt"),
        _ => panic!("there is no {program}"),
    };
    list.lines().filter(|line| !line.starts_with('#'))
}

fn read(line: &'static str) -> Command {
    let mut command = Command { words: Vec::new(), args: Vec::new(), flags: Vec::new() };
    for word in line.split(' ') {
        match word.chars().next() {
            Some('-') if word.len() > 1 => {
                let (flag, required) = word.strip_suffix('!').map_or((word, false), |flag| (flag, true));
                let (name, kind) = flag.split_once('=').map_or((flag, None), |(name, kind)| (name, Some(kind)));
                let value = kind.map(|kind| sample(name, kind));
                command.flags.push(Flag { name, value, required });
            }
            Some('<') => command.args.push(match word {
                "<metric>" => "launches",
                "<role>" => "admin",
                _ => "x",
            }),
            Some('-' | '[') => {}
            _ => command.words.push(word),
        }
    }
    command
}

/// A value that this flag may have.
fn sample(flag: &str, kind: &str) -> &'static str {
    match (flag, kind) {
        ("--competition-access", _) => "selected",
        ("--country", _) => "DE",
        ("--email", _) => "zoe@example.org",
        ("--ends-at" | "--starts-at", _) => "2031-01-01T10:00:00Z",
        ("--label", _) => "zone=b",
        ("--mode", _) => "solo",
        ("--output" | "-o", _) => "docker",
        ("--params", _) => "{}",
        ("--permission", _) => "instances=write",
        ("--platform-url", _) => "https://ctf.example.org",
        ("--role", _) => "node",
        ("--severity", _) => "warning",
        ("--status", _) => "published",
        (_, "N") => "60",
        _ => "x",
    }
}

/// Not taken, and why.
fn excused(line: &str) -> Option<&'static str> {
    Some(match line {
        "ctfy mcp" => "comes with the server for agents",
        "ctfy --install-completion" | "ctfy-admin --install-completion" => {
            "`completion SHELL` prints the script; where it goes is for the person to say"
        }
        "ctfy --show-completion" | "ctfy-admin --show-completion" => "`completion SHELL`",
        _ => return None,
    })
}

/// Whether a line is one of ours, or why it is not.
fn understood(program: Program, words: &[&str]) -> Result<(), String> {
    let line = [&[program.name], words].concat();
    match program.command().try_get_matches_from(&line) {
        Err(error) if error.use_stderr() => Err(format!("{}: {error}", line.join(" "))),
        // Such as `--version`, which is an answer and no refusal.
        _ => Ok(()),
    }
}

/// Every line of a program that its list makes: each command with what it needs, and with each of its flags.
fn every_line(program: &str) -> Vec<Vec<&'static str>> {
    let mut all = Vec::new();
    for command in commands(program) {
        let base: Vec<&str> = command.words.iter().chain(&command.args).copied().collect();
        let needed: Vec<&Flag> = command.flags.iter().filter(|flag| flag.required).collect();
        // One challenge, or all.
        let prepares = matches!(command.words.last(), Some(&("build" | "pull")));
        let given = |flag: Option<&Flag>| {
            let mut words = base.clone();
            if prepares && flag.is_none_or(|flag| flag.name != "--all") {
                words.push("x");
            }
            for flag in needed.iter().copied().chain(flag) {
                words.extend([flag.name].into_iter().chain(flag.value));
            }
            words
        };
        if !command.words.is_empty() {
            all.push(given(None));
        }
        for flag in command.flags.iter().filter(|flag| !flag.required) {
            let mut words = given(Some(flag));
            // A password alone is nobody's.
            if flag.name == "--password" && needed.is_empty() {
                words.extend(["--email", "zoe@example.org"]);
            }
            // The program's own flags stand before a command, and mean little without one.
            if command.words.is_empty() && flag.value.is_some() {
                words.push("status");
            }
            all.push(words);
        }
    }
    all
}

#[test]
fn each_flag_of_the_tools_we_replace_is_taken() {
    let mut refused = Vec::new();
    for program in [Program::PLAYER, Program::ADMIN] {
        for words in every_line(program.name) {
            let line = format!("{} {}", program.name, words.join(" "));
            let result = understood(program, &words);
            match excused(&line) {
                Some(why) => assert!(result.is_err(), "{line} is taken now, no excuse is needed: {why}"),
                None => refused.extend(result.err()),
            }
            // Ours stand at the top as well.
            if let ["admin", rest @ ..] = words.as_slice() {
                refused.extend(understood(program, rest).err());
            }
        }
    }
    assert!(refused.is_empty(), "not understood:\n{}", refused.join("\n"));
}

#[test]
fn what_runs_on_the_servers_own_machine_is_refused_and_says_where_it_is() {
    let home = Home::new();
    let mut count = 0;
    for line in foreign() {
        let words: Vec<&str> = line.split(' ').collect();
        home.admin(&words).run().says(2, &format!("`{line}` runs on the server's own machine"), "pip install ctfy");
        let more = [words.as_slice(), &["x", "--whatever", "y"]].concat();
        let error = home.admin(&more).json().run().error(2);
        assert!(error["hint"].as_str().is_some_and(|hint| hint.contains("pip install ctfy")), "{error}");
        count += 1;
    }
    assert_eq!(count, 19);
}

#[test]
fn the_lists_are_whole() {
    for (program, whole) in [("ctfy", (62, 16, 210)), ("ctfy-admin", (40, 3, 140))] {
        let commands = commands(program);
        let groups: std::collections::BTreeSet<_> = commands.iter().filter_map(|it| it.words.first()).collect();
        let flags = commands.iter().map(|command| command.flags.len()).sum::<usize>();
        assert_eq!((commands.len(), groups.len(), flags), whole, "{program}");
    }
}
