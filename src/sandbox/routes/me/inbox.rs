//! What waits for an answer: invites, requests to join, and what the operators announce.

use serde_json::{Value, json};

use super::super::comp::Competition;
use super::super::team::user_name;
use crate::sandbox::call::Call;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros};

/// Announcements that are not over, for one user. When one begins plays no part, as on a platform.
const CURRENT: &str = "FROM announcements a WHERE (a.ends_at IS NULL OR a.ends_at > ?2)";
/// Of these, whether the user has read it.
const IS_READ: &str = "EXISTS (SELECT 1 FROM announcements_read r WHERE r.user_id = ?1 AND r.announcement_id = a.id)";

/// All of it.
pub fn view(call: &mut Call<'_>) -> Outcome {
    let announcements = announcements(call)?;
    let unread = announcements.iter().filter(|row| row["is_read"] == false).count();
    ok(&json!({
        "incoming_invites": team_mail(call, "i.kind = 'direct' AND i.target_user_id = ?1", Other::Captain)?,
        "outgoing_requests": team_mail(call, "i.kind = 'join_request' AND i.target_user_id = ?1", Other::Captain)?,
        "captain_requests": team_mail(call, "i.kind = 'join_request' AND t.captain_user_id = ?1", Other::Requester)?,
        "competition_invites": competition_invites(call)?,
        "announcements": announcements,
        "unread_announcement_count": unread,
    }))
}

/// Whose name is told.
#[derive(Clone, Copy)]
enum Other {
    Captain,
    Requester,
}

/// Open invites and requests that meet a condition, oldest first.
fn team_mail(call: &Call<'_>, condition: &str, other: Other) -> rusqlite::Result<Vec<Value>> {
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT i.id, i.competition_id, c.title, t.id, t.name, t.captain_user_id, i.target_user_id, i.created_at
         FROM team_invites i JOIN teams t ON t.id = i.team_id JOIN competitions c ON c.id = i.competition_id
         WHERE {condition} AND i.revoked_at IS NULL AND (i.max_uses = 0 OR i.use_count < i.max_uses)
           AND (i.expires_at IS NULL OR i.expires_at > ?2)
         ORDER BY i.created_at, i.id"
    ))?;
    let rows = statement.query_map((call.caller_id(), call.now), |row| {
        let (role, id): (&str, String) = match other {
            Other::Captain => ("captain", row.get(5)?),
            Other::Requester => ("requester", row.get(6)?),
        };
        let mut value = json!({
            "id": row.get::<_, String>(0)?, "competition_id": row.get::<_, String>(1)?,
            "competition_title": row.get::<_, String>(2)?, "team_id": row.get::<_, String>(3)?,
            "team_name": row.get::<_, String>(4)?, "created_at": time::text(row.get(7)?),
        });
        value[format!("{role}_display_name")] = user_name(call.db, &id).into();
        value[format!("{role}_user_id")] = id.into();
        Ok(value)
    })?;
    rows.collect()
}

/// Competitions that the caller may join by invitation and has not joined.
fn competition_invites(call: &Call<'_>) -> rusqlite::Result<Vec<Value>> {
    let mut statement = call.db.prepare_cached(
        "SELECT competition_id, invited_by, invited_at FROM competition_invites i
         WHERE user_id = ?1 AND NOT EXISTS (SELECT 1 FROM members m
             WHERE m.user_id = i.user_id AND m.competition_id = i.competition_id)
         ORDER BY invited_at, competition_id",
    )?;
    let rows = statement.query_map([call.caller_id()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Micros>(2)?))
    })?;
    let mut invites = Vec::new();
    for row in rows {
        let (id, by, at) = row?;
        let Some(competition) = Competition::find(call.db, &id)? else { continue };
        invites.push(json!({
            "competition_id": id, "competition_title": competition.title,
            "competition_phase": competition.phase(call.now), "invited_by_display_name": user_name(call.db, &by),
            "invited_by_user_id": by, "invited_at": time::text(at),
        }));
    }
    Ok(invites)
}

/// The newest first.
fn announcements(call: &Call<'_>) -> rusqlite::Result<Vec<Value>> {
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT a.id, a.title, a.body, a.severity, a.starts_at, a.ends_at, a.created_at, a.updated_at, a.created_by,
                a.created_by_name, {IS_READ} {CURRENT} ORDER BY a.created_at DESC, a.rowid DESC"
    ))?;
    let rows = statement.query_map((call.caller_id(), call.now), |row| {
        Ok(json!({
            "id": row.get::<_, String>(0)?, "title": row.get::<_, String>(1)?, "body": row.get::<_, String>(2)?,
            "severity": row.get::<_, String>(3)?, "starts_at": time::text_or_null(row.get(4)?),
            "ends_at": time::text_or_null(row.get(5)?), "created_at": time::text(row.get(6)?),
            "updated_at": time::text(row.get(7)?), "created_by": row.get::<_, String>(8)?,
            "created_by_name": row.get::<_, String>(9)?, "is_read": row.get::<_, bool>(10)?,
        }))
    })?;
    rows.collect()
}

/// Marks one as read; says whether it was not before.
pub fn read(call: &mut Call<'_>) -> Outcome {
    let id = call.id("announcement_id");
    let known: bool = call
        .db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM announcements WHERE id = ?1)")?
        .query_row([id], |row| row.get(0))?;
    if !known {
        let detail = json!({"message": format!("there is no announcement {id}"), "announcement_id": id});
        return Err(Refusal::new(404, "announcement_not_found", detail));
    }
    let new = call
        .db
        .prepare_cached("INSERT INTO announcements_read VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute((call.caller_id(), id))?;
    ok(&json!({"ok": true, "new": new > 0}))
}

