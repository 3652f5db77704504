//! `ctfy scoreboard`: the standings over all competitions.

use clap::{Args, Subcommand};

use super::standings;
use crate::api::scoreboard;
use crate::cli::context::{Context, Window};
use crate::cli::shared::browser;
use crate::cli::table::{As, View, col, spare};

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

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show the standings over all competitions. One competition's are in `ctfy comp scoreboard`.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy scoreboard view --limit 10\n  ctfy scoreboard view --all --format csv"
    )]
    View(Show),
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
        Command::History(which) => standings::snapshots(cx, which).await,
    }
}
