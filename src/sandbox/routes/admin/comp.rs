//! Competitions, who runs them, and who is invited.

use axum::http::Method;
use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use super::{as_given, deed, in_order};
use crate::sandbox::call::{Call, Fields};
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, created, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::routes::comp::Competition;
use crate::sandbox::time::{self, Micros};

/// The table. A competition's own administrators may change it, see who plays and say who may come; [`Need::User`] lets
/// them in, and [`run_by`] decides.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/competitions", Need::Operator, list),
    (Method::POST, "/admin/competitions", Need::Operator, create),
    (Method::PATCH, "/admin/competitions/{competition_id}", Need::User(None), update),
    (Method::DELETE, "/admin/competitions/{competition_id}", Need::Operator, delete),
    (Method::GET, "/admin/competitions/{competition_id}/registrations", Need::User(None), registrations),
    (Method::GET, "/admin/competitions/{competition_id}/admins", Need::SuperOperator, admins),
    (Method::POST, "/admin/competitions/{competition_id}/admins", Need::SuperOperator, grant),
    (Method::DELETE, "/admin/competitions/{competition_id}/admins/{user_id}", Need::SuperOperator, revoke),
    (Method::GET, "/admin/competitions/{competition_id}/invites", Need::User(None), invites),
    (Method::POST, "/admin/competitions/{competition_id}/invites", Need::User(None), invite),
    (Method::DELETE, "/admin/competitions/{competition_id}/invites/{user_id}", Need::User(None), uninvite),
];

const STATUSES: [&str; 3] = ["draft", "published", "archived"];
const ACCESSES: [&str; 3] = ["public", "private_listed", "private_hidden"];

/// The competition of the path, whoever sees it.
fn named(call: &Call<'_>) -> Result<Competition, Refusal> {
    let id = call.id("competition_id");
    Competition::find(call.db, id)?.ok_or_else(|| Refusal::plain(404, format!("Competition not found: {id}")))
}

/// The competition of the path, if the caller is an operator or one of its own administrators.
fn run_by(call: &Call<'_>) -> Result<Competition, Refusal> {
    if call.caller()?.is_minted() {
        Need::Operator.check(call.caller.as_ref(), true)?;
    }
    let competition = named(call)?;
    let own: bool = call
        .db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM competition_admins WHERE competition_id = ?1 AND user_id = ?2)")?
        .query_row((&competition.id, call.caller_id()), |row| row.get(0))?;
    if own || call.is_operator() {
        return Ok(competition);
    }
    Err(Refusal::plain(403, "Competition-admin privileges required"))
}

/// What everybody hears of a competition itself.
fn about(call: &mut Call<'_>, name: &'static str, id: &str) {
    call.tell(Event::bare(name).with("competition_id", id));
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let rows: Result<Vec<Value>, _> = Competition::all(call.db)?.iter().map(|item| item.value(call)).collect();
    ok(&window.page(rows?))
}

/// The fields that creating and changing have in common.
struct Given {
    title: Option<String>,
    description: Option<String>,
    starts_at: Option<Micros>,
    ends_at: Option<Micros>,
    challenge_ids: Option<Vec<String>>,
    status: Option<String>,
    access: Option<String>,
}

impl Given {
    /// Reads them; a new competition needs a title, and has no use for a null elsewhere.
    fn read(fields: &mut Fields, new: bool) -> Result<Given, Refusal> {
        let title = if new { Some(fields.needed("title")) } else { fields.text("title") };
        fields.length("title", 1, 200);
        let description = if new { Some(fields.text_or("description", "")) } else { fields.text("description") };
        let given = Given {
            title,
            description,
            starts_at: fields.time("starts_at")?,
            ends_at: fields.time("ends_at")?,
            challenge_ids: fields.texts("challenge_ids"),
            status: fields.choice("status", &STATUSES),
            access: fields.choice("access", &ACCESSES),
        };
        let faults = [("challenge_ids", "list_type"), ("status", "literal_error"), ("access", "literal_error")];
        for (name, kind) in faults.into_iter().filter(|_| new) {
            if fields.has(name) && fields.raw(name).is_none() {
                fields.complain(name, kind, "null is no value for this");
            }
        }
        fields.checked()?;
        Ok(given)
    }
}

