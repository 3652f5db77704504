//! Single faults around teams, quizzes and traffic: what is not done when something before it failed, which competition
//! is meant, and other releases' shapes.

use serde_json::{Value, json};

use crate::harness::*;

/// A competition of a list, in which the caller has a team.
fn mine(id: &str, phase: &str) -> Value {
    json!({"id": id, "title": format!("Title of {id}"), "phase": phase, "is_registered": true, "my_team_id": "t1",
        "my_team_name": "Foxes\u{1b}[2J", "my_role": "captain"})
}

/// A platform on which the caller leads a team in `c1` that runs two instances.
fn led(more: &[Value]) -> Platform {
    let platform = Platform::start();
    let rows: Vec<Value> = [&[mine("c1", "running")], more].concat();
    let instance =
        |id: &str, comp: &str| json!({"id": id, "challenge_id": "WEB-001", "competition_id": comp, "team_id": "t1"});
    platform
        .me()
        .on("GET", "/competitions", 200, page(json!(rows)))
        .on("GET", "/competitions/c1", 200, mine("c1", "running"))
        .on("GET", "/instances", 200, page(json!([instance("i1", "c1"), instance("i2", "c1"), instance("i3", "c2")])))
        .answer("POST", "/competitions/c1/team/leave", wiremock::ResponseTemplate::new(204));
    for id in ["i1", "i2"] {
        platform.on("DELETE", &format!("/instances/{id}"), 200, json!({"status": "stopped", "id": id}));
    }
    platform
}

#[test]
fn the_instances_go_before_their_owner() {
    let platform = led(&[mine("old", "past")]);
    let ran = platform.home().ctfy(&["comp", "team", "leave"]).run().ok();
    assert!(ran.out.contains("You have left Foxes\\e[2J"), "a name is no command: {}", ran.out);
    let order: Vec<String> = platform
        .seen()
        .iter()
        .filter(|request| request.method.as_str() != "GET")
        .map(|request| request.url.path().trim_start_matches("/api/v1").to_owned())
        .collect();
    assert_eq!(order, ["/instances/i1", "/instances/i2", "/competitions/c1/team/leave"], "and none of another's");
}

#[test]
fn what_cannot_be_stopped_keeps_its_owner() {
    let platform = Platform::start();
    platform
        .on("GET", "/competitions/c1", 200, mine("c1", "running"))
        .on("GET", "/instances", 200, page(json!([{"id": "i1", "challenge_id": "WEB-001", "competition_id": "c1"}])))
        .on("DELETE", "/instances/i1", 403, envelope("forbidden", "Not your instance"))
        .answer("POST", "/competitions/c1/team/leave", wiremock::ResponseTemplate::new(204));
    let home = platform.home();
    home.ctfy(&["comp", "leave", "c1"]).run().says(5, "you are still in the team", "--keep-instances");
    assert_eq!(platform.posts(), 0);
    home.ctfy(&["comp", "leave", "c1", "--keep-instances"]).run().ok();
    assert_eq!(platform.posts(), 1);
}

/// A default that was kept long ago does not decide what changes a team for good; a name on the line does.
#[test]
fn what_is_for_good_wants_a_name() {
    let platform = led(&[mine("c2", "upcoming")]);
    let team = json!({"id": "t1", "name": "Wolves", "members": []});
    for comp in ["c1", "c2"] {
        platform.on("PATCH", &format!("/competitions/{comp}/team"), 200, team.clone());
        platform.on("DELETE", &format!("/competitions/{comp}/team/members/u2"), 200, json!(null));
        platform.on("GET", &format!("/competitions/{comp}/invites"), 200, page(json!([])));
    }
    platform.on("GET", "/teams/t1", 200, json!({"members": [{"user_id": "u2", "display_name": "Zoe"}]}));
    let home = platform.home();
    let host = platform.url().replace("http://", "");
    home.write("ctfy.toml", &format!("[hosts.\"{host}\"]\ncompetition = \"c1\"\n"));
    let rename = &["comp", "team", "rename", "--name", "Wolves"][..];
    for line in [rename, &["comp", "team", "leave"], &["comp", "team", "kick", "Zoe"]] {
        home.ctfy(line).run().says(2, "c2 (Title of c2)", "--comp ID");
    }
    assert!(platform.seen().iter().all(|request| request.method.as_str() == "GET"), "nothing was changed");
    home.ctfy(&[rename, &["--comp", "c2"]].concat()).run().ok();
    home.ctfy(rename).env("CTFY_COMPETITION", "c1").run().ok();
    assert_eq!(platform.asked("PATCH", "/competitions/c2/team").len(), 1);
    assert_eq!(platform.asked("PATCH", "/competitions/c1/team").len(), 1);
    // A name becomes an id.
    home.ctfy(&["comp", "kick", "c1", "zoe"]).run().ok();
    assert_eq!(platform.asked("DELETE", "/competitions/c1/team/members/u2").len(), 1);
    // To look, the kept one is good enough.
    home.ctfy(&["comp", "team", "invites", "list"]).run().ok();
    assert_eq!(platform.asked("GET", "/competitions/c1/invites").len(), 1);
}

