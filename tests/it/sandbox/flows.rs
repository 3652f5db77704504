//! Whole flows of `ctfy`, command after command, on the sandbox.

use serde_json::json;

use super::cli::Up;
use crate::harness::*;

/// A sandbox on which the player takes part.
fn playing() -> (Home, Up) {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    (home, up)
}

#[test]
fn a_chain_of_questions_is_unlocked_one_by_one() {
    let (home, up) = playing();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let shown = ctfy(&["instance", "start", "CHAIN-001"]).ok();
    assert!(shown.out.contains("log/access.log"), "the attachments are told: {}", shown.out);
    let downloaded = ctfy(&["challenge", "download", "CHAIN-001", "--json"]).ok();
    assert_eq!(downloaded.json()[0]["name"], "log/access.log");
    assert!(home.work().join("CHAIN-001/log/access.log").exists());

    ctfy(&["submit", "CHAIN-001", "x", "-q", "whom"]).says(11, "there is no question `whom`", "-q who");
    ctfy(&["submit", "CHAIN-001", "nobody", "-q", "who"]).code(3);
    let hit = ctfy(&["submit", "CHAIN-001", "203.0.113.66", "-q", "who"]).ok();
    assert!(hit.out.contains("Right") && hit.out.contains("Unlocked: how"), "what it unlocks is told: {}", hit.out);
    // What could only lose an attempt is not sent.
    ctfy(&["submit", "CHAIN-001", "a guess", "-q", "how"]).says(2, "nothing was sent", "did you mean");
    ctfy(&["submit", "CHAIN-001", "path traversal", "-q", "how"]).ok();
    assert_eq!(ctfy(&["instance", "questions", "CHAIN-001", "--pending", "--format", "name"]).ok().out, "what\n");
    let states = ctfy(&["instance", "questions", "CHAIN-001"]).ok().out;
    assert_eq!((states.matches("answered").count(), states.matches("locked").count()), (2, 1), "{states}");
    let several = ["submit", "CHAIN-001", "keys.txt", "config.ini", "customers.db", "-q", "what"];
    ctfy(&several).ok();
    let whole = ctfy(&["submit", "CHAIN-001", "FLAG{i_was_never_here}", "-q", "flag", "--json"]).ok();
    assert_eq!((&whole.json()["challenge_fully_solved"], &whole.json()["correct"]), (&json!(true), &json!(true)));
    let sent = ctfy(&["submission", "list", "--all", "--format", "ndjson"]).ok();
    assert_eq!(sent.out.lines().count(), 5, "nothing was sent twice, and nothing that was refused here: {}", sent.out);
    let standing = ctfy(&["comp", "scoreboard", "--jq", ".[0] | .flags_solved, .attempts"]).ok();
    assert_eq!(standing.out, "4\n5\n");
    // The platform stops what is solved; the command says why it is not there.
    wait_for(|| ctfy(&["instance", "list", "--json"]).ok().json() == json!([]));
    ctfy(&["instance", "stop", "CHAIN-001"]).says(6, "no instance of CHAIN-001 any more", "it is solved");
}

/// The reference solution of `VPN-001`: its file says more than it should.
#[test]
fn what_a_vpn_file_says_solves_it() {
    let (home, up) = playing();
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    let id = ctfy(&["instance", "start", "VPN-001", "--jq", ".id"]).ok().out;
    let file = ctfy(&["api", &format!("instances/{}/openvpn-config", id.trim())]).ok().out;
    let flag = file.split_whitespace().find_map(|word| Some(&word[word.find("FLAG{")?..=word.find('}')?])).unwrap();
    ctfy(&["submit", "VPN-001", flag]).ok();
    let other = ctfy(&["instance", "start", "VPN-001", "--jq", ".id"]).ok().out;
    let again = ctfy(&["api", &format!("instances/{}/openvpn-config", other.trim())]).ok().out;
    assert!(!again.contains(flag), "each instance has a flag of its own");
}

#[test]
fn attempts_run_out() {
    let (home, up) = playing();
    up.ctfy(&home, &["instance", "start", "CRYPTO-001", "--no-wait"]).run().ok();
    let wrong = || up.ctfy(&home, &["submit", "FLAG{no}", "--json"]).run();
    for left in (0..10).rev() {
        assert_eq!(wrong().code(3).json()["attempts_remaining"], left);
    }
    assert_eq!(wrong().error(8)["code"], "question_attempt_cap_exceeded");
    // An operator gives them back.
    let team = up.ctfy(&home, &["me", "--jq", ".competition_teams[0].team_id"]).run().ok().out;
    let path = format!("admin/teams/{}/questions/CRYPTO-001/flag/reset-attempts", team.trim());
    let reset = home.admin(&["api", "-X", "POST", &path, "-f", "reason=typo"]);
    reset.env("CTFY_PLATFORM_URL", up.url()).env("CTFY_TOKEN", up.token("operator")).run().ok();
    assert_eq!(wrong().code(3).json()["attempts_remaining"], 9);
}

#[test]
fn what_happens_is_heard_as_it_happens() {
    let (home, up) = playing();
    let watching = up.ctfy(&home, &["events", "watch"]).start();
    // Its first line comes once the stream is open; until then something has to happen.
    up.ctfy(&home, &["instance", "start", "WEB-001"]).run().ok();
    up.ctfy(&home, &["submit", "FLAG{no}"]).run().code(3);
    let mut heard = Vec::new();
    while !heard.contains(&"flag_wrong".to_owned()) {
        let line: serde_json::Value = serde_json::from_str(&watching.line()).unwrap();
        heard.push(line["event"].as_str().unwrap().to_owned());
        if heard.last().unwrap() == "gap" {
            up.ctfy(&home, &["submit", "FLAG{no}"]).run().code(3);
        }
    }
    watching.interrupt();
    watching.end().code(130);
}
