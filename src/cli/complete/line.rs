//! A command line read against the tree of commands, as far as it goes: it may be half-written, and nothing in it is
//! refused. Who completes, asks for what is missing, or guesses what was meant, learns from here what stands where.

use clap::{Arg, ArgAction, Command};

use super::super::settings::Global;

/// What was read.
pub struct Line<'a> {
    root: &'a Command,
    /// The command it has come to.
    pub command: &'a Command,
    /// The words that lead there, each by its own name, the program's left out.
    pub path: Vec<&'a str>,
    /// The values that stand by themselves.
    pub given: Vec<String>,
    /// The options and their values.
    pub options: Vec<(&'a Arg, Option<String>)>,
    /// The option whose value comes next.
    pub pending: Option<&'a Arg>,
    /// Whether `--` was there.
    pub escaped: bool,
}

/// Reads what in our own options counts for any command.
#[derive(clap::Parser)]
struct Options {
    #[command(flatten)]
    global: Global,
}

impl<'a> Line<'a> {
    /// Reads words, without the program's name.
    pub fn read(root: &'a Command, words: &[String]) -> Line<'a> {
        let mut line = Line {
            root,
            command: root,
            path: Vec::new(),
            given: Vec::new(),
            options: Vec::new(),
            pending: None,
            escaped: false,
        };
        for word in words {
            line.take(word);
        }
        line
    }

    fn take(&mut self, word: &str) {
        if let Some(option) = self.pending.take() {
            return self.options.push((option, Some(word.to_owned())));
        }
        match word.strip_prefix('-') {
            _ if self.escaped => self.value(word),
            Some("-") => self.escaped = true,
            Some("") | None => self.value(word),
            Some(rest) => match rest.strip_prefix('-') {
                Some(long) => self.long(long),
                None => self.shorts(rest),
            },
        }
    }

    fn value(&mut self, word: &str) {
        let sub = (!self.escaped && self.given.is_empty()).then(|| self.command.find_subcommand(word)).flatten();
        match sub {
            Some(sub) => {
                self.command = sub;
                self.path.push(sub.get_name());
            }
            None => self.given.push(word.to_owned()),
        }
    }

    fn long(&mut self, word: &str) {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (word, None),
        };
        let Some(option) = self.by_long(name) else { return };
        match value {
            None if takes_value(option) => self.pending = Some(option),
            value => self.options.push((option, value)),
        }
    }

    fn shorts(&mut self, word: &str) {
        for (at, c) in word.char_indices() {
            let Some(option) = self.known().find(|arg| arg.get_short() == Some(c)) else { return };
            if !takes_value(option) {
                self.options.push((option, None));
                continue;
            }
            let rest = &word[at + c.len_utf8()..];
            let rest = rest.strip_prefix('=').unwrap_or(rest);
            match rest {
                "" => self.pending = Some(option),
                rest => self.options.push((option, Some(rest.to_owned()))),
            }
            return;
        }
    }

    /// The options that count here: the command's own, then those of every command.
    pub fn known(&self) -> impl Iterator<Item = &'a Arg> {
        let own = self.command.get_arguments().filter(|arg| !arg.is_positional());
        let root = (!std::ptr::eq(self.root, self.command)).then_some(self.root);
        own.chain(root.into_iter().flat_map(|root| root.get_arguments().filter(|arg| arg.is_global_set())))
    }

    /// An option by a long name of its, hidden ones too.
    pub fn by_long(&self, name: &str) -> Option<&'a Arg> {
        let called = |arg: &&Arg| {
            arg.get_long() == Some(name) || arg.get_all_aliases().is_some_and(|others| others.contains(&name))
        };
        self.known().find(called)
    }

    /// What the value at this place is for.
    pub fn place(&self, n: usize) -> Option<&'a Arg> {
        let places: Vec<&Arg> = self.command.get_positionals().collect();
        places.get(n).or_else(|| places.last().filter(|last| is_several(last))).copied()
    }

    /// Whether an option was given.
    pub fn has(&self, id: &str) -> bool {
        self.options.iter().any(|(option, _)| option.get_id() == id)
    }

    /// What the line says of the options of every command; `only` keeps to some of them. None where that is no sense.
    pub fn global(&self, only: impl Fn(&str) -> bool) -> Option<Global> {
        let mut words = vec!["ctfy".to_owned()];
        for (option, value) in &self.options {
            let Some(long) = option.get_long().filter(|_| option.is_global_set() && only(option.get_id().as_str()))
            else {
                continue;
            };
            words.push(match value {
                Some(value) => format!("--{long}={value}"),
                None => format!("--{long}"),
            });
        }
        <Options as clap::Parser>::try_parse_from(words).ok().map(|options| options.global)
    }
}

/// Whether an option wants a value behind it.
pub fn takes_value(arg: &Arg) -> bool {
    arg.get_action().takes_values() && arg.get_num_args().is_none_or(|range| range.min_values() > 0)
}

/// Whether a value may be followed by more of its kind.
pub fn is_several(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append) || arg.get_num_args().is_some_and(|range| range.max_values() > 1)
}

/// What the help calls a value.
pub fn value_name(arg: &Arg) -> &str {
    arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str())
}
