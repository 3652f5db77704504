//! Teams: taking part, and with whom. [`invites`] are the ways into a team, [`members`] what goes on inside one.

pub mod invites;
pub mod members;

use axum::http::Method;
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Value, json};

use super::comp::Competition;
use super::{Route, achievement};
use crate::sandbox::call::Call;
use crate::sandbox::caller::{Level, Need};
use crate::sandbox::events::Event;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, created, ok};
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/teams", Need::Nobody, list),
    (Method::GET, "/teams/{team_id}", Need::Nobody, view),
    (Method::POST, "/competitions/{competition_id}/teams", WRITE, register),
    (Method::POST, "/competitions/{competition_id}/teams/redeem", WRITE, invites::redeem),
    (Method::GET, "/competitions/{competition_id}/teams/search", READ, members::search),
    (Method::POST, "/competitions/{competition_id}/teams/{team_id}/join-request", WRITE, invites::ask),
    (Method::GET, "/competitions/{competition_id}/invites", READ, invites::list),
    (Method::POST, "/competitions/{competition_id}/invites", WRITE, invites::create),
    (Method::POST, "/competitions/{competition_id}/invites/direct", WRITE, invites::direct),
    (Method::DELETE, "/competitions/{competition_id}/invites/{invite_id}", WRITE, invites::revoke),
    (Method::POST, "/competitions/{competition_id}/invites/{invite_id}/accept", WRITE, invites::accept),
    (Method::POST, "/competitions/{competition_id}/invites/{invite_id}/decline", WRITE, invites::decline),
    (Method::POST, "/competitions/{competition_id}/invites/{invite_id}/approve", WRITE, invites::approve),
    (Method::POST, "/competitions/{competition_id}/invites/{invite_id}/reject", WRITE, invites::reject),
    (Method::PATCH, "/competitions/{competition_id}/team", WRITE, members::update),
    (Method::POST, "/competitions/{competition_id}/team/leave", WRITE, members::leave),
    (Method::DELETE, "/competitions/{competition_id}/team/members/{target_user_id}", WRITE, members::kick),
];

const READ: Need = Need::User(Some(("teams", Level::Read)));
const WRITE: Need = Need::User(Some(("teams", Level::Write)));

/// A team as it is remembered.
#[derive(Debug, Clone)]
pub struct Team {
    /// A UUID.
    pub id: String,
    /// Where it plays.
    pub competition_id: String,
    /// What it is called; its captain chose that.
    pub name: String,
    /// What is told of it.
    pub description: String,
    /// Who leads it.
    pub captain_user_id: String,
    /// When it was made.
    pub created_at: Micros,
    /// Challenges with at least one right answer.
    pub solved: i64,
    /// Right answers.
    pub flags_solved: i64,
    /// All answers.
    pub attempts: i64,
    /// When the last right answer came.
    pub last_solve_at: Option<Micros>,
    /// When it did anything.
    pub last_active_at: Option<Micros>,
}

/// The columns of a team, in order.
const COLUMNS: &str = "t.id, t.competition_id, t.name, t.description, t.captain_user_id, t.created_at, t.solved, \
                       t.flags_solved, t.attempts, t.last_solve_at, t.last_active_at";

impl Team {
    fn read(row: &Row<'_>) -> rusqlite::Result<Team> {
        Ok(Team {
            id: row.get(0)?,
            competition_id: row.get(1)?,
            name: row.get(2)?,
            description: row.get(3)?,
            captain_user_id: row.get(4)?,
            created_at: row.get(5)?,
            solved: row.get(6)?,
            flags_solved: row.get(7)?,
            attempts: row.get(8)?,
            last_solve_at: row.get(9)?,
            last_active_at: row.get(10)?,
        })
    }

    /// By its id.
    pub fn find(db: &Connection, id: &str) -> rusqlite::Result<Option<Team>> {
        let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM teams t WHERE t.id = ?1"))?;
        statement.query_row([id], Team::read).optional()
    }

    /// Teams that meet a condition, by their creation.
    pub fn all(db: &Connection, condition: &str, params: impl rusqlite::Params) -> rusqlite::Result<Vec<Team>> {
        let sql = format!("SELECT {COLUMNS} FROM teams t WHERE {condition} ORDER BY t.created_at, t.id");
        db.prepare_cached(&sql)?.query_map(params, Team::read)?.collect()
    }

