//! What the tool we replace takes, ours takes: each command and each flag of its `ctfy` 0.6.6, from a pinned list.
//!
//! Only whether a line is understood; what it does and prints is compared on a real platform, in [`crate::real`].

use ctfy::cli::Program;

/// One command of the list.
#[derive(Debug)]
pub struct Command {
    /// Its words, none for the program itself.
    pub words: Vec<&'static str>,
    /// How many arguments it wants.
    args: usize,
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

/// Every command, in the order of its help.
pub fn commands() -> Vec<Command> {
    let lines = include_str!("reference-0.6.6.txt").lines();
    lines.filter(|line| !line.starts_with('#')).map(read).collect()
}

fn read(line: &'static str) -> Command {
    let mut command = Command { words: Vec::new(), args: 0, flags: Vec::new() };
    for word in line.split(' ') {
        match word.chars().next() {
            Some('-') if word.len() > 1 => {
                let (flag, required) = word.strip_suffix('!').map_or((word, false), |flag| (flag, true));
                let (name, kind) = flag.split_once('=').map_or((flag, None), |(name, kind)| (name, Some(kind)));
                let value = kind.map(|kind| sample(name, kind));
                command.flags.push(Flag { name, value, required });
            }
            Some('<') => command.args += 1,
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
        ("--mode", _) => "solo",
        ("--permission", _) => "instances=write",
        ("--platform-url", _) => "https://ctf.example.org",
        (_, "N") => "60",
        _ => "x",
    }
}

/// Not taken, and why.
fn excused(line: &str) -> Option<&'static str> {
    Some(match line {
        "ctfy mcp" => "comes with the server for agents",
        "ctfy --install-completion" => {
            "`ctfy completion SHELL` prints the script; where it goes is for the person to say"
        }
        "ctfy --show-completion" => "`ctfy completion SHELL`",
        _ => return None,
    })
}

#[test]
fn each_flag_of_the_tool_we_replace_is_taken() {
    let mut refused = Vec::new();
    let mut try_line = |words: &[&str]| {
        let line = format!("ctfy {}", words.join(" "));
        let understood = match Program::PLAYER.command().try_get_matches_from(line.split(' ')) {
            Ok(_) => true,
            // Such as `--version`, which is an answer and no refusal.
            Err(error) => !error.use_stderr(),
        };
        match excused(&line) {
            Some(why) => assert!(!understood, "{line} is taken now, no excuse is needed: {why}"),
            None if !understood => refused.push(line),
            None => {}
        }
    };
    for command in commands() {
        let mut base = command.words.clone();
        base.extend(std::iter::repeat_n("x", command.args));
        let needed: Vec<&Flag> = command.flags.iter().filter(|flag| flag.required).collect();
        if !command.words.is_empty() {
            let needed = needed.iter().flat_map(|flag| [flag.name].into_iter().chain(flag.value));
            try_line(&base.iter().copied().chain(needed).collect::<Vec<_>>());
        }
        for flag in command.flags.iter().filter(|flag| !flag.required) {
            let mut words = base.clone();
            for flag in needed.iter().copied().chain([flag]) {
                words.extend([flag.name].into_iter().chain(flag.value));
            }
            // A password alone is nobody's.
            if flag.name == "--password" && needed.is_empty() {
                words.extend(["--email", "zoe@example.org"]);
            }
            // The program's own flags stand before a command, and mean little without one.
            if command.words.is_empty() && flag.value.is_some() {
                words.extend(["me", "view"]);
            }
            try_line(&words);
        }
    }
    assert!(refused.is_empty(), "not understood:\n{}", refused.join("\n"));
}

#[test]
fn the_list_is_whole() {
    let commands = commands();
    let groups: std::collections::BTreeSet<&str> = commands.iter().filter_map(|it| it.words.first().copied()).collect();
    assert_eq!((commands.len(), groups.len()), (62, 16));
    assert_eq!(commands.iter().map(|command| command.flags.len()).sum::<usize>(), 210);
}
