//! `ctfy-admin questions`: attempts given back.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::Rehearsal;
use crate::api::admin::{self, questions};
use crate::api::challenge;
use crate::api::team;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind, nearest};
use crate::cli::table::{self, As, View, col};
use crate::cli::text;
use crate::client::Operation;

const RESET: View = View {
    rows: "",
    name: "question_id",
    columns: &[
        col("Team", "team_id", As::Id),
        col("Challenge", "challenge_id", As::Id),
        col("Question", "question_id", As::Id),
        col("When", "reset_at", As::Time),
        col("Why", "reason", As::Text),
    ],
    empty: "",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Give a team its attempts at a question back.
    #[command(
        alias = "reset",
        after_help = "Examples:\n  ctfy-admin questions reset-attempts a937… CRYPTO-001 flag --reason \"the flag was misspelled\"\n\n`flag` is the question of a challenge that has one only; `ctfy challenge view ID` lists the others."
    )]
    ResetAttempts(Reset),
}

/// Whose attempts at what.
#[derive(Args)]
pub struct Reset {
    /// The team's id.
    team: String,
    /// The challenge's id.
    challenge: String,
    /// The question's id.
    question: String,
    /// Why; the activities tell it.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: Option<String>,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::ResetAttempts(what) => reset(cx, what).await,
    }
}

async fn reset(cx: &Context, what: Reset) -> anyhow::Result<()> {
    let Reset { team, challenge, question, reason, rehearsal } = what;
    // The platform takes ids that nobody knows, and gives nothing back then.
    if !rehearsal.dry_run {
        let looked = cx.send(&team::Get { team: team.clone() }).await;
        looked.hint_for(Kind::NotFound, || "`ctfy team list` shows the teams".to_owned())?;
        let looked = cx.send(&challenge::Get { challenge: challenge.clone() }).await;
        let looked = looked.hint_for(Kind::NotFound, || "`ctfy challenge list` shows them".to_owned())?;
        asked(cx, &looked.json()?, &challenge, &question).await?;
    }
    let op = questions::ResetAttempts { team, challenge, question, reason };
    let Some(reply) = rehearsal.send(cx, &op).await? else { return Ok(()) };
    cx.out.one(reply.raw()?.get(), &RESET, || {
        format!(
            "{} Team {} has all its attempts at {} of {} again.",
            text::green("✓"),
            text::line(&op.team),
            text::bold(text::line(&op.question)),
            text::line(&op.challenge)
        )
    })
}

/// Refuses a question that the challenge does not ask. 0.7.0 tells only those that are open from the start: where there
/// are more than it tells, one that is not told may be there all the same.
async fn asked(cx: &Context, challenge: &Value, id: &str, question: &str) -> anyhow::Result<()> {
    let told: Vec<String> = challenge["questions"]
        .as_array()
        .map(|list| list.iter().map(|one| table::plain(&one["id"])).collect())
        .unwrap_or_default();
    if told.iter().any(|one| one == question) {
        return Ok(());
    }
    let stats = admin::challenges::Stats { q: Some(id.to_owned()), ..Default::default() };
    let rows = cx.rows(&stats.request()?, Window::ALL, "items").await?;
    let count = rows.items.iter().find_map(|row| {
        let row: Value = serde_json::from_str(row.get()).ok()?;
        (row["challenge_id"] == id).then(|| row["question_count"].as_u64()).flatten()
    });
    if count.is_some_and(|count| count > told.len() as u64) {
        return Ok(());
    }
    let failure =
        Failure::new(Kind::NotFound, format!("{} has no question `{}`", text::line(id), text::line(question)));
    Err(match nearest(question, told.iter().map(String::as_str)).first() {
        Some(near) => failure.hint(format!("did you mean `{near}`?")),
        None => failure.hint(format!("there are: {}", told.join(", "))),
    }
    .into())
}
