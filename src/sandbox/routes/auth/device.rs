//! Signing in where no browser is: a program shows a code, somebody who is signed in approves it elsewhere, and the
//! program, which asks again and again, is handed a token of theirs.

use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use super::{agent, sign_in};
use crate::sandbox::call::Call;
use crate::sandbox::ids;
use crate::sandbox::refusal::{Issue, Refusal};
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros, SECOND};

/// How long a code is good, in seconds.
const LIFE: i64 = 600;
/// How often a program should ask, in seconds.
const INTERVAL: i64 = 5;

/// A code that somebody typed, and what became of it.
struct Request {
    user_code: String,
    status: String,
    requested_at: Micros,
    ip: String,
    user_agent: String,
}

impl Request {
    fn value(&self) -> Value {
        // That the token was fetched is between the program and the platform.
        let status = if self.status == "used" { "approved" } else { &self.status };
        json!({
            "status": status, "requested_at": time::text(self.requested_at), "requester_ip": self.ip,
            "requester_user_agent": self.user_agent,
        })
    }
}

/// A new pair of codes, for whoever asks.
pub fn code(call: &mut Call<'_>) -> Outcome {
    // Nobody can do anything with an old one any more.
    call.db.prepare_cached("DELETE FROM devices WHERE requested_at <= ?1")?.execute([oldest(call)])?;
    let (secret, shown) = (ids::word(43), ids::spoken());
    call.db
        .prepare_cached(
            "INSERT INTO devices (hash, user_code, requested_at, ip, user_agent) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((ids::digest(&secret), &shown, call.now, &call.peer, agent(call)))?;
    let page = format!("{}/device", call.platform.url);
    ok(&json!({
        "device_code": secret, "user_code": shown, "verification_uri": page,
        "verification_uri_complete": format!("{page}?user_code={shown}"), "expires_in": LIFE, "interval": INTERVAL,
    }))
}

/// What the program asks until it is told: the token is handed out once.
pub fn token(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let secret = fields.needed("device_code");
    fields.checked()?;
    let hash = ids::digest(&secret);
    let known: Option<(String, Option<String>)> = call
        .db
        .prepare_cached("SELECT status, user_id FROM devices WHERE hash = ?1 AND requested_at > ?2")?
        .query_row((&hash, oldest(call)), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (status, token) = match known {
        Some((status, Some(user))) if status == "approved" => {
            call.db.prepare_cached("UPDATE devices SET status = 'used' WHERE hash = ?1")?.execute([&hash])?;
            (status, sign_in(call, &user)?)
        }
        Some((status, _)) if status == "pending" || status == "denied" => (status, String::new()),
        _ => ("expired".to_owned(), String::new()),
    };
    ok(&json!({"status": status, "token": token}))
}

/// Lets the program in as whoever says so.
pub fn approve(call: &mut Call<'_>) -> Outcome {
    decide(call, "approved")
}

/// Keeps it out.
pub fn deny(call: &mut Call<'_>) -> Outcome {
    decide(call, "denied")
}

fn decide(call: &mut Call<'_>, status: &str) -> Outcome {
    let mut fields = call.fields()?;
    let shown = fields.needed("user_code");
    fields.checked()?;
    // It is decided once.
    let mut request = find(call, &shown)?.filter(|request| request.status == "pending").ok_or_else(gone)?;
    call.db.prepare_cached("UPDATE devices SET status = ?2, user_id = ?3 WHERE user_code = ?1")?.execute((
        &request.user_code,
        status,
        call.caller_id(),
    ))?;
    request.status = status.to_owned();
    ok(&request.value())
}

/// Who asks with a code, to look at before it is approved.
pub fn info(call: &mut Call<'_>) -> Outcome {
    let shown = call.query.iter().rev().find(|(key, _)| key == "user_code").map(|(_, value)| value.as_str());
    let Some(shown) = shown else {
        let issue = Issue::at("query", "user_code", "missing", "this parameter is needed", Value::Null);
        return Err(Refusal::invalid(vec![issue]));
    };
    ok(&find(call, shown)?.ok_or_else(gone)?.value())
}

/// People type it as they like, in capitals or not.
fn find(call: &Call<'_>, shown: &str) -> rusqlite::Result<Option<Request>> {
    let mut statement = call.db.prepare_cached(
        "SELECT user_code, status, requested_at, ip, user_agent FROM devices
         WHERE user_code = ?1 AND requested_at > ?2",
    )?;
    let request = statement.query_row((shown.to_ascii_uppercase(), oldest(call)), |row| {
        Ok(Request {
            user_code: row.get(0)?,
            status: row.get(1)?,
            requested_at: row.get(2)?,
            ip: row.get(3)?,
            user_agent: row.get(4)?,
        })
    });
    request.optional()
}

/// What was asked for at this time or before has expired.
fn oldest(call: &Call<'_>) -> Micros {
    call.now - LIFE * SECOND
}

fn gone() -> Refusal {
    Refusal::new(404, "device_code_invalid", "no such code, or it was used or has expired")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::Sandbox;
    use crate::sandbox::testing::{api, code, fresh, player};

    async fn begin(sandbox: &Sandbox) -> (String, String) {
        let (status, codes) = api(sandbox, "POST", "/auth/device/code", None, None).await;
        assert_eq!((status, &codes["expires_in"], &codes["interval"]), (200, &json!(600), &json!(5)));
        let text = |key: &str| codes[key].as_str().unwrap_or_default().to_owned();
        assert_eq!(
            text("verification_uri_complete"),
            format!("{}/device?user_code={}", sandbox.url, text("user_code"))
        );
        (text("device_code"), text("user_code"))
    }

    async fn poll(sandbox: &Sandbox, secret: &str) -> (String, String) {
        let (_, answer) = api(sandbox, "POST", "/auth/device/token", None, Some(&json!({"device_code": secret}))).await;
        let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
        (text("status"), text("token"))
    }

    async fn status(sandbox: &Sandbox, shown: &str) -> Value {
        let path = format!("/auth/device/info?user_code={shown}");
        api(sandbox, "GET", &path, Some(&player(sandbox)), None).await.1["status"].clone()
    }

    #[tokio::test]
    async fn an_approved_code_gives_one_token() {
        let sandbox = fresh().await;
        let me = player(&sandbox);
        let (secret, shown) = begin(&sandbox).await;
        assert_eq!(poll(&sandbox, &secret).await.0, "pending");
        assert_eq!(status(&sandbox, &shown).await, "pending");
        let typed = json!({"user_code": shown.to_lowercase()});
        let (code_, answer) = api(&sandbox, "POST", "/auth/device/approve", Some(&me), Some(&typed)).await;
        assert_eq!((code_, &answer["status"], &answer["requester_ip"]), (200, &json!("approved"), &json!("127.0.0.1")));
        for decision in ["/auth/device/approve", "/auth/device/deny"] {
            let again = code(&sandbox, "POST", decision, Some(&me), Some(&typed)).await;
            assert_eq!(again, (404, "device_code_invalid".into()));
        }
        let (state, token) = poll(&sandbox, &secret).await;
        assert_eq!(state, "approved");
        let (_, own) = api(&sandbox, "GET", "/me", Some(&token), None).await;
        assert_eq!((&own["email"], &own["token_kind"]), (&json!("player@sandbox.example"), &json!("user")));
        assert_eq!(poll(&sandbox, &secret).await, ("expired".into(), String::new()));
        assert_eq!(status(&sandbox, &shown).await, "approved");
    }

    #[tokio::test]
    async fn a_denied_code_stays_denied() {
        let sandbox = fresh().await;
        let (secret, shown) = begin(&sandbox).await;
        let typed = json!({"user_code": shown});
        assert_eq!(code(&sandbox, "POST", "/auth/device/deny", None, Some(&typed)).await.0, 401);
        assert_eq!(code(&sandbox, "POST", "/auth/device/deny", Some(&player(&sandbox)), Some(&typed)).await.0, 200);
        for _ in 0..2 {
            assert_eq!(poll(&sandbox, &secret).await, ("denied".into(), String::new()));
        }
        assert_eq!(status(&sandbox, &shown).await, "denied");
    }

    #[tokio::test]
    async fn an_old_code_is_good_for_nothing() {
        let sandbox = fresh().await;
        let (secret, shown) = begin(&sandbox).await;
        {
            let store = sandbox.platform().store();
            store.db.execute("UPDATE devices SET requested_at = requested_at - 600000000", []).expect("ages");
        }
        assert_eq!(poll(&sandbox, &secret).await, ("expired".into(), String::new()));
        let typed = json!({"user_code": shown});
        let late = code(&sandbox, "POST", "/auth/device/approve", Some(&player(&sandbox)), Some(&typed)).await;
        assert_eq!(late, (404, "device_code_invalid".into()));
        assert_eq!(poll(&sandbox, "nope").await.0, "expired");
        let asked = async |path: &str| code(&sandbox, "GET", path, Some(&player(&sandbox)), None).await;
        assert_eq!(asked("/auth/device/info").await, (422, "validation_error".into()));
        assert_eq!(asked("/auth/device/info?user_code=").await, (404, "device_code_invalid".into()));
    }
}
