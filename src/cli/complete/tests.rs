use super::*;

fn items() -> Vec<Item> {
    let item = |value: &str, about: &str, also: Option<&str>| Item {
        value: value.into(),
        about: about.into(),
        also: also.map(str::to_owned),
    };
    vec![
        item("3f9c0001-0000-4000-8000-000000000001", "WEB-001 · Cat \u{1b}[31m\u{202e}pics\nx", Some("WEB-001")),
        item("77aa0001-0000-4000-8000-000000000002", "PWN-002 · ready", Some("PWN-002")),
        item("$(reboot)", "hostile", Some("a;b")),
        item("-rf", "hostile", None),
        item("=evil", "hostile", None),
    ]
}

/// What is offered for a line, and what was asked for.
fn offered(text: &str) -> (Vec<String>, Option<Kind>) {
    let mut words = split(text);
    let current = words.pop().expect("a word");
    let root = Program::PLAYER.command();
    let line = Line::read(&root, &words[1..]);
    let asked = std::cell::Cell::new(None);
    let offer = offer(&line, &current, &|kind| {
        asked.set(Some(kind));
        items()
    });
    let values = match offer {
        Offer::These(these) => these.into_iter().map(|one| one.value).collect(),
        Offer::Files => vec!["(files)".to_owned()],
        Offer::Folders => vec!["(folders)".to_owned()],
    };
    (values, asked.get())
}

#[test]
fn ids_where_ids_go() {
    let both = ["3f9c0001-0000-4000-8000-000000000001", "77aa0001-0000-4000-8000-000000000002"];
    for (text, want, kind) in [
        ("ctfy instance stop ", &both[..], Kind::Instance),
        ("ctfy instances stop --json 3", &both[..1], Kind::Instance),
        // By its challenge, whatever the case; and not what is there already.
        ("ctfy instance stop w", &["WEB-001"][..], Kind::Instance),
        ("ctfy instance stop WEB-001 ", &both[1..], Kind::Instance),
        ("ctfy submit ", &both[..], Kind::Instance),
        ("ctfy --comp 7 instance view ", &both[..], Kind::Instance),
        ("ctfy instance view --comp list ", &both[..], Kind::Instance),
        ("ctfy instance view --competition=7 ", &both[..], Kind::Instance),
        ("ctfy submit 3f9c -q ", &both[..], Kind::Question),
        ("ctfy submit 3f9c --question=3", &["--question=3f9c0001-0000-4000-8000-000000000001"][..], Kind::Question),
        ("ctfy qa submit Q -q ", &both[..], Kind::QuizQuestion),
        ("ctfy qa submit ", &both[..], Kind::Quiz),
        ("ctfy instance start ", &both[..], Kind::Challenge),
        ("ctfy comp view ", &both[..], Kind::Comp),
        ("ctfy status --comp ", &both[..], Kind::Comp),
        ("ctfy team view ", &both[..], Kind::Team),
        ("ctfy comp request ", &both[..], Kind::OpenTeam),
        ("ctfy auth switch ", &both[..], Kind::Host),
        ("ctfy comp list --host ", &both[..], Kind::Host),
    ] {
        let (values, asked) = offered(text);
        assert_eq!(
            (values.as_slice(), asked),
            (&want.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>()[..], Some(kind)),
            "{text}"
        );
    }
}

#[test]
fn words_and_options_where_those_go() {
    let has = |text: &str, want: &str| {
        let (values, asked) = offered(text);
        assert!(values.iter().any(|value| value == want), "{text}: {values:?}");
        assert_eq!(asked, None, "{text}");
        values
    };
    let groups = has("ctfy ", "instance");
    assert!(!groups.iter().any(|word| word.starts_with('-') || word == "instances"), "{groups:?}");
    assert_eq!(has("ctfy insta", "instance").len(), 1);
    has("ctfy instance ", "stop");
    assert!(!offered("ctfy instance ").0.contains(&"submit".to_owned()), "what is hidden stays hidden");
    has("ctfy instance stop --a", "--all");
    has("ctfy instance stop --pl", "--platform-url");
    assert!(offered("ctfy --json status --js").0.is_empty(), "once is enough");
    has("ctfy comp list --phase ", "running");
    has("ctfy comp list --phase=r", "--phase=running");
    has("ctfy comp list --format js", "json");
    has("ctfy comp list ", "--phase");
    has("ctfy completion f", "fish");
    for careful in ["ctfy me read ", "ctfy auth tokens revoke-others ", "ctfy instance stop WEB-001 PWN-002 "] {
        let all = offered(careful).0;
        assert!(!all.iter().any(|one| one == "--all" || one == "--yes"), "{careful}: {all:?}");
    }
    has("ctfy me read --a", "--all");
    assert_eq!(has("ctfy comp view -", "--web").iter().filter(|value| !value.starts_with('-')).count(), 0);
    assert_eq!(offered("ctfy submit WEB-001 ").1, None, "an answer is nobody's to complete");
    assert_eq!(offered("ctfy challenge download WEB-001 -d ").0, ["(folders)"]);
    assert_eq!(offered("ctfy status --ca-cert ").0, ["(files)"]);
    assert!(offered("ctfy nonsense ").0.is_empty() || offered("ctfy nonsense ").1.is_none());
}

/// Whatever is written, half of it or nonsense: nothing breaks.
#[test]
fn every_beginning_of_a_line_is_read() {
    let line = "ctfy --host 'a b' instance stop -vq= --question=\"x\\\" y\" -- -é --comp=";
    for (at, _) in line.char_indices().chain([(line.len(), ' ')]) {
        if at > 4 {
            offered(&format!("ctfy {}", &line[5.min(at)..at]));
        }
    }
}

