//! Instances: start, watch, prolong, stop.

use axum::http::Method;
use axum::response::Response;
use serde_json::{Value, json};

use super::Route;
use super::comp::Competition;
use super::server::CAPACITY;
use crate::sandbox::call::Call;
use crate::sandbox::caller::{Level, Need};
use crate::sandbox::challenges::{Answer, Challenge, Question};
use crate::sandbox::ids;
use crate::sandbox::instances::{self, Instance, TTL};
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{self, Outcome, accepted, ok};
use crate::sandbox::time::{self, SECOND};

const READ: Level = Level::Read;
const WRITE: Level = Level::Write;

/// The table. What concerns one instance stands twice, as on a platform: by its id, and below its competition.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/instances", Need::Nobody, list),
    (Method::POST, "/instances", Need::User(Some(("instances", WRITE))), start),
    (Method::DELETE, "/instances", Need::Operator, stop_all),
    (Method::GET, "/instances/{instance_id}", Need::Nobody, view),
    (Method::DELETE, "/instances/{instance_id}", Need::Nobody, stop),
    (Method::GET, "/instances/{instance_id}/status", Need::Nobody, status),
    (Method::POST, "/instances/{instance_id}/renew", Need::Nobody, renew),
    (Method::GET, "/instances/{instance_id}/traffic", Need::Nobody, traffic),
    (Method::GET, "/instances/{instance_id}/attachments", Need::Nobody, attachments),
    (Method::GET, "/instances/{instance_id}/attachments/{filename}", Need::Nobody, attachment),
    (Method::GET, "/instances/{instance_id}/openvpn-config", Need::Nobody, vpn),
    (Method::GET, "/competitions/{competition_id}/instances/{instance_id}", Need::Nobody, view),
    (Method::DELETE, "/competitions/{competition_id}/instances/{instance_id}", Need::Nobody, stop),
    (Method::GET, "/competitions/{competition_id}/instances/{instance_id}/status", Need::Nobody, status),
    (Method::POST, "/competitions/{competition_id}/instances/{instance_id}/renew", Need::Nobody, renew),
    (Method::GET, "/competitions/{competition_id}/instances/{instance_id}/traffic", Need::Nobody, traffic),
    (Method::GET, "/competitions/{competition_id}/instances/{instance_id}/openvpn-config", Need::Nobody, vpn),
];

/// What is said of an instance that is not there.
pub fn missing(id: &str) -> Refusal {
    Refusal::new(404, "instance_not_found", format!("Instance {id} not found"))
}

/// The instance of the path, which has to be the caller's team's; a minted token needs the level, too.
fn own(call: &Call<'_>, level: Level) -> Result<Instance, Refusal> {
    let id = call.id("instance_id");
    let instance = Instance::find(call.db, id)?.ok_or_else(|| missing(id))?;
    if call.bad_token {
        return Err(Refusal::plain(403, "Invalid or revoked token"));
    }
    if let Some(caller) = &call.caller {
        Need::User(Some(("instances", level))).check(Some(caller), true)?;
        caller.may_enter(&instance.competition_id)?;
    }
    let below = call.id("competition_id");
    if !below.is_empty() && below != instance.competition_id {
        return Err(missing(id));
    }
    let team = super::team::of_user(call.db, &instance.competition_id, call.caller_id())?;
    // What runs outlives a competition that is deleted: whoever started it still has it.
    let left = || -> rusqlite::Result<bool> {
        Ok(instance.user_id == call.caller_id() && Competition::find(call.db, &instance.competition_id)?.is_none())
    };
    match team {
        Some(team) if team.id == instance.team_id => Ok(instance),
        None if left()? => Ok(instance),
        _ => Err(Refusal::new(403, "forbidden", "Not your instance")),
    }
}

fn challenge<'a>(call: &'a Call<'_>, instance: &Instance) -> Option<&'a Challenge> {
    call.platform.challenges.get(&instance.challenge_id)
}

/// The path of an instance's VPN file.
fn vpn_path(id: &str) -> String {
    format!("/api/v1/instances/{id}/openvpn-config")
}

