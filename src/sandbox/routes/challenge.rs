//! Challenges: the catalogue, and the files that come with them.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{HeaderValue, Method, header};
use axum::response::Response;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::Route;
use crate::sandbox::call::Call;
use crate::sandbox::caller::{Level, Need};
use crate::sandbox::challenges::{Challenge, Handout};
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{self, Outcome, ok};
use crate::sandbox::time::Micros;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/challenges", Need::Nobody, list),
    (Method::GET, "/challenges/facets", Need::Nobody, facets),
    (Method::GET, "/challenges/{challenge_id}", Need::Nobody, view),
    (Method::GET, "/challenges/{challenge_id}/attachments", READ, attachments),
    (Method::GET, "/challenges/{challenge_id}/attachments/{filename}", READ, attachment),
];

/// What a minted token needs to look at challenges.
pub const READ: Need = Need::User(Some(("challenges", Level::Read)));

/// The levels, easiest first.
const LEVELS: [&str; 3] = ["easy", "medium", "hard"];

/// How often something was tried.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tries {
    /// All answers.
    pub all: i64,
    /// The right ones.
    pub right: i64,
}

impl Tries {
    /// In percent, to a decimal.
    pub fn rate(self) -> f64 {
        if self.all == 0 { 0.0 } else { (1000.0 * self.right as f64 / self.all as f64).round() / 10.0 }
    }
}

/// The answers to a challenge, in one competition or in all.
pub fn tries(db: &Connection, challenge: &str, competition: Option<&str>) -> rusqlite::Result<Tries> {
    let mut statement = db.prepare_cached(
        "SELECT count(*), coalesce(sum(correct), 0) FROM submissions
         WHERE challenge_id = ?1 AND (?2 IS NULL OR competition_id = ?2)",
    )?;
    statement.query_row((challenge, competition), |row| Ok(Tries { all: row.get(0)?, right: row.get(1)? }))
}

/// How many teams have each minted flag; flags that are the same for all are not counted here, as on a platform.
pub fn flag_solves(
    db: &Connection,
    challenge: &Challenge,
    competition: Option<&str>,
) -> rusqlite::Result<BTreeMap<String, i64>> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM solves WHERE challenge_id = ?1 AND question_id = ?2
         AND (?3 IS NULL OR competition_id = ?3)",
    )?;
    challenge
        .minted()
        .map(|question| {
            let count = statement.query_row((&challenge.id, question, competition), |row| row.get(0))?;
            Ok((question.to_owned(), count))
        })
        .collect()
}

/// How many teams have all minted flags.
pub fn solves(db: &Connection, challenge: &Challenge, competition: Option<&str>) -> rusqlite::Result<i64> {
    Ok(flag_solves(db, challenge, competition)?.into_values().min().unwrap_or(0))
}

