//! Achievements: what a team wins besides points. What is won for playing is found in [`after_submission`]; those of
//! the catalogue that no rule there speaks of stay locked.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use rusqlite::Connection;
use serde_json::{Value, json};

use super::activity::unscoped;
use super::{Route, team};
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::instances::Instance;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros, SECOND};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/achievements/catalog", Need::Nobody, list),
    (Method::GET, "/achievements/recent-unlocks", Need::Nobody, recent),
    (Method::GET, "/teams/{team_id}/achievements", Need::Nobody, of_team),
    (Method::GET, "/me/achievements", Need::User(None), mine),
    (Method::POST, "/easter-eggs/{egg_id}/claim", Need::Session, claim),
    (Method::POST, "/me/star-gazer/verify", Need::User(None), star_gazer),
];

/// Something to win.
#[derive(Debug)]
pub struct Achievement {
    /// A word in snake case.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How to win it.
    pub description: &'static str,
    /// The name of its picture.
    pub icon: &'static str,
    /// `bronze`, `silver` or `gold`.
    pub tier: &'static str,
}

const fn entry(
    id: &'static str,
    tier: &'static str,
    name: &'static str,
    icon: &'static str,
    description: &'static str,
) -> Achievement {
    Achievement { id, name, description, icon, tier }
}

/// All there are.
pub const CATALOGUE: [Achievement; 19] = [
    entry("welcome_aboard", "bronze", "Welcome Aboard", "Ship", "Take part in a competition."),
    entry("first_blood_team", "bronze", "First Blood", "Droplet", "The team's first right answer."),
    entry("fastest_man", "gold", "Fastest Man Alive", "Zap", "Answer a question before every other team."),
    entry("night_owl", "silver", "Night Owl", "Moon", "A right answer between midnight and six, UTC."),
    entry("early_bird", "silver", "Early Bird", "Sunrise", "A right answer early in the morning."),
    entry("weekend_warrior", "silver", "Weekend Warrior", "Calendar", "Play through a weekend."),
    entry("flash_solver", "gold", "Flash Solver", "Timer", "A right answer shortly after the start of an instance."),
    entry("decathlete", "silver", "Decathlete", "Medal", "Be at home in many kinds of challenges."),
    entry("centurion", "silver", "Centurion", "Shield", "Give a great many answers."),
    entry("completionist", "gold", "Completionist", "Trophy", "Leave nothing of a competition unsolved."),
    entry("unicorn", "gold", "Unicorn", "Sparkles", "Do what no other team does."),
    entry("lucky_guesser", "bronze", "Lucky Guesser", "Dices", "The first answer to a challenge is right."),
    entry("sisyphus", "silver", "Sisyphus", "Mountain", "Solve it after failing again and again."),
    entry("kamikaze", "bronze", "Kamikaze", "Plane", "Answer when the instance has hardly started."),
    entry("rapid_fire", "gold", "Rapid Fire", "Rocket", "Three right answers within ten minutes."),
    entry("bug_hunter", "gold", "Bug Hunter", "Bug", "Find a fault of the platform's own."),
    entry("linked_github", "bronze", "GitHub Connection", "Github", "Link a GitHub account."),
    entry("linked_google", "bronze", "Google Connection", "Chrome", "Link a Google account."),
    entry("star_gazer", "bronze", "Star Gazer", "Star", "Give the project a star on GitHub."),
];

/// How soon after the start an answer is a kamikaze's. The platform's own limit is not known.
const HASTE: Micros = 60 * SECOND;
/// How soon after the start a right answer came in a flash. The platform's own limit is not known: below 343 s.
const FLASH: f64 = 300.0;
/// How long three right answers may take.
const RAPID: Micros = 600 * SECOND;

impl Achievement {
    /// By its id.
    pub fn find(id: &str) -> Option<&'static Achievement> {
        CATALOGUE.iter().find(|entry| entry.id == id)
    }

    /// What it is worth.
    pub fn points(&self) -> i64 {
        match self.tier {
            "bronze" => 10,
            "silver" => 25,
            _ => 50,
        }
    }
}

