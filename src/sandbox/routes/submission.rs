//! Answers: the one place where something is won.

use axum::http::Method;
use rusqlite::params;
use serde_json::{Value, json};

use super::achievement::{self, Judged};
use super::instance::{solved, wrong};
use super::{Route, challenge};
use crate::sandbox::call::{Call, Fields};
use crate::sandbox::caller::{Level, Need};
use crate::sandbox::challenges::Challenge;
use crate::sandbox::events::Event;
use crate::sandbox::ids;
use crate::sandbox::instances::Instance;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::time::{self, Micros};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::POST, "/submissions", WRITE, submit),
    (Method::GET, "/submissions", READ, list),
    (Method::POST, "/instances/{instance_id}/verify-answer", Need::User(None), verify),
    (Method::GET, "/me/solves", READ, my_solves),
    (Method::GET, "/me/milestone-progress", READ, milestones),
    (Method::GET, "/qa/challenges", challenge::READ, quizzes),
    (Method::POST, "/qa/submissions", WRITE, answer_quiz),
];

const READ: Need = Need::User(Some(("submissions", Level::Read)));
const WRITE: Need = Need::User(Some(("submissions", Level::Write)));

/// An answer on its way to be judged.
struct Given<'a> {
    challenge: &'a Challenge,
    competition_id: String,
    team_id: String,
    /// Nothing for a quiz.
    instance: Option<Instance>,
    question_id: String,
    texts: Vec<String>,
    list: bool,
}

/// The answer in a body: a text, or a list of texts.
fn answer(fields: &mut Fields) -> (Vec<String>, bool) {
    let list = fields.raw("answer").is_some_and(Value::is_array);
    (fields.answer("answer"), list)
}

fn submit(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let id = fields.needed("instance_id");
    let question_id = fields.text_or("question_id", "flag");
    let (texts, list) = answer(&mut fields);
    fields.checked()?;
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())?;
    let instance = lately(call, &id)?;
    let team = super::team::needed(call, &instance.competition_id)?;
    if team.id != instance.team_id {
        return Err(Refusal::new(403, "wrong_team_for_instance", "this instance belongs to another team"));
    }
    let platform = call.platform;
    let challenge =
        platform.challenges.get(&instance.challenge_id).ok_or_else(|| challenge::missing(&instance.challenge_id))?;
    let competition_id = instance.competition_id.clone();
    let team_id = team.id;
    judge(call, Given { challenge, competition_id, team_id, instance: Some(instance), question_id, texts, list })
}

/// An instance that runs, or one that a right answer has stopped just now.
fn lately(call: &Call<'_>, id: &str) -> Result<Instance, Refusal> {
    Instance::find(call.db, id)?.ok_or_else(|| super::instance::missing(id))
}

fn judge(call: &mut Call<'_>, given: Given<'_>) -> Outcome {
    let Given { challenge, competition_id, team_id, instance, question_id, texts, list } = given;
    let question = challenge.question(&question_id).ok_or_else(|| {
        let known: Vec<&str> = challenge.questions.iter().map(|question| question.id.as_str()).collect();
        Refusal::new(422, "unknown_question_id", json!({"question_id": question_id, "known": known}))
    })?;
    let before = wrong(call, &team_id, &challenge.id, &question_id)?;
    if let Some(cap) = question.cap().filter(|cap| before >= *cap) {
        let message = "No attempts are left for this question; an operator can reset them.";
        let detail = json!({"mode": question.mode(), "wrong_attempts": before, "cap": cap, "message": message});
        return Err(Refusal::new(429, "question_attempt_cap_exceeded", detail));
    }
    let competition = super::team::playable(call, &competition_id)?;
    let minted = instance.as_ref().map(|instance| instance.answers.clone()).unwrap_or_default();
    let correct = question.accepts(&minted, &texts, list);
    let user = call.caller_id().to_owned();
    let took = instance
        .as_ref()
        .filter(|_| correct)
        .map_or(0.0, |instance| (time::seconds(call.now - instance.started_at) * 10.0).round() / 10.0);
    let id = ids::uuid();
    let text = if list { serde_json::to_string(&texts).unwrap_or_default() } else { texts.concat() };
    let instance_id = instance.as_ref().map(|instance| instance.id.clone()).unwrap_or_default();
    call.db.prepare_cached("INSERT INTO submissions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")?.execute(
        params![
            id,
            team_id,
            user,
            competition_id,
            challenge.id,
            instance_id,
            question_id,
            text,
            correct,
            call.now,
            took
        ],
    )?;
    let counts = competition.counts(call.now);
    call.db
        .prepare_cached("UPDATE teams SET attempts = attempts + ?2, last_active_at = ?3 WHERE id = ?1")?
        .execute((&team_id, i64::from(counts), call.now))?;
    let had = solved(call, &team_id, &challenge.id)?;
    let mut rank = 0;
    if correct && !had.contains(&question_id) {
        rank = 1 + call
            .db
            .prepare_cached(
                "SELECT count(*) FROM solves WHERE competition_id = ?1 AND challenge_id = ?2 AND question_id = ?3",
            )?
            .query_row((&competition_id, &challenge.id, &question_id), |row| row.get::<_, i64>(0))?;
        call.db.prepare_cached("INSERT INTO solves VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute((
            &competition_id,
            &challenge.id,
            &question_id,
            &team_id,
            &user,
            call.now,
            took,
            rank,
        ))?;
        if counts {
            call.db
                .prepare_cached(
                    "UPDATE teams SET flags_solved = flags_solved + 1, solved = solved + ?2, last_solve_at = ?3
                     WHERE id = ?1",
                )?
                .execute((&team_id, i64::from(had.is_empty()), call.now))?;
        }
    }
    if !correct {
        call.db
            .prepare_cached(
                "INSERT INTO wrong_answers VALUES (?1, ?2, ?3, 1)
                 ON CONFLICT DO UPDATE SET count = count + 1",
            )?
            .execute((&team_id, &challenge.id, &question_id))?;
    }
    let now_solved = solved(call, &team_id, &challenge.id)?;
    let whole = correct && challenge.questions.iter().all(|question| now_solved.contains(&question.id));
    tell(call, challenge, &team_id, &competition_id, &instance_id, correct, took)?;
    let judged = Judged { team: &team_id, challenge: &challenge.id, instance: instance.as_ref(), rank, correct, took };
    achievement::after_submission(call, &judged)?;
    if let Some(instance) = instance.filter(|_| whole) {
        // A little later, as on a platform: what is sent in the same breath still finds it.
        call.afterwards(move |platform| {
            let shared = std::sync::Arc::clone(platform);
            platform.spawn(async move { stop_solved(&shared, &instance).await });
        });
    }
    let remaining = match question.cap() {
        Some(cap) => (cap - before - i64::from(!correct)).max(0).into(),
        None => Value::Null,
    };
    ok(&json!({
        "id": id, "correct": correct, "solve_time_s": took, "solve_rank": rank,
        "question_id": if correct { Value::from(question_id) } else { Value::Null },
        "challenge_fully_solved": whole, "attempts_remaining": remaining,
    }))
}

