//! Completion, through the shells themselves: what they offer is what the platform has right now.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use super::cli::Up;
use crate::harness::*;
use crate::terminal::Terminal;

/// A sandbox on which the player runs two instances; their ids.
fn playing() -> (Home, Up, String, String) {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    let start = |name: &str| {
        up.ctfy(&home, &["instance", "start", name, "--no-wait", "--jq", ".id"]).run().ok().out.trim().to_owned()
    };
    let (web, chain) = (start("WEB-001"), start("CHAIN-001"));
    (home, up, web, chain)
}

fn scripts() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("completions")
}

/// Runs a shell that finds our programs and nothing of this machine's owner; None where it is not installed.
fn shell(home: &Home, up: &Up, words: &[&str]) -> Option<String> {
    let programs = PathBuf::from(env!("CARGO_BIN_EXE_ctfy"));
    let path = format!("{}:{}", programs.parent().unwrap().display(), std::env::var("PATH").unwrap_or_default());
    let like = up.ctfy(home, &[]).command;
    let mut command = Command::new(words[0]);
    command.env_clear().envs(like.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("PATH", path).env("TERM", "xterm").env("LC_ALL", "C.UTF-8").current_dir(home.work());
    let ran = match command.args(&words[1..]).stdin(Stdio::null()).output() {
        Ok(ran) => ran,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("SKIPPED: {} is not installed; its completion was not tried", words[0]);
            return None;
        }
        Err(error) => panic!("{}: {error}", words[0]),
    };
    Some(format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr)))
}

