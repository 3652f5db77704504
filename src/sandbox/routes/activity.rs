//! What happened, read back: a player sees what they and their team did.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use rusqlite::{Connection, Row, params};
use serde_json::{Map, Value, json};

use super::{Route, team};
use crate::sandbox::call::{Call, Window};
use crate::sandbox::caller::Need;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros, SECOND};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/activities", Need::User(None), list),
    (Method::GET, "/activities/timeseries", Need::User(None), timeseries),
];

/// What an activity may tell besides who did what; what it does not tell is null.
const DETAILS: [&str; 37] = [
    "instance_id",
    "node_id",
    "url",
    "error",
    "ttl",
    "reason",
    "solve_time_s",
    "ip",
    "display_name",
    "labels_changed",
    "error_message",
    "downtime_seconds",
    "achievement_id",
    "achievement_name",
    "tier",
    "secret",
    "previous_role",
    "new_role",
    "action",
    "competition_id",
    "competition_title",
    "invite_id",
    "target_user_id",
    "target_user_name",
    "setting_key",
    "source",
    "session_id",
    "container",
    "recording_path",
    "duration_s",
    "bytes_in",
    "bytes_out",
    "question_id",
    "task_id",
    "task_kind",
    "summary",
    "job_name",
];

/// Whose activities: `?1` is a user, or null for everybody's. What befalls an instance is told of no team, so that a
/// player finds of it only what they did themselves.
const WHOSE: &str = "(?1 IS NULL OR json_extract(data, '$.actor_id') = ?1
     OR (NOT operators_only AND substr(event, 1, 9) <> 'instance_'
         AND team_id IN (SELECT m.team_id FROM members m WHERE m.user_id = ?1)))";

/// Minted tokens reach neither activities nor achievements of one's own, whatever they may do otherwise.
pub fn unscoped(call: &Call<'_>) -> Result<(), Refusal> {
    if call.caller()?.is_minted() {
        let message = "minted tokens do not reach this; sign in instead";
        return Err(Refusal::plain(403, json!({"error": "token_scope_required", "message": message})));
    }
    Ok(())
}

fn list(call: &mut Call<'_>) -> Outcome {
    unscoped(call)?;
    page(call, Some(call.caller_id()))
}

/// A page of activities, newest first: a user's, or with nobody named everybody's. Only then `actor_id` and `team_id` of
/// the query say whose are wanted.
pub fn page(call: &Call<'_>, user: Option<&str>) -> Outcome {
    let window = Window { limit: call.int("limit", 100, 1, 10_000)?, offset: call.int("offset", 0, 0, i64::MAX)? };
    let (since, until) = (moment(call, "since")?, moment(call, "until")?);
    let (challenge, event) = (call.text("challenge_id"), call.text("event"));
    // Whoever sees everything may ask for somebody's, or for a team's.
    let of = |name: &str| call.text(name).filter(|_| user.is_none());
    let (actor, of_team) = (of("actor_id"), of("team_id"));
    let wanted = format!(
        "{WHOSE} AND (?2 IS NULL OR challenge_id = ?2) AND (?3 IS NULL OR event = ?3)
         AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at <= ?5)
         AND (?6 IS NULL OR data ->> 'actor_id' = ?6)
         AND (?7 IS NULL OR (team_id = ?7 AND substr(event, 1, 9) <> 'instance_'))"
    );
    let total: i64 = call
        .db
        .prepare_cached(&format!("SELECT count(*) FROM activities WHERE {wanted}"))?
        .query_row(params![user, challenge, event, since, until, actor, of_team], |row| row.get(0))?;
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT seq, at, event, team_id, challenge_id, data FROM activities WHERE {wanted}
         ORDER BY seq DESC LIMIT ?8 OFFSET ?9"
    ))?;
    let asked = params![user, challenge, event, since, until, actor, of_team, window.limit, window.offset];
    let rows = statement.query_map(asked, |row| value(call.db, row))?;
    ok(&window.of(rows.collect::<Result<_, _>>()?, total))
}