    /// As a list has it.
    pub fn value(&self, db: &Connection) -> rusqlite::Result<Value> {
        let members: i64 = db
            .prepare_cached("SELECT count(*) FROM members WHERE team_id = ?1")?
            .query_row([&self.id], |row| row.get(0))?;
        Ok(json!({
            "id": self.id, "name": self.name, "description": self.description,
            "captain_user_id": self.captain_user_id, "captain_display_name": user_name(db, &self.captain_user_id),
            "captain_avatar_url": "", "member_count": members, "created_at": time::text(self.created_at),
            "solves": self.flags_solved, "attempts": self.attempts,
            "last_active_at": time::text_or_null(self.last_active_at), "competition_id": self.competition_id,
        }))
    }

    /// With its members.
    pub fn detail(&self, db: &Connection) -> rusqlite::Result<Value> {
        let mut value = self.value(db)?;
        let mut statement = db.prepare_cached(
            "SELECT u.id, u.display_name, m.joined_at FROM members m JOIN users u ON u.id = m.user_id
             WHERE m.team_id = ?1 ORDER BY m.joined_at, u.id",
        )?;
        let members = statement.query_map([&self.id], |row| {
            let id: String = row.get(0)?;
            Ok(json!({
                "is_captain": id == self.captain_user_id, "user_id": id, "display_name": row.get::<_, String>(1)?,
                "avatar_url": "", "joined_at": time::text(row.get(2)?),
            }))
        })?;
        value["members"] = members.collect::<Result<Vec<Value>, _>>()?.into();
        Ok(value)
    }
}

/// A user's name, or nothing.
pub fn user_name(db: &Connection, id: &str) -> String {
    db.prepare_cached("SELECT display_name FROM users WHERE id = ?1")
        .and_then(|mut statement| statement.query_row([id], |row| row.get(0)))
        .unwrap_or_default()
}

/// A team's name, or nothing.
pub fn name(db: &Connection, id: &str) -> String {
    db.prepare_cached("SELECT name FROM teams WHERE id = ?1")
        .and_then(|mut statement| statement.query_row([id], |row| row.get(0)))
        .unwrap_or_default()
}

/// The team that a user plays in.
pub fn of_user(db: &Connection, competition: &str, user: &str) -> rusqlite::Result<Option<Team>> {
    if user.is_empty() {
        return Ok(None);
    }
    let mut statement = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM members m JOIN teams t ON t.id = m.team_id
         WHERE m.competition_id = ?1 AND m.user_id = ?2"
    ))?;
    statement.query_row((competition, user), Team::read).optional()
}

/// All teams that a user plays in, the oldest first.
pub fn all_of_user(db: &Connection, user: &str) -> rusqlite::Result<Vec<Team>> {
    Team::all(db, "t.id IN (SELECT team_id FROM members WHERE user_id = ?1)", [user])
}

/// Their ids.
pub fn ids_of(db: &Connection, user: &str) -> rusqlite::Result<Vec<String>> {
    Ok(all_of_user(db, user)?.into_iter().map(|team| team.id).collect())
}

/// The caller's team in a competition, or the refusal that says there is none.
pub fn needed(call: &Call<'_>, competition: &str) -> Result<Team, Refusal> {
    of_user(call.db, competition, call.caller_id())?.ok_or_else(|| {
        let message = "You are not registered for this competition";
        Refusal::new(403, "not_registered", json!({"message": message, "competition_id": competition}))
    })
}

/// A competition that a team is to be made, found or joined in.
pub fn playable(call: &Call<'_>, id: &str) -> Result<Competition, Refusal> {
    match Competition::find(call.db, id)? {
        Some(competition) if competition.is_visible(call)? => Ok(competition),
        _ => {
            let detail = json!({"message": format!("Competition not found: {id}"), "competition_id": id});
            Err(Refusal::new(404, "competition_not_found", detail))
        }
    }
}

/// The same, if one may still start to take part in it.
fn open(call: &Call<'_>, id: &str) -> Result<Competition, Refusal> {
    let competition = playable(call, id)?;
    if competition.phase(call.now) == "past" {
        let detail = json!({"message": "Competition has ended", "competition_id": id});
        return Err(Refusal::new(409, "competition_ended", detail));
    }
    if !competition.may_join(call)? {
        let message = "This competition is private: an administrator has to invite you.";
        let detail = json!({"message": message, "competition_id": id});
        return Err(Refusal::new(403, "competition_invitation_required", detail));
    }
    Ok(competition)
}

