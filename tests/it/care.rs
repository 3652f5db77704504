//! Care with what an operator changes: rehearsals send nothing, a protected host is named each time, a script says yes to
//! what sweeps, and a person is asked and believed. What was sent is what the platform saw.

use std::time::Duration;

use serde_json::{Value, json};
use wiremock::matchers::method;
use wiremock::{Mock, Request, ResponseTemplate};

use ctfy::cli::Program;

use crate::harness::*;
use crate::terminal::Terminal;

/// A line for each command that changes something. `URL` is the platform's address.
const LINES: &[(&str, &str)] = &[
    ("comp create", "--title Winter --starts-at +1d"),
    ("comp update", "c1 --title Summer --description warm"),
    ("comp delete", "c1"),
    ("comp admins grant", "c1 --email eve@example.org"),
    ("comp admins revoke", "c1 eve@example.org"),
    ("comp invites add", "c1 --user u1"),
    ("comp invites revoke", "c1 u1"),
    ("apply", "-f event.toml"),
    ("announcements create", "--title Doors"),
    ("announcements update", "a1 --severity warning"),
    ("announcements delete", "a1"),
    ("users role-set", "eve@example.org admin"),
    ("achievements grant", "t1 night_owl"),
    ("achievements revoke", "t1 night_owl"),
    ("questions reset-attempts", "t1 WEB-001 flag"),
    ("challenges rescan", "--wait"),
    ("challenges build", "WEB-001 --wait"),
    ("challenges pull", "--all --wait"),
    ("nodes register", "--url http://n2:8101 --display-name n2"),
    ("nodes edit", "rack-1 --label zone=b"),
    ("nodes delete", "rack-1"),
    ("nodes invites mint", ""),
    ("nodes invites revoke", "i1"),
    ("instances stop-all", ""),
    ("tasks submit", "challenge_rescan --wait"),
    ("tasks cancel", "k1"),
    ("jobs set", "ttl_sweep --disabled"),
    ("jobs run", "ttl_sweep --wait"),
    ("settings set", "limit 7"),
    ("settings unset", "limit"),
    ("server invite", ""),
    ("worker start", "--url URL WEB-001 --wait"),
    ("worker stop", "--url URL i1"),
    ("worker stop-all", "--url URL"),
    ("worker rescan", "--url URL"),
    ("worker build", "--url URL --wait"),
    ("worker pull", "--url URL WEB-001 --wait"),
];

/// What several of takes a yes in a script, and what takes one even alone.
const SWEEPS: &[&str] = &[
    "comp delete c1",
    "comp delete c1 c2",
    "instances stop-all",
    "worker --url URL stop-all",
    "worker --url URL stop i1 i2",
    "announcements delete a1 a2",
    "nodes delete n1 rack-2",
    "nodes invites revoke i1 i2",
    "comp admins revoke c1 u1 u2",
    "comp invites revoke c1 u1 u2",
    "achievements revoke t1 t2 night_owl",
    "users role-set u1 u2 admin",
    "settings unset limit smtp_password",
    "tasks cancel k1 k2",
    "jobs set ttl_sweep scoreboard_snapshot --disabled",
];

/// A platform that answers whoever reads, and takes note of the rest.
fn platform() -> Platform {
    let p = Platform::start();
    let answer = |request: &Request| {
        let path = request.url.path().trim_start_matches("/api/v1").to_owned();
        let setting = |key: &str, kind: &str, value: Value| {
            json!({"key": key, "type": kind, "description": "", "value": value, "source": "db", "env_value": null,
                "default_value": value})
        };
        let node =
            |id: &str, name: &str| json!({"id": id, "display_name": name, "labels": {"rack": "1"}, "running": 2});
        let body = match path.as_str() {
            "/me" => json!({"id": "u9", "display_name": "Ada", "email": "ada@example.org", "role": "super_admin"}),
            "/competitions/c1" => {
                json!({"id": "c1", "title": "Autumn \u{202e}CTF", "description": "cold", "registered_count": 7})
            }
            "/admin/users" => page(json!([{"id": "u1", "email": "eve@example.org"}])),
            "/admin/platform-settings" => {
                json!([setting("limit", "int", json!(3)), setting("smtp_password", "str", json!("hunter2"))])
            }
            "/admin/nodes/n1" => node("n1", "rack-1"),
            "/admin/nodes/n2" => node("n2", "rack-2"),
            path if path.starts_with("/admin/nodes/") => {
                return ResponseTemplate::new(404).set_body_json(envelope("http_404", "no such node"));
            }
            "/nodes" => page(json!([node("n1", "rack-1"), node("n2", "rack-2")])),
            "/admin/instances" => page(json!([{"id": "i1"}, {"id": "i2"}])),
            _ => page(json!([])),
        };
        ResponseTemplate::new(200).set_body_json(body)
    };
    p.mount(Mock::given(method("GET")).respond_with(answer));
    p
}

