//! How the challenges do: how often and how fast they start, who solves them, and what is said of them.

use std::collections::BTreeMap;

use axum::http::Method;
use rusqlite::Row;
use serde_json::{Value, json};

use super::tasks;
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::challenges::Challenge;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::activity::span;
use crate::sandbox::routes::challenge::{matches, named, solves};
use crate::sandbox::routes::comp::Competition;
use crate::sandbox::routes::{Route, team};
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::POST, "/admin/challenges/rescan", Need::Operator, tasks::rescan),
    (Method::GET, "/admin/challenges/build-state", Need::Operator, build_state),
    (Method::GET, "/admin/challenges/pull-state", Need::Operator, pull_state),
    (Method::GET, "/admin/challenges/stats", Need::Operator, stats),
    (Method::GET, "/admin/challenges/latency-histogram", Need::Operator, latency),
    (Method::GET, "/admin/challenges/{challenge_id}/timeseries", Need::Operator, timeseries),
    (Method::GET, "/admin/challenges/{challenge_id}/feedback", Need::Operator, feedback),
];

/// How many of the latest starts are told one by one.
const RECENT: usize = 20;

/// The services are part of the program: on the one node they are there from the start.
fn state(call: &Call<'_>, word: &str, since: &str) -> Outcome {
    let rows: Vec<Value> = call
        .platform
        .challenges
        .keys()
        .map(|id| {
            let mut node = json!({"node_id": call.platform.node_id(), "status": word, "error": "", "node_error": ""});
            node[since] = time::seconds(call.platform.started_at).into();
            json!({"challenge_id": id, "aggregated": word, "nodes": [node]})
        })
        .collect();
    ok(&json!({"rows": rows}))
}

fn build_state(call: &mut Call<'_>) -> Outcome {
    state(call, "built", "built_at")
}

fn pull_state(call: &mut Call<'_>) -> Outcome {
    state(call, "pulled", "pulled_at")
}

/// A start of an instance.
struct Launch {
    id: String,
    challenge: String,
    team: String,
    at: Micros,
    /// How long it took, in seconds; none if it did not get that far.
    took: Option<f64>,
    error: String,
    running: bool,
}

impl Launch {
    fn read(row: &Row<'_>) -> rusqlite::Result<Launch> {
        let (at, ready): (Micros, Option<Micros>) = (row.get(3)?, row.get(4)?);
        Ok(Launch {
            id: row.get(0)?,
            challenge: row.get(1)?,
            team: row.get(2)?,
            at,
            took: ready.map(|ready| ((ready - at) / 1000) as f64 / 1000.0),
            error: row.get(5)?,
            running: row.get(6)?,
        })
    }

    /// All of them, of a competition or of every one, oldest first.
    fn all(call: &Call<'_>, competition: Option<&str>) -> rusqlite::Result<Vec<Launch>> {
        let mut statement = call.db.prepare_cached(
            "SELECT id, challenge_id, team_id, started_at, ready_at, error, stopped_at IS NULL AND status <> 'error'
             FROM instances WHERE ?1 IS NULL OR competition_id = ?1 ORDER BY started_at, id",
        )?;
        statement.query_map([competition], Launch::read)?.collect()
    }
}

/// What several starts have in common.
#[derive(Default)]
struct Starts {
    launches: usize,
    errors: usize,
    /// Shortest first.
    took: Vec<f64>,
}

impl Starts {
    fn of<'a>(launches: impl IntoIterator<Item = &'a Launch>) -> Starts {
        let mut starts = Starts::default();
        for launch in launches {
            starts.launches += 1;
            starts.errors += usize::from(!launch.error.is_empty());
            starts.took.extend(launch.took);
        }
        starts.took.sort_by(f64::total_cmp);
        starts
    }

    fn error_rate(&self) -> f64 {
        share(self.errors, self.launches)
    }

    /// The time within which so many of a hundred were ready.
    fn within(&self, percent: usize) -> f64 {
        let place = (self.took.len() * percent).div_ceil(100).max(1);
        self.took.get(place - 1).copied().unwrap_or(0.0)
    }

    fn average(&self) -> f64 {
        match self.took.len() {
            0 => 0.0,
            count => (self.took.iter().sum::<f64>() / count as f64 * 1000.0).round() / 1000.0,
        }
    }
}

/// A part of a whole, with four digits.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 10_000.0).round() / 10_000.0 }
}

