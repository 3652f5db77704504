//! Announcements to everybody. How they are read is in [`inbox`](super::super::me::inbox).

use axum::http::Method;
use rusqlite::Row;
use serde_json::{Value, json};

use super::{as_given, in_order};
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

fn value(row: &Row<'_>) -> rusqlite::Result<Value> {
    Ok(json!({
        "id": row.get::<_, String>(0)?, "title": row.get::<_, String>(1)?, "body": row.get::<_, String>(2)?,
        "severity": row.get::<_, String>(3)?, "starts_at": time::text_or_null(row.get::<_, Option<Micros>>(4)?),
        "ends_at": time::text_or_null(row.get::<_, Option<Micros>>(5)?), "created_at": time::text(row.get(6)?),
        "updated_at": time::text(row.get(7)?), "created_by": row.get::<_, String>(8)?,
        "created_by_name": row.get::<_, String>(9)?,
    }))
}

/// All of them, newest first, or the one with this id.
fn rows(call: &Call<'_>, id: Option<&str>) -> rusqlite::Result<Vec<Value>> {
    let mut statement = call.db.prepare_cached(
        "SELECT id, title, body, severity, starts_at, ends_at, created_at, updated_at, created_by, created_by_name
         FROM announcements WHERE ?1 IS NULL OR id = ?1 ORDER BY created_at DESC, rowid DESC",
    )?;
    statement.query_map([id], value)?.collect()
}

fn one(call: &Call<'_>, id: &str) -> Result<Value, Refusal> {
    rows(call, Some(id))?.pop().ok_or_else(|| Refusal::plain(404, format!("Announcement not found: {id}")))
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
    in_order(starts, ends)?;
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
    let mut value = one(call, &id)?;
    as_given(&fields, &mut value);
    created(&value)
}

/// Null leaves a field as it is, like nothing.
fn update(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let title = fields.text("title");
    fields.length("title", 1, 200);
    let body = fields.text("body");
    let severity = fields.choice("severity", &SEVERITIES);
    let (starts, ends) = (fields.time("starts_at")?, fields.time("ends_at")?);
    fields.checked()?;
    let id = call.id("announcement_id").to_owned();
    one(call, &id)?;
    let (starts, ends): (Option<Micros>, Option<Micros>) = call
        .db
        .prepare_cached("SELECT coalesce(?2, starts_at), coalesce(?3, ends_at) FROM announcements WHERE id = ?1")?
        .query_row((&id, starts, ends), |row| Ok((row.get(0)?, row.get(1)?)))?;
    in_order(starts, ends)?;
    call.db
        .prepare_cached(
            "UPDATE announcements SET title = coalesce(?2, title), body = coalesce(?3, body),
                 severity = coalesce(?4, severity), starts_at = ?5, ends_at = ?6, updated_at = ?7 WHERE id = ?1",
        )?
        .execute((&id, title, body, severity, starts, ends, call.now))?;
    tell(call, "announcement_updated", &id);
    let mut value = one(call, &id)?;
    as_given(&fields, &mut value);
    ok(&value)
}

fn delete(call: &mut Call<'_>) -> Outcome {
    let id = call.id("announcement_id").to_owned();
    one(call, &id)?;
    call.db.prepare_cached("DELETE FROM announcements WHERE id = ?1")?.execute([&id])?;
    tell(call, "announcement_deleted", &id);
    ok(&json!({"status": "deleted", "announcement_id": id}))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator, player};

    #[tokio::test]
    async fn everybody_reads_them() {
        let s = fresh().await;
        let (a, b, path) = (operator(&s), player(&s), "/admin/announcements");
        let (status, first) = ask(&s, "POST", path, &a, json!({"title": "Hello"})).await;
        assert_eq!((status, &first["severity"], &first["body"]), (201, &json!("info"), &json!("")));
        let body =
            json!({"title": "Later", "body": "b", "severity": "critical", "starts_at": "2027-01-01T00:00:00+02:00"});
        let (status, second) = ask(&s, "POST", path, &a, body).await;
        assert_eq!((status, &second["starts_at"]), (201, &json!("2027-01-01T00:00:00+02:00")));
        let (_, page) = ask(&s, "GET", &format!("{path}?limit=1"), &a, Value::Null).await;
        assert_eq!((&page["total"], &page["items"][0]["id"]), (&json!(2), &second["id"]), "newest first");
        let (_, inbox) = ask(&s, "GET", "/me/inbox", &b, Value::Null).await;
        assert_eq!(inbox["unread_announcement_count"], 2);

        let one = format!("{path}/{}", second["id"].as_str().unwrap());
        let (status, now) = ask(&s, "PATCH", &one, &a, json!({"title": "Soon", "body": null})).await;
        assert_eq!((status, &now["title"], &now["body"]), (200, &json!("Soon"), &json!("b")));
        assert_eq!(now["starts_at"], "2026-12-31T22:00:00.000000Z");
        for body in [
            json!({"title": ""}),
            json!({"severity": "x"}),
            json!({"ends_at": "2026-01-01T00:00:00Z"}),
            json!({"ends_at": "x"}),
        ] {
            assert_eq!(ask(&s, "PATCH", &one, &a, body.clone()).await.0, 422, "{body}");
        }
        for body in [json!({}), json!({"title": "x".repeat(201)}), json!({"title": "x", "severity": "x"})] {
            assert_eq!(ask(&s, "POST", path, &a, body.clone()).await.0, 422, "{body}");
        }
        let (status, gone) = ask(&s, "DELETE", &one, &a, Value::Null).await;
        assert_eq!((status, gone), (200, json!({"status": "deleted", "announcement_id": second["id"]})));
        for method in ["PATCH", "DELETE"] {
            let (status, no) = ask(&s, method, &one, &a, json!({"title": "x"})).await;
            assert_eq!((status, &no["code"]), (404, &json!("http_404")));
        }
        assert_eq!(ask(&s, "POST", path, &b, json!({"title": "x"})).await.0, 403);
    }
}