async fn stop_solved(platform: &std::sync::Arc<crate::sandbox::Platform>, instance: &Instance) {
    const REASON: &str = "auto_stop_after_solve";
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    // The store failing leaves it running until its time is up.
    let _ = platform.write(|db| {
        if !crate::sandbox::instances::stop(db, &instance.id, REASON)? {
            return Ok(Vec::new());
        }
        let event = instance.event(db, "instance_stopped", "system", "system", "auto-stop");
        Ok(vec![event.with("node_id", "").with("reason", REASON).with("ip", "")])
    });
    platform.running.end(&instance.id);
}

fn tell(
    call: &mut Call<'_>,
    challenge: &Challenge,
    team: &str,
    competition: &str,
    instance: &str,
    correct: bool,
    took: f64,
) -> Result<(), Refusal> {
    let caller = call.caller()?;
    let name = if correct { "flag_correct" } else { "flag_wrong" };
    let event = Event::by(name, "team", &caller.user_id, &caller.name)
        .with("challenge_id", challenge.id.as_str())
        .with("instance_id", instance)
        .with("solve_time_s", took);
    let title = super::comp::title(call.db, competition);
    let event = event
        .with("ip", call.peer.as_str())
        .with("competition_id", competition)
        .with("competition_title", title)
        .of_team(team);
    call.tell(event);
    if correct {
        call.tell(Event::bare("scoreboard_updated"));
    }
    Ok(())
}

fn verify(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let question_id = fields.text_or("question_id", "flag");
    let (texts, list) = answer(&mut fields);
    fields.checked()?;
    let id = call.id("instance_id").to_owned();
    let instance = lately(call, &id)?;
    Need::User(Some(("submissions", Level::Write))).check(call.caller.as_ref(), true)?;
    call.caller()?.may_enter(&instance.competition_id)?;
    let team = super::team::of_user(call.db, &instance.competition_id, call.caller_id())?;
    if team.is_none_or(|team| team.id != instance.team_id) {
        return Err(Refusal::new(403, "forbidden", "Not your instance"));
    }
    let challenge = call.platform.challenges.get(&instance.challenge_id);
    let question = challenge.and_then(|challenge| challenge.question(&question_id)).ok_or_else(|| {
        let known: Vec<&str> =
            challenge.iter().flat_map(|item| &item.questions).map(|question| question.id.as_str()).collect();
        Refusal::new(422, "unknown_question_id", json!({"question_id": question_id, "known": known}))
    })?;
    let correct = question.accepts(&instance.answers, &texts, list);
    ok(&json!({"correct": correct, "question_id": if correct { Value::from(question_id) } else { Value::Null }}))
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())?;
    let filter = "user_id = ?1 AND (?2 IS NULL OR challenge_id = ?2)";
    let (user, challenge) = (call.caller_id(), call.text("challenge_id"));
    let total: i64 = call
        .db
        .prepare_cached(&format!("SELECT count(*) FROM submissions WHERE {filter}"))?
        .query_row((user, challenge), |row| row.get(0))?;
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT id, team_id, user_id, challenge_id, answer, correct, question_id, submitted_at, solve_time_s
         FROM submissions WHERE {filter} ORDER BY submitted_at, rowid LIMIT ?3 OFFSET ?4"
    ))?;
    let rows = statement.query_map(params![user, challenge, window.limit, window.offset], |row| {
        Ok(json!({
            "id": row.get::<_, String>(0)?, "team_id": row.get::<_, String>(1)?,
            "user_id": row.get::<_, String>(2)?, "challenge_id": row.get::<_, String>(3)?,
            "claimed_flag": row.get::<_, String>(4)?, "correct": row.get::<_, bool>(5)?,
            "flag_id": row.get::<_, String>(6)?, "submitted_at": time::text(row.get(7)?),
            "solve_time_s": row.get::<_, f64>(8)?,
        }))
    })?;
    ok(&window.of(rows.collect::<Result<_, _>>()?, total))
}

