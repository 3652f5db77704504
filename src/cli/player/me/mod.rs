//! `ctfy me`: the signed-in account.

mod data;
mod inbox;
mod profile;
mod progress;

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::api::me;
use crate::cli::context::{Context, Listing};
use crate::cli::resolve;
use crate::cli::table::{self, As, View, col, spare};
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
        col("Bio", "bio", As::Text),
        col("Country", "country", As::Text),
        col("Website", "website_url", As::Text),
        col("Time zone", "timezone", As::Text),
        col("Elsewhere", "social_links", As::List),
        col("Hidden", "profile_visibility", As::Custom(hidden)),
        col("Runs", "competition_admin_ids", As::List),
        col("Active", "last_active_at", As::Age),
        col("Since", "created_at", As::Time),
        col("Id", "id", As::Id),
    ],
    empty: "",
};

const TEAMS: &[table::Column] = &[
    col("COMPETITION", "competition_title", As::Text),
    col("PHASE", "competition_phase", As::State),
    col("TEAM", "team_name", As::Text),
    spare("ROLE", "role", As::Text, 2),
    col("RANK", "my_rank", As::Number),
    spare("TEAMS", "competition_team_count", As::Number, 3),
    spare("RUNNING", "running_instances", As::Number, 4),
    spare("ENDS", "ends_at", As::Age, 1),
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
    /// Change what your profile says. An empty value clears it.
    #[command(
        after_help = "Examples:\n  ctfy me edit --bio 'breaks things' --country CH\n  ctfy me edit --website ''\n  ctfy me edit --social github=octo --social mastodon=\n  ctfy me edit                         asks, on a terminal"
    )]
    Edit(profile::Edit),
    /// Choose which parts of your profile others see; without arguments show it.
    #[command(
        alias = "visibility",
        after_help = "Examples:\n  ctfy me privacy\n  ctfy me privacy country=off timezone=off"
    )]
    Privacy(profile::Privacy),
    /// Show what waits for you: announcements, invites and requests.
    #[command(after_help = "Examples:\n  ctfy me inbox\n  ctfy me inbox --jq '.unread_announcement_count'")]
    Inbox(me::Inbox),
    /// Mark announcements as read.
    #[command(after_help = "Examples:\n  ctfy me read 8e7b52d1-6c1f-4a44-9a59-3f6cbb0cf6f2\n  ctfy me read --all")]
    Read(inbox::Read),
    /// List the challenges you have solved.
    #[command(
        alias = "solve",
        after_help = "Examples:\n  ctfy me solves\n  ctfy me solves --comp 1022f0 --format name"
    )]
    Solves(Listing<me::Solves>),
    /// List how far you are in each challenge.
    #[command(alias = "milestone", after_help = "Examples:\n  ctfy me milestones\n  ctfy me milestones --json")]
    Milestones(Listing<me::Milestones>),
    /// Show what you have achieved, and what is left.
    #[command(
        alias = "achievement",
        after_help = "Examples:\n  ctfy me achievements\n  ctfy me achievements --jq '.unlocked[].name'"
    )]
    Achievements,
    /// Fetch all that the platform holds on you, a ZIP.
    #[command(
        after_help = "Examples:\n  ctfy me export\n  ctfy me export -o me.zip\n  ctfy me export -o - | bsdtar -tf -"
    )]
    Export(data::Export),
    /// Delete your account for good, with all that belongs to it.
    #[command(
        after_help = "Examples:\n  ctfy me delete --confirm-display-name Mira\n  ctfy me delete --confirm-display-name Mira --yes\n\nOn a terminal you are asked once more. A team of which you are the only member goes too."
    )]
    Delete(data::Delete),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, group: Group) -> anyhow::Result<()> {
    match group.command {
        None => view(cx, &me::View::default()).await,
        Some(Command::View(op)) => view(cx, &op).await,
        Some(Command::Edit(wish)) => profile::edit(cx, wish).await,
        Some(Command::Privacy(wish)) => profile::privacy(cx, wish).await,
        Some(Command::Inbox(mut op)) => {
            op.competition_id = resolve::chosen_comp(cx)?;
            inbox::show(cx, &op).await
        }
        Some(Command::Read(which)) => inbox::read(cx, which).await,
        Some(Command::Solves(Listing { mut op, window })) => {
            op.competition_id = resolve::chosen_comp(cx)?;
            cx.list(&op, window, &progress::SOLVES).await
        }
        Some(Command::Milestones(Listing { mut op, window })) => {
            op.competition_id = resolve::chosen_comp(cx)?;
            cx.list(&op, window, &progress::MILESTONES).await
        }
        Some(Command::Achievements) => progress::achievements(cx).await,
        Some(Command::Export(how)) => data::export(cx, how).await,
        Some(Command::Delete(how)) => data::delete(cx, how).await,
    }
}

async fn view(cx: &Context, op: &me::View) -> anyhow::Result<()> {
    let reply = cx.send(op).await?;
    let raw = reply.raw()?.get();
    let value: Value = reply.json()?;
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

/// The parts of the profile that others do not see.
fn hidden(visibility: &Value) -> String {
    let off = visibility.as_object().into_iter().flatten().filter(|(_, shown)| **shown == false);
    off.map(|(key, _)| text::line(key)).collect::<Vec<_>>().join(", ")
}