fn vpn_endpoint(challenge: &Challenge, instance: &Instance) -> Value {
    if !challenge.engagement || instance.status != "ready" {
        return Value::Null;
    }
    json!({"proto": "udp", "host": "127.0.0.1", "port": 1194, "config_url": vpn_path(&instance.id)})
}

/// A question as the team of an instance sees it.
fn question(call: &Call<'_>, challenge: &Challenge, team: &str, question: &Question) -> Result<Value, Refusal> {
    let solved = solved(call, team, &challenge.id)?;
    let unlocked = question.requires.iter().all(|need| solved.contains(need));
    let mut value = question.public();
    value["unlocked"] = unlocked.into();
    value["answered_correctly"] = solved.contains(&question.id).into();
    value["attempts_cap"] = question.cap().into();
    value["attempts_remaining"] = match question.cap() {
        Some(cap) => (cap - wrong(call, team, &challenge.id, &question.id)?).max(0).into(),
        None => Value::Null,
    };
    if !unlocked {
        value["prompt"] = "".into();
    }
    Ok(value)
}

/// The questions of a challenge that a team has solved.
pub fn solved(call: &Call<'_>, team: &str, challenge: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement =
        call.db.prepare_cached("SELECT question_id FROM solves WHERE team_id = ?1 AND challenge_id = ?2")?;
    statement.query_map([team, challenge], |row| row.get(0))?.collect()
}

/// How many wrong answers a team has given to a question since it was last reset.
pub fn wrong(call: &Call<'_>, team: &str, challenge: &str, question: &str) -> rusqlite::Result<i64> {
    let mut statement = call.db.prepare_cached(
        "SELECT coalesce(sum(count), 0) FROM wrong_answers
         WHERE team_id = ?1 AND challenge_id = ?2 AND question_id = ?3",
    )?;
    statement.query_row([team, challenge, question], |row| row.get(0))
}

/// As lists and the page of one have it.
pub fn value(call: &Call<'_>, instance: &Instance) -> Result<Value, Refusal> {
    let challenge = challenge(call, instance).ok_or_else(|| missing(&instance.id))?;
    let questions: Result<Vec<Value>, Refusal> =
        challenge.questions.iter().map(|item| question(call, challenge, &instance.team_id, item)).collect();
    Ok(json!({
        "id": instance.id, "challenge_id": challenge.id, "team_id": instance.team_id,
        "competition_id": instance.competition_id, "node_id": call.platform.node_id(), "name": challenge.name,
        "category": challenge.category, "difficulty": challenge.difficulty, "status": instance.status,
        "started_at": time::seconds(instance.started_at), "ttl": instance.ttl,
        "expires_at": time::seconds(instance.expires_at), "services": instance.surface,
        "description": challenge.description, "questions": questions?, "attachments": challenge.attachments(),
        "network_topology": if challenge.engagement { "engagement" } else { "simple" },
        "vpn_endpoint": vpn_endpoint(challenge, instance), "entry_urls": [],
    }))
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    if call.caller.is_none() {
        return ok(&window.page(Vec::new()));
    }
    let condition = "team_id IN (SELECT team_id FROM members WHERE user_id = ?1)";
    let mut rows = Vec::new();
    for instance in Instance::alive(call.db, condition, [call.caller_id()])? {
        let wanted = call.text("challenge_id").is_none_or(|id| instance.challenge_id == id)
            && call.text("competition_id").is_none_or(|id| instance.competition_id == id)
            && call.text("status").is_none_or(|status| instance.status == status);
        let Some(item) = challenge(call, &instance).filter(|_| wanted) else { continue };
        let q = call.text("q").map(str::to_lowercase);
        if q.is_none_or(|q| [&item.name, &item.id, &instance.id].iter().any(|text| text.to_lowercase().contains(&q))) {
            rows.push(value(call, &instance)?);
        }
    }
    ok(&window.page(rows))
}

