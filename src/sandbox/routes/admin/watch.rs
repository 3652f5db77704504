//! The fleet and the round at a glance.

use axum::http::Method;
use rusqlite::params;
use serde_json::json;

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::instances::Instance;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::server::{self, CAPACITY, count};
use crate::sandbox::routes::{Route, activity, challenge, instance};
use crate::sandbox::time::{self, DAY, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/instances", Need::Operator, instances),
    (Method::GET, "/admin/instances/{instance_id}", Need::Operator, one_instance),
    (Method::GET, "/admin/instance-records", Need::Operator, records),
    (Method::GET, "/admin/nodes/{node_id}", Need::Operator, node),
    (Method::GET, "/admin/overview", Need::Operator, overview),
    (Method::GET, "/admin/health-flags", Need::Operator, flags),
    (Method::GET, "/admin/challenges/stats", Need::Operator, stats),
    (Method::GET, "/admin/activities", Need::Operator, activities),
];

fn instances(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut rows = Vec::new();
    for item in Instance::alive(call.db, "1", [])? {
        let node = call.text("node_id").is_none_or(|node| node == call.platform.node_id());
        if node && call.text("status").is_none_or(|status| item.status == status) {
            rows.push(instance::value(call, &item)?);
        }
    }
    ok(&window.page(rows))
}

fn one_instance(call: &mut Call<'_>) -> Outcome {
    let id = call.id("instance_id");
    let item = Instance::find(call.db, id)?.ok_or_else(|| instance::missing(id))?;
    ok(&instance::value(call, &item)?)
}

/// What has ended, the latest first.
fn records(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let since = call.text("since_ts").and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    let node = call.text("node_id").is_none_or(|node| node == call.platform.node_id());
    let wanted = "stopped_at IS NOT NULL AND (?1 IS NULL OR team_id = ?1) AND (?2 IS NULL OR challenge_id = ?2)
                  AND (?3 IS NULL OR status = ?3) AND started_at >= ?4 AND ?5";
    let asked = params![
        call.text("team_id"),
        call.text("challenge_id"),
        call.text("status"),
        (since * time::SECOND as f64) as Micros,
        node
    ];
    let total: i64 = call
        .db
        .prepare_cached(&format!("SELECT count(*) FROM instances WHERE {wanted}"))?
        .query_row(asked, |row| row.get(0))?;
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT i.id, i.team_id, i.challenge_id, i.status, i.stop_reason, i.error, i.started_at, i.stopped_at, i.ttl,
                (SELECT count(*) FROM submissions s WHERE s.instance_id = i.id),
                EXISTS (SELECT 1 FROM submissions s WHERE s.instance_id = i.id AND s.correct)
         FROM (SELECT * FROM instances WHERE {wanted} ORDER BY stopped_at DESC, id LIMIT ?6 OFFSET ?7) i"
    ))?;
    let asked = params![
        call.text("team_id"),
        call.text("challenge_id"),
        call.text("status"),
        (since * time::SECOND as f64) as Micros,
        node,
        window.limit,
        window.offset
    ];
    let rows = statement.query_map(asked, |row| {
        let id: String = row.get(2)?;
        let challenge = call.platform.challenges.get(&id);
        let (started, stopped): (Micros, Micros) = (row.get(6)?, row.get(7)?);
        Ok(json!({
            "id": row.get::<_, String>(0)?, "team_id": row.get::<_, String>(1)?, "challenge_id": id,
            "node_id": call.platform.node_id(), "name": challenge.map_or("", |item| &item.name),
            "category": challenge.map(|item| item.category.clone()),
            "difficulty": challenge.map_or("", |item| &item.difficulty), "status": row.get::<_, String>(3)?,
            "stop_reason": row.get::<_, String>(4)?, "error": row.get::<_, String>(5)?, "error_detail": "",
            "started_at": time::seconds(started), "stopped_at": time::seconds(stopped),
            "duration_s": (time::seconds(stopped - started) * 1000.0).round() / 1000.0,
            "ttl": row.get::<_, i64>(8)?, "solved": row.get::<_, bool>(10)?, "attempts": row.get::<_, i64>(9)?,
            "request_count": 0,
        }))
    })?;
    ok(&window.of(rows.collect::<Result<_, _>>()?, total))
}

fn node(call: &mut Call<'_>) -> Outcome {
    let id = call.id("node_id");
    if id != call.platform.node_id() {
        return Err(Refusal::plain(404, format!("Node {id} not found")));
    }
    ok(&server::node(call)?)
}

