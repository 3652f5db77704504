//! The two programs as a whole: their command trees and help, the other spellings of their words, the words that are not
//! theirs, and the completion scripts that are kept with them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use ctfy::cli::Program;
use ctfy::cli::complete::script::{Shell, script};
use serde_json::json;

use crate::harness::*;

/// A program's commands, laid out for a terminal of 100 columns whatever the terminal is.
fn tree(program: Program) -> clap::Command {
    let mut command = program.command().term_width(100);
    command.build();
    command
}

/// Calls `each` with the words that lead to every command and the command itself, in the order of the tree.
fn walk(command: &clap::Command, words: &str, each: &mut impl FnMut(&str, &clap::Command)) {
    each(words, command);
    for sub in command.get_subcommands() {
        walk(sub, &format!("{words} {}", sub.get_name()), each);
    }
}

fn whole_help(program: Program) -> String {
    let mut text = String::new();
    walk(&tree(program), program.name, &mut |words, command| {
        let hidden = if command.is_hide_set() { " (hidden)" } else { "" };
        let aliases: Vec<&str> = command.get_all_aliases().collect();
        let also = if aliases.is_empty() { String::new() } else { format!(" (also: {})", aliases.join(", ")) };
        let _ = writeln!(text, "\n==== {words}{hidden}{also}\n");
        let help = command.clone().term_width(100).render_long_help().to_string();
        // The options of every command stand once, at the root.
        let help = match help.find("\nGlobal options:\n") {
            Some(at) if words.contains(' ') => {
                let rest = &help[at + 1..];
                let after = rest.find("\n\n\n").or_else(|| rest.find("\nExample")).map_or("", |end| &rest[end..]);
                format!("{}\nGlobal options: …\n{}", &help[..at], after.trim_start_matches('\n'))
            }
            _ => help,
        };
        for line in help.lines() {
            let _ = writeln!(text, "{}", line.trim_end());
        }
    });
    text.replace(env!("CARGO_PKG_VERSION"), "[version]")
}

#[test]
fn the_tree_of_ctfy() {
    insta::assert_snapshot!("ctfy", whole_help(Program::PLAYER));
}

#[test]
fn the_tree_of_ctfy_admin() {
    insta::assert_snapshot!("ctfy-admin", whole_help(Program::ADMIN));
}

#[test]
fn every_command_shows_an_example() {
    for program in [Program::PLAYER, Program::ADMIN] {
        let mut without = Vec::new();
        walk(&tree(program), program.name, &mut |words, command| {
            let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            if !command.has_subcommands()
                && !command.is_hide_set()
                && !words.contains(" admin ")
                && !after.contains("Example")
            {
                without.push(words.to_owned());
            }
        });
        assert!(without.is_empty(), "without an example: {without:#?}");
    }
}

#[test]
fn every_command_and_argument_says_what_it_is() {
    for program in [Program::PLAYER, Program::ADMIN] {
        walk(&tree(program), program.name, &mut |words, command| {
            assert!(command.get_about().is_some() || command.is_hide_set(), "{words} says nothing of itself");
            for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
                assert!(argument.get_help().is_some(), "{words}: {} says nothing of itself", argument.get_id());
            }
        });
    }
}

#[test]
fn no_argument_takes_the_name_of_a_global_one() {
    // clap would keep the global flag away from that command, without a word. One may stand in for it (`tokens mint` takes
    // several competitions) where it answers to every spelling that the flag has.
    let spellings = |argument: &clap::Arg| -> BTreeSet<String> {
        let aliases = argument.get_all_aliases().unwrap_or_default();
        argument.get_long().into_iter().chain(aliases).map(str::to_owned).collect()
    };
    for program in [Program::PLAYER, Program::ADMIN] {
        let root = program.command();
        let globals: BTreeMap<String, BTreeSet<String>> = root
            .get_arguments()
            .filter(|a| a.is_global_set())
            .map(|argument| (argument.get_id().to_string(), spellings(argument)))
            .collect();
        assert!(globals.len() > 10);
        walk(&root, program.name, &mut |words, command| {
            for argument in command.get_arguments().filter(|argument| !argument.is_global_set()) {
                let Some(of_global) = globals.get(argument.get_id().as_str()) else { continue };
                assert!(of_global.is_subset(&spellings(argument)), "{words}: `{}`", argument.get_id());
            }
        });
    }
}

