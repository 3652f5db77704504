//! Competitions, who runs them, and who is invited.

use axum::http::Method;
use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use crate::sandbox::call::{Call, Fields};
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, created, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::routes::comp::Competition;
use crate::sandbox::time::{self, Micros};

/// The table. A competition's own administrators may change it and see who plays; [`Need::User`] lets them in, and
/// [`runs`] decides.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/competitions", Need::Operator, list),
    (Method::POST, "/admin/competitions", Need::Operator, create),
    (Method::PATCH, "/admin/competitions/{competition_id}", Need::User(None), update),
    (Method::DELETE, "/admin/competitions/{competition_id}", Need::Operator, delete),
    (Method::GET, "/admin/competitions/{competition_id}/registrations", Need::User(None), registrations),
    (Method::GET, "/admin/competitions/{competition_id}/admins", Need::SuperOperator, admins),
    (Method::POST, "/admin/competitions/{competition_id}/admins", Need::SuperOperator, grant),
    (Method::DELETE, "/admin/competitions/{competition_id}/admins/{user_id}", Need::SuperOperator, revoke),
    (Method::GET, "/admin/competitions/{competition_id}/invites", Need::Operator, invites),
    (Method::POST, "/admin/competitions/{competition_id}/invites", Need::Operator, invite),
    (Method::DELETE, "/admin/competitions/{competition_id}/invites/{user_id}", Need::Operator, uninvite),
];

const STATUSES: [&str; 3] = ["draft", "published", "archived"];
const ACCESSES: [&str; 3] = ["public", "private_listed", "private_hidden"];

/// The competition of the path, whoever sees it.
fn named(call: &Call<'_>) -> Result<Competition, Refusal> {
    let id = call.id("competition_id");
    Competition::find(call.db, id)?.ok_or_else(|| Refusal::plain(404, format!("Competition not found: {id}")))
}

/// Whether the caller may change this competition: an operator, or one of its own administrators.
fn runs(call: &Call<'_>) -> Result<(), Refusal> {
    let own: bool = call
        .db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM competition_admins WHERE competition_id = ?1 AND user_id = ?2)")?
        .query_row((call.id("competition_id"), call.caller_id()), |row| row.get(0))?;
    let minted = call.caller()?.is_minted();
    if minted {
        return Need::Operator.check(call.caller.as_ref(), true);
    }
    if own || call.is_operator() { Ok(()) } else { Err(Refusal::plain(403, "Competition-admin privileges required")) }
}

/// What is told of a competition itself.
fn about(call: &mut Call<'_>, name: &'static str, id: &str) {
    call.tell(Event::bare(name).with("competition_id", id));
}

/// What is told of somebody's part in one.
fn changed(call: &mut Call<'_>, name: &'static str, action: &str, user: &str) -> Result<(), Refusal> {
    let competition = named(call)?;
    let caller = call.caller()?;
    let event = Event::by(name, "admin", &caller.user_id, &caller.name)
        .with("action", action)
        .with("competition_id", competition.id)
        .with("competition_title", competition.title)
        .with("target_user_id", user)
        .for_operators();
    call.tell(event);
    Ok(())
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

fn given(fields: &mut Fields) -> Result<Given, Refusal> {
    fields.length("title", 1, 200);
    Ok(Given {
        title: fields.text("title"),
        description: fields.text("description"),
        starts_at: fields.time("starts_at")?,
        ends_at: fields.time("ends_at")?,
        challenge_ids: fields.texts("challenge_ids"),
        status: fields.choice("status", &STATUSES),
        access: fields.choice("access", &ACCESSES),
    })
}

/// What a schema does not say: the end is after the start, and the challenges are there, each once.
fn sensible(call: &Call<'_>, starts: Option<Micros>, ends: Option<Micros>, ids: &[String]) -> Result<(), Refusal> {
    let refused = |why: String| Err(Refusal::plain(422, why));
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends <= starts
    {
        return refused("ends_at has to be later than starts_at".to_owned());
    }
    if ids.iter().enumerate().any(|(n, id)| ids[..n].contains(id)) {
        return refused("challenge_ids names one twice".to_owned());
    }
    let unknown: Vec<&String> = ids.iter().filter(|id| !call.platform.challenges.contains_key(*id)).collect();
    if !unknown.is_empty() {
        return refused(format!("there are no such challenges: {unknown:?}"));
    }
    Ok(())
}

fn create(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let title = fields.needed("title");
    let given = given(&mut fields)?;
    fields.checked()?;
    let challenge_ids = given.challenge_ids.unwrap_or_default();
    sensible(call, given.starts_at, given.ends_at, &challenge_ids)?;
    let caller = call.caller()?;
    let competition = Competition {
        id: ids::plain(),
        title,
        description: given.description.unwrap_or_default(),
        starts_at: given.starts_at,
        ends_at: given.ends_at,
        created_at: call.now,
        updated_at: call.now,
        created_by: caller.user_id.clone(),
        created_by_name: caller.name.clone(),
        status: given.status.unwrap_or_else(|| "draft".to_owned()),
        access: given.access.unwrap_or_else(|| "public".to_owned()),
        challenge_ids,
    };
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
    created(&competition.value(call)?)
}

/// Null leaves a field as it is, like nothing.
fn update(call: &mut Call<'_>) -> Outcome {
    runs(call)?;
    let mut fields = call.fields()?;
    let given = given(&mut fields)?;
    fields.checked()?;
    let mut competition = named(call)?;
    let now = call.now;
    if let Some(title) = given.title {
        competition.title = title;
    }
    if let Some(description) = given.description {
        competition.description = description;
    }
    competition.starts_at = given.starts_at.or(competition.starts_at);
    competition.ends_at = given.ends_at.or(competition.ends_at);
    if let Some(ids) = given.challenge_ids {
        competition.challenge_ids = ids;
    }
    competition.status = given.status.unwrap_or(competition.status);
    competition.access = given.access.unwrap_or(competition.access);
    competition.updated_at = now;
    sensible(call, competition.starts_at, competition.ends_at, &competition.challenge_ids)?;
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
            now,
            &competition.status,
            &competition.access,
            json!(competition.challenge_ids).to_string(),
        ))?;
    about(call, "competition_updated", &competition.id);
    ok(&competition.value(call)?)
}

/// The teams go with it; what they run goes on until its time is up, as on a platform.
fn delete(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    call.db.prepare_cached("DELETE FROM competitions WHERE id = ?1")?.execute([&competition.id])?;
    about(call, "competition_deleted", &competition.id);
    ok(&json!({"status": "deleted", "competition_id": competition.id}))
}

fn registrations(call: &mut Call<'_>) -> Outcome {
    runs(call)?;
    let competition = named(call)?;
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

/// Somebody's part in a competition: `(table, who did it, when)` as they are called in the table and on the wire.
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
        changed(call, self.event, self.verb, &user)?;
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
        changed(call, self.event, "revoked", &user)?;
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
    INVITES.list(call)
}

fn invite(call: &mut Call<'_>) -> Outcome {
    INVITES.add(call)
}

fn uninvite(call: &mut Call<'_>) -> Outcome {
    INVITES.remove(call)
}
