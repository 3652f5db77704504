//! The same requests, in the same order, to the sandbox and to a real platform 0.6.6: the same statuses, the same codes,
//! and bodies of the same shape. Where the two mean to differ it says so in [`MEANT`].

use std::collections::BTreeMap;
use std::time::Duration;

use ctfy::sandbox::{Options, Sandbox};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::platform::{Platform, Release};

/// What is asked: who, how, where, with what. `{NAME}` is filled in from what is known of the place.
type Step = (&'static str, &'static str, &'static str, Value);

/// Steps in which the two may differ, and why.
const MEANT: &[(&str, &str)] = &[
    ("/scoreboard/users", "a platform keeps it for 20 s, and the first look may be from before the first answer"),
    ("/scoreboard/challenges", "as above"),
    ("/auth/password", "the sandbox's own people have no password, so there is none to get wrong"),
    ("/competitions/{C}/scoreboard", "as above"),
];

/// Sends a request (method, path, token, body) and gives the answer.
type Send = dyn Fn(&str, &str, &str, Value) -> (u16, Value);

/// Where a script is played.
struct Place {
    send: Box<Send>,
    names: BTreeMap<&'static str, String>,
    tokens: BTreeMap<&'static str, String>,
    /// The right answer to the minted question of an instance.
    minted: Box<dyn Fn(&str) -> String>,
}

impl Place {
    fn filled(&self, text: &str) -> String {
        self.names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    fn ask(&self, who: &str, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let body = serde_json::from_str(&self.filled(&body.to_string())).unwrap();
        (self.send)(method, &self.filled(path), self.tokens.get(who).map_or("", String::as_str), body)
    }

    /// Starts a challenge as the player and waits until it is ready; keeps its id under a name.
    fn launch(&mut self, name: &'static str, challenge: &str) {
        let body = json!({"challenge_id": challenge, "competition_id": "{C}"});
        let (status, started) = self.ask("player", "POST", "/instances", &body);
        assert_eq!(status, 202, "{started}");
        let id = started["id"].as_str().unwrap().to_owned();
        for _ in 0..600 {
            let (_, now) = self.ask("player", "GET", &format!("/instances/{id}/status"), &Value::Null);
            if now["status"] == "ready" {
                self.names.insert(name, id);
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{challenge} is not ready");
    }
}

fn sandbox() -> Place {
    ctfy::client::transport::provide_crypto();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let sandbox = std::sync::Arc::new(runtime.block_on(Sandbox::start(Options::default())).unwrap());
    let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(20)).build().unwrap();
    let tokens = &sandbox.accounts;
    let token = |secret: &secrecy::SecretString| secret.expose_secret().to_owned();
    let names = BTreeMap::from([
        ("C", sandbox.competition.clone()),
        ("STATIC", "CRYPTO-001".to_owned()),
        ("FILE", "letter.hex".to_owned()),
        ("SERVICES", "WEB-001".to_owned()),
    ]);
    let tokens = BTreeMap::from([
        ("player", token(&tokens.player)),
        ("rival", token(&tokens.rival)),
        ("admin", token(&tokens.operator)),
        ("bad", "pt_nonsense".to_owned()),
    ]);
    let (url, inside) = (sandbox.url.clone(), std::sync::Arc::clone(&sandbox));
    let send = move |method: &str, path: &str, token: &str, body: Value| {
        let mut request = http.request(method.parse().unwrap(), format!("{url}/api/v1{path}"));
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if !body.is_null() {
            request = request.json(&body);
        }
        runtime.block_on(async {
            let answer = request.send().await.unwrap();
            let status = answer.status().as_u16();
            let text = answer.text().await.unwrap();
            (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
        })
    };
    let minted = move |instance: &str| {
        let store = inside.platform().store();
        let answers: String =
            store.db.query_row("SELECT answers FROM instances WHERE id = ?1", [instance], |row| row.get(0)).unwrap();
        serde_json::from_str::<Value>(&answers).unwrap()["flag"].as_str().unwrap().to_owned()
    };
    Place { send: Box::new(send), names, tokens, minted: Box::new(minted) }
}

fn real() -> Place {
    let platform = Platform::shared(Release::V0_6_6).unwrap();
    let (player, rival) = (platform.player(), platform.player());
    let names = BTreeMap::from([
        ("C", platform.competition(crate::platform::Spec::default())),
        ("STATIC", "FILES-001".to_owned()),
        ("FILE", "notes.txt".to_owned()),
        ("SERVICES", "WEB-001".to_owned()),
    ]);
    let tokens = BTreeMap::from([
        ("player", player.token),
        ("rival", rival.token),
        ("admin", platform.admin.token.clone()),
        ("bad", "pt_nonsense".to_owned()),
    ]);
    let send = |method: &str, path: &str, token: &str, body: Value| platform.api(method, path, token, body);
    let minted = |instance: &str| platform.node.answers(instance).unwrap()["flag"].clone();
    Place { send: Box::new(send), names, tokens, minted: Box::new(minted) }
}

/// What two bodies have to have in common. Nothing is known of an empty list or a null.
fn differ(ours: &Value, theirs: &Value, at: &str) -> Option<String> {
    match (ours, theirs) {
        (Value::Null, _) | (_, Value::Null) => None,
        (Value::Object(a), Value::Object(b)) => {
            // A map of counts by name has other names.
            if at.ends_with("counts") || at.ends_with("flag_solves") || at.ends_with("labels") || at.ends_with("ctx") {
                return None;
            }
            let (extra, missing): (Vec<_>, Vec<_>) = (
                a.keys().filter(|k| !b.contains_key(*k)).collect(),
                b.keys().filter(|k| !a.contains_key(*k)).collect(),
            );
            if !extra.is_empty() || !missing.is_empty() {
                return Some(format!("{at}: we have {extra:?} more and {missing:?} less"));
            }
            a.iter().find_map(|(key, value)| differ(value, &b[key], &format!("{at}.{key}")))
        }
        (Value::Array(a), Value::Array(b)) => match (a.first(), b.first()) {
            (Some(a), Some(b)) => differ(a, b, &format!("{at}[0]")),
            _ => None,
        },
        (Value::String(_), Value::String(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::Bool(_), Value::Bool(_)) => None,
        _ => Some(format!("{at}: {ours} and {theirs}")),
    }
}

/// Plays steps in both places and gathers every difference, so that one run shows all of them.
fn compare(ours: &Place, theirs: &Place, steps: &[Step], found: &mut Vec<String>) {
    for (who, method, path, body) in steps {
        let (a, b) = (ours.ask(who, method, path, body), theirs.ask(who, method, path, body));
        if MEANT.iter().any(|(meant, _)| path.split('?').next() == Some(meant)) {
            continue;
        }
        let what = format!("{who} {method} {path} {body}");
        if a.0 != b.0 {
            found.push(format!("{what}: {} {} instead of {} {}", a.0, a.1, b.0, b.1));
        } else if a.0 >= 400 && a.1["code"] != b.1["code"] {
            found.push(format!("{what}: {} instead of {}", a.1, b.1));
        } else if let Some(difference) = differ(&a.1, &b.1, "") {
            found.push(format!("{what}: {difference}"));
        }
    }
}

fn get(who: &'static str, paths: &[&'static str]) -> Vec<Step> {
    paths.iter().map(|path| (who, "GET", *path, Value::Null)).collect()
}

/// Everything that can be read without an id.
const READ: [&str; 38] = [
    "/health",
    "/meta",
    "/cluster-info",
    "/nodes",
    "/competitions?limit=1",
    "/competitions/{C}",
    "/competitions/{C}/challenges?limit=1",
    "/competitions/{C}/scoreboard",
    "/competitions/{C}/scoreboard/distribution",
    "/competitions/{C}/score-history",
    "/competitions/{C}/challenge-breakdown",
    "/competitions/{C}/solve-matrix",
    "/competitions/{C}/invites",
    "/competitions/{C}/teams/search",
    "/challenges?limit=1",
    "/challenges/facets",
    "/challenges/WEB-001",
    "/challenges/WEB-001/solve-attempts",
    "/challenges/{STATIC}/attachments",
    "/challenges/WEB-001/feedback/me",
    "/challenges/WEB-001/feedback/stats",
    "/instances",
    "/teams?limit=1",
    "/me",
    "/me/inbox",
    "/me/solves",
    "/me/milestone-progress",
    "/me/achievements",
    "/submissions",
    "/scoreboard?limit=1",
    "/scoreboard/users",
    "/scoreboard/challenges",
    "/activities",
    "/activities/timeseries",
    "/achievements/catalog",
    "/achievements/recent-unlocks",
    "/auth/tokens",
    "/auth/identities",
];

/// What is refused, and how.
fn refusals() -> Vec<Step> {
    let mut steps = get(
        "player",
        &[
            "/scoreboard?limit=0",
            "/scoreboard?limit=10001",
            "/scoreboard?limit=abc",
            "/scoreboard?offset=-1",
            "/scoreboard?limit=",
            "/competitions?phase=x",
            "/competitions/nope",
            "/competitions/nope/challenges",
            "/competitions/nope/scoreboard",
            "/competitions/nope/invites",
            "/competitions/nope/teams/search",
            "/challenges/NOPE",
            "/challenges/NOPE/attachments",
            "/challenges/NOPE/solve-attempts",
            "/challenges/NOPE/feedback/stats",
            "/challenges?competition_id=nope",
            "/challenges?difficulty=x&sort=x",
            "/challenges/facets?competition_id=nope",
            "/challenges/{STATIC}/attachments/nope",
            "/instances/nope",
            "/instances/nope/status",
            "/instances/nope/attachments",
            "/instances/nope/openvpn-config",
            "/teams/nope",
            "/teams/nope/profile-stats",
            "/teams/nope/achievements",
            "/users/nope",
            "/users/nope/profile-stats",
            "/submissions?challenge_id=nope",
            "/qa/challenges",
            "/qa/challenges?competition_id=nope",
            "/activities?challenge_id=nope",
            "/activities/timeseries?window=1",
            "/auth/device/info?user_code=NOPE",
            "/auth/device/info",
            "/nope",
            "/nope/at/all",
            "/admin/overview",
            "/admin/users",
            "/admin/competitions",
            "/admin/announcements",
            "/admin/tasks",
            "/admin/instances",
        ],
    );
    let post = |path, body| ("player", "POST", path, body);
    steps.extend([
        post("/health", json!({})),
        ("player", "PUT", "/me", json!({})),
        ("player", "DELETE", "/health", Value::Null),
        post("/instances", Value::Null),
        post("/instances", json!({})),
        post("/instances", json!([])),
        post("/instances", json!({"challenge_id": 5})),
        post("/instances", json!({"challenge_id": "WEB-001", "ttl": "x"})),
        post("/instances", json!({"challenge_id": "WEB-001"})),
        post("/instances", json!({"challenge_id": "WEB-001", "competition_id": "{C}"})),
        post("/instances", json!({"challenge_id": "WEB-001", "competition_id": "nope"})),
        post("/instances/nope/renew", json!({})),
        post("/instances/nope/verify-answer", json!({"answer": "x"})),
        ("player", "DELETE", "/instances/nope", Value::Null),
        ("player", "DELETE", "/instances", Value::Null),
        post("/submissions", json!({})),
        post("/submissions", json!({"instance_id": "nope", "answer": "x"})),
        post("/submissions", json!({"instance_id": "nope", "answer": 5})),
        post("/submissions", json!({"instance_id": "nope", "answer": {"a": 1}})),
        post("/competitions/nope/teams", json!({"mode": "solo"})),
        post("/competitions/{C}/teams", json!({"mode": "x"})),
        post("/competitions/{C}/teams", Value::Null),
        post("/competitions/{C}/teams", json!({"mode": "create"})),
        post("/competitions/{C}/teams", json!({"mode": "create", "name": "x".repeat(81)})),
        post("/competitions/{C}/teams/redeem", json!({"code": "NOPE"})),
        post("/competitions/{C}/teams/redeem", json!({})),
        post("/competitions/{C}/invites", json!({})),
        post("/competitions/{C}/team/leave", json!({})),
        post("/competitions/{C}/teams/nope/join-request", json!({})),
        ("player", "PATCH", "/competitions/{C}/team", json!({"name": "x"})),
        post("/auth/register", json!({"email": "x", "password": "short"})),
        post("/auth/register", json!({})),
        post("/auth/login", json!({"email": "nobody@example.com", "password": "correct horse battery"})),
        post("/auth/device/token", json!({"device_code": "nope"})),
        post("/auth/device/token", json!({})),
        post("/auth/device/approve", json!({"user_code": "NOPE"})),
        post("/auth/identities/link/github", json!({})),
        ("player", "DELETE", "/auth/identities/nope", Value::Null),
        ("player", "DELETE", "/auth/tokens/nope", Value::Null),
        post("/auth/tokens", json!({"competition_access": "x"})),
        post("/auth/tokens", json!({"competition_access": "selected"})),
        post("/auth/tokens", json!({"label": "x".repeat(65)})),
        post("/auth/password", json!({"new_password": "correct horse battery"})),
        ("player", "PATCH", "/me/profile", json!({"country": "x"})),
        ("player", "PATCH", "/me/profile", json!({"bio": "x".repeat(281)})),
        ("player", "PATCH", "/me/profile", json!({"bio": 5})),
        ("player", "DELETE", "/me", json!({"confirm_display_name": "nope"})),
        post("/me/announcements/nope/read", json!({})),
        ("player", "PUT", "/challenges/WEB-001/feedback/nope", json!({})),
        post("/easter-eggs/nope/claim", json!({})),
        post("/qa/submissions", json!({"challenge_id": "QUIZ-001", "answer": "x"})),
        post("/qa/submissions", json!({"challenge_id": "QUIZ-001", "competition_id": "{C}", "answer": "x"})),
        post("/admin/challenges/rescan", json!({})),
    ]);
    steps
}

/// A player who takes part: right and wrong, twice, too often.
fn round() -> Vec<Step> {
    let post = |path, body| ("player", "POST", path, body);
    vec![
        post("/instances", json!({"challenge_id": "NOPE", "competition_id": "{C}"})),
        ("player", "GET", "/instances", Value::Null),
        ("player", "GET", "/instances?status=ready&limit=1", Value::Null),
        ("player", "GET", "/instances/{I}", Value::Null),
        ("player", "GET", "/instances/{I}/status", Value::Null),
        ("player", "GET", "/competitions/{C}/instances/{I}/status", Value::Null),
        ("player", "GET", "/instances/{I}/attachments", Value::Null),
        ("player", "GET", "/instances/{I}/attachments/nope", Value::Null),
        ("player", "GET", "/instances/{I}/openvpn-config", Value::Null),
        ("player", "GET", "/instances/{S}/attachments", Value::Null),
        post("/instances/{I}/renew", json!({})),
        ("rival", "GET", "/instances/{I}", Value::Null),
        ("rival", "GET", "/instances/{I}/status", Value::Null),
        ("rival", "POST", "/instances/{I}/renew", json!({})),
        ("rival", "DELETE", "/instances/{I}", Value::Null),
        ("rival", "POST", "/submissions", json!({"instance_id": "{I}", "answer": "x"})),
        ("admin", "GET", "/instances/{I}", Value::Null),
        ("admin", "DELETE", "/instances/{I}", Value::Null),
        ("", "GET", "/instances/{I}", Value::Null),
        ("bad", "GET", "/instances/{I}/status", Value::Null),
        post("/instances/{I}/verify-answer", json!({"answer": "FLAG{no}"})),
        post("/instances/{I}/verify-answer", json!({"question_id": "nope", "answer": "FLAG{no}"})),
        post("/instances/{I}/verify-answer", json!({"answer": "{FLAG}"})),
        post("/submissions", json!({"instance_id": "{I}", "answer": "FLAG{no}"})),
        post("/submissions", json!({"instance_id": "{I}", "question_id": "nope", "answer": "FLAG{no}"})),
        post("/submissions", json!({"instance_id": "{I}", "answer": ["{FLAG}"]})),
        post("/submissions", json!({"instance_id": "{I}", "answer": 5})),
        post("/submissions", json!({"instance_id": "{I}", "answer": "{FLAG}"})),
        post("/submissions", json!({"instance_id": "{I}", "answer": "{FLAG}"})),
        ("player", "GET", "/submissions?limit=2", Value::Null),
        ("player", "GET", "/me/solves", Value::Null),
        ("player", "GET", "/me/milestone-progress", Value::Null),
        ("player", "GET", "/me", Value::Null),
        ("player", "GET", "/competitions/{C}", Value::Null),
        ("player", "PUT", "/challenges/WEB-001/feedback/learned", json!({})),
        ("player", "GET", "/challenges/WEB-001/feedback/stats", Value::Null),
        ("player", "DELETE", "/challenges/WEB-001/feedback/learned", Value::Null),
        post("/competitions/{C}/teams", json!({"mode": "solo"})),
        post("/competitions/{C}/teams", json!({"mode": "create", "name": "Owls"})),
        ("player", "PATCH", "/competitions/{C}/team", json!({"name": "Owls"})),
        post("/competitions/{C}/invites", json!({"max_uses": 101})),
        post("/competitions/{C}/invites", json!({"max_uses": 2})),
        ("player", "GET", "/competitions/{C}/invites", Value::Null),
        ("player", "DELETE", "/competitions/{C}/invites/nope", Value::Null),
        post("/competitions/{C}/invites/nope/accept", json!({})),
        post("/competitions/{C}/invites/direct", json!({"email": "nobody@example.com"})),
        ("player", "DELETE", "/competitions/{C}/team/members/nope", Value::Null),
        ("rival", "POST", "/competitions/{C}/invites/nope/approve", json!({})),
        ("player", "GET", "/competitions/{C}/teams/search?q=owl", Value::Null),
        ("player", "GET", "/competitions/{C}/teams/search", Value::Null),
        post("/auth/tokens", json!({})),
        ("player", "GET", "/auth/tokens?limit=1", Value::Null),
        post("/auth/device/code", json!({})),
        ("player", "PATCH", "/me/profile", json!({"bio": "I play"})),
        ("player", "PATCH", "/me/profile/visibility", json!({"bio": false})),
        post("/me/announcements/read-all", json!({})),
        post("/me/star-gazer/verify", json!({})),
    ]
}

/// An operator at work, and one who mistypes.
fn operating() -> Vec<Step> {
    let mut steps = get(
        "admin",
        &[
            "/admin/overview",
            "/admin/health-flags",
            "/admin/users?limit=1",
            "/admin/users/nope",
            "/admin/competitions?limit=1",
            "/admin/announcements",
            "/admin/instances?limit=1",
            "/admin/instances/nope",
            "/admin/instance-records?limit=1",
            "/admin/nodes/nope",
            "/admin/challenges/stats?limit=1",
            "/admin/tasks/nope",
            "/admin/tasks/nope/logs",
            "/admin/tasks?limit=201",
            "/admin/activities?limit=1",
            "/admin/competitions/nope/registrations",
            "/admin/competitions/{C}/registrations",
            "/admin/competitions/nope/admins",
            "/admin/competitions/nope/invites",
            "/cluster-info",
        ],
    );
    let post = |path, body| ("admin", "POST", path, body);
    steps.extend([
        post("/admin/competitions", json!({})),
        post("/admin/competitions", json!({"title": ""})),
        post("/admin/competitions", json!({"title": "x", "starts_at": "tomorrow"})),
        post("/admin/competitions", json!({"title": "x", "status": "x", "challenge_ids": "a"})),
        post("/admin/competitions", json!({"title": "x", "challenge_ids": ["NOPE"]})),
        post("/admin/competitions", json!({"title": "x", "challenge_ids": ["WEB-001", "WEB-001"]})),
        post(
            "/admin/competitions",
            json!({"title": "x", "starts_at": "2026-12-02T00:00:00Z", "ends_at": "2026-12-01T00:00:00Z"}),
        ),
        post("/admin/competitions", json!({"title": "Draft"})),
        ("admin", "PATCH", "/admin/competitions/nope", json!({"title": "x"})),
        ("admin", "PATCH", "/admin/competitions/{C}", json!({"description": "new"})),
        ("player", "PATCH", "/admin/competitions/{C}", json!({"description": "new"})),
        ("admin", "DELETE", "/admin/competitions/nope", Value::Null),
        post("/admin/competitions/{C}/admins", json!({})),
        post("/admin/competitions/{C}/admins", json!({"email": "nobody@example.com"})),
        post("/admin/competitions/{C}/invites", json!({"user_id": "nope"})),
        ("admin", "DELETE", "/admin/competitions/{C}/admins/nope", Value::Null),
        ("admin", "DELETE", "/admin/competitions/{C}/invites/nope", Value::Null),
        post("/admin/announcements", json!({})),
        post("/admin/announcements", json!({"title": "x", "severity": "x"})),
        post("/admin/announcements", json!({"title": "Welcome"})),
        ("admin", "PATCH", "/admin/announcements/nope", json!({"title": "x"})),
        ("admin", "DELETE", "/admin/announcements/nope", Value::Null),
        ("admin", "PATCH", "/admin/users/nope/role", json!({"role": "admin"})),
        ("admin", "PATCH", "/admin/users/nope/role", json!({"role": "x"})),
        ("player", "PATCH", "/admin/users/nope/role", json!({"role": "admin"})),
        post("/admin/challenges/rescan", json!({})),
        post("/admin/tasks/nope/cancel", json!({})),
        post("/admin/teams/nope/questions/NOPE/flag/reset-attempts", json!({"reason": "r"})),
        post("/admin/teams/nope/questions/NOPE/flag/reset-attempts", Value::Null),
    ]);
    steps
}

mod real {
    use super::*;

    #[test]
    fn the_same_requests_have_the_same_answers_0_6_6() {
        let (mut ours, mut theirs) = (super::sandbox(), super::real());
        let mut found = Vec::new();
        for who in ["", "bad", "player"] {
            compare(&ours, &theirs, &get(who, &READ), &mut found);
        }
        compare(&ours, &theirs, &refusals(), &mut found);
        let solo: Step = ("player", "POST", "/competitions/{C}/teams", json!({"mode": "solo"}));
        compare(&ours, &theirs, &[solo], &mut found);
        for place in [&mut ours, &mut theirs] {
            place.launch("I", "WEB-001");
            let challenge = place.names["STATIC"].clone();
            place.launch("S", &challenge);
            let flag = (place.minted)(&place.names["I"]);
            place.names.insert("FLAG", flag);
        }
        compare(&ours, &theirs, &round(), &mut found);
        // Ten wrong answers are let through, the eleventh is not looked at.
        let wrong: Step = ("player", "POST", "/submissions", json!({"instance_id": "{S}", "answer": "no"}));
        compare(&ours, &theirs, &vec![wrong; 11], &mut found);
        compare(&ours, &theirs, &get("player", &READ), &mut found);
        compare(&ours, &theirs, &operating(), &mut found);
        assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
    }
}
