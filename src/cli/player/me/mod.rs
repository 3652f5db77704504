//! `ctfy me`: the signed-in account.

use clap::{Args, Subcommand};

use crate::api::me;
use crate::cli::context::Context;
use crate::cli::table::{self, As, View, col};
use crate::cli::text;

/// The account as a card.
pub const ACCOUNT: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Name", "display_name", As::Text),
        col("Email", "email", As::Text),
        col("Role", "role", As::Text),
        col("Token", "token_kind", As::Text),
        col("Solves", "solves", As::Number),
        col("Attempts", "attempts", As::Number),
        col("Signed in with", "providers", As::List),
        col("Since", "created_at", As::Time),
        col("Id", "id", As::Id),
    ],
    empty: "",
};

const TEAMS: &[table::Column] = &[
    col("COMPETITION", "competition_title", As::Text),
    col("PHASE", "competition_phase", As::State),
    col("TEAM", "team_name", As::Text),
    col("ROLE", "role", As::Text),
    col("RANK", "my_rank", As::Number),
    col("TEAMS", "competition_team_count", As::Number),
    col("RUNNING", "running_instances", As::Number),
    col("COMPETITION ID", "competition_id", As::Id),
];

/// `ctfy me`, which by itself is `ctfy me view`.
#[derive(Args)]
pub struct Group {
    #[command(subcommand)]
    command: Option<Command>,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show your account and your teams.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy me view\n  ctfy me view --jq '.competition_teams[].team_name'"
    )]
    View(me::View),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, group: Group) -> anyhow::Result<()> {
    match group.command {
        None => view(cx, &me::View::default()).await,
        Some(Command::View(op)) => view(cx, &op).await,
    }
}

async fn view(cx: &Context, op: &me::View) -> anyhow::Result<()> {
    let reply = cx.send(op).await?;
    let raw = reply.raw()?.get();
    let value: serde_json::Value = reply.json()?;
    cx.out.one(raw, &ACCOUNT, || {
        let mut shown = table::card(ACCOUNT.columns, &value);
        let teams = value["competition_teams"].as_array().cloned().unwrap_or_default();
        if teams.is_empty() {
            shown.push_str(&format!(
                "\n\n{}",
                text::dim("You play in no competition yet: `ctfy comp register --solo`.")
            ));
        } else {
            shown.push_str(&format!("\n\n{}", table::grid(TEAMS, &teams, cx.out.width())));
        }
        shown
    })
}
