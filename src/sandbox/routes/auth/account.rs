//! Accounts: making one, signing in with a password, and the ways to sign in.

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::{LABEL, sign_in};
use crate::sandbox::call::{Call, Fields};
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::user::User;
use crate::sandbox::time::{self, Micros};

/// The shortest password.
const SHORTEST: usize = 12;
/// The longest; also what is tried at a sign-in, so that nobody makes it hash a book.
const LONGEST: usize = 256;

/// What everybody tries first. A platform has a long list; these are enough to see what it says.
const GUESSED: [&str; 14] = [
    "password1234",
    "password12345",
    "password123456",
    "passwordpassword",
    "passw0rd1234",
    "iloveyou1234",
    "123456789012",
    "1234567890123",
    "123456123456",
    "12345678901234567890",
    "qwertyuiop123",
    "qwerty123456",
    "qwerty123456789",
    "letmein12345",
];

/// Domains that no mail reaches.
const RESERVED: [&str; 6] = ["test", "localhost", "invalid", "local", "onion", "arpa"];

/// Who could sign people in besides the platform. The sandbox works without the network, so: nobody.
pub fn providers(_: &mut Call<'_>) -> Outcome {
    let rows: Vec<Value> = ["github", "google"]
        .iter()
        .map(|name| json!({"name": name, "enabled": false, "authorize_path": format!("/api/v1/auth/login/{name}")}))
        .collect();
    ok(&json!({"providers": rows, "password_auth": {"enabled": true}}))
}

/// The answer wherever one of them is named.
pub fn no_provider(call: &mut Call<'_>) -> Outcome {
    let name = call.id("provider");
    let detail = json!({"message": format!("no sign-in with {name} is set up here"), "provider": name});
    Err(Refusal::new(404, "oauth_provider_not_configured", detail))
}

/// Makes an account and signs it in. It is a player's, the first one too: an operator is there from the start.
pub fn register(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let email = email(&mut fields);
    let password = password(&mut fields, "password", SHORTEST);
    let name = fields.text_or("display_name", "");
    fields.length("display_name", 0, 120);
    fields.checked()?;
    not_guessed(&password)?;
    let taken: bool = call
        .db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM users WHERE email = ?1)")?
        .query_row([&email], |row| row.get(0))?;
    if taken {
        return Err(Refusal::new(409, "email_taken", "an account with this address exists"));
    }
    let id = ids::uuid();
    let name = if name.is_empty() { &email } else { &name };
    call.db
        .prepare_cached(
            "INSERT INTO users (id, email, display_name, password, role, created_at)
             VALUES (?1, ?2, ?3, ?4, 'user', ?5)",
        )?
        .execute((&id, &email, name, ids::sealed(&password), call.now))?;
    granted(call, &id)
}

