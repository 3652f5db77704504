//! `ctfy challenge`: browse the catalogue and fetch files.

mod attempts;
mod feedback;

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::api::challenge::{self, Challenge};
use crate::api::comp;
use crate::api::model::Attachment;
use crate::cli::context::{Context, Listing, Window};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::Operation;

use super::{files, mirror};

/// Challenges in a list.
pub const CHALLENGES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("NAME", "name", As::Text),
        col("CATEGORY", "category", As::Text),
        col("DIFFICULTY", "difficulty", As::Text),
        spare("SOLVES", "solves_count", As::Number, 1),
        spare("QUESTIONS", "questions", As::Count, 3),
        spare("FILES", "attachments", As::Count, 4),
        spare("TAGS", "tags", As::List, 2),
    ],
    empty: "There are no such challenges.",
};

const CHALLENGE: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Name", "name", As::Text),
        col("Id", "id", As::Id),
        col("Category", "category", As::Text),
        col("Difficulty", "difficulty", As::Text),
        col("Tags", "tags", As::List),
        col("Solves", "solves_count", As::Number),
        col("Starts", "launch_count", As::Number),
    ],
    empty: "",
};

/// Files in a list.
pub const FILES: View = View {
    rows: "files",
    name: "name",
    columns: &[col("NAME", "name", As::Text), col("SIZE", "size", As::Bytes)],
    empty: "No files come with it.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the challenges you can see.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy challenge list --category web --difficulty easy\n  ctfy challenge list --q sql --format name"
    )]
    List(Listing<challenge::List>),
    /// Show a challenge: its text, questions and files.
    #[command(alias = "show", after_help = "Examples:\n  ctfy challenge view CTFARENA-001")]
    View(Show),
    /// List the files that come with a challenge.
    #[command(alias = "file", after_help = "Examples:\n  ctfy challenge files REVERSE-001")]
    Files(Listing<challenge::Files>),
    /// Fetch the files that come with a challenge, or all of a competition.
    #[command(
        after_help = "Examples:\n  ctfy challenge download REVERSE-001\n  ctfy challenge download REVERSE-001 dump.bin -d work\n  ctfy challenge download REVERSE-001 notes.txt -o - | grep FLAG\n  ctfy challenge download --all -d ctf\n\nA file is there whole or not at all; what was cut off goes on with the next try."
    )]
    Download(Download),
    /// Count the challenges by difficulty, category, tag and status.
    #[command(
        alias = "facet",
        after_help = "Examples:\n  ctfy challenge facets\n  ctfy challenge facets --jq '.category[].value'"
    )]
    Facets,
    /// Show how long teams took for a challenge.
    #[command(
        alias = "attempt",
        after_help = "Examples:\n  ctfy challenge attempts WEB-001\n  ctfy challenge attempts WEB-001 --include-unsolved --format csv\n\nAn instance counts once it is stopped; --json has the teams and the instances in one object."
    )]
    Attempts(attempts::Attempts),
    /// Say what you think of a challenge.
    #[command(
        after_help = "Examples:\n  ctfy challenge react WEB-001 learned\n  ctfy challenge react WEB-001 brutal\n\n`ctfy challenge feedback CHALLENGE` lists the reactions there are."
    )]
    React(feedback::React),
    /// Take back what you said of a challenge.
    #[command(after_help = "Examples:\n  ctfy challenge unreact WEB-001 brutal\n  ctfy challenge unreact WEB-001")]
    Unreact(feedback::Unreact),
    /// Show what you said of a challenge.
    #[command(alias = "reaction", after_help = "Examples:\n  ctfy challenge reactions WEB-001")]
    Reactions(Only),
    /// Count what players think of a challenge.
    #[command(
        after_help = "Examples:\n  ctfy challenge feedback WEB-001\n  ctfy challenge feedback WEB-001 --jq .counts"
    )]
    Feedback(Only),
}

/// Which challenge.
#[derive(Args)]
pub struct Only {
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
}

/// Which challenge to show.
#[derive(Args)]
pub struct Show {
    #[command(flatten)]
    op: challenge::Get,
    /// Open it in a browser.
    #[arg(long)]
    web: bool,
}

/// Which files, and where to.
#[derive(Args)]
pub struct Download {
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE", required_unless_present = "all")]
    challenge: Option<String>,
    #[command(flatten)]
    wanted: files::Wanted,
    /// All challenges of the competition, with their texts: the same as `ctfy comp download`.
    #[arg(long, conflicts_with_all = ["challenge", "names", "out"])]
    all: bool,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { mut op, window }) => {
            op.competition_id = resolve::chosen_comp(cx)?;
            list(cx, &op, window).await
        }
        Command::View(show) => view(cx, show).await,
        Command::Files(Listing { mut op, window }) => {
            op.competition_id = resolve::chosen_comp(cx)?;
            let rows = cx.rows(&op.request()?, Window::default(), FILES.rows).await?;
            cx.print_rows(&window.of(rows.items), window, &FILES)
        }
        Command::Download(which) => download(cx, which).await,
        Command::Facets => attempts::facets(cx).await,
        Command::Attempts(which) => attempts::attempts(cx, which).await,
        Command::React(given) => feedback::react(cx, given).await,
        Command::Unreact(given) => feedback::unreact(cx, given).await,
        Command::Reactions(which) => feedback::mine(cx, which.challenge).await,
        Command::Feedback(which) => feedback::counts(cx, which.challenge).await,
    }
}

