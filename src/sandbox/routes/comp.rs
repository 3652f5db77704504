//! Competitions: what is on, and how it stands.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use axum::http::Method;
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Value, json};

use super::scoreboard::{ORDER, standings};
use super::{Route, challenge};
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::challenges::Challenge;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/competitions", Need::Nobody, list),
    (Method::GET, "/competitions/{competition_id}", Need::Nobody, view),
    (Method::GET, "/competitions/{competition_id}/challenges", Need::Nobody, challenges),
    (Method::GET, "/competitions/{competition_id}/scoreboard", Need::Nobody, scoreboard),
    (Method::GET, "/competitions/{competition_id}/scoreboard/distribution", Need::Nobody, distribution),
    (Method::GET, "/competitions/{competition_id}/score-history", Need::Nobody, history),
    (Method::GET, "/competitions/{competition_id}/challenge-breakdown", Need::Nobody, breakdown),
    (Method::GET, "/competitions/{competition_id}/solve-matrix", Need::Nobody, matrix),
];

/// A competition as it is remembered.
#[derive(Debug, Clone)]
pub struct Competition {
    /// 32 hexadecimal digits.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is told of it.
    pub description: String,
    /// When it begins, if that is set.
    pub starts_at: Option<Micros>,
    /// When it ends, if that is set.
    pub ends_at: Option<Micros>,
    /// When it was made.
    pub created_at: Micros,
    /// When it was changed.
    pub updated_at: Micros,
    /// By whom.
    pub created_by: String,
    /// Their name.
    pub created_by_name: String,
    /// `draft`, `published` or `archived`.
    pub status: String,
    /// `public`, `private_listed` or `private_hidden`.
    pub access: String,
    /// What it holds, in order.
    pub challenge_ids: Vec<String>,
}

impl Competition {
    fn read(row: &Row<'_>) -> rusqlite::Result<Competition> {
        let challenges: String = row.get(11)?;
        Ok(Competition {
            id: row.get(0)?,
            title: row.get(1)?,
            description: row.get(2)?,
            starts_at: row.get(3)?,
            ends_at: row.get(4)?,
            created_at: row.get(5)?,
            updated_at: row.get(6)?,
            created_by: row.get(7)?,
            created_by_name: row.get(8)?,
            status: row.get(9)?,
            access: row.get(10)?,
            challenge_ids: serde_json::from_str(&challenges).unwrap_or_default(),
        })
    }

    /// By its id, whoever may see it.
    pub fn find(db: &Connection, id: &str) -> rusqlite::Result<Option<Competition>> {
        let mut statement = db.prepare_cached("SELECT * FROM competitions WHERE id = ?1")?;
        statement.query_row([id], Competition::read).optional()
    }

    /// All of them, in the order of lists: the latest start first, those without one after, the newest of them first.
    pub fn all(db: &Connection) -> rusqlite::Result<Vec<Competition>> {
        let mut statement = db.prepare_cached(
            "SELECT * FROM competitions ORDER BY starts_at IS NULL, starts_at DESC, created_at DESC, id",
        )?;
        statement.query_map([], Competition::read)?.collect()
    }