/// What bash would put on the line (9) or list (63).
fn bash(home: &Home, up: &Up, line: &str, kind: &str) -> Vec<String> {
    let script = format!(
        r#"source '{}/ctfy.bash'
        COMP_LINE='{line}' COMP_POINT=${{#COMP_LINE}} COMP_TYPE={kind} COLUMNS=120
        COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}
        _ctfy ctfy x y
        printf '%s\n' "${{COMPREPLY[@]}}""#,
        scripts().display()
    );
    let out = shell(home, up, &["bash", "--norc", "-c", &script]).expect("bash");
    out.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn bash_offers_what_runs() {
    let (home, up, web, chain) = playing();
    // Under load one press may find nothing yet; the next finds what was fetched meanwhile.
    wait_for(|| bash(&home, &up, "ctfy instance stop ", "9").len() == 2);
    let listed = bash(&home, &up, "ctfy instance stop ", "63");
    let web_line = listed.iter().find(|line| line.starts_with(&web)).unwrap();
    assert!(web_line.contains("WEB-001") && web_line.contains("The talkative bakery"), "{listed:?}");
    assert!(listed.iter().any(|line| line.starts_with(&chain) && line.contains("CHAIN-001")), "{listed:?}");
    assert_eq!(bash(&home, &up, "ctfy instance stop web", "9"), ["WEB-001"]);
    assert_eq!(bash(&home, &up, &format!("ctfy instance stop {} ", web), "9"), [chain.as_str()]);
    // What has ended is not offered for long.
    up.ctfy(&home, &["instance", "stop", &web]).run().ok();
    wait_for(|| bash(&home, &up, "ctfy instance stop ", "9") == [chain.as_str()]);
    wait_for(|| bash(&home, &up, "ctfy submit CHAIN-001 -q ", "9") == ["who"]);
    wait_for(|| bash(&home, &up, "ctfy challenge view VPN", "9") == ["VPN-001"]);
    assert_eq!(bash(&home, &up, "ctfy instance sto", "9"), ["stop"]);
}

#[test]
fn fish_offers_what_runs() {
    let (home, up, web, _) = playing();
    let ask = |line: &str| {
        let script = format!("source '{}/ctfy.fish'; complete -C '{line}'", scripts().display());
        shell(&home, &up, &["fish", "--no-config", "-c", &script])
    };
    if ask("ctfy ").is_none() {
        return;
    }
    let said = |line: &str| ask(line).unwrap();
    wait_for(|| said("ctfy instance stop ").contains(&format!("{web}\tWEB-001 · The talkative bakery")));
    assert_eq!(said("ctfy comp list --phase=ru").trim(), "--phase=running");
    assert!(said("ctfy instance vpn x -o /etc/hos").contains("/etc/hosts"));
}

#[test]
fn zsh_offers_what_runs() {
    let (home, up, web, _) = playing();
    // A terminal of its own inside zsh: the keys are pressed, and what is shown is read.
    let ask = |line: &str| {
        let script = format!(
            r#"zmodload zsh/zpty
            zpty -b z zsh -f -i
            zpty -w z "PS1='> '; COLUMNS=150; fpath=('{}' \$fpath); autoload -U compinit; compinit -D -u; LISTMAX=500"
            zpty -w -n z $'{line}\t'
            sleep 0.7
            zpty -w -n z $'\C-u'
            out=''; while zpty -r -t z part; do out+=$part; done; print -r -- "$out"; zpty -d z"#,
            scripts().display()
        );
        shell(&home, &up, &["zsh", "-f", "-c", &script])
    };
    if ask("ctfy ").is_none() {
        return;
    }
    wait_for(|| {
        let shown = ask("ctfy instance stop ").unwrap();
        shown.contains(&web) && shown.contains("WEB-001 · The talkative bakery")
    });
    assert!(ask("ctfy comp list --phase=ru").unwrap().contains("--phase=running"));
}

/// The shells on a terminal, and how each takes our script.
fn shells() -> [(&'static [&'static str], String); 4] {
    let at = scripts().display().to_string();
    [
        (&["bash", "--norc", "--noprofile", "-i"], format!("source '{at}/ctfy.bash'; source '{at}/ctfy-admin.bash'")),
        (
            &["zsh", "-f", "-i"],
            format!(
                "unsetopt zle_bracketed_paste; autoload -U compinit; compinit -D -u; source '{at}/_ctfy'; source '{at}/_ctfy-admin'"
            ),
        ),
        (&["fish", "--no-config", "-i"], format!("source '{at}/ctfy.fish'; source '{at}/ctfy-admin.fish'")),
        (&["elvish", "-norc"], format!("eval (slurp < '{at}/ctfy.elv'); eval (slurp < '{at}/ctfy-admin.elv')")),
    ]
}

/// A shell on a terminal that has read our scripts; None where it is not installed.
fn on_a_terminal(like: Call, words: &[&str], script: &str) -> Option<Terminal> {
    let mut like = like.env("LC_ALL", "C.UTF-8");
    // Nothing but these can be run, whatever half a line may come to mean.
    let programs = like.command.get_current_dir().expect("a folder").join("programs");
    let _ = std::fs::create_dir(&programs);
    for (name, of) in [
        ("ctfy", env!("CARGO_BIN_EXE_ctfy")),
        ("ctfy-admin", env!("CARGO_BIN_EXE_ctfy-admin")),
        ("touch", "/usr/bin/touch"),
    ] {
        let _ = std::os::unix::fs::symlink(of, programs.join(name));
    }
    like.command.env("PATH", programs);
    let mut terminal = Terminal::shell(&like.command, words)?;
    ready(&mut terminal, script, "up");
    Some(terminal)
}

/// Has a line run and waits until it was. Keys that come while a shell is busy are
/// lost to some: it is said again.
fn ready(terminal: &mut Terminal, line: &str, mark: &str) {
    let started = Instant::now();
    for tries in 0.. {
        if shown(terminal).contains(&format!("is{mark}")) {
            break;
        }
        if tries % 500 == 0 {
            // A line that is open, on several lines perhaps, is left with the one, and cleared with the other.
            if tries > 0 || mark != "up" {
                terminal.press("\u{3}");
                std::thread::sleep(Duration::from_millis(100));
            }
            terminal.press(&format!("\u{15}{line}; echo is\"\"{mark}\r"));
        }
        assert!(started.elapsed() < LIMIT, "{mark}: {:?} {:?}", terminal.text(), terminal.raw());
        std::thread::sleep(Duration::from_millis(10));
    }
    // The line's own prompt comes after what it says.
    std::thread::sleep(Duration::from_millis(100));
}

#[test]
fn a_press_of_tab_in_each_shell() {
    let (home, up, _, _) = playing();
    // Known from here on, however busy the machine is.
    let operator = [("CTFY_PLATFORM_URL", up.url()), ("CTFY_TOKEN", up.token("player"))];
    wait_for(|| asked(&home, &operator, &["ctfy", "instance", "stop", ""]).0.contains("WEB-001"));
    for (words, script) in shells() {
        let Some(mut terminal) = on_a_terminal(up.ctfy(&home, &[]), words, &script) else { continue };
        // What is painted differs; what was put on the line is told by running it. An answer is not what was typed.
        for (line, answer) in [
            ("ctfy instance view WE\t --jq '\"a-\" + .challenge_id'", "a-WEB-001"),
            ("ctfy instance vi\t WEB-001 --jq '\"b-\" + .challenge_id'", "b-WEB-001"),
            ("ctfy comp list --phas\t running --jq '\"c-\" + .[0].phase'", "c-running"),
            ("ctfy comp list --phase ru\t --jq '\"d-\" + .[0].phase'", "d-running"),
            ("ctfy-admin statu\t --jq '\"e-\" + (.me.id | type)'", "e-string"),
            ("ctfy-admin api --li\t --jq '\"f-\" + type'", "f-array"),
        ] {
            // The first press may come too early for an id; the next finds it.
            for tries in 1.. {
                terminal.press(&format!("\u{15}{line}\r"));
                let started = Instant::now();
                while started.elapsed() < Duration::from_secs(3) && !shown(&terminal).contains(answer) {
                    std::thread::sleep(Duration::from_millis(10));
                }
                if shown(&terminal).contains(answer) {
                    break;
                }
                assert!(tries < 8, "{}: {line:?}: {:?}", words[0], terminal.raw());
            }
        }
    }
}

/// What a terminal shows, without what a shell paints between the letters.
fn shown(terminal: &Terminal) -> String {
    terminal.text().chars().filter(|c| !c.is_control()).collect()
}

#[test]
fn what_a_server_says_runs_in_no_shell() {
    let platform = Platform::start();
    let home = platform.home();
    let bad = [
        "$(touch canary)",
        "`touch canary`",
        "x;touch canary",
        "x\ntouch canary\n",
        "x' ; touch canary; '",
        "x\" ; touch canary; \"",
        "x\ttouch canary",
        "a:b$(touch canary):c",
        "(touch canary)",
        "&touch canary&",
        "|touch canary",
        "\u{1b}]0;canary\u{7}",
        "-rf",
    ];
    // Each as an id, and as what is said about one that is harmless; and one id twice, which two names go with.
    let mut rows: Vec<_> = bad
        .iter()
        .map(|bad| json!({"id": bad, "challenge_id": bad, "name": bad, "status": "ready"}))
        .chain(bad.iter().enumerate().map(
            |(n, bad)| json!({"id": format!("ok-{n}"), "challenge_id": format!("OK-{n}"), "name": bad, "status": bad}),
        ))
        .collect();
    rows.push(json!({"id": "ok-0", "challenge_id": "OK-0", "name": "again", "status": "ready"}));
    rows.push(json!({"id": "OK-1", "challenge_id": "y", "name": "like $(touch canary)", "status": "ready"}));
    platform.me().on("GET", "/instances", 200, page(json!(rows)));
    let words = ["ctfy", "instance", "view", ""];
    wait_for(|| asked(&home, &[], &words).0.contains("ok-0"));
    let (offered, ..) = asked(&home, &[], &words);
    for line in offered.lines() {
        let (value, about) = line.split_once('\t').unwrap();
        assert!(value.to_lowercase().starts_with("ok-"), "{line:?}");
        assert!(!about.contains(|c: char| c.is_control()), "{line:?}");
    }
    assert!(offered.lines().count() >= bad.len(), "{offered:?}");
    let canaries = || -> Vec<PathBuf> {
        let folders = [home.work(), home.dir.path().to_owned()];
        folders.iter().map(|folder| folder.join("canary")).filter(|canary| canary.exists()).collect()
    };
    for (words, script) in shells() {
        let Some(mut terminal) = on_a_terminal(home.ctfy(&[]), words, &script) else { continue };
        // Listed, walked through, taken and run, from nothing and from what some of them begin with.
        for (n, begun) in ["", "ok-", "OK", "x", "\"x", "'x", "$", "a:b", "-"].into_iter().enumerate() {
            terminal.press(&format!("ctfy instance view {begun}\t\t"));
            std::thread::sleep(Duration::from_millis(250));
            terminal.press("\t\t\r");
            std::thread::sleep(Duration::from_millis(150));
            ready(&mut terminal, "echo next", &format!("step{n}"));
        }
        assert_eq!(canaries(), Vec::<PathBuf>::new(), "{}: {}", words[0], terminal.raw());
        assert!(!terminal.raw().contains("\u{1b}]0;canary"), "{}", words[0]);
        assert!(shown(&terminal).contains("ok-"), "{}: nothing was offered: {:?}", words[0], terminal.raw());
    }
}

/// What a shell reads for a line, the exit code, and how long it took.
fn asked(home: &Home, env: &[(&str, &str)], words: &[&str]) -> (String, String, Option<i32>, Duration) {
    let mut command = home.ctfy(&["__complete", "zsh"]).command;
    command.envs(env.iter().copied()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let started = Instant::now();
    let mut child = command.spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), words.join("\0").as_bytes()).unwrap();
    let ran = child.wait_with_output().unwrap();
    let took = started.elapsed();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(ran.stdout), text(ran.stderr), ran.status.code(), took)
}

