//! Achievements that are given and taken by hand.

use axum::http::Method;
use serde_json::json;

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, nothing, ok};
use crate::sandbox::routes::achievement::{Achievement, Census, award, unlocks};
use crate::sandbox::routes::{Route, team};
use crate::sandbox::time;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::POST, "/admin/teams/{team_id}/achievements/{achievement_id}", Need::Operator, grant),
    (Method::DELETE, "/admin/teams/{team_id}/achievements/{achievement_id}", Need::Operator, revoke),
];

/// A team that has it already keeps it as it is.
fn grant(call: &mut Call<'_>) -> Outcome {
    let id = call.id("achievement_id");
    let entry = Achievement::find(id).ok_or_else(|| Refusal::plain(404, format!("Unknown achievement: {id}")))?;
    let team = call.id("team_id").to_owned();
    team::Team::find(call.db, &team)?.ok_or_else(|| team::missing(&team))?;
    let context = json!({"granted_by": "admin", "at": time::text(call.now)});
    if award(call.db, &team, entry.id, &context, call.now)? {
        // A platform does not say which administrator it was.
        let event = Event::by("achievement_unlocked", "admin", "admin", "admin")
            .with("challenge_id", "")
            .with("achievement_id", entry.id)
            .with("achievement_name", entry.name)
            .with("tier", entry.tier)
            .with("secret", false)
            .of_team(&team);
        call.tell(event);
    }
    let own = unlocks(call.db, "team_id = ?1 AND achievement_id = ?2", [team.as_str(), entry.id])?;
    let (at, context) = own.first().map_or((call.now, &context), |own| (own.at, &own.context));
    ok(&Census::take(call.db)?.won(entry, at, context))
}

/// What a team does not have is gone already.
fn revoke(call: &mut Call<'_>) -> Outcome {
    call.db
        .prepare_cached("DELETE FROM achievements WHERE team_id = ?1 AND achievement_id = ?2")?
        .execute([call.id("team_id"), call.id("achievement_id")])?;
    nothing()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator, player};

    #[tokio::test]
    async fn given_and_taken_by_hand() {
        let s = fresh().await;
        let (a, b) = (operator(&s), player(&s));
        let (_, team) = ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &b, json!({})).await;
        let team = team["id"].as_str().unwrap();
        let path = format!("/admin/teams/{team}/achievements/bug_hunter");
        let (status, own) = ask(&s, "POST", &path, &a, Value::Null).await;
        assert_eq!((status, &own["tier"], &own["context"]["granted_by"]), (200, &json!("gold"), &json!("admin")));
        let (_, again) = ask(&s, "POST", &path, &a, Value::Null).await;
        assert_eq!(own["unlocked_at"], again["unlocked_at"]);
        let query = format!("/admin/activities?event=achievement_unlocked&team_id={team}&actor_id=admin");
        let (_, kept) = ask(&s, "GET", &query, &a, Value::Null).await;
        assert_eq!((&kept["total"], &kept["limit"]), (&json!(1), &json!(100)), "told once");
        for _ in 0..2 {
            assert_eq!(ask(&s, "DELETE", &path, &a, Value::Null).await.0, 204);
        }
        let (_, left) = ask(&s, "GET", &format!("/teams/{team}/achievements"), "", Value::Null).await;
        assert_eq!(left["total"], 1, "the welcome stays");
        for (path, code) in [
            (format!("/admin/teams/{team}/achievements/nope"), "http_404"),
            ("/admin/teams/x/achievements/bug_hunter".to_owned(), "team_not_found"),
        ] {
            let (status, no) = ask(&s, "POST", &path, &a, Value::Null).await;
            assert_eq!((status, &no["code"]), (404, &json!(code)), "{path}");
        }
    }
}
