//! The platform's settings. They are kept, checked and shown as on a platform, so that changing them can be practised;
//! none of them changes how the sandbox behaves, and their descriptions say so.

use axum::http::Method;
use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::Route;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/platform-settings", Need::SuperOperator, list),
    (Method::PATCH, "/admin/platform-settings/{key}", Need::SuperOperator, set),
    (Method::DELETE, "/admin/platform-settings/{key}", Need::SuperOperator, unset),
];

/// What a setting may hold.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Flag,
    /// Between two limits.
    Number(i64, i64),
    Text,
    Texts,
    TextMap,
    NumberMap,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Flag => "bool",
            Kind::Number(..) => "int",
            Kind::Text => "str",
            Kind::Texts => "list[str]",
            Kind::TextMap => "dict[str,str]",
            Kind::NumberMap => "dict[str,int]",
        }
    }

    /// What is wrong with a value, if anything.
    fn fault(self, value: &Value) -> Option<String> {
        let entries = |is: fn(&Value) -> bool, what: &str| match value.as_object() {
            None => Some("has to be an object".to_owned()),
            Some(map) => map.iter().find(|(_, part)| !is(part)).map(|(key, _)| format!("'{key}': {what}")),
        };
        let fits = match self {
            Kind::TextMap => return entries(Value::is_string, "has to be a text"),
            Kind::NumberMap => return entries(|part| part.as_i64() > Some(0), "has to be a whole number above 0"),
            Kind::Flag => value.is_boolean(),
            Kind::Number(least, most) => value.as_i64().is_some_and(|n| (least..=most).contains(&n)),
            Kind::Text => value.is_string(),
            Kind::Texts => value.as_array().is_some_and(|items| items.iter().all(Value::is_string)),
        };
        let wanted = match self {
            Kind::Flag => "has to be true or false".to_owned(),
            Kind::Number(least, most) => format!("has to be a whole number from {least} to {most}"),
            Kind::Texts => "has to be a list of texts".to_owned(),
            _ => "has to be a text".to_owned(),
        };
        (!fits).then_some(wanted)
    }
}

