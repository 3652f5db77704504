//! Other people: what they show of themselves, and what they and their teams have solved.

use std::collections::{BTreeMap, HashMap, HashSet};

use axum::http::Method;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::Route;
use super::team::Team;
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, DAY, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/users/{user_id}", Need::Nobody, view),
    (Method::GET, "/users/{user_id}/solve-trend", Need::Nobody, trend),
    (Method::GET, "/users/{user_id}/profile-stats", Need::Nobody, stats),
    (Method::GET, "/teams/{team_id}/profile-stats", Need::Nobody, team_stats),
];

/// What an account can hide from others.
pub const HIDEABLE: [&str; 12] = [
    "email",
    "bio",
    "country",
    "website_url",
    "timezone",
    "social_links",
    "last_active_at",
    "activity_calendar",
    "tag_stats",
    "difficulty_stats",
    "solve_trend",
    "achievements",
];

/// How many days a trend has where nothing is said.
const TREND: i64 = 30;
/// How many tags are told of.
const TAGS: usize = 8;

/// An account as it is remembered.
#[derive(Debug, Clone)]
pub struct User {
    /// A UUID.
    pub id: String,
    /// In lower case.
    pub email: String,
    /// What others see.
    pub display_name: String,
    /// Sealed; none for an account that signs in with the token it was given.
    pub password: Option<String>,
    /// `user`, `admin` or `super_admin`.
    pub role: String,
    /// Who made it an administrator.
    pub promoted_by: Option<String>,
    /// And when.
    pub promoted_at: Option<Micros>,
    /// When it was made.
    pub created_at: Micros,
    /// What it says of itself.
    pub bio: Option<String>,
    /// Two capital letters.
    pub country: Option<String>,
    /// Any text.
    pub website_url: Option<String>,
    /// Any text.
    pub timezone: Option<String>,
    /// Names of places, and what it is called there.
    pub social_links: BTreeMap<String, String>,
    /// What it chose to show (true) or to hide (false); what is not here is shown.
    pub visibility: BTreeMap<String, bool>,
}

impl User {
    /// By its id.
    pub fn find(db: &Connection, id: &str) -> rusqlite::Result<Option<User>> {
        let mut statement = db.prepare_cached(
            "SELECT id, email, display_name, password, role, promoted_by, promoted_at, created_at, bio, country,
                    website_url, timezone, social_links, visibility
             FROM users WHERE id = ?1",
        )?;
        let user = statement.query_row([id], |row| {
            Ok(User {
                id: row.get(0)?,
                email: row.get(1)?,
                display_name: row.get(2)?,
                password: row.get(3)?,
                role: row.get(4)?,
                promoted_by: row.get(5)?,
                promoted_at: row.get(6)?,
                created_at: row.get(7)?,
                bio: row.get(8)?,
                country: row.get(9)?,
                website_url: row.get(10)?,
                timezone: row.get(11)?,
                social_links: serde_json::from_str(&row.get::<_, String>(12)?).unwrap_or_default(),
                visibility: serde_json::from_str(&row.get::<_, String>(13)?).unwrap_or_default(),
            })
        });
        user.optional()
    }

    /// Who asks.
    pub fn of_caller(call: &Call<'_>) -> Result<User, Refusal> {
        User::find(call.db, &call.caller()?.user_id)?.ok_or_else(|| Refusal::plain(401, "Not authenticated"))
    }

    /// Whether a caller sees something of it. Its owner and administrators see all.
    pub fn shows(&self, what: &str, call: &Call<'_>) -> bool {
        call.is_operator() || call.caller_id() == self.id || *self.visibility.get(what).unwrap_or(&true)
    }