/// What a schema does not say: the end is after the start, and the challenges are there, each once.
fn sensible(call: &Call<'_>, competition: &Competition) -> Result<(), Refusal> {
    in_order(competition.starts_at, competition.ends_at)?;
    let ids = &competition.challenge_ids;
    let mut unknown: Vec<&String> = ids.iter().filter(|id| !call.platform.challenges.contains_key(*id)).collect();
    unknown.sort();
    if !unknown.is_empty() {
        return Err(Refusal::plain(422, format!("there are no such challenges: {unknown:?}")));
    }
    if ids.iter().enumerate().any(|(n, id)| ids[..n].contains(id)) {
        return Err(Refusal::plain(422, "challenge_ids names one twice"));
    }
    Ok(())
}

fn create(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let given = Given::read(&mut fields, true)?;
    let caller = call.caller()?;
    let competition = Competition {
        id: ids::plain(),
        title: given.title.unwrap_or_default(),
        description: given.description.unwrap_or_default(),
        starts_at: given.starts_at,
        ends_at: given.ends_at,
        created_at: call.now,
        updated_at: call.now,
        created_by: caller.user_id.clone(),
        created_by_name: caller.name.clone(),
        status: given.status.unwrap_or_else(|| "draft".to_owned()),
        access: given.access.unwrap_or_else(|| "public".to_owned()),
        challenge_ids: given.challenge_ids.unwrap_or_default(),
    };
    sensible(call, &competition)?;
    call.db
        .prepare_cached("INSERT INTO competitions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10, ?11)")?
        .execute((
            &competition.id,
            &competition.title,
            &competition.description,
            competition.starts_at,
            competition.ends_at,
            call.now,
            &competition.created_by,
            &competition.created_by_name,
            &competition.status,
            &competition.access,
            json!(competition.challenge_ids).to_string(),
        ))?;
    about(call, "competition_created", &competition.id);
    let mut value = competition.value(call)?;
    as_given(&fields, &mut value);
    created(&value)
}

/// Null leaves a field as it is, like nothing.
fn update(call: &mut Call<'_>) -> Outcome {
    let mut competition = run_by(call)?;
    let mut fields = call.fields()?;
    let given = Given::read(&mut fields, false)?;
    competition.title = given.title.unwrap_or(competition.title);
    competition.description = given.description.unwrap_or(competition.description);
    competition.starts_at = given.starts_at.or(competition.starts_at);
    competition.ends_at = given.ends_at.or(competition.ends_at);
    competition.challenge_ids = given.challenge_ids.unwrap_or(competition.challenge_ids);
    competition.status = given.status.unwrap_or(competition.status);
    competition.access = given.access.unwrap_or(competition.access);
    competition.updated_at = call.now;
    sensible(call, &competition)?;
    call.db
        .prepare_cached(
            "UPDATE competitions SET title = ?2, description = ?3, starts_at = ?4, ends_at = ?5, updated_at = ?6,
                                     status = ?7, access = ?8, challenge_ids = ?9 WHERE id = ?1",
        )?
        .execute((
            &competition.id,
            &competition.title,
            &competition.description,
            competition.starts_at,
            competition.ends_at,
            call.now,
            &competition.status,
            &competition.access,
            json!(competition.challenge_ids).to_string(),
        ))?;
    about(call, "competition_updated", &competition.id);
    let mut value = competition.value(call)?;
    as_given(&fields, &mut value);
    ok(&value)
}

/// The teams go with it; what they run goes on until its time is up, as on a platform.
fn delete(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    call.db.prepare_cached("DELETE FROM competitions WHERE id = ?1")?.execute([&competition.id])?;
    about(call, "competition_deleted", &competition.id);
    ok(&json!({"status": "deleted", "competition_id": competition.id}))
}

fn registrations(call: &mut Call<'_>) -> Outcome {
    let competition = run_by(call)?;
    let window = call.window()?;
    let mut statement = call
        .db
        .prepare_cached("SELECT id, name, created_at FROM teams WHERE competition_id = ?1 ORDER BY created_at, id")?;
    let rows = statement.query_map([&competition.id], |row| {
        Ok(json!({
            "team_id": row.get::<_, String>(0)?, "team_name": row.get::<_, String>(1)?,
            "registered_at": time::text(row.get(2)?),
        }))
    })?;
    ok(&window.page(rows.collect::<Result<_, _>>()?))
}

