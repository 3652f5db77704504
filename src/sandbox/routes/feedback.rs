//! What players think of challenges. Nobody has to have solved or even seen one: so it is on a platform.

use axum::http::Method;
use rusqlite::Connection;
use serde_json::{Map, Value, json};

use super::{Route, team};
use crate::sandbox::call::Call;
use crate::sandbox::caller::{Level, Need};
use crate::sandbox::refusal::{Issue, Refusal};
use crate::sandbox::reply::{Outcome, nothing, ok};
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::PUT, "/challenges/{challenge_id}/feedback/{reaction}", WRITE, give),
    (Method::DELETE, "/challenges/{challenge_id}/feedback/{reaction}", WRITE, take),
    (Method::DELETE, "/challenges/{challenge_id}/feedback", WRITE, clear),
    (Method::GET, "/challenges/{challenge_id}/feedback/me", READ, mine),
    (Method::GET, "/challenges/{challenge_id}/feedback/stats", READ, stats),
];

const READ: Need = Need::User(Some(("submissions", Level::Read)));
const WRITE: Need = Need::User(Some(("submissions", Level::Write)));

/// What can be said.
pub const REACTIONS: [&str; 9] =
    ["addictive", "mindblown", "learned", "goat_setter", "overthought", "guessy", "brutal", "buggy", "infra_broken"];

fn enter(call: &Call<'_>) -> Result<(), Refusal> {
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())
}

/// The reaction of the path.
fn reaction<'a>(call: &'a Call<'_>) -> Result<&'a str, Refusal> {
    let word = call.id("reaction");
    if REACTIONS.contains(&word) {
        return Ok(word);
    }
    let offered: Vec<String> = REACTIONS.iter().map(|word| format!("'{word}'")).collect();
    let offered = offered.join(", ");
    let mut issue = Issue::at("path", "reaction", "literal_error", format!("one of {offered} is needed"), word.into());
    issue.context = Some(json!({"expected": offered}));
    Err(Refusal::invalid(vec![issue]))
}

/// The caller's own reactions to the challenge of the path.
fn own(call: &Call<'_>) -> Outcome {
    let mut statement = call.db.prepare_cached(
        "SELECT reaction, created_at FROM feedback WHERE user_id = ?1 AND challenge_id = ?2 ORDER BY created_at, rowid",
    )?;
    let rows = statement.query_map([call.caller_id(), call.id("challenge_id")], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Micros>(1)?))
    })?;
    let rows: Vec<(String, Micros)> = rows.collect::<Result<_, _>>()?;
    let updated = rows.iter().map(|(_, at)| *at).max();
    let words: Vec<&str> = rows.iter().map(|(word, _)| word.as_str()).collect();
    ok(&json!({"reactions": words, "updated_at": time::text_or_null(updated)}))
}

/// The team that speaks: the one in the competition that is named, or else the caller's newest.
fn speaker(call: &Call<'_>) -> rusqlite::Result<(String, String)> {
    let named = team::of_user(call.db, call.text("competition_id").unwrap_or_default(), call.caller_id())?;
    let team = match named {
        Some(team) => Some(team),
        None => team::all_of_user(call.db, call.caller_id())?.pop(),
    };
    Ok(team.map(|team| (team.id, team.competition_id)).unwrap_or_default())
}

fn give(call: &mut Call<'_>) -> Outcome {
    enter(call)?;
    let word = reaction(call)?;
    let (team, competition) = speaker(call)?;
    call.db.prepare_cached("INSERT OR IGNORE INTO feedback VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute((
        call.caller_id(),
        call.id("challenge_id"),
        word,
        team,
        competition,
        call.now,
    ))?;
    own(call)
}

fn take(call: &mut Call<'_>) -> Outcome {
    enter(call)?;
    let word = reaction(call)?;
    call.db
        .prepare_cached("DELETE FROM feedback WHERE user_id = ?1 AND challenge_id = ?2 AND reaction = ?3")?
        .execute([call.caller_id(), call.id("challenge_id"), word])?;
    nothing()
}

