//! From what a person wrote (or left out) to an id. Says what it chose; never guesses between two.

use serde_json::Value;

use super::context::{Context, Window};
use super::error::{Failure, Kind};
use super::{prompt, table, text};
use crate::api::{comp, instance, me};
use crate::client::{Operation, request};

/// The competition: named, chosen beforehand, or the only sensible one.
pub async fn comp(cx: &Context, given: Option<&str>) -> anyhow::Result<String> {
    if let Some(id) = given {
        request::segment("COMP", id)?;
        return Ok(id.to_owned());
    }
    if let Some(chosen) = &cx.settings()?.comp {
        request::segment("the competition", &chosen.value)?;
        return Ok(chosen.value.clone());
    }
    let all = competitions(cx).await?;
    let is = |row: &&Value, key: &str| row[key].as_bool() == Some(true);
    let running: Vec<&Value> = all.iter().filter(|row| row["phase"] == "running").collect();
    let registered: Vec<&Value> = running.iter().copied().filter(|row| is(row, "is_registered")).collect();
    if registered.is_empty() && !all.iter().any(|row| is(&row, "is_registered")) {
        cx.confirm_signed_in().await?;
    }
    let dated: Vec<&Value> =
        running.iter().copied().filter(|row| !row["starts_at"].is_null() || !row["ends_at"].is_null()).collect();
    let only = match (registered.as_slice(), dated.as_slice()) {
        ([only], _) => Some(*only),
        (_, [only]) => Some(*only),
        _ => None,
    };
    if let Some(only) = only {
        return Ok(chosen(cx, only));
    }
    let candidates: Vec<&Value> = if registered.len() > 1 {
        registered
    } else if !dated.is_empty() {
        dated
    } else {
        // The buckets too: they are never chosen by default, but a person may.
        running
    };
    choose(
        cx,
        "competition",
        &candidates,
        |row| (table::plain(&row["id"]), title(row)),
        || {
            Failure::new(Kind::NotFound, "no competition is running")
                .hint("`ctfy comp list` shows what comes; name one with --comp")
        },
        "name it, or keep one with `ctfy comp use ID`",
    )
    .await
}

/// The competition to take part in: named, chosen beforehand, or the only one that is on (else the only one to come).
pub async fn comp_to_join(cx: &Context, given: Option<&str>) -> anyhow::Result<String> {
    if given.is_some() || cx.settings()?.comp.is_some() {
        return comp(cx, given).await;
    }
    let all = competitions(cx).await?;
    let dated = |row: &&Value| !row["starts_at"].is_null() || !row["ends_at"].is_null();
    let open = |phase: &str| -> Vec<&Value> { all.iter().filter(|row| row["phase"] == phase).filter(dated).collect() };
    let mut candidates = open("running");
    if candidates.is_empty() {
        candidates = open("upcoming");
    }
    // Where one takes part already there is nothing to do, unless that is all there is.
    let fresh: Vec<&Value> = candidates.iter().copied().filter(|row| row["is_registered"] != true).collect();
    if let [only] = if fresh.is_empty() { candidates.as_slice() } else { fresh.as_slice() } {
        return Ok(chosen(cx, only));
    }
    if candidates.is_empty() {
        // The platform's own buckets: never by default, but named, and offered to a person.
        candidates = all.iter().filter(|row| row["phase"] == "running").collect();
    }
    choose(
        cx,
        "competition",
        &candidates,
        |row| (table::plain(&row["id"]), title(row)),
        || {
            Failure::new(Kind::NotFound, "no competition is running or to come")
                .hint("`ctfy comp list` shows all you can see")
        },
        "name it: `ctfy comp register ID --solo`",
    )
    .await
}

