//! `ctfy instance questions`: what an instance asks, and what of it is still open.

use clap::Args;
use serde_json::Value;

use crate::api::instance;
use crate::cli::context::{Context, Window};
use crate::cli::table::{As, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::Operation;

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy instance questions CHAIN-001
  ctfy instance questions CHAIN-001 --pending --format name";

const QUESTIONS: View = View {
    rows: "questions",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("STATE", "", As::Custom(state)),
        spare("KIND", "mode", As::Text, 2),
        spare("LEFT", "attempts_remaining", As::Number, 1),
        col("PROMPT", "prompt", As::Text),
        spare("CHOICES", "choices", As::List, 3),
    ],
    empty: "Nothing is open to be answered.",
};

fn state(row: &Value) -> String {
    match (row["answered_correctly"].as_bool(), row["unlocked"].as_bool()) {
        (Some(true), _) => text::green("answered"),
        (_, Some(false)) => text::yellow("locked"),
        _ => "open".to_owned(),
    }
}

/// Which questions.
#[derive(Args)]
pub struct Questions {
    #[command(flatten)]
    which: super::Which,
    /// Only those that can be answered now and are not.
    #[arg(long)]
    pending: bool,
    #[command(flatten)]
    window: Window,
}

/// Shows them.
pub async fn questions(cx: &Context, given: Questions) -> anyhow::Result<()> {
    let instance = resolve::instance(cx, &given.which.instance).await?;
    let op = instance::Get { instance, competition_id: resolve::chosen_comp(cx)? };
    let mut rows = cx.rows(&op.request()?, Window::default(), QUESTIONS.rows).await?.items;
    if given.pending {
        rows.retain(|row| serde_json::from_str(row.get()).is_ok_and(|row: Value| open(&row)));
    }
    cx.print_rows(&given.window.of(rows), given.window, &QUESTIONS)
}

fn open(row: &Value) -> bool {
    row["answered_correctly"] != true && row["unlocked"] != false
}
