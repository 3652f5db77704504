//! What a new sandbox holds: an operator, two players and a competition with every challenge.

use rusqlite::{Connection, OptionalExtension};
use secrecy::SecretString;

use super::time::{self, DAY};
use super::{Options, ids};

/// What the competition is called where nobody says.
const EVENT: &str = "Sandbox CTF";

/// Who may sign in, each with a token that stays good through restarts.
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

/// Something that is the same after a restart.
pub fn remembered(db: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    db.query_row("SELECT value FROM remembered WHERE key = ?1", [key], |row| row.get(0)).optional()
}

/// Keeps something for after a restart.
pub fn remember(db: &Connection, key: &str, value: &str) -> rusqlite::Result<()> {
    db.execute("INSERT OR REPLACE INTO remembered VALUES (?1, ?2)", (key, value)).map(drop)
}

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
        // The one from before, unless it was revoked or soon runs out.
        let before = remembered(db, email)?;
        let token = match before {
            Some(token) if holds(db, &token, &id, now + DAY)? => token,
            _ => sign_in(db, &id, "sandbox", "127.0.0.1", "", now)?,
        };
        remember(db, email, &token)?;
        tokens.push(SecretString::from(token));
    }
    let title = options.event.as_deref();
    let known: Option<String> = match title {
        Some(title) => {
            let sql = "SELECT id FROM competitions WHERE title = ?1 ORDER BY created_at LIMIT 1";
            db.query_row(sql, [title], |row| row.get(0)).optional()?
        }
        None => {
            let sql = "SELECT id FROM competitions JOIN remembered ON value = id WHERE key = 'competition'";
            db.query_row(sql, [], |row| row.get(0)).optional()?
        }
    };
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
                    title.unwrap_or(EVENT),
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
    remember(db, "competition", &competition)?;
    db.execute_batch("COMMIT")?;
    let mut tokens = tokens.into_iter();
    let mut next = || tokens.next().unwrap_or_default();
    Ok((Accounts { operator: next(), player: next(), rival: next() }, competition))
}

/// Whether a token is this user's and still good at a time.
fn holds(db: &Connection, token: &str, user: &str, then: time::Micros) -> rusqlite::Result<bool> {
    let sql =
        "SELECT EXISTS (SELECT 1 FROM tokens WHERE hash = ?1 AND user_id = ?2 AND coalesce(expires_at, ?3 + 1) > ?3)";
    db.query_row(sql, (ids::digest(token), user, then), |row| row.get(0))
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
