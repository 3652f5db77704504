//! `ctfy-admin challenges`: loading them, preparing their images on the nodes.

pub mod work;

use clap::Subcommand;

use crate::cli::context::Context;

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// What prepares them.
    #[command(flatten)]
    Work(work::Command),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Work(command) => work::dispatch(cx, command).await,
    }
}
