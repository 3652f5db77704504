//! Instances: from the start to where to attack, and to the end.

use std::io::Read;
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use super::{Cli, column, keys, text};
use crate::platform::{Behaviour, Platform, Release, corpus};

on_each_release!(
    a_web_challenge_is_attacked_and_solved,
    a_static_challenge,
    every_kind_of_door,
    a_network_behind_a_vpn,
    files_that_come_with_one,
    one_that_fails_says_why,
    one_that_takes_its_time,
    waiting_ends_when_told,
    named_in_every_way,
    stopped_one_by_one_and_all,
);

/// Starts without our tools, where the start is not what the test is about.
fn start(cli: &Cli, challenge: &str) -> String {
    text(&cli.run(&format!("instance start {challenge} --json")).ok().json()["id"])
}

fn a_web_challenge_is_attacked_and_solved(p: &Platform) {
    let player = p.contestant();
    let cli = Cli::of(p, &player);
    let started = cli.run("instance start WEB-001 --json").ok();
    assert_eq!(started.err, "", "a script's stderr is empty");
    let started = started.json();
    let mut wanted = vec!["challenge_id", "flag_path", "id", "provided_files", "services", "status", "vpn"];
    assert_eq!(keys(&started), wanted);
    let id = text(&started["id"]);
    assert_eq!((&started["status"], &started["challenge_id"]), (&json!("ready"), &json!("WEB-001")));
    let service = &started["services"][0];
    wanted = vec!["credentials", "host", "label", "path", "port", "service_type"];
    assert_eq!(keys(service), wanted);
    let url = format!("{}://{}:{}", text(&service["service_type"]), text(&service["host"]), service["port"]);

    let (_, page) = p.fetch(&format!("{url}/flag"));
    let answer = text(&serde_json::from_str::<Value>(&page).expect("JSON")["flag"]);
    let result = cli.args(&["submit", "WEB-001", &answer, "--json"]).ok().json();
    assert_eq!(result["correct"], true);
    assert_eq!(result["question_id"], "flag");
    assert_eq!(result["challenge_fully_solved"], true);
    assert_eq!(result["attempts_remaining"], Value::Null);
    assert!(result["solve_rank"].as_i64().is_some_and(|rank| rank >= 1), "{result}");
    assert!(result["solve_time_s"].as_f64().is_some_and(|time| time > 0.0), "{result}");
    let sent = p.ok("GET", "/submissions", &player.token, Value::Null);
    assert_eq!(result["id"], sent["items"][0]["id"]);
    // The platform stops a solved one by itself; whoever is quicker, it is gone now.
    let stopped = cli.run(&format!("instance stop {id}"));
    assert!(matches!(stopped.code, 0 | 6), "{stopped:?}");
}

fn a_static_challenge(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    cli.run("instance list").ok().notes("No instance is running");
    let run = cli.run("instance start REVERSE-001").ok();
    run.says("Static strings").says("REVERSE-001").says("The string that never moves.").says("10 attempts left");
    cli.args(&["submit", "FLAG{static_reverse}"]).ok().says("Right.").says("fully solved").notes("REVERSE-001");
}

fn every_kind_of_door(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let shown = cli.run("instance start SHELL-001").ok();
    let view = cli.run("instance view SHELL-001 --json").ok().json();
    let port = |n: usize| view["services"][n]["port"].as_u64().expect("a port");
    let shown = shown.says(&format!("http://127.0.0.1:{}/", port(0))).says(&format!("  127.0.0.1:{}", port(1)));
    let shown = shown.says(&format!("ssh -p {} player@127.0.0.1", port(2))).says("password hunter2");
    shown.says("shop").says("console").says("Capture the secret").says("ctfy submit");
    cli.run("instance list").ok().says(&format!("ssh://127.0.0.1:{}", port(2)));

    let mut said = String::new();
    TcpStream::connect(("127.0.0.1", port(1) as u16)).unwrap().read_to_string(&mut said).unwrap();
    let answer = said.lines().nth(1).expect("a second line");
    assert_eq!(answer, p.node.answers(&text(&view["id"])).expect("answers")["flag"]);
    cli.args(&["instance", "submit", "SHELL-001", answer]).ok().says("Right.");
}

