//! `ctfy sandbox`: up, run, tour and approve, as a person or a script uses them, and what is left when they end.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::harness::*;

/// A sandbox that was brought up; killed when dropped.
pub struct Up {
    child: Child,
    said: Value,
}

impl Up {
    pub fn start(home: &Home, args: &[&str]) -> Up {
        let mut command = home.ctfy(&[&["sandbox", "up", "--json"], args].concat()).command;
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let said = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"));
        Up { child, said }
    }

    pub fn url(&self) -> &str {
        self.said["url"].as_str().unwrap()
    }

    pub fn token(&self, whose: &str) -> &str {
        self.said["tokens"][whose].as_str().unwrap()
    }

    /// `ctfy` as the player.
    pub fn ctfy(&self, home: &Home, args: &[&str]) -> Call {
        home.ctfy(args).env("CTFY_PLATFORM_URL", self.url()).env("CTFY_TOKEN", self.token("player"))
    }

    fn signal(&self, signal: nix::sys::signal::Signal) {
        nix::sys::signal::kill(nix::unistd::Pid::from_raw(i32::try_from(self.child.id()).unwrap()), signal).unwrap();
    }

    fn end(mut self) -> i32 {
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether something answers at an address.
fn answers(url: &str) -> bool {
    std::net::TcpStream::connect(url.trim_start_matches("http://")).is_ok()
}

#[test]
fn a_round_on_one_that_is_up() {
    use nix::sys::signal::Signal;
    for signal in [Signal::SIGINT, Signal::SIGTERM] {
        let home = Home::new();
        let up = Up::start(&home, &["--event", "Friday CTF"]);
        assert_eq!(up.ctfy(&home, &["comp", "list", "--jq", ".[].title"]).run().ok().out, "Friday CTF\n");
        up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
        let port = up.ctfy(&home, &["instance", "start", "WEB-001", "--jq", ".services[0].port"]).run().ok();
        let service = format!("http://127.0.0.1:{}", port.out.trim());
        assert!(answers(&service), "the service is a real one");
        up.ctfy(&home, &["submit", "FLAG{no}"]).run().code(3);
        let rival = home.ctfy(&["instance", "list", "--json"]).env("CTFY_TOKEN", up.token("rival"));
        assert_eq!(rival.env("CTFY_PLATFORM_URL", up.url()).run().ok().out, "[]\n");
        let operator = home.admin(&["nodes", "list", "--jq", ".[].running"]).env("CTFY_TOKEN", up.token("operator"));
        assert_eq!(operator.env("CTFY_PLATFORM_URL", up.url()).run().ok().out, "1\n");
        let url = up.url().to_owned();
        up.signal(signal);
        assert_eq!(up.end(), 0, "this is how it ends");
        assert!(!answers(&url) && !answers(&service), "nothing is left running");
    }
}

#[test]
fn a_state_file_survives_the_hardest_end() {
    let home = Home::new();
    let file = home.dir.path().join("play.db");
    let state = file.display().to_string();
    let up = Up::start(&home, &["--state", &state]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    up.ctfy(&home, &["instance", "start", "WEB-001"]).run().ok();
    let answer = flag(&file, "WEB-001");
    // A second one keeps its hands off.
    home.ctfy(&["sandbox", "up", "--state", &state]).run().says(7, "another sandbox is using it", "another file");
    up.ctfy(&home, &["submit", &answer]).run().ok();
    up.signal(nix::sys::signal::Signal::SIGKILL);
    up.end();

    use std::os::unix::fs::PermissionsExt;
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let up = Up::start(&home, &["--state", &state]);
    let list = up.ctfy(&home, &["submission", "list", "--jq", ".[] | .correct"]).run().ok();
    assert_eq!(list.out, "true\n", "what was answered is there");
    let rank = up.ctfy(&home, &["comp", "scoreboard", "--jq", ".[0].flags_solved"]).run().ok();
    assert_eq!(rank.out, "1\n");
    // What was running runs again, with the same answer; a solved one is on its way out.
    up.ctfy(&home, &["instance", "start", "WEB-001"]).run().ok();
}

/// The minted answer of the newest instance of a challenge, as the state file has it.
fn flag(file: &Path, challenge: &str) -> String {
    let db = rusqlite::Connection::open(file).unwrap();
    let answers: String = db
        .query_row(
            "SELECT answers FROM instances WHERE challenge_id = ?1 ORDER BY started_at DESC LIMIT 1",
            [challenge],
            |row| row.get(0),
        )
        .unwrap();
    serde_json::from_str::<Value>(&answers).unwrap()["flag"].as_str().unwrap().to_owned()
}

#[test]
fn a_state_file_is_the_same_platform_again() {
    let home = Home::new();
    // A name that SQLite would take for its own memory.
    let args = ["--state", ":memory:"];
    let up = Up::start(&home, &[&args[..], &["--event", "Mine"]].concat());
    let (url, said) = (up.url().to_owned(), up.said.clone());
    up.signal(nix::sys::signal::Signal::SIGTERM);
    up.end();
    let up = Up::start(&home, &args);
    assert_eq!(up.said, said, "the same address, tokens and competition");
    assert_eq!(up.ctfy(&home, &["comp", "list", "--jq", ".[].title"]).run().ok().out, "Mine\n");
    up.signal(nix::sys::signal::Signal::SIGTERM);
    up.end();
    let _taken = std::net::TcpListener::bind(url.trim_start_matches("http://")).unwrap();
    assert_ne!(Up::start(&home, &args).url(), url, "a port that is taken is not waited for");
}

#[test]
fn what_cannot_be_a_state_file_is_left_alone() {
    let home = Home::new();
    let file = home.dir.path().join("notes.txt");
    std::fs::write(&file, "my notes\n".repeat(500)).unwrap();
    let path = file.display().to_string();
    home.ctfy(&["sandbox", "up", "--state", &path]).run().says(2, "not a sandbox's state", "left as it is");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "my notes\n".repeat(500));
    home.ctfy(&["sandbox", "up", "--state", "/nowhere/at/all"]).run().says(1, "cannot be used", "");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    home.ctfy(&["sandbox", "up", "--port", &port]).run().says(7, "cannot be used", "--port");
}

#[test]
fn saved_as_a_host() {
    let home = Home::new();
    home.write("config.toml", "[hosts.mine]\nurl = \"http://localhost:1\"\ntoken = \"pt_mine\"\n");
    let up = Up::start(&home, &["--save"]);
    assert_eq!(home.ctfy(&["me", "--jq", ".display_name"]).run().ok().out, "Player\n");
    assert!(home.read("config.toml").contains("pt_mine"), "the others stay");
    drop(up);
    // Killed, it could not put anything back.
    home.ctfy(&["me"]).run().says(9, "cannot reach", "ctfy sandbox up --save");
    home.write("config.toml", "current = \"mine\"\n[hosts.mine]\nurl = \"http://localhost:1\"\ntoken = \"pt_mine\"\n");
    home.write("config.toml", "[hosts.sandbox]\nurl = \"https://ctf.example.org\"\ntoken = \"pt_theirs\"\n");
    home.ctfy(&["sandbox", "up", "--save"]).run().says(7, "is https://ctf.example.org, not a sandbox", "");
    home.write("config.toml", "current = \"mine\"\n[hosts.mine]\nurl = \"http://localhost:1\"\ntoken = \"pt_mine\"\n");
    let up = Up::start(&home, &["--save"]);
    assert!(home.read("config.toml").contains("current = \"sandbox\""));
    up.signal(nix::sys::signal::Signal::SIGINT);
    assert_eq!(up.end(), 0);
    assert!(home.read("config.toml").contains("current = \"mine\""), "what was current is that again");
}

#[test]
fn a_command_with_a_platform_of_its_own() {
    let home = Home::new();
    let report = home.work().join("report.json");
    std::fs::create_dir_all(home.work()).unwrap();
    let play = "set -e; \"$CTFY\" comp register --solo >/dev/null; \"$CTFY\" instance start WEB-001 >/dev/null; \
                test -z \"$(ls -A \"$CTFY_CONFIG_HOME\")\"; echo \"$CTFY_PLATFORM_URL $CTFY_CONFIG_HOME\"; \
                \"$CTFY\" submit 'FLAG{no}' >/dev/null || exit 42";
    let args = ["sandbox", "run", "--report", "report.json", "--", "sh", "-c", play];
    let ran = home.ctfy(&args).env("CTFY", env!("CARGO_BIN_EXE_ctfy")).env("CTFY_HOST", "x").run().code(42);
    let (url, folder) = ran.out.trim().split_once(' ').unwrap();
    assert!(!answers(url) && !Path::new(folder).exists(), "nothing is left");
    assert!(!home.config().exists(), "nothing was written where the user keeps things");
    let report: Value = serde_json::from_slice(&std::fs::read(&report).unwrap()).unwrap();
    assert_eq!(report["exit"], 42);
    assert_eq!(report["instances"][0]["challenge_id"], "WEB-001");
    assert_eq!(report["submissions"][0]["result"], "wrong");
    assert_eq!(report["solves"], serde_json::json!([]));
    assert!(report["seconds"].as_f64().unwrap() > 0.0);
}

#[test]
fn a_command_ends_as_it_does() {
    let home = Home::new();
    for (line, code) in [("true", 0), ("exit 7", 7), ("kill -9 $$", 137), ("exit 255", 255)] {
        let ran = home.ctfy(&["sandbox", "run", "--", "sh", "-c", line]).run().code(code);
        assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", ""), "{line}");
    }
    home.ctfy(&["sandbox", "run", "--", "no-such-command"]).run().says(2, "there is no command", "");
    home.ctfy(&["sandbox", "run", "--json", "--", "no-such-command"]).run().error(2);
    home.ctfy(&["sandbox", "run"]).run().code(2);
    // What could not be reported is not done.
    let args = ["sandbox", "run", "--report", "nowhere/report.json", "--", "touch", "done"];
    home.ctfy(&args).run().says(1, "cannot write nowhere/report.json", "");
    assert!(!home.work().join("done").exists());
    // Its time is limited as any command's is, and so is what it ran.
    let ran = home.ctfy(&["sandbox", "run", "--timeout", "0.3", "--report", "r.json", "--", "sleep", "60"]).run();
    ran.says(12, "--timeout", "");
    let report: Value = serde_json::from_slice(&std::fs::read(home.work().join("r.json")).unwrap()).unwrap();
    assert_eq!(report["exit"], 12, "what was done until then is reported");
}

#[test]
fn ctrl_c_is_the_commands() {
    let home = Home::new();
    let line = "trap 'echo told; exit 5' TERM INT; echo up; sleep 60 & wait";
    let mut call = home.ctfy(&["sandbox", "run", "--", "sh", "-c", line]).command;
    let mut child = call.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut text = String::new();
    out.read_line(&mut text).unwrap();
    let pid = nix::unistd::Pid::from_raw(i32::try_from(child.id()).unwrap());
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(5));
    text.clear();
    out.read_line(&mut text).unwrap();
    assert_eq!(text, "told\n");
}

/// A second signal is enough for a command that does not listen, and a closed terminal is one.
#[cfg(target_os = "linux")]
#[test]
fn who_does_not_listen_is_ended() {
    use nix::sys::signal::{Signal, kill};
    let home = Home::new();
    let line = "trap '' TERM INT; echo $CTFY_CONFIG_HOME; while :; do sleep 1; done";
    for signals in [[Signal::SIGTERM, Signal::SIGTERM], [Signal::SIGHUP, Signal::SIGINT]] {
        let args = ["sandbox", "run", "--report", "r.json", "--", "sh", "-c", line];
        let mut child = home.ctfy(&args).command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut folder = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut folder).unwrap();
        let pid = nix::unistd::Pid::from_raw(i32::try_from(child.id()).unwrap());
        for signal in signals {
            kill(pid, signal).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(400));
        }
        assert_eq!(child.wait().unwrap().code(), Some(130));
        assert!(!Path::new(folder.trim()).exists(), "its folder is left behind");
        let report: Value = serde_json::from_slice(&std::fs::read(home.work().join("r.json")).unwrap()).unwrap();
        assert_eq!(report["exit"], 130);
    }
}

