//! Answers: what counts, what does not, and that no attempt is lost for nothing.

use serde_json::{Value, json};

use super::{Cli, column, text};
use crate::platform::{Account, Platform};

on_each_release!(
    a_wrong_answer_costs_one_attempt,
    a_right_one_unlocks_the_next,
    the_paper_trail_to_its_end,
    what_cannot_be_right_is_not_sent,
    an_unknown_question_costs_nothing,
    a_locked_question_is_for_the_platform,
    attempts_run_out,
    an_answer_on_stdin,
    trying_records_nothing,
    the_list_of_submissions,
);

/// Somebody with a running instance of `QUESTIONS-001`.
fn examined(p: &Platform) -> (Account, Cli, String) {
    let player = p.contestant();
    let id = p.launch(&player, "QUESTIONS-001");
    assert_eq!(p.settled(&player, &id)["status"], "ready");
    let cli = Cli::of(p, &player);
    (player, cli, id)
}

/// How many attempts are left, as the platform itself counts them.
fn left(p: &Platform, player: &Account, id: &str, question: &str) -> u64 {
    let instance = p.ok("GET", &format!("/instances/{id}"), &player.token, Value::Null);
    let all = instance["questions"].as_array().expect("questions");
    let found = all.iter().find(|it| it["id"] == *question).expect("the question");
    found["attempts_remaining"].as_u64().expect("a number")
}

fn submissions(p: &Platform, player: &Account) -> Vec<Value> {
    p.ok("GET", "/submissions", &player.token, Value::Null)["items"].as_array().expect("items").clone()
}

fn a_wrong_answer_costs_one_attempt(p: &Platform) {
    let (player, cli, id) = examined(p);
    assert_eq!(left(p, &player, &id, "vendor"), 10);
    let result = cli.run(&format!("submit {id} Nobody -q vendor --json")).exits(3);
    assert_eq!(result.err, "", "the answer says it all");
    let result = result.json();
    assert_eq!((&result["correct"], &result["attempts_remaining"]), (&json!(false), &json!(9)));
    assert_eq!(left(p, &player, &id, "vendor"), 9);
    cli.run(&format!("submit {} acme -q vendor", &id[..8])).exits(3).says("Wrong.").says("8 attempts left");
    assert_eq!(left(p, &player, &id, "vendor"), 8);
    assert_eq!(submissions(p, &player).len(), 2);
    cli.run("instance view QUESTIONS-001").ok().says("8 attempts left");
}

fn a_right_one_unlocks_the_next(p: &Platform) {
    let (player, cli, id) = examined(p);
    let before = cli.run(&format!("instance view {id}")).ok();
    assert!(!before.out.contains("which the vendor leads to"), "{}", before.out);
    let right = cli.args(&["submit", &id, "Acme Robotics", "-q", "vendor"]).ok();
    right.says("Right.").says("Unlocked: serial").says("Its serial number, which the vendor leads to.");
    // Again: still right, but it does not count anew.
    let again = cli.args(&["submit", &id, "Acme Robotics", "-q", "vendor", "--json"]).ok().json();
    assert_eq!((&again["correct"], &again["solve_rank"]), (&json!(true), &json!(0)));
    let shown = cli.run(&format!("instance view {id}")).ok();
    shown.says("✓ answered").says("Its serial number");
    // What was right no longer counts attempts down for a person, and the others are as they were.
    assert_eq!(left(p, &player, &id, "port"), 3);
}

fn the_paper_trail_to_its_end(p: &Platform) {
    let (_, cli, id) = examined(p);
    let submit = |words: &[&str]| {
        let mut args = vec!["submit", id.as_str()];
        args.extend(words);
        args.push("--json");
        cli.args(&args).ok().json()
    };
    assert_eq!(submit(&["Acme Robotics", "-q", "vendor"])["challenge_fully_solved"], false);
    assert_eq!(submit(&["443", "-q", "port"])["question_id"], "port");
    // Several values make a multi-select, in any order.
    assert_eq!(submit(&["ssh", "http", "-q", "protocols"])["correct"], true);
    let last = submit(&["SN-1234", "--question-id", "serial"]);
    assert_eq!((&last["correct"], &last["challenge_fully_solved"]), (&json!(true), &json!(true)));
    let rows = cli.run("submission list --challenge QUESTIONS-001 --json").ok().rows();
    assert_eq!(column(&rows, "flag_id"), ["vendor", "port", "protocols", "serial"]);
    assert!(rows.iter().all(|row| row["correct"] == true), "{rows:?}");
}

