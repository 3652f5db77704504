//! `ctfy submission`: what one has submitted.

use clap::Subcommand;
use serde_json::Value;

use crate::api::submission;
use crate::cli::context::{Context, Listing};
use crate::cli::resolve;
use crate::cli::table::{As, View, col, spare};
use crate::cli::text;

const SUBMISSIONS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("WHEN", "submitted_at", As::Age),
        col("CHALLENGE", "challenge_id", As::Text),
        col("QUESTION", "flag_id", As::Text),
        col("RESULT", "correct", As::Custom(result)),
        col("ANSWER", "claimed_flag", As::Text),
        spare("TOOK", "solve_time_s", As::Span, 1),
    ],
    empty: "You have not submitted anything yet.",
};

fn result(correct: &Value) -> String {
    if correct.as_bool() == Some(true) { text::green("right") } else { text::red("wrong") }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List what you have submitted, oldest first.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy submission list\n  ctfy submission list --challenge CTFARENA-001 --jq '.[] | select(.correct)'"
    )]
    List(Listing<submission::List>),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { mut op, window }) => {
            op.competition_id = resolve::chosen_comp(cx)?;
            cx.list(&op, window, &SUBMISSIONS).await
        }
    }
}