/// The competition that a start is for: named, or the only one that the caller plays in.
fn competition(call: &Call<'_>, named: &str) -> Result<String, Refusal> {
    if !named.is_empty() {
        return Ok(named.to_owned());
    }
    let teams = super::team::all_of_user(call.db, call.caller_id())?;
    match teams.as_slice() {
        [only] => Ok(only.competition_id.clone()),
        [] => Ok(String::new()),
        _ => {
            let message = "Specify a competition_id: you are on several teams";
            Err(Refusal::new(403, "competition_required", json!({"message": message, "competition_id": ""})))
        }
    }
}

fn start(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let id = fields.needed("challenge_id");
    let ttl = fields.int("ttl", i64::MIN, i64::MAX);
    let named = fields.text_or("competition_id", "");
    fields.checked()?;
    let in_query = call.text("competition_id").unwrap_or_default().to_owned();
    call.caller()?.may_enter(&in_query)?;
    let named = if named.is_empty() { in_query } else { named };
    let competition_id = competition(call, &named)?;
    let team = super::team::needed(call, &competition_id)?;
    let competition = super::team::playable(call, &competition_id)?;
    let challenge = call.platform.challenges.get(&id).filter(|item| competition.challenge_ids.contains(&item.id));
    let challenge = challenge.ok_or_else(|| super::challenge::missing(&id))?.clone();
    if super::server::running(call)? >= CAPACITY {
        return Err(Refusal::new(503, "capacity_exceeded", "No healthy node available."));
    }
    // The reference's own client says 0 for "as long as you like".
    let ttl = ttl.filter(|ttl| *ttl > 0).map_or(TTL, |ttl| ttl.min(TTL));
    let instance = Instance {
        id: ids::uuid(),
        challenge_id: challenge.id.clone(),
        team_id: team.id.clone(),
        competition_id,
        user_id: call.caller_id().to_owned(),
        status: "starting".to_owned(),
        error: String::new(),
        started_at: call.now,
        expires_at: call.now + ttl * SECOND,
        ttl,
        answers: challenge.mint(),
        surface: Vec::new(),
    };
    call.db
        .prepare_cached(
            "INSERT INTO instances (id, challenge_id, team_id, competition_id, user_id, status, started_at, expires_at,
                                    ttl, answers) VALUES (?1, ?2, ?3, ?4, ?5, 'starting', ?6, ?7, ?8, ?9)",
        )?
        .execute((
            &instance.id,
            &instance.challenge_id,
            &instance.team_id,
            &instance.competition_id,
            &instance.user_id,
            instance.started_at,
            instance.expires_at,
            ttl,
            json!(instance.answers).to_string(),
        ))?;
    super::team::touch(call.db, &team.id, call.now)?;
    let caller = call.caller()?;
    let event = instance.event(call.db, "instance_started", "team", &caller.user_id, &caller.name);
    let event = event.with("node_id", call.platform.node_id()).with("ip", call.peer.as_str());
    call.tell(event);
    let reply = json!({"id": instance.id, "status": "starting"});
    call.afterwards(move |platform| instances::launch(platform, instance, challenge));
    accepted(&reply)
}

fn view(call: &mut Call<'_>) -> Outcome {
    let instance = own(call, READ)?;
    ok(&value(call, &instance)?)
}

fn status(call: &mut Call<'_>) -> Outcome {
    let instance = own(call, READ)?;
    let challenge = challenge(call, &instance).ok_or_else(|| missing(&instance.id))?;
    let surface = match instance.status.as_str() {
        "ready" => json!({
            "services": instance.surface, "provided_files": challenge.attachments(), "flag_path": null,
            "vpn": vpn_endpoint(challenge, &instance),
        }),
        _ => Value::Null,
    };
    ok(&json!({
        "id": instance.id, "status": instance.status, "attack_surface": surface, "error": instance.error,
        "cert_volume": "",
    }))
}

