//! The round at a glance.

use axum::http::Method;
use rusqlite::params;
use serde_json::{Value, json};

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::refusal::{Issue, Refusal};
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::activity::span;
use crate::sandbox::routes::challenge::{flag_solves, tries};
use crate::sandbox::routes::server::{self, CAPACITY};
use crate::sandbox::routes::{Route, comp, team};
use crate::sandbox::time::{self, DAY, Micros, SECOND};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/overview", Need::Operator, overview),
    (Method::GET, "/admin/health-flags", Need::Operator, flags),
    (Method::GET, "/admin/solve-matrix", Need::Operator, matrix),
    (Method::GET, "/admin/timeseries", Need::Operator, timeseries),
    (Method::GET, "/admin/traffic/summary", Need::Operator, traffic),
];

/// How long an instance may be on its way up before that is worth a look.
const STUCK: Micros = 120 * SECOND;

/// What counts as playing: who, and when.
const PLAYED: &str = "(SELECT user_id, joined_at AS at FROM members
     UNION ALL SELECT user_id, started_at FROM instances UNION ALL SELECT user_id, submitted_at FROM submissions)";

fn since(call: &Call<'_>, sql: &str, from: Micros) -> rusqlite::Result<i64> {
    call.db.prepare_cached(sql)?.query_row([from], |row| row.get(0))
}

fn overview(call: &mut Call<'_>) -> Outcome {
    let count = |sql: &str| server::count(call, sql);
    let (today, yesterday) = (call.now - call.now.rem_euclid(DAY), call.now - DAY);
    let active = format!("SELECT count(DISTINCT user_id) FROM {PLAYED} WHERE at >= ?1");
    ok(&json!({
        "nodes": {"total": 1, "healthy": 1}, "capacity": CAPACITY, "running_instances": server::running(call)?,
        "teams_total": count("SELECT count(*) FROM teams")?, "solves_total": count("SELECT count(*) FROM solves")?,
        "solves_today": since(call, "SELECT count(*) FROM solves WHERE solved_at >= ?1", today)?,
        "users_total": count("SELECT count(*) FROM users")?,
        "users_active_24h": since(call, &active, yesterday)?,
        "users_new_24h": since(call, "SELECT count(*) FROM users WHERE created_at >= ?1", yesterday)?,
    }))
}

fn flags(call: &mut Call<'_>) -> Outcome {
    let node = call.platform.node_id();
    let mut statement = call.db.prepare_cached(
        "SELECT id, challenge_id, team_id, started_at FROM instances
         WHERE stopped_at IS NULL AND status = 'starting' AND started_at < ?1 ORDER BY started_at",
    )?;
    let stuck = statement.query_map([call.now - STUCK], |row| {
        let at: Micros = row.get(3)?;
        Ok(json!({
            "instance_id": row.get::<_, String>(0)?, "challenge_id": row.get::<_, String>(1)?,
            "team_id": row.get::<_, String>(2)?, "node_id": node, "requested_at": time::seconds(at),
            "stuck_for_s": time::seconds(call.now - at),
        }))
    })?;
    let stuck: Vec<Value> = stuck.collect::<Result<_, _>>()?;
    let mut statement = call.db.prepare_cached(
        "SELECT id, challenge_id, team_id, error, coalesce(stopped_at, 0) FROM instances
         WHERE error <> '' AND started_at >= ?1 ORDER BY started_at DESC, id",
    )?;
    let errors = statement.query_map([call.now - DAY], |row| {
        Ok(json!({
            "instance_id": row.get::<_, String>(0)?, "challenge_id": row.get::<_, String>(1)?,
            "team_id": row.get::<_, String>(2)?, "node_id": node, "error": row.get::<_, String>(3)?,
            "stopped_at": time::seconds(row.get(4)?),
        }))
    })?;
    let errors: Vec<Value> = errors.collect::<Result<_, _>>()?;
    ok(&json!({
        "stuck_starting": stuck, "recent_errors": errors, "unhealthy_nodes": [],
        "silent_challenges": silent(call)?,
    }))
}