#[test]
fn what_a_server_calls_things_means_nothing_to_a_shell() {
    for good in ["WEB-001", "3f9c", "a_b", "localhost:8100", "dump.bin", "log/access.log"] {
        assert!(is_safe(good), "{good}");
    }
    for bad in [
        "",
        "-rf",
        "--all",
        "$(x)",
        "`x`",
        "a b",
        "a\nb",
        "a;b",
        "=ls",
        "~root",
        "a'b",
        "a\u{202e}b",
        "é",
        "%1",
        "a*",
        "a!b",
        "a,b",
        "{a,b}",
        "a\u{7f}",
        "a\0b",
    ] {
        assert!(!is_safe(bad), "{bad}");
    }
    let shown = candidate("x", "a\tb\nc\u{1b}[31m\u{202e}");
    assert_eq!(shown.about, "a b c\\e[31m<U+202E>");
    assert!(candidate("x", &"ä".repeat(200)).about.chars().count() <= WIDEST + 1);
}

#[test]
fn bash_is_told_what_it_can_use() {
    let list = |names: &[&str]| names.iter().map(|name| candidate(name, "said")).collect::<Vec<_>>();
    let args = |kind: &str| vec![kind.to_owned(), " \t\n\"'@><=;|&(:".to_owned(), "80".to_owned()];
    assert_eq!(for_bash(&list(&["localhost:8100"]), "localhost:8", &args("9")), "8100\n");
    assert_eq!(for_bash(&list(&["--phase=running"]), "--phase=r", &args("9")), "running\n");
    assert_eq!(for_bash(&list(&["a", "b"]), "", &args("9")), "a\nb\n", "what may be put on the line is bare");
    assert_eq!(for_bash(&list(&["a", "bb"]), "", &args("63")), "a   (said)\nbb  (said)\n");
    assert_eq!(for_bash(&list(&["a", "b"]), "", &args("37")), "a\nb\n");
    // What bash may take for the same comes bare: what is said of it would be put on the line with it.
    assert_eq!(for_bash(&list(&["A", "a", "b"]), "", &args("33")), "A\na\nb\n");
    assert_eq!(for_bash(&list(&["a-b", "a_b"]), "", &args("63")), "a-b\na_b\n");
    assert_eq!(for_bash(&list(&["a"]), "", &args("63")), "a\n");
    assert_eq!(split("ctfy a 'b c' \"d \\\" e\" f\\ g ''"), ["ctfy", "a", "b c", "d \" e", "f g", ""]);
    assert_eq!(split("ctfy 'a "), ["ctfy", "a "]);
    assert_eq!(split(""), [""]);
}

#[test]
fn what_the_shell_has_yet_to_work_out_names_no_account() {
    let root = Program::PLAYER.command();
    let read = |text: &str| settled(&Line::read(&root, &split(text)[1..])).is_some();
    assert!(read("ctfy --host a instance "));
    assert!(!read("ctfy --host $H instance "));
    assert!(!read("ctfy --token `cat t` instance "));
    assert!(!read("ctfy --host a --platform-url b instance "), "no command takes both");
    assert!(read("ctfy --format nonsense instance "), "what does not count does no harm");
}

/// The way to each command that is shown, with the command.
fn walk(command: &clap::Command, words: &str, each: &mut impl FnMut(&str, &clap::Command)) {
    each(words, command);
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        walk(sub, &format!("{words} {}", sub.get_name()), each);
    }
}

#[test]
fn no_command_and_no_option_is_left_out() {
    for program in [Program::PLAYER, Program::ADMIN] {
        let root = program.command();
        let (mut commands, mut options) = (0, 0);
        walk(&root, program.name, &mut |words, command| {
            let offered = |text: &str| {
                let mut words = split(text);
                let current = words.pop().expect("a word");
                match offer(&Line::read(&root, &words[1..]), &current, &|_| Vec::new()) {
                    Offer::These(these) => these,
                    other => panic!("{text}: {other:?}"),
                }
            };
            let has =
                |all: &[Candidate], value: &str| all.iter().any(|one| one.value == value && !one.about.is_empty());
            let below = command.get_subcommands().filter(|sub| !sub.is_hide_set());
            for sub in below {
                assert!(has(&offered(&format!("{words} ")), sub.get_name()), "{words}: {}", sub.get_name());
                commands += 1;
            }
            let globals = root.get_arguments().filter(|arg| arg.is_global_set());
            for arg in command.get_arguments().chain(globals).filter(|arg| !arg.is_hide_set()) {
                let Some(long) = arg.get_long() else { continue };
                let long = format!("--{long}");
                assert!(has(&offered(&format!("{words} -")), &long), "{words}: {long}");
                assert!(has(&offered(&format!("{words} {long}")), &long), "{words}: {long}");
                options += 1;
            }
        });
        assert!(commands > 20 && options > 300, "{commands} {options}");
    }
}

#[test]
fn what_operators_name() {
    let of = |path: &[&str], name: &str, first: bool| Kind::of_operators(path, name, first);
    assert_eq!(of(&["nodes", "view"], "ID", true), Some(Kind::Node));
    assert_eq!(of(&["nodes", "invites", "revoke"], "ID", true), None);
    assert_eq!(of(&["records", "list"], "NODE", false), Some(Kind::Node));
    assert_eq!(of(&["comp", "update"], "ID", true), Some(Kind::AnyComp));
    assert_eq!(of(&["comp", "update"], "ID", false), None, "an option's id is another's");
    assert_eq!(of(&["comp", "view"], "COMP", true), None, "the players' own");
    assert_eq!(of(&["tasks", "wait"], "ID", true), Some(Kind::Task));
    assert_eq!(of(&["jobs", "run"], "NAME", true), Some(Kind::Job));
}