fn row(call: &Call<'_>, item: &Challenge, launches: &[&Launch], competition: Option<&str>) -> rusqlite::Result<Value> {
    let starts = Starts::of(launches.iter().copied());
    let mut teams: Vec<&str> = launches.iter().map(|launch| launch.team.as_str()).collect();
    teams.sort_unstable();
    teams.dedup();
    let solved = usize::try_from(solves(call.db, item, competition)?).unwrap_or(0);
    let failed = launches.iter().rev().find(|launch| !launch.error.is_empty());
    let recent: Vec<f64> = launches.iter().rev().filter_map(|launch| launch.took).take(RECENT).collect();
    Ok(json!({
        "challenge_id": item.id, "name": item.name, "difficulty": item.difficulty, "category": item.category,
        "tags": item.tags, "question_count": item.questions.len(), "launches": starts.launches,
        "errors": starts.errors, "error_rate": starts.error_rate(), "avg_launch_s": starts.average(),
        "p50_launch_s": starts.within(50), "p95_launch_s": starts.within(95),
        "solve_rate": share(solved, teams.len()),
        "running_count": launches.iter().filter(|launch| launch.running).count(),
        "last_error": failed.map(|launch| {
            json!({"ts": time::seconds(launch.at), "message": launch.error, "instance_id": launch.id})
        }),
        "recent_launch_durations": recent,
    }))
}

fn stats(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let competition = call.text("competition_id");
    let only = match competition {
        Some(id) => Some(Competition::find(call.db, id)?.map(|found| found.challenge_ids).unwrap_or_default()),
        None => None,
    };
    let launches = Launch::all(call, competition)?;
    let mut by_challenge: BTreeMap<&str, Vec<&Launch>> = BTreeMap::new();
    launches.iter().for_each(|launch| by_challenge.entry(&launch.challenge).or_default().push(launch));
    let mut rows = Vec::new();
    for item in call.platform.challenges.values() {
        if matches(call, item) && only.as_ref().is_none_or(|ids| ids.contains(&item.id)) {
            let own = by_challenge.get(item.id.as_str()).map(Vec::as_slice).unwrap_or_default();
            rows.push(row(call, item, own, competition)?);
        }
    }
    ok(&window.page(rows))
}

fn latency(call: &mut Call<'_>) -> Outcome {
    const STEPS: [(&str, f64); 5] =
        [("<1s", 1.0), ("1-2s", 2.0), ("2-5s", 5.0), ("5-10s", 10.0), ("10s+", f64::INFINITY)];
    let took: Vec<f64> = Launch::all(call, None)?.iter().filter_map(|launch| launch.took).collect();
    let mut least = 0.0;
    let rows = STEPS.map(|(label, most)| {
        let count = took.iter().filter(|took| (least..most).contains(*took)).count();
        least = most;
        json!({"label": label, "count": count})
    });
    ok(&rows)
}

fn timeseries(call: &mut Call<'_>) -> Outcome {
    let item = named(call)?;
    let span = span(call)?;
    let mut buckets: Vec<Vec<Launch>> = (0..span.count()).map(|_| Vec::new()).collect();
    for launch in Launch::all(call, None)? {
        if launch.challenge == item.id && launch.at > span.start() && launch.at <= span.now {
            buckets[span.index(launch.at)].push(launch);
        }
    }
    let last = buckets.len() - 1;
    let rows = buckets.iter().enumerate().map(|(n, launches)| {
        let starts = Starts::of(launches);
        json!({
            "ts": span.ts(n), "launches": starts.launches, "errors": starts.errors,
            "error_rate": starts.error_rate(), "p50_launch_s": starts.within(50), "p95_launch_s": starts.within(95),
            "partial": n == last,
        })
    });
    let rows: Vec<Value> = rows.collect();
    ok(&json!({"challenge_id": item.id, "window_s": span.window, "bucket_s": span.bucket, "buckets": rows}))
}