    /// As a caller sees it.
    pub fn value(&self, call: &Call<'_>) -> rusqlite::Result<Value> {
        let (solves, attempts) = counts(call.db, &self.id)?;
        let mut value = json!({
            "id": self.id, "display_name": self.display_name, "avatar_url": "",
            "created_at": time::text(self.created_at), "bio": self.bio, "country": self.country,
            "website_url": self.website_url, "timezone": self.timezone, "social_links": self.social_links,
            "solves": solves, "attempts": attempts,
            "last_active_at": time::text_or_null(last_active(call.db, &self.id)?),
        });
        for what in ["bio", "country", "website_url", "timezone", "last_active_at", "social_links"] {
            if !self.shows(what, call) {
                value[what] = if what == "social_links" { json!({}) } else { Value::Null };
            }
        }
        Ok(value)
    }
}

/// Right answers that were the first of the team, and all answers.
pub fn counts(db: &Connection, user: &str) -> rusqlite::Result<(i64, i64)> {
    let mut statement = db.prepare_cached(
        "SELECT (SELECT count(*) FROM solves WHERE user_id = ?1),
                (SELECT count(*) FROM submissions WHERE user_id = ?1)",
    )?;
    statement.query_row([user], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// When somebody last played: joined a team, started something or answered. Looking around is not playing.
pub fn last_active(db: &Connection, user: &str) -> rusqlite::Result<Option<Micros>> {
    let mut statement = db.prepare_cached(
        "SELECT max(at) FROM (SELECT max(joined_at) AS at FROM members WHERE user_id = ?1
             UNION ALL SELECT max(started_at) FROM instances WHERE user_id = ?1
             UNION ALL SELECT max(submitted_at) FROM submissions WHERE user_id = ?1)",
    )?;
    statement.query_row([user], |row| row.get(0))
}

fn named(call: &Call<'_>) -> Result<User, Refusal> {
    let id = call.id("user_id");
    User::find(call.db, id)?.ok_or_else(|| Refusal::plain(404, format!("User not found: {id}")))
}

fn view(call: &mut Call<'_>) -> Outcome {
    ok(&named(call)?.value(call)?)
}

/// Whose solves are meant.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// What somebody solved, in whichever team.
    User(&'a str),
    /// What a team solved.
    Team(&'a str),
}

/// The challenge and the time of each first right answer.
fn solves(db: &Connection, whose: Whose<'_>) -> rusqlite::Result<Vec<(String, Micros)>> {
    let (sql, id) = match whose {
        Whose::User(id) => ("SELECT challenge_id, solved_at FROM solves WHERE user_id = ?1", id),
        Whose::Team(id) => ("SELECT challenge_id, solved_at FROM solves WHERE team_id = ?1", id),
    };
    db.prepare_cached(sql)?.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// A row for each of the last days, today's last, with how many answers were right.
fn by_day(solves: &[(String, Micros)], days: i64, now: Micros, count: &str) -> Value {
    let mut counts: HashMap<String, i64> = HashMap::new();
    for (_, at) in solves {
        *counts.entry(time::day(*at)).or_default() += 1;
    }
    let rows = (0..days).rev().map(|ago| {
        let day = time::day(now - ago * DAY);
        let solved = counts.get(&day).copied().unwrap_or(0);
        json!({"date": day, count: solved})
    });
    rows.collect()
}

/// What somebody or a team has solved: by day for as many days as the query says, by tag, by difficulty and as a trend.
/// A part that `shows` says no to is empty.
pub fn profile_stats(call: &Call<'_>, whose: Whose<'_>, shows: impl Fn(&str) -> bool) -> Outcome {
    let days = call.int("days", 365, 7, 365)?;
    let solves = solves(call.db, whose)?;
    let solved: HashSet<&str> = solves.iter().map(|(id, _)| id.as_str()).collect();
    let part = |name: &str, rows: Value| if shows(name) { rows } else { json!([]) };

    let mut tags: Vec<(&str, i64, i64)> = Vec::new();
    let mut levels = [("easy", 0, 0), ("medium", 0, 0), ("hard", 0, 0)];
    for challenge in call.platform.challenges.values() {
        let done = i64::from(solved.contains(challenge.id.as_str()));
        if let Some(row) = levels.iter_mut().find(|(level, ..)| *level == challenge.difficulty) {
            (row.1, row.2) = (row.1 + done, row.2 + 1);
        }
        for tag in &challenge.tags {
            match tags.iter_mut().find(|(known, ..)| known == tag) {
                Some(row) => (row.1, row.2) = (row.1 + done, row.2 + 1),
                None => tags.push((tag, done, 1)),
            }
        }
    }
    // The most common first; what is as common stays in the order of the challenges.
    tags.sort_by_key(|(_, _, total)| -total);
    let tags = tags.iter().take(TAGS).map(|(tag, done, total)| json!({"tag": tag, "solved": done, "total": total}));
    let levels = levels
        .iter()
        .filter(|(.., total)| *total > 0)
        .map(|(level, done, total)| json!({"difficulty": level, "solved": done, "total": total}));
    ok(&json!({
        "calendar": part("activity_calendar", by_day(&solves, days, call.now, "count")),
        "by_tag": part("tag_stats", tags.collect()),
        "by_difficulty": part("difficulty_stats", levels.collect()),
        "solve_trend": part("solve_trend", by_day(&solves, TREND, call.now, "solves")),
    }))
}

fn stats(call: &mut Call<'_>) -> Outcome {
    let user = named(call)?;
    profile_stats(call, Whose::User(&user.id), |what| user.shows(what, call))
}

fn trend(call: &mut Call<'_>) -> Outcome {
    let days = call.int("days", TREND, 7, 365)?;
    let user = named(call)?;
    let rows = match user.shows("solve_trend", call) {
        true => by_day(&solves(call.db, Whose::User(&user.id))?, days, call.now, "solves"),
        false => json!([]),
    };
    ok(&json!({"solve_trend": rows}))
}

/// A team shows what its captain does.
fn team_stats(call: &mut Call<'_>) -> Outcome {
    let id = call.id("team_id");
    let team =
        Team::find(call.db, id)?.ok_or_else(|| Refusal::new(404, "team_not_found", format!("Team {id} not found")))?;
    let captain = User::find(call.db, &team.captain_user_id)?;
    profile_stats(call, Whose::Team(&team.id), |what| captain.as_ref().is_none_or(|user| user.shows(what, call)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{api, code, fresh, operator, player, rival};
    use crate::sandbox::time::now;

    fn length(value: &Value) -> Option<usize> {
        value.as_array().map(Vec::len)
    }

    #[tokio::test]
    async fn solves_are_counted_by_day_tag_and_difficulty() {
        let sandbox = fresh().await;
        let me = player(&sandbox);
        let (_, own) = api(&sandbox, "GET", "/me", Some(&me), None).await;
        let id = own["id"].as_str().expect("an id").to_owned();
        let path = format!("/competitions/{}/teams", sandbox.competition);
        let (_, team) = api(&sandbox, "POST", &path, Some(&me), Some(&json!({"mode": "solo"}))).await;
        let team = team["id"].as_str().expect("an id").to_owned();
        let challenge = sandbox.platform().challenges.values().next().expect("one").clone();
        {
            let store = sandbox.platform().store();
            let row = (&sandbox.competition, &challenge.id, &team, &id, now());
            store.db.execute("INSERT INTO solves VALUES (?1, ?2, 'q', ?3, ?4, ?5, 1.0, 1)", row).expect("solves");
        }
        let mut parts = Vec::new();
        for path in [format!("/users/{id}/profile-stats?days=7"), format!("/teams/{team}/profile-stats?days=7")] {
            let (status, stats) = api(&sandbox, "GET", &path, None, None).await;
            assert_eq!((status, length(&stats["calendar"]), length(&stats["solve_trend"])), (200, Some(7), Some(30)));
            assert_eq!((&stats["calendar"][6]["count"], &stats["solve_trend"][29]["solves"]), (&json!(1), &json!(1)));
            let level = stats["by_difficulty"]
                .as_array()
                .and_then(|rows| rows.iter().find(|row| row["difficulty"] == challenge.difficulty.as_str()).cloned());
            assert_eq!(level.map(|row| row["solved"].clone()), Some(json!(1)));
            assert!(length(&stats["by_tag"]).is_some_and(|tags| (1..=8).contains(&tags)));
            parts.push(stats);
        }
        assert_eq!(parts[0], parts[1]);
        let (_, trend) = api(&sandbox, "GET", &format!("/users/{id}/solve-trend?days=365"), None, None).await;
        assert_eq!(length(&trend["solve_trend"]), Some(365));
        let (_, shown) = api(&sandbox, "GET", &format!("/users/{id}"), None, None).await;
        assert_eq!((&shown["solves"], &shown["attempts"]), (&json!(1), &json!(0)));
        assert!(shown["last_active_at"].is_string());
        assert!(shown.get("email").is_none());
        for days in ["6", "366", "x"] {
            let path = format!("/users/{id}/solve-trend?days={days}");
            assert_eq!(code(&sandbox, "GET", &path, None, None).await, (422, "validation_error".into()));
        }
        assert_eq!(code(&sandbox, "GET", "/users/x", None, None).await, (404, "http_404".into()));
        assert_eq!(code(&sandbox, "GET", "/users/x/profile-stats", None, None).await, (404, "http_404".into()));
        assert_eq!(code(&sandbox, "GET", "/teams/x/profile-stats", None, None).await, (404, "team_not_found".into()));
    }

    #[tokio::test]
    async fn what_is_hidden_is_hidden_from_others() {
        let sandbox = fresh().await;
        let me = player(&sandbox);
        let (_, own) = api(&sandbox, "GET", "/me", Some(&me), None).await;
        let path = format!("/users/{}", own["id"].as_str().unwrap_or_default());
        let profile = json!({"bio": "I am", "country": "CH", "social_links": {"github": "octo"}});
        api(&sandbox, "PATCH", "/me/profile", Some(&me), Some(&profile)).await;
        let hide = json!({"bio": false, "social_links": false, "solve_trend": false, "nope": false});
        let (status, own) = api(&sandbox, "PATCH", "/me/profile/visibility", Some(&me), Some(&hide)).await;
        let kept = json!({"bio": false, "social_links": false, "solve_trend": false});
        assert_eq!((status, &own["profile_visibility"], &own["bio"]), (200, &kept, &json!("I am")));
        for (token, open) in
            [(None, false), (Some(rival(&sandbox)), false), (Some(me.clone()), true), (Some(operator(&sandbox)), true)]
        {
            let (_, user) = api(&sandbox, "GET", &path, token.as_deref(), None).await;
            assert_eq!(user["country"], "CH");
            assert_eq!(user["bio"].is_string(), open);
            assert_eq!(user["social_links"] == json!({}), !open);
            let (_, stats) = api(&sandbox, "GET", &format!("{path}/profile-stats"), token.as_deref(), None).await;
            assert_eq!(
                (length(&stats["solve_trend"]), length(&stats["calendar"])),
                (Some(if open { 30 } else { 0 }), Some(365))
            );
        }
        let show = json!({"bio": true});
        api(&sandbox, "PATCH", "/me/profile/visibility", Some(&me), Some(&show)).await;
        let (_, user) = api(&sandbox, "GET", &path, None, None).await;
        assert_eq!((&user["bio"], &user["social_links"]), (&json!("I am"), &json!({})));
        assert_eq!(code(&sandbox, "PATCH", "/me/profile/visibility", Some(&me), None).await.0, 200);
        for wrong in [json!({"bio": "x"}), json!({"bio": null}), json!({"country": 2}), json!([])] {
            let answer = code(&sandbox, "PATCH", "/me/profile/visibility", Some(&me), Some(&wrong)).await;
            assert_eq!(answer, (422, "validation_error".into()));
        }
    }
}