fn my_solves(call: &mut Call<'_>) -> Outcome {
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())?;
    let mut statement = call.db.prepare_cached(
        "SELECT challenge_id, min(solve_rank), min(solved_at) AS first FROM solves
         WHERE team_id IN (SELECT team_id FROM members WHERE user_id = ?1) GROUP BY challenge_id ORDER BY first",
    )?;
    let rows = statement.query_map([call.caller_id()], |row| {
        Ok(json!({
            "challenge_id": row.get::<_, String>(0)?, "best_rank": row.get::<_, i64>(1)?,
            "solved_at": time::text(row.get::<_, Micros>(2)?),
        }))
    })?;
    ok(&rows.collect::<Result<Vec<Value>, _>>()?)
}

fn milestones(call: &mut Call<'_>) -> Outcome {
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())?;
    let mut statement = call.db.prepare_cached(
        "SELECT challenge_id, json_group_array(DISTINCT question_id) FROM solves
         WHERE team_id IN (SELECT team_id FROM members WHERE user_id = ?1) GROUP BY challenge_id
         ORDER BY min(solved_at)",
    )?;
    let rows =
        statement.query_map([call.caller_id()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let mut progress = Vec::new();
    for row in rows {
        let (id, solved) = row?;
        let solved: Vec<String> = serde_json::from_str(&solved).unwrap_or_default();
        let total = call.platform.challenges.get(&id).map_or(0, |challenge| challenge.questions.len());
        progress.push(json!({"challenge_id": id, "solved_question_ids": solved, "total_questions": total}));
    }
    ok(&progress)
}

/// The competition whose quizzes are meant, and the caller's team there.
fn quiz_place(call: &Call<'_>, id: &str) -> Result<(super::comp::Competition, String), Refusal> {
    let team = super::team::needed(call, id)?;
    Ok((super::team::playable(call, id)?, team.id))
}

fn quizzes(call: &mut Call<'_>) -> Outcome {
    let Some(id) = call.text("competition_id").map(str::to_owned) else {
        let issue = crate::sandbox::refusal::Issue::at("query", "competition_id", "missing", "needed", Value::Null);
        return Err(Refusal::invalid(vec![issue]));
    };
    call.caller()?.may_enter(&id)?;
    let (competition, team) = quiz_place(call, &id)?;
    let mut rows = Vec::new();
    for item in competition.challenges(call).filter(|item| item.is_quiz()) {
        let done = solved(call, &team, &item.id)?;
        let mut missed = Vec::new();
        for question in &item.questions {
            if !done.contains(&question.id) && wrong(call, &team, &item.id, &question.id)? > 0 {
                missed.push(question.id.clone());
            }
        }
        let questions: Vec<Value> = item.questions.iter().map(|question| question.public()).collect();
        rows.push(json!({
            "id": item.id, "name": item.name, "bucket": item.id.split('-').next().unwrap_or_default(),
            "description": item.description, "difficulty": item.difficulty, "tags": item.tags,
            "questions": questions, "solved_question_ids": done, "attempted_wrong_question_ids": missed,
        }));
    }
    ok(&rows)
}

fn answer_quiz(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let id = fields.needed("challenge_id");
    let competition_id = fields.needed("competition_id");
    let question_id = fields.text_or("question_id", "answer");
    let (texts, list) = answer(&mut fields);
    fields.checked()?;
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())?;
    let (competition, team_id) = quiz_place(call, &competition_id)?;
    let platform = call.platform;
    let challenge = platform.challenges.get(&id).ok_or_else(|| challenge::missing(&id))?;
    if !competition.challenge_ids.contains(&id) {
        return Err(Refusal::new(404, "challenge_out_of_competition", "not a challenge of this competition"));
    }
    if !challenge.is_quiz() {
        return Err(Refusal::new(409, "not_a_qa_challenge", "this challenge is played with an instance"));
    }
    judge(call, Given { challenge, competition_id, team_id, instance: None, question_id, texts, list })
}