/// What was said of a challenge, newest first; nothing of one that nobody knows.
fn feedback(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut statement = call.db.prepare_cached(
        "SELECT f.user_id, coalesce(u.email, ''), f.challenge_id, f.team_id, f.competition_id, f.reaction, f.created_at
         FROM feedback f LEFT JOIN users u ON u.id = f.user_id
         WHERE f.challenge_id = ?1 AND (?2 IS NULL OR f.competition_id = ?2) ORDER BY f.created_at DESC, f.rowid DESC",
    )?;
    let rows = statement.query_map((call.id("challenge_id"), call.text("competition_id")), |row| {
        let user: String = row.get(0)?;
        let at = time::text(row.get(6)?);
        Ok(json!({
            "user_display_name": team::user_name(call.db, &user), "user_id": user,
            "user_email": row.get::<_, String>(1)?, "challenge_id": row.get::<_, String>(2)?,
            "team_id": row.get::<_, String>(3)?, "competition_id": row.get::<_, String>(4)?,
            "reaction": row.get::<_, String>(5)?, "created_at": at, "updated_at": at,
        }))
    })?;
    ok(&window.page(rows.collect::<Result<_, _>>()?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, minted, operator, player, rival};

    #[tokio::test]
    async fn how_the_challenges_do() {
        let s = fresh().await;
        let (a, b, c) = (operator(&s), player(&s), rival(&s));
        let total = s.platform().challenges.len();
        for token in [&b, &c] {
            ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), token, json!({})).await;
            let (_, started) = ask(&s, "POST", "/instances", token, json!({"challenge_id": "WEB-001"})).await;
            let path = format!("/instances/{}/status", started["id"].as_str().unwrap());
            while ask(&s, "GET", &path, token, Value::Null).await.1["status"] == "starting" {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            if token == &b {
                let id = started["id"].as_str().unwrap();
                let body = json!({"instance_id": id, "answer": minted(&s, id, "flag")});
                ask(&s, "POST", "/submissions", token, body).await;
            }
        }
        let (status, page) = ask(&s, "GET", "/admin/challenges/stats?sort=x", &a, Value::Null).await;
        assert_eq!((status, &page["total"]), (200, &json!(total)));
        let rows = page["items"].as_array().unwrap();
        let row = rows.iter().find(|row| row["challenge_id"] == "WEB-001").unwrap();
        assert_eq!((&row["launches"], &row["errors"], &row["solve_rate"]), (&json!(2), &json!(0), &json!(0.5)));
        assert_eq!(
            (row["recent_launch_durations"].as_array().map(Vec::len), &row["last_error"]),
            (Some(2), &Value::Null)
        );
        for (query, wanted) in [("q=WEB-001", 1), ("q=nothing+like+it", 0), ("competition_id=x", 0)] {
            let (_, page) = ask(&s, "GET", &format!("/admin/challenges/stats?{query}"), &a, Value::Null).await;
            assert_eq!(page["total"], wanted, "{query}");
        }
        let (_, steps) = ask(&s, "GET", "/admin/challenges/latency-histogram", &a, Value::Null).await;
        let count: i64 = steps.as_array().unwrap().iter().filter_map(|step| step["count"].as_i64()).sum();
        assert_eq!((steps.as_array().map(Vec::len), count), (Some(5), 2));
        let path = "/admin/challenges/WEB-001/timeseries";
        let (_, series) = ask(&s, "GET", &format!("{path}?window=3600&bucket=600"), &a, Value::Null).await;
        let buckets = series["buckets"].as_array().unwrap();
        assert_eq!((buckets.len(), &buckets[5]["launches"], &buckets[0]["launches"]), (6, &json!(2), &json!(0)));
        assert_eq!((&buckets[5]["partial"], &buckets[4]["partial"]), (&json!(true), &json!(false)));
        let (status, no) = ask(&s, "GET", &format!("{path}?window=1&bucket=1"), &a, Value::Null).await;
        assert_eq!((status, no["detail"]["issues"].as_array().map(Vec::len)), (422, Some(2)));
        let (status, no) = ask(&s, "GET", "/admin/challenges/x/timeseries", &a, Value::Null).await;
        assert_eq!((status, &no["code"]), (404, &json!("challenge_not_found")));
        for (what, word) in [("build", "built"), ("pull", "pulled")] {
            let (_, state) = ask(&s, "GET", &format!("/admin/challenges/{what}-state"), &a, Value::Null).await;
            assert_eq!(state["rows"].as_array().map(Vec::len), Some(total));
            assert_eq!(state["rows"][0]["nodes"][0]["status"], word);
        }
    }

    #[tokio::test]
    async fn what_is_said_of_one() {
        let s = fresh().await;
        let (a, b) = (operator(&s), player(&s));
        ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &b, json!({})).await;
        for word in ["learned", "guessy"] {
            ask(&s, "PUT", &format!("/challenges/WEB-001/feedback/{word}"), &b, Value::Null).await;
        }
        let path = "/admin/challenges/WEB-001/feedback";
        let (status, page) = ask(&s, "GET", path, &a, Value::Null).await;
        assert_eq!((status, &page["total"]), (200, &json!(2)));
        let row = &page["items"][0];
        assert_eq!((&row["reaction"], &row["user_email"]), (&json!("guessy"), &json!("player@sandbox.example")));
        assert_eq!(ask(&s, "GET", &format!("{path}?competition_id=x"), &a, Value::Null).await.1["total"], 0);
        assert_eq!(ask(&s, "GET", "/admin/challenges/x/feedback", &a, Value::Null).await.1["total"], 0);
    }
}