    /// `upcoming`, `running` or `past`.
    pub fn phase(&self, now: Micros) -> &'static str {
        if self.ends_at.is_some_and(|end| end <= now) {
            "past"
        } else if self.starts_at.is_some_and(|start| start > now) {
            "upcoming"
        } else {
            "running"
        }
    }

    /// Whether what is answered at a time counts.
    pub fn counts(&self, at: Micros) -> bool {
        self.phase(at) == "running"
    }

    /// Whether a caller sees it at all.
    pub fn is_visible(&self, call: &Call<'_>) -> rusqlite::Result<bool> {
        if self.status == "published" && self.access != "private_hidden" {
            return Ok(true);
        }
        Ok(call.is_operator() || self.takes(call)?)
    }

    /// Whether a caller was invited, plays in it already, or runs it.
    fn takes(&self, call: &Call<'_>) -> rusqlite::Result<bool> {
        let mut statement = call.db.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM competition_invites WHERE competition_id = ?1 AND user_id = ?2)
                 OR EXISTS (SELECT 1 FROM members WHERE competition_id = ?1 AND user_id = ?2)
                 OR EXISTS (SELECT 1 FROM competition_admins WHERE competition_id = ?1 AND user_id = ?2)",
        )?;
        statement.query_row((&self.id, call.caller_id()), |row| row.get(0))
    }

    /// Whether a caller may take part.
    pub fn may_join(&self, call: &Call<'_>) -> rusqlite::Result<bool> {
        Ok(self.access == "public" || call.is_operator() || self.takes(call)?)
    }

    /// As a list has it.
    pub fn value(&self, call: &Call<'_>) -> Result<Value, Refusal> {
        let phase = self.phase(call.now);
        let registered: i64 = call
            .db
            .prepare_cached("SELECT count(*) FROM teams WHERE competition_id = ?1")?
            .query_row([&self.id], |row| row.get(0))?;
        let mine = super::team::of_user(call.db, &self.id, call.caller_id())?;
        let standing = match &mine {
            Some(team) if phase != "upcoming" => {
                Some((rank(call.db, &self.id, &team.id)?, team.flags_solved, team.solved))
            }
            _ => None,
        };
        let (rank, score, solves) = standing.unwrap_or((-1, -1, -1));
        let role = match &mine {
            Some(team) if team.captain_user_id == call.caller_id() => "captain",
            Some(_) => "member",
            None => "",
        };
        Ok(json!({
            "id": self.id, "title": self.title, "description": self.description,
            "starts_at": time::text_or_null(self.starts_at), "ends_at": time::text_or_null(self.ends_at),
            "created_at": time::text(self.created_at), "updated_at": time::text(self.updated_at),
            "created_by": self.created_by, "created_by_name": self.created_by_name,
            "challenge_ids": self.challenge_ids, "status": self.status, "access": self.access, "phase": phase,
            "registered_count": registered, "is_registered": mine.is_some(), "can_participate": self.may_join(call)?,
            "my_team_id": mine.as_ref().map_or("", |team| &team.id),
            "my_team_name": mine.as_ref().map_or("", |team| &team.name),
            "my_role": role, "my_rank": rank, "my_score": score, "my_solves": solves,
        }))
    }

    /// Its challenges that there are, in its order.
    pub fn challenges<'a>(&'a self, call: &'a Call<'_>) -> impl Iterator<Item = &'a Challenge> {
        self.challenge_ids.iter().filter_map(|id| call.platform.challenges.get(id))
    }
}

/// A team's place.
pub fn rank(db: &Connection, competition: &str, team: &str) -> rusqlite::Result<i64> {
    // How many stand before it, by the same order as the list's.
    let mut statement = db.prepare_cached(
        "SELECT 1 + count(*) FROM teams o, teams t WHERE t.id = ?2 AND o.competition_id = ?1 AND
         (o.flags_solved > t.flags_solved
          OR (o.flags_solved = t.flags_solved AND (
              coalesce(o.last_solve_at, 9e18) < coalesce(t.last_solve_at, 9e18)
              OR (coalesce(o.last_solve_at, 9e18) = coalesce(t.last_solve_at, 9e18)
                  AND (o.created_at, o.id) < (t.created_at, t.id)))))",
    )?;
    statement.query_row((competition, team), |row| row.get(0))
}

/// A competition's title, for events.
pub fn title(db: &Connection, id: &str) -> String {
    db.prepare_cached("SELECT title FROM competitions WHERE id = ?1")
        .and_then(|mut statement| statement.query_row([id], |row| row.get(0)))
        .unwrap_or_default()
}

/// The competition of the path, if the caller sees it.
pub fn named(call: &Call<'_>) -> Result<Competition, Refusal> {
    let id = call.id("competition_id");
    match Competition::find(call.db, id)? {
        Some(competition) if competition.is_visible(call)? => Ok(competition),
        _ => Err(Refusal::plain(404, format!("Competition not found: {id}"))),
    }
}

fn list(call: &mut Call<'_>) -> Outcome {
    let phase = call.choice("phase", &["upcoming", "running", "past"])?.map(str::to_owned);
    let window = call.window()?;
    let mut rows = Vec::new();
    for competition in Competition::all(call.db)? {
        let wanted = phase.as_ref().is_none_or(|phase| competition.phase(call.now) == phase);
        if wanted && (competition.status == "published" || call.is_operator()) && competition.is_visible(call)? {
            rows.push(competition.value(call)?);
        }
    }
    ok(&window.page(rows))
}