fn renew(call: &mut Call<'_>) -> Outcome {
    let instance = own(call, WRITE)?;
    let ttl = call.int("ttl", TTL, i64::MIN, i64::MAX)?;
    let ttl = if (1..=TTL).contains(&ttl) { ttl } else { TTL };
    let expires_at = call.now + ttl * SECOND;
    call.db.prepare_cached("UPDATE instances SET expires_at = ?2, ttl = ?3 WHERE id = ?1")?.execute((
        &instance.id,
        expires_at,
        ttl,
    ))?;
    let caller = call.caller()?;
    let event = instance.event(call.db, "instance_renewed", "team", &caller.user_id, &caller.name);
    call.tell(event.with("node_id", call.platform.node_id()).with("ip", call.peer.as_str()).with("ttl", ttl));
    ok(&json!({"status": "renewed", "id": instance.id, "expires_at": time::seconds(expires_at)}))
}

fn stop(call: &mut Call<'_>) -> Outcome {
    let instance = own(call, WRITE)?;
    let caller = call.caller()?;
    let (id, name) = (caller.user_id.clone(), caller.name.clone());
    end(call, &instance, "team", &id, &name, "user")?;
    ok(&json!({"status": "stopped", "id": instance.id}))
}

/// Stops an instance in somebody's name.
pub fn end(
    call: &mut Call<'_>,
    instance: &Instance,
    kind: &str,
    actor: &str,
    name: &str,
    reason: &'static str,
) -> Result<(), Refusal> {
    instances::stop(call.db, &instance.id, reason)?;
    let event = instance.event(call.db, "instance_stopped", kind, actor, name);
    let ip = if kind == "system" { "" } else { call.peer.as_str() };
    let event = event.with("node_id", "").with("reason", reason).with("ip", ip);
    call.tell(event);
    let id = instance.id.clone();
    call.afterwards(move |platform| platform.running.end(&id));
    Ok(())
}

fn stop_all(call: &mut Call<'_>) -> Outcome {
    let all = Instance::alive(call.db, "1", [])?;
    for instance in &all {
        end(call, instance, "admin", "admin", "admin (stop-all)", "admin_stop_all")?;
    }
    let rows: Vec<Value> = all.iter().map(|instance| json!({"status": "stopped", "id": instance.id})).collect();
    ok(&rows)
}

/// A platform shows what its node's proxy saw. There is no proxy here, and nothing was seen.
fn traffic(call: &mut Call<'_>) -> Outcome {
    own(call, READ)?;
    ok(&json!([]))
}

fn attachments(call: &mut Call<'_>) -> Outcome {
    let instance = own(call, READ)?;
    let challenge = challenge(call, &instance).ok_or_else(|| missing(&instance.id))?;
    ok(&json!({"files": challenge.attachments()}))
}

fn attachment(call: &mut Call<'_>) -> Outcome {
    let instance = own(call, READ)?;
    let challenge = challenge(call, &instance).ok_or_else(|| missing(&instance.id))?;
    match challenge.files.iter().find(|file| file.name == call.id("filename")) {
        // The platform passes on what its node says, which knows no versions and no ranges.
        Some(file) => {
            let mut response = reply::bytes(200, "application/octet-stream", file.bytes.to_vec());
            super::challenge::called(&mut response, file);
            Ok(response)
        }
        None => Err(Refusal::new(404, "attachment_not_found", "there is no such attachment")),
    }
}

/// The VPN's file. It names loopback and a certificate that is none: there is no network behind it, the flag is in it.
fn vpn(call: &mut Call<'_>) -> Outcome {
    let instance = own(call, READ)?;
    let challenge = challenge(call, &instance).filter(|item| item.engagement && instance.status == "ready");
    let Some(challenge) = challenge else {
        return Err(Refusal::new(404, "openvpn_config_not_available", "this instance has no VPN"));
    };
    let minted = challenge.questions.iter().find(|question| question.answer == Answer::Minted);
    let flag = minted.and_then(|question| instance.answers.get(&question.id)).cloned().unwrap_or_default();
    Ok(file(&instance.id, &flag))
}

fn file(id: &str, flag: &str) -> Response {
    let text = format!(
        "# {id}\nclient\ndev tun\nproto udp\nremote 127.0.0.1 1194\nauth-user-pass\n\
         # left behind by whoever set this up: {flag}\n<ca>\n</ca>\n"
    );
    reply::bytes(200, "application/x-openvpn-profile", text)
}
