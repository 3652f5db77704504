//! Attempts at questions: a team that used up all of its own gets new ones.

use axum::http::Method;
use serde_json::json;

use super::deed;
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::time;

/// The table.
pub const ROUTES: &[Route] = &[(
    Method::POST,
    "/admin/teams/{team_id}/questions/{challenge_id}/{question_id}/reset-attempts",
    Need::Operator,
    reset,
)];

/// Nobody checks that there is such a team, challenge or question: so it is on a platform.
fn reset(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let reason = fields.text_or("reason", "");
    fields.checked()?;
    let [team, challenge, question] = ["team_id", "challenge_id", "question_id"].map(|name| call.id(name).to_owned());
    call.db
        .prepare_cached("DELETE FROM wrong_answers WHERE team_id = ?1 AND challenge_id = ?2 AND question_id = ?3")?
        .execute([&team, &challenge, &question])?;
    call.db.prepare_cached("INSERT INTO resets VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute((
        &team,
        &challenge,
        &question,
        call.now,
        call.caller_id(),
        &reason,
    ))?;
    // The team itself does not hear of it, either.
    let event = deed(call, "question_attempt_reset")?
        .with("challenge_id", challenge.as_str())
        .with("reason", reason.as_str())
        .with("question_id", question.as_str())
        .of_team(&team)
        .for_operators();
    call.tell(event);
    ok(&json!({
        "team_id": team, "challenge_id": challenge, "question_id": question, "reset_at": time::text(call.now),
        "reset_by_user_id": call.caller_id(), "reason": reason,
    }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator, player};

    #[tokio::test]
    async fn a_locked_question_opens_again() {
        let s = fresh().await;
        let (a, b) = (operator(&s), player(&s));
        let (_, team) = ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &b, json!({})).await;
        let wrong = json!({
            "challenge_id": "QUIZ-001", "competition_id": s.competition, "question_id": "port", "answer": "no",
        });
        while ask(&s, "POST", "/qa/submissions", &b, wrong.clone()).await.0 == 200 {}
        assert_eq!(ask(&s, "POST", "/qa/submissions", &b, wrong.clone()).await.0, 429);
        let team = team["id"].as_str().unwrap();
        let path = format!("/admin/teams/{team}/questions/QUIZ-001/port/reset-attempts");
        let (status, done) = ask(&s, "POST", &path, &a, json!({"reason": "r"})).await;
        assert_eq!((status, &done["team_id"], &done["reason"]), (200, &json!(team), &json!("r")));
        assert_eq!(ask(&s, "POST", "/qa/submissions", &b, wrong).await.0, 200);
        let (_, kept) = ask(&s, "GET", "/admin/activities?event=question_attempt_reset", &a, Value::Null).await;
        let row = &kept["items"][0];
        assert_eq!((&row["team_id"], &row["challenge_id"]), (&json!(team), &json!("QUIZ-001")));
        assert_eq!((&row["detail"]["question_id"], &row["detail"]["reason"]), (&json!("port"), &json!("r")));
        let (_, own) = ask(&s, "GET", "/activities?event=question_attempt_reset", &b, Value::Null).await;
        assert_eq!(own["total"], 0);

        let unknown = "/admin/teams/x/questions/NOPE/flag/reset-attempts";
        assert_eq!(ask(&s, "POST", unknown, &a, json!({})).await.0, 200);
        assert_eq!(ask(&s, "POST", unknown, &a, Value::Null).await.0, 422);
        assert_eq!(ask(&s, "POST", unknown, &a, json!({"reason": null})).await.0, 422);
        assert_eq!(ask(&s, "POST", &path, &b, json!({})).await.0, 403);
    }
}
