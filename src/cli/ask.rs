//! What a person left out or misspelled, on a terminal: a missing argument is picked from a list, and the line is read once
//! more with it. The commands know nothing of it; to them, and to whoever has no terminal, the argument is required.

use std::cell::RefCell;
use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Duration;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::Value;

use super::complete::kind::{self, Item, Kind};
use super::complete::line::{Line, value_name};
use super::context::Context;
use super::env::Env;
use super::error::{Failure, Kind as Exit, nearest};
use super::{Program, prompt, resolve, table, text};
use crate::api::model::Text;
use crate::api::{instance, qa};

/// How long a guess may take after a command has failed.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks for what clap misses, if there is a person and it can be picked: the line with it, or what to exit with. None where
/// clap's own error is all there is to say.
pub fn missing(
    program: Program,
    error: &clap::Error,
    words: &[OsString],
    env: &Env,
) -> Option<Result<Vec<OsString>, ExitCode>> {
    let root = program.command();
    let plain = plain(words)?;
    let line = Line::read(&root, plain.get(1..)?);
    let arg = gap(error, &line)?;
    let nth = line.given.len();
    let kind = Kind::of(&line, arg, nth);
    let answers = value_name(arg) == "ANSWER";
    if kind.is_none() && !answers {
        return None;
    }
    let cx = Context::new(program, line.global(|_| true)?, env.clone()).ok()?;
    if !prompt::possible(&cx) || cx.out.machine() {
        return None;
    }
    let told = RefCell::new(None);
    let code = super::work(&cx, words, async {
        let mut more = More::default();
        // Once it is chosen it is named, or it would be chosen anew for all that follows.
        if matches!(line.path.first(), Some(&"qa")) && cx.settings()?.comp.is_none() {
            more.options.push(format!("--comp={}", resolve::comp(&cx, None).await?));
            told.replace(Some(more));
            return Ok(());
        }
        if let Some(kind) = kind {
            let items = kind::items(&cx, kind, &line).await?;
            more.values.push(picked(&cx, kind, items, answers).await?);
        }
        if answers {
            answer(&cx, &line, &mut more).await?;
        }
        told.replace(Some(more));
        Ok(())
    });
    match told.into_inner() {
        Some(more) => Some(Ok(more.onto(words.to_vec(), line.escaped))),
        None => Some(Err(code)),
    }
}

/// What was asked for, to be put on the line.
#[derive(Default)]
struct More {
    options: Vec<String>,
    values: Vec<String>,
}

impl More {
    fn onto(self, mut words: Vec<OsString>, escaped: bool) -> Vec<OsString> {
        let end = words.iter().position(|word| word == "--").unwrap_or(words.len());
        for option in self.options {
            words.insert(end, option.into());
        }
        if !escaped && self.values.iter().any(|value| value.starts_with('-')) {
            words.push("--".into());
        }
        words.extend(self.values.into_iter().map(OsString::from));
        words
    }
}

fn plain(words: &[OsString]) -> Option<Vec<String>> {
    words.iter().map(|word| word.to_str().map(str::to_owned)).collect()
}

/// The value that is missing, where it is one that stands by itself.
fn gap<'a>(error: &clap::Error, line: &Line<'a>) -> Option<&'a clap::Arg> {
    if error.kind() != ErrorKind::MissingRequiredArgument || line.pending.is_some() {
        return None;
    }
    let arg = line.place(line.given.len())?;
    let Some(ContextValue::Strings(names)) = error.get(ContextKind::InvalidArg) else { return None };
    let name = format!("<{}>", value_name(arg));
    names.first().filter(|first| first.starts_with(&name)).map(|_| arg)
}

/// Where `--all` stands for what is missing, clap's error says so.
pub fn mention_all(program: Program, mut error: clap::Error, words: &[OsString]) -> clap::Error {
    let root = program.command();
    let Some(plain) = plain(words) else { return error };
    let line = Line::read(&root, plain.get(1..).unwrap_or_default());
    let takes = |name: &str| line.command.get_arguments().any(|arg| arg.get_long() == Some(name));
    // A list's `--all` is about its rows.
    if gap(&error, &line).is_some() && takes("all") && !takes("offset") {
        let tip = clap::builder::StyledStr::from("`--all` stands for all of them");
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
    }
    error
}