/// Challenges that are played and never solved. Only minted flags count as solving, so one with fixed answers is always
/// here: so it is on a platform.
fn silent(call: &Call<'_>) -> rusqlite::Result<Vec<Value>> {
    let mut rows = Vec::new();
    for item in call.platform.challenges.values() {
        let launches: i64 = call
            .db
            .prepare_cached("SELECT count(*) FROM instances WHERE challenge_id = ?1")?
            .query_row([&item.id], |row| row.get(0))?;
        let answers = tries(call.db, &item.id, None)?.all;
        if launches > 0 && answers > 0 && flag_solves(call.db, item, None)?.values().all(|count| *count == 0) {
            rows.push(json!({
                "challenge_id": item.id, "name": item.name, "launches": launches, "submissions": answers,
            }));
        }
    }
    Ok(rows)
}

fn matrix(call: &mut Call<'_>) -> Outcome {
    comp::solve_matrix(call, None)
}

fn timeseries(call: &mut Call<'_>) -> Outcome {
    const METRICS: [&str; 6] = ["launches", "submissions", "solves", "running_instances", "teams", "active_users"];
    let Some(metric) = call.choice("metric", &METRICS)?.map(str::to_owned) else {
        let issue = Issue::at("query", "metric", "missing", "this is needed", Value::Null);
        return Err(Refusal::invalid(vec![issue]));
    };
    let span = span(call)?;
    // Between two times; what runs is counted at the second.
    let sql = match metric.as_str() {
        "launches" => "SELECT count(*) FROM instances WHERE started_at > ?1 AND started_at <= ?2",
        "submissions" => "SELECT count(*) FROM submissions WHERE submitted_at > ?1 AND submitted_at <= ?2",
        "solves" => "SELECT count(*) FROM solves WHERE solved_at > ?1 AND solved_at <= ?2",
        "teams" => "SELECT count(*) FROM teams WHERE created_at > ?1 AND created_at <= ?2",
        "running_instances" => {
            "SELECT count(*) FROM instances
             WHERE ?1 IS NOT NULL AND started_at <= ?2 AND status <> 'error' AND coalesce(stopped_at, ?2 + 1) > ?2"
        }
        _ => &format!("SELECT count(DISTINCT user_id) FROM {PLAYED} WHERE at > ?1 AND at <= ?2"),
    };
    let mut statement = call.db.prepare_cached(sql)?;
    let (count, step) = (span.count(), span.bucket * SECOND);
    let mut buckets = Vec::with_capacity(count);
    for n in 0..count {
        let end = span.now - (count - 1 - n) as i64 * step;
        let value: i64 = statement.query_row(params![end - step, end], |row| row.get(0))?;
        buckets.push(json!({"ts": span.ts(n), "value": value, "partial": n + 1 == count}));
    }
    ok(&json!({"metric": metric, "window_s": span.window, "bucket_s": span.bucket, "buckets": buckets}))
}