#[test]
fn it_is_silent_and_quick_where_it_cannot() {
    let home = Home::new();
    // One that takes the connection and never answers.
    let hole = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", hole.local_addr().unwrap());
    let stop = ["ctfy", "instance", "stop", ""];
    for (name, env, words) in [
        ("no answer", vec![("CTFY_PLATFORM_URL", url.as_str()), ("CTFY_TOKEN", "pt_secret")], &stop[..]),
        ("no platform", vec![("CTFY_PLATFORM_URL", "http://127.0.0.1:1"), ("CTFY_TOKEN", "pt_secret")], &stop),
        ("no sense", vec![("CTFY_PLATFORM_URL", "::"), ("CTFY_TOKEN", "a b\n")], &stop),
        ("no such host", vec![], &["ctfy", "--host", "nowhere", "instance", "stop", ""]),
        ("not known yet", vec![("CTFY_TOKEN", "pt_secret")], &["ctfy", "--host", "$H", "instance", "stop", ""]),
        ("no such command", vec![], &["ctfy", "nonsense", "x", ""]),
    ] {
        // What the machine does besides is not its fault: the quickest of a few counts.
        let runs: Vec<_> = (0..3).map(|_| asked(&home, &env, words)).collect();
        for (out, err, code, _) in &runs {
            assert_eq!((out.as_str(), err.as_str(), *code), ("", "", Some(0)), "{name}");
        }
        let quickest = runs.iter().map(|run| run.3).min().unwrap();
        assert!(quickest < Duration::from_millis(100), "{name}: {quickest:?}");
    }
}

#[test]
fn another_account_sees_nothing_of_it() {
    let (home, up, web, _) = playing();
    let stop = ["ctfy", "instance", "stop", ""];
    let url = up.url().to_owned();
    let of = |token: &str| asked(&home, &[("CTFY_PLATFORM_URL", &url), ("CTFY_TOKEN", token)], &stop).0;
    wait_for(|| of(up.token("player")).contains(&web));
    for other in [up.token("rival"), "pt_nobody"] {
        for _ in 0..3 {
            assert_eq!(of(other), "", "{other}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    // The line's own options count as a command's do: a token on it is the account.
    let named = ["ctfy", "--token", up.token("player"), "instance", "stop", ""];
    let line = asked(&home, &[("CTFY_PLATFORM_URL", &url), ("CTFY_TOKEN", up.token("rival"))], &named).0;
    assert!(line.contains(&web), "{line}");
    let mut kept = 0;
    for file in std::fs::read_dir(home.config().join("state/completion")).unwrap().flatten() {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
        let text = std::fs::read_to_string(file.path()).unwrap() + &file.file_name().to_string_lossy();
        assert!(!text.contains("pt_"), "{text}");
        kept += 1;
    }
    assert!(kept > 0);
}
