//! `ctfy submit` and `ctfy verify`: what is sent, what is refused before an attempt is lost, and what the answer says.

use serde_json::{Value, json};

use crate::harness::*;

const ID: &str = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";

fn right() -> Value {
    json!({"id": "67bd", "correct": true, "solve_time_s": 1.8, "solve_rank": 1, "question_id": "flag", "challenge_fully_solved": true, "attempts_remaining": 7})
}

fn wrong(left: Value) -> Value {
    json!({"id": "b261", "correct": false, "solve_time_s": 0.0, "solve_rank": 0, "question_id": null, "challenge_fully_solved": false, "attempts_remaining": left})
}

fn question(id: &str, mode: &str, choices: Value) -> Value {
    json!({"id": id, "prompt": "?", "mode": mode, "choices": choices, "requires": [], "unlocked": true, "answered_correctly": false, "attempts_remaining": 3, "attempts_cap": 3})
}

/// A platform with one instance that asks four things.
fn quiz() -> Platform {
    let platform = Platform::start();
    let questions = json!([
        question("vendor", "static", Value::Null),
        question("port", "single_select", json!(["80", "443", "8080"])),
        question("protocols", "multi_select", json!(["ssh", "http", "ftp"])),
        question("serial", "dynamic", Value::Null),
    ]);
    let instance = json!({"id": ID, "challenge_id": "QUESTIONS-001", "status": "ready", "questions": questions});
    platform.me().on("GET", &format!("/instances/{ID}"), 200, instance.clone());
    platform.on("GET", "/instances", 200, page(json!([instance])));
    platform.on("POST", "/submissions", 200, right());
    platform.on(
        "POST",
        &format!("/instances/{ID}/verify-answer"),
        200,
        json!({"correct": true, "question_id": "flag"}),
    );
    platform
}

fn bodies(platform: &Platform) -> Vec<Value> {
    platform
        .asked("POST", "/submissions")
        .iter()
        .map(|request| serde_json::from_slice(&request.body).unwrap())
        .collect()
}

#[test]
fn one_value_is_one_post() {
    let platform = quiz();
    let ran = platform.home().ctfy(&["submit", ID, "FLAG{x}", "--json"]).run().ok();
    assert_eq!(ran.json(), right());
    assert_eq!(bodies(&platform), [json!({"instance_id": ID, "answer": "FLAG{x}"})]);
    assert_eq!(platform.seen().len(), 1);
    let ran = platform.home().ctfy(&["submit", ID, "FLAG{x}"]).run().ok();
    assert!(ran.out.contains("Right.") && ran.out.contains("First blood"), "{}", ran.out);
}

#[test]
fn a_wrong_answer_is_exit_3_and_still_an_answer() {
    for (left, words) in [
        (json!(9), "9 attempts left"),
        (json!(1), "1 attempt left"),
        (json!(0), "No attempts are left"),
        (Value::Null, "not counted"),
    ] {
        let platform = Platform::start();
        platform.on("POST", "/submissions", 200, wrong(left.clone()));
        let home = platform.home();
        let ran = home.ctfy(&["submit", ID, "x"]).run().code(3);
        assert!(ran.out.contains("Wrong.") && ran.out.contains(words), "{}", ran.out);
        assert_eq!(ran.err, "");
        let ran = home.ctfy(&["submit", ID, "x", "--json"]).run().code(3);
        assert_eq!((ran.json(), ran.err.as_str()), (wrong(left), ""));
        assert_eq!(platform.posts(), 2);
    }
}

#[test]
fn the_answer_leaves_letter_by_letter() {
    for answer in ["FLAG{a b}", "FLAG{\"}", "ünï", "$(id)", "  padded  ", "a\nb", "-5", "--json"] {
        let platform = quiz();
        let mut args = vec!["submit", ID];
        if answer.starts_with('-') {
            args.push("--");
        }
        args.push(answer);
        platform.home().ctfy(&args).run().ok();
        assert_eq!(bodies(&platform)[0]["answer"], answer);
    }
}

#[test]
fn shapes_that_could_only_lose_an_attempt_stay_here() {
    let platform = quiz();
    let home = platform.home();
    for (args, words, hint) in [
        (&["443", "80", "-q", "port"][..], "takes one answer, not 2", "single-quote"),
        (&["a", "b", "-q", "vendor"], "takes one answer, not 2", "single-quote"),
        (&["a", "b", "-q", "serial"], "takes one answer, not 2", "single-quote"),
        (&["22", "-q", "port"], "`22` is not a choice of question `port`", "80, 443, 8080"),
        (&["https", "-q", "protocols"], "`https` is not a choice", "http"),
        (&["ssh", "gopher", "-q", "protocols"], "`gopher` is not a choice", "ssh, http, ftp"),
        (&["ssh,gopher", "-q", "protocols"], "is not a choice", ""),
        (&["a", "b"], "there are several questions", "vendor, port, protocols, serial"),
        (&[""], "the answer is empty", "single-quote"),
        (&["  "], "the answer is empty", "single-quote"),
        (&["ssh", "", "-q", "protocols"], "the answer is empty", ""),
        (&["-", "-"], "`-` reads the one answer", ""),
        (&["-", "b"], "`-` reads the one answer", ""),
    ] {
        for verb in ["submit", "verify"] {
            let args = [&[verb, ID], args].concat();
            home.ctfy(&args).stdin("x").run().says(2, words, hint);
            home.ctfy(&args).stdin("x").json().run().error(2);
        }
    }
    assert_eq!(platform.posts(), 0);
}

