//! Teams and everything around a challenge, as two players have them on the sandbox.

use serde_json::{Value, json};

use super::cli::Up;
use crate::harness::*;

/// Two players, a captain and a rival, and their sandbox.
struct Two {
    home: Home,
    up: Up,
}

impl Two {
    /// The captain has a team with a name of its own.
    fn start() -> Two {
        let home = Home::new();
        let two = Two { up: Up::start(&home, &[]), home };
        two.captain(&["comp", "register", "--create", "Null Pointers"]).ok();
        two
    }

    fn captain(&self, args: &[&str]) -> Ran {
        self.up.ctfy(&self.home, args).run()
    }

    fn rival(&self, args: &[&str]) -> Ran {
        let call = self.home.ctfy(args).env("CTFY_PLATFORM_URL", self.up.url());
        call.env("CTFY_TOKEN", self.up.token("rival")).run()
    }

    /// The names in the captain's team.
    fn members(&self) -> Vec<String> {
        let team = self.captain(&["comp", "view", "--jq", ".my_team_id"]).ok().out;
        let path = format!("teams/{}", team.trim());
        let names = self.captain(&["api", &path, "--jq", ".members[].display_name"]).ok().out;
        names.lines().map(str::to_owned).collect()
    }

    fn comp(&self) -> String {
        self.captain(&["comp", "list", "--format", "name"]).ok().out.trim().to_owned()
    }
}

#[test]
fn a_code_is_made_used_and_taken_back() {
    let two = Two::start();
    let shown = two.captain(&["comp", "team", "invites", "create"]).ok();
    let line = shown.out.lines().find(|line| line.contains("--join")).unwrap().trim().to_owned();
    let words: Vec<&str> = line.split(' ').skip(1).collect();
    assert!(shown.out.starts_with(words[3]), "the code stands first: {}", shown.out);
    // The line to send works as it is.
    two.rival(&words).ok();
    assert_eq!(two.members(), ["Player", "Rival"]);
    two.rival(&["comp", "team", "invites", "create"]).says(5, "captain", "");
    two.captain(&["comp", "team", "kick"]).says(2, "no member can be chosen", "kick USER");
    two.captain(&["comp", "team", "kick", "rivall"]).says(6, "no member `rivall`", "Rival");
    let gone = two.captain(&["comp", "team", "kick", "rival"]).ok();
    assert!(gone.out.contains("Rival is not in your team"), "{}", gone.out);
    assert_eq!(two.members(), ["Player"]);
    // A second code is taken back by itself, where the first spelling of it was an id.
    let code = two.captain(&["comp", "team", "invites", "create", "--max-uses", "0", "--ttl-seconds", "2h", "--quiet"]);
    let code = code.ok().out.trim().to_owned();
    assert_eq!(code.len(), 8, "the code alone: {code}");
    let made = two.captain(&["comp", "team", "invites", "list", "--json", "--limit", "1"]).ok().json()[0].clone();
    assert_eq!((&made["code"], &made["max_uses"], &made["active"]), (&json!(code), &json!(0), &json!(true)));
    two.captain(&["comp", "team", "invites", "revoke", "nothing"]).says(6, "no invite `nothing`", "invites list");
    two.captain(&["comp", "team", "invites", "revoke"]).says(2, "no invite can be chosen", "revoke INVITE");
    let revoked = two.captain(&["comp", "team", "invites", "revoke", &code]).ok();
    assert!(revoked.out.contains("nobody can use it"), "{}", revoked.out);
    let id = made["id"].as_str().unwrap();
    let again = two.captain(&["comp", "invite-revoke", &two.comp(), "--json", "--", id]).ok();
    assert_eq!(again.json(), json!({"status": "already_revoked"}));
    two.rival(&["comp", "register", "--join", &code]).says(7, "", "");
    let list = two.captain(&["comp", "team", "invites", "list"]).ok();
    assert!(list.out.contains("used up") && list.out.contains("revoked"), "{}", list.out);
}

