//! `ctfy submit` and `ctfy verify`: the moment it is all about. Every attempt counts, so nothing is sent that could only
//! be wrong by its shape, and nothing is sent twice.

use clap::Args;

use crate::api::challenge::Question;
use crate::api::instance::{self, Instance, Verified};
use crate::api::submission::{self, Submitted};
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind, nearest};
use crate::cli::table::{As, View, col};
use crate::cli::{interrupt, resolve, text};
use crate::client::{Error, Operation, Reply, Request};

/// Below the help of `submit`.
pub const EXAMPLES: &str = "\
Examples:
  ctfy submit CTFARENA-001 'FLAG{…}'         single quotes: a shell expands braces, $ and !
  ctfy submit 'FLAG{…}'                      to the only running instance
  ctfy submit 3f9c 443 -q port               one question of several
  ctfy submit 3f9c ssh http -q protocols     several values make a multi-select answer
  solve.py | ctfy submit 3f9c -              from stdin: not in the process list, not in the history

Exit 3: the answer is wrong. Exit 8: no attempts are left. Exit 13: sent, but no answer came; look before trying again.";

/// Below the help of `verify`.
pub const VERIFY_EXAMPLES: &str = "\
Examples:
  ctfy verify CTFARENA-001 'FLAG{…}'         single quotes: a shell expands braces, $ and !
  ctfy verify 3f9c 443 -q port

Exit 3: the answer is wrong.";

/// What an answer was worth.
pub const RESULT: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Correct", "correct", As::Yes),
        col("Question", "question_id", As::Text),
        col("Rank", "solve_rank", As::Number),
        col("Solved", "challenge_fully_solved", As::Yes),
        col("Attempts left", "attempts_remaining", As::Number),
    ],
    empty: "",
};

/// An answer and where it goes.
#[derive(Args)]
pub struct Answer {
    /// The answer; `-` reads it from stdin. In front of it the instance: its id, a unique beginning of it, or its
    /// challenge; left out, the only one that runs.
    #[arg(value_name = "ANSWER", required = true, num_args = 1..)]
    words: Vec<String>,
    /// Which question [default: the only one].
    #[arg(short, long, value_name = "QUESTION", alias = "question-id")]
    question: Option<String>,
}

/// How long a hit waits for the news of what it unlocked.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

/// What is to be sent.
struct Ready {
    instance: String,
    question: Option<String>,
    answer: submission::Answer,
    /// The instance as it was before, where it had to be read.
    before: Option<Instance>,
}

/// Submits.
pub async fn submit(cx: &Context, answer: Answer) -> anyhow::Result<()> {
    let ready = prepare(cx, answer).await?;
    let id = &ready.instance;
    let look = || {
        format!(
            "look before you try again: `ctfy submission list` shows what arrived, `ctfy instance view {}` the attempts left",
            text::word(id)
        )
    };
    cx.leaves(Some(look()));
    let mut op = submission::Create {
        instance_id: id.clone(),
        question_id: None,
        answer: ready.answer.clone(),
        competition_id: resolve::chosen_comp(cx)?,
    };
    let reply = ask(cx, &ready, |question| {
        op.question_id = question;
        op.request()
    })
    .await
    .hint_for(Kind::Unknown, look)?;
    cx.leaves(None);
    let result: Submitted = reply.json()?;
    // What a hit unlocks is only worth a second request for a person, and only where something can be locked.
    let unlocked = if result.correct && !cx.out.machine() && !result.challenge_fully_solved {
        tokio::time::timeout(PATIENCE, unlocked(cx, id, ready.before.as_ref())).await.unwrap_or_default()
    } else {
        Vec::new()
    };
    let brief = text::word(&id.chars().take(8).collect::<String>());
    let next = Next {
        wrong: format!("`ctfy instance view {brief}` shows the questions."),
        solved: "The platform may stop the instance by itself.",
    };
    cx.out.one(reply.raw()?.get(), &RESULT, || sentence(&result, &unlocked, &next))?;
    verdict(result.correct)
}