fn view(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    let mut value = competition.value(call)?;
    let rows: Result<Vec<Value>, _> =
        competition.challenges(call).map(|item| challenge::value(call, item, Some(&competition.id))).collect();
    value["challenges"] = rows?.into();
    let mine = super::team::of_user(call.db, &competition.id, call.caller_id())?;
    value["registered_at"] = time::text_or_null(mine.map(|team| team.created_at));
    ok(&value)
}

fn challenges(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    let window = call.window()?;
    let mut rows = Vec::new();
    for item in competition.challenges(call) {
        if challenge::matches(call, item) {
            rows.push(challenge::value(call, item, Some(&competition.id))?);
        }
    }
    ok(&window.page(rows))
}

fn scoreboard(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    standings(call, Some(&competition.id))
}

fn distribution(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    let mut statement = call
        .db
        .prepare_cached("SELECT flags_solved, count(*) FROM teams WHERE competition_id = ?1 GROUP BY flags_solved")?;
    let counts = statement.query_map([&competition.id], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let counts: BTreeMap<i64, i64> = counts.collect::<Result<_, _>>()?;
    let bins: Vec<Value> = match counts.keys().next_back() {
        Some(&most) => (0..=most)
            .map(|score| json!({"label": score.to_string(), "count": counts.get(&score).unwrap_or(&0)}))
            .collect(),
        None => Vec::new(),
    };
    ok(&json!({"total_teams": counts.values().sum::<i64>(), "bins": bins}))
}

/// One point for each right answer of any team, in the series of every leading team.
fn history(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    let top = call.int("top", 15, i64::MIN, i64::MAX)?.max(1) as usize;
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT id, name, flags_solved FROM teams WHERE competition_id = ?1 ORDER BY {ORDER}"
    ))?;
    let teams = statement.query_map([&competition.id], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
    })?;
    let teams: Vec<(String, String, i64)> = teams.collect::<Result<_, _>>()?;
    let mut statement =
        call.db.prepare_cached("SELECT team_id, solved_at FROM solves WHERE competition_id = ?1 ORDER BY solved_at")?;
    let solves =
        statement.query_map([&competition.id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Micros>(1)?)))?;
    let leading: Vec<&(String, String, i64)> = teams.iter().take(top).filter(|(.., flags)| *flags > 0).collect();
    let mut points: Vec<Vec<Value>> = vec![Vec::new(); leading.len()];
    // (score, when it was reached) of each team at that moment.
    let mut scores: HashMap<String, (i64, Micros)> = HashMap::new();
    for solve in solves {
        let (team, at) = solve?;
        let entry = scores.entry(team).or_default();
        *entry = (entry.0 + 1, at);
        for (series, (id, ..)) in points.iter_mut().zip(&leading) {
            let (score, reached) = scores.get(id).copied().unwrap_or((0, Micros::MAX));
            let before = scores.values().filter(|(s, t)| *s > score || (*s == score && *t < reached)).count();
            series.push(json!({"ts": time::seconds(at), "score": score, "rank": before + 1}));
        }
    }
    let series: Vec<Value> = leading
        .iter()
        .zip(points)
        .map(|((id, name, _), points)| json!({"team_id": id, "team_name": name, "points": points}))
        .collect();
    ok(&json!({"series": series, "generated_at": time::seconds(call.now)}))
}

fn breakdown(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    let mut rows = Vec::new();
    for item in competition.challenges(call) {
        let tries = challenge::tries(call.db, &item.id, Some(&competition.id))?;
        let first = challenge::first_blood(call.db, &item.id, &competition.id)?;
        let (team, name, at) =
            first.map_or((String::new(), String::new(), None), |(team, name, at)| (team, name, Some(at)));
        rows.push(json!({
            "challenge_id": item.id, "name": item.name, "category": item.category, "difficulty": item.difficulty,
            "solves_count": challenge::solves(call.db, item, Some(&competition.id))?, "attempts": tries.all,
            "success_rate": tries.rate(), "first_blood_team_id": team, "first_blood_team_name": name,
            "first_blood_at": time::text_or_null(at),
        }));
    }
    ok(&json!({"challenges": rows, "generated_at": time::seconds(call.now)}))
}

/// A right answer: the question, when, and how long after the start.
type Solve = (String, Micros, f64);