/// Who was first: team, its name, when.
pub fn first_blood(db: &Connection, id: &str, competition: &str) -> rusqlite::Result<Option<(String, String, Micros)>> {
    let mut statement = db.prepare_cached(
        "SELECT s.team_id, t.name, s.solved_at FROM solves s JOIN teams t ON t.id = s.team_id
         WHERE s.competition_id = ?2 AND s.challenge_id = ?1 ORDER BY s.solved_at LIMIT 1",
    )?;
    statement.query_row((id, competition), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()
}

/// As lists and the page of one have it.
pub fn value(call: &Call<'_>, challenge: &Challenge, competition: Option<&str>) -> Result<Value, Refusal> {
    let launches: i64 = call
        .db
        .prepare_cached(
            "SELECT count(*) FROM instances WHERE challenge_id = ?1 AND (?2 IS NULL OR competition_id = ?2)",
        )?
        .query_row((&challenge.id, competition), |row| row.get(0))?;
    let questions: Vec<Value> = challenge.questions.iter().map(|question| question.public()).collect();
    Ok(json!({
        "id": challenge.id, "name": challenge.name, "category": challenge.category,
        "difficulty": challenge.difficulty, "description": challenge.description,
        "solves_count": solves(call.db, challenge, competition)?, "launch_count": launches, "tags": challenge.tags,
        "questions": questions, "flag_solves": flag_solves(call.db, challenge, competition)?,
        "attachments": challenge.attachments(), "is_qa_only": challenge.is_quiz(),
    }))
}

/// Whether a challenge is among what the query asks for.
pub fn matches(call: &Call<'_>, challenge: &Challenge) -> bool {
    let text = |name: &str| call.text(name);
    let q = text("q").map(str::to_lowercase);
    text("difficulty").is_none_or(|want| challenge.difficulty == want)
        && text("category").is_none_or(|want| challenge.category == want)
        && text("tag").is_none_or(|want| challenge.tags.iter().any(|tag| tag == want))
        && q.is_none_or(|q| {
            [&challenge.name, &challenge.id, &challenge.description].iter().any(|text| text.to_lowercase().contains(&q))
        })
}

/// The challenges that a list is about: all, or a competition's.
fn in_question<'a>(call: &'a Call<'_>) -> Result<Vec<&'a Challenge>, Refusal> {
    let Some(id) = call.text("competition_id") else { return Ok(call.platform.challenges.values().collect()) };
    let competition = super::comp::Competition::find(call.db, id)?;
    let ids = competition.map(|competition| competition.challenge_ids).unwrap_or_default();
    Ok(call.platform.challenges.values().filter(|challenge| ids.contains(&challenge.id)).collect())
}

/// The challenges in which the caller has a right answer, and those of which an instance runs.
fn own(call: &Call<'_>) -> Result<(BTreeSet<String>, BTreeSet<String>), Refusal> {
    let set = |sql: &str| -> rusqlite::Result<BTreeSet<String>> {
        call.db.prepare_cached(sql)?.query_map([call.caller_id()], |row| row.get(0))?.collect()
    };
    let teams = "(SELECT team_id FROM members WHERE user_id = ?1)";
    Ok((
        set(&format!("SELECT DISTINCT challenge_id FROM solves WHERE team_id IN {teams}"))?,
        set(&format!("SELECT DISTINCT challenge_id FROM instances WHERE stopped_at IS NULL AND team_id IN {teams}"))?,
    ))
}

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let mut wanted: Vec<&Challenge> = in_question(call)?.into_iter().filter(|item| matches(call, item)).collect();
    if call.caller.is_some() {
        let (solved, running) = own(call)?;
        match call.text("status") {
            Some("solved") => wanted.retain(|item| solved.contains(&item.id)),
            Some("unsolved") => wanted.retain(|item| !solved.contains(&item.id)),
            Some("running") => wanted.retain(|item| running.contains(&item.id)),
            _ => {}
        }
    }
    match call.text("sort") {
        Some("name") => wanted.sort_by(|a, b| a.name.cmp(&b.name)),
        Some("difficulty") => wanted.sort_by_key(|item| LEVELS.iter().position(|level| *level == item.difficulty)),
        Some("solves") => {
            let counts: Result<BTreeMap<&str, i64>, _> =
                wanted.iter().map(|item| Ok::<_, Refusal>((item.id.as_str(), solves(call.db, item, None)?))).collect();
            let counts = counts?;
            wanted.sort_by_key(|item| counts.get(item.id.as_str()).copied());
        }
        _ => {}
    }
    let rows: Result<Vec<Value>, _> = wanted.into_iter().map(|item| value(call, item, None)).collect();
    ok(&window.page(rows?))
}

fn facets(call: &mut Call<'_>) -> Outcome {
    let wanted = in_question(call)?;
    let (solved, running) = own(call)?;
    let is_solved = |item: &&&Challenge| solved.contains(&item.id);
    let facet = |of: &dyn Fn(&Challenge) -> &str, order: &dyn Fn(&str) -> usize| -> Vec<Value> {
        let mut words: Vec<&str> = wanted.iter().map(|item| of(item)).collect::<BTreeSet<_>>().into_iter().collect();
        words.sort_by_key(|word| order(word));
        let count = |word: &str| {
            let all: Vec<_> = wanted.iter().filter(|item| of(item) == word).collect();
            json!({"value": word, "total": all.len(), "solved": all.iter().filter(|item| is_solved(item)).count()})
        };
        words.into_iter().map(count).collect()
    };
    let level = |word: &str| LEVELS.iter().position(|level| *level == word).unwrap_or(LEVELS.len());
    let mut tags: BTreeMap<&str, usize> = BTreeMap::new();
    wanted.iter().flat_map(|item| &item.tags).for_each(|tag| *tags.entry(tag).or_default() += 1);
    let tags: Vec<Value> =
        tags.into_iter().map(|(tag, total)| json!({"value": tag, "total": total, "solved": 0})).collect();
    let done = wanted.iter().filter(|item| is_solved(item)).count();
    let live = wanted.iter().filter(|item| running.contains(&item.id)).count();
    let status: Vec<Value> = [("solved", done), ("unsolved", wanted.len() - done), ("running", live)]
        .into_iter()
        .map(|(word, total)| json!({"value": word, "total": total, "solved": 0}))
        .collect();
    ok(&json!({
        "total": wanted.len(), "difficulty": facet(&|item| &item.difficulty, &level),
        "category": facet(&|item| &item.category, &|_| 0), "tags": tags, "status": status,
    }))
}