fn clear(call: &mut Call<'_>) -> Outcome {
    enter(call)?;
    call.db
        .prepare_cached("DELETE FROM feedback WHERE user_id = ?1 AND challenge_id = ?2")?
        .execute([call.caller_id(), call.id("challenge_id")])?;
    nothing()
}

fn mine(call: &mut Call<'_>) -> Outcome {
    enter(call)?;
    own(call)
}

/// How often each was said of a challenge; all of them are named.
pub fn counts(db: &Connection, challenge: &str) -> rusqlite::Result<Map<String, Value>> {
    let mut statement = db.prepare_cached("SELECT count(*) FROM feedback WHERE challenge_id = ?1 AND reaction = ?2")?;
    REACTIONS
        .iter()
        .map(|word| {
            let count: i64 = statement.query_row((challenge, word), |row| row.get(0))?;
            Ok(((*word).to_owned(), count.into()))
        })
        .collect()
}

fn stats(call: &mut Call<'_>) -> Outcome {
    enter(call)?;
    let id = call.id("challenge_id");
    let counts = counts(call.db, id)?;
    let total: i64 = counts.values().filter_map(Value::as_i64).sum();
    ok(&json!({"challenge_id": id, "counts": counts, "total": total}))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, mint, player, rival};

    #[tokio::test]
    async fn reactions_come_and_go() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        let at = |what: &str| format!("/challenges/WEB-001/feedback{what}");
        let (_, none) = ask(&s, "GET", &at("/me"), &a, Value::Null).await;
        assert_eq!(none, json!({"reactions": [], "updated_at": null}));
        for word in ["learned", "guessy", "learned"] {
            assert_eq!(ask(&s, "PUT", &at(&format!("/{word}")), &a, Value::Null).await.0, 200);
        }
        assert_eq!(ask(&s, "PUT", &at("/learned"), &b, Value::Null).await.0, 200);
        let (_, own) = ask(&s, "GET", &at("/me"), &a, Value::Null).await;
        assert_eq!(own["reactions"], json!(["learned", "guessy"]));
        assert!(own["updated_at"].is_string());
        let (status, stats) = ask(&s, "GET", &at("/stats"), &b, Value::Null).await;
        assert_eq!((status, &stats["total"], &stats["counts"]["learned"]), (200, &json!(3), &json!(2)));
        assert_eq!(stats["counts"].as_object().map(serde_json::Map::len), Some(9));
        for _ in 0..2 {
            assert_eq!(ask(&s, "DELETE", &at("/learned"), &a, Value::Null).await.0, 204);
        }
        assert_eq!(ask(&s, "DELETE", &at(""), &a, Value::Null).await.0, 204);
        let (_, stats) = ask(&s, "GET", &at("/stats"), &a, Value::Null).await;
        assert_eq!(stats["total"], 1, "the rival's stays");
        assert_eq!(ask(&s, "PUT", "/challenges/NOPE/feedback/learned", &a, Value::Null).await.0, 200);
        let (status, no) = ask(&s, "PUT", &at("/nope"), &a, Value::Null).await;
        assert_eq!((status, &no["detail"]["issues"][0]["loc"]), (422, &json!(["path", "reaction"])));
        assert_eq!(ask(&s, "PUT", &at("/learned"), "", Value::Null).await.0, 401);
    }

    #[tokio::test]
    async fn a_token_needs_to_be_let_at_submissions() {
        let s = fresh().await;
        let reader = mint(&s, "player@sandbox.example", json!({"submissions": "read"}));
        let path = "/challenges/WEB-001/feedback/learned";
        let (status, no) = ask(&s, "PUT", path, &reader, Value::Null).await;
        assert_eq!((status, &no["detail"]["required"]), (403, &json!("submissions:write")));
        assert_eq!(ask(&s, "GET", "/challenges/WEB-001/feedback/me", &reader, Value::Null).await.0, 200);
    }
}
