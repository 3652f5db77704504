//! What a new sandbox holds: an operator, two players and a competition with every challenge.

use rusqlite::{Connection, OptionalExtension};
use secrecy::SecretString;

use super::time::{self, DAY};
use super::{Options, ids};

/// Who may sign in: a fresh token for each, made at every start.
#[derive(Debug, Clone)]
pub struct Accounts {
    /// The super administrator, `operator@sandbox.example`.
    pub operator: SecretString,
    /// A player, `player@sandbox.example`.
    pub player: SecretString,
    /// Another, `rival@sandbox.example`.
    pub rival: SecretString,
}

const PEOPLE: [(&str, &str, &str); 3] = [
    ("operator@sandbox.example", "Operator", "super_admin"),
    ("player@sandbox.example", "Player", "user"),
    ("rival@sandbox.example", "Rival", "user"),
];

/// Makes what is not there yet, and tokens for the three; gives them and the competition's id.
pub fn furnish<'a>(
    db: &Connection,
    options: &Options,
    challenges: impl Iterator<Item = &'a String>,
) -> rusqlite::Result<(Accounts, String)> {
    let now = time::now();
    db.execute_batch("BEGIN IMMEDIATE")?;
    let mut tokens = Vec::new();
    let mut operator = String::new();
    for (email, name, role) in PEOPLE {
        let known: Option<String> =
            db.query_row("SELECT id FROM users WHERE email = ?1", [email], |row| row.get(0)).optional()?;
        let id = match known {
            Some(id) => id,
            None => {
                let id = ids::uuid();
                db.execute(
                    "INSERT INTO users (id, email, display_name, role, created_at, last_active_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
                    (&id, email, name, role, now),
                )?;
                id
            }
        };
        if role != "user" {
            operator = id.clone();
        }
        db.execute("DELETE FROM tokens WHERE user_id = ?1 AND label = 'sandbox'", [&id])?;
        tokens.push(SecretString::from(sign_in(db, &id, "sandbox", "127.0.0.1", "", now)?));
    }
    let known: Option<String> = db
        .query_row(
            "SELECT id FROM competitions WHERE title = ?1 ORDER BY created_at LIMIT 1",
            [&options.event],
            |row| row.get(0),
        )
        .optional()?;
    let challenges: Vec<&String> = challenges.collect();
    let challenges = serde_json::to_string(&challenges).unwrap_or_default();
    let competition = match known {
        Some(id) => {
            // A later version may bring more of them.
            db.execute("UPDATE competitions SET challenge_ids = ?2 WHERE id = ?1", (&id, &challenges))?;
            id
        }
        None => {
            let id = ids::plain();
            db.execute(
                "INSERT INTO competitions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, 'Operator', 'published', 'public', ?8)",
                (
                    &id,
                    &options.event,
                    "A place to practise: every challenge here runs on this machine alone.",
                    now - 3600 * time::SECOND,
                    now + 365 * DAY,
                    now,
                    &operator,
                    &challenges,
                ),
            )?;
            id
        }
    };
    db.execute_batch("COMMIT")?;
    let mut tokens = tokens.into_iter();
    let mut next = || tokens.next().unwrap_or_default();
    Ok((Accounts { operator: next(), player: next(), rival: next() }, competition))
}

/// A new sign-in; gives its token.
pub fn sign_in(
    db: &Connection,
    user: &str,
    label: &str,
    ip: &str,
    agent: &str,
    now: time::Micros,
) -> rusqlite::Result<String> {
    let token = format!("pt_{}", ids::word(43));
    db.execute(
        "INSERT INTO tokens (id, hash, user_id, kind, label, created_at, last_used_at, expires_at, ip_address, user_agent)
         VALUES (?1, ?2, ?3, 'user', ?4, ?5, ?5, ?6, ?7, ?8)",
        (ids::word(16), ids::digest(&token), user, label, now, now + 90 * DAY, ip, agent),
    )?;
    Ok(token)
}