#[test]
fn an_unknown_question() {
    let platform = quiz();
    let home = platform.home();
    home.ctfy(&["submit", ID, "x", "-q", "vendr"]).run().says(11, "there is no question `vendr`", "-q vendor");
    assert_eq!(platform.posts(), 0);
    // One that is like none of those listed may be locked (0.7.0 hides them): the platform knows, and takes no attempt.
    let platform = Platform::start();
    let refused = envelope("unknown_question_id", json!({"question_id": "zzz", "known": ["vendor", "port"]}));
    platform.on("POST", "/submissions", 422, refused);
    let open = json!({"id": ID, "questions": [question("vendor", "static", Value::Null)]});
    platform.on("GET", &format!("/instances/{ID}"), 200, open);
    let home = platform.home();
    home.ctfy(&["submit", ID, "x", "-q", "zzz"]).run().says(11, "there is no question `zzz`", "vendor, port");
    assert_eq!(platform.posts(), 1);
}

#[test]
fn answers_in_the_shape_a_question_takes() {
    let platform = quiz();
    let home = platform.home();
    for (args, question, answer) in [
        (&["443", "-q", "port"][..], "port", json!("443")),
        (&["acme", "--question", "vendor"], "vendor", json!("acme")),
        (&["acme", "--question-id", "vendor"], "vendor", json!("acme")),
        (&["ssh", "http", "-q", "protocols"], "protocols", json!(["ssh", "http"])),
        (&["ssh", "-q", "protocols"], "protocols", json!(["ssh"])),
        (&["http,ssh", "-q", "protocols"], "protocols", json!("http,ssh")),
    ] {
        home.ctfy(&[&["submit", ID], args].concat()).run().ok();
        let sent = bodies(&platform).pop().unwrap();
        assert_eq!(sent, json!({"instance_id": ID, "question_id": question, "answer": answer}));
    }
    home.ctfy(&["instance", "submit", ID, "acme", "-q", "vendor"]).run().ok();
}

#[test]
fn an_answer_on_stdin() {
    for (text, answer) in
        [("FLAG{x}\n", "FLAG{x}"), ("FLAG{x}\r\n", "FLAG{x}"), ("FLAG{x}", "FLAG{x}"), ("a\n\n", "a\n")]
    {
        let platform = quiz();
        platform.home().ctfy(&["submit", ID, "-"]).stdin(text).run().ok();
        assert_eq!(bodies(&platform)[0]["answer"], answer);
    }
    let platform = quiz();
    platform.home().ctfy(&["submit", ID, "-"]).stdin("\n").run().says(2, "the answer is empty", "");
    platform.home().ctfy(&["submit", ID, "-"]).run().says(2, "the answer is empty", "");
    assert_eq!(platform.posts(), 0);
}

#[test]
fn the_only_running_instance() {
    let platform = quiz();
    let ran = platform.home().ctfy(&["submit", "FLAG{x}"]).run().ok();
    assert!(ran.err.contains("QUESTIONS-001"), "it says what it chose: {}", ran.err);
    assert_eq!(bodies(&platform)[0]["instance_id"], ID);
    // A lone instance is not an answer.
    for forgotten in [ID, "QUESTIONS-001", "questions-001", &ID[..8], &ID[..4]] {
        platform.home().ctfy(&["submit", forgotten]).run().says(2, "the answer is missing", "ctfy submit");
    }
    assert_eq!(platform.posts(), 1);

    let platform = Platform::start();
    platform.me().on("GET", "/instances", 200, page(json!([])));
    platform.home().ctfy(&["submit", "FLAG{x}"]).run().says(6, "no running instance", "ctfy instance start");
    let two = json!([{"id": "a1", "challenge_id": "X", "status": "ready"}, {"id": "b2", "challenge_id": "Y", "status": "ready"}]);
    let platform = Platform::start();
    platform.me().on("GET", "/instances", 200, page(two));
    platform.home().ctfy(&["submit", "FLAG{x}"]).run().says(
        2,
        "several instances are possible",
        "ctfy submit INSTANCE",
    );
    assert_eq!(platform.posts(), 0);
}