/// How many teams there are, and how many of them have which achievement.
pub struct Census {
    teams: i64,
    earned: BTreeMap<String, i64>,
}

impl Census {
    /// As it stands.
    pub fn take(db: &Connection) -> rusqlite::Result<Census> {
        let teams = db.prepare_cached("SELECT count(*) FROM teams")?.query_row([], |row| row.get(0))?;
        let mut statement =
            db.prepare_cached("SELECT achievement_id, count(*) FROM achievements GROUP BY achievement_id")?;
        let earned = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        Ok(Census { teams, earned })
    }

    fn count(&self, entry: &Achievement) -> i64 {
        self.earned.get(entry.id).copied().unwrap_or(0)
    }

    fn rarity(&self, entry: &Achievement) -> &'static str {
        let count = self.count(entry);
        match 100 * count / self.teams.max(1) {
            _ if count == 0 => "unearned",
            0..10 => "rare",
            10..30 => "uncommon",
            _ => "common",
        }
    }

    /// An achievement that is still to win.
    fn locked(&self, entry: &Achievement) -> Value {
        json!({
            "id": entry.id, "name": entry.name, "description": entry.description, "icon": entry.icon,
            "tier": entry.tier, "secret": false, "progress": null, "points": entry.points(),
            "earned_by_count": self.count(entry), "rarity": self.rarity(entry),
        })
    }

    /// One that was won.
    pub fn won(&self, entry: &Achievement, at: Micros, context: &Value) -> Value {
        json!({
            "achievement_id": entry.id, "name": entry.name, "description": entry.description, "icon": entry.icon,
            "tier": entry.tier, "secret": false, "unlocked_at": time::text(at), "context": context,
            "points": entry.points(), "earned_by_count": self.count(entry), "rarity": self.rarity(entry),
        })
    }
}

/// An achievement that a team has.
#[derive(Debug, Clone)]
pub struct Unlock {
    /// Whose.
    pub team_id: String,
    /// Which.
    pub entry: &'static Achievement,
    /// Since when.
    pub at: Micros,
    /// What for.
    pub context: Value,
}