/// Somebody's part in a competition: where it is kept, and what it is called on the wire.
struct Part {
    table: &'static str,
    by: &'static str,
    at: &'static str,
    missing: &'static str,
    event: &'static str,
    verb: &'static str,
}

const ADMINS: Part = Part {
    table: "competition_admins",
    by: "granted_by",
    at: "granted_at",
    missing: "Competition-admin grant not found",
    event: "competition_admin_changed",
    verb: "granted",
};
const INVITES: Part = Part {
    table: "competition_invites",
    by: "invited_by",
    at: "invited_at",
    missing: "Competition invite not found",
    event: "competition_invite_changed",
    verb: "invited",
};

impl Part {
    fn rows(&self, call: &Call<'_>, competition: &str, user: Option<&str>) -> rusqlite::Result<Vec<Value>> {
        let Part { table, by, at, .. } = self;
        let mut statement = call.db.prepare_cached(&format!(
            "SELECT u.id, u.display_name, u.email, p.{by}, p.{at} FROM {table} p JOIN users u ON u.id = p.user_id
             WHERE p.competition_id = ?1 AND (?2 IS NULL OR u.id = ?2) ORDER BY p.{at}, u.id"
        ))?;
        let rows = statement.query_map((competition, user), |row| {
            Ok(json!({
                "user_id": row.get::<_, String>(0)?, "display_name": row.get::<_, String>(1)?,
                "email": row.get::<_, String>(2)?, *by: row.get::<_, String>(3)?,
                *at: time::text(row.get(4)?),
            }))
        })?;
        rows.collect()
    }

    fn tell(&self, call: &mut Call<'_>, competition: &Competition, action: &str, user: &str) -> Result<(), Refusal> {
        let event = deed(call, self.event)?
            .with("action", action)
            .with("competition_id", competition.id.as_str())
            .with("competition_title", competition.title.as_str())
            .with("target_user_id", user)
            .for_operators();
        call.tell(event);
        Ok(())
    }

    fn list(&self, call: &Call<'_>) -> Outcome {
        let competition = named(call)?;
        let window = call.window()?;
        ok(&window.page(self.rows(call, &competition.id, None)?))
    }

    fn add(&self, call: &mut Call<'_>) -> Outcome {
        let mut fields = call.fields()?;
        let (id, email) = (fields.text_or("user_id", ""), fields.text_or("email", ""));
        fields.checked()?;
        let competition = named(call)?;
        // A platform asks for one of the two here, and there looks for nobody.
        if self.table == INVITES.table && id.is_empty() && email.is_empty() {
            return Err(Refusal::plain(422, "user_id or email is needed"));
        }
        let user: Option<String> = call
            .db
            .prepare_cached("SELECT id FROM users WHERE id = ?1 OR (?1 = '' AND email = ?2)")?
            .query_row((&id, email.trim()), |row| row.get(0))
            .optional()?;
        let user = user.ok_or_else(|| Refusal::plain(404, "User not found"))?;
        call.db
            .prepare_cached(&format!("INSERT OR REPLACE INTO {} VALUES (?1, ?2, ?3, ?4)", self.table))?
            .execute((&competition.id, &user, call.caller_id(), call.now))?;
        self.tell(call, &competition, self.verb, &user)?;
        created(&self.rows(call, &competition.id, Some(&user))?.pop().unwrap_or_default())
    }

    fn remove(&self, call: &mut Call<'_>) -> Outcome {
        let competition = named(call)?;
        let user = call.id("user_id").to_owned();
        let gone = call
            .db
            .prepare_cached(&format!("DELETE FROM {} WHERE competition_id = ?1 AND user_id = ?2", self.table))?
            .execute((&competition.id, &user))?;
        if gone == 0 {
            return Err(Refusal::plain(404, self.missing));
        }
        self.tell(call, &competition, "revoked", &user)?;
        ok(&json!({"status": "revoked", "competition_id": competition.id, "user_id": user}))
    }
}

fn admins(call: &mut Call<'_>) -> Outcome {
    ADMINS.list(call)
}