/// Tries without submitting.
pub async fn verify(cx: &Context, answer: Answer) -> anyhow::Result<()> {
    let ready = prepare(cx, answer).await?;
    let mut op = instance::Verify {
        instance: ready.instance.clone(),
        question_id: None,
        answer: ready.answer.clone(),
        competition_id: resolve::chosen_comp(cx)?,
    };
    let reply = ask(cx, &ready, |question| {
        op.question_id = question;
        op.request()
    })
    .await?;
    let result: Verified = reply.json()?;
    cx.out.one(reply.raw()?.get(), &RESULT, || match result.correct {
        true => format!("{} Right. {}", text::green("✓"), text::dim("Nothing was submitted: `ctfy submit` does.")),
        false => format!("{} Wrong. {}", text::red("✗"), text::dim("No attempt was used.")),
    })?;
    verdict(result.correct)
}

/// The answer has been printed; what is left is the exit code.
pub fn verdict(correct: bool) -> anyhow::Result<()> {
    if correct { Ok(()) } else { Err(Failure::told(Kind::Negative).into()) }
}

/// Sends an answer to its question. Without a name the platform looks for a question `flag` and refuses at no cost when
/// there is none: with only one question there is no doubt which was meant.
async fn ask(
    cx: &Context,
    ready: &Ready,
    mut build: impl FnMut(Option<String>) -> Result<Request, Error>,
) -> anyhow::Result<Reply> {
    let mut question = ready.question.clone();
    let mut sent = cx.exchange(&build(question.clone())?).await;
    if let (Err(error), None) = (&sent, &question)
        && let Some([only]) = known(error).as_deref()
    {
        let only = only.clone();
        sent = cx.exchange(&build(Some(only.clone()))?).await;
        question = Some(only);
    }
    match sent {
        Ok(reply) => Ok(reply),
        Err(error) => Err(unknown_question(cx, error, &ready.instance, question.as_deref()).await),
    }
}

/// The values of an answer; `-` reads the one on stdin, as `example` shows.
pub fn values(cx: &Context, words: Vec<String>, example: &str) -> Result<Vec<String>, Failure> {
    if words.len() > 1 && words.iter().any(|word| word == "-") {
        return Err(Failure::usage("`-` reads the one answer; it does not go with others"));
    }
    let mut values = Vec::new();
    for word in words {
        values.push(if word == "-" { from_stdin(cx, example)? } else { word });
    }
    if values.iter().any(|value| value.trim().is_empty()) {
        return Err(Failure::usage("the answer is empty").hint("single-quote it: a shell expands braces, $ and !"));
    }
    Ok(values)
}

/// Finds the instance, the question and the shape of the answer; refuses what could only lose an attempt.
async fn prepare(cx: &Context, given: Answer) -> anyhow::Result<Ready> {
    let mut words = given.words;
    let instance = if words.len() > 1 { Some(words.remove(0)) } else { None };
    let mut values = values(cx, words, "solve.py | ctfy submit INSTANCE -")?;
    if let ([only], None) = (values.as_slice(), &instance)
        && looks_like_instance(only)
    {
        return Err(Failure::usage(format!("`{only}` is an instance; the answer is missing"))
            .hint(format!("ctfy submit {only} 'FLAG{{…}}'"))
            .into());
    }
    let instance = match &instance {
        Some(given) => resolve::instance(cx, given).await?,
        None => resolve::sole_instance(cx, &values.join(" ")).await?,
    };
    if values.len() == 1 && given.question.is_none() {
        // The common case is one request. Where the question is not called `flag` the platform says so, at no cost.
        return Ok(Ready { instance, question: None, answer: submission::Answer::One(values.remove(0)), before: None });
    }
    let op = instance::Get { instance: instance.clone(), competition_id: resolve::chosen_comp(cx)? };
    let before: Instance = cx.call(&op).await?;
    let question = find(&before.questions, given.question.as_deref(), values.len())?;
    let answer = shape(question, given.question.as_deref(), values)?;
    let id = question.map(|question| question.id.clone()).or(given.question);
    Ok(Ready { instance, question: id, answer, before: Some(before) })
}