fn a_network_behind_a_vpn(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let shown = cli.run("instance start VPN-001").ok().says("VPN 127.0.0.1:1194 (udp)");
    let command = shown.out.split('`').find_map(|part| part.strip_prefix("ctfy ")?.strip_suffix(" -o ctf.ovpn"));
    // The command that was named fetches the configuration, for nobody else to read.
    let command = command.expect("a command");
    cli.run(&format!("{command} -o ctf.ovpn")).ok().says("ctf.ovpn").says("openvpn --config");
    let file = cli.work().join("ctf.ovpn");
    let config = std::fs::read_to_string(&file).expect("written");
    assert!(config.starts_with("client\n"), "{config}");
    assert_eq!(super::mode(&file), 0o600);
    cli.run(&format!("{command} -o ctf.ovpn")).exits(7).notes("--force");
    assert_eq!(cli.run(command).ok().out, config);
    assert_eq!(cli.run(&format!("{command} --json")).ok().json()["config"], config.as_str());
    let status = cli.run("instance status VPN-001 --json").ok().json();
    assert_eq!(status["attack_surface"]["vpn"]["port"], 1194);
    cli.run("instance stop VPN-001").ok().says("Stopped 1 instance");
}

fn files_that_come_with_one(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    start(&cli, "FILES-001");
    let listed = column(&cli.run("instance files FILES-001 --json").ok().rows(), "name");
    assert_eq!(listed, corpus::FILES.map(|(name, _)| name));
    cli.run("instance download FILES-001 -d here").ok().says("dump.bin").says("300.0 KiB");
    for (name, _) in corpus::FILES {
        assert!(std::fs::read(cli.work().join("here").join(name)).expect("there") == corpus::file(name), "{name}");
    }
    let text = cli.args(&["instance", "download", "FILES-001", "read me first.txt", "-o", "-"]).ok().out;
    assert_eq!(text.as_bytes(), corpus::file("read me first.txt"));
    cli.run("instance download FILES-001 dump.bin -o a/b.bin").ok();
    cli.run("instance download FILES-001 dump.bin -o b.bin").ok();
    assert!(std::fs::read(cli.work().join("b.bin")).expect("there") == corpus::file("dump.bin"));
    cli.run("instance download FILES-001 -o c.bin").exits(2).notes("-o takes one file");
    cli.run("instance download FILES-001 dump.bim").exits(6).notes("did you mean `dump.bin`?");
    cli.run("instance vpn FILES-001").exits(6);
    cli.run("instance stop FILES-001").ok();
}

fn one_that_fails_says_why(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    cli.run("instance start BROKEN-001").exits(10).notes(corpus::BROKEN_REASON).notes("ctfy instance stop");
    let error = cli.run("instance start BROKEN-001 --json").exits(10).error();
    assert_eq!(error["kind"], "server");
    assert!(text(&error["message"]).contains(corpus::BROKEN_REASON), "{error}");
    let hint = text(&error["hint"]);
    let stop = hint.split('`').find_map(|part| part.strip_prefix("ctfy ")).expect("a command");

    let listed = cli.run("instance list --status error --json").ok().rows();
    assert_eq!(column(&listed, "challenge_id"), ["BROKEN-001", "BROKEN-001"]);
    let id = stop.split(' ').next_back().unwrap();
    cli.run(&format!("instance wait {id}")).exits(10).notes(corpus::BROKEN_REASON);
    cli.run(&format!("instance status {id}")).ok().says("error").says(corpus::BROKEN_REASON);
    cli.run(stop).ok();
    assert_eq!(cli.run("instance list --json").ok().rows().len(), 1);
    // A failed one is not "the only running instance".
    cli.args(&["submit", "FLAG{x}"]).exits(6);
}

fn one_that_takes_its_time(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let started = cli.run("instance start SLOW-001 --no-wait --json").ok().json();
    assert_eq!(started["status"], "starting");
    let id = text(&started["id"]);
    let ready = cli.run("instance wait SLOW-001 --json").ok().json();
    assert_eq!((&ready["id"], &ready["status"]), (&json!(id), &json!("ready")));
    assert!(p.node.ready_at(&id).is_some());
    // Waiting for what is ready already ends at once.
    cli.run(&format!("instance wait {id}")).ok().says("Slow start").says("Attack");
    cli.run("instance start SLOW-001").ok().says("Attack");
    assert_eq!(cli.run("instance list --challenge SLOW-001 --json").ok().rows().len(), 2);
}