/// What was sent that is no reading.
fn sent(p: &Platform) -> Vec<String> {
    let all = p.seen();
    let changes = all.iter().filter(|request| request.method.as_str() != "GET");
    changes.map(|request| format!("{} {}", request.method, request.url.path())).collect()
}

/// The words of every command below this one that takes a flag.
fn with_flag(command: &clap::Command, words: &str, flag: &str, found: &mut Vec<String>) {
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        with_flag(inner, format!("{words} {}", inner.get_name()).trim(), flag, found);
    }
    if !command.has_subcommands() && command.get_arguments().any(|arg| arg.get_long() == Some(flag)) {
        found.push(words.to_owned());
    }
}

/// The line of each command that takes a flag.
fn lines(flag: &str, p: &Platform) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    with_flag(&Program::ADMIN.command(), "", flag, &mut found);
    let line = |words: &String| {
        // By hand anything can be sent; it has no rehearsal.
        let known = LINES.iter().chain(&[("api", "-X DELETE instances")]).find(|(command, _)| command == words);
        let (_, args) = known.unwrap_or_else(|| panic!("`{words}` takes --{flag} and has no line here"));
        split(&format!("{words} {args}"), p)
    };
    found.iter().map(line).collect()
}

fn split(line: &str, p: &Platform) -> Vec<String> {
    line.split_whitespace().map(|word| word.replace("URL", &p.url())).collect()
}

fn run(home: &Home, words: &[String], more: &[&str]) -> Ran {
    let mut all: Vec<&str> = words.iter().map(String::as_str).collect();
    all.extend(more);
    std::fs::create_dir_all(home.work()).unwrap();
    std::fs::write(home.work().join("event.toml"), "[competition]\ntitle = \"Spring\"\n").unwrap();
    home.admin(&all).run()
}

#[test]
fn a_rehearsal_of_whatever_there_is_sends_nothing() {
    let p = platform();
    let home = p.home();
    let all = lines("dry-run", &p);
    assert_eq!(all.len(), LINES.len(), "a line here is for no command");
    for words in &all {
        let said = run(&home, words, &["--dry-run"]).ok();
        let apply = words[0] == "apply";
        assert!(said.out.contains(if apply { "Spring" } else { "would send: " }), "{words:?}: {}", said.out);
        let document = run(&home, words, &["--dry-run", "--json"]).ok().json();
        let told = if apply { document[0]["done"] == false } else { document["dry_run"] == true };
        assert!(told, "{words:?}: {document}");
        assert_eq!(sent(&p), Vec::<String>::new(), "{words:?}");
    }
    // What is shown is what goes: the same command without the flag sends just that.
    for line in ["announcements delete a1", "nodes edit rack-1 --label zone=b", "settings set limit 7"] {
        let words = split(line, &p);
        let would = run(&home, &words, &["--dry-run", "--json"]).ok().json();
        let before = sent(&p).len();
        run(&home, &words, &[]);
        let (verb, path) = (would["method"].as_str().unwrap(), would["path"].as_str().unwrap());
        assert_eq!(sent(&p)[before..], [format!("{verb} {path}")]);
        let seen = p.seen();
        let last = seen.iter().rfind(|request| request.method.as_str() == verb).unwrap();
        let body: Value = serde_json::from_slice(&last.body).unwrap_or_default();
        assert_eq!(body, would["body"], "{line}");
    }
}

#[test]
fn a_protected_host_is_named_for_whatever_cannot_be_undone() {
    let p = platform();
    let home = p.home();
    let name = p.url().trim_start_matches("http://").to_owned();
    home.write("ctfy.toml", &format!("[hosts.\"{name}\"]\nprotected = true\n"));
    let all = lines("confirm-host", &p);
    let is = |words: &str| all.iter().any(|line| line.join(" ").starts_with(words));
    for words in ["comp delete", "instances stop-all", "worker stop-all", "users role-set", "settings set", "apply"] {
        assert!(is(words), "`{words}` takes no --confirm-host");
    }
    let mut asked = Vec::new();
    with_flag(&Program::ADMIN.command(), "", "yes", &mut asked);
    for words in &all {
        // A node of another URL is registered without a question; only to take a token away is one.
        if words.join(" ").starts_with("nodes register") {
            continue;
        }
        // A yes is not enough.
        let line = words.join(" ");
        let yes = match asked.iter().any(|command| line.starts_with(command)) {
            true => "--yes",
            false => "--no-input",
        };
        let ran = run(&home, words, &[yes]).code(2);
        assert!(ran.err.contains("is protected") && ran.err.contains("--confirm-host"), "{words:?}: {}", ran.err);
        run(&home, words, &[yes, "--confirm-host", "elsewhere"]).says(2, "nothing was sent", "");
        run(&home, words, &[yes, "--json"]).error(2);
    }
    assert_eq!(sent(&p), Vec::<String>::new());
    run(&home, &split("announcements delete a1", &p), &["--confirm-host", &name]);
    assert_eq!(sent(&p), ["DELETE /api/v1/admin/announcements/a1"]);
}

