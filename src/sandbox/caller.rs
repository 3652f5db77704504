//! Who asks: the token of a request, and what it may do.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use super::ids;
use super::refusal::Refusal;
use super::time::{Micros, SECOND};

/// Somebody with a token that holds.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The account.
    pub user_id: String,
    /// Its name.
    pub name: String,
    /// `user`, `admin` or `super_admin`.
    pub role: String,
    /// The token's id.
    pub token_id: String,
    /// `user` for a sign-in, `fine_grained` for one that was minted.
    pub kind: String,
    /// For a minted one: `all`, `selected` or `none`.
    pub access: String,
    /// The competitions it is for, when they are selected.
    pub competitions: Vec<String>,
    /// What it may do, by category.
    pub permissions: BTreeMap<String, String>,
}

/// What a route wants to know before it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Anybody; a token that does not hold counts as none.
    Nobody,
    /// A signed-in user. A minted token needs this category at this level, where one is named.
    User(Option<(&'static str, Level)>),
    /// A user's own sign-in; a minted token will not do.
    Session,
    /// An administrator.
    Operator,
    /// The super administrator.
    SuperOperator,
}

/// How much of a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// To look.
    Read,
    /// To change.
    Write,
}

impl Level {
    fn name(self) -> &'static str {
        match self {
            Level::Read => "read",
            Level::Write => "write",
        }
    }
}

impl Caller {
    /// Whose token this is, if it holds.
    pub fn of(db: &Connection, token: &str, now: Micros) -> rusqlite::Result<Option<Caller>> {
        let mut statement = db.prepare_cached(
            "SELECT t.id, t.kind, t.competition_access, t.competition_ids, t.permissions, t.last_used_at,
                    u.id, u.display_name, u.role
             FROM tokens t JOIN users u ON u.id = t.user_id
             WHERE t.hash = ?1 AND (t.expires_at IS NULL OR t.expires_at > ?2)",
        )?;
        let found = statement
            .query_row((ids::digest(token), now), |row| {
                let list: String = row.get(3)?;
                let permissions: String = row.get(4)?;
                let caller = Caller {
                    token_id: row.get(0)?,
                    kind: row.get(1)?,
                    access: row.get(2)?,
                    competitions: serde_json::from_str(&list).unwrap_or_default(),
                    permissions: serde_json::from_str(&permissions).unwrap_or_default(),
                    user_id: row.get(6)?,
                    name: row.get(7)?,
                    role: row.get(8)?,
                };
                Ok((caller, row.get::<_, Option<Micros>>(5)?))
            })
            .optional()?;
        let Some((caller, used)) = found else { return Ok(None) };
        // Once a minute is enough: reading stays reading.
        if used.is_none_or(|used| now - used > 60 * SECOND) {
            db.prepare_cached("UPDATE tokens SET last_used_at = ?2 WHERE id = ?1")?.execute((&caller.token_id, now))?;
            db.prepare_cached("UPDATE users SET last_active_at = ?2 WHERE id = ?1")?.execute((&caller.user_id, now))?;
        }
        Ok(Some(caller))
    }

    /// Whether this is an administrator.
    pub fn is_operator(&self) -> bool {
        self.role != "user"
    }

    /// Whether the token was minted.
    pub fn is_minted(&self) -> bool {
        self.kind != "user"
    }

    /// Whether the token is good for a competition; an empty one is none in particular.
    pub fn may_enter(&self, competition: &str) -> Result<(), Refusal> {
        let open = match self.access.as_str() {
            _ if !self.is_minted() => true,
            "all" => true,
            "selected" => self.competitions.iter().any(|id| id == competition),
            _ => false,
        };
        if open {
            return Ok(());
        }
        let message = "This token is not for this competition";
        let detail = json!({"message": message, "competition_id": competition, "competition_access": self.access});
        Err(Refusal::new(403, "token_competition_forbidden", detail))
    }

    fn has(&self, category: &str, level: Level) -> bool {
        match self.permissions.get(category).map(String::as_str) {
            Some("write") => true,
            Some("read") => level == Level::Read,
            _ => false,
        }
    }
}

impl Need {
    /// Whether a request may go on. `token` says whether one was sent at all.
    pub fn check(self, caller: Option<&Caller>, token: bool) -> Result<(), Refusal> {
        if self == Need::Nobody {
            return Ok(());
        }
        let Some(caller) = caller else {
            return Err(match token {
                true => Refusal::plain(403, "Invalid or revoked token"),
                false => Refusal::plain(401, "Not authenticated"),
            });
        };
        match self {
            Need::User(Some((category, level))) if caller.is_minted() && !caller.has(category, level) => {
                let granted = caller.permissions.get(category).map_or("none", String::as_str);
                let (required, granted) = (format!("{category}:{}", level.name()), format!("{category}:{granted}"));
                let message = format!("This token may not {required} (it has {granted})");
                let detail = json!({"message": message, "required": required, "granted": granted});
                Err(Refusal::new(403, "token_missing_scope", detail))
            }
            Need::Session if caller.is_minted() => Err(Refusal::plain(403, "This operation requires a user session")),
            Need::Operator | Need::SuperOperator if caller.is_minted() => {
                let message = "Minted tokens do not reach this; sign in instead";
                Err(Refusal::plain(403, json!({"error": "token_scope_required", "message": message})))
            }
            Need::Operator if !caller.is_operator() => Err(Refusal::plain(403, "Admin privileges required")),
            Need::SuperOperator if caller.role != "super_admin" => {
                Err(Refusal::plain(403, "Super-admin privileges required"))
            }
            _ => Ok(()),
        }
    }
}