/// What is no file is written to, not replaced.
#[test]
fn a_report_goes_where_it_is_said() {
    let home = Home::new();
    std::fs::create_dir_all(home.work()).unwrap();
    let (link, target) = (home.work().join("link"), home.work().join("target"));
    std::fs::write(&target, "").unwrap();
    std::os::unix::fs::symlink(&target, &link).unwrap();
    home.ctfy(&["sandbox", "run", "--report", "link", "--", "true"]).run().ok();
    assert!(
        link.symlink_metadata().unwrap().is_symlink() && std::fs::read_to_string(&target).unwrap().contains("exit")
    );
    let ran = home.ctfy(&["sandbox", "run", "--report", "/dev/stdout", "--", "true"]).run().ok();
    assert_eq!(ran.json()["exit"], 0);
    home.ctfy(&["sandbox", "run", "--report", ".", "--", "true"]).run().says(2, "is a folder", "");
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_of_it_stays_in_the_background() {
    let home = Home::new();
    let ran = home.ctfy(&["sandbox", "run", "--", "sh", "-c", "(setsid sleep 61 & echo $!); exit 3"]).run().code(3);
    assert!(!Path::new(&format!("/proc/{}", ran.out.trim())).exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_killed_sandbox_takes_its_command_along() {
    let home = Home::new();
    let mut call = home.ctfy(&["sandbox", "run", "--", "sh", "-c", "echo $$; exec sleep 60"]).command;
    let mut child = call.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut pid = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut pid).unwrap();
    let alive =
        || std::fs::read_to_string(format!("/proc/{}/stat", pid.trim())).is_ok_and(|stat| !stat.contains(") Z "));
    assert!(alive());
    child.kill().unwrap();
    child.wait().unwrap();
    wait_for(|| !alive());
}

#[test]
fn the_tour_is_a_whole_round() {
    let home = Home::new();
    let ran = home.ctfy(&["sandbox", "tour"]).run().ok();
    for words in
        ["$ ctfy comp register --solo", "$ ctfy instance start WEB-001", "UNION SELECT", "First blood!", "flags"]
    {
        assert!(ran.out.to_lowercase().contains(&words.to_lowercase()), "{words} in {}", ran.out);
    }
    assert!(!home.config().exists(), "nothing was written where the user keeps things");
}

#[test]
fn a_sign_in_that_is_approved() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let other = Home::new();
    let mut login: Command = other.ctfy(&["login", "--no-browser", "--platform-url", up.url()]).command;
    let mut login = login.stdin(Stdio::null()).stderr(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(login.stderr.take().unwrap());
    let code = loop {
        let mut line = String::new();
        assert!(told.read_line(&mut line).unwrap() > 0, "no code was shown");
        let word = line.split_whitespace().find(|word| word.len() == 9 && word.chars().nth(4) == Some('-'));
        if let Some(word) = word {
            break word.to_owned();
        }
    };
    up.ctfy(&home, &["sandbox", "approve", &code]).run().ok();
    let mut rest = String::new();
    told.read_to_string(&mut rest).unwrap();
    assert!(login.wait().unwrap().success(), "{rest}");
    assert_eq!(other.ctfy(&["me", "--jq", ".display_name"]).run().ok().out, "Player\n");
    up.ctfy(&home, &["sandbox", "approve", "NOPE-NOPE"]).run().code(6);
}

#[test]
fn bad_days_are_had_on_demand() {
    let home = Home::new();
    let up = Up::start(&home, &["--chaos", "lost-answer=100%"]);
    up.ctfy(&home, &["comp", "register", "--solo", "--comp", "x"]).run().says(13, "no answer came back", "");
    drop(up);
    let up = Up::start(&home, &["--chaos", "status=503:100%"]);
    up.ctfy(&home, &["server", "health", "--timeout", "1", "--json"]).run().error(10);
    drop(up);
    let up = Up::start(&home, &["--chaos", "429=100%"]);
    up.ctfy(&home, &["server", "health", "--timeout", "1", "--json"]).run().error(8);
    drop(up);
    let up = Up::start(&home, &["--chaos", "drop-events=100%,slow-start=300ms"]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    up.ctfy(&home, &["instance", "start", "WEB-001"]).run().ok();
    drop(up);
    home.ctfy(&["sandbox", "up", "--chaos", "teapot=1%"]).run().says(2, "none of latency", "--chaos latency");
}

#[test]
fn what_it_answers_is_listed() {
    let ran = Home::new().ctfy(&["sandbox", "up", "--list", "--json"]).run().ok();
    let rows = ran.json();
    let row = |operation: &str| {
        rows.as_array().unwrap().iter().find(|row| row["operation"] == operation).cloned().unwrap_or_default()
    };
    assert_eq!(row("instance.Start")["answered"], true);
    assert_eq!(row("comp.List")["path"], "/api/v1/competitions");
    // What is not answered says so with a code of its own.
    let unanswered = rows.as_array().unwrap().iter().find(|row| row["answered"] == false && row["method"] == "GET");
    if let Some(row) = unanswered {
        let home = Home::new();
        let up = Up::start(&home, &[]);
        let path = row["path"].as_str().unwrap().replace(['{', '}'], "");
        let call = home.ctfy(&["api", &path, "--json"]).env("CTFY_TOKEN", up.token("operator"));
        let error = call.env("CTFY_PLATFORM_URL", up.url()).run().error(10);
        assert_eq!((error["code"].as_str(), error["http_status"].as_u64()), (Some("not_in_sandbox"), Some(501)));
    }
}

#[test]
fn challenges_of_ones_own() {
    let home = Home::new();
    let folder = home.work().join("mine");
    let write = |name: &str, text: &str| {
        std::fs::create_dir_all(folder.join(name)).unwrap();
        std::fs::write(folder.join(name).join("metadata.yaml"), text).unwrap();
    };
    let good = "name: Mine\ndescription: d\ndifficulty: easy\ncategory: crypto\ntags: [mine]\nquestions:\n  - {id: flag, answer: FLAG{mine}}\n";
    write("OWN-001", &good.replace("FLAG{mine}", "'FLAG{mine}'"));
    write("OWN-002", "name: Broken\ndifficulty: simple\n");
    let up = Up::start(&home, &["--challenges", "mine"]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    up.ctfy(&home, &["instance", "start", "OWN-001"]).run().ok();
    up.ctfy(&home, &["submit", "FLAG{mine}"]).run().ok();
    let ids = up.ctfy(&home, &["comp", "challenges", "--format", "name"]).run().ok().out;
    assert!(ids.contains("OWN-001\n") && ids.contains("WEB-001\n") && !ids.contains("OWN-002"), "{ids}");
    drop(up);
    let ran = home.ctfy(&["sandbox", "run", "--challenges", "mine", "--", "true"]).run().ok();
    assert!(ran.err.contains("OWN-002/metadata.yaml:2: difficulty: unknown variant `simple`"), "{}", ran.err);
    std::fs::remove_dir_all(folder.join("OWN-001")).unwrap();
    home.ctfy(&["sandbox", "up", "--challenges", "mine"]).run().says(2, "no challenge loads", "");
    home.ctfy(&["sandbox", "up", "--challenges", "nowhere"]).run().says(2, "cannot be read", "");
}
