//! `ctfy-admin challenges`: loading them, preparing their images on the nodes, and how they do.

pub mod look;
pub mod work;

use clap::Subcommand;

use crate::cli::context::Context;

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// What prepares them.
    #[command(flatten)]
    Work(work::Command),
    /// Show how each challenge starts and is solved.
    #[command(
        after_help = "Examples:\n  ctfy-admin challenges stats\n  ctfy-admin challenges stats --q web --comp 4a84…\n  ctfy-admin challenges stats --jq '.[] | select(.error_rate > 0.1) | .challenge_id'"
    )]
    Stats(look::Stats),
    /// Draw how a challenge's starts went, span by span.
    #[command(
        after_help = "Examples:\n  ctfy-admin challenges timeseries WEB-001\n  ctfy-admin challenges timeseries WEB-001 --window 7d --bucket 6h"
    )]
    Timeseries(look::Timeseries),
    /// Draw how long challenges take to start.
    #[command(after_help = "Examples:\n  ctfy-admin challenges latency")]
    Latency,
    /// List what players think of a challenge, each by name.
    #[command(
        after_help = "Examples:\n  ctfy-admin challenges feedback WEB-001\n  ctfy-admin challenges feedback WEB-001 --comp 4a84… --all --format csv"
    )]
    Feedback(look::Feedback),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Work(command) => work::dispatch(cx, command).await,
        Command::Stats(which) => look::stats(cx, which).await,
        Command::Timeseries(which) => look::timeseries(cx, which).await,
        Command::Latency => look::latency(cx).await,
        Command::Feedback(which) => look::feedback(cx, which).await,
    }
}
