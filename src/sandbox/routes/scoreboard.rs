//! The standings over all competitions.

use axum::http::Method;
use rusqlite::params;
use serde_json::{Value, json};

use super::Route;
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/scoreboard", Need::Nobody, teams),
    (Method::GET, "/scoreboard/users", Need::Nobody, users),
    (Method::GET, "/scoreboard/history", Need::Nobody, history),
    (Method::GET, "/scoreboard/challenges", Need::Nobody, challenges),
];

/// The standing's order: right questions, then who was there first, then who registered first.
pub const ORDER: &str = "flags_solved DESC, last_solve_at ASC NULLS LAST, created_at, id";

fn teams(call: &mut Call<'_>) -> Outcome {
    standings(call, None)
}

/// A page of the standings, of one competition or of all.
pub fn standings(call: &Call<'_>, competition: Option<&str>) -> Outcome {
    let window = call.window()?;
    let filter = if competition.is_some() { "WHERE competition_id = ?3" } else { "WHERE ?3 IS NULL" };
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT id, name, solved, flags_solved, attempts, last_solve_at, last_active_at FROM teams {filter}
         ORDER BY {ORDER} LIMIT ?1 OFFSET ?2"
    ))?;
    let mut rank = window.offset;
    let rows = statement.query_map(params![window.limit, window.offset, competition], |row| {
        rank += 1;
        let flags: i64 = row.get(3)?;
        let attempts: i64 = row.get(4)?;
        Ok(json!({
            "rank": rank, "team_id": row.get::<_, String>(0)?, "team_name": row.get::<_, String>(1)?,
            "solved": row.get::<_, i64>(2)?, "flags_solved": flags,
            // Attempts are shown once something is solved.
            "attempts": if flags > 0 { attempts } else { 0 },
            "last_solve_at": time::text_or_null(row.get::<_, Option<Micros>>(5)?),
            "last_active_at": time::text_or_null(row.get::<_, Option<Micros>>(6)?), "avatar_url": "",
        }))
    })?;
    let rows: Vec<Value> = rows.collect::<Result<_, _>>()?;
    let total: i64 = match competition {
        Some(id) => call
            .db
            .prepare_cached("SELECT count(*) FROM teams WHERE competition_id = ?1")?
            .query_row([id], |row| row.get(0))?,
        None => super::server::count(call, "SELECT count(*) FROM teams")?,
    };
    ok(&window.of(rows, total))
}

fn users(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut statement = call.db.prepare_cached(
        "SELECT u.id, u.display_name, coalesce(u.country, ''), count(*) AS flags, count(DISTINCT s.challenge_id),
                max(s.solved_at) AS last
         FROM solves s JOIN users u ON u.id = s.user_id GROUP BY u.id ORDER BY flags DESC, last, u.id",
    )?;
    let mut rank = 0;
    let rows = statement.query_map([], |row| {
        rank += 1;
        Ok(json!({
            "rank": rank, "user_id": row.get::<_, String>(0)?, "display_name": row.get::<_, String>(1)?,
            "avatar_url": "", "country": row.get::<_, String>(2)?, "flags_solved": row.get::<_, i64>(3)?,
            "solved": row.get::<_, i64>(4)?, "last_solve_at": time::text(row.get(5)?),
        }))
    })?;
    ok(&window.page(rows.collect::<Result<_, _>>()?))
}

/// Snapshots are made every five minutes on a platform; a sandbox is younger than the first one for most of its life and
/// makes none.
fn history(call: &mut Call<'_>) -> Outcome {
    call.text("days");
    ok(&call.window()?.page(Vec::new()))
}

fn challenges(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut rows = Vec::new();
    for challenge in call.platform.challenges.values() {
        let tries = super::challenge::tries(call.db, &challenge.id, None)?;
        let flags = super::challenge::flag_solves(call.db, challenge, None)?;
        let flag_stats: Vec<Value> =
            flags.iter().map(|(id, solves)| json!({"flag_id": id, "solves_count": solves})).collect();
        rows.push(json!({
            "challenge_id": challenge.id, "name": challenge.name, "category": challenge.category,
            "difficulty": challenge.difficulty, "solves_count": super::challenge::solves(call.db, challenge, None)?,
            "total_attempts": tries.all, "success_rate": tries.rate(), "flag_stats": flag_stats,
        }));
    }
    ok(&window.page(rows))
}
