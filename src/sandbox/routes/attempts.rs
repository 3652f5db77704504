//! How a challenge went for everybody: a row for each instance that has ended.

use std::collections::HashMap;

use axum::http::Method;
use serde_json::{Value, json};

use super::Route;
use super::challenge::{self, READ};
use crate::sandbox::call::Call;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[(Method::GET, "/challenges/{challenge_id}/solve-attempts", READ, attempts)];

/// What a team has made of it.
#[derive(Default)]
struct Summary {
    team_name: String,
    display_name: String,
    solves: i64,
    attempts: i64,
    best: f64,
    total: f64,
    first: f64,
    last: f64,
}

/// Minted flags alone make an attempt a solved one, as on a platform: a challenge with fixed answers looks unsolved.
fn attempts(call: &mut Call<'_>) -> Outcome {
    let competition = call.text("competition_id");
    call.caller()?.may_enter(competition.unwrap_or_default())?;
    let unsolved = call.flag("include_unsolved")?;
    let limit = usize::try_from(call.int("limit", 500, i64::MIN, i64::MAX)?).unwrap_or(0);
    let challenge = challenge::named(call)?;
    let mut statement = call.db.prepare_cached(
        "SELECT i.id, i.team_id, coalesce(t.name, ''), coalesce(u.display_name, ''), i.started_at, i.stopped_at,
                i.stop_reason, count(s.id),
                json_group_array(DISTINCT s.question_id) FILTER (WHERE s.correct)
         FROM instances i LEFT JOIN teams t ON t.id = i.team_id LEFT JOIN users u ON u.id = i.user_id
              LEFT JOIN submissions s ON s.instance_id = i.id
         WHERE i.challenge_id = ?1 AND i.stopped_at IS NOT NULL AND (?2 IS NULL OR i.competition_id = ?2)
         GROUP BY i.id ORDER BY i.started_at, i.id",
    )?;
    let mut found = statement.query((&challenge.id, competition))?;
    let (mut rows, mut order, mut teams) = (Vec::new(), Vec::new(), HashMap::<String, Summary>::new());
    while let Some(row) = found.next()? {
        let right: Option<String> = row.get(8)?;
        let right: Vec<String> = right.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let flags: Vec<&str> = challenge.minted().filter(|flag| right.iter().any(|own| own == flag)).collect();
        let solved = !flags.is_empty() && flags.len() == challenge.minted().count();
        if !solved && !unsolved {
            continue;
        }
        let (team, team_name): (String, String) = (row.get(1)?, row.get(2)?);
        let (started, stopped): (Micros, Micros) = (row.get(4)?, row.get(5)?);
        let took = (stopped - started) as f64 / time::SECOND as f64;
        let (started, took) = (time::seconds(started), (took * 1000.0).round() / 1000.0);
        let display: String = row.get(3)?;
        let summary = teams.entry(team.clone()).or_insert_with(|| {
            order.push(team.clone());
            Summary { team_name: team_name.clone(), display_name: display.clone(), ..Summary::default() }
        });
        summary.attempts += 1;
        if solved {
            summary.best = if summary.solves == 0 { took } else { summary.best.min(took) };
            summary.first = if summary.solves == 0 { started } else { summary.first.min(started) };
            summary.last = summary.last.max(started);
            summary.total += took;
            summary.solves += 1;
        }
        rows.push(json!({
            "instance_id": row.get::<_, String>(0)?, "team_id": team, "team_name": team_name,
            "display_name": display, "challenge_id": challenge.id, "started_at": started,
            "stopped_at": time::seconds(stopped), "duration_s": took, "attempts": row.get::<_, i64>(7)?,
            "solved": solved, "solved_flags": flags, "stop_reason": row.get::<_, String>(6)?,
        }));
    }
    let per_team: Vec<Value> = order
        .iter()
        .filter_map(|id| Some((id, teams.get(id)?)))
        .map(|(id, team)| {
            json!({
                "team_id": id, "team_name": team.team_name, "display_name": team.display_name,
                "solve_count": team.solves, "attempt_count": team.attempts, "best_duration_s": team.best,
                "total_duration_s": team.total, "first_solved_at": team.first, "last_solved_at": team.last,
            })
        })
        .collect();
    let total = rows.len();
    rows.truncate(limit);
    ok(&json!({"challenge_id": challenge.id, "attempts": rows, "per_team": per_team, "total_attempts": total}))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, minted, player, rival};

    #[tokio::test]
    async fn what_has_ended_is_listed() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &a, json!({})).await;
        let path = "/challenges/WEB-001/solve-attempts";
        let start = json!({"challenge_id": "WEB-001"});
        let (_, instance) = ask(&s, "POST", "/instances", &a, start.clone()).await;
        let (_, running) = ask(&s, "GET", &format!("{path}?include_unsolved=true"), &b, Value::Null).await;
        assert_eq!(running["total_attempts"], 0);
        let id = instance["id"].as_str().unwrap();
        let (status, right) = ask(
            &s,
            "POST",
            "/submissions",
            &a,
            json!({"instance_id": id, "question_id": "flag", "answer": minted(&s, id, "flag")}),
        )
        .await;
        assert_eq!((status, &right["correct"]), (200, &json!(true)));
        ask(&s, "DELETE", &format!("/instances/{id}"), &a, Value::Null).await;
        let (_, second) = ask(&s, "POST", "/instances", &a, start).await;
        ask(&s, "DELETE", &format!("/instances/{}", second["id"].as_str().unwrap()), &a, Value::Null).await;

        let (status, solved) = ask(&s, "GET", path, &b, Value::Null).await;
        assert_eq!((status, &solved["total_attempts"]), (200, &json!(1)));
        let row = &solved["attempts"][0];
        assert_eq!((&row["instance_id"], &row["attempts"], &row["solved"]), (&json!(id), &json!(1), &json!(true)));
        assert_eq!((&row["solved_flags"], &row["display_name"]), (&json!(["flag"]), &json!("Player")));
        let team = &solved["per_team"][0];
        assert_eq!((&team["solve_count"], &team["best_duration_s"]), (&json!(1), &row["duration_s"]));
        let (_, all) = ask(&s, "GET", &format!("{path}?include_unsolved=true&limit=1"), &b, Value::Null).await;
        assert_eq!((all["attempts"].as_array().map(Vec::len), &all["total_attempts"]), (Some(1), &json!(2)));
        assert_eq!(all["per_team"][0]["attempt_count"], 2);
        let (status, no) = ask(&s, "GET", "/challenges/x/solve-attempts", &b, Value::Null).await;
        assert_eq!((status, &no["code"]), (404, &json!("challenge_not_found")));
        assert_eq!(ask(&s, "GET", path, "", Value::Null).await.0, 401);
    }
}