/// Lets a person pick one; where an answer follows and there is only one, it is that one.
async fn picked(cx: &Context, kind: Kind, items: Vec<Item>, only: bool) -> anyhow::Result<String> {
    if items.is_empty() {
        return Err(kind.none().into());
    }
    if let (true, [item]) = (only, items.as_slice()) {
        cx.out.note(&text::dim(format!("{}: {}", kind.word(), text::line(&item.about))));
        return Ok(item.value.clone());
    }
    let rows = items.iter().map(shown).collect();
    let n = prompt::pick(&format!("Which {}?", kind.word()), rows).await?;
    Ok(items.into_iter().nth(n).map(|item| item.value).unwrap_or_default())
}

/// An id that says nothing to a person stands behind what does.
fn shown(item: &Item) -> String {
    match item.about.trim() {
        "" => item.value.clone(),
        about if item.value.len() > 24 => format!("{about}  {}", item.value),
        about => format!("{}  {about}", item.value),
    }
}

/// Asks which question, and for its answer: a text, or some of the choices it has.
async fn answer(cx: &Context, line: &Line<'_>, more: &mut More) -> anyhow::Result<()> {
    let of = more.values.first().or(line.given.first()).cloned().unwrap_or_default();
    let whole: Value = match line.path.first() {
        Some(&"qa") => {
            let competition_id = resolve::comp(cx, None).await?;
            let all: Value = cx.send(&qa::List { competition_id }).await?.json()?;
            let called = |quiz: &&Value| table::plain(&quiz["id"]).eq_ignore_ascii_case(&of);
            all["items"].as_array().and_then(|all| all.iter().find(called)).cloned().unwrap_or_default()
        }
        _ => {
            let instance = resolve::instance(cx, &of).await?;
            let op = instance::Get { instance, competition_id: resolve::chosen_comp(cx)? };
            cx.send(&op).await?.json()?
        }
    };
    let none = Vec::new();
    let solved = whole["solved_question_ids"].as_array().unwrap_or(&none);
    let open =
        |row: &&Value| row["answered_correctly"] != true && row["unlocked"] != false && !solved.contains(&row["id"]);
    let questions: Vec<&Value> = whole["questions"].as_array().unwrap_or(&none).iter().filter(open).collect();
    let named = line.options.iter().find(|(arg, _)| value_name(arg) == "QUESTION").and_then(|(_, id)| id.clone());
    let question = match (&named, questions.as_slice()) {
        (Some(named), all) => all.iter().find(|row| table::plain(&row["id"]) == *named).copied(),
        (None, []) => None,
        (None, [only]) => Some(*only),
        (None, several) => {
            let rows = several.iter().map(|row| format!("{}  {}", table::plain(&row["id"]), Text::of(&row["prompt"])));
            let n = prompt::pick("Which question?", rows.collect()).await?;
            let row = several.get(n).copied();
            more.options.extend(row.map(|row| format!("--question={}", table::plain(&row["id"]))));
            row
        }
    };
    let question = question.cloned().unwrap_or_default();
    let asked = Text::of(&question["prompt"]);
    if !asked.trim().is_empty() {
        cx.out.note(&text::block(&asked, 2));
    }
    let choices: Vec<String> =
        question["choices"].as_array().map(|all| all.iter().map(table::plain).collect()).unwrap_or_default();
    if choices.is_empty() {
        more.values.push(prompt::line(cx, "Answer", "ANSWER").await?);
    } else if question["mode"] == "multi_select" {
        let chosen = prompt::several("Which of them? (space marks, Return sends)", choices.clone()).await?;
        if chosen.is_empty() {
            return Err(Failure::usage("nothing was chosen; nothing was sent").into());
        }
        more.values.extend(chosen.into_iter().filter_map(|n| choices.get(n).cloned()));
    } else {
        let n = prompt::pick("Which one?", choices.clone()).await?;
        more.values.extend(choices.get(n).cloned());
    }
    Ok(())
}