/// What happened to a POST without an answer is not known: it is not sent again, and a command tells.
#[test]
fn an_answer_that_is_lost() {
    let wire = Wire::start(|_, request, stream| {
        if request.starts_with("GET /api/v1/me/inbox") {
            let row =
                json!({"id": "x1", "competition_id": "c1", "team_name": "Foxes", "requester_display_name": "Zoe"});
            send_json(stream, 200, &json!({"incoming_invites": [row], "captain_requests": [row]}));
        } else if request.starts_with("GET /api/v1/competitions/c1 ") {
            send_json(stream, 200, &mine("c1", "running"));
        } else if request.starts_with("GET /api/v1/instances") {
            send_json(stream, 200, &page(json!([])));
        } else if request.starts_with("GET /api/v1/qa/challenges") {
            let question = json!({"id": "sum", "mode": "static"});
            send_json(stream, 200, &json!([{"id": "QUIZ-001", "questions": [question]}]));
        }
    });
    for (line, hint) in [
        (&["comp", "team", "invites", "create", "--comp", "c1"][..], "ctfy comp team invites list"),
        (&["comp", "team", "leave", "--comp", "c1"], "ctfy comp view c1"),
        (&["comp", "accept", "x1"], "ctfy comp view c1"),
        (&["comp", "team", "requests", "approve", "Zoe"], "ctfy comp team requests list"),
        (&["qa", "submit", "QUIZ-001", "4", "--comp", "c1"], "ctfy qa list c1"),
    ] {
        let before = wire.count("POST");
        wire.home().ctfy(line).run().says(13, "", hint);
        assert_eq!(wire.count("POST"), before + 1, "{line:?}");
    }
    let sent = wire.seen().into_iter().find(|request| request.contains("/qa/submissions")).unwrap();
    assert!(sent.contains("\"question_id\":\"sum\"") && sent.contains("/qa/submissions?competition_id=c1"), "{sent}");
}

/// Who picks the invite's name also picks what stands beside it on a rival's terminal.
#[test]
fn what_others_call_themselves() {
    let platform = Platform::start();
    let row = json!({"id": "x1", "competition_id": "c1", "competition_title": "A", "team_name": "T",
        "requester_display_name": "\u{1b}]0;pwned\u{7}\u{202e}eoZ", "created_at": "2026-11-20T18:04:11Z"});
    platform.on("GET", "/me/inbox", 200, json!({"captain_requests": [row, {"id": "x2", "competition_id": "c2"}]})).on(
        "POST",
        "/competitions/c1/invites/x1/reject",
        200,
        json!({"status": "rejected"}),
    );
    let home = platform.home();
    let list = home.ctfy(&["comp", "team", "requests", "list"]).run().ok();
    assert!(list.out.contains("\\e]0;pwned\\a<U+202E>eoZ") && !list.out.contains('\u{1b}'), "{}", list.out);
    let here = home.ctfy(&["comp", "team", "requests", "list", "--comp", "c2", "--format", "name"]).run().ok();
    assert_eq!(here.out, "x2\n", "only the chosen competition's");
    home.ctfy(&["comp", "team", "requests", "reject", "x"]).run().says(2, "x1", "by its id");
    home.ctfy(&["comp", "team", "requests", "reject", "x1"]).run().ok();
    assert_eq!(platform.posts(), 1, "the competition is the row's");
    // Ids may begin like an option, and options are options all the same.
    let odd = json!({"id": "-mtabw7S_vvCW5rrr-", "competition_id": "c1", "team_name": "T"});
    let other = Platform::start();
    other.on("GET", "/me/inbox", 200, json!({"incoming_invites": [odd]})).on(
        "POST",
        "/competitions/c1/invites/-mtabw7S_vvCW5rrr-/accept",
        200,
        json!({"name": "T"}),
    );
    let line = ["comp", "accept", "-v", "-mtabw7S_vvCW5rrr-", "--json", "--no-input"];
    let ran = other.home().ctfy(&line).run().ok();
    assert_eq!(ran.json()["name"], "T");
    assert!(ran.err.contains("POST"), "-v is heard: {}", ran.err);
}

