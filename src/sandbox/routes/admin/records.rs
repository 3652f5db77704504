//! Instances that have ended: what became of them.

use std::collections::BTreeSet;

use axum::http::Method;
use rusqlite::{Row, params};
use serde_json::{Map, Value, json};

use crate::sandbox::call::{Call, Window};
use crate::sandbox::caller::Need;
use crate::sandbox::refusal::{Issue, Refusal};
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::instance::missing;
use crate::sandbox::routes::{Route, team};
use crate::sandbox::time::{self, Micros, SECOND};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/instance-records", Need::Operator, list),
    (Method::GET, "/admin/instance-records/{instance_id}", Need::Operator, view),
    (Method::GET, "/admin/instance-records/{instance_id}/events", Need::Operator, events),
    (Method::GET, "/admin/instance-records/{instance_id}/submissions", Need::Operator, submissions),
    (Method::GET, "/admin/instance-records/{instance_id}/container-log", Need::Operator, log),
    (Method::GET, "/admin/instance-records/{instance_id}/traffic", Need::Operator, traffic),
    (Method::GET, "/admin/instance-records/{instance_id}/pcap", Need::Operator, pcap),
];

/// What is read of a record, in order.
const COLUMNS: &str = "i.id, i.team_id, i.challenge_id, i.status, i.stop_reason, i.error, i.started_at, i.stopped_at,
    i.ttl, (SELECT count(*) FROM submissions s WHERE s.instance_id = i.id),
    (SELECT json_group_array(DISTINCT s.question_id) FROM submissions s WHERE s.instance_id = i.id AND s.correct),
    i.surface";

/// What a list says of a record. Minted flags alone make it a solved one, as everywhere.
fn value(call: &Call<'_>, row: &Row<'_>) -> rusqlite::Result<Value> {
    let id: String = row.get(2)?;
    let (started, stopped): (Micros, Micros) = (row.get(6)?, row.get(7)?);
    let right: BTreeSet<String> = serde_json::from_str(&row.get::<_, String>(10)?).unwrap_or_default();
    let challenge = call.platform.challenges.get(&id);
    let solved = challenge.is_some_and(|item| {
        let mut minted = item.minted().peekable();
        minted.peek().is_some() && minted.all(|flag| right.contains(flag))
    });
    Ok(json!({
        "id": row.get::<_, String>(0)?, "team_id": row.get::<_, String>(1)?, "node_id": call.platform.node_id(),
        "name": challenge.map_or("", |item| &item.name), "category": challenge.map(|item| &item.category),
        "difficulty": challenge.map_or("", |item| &item.difficulty), "challenge_id": id,
        "status": row.get::<_, String>(3)?, "stop_reason": row.get::<_, String>(4)?,
        "error": row.get::<_, String>(5)?, "error_detail": "", "started_at": time::seconds(started),
        "stopped_at": time::seconds(stopped), "duration_s": ((stopped - started) / 1000) as f64 / 1000.0,
        "ttl": row.get::<_, i64>(8)?, "solved": solved, "attempts": row.get::<_, i64>(9)?, "request_count": 0,
    }))
}

/// Seconds since 1970 in the query.
fn since(call: &Call<'_>) -> Result<Micros, Refusal> {
    let Some(text) = call.text("since_ts") else { return Ok(0) };
    match text.trim().parse::<f64>() {
        Ok(seconds) if seconds.is_finite() => Ok((seconds * SECOND as f64) as Micros),
        _ => Err(Refusal::invalid(vec![Issue::at("query", "since_ts", "float_parsing", "not a number", text.into())])),
    }
}

/// Newest first.
fn list(call: &mut Call<'_>) -> Outcome {
    let since = since(call)?;
    let window = Window { offset: call.int("offset", 0, 0, i64::MAX)?, limit: call.int("limit", 100, 1, 10_000)? };
    let node = call.text("node_id").is_none_or(|id| id == call.platform.node_id());
    let wanted = "FROM instances i WHERE i.stopped_at IS NOT NULL AND (?1 IS NULL OR i.team_id = ?1)
         AND (?2 IS NULL OR i.challenge_id = ?2) AND (?3 IS NULL OR i.status = ?3) AND i.started_at >= ?4 AND ?5";
    let (team, challenge, status) = (call.text("team_id"), call.text("challenge_id"), call.text("status"));
    let total: i64 = call
        .db
        .prepare_cached(&format!("SELECT count(*) {wanted}"))?
        .query_row(params![team, challenge, status, since, node], |row| row.get(0))?;
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT {COLUMNS} {wanted} ORDER BY i.started_at DESC, i.rowid DESC LIMIT ?6 OFFSET ?7"
    ))?;
    let asked = params![team, challenge, status, since, node, window.limit, window.offset];
    let rows = statement.query_map(asked, |row| value(call, row))?;
    ok(&window.of(rows.collect::<Result<_, _>>()?, total))
}