fn matrix(call: &mut Call<'_>) -> Outcome {
    let competition = named(call)?;
    solve_matrix(call, Some(&competition))
}

/// A cell for each team and challenge with a submission, of one competition or of all. Minted flags alone count as
/// solved here.
pub fn solve_matrix(call: &Call<'_>, competition: Option<&Competition>) -> Outcome {
    let id = competition.map(|competition| competition.id.as_str());
    let mut statement = call.db.prepare_cached(
        "SELECT s.team_id, t.name, s.challenge_id, count(*) FROM submissions s JOIN teams t ON t.id = s.team_id
         WHERE ?1 IS NULL OR s.competition_id = ?1 GROUP BY s.team_id, s.challenge_id",
    )?;
    let tried = statement.query_map([id], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, i64>(3)?))
    })?;
    let mut statement = call.db.prepare_cached(
        "SELECT team_id, challenge_id, question_id, solved_at, solve_time_s FROM solves
         WHERE ?1 IS NULL OR competition_id = ?1 ORDER BY solved_at",
    )?;
    let solved = statement.query_map([id], |row| {
        Ok((
            (row.get::<_, String>(0)?, row.get::<_, String>(1)?),
            (row.get::<_, String>(2)?, row.get::<_, Micros>(3)?, row.get::<_, f64>(4)?),
        ))
    })?;
    let mut right: HashMap<(String, String), Vec<Solve>> = HashMap::new();
    for row in solved {
        let (key, solve) = row?;
        right.entry(key).or_default().push(solve);
    }
    // When each pair was whole: all of its minted flags.
    let whole = |team: &str, id: &str| -> Option<(Micros, f64)> {
        let minted: BTreeSet<&str> = call.platform.challenges.get(id)?.minted().collect();
        let solves = right.get(&(team.to_owned(), id.to_owned()))?;
        let have: Vec<_> = solves.iter().filter(|(question, ..)| minted.contains(question.as_str())).collect();
        (!minted.is_empty() && have.len() == minted.len())
            .then(|| have.last().map(|(_, at, took)| (*at, *took)))
            .flatten()
    };
    let mut teams: BTreeMap<String, (String, i64)> = BTreeMap::new();
    let mut cells = Vec::new();
    let mut first: HashMap<String, Micros> = HashMap::new();
    for row in tried {
        let (team, name, id, attempts) = row?;
        let done = whole(&team, &id);
        let entry = teams.entry(team.clone()).or_insert((name, 0));
        if let Some((at, _)) = done {
            entry.1 += 1;
            let best = first.entry(id.clone()).or_insert(at);
            *best = at.min(*best);
        }
        cells.push((team, id, attempts, done));
    }
    let mut order: Vec<(String, (String, i64))> = teams.into_iter().collect();
    order.sort_by(|a, b| b.1.1.cmp(&a.1.1).then_with(|| a.1.0.cmp(&b.1.0)).then_with(|| a.0.cmp(&b.0)));
    let place: HashMap<&str, usize> = order.iter().enumerate().map(|(n, (id, _))| (id.as_str(), n)).collect();
    cells.sort_by_key(|(team, id, ..)| (place.get(team.as_str()).copied(), id.clone()));
    let cells: Vec<Value> = cells
        .iter()
        .map(|(team, id, attempts, done)| {
            json!({
                "team_id": team, "challenge_id": id, "solved": done.is_some(),
                "solved_at": time::text_or_null(done.map(|(at, _)| at)),
                "solve_time_s": done.map_or(0.0, |(_, took)| took), "attempts": attempts,
                "first_blood": done.is_some_and(|(at, _)| first.get(id) == Some(&at)),
            })
        })
        .collect();
    let mut challenges = Vec::new();
    let items: Vec<&Challenge> = match competition {
        Some(competition) => competition.challenges(call).collect(),
        None => call.platform.challenges.values().collect(),
    };
    for item in items {
        challenges.push(json!({
            "challenge_id": item.id, "name": item.name, "category": item.category, "difficulty": item.difficulty,
            "solves_count": challenge::solves(call.db, item, id)?,
        }));
    }
    let teams: Vec<Value> =
        order.into_iter().map(|(id, (name, solved))| json!({"team_id": id, "name": name, "solved": solved})).collect();
    ok(&json!({"teams": teams, "challenges": challenges, "cells": cells}))
}