#[test]
fn the_only_known_question_is_meant() {
    let platform = Platform::start();
    let refused = envelope("unknown_question_id", json!({"question_id": "flag", "known": ["token"]}));
    platform.sequence("POST", "/submissions", vec![(422, refused.clone()), (200, right())]);
    platform.home().ctfy(&["submit", ID, "x", "--json"]).run().ok();
    assert_eq!(
        bodies(&platform),
        [json!({"instance_id": ID, "answer": "x"}), json!({"instance_id": ID, "question_id": "token", "answer": "x"})]
    );

    let verify = format!("/instances/{ID}/verify-answer");
    platform.sequence("POST", &verify, vec![(422, refused), (200, json!({"correct": true, "question_id": "token"}))]);
    platform.home().ctfy(&["verify", ID, "x", "--json"]).run().ok();
    assert_eq!(platform.asked("POST", &verify).len(), 2);
}

#[test]
fn with_several_known_questions_none_is_guessed() {
    let platform = Platform::start();
    let refused = envelope("unknown_question_id", json!({"question_id": "flag", "known": ["vendor", "port"]}));
    platform.on("POST", "/submissions", 422, refused);
    platform.on(
        "GET",
        &format!("/instances/{ID}"),
        200,
        json!({"id": ID, "questions": [question("vendor", "static", Value::Null)]}),
    );
    let home = platform.home();
    home.ctfy(&["submit", ID, "x"]).run().says(11, "vendor, port", "no attempt was used");
    home.ctfy(&["submit", ID, "x", "--json"]).run().error(11);
    assert_eq!(platform.posts(), 2);
}

#[test]
fn refusals() {
    for (status, code, detail, exit, words, hint) in [
        (404, "instance_not_found", json!("Instance nonsense not found"), 6, "not found", "ctfy instance list"),
        (
            403,
            "not_registered",
            json!({"message": "You are not registered for this competition", "competition_id": "c"}),
            5,
            "not registered",
            "ctfy comp register",
        ),
        (403, "wrong_team_for_instance", json!("Not your team's instance"), 5, "Not your team's", ""),
        (
            422,
            "validation_error",
            json!({"message": "answer.str: Input should be a valid string", "issues": []}),
            11,
            "valid string",
            "",
        ),
        (401, "http_401", json!("Not authenticated"), 4, "Not authenticated", "ctfy login"),
        (403, "http_403", json!("Invalid or revoked token"), 4, "Invalid or revoked", "ctfy login"),
        (403, "http_403", json!("Admin privileges required"), 5, "Admin privileges", ""),
        (
            403,
            "http_403",
            json!({"error": "token_missing_scope", "message": "needs submissions:write"}),
            5,
            "submissions:write",
            "",
        ),
        (409, "challenge_out_of_competition", json!("Not in this competition"), 7, "Not in this", ""),
    ] {
        let platform = Platform::start();
        platform.on("POST", "/submissions", status, envelope(code, detail));
        let home = platform.home();
        home.ctfy(&["submit", ID, "x"]).run().says(exit, words, hint);
        let error = home.ctfy(&["submit", ID, "x", "--json"]).run().error(exit);
        assert_eq!(error["http_status"], status);
        assert_eq!(platform.posts(), 2);
    }
}

#[test]
fn without_a_token_it_says_how_to_get_one() {
    let platform = Platform::start();
    platform.on("POST", "/submissions", 401, envelope("http_401", "Not authenticated"));
    platform.on("GET", &format!("/instances/{ID}"), 403, envelope("forbidden", "Not your instance"));
    let home = Home::new();
    let url = platform.url();
    home.ctfy(&["submit", ID, "x", "--platform-url", &url]).run().says(4, "Not authenticated", "CTFY_TOKEN");
    // 0.6.6 calls it forbidden where nobody is signed in.
    home.ctfy(&["instance", "view", ID, "--platform-url", &url]).run().says(4, "Not your instance", "CTFY_TOKEN");
    platform.home().ctfy(&["instance", "view", ID]).run().says(5, "Not your instance", "");
    home.ctfy(&["submit", "x", "--platform-url", &url]).run().says(4, "not signed in", "ctfy login");
}

#[test]
fn verifying_submits_nothing() {
    let platform = quiz();
    let ran = platform.home().ctfy(&["verify", ID, "x"]).run().ok();
    assert!(ran.out.contains("Nothing was submitted"));
    let wrong = Platform::start();
    wrong.on("POST", &format!("/instances/{ID}/verify-answer"), 200, json!({"correct": false, "question_id": null}));
    let ran = wrong.home().ctfy(&["verify", ID, "x"]).run().code(3);
    assert!(ran.out.contains("No attempt was used"));
    assert_eq!(wrong.home().ctfy(&["verify", ID, "x", "--json"]).run().code(3).json()["correct"], false);
    assert!(bodies(&platform).is_empty() && bodies(&wrong).is_empty());
}

#[test]
fn an_answer_that_does_not_count_says_so() {
    let platform = Platform::start();
    let mut answer = right();
    answer["ranked"] = json!(false);
    answer["unranked_reason"] = json!("outside_window");
    platform.on("POST", "/submissions", 200, answer);
    let ran = platform.home().ctfy(&["submit", ID, "x"]).run().ok();
    assert!(ran.out.contains("does not count") && ran.out.contains("outside window"), "{}", ran.out);
}
