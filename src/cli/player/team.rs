//! `ctfy team`: teams as everyone sees them. One's own is changed in `ctfy comp team`.

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::api::team::{self, TeamDetail};
use crate::cli::context::{Context, Listing, Window};
use crate::cli::shared::browser;
use crate::cli::table::{self, As, Column, View, col, spare};
use crate::cli::text;
use crate::client::request;

use super::user;

/// Teams in a list.
pub const TEAMS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("NAME", "name", As::Text),
        spare("CAPTAIN", "captain_display_name", As::Text, 3),
        spare("MEMBERS", "member_count", As::Number, 2),
        spare("SOLVES", "solves", As::Number, 1),
        spare("ATTEMPTS", "attempts", As::Number, 5),
        spare("LAST ACTIVE", "last_active_at", As::Age, 4),
    ],
    empty: "There are no teams yet.",
};

/// A team by itself.
const TEAM: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Team", "name", As::Text),
        col("About", "description", As::Text),
        col("Captain", "captain_display_name", As::Text),
        col("Solves", "solves", As::Number),
        col("Attempts", "attempts", As::Number),
        col("Last active", "last_active_at", As::Age),
        col("Since", "created_at", As::Time),
        col("Competition", "competition_id", As::Id),
        col("Id", "id", As::Id),
    ],
    empty: "",
};

const MEMBERS: &[Column] = &[
    col("MEMBER", "display_name", As::Text),
    col("CAPTAIN", "is_captain", As::Yes),
    col("JOINED", "joined_at", As::Age),
    spare("ID", "user_id", As::Id, 1),
];

/// What a team has achieved.
const ACHIEVEMENTS: View = View {
    rows: "items",
    name: "achievement_id",
    columns: &[
        col("NAME", "name", As::Text),
        col("TIER", "tier", As::Text),
        col("POINTS", "points", As::Number),
        spare("UNLOCKED", "unlocked_at", As::Age, 1),
        spare("RARITY", "rarity", As::Text, 3),
        spare("DESCRIPTION", "description", As::Text, 4),
        spare("ID", "achievement_id", As::Id, 2),
    ],
    empty: "It has achieved nothing yet.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the teams.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy team list --limit 20\n  ctfy team list --all --format csv")]
    List(Listing<Teams>),
    /// Show a team and its members.
    #[command(alias = "show", after_help = "Examples:\n  ctfy team view 4f1d2c…\n  ctfy team view 4f1d2c… --web")]
    View(Show),
    /// Draw a team's activity, and its solves by tag and difficulty.
    #[command(
        alias = "profile-stats",
        after_help = "Examples:\n  ctfy team stats 4f1d2c…\n  ctfy team stats 4f1d2c… --jq '.by_tag[] | select(.solved > 0)'\n\nDays are those of UTC, as the platform counts them."
    )]
    Stats(Days),
    /// List what a team has achieved.
    #[command(
        alias = "achievement",
        after_help = "Examples:\n  ctfy team achievements 4f1d2c…\n  ctfy team achievements 4f1d2c… --format name"
    )]
    Achievements(Listing<Which>),
}

/// All teams.
#[derive(Debug, Args)]
pub struct Teams {}

/// Which team to show.
#[derive(Args)]
pub struct Show {
    /// The team's id.
    #[arg(value_name = "ID")]
    team: String,
    /// Open it in a browser.
    #[arg(long)]
    web: bool,
}

/// Which team.
#[derive(Debug, Args)]
pub struct Which {
    /// The team's id.
    #[arg(value_name = "ID")]
    team: String,
}

/// Which team, and how far back.
#[derive(Args)]
pub struct Days {
    /// The team's id.
    #[arg(value_name = "ID")]
    team: String,
    /// How many days back, 7 to 365 [default: what the server takes].
    #[arg(long, value_name = "N")]
    days: Option<u64>,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { window, .. }) => list(cx, window).await,
        Command::View(show) if show.web => browser::open(cx, &format!("teams/{}", request::segment("ID", &show.team)?)),
        Command::View(show) => view(cx, show.team).await,
        Command::Stats(of) => {
            let reply = cx.send(&team::Stats { team: of.team, days: of.days }).await?;
            user::stats(cx, &reply)
        }
        Command::Achievements(Listing { op, window }) => {
            cx.list(&team::Achievements { team: op.team }, window, &ACHIEVEMENTS).await
        }
    }
}

async fn list(cx: &Context, window: Window) -> anyhow::Result<()> {
    cx.list(&team::List {}, window, &TEAMS).await
}

async fn view(cx: &Context, team: String) -> anyhow::Result<()> {
    let reply = cx.send(&team::Get { team }).await?;
    let value: Value = reply.json()?;
    let team: TeamDetail = reply.json()?;
    cx.out.one(reply.raw()?.get(), &TEAM, || {
        let mut shown = table::card(TEAM.columns, &value);
        let members = value["members"].as_array().cloned().unwrap_or_default();
        if !members.is_empty() {
            shown.push_str(&format!("\n\n{}", table::grid(MEMBERS, &members, cx.out.width())));
        }
        let next = format!("`ctfy team stats {}` draws what it has done.", text::word(&team.id));
        shown.push_str(&format!("\n\n{}", text::dim(text::line(&next))));
        shown
    })
}
