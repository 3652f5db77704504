//! The platform itself: health, what it is, its node, its events.

use axum::http::Method;
use serde_json::{Value, json};

use super::Route;
use crate::sandbox::call::Call;
use crate::sandbox::caller::{Caller, Need};
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time;

/// The release whose contract is kept.
pub const VERSION: &str = "0.6.6";

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/health", Need::Nobody, health),
    (Method::GET, "/meta", Need::Nobody, meta),
    (Method::GET, "/cluster-info", Need::Operator, cluster),
    (Method::GET, "/events", Need::Nobody, events),
    (Method::GET, "/nodes", Need::Nobody, nodes),
];

/// How many instances run at most.
pub const CAPACITY: i64 = 500;

fn health(call: &mut Call<'_>) -> Outcome {
    ok(&json!({
        "status": "ok", "hostname": "sandbox", "running_instances": running(call)?, "capacity": CAPACITY,
        "version": VERSION,
    }))
}

/// How many instances there are.
pub fn running(call: &Call<'_>) -> rusqlite::Result<i64> {
    count(call, "SELECT count(*) FROM instances WHERE stopped_at IS NULL AND status <> 'error'")
}

/// A number that a query without parameters gives.
pub fn count(call: &Call<'_>, sql: &str) -> rusqlite::Result<i64> {
    call.db.prepare_cached(sql)?.query_row([], |row| row.get(0))
}

fn meta(call: &mut Call<'_>) -> Outcome {
    let operator = call.is_operator();
    let only = |value: i64| if operator { Value::from(value) } else { Value::Null };
    ok(&json!({
        "version": VERSION,
        "platform": {"commit_sha": null, "commit_url": null, "repo_url": ""},
        "challenges": {"commit_sha": null, "commit_url": null, "repo_url": "", "total": call.platform.challenges.len()},
        "started_at_ts": time::seconds(call.platform.started_at), "server_time_ts": time::seconds(call.now),
        "teams_total": only(count(call, "SELECT count(*) FROM teams")?),
        "users_total": only(count(call, "SELECT count(*) FROM users")?),
        "nodes_total": only(1), "nodes_healthy": only(1), "running_instances": only(running(call)?),
        "solves_total": only(count(call, "SELECT count(*) FROM solves")?),
        "admin_shell_enabled": false,
    }))
}

fn cluster(call: &mut Call<'_>) -> Outcome {
    ok(&json!({"platform_url": call.platform.url, "node_image": ""}))
}

/// The one node there is: this process.
pub fn node(call: &Call<'_>) -> rusqlite::Result<Value> {
    let (name, labels) = super::admin::nodes::named(call.db)?;
    Ok(json!({
        "id": call.platform.node_id(), "url": call.platform.url, "display_name": name, "capacity": CAPACITY,
        "running": running(call)?, "is_healthy": true, "last_heartbeat": time::text(call.now),
        "registered_at": time::text(call.platform.started_at), "labels": labels, "cpu_percent": 0.0,
        "memory_percent": 0.0, "disk_percent": 0.0,
    }))
}

fn nodes(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let node = node(call)?;
    ok(&window.page(vec![node]))
}

/// The stream takes its token in the query alone. One that holds narrows it to what its owner may see.
fn events(call: &mut Call<'_>) -> Outcome {
    let listener = match call.text("token") {
        Some(token) => Caller::of(call.db, token, call.now)?,
        None => None,
    };
    let platform = std::sync::Arc::clone(call.platform);
    let lost = move || platform.dice.loses_event();
    let operator = listener.as_ref().is_some_and(Caller::is_operator);
    let teams = match &listener {
        Some(caller) if !operator => Some(super::team::ids_of(call.db, &caller.user_id)?),
        _ => None,
    };
    Ok(call.platform.hub.listen(operator, teams, call.platform.quiet(), lost))
}