#[test]
fn a_place_is_asked_for() {
    let two = Two::start();
    // A name is searched; without one all of this competition's are there.
    for args in [&["comp", "teams"][..], &["comp", "teams", "--q", "NULL"]] {
        assert!(two.rival(args).ok().out.contains("Null Pointers"), "{args:?}");
    }
    assert_eq!(two.rival(&["comp", "teams", "--q", "zz", "--json"]).ok().json(), json!([]));
    two.rival(&["comp", "request", "Null Pointer"]).says(6, "no team", "Null Pointers");
    two.rival(&["comp", "request"]).says(2, "Null Pointers", "comp request TEAM");
    two.rival(&["comp", "request", "null pointers"]).ok();
    two.rival(&["comp", "request", "Null Pointers"]).says(7, "", "");
    let asked = two.captain(&["comp", "team", "requests", "list", "--json"]).ok().json();
    assert_eq!((&asked[0]["requester_display_name"], asked.as_array().unwrap().len()), (&json!("Rival"), 1));
    two.captain(&["comp", "team", "requests", "approve"]).says(2, "no request can be chosen", "by its id");
    two.captain(&["comp", "team", "requests", "reject", "rival"]).ok();
    assert_eq!(two.members(), ["Player"]);
    assert_eq!(two.captain(&["comp", "team", "requests", "ls", "--json"]).ok().json(), json!([]));
    // By the team's id, which says where it plays.
    let team = two.captain(&["comp", "view", "--jq", ".my_team_id"]).ok().out;
    two.rival(&["comp", "request", team.trim()]).ok();
    let id = two.captain(&["comp", "team", "requests", "list", "--format", "name"]).ok().out;
    let id = id.trim();
    // An id may begin like an option.
    let taken = two.captain(&["comp", "team", "requests", "approve", "--", &id[..id.len() - 2]]).ok();
    assert!(taken.out.contains("Rival plays in Null Pointers now (2 members)"), "{}", taken.out);
    two.captain(&["comp", "team", "requests", "approve", "--", id]).says(6, "no request", "requests list");
    two.captain(&["comp", "team", "requests", "approve", "--comp", &two.comp(), "--", id]).says(7, "", "");
}

#[test]
fn an_invite_by_address_is_answered() {
    let two = Two::start();
    let rival = two.rival(&["me", "--jq", ".email"]).ok().out;
    let send = ["comp", "team", "invites", "send", rival.trim()];
    two.captain(&send).ok();
    two.captain(&send).says(7, "", "");
    two.captain(&["comp", "team", "invites", "send", "nobody@example.com"]).code(6);
    two.rival(&["comp", "accept", "Nul Pointers"]).says(6, "no invite", "Null Pointers");
    two.rival(&["comp", "accept", "ABCD2345"]).says(6, "no invite", "--join ABCD2345");
    let declined = two.rival(&["comp", "decline", "null pointers"]).ok();
    assert!(declined.out.contains("You declined Null Pointers"), "{}", declined.out);
    two.captain(&send).ok();
    let joined = two.rival(&["comp", "accept", "Null Pointers", "--json"]).ok();
    assert_eq!((&joined.json()["name"], &joined.json()["member_count"]), (&json!("Null Pointers"), &json!(2)));
    assert_eq!(two.members(), ["Player", "Rival"]);
}

#[test]
fn who_leaves_leaves_nothing_running() {
    let two = Two::start();
    two.captain(&["instance", "start", "WEB-001"]).ok();
    two.captain(&["instance", "start", "CRYPTO-001", "--no-wait"]).ok();
    let left = two.captain(&["comp", "team", "leave", "--json"]).ok();
    let said = left.json();
    assert_eq!((&said["status"], said["stopped"].as_array().unwrap().len()), (&json!("left"), 2));
    assert!(left.err.contains("WEB-001") && left.err.contains("stopped first"), "it says so: {}", left.err);
    let nodes = two.captain(&["node", "list", "--jq", ".[].running"]).ok();
    assert_eq!(nodes.out, "0\n", "nothing is stranded");
    two.captain(&["comp", "team", "leave"]).says(6, "no team", "comp register");
    two.captain(&["comp", "leave", &two.comp()]).says(5, "no team in Sandbox CTF", "me view");
    // The other spelling; and what stays for those who stay.
    two.captain(&["comp", "register", "--create", "Foxes"]).ok();
    let code = two.captain(&["comp", "invite", &two.comp(), "--json"]).ok().json();
    let made = |key: &str| code[key].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    assert_eq!(made("expires_at").duration_since(made("created_at")).as_secs(), 3600, "an hour, as it always was");
    two.rival(&["comp", "redeem", &two.comp(), code["code"].as_str().unwrap()]).ok();
    two.rival(&["comp", "rename", &two.comp(), "--name", "Mine"]).says(5, "captain", "");
    two.captain(&["comp", "rename", &two.comp(), "--name", "Wolves"]).ok();
    two.captain(&["comp", "team", "rename", "--name", " "]).says(2, "empty", "");
    two.captain(&["comp", "team", "rename"]).code(2);
    two.captain(&["instance", "start", "WEB-001"]).ok();
    let left = two.captain(&["comp", "leave", &two.comp(), "--keep-instances"]).ok();
    assert!(left.out.contains("You have left Wolves") && left.out.contains("WEB-001"), "{}", left.out);
    assert_eq!(two.rival(&["instance", "list", "--jq", ".[].challenge_id"]).ok().out, "WEB-001\n");
    assert_eq!(two.rival(&["comp", "view", "--jq", ".my_team_name + .my_role"]).ok().out, "Wolvescaptain\n");
}