#[test]
fn traffic_in_every_shape() {
    let platform = Platform::start();
    let id = "3f9c0000-0000-4000-8000-000000000000";
    let path = format!("/instances/{id}/traffic");
    let old = json!({"ts": 1_795_197_851.5, "method": "GET", "path": "/a?q=\u{1b}[2J", "status": 500, "n": 1});
    let flow =
        |n: u64| json!({"timestamp": 1_795_197_851.5, "method": "POST", "url": format!("/{n}"), "status_code": 200});
    let flows = |n: u64, cursor: &str| json!({"flows": [flow(n)], "cursor": cursor, "truncated": n == 3});
    platform.sequence(
        "GET",
        &path,
        vec![
            (200, json!([old])),
            (200, json!([old])),
            (200, json!([])),
            (200, flows(1, "c1")),
            (200, flows(2, "c2")),
            (200, flows(3, "")),
            (200, flows(1, "c1")),
            (200, flows(1, "c9")),
            (200, flows(1, "c9")),
        ],
    );
    let home = platform.home();
    let traffic = |more: &[&str]| home.ctfy(&[&["instance", "traffic", id], more].concat()).run();
    let shown = traffic(&[]).ok();
    assert!(shown.out.contains("/a?q=\\e[2J") && shown.out.contains("500"), "{}", shown.out);
    assert_eq!(traffic(&["--format", "ndjson"]).ok().out, format!("{old}\n"), "nothing is dropped");
    assert!(traffic(&[]).ok().err.contains("Nothing has reached it"));
    // 0.7.0 says where to go on.
    let all = traffic(&["--format", "csv"]).ok();
    assert_eq!(all.out.lines().count(), 4, "{}", all.out);
    assert!(all.err.contains("left older requests out"), "{}", all.err);
    let asked = platform.asked("GET", &path);
    assert!(asked[4].url.query().is_some_and(|query| query.contains("cursor=c1")));
    assert_eq!(traffic(&["--limit", "1", "--json"]).ok().json(), json!([flow(1)]));
    assert_eq!(platform.asked("GET", &path).len(), 7, "no page more than is wanted");
    traffic(&[]).says(10, "the same requests again", "");
}

/// What 0.7.0 says of a competition beyond 0.6.6.
#[test]
fn a_competition_of_the_newer_release() {
    let platform = Platform::start();
    let challenge = |n: u32| json!({"id": format!("WEB-{n:03}"), "name": "x", "category": "web", "difficulty": "easy"});
    let some: Vec<Value> = (0..25).map(challenge).collect();
    platform.on("GET", "/competitions/c1", 200, json!({
        "id": "c1", "title": "Open", "description": {"en": "Two days."}, "phase": "upcoming", "is_registered": false,
        "starts_at": "2099-01-01T00:00:00Z", "registration_ends_at": "2098-12-31T00:00:00Z", "max_team_size": 4,
        "scoring_rule": "dynamic", "expects_report": false, "report_closes_at": "2099-02-02T00:00:00Z", "challenge_count": 60, "difficulty_counts": {"easy": 40, "hard": 20},
        "challenges": some, "handbook": "Be kind.", "can_participate": false,
        "attachments": [{"filename": "rules.pdf\u{1b}[2J", "title": "Rules", "size_bytes": 2048}],
    }));
    let shown = platform.home().ctfy(&["comp", "view", "c1"]).run().ok().out;
    for words in [
        "up to 4",
        "dynamic",
        "Challenges  60",
        "easy=40",
        "Two days.",
        "Be kind.",
        "and 40 more",
        "rules.pdf\\e[2J",
        "Rules, 2.0 KiB",
        "(in ",
        "cannot take part",
    ] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    assert!(!shown.contains("2099-02-02"), "no reports are asked for: {shown}");
    assert!(shown.contains("WEB-019") && !shown.contains("WEB-020"), "{shown}");
}
