//! Inside a team: its name, who stays and who goes. None of it is told on the event stream.

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::{Team, fresh, led, needed, place, playable};
use crate::sandbox::call::Call;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, nothing, ok};

/// Teams by a part of their name; without one there are none, as on a platform.
pub fn search(call: &mut Call<'_>) -> Outcome {
    let id = place(call)?;
    let window = call.window()?;
    playable(call, &id)?;
    let Some(part) = call.text("q").map(str::to_lowercase) else { return ok(&window.page(Vec::new())) };
    let teams = Team::all(call.db, "t.competition_id = ?1", [&id])?;
    let found = teams.iter().filter(|team| team.name.to_lowercase().contains(&part));
    let rows: Result<Vec<Value>, _> = found.map(|team| team.value(call.db)).collect();
    ok(&window.page(rows?))
}

/// Renames or describes the team. Blanks are a name here, where making a team trims them: so does a platform.
pub fn update(call: &mut Call<'_>) -> Outcome {
    let id = place(call)?;
    let mut fields = call.fields()?;
    let name = fields.text("name");
    let description = fields.text("description");
    fields.length("name", 1, 80);
    fields.length("description", 0, 2000);
    fields.checked()?;
    let team = led(call, &id)?;
    call.db
        .prepare_cached(
            "UPDATE teams SET name = coalesce(?2, name), description = coalesce(?3, description) WHERE id = ?1",
        )?
        .execute((&team.id, name, description))?;
    ok(&fresh(call, &team.id)?)
}

/// Takes somebody out of a team. Who joined first leads it when the captain goes; without anybody left it is gone.
/// What it runs goes on all the same, and is nobody's.
/// Gives whether that is so.
pub fn remove(db: &Connection, team: &Team, user: &str) -> rusqlite::Result<bool> {
    db.prepare_cached("DELETE FROM members WHERE competition_id = ?1 AND user_id = ?2")?
        .execute((&team.competition_id, user))?;
    let next: Option<String> = db
        .prepare_cached("SELECT user_id FROM members WHERE team_id = ?1 ORDER BY joined_at, rowid LIMIT 1")?
        .query_row([&team.id], |row| row.get(0))
        .optional()?;
    let gone = next.is_none();
    match next {
        None => db.prepare_cached("DELETE FROM teams WHERE id = ?1")?.execute([&team.id])?,
        Some(next) if team.captain_user_id == user => {
            db.prepare_cached("UPDATE teams SET captain_user_id = ?2 WHERE id = ?1")?.execute((&team.id, next))?
        }
        Some(_) => 0,
    };
    Ok(gone)
}

/// The caller goes.
pub fn leave(call: &mut Call<'_>) -> Outcome {
    let id = place(call)?;
    let team = needed(call, &id)?;
    remove(call.db, &team, call.caller_id())?;
    nothing()
}