fn grant(call: &mut Call<'_>) -> Outcome {
    ADMINS.add(call)
}

fn revoke(call: &mut Call<'_>) -> Outcome {
    ADMINS.remove(call)
}

fn invites(call: &mut Call<'_>) -> Outcome {
    run_by(call)?;
    INVITES.list(call)
}

fn invite(call: &mut Call<'_>) -> Outcome {
    run_by(call)?;
    INVITES.add(call)
}

fn uninvite(call: &mut Call<'_>) -> Outcome {
    run_by(call)?;
    INVITES.remove(call)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use futures_util::StreamExt;
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator, person, player};

    #[tokio::test]
    async fn an_operators_day() {
        let s = fresh().await;
        let a = operator(&s);
        let stream = s.platform().hub.listen(false, None, std::time::Duration::from_secs(9), || false);
        let mut heard = stream.into_body().into_data_stream();
        let body = json!({
            "title": "Ops", "description": "**d**", "starts_at": "2026-11-20T00:00:00+02:00", "challenge_ids": ["WEB-001"],
            "access": "private_listed", "extra": 1,
        });
        let (status, made) = ask(&s, "POST", "/admin/competitions", &a, body).await;
        assert_eq!((status, &made["status"], &made["phase"]), (201, &json!("draft"), &json!("running")));
        assert_eq!(made["starts_at"], "2026-11-20T00:00:00+02:00", "in the zone it came in");
        let id = made["id"].as_str().unwrap();
        let path = format!("/admin/competitions/{id}");
        assert_eq!(ask(&s, "GET", &format!("/competitions/{id}"), "", Value::Null).await.0, 404);
        let (status, all) = ask(&s, "GET", "/admin/competitions", &a, Value::Null).await;
        assert_eq!((status, &all["total"]), (200, &json!(2)));

        let (status, now) = ask(&s, "PATCH", &path, &a, json!({"status": "published", "starts_at": null})).await;
        assert_eq!((status, &now["starts_at"]), (200, &json!("2026-11-19T22:00:00.000000Z")));
        assert_eq!((&now["description"], &now["challenge_ids"]), (&json!("**d**"), &json!(["WEB-001"])));
        let (status, now) = ask(&s, "PATCH", &path, &a, json!({"challenge_ids": []})).await;
        assert_eq!((status, &now["challenge_ids"]), (200, &json!([])));
        assert_eq!(ask(&s, "GET", &format!("/competitions/{id}"), "", Value::Null).await.0, 200);
        assert_eq!(ask(&s, "PATCH", &path, &a, json!({})).await.0, 200);

        let (status, gone) = ask(&s, "DELETE", &path, &a, Value::Null).await;
        assert_eq!((status, gone), (200, json!({"status": "deleted", "competition_id": id})));
        for method in ["PATCH", "DELETE"] {
            let (status, no) = ask(&s, method, &path, &a, json!({"title": ""})).await;
            assert_eq!((status, &no["detail"]), (404, &json!(format!("Competition not found: {id}"))));
        }
        let words = ["created", "updated", "updated", "updated", "deleted"];
        assert_eq!(heard.next().await.unwrap().unwrap(), ": connected\n\n");
        for word in words {
            let frame = heard.next().await.unwrap().unwrap();
            assert_eq!(frame, format!("event: competition_{word}\ndata: {{\"competition_id\":\"{id}\"}}\n\n"));
        }
    }

    #[tokio::test]
    async fn bad_input_is_said() {
        let s = fresh().await;
        let a = operator(&s);
        let long = "x".repeat(201);
        for (body, status, code, faults) in [
            (json!({}), 422, "validation_error", "title missing"),
            (json!({"title": ""}), 422, "validation_error", "title string_too_short"),
            (json!({"title": long}), 422, "validation_error", "title string_too_long"),
            (json!({"title": 5}), 422, "validation_error", "title string_type"),
            (
                json!({"title": null, "description": null, "challenge_ids": null, "status": null}),
                422,
                "validation_error",
                "title string_type, description string_type, challenge_ids list_type, status literal_error",
            ),
            (
                json!({"title": "x", "starts_at": "tomorrow"}),
                422,
                "validation_error",
                "starts_at datetime_from_date_parsing",
            ),
            (
                json!({"title": "x", "status": "x", "access": "x", "challenge_ids": "a"}),
                422,
                "validation_error",
                "challenge_ids list_type, status literal_error, access literal_error",
            ),
            (json!({"title": "x", "challenge_ids": ["NOPE", "NOPE"]}), 422, "http_422", ""),
            (json!({"title": "x", "challenge_ids": ["WEB-001", "WEB-001"]}), 422, "http_422", ""),
            (
                json!({"title": "x", "starts_at": "2026-12-02T00:00:00Z", "ends_at": "2026-12-01T00:00:00Z"}),
                422,
                "http_422",
                "",
            ),
            (json!({"title": "x", "starts_at": "2026-12-01T00:00:00"}), 500, "", ""),
            (json!({"title": "x", "starts_at": "2026-12-01"}), 500, "", ""),
        ] {
            let (is, no) = ask(&s, "POST", "/admin/competitions", &a, body.clone()).await;
            assert_eq!((is, no["code"].as_str().unwrap_or_default()), (status, code), "{body}: {no}");
            let issues = no["detail"]["issues"].as_array().into_iter().flatten();
            let word = |value: &Value| value.as_str().unwrap().to_owned();
            let found: Vec<String> =
                issues.map(|issue| format!("{} {}", word(&issue["loc"][1]), word(&issue["type"]))).collect();
            assert_eq!(found.join(", "), faults, "{body}: {no}");
        }
        let (status, made) = ask(&s, "POST", "/admin/competitions", &a, json!({"title": " x ", "starts_at": 5})).await;
        assert_eq!((status, &made["starts_at"]), (201, &json!("1970-01-01T00:00:05.000000Z")));
        assert_eq!(made["title"], " x ");
        let path = format!("/admin/competitions/{}", made["id"].as_str().unwrap());
        for body in [
            json!({"title": ""}),
            json!({"status": "x"}),
            json!({"challenge_ids": ["NOPE"]}),
            json!({"ends_at": "1970-01-01T00:00:05Z"}),
        ] {
            assert_eq!(ask(&s, "PATCH", &path, &a, body.clone()).await.0, 422, "{body}");
        }
        assert_eq!(ask(&s, "POST", "/admin/competitions", &a, Value::Null).await.0, 422);
    }

    #[tokio::test]
    async fn a_competition_has_administrators_of_its_own() {
        let s = fresh().await;
        let (a, b) = (operator(&s), player(&s));
        let path = format!("/admin/competitions/{}", s.competition);
        ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &b, json!({})).await;
        let (_, other) = ask(&s, "POST", "/admin/competitions", &a, json!({"title": "other"})).await;
        let other = format!("/admin/competitions/{}", other["id"].as_str().unwrap());
        let body = json!({"email": "Player@sandbox.example"});
        for _ in 0..2 {
            let (status, row) = ask(&s, "POST", &format!("{path}/admins"), &a, body.clone()).await;
            assert_eq!(
                (status, &row["display_name"], &row["email"]),
                (201, &json!("Player"), &json!("player@sandbox.example"))
            );
        }
        let (_, page) = ask(&s, "GET", &format!("{path}/admins"), &a, Value::Null).await;
        assert_eq!(page["total"], 1);
        let id = page["items"][0]["user_id"].as_str().unwrap();

        assert_eq!(ask(&s, "PATCH", &path, &b, json!({"description": "mine"})).await.0, 200);
        let (status, page) = ask(&s, "GET", &format!("{path}/registrations"), &b, Value::Null).await;
        assert_eq!((status, &page["items"][0]["team_name"]), (200, &json!("Player's team")));
        for (method, path) in [
            ("PATCH", other.as_str()),
            ("GET", &format!("{other}/registrations")),
            ("DELETE", &path),
            ("POST", "/admin/competitions"),
            ("GET", "/admin/competitions"),
            ("POST", &format!("{path}/admins")),
            ("POST", &format!("{other}/invites")),
        ] {
            assert_eq!(ask(&s, method, path, &b, json!({"title": "x"})).await.0, 403, "{method} {path}");
        }

        assert_eq!(ask(&s, "POST", &format!("{path}/invites"), &b, json!({"user_id": id})).await.0, 201);
        assert_eq!(ask(&s, "GET", &format!("{path}/invites"), &b, Value::Null).await.1["total"], 1);
        assert_eq!(ask(&s, "DELETE", &format!("{path}/invites/{id}"), &b, Value::Null).await.0, 200);

        let (status, gone) = ask(&s, "DELETE", &format!("{path}/admins/{id}"), &a, Value::Null).await;
        assert_eq!((status, &gone["status"]), (200, &json!("revoked")));
        assert_eq!(ask(&s, "DELETE", &format!("{path}/admins/{id}"), &a, Value::Null).await.0, 404);
        assert_eq!(ask(&s, "PATCH", &path, &b, json!({})).await.0, 403);
        let (_, kept) = ask(&s, "GET", "/admin/activities?event=competition_admin_changed", &a, Value::Null).await;
        let actions: Vec<&Value> =
            kept["items"].as_array().unwrap().iter().map(|row| &row["detail"]["action"]).collect();
        assert_eq!(actions, ["revoked", "granted", "granted"]);
        assert_eq!(kept["items"][0]["detail"]["target_user_id"], id);
    }

    #[tokio::test]
    async fn the_invited_may_take_part() {
        let s = fresh().await;
        let a = operator(&s);
        let (guest, token) = person(&s, "guest");
        let body = json!({"title": "closed", "status": "published", "access": "private_listed"});
        let (_, made) = ask(&s, "POST", "/admin/competitions", &a, body).await;
        let id = made["id"].as_str().unwrap();
        let (join, path) = (format!("/competitions/{id}/teams"), format!("/admin/competitions/{id}/invites"));
        assert_eq!(ask(&s, "POST", &join, &token, json!({})).await.0, 403);
        let (status, row) = ask(&s, "POST", &path, &a, json!({"user_id": guest})).await;
        assert_eq!((status, &row["user_id"]), (201, &json!(guest)));
        assert_eq!(ask(&s, "POST", &join, &token, json!({})).await.0, 201);
        let (_, page) = ask(&s, "GET", &path, &a, Value::Null).await;
        assert_eq!(page["total"], 1, "it stays after they came");
        for (body, wanted) in [
            (json!({}), 422),
            (json!({"email": "nobody@example.com"}), 404),
            (json!({"user_id": "x"}), 404),
            (json!({"user_id": 5}), 422),
        ] {
            assert_eq!(ask(&s, "POST", &path, &a, body.clone()).await.0, wanted, "{body}");
        }
        let (status, gone) = ask(&s, "DELETE", &format!("{path}/{guest}"), &a, Value::Null).await;
        assert_eq!((status, gone), (200, json!({"status": "revoked", "competition_id": id, "user_id": guest})));
        assert_eq!(ask(&s, "DELETE", &format!("{path}/{guest}"), &a, Value::Null).await.0, 404);
        for below in ["registrations", "admins", "invites"] {
            let (status, no) = ask(&s, "GET", &format!("/admin/competitions/x/{below}"), &a, Value::Null).await;
            assert_eq!((status, &no["code"]), (404, &json!("http_404")), "{below}");
        }
    }

    #[tokio::test]
    async fn what_runs_outlives_its_competition() {
        let s = fresh().await;
        let (a, b) = (operator(&s), player(&s));
        ask(&s, "POST", &format!("/competitions/{}/teams", s.competition), &b, json!({})).await;
        let (_, started) = ask(&s, "POST", "/instances", &b, json!({"challenge_id": "WEB-001"})).await;
        let path = format!("/instances/{}", started["id"].as_str().unwrap());
        let (status, _) = ask(&s, "DELETE", &format!("/admin/competitions/{}", s.competition), &a, Value::Null).await;
        assert_eq!(status, 200);
        let (_, me) = ask(&s, "GET", "/me", &b, Value::Null).await;
        assert_eq!(me["competition_teams"], json!([]));
        assert_eq!(ask(&s, "GET", &format!("{path}/status"), &b, Value::Null).await.0, 200);
        assert_eq!(ask(&s, "GET", &format!("{path}/status"), &a, Value::Null).await.0, 403);
        assert_eq!(ask(&s, "DELETE", &path, &b, Value::Null).await.0, 200);
    }
}
