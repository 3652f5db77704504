//! The manual pages in `man/`: one for each program and for each command that is not hidden, written from the command trees.

use std::collections::BTreeMap;
use std::path::Path;

use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use ctfy::cli::Program;

/// The page of a command, and those of the commands below it, by their files' names.
fn pages(command: &clap::Command, parents: &[String], pages: &mut BTreeMap<String, String>) {
    let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let below: Vec<&clap::Command> = command.get_subcommands().filter(|sub| !sub.is_hide_set()).collect();
    let mut see: Vec<String> = parents.to_vec();
    see.extend(below.iter().map(|sub| format!("{name}-{}", sub.get_name())));
    pages.insert(format!("{name}.1"), page(command, &name, parents.first().map(String::as_str), &see));
    let parents = [parents, &[name]].concat();
    for sub in below {
        self::pages(sub, &parents, pages);
    }
}

fn page(command: &clap::Command, name: &str, root: Option<&str>, see: &[String]) -> String {
    // What every command takes stands on the program's page.
    let shown = match root {
        Some(_) => command.clone().mut_args(|arg| {
            let elsewhere = arg.is_global_set();
            arg.hide(elsewhere)
        }),
        None => command.clone(),
    };
    let man = Man::new(shown.clone());
    let mut sections = Vec::new();
    man.render_name_section(&mut sections).unwrap();
    man.render_synopsis_section(&mut sections).unwrap();
    man.render_description_section(&mut sections).unwrap();
    if shown.get_arguments().any(|arg| !arg.is_hide_set()) {
        man.render_options_section(&mut sections).unwrap();
    }
    if shown.get_subcommands().any(|sub| !sub.is_hide_set()) {
        man.render_subcommands_section(&mut sections).unwrap();
    }
    let mut rest = Roff::new();
    if let Some(root) = root {
        rest.control("PP", []);
        let page = [bold(root), roman("(1) tells what every command takes, such as "), bold("--json"), roman(".")];
        rest.text(page);
    }
    if let Some(after) = shown.get_after_long_help().or(shown.get_after_help()) {
        // Some pages have a title of their own in front of the examples; all stand as they are.
        let after = after.to_string();
        let after = after.strip_prefix("Examples:\n").unwrap_or(&after).to_owned();
        rest.control("SH", ["EXAMPLES"]);
        rest.control("nf", []);
        for line in after.lines() {
            rest.text([roman(line.trim_end())]);
        }
        rest.control("fi", []);
    }
    if !see.is_empty() {
        rest.control("SH", ["SEE ALSO"]);
        for (n, other) in see.iter().enumerate() {
            let end = if n + 1 == see.len() { "(1)" } else { "(1)," };
            rest.text([bold(other.as_str()), roman(end)]);
        }
    }
    rest.to_writer(&mut sections).unwrap();
    let sections = String::from_utf8(sections).unwrap();
    // Each section brings the same beginning. No date and no version: a page changes when what it says does.
    let start = Roff::new().render();
    let head = format!(".TH \"{}\" \"1\" \"\" \"{}\" \"\"\n", name.to_uppercase(), root.unwrap_or(name));
    // What is written for a shell is shown as it is written: no typographic quotes and accents.
    let plain = sections.replace(&start, "").replace('`', "\\(ga").replace('^', "\\(ha").replace('~', "\\(ti");
    format!("{start}{head}{plain}")
}

fn all() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for program in [Program::PLAYER, Program::ADMIN] {
        let mut command = program.command();
        command.build();
        pages(&command, &[], &mut all);
    }
    all
}

#[test]
fn the_manual_is_that_of_the_programs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("man");
    let all = all();
    if std::env::var_os("UPDATE_COMPLETIONS").is_some_and(|value| value == "1") {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &all {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let mut stale = Vec::new();
    for file in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
        let name = file.file_name().into_string().unwrap();
        if !all.contains_key(&name) {
            stale.push(format!("man/{name} is of no command"));
        }
    }
    for (name, text) in &all {
        if std::fs::read_to_string(folder.join(name)).ok().as_ref() != Some(text) {
            stale.push(format!("man/{name} is not up to date"));
        }
    }
    assert!(stale.is_empty(), "{stale:#?}: run the tests with UPDATE_COMPLETIONS=1");
}

#[test]
fn every_page_says_what_its_command_is_and_hidden_ones_have_none() {
    let all = all();
    for name in ["ctfy.1", "ctfy-admin.1", "ctfy-instance-start.1", "ctfy-admin-nodes-list.1"] {
        assert!(all.contains_key(name), "{name}");
    }
    for name in ["ctfy-instance-submit.1", "ctfy-admin-admin.1", "ctfy-admin-admin-nodes.1"] {
        assert!(!all.contains_key(name), "{name}");
    }
    for (name, text) in &all {
        let named = name.trim_end_matches(".1").replace('-', "\\-");
        assert!(text.contains(&format!("\n{named} \\- ")), "{name}: {text}");
        assert!(!text.contains(env!("CARGO_PKG_VERSION")), "{name} changes with every version");
        assert!(!text.contains('\u{1b}'), "{name}");
    }
    let start = &all["ctfy-instance-start.1"];
    assert!(start.contains("\\-\\-ttl") && start.contains("EXAMPLES") && !start.contains("\\-\\-ca\\-cert"), "{start}");
    assert!(all["ctfy.1"].contains("\\-\\-ca\\-cert"));
}
