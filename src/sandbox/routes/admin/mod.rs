//! What an operator needs to run and watch a round. Registering worker nodes, building images and scheduled jobs have
//! nothing to work on here and stay unanswered (501).

pub mod achievements;
pub mod activities;
pub mod announcements;
pub mod challenges;
pub mod comp;
pub mod instances;
pub mod nodes;
pub mod questions;
pub mod records;
pub mod settings;
pub mod stats;
pub mod tasks;
pub mod users;

use serde_json::Value;

use super::Route;
use crate::sandbox::call::{Call, Fields};
use crate::sandbox::events::Event;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::time::Micros;

/// The tables.
pub const ROUTES: &[&[Route]] = &[
    comp::ROUTES,
    announcements::ROUTES,
    users::ROUTES,
    instances::ROUTES,
    records::ROUTES,
    nodes::ROUTES,
    challenges::ROUTES,
    tasks::ROUTES,
    stats::ROUTES,
    questions::ROUTES,
    achievements::ROUTES,
    settings::ROUTES,
    activities::ROUTES,
];

/// Something that the caller, an administrator, did.
fn deed(call: &Call<'_>, name: &'static str) -> Result<Event, Refusal> {
    let caller = call.caller()?;
    Ok(Event::by(name, "admin", &caller.user_id, &caller.name).with("challenge_id", ""))
}

/// The end has to be after the start.
fn in_order(starts: Option<Micros>, ends: Option<Micros>) -> Result<(), Refusal> {
    match (starts, ends) {
        (Some(starts), Some(ends)) if ends <= starts => {
            Err(Refusal::plain(422, "ends_at has to be later than starts_at"))
        }
        _ => Ok(()),
    }
}

/// The answer to a write says times in the zone they came in; whoever reads them later gets them in UTC.
fn as_given(fields: &Fields, value: &mut Value) {
    for name in ["starts_at", "ends_at"] {
        if let Some(text) = fields.raw(name).and_then(Value::as_str)
            && !text.ends_with(['Z', 'z'])
            && !["+00:00", "-00:00"].iter().any(|utc| text.ends_with(utc))
        {
            value[name] = text.into();
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use super::ROUTES;
    use crate::sandbox::caller::Need;
    use crate::sandbox::testing::{ask, fresh, mint, operator, person, player};

    #[tokio::test]
    async fn administrators_alone_are_let_in() {
        let s = fresh().await;
        let (a, player) = (operator(&s), player(&s));
        let (id, helper) = person(&s, "helper");
        let (status, _) = ask(&s, "PATCH", &format!("/admin/users/{id}/role"), &a, json!({"role": "admin"})).await;
        assert_eq!(status, 200);
        let minted = mint(&s, "operator@sandbox.example", json!({}));
        for (method, path, need, _) in ROUTES.iter().copied().flatten() {
            let path = path.replace("{competition_id}", &s.competition);
            let ask = async |token: &str| ask(&s, method.as_str(), &path, token, Value::Null).await;
            let (status, no) = ask("").await;
            assert_eq!((status, &no["code"]), (401, &json!("http_401")), "{method} {path}");
            assert_eq!(ask("pt_nonsense").await.0, 403, "{method} {path}");
            let (status, no) = ask(&minted).await;
            assert_eq!((status, &no["detail"]["error"]), (403, &json!("token_scope_required")), "{method} {path}");
            let who = match need {
                Need::Operator => "Admin",
                Need::SuperOperator => "Super-admin",
                _ => "Competition-admin",
            };
            let (status, no) = ask(&player).await;
            assert_eq!((status, &no["detail"]), (403, &json!(format!("{who} privileges required"))), "{method} {path}");
        }
        // Afterwards: one of these takes the competition away.
        for (method, path, need, _) in ROUTES.iter().copied().flatten() {
            let path = path.replace("{competition_id}", &s.competition);
            let status = ask(&s, method.as_str(), &path, &helper, Value::Null).await.0;
            assert_eq!(status == 403, *need == Need::SuperOperator, "{method} {path}: {status}");
        }
    }
}