/// The question that is meant. One that is not listed may be locked (0.7.0 hides those): then the platform decides, which
/// knows all names and takes no attempt for a wrong one. Several values could lose one by their shape, so those stay here.
pub fn find<'a>(
    questions: &'a [Question],
    wanted: Option<&str>,
    values: usize,
) -> Result<Option<&'a Question>, Failure> {
    let ids: Vec<&str> = questions.iter().map(|question| question.id.as_str()).collect();
    match wanted {
        Some(wanted) => match questions.iter().find(|question| question.id == wanted) {
            Some(question) => Ok(Some(question)),
            None if ids.is_empty() => Ok(None),
            None => {
                let failure = Failure::new(Kind::Invalid, format!("there is no question `{wanted}`"));
                match nearest(wanted, ids.iter().copied()).first() {
                    Some(near) => Err(failure.hint(format!("did you mean `-q {near}`?"))),
                    None if values == 1 => Ok(None),
                    None => Err(failure.hint(format!("open are: {}", ids.join(", ")))),
                }
            }
        },
        None => match questions {
            [only] => Ok(Some(only)),
            [] => Ok(None),
            _ => Err(which(&ids)),
        },
    }
}

fn which(ids: &[&str]) -> Failure {
    Failure::usage("there are several questions").hint(format!("name one with -q: {}", ids.join(", ")))
}

/// The answer in the shape the question takes.
pub fn shape(
    question: Option<&Question>,
    name: Option<&str>,
    mut values: Vec<String>,
) -> Result<submission::Answer, Failure> {
    let mode = question.and_then(|question| question.mode.as_deref()).unwrap_or_default();
    let name = question.map(|question| question.id.as_str()).or(name).unwrap_or("flag");
    if let Some(choices) = question.and_then(|question| question.choices.as_ref()).filter(|choices| !choices.is_empty())
        && let Some(foreign) = values.iter().find(|value| !choices.contains(value))
        // A multi-select also takes its choices in one text, with commas.
        && !(mode == "multi_select" && foreign.split(',').all(|part| choices.iter().any(|choice| choice == part.trim())))
    {
        let failure = Failure::usage(format!("`{foreign}` is not a choice of question `{name}`; nothing was sent"));
        return Err(failure.near(foreign, choices, format!("the choices are: {}", choices.join(", "))));
    }
    if values.len() > 1 && !matches!(mode, "multi_select" | "") {
        return Err(Failure::usage(format!(
            "question `{name}` takes one answer, not {}; nothing was sent",
            values.len()
        ))
        .hint("single-quote an answer with blanks or braces"));
    }
    if mode == "multi_select" && values.len() == 1 && !values[0].contains(',') {
        return Ok(submission::Answer::Several(values));
    }
    Ok(if values.len() == 1 { submission::Answer::One(values.remove(0)) } else { submission::Answer::Several(values) })
}

/// Without `-q` the platform looks for a question `flag`. When there is none it has taken no attempt: say which there are.
async fn unknown_question(cx: &Context, error: anyhow::Error, instance: &str, asked: Option<&str>) -> anyhow::Error {
    let Some(known) = known(&error) else {
        return error;
    };
    let op = instance::Get { instance: instance.to_owned(), competition_id: resolve::chosen_comp(cx).ok().flatten() };
    let mut failure = crate::cli::error::classify(error);
    failure.message = match asked {
        Some(asked) => format!("there is no question `{asked}`"),
        None => "the challenge has several questions, and which one is answered was not said".to_owned(),
    };
    // The platform names them all; those that are answered already are not what one is looking for.
    let answered: Vec<String> = match cx.call(&op).await {
        Ok(now) => now.questions.iter().filter(|q| q.answered_correctly).map(|q| q.id.clone()).collect(),
        Err(_) => Vec::new(),
    };
    let open: Vec<String> = known.iter().filter(|id| !answered.contains(id)).map(|id| text::line(id)).collect();
    let names = if open.is_empty() { String::new() } else { format!(": {}", open.join(", ")) };
    failure.hint(format!("no attempt was used; name the question with -q{names}")).into()
}

