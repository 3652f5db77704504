//! `ctfy-admin jobs`: work that the platform does again and again.

use std::time::Duration;

use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::{Care, Deed, Rehearsal, ids};
use super::tasks::{After, started, wait};
use crate::api::admin::jobs;
use crate::cli::context::{Context, Listing};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::settings::duration;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::text;
use crate::client::Operation;

/// Jobs in a list.
const JOBS: View = View {
    rows: "items",
    name: "name",
    columns: &[
        col("JOB", "name", As::Id),
        col("ON", "enabled", As::Custom(on)),
        col("EVERY", "interval_s", As::Span),
        col("LAST RUN", "", As::Custom(last)),
        col("STATUS", "last_status", As::State),
        spare("TOOK", "last_duration_s", As::Custom(took), 2),
        spare("RUNS", "run_count", As::Number, 3),
        spare("RESULT", "", As::Custom(result), 1),
    ],
    empty: "The platform has no scheduled jobs.",
};

fn on(value: &Value) -> String {
    if value.as_bool() == Some(false) { text::yellow("paused") } else { text::green("on") }
}

/// A time alone is no run: 0.7.0 counts from its own start.
fn last(job: &Value) -> String {
    let ran = job["run_count"] != 0 || !table::plain(&job["last_status"]).is_empty();
    table::time(&job["last_run_at_ts"]).filter(|_| ran).map_or_else(|| "never".to_owned(), table::age)
}

fn took(value: &Value) -> String {
    value.as_f64().filter(|s| *s > 0.0).map_or_else(String::new, |s| format!("{s:.1}s"))
}

fn result(job: &Value) -> String {
    let error = job["last_error"].as_str().filter(|error| !error.trim().is_empty()).map(|e| text::red(text::line(e)));
    error.unwrap_or_else(|| text::line(job["last_summary"].as_str().unwrap_or_default()))
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the scheduled jobs and how their last run went.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy-admin jobs list")]
    List(Listing<Nothing>),
    /// Pause or resume jobs, or change how often they run.
    #[command(
        after_help = "Examples:\n  ctfy-admin jobs set scoreboard_snapshot --disabled\n  ctfy-admin jobs set ttl_sweep --enabled --interval 1m"
    )]
    Set(Set),
    /// Run jobs now, beside their schedule.
    #[command(after_help = "Examples:\n  ctfy-admin jobs run ttl_sweep --wait")]
    Run(Run),
}

/// Nothing to choose.
#[derive(Args)]
pub struct Nothing {}

/// Which jobs.
#[derive(Args)]
struct Jobs {
    /// The jobs' names; `-` reads them from stdin, one a line.
    #[arg(value_name = "JOB", required = true)]
    jobs: Vec<String>,
}

/// What to change.
#[derive(Args)]
pub struct Set {
    #[command(flatten)]
    which: Jobs,
    /// It runs.
    #[arg(long, conflicts_with = "disabled")]
    enabled: bool,
    /// It pauses.
    #[arg(long)]
    disabled: bool,
    /// How often it runs: `30s`, `5m`; 5 seconds to a day.
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    interval: Option<Duration>,
    #[command(flatten)]
    care: Care,
}

/// What to run.
#[derive(Args)]
pub struct Run {
    #[command(flatten)]
    which: Jobs,
    #[command(flatten)]
    after: After,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

fn hint() -> String {
    "`ctfy-admin jobs list` shows them".to_owned()
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { window, .. }) => cx.list(&jobs::List {}, window, &JOBS).await,
        Command::Set(set) => change(cx, set).await,
        Command::Run(run) => go(cx, run).await,
    }
}

async fn change(cx: &Context, set: Set) -> anyhow::Result<()> {
    let enabled = if set.enabled { Some(true) } else { set.disabled.then_some(false) };
    let interval_s = set.interval.map(|every| every.as_secs());
    if enabled.is_none() && interval_s.is_none() {
        return Err(Failure::usage("nothing is to be changed")
            .hint("--enabled, --disabled and --interval say what")
            .into());
    }
    let ids = ids(cx, &set.which.jobs, "JOB")?;
    let verb = match enabled {
        Some(true) => "resume",
        Some(false) => "pause",
        None => "change how often to run",
    };
    let deed = Deed::each(verb, "job", &ids);
    let operation = |job| jobs::Set { job, enabled, interval_s };
    let Some(outcome) = set.care.each(cx, &deed, &ids, "changed", "name", operation).await? else { return Ok(()) };
    let human = |done: &[String]| {
        let jobs = done.iter().filter_map(|row| serde_json::from_str::<jobs::Job>(row).ok());
        jobs.map(|job| {
            let every = text::span(job.interval_s as f64);
            let how = if job.enabled { format!("runs every {every}") } else { "is paused".to_owned() };
            format!("{} {} {how}.", text::green("✓"), text::line(&job.name))
        })
        .collect::<Vec<_>>()
        .join("\n")
    };
    outcome.tell(cx, &JOBS, "job", "changed", human, &hint()).hint_for(Kind::NotFound, hint)
}

async fn go(cx: &Context, run: Run) -> anyhow::Result<()> {
    let ids = ids(cx, &run.which.jobs, "JOB")?;
    let operation = |job: &String| jobs::Run { job: job.clone() };
    let requests = ids.list.iter().map(|job| operation(job).request()).collect::<Result<Vec<_>, _>>()?;
    if run.rehearsal.over(cx, &requests)? {
        return Ok(());
    }
    if let Some(only) = ids.only() {
        let reply = cx.send(&operation(&only.to_owned())).await.hint_for(Kind::NotFound, hint)?;
        return started(cx, reply, run.after).await;
    }
    let mut replies = Vec::new();
    for job in &ids.list {
        replies.push((job.clone(), cx.send(&operation(job)).await));
    }
    wait::several(cx, replies, run.after, "job", "run").await
}