async fn list(cx: &Context, op: &challenge::List, window: Window) -> anyhow::Result<()> {
    let Some(comp) = op.competition_id.as_ref().filter(|comp| !comp.is_empty()) else {
        return cx.list(op, window, &CHALLENGES).await;
    };
    let rows = cx.rows(&op.request()?, window, CHALLENGES.rows).await?;
    if rows.items.is_empty() {
        // The platform takes one that is none for one without challenges.
        cx.send(&comp::Get { comp: comp.clone() }).await?;
    }
    cx.print_rows(&rows, window, &CHALLENGES)
}

async fn view(cx: &Context, show: Show) -> anyhow::Result<()> {
    if show.web {
        let id = crate::client::request::segment("CHALLENGE", &show.op.challenge)?;
        return crate::cli::shared::browser::open(cx, &format!("challenges/{id}"));
    }
    let reply = cx.send(&show.op).await?;
    let challenge: Challenge = reply.json()?;
    let value: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &CHALLENGE, || {
        let mut shown = table::card(CHALLENGE.columns, &value);
        if !challenge.description.trim().is_empty() {
            shown.push_str(&format!("\n\n{}", text::block(&challenge.description, 0)));
        }
        shown.push_str(&questions(&challenge.questions));
        shown.push_str(&files(&challenge.attachments));
        let id = text::line(&challenge.id);
        let next = if challenge.is_qa_only {
            format!("It is a quiz: `ctfy qa submit {} ANSWER -q QUESTION` answers it.", text::word(&id))
        } else {
            format!("`ctfy instance start {}` starts an instance.", text::word(&id))
        };
        shown.push_str(&format!("\n\n{}", text::dim(next)));
        shown
    })
}

/// What is asked, and how one stands with it.
pub fn questions(list: &[challenge::Question]) -> String {
    let mut shown = String::new();
    if list.is_empty() {
        return shown;
    }
    shown.push_str(&format!("\n\n{}", text::bold("Questions")));
    for question in list {
        let mut line = format!("\n  {}", text::cyan(text::line(&question.id)));
        let mut notes: Vec<String> = Vec::new();
        if let Some(mode) = question.mode.as_deref().filter(|mode| !mode.is_empty()) {
            notes.push(text::line(mode).replace('_', " "));
        }
        match (question.attempts_remaining, question.attempts_cap) {
            (Some(left), _) if !question.answered_correctly => {
                notes.push(format!("{} left", text::count(left, "attempt")))
            }
            _ => {}
        }
        if !notes.is_empty() {
            line.push_str(&format!(" {}", text::dim(format!("({})", notes.join(", ")))));
        }
        if question.answered_correctly {
            line.push_str(&format!(" {}", text::green("✓ answered")));
        } else if !question.unlocked {
            line.push_str(&format!(" {}", text::yellow("locked")));
        }
        if !question.prompt.trim().is_empty() {
            line.push_str(&format!("\n{}", text::block(&question.prompt, 4)));
        } else if !question.requires.is_empty() {
            let needs: Vec<String> = question.requires.iter().map(|id| text::line(id)).collect();
            line.push_str(&format!("\n    {}", text::dim(format!("after {}", needs.join(", ")))));
        }
        for choice in question.choices.iter().flatten() {
            line.push_str(&format!("\n    - {}", text::line(choice)));
        }
        shown.push_str(&line);
    }
    shown
}

/// The files that come with it.
pub fn files(list: &[Attachment]) -> String {
    let mut shown = String::new();
    if list.is_empty() {
        return shown;
    }
    shown.push_str(&format!("\n\n{}", text::bold("Files")));
    for file in list {
        shown.push_str(&format!(
            "\n  {} {}",
            text::line(&file.name),
            text::dim(format!("({})", text::bytes(file.size)))
        ));
    }
    shown
}

async fn download(cx: &Context, which: Download) -> anyhow::Result<()> {
    let Some(challenge) = which.challenge else {
        return mirror::run(cx, mirror::Mirror { comp: None, dir: which.wanted.dir, force: which.wanted.force }).await;
    };
    let competition_id = resolve::chosen_comp(cx)?;
    let list = challenge::Files { challenge: challenge.clone(), competition_id: competition_id.clone() };
    let offered = cx.call(&list).await?.files;
    let request = |name: &str| {
        let op = challenge::Download {
            challenge: challenge.clone(),
            filename: name.to_owned(),
            competition_id: competition_id.clone(),
        };
        op.request()
    };
    let lists = format!("`ctfy challenge files {}` lists them", text::word(&challenge));
    files::download(cx, which.wanted, files::Source { of: &challenge, lists, offered, request: &request }).await
}
