//! What an operator has done: the catalogue read anew, attempts given back. Each piece of work is a task that is over
//! before its answer leaves.

use axum::http::Method;
use rusqlite::{OptionalExtension, Row};
use serde_json::{Value, json};

use crate::sandbox::call::{Call, Window};
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, accepted, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::time;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::POST, "/admin/challenges/rescan", Need::Operator, rescan),
    (Method::GET, "/admin/tasks", Need::Operator, list),
    (Method::GET, "/admin/tasks/{task_id}", Need::Operator, view),
    (Method::GET, "/admin/tasks/{task_id}/logs", Need::Operator, logs),
    (Method::POST, "/admin/tasks/{task_id}/cancel", Need::Operator, cancel),
    (
        Method::POST,
        "/admin/teams/{team_id}/questions/{challenge_id}/{question_id}/reset-attempts",
        Need::Operator,
        reset,
    ),
];

const COLUMNS: &str = "id, kind, status, params, result, error, created_by_user_id, created_by_name, created_at, \
                       started_at, finished_at";

fn value(row: &Row<'_>) -> rusqlite::Result<Value> {
    let parsed = |n: usize| row.get::<_, String>(n).map(|text| serde_json::from_str(&text).unwrap_or(json!({})));
    let seconds = |n: usize| row.get::<_, i64>(n).map(time::seconds);
    let status: String = row.get(2)?;
    Ok(json!({
        "id": row.get::<_, String>(0)?, "kind": row.get::<_, String>(1)?,
        "progress": if status == "pending" { 0.0 } else { 1.0 }, "status": status, "params": parsed(3)?,
        "result": parsed(4)?, "progress_message": "", "error": row.get::<_, String>(5)?, "error_detail": "",
        "cancel_requested": false, "created_by_user_id": row.get::<_, String>(6)?,
        "created_by_name": row.get::<_, String>(7)?, "created_at_ts": seconds(8)?, "started_at_ts": seconds(9)?,
        "finished_at_ts": seconds(10)?,
    }))
}

/// There is nothing to read anew: what is built in stays. The task says so, as a platform's does.
fn rescan(call: &mut Call<'_>) -> Outcome {
    let total = call.platform.challenges.len();
    let summary = format!("{total} challenge(s); +0/-0; 1/1 node(s) ok");
    let node = json!({"node_id": call.platform.node_id(), "ok": true, "total": total, "error": null});
    let result = json!({"summary": summary, "total": total, "added": [], "removed": [], "nodes": [node]});
    let id = ids::plain();
    let caller = call.caller()?;
    let (user, name) = (caller.user_id.clone(), caller.name.clone());
    call.db
        .prepare_cached(
            "INSERT INTO tasks (id, kind, status, params, result, created_by_user_id, created_by_name, created_at,
                                started_at, finished_at)
             VALUES (?1, 'challenge_rescan', 'succeeded', '{}', ?2, ?3, ?4, ?5, ?5, ?5)",
        )?
        .execute((&id, result.to_string(), &user, &name, call.now))?;
    let task = |event: Event| event.with("task_id", id.as_str()).with("task_kind", "challenge_rescan").for_operators();
    call.tell(task(Event::by("task_submitted", "admin", &user, &name)));
    call.tell(task(Event::by("task_succeeded", "system", "system", "task-runner")).with("summary", summary));
    // Just submitted, as its own answer has it.
    accepted(&json!({
        "id": id, "kind": "challenge_rescan", "status": "pending", "params": {}, "result": {}, "progress": 0.0,
        "progress_message": "", "error": "", "error_detail": "", "cancel_requested": false,
        "created_by_user_id": user, "created_by_name": name, "created_at_ts": time::seconds(call.now),
        "started_at_ts": 0.0, "finished_at_ts": 0.0,
    }))
}

fn list(call: &mut Call<'_>) -> Outcome {
    let Window { limit, offset } = call.window_of(200)?;
    let (status, kind) = (call.text("status"), call.text("kind"));
    let wanted = "(?1 IS NULL OR status = ?1) AND (?2 IS NULL OR kind = ?2)";
    let total: i64 = call
        .db
        .prepare_cached(&format!("SELECT count(*) FROM tasks WHERE {wanted}"))?
        .query_row((status, kind), |row| row.get(0))?;
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM tasks WHERE {wanted} ORDER BY created_at DESC, id LIMIT ?3 OFFSET ?4"
    ))?;
    let rows: Vec<Value> = statement.query_map((status, kind, limit, offset), value)?.collect::<Result<_, _>>()?;
    ok(&Window { limit, offset }.of(rows, total))
}

fn named(call: &Call<'_>) -> Result<Value, Refusal> {
    let mut statement = call.db.prepare_cached(&format!("SELECT {COLUMNS} FROM tasks WHERE id = ?1"))?;
    let found = statement.query_row([call.id("task_id")], value).optional()?;
    found.ok_or_else(|| Refusal::plain(404, "task not found"))
}

fn view(call: &mut Call<'_>) -> Outcome {
    ok(&named(call)?)
}

fn logs(call: &mut Call<'_>) -> Outcome {
    let task = named(call)?;
    let after = call.int("after", 0, 0, i64::MAX)?;
    let limit = call.int("limit", 1000, 1, 5000)?;
    let summary = task["result"]["summary"].as_str().unwrap_or_default();
    let lines =
        [format!("task started: {}", task["kind"].as_str().unwrap_or_default()), format!("task succeeded: {summary}")];
    let items: Vec<Value> = lines
        .iter()
        .zip(1..)
        .filter(|(_, seq)| *seq > after)
        .take(limit as usize)
        .map(|(line, seq)| json!({"seq": seq, "ts": task["started_at_ts"], "level": "info", "message": line}))
        .collect();
    let next = items.last().map_or(after, |line| line["seq"].as_i64().unwrap_or(after));
    ok(&json!({"items": items, "next_after": next}))
}

fn cancel(call: &mut Call<'_>) -> Outcome {
    let task = named(call)?;
    let status = task["status"].as_str().unwrap_or_default();
    Err(Refusal::plain(409, format!("task already {status}")))
}

/// Gives a team its attempts back. Like a platform's, it takes any ids.
fn reset(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let reason = fields.text_or("reason", "");
    fields.checked()?;
    let of = |name: &str| call.id(name).to_owned();
    let (team, challenge, question) = (of("team_id"), of("challenge_id"), of("question_id"));
    call.db
        .prepare_cached("DELETE FROM wrong_answers WHERE team_id = ?1 AND challenge_id = ?2 AND question_id = ?3")?
        .execute((&team, &challenge, &question))?;
    let caller = call.caller()?;
    call.db.prepare_cached("INSERT INTO resets VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute((
        &team,
        &challenge,
        &question,
        call.now,
        &caller.user_id,
        &reason,
    ))?;
    let answer = json!({
        "team_id": team, "challenge_id": challenge, "question_id": question, "reset_at": time::text(call.now),
        "reset_by_user_id": caller.user_id, "reason": reason,
    });
    let event = Event::by("question_attempt_reset", "admin", &caller.user_id, &caller.name)
        .with("challenge_id", challenge)
        .with("reason", reason)
        .with("question_id", question)
        .of_team(&team);
    call.tell(event);
    ok(&answer)
}