/// There is no proxy that could count requests; instances and when something last happened are told all the same.
fn traffic(call: &mut Call<'_>) -> Outcome {
    let named = |id: &str| Some(team::name(call.db, id)).filter(|name| !name.is_empty()).unwrap_or(id.to_owned());
    let mut statement = call.db.prepare_cached(
        "SELECT team_id, count(*), max(started_at) FROM instances GROUP BY team_id ORDER BY min(started_at), team_id",
    )?;
    let teams = statement.query_map([], |row| {
        let id: String = row.get(0)?;
        Ok(json!({
            "team_name": named(&id), "team_id": id, "instance_count": row.get::<_, i64>(1)?, "request_count": 0,
            "last_activity_at": time::seconds(row.get(2)?),
        }))
    })?;
    let teams: Vec<Value> = teams.collect::<Result<_, _>>()?;
    let mut statement = call.db.prepare_cached(
        "SELECT id, team_id, challenge_id, status, started_at, coalesce(stopped_at, 0), stopped_at IS NULL
         FROM instances ORDER BY started_at DESC, id",
    )?;
    let instances = statement.query_map([], |row| {
        let (team, challenge): (String, String) = (row.get(1)?, row.get(2)?);
        Ok(json!({
            "instance_id": row.get::<_, String>(0)?, "team_name": named(&team), "team_id": team,
            "name": call.platform.challenges.get(&challenge).map_or("", |item| &item.name),
            "challenge_id": challenge, "status": row.get::<_, String>(3)?, "request_count": 0,
            "started_at": time::seconds(row.get(4)?), "stopped_at": time::seconds(row.get(5)?),
            "live": row.get::<_, bool>(6)?,
        }))
    })?;
    let instances: Vec<Value> = instances.collect::<Result<_, _>>()?;
    ok(&json!({"teams": teams, "instances": instances, "total_requests": 0}))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator, player, rival};

    #[tokio::test]
    async fn a_round_at_a_glance() {
        let s = fresh().await;
        let (a, b, c) = (operator(&s), player(&s), rival(&s));
        for token in [&c, &b] {
            ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), token, json!({})).await;
            ask(
                &s,
                "POST",
                "/qa/submissions",
                token,
                json!({
                    "challenge_id": "QUIZ-001", "competition_id": s.competition, "question_id": "port", "answer": "no",
                }),
            )
            .await;
        }
        let (_, started) = ask(&s, "POST", "/instances", &b, json!({"challenge_id": "WEB-001"})).await;
        let id = started["id"].as_str().unwrap();
        ask(&s, "POST", "/submissions", &b, json!({"instance_id": id, "answer": "no"})).await;

        let (status, view) = ask(&s, "GET", "/admin/overview", &a, Value::Null).await;
        assert_eq!((status, &view["running_instances"], &view["teams_total"]), (200, &json!(1), &json!(2)));
        assert_eq!((&view["users_total"], &view["users_active_24h"]), (&json!(3), &json!(2)));
        let (_, flags) = ask(&s, "GET", "/admin/health-flags", &a, Value::Null).await;
        assert_eq!((&flags["stuck_starting"], &flags["recent_errors"]), (&json!([]), &json!([])));
        let silent = flags["silent_challenges"].as_array().unwrap();
        assert_eq!((silent.len(), &silent[0]["challenge_id"]), (1, &json!("WEB-001")));
        let (_, matrix) = ask(&s, "GET", "/admin/solve-matrix", &a, Value::Null).await;
        let names: Vec<&Value> = matrix["teams"].as_array().unwrap().iter().map(|team| &team["name"]).collect();
        assert_eq!(names, ["Player's team", "Rival's team"], "by name where nothing else tells them apart");
        assert_eq!(matrix["cells"].as_array().map(Vec::len), Some(3));
        let (_, traffic) = ask(&s, "GET", "/admin/traffic/summary", &a, Value::Null).await;
        assert_eq!(
            (&traffic["teams"][0]["team_name"], &traffic["teams"][0]["instance_count"]),
            (&json!("Player's team"), &json!(1))
        );
        assert_eq!((&traffic["instances"][0]["live"], &traffic["total_requests"]), (&json!(true), &json!(0)));

        for (metric, wanted) in [
            ("launches", 1),
            ("submissions", 3),
            ("solves", 0),
            ("running_instances", 1),
            ("teams", 2),
            ("active_users", 2),
        ] {
            let path = format!("/admin/timeseries?metric={metric}&window=3600&bucket=900");
            let (status, series) = ask(&s, "GET", &path, &a, Value::Null).await;
            let buckets = series["buckets"].as_array().unwrap();
            let values: Vec<i64> = buckets.iter().filter_map(|bucket| bucket["value"].as_i64()).collect();
            assert_eq!((status, values), (200, vec![0, 0, 0, wanted]), "{metric}");
        }
        for (query, fault) in
            [("", "missing"), ("metric=x", "literal_error"), ("metric=teams&window=1h", "int_parsing")]
        {
            let (status, no) = ask(&s, "GET", &format!("/admin/timeseries?{query}"), &a, Value::Null).await;
            assert_eq!((status, &no["detail"]["issues"][0]["type"]), (422, &json!(fault)), "{query}");
        }
    }
}