fn view(call: &mut Call<'_>) -> Outcome {
    let id = call.id("instance_id");
    let mut statement = call
        .db
        .prepare_cached(&format!("SELECT {COLUMNS} FROM instances i WHERE i.id = ?1 AND i.stopped_at IS NOT NULL"))?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or_else(|| missing(id))?;
    let mut record = value(call, row)?;
    let services: Option<String> = row.get(11)?;
    let services: Option<Value> = services.and_then(|text| serde_json::from_str(&text).ok());
    let files = call.platform.challenges.get(record["challenge_id"].as_str().unwrap_or_default());
    record["surface"] = match services {
        Some(services) => json!({
            "services": services, "provided_files": files.map(|item| item.attachments()).unwrap_or_default(),
            "flag_path": null, "vpn": null,
        }),
        None => Value::Null,
    };
    record["spec"] = json!({});
    record["artifact_dir"] = "".into();
    let events: i64 = call
        .db
        .prepare_cached("SELECT count(*) FROM activities WHERE instance_id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let answers = record["attempts"].clone();
    ok(&json!({
        "record": record,
        "artifacts": {
            "has_manifest": false, "has_container_log": false, "events_count": events, "submissions_count": answers,
            "traffic_count": 0, "pcap_bytes": 0,
        },
    }))
}

/// What was told of an instance, oldest first; nothing for one that nobody knows.
fn events(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut statement = call
        .db
        .prepare_cached("SELECT at, event, team_id, data FROM activities WHERE instance_id = ?1 ORDER BY seq")?;
    let rows = statement.query_map([call.id("instance_id")], |row| {
        let team: String = row.get(2)?;
        let mut value = json!({
            "timestamp": time::text(row.get(0)?), "event": row.get::<_, String>(1)?,
            "team_name": team::name(call.db, &team), "team_id": team,
        });
        let data: Map<String, Value> = serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default();
        for (key, part) in data {
            value[key] = part;
        }
        Ok(value)
    })?;
    ok(&window.page(rows.collect::<Result<_, _>>()?))
}

/// What was answered, oldest first; nothing for an instance that nobody knows.
fn submissions(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut statement = call.db.prepare_cached(
        "SELECT id, team_id, user_id, challenge_id, answer, correct, question_id, submitted_at, solve_time_s
         FROM submissions WHERE instance_id = ?1 ORDER BY submitted_at, rowid",
    )?;
    let rows = statement.query_map([call.id("instance_id")], |row| {
        Ok(json!({
            "id": row.get::<_, String>(0)?, "team_id": row.get::<_, String>(1)?,
            "user_id": row.get::<_, String>(2)?, "challenge_id": row.get::<_, String>(3)?,
            "instance_id": call.id("instance_id"), "claimed_flag": row.get::<_, String>(4)?,
            "correct": row.get::<_, bool>(5)?, "flag_id": row.get::<_, String>(6)?,
            "submitted_at": time::text(row.get(7)?), "solve_time_s": row.get::<_, f64>(8)?,
        }))
    })?;
    ok(&window.page(rows.collect::<Result<_, _>>()?))
}

/// There are no containers here.
fn log(call: &mut Call<'_>) -> Outcome {
    ok(&json!({"instance_id": call.id("instance_id"), "logs": ""}))
}

fn traffic(call: &mut Call<'_>) -> Outcome {
    ok(&call.window()?.page(Vec::new()))
}

fn pcap(_: &mut Call<'_>) -> Outcome {
    Err(Refusal::plain(404, "no capture on file"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, minted, operator, player};

    #[tokio::test]
    async fn what_has_ended_is_on_record() {
        let s = fresh().await;
        let (a, b) = (operator(&s), player(&s));
        let (_, team) = ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &b, json!({})).await;
        let mut ids = Vec::new();
        for _ in 0..2 {
            let (_, started) = ask(&s, "POST", "/instances", &b, json!({"challenge_id": "WEB-001"})).await;
            ids.push(started["id"].as_str().unwrap().to_owned());
        }
        let id = &ids[0];
        let live = |id: &str| format!("/admin/instances/{id}");
        let (status, page) = ask(&s, "GET", "/admin/instances", &a, Value::Null).await;
        assert_eq!((status, &page["total"], &page["items"][0]["id"]), (200, &json!(2), &json!(id)));
        let node = s.platform().node_id();
        for (query, total) in [(format!("node_id={node}"), 2), ("node_id=x".to_owned(), 0), ("status=x".to_owned(), 0)]
        {
            let (_, page) = ask(&s, "GET", &format!("/admin/instances?{query}"), &a, Value::Null).await;
            assert_eq!(page["total"], total, "{query}");
        }
        assert_eq!(ask(&s, "GET", &live(id), &a, Value::Null).await.1["team_id"], team["id"]);
        assert_eq!(ask(&s, "GET", &format!("{}/traffic", live(id)), &a, Value::Null).await, (200, json!([])));
        assert_eq!(ask(&s, "GET", &format!("{}/pcap", live(id)), &a, Value::Null).await.0, 404);

        let records = "/admin/instance-records";
        assert_eq!(ask(&s, "GET", records, &a, Value::Null).await.1["total"], 0, "both run");
        for answer in ["no", &minted(&s, id, "flag")] {
            ask(&s, "POST", "/submissions", &b, json!({"instance_id": id, "answer": answer})).await;
        }
        for id in &ids {
            ask(&s, "DELETE", &format!("/instances/{id}"), &b, Value::Null).await;
        }
        let (status, page) = ask(&s, "GET", records, &a, Value::Null).await;
        assert_eq!((status, &page["total"], &page["limit"]), (200, &json!(2), &json!(100)));
        let row = &page["items"][1];
        assert_eq!(
            (&row["id"], &row["solved"], &row["attempts"]),
            (&json!(id), &json!(true), &json!(2)),
            "newest first"
        );
        assert_eq!((&row["status"], &row["stop_reason"]), (&json!("stopped"), &json!("user")));
        for (query, total) in [
            ("challenge_id=WEB-001&status=stopped", 2),
            ("challenge_id=x", 0),
            ("team_id=x", 0),
            ("node_id=x", 0),
            ("since_ts=4000000000.5", 0),
        ] {
            let (_, page) = ask(&s, "GET", &format!("{records}?{query}"), &a, Value::Null).await;
            assert_eq!(page["total"], total, "{query}");
        }
        assert_eq!(ask(&s, "GET", &format!("{records}?since_ts=x"), &a, Value::Null).await.0, 422);

        let one = format!("{records}/{id}");
        let (_, whole) = ask(&s, "GET", &one, &a, Value::Null).await;
        assert_eq!((&whole["record"]["id"], &whole["artifacts"]["submissions_count"]), (&json!(id), &json!(2)));
        let (_, events) = ask(&s, "GET", &format!("{one}/events"), &a, Value::Null).await;
        assert_eq!(events["total"], whole["artifacts"]["events_count"]);
        let first = &events["items"][0];
        assert_eq!((&first["event"], &first["team_name"]), (&json!("instance_started"), &json!("Player's team")));
        assert_eq!(first["instance_id"], json!(id));
        let (_, answers) = ask(&s, "GET", &format!("{one}/submissions"), &a, Value::Null).await;
        assert_eq!((&answers["items"][0]["claimed_flag"], &answers["total"]), (&json!("no"), &json!(2)));
        let (_, log) = ask(&s, "GET", &format!("{one}/container-log"), &a, Value::Null).await;
        assert_eq!(log, json!({"instance_id": id, "logs": ""}));
    }

    #[tokio::test]
    async fn what_nobody_knows() {
        let s = fresh().await;
        let a = operator(&s);
        for (path, wanted, code) in [
            ("/admin/instances/x", 404, "instance_not_found"),
            ("/admin/instances/x/traffic", 404, "instance_not_found"),
            ("/admin/instances/x/pcap", 404, "http_404"),
            ("/admin/instance-records/x", 404, "instance_not_found"),
            ("/admin/instance-records/x/pcap", 404, "http_404"),
            ("/admin/instance-records/x/events", 200, ""),
            ("/admin/instance-records/x/submissions", 200, ""),
            ("/admin/instance-records/x/traffic", 200, ""),
            ("/admin/instance-records/x/container-log", 200, ""),
        ] {
            let (status, no) = ask(&s, "GET", path, &a, Value::Null).await;
            assert_eq!((status, no["code"].as_str().unwrap_or_default()), (wanted, code), "{path}");
        }
    }
}
