//! Accounts and their roles.

use axum::http::Method;
use serde_json::{Value, json};

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::routes::user::User;
use crate::sandbox::time;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/users", Need::Operator, list),
    (Method::GET, "/admin/users/{user_id}", Need::Operator, view),
    (Method::PATCH, "/admin/users/{user_id}/role", Need::SuperOperator, role),
];

/// What others see of somebody, and what only an operator does.
fn value(call: &Call<'_>, user: &User) -> rusqlite::Result<Value> {
    let mut value = user.value(call)?;
    value["email"] = user.email.as_str().into();
    value["role"] = user.role.as_str().into();
    value["promoted_by"] = user.promoted_by.clone().into();
    value["promoted_at"] = time::text_or_null(user.promoted_at);
    // A platform lists what people sign in with through others; passwords are not among them.
    value["providers"] = json!([]);
    Ok(value)
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let total = super::super::server::count(call, "SELECT count(*) FROM users")?;
    let mut statement = call.db.prepare_cached("SELECT id FROM users ORDER BY created_at, rowid LIMIT ?1 OFFSET ?2")?;
    let ids: Vec<String> =
        statement.query_map([window.limit, window.offset], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut rows = Vec::new();
    for id in ids {
        if let Some(user) = User::find(call.db, &id)? {
            rows.push(value(call, &user)?);
        }
    }
    ok(&window.of(rows, total))
}

fn view(call: &mut Call<'_>) -> Outcome {
    let user = User::find(call.db, call.id("user_id"))?.ok_or_else(|| Refusal::plain(404, "User not found"))?;
    ok(&value(call, &user)?)
}

fn role(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    fields.needed("role");
    let role = fields.choice("role", &["admin", "user"]).unwrap_or_default();
    fields.checked()?;
    let id = call.id("user_id").to_owned();
    // A platform calls an unknown user an unknown team here.
    let missing = || Refusal::new(404, "team_not_found", format!("Team {id} not found"));
    let user = User::find(call.db, &id)?.ok_or_else(missing)?;
    let caller = call.caller()?;
    if user.id == caller.user_id {
        return Err(Refusal::plain(400, "You cannot change your own role"));
    }
    let event = Event::by("team_role_changed", "admin", &caller.user_id, &caller.name)
        .with("previous_role", user.role.as_str())
        .with("new_role", role.as_str());
    let by = (role == "admin").then(|| caller.user_id.clone());
    let at = by.as_ref().map(|_| call.now);
    call.db
        .prepare_cached("UPDATE users SET role = ?2, promoted_by = ?3, promoted_at = ?4 WHERE id = ?1")?
        .execute((&id, &role, by, at))?;
    call.tell(event);
    let user = User::find(call.db, &id)?.ok_or_else(missing)?;
    ok(&value(call, &user)?)
}