fn waiting_ends_when_told(p: &Platform) {
    // No other test starts this one.
    p.node.behave("QUIZ-001", Behaviour { takes: Duration::from_secs(3600), fails: None });
    let player = p.contestant();
    let cli = Cli::of(p, &player);
    let error = cli.run("instance start QUIZ-001 --timeout 6 --json").exits(12).error();
    let hint = text(&error["hint"]);
    let listed = cli.run("instance list --json").ok().rows();
    assert_eq!((listed.len(), &listed[0]["status"]), (1, &json!("starting")));
    let id = text(&listed[0]["id"]);
    assert!(hint.contains(&format!("ctfy instance wait {id}")), "{hint}");

    cli.run(&format!("instance stop {id}")).ok();

    let waiting = cli.background("instance start QUIZ-001");
    let started = || {
        let listed = p.ok("GET", "/instances", &player.token, Value::Null);
        listed["items"].as_array().expect("items").iter().any(|row| row["challenge_id"] == "QUIZ-001")
    };
    super::until(started);
    waiting.interrupt();
    waiting.end().exits(130).notes("ctfy instance");
    assert_eq!(cli.run("instance status QUIZ-001 --jq .status").ok().out, "starting\n");
    cli.run("instance stop QUIZ-001").ok();
}

fn named_in_every_way(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let (id, other) = (start(&cli, "WEB-001"), start(&cli, "FILES-001"));
    for name in [id.as_str(), &id[..8], "WEB-001", "web-001"] {
        assert_eq!(cli.run(&format!("instance view {name} --json")).ok().json()["id"], *id, "{name}");
        assert_eq!(cli.run(&format!("instance status {name} --json")).ok().json()["id"], *id, "{name}");
        assert_eq!(cli.run(&format!("instance wait {name} --json")).ok().json()["id"], *id, "{name}");
    }
    let view = cli.run("instance view WEB-001 --json").ok().json();
    let renewed = cli.run(&format!("instance renew {} --ttl 1h --json", &id[..8])).ok().json();
    assert_eq!((&renewed["status"], &renewed["id"]), (&json!("renewed"), &json!(id)));
    // Counted from now; 0.7.0 never takes time away.
    let (before, after) = (view["expires_at"].as_f64().unwrap(), renewed["expires_at"].as_f64().unwrap());
    match p.release {
        Release::V0_6_6 => assert!(after < before - 3600.0, "{renewed} {view}"),
        Release::V0_7_0 => assert!(after >= before, "{renewed} {view}"),
    }
    cli.run("instance renew WEB-001").ok().says("Prolonged").says("It ends in ");
    cli.run("instance view FILES-001").ok().says("dump.bin").says("ctfy challenge download FILES-001");

    // Two of one challenge: nothing is guessed.
    let second = start(&cli, "WEB-001");
    let refused = cli.run("instance stop WEB-001").exits(2).notes(&id).notes(&second);
    assert!(!refused.err.contains(&other), "{}", refused.err);
    cli.args(&["submit", "FLAG{x}"]).exits(2).notes(&other);
    cli.run("instance view WEB-002").exits(6).notes("WEB-001");
    let mut ids = column(&cli.run("instance list --json").ok().rows(), "id");
    ids.sort_unstable();
    let mut wanted = [id, other, second];
    wanted.sort_unstable();
    assert_eq!(ids, wanted);
}

fn stopped_one_by_one_and_all(p: &Platform) {
    let (player, bystander) = (p.contestant(), p.contestant());
    let (cli, theirs) = (Cli::of(p, &player), p.launch(&bystander, "WEB-001"));
    let ids = ["WEB-001", "FILES-001", "REVERSE-001", "SHELL-001"].map(|challenge| start(&cli, challenge));
    let stopped = cli.run(&format!("instance stop {} --json", ids[0])).ok().json();
    assert_eq!(stopped, json!({"status": "stopped", "id": ids[0]}));
    assert_eq!(p.node.answers(&ids[0]), None, "the node was told");
    cli.run(&format!("instance stop {}", ids[0])).exits(6);
    // One of two fails: the other is stopped all the same.
    let nobody = "00000000-0000-4000-8000-000000000000";
    cli.run(&format!("instance stop {nobody} FILES-001")).exits(14).says("Stopped 1 instance").notes(nobody);
    let rest = cli.run("instance stop --all --json").ok().rows();
    let mut rest = column(&rest, "id");
    rest.sort_unstable();
    let mut wanted = [ids[2].clone(), ids[3].clone()];
    wanted.sort_unstable();
    assert_eq!(rest, wanted);
    assert_eq!(cli.run("instance list --json").ok().json(), json!([]));
    cli.run("instance stop --all").ok().notes("No instance is running");
    assert_eq!(p.settled(&bystander, &theirs)["status"], "ready", "somebody else's goes on");
    cli.run(&format!("instance stop {theirs}")).exits(5);
}