/// The competition whose team of the caller's is meant: named, chosen beforehand, or the only one not yet over in which
/// the caller has a team (teams are made before it starts). What changes a team for good does not go by what was kept
/// once with `comp use`: that may be long ago.
pub async fn comp_of_team(cx: &Context, given: Option<&str>, for_good: bool) -> anyhow::Result<String> {
    // To nobody the platform shows competitions without a team in them, which would be told as if it were the reason.
    cx.must_be_signed_in()?;
    let named = given.map(str::to_owned).or(chosen_comp(cx)?);
    let kept = || -> Result<_, Failure> { Ok(cx.settings()?.comp.as_ref().map(|comp| comp.value.clone())) };
    let named = match named {
        None if !for_good => kept()?,
        named => named,
    };
    if named.is_some() {
        return comp(cx, named.as_deref()).await;
    }
    let all = competitions(cx).await?;
    let mine: Vec<&Value> = all.iter().filter(|row| row["is_registered"] == true && row["phase"] != "past").collect();
    if let [only] = mine.as_slice() {
        return Ok(chosen(cx, only));
    }
    if mine.is_empty() {
        cx.confirm_signed_in().await?;
    }
    choose(
        cx,
        "competition",
        &mine,
        |row| (table::plain(&row["id"]), title(row)),
        || {
            Failure::new(Kind::NotFound, "you have no team in a competition that is on or to come")
                .hint("`ctfy comp register` takes part; `ctfy me view` shows your teams")
        },
        "name it with --comp ID",
    )
    .await
}

/// All competitions the caller sees.
pub async fn competitions(cx: &Context) -> anyhow::Result<Vec<Value>> {
    let rows = cx.rows(&comp::List::default().request()?, Window::ALL, "items").await?;
    Ok(rows.parsed())
}

/// Says which competition was chosen without being named.
fn chosen(cx: &Context, row: &Value) -> String {
    let id = table::plain(&row["id"]);
    cx.out.note(&text::dim(format!("competition: {} ({})", text::line(&title(row)), text::line(&id))));
    id
}

fn title(row: &Value) -> String {
    crate::api::model::Text::of(&row["title"])
}

/// The instance: an id, a unique beginning of one, or the challenge it runs.
pub async fn instance(cx: &Context, given: &str) -> anyhow::Result<String> {
    request::segment("INSTANCE", given)?;
    if is_uuid(given) {
        return Ok(given.to_owned());
    }
    let all = instances(cx).await?;
    let id = |row: &Value| table::plain(&row["id"]);
    if let Some(exact) = all.iter().find(|row| id(row) == given) {
        return Ok(id(exact));
    }
    let lower = given.to_lowercase();
    let by_id = |row: &&Value| id(row).to_lowercase().starts_with(&lower);
    let by_challenge = |row: &&Value| table::plain(&row["challenge_id"]).to_lowercase() == lower;
    let mut found: Vec<&Value> = all.iter().filter(|row| by_id(row) || by_challenge(row)).collect();
    if found.len() > 1 {
        // One that failed stays listed until it is stopped; by its challenge the one that lives is meant.
        let alive: Vec<&Value> = found.iter().copied().filter(|row| row["status"] != "error").collect();
        if let [only] = alive.as_slice() {
            found = vec![*only];
        }
    }
    let missing = || {
        let known: Vec<String> = all.iter().flat_map(|row| [id(row), table::plain(&row["challenge_id"])]).collect();
        let failure = Failure::new(Kind::NotFound, format!("you have no instance `{}`", text::line(given)));
        let otherwise = match given.contains('{') {
            true => "the instance comes first: ctfy submit INSTANCE 'FLAG{…}'",
            false => "`ctfy instance list` shows yours; `ctfy instance start CHALLENGE` starts one",
        };
        failure.near(given, &known, otherwise)
    };
    if found.is_empty() && solved(cx, given).await {
        return Err(Failure::new(Kind::NotFound, format!("you have no instance of {} any more", text::line(given)))
            .hint(format!(
                "it is solved: the platform stops the instance then; `ctfy instance start {}` starts another",
                text::word(given)
            ))
            .into());
    }
    choose(cx, "instance", &found, describe, missing, "write more of the id").await
}

/// Whether this is a challenge that the caller has solved; asked only when no instance of it is there.
async fn solved(cx: &Context, given: &str) -> bool {
    let op = me::Solves { competition_id: chosen_comp(cx).ok().flatten() };
    match cx.call(&op).await {
        Ok(solves) => solves.items.iter().any(|solve| solve.challenge_id.eq_ignore_ascii_case(given)),
        Err(_) => false,
    }
}