/// An activity from a row `seq, at, event, team_id, challenge_id, data`.
pub fn value(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Value> {
    let (event, mut team): (String, String) = (row.get(2)?, row.get(3)?);
    let data: String = row.get(5)?;
    let data: Map<String, Value> = serde_json::from_str(&data).unwrap_or_default();
    if event.starts_with("instance_") {
        team.clear();
    }
    let text = |key: &str| data.get(key).and_then(Value::as_str).unwrap_or_default();
    let detail: Map<String, Value> =
        DETAILS.iter().map(|key| ((*key).to_owned(), data.get(*key).cloned().unwrap_or_default())).collect();
    Ok(json!({
        "id": row.get::<_, i64>(0)?.to_string(), "timestamp": time::text(row.get(1)?), "event": event,
        "team_name": team::name(db, &team), "team_id": team, "challenge_id": row.get::<_, String>(4)?,
        "actor_id": text("actor_id"), "actor_name": text("actor_name"), "actor_type": text("actor_type"),
        "actor_avatar_url": text("actor_avatar_url"), "detail": detail,
    }))
}

/// A time of the query; a plain number is in seconds since 1970.
fn moment(call: &Call<'_>, name: &str) -> Result<Option<Micros>, Refusal> {
    match call.text(name).and_then(|text| text.trim().parse::<f64>().ok()).filter(|seconds| seconds.is_finite()) {
        Some(seconds) => Ok(Some((seconds * SECOND as f64) as Micros)),
        None => call.time(name),
    }
}

fn timeseries(call: &mut Call<'_>) -> Outcome {
    unscoped(call)?;
    series(call, Some(call.caller_id()))
}

/// How much happened when: to a user, or with nobody named to everybody.
pub fn series(call: &Call<'_>, user: Option<&str>) -> Outcome {
    let span = span(call)?;
    let mut statement =
        call.db.prepare_cached(&format!("SELECT event, at FROM activities WHERE {WHOSE} AND at > ?2 AND at <= ?3"))?;
    let rows = statement.query_map(params![user, span.start(), span.now], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Micros>(1)?))
    })?;
    let mut events = BTreeSet::new();
    let mut counts: Vec<BTreeMap<String, i64>> = vec![BTreeMap::new(); span.count()];
    for row in rows {
        let (event, at) = row?;
        *counts[span.index(at)].entry(event.clone()).or_default() += 1;
        events.insert(event);
    }
    let last = counts.len() - 1;
    let buckets: Vec<Value> = counts
        .into_iter()
        .enumerate()
        .map(|(n, counts)| json!({"ts": span.ts(n), "counts": counts, "partial": n == last}))
        .collect();
    ok(&json!({"window_s": span.window, "bucket_s": span.bucket, "events": events, "buckets": buckets}))
}

/// A stretch of time up to now, cut into buckets that are named by their ends.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// How long, in seconds.
    pub window: i64,
    /// How long a bucket is, in seconds.
    pub bucket: i64,
    /// Its end.
    pub now: Micros,
}

impl Span {
    /// Its beginning.
    pub fn start(self) -> Micros {
        self.now - self.window * SECOND
    }

    /// How many buckets there are: at least one.
    pub fn count(self) -> usize {
        usize::try_from((self.window + self.bucket - 1) / self.bucket).unwrap_or(1).max(1)
    }

    /// The bucket of a time in it.
    pub fn index(self, at: Micros) -> usize {
        let back = usize::try_from((self.now - at) / (self.bucket * SECOND)).unwrap_or(0);
        (self.count() - 1).saturating_sub(back)
    }

    /// What the wire calls a bucket.
    pub fn ts(self, n: usize) -> f64 {
        time::seconds(self.now) - ((self.count() - 1 - n) as i64 * self.bucket) as f64
    }
}

