//! `ctfy-admin questions`: attempts given back.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::{self, Rehearsal};
use crate::api::admin::{self, questions};
use crate::api::challenge;
use crate::api::team;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::several;
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
    /// Give teams their attempts at a question back.
    #[command(
        alias = "reset",
        after_help = "Examples:\n  ctfy-admin questions reset-attempts a937… CRYPTO-001 flag --reason \"the flag was misspelled\"\n  ctfy team list --format name | ctfy-admin questions reset-attempts - CRYPTO-001 flag\n\n`flag` is the question of a challenge that has one only; `ctfy challenge view ID` lists the others."
    )]
    ResetAttempts(Reset),
}

/// Whose attempts at what.
#[derive(Args)]
pub struct Reset {
    /// The team's id; `-` reads several from stdin, one a line.
    #[arg(value_name = "TEAM")]
    team: String,
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
    /// The question's id.
    #[arg(value_name = "QUESTION")]
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
    let mut ids = care::ids(cx, &[team], "TEAM")?;
    let mut unknown = Vec::new();
    // The platform takes ids that nobody knows, and gives nothing back then.
    if !rehearsal.dry_run && !ids.list.is_empty() {
        let look = async |team: String| {
            let looked = cx.send(&team::Get { team }).await;
            looked.hint_for(Kind::NotFound, || "`ctfy team list` shows the teams".to_owned())
        };
        unknown = several::each(&ids.list, "asked", look).await.failures;
        ids.list.retain(|id| !unknown.iter().any(|(unknown, _)| unknown == id));
        if let ([], [(_, only)]) = (ids.list.as_slice(), unknown.as_slice()) {
            return Err(only.clone().into());
        }
        let looked = cx.send(&challenge::Get { challenge: challenge.clone() }).await;
        let looked = looked.hint_for(Kind::NotFound, || "`ctfy challenge list` shows them".to_owned())?;
        asked(cx, &looked.json()?, &challenge, &question).await?;
    }
    let op = |team: String| questions::ResetAttempts {
        team,
        challenge: challenge.clone(),
        question: question.clone(),
        reason: reason.clone(),
    };
    let Some(outcome) = rehearsal.each(cx, &ids, "reset", "team_id", op).await? else { return Ok(()) };
    let told = |rows: &[String]| {
        let (who, have) = match ids.only() {
            Some(team) => (format!("Team {}", text::line(team)), "has all its"),
            None => (text::count(rows.len() as u64, "team"), "have all their"),
        };
        let (question, challenge) = (text::bold(text::line(&question)), text::line(&challenge));
        format!("{} {who} {have} attempts at {question} of {challenge} again.", text::green("✓"))
    };
    let again = "those that were reset stay; run it again for the rest";
    outcome.with(unknown).tell(cx, &RESET, "team", "reset", told, again)
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
    Err(failure.near(question, &told, format!("there are: {}", told.join(", "))).into())
}