#[test]
fn help_and_version() {
    let home = Home::new();
    for call in [Home::ctfy as fn(&Home, &[&str]) -> Call, Home::admin] {
        for args in [
            &["--help"][..],
            &["-h"],
            &["--version"],
            &["auth", "--help"],
            &["config", "set", "--help"],
            &["--help", "--json"],
        ] {
            let ran = call(&home, args).run().ok();
            assert!(!ran.out.is_empty() && ran.err.is_empty() && !ran.out.contains('\u{1b}'), "{args:?}");
        }
        let ran = call(&home, &["--version"]).run().ok();
        assert!(ran.out.contains(env!("CARGO_PKG_VERSION")), "{}", ran.out);
        let ran = call(&home, &["-V"]).run().ok();
        assert!(ran.out.contains(env!("CARGO_PKG_VERSION")), "{}", ran.out);
        let ran = call(&home, &[]).run().code(2);
        assert!(ran.out.is_empty() && ran.err.contains("Usage:"), "{}", ran.err);
    }
    assert!(!home.config().exists(), "nothing is written for that");
}

#[test]
fn other_spellings() {
    let home = Home::new();
    for words in [
        "comps list",
        "competition list",
        "competitions ls",
        "comp show",
        "challenges ls",
        "challenge show x",
        "instances ls",
        "instance show x",
        "submissions ls",
        "submission list",
        "scoreboards show",
        "event watch",
        "servers health",
        "configs show",
        "auths status",
        "me show",
        "login",
        "logout",
        "comp redeem x y",
        "instance submit x",
    ] {
        let mut args: Vec<&str> = words.split(' ').collect();
        args.push("--help");
        let ran = home.ctfy(&args).run();
        assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    }
    for words in [
        "node list",
        "nodes ls",
        "admin nodes list",
        "admin node ls",
        "servers status",
        "admin server status",
        "login",
        "logout",
        "status",
    ] {
        let mut args: Vec<&str> = words.split(' ').collect();
        args.push("--help");
        let ran = home.admin(&args).run();
        assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    }
}

#[test]
fn every_list_and_view_has_its_short_word() {
    for program in [Program::PLAYER, Program::ADMIN] {
        walk(&tree(program), program.name, &mut |words, command| {
            let short = match command.get_name() {
                "list" => "ls",
                "view" => "show",
                _ => return,
            };
            assert!(command.get_all_aliases().any(|alias| alias == short), "{words} has no `{short}`");
        });
    }
}

#[test]
fn words_of_the_platforms_own_package() {
    let home = Home::new();
    for words in [
        "server start",
        "server start --host 127.0.0.1 --port 8100",
        "node join --url x",
        "node prebuild",
        "db",
        "db upgrade",
        "db x",
        "challenge new REVERSE-001",
        "challenge list",
        "challenge audit",
    ] {
        let args: Vec<&str> = words.split(' ').collect();
        home.admin(&args).run().says(2, "runs on the server's own machine", "pip install ctfy");
        home.admin(&args).json().run().error(2);
    }
    let ran = home.admin(&["nonsense"]).run().code(2);
    assert!(!ran.err.contains("pip install"), "{}", ran.err);
}

#[test]
fn completions_are_those_of_the_programs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let update = std::env::var_os("UPDATE_COMPLETIONS").is_some_and(|value| value == "1");
    for program in [Program::PLAYER, Program::ADMIN] {
        let name = program.name;
        for (shell, file) in [
            (Shell::Bash, format!("{name}.bash")),
            (Shell::Zsh, format!("_{name}")),
            (Shell::Fish, format!("{name}.fish")),
            (Shell::PowerShell, format!("{name}.ps1")),
            (Shell::Elvish, format!("{name}.elv")),
        ] {
            let script = script(program, shell);
            let path = folder.join(&file);
            if update {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&path, &script).unwrap();
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(kept == script, "completions/{file} is not up to date: run the tests with UPDATE_COMPLETIONS=1");
        }
    }
    let ran = Home::new().ctfy(&["completion", "bash"]).run().ok();
    assert!(ran.out.contains("_ctfy"));
    Home::new().ctfy(&["completion", "tcsh"]).run().code(2);
    assert_eq!(Home::new().admin(&["completion", "tcsh", "--json"]).run().error(2)["kind"], json!("usage"));
}