/// A token that may enter one competition only is refused wherever it is not named; `--comp` names it.
#[test]
fn a_token_for_one_competition_plays_with_comp() {
    let two = Two::start();
    let comp = two.comp();
    let body = json!({"label": "x", "competition_access": "selected", "competition_ids": [comp],
        "permissions": {"instances": "write", "submissions": "write", "challenges": "read", "teams": "write"}});
    let call = two.up.ctfy(&two.home, &["api", "-X", "POST", "auth/tokens", "--input", "-", "--jq", ".token"]);
    let token = call.stdin(&body.to_string()).run().ok().out.trim().to_owned();
    let limited =
        |args: &[&str]| two.home.ctfy(args).env("CTFY_PLATFORM_URL", two.up.url()).env("CTFY_TOKEN", &token).run();
    let refused = limited(&["instance", "start", "WEB-001", "--json"]).error(5);
    assert_eq!(refused["code"], "token_competition_forbidden");
    let named = |args: &[&str]| limited(&[args, &["--comp", &comp]].concat());
    named(&["instance", "start", "WEB-001"]).ok();
    let id = named(&["instance", "list", "--format", "name"]).ok().out.trim().to_owned();
    for verb in ["view", "status", "renew", "traffic"] {
        named(&["instance", verb, &id, "--json"]).ok();
    }
    named(&["submit", &id, "FLAG{no}"]).code(3);
    named(&["qa", "submit", "QUIZ-001", "80", "-q", "port"]).code(3);
    named(&["challenge", "react", "WEB-001", "learned"]).ok();
    named(&["instance", "stop", &id]).ok();
    assert_eq!(named(&["instance", "list", "--json"]).ok().json(), json!([]));
}

#[test]
fn a_quiz_is_answered_with_care() {
    let two = Two::start();
    let qa = |args: &[&str]| two.captain(&[&["qa"], args].concat());
    assert_eq!(qa(&["list", "--jq", ".[].id"]).ok().out, "QUIZ-001\n");
    // What could only lose an attempt is not sent.
    qa(&["submit", "QUIZ-002", "x"]).says(6, "no quiz `QUIZ-002`", "QUIZ-001");
    qa(&["submit", "QUIZ-001", "443"]).says(2, "several questions", "port, hashes, rot");
    qa(&["submit", "QUIZ-001", "444", "-q", "port"]).says(2, "nothing was sent", "did you mean `443`");
    qa(&["submit", "QUIZ-001", "443", "80", "-q", "port"]).says(2, "takes one answer", "");
    qa(&["submit", "QUIZ-001", "443", "-q", "prt"]).says(11, "no question `prt`", "-q port");
    two.up.ctfy(&two.home, &["qa", "submit", "QUIZ-001", "-", "-q", "rot"]).stdin("\n").run().says(2, "empty", "");
    assert_eq!(two.captain(&["submission", "list", "--json"]).ok().json(), json!([]));

    let wrong = qa(&["submit", "QUIZ-001", "80", "-q", "port"]).code(3);
    assert!(wrong.out.contains("Wrong.") && wrong.out.contains("2 attempts left"), "{}", wrong.out);
    let right = qa(&["submit", "quiz-001", "443", "-q", "port", "--json"]).ok();
    assert_eq!((&right.json()["correct"], &right.json()["solve_rank"]), (&json!(true), &json!(1)));
    qa(&["submit", "QUIZ-001", "SHA-256", "BLAKE3", "-q", "hashes"]).ok();
    qa(&["submit", "QUIZ-001", "443"]).says(2, "several questions", "with -q: rot");
    let call = two.up.ctfy(&two.home, &["qa", "submit", "QUIZ-001", "-", "-q", "rot"]).stdin("hello\n").run().ok();
    assert!(call.out.contains("fully solved"), "{}", call.out);
    assert!(qa(&["list"]).ok().out.contains("3 of 3"));
    assert_eq!(two.captain(&["submission", "list", "--jq", "length"]).ok().out, "4\n", "nothing was sent twice");
}