/// `window` and `bucket` of the query; what is wrong with both is said at once.
pub fn span(call: &Call<'_>) -> Result<Span, Refusal> {
    let window = call.int("window", 86_400, 60, 604_800);
    let bucket = call.int("bucket", 3_600, 60, 86_400);
    match (window, bucket) {
        (Ok(window), Ok(bucket)) => Ok(Span { window, bucket, now: call.now }),
        (Err(mut first), Err(second)) => {
            if let Some(issues) = first.detail["issues"].as_array_mut() {
                issues.extend(second.detail["issues"].as_array().into_iter().flatten().cloned());
            }
            let text = |refusal: &Refusal| refusal.detail["message"].as_str().unwrap_or_default().to_owned();
            first.detail["message"] = format!("{}; {}", text(&first), text(&second)).into();
            Err(first)
        }
        (Err(refusal), Ok(_)) | (Ok(_), Err(refusal)) => Err(refusal),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, mint, player, rival};

    #[tokio::test]
    async fn one_sees_ones_own() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        for token in [&a, &b] {
            ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), token, json!({})).await;
        }
        let (_, instance) = ask(&s, "POST", "/instances", &a, json!({"challenge_id": "WEB-001"})).await;
        ask(&s, "DELETE", &format!("/instances/{}", instance["id"].as_str().unwrap()), &a, Value::Null).await;
        let (status, own) = ask(&s, "GET", "/activities", &a, Value::Null).await;
        assert_eq!((status, &own["limit"]), (200, &json!(100)));
        let rows = own["items"].as_array().unwrap();
        let names: Vec<&str> = rows.iter().map(|row| row["event"].as_str().unwrap()).collect();
        assert_eq!(names.last(), Some(&"team_registered"));
        assert!(names.contains(&"instance_started") && !names.contains(&"instance_ready"), "{names:?}");
        for row in rows {
            let team = if row["event"].as_str().unwrap().starts_with("instance_") { "" } else { "Player's team" };
            assert_eq!((&row["team_name"], &row["actor_name"]), (&json!(team), &json!("Player")));
            assert_eq!(row["detail"].as_object().map(serde_json::Map::len), Some(37));
        }
        let (_, theirs) = ask(&s, "GET", "/activities", &b, Value::Null).await;
        assert_eq!(theirs["total"], 2, "registered, and welcomed");
        for (query, total) in [
            ("event=team_registered", 1),
            ("event=nope", 0),
            ("challenge_id=WEB-001&event=instance_started", 1),
            ("challenge_id=x", 0),
            ("since=4000000000.5", 0),
            ("until=0", 0),
            ("since=2020-01-01T00:00:00Z&event=team_registered&limit=1", 1),
        ] {
            let (status, page) = ask(&s, "GET", &format!("/activities?{query}"), &a, Value::Null).await;
            assert_eq!((status, &page["total"]), (200, &json!(total)), "{query}");
        }
        for wrong in ["limit=0", "limit=10001", "since=x"] {
            assert_eq!(ask(&s, "GET", &format!("/activities?{wrong}"), &a, Value::Null).await.0, 422);
        }
        assert_eq!(ask(&s, "GET", "/activities", "", Value::Null).await.0, 401);
        let token = mint(&s, "player@sandbox.example", json!({"profile": "write"}));
        for path in ["/activities", "/activities/timeseries"] {
            let (status, no) = ask(&s, "GET", path, &token, Value::Null).await;
            assert_eq!((status, &no["detail"]["error"]), (403, &json!("token_scope_required")));
        }
    }

    #[tokio::test]
    async fn a_series_has_all_its_buckets() {
        let s = fresh().await;
        let a = player(&s);
        ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &a, json!({})).await;
        for (query, window, bucket, buckets) in [
            ("", 86_400, 3_600, 24),
            ("?window=3600", 3_600, 3_600, 1),
            ("?window=3600&bucket=7200", 3_600, 7_200, 1),
            ("?window=604800&bucket=3600", 604_800, 3_600, 168),
        ] {
            let (status, series) = ask(&s, "GET", &format!("/activities/timeseries{query}"), &a, Value::Null).await;
            assert_eq!((status, &series["window_s"], &series["bucket_s"]), (200, &json!(window), &json!(bucket)));
            let rows = series["buckets"].as_array().unwrap();
            assert_eq!(rows.len(), buckets);
            assert_eq!(series["events"], json!(["achievement_unlocked", "team_registered"]));
            let last = rows.last().unwrap();
            assert_eq!((&last["partial"], &last["counts"]["team_registered"]), (&json!(true), &json!(1)));
        }
        let (status, no) = ask(&s, "GET", "/activities/timeseries?window=1h&bucket=1", &a, Value::Null).await;
        assert_eq!((status, no["detail"]["issues"].as_array().map(Vec::len)), (422, Some(2)));
    }
}
