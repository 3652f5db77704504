//! The one worker node there is: this process. It can be given another name; it cannot be removed, nor joined by others.

use std::collections::BTreeMap;

use axum::http::Method;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::deed;
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::{Route, activity, server};
use crate::sandbox::time;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/nodes/{node_id}", Need::Operator, view),
    (Method::PATCH, "/admin/nodes/{node_id}", Need::Operator, rename),
    (Method::GET, "/admin/nodes/{node_id}/health-history", Need::Operator, health),
    (Method::GET, "/admin/nodes/{node_id}/events", Need::Operator, events),
];

/// Where its name is kept, beside the settings: no setting is called so.
const KEY: &str = "(node)";

/// What it is called, and its labels.
pub fn named(db: &Connection) -> rusqlite::Result<(String, BTreeMap<String, String>)> {
    let kept: Option<String> = db
        .prepare_cached("SELECT value FROM settings WHERE key = ?1")?
        .query_row([KEY], |row| row.get(0))
        .optional()?;
    let kept = kept.and_then(|text| serde_json::from_str(&text).ok());
    Ok(kept.unwrap_or_else(|| ("built in".to_owned(), BTreeMap::new())))
}

fn is_known(call: &Call<'_>) -> bool {
    call.id("node_id") == call.platform.node_id()
}

fn needed(call: &Call<'_>) -> Result<(), Refusal> {
    if is_known(call) { Ok(()) } else { Err(Refusal::plain(404, format!("Node {} not found", call.id("node_id")))) }
}

fn view(call: &mut Call<'_>) -> Outcome {
    needed(call)?;
    ok(&server::node(call)?)
}

/// Null leaves a field as it is, like nothing.
fn rename(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let (name, labels) = (fields.text("display_name"), fields.map("labels"));
    fields.checked()?;
    needed(call)?;
    let (before, had) = named(call.db)?;
    let name = name.unwrap_or(before);
    let labels = labels.unwrap_or_else(|| had.clone());
    let changed: Vec<&String> = had
        .keys()
        .chain(labels.keys().filter(|key| !had.contains_key(*key)))
        .filter(|key| had.get(*key) != labels.get(*key))
        .collect();
    let event = deed(call, "node_updated")?
        .with("node_id", call.platform.node_id())
        .with("display_name", name.as_str())
        .with("labels_changed", json!(changed))
        .for_operators();
    call.db
        .prepare_cached("INSERT OR REPLACE INTO settings VALUES (?1, ?2)")?
        .execute((KEY, json!([name, labels]).to_string()))?;
    call.tell(event);
    ok(&server::node(call)?)
}

/// It is as healthy as the answer: one sample, taken now. A node nobody knows has none.
fn health(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut rows = Vec::new();
    if is_known(call) {
        rows.push(json!({
            "node_id": call.platform.node_id(), "ts": time::seconds(call.now), "is_healthy": true,
            "cpu_percent": 0.0, "memory_percent": 0.0, "disk_percent": 0.0, "latency_ms": 0.0,
        }));
    }
    ok(&window.page(rows))
}

/// What befell it, the latest first; a node nobody knows has no history.
fn events(call: &mut Call<'_>) -> Outcome {
    let limit = call.int("limit", 50, i64::MIN, i64::MAX)?.max(0);
    let mut statement = call.db.prepare_cached(
        "SELECT seq, at, event, team_id, challenge_id, data FROM activities
         WHERE substr(event, 1, 5) = 'node_' AND json_extract(data, '$.node_id') = ?1 ORDER BY seq DESC LIMIT ?2",
    )?;
    let rows = statement.query_map((call.id("node_id"), limit), |row| activity::value(call.db, row))?;
    ok(&rows.collect::<Result<Vec<Value>, _>>()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator};

    #[tokio::test]
    async fn the_node_can_be_named() {
        let s = fresh().await;
        let a = operator(&s);
        let path = format!("/admin/nodes/{}", s.platform().node_id());
        let (status, node) = ask(&s, "GET", &path, &a, Value::Null).await;
        assert_eq!((status, &node["display_name"], &node["labels"]), (200, &json!("built in"), &json!({})));
        let (status, _) =
            ask(&s, "PATCH", &path, &a, json!({"display_name": "N1", "labels": {"a": "b", "c": "d"}})).await;
        assert_eq!(status, 200);
        let (_, node) =
            ask(&s, "PATCH", &path, &a, json!({"display_name": null, "labels": {"a": "b", "e": "f"}})).await;
        assert_eq!((&node["display_name"], &node["labels"]["e"]), (&json!("N1"), &json!("f")));
        let (_, all) = ask(&s, "GET", "/nodes", "", Value::Null).await;
        assert_eq!(all["items"][0]["display_name"], "N1");
        let (_, told) = ask(&s, "GET", &format!("{path}/events?limit=1"), &a, Value::Null).await;
        assert_eq!((&told[0]["event"], &told[1]), (&json!("node_updated"), &Value::Null));
        assert_eq!(told[0]["detail"]["labels_changed"], json!(["c", "e"]));
        let (_, samples) = ask(&s, "GET", &format!("{path}/health-history"), &a, Value::Null).await;
        assert_eq!((&samples["total"], &samples["items"][0]["is_healthy"]), (&json!(1), &json!(true)));
        assert_eq!(ask(&s, "PATCH", &path, &a, json!({"labels": {"a": 1}})).await.0, 422);
        let (_, settings) = ask(&s, "GET", "/admin/platform-settings", &a, Value::Null).await;
        assert_eq!(settings.as_array().map(Vec::len), Some(14), "the name is no setting");

        for method in ["GET", "PATCH"] {
            let (status, no) = ask(&s, method, "/admin/nodes/x", &a, json!({})).await;
            assert_eq!((status, &no["detail"]), (404, &json!("Node x not found")));
        }
        assert_eq!(ask(&s, "GET", "/admin/nodes/x/events", &a, Value::Null).await, (200, json!([])));
        assert_eq!(ask(&s, "GET", "/admin/nodes/x/health-history", &a, Value::Null).await.1["total"], 0);
    }
}
