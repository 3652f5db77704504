//! `ctfy achievement`: what can be achieved, what one has, and the small things that earn one.

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::api::achievement::{self, EggClaimed, StarGazerVerified, Summary};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::table::{self, As, Column, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::request;

const CATALOG: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("NAME", "name", As::Text),
        col("TIER", "tier", As::Custom(tier)),
        col("POINTS", "points", As::Number),
        spare("EARNED BY", "earned_by_count", As::Number, 2),
        spare("RARITY", "rarity", As::Text, 4),
        spare("PROGRESS", "progress", As::Custom(progress), 3),
        spare("HOW", "description", As::Text, 1),
    ],
    empty: "There is nothing to achieve on this platform.",
};

const RECENT: View = View {
    rows: "items",
    name: "achievement_id",
    columns: &[
        col("WHEN", "unlocked_at", As::Age),
        col("TEAM", "team_name", As::Text),
        col("ACHIEVEMENT", "name", As::Text),
        spare("TIER", "tier", As::Custom(tier), 1),
        spare("ID", "achievement_id", As::Id, 2),
    ],
    empty: "Nobody has achieved anything yet.",
};

/// What one has.
const EARNED: &[Column] = &[
    col("EARNED", "name", As::Text),
    col("TIER", "tier", As::Custom(tier)),
    col("POINTS", "points", As::Number),
    col("WHEN", "unlocked_at", As::Age),
    spare("RARITY", "rarity", As::Text, 2),
    spare("HOW", "description", As::Text, 1),
];

/// What is left.
const LEFT: &[Column] = &[
    col("LEFT", "name", As::Text),
    col("TIER", "tier", As::Custom(tier)),
    col("POINTS", "points", As::Number),
    spare("PROGRESS", "progress", As::Custom(progress), 2),
    spare("HOW", "description", As::Text, 1),
];

const MINE: View = View {
    rows: "unlocked",
    name: "achievement_id",
    columns: &[
        col("EARNED", "name", As::Text),
        col("ID", "achievement_id", As::Id),
        col("TIER", "tier", As::Text),
        col("POINTS", "points", As::Number),
        col("WHEN", "unlocked_at", As::Time),
    ],
    empty: "",
};

/// What an egg or a star is worth.
const WON: View = View {
    rows: "",
    name: "achievement.achievement_id",
    columns: &[
        col("Egg", "egg_id", As::Text),
        col("Verified", "verified", As::Yes),
        col("Reason", "reason", As::Text),
        col("Achievement", "achievement.name", As::Text),
        col("Had it", "already_unlocked", As::Yes),
    ],
    empty: "",
};

fn tier(value: &Value) -> String {
    let word = text::line(&table::plain(value));
    match word.as_str() {
        "gold" => text::yellow(word),
        "silver" => text::bold(word),
        _ => word,
    }
}

fn progress(value: &Value) -> String {
    match (value["current"].as_u64(), value["target"].as_u64()) {
        (Some(current), Some(target)) => format!("{current} of {target}"),
        _ => String::new(),
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List what can be achieved; secret ones are not told before they are earned.
    #[command(
        aliases = ["list", "ls"],
        after_help = "Examples:\n  ctfy achievement catalog\n  ctfy achievement catalog --jq '.[] | select(.tier == \"gold\") | .name'"
    )]
    Catalog(Window),
    /// Show what you have achieved, and what is left.
    #[command(after_help = "Examples:\n  ctfy achievement me\n  ctfy achievement me --jq .summary.score")]
    Me,
    /// List what was achieved last, and by whom.
    #[command(after_help = "Examples:\n  ctfy achievement recent --limit 10")]
    Recent(Window),
    /// Claim an easter egg you have found.
    #[command(after_help = "Examples:\n  ctfy achievement claim-egg EGG --comp 1022f0…")]
    ClaimEgg(Egg),
    /// Have the platform look whether you starred its repository.
    #[command(
        after_help = "Examples:\n  ctfy achievement verify-star-gazer\n\nIt takes a GitHub account that you sign in with: `ctfy auth identities link github`."
    )]
    VerifyStarGazer,
}

/// Which egg.
#[derive(Args)]
pub struct Egg {
    /// The egg's id.
    #[arg(value_name = "EGG")]
    egg: String,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Catalog(window) => cx.list(&achievement::Catalog {}, window, &CATALOG).await,
        Command::Me => mine(cx).await,
        Command::Recent(window) => cx.list(&achievement::Recent {}, window, &RECENT).await,
        Command::ClaimEgg(egg) => claim(cx, egg.egg).await,
        Command::VerifyStarGazer => verify(cx).await,
    }
}

/// Shows what the caller has and what is left. As JSON it is the server's one object.
pub async fn mine(cx: &Context) -> anyhow::Result<()> {
    let reply = cx.send(&achievement::Mine {}).await?;
    let value: Value = reply.json()?;
    let sum: Summary = serde_json::from_value(value["summary"].clone()).unwrap_or_default();
    cx.out.one(reply.raw()?.get(), &MINE, || {
        let part = |key: &str| value[key].as_array().cloned().unwrap_or_default();
        let (earned, left) = (part("unlocked"), part("locked"));
        let (have, points) = (text::bold(sum.unlocked_count), text::bold(sum.score));
        let mut shown = format!("{have} of {} achieved, {points} of {} points", sum.total_count, sum.total_score);
        for (columns, rows) in [(EARNED, earned), (LEFT, left)] {
            if !rows.is_empty() {
                shown.push_str(&format!("\n\n{}", table::grid(columns, &rows, cx.out.width())));
            }
        }
        shown
    })
}

async fn claim(cx: &Context, egg: String) -> anyhow::Result<()> {
    request::segment("EGG", &egg)?;
    let op = achievement::ClaimEgg { egg: egg.clone(), competition_id: resolve::chosen_comp(cx)? };
    let reply =
        cx.send(&op).await.hint_for(Kind::Unknown, || "`ctfy achievement me` says whether you have it".to_owned())?;
    let claimed: EggClaimed = reply.json()?;
    cx.out.one(reply.raw()?.get(), &WON, || {
        won(&claimed.achievement.name, claimed.achievement.points, claimed.already_unlocked)
    })
}

fn won(name: &str, points: u64, before: bool) -> String {
    let name = text::bold(text::line(name));
    match before {
        true => format!("{} You had {name} already.", text::green("✓")),
        false => format!("{} {name}: {}.", text::green("✓"), text::count(points, "point")),
    }
}

/// Whether the star was found; 3 where it was not.
async fn verify(cx: &Context) -> anyhow::Result<()> {
    let reply = cx
        .send(&achievement::VerifyStarGazer { competition_id: resolve::chosen_comp(cx)? })
        .await
        .hint_for(Kind::Unknown, || "`ctfy achievement me` says whether you have it".to_owned())?;
    let found: StarGazerVerified = reply.json()?;
    cx.out.one(reply.raw()?.get(), &WON, || {
        if found.verified {
            let (name, points) =
                found.achievement.as_ref().map_or(("The star".to_owned(), 0), |won| (won.name.0.clone(), won.points));
            return won(&name, points, found.already_unlocked);
        }
        let next = match found.reason.as_str() {
            "no_github_identity" => "Link the account you starred with: `ctfy auth identities link github`.",
            _ => "Star the platform's repository with the GitHub account you sign in with, then try again.",
        };
        let why = text::line(&found.reason).replace('_', " ");
        format!("{} No star was found ({why}).\n{}", text::red("✗"), text::dim(next))
    })?;
    if found.verified { Ok(()) } else { Err(Failure::told(Kind::Negative).into()) }
}
