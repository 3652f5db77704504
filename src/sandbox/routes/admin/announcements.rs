//! Announcements to everybody.

use axum::http::Method;
use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, created, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/announcements", Need::Operator, list),
    (Method::POST, "/admin/announcements", Need::Operator, create),
    (Method::PATCH, "/admin/announcements/{announcement_id}", Need::Operator, update),
    (Method::DELETE, "/admin/announcements/{announcement_id}", Need::Operator, delete),
];

const SEVERITIES: [&str; 3] = ["info", "warning", "critical"];

fn rows(call: &Call<'_>, id: Option<&str>) -> rusqlite::Result<Vec<Value>> {
    let mut statement = call.db.prepare_cached(
        "SELECT id, title, body, severity, starts_at, ends_at, created_at, updated_at, created_by, created_by_name
         FROM announcements WHERE ?1 IS NULL OR id = ?1 ORDER BY created_at DESC, id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(json!({
            "id": row.get::<_, String>(0)?, "title": row.get::<_, String>(1)?, "body": row.get::<_, String>(2)?,
            "severity": row.get::<_, String>(3)?, "starts_at": time::text_or_null(row.get::<_, Option<Micros>>(4)?),
            "ends_at": time::text_or_null(row.get::<_, Option<Micros>>(5)?), "created_at": time::text(row.get(6)?),
            "updated_at": time::text(row.get(7)?), "created_by": row.get::<_, String>(8)?,
            "created_by_name": row.get::<_, String>(9)?,
        }))
    })?;
    rows.collect()
}

fn one(call: &Call<'_>, id: &str) -> Result<Value, Refusal> {
    let missing = || Refusal::plain(404, format!("Announcement not found: {id}"));
    rows(call, Some(id))?.pop().ok_or_else(missing)
}

fn tell(call: &mut Call<'_>, name: &'static str, id: &str) {
    call.tell(Event::bare(name).with("announcement_id", id));
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    ok(&window.page(rows(call, None)?))
}

fn create(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let title = fields.needed("title");
    fields.length("title", 1, 200);
    let body = fields.text_or("body", "");
    let severity = fields.choice("severity", &SEVERITIES).unwrap_or_else(|| "info".to_owned());
    let (starts, ends) = (fields.time("starts_at")?, fields.time("ends_at")?);
    fields.checked()?;
    ordered(starts, ends)?;
    let id = ids::plain();
    let caller = call.caller()?;
    call.db.prepare_cached("INSERT INTO announcements VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9)")?.execute((
        &id,
        title,
        body,
        severity,
        starts,
        ends,
        call.now,
        &caller.user_id,
        &caller.name,
    ))?;
    tell(call, "announcement_created", &id);
    created(&one(call, &id)?)
}

fn ordered(starts: Option<Micros>, ends: Option<Micros>) -> Result<(), Refusal> {
    match (starts, ends) {
        (Some(starts), Some(ends)) if ends <= starts => {
            Err(Refusal::plain(422, "ends_at has to be later than starts_at"))
        }
        _ => Ok(()),
    }
}

fn update(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    fields.length("title", 1, 200);
    let (title, body) = (fields.text("title"), fields.text("body"));
    let severity = fields.choice("severity", &SEVERITIES);
    let (starts, ends) = (fields.time("starts_at")?, fields.time("ends_at")?);
    fields.checked()?;
    let id = call.id("announcement_id").to_owned();
    one(call, &id)?;
    let times: Option<(Option<Micros>, Option<Micros>)> = call
        .db
        .prepare_cached("SELECT coalesce(?2, starts_at), coalesce(?3, ends_at) FROM announcements WHERE id = ?1")?
        .query_row((&id, starts, ends), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (starts, ends) = times.unwrap_or_default();
    ordered(starts, ends)?;
    call.db
        .prepare_cached(
            "UPDATE announcements SET title = coalesce(?2, title), body = coalesce(?3, body),
                 severity = coalesce(?4, severity), starts_at = ?5, ends_at = ?6, updated_at = ?7 WHERE id = ?1",
        )?
        .execute((&id, title, body, severity, starts, ends, call.now))?;
    tell(call, "announcement_updated", &id);
    ok(&one(call, &id)?)
}

fn delete(call: &mut Call<'_>) -> Outcome {
    let id = call.id("announcement_id").to_owned();
    one(call, &id)?;
    call.db.prepare_cached("DELETE FROM announcements WHERE id = ?1")?.execute([&id])?;
    tell(call, "announcement_deleted", &id);
    ok(&json!({"status": "deleted", "announcement_id": id}))
}
