//! What everybody did.

use axum::http::Method;

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::reply::Outcome;
use crate::sandbox::routes::{Route, activity};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/activities", Need::Operator, list),
    (Method::GET, "/admin/activities/timeseries", Need::Operator, timeseries),
];

fn list(call: &mut Call<'_>) -> Outcome {
    activity::page(call, None)
}

fn timeseries(call: &mut Call<'_>) -> Outcome {
    activity::series(call, None)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator, player, rival};

    #[tokio::test]
    async fn everybodys_are_seen() {
        let s = fresh().await;
        let (a, b, c) = (operator(&s), player(&s), rival(&s));
        let mut teams = Vec::new();
        for token in [&b, &c] {
            let (_, team) = ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), token, json!({})).await;
            teams.push(team);
        }
        let page = async |query: &str| ask(&s, "GET", &format!("/admin/activities?{query}"), &a, Value::Null).await.1;
        assert_eq!(page("event=team_registered").await["total"], 2);
        let (team, user) = (teams[0]["id"].as_str().unwrap(), teams[0]["captain_user_id"].as_str().unwrap());
        let own = page(&format!("event=team_registered&team_id={team}")).await;
        assert_eq!((&own["total"], &own["items"][0]["actor_name"]), (&json!(1), &json!("Player")));
        assert_eq!(page(&format!("event=team_registered&actor_id={user}")).await["total"], 1);
        assert_eq!(page("actor_id=x").await["total"], 0);
        let (status, series) =
            ask(&s, "GET", "/admin/activities/timeseries?window=60&bucket=60", &a, Value::Null).await;
        assert_eq!((status, &series["buckets"][0]["counts"]["team_registered"]), (200, &json!(2)));
        // A player cannot ask for others' by naming them.
        let (_, theirs) =
            ask(&s, "GET", &format!("/activities?event=team_registered&actor_id={user}"), &c, Value::Null).await;
        assert_eq!((&theirs["total"], &theirs["items"][0]["actor_name"]), (&json!(1), &json!("Rival")));
    }
}