/// Signs in with address and password. A wrong address and a wrong password look the same.
pub fn login(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let email = email(&mut fields);
    let password = password(&mut fields, "password", 1);
    fields.checked()?;
    let known: Option<(String, Option<String>)> = call
        .db
        .prepare_cached("SELECT id, password FROM users WHERE email = ?1")?
        .query_row([&email], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match known {
        Some((id, Some(sealed))) if ids::opens(&password, &sealed) => granted(call, &id),
        _ => Err(Refusal::new(401, "invalid_credentials", "wrong e-mail address or password")),
    }
}

fn granted(call: &Call<'_>, user: &str) -> Outcome {
    ok(&json!({"token": sign_in(call, user)?, "redirect_to": "/"}))
}

/// Sets a password. Other sign-ins and minted tokens stay good, as on a platform.
pub fn set_password(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let current = fields.text_or("current_password", "");
    fields.length("current_password", 0, LONGEST);
    let new = password(&mut fields, "new_password", SHORTEST);
    fields.checked()?;
    not_guessed(&new)?;
    let user = User::of_caller(call)?;
    // The accounts that come with a sandbox have none yet: a first one needs no other.
    if user.password.is_some_and(|sealed| !ids::opens(&current, &sealed)) {
        return Err(Refusal::new(401, "wrong_current_password", "that is not the current password"));
    }
    call.db.prepare_cached("UPDATE users SET password = ?2 WHERE id = ?1")?.execute((&user.id, ids::sealed(&new)))?;
    ok(&json!({"status": "ok"}))
}

/// There is no other way to sign in, so a password is never taken away.
pub fn remove_password(call: &mut Call<'_>) -> Outcome {
    match User::of_caller(call)?.password {
        Some(_) => Err(Refusal::new(409, "last_sign_in_method", "this is the only way left to sign in")),
        None => Err(no_identity()),
    }
}

/// The ways in which an account can sign in: its password, if it has one.
pub fn identities(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let user = User::of_caller(call)?;
    let rows = identity(call.db, &user)?.map(|identity| {
        json!({
            "id": identity.id, "provider": "password", "provider_email": user.email,
            "provider_display_name": user.display_name, "provider_user_id": "", "provider_login": "",
            "avatar_url": "", "created_at": time::text(user.created_at),
            "last_used_at": time::text(identity.last_used_at),
        })
    });
    ok(&window.page(rows.into_iter().collect()))
}

/// Others than the password could be unlinked; there are none.
pub fn unlink(_: &mut Call<'_>) -> Outcome {
    Err(no_identity())
}

fn no_identity() -> Refusal {
    Refusal::new(404, "identity_not_found", "no such way to sign in")
}

/// A password, as a way to sign in.
pub struct Identity {
    /// Not kept: always the same for an account.
    pub id: String,
    /// When it last opened the door.
    pub last_used_at: Micros,
}

/// An account's password as a way to sign in, if it has one.
pub fn identity(db: &Connection, user: &User) -> rusqlite::Result<Option<Identity>> {
    if user.password.is_none() {
        return Ok(None);
    }
    let last: Option<Micros> = db
        .prepare_cached("SELECT max(created_at) FROM tokens WHERE user_id = ?1 AND kind = 'user' AND label = ?2")?
        .query_row((&user.id, LABEL), |row| row.get(0))?;
    let digest = ids::digest(&format!("password of {}", user.id));
    Ok(Some(Identity { id: ids::hex(&digest[..8]), last_used_at: last.unwrap_or(user.created_at) }))
}

/// The address in a body, as it is kept.
fn email(fields: &mut Fields) -> String {
    let text = fields.needed("email");
    if !fields.raw("email").is_some_and(Value::is_string) {
        return text;
    }
    address(&text).unwrap_or_else(|| {
        let why = "not an e-mail address that mail could reach";
        fields.complain_of("email", "value_error", why, Some(json!({"reason": why})));
        text
    })
}

/// A password in a body that keeps the limits.
fn password(fields: &mut Fields, name: &str, least: usize) -> String {
    let text = fields.needed(name);
    fields.length(name, least, LONGEST);
    text
}

fn not_guessed(password: &str) -> Result<(), Refusal> {
    if GUESSED.contains(&password.to_lowercase().as_str()) {
        let detail = json!({"message": "too many people use this password", "rule": "common_password"});
        return Err(Refusal::new(422, "weak_password", detail));
    }
    Ok(())
}

/// An e-mail address as it is kept, in lower case; nothing if it is none. Stricter than the standard: no quotes, no
/// comments, no bare host.
fn address(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (local, domain) = text.split_once('@')?;
    let dots = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
    let plain = |sign: char| sign.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(sign);
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
    };
    let (_, top) = domain.rsplit_once('.')?;
    let fits = text.len() <= 254
        && !local.is_empty()
        && dots(local)
        && local.chars().all(plain)
        && domain.split('.').all(label)
        && !top.chars().all(|sign| sign.is_ascii_digit())
        && !RESERVED.contains(&top);
    fits.then_some(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::address;
    use crate::sandbox::testing::{api, code, fresh, token};

    #[test]
    fn only_what_mail_could_reach_is_an_address() {
        for good in ["a@example.com", "A.b+c@Example.ORG", "operator@sandbox.example", " a@y.org ", "ü@ü.org"] {
            assert_eq!(address(good), Some(good.trim().to_lowercase()), "{good}");
        }
        let bad = [
            "",
            "x",
            "a@b",
            "@x.org",
            "a@",
            "a@@x.org",
            "a b@x.org",
            "a.@x.org",
            ".a@x.org",
            "a..b@x.org",
            "a@-x.org",
            "a@x-.org",
            "a@x..org",
            "a@.org",
            "a@x.123",
            "a@[1.2.3.4]",
            "\"a b\"@x.org",
            "a@x.test",
            "a@localhost",
            "a@x.localhost",
            "a@x.invalid",
            "a@x.local",
            "a@x.org,",
            "a\n@x.org",
        ];
        for bad in bad {
            assert_eq!(address(bad), None, "{bad}");
        }
        assert_eq!(address(&format!("{}@x.org", "a".repeat(250))), None);
    }

    #[tokio::test]
    async fn an_account_is_made_once_and_signs_in() {
        let sandbox = fresh().await;
        let body = json!({"email": "NoName@Example.COM", "password": "correct horse battery"});
        let (status, answer) = api(&sandbox, "POST", "/auth/register", None, Some(&body)).await;
        assert_eq!((status, &answer["redirect_to"]), (200, &json!("/")));
        let first = token(&answer);
        assert!(first.starts_with("pt_"));
        let (_, me) = api(&sandbox, "GET", "/me", Some(&first), None).await;
        assert_eq!(me["display_name"], "noname@example.com");
        assert_eq!((&me["role"], &me["providers"]), (&json!("user"), &json!(["password"])));
        assert_eq!(code(&sandbox, "POST", "/auth/register", None, Some(&body)).await, (409, "email_taken".into()));
        let (status, again) = api(&sandbox, "POST", "/auth/login", None, Some(&body)).await;
        assert_eq!(status, 200);
        assert_ne!(token(&again), first);
        let wrong = json!({"email": "noname@example.com", "password": "x"});
        let refused = (401, "invalid_credentials".to_owned());
        assert_eq!(code(&sandbox, "POST", "/auth/login", None, Some(&wrong)).await, refused);
        // The accounts that come with the sandbox have no password that could be guessed.
        let own = json!({"email": "operator@sandbox.example", "password": "x"});
        assert_eq!(code(&sandbox, "POST", "/auth/login", None, Some(&own)).await, refused);
    }

    #[tokio::test]
    async fn what_is_wrong_with_a_sign_up_is_said_all_at_once() {
        let sandbox = fresh().await;
        let refused = async |body: serde_json::Value| {
            let (status, answer) = api(&sandbox, "POST", "/auth/register", None, Some(&body)).await;
            assert_eq!(status, 422, "{answer}");
            let issues = answer["detail"]["issues"].as_array().cloned().unwrap_or_default();
            let kinds: Vec<String> =
                issues.iter().map(|i| format!("{} {}", i["loc"][1], i["type"]).replace('"', "")).collect();
            (answer["code"].as_str().unwrap_or_default().to_owned(), kinds.join(", "))
        };
        let invalid = |kinds: &str| ("validation_error".to_owned(), kinds.to_owned());
        assert_eq!(refused(json!({})).await, invalid("email missing, password missing"));
        let wrong = json!({"email": 5, "password": [], "display_name": null});
        assert_eq!(refused(wrong).await, invalid("email string_type, password string_type, display_name string_type"));
        let short = json!({"email": "a@x.test", "password": "short", "display_name": "x".repeat(121)});
        assert_eq!(
            refused(short).await,
            invalid("email value_error, password string_too_short, display_name string_too_long")
        );
        let long = json!({"email": "a@example.com", "password": "x".repeat(257)});
        assert_eq!(refused(long).await, invalid("password string_too_long"));
        let weak = json!({"email": "a@example.com", "password": "Password1234"});
        assert_eq!(refused(weak).await.0, "weak_password");
        let spaces = json!({"email": "a@example.com", "password": " ".repeat(12), "display_name": "  A  B "});
        let (_, answer) = api(&sandbox, "POST", "/auth/register", None, Some(&spaces)).await;
        let (_, me) = api(&sandbox, "GET", "/me", Some(&token(&answer)), None).await;
        assert_eq!(me["display_name"], "  A  B ");
    }

    #[tokio::test]
    async fn a_password_is_changed_by_who_knows_it() {
        let sandbox = fresh().await;
        let player = crate::sandbox::testing::sign_up(&sandbox, "aut").await;
        let set = async |current: &str, new: &str| {
            let body = json!({"current_password": current, "new_password": new});
            code(&sandbox, "POST", "/auth/password", Some(&player), Some(&body)).await
        };
        assert_eq!(set("bad", "correct horse zwei").await, (401, "wrong_current_password".into()));
        assert_eq!(set("correct horse aut", "short").await, (422, "validation_error".into()));
        assert_eq!(set("bad", "password1234").await, (422, "weak_password".into()));
        assert_eq!(set("correct horse aut", "correct horse zwei").await.0, 200);
        let (status, _) = api(&sandbox, "GET", "/me", Some(&player), None).await;
        assert_eq!(status, 200);
        let old = json!({"email": "aut@example.com", "password": "correct horse aut"});
        assert_eq!(code(&sandbox, "POST", "/auth/login", None, Some(&old)).await.0, 401);
        let last = (409, "last_sign_in_method".to_owned());
        assert_eq!(code(&sandbox, "DELETE", "/auth/password", Some(&player), None).await, last);
        let (_, page) = api(&sandbox, "GET", "/auth/identities", Some(&player), None).await;
        assert_eq!((&page["total"], &page["items"][0]["provider"]), (&json!(1), &json!("password")));
        let link = code(&sandbox, "POST", "/auth/identities/link/github", Some(&player), None).await;
        assert_eq!(link, (404, "oauth_provider_not_configured".into()));
        let unlink = code(&sandbox, "DELETE", "/auth/identities/x", Some(&player), None).await;
        assert_eq!(unlink, (404, "identity_not_found".into()));
    }
}