fn what_cannot_be_right_is_not_sent(p: &Platform) {
    let (player, cli, id) = examined(p);
    cli.run(&format!("submit {id} 8080 -q port")).exits(2).notes("not a choice").notes("22, 80, 443");
    cli.run(&format!("submit {id} 444 -q port")).exits(2).notes("443");
    cli.run(&format!("submit {id} 80 443 -q port")).exits(2).notes("one answer");
    cli.run(&format!("submit {id} http gopher -q protocols")).exits(2).notes("gopher");
    cli.run(&format!("submit {id} Acme Robotics -q vendor")).exits(2).notes("nothing was sent");
    let error = cli.run(&format!("submit {id} Acme Robotics --json")).exits(2).error();
    assert!(text(&error["hint"]).contains("vendor, port, protocols"), "{error}");
    cli.args(&["submit", &id, "", "-q", "vendor"]).exits(2).notes("empty");
    cli.run(&format!("submit {id}")).exits(2).notes("the answer is missing");
    assert_eq!(submissions(p, &player), Vec::<Value>::new());
    for (question, attempts) in [("vendor", 10), ("port", 3), ("protocols", 10)] {
        assert_eq!(left(p, &player, &id, question), attempts, "{question}");
    }
}

fn an_unknown_question_costs_nothing(p: &Platform) {
    let (player, cli, id) = examined(p);
    cli.run(&format!("submit {id} x -q colour")).exits(11).notes("vendor").notes("protocols");
    cli.run(&format!("submit {id} x -q vendr")).exits(11).notes("`-q vendor`");
    cli.run(&format!("submit {id} x y -q colour")).exits(11).notes("vendor, port, protocols");
    // Without -q the platform looks for a question called flag.
    let error = cli.run(&format!("submit {id} x --json")).exits(11).error();
    assert_eq!(error["code"], "unknown_question_id");
    let hint = text(&error["hint"]);
    assert!(["no attempt was used", "vendor", "port", "protocols"].iter().all(|word| hint.contains(word)), "{hint}");
    assert_eq!(submissions(p, &player), Vec::<Value>::new());
    assert_eq!(left(p, &player, &id, "vendor"), 10);
}

/// 0.7.0 does not list a locked question, and takes its answer all the same.
fn a_locked_question_is_for_the_platform(p: &Platform) {
    let (_, cli, id) = examined(p);
    cli.run(&format!("submit {id} SN-1234 -q serial")).ok().says("Right.");
    cli.run(&format!("submit {id} SN-1 -q serial")).exits(3).says("9 attempts left");
}

fn attempts_run_out(p: &Platform) {
    let (player, cli, id) = examined(p);
    for (value, after) in [("22", "2 attempts left"), ("80", "1 attempt left"), ("22", "No attempts are left")] {
        cli.run(&format!("submit {id} {value} -q port")).exits(3).says(after);
    }
    let error = cli.run(&format!("submit {id} 443 -q port --json")).exits(8).error();
    assert_eq!((&error["code"], &error["retryable"]), (&json!("question_attempt_cap_exceeded"), &json!(false)));
    assert_eq!(error["http_status"], 429);
    cli.run(&format!("submit {id} 443 -q port")).exits(8).notes("only an operator");
    assert_eq!(submissions(p, &player).len(), 3);
}

fn an_answer_on_stdin(p: &Platform) {
    let (_, cli, id) = examined(p);
    cli.feed("Acme Robotics\n", &format!("submit {id} - -q vendor")).ok().says("Right.");
    cli.feed("443\r\n", "submit QUESTIONS-001 - -q port").ok();
    cli.feed("", &format!("submit {id} - -q protocols")).exits(2).notes("empty");
    cli.feed("http", &format!("submit {id} - ssh -q protocols")).exits(2);
    // The only running instance need not be named.
    cli.feed("http,ssh\n", "submit - -q protocols --json").ok();
}

fn trying_records_nothing(p: &Platform) {
    let (player, cli, id) = examined(p);
    cli.args(&["verify", &id, "Acme Robotics", "-q", "vendor"]).ok().says("Right.").says("ctfy submit");
    cli.run("verify QUESTIONS-001 nobody -q vendor").exits(3).says("No attempt was used");
    let wrong = cli.run(&format!("verify {id} 80 -q port --json")).exits(3).json();
    assert_eq!(wrong["correct"], false);
    assert_eq!(cli.run(&format!("verify {id} http ssh -q protocols --json")).ok().json()["correct"], true);
    cli.run(&format!("verify {id} 8080 -q port")).exits(2);
    assert_eq!(submissions(p, &player), Vec::<Value>::new());
    assert_eq!((left(p, &player, &id, "vendor"), left(p, &player, &id, "port")), (10, 3));
    cli.run("submission list").ok().notes("You have not submitted anything");
}

fn the_list_of_submissions(p: &Platform) {
    let (player, cli, id) = examined(p);
    cli.run(&format!("submit {id} nobody -q vendor")).exits(3);
    cli.args(&["submit", &id, "Acme Robotics", "-q", "vendor"]).ok();
    let rows = cli.run("submission list --json").ok().rows();
    assert_eq!(rows, submissions(p, &player));
    assert_eq!(column(&rows, "claimed_flag"), ["nobody", "Acme Robotics"]);
    let shown = cli.run("submission list").ok().says("wrong").says("right").says("Acme Robotics");
    assert_eq!(shown.out.lines().count(), 3, "{}", shown.out);
    let csv = cli.run("submission list --format csv --fields flag_id,correct").ok().out;
    assert!(csv.contains("vendor,false") && csv.contains("vendor,true"), "{csv}");
    assert_eq!(cli.run("submission list --challenge WEB-001 --json").ok().json(), json!([]));
}