/// A setting: its key, what it holds, what it is by itself (JSON), and what it would do on a platform.
struct Setting(&'static str, Kind, &'static str, &'static str);

const SECONDS: Kind = Kind::Number(1, 2_592_000);
const TTL: Kind = Kind::Number(60, 2_592_000);

const SETTINGS: [Setting; 14] = [
    Setting("rate_limiting_enabled", Kind::Flag, "false", "whether there are rate limits"),
    Setting("rate_limits", Kind::TextMap, "{}", "other rates than the built-in ones, by endpoint, such as 5/minute"),
    Setting("disabled_challenges", Kind::Texts, "[]", "challenges that nobody sees"),
    Setting(
        "question_attempt_caps",
        Kind::NumberMap,
        r#"{"single_select": 3, "multi_select": 10, "static": 10}"#,
        "how many wrong answers are let through, by kind of question",
    ),
    Setting("password_auth_enabled", Kind::Flag, "true", "whether one signs in with a password"),
    Setting("admin_shell_idle_timeout_s", SECONDS, "1800", "how long a shell may be idle, in seconds"),
    Setting("admin_shell_hard_timeout_s", SECONDS, "14400", "how long a shell lasts at most, in seconds"),
    Setting("admin_shell_max_concurrent_per_admin", Kind::Number(1, 100), "3", "how many shells one may have open"),
    Setting("admin_shell_mint_rate_limit", Kind::Text, "\"10/minute\"", "how often a shell may be asked for"),
    Setting("admin_shell_session_ttl_s", SECONDS, "60", "how long a shell waits to be opened, in seconds"),
    Setting("admin_shell_allowed_origins", Kind::Texts, "[]", "the web pages that may open a shell"),
    Setting("compose_up_timeout_s", SECONDS, "1800", "how long containers may take to start, in seconds"),
    Setting("default_instance_ttl_s", TTL, "10800", "how long an instance lives if nothing is said, in seconds"),
    Setting("max_instance_ttl_s", TTL, "10800", "how long an instance lives at most, in seconds"),
];

impl Setting {
    fn value(&self, call: &Call<'_>) -> rusqlite::Result<Value> {
        let Setting(key, kind, default, description) = self;
        let kept: Option<String> = call
            .db
            .prepare_cached("SELECT value FROM settings WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        let kept: Option<Value> = kept.and_then(|text| serde_json::from_str(&text).ok());
        let default: Value = serde_json::from_str(default).unwrap_or_default();
        Ok(json!({
            "key": key, "type": kind.name(), "description": format!("On a platform: {description}. No effect here."),
            "source": if kept.is_some() { "db" } else { "default" }, "value": kept.as_ref().unwrap_or(&default),
            "env_value": default, "default_value": default,
        }))
    }
}

/// The setting of the path.
fn named(call: &Call<'_>) -> Result<&'static Setting, Refusal> {
    let key = call.id("key");
    SETTINGS
        .iter()
        .find(|setting| setting.0 == key)
        .ok_or_else(|| Refusal::plain(404, format!("unknown setting: {key}")))
}

/// The actor's name is the address here, as on a platform.
fn tell(call: &mut Call<'_>, key: &str, action: &str, source: &str) -> Result<(), Refusal> {
    let id = &call.caller()?.user_id;
    let email: String =
        call.db.prepare_cached("SELECT email FROM users WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let event = Event::by("platform_setting_changed", "admin", id, &email)
        .with("challenge_id", "")
        .with("action", action)
        .with("setting_key", key)
        .with("source", source)
        .for_operators();
    call.tell(event);
    Ok(())
}

fn list(call: &mut Call<'_>) -> Outcome {
    let rows: Result<Vec<Value>, _> = SETTINGS.iter().map(|setting| setting.value(call)).collect();
    ok(&rows?)
}

fn set(call: &mut Call<'_>) -> Outcome {
    let value = call.fields()?.raw("value").cloned().unwrap_or_default();
    let setting = named(call)?;
    if let Some(fault) = setting.1.fault(&value) {
        return Err(Refusal::plain(400, fault));
    }
    call.db
        .prepare_cached("INSERT OR REPLACE INTO settings VALUES (?1, ?2)")?
        .execute((setting.0, value.to_string()))?;
    tell(call, setting.0, "set", "db")?;
    ok(&setting.value(call)?)
}

fn unset(call: &mut Call<'_>) -> Outcome {
    let setting = named(call)?;
    call.db.prepare_cached("DELETE FROM settings WHERE key = ?1")?.execute([setting.0])?;
    tell(call, setting.0, "unset", "default")?;
    ok(&setting.value(call)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator};

    #[tokio::test]
    async fn settings_are_typed() {
        let s = fresh().await;
        let (a, path) = (operator(&s), "/admin/platform-settings");
        let (status, all) = ask(&s, "GET", path, &a, Value::Null).await;
        assert_eq!((status, all.as_array().map(Vec::len)), (200, Some(14)));
        for row in all.as_array().unwrap() {
            assert_eq!((&row["source"], &row["value"]), (&json!("default"), &row["default_value"]));
            assert!(!row["value"].is_null(), "{row}");
            let fault = ask(&s, "PATCH", &format!("{path}/{}", row["key"].as_str().unwrap()), &a, json!({})).await;
            assert_eq!((fault.0, &fault.1["code"]), (400, &json!("http_400")), "{row}");
        }
        for (key, value, wanted) in [
            ("max_instance_ttl_s", json!(7200), 200),
            ("max_instance_ttl_s", json!("7200"), 400),
            ("max_instance_ttl_s", json!(-5), 400),
            ("password_auth_enabled", json!(1), 400),
            ("password_auth_enabled", json!(false), 200),
            ("rate_limits", json!({"login": 5}), 400),
            ("rate_limits", json!({"login": "2/minute"}), 200),
            ("rate_limits", json!([]), 400),
            ("disabled_challenges", json!(["X", 1]), 400),
            ("disabled_challenges", json!(["X"]), 200),
            ("question_attempt_caps", json!({"static": "x"}), 400),
            ("question_attempt_caps", json!({"static": 5}), 200),
            ("admin_shell_mint_rate_limit", json!("1/minute"), 200),
        ] {
            let (status, row) = ask(&s, "PATCH", &format!("{path}/{key}"), &a, json!({"value": value})).await;
            assert_eq!(status, wanted, "{key} {value}: {row}");
            if wanted == 200 {
                assert_eq!((&row["value"], &row["source"]), (&value, &json!("db")));
            }
        }
        let one = format!("{path}/max_instance_ttl_s");
        assert_eq!(ask(&s, "PATCH", &one, &a, Value::Null).await.0, 422);
        for _ in 0..2 {
            let (status, row) = ask(&s, "DELETE", &one, &a, Value::Null).await;
            assert_eq!((status, &row["value"], &row["source"]), (200, &json!(10800), &json!("default")));
        }
        for (method, body) in [("PATCH", json!({"value": 1})), ("DELETE", Value::Null)] {
            let (status, no) = ask(&s, method, &format!("{path}/nope"), &a, body).await;
            assert_eq!((status, &no["detail"]), (404, &json!("unknown setting: nope")));
        }
        let (_, kept) = ask(&s, "GET", "/admin/activities?event=platform_setting_changed", &a, Value::Null).await;
        let row = &kept["items"][0];
        assert_eq!(
            (&row["actor_name"], &row["detail"]["action"]),
            (&json!("operator@sandbox.example"), &json!("unset"))
        );
    }
}
