//! Tokens: the sign-ins of an account, and the ones it mints for programs, which may do less.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Row;
use serde_json::{Value, json};

use super::super::comp::Competition;
use crate::sandbox::call::Call;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, DAY};

/// How many minted tokens an account has at most.
const MOST: i64 = 20;
/// How long one is good if nothing is said, in days.
const LIFE: i64 = 30;

/// What a minted token may do, by category.
struct Category {
    key: &'static str,
    label: &'static str,
    about: &'static str,
    /// Whether it matters for which competitions the token is.
    scoped: bool,
    max: &'static str,
    /// Whether it has it where nothing is said.
    usual: bool,
}

const fn category(key: &'static str, label: &'static str, about: &'static str, max: &'static str) -> Category {
    Category { key, label, about, scoped: true, max, usual: true }
}

const CATEGORIES: [Category; 8] = [
    category("challenges", "Challenges", "Look at challenges and fetch their files.", "read"),
    category("submissions", "Submissions", "Read what was submitted and solved; submit answers.", "write"),
    category("instances", "Instances", "Look at instances; start, prolong and stop them.", "write"),
    category("teams", "Teams", "Look at the team and its invites; take part, invite, leave.", "write"),
    category("scoreboard", "Scoreboard", "Read scoreboards.", "read"),
    Category { scoped: false, ..category("profile", "Profile", "Read the account; change its profile.", "write") },
    Category {
        scoped: false,
        usual: false,
        ..category("identities", "Identities", "See how the account signs in.", "read")
    },
    Category { scoped: false, usual: false, ..category("tokens", "Tokens", "See which tokens there are.", "read") },
];

/// The levels, least first.
const LEVELS: [&str; 3] = ["none", "read", "write"];

fn rank(level: &str) -> usize {
    LEVELS.iter().position(|known| *known == level).unwrap_or(0)
}

/// Every category with what a token has of it. Words that nobody knows count as nothing, too much as the most there is.
fn complete(given: &BTreeMap<String, String>) -> BTreeMap<&'static str, &'static str> {
    let level = |category: &Category| {
        let wanted = given.get(category.key).map_or(0, |level| rank(level));
        LEVELS[wanted.min(rank(category.max))]
    };
    CATEGORIES.iter().map(|category| (category.key, level(category))).collect()
}

/// What there is to allow.
pub fn scopes(_: &mut Call<'_>) -> Outcome {
    let categories: Vec<Value> = CATEGORIES
        .iter()
        .map(|category| {
            json!({
                "key": category.key, "label": category.label, "description": category.about,
                "competition_scoped": category.scoped, "max_level": category.max,
            })
        })
        .collect();
    ok(&json!({"categories": categories, "levels": LEVELS}))
}

/// The columns that [`value`] reads.
pub const COLUMNS: &str = "id, kind, label, created_at, last_used_at, expires_at, ip_address, user_agent, \
                           competition_access, competition_ids, permissions";

/// A token as it is shown: without itself.
pub fn value(row: &Row<'_>, current: &str) -> rusqlite::Result<Value> {
    let id: String = row.get(0)?;
    let competitions: Value = serde_json::from_str(&row.get::<_, String>(9)?).unwrap_or_else(|_| json!([]));
    let permissions: BTreeMap<String, String> = serde_json::from_str(&row.get::<_, String>(10)?).unwrap_or_default();
    Ok(json!({
        "is_current": id == current, "id": id, "kind": row.get::<_, String>(1)?, "label": row.get::<_, String>(2)?,
        "created_at": time::text(row.get(3)?), "last_used_at": time::text_or_null(row.get(4)?),
        "expires_at": time::text_or_null(row.get(5)?), "ip_address": row.get::<_, String>(6)?,
        "user_agent": row.get::<_, String>(7)?, "competition_access": row.get::<_, String>(8)?,
        "competition_ids": competitions, "permissions": complete(&permissions),
    }))
}

/// All tokens of the caller, oldest first.
pub fn all(call: &Call<'_>) -> Result<Vec<Value>, Refusal> {
    let caller = call.caller()?;
    let mut statement = call
        .db
        .prepare_cached(&format!("SELECT {COLUMNS} FROM tokens WHERE user_id = ?1 ORDER BY created_at, rowid"))?;
    let rows = statement.query_map([&caller.user_id], |row| value(row, &caller.token_id))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The list.
pub fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    ok(&window.page(all(call)?))
}