/// What teams that meet a condition have, newest first.
pub fn unlocks(db: &Connection, condition: &str, params: impl rusqlite::Params) -> rusqlite::Result<Vec<Unlock>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT team_id, achievement_id, unlocked_at, context FROM achievements WHERE {condition}
         ORDER BY unlocked_at DESC, rowid DESC"
    ))?;
    let rows = statement.query_map(params, |row| {
        let (id, context): (String, String) = (row.get(1)?, row.get(3)?);
        let context = serde_json::from_str(&context).unwrap_or_default();
        let at = row.get(2)?;
        let team_id = row.get(0)?;
        Ok(Achievement::find(&id).map(|entry| Unlock { team_id, entry, at, context }))
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// What the teams of a user have.
const OF_USER: &str = "team_id IN (SELECT m.team_id FROM members m WHERE m.user_id = ?1)";

/// Gives a team an achievement; says whether it is new to it.
pub fn award(db: &Connection, team: &str, id: &str, context: &Value, now: Micros) -> rusqlite::Result<bool> {
    let mut statement = db.prepare_cached("INSERT OR IGNORE INTO achievements VALUES (?1, ?2, ?3, ?4)")?;
    Ok(statement.execute((team, id, now, context.to_string()))? > 0)
}

/// The same for something that the caller just did, and tells it.
fn unlock(call: &mut Call<'_>, team: &str, id: &str, context: &Value) -> Result<(), Refusal> {
    let Some(entry) = Achievement::find(id) else { return Ok(()) };
    if award(call.db, team, id, context, call.now)? {
        let caller = call.caller()?;
        let event = Event::by("achievement_unlocked", "team", &caller.user_id, &caller.name)
            .with("challenge_id", "")
            .with("achievement_id", entry.id)
            .with("achievement_name", entry.name)
            .with("tier", entry.tier)
            .with("secret", false)
            .of_team(team);
        call.tell(event);
    }
    Ok(())
}

/// What this team has, and what the caller has won with others: nobody wins the same twice.
fn held(call: &Call<'_>, team: &str) -> rusqlite::Result<BTreeSet<String>> {
    let mut statement =
        call.db.prepare_cached(&format!("SELECT achievement_id FROM achievements WHERE team_id = ?2 OR {OF_USER}"))?;
    statement.query_map([call.caller_id(), team], |row| row.get(0))?.collect()
}

/// What is won by taking part.
pub fn after_joining(call: &mut Call<'_>, team: &str) -> Result<(), Refusal> {
    if held(call, team)?.contains("welcome_aboard") {
        return Ok(());
    }
    unlock(call, team, "welcome_aboard", &json!({}))
}

/// An answer that was judged, and is on record.
pub struct Judged<'a> {
    /// Whose.
    pub team: &'a str,
    /// To what.
    pub challenge: &'a str,
    /// Nothing for a quiz.
    pub instance: Option<&'a Instance>,
    /// How many teams have had this right, this one included; 0 when this was wrong or is no news.
    pub rank: i64,
    /// Whether it is right.
    pub correct: bool,
    /// How long after the start, if it is right.
    pub took: f64,
}

/// What is won by answering.
pub fn after_submission(call: &mut Call<'_>, judged: &Judged<'_>) -> Result<(), Refusal> {
    let held = held(call, judged.team)?;
    for (id, context) in won(call, judged, &held)? {
        unlock(call, judged.team, id, &context)?;
    }
    Ok(())
}

/// In the order of the catalogue, as a platform tells them.
fn won(call: &Call<'_>, judged: &Judged<'_>, held: &BTreeSet<String>) -> rusqlite::Result<Vec<(&'static str, Value)>> {
    let open = |id: &str| !held.contains(id);
    let count = |sql: &str, params: &[&str]| -> rusqlite::Result<i64> {
        call.db.prepare_cached(sql)?.query_row(rusqlite::params_from_iter(params), |row| row.get(0))
    };
    let solve = json!({"challenge_id": judged.challenge, "solve_time_s": judged.took});
    let mut won = Vec::new();
    if judged.rank > 0 {
        let night = (call.now / SECOND / 3600).rem_euclid(24) < 6;
        let rules = [
            ("first_blood_team", true),
            ("fastest_man", judged.rank == 1),
            ("night_owl", night),
            ("flash_solver", judged.instance.is_some() && judged.took <= FLASH),
        ];
        won.extend(rules.into_iter().filter(|(id, is)| *is && open(id)).map(|(id, _)| (id, solve.clone())));
    }
    if judged.correct && open("lucky_guesser") {
        let sql = "SELECT count(*) FROM submissions WHERE team_id = ?1 AND challenge_id = ?2";
        if count(sql, &[judged.team, judged.challenge])? == 1 {
            won.push(("lucky_guesser", solve));
        }
    }
    if let Some(instance) = judged.instance.filter(|_| open("kamikaze")) {
        let elapsed = call.now - instance.started_at;
        let first = || count("SELECT count(*) FROM submissions WHERE instance_id = ?1", &[&instance.id]);
        if elapsed <= HASTE && first()? == 1 {
            let elapsed = (time::seconds(elapsed) * 100.0).round() / 100.0;
            won.push(("kamikaze", json!({"challenge_id": judged.challenge, "elapsed_s": elapsed})));
        }
    }
    if judged.rank > 0 && open("rapid_fire") {
        let mut statement = call
            .db
            .prepare_cached("SELECT solved_at FROM solves WHERE team_id = ?1 ORDER BY solved_at DESC LIMIT 3")?;
        let times: Vec<Micros> = statement.query_map([judged.team], |row| row.get(0))?.collect::<Result<_, _>>()?;
        if let [last, _, first] = times[..] {
            let span = last - first;
            if span <= RAPID {
                won.push(("rapid_fire", json!({"span_s": (time::seconds(span) * 10.0).round() / 10.0})));
            }
        }
    }
    Ok(won)
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let census = Census::take(call.db)?;
    ok(&window.page(CATALOGUE.iter().map(|entry| census.locked(entry)).collect()))
}

fn recent(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let rows = unlocks(call.db, "1", [])?
        .into_iter()
        .map(|unlock| {
            json!({
                "team_name": team::name(call.db, &unlock.team_id), "team_id": unlock.team_id,
                "achievement_id": unlock.entry.id, "name": unlock.entry.name, "icon": unlock.entry.icon,
                "tier": unlock.entry.tier, "unlocked_at": time::text(unlock.at),
            })
        })
        .collect();
    ok(&window.page(rows))
}

fn of_team(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let id = call.id("team_id");
    let team = team::Team::find(call.db, id)?.ok_or_else(|| team::missing(id))?;
    let census = Census::take(call.db)?;
    let rows = unlocks(call.db, "team_id = ?1", [&team.id])?;
    ok(&window.page(rows.iter().map(|own| census.won(own.entry, own.at, &own.context)).collect()))
}

fn mine(call: &mut Call<'_>) -> Outcome {
    unscoped(call)?;
    let census = Census::take(call.db)?;
    let mut own = unlocks(call.db, OF_USER, [call.caller_id()])?;
    // Two teams of one user may have the same: the one that was first counts.
    let mut seen = BTreeSet::new();
    own.reverse();
    own.retain(|unlock| seen.insert(unlock.entry.id));
    own.reverse();
    let locked: Vec<Value> =
        CATALOGUE.iter().filter(|entry| !seen.contains(entry.id)).map(|entry| census.locked(entry)).collect();
    let unlocked: Vec<Value> = own.iter().map(|own| census.won(own.entry, own.at, &own.context)).collect();
    ok(&json!({
        "unlocked": unlocked, "locked": locked,
        "summary": {
            "unlocked_count": own.len(), "total_count": CATALOGUE.len(),
            "score": own.iter().map(|own| own.entry.points()).sum::<i64>(),
            "total_score": CATALOGUE.iter().map(Achievement::points).sum::<i64>(),
        },
    }))
}

/// There are none here.
fn claim(call: &mut Call<'_>) -> Outcome {
    Err(Refusal::plain(404, format!("Unknown easter egg: {}", call.id("egg_id"))))
}

/// Nobody has a GitHub account here: signing in with one needs the network.
fn star_gazer(call: &mut Call<'_>) -> Outcome {
    unscoped(call)?;
    ok(&json!({"verified": false, "reason": "no_github_identity", "achievement": null, "already_unlocked": false}))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::Sandbox;
    use crate::sandbox::testing::{ask, fresh, mint, minted, player, rival};

    async fn register(s: &Sandbox, token: &str) -> String {
        let path = format!("/competitions/{}/teams", s.competition);
        let (status, team) = ask(s, "POST", &path, token, json!({})).await;
        assert_eq!(status, 201, "{team}");
        team["id"].as_str().unwrap().to_owned()
    }

    async fn own(s: &Sandbox, token: &str) -> (Vec<String>, Value) {
        let (status, own) = ask(s, "GET", "/me/achievements", token, Value::Null).await;
        assert_eq!(status, 200);
        let ids = own["unlocked"].as_array().unwrap().iter().map(|row| row["achievement_id"].as_str().unwrap().into());
        // Whether it is night depends on when the tests run.
        (ids.filter(|id| id != "night_owl").collect(), own)
    }

    async fn answer(s: &Sandbox, token: &str, right: bool) {
        let (_, instance) = ask(s, "POST", "/instances", token, json!({"challenge_id": "WEB-001"})).await;
        let id = instance["id"].as_str().unwrap();
        let text = if right { minted(s, id, "flag") } else { "no".to_owned() };
        let body = json!({"instance_id": id, "answer": text});
        let (status, said) = ask(s, "POST", "/submissions", token, body).await;
        assert_eq!((status, &said["correct"]), (200, &json!(right)));
    }

    #[tokio::test]
    async fn a_quick_right_answer_wins_much() {
        let s = fresh().await;
        let (a, b) = (player(&s), rival(&s));
        let (none, page) = own(&s, &a).await;
        assert!(none.is_empty() && page["locked"].as_array().map(Vec::len) == Some(19));
        assert_eq!(page["summary"]["total_score"], 520);
        let team = register(&s, &a).await;
        register(&s, &a).await;
        register(&s, &b).await;
        answer(&s, &a, true).await;
        let (mine, page) = own(&s, &a).await;
        let all = ["kamikaze", "lucky_guesser", "flash_solver", "fastest_man", "first_blood_team", "welcome_aboard"];
        assert_eq!(mine, all);
        let first = &page["unlocked"][0];
        assert_eq!((&first["points"], &first["context"]["challenge_id"]), (&json!(10), &json!("WEB-001")));
        assert_eq!(page["summary"]["unlocked_count"], json!(page["unlocked"].as_array().unwrap().len()));

        answer(&s, &b, false).await;
        assert_eq!(own(&s, &b).await.0, ["kamikaze", "welcome_aboard"]);
        answer(&s, &b, true).await;
        assert_eq!(own(&s, &b).await.0, ["flash_solver", "first_blood_team", "kamikaze", "welcome_aboard"]);

        let (_, told) = ask(&s, "GET", "/activities?event=achievement_unlocked", &b, Value::Null).await;
        let told: Vec<&Value> = told["items"].as_array().unwrap().iter().map(|row| &row["detail"]).collect();
        assert!(told.iter().any(|row| row["achievement_name"] == "Kamikaze" && row["tier"] == "bronze"));

        let (_, page) = ask(&s, "GET", &format!("/teams/{team}/achievements"), "", Value::Null).await;
        assert!(page["total"].as_u64().unwrap() >= 6);
        let (_, page) = ask(&s, "GET", "/achievements/recent-unlocks?limit=1", "", Value::Null).await;
        assert_eq!(page["items"][0]["team_name"], "Rival's team");
        let (_, page) = ask(&s, "GET", "/achievements/catalog", "", Value::Null).await;
        let row = &page["items"][13];
        assert_eq!((&page["total"], &row["id"]), (&json!(19), &json!("kamikaze")));
        assert_eq!((&row["earned_by_count"], &row["rarity"]), (&json!(2), &json!("common")));
    }

    #[tokio::test]
    async fn three_right_answers_in_a_row_are_rapid_fire() {
        let s = fresh().await;
        let a = player(&s);
        let team = register(&s, &a).await;
        {
            let store = s.platform().store();
            for (question, ago) in [("one", 599_000_000), ("two", 1)] {
                let at = crate::sandbox::time::now() - ago;
                let values = (&s.competition, question, &team, at);
                let sql = "INSERT INTO solves VALUES (?1, 'OLD-001', ?2, ?3, '', ?4, 0, 9)";
                store.db.execute(sql, values).unwrap();
            }
        }
        answer(&s, &a, true).await;
        let (mine, page) = own(&s, &a).await;
        assert_eq!(mine[0], "rapid_fire");
        assert!(page["unlocked"][0]["context"]["span_s"].as_f64().unwrap() >= 599.0);
    }

    #[tokio::test]
    async fn what_cannot_be_won_here() {
        let s = fresh().await;
        let a = player(&s);
        let (status, no) = ask(&s, "POST", "/easter-eggs/konami/claim", &a, Value::Null).await;
        assert_eq!((status, &no["code"]), (404, &json!("http_404")));
        let (status, no) = ask(&s, "POST", "/me/star-gazer/verify", &a, Value::Null).await;
        assert_eq!((status, &no["verified"], &no["reason"]), (200, &json!(false), &json!("no_github_identity")));
        let (status, no) = ask(&s, "GET", "/teams/x/achievements", "", Value::Null).await;
        assert_eq!((status, &no["code"]), (404, &json!("team_not_found")));
        let token = mint(&s, "player@sandbox.example", json!({}));
        let (status, no) = ask(&s, "GET", "/me/achievements", &token, Value::Null).await;
        assert_eq!((status, &no["detail"]["error"]), (403, &json!("token_scope_required")));
        let (status, no) = ask(&s, "POST", "/easter-eggs/x/claim", &token, Value::Null).await;
        assert_eq!((status, no["detail"].is_string()), (403, true));
    }
}