/// The competition of the path, if the caller's token is good for it.
fn place(call: &Call<'_>) -> Result<String, Refusal> {
    let id = call.id("competition_id").to_owned();
    call.caller()?.may_enter(&id)?;
    Ok(id)
}

/// The team that the caller leads in a competition; of two reasons against it the first is having none.
fn led(call: &Call<'_>, competition: &str) -> Result<Team, Refusal> {
    let team = needed(call, competition)?;
    if team.captain_user_id != call.caller_id() {
        return Err(Refusal::new(403, "not_captain", "this is the captain's to do"));
    }
    Ok(team)
}

/// A team with its members as it stands now.
fn fresh(call: &Call<'_>, id: &str) -> Result<Value, Refusal> {
    let team = Team::find(call.db, id)?.ok_or_else(|| missing(id))?;
    Ok(team.detail(call.db)?)
}

/// What is said of a team that is not there.
pub fn missing(id: &str) -> Refusal {
    Refusal::new(404, "team_not_found", format!("Team {id} not found"))
}

/// Marks that a team did something.
pub fn touch(db: &Connection, id: &str, now: Micros) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE teams SET last_active_at = ?2 WHERE id = ?1")?.execute((id, now))?;
    Ok(())
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let rows: Result<Vec<Value>, _> = Team::all(call.db, "1", [])?.iter().map(|team| team.value(call.db)).collect();
    ok(&window.page(rows?))
}

fn view(call: &mut Call<'_>) -> Outcome {
    let id = call.id("team_id");
    ok(&fresh(call, id)?)
}

/// Puts somebody into a team.
pub fn join(db: &Connection, team: &Team, user: &str, now: Micros) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO members VALUES (?1, ?2, ?3, ?4)")?.execute((
        &team.competition_id,
        user,
        &team.id,
        now,
    ))?;
    Ok(())
}

/// What everybody hears when somebody takes part.
pub fn registered(call: &mut Call<'_>, competition: &Competition, team: &Team) -> Result<(), Refusal> {
    let caller = call.caller()?;
    let event = Event::by("team_registered", "team", &caller.user_id, &caller.name)
        .with("competition_id", competition.id.as_str())
        .with("competition_title", competition.title.as_str())
        .with("ip", call.peer.as_str())
        .of_team(&team.id);
    call.tell(event);
    Ok(())
}

fn register(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let mode = fields.choice("mode", &["solo", "create"]).unwrap_or_else(|| "solo".to_owned());
    let given = fields.text_or("name", "");
    let description = fields.text_or("description", "");
    fields.length("name", 0, 80);
    fields.length("description", 0, 2000);
    fields.checked()?;
    let id = call.id("competition_id").to_owned();
    call.caller()?.may_enter(&id)?;
    let competition = open(call, &id)?;
    let name = given.trim().to_owned();
    if mode == "create" && name.is_empty() {
        return Err(Refusal::new(422, "team_name_required", "a team that is created needs a name"));
    }
    let user = call.caller()?.user_id.clone();
    if let Some(team) = of_user(call.db, &id, &user)? {
        if mode == "solo" {
            registered(call, &competition, &team)?;
            return created(&team.detail(call.db)?);
        }
        let message = "You are already on a team in this competition";
        let detail = json!({"message": message, "competition_id": id, "team_id": team.id});
        return Err(Refusal::new(409, "already_member", detail));
    }
    let name = if mode == "create" { name } else { format!("{}'s team", call.caller()?.name) };
    let team = make(call, &id, &name, &description, &user)?;
    registered(call, &competition, &team)?;
    achievement::after_joining(call, &team.id)?;
    created(&team.detail(call.db)?)
}

fn make(call: &Call<'_>, competition: &str, name: &str, description: &str, captain: &str) -> rusqlite::Result<Team> {
    let team = Team {
        id: ids::uuid(),
        competition_id: competition.to_owned(),
        name: name.to_owned(),
        description: description.to_owned(),
        captain_user_id: captain.to_owned(),
        created_at: call.now,
        solved: 0,
        flags_solved: 0,
        attempts: 0,
        last_solve_at: None,
        last_active_at: Some(call.now),
    };
    call.db
        .prepare_cached(
            "INSERT INTO teams (id, competition_id, name, description, captain_user_id, created_at, last_active_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
        )?
        .execute((&team.id, competition, name, description, captain, call.now))?;
    join(call.db, &team, captain, call.now)?;
    Ok(team)
}