/// Mints a token, which is shown this once.
pub fn mint(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let label = fields.text_or("label", "");
    fields.length("label", 0, 64);
    let days = fields.int("expires_in_days", 0, 1825).unwrap_or(LIFE);
    let access = fields.text("competition_access");
    if fields.has("competition_ids") && fields.raw("competition_ids").is_none() {
        fields.complain("competition_ids", "list_type", "a list of texts is needed");
    }
    let mut competitions = fields.texts("competition_ids").unwrap_or_default();
    let given = fields.map("permissions");
    fields.checked()?;

    // Who says nothing gets a token for everything a program usually does. Who names one of the two gets nothing of the
    // other without naming it.
    let plain = access.is_none() && given.is_none();
    let access = match access.as_deref() {
        None if plain => "all",
        None | Some("none" | "") => "none",
        Some("all") => "all",
        Some("selected") => "selected",
        Some(_) => {
            let detail = "competition_access is one of none, all, selected";
            return Err(Refusal::new(422, "invalid_competition_access", detail));
        }
    };
    if access != "selected" {
        competitions.clear();
    } else if competitions.is_empty() {
        let detail = "competition_ids has to name the selected ones";
        return Err(Refusal::new(422, "competition_scope_required", detail));
    }
    let mut named = BTreeSet::new();
    competitions.retain(|id| named.insert(id.clone()));
    for id in &competitions {
        if Competition::find(call.db, id)?.is_none() {
            let detail = json!({"message": format!("there is no competition {id}"), "competition_id": id});
            return Err(Refusal::new(422, "unknown_competition_id", detail));
        }
    }
    let permissions = match given {
        Some(given) => complete(&given),
        None => CATEGORIES
            .iter()
            .map(|category| (category.key, if plain && category.usual { category.max } else { "none" }))
            .collect(),
    };

    let user = call.caller_id();
    let held: i64 = call
        .db
        .prepare_cached("SELECT count(*) FROM tokens WHERE user_id = ?1 AND kind = 'fine_grained'")?
        .query_row([user], |row| row.get(0))?;
    if held >= MOST {
        let detail = json!({"message": format!("{MOST} tokens are the most; revoke one first"), "limit": MOST});
        return Err(Refusal::new(400, "token_limit_reached", detail));
    }
    let (id, token) = (ids::word(16), format!("pf_{}", ids::word(43)));
    let expires = (days > 0).then_some(call.now + days * DAY);
    call.db
        .prepare_cached(
            "INSERT INTO tokens (id, hash, user_id, kind, label, created_at, expires_at, competition_access,
                                 competition_ids, permissions)
             VALUES (?1, ?2, ?3, 'fine_grained', ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute((
            &id,
            ids::digest(&token),
            user,
            &label,
            call.now,
            expires,
            access,
            json!(competitions).to_string(),
            json!(permissions).to_string(),
        ))?;
    let mut shown = call
        .db
        .prepare_cached(&format!("SELECT {COLUMNS} FROM tokens WHERE id = ?1"))?
        .query_row([&id], |row| value(row, ""))?;
    shown["token"] = token.into();
    ok(&shown)
}

/// Ends one token, but not the one that asks.
pub fn revoke(call: &mut Call<'_>) -> Outcome {
    let (caller, id) = (call.caller()?, call.id("token_id"));
    if id == caller.token_id {
        return Err(Refusal::new(409, "cannot_revoke_current_token", "this is the token that asks"));
    }
    let gone =
        call.db.prepare_cached("DELETE FROM tokens WHERE id = ?1 AND user_id = ?2")?.execute((id, &caller.user_id))?;
    if gone == 0 {
        return Err(Refusal::new(404, "token_not_found", "no such token"));
    }
    ok(&json!({"status": "ok"}))
}

/// Ends every token but the one that asks: other sign-ins and minted ones.
pub fn revoke_others(call: &mut Call<'_>) -> Outcome {
    let caller = call.caller()?;
    let gone = call
        .db
        .prepare_cached("DELETE FROM tokens WHERE user_id = ?1 AND id <> ?2")?
        .execute((&caller.user_id, &caller.token_id))?;
    ok(&json!({"status": "ok", "revoked": gone}))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::Sandbox;
    use crate::sandbox::testing::{api, code, fresh, player, sign_up, token};

    async fn mint(sandbox: &Sandbox, owner: &str, body: Value) -> (u16, Value) {
        api(sandbox, "POST", "/auth/tokens", Some(owner), Some(&body)).await
    }

    #[tokio::test]
    async fn what_is_left_out_decides_what_a_token_may() {
        let sandbox = fresh().await;
        let owner = player(&sandbox);
        let (status, plain) = mint(&sandbox, &owner, json!({})).await;
        assert_eq!(
            (status, &plain["competition_access"], &plain["kind"]),
            (200, &json!("all"), &json!("fine_grained"))
        );
        assert_eq!(
            plain["permissions"],
            json!({
                "challenges": "read", "submissions": "write", "instances": "write", "teams": "write",
                "scoreboard": "read", "profile": "write", "identities": "none", "tokens": "none",
            })
        );
        assert!(token(&plain).starts_with("pf_"));
        let (_, some) = mint(&sandbox, &owner, json!({"permissions": {"challenges": "write", "x": "read"}})).await;
        assert_eq!((&some["competition_access"], &some["permissions"]["challenges"]), (&json!("none"), &json!("read")));
        assert_eq!((&some["permissions"]["profile"], &some["permissions"]["x"]), (&json!("none"), &Value::Null));
        let body = json!({"competition_access": "all", "competition_ids": ["x"], "expires_in_days": 0});
        let (_, open) = mint(&sandbox, &owner, body).await;
        assert_eq!((&open["competition_ids"], &open["expires_at"]), (&json!([]), &Value::Null));
        assert_eq!(open["permissions"]["teams"], "none");
        let twice = [&sandbox.competition, &sandbox.competition];
        let own = json!({"competition_access": "selected", "competition_ids": twice});
        assert_eq!(mint(&sandbox, &owner, own).await.1["competition_ids"], json!([sandbox.competition]));
        for (body, want) in [
            (json!({"competition_access": "some"}), "invalid_competition_access"),
            (json!({"competition_access": "selected"}), "competition_scope_required"),
            (json!({"competition_access": "selected", "competition_ids": ["x"]}), "unknown_competition_id"),
            (json!({"label": "x".repeat(65)}), "validation_error"),
            (json!({"expires_in_days": 1826}), "validation_error"),
            (json!({"expires_in_days": -1}), "validation_error"),
            (json!({"competition_ids": null}), "validation_error"),
        ] {
            let (status, answer) = mint(&sandbox, &owner, body).await;
            assert_eq!((status, &answer["code"]), (422, &json!(want)));
        }
        assert_eq!(code(&sandbox, "POST", "/auth/tokens", Some(&owner), None).await.0, 422);
    }

    #[tokio::test]
    async fn a_minted_token_does_what_it_may_and_no_more() {
        let sandbox = fresh().await;
        let owner = player(&sandbox);
        let (_, reader) = mint(&sandbox, &owner, json!({"permissions": {"profile": "read"}})).await;
        let reader = token(&reader);
        let (status, me) = api(&sandbox, "GET", "/me", Some(&reader), None).await;
        assert_eq!((status, &me["token_kind"]), (200, &json!("fine_grained")));
        let body = json!({"bio": "x"});
        let (status, no) = api(&sandbox, "PATCH", "/me/profile", Some(&reader), Some(&body)).await;
        assert_eq!((status, &no["code"]), (403, &json!("token_missing_scope")));
        assert_eq!(
            (&no["detail"]["required"], &no["detail"]["granted"]),
            (&json!("profile:write"), &json!("profile:read"))
        );
        let (_, none) = mint(&sandbox, &owner, json!({"permissions": {}})).await;
        let missing = (403, "token_missing_scope".to_owned());
        assert_eq!(code(&sandbox, "GET", "/me", Some(&token(&none)), None).await, missing);
        for (method, path) in [
            ("GET", "/auth/tokens"),
            ("POST", "/auth/tokens"),
            ("DELETE", "/auth/tokens/others"),
            ("GET", "/auth/identities"),
            ("POST", "/auth/password"),
            ("POST", "/auth/device/approve"),
            ("DELETE", "/me"),
        ] {
            let answer = code(&sandbox, method, path, Some(&reader), Some(&json!({}))).await;
            assert_eq!(answer, (403, "http_403".into()), "{method} {path}");
        }
        let (status, scopes) = api(&sandbox, "GET", "/auth/tokens/scopes", None, None).await;
        assert_eq!((status, scopes["categories"].as_array().map(Vec::len)), (200, Some(8)));
    }

    #[tokio::test]
    async fn tokens_are_counted_listed_and_revoked() {
        let sandbox = fresh().await;
        let owner = sign_up(&sandbox, "aut").await;
        let mut last = Value::Null;
        for _ in 0..20 {
            let (status, minted) = mint(&sandbox, &owner, json!({})).await;
            assert_eq!(status, 200);
            last = minted;
        }
        let (status, full) = mint(&sandbox, &owner, json!({})).await;
        assert_eq!((status, &full["code"]), (400, &json!("token_limit_reached")));
        assert_eq!(full["detail"]["limit"], 20);
        let (_, page) = api(&sandbox, "GET", "/auth/tokens?limit=2", Some(&owner), None).await;
        assert_eq!((&page["total"], page["items"].as_array().map(Vec::len)), (&json!(21), Some(2)));
        let own = &page["items"][0];
        assert_eq!((&own["kind"], &own["label"], &own["is_current"]), (&json!("user"), &json!("login"), &json!(true)));
        assert!(page["items"][1].get("token").is_none());
        let path = |row: &Value| format!("/auth/tokens/{}", row["id"].as_str().unwrap_or_default());
        let current = code(&sandbox, "DELETE", &path(own), Some(&owner), None).await;
        assert_eq!(current, (409, "cannot_revoke_current_token".into()));
        let missing = (404, "token_not_found".to_owned());
        assert_eq!(code(&sandbox, "DELETE", &path(&last), Some(&player(&sandbox)), None).await, missing);
        assert_eq!(code(&sandbox, "DELETE", &path(&last), Some(&owner), None).await.0, 200);
        assert_eq!(code(&sandbox, "GET", "/me", Some(&token(&last)), None).await, (403, "http_403".into()));
        let (_, others) = api(&sandbox, "DELETE", "/auth/tokens/others", Some(&owner), None).await;
        assert_eq!(others, json!({"status": "ok", "revoked": 19}));
        assert_eq!(code(&sandbox, "GET", "/me", Some(&owner), None).await.0, 200);
    }
}
