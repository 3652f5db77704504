//! `ctfy scoreboard`: the standings over all competitions.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::standings;
use crate::api::scoreboard;
use crate::cli::context::{Context, Window};
use crate::cli::shared::browser;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::text;

/// Teams in the standings.
pub const STANDINGS: View = View {
    rows: "items",
    name: "team_id",
    columns: &[
        col("RANK", "rank", As::Number),
        col("TEAM", "team_name", As::Text),
        col("SOLVED", "solved", As::Number),
        col("FLAGS", "flags_solved", As::Number),
        spare("ATTEMPTS", "attempts", As::Number, 2),
        spare("LAST SOLVE", "last_solve_at", As::Age, 1),
        spare("TEAM ID", "team_id", As::Id, 3),
    ],
    empty: "No team has scored yet.",
};

/// Players in the standings.
const PLAYERS: View = View {
    rows: "items",
    name: "user_id",
    columns: &[
        col("RANK", "rank", As::Number),
        col("PLAYER", "display_name", As::Text),
        spare("COUNTRY", "country", As::Text, 2),
        col("SOLVED", "solved", As::Number),
        col("FLAGS", "flags_solved", As::Number),
        spare("LAST SOLVE", "last_solve_at", As::Age, 1),
        spare("PLAYER ID", "user_id", As::Id, 3),
    ],
    empty: "Nobody has scored yet.",
};

/// Challenges by how they were solved.
const SOLVED: View = View {
    rows: "items",
    name: "challenge_id",
    columns: &[
        col("ID", "challenge_id", As::Id),
        col("NAME", "name", As::Text),
        spare("CATEGORY", "category", As::Text, 2),
        spare("DIFFICULTY", "difficulty", As::Text, 3),
        col("SOLVES", "solves_count", As::Number),
        col("ANSWERS", "total_attempts", As::Number),
        spare("RIGHT", "success_rate", As::Percent, 1),
        spare("BY QUESTION", "flag_stats", As::Custom(by_question), 4),
    ],
    empty: "There are no challenges.",
};

fn by_question(value: &Value) -> String {
    let one = |row: &Value| format!("{} {}", text::line(&table::plain(&row["flag_id"])), row["solves_count"]);
    value.as_array().into_iter().flatten().map(one).collect::<Vec<_>>().join(", ")
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show the standings over all competitions. One competition's are in `ctfy comp scoreboard`.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy scoreboard view --limit 10\n  ctfy scoreboard view --all --format csv"
    )]
    View(Show),
    /// Show the standings of players over all competitions.
    #[command(
        alias = "user",
        after_help = "Examples:\n  ctfy scoreboard users --limit 10\n  ctfy scoreboard users --all --format csv"
    )]
    Users(Window),
    /// Show how often each challenge was solved.
    #[command(
        alias = "challenge",
        after_help = "Examples:\n  ctfy scoreboard challenges\n  ctfy scoreboard challenges --all --jq '.[] | select(.solves_count == 0) | .challenge_id'"
    )]
    Challenges(Window),
    /// Show how the standings went, snapshot by snapshot. Platforms from 0.7.0 on do not keep it any more.
    #[command(after_help = standings::SNAPSHOT_EXAMPLES)]
    History(standings::Snapshots),
}

/// Which standings.
#[derive(Args)]
pub struct Show {
    /// Open them in a browser.
    #[arg(long)]
    web: bool,
    #[command(flatten)]
    window: Window,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::View(show) if show.web => browser::open(cx, "scoreboard"),
        Command::View(show) => cx.list(&scoreboard::View {}, show.window, &STANDINGS).await,
        Command::Users(window) => cx.list(&scoreboard::Users {}, window, &PLAYERS).await,
        Command::Challenges(window) => cx.list(&scoreboard::Challenges {}, window, &SOLVED).await,
        Command::History(which) => standings::snapshots(cx, which).await,
    }
}