/// After a refusal of a name: which one was probably meant. One request more, and only then.
pub async fn guess(cx: &Context, words: &[OsString], failure: Failure) -> Failure {
    let wanted = match failure.code.as_deref() {
        Some("challenge_not_found" | "unknown_challenge") => Kind::Challenge,
        Some("competition_not_found") => Kind::Comp,
        Some("http_404") if failure.message.to_lowercase().contains("competition") => Kind::Comp,
        _ => return failure,
    };
    if failure.kind != Exit::NotFound {
        return failure;
    }
    let root = cx.program.command();
    let Some(plain) = plain(words) else { return failure };
    let line = Line::read(&root, plain.get(1..).unwrap_or_default());
    let Some(given) = named(&line, wanted) else { return failure };
    let Ok(Ok(items)) = tokio::time::timeout(PATIENCE, kind::items(cx, wanted, &line)).await else { return failure };
    if items.iter().any(|item| item.value == given) {
        return failure;
    }
    let near = near(&given, &items);
    let meant = match near.as_slice() {
        [] => return failure,
        [only] => only.clone(),
        [some @ .., last] => format!("{} or {last}", some.join(", ")),
    };
    // What was to be said anyway still helps where it is none of these.
    let rest = failure.hint.as_ref().map(|hint| format!("\n{hint}")).unwrap_or_default();
    failure.hint(format!("did you mean {meant}?{rest}"))
}

/// Those that are spelled nearly so; where none is, those whose name has the word in it. The name is said with the id.
fn near(given: &str, items: &[Item]) -> Vec<String> {
    let said = |item: &Item| {
        let name = item.about.split(" · ").next().unwrap_or_default();
        match name.is_empty() {
            true => format!("`{}`", text::word(&item.value)),
            false => format!("`{}` ({})", text::word(&item.value), text::line(name)),
        }
    };
    let spelled = nearest(given, items.iter().map(|item| item.value.as_str()));
    let found: Vec<String> =
        spelled.iter().filter_map(|id| items.iter().find(|item| item.value == *id)).map(said).collect();
    if !found.is_empty() || given.chars().count() < 3 {
        return found;
    }
    let lower = given.to_lowercase();
    items.iter().filter(|item| item.about.to_lowercase().contains(&lower)).map(said).take(3).collect()
}

/// What the line calls a thing of this kind.
fn named(line: &Line<'_>, wanted: Kind) -> Option<String> {
    let is = |arg: &clap::Arg, n: usize| Kind::of(line, arg, n) == Some(wanted);
    let value = line.given.iter().enumerate().find(|(n, _)| line.place(*n).is_some_and(|arg| is(arg, *n)));
    let option = || line.options.iter().find(|(arg, _)| is(arg, 0)).and_then(|(_, value)| value.clone());
    value.map(|(_, value)| value.clone()).or_else(option)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_probably_meant() {
        let item = |value: &str, about: &str| Item { value: value.into(), about: about.into(), also: None };
        let items = [
            item("WEB-001", "The talkative bakery · easy"),
            item("WEB-002", "A second \u{1b}[31mbakery · hard"),
            item("PWN-001", ""),
        ];
        assert_eq!(near("pwm-001", &items), ["`PWN-001`"]);
        assert_eq!(near("WEB-003", &items).len(), 2, "both are as near");
        assert_eq!(near("bakery", &items), ["`WEB-001` (The talkative bakery)", "`WEB-002` (A second \\e[31mbakery)"]);
        assert!(near("nothing-like-it", &items).is_empty() && near("ba", &items).is_empty());
    }

    #[test]
    fn what_was_asked_for_goes_where_it_belongs() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        let more =
            |value: &str| More { options: vec!["--question=a".into()], values: vec!["WEB-001".into(), value.into()] };
        assert_eq!(more("x").onto(words("ctfy submit"), false), words("ctfy submit --question=a WEB-001 x"));
        assert_eq!(more("-x").onto(words("ctfy submit"), false), words("ctfy submit --question=a -- WEB-001 -x"));
        assert_eq!(more("-x").onto(words("ctfy submit --"), true), words("ctfy submit --question=a -- WEB-001 -x"));
    }
}