/// The only running instance, for an answer that stands alone on the line. One that names an instance is no answer: the
/// answer was forgotten, and sending it would cost an attempt.
pub async fn sole_instance(cx: &Context, answer: &str) -> anyhow::Result<String> {
    let all = instances(cx).await?;
    let lower = answer.to_lowercase();
    let names = |row: &Value| {
        let id = table::plain(&row["id"]).to_lowercase();
        table::plain(&row["challenge_id"]).to_lowercase() == lower || (lower.len() >= 4 && id.starts_with(&lower))
    };
    if all.iter().any(names) {
        return Err(Failure::usage(format!("`{}` is an instance; the answer is missing", text::line(answer)))
            .hint(format!("ctfy submit {} 'FLAG{{…}}'", text::word(answer)))
            .into());
    }
    let running: Vec<&Value> = all.iter().filter(|row| row["status"] != "error").collect();
    if let [only] = running.as_slice() {
        let (id, what) = describe(only);
        cx.out.note(&text::dim(format!("instance: {} ({})", text::line(&what), text::line(&id))));
        return Ok(id);
    }
    let missing = || {
        Failure::new(Kind::NotFound, "you have no running instance").hint("`ctfy instance start CHALLENGE` starts one")
    };
    choose(cx, "instance", &running, describe, missing, "name it: `ctfy submit INSTANCE ANSWER`").await
}

/// All of the caller's instances.
pub async fn instances(cx: &Context) -> anyhow::Result<Vec<Value>> {
    cx.must_be_signed_in()?;
    let op = instance::List { competition_id: chosen_comp(cx)?, ..Default::default() };
    let rows = cx.rows(&op.request()?, Window::ALL, "items").await?;
    if rows.items.is_empty() {
        cx.confirm_signed_in().await?;
    }
    Ok(rows.parsed())
}

/// The competition that was chosen by flag or environment, for operations that take one beside an id.
pub fn chosen_comp(cx: &Context) -> Result<Option<String>, Failure> {
    Ok(cx.global.comp.clone().or_else(|| cx.env.competition.clone()))
}

fn describe(row: &Value) -> (String, String) {
    let status = table::plain(&row["status"]);
    (table::plain(&row["id"]), format!("{} {status}", table::plain(&row["challenge_id"])))
}

/// One of several: the only one, or the one a person picks, or a failure that names them.
pub async fn choose(
    cx: &Context,
    what: &str,
    candidates: &[&Value],
    describe: impl Fn(&Value) -> (String, String),
    missing: impl FnOnce() -> Failure,
    how: &str,
) -> anyhow::Result<String> {
    match candidates {
        [] => Err(missing().into()),
        [only] if what == "instance" => Ok(describe(only).0),
        several => {
            let described: Vec<(String, String)> = several.iter().map(|row| describe(row)).collect();
            if prompt::possible(cx) && !cx.out.machine() {
                let items = described.iter().map(|(id, name)| format!("{name}  {id}")).collect();
                let picked = prompt::pick(&format!("Which {what}?"), items).await?;
                return Ok(described[picked].0.clone());
            }
            let names: Vec<String> = described
                .iter()
                .take(8)
                .map(|(id, name)| format!("{} ({})", text::line(id), text::line(name)))
                .collect();
            let more = described.len().saturating_sub(8);
            let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
            let message = match several.len() {
                1 => format!("no {what} can be chosen by itself; there is {}", names.join(", ")),
                _ => format!("several {what}s are possible: {}{rest}", names.join(", ")),
            };
            Err(Failure::usage(message).hint(how).into())
        }
    }
}

/// Whether a text is spelled like a whole instance id, so that no list is needed to complete it.
pub fn is_uuid(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 36
        && bytes
            .iter()
            .enumerate()
            .all(|(n, b)| if matches!(n, 8 | 13 | 18 | 23) { *b == b'-' } else { b.is_ascii_hexdigit() })
}