/// The challenge of the path.
pub fn named<'a>(call: &'a Call<'_>) -> Result<&'a Challenge, Refusal> {
    let id = call.id("challenge_id");
    call.platform.challenges.get(id).ok_or_else(|| missing(id))
}

/// What is said of one that is not there.
pub fn missing(id: &str) -> Refusal {
    Refusal::new(404, "challenge_not_found", format!("Challenge {id} not found"))
}

fn view(call: &mut Call<'_>) -> Outcome {
    let challenge = named(call)?;
    ok(&value(call, challenge, None)?)
}

fn attachments(call: &mut Call<'_>) -> Outcome {
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())?;
    ok(&json!({"files": named(call)?.attachments()}))
}

fn attachment(call: &mut Call<'_>) -> Outcome {
    call.caller()?.may_enter(call.text("competition_id").unwrap_or_default())?;
    let challenge = named(call)?;
    match challenge.files.iter().find(|file| file.name == call.id("filename")) {
        Some(file) => Ok(hand_out(call, file)),
        None => Err(Refusal::plain(404, "attachment not found")),
    }
}

/// A file, or the part of it that `Range` asks for.
pub fn hand_out(call: &Call<'_>, file: &Handout) -> Response {
    let all = &file.bytes;
    let etag = format!("\"{}\"", ids::hex(&ids::digest(&String::from_utf8_lossy(all))[..16]));
    let header = |name: &str| call.headers.get(name).and_then(|value| value.to_str().ok());
    // A range of another version is no range: the whole file comes.
    let same = header("if-range").is_none_or(|version| version == etag);
    let range = header("range").filter(|_| same).map(|text| part(text, all.len()));
    let mut response = match range {
        None => reply::bytes(200, "application/octet-stream", all.to_vec()),
        Some(Ok((from, to))) => {
            let mut response = reply::bytes(206, "application/octet-stream", all[from..=to].to_vec());
            set(&mut response, header::CONTENT_RANGE, &format!("bytes {from}-{to}/{}", all.len()));
            response
        }
        Some(Err(None)) => return reply::bytes(400, "text/plain; charset=utf-8", "Malformed range header."),
        Some(Err(Some(()))) => {
            let mut response = reply::bytes(416, "text/plain; charset=utf-8", "");
            set(&mut response, header::CONTENT_RANGE, &format!("bytes */{}", all.len()));
            return response;
        }
    };
    called(&mut response, file);
    set(&mut response, header::ETAG, &etag);
    set(&mut response, header::ACCEPT_RANGES, "bytes");
    response
}

/// Says what a file is called.
pub fn called(response: &mut Response, file: &Handout) {
    let name = file.name.rsplit('/').next().unwrap_or_default();
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    let disposition = match plain {
        true => format!("attachment; filename=\"{name}\""),
        false => {
            let encoded: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
            format!("attachment; filename*=utf-8''{}", encoded.replace('+', "%20"))
        }
    };
    set(response, header::CONTENT_DISPOSITION, &disposition);
}

fn set(response: &mut Response, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// The first and last byte that are asked for; `Err(None)` for what is no range, `Err(Some)` for one beyond the end.
fn part(text: &str, length: usize) -> Result<(usize, usize), Option<()>> {
    let (from, to) = text.strip_prefix("bytes=").and_then(|range| range.split_once('-')).ok_or(None)?;
    let number = |text: &str| text.trim().parse::<usize>().map_err(|_| None);
    let (from, to) = match (from.trim(), to.trim()) {
        ("", "") => return Err(None),
        ("", last) => (length.saturating_sub(number(last)?), length.saturating_sub(1)),
        (from, "") => (number(from)?, length.saturating_sub(1)),
        (from, to) => (number(from)?, number(to)?.min(length.saturating_sub(1))),
    };
    if from >= length {
        return Err(Some(()));
    }
    if from > to { Err(None) } else { Ok((from, to)) }
}