/// The questions there are, when the platform refused a name it does not know.
pub fn known(error: &anyhow::Error) -> Option<Vec<String>> {
    let api = error.downcast_ref::<Error>()?.api().filter(|api| api.code == "unknown_question_id")?;
    let known = api.detail.as_ref().and_then(|detail| detail.get("known")).and_then(serde_json::Value::as_array);
    Some(known.into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect())
}

/// The questions that can be answered now and could not before.
async fn unlocked(cx: &Context, instance: &str, before: Option<&Instance>) -> Vec<Question> {
    let op = instance::Get { instance: instance.to_owned(), competition_id: resolve::chosen_comp(cx).ok().flatten() };
    let Ok(now) = cx.call(&op).await else { return Vec::new() };
    let open =
        |question: &&Question| question.unlocked && !question.answered_correctly && !question.requires.is_empty();
    let known = |question: &Question| {
        before.is_some_and(|before| before.questions.iter().any(|q| q.id == question.id && q.unlocked))
    };
    now.questions.iter().filter(open).filter(|question| !known(question)).cloned().collect()
}

/// What comes after an answer.
pub struct Next<'a> {
    /// Where to look when it was wrong.
    pub wrong: String,
    /// What more there is to say when all is solved.
    pub solved: &'a str,
}

/// What an answer was worth, to a person.
pub fn sentence(result: &Submitted, unlocked: &[Question], next: &Next<'_>) -> String {
    let mut shown;
    if result.correct {
        shown = format!("{} {}", text::green("✓"), text::bold("Right."));
        match result.solve_rank {
            1 => shown.push_str(&format!(" {}", text::red("First blood!"))),
            rank if rank > 1 => shown.push_str(&format!(" You are number {rank} to solve it.")),
            _ => shown.push_str(" It had been answered before and does not count again."),
        }
        if result.challenge_fully_solved {
            shown.push_str(&format!(" {}", text::green("The challenge is fully solved.")));
        }
        if result.ranked == Some(false) {
            let why = result.unranked_reason.as_deref().filter(|why| !why.is_empty()).unwrap_or("no reason given");
            shown.push_str(&format!(
                "\n{}",
                text::yellow(format!("It does not count in the standings: {}.", text::line(why).replace('_', " ")))
            ));
        }
        for question in unlocked {
            shown.push_str(&format!("\nUnlocked: {}", text::cyan(text::line(&question.id))));
            if !question.prompt.trim().is_empty() {
                shown.push_str(&format!("\n{}", text::block(&question.prompt, 2)));
            }
        }
        if result.challenge_fully_solved {
            shown.push_str(&format!(
                "\n{}",
                text::dim(
                    format!("Next: `ctfy scoreboard view` (it may lag half a minute). {}", next.solved).trim_end()
                )
            ));
        }
    } else {
        shown = format!("{} {}", text::red("✗"), text::bold("Wrong."));
        match result.attempts_remaining {
            Some(0) => shown.push_str(&format!(" {}", text::red("No attempts are left for this question."))),
            Some(left) => shown.push_str(&format!(" {} left.", text::yellow(text::count(left, "attempt")))),
            None => shown.push_str(" Attempts are not counted here."),
        }
        shown.push_str(&format!("\n{}", text::dim(format!("Answers are compared to the letter. {}", next.wrong))));
    }
    shown
}

/// Whether a lone word is rather an instance than an answer.
fn looks_like_instance(word: &str) -> bool {
    word.len() == 36 && word.matches('-').count() == 4 && word.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// The answer on stdin, without the line break that `echo` adds.
fn from_stdin(cx: &Context, example: &str) -> Result<String, Failure> {
    let read = |stdin| interrupt::whole(stdin, 1 << 20);
    let text = interrupt::stdin(cx.deadline(None), "the answer", example, read)?;
    let line = text.strip_suffix('\n').unwrap_or(&text);
    Ok(line.strip_suffix('\r').unwrap_or(line).to_owned())
}