/// Marks all as read; says how many were not before.
pub fn read_all(call: &mut Call<'_>) -> Outcome {
    let count = call
        .db
        .prepare_cached(&format!("INSERT INTO announcements_read SELECT ?1, a.id {CURRENT} AND NOT {IS_READ}"))?
        .execute((call.caller_id(), call.now))?;
    ok(&json!({"ok": true, "read_count": count}))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::Sandbox;
    use crate::sandbox::testing::{api, code, fresh, operator, player, rival};
    use crate::sandbox::time::now;

    async fn inbox(sandbox: &Sandbox, token: &str) -> Value {
        let (status, inbox) = api(sandbox, "GET", "/me/inbox", Some(token), None).await;
        assert_eq!(status, 200);
        inbox
    }

    #[tokio::test]
    async fn announcements_are_read_one_by_one_or_all() {
        let sandbox = fresh().await;
        let me = player(&sandbox);
        let empty = json!({
            "incoming_invites": [], "outgoing_requests": [], "captain_requests": [], "competition_invites": [],
            "announcements": [], "unread_announcement_count": 0,
        });
        assert_eq!(inbox(&sandbox, &me).await, empty);
        {
            let store = sandbox.platform().store();
            let now = now();
            for (id, starts, ends, at) in [
                ("old", None, Some(now - 1), now - 3),
                ("first", None, None, now - 2),
                ("future", Some(now + 1_000_000_000), None, now - 1),
            ] {
                store
                    .db
                    .execute(
                        "INSERT INTO announcements VALUES (?1, ?1, '', 'info', ?2, ?3, ?4, ?4, 'x', 'Operator')",
                        (id, starts, ends, at),
                    )
                    .expect("announces");
            }
        }
        let before = inbox(&sandbox, &me).await;
        let ids: Vec<&Value> = before["announcements"].as_array().into_iter().flatten().map(|row| &row["id"]).collect();
        assert_eq!((ids, &before["unread_announcement_count"]), (vec![&json!("future"), &json!("first")], &json!(2)));
        let read = async |path: &str| api(&sandbox, "POST", path, Some(&me), None).await;
        assert_eq!(read("/me/announcements/first/read").await, (200, json!({"ok": true, "new": true})));
        assert_eq!(read("/me/announcements/first/read").await, (200, json!({"ok": true, "new": false})));
        let (status, missing) = read("/me/announcements/x/read").await;
        assert_eq!((status, &missing["code"]), (404, &json!("announcement_not_found")));
        assert_eq!(inbox(&sandbox, &me).await["announcements"][1]["is_read"], true);
        assert_eq!(read("/me/announcements/read-all").await, (200, json!({"ok": true, "read_count": 1})));
        assert_eq!(read("/me/announcements/read-all").await, (200, json!({"ok": true, "read_count": 0})));
        assert_eq!(inbox(&sandbox, &me).await["unread_announcement_count"], 0);
        assert_eq!(inbox(&sandbox, &rival(&sandbox)).await["unread_announcement_count"], 2);
        assert_eq!(code(&sandbox, "GET", "/me/inbox", None, None).await, (401, "http_401".into()));
    }

    #[tokio::test]
    async fn invites_and_requests_reach_whom_they_are_for() {
        let sandbox = fresh().await;
        let (captain, other) = (player(&sandbox), rival(&sandbox));
        let path = format!("/competitions/{}/teams", sandbox.competition);
        let (_, team) = api(&sandbox, "POST", &path, Some(&captain), Some(&json!({"mode": "solo"}))).await;
        let mut ids = Vec::new();
        for token in [&captain, &other, &operator(&sandbox)] {
            let (_, me) = api(&sandbox, "GET", "/me", Some(token), None).await;
            ids.push(me["id"].as_str().unwrap_or_default().to_owned());
        }
        {
            let store = sandbox.platform().store();
            for (id, kind, from) in [("i", "direct", &ids[0]), ("r", "join_request", &ids[1])] {
                let row = (id, kind, team["id"].as_str(), &sandbox.competition, from, &ids[1], now());
                store
                    .db
                    .execute("INSERT INTO team_invites VALUES (?1, '', ?2, ?3, ?4, ?5, ?6, ?7, NULL, 1, 0, NULL)", row)
                    .expect("invites");
            }
            let row = (&sandbox.competition, &ids[1], &ids[2], now());
            store.db.execute("INSERT INTO competition_invites VALUES (?1, ?2, ?3, ?4)", row).expect("invites");
        }
        let theirs = inbox(&sandbox, &other).await;
        assert_eq!(theirs["incoming_invites"][0]["captain_user_id"], json!(ids[0]));
        assert_eq!(theirs["outgoing_requests"][0]["captain_display_name"], "Player");
        assert_eq!(theirs["captain_requests"], json!([]));
        assert_eq!(theirs["competition_invites"][0]["invited_by_display_name"], "Operator");
        let own = inbox(&sandbox, &captain).await;
        assert_eq!(own["captain_requests"][0]["requester_user_id"], json!(ids[1]));
        assert_eq!((&own["incoming_invites"], &own["outgoing_requests"]), (&json!([]), &json!([])));
        sandbox.platform().store().db.execute("UPDATE team_invites SET use_count = 1", []).expect("uses");
        let used = inbox(&sandbox, &other).await;
        assert_eq!((&used["incoming_invites"], &used["outgoing_requests"]), (&json!([]), &json!([])));
    }
}
