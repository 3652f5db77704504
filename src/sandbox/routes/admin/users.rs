//! Everybody with an account, and who of them is an administrator.

use axum::http::Method;
use serde_json::{Value, json};

use super::deed;
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::user::User;
use crate::sandbox::routes::{Route, team};
use crate::sandbox::time;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/users", Need::Operator, list),
    (Method::GET, "/admin/users/{user_id}", Need::Operator, view),
    (Method::PATCH, "/admin/users/{user_id}/role", Need::SuperOperator, promote),
];

/// An account as administrators see it. How it signs in is not told here: `providers` is empty on a platform, too.
fn value(call: &Call<'_>, user: &User) -> rusqlite::Result<Value> {
    let mut value = user.value(call)?;
    let more = [
        ("email", json!(user.email)),
        ("role", json!(user.role)),
        ("promoted_by", json!(user.promoted_by)),
        ("promoted_at", time::text_or_null(user.promoted_at)),
        ("providers", json!([])),
    ];
    for (key, part) in more {
        value[key] = part;
    }
    Ok(value)
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut statement = call.db.prepare_cached("SELECT id FROM users ORDER BY created_at, rowid LIMIT ?1 OFFSET ?2")?;
    let ids = statement.query_map((window.limit, window.offset), |row| row.get::<_, String>(0))?;
    let mut rows = Vec::new();
    for id in ids {
        if let Some(user) = User::find(call.db, &id?)? {
            rows.push(value(call, &user)?);
        }
    }
    let total = call.db.prepare_cached("SELECT count(*) FROM users")?.query_row([], |row| row.get(0))?;
    ok(&window.of(rows, total))
}

fn view(call: &mut Call<'_>) -> Outcome {
    let user = User::find(call.db, call.id("user_id"))?.ok_or_else(|| Refusal::plain(404, "User not found"))?;
    ok(&value(call, &user)?)
}

fn promote(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let role = match fields.raw("role") {
        Some(_) => fields.choice("role", &["admin", "user"]).unwrap_or_default(),
        None => fields.needed("role"),
    };
    fields.checked()?;
    let id = call.id("user_id").to_owned();
    if id == call.caller_id() {
        return Err(Refusal::plain(400, "You cannot change your own role"));
    }
    // The word is the platform's: accounts were teams once.
    let mut user = User::find(call.db, &id)?.ok_or_else(|| team::missing(&id))?;
    if user.role != role {
        call.db
            .prepare_cached("UPDATE users SET role = ?2, promoted_by = ?3, promoted_at = ?4 WHERE id = ?1")?
            .execute((&id, &role, call.caller_id(), call.now))?;
        let event = deed(call, "team_role_changed")?
            .with("previous_role", user.role.as_str())
            .with("new_role", role.as_str())
            .for_operators();
        call.tell(event);
        user.role = role;
        user.promoted_by = Some(call.caller_id().to_owned());
        user.promoted_at = Some(call.now);
    }
    ok(&value(call, &user)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator, player};

    #[tokio::test]
    async fn who_is_an_administrator() {
        let s = fresh().await;
        let (a, b) = (operator(&s), player(&s));
        let (status, page) = ask(&s, "GET", "/admin/users?limit=2", &a, Value::Null).await;
        assert_eq!((status, &page["total"]), (200, &json!(3)));
        let rows = page["items"].as_array().unwrap();
        assert_eq!((rows.len(), &rows[0]["role"]), (2, &json!("super_admin")));
        let (own, id) = (rows[0]["id"].as_str().unwrap(), rows[1]["id"].as_str().unwrap());
        let role = |id: &str| format!("/admin/users/{id}/role");
        assert_eq!(ask(&s, "GET", "/admin/overview", &b, Value::Null).await.0, 403);
        for _ in 0..2 {
            let (status, now) = ask(&s, "PATCH", &role(id), &a, json!({"role": "admin"})).await;
            assert_eq!((status, &now["role"], &now["promoted_by"]), (200, &json!("admin"), &json!(own)));
        }
        assert_eq!(ask(&s, "GET", "/admin/overview", &b, Value::Null).await.0, 200);
        assert_eq!(ask(&s, "PATCH", &role(own), &b, json!({"role": "user"})).await.0, 403);
        assert_eq!(ask(&s, "PATCH", &role(id), &a, json!({"role": "user"})).await.0, 200);
        let (_, one) = ask(&s, "GET", &format!("/admin/users/{id}"), &a, Value::Null).await;
        assert_eq!((&one["role"], &one["email"]), (&json!("user"), &json!("player@sandbox.example")));
        let (_, kept) = ask(&s, "GET", "/admin/activities?event=team_role_changed", &a, Value::Null).await;
        assert_eq!(kept["total"], 2, "only what changed something");

        for (path, body, wanted, code) in [
            (role(id), json!({"role": "super_admin"}), 422, "validation_error"),
            (role(id), json!({}), 422, "validation_error"),
            (role(own), json!({"role": "user"}), 400, "http_400"),
            (role("x"), json!({"role": "user"}), 404, "team_not_found"),
        ] {
            let (status, no) = ask(&s, "PATCH", &path, &a, body).await;
            assert_eq!((status, &no["code"]), (wanted, &json!(code)), "{path}");
        }
        let (status, no) = ask(&s, "GET", "/admin/users/x", &a, Value::Null).await;
        assert_eq!((status, &no["detail"]), (404, &json!("User not found")));
    }
}