#[test]
fn what_is_said_of_a_challenge() {
    let two = Two::start();
    let say = |args: &[&str]| two.captain(&[&["challenge"], args].concat());
    // The platform would take these, and nobody would ever see them.
    for line in [["react", "WEB-01", "learned"], ["unreact", "WEB-01", "learned"]] {
        say(&line).says(6, "WEB-01", "comp challenges");
    }
    for line in [["reactions", "WEB-01"], ["feedback", "WEB-01"], ["attempts", "WEB-01"]] {
        say(&line).says(6, "WEB-01", "");
    }
    say(&["react", "WEB-001", "brutl"]).says(11, "no reaction `brutl`", "did you mean `brutal`");
    say(&["react", "WEB-001", "nice"]).says(11, "no reaction `nice`", "mindblown");
    say(&["react", "WEB-001", "brutal"]).ok();
    let mine = say(&["react", "WEB-001", "learned", "--json"]).ok().json();
    assert_eq!(mine["reactions"], json!(["brutal", "learned"]));
    two.rival(&["challenge", "react", "WEB-001", "learned"]).ok();
    let counts = say(&["feedback", "WEB-001", "--json"]).ok().json();
    assert_eq!((&counts["counts"]["learned"], &counts["counts"]["brutal"]), (&json!(2), &json!(1)));
    assert!(say(&["feedback", "WEB-001"]).ok().out.contains("3 reactions to WEB-001"));
    say(&["unreact", "WEB-001", "brutl"]).says(11, "no reaction `brutl`", "brutal");
    assert_eq!(say(&["unreact", "WEB-001", "brutal", "--json"]).ok().json()["removed"], json!(["brutal"]));
    assert!(say(&["reactions", "WEB-001"]).ok().out.contains("You say of WEB-001: learned."));
    say(&["unreact", "WEB-001"]).ok();
    assert!(say(&["reactions", "WEB-001"]).ok().out.contains("nothing"));
    assert_eq!(two.rival(&["challenge", "reactions", "WEB-001", "--jq", ".reactions[]"]).ok().out, "learned\n");
}

#[test]
fn what_there_is_to_look_at() {
    let two = Two::start();
    two.captain(&["qa", "submit", "QUIZ-001", "443", "-q", "port"]).ok();
    two.captain(&["instance", "start", "WEB-001"]).ok();
    two.captain(&["submit", "FLAG{no}"]).code(3);
    two.captain(&["instance", "stop", "WEB-001"]).ok();

    let facets = two.captain(&["challenge", "facets", "--json"]).ok().json();
    let total = two.captain(&["challenge", "list", "--all", "--jq", "length"]).ok().out;
    assert_eq!(facets["total"].to_string(), total.trim());
    assert!(two.captain(&["challenge", "facets"]).ok().out.contains("Category"));

    let none = two.captain(&["challenge", "attempts", "WEB-001"]).ok();
    assert!(none.out.contains("--include-unsolved"), "{}", none.out);
    let all = two.captain(&["challenge", "attempts", "WEB-001", "--include-unsolved"]).ok();
    assert!(all.out.contains("Null Pointers") && all.out.contains("TOOK"), "{}", all.out);
    let rows = two.captain(&["challenge", "attempts", "WEB-001", "--include-unsolved", "--format", "ndjson"]).ok();
    let row: Value = serde_json::from_str(rows.out.trim()).unwrap();
    assert_eq!((&row["solved"], &row["attempts"]), (&json!(false), &json!(1)));
    let whole = two.captain(&["challenge", "attempts", "WEB-001", "--include-unsolved", "--json"]).ok().json();
    assert_eq!(whole["per_team"][0]["attempt_count"], 1);

    assert_eq!(two.captain(&["scoreboard", "users", "--jq", ".[].display_name"]).ok().out, "Player\n");
    let solved = two.captain(&["scoreboard", "challenges", "--all", "--json"]).ok().json();
    assert_eq!(solved.as_array().unwrap().len().to_string(), total.trim());
    let mine = two.captain(&["achievement", "me", "--json"]).ok().json();
    let have = mine["summary"]["unlocked_count"].as_u64().unwrap();
    assert!(have > 0 && mine["unlocked"].as_array().unwrap().len() as u64 == have, "{mine}");
    let card = two.captain(&["achievement", "me"]).ok();
    assert!(card.out.contains("Welcome Aboard") && card.out.contains("LEFT"), "{}", card.out);
    let recent = two.rival(&["achievement", "recent", "--limit", "1", "--json"]).ok().json();
    assert_eq!((&recent[0]["team_name"], recent.as_array().unwrap().len()), (&json!("Null Pointers"), 1));
    two.captain(&["achievement", "catalog", "--format", "name", "--all"]).ok();
    two.captain(&["achievement", "claim-egg", "none"]).code(6);
    let star = two.captain(&["achievement", "verify-star-gazer"]).code(3);
    assert!(star.out.contains("No star was found"), "{}", star.out);
    assert_eq!(two.captain(&["node", "list", "--jq", ".[].is_healthy"]).ok().out, "true\n");

    let view = two.captain(&["comp", "view"]).ok();
    for words in ["Null Pointers", "captain", "Registered", "WEB-001", "The talkative bakery"] {
        assert!(view.out.contains(words), "{words} in {}", view.out);
    }
}
