//! `ctfy-admin achievements`: badges given and taken by hand.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::{self, Care, Deed, Ids, Rehearsal};
use crate::api::{achievement, admin::achievements, team};
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind};
use crate::cli::several::Outcome;
use crate::cli::table::{self, As, View, col};
use crate::cli::{prompt, text};

const GRANTED: View = View {
    rows: "",
    name: "team_id",
    columns: &[
        col("Team", "team_id", As::Id),
        col("Achievement", "name", As::Text),
        col("Tier", "tier", As::Text),
        col("Since", "unlocked_at", As::Time),
    ],
    empty: "",
};

const REVOKED: View = View { rows: "", name: "team_id", columns: &[col("TEAM", "team_id", As::Id)], empty: "" };

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Give teams an achievement. Who has it keeps it as it is.
    #[command(
        after_help = "Examples:\n  ctfy-admin achievements grant 2d58… night_owl\n  ctfy team list --format name | ctfy-admin achievements grant - night_owl\n\n`ctfy achievement catalog` lists the achievements."
    )]
    Grant(Grant),
    /// Take an achievement from teams.
    #[command(after_help = "Examples:\n  ctfy-admin achievements revoke 2d58… night_owl")]
    Revoke(Revoke),
}

/// What is given to whom.
#[derive(Args)]
pub struct Grant {
    /// The teams' ids; `-` reads them from stdin.
    #[arg(value_name = "TEAM", required = true)]
    teams: Vec<String>,
    /// The achievement's id.
    #[arg(value_name = "ACHIEVEMENT")]
    achievement: String,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// What is taken from whom.
#[derive(Args)]
pub struct Revoke {
    /// The teams' ids; `-` reads them from stdin.
    #[arg(value_name = "TEAM", required = true)]
    teams: Vec<String>,
    /// The achievement's id.
    #[arg(value_name = "ACHIEVEMENT")]
    achievement: String,
    #[command(flatten)]
    care: Care,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Grant(what) => grant(cx, what).await,
        Command::Revoke(what) => revoke(cx, what).await,
    }
}

async fn grant(cx: &Context, what: Grant) -> anyhow::Result<()> {
    let ids = care::ids(cx, &what.teams, "TEAM")?;
    let achievement = what.achievement;
    let op = |team: String| achievements::Grant { team, achievement: achievement.clone() };
    let Some(mut outcome) = what.rehearsal.each(cx, &ids, "granted", "team_id", op).await? else { return Ok(()) };
    for (_, failure) in outcome.failures.iter_mut().filter(|(_, failure)| failure.kind == Kind::NotFound) {
        failure.hint = Some("`ctfy achievement catalog` lists the achievements, `ctfy team list` the teams".to_owned());
    }
    if let ([row], [_]) = (outcome.done.as_mut_slice(), ids.list.as_slice()) {
        // One answer is handed on as it came.
        let sent = crate::cli::json::object(row).unwrap_or_default();
        let alone = crate::cli::json::build(sent.iter().skip(1).map(|(key, raw)| (key.as_str(), raw.get())));
        *row = alone;
    }
    let told = |rows: &[String]| {
        let row: Value = rows.first().and_then(|row| serde_json::from_str(row).ok()).unwrap_or_default();
        let name = text::bold(text::line(&table::plain(&row["name"])));
        let who = match ids.only() {
            Some(team) => format!("Team {}", text::line(team)),
            None => text::count(rows.len() as u64, "team"),
        };
        format!(
            "{} {who} {} {name} ({}).\n{}",
            text::green("✓"),
            if ids.only().is_some() { "has" } else { "have" },
            text::line(&table::plain(&row["tier"])),
            text::dim("`ctfy team achievements TEAM` shows what a team has.")
        )
    };
    outcome.tell(cx, &GRANTED, "team", "granted", told, "those that were granted stay; run it again for the rest")
}

async fn revoke(cx: &Context, what: Revoke) -> anyhow::Result<()> {
    let ids = care::ids(cx, &what.teams, "TEAM")?;
    let achievement = what.achievement;
    let deed = Deed::each(&format!("take the achievement {achievement} from"), "team", &ids);
    let op = |team: String| achievements::Revoke { team, achievement: achievement.clone() };
    let mut had = true;
    let refused = deed_is_refused(cx, &what.care, &ids);
    if !what.care.rehearsal.dry_run && !refused {
        // The platform says yes to ids that nobody knows, and to what was not there.
        known(cx, &achievement).await?;
        let held = held_by(cx, &ids).await?;
        had = held.iter().any(|held| held.contains(&achievement));
    }
    let Some(outcome) = what.care.each(cx, &deed, &ids, "revoked", "team_id", op).await? else { return Ok(()) };
    let told = |rows: &[String]| {
        let name = text::line(&achievement);
        match (ids.only(), had) {
            (Some(team), false) => format!("Team {} did not have {name}.", text::line(team)),
            (Some(team), true) => format!("{} Team {} has {name} no longer.", text::green("✓"), text::line(team)),
            (None, _) => {
                format!("{} {} have {name} no longer.", text::green("✓"), text::count(rows.len() as u64, "team"))
            }
        }
    };
    outcome.tell(cx, &REVOKED, "team", "revoked", told, "run it again for the rest")
}

/// A sweep that nobody allowed is refused before anything is looked up.
fn deed_is_refused(cx: &Context, care: &Care, ids: &Ids) -> bool {
    ids.list.len() > 1 && !care.yes && (ids.piped || !prompt::possible(cx) || cx.out.machine())
}

/// Refuses an achievement that is none.
async fn known(cx: &Context, achievement: &str) -> anyhow::Result<()> {
    let all: Value = cx.send(&achievement::Catalog::default()).await?.json()?;
    let rows = all["items"].as_array().or(all.as_array()).cloned().unwrap_or_default();
    let ids: Vec<String> = rows.iter().map(|row| table::plain(&row["id"])).filter(|id| !id.is_empty()).collect();
    // A catalogue that cannot be read refuses nothing.
    if ids.is_empty() || ids.iter().any(|id| id == achievement) {
        return Ok(());
    }
    let failure = Failure::new(Kind::NotFound, format!("there is no achievement `{}`", text::line(achievement)));
    Err(failure.near(achievement, &ids, "`ctfy achievement catalog` lists them").into())
}

/// What each team has; one that nobody knows is refused before anything is changed.
async fn held_by(cx: &Context, ids: &Ids) -> anyhow::Result<Vec<Vec<String>>> {
    let look = |team: String| async move { cx.send(&team::Achievements { team }).await };
    let outcome: Outcome = crate::cli::several::each(&ids.list, "looked_at", look).await;
    if let (1, Some((_, failure))) = (ids.list.len(), outcome.failures.first()) {
        return Err(failure.clone().into());
    }
    Failure::partial(
        "team",
        "revoked",
        ids.list.len(),
        &outcome.failures,
        "`ctfy team list` shows them; nothing was sent",
    )?;
    let held = |row: &String| {
        let row: Value = serde_json::from_str(row).unwrap_or_default();
        let items = row["items"].as_array().cloned().unwrap_or_default();
        items.iter().map(|item| table::plain(&item["achievement_id"])).collect()
    };
    Ok(outcome.done.iter().map(held).collect())
}
