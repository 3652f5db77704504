//! `ctfy qa`: quizzes, which are answered without an instance. An answer is sent with the same care as in
//! [`submit`](super::submit): what could only lose an attempt stays here.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::submit::{self, Next, PATIENCE, RESULT};
use crate::api::challenge::Question;
use crate::api::qa::{self, Quiz};
use crate::api::submission::Submitted;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::table::{As, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::{Operation, Page, request};

const QUIZZES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("NAME", "name", As::Text),
        spare("DIFFICULTY", "difficulty", As::Text, 2),
        col("ANSWERED", "", As::Custom(answered)),
        col("OPEN", "", As::Custom(open)),
        spare("TRIED IN VAIN", "attempted_wrong_question_ids", As::List, 1),
        spare("TAGS", "tags", As::List, 3),
    ],
    empty: "There are no quizzes in this competition.",
};

fn answered(quiz: &Value) -> String {
    let count = |key: &str| quiz[key].as_array().map_or(0, Vec::len);
    let (done, all) = (count("solved_question_ids"), count("questions"));
    let shown = format!("{done} of {all}");
    if done == all && all > 0 { text::green(shown) } else { shown }
}

fn open(quiz: &Value) -> String {
    let Ok(quiz) = serde_json::from_value::<Quiz>(quiz.clone()) else { return String::new() };
    let ids: Vec<String> = unanswered(&quiz).map(|question| text::line(&question.id)).collect();
    ids.join(", ")
}

/// The questions that wait for an answer.
fn unanswered(quiz: &Quiz) -> impl Iterator<Item = &Question> {
    quiz.questions.iter().filter(|question| !quiz.solved_question_ids.contains(&question.id))
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List a competition's quizzes, and what you have answered.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy qa list\n  ctfy qa list --jq '.[].questions[].prompt'\n\n`ctfy challenge view QUIZ` shows the questions and their choices."
    )]
    List(List),
    /// Answer a quiz question. A wrong answer uses up an attempt.
    #[command(
        after_help = "Examples:\n  ctfy qa submit QUIZ-001 443 -q port\n  ctfy qa submit QUIZ-001 ssh http -q protocols     several values make a multi-select answer\n  solve.py | ctfy qa submit QUIZ-001 - -q port\n\nExit 3: the answer is wrong. Exit 8: no attempts are left. Exit 13: sent, but no answer came; look before trying again."
    )]
    Submit(Submit),
}

/// Which quizzes.
#[derive(Args)]
pub struct List {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
    #[command(flatten)]
    window: Window,
}

/// An answer and where it goes.
#[derive(Args)]
pub struct Submit {
    /// The quiz's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
    /// The answer; several values where the question takes several; `-` reads it from stdin.
    #[arg(value_name = "ANSWER", required = true, num_args = 1..)]
    words: Vec<String>,
    /// Which question [default: the only one].
    #[arg(short, long, value_name = "QUESTION", alias = "question-id")]
    question: Option<String>,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(which) => {
            let competition_id = resolve::comp(cx, which.comp.as_deref()).await?;
            cx.list(&qa::List { competition_id }, which.window, &QUIZZES).await
        }
        Command::Submit(answer) => submit(cx, answer).await,
    }
}

async fn submit(cx: &Context, given: Submit) -> anyhow::Result<()> {
    request::segment("CHALLENGE", &given.challenge)?;
    let values = submit::values(cx, given.words, "solve.py | ctfy qa submit QUIZ - -q QUESTION")?;
    let competition = resolve::comp(cx, None).await?;
    // Quizzes are mostly choices, and each has its own few attempts: they are read before one is lost.
    let before = quiz(cx, &competition, &given.challenge).await?;
    let question = find(&before, given.question.as_deref(), values.len())?;
    let answer = submit::shape(question, given.question.as_deref(), values)?;
    let op = qa::Submit {
        challenge_id: before.id.clone(),
        competition_id: competition.clone(),
        question_id: question.map(|question| question.id.clone()).or(given.question),
        answer,
    };
    let look = || {
        let comp = text::word(&competition);
        format!(
            "look before you try again: `ctfy qa list {comp}` shows what was answered, `ctfy submission list` what arrived"
        )
    };
    cx.leaves(Some(look()));
    let mut request = op.request()?;
    // A token that is limited to competitions is only believed where the query names one.
    request.query.push(("competition_id".into(), competition.clone()));
    let reply = cx.exchange(&request).await.hint_for(Kind::Unknown, look)?;
    cx.leaves(None);
    let result: Submitted = reply.json()?;
    let unlocked = if result.correct && !cx.out.machine() && !result.challenge_fully_solved {
        tokio::time::timeout(PATIENCE, unlocked(cx, &competition, &before)).await.unwrap_or_default()
    } else {
        Vec::new()
    };
    let next =
        Next { wrong: format!("`ctfy challenge view {}` shows the questions.", text::word(&before.id)), solved: "" };
    cx.out.one(reply.raw()?.get(), &RESULT, || submit::sentence(&result, &unlocked, &next))?;
    submit::verdict(result.correct)
}

/// The quiz that is meant.
async fn quiz(cx: &Context, competition: &str, given: &str) -> anyhow::Result<Quiz> {
    let all: Page<Quiz> = cx.call(&qa::List { competition_id: competition.to_owned() }).await?;
    if let Some(quiz) = all.items.iter().find(|quiz| quiz.id == given) {
        return Ok(quiz.clone());
    }
    // There is one spelling of an id that is not the server's own: another case.
    if let Some(quiz) = all.items.iter().find(|quiz| quiz.id.eq_ignore_ascii_case(given)) {
        return Ok(quiz.clone());
    }
    let ids: Vec<&str> = all.items.iter().map(|quiz| quiz.id.as_str()).collect();
    let message = format!("that competition has no quiz `{}`; nothing was sent", text::line(given));
    let failure = Failure::new(Kind::NotFound, message);
    let otherwise = match ids.is_empty() {
        true => "it has none: a challenge is answered with `ctfy instance start`, then `ctfy submit`",
        false => "`ctfy qa list` shows them; a challenge is answered with `ctfy submit`",
    };
    Err(failure.near(given, ids, otherwise).into())
}

/// The question that is meant: the only one, or the only one that is left is not guessed but named.
fn find<'a>(quiz: &'a Quiz, wanted: Option<&str>, values: usize) -> Result<Option<&'a Question>, Failure> {
    if wanted.is_none() && quiz.questions.len() > 1 {
        let open: Vec<&str> = unanswered(quiz).map(|question| question.id.as_str()).collect();
        let names = if open.is_empty() { "all are answered".to_owned() } else { open.join(", ") };
        return Err(Failure::usage("there are several questions").hint(format!("name one with -q: {names}")));
    }
    submit::find(&quiz.questions, wanted, values)
}

/// The questions that can be answered now and could not before.
async fn unlocked(cx: &Context, competition: &str, before: &Quiz) -> Vec<Question> {
    let Ok(now) = quiz(cx, competition, &before.id).await else { return Vec::new() };
    let free = |quiz: &Quiz, question: &Question| {
        question.requires.iter().all(|needed| quiz.solved_question_ids.contains(needed))
    };
    let fresh = |question: &&Question| !question.requires.is_empty() && free(&now, question) && !free(before, question);
    unanswered(&now).filter(fresh).cloned().collect()
}