fn overview(call: &mut Call<'_>) -> Outcome {
    let since = |sql: &str, at: Micros| -> rusqlite::Result<i64> {
        call.db.prepare_cached(sql)?.query_row([at], |row| row.get(0))
    };
    let (yesterday, midnight) = (call.now - DAY, call.now - call.now.rem_euclid(DAY));
    ok(&json!({
        "nodes": {"total": 1, "healthy": 1}, "capacity": CAPACITY, "running_instances": server::running(call)?,
        "teams_total": count(call, "SELECT count(*) FROM teams")?,
        "solves_total": count(call, "SELECT count(*) FROM solves")?,
        "solves_today": since("SELECT count(*) FROM solves WHERE solved_at >= ?1", midnight)?,
        "users_total": count(call, "SELECT count(*) FROM users")?,
        "users_active_24h": since("SELECT count(*) FROM users WHERE last_active_at >= ?1", yesterday)?,
        "users_new_24h": since("SELECT count(*) FROM users WHERE created_at >= ?1", yesterday)?,
    }))
}

/// What may need looking after. An instance that is starting for a minute is stuck.
fn flags(call: &mut Call<'_>) -> Outcome {
    let mut stuck = Vec::new();
    let mut errors = Vec::new();
    for item in Instance::alive(call.db, "status <> 'ready'", [])? {
        let waited = call.now - item.started_at;
        if item.status == "starting" && waited > 60 * time::SECOND {
            stuck.push(json!({
                "instance_id": item.id, "challenge_id": item.challenge_id, "team_id": item.team_id,
                "node_id": call.platform.node_id(), "requested_at": time::seconds(item.started_at),
                "stuck_for_s": time::seconds(waited),
            }));
        } else if item.status == "error" {
            errors.push(json!({
                "instance_id": item.id, "challenge_id": item.challenge_id, "team_id": item.team_id,
                "node_id": call.platform.node_id(), "error": item.error, "stopped_at": 0.0,
            }));
        }
    }
    let mut silent = Vec::new();
    for item in call.platform.challenges.values() {
        let launches = launches(call, &item.id)?;
        // Minted flags alone count, so what is solved otherwise is called silent, as on a platform.
        if launches > 0 && challenge::solves(call.db, item, None)? == 0 {
            let tries = challenge::tries(call.db, &item.id, None)?;
            let (name, id) = (&item.name, &item.id);
            silent.push(json!({"challenge_id": id, "name": name, "launches": launches, "submissions": tries.all}));
        }
    }
    ok(&json!({
        "stuck_starting": stuck, "recent_errors": errors, "unhealthy_nodes": [], "silent_challenges": silent,
    }))
}

fn launches(call: &Call<'_>, challenge: &str) -> rusqlite::Result<i64> {
    let mut statement = call.db.prepare_cached("SELECT count(*) FROM instances WHERE challenge_id = ?1")?;
    statement.query_row([challenge], |row| row.get(0))
}

fn stats(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut rows = Vec::new();
    for item in call.platform.challenges.values().filter(|item| challenge::matches(call, item)) {
        let mut statement = call.db.prepare_cached(
            "SELECT status, (ready_at - started_at) / 1e6, stopped_at IS NULL AND status = 'ready' FROM instances
             WHERE challenge_id = ?1 ORDER BY started_at DESC",
        )?;
        let all = statement.query_map([&item.id], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Option<f64>>(1)?, row.get::<_, bool>(2)?))
        })?;
        let all: Vec<(String, Option<f64>, bool)> = all.collect::<Result<_, _>>()?;
        let errors = all.iter().filter(|(status, ..)| status == "error").count();
        let recent: Vec<f64> = all.iter().filter_map(|(_, took, _)| *took).take(20).collect();
        let mut sorted: Vec<f64> = all.iter().filter_map(|(_, took, _)| *took).collect();
        sorted.sort_by(f64::total_cmp);
        let at = |share: f64| sorted.get(((sorted.len() as f64 * share) as usize).min(sorted.len().max(1) - 1));
        let share = |part: usize| if all.is_empty() { 0.0 } else { part as f64 / all.len() as f64 };
        let solves = challenge::solves(call.db, item, None)?;
        rows.push(json!({
            "challenge_id": item.id, "name": item.name, "difficulty": item.difficulty, "category": item.category,
            "tags": item.tags, "question_count": item.questions.len(), "launches": all.len(), "errors": errors,
            "error_rate": share(errors),
            "avg_launch_s": if sorted.is_empty() { 0.0 } else { sorted.iter().sum::<f64>() / sorted.len() as f64 },
            "p50_launch_s": at(0.5).copied().unwrap_or(0.0), "p95_launch_s": at(0.95).copied().unwrap_or(0.0),
            "solve_rate": (share(usize::try_from(solves).unwrap_or(0)) * 1e4).round() / 1e4,
            "running_count": all.iter().filter(|(.., running)| *running).count(), "last_error": null,
            "recent_launch_durations": recent,
        }));
    }
    ok(&window.page(rows))
}

fn activities(call: &mut Call<'_>) -> Outcome {
    activity::page(call, None)
}