/// The captain sends somebody away.
pub fn kick(call: &mut Call<'_>) -> Outcome {
    let id = place(call)?;
    let team = led(call, &id)?;
    let target = call.id("target_user_id");
    if target == call.caller_id() {
        return Err(Refusal::new(400, "cannot_kick_self", "to go yourself, leave the team"));
    }
    let known: bool = call
        .db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM users WHERE id = ?1)")?
        .query_row([target], |row| row.get(0))?;
    if !known {
        return Err(Refusal::new(404, "user_not_found", "no such user"));
    }
    let member: bool = call
        .db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM members WHERE team_id = ?1 AND user_id = ?2)")?
        .query_row((&team.id, target), |row| row.get(0))?;
    if !member {
        let detail = json!({"message": "that user is not in your team", "user_id": target});
        return Err(Refusal::new(404, "not_team_member", detail));
    }
    remove(call.db, &team, target)?;
    nothing()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, person, player, rival};
    use crate::sandbox::{Sandbox, ids};

    async fn create(sandbox: &Sandbox, token: &str, name: &str) -> Value {
        let path = format!("/competitions/{}/teams", sandbox.competition);
        let (status, team) = ask(sandbox, "POST", &path, token, json!({"mode": "create", "name": name})).await;
        assert_eq!(status, 201, "{team}");
        team
    }

    /// Lets somebody into the player's team with a code.
    async fn let_in(sandbox: &Sandbox, token: &str) {
        let c = format!("/competitions/{}", sandbox.competition);
        let (_, invite) = ask(sandbox, "POST", &format!("{c}/invites"), &player(sandbox), json!({})).await;
        let code = json!({"code": invite["code"]});
        let (status, team) = ask(sandbox, "POST", &format!("{c}/teams/redeem"), token, code).await;
        assert_eq!(status, 200, "{team}");
    }

    #[tokio::test]
    async fn a_captain_renames_and_nobody_else() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        let path = format!("/competitions/{}/team", s.competition);
        let (status, no) = ask(&s, "PATCH", &path, &b, json!({"name": "x"})).await;
        assert_eq!((status, &no["code"]), (403, &json!("not_registered")));
        create(&s, &a, "Foxes").await;
        let_in(&s, &b).await;
        let (status, no) = ask(&s, "PATCH", &path, &b, json!({"name": "x"})).await;
        assert_eq!((status, &no["code"]), (403, &json!("not_captain")));
        let (status, team) = ask(&s, "PATCH", &path, &a, json!({"name": "Wolves", "description": "new"})).await;
        assert_eq!((status, &team["name"], &team["description"]), (200, &json!("Wolves"), &json!("new")));
        assert_eq!(team["members"].as_array().map(Vec::len), Some(2));
        let (_, team) = ask(&s, "PATCH", &path, &a, json!({"name": null})).await;
        assert_eq!(team["name"], "Wolves");
        let (_, team) = ask(&s, "PATCH", &path, &a, json!({"name": "  "})).await;
        assert_eq!(team["name"], "  ");
        for wrong in [json!({"name": ""}), json!({"name": "x".repeat(81)}), json!({"description": "x".repeat(2001)})] {
            let (status, no) = ask(&s, "PATCH", &path, &a, wrong).await;
            assert_eq!((status, &no["code"]), (422, &json!("validation_error")));
        }
    }

    #[tokio::test]
    async fn the_first_to_join_leads_after_the_captain_and_the_last_takes_the_team_along() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        let (_, c) = person(&s, "cara");
        let id = create(&s, &a, "Foxes").await["id"].as_str().unwrap().to_owned();
        let_in(&s, &b).await;
        let_in(&s, &c).await;
        let leave = format!("/competitions/{}/team/leave", s.competition);
        let team = format!("/teams/{id}");
        assert_eq!(ask(&s, "POST", &leave, &a, Value::Null).await.0, 204);
        let (_, left) = ask(&s, "GET", &team, "", Value::Null).await;
        assert_eq!((&left["captain_display_name"], &left["member_count"]), (&json!("Rival"), &json!(2)));
        let (status, no) = ask(&s, "POST", &leave, &a, Value::Null).await;
        assert_eq!((status, &no["code"]), (403, &json!("not_registered")));
        assert_eq!(ask(&s, "POST", &leave, &b, Value::Null).await.0, 204);
        assert_eq!(ask(&s, "POST", &leave, &c, Value::Null).await.0, 204);
        let (status, no) = ask(&s, "GET", &team, "", Value::Null).await;
        assert_eq!((status, &no["code"]), (404, &json!("team_not_found")));
        let (_, board) = ask(&s, "GET", &format!("/competitions/{}/scoreboard", s.competition), "", Value::Null).await;
        assert_eq!(board["total"], 0);
    }

    #[tokio::test]
    async fn leaving_strands_what_runs() {
        let s = fresh().await;
        let a = player(&s);
        create(&s, &a, "Foxes").await;
        let start = json!({"challenge_id": "WEB-001", "competition_id": s.competition});
        let (status, instance) = ask(&s, "POST", "/instances", &a, start).await;
        assert_eq!(status, 202, "{instance}");
        let leave = format!("/competitions/{}/team/leave", s.competition);
        assert_eq!(ask(&s, "POST", &leave, &a, Value::Null).await.0, 204);
        create(&s, &a, "Foxes again").await;
        let path = format!("/instances/{}", instance["id"].as_str().unwrap());
        let (status, no) = ask(&s, "DELETE", &path, &a, Value::Null).await;
        assert_eq!((status, &no["code"]), (403, &json!("forbidden")));
    }

    #[tokio::test]
    async fn kicking() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        let (c_id, c) = person(&s, "cara");
        let captain = create(&s, &a, "Foxes").await["captain_user_id"].as_str().unwrap().to_owned();
        let_in(&s, &b).await;
        let_in(&s, &c).await;
        let path = |id: &str| format!("/competitions/{}/team/members/{id}", s.competition);
        let cases = [
            (&a, captain.clone(), 400, "cannot_kick_self"),
            (&b, c_id.clone(), 403, "not_captain"),
            (&a, ids::uuid(), 404, "user_not_found"),
        ];
        for (who, whom, status, code) in cases {
            let (is, no) = ask(&s, "DELETE", &path(&whom), who, Value::Null).await;
            assert_eq!((is, no["code"].as_str().unwrap()), (status, code));
        }
        assert_eq!(ask(&s, "DELETE", &path(&c_id), &a, Value::Null).await.0, 204);
        let (status, no) = ask(&s, "DELETE", &path(&c_id), &a, Value::Null).await;
        assert_eq!((status, &no["code"], &no["detail"]["user_id"]), (404, &json!("not_team_member"), &json!(c_id)));
        let (status, no) = ask(&s, "DELETE", &path(&captain), &c, Value::Null).await;
        assert_eq!((status, &no["code"]), (403, &json!("not_registered")));
    }

    #[tokio::test]
    async fn searching_needs_a_part_of_the_name() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        create(&s, &a, "Foxes").await;
        let path = |q: &str| format!("/competitions/{}/teams/search{q}", s.competition);
        for (q, total) in [("", 0), ("?q=", 0), ("?q=fOx", 1), ("?q=zz", 0)] {
            let (status, page) = ask(&s, "GET", &path(q), &b, Value::Null).await;
            assert_eq!((status, &page["total"]), (200, &json!(total)), "{q}");
        }
        let (_, page) = ask(&s, "GET", &path("?q=fox"), &b, Value::Null).await;
        assert_eq!((&page["items"][0]["name"], page["items"][0].get("members")), (&json!("Foxes"), None));
        assert_eq!(ask(&s, "GET", &path("?q=fox"), "", Value::Null).await.0, 401);
        let (status, no) = ask(&s, "GET", "/competitions/x/teams/search", &b, Value::Null).await;
        assert_eq!((status, &no["code"]), (404, &json!("competition_not_found")));
    }
}