#[test]
fn a_script_says_yes_to_what_sweeps() {
    let p = platform();
    let home = p.home();
    for line in SWEEPS {
        let words = split(line, &p);
        run(&home, &words, &[]).says(2, "nothing was sent", "--yes");
        run(&home, &words, &["--json"]).error(2);
    }
    // Ids from a pipe are a sweep, too, though a terminal may be there.
    home.admin(&["announcements", "delete", "-"]).stdin("a1\na2\n").run().says(2, "nothing was sent", "--yes");
    assert_eq!(sent(&p), Vec::<String>::new());
    // One at a time goes ahead, as it did in the tool this replaces.
    for line in ["announcements delete a1", "nodes invites revoke i1", "tasks cancel k1", "comp invites revoke c1 u1"] {
        let before = sent(&p).len();
        run(&home, &split(line, &p), &[]);
        assert_eq!(sent(&p).len(), before + 1, "{line}");
    }
}

/// What is shown, wherever its lines break.
fn flat(shown: &str) -> String {
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Starts a line on a terminal.
fn on(home: &Home, line: &[&str]) -> Terminal {
    Terminal::start(&mut home.admin(line).command).unwrap()
}

#[test]
fn whoever_deletes_a_competition_types_its_title() {
    let p = platform();
    let home = p.home();
    let ask = |answer: &str| {
        let mut terminal = on(&home, &["comp", "delete", "c1"]);
        terminal.shows("type the competition's title");
        terminal.press(answer);
        terminal.end()
    };
    for (answer, code, words) in
        [("Autumn\r", 3, "that is not it"), ("\r", 3, "that is not it"), ("y\r", 3, "was sent"), ("\u{3}", 130, "")]
    {
        let (ended, shown) = ask(answer);
        assert_eq!(ended, Some(code), "{answer:?}: {shown}");
        assert!(shown.contains(words), "{shown}");
        assert_eq!(sent(&p), Vec::<String>::new(), "{answer:?}");
        // Where, whose hands, and what: read before anything is typed. No name writes on the terminal.
        let flat = flat(&shown);
        assert!(flat.contains(&p.url()) && flat.contains("as Ada (ada@example.org), super_admin"), "{flat}");
        assert!(flat.contains("delete the competition Autumn <U+202E>CTF (c1) with its 7 teams"), "{flat}");
    }
    // What is seen is what is typed, as an id is.
    for answer in ["Autumn <U+202E>CTF\r", "c1\r"] {
        let before = sent(&p).len();
        ask(answer);
        assert_eq!(sent(&p)[before..], ["DELETE /api/v1/admin/competitions/c1"]);
    }
    // Several at once: how many they are.
    let mut terminal = on(&home, &["comp", "delete", "c1", "c2"]);
    terminal.shows("type how many they are");
    terminal.press("1\r");
    assert_eq!(terminal.end().0, Some(3));
    assert_eq!(sent(&p).len(), 2);
}

#[test]
fn whoever_stops_everything_types_the_hosts_name() {
    let p = platform();
    let home = p.home();
    let name = p.url().trim_start_matches("http://").to_owned();
    let ask = |line: &[&str], question: &str, answer: &str| {
        let mut terminal = on(&home, line);
        terminal.shows(question);
        terminal.press(answer);
        terminal.end()
    };
    let line = ["instances", "stop-all"];
    for (answer, code) in [("yes\r", 3), ("\u{3}", 130)] {
        let (ended, shown) = ask(&line, "type the host's name", answer);
        assert_eq!(ended, Some(code), "{shown}");
        assert!(flat(&shown).contains("all of the cluster, 2 instances as of now"), "{shown}");
    }
    assert_eq!(sent(&p), Vec::<String>::new());
    ask(&line, "type the host's name", &format!("{name}\r"));
    assert_eq!(sent(&p), ["DELETE /api/v1/instances"]);
    // A single thing is a yes or a no, and Return is no.
    for (answer, code, all) in [("\r", 3, 1), ("n", 3, 1), ("\u{3}", 130, 1), ("y", 4, 2)] {
        let (ended, shown) = ask(&["announcements", "delete", "a1"], "Go ahead?", answer);
        assert_eq!(sent(&p).len(), all, "{answer:?}: {shown}");
        // No DELETE is answered here but with 404: a yes ends with that.
        assert_eq!(ended, Some(if code == 4 { 6 } else { code }), "{answer:?}: {shown}");
    }
    // Whoever does not want to be asked is not, and neither is a program that reads.
    for more in ["--no-input", "--json"] {
        let (ended, shown) = on(&home, &["instances", "stop-all", more]).end();
        assert!(ended == Some(2) && shown.contains("--yes"), "{shown}");
    }
    assert_eq!(sent(&p).len(), 2);
}

#[test]
fn a_terminal_shows_no_secret_unasked() {
    let p = platform();
    let home = p.home();
    p.on("PATCH", "/admin/platform-settings/smtp_password", 200, json!({"key": "smtp_password", "value": "s3cret!"}));
    let list = ["settings", "list"];
    let shown = |line: &[&str]| on(&home, line).end().1;
    for line in [
        &list[..],
        &["settings", "list", "--json"],
        &["settings", "get", "smtp_password"],
        &["settings", "get", "smtp_password", "--jq", ".value"],
        &["settings", "set", "smtp_password", "s3cret!", "--dry-run"],
        &["settings", "set", "smtp_password", "s3cret!", "--dry-run", "--json"],
        &["settings", "set", "smtp_password", "s3cret!", "--yes"],
        &["settings", "set", "smtp_password", "s3cret!", "--yes", "--json"],
    ] {
        let said = shown(line);
        assert!(!said.contains("hunter2") && !said.contains("s3cret!"), "{line:?}: {said}");
        let asked = shown(&[line, &["--show-secrets"]].concat());
        let told = asked.contains("hunter2") || asked.contains("s3cret!") || line.contains(&"--yes");
        assert!(told, "{line:?}: {asked}");
    }
    assert!(shown(&list).contains("hidden: --show-secrets"));
    // What is piped is for a program.
    assert!(home.admin(&list).run().ok().out.contains("hunter2"));
}

#[test]
fn ctrl_c_while_a_task_is_waited_for_asks_what_becomes_of_it() {
    let p = Platform::start();
    let task = json!({"id": "k1", "kind": "challenge_rescan", "status": "running", "progress": 0.4});
    p.on("POST", "/admin/challenges/rescan", 202, task.clone());
    p.on("GET", "/admin/tasks/k1", 200, task.clone());
    p.on("POST", "/admin/tasks/k1/cancel", 200, task);
    let home = p.home();
    let cancelled = || p.asked("POST", "/admin/tasks/k1/cancel").len();
    let interrupted = |answer: &str| {
        let mut terminal = on(&home, &["challenges", "rescan", "--wait"]);
        terminal.shows("challenge_rescan: running");
        terminal.interrupt();
        terminal.shows("Cancel it?");
        std::thread::sleep(Duration::from_millis(100));
        terminal.press(answer);
        terminal.end()
    };
    for answer in ["n", "\r", "\u{3}"] {
        let (code, shown) = interrupted(answer);
        assert_eq!((code, cancelled()), (Some(130), 0), "{answer:?}: {shown}");
        assert!(shown.contains("the task goes on") && shown.contains("ctfy-admin tasks cancel k1"), "{shown}");
    }
    let (code, shown) = interrupted("y");
    assert_eq!((code, cancelled()), (Some(130), 1), "{shown}");
    assert!(shown.contains("told to end"), "{shown}");
}

#[test]
fn addresses_are_looked_up_once() {
    let p = platform();
    let line = "users role-set eve@example.org Eve@Example.org u7 admin --yes";
    run(&p.home(), &split(line, &p), &[]);
    assert_eq!(p.asked("GET", "/admin/users").len(), 1);
    let mut sent = sent(&p);
    sent.sort();
    assert_eq!(sent, ["PATCH /api/v1/admin/users/u1/role", "PATCH /api/v1/admin/users/u7/role"]);
}

#[test]
fn nobody_is_waited_for_at_a_terminal_where_a_pipe_was_meant() {
    let p = platform();
    for line in ["tasks submit challenge_rescan --params -", "settings set limit -", "announcements delete -"] {
        let (code, shown) = on(&p.home(), &line.split(' ').collect::<Vec<_>>()).end();
        assert_eq!(code, Some(2), "{line}: {shown}");
        assert!(shown.contains("stdin, which is a terminal") && shown.contains("hint:"), "{line}: {shown}");
    }
    assert_eq!(sent(&p), Vec::<String>::new());
}
