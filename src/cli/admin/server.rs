//! `ctfy-admin server`: how the platform is.

use clap::Subcommand;

use crate::api::server::Health;
use crate::cli::context::Context;
use crate::cli::player::server::HEALTH;

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show whether the platform is well, its version and its load.
    #[command(after_help = "Examples:\n  ctfy-admin server status\n  ctfy-admin server status --jq .version")]
    Status,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Status => cx.show(&Health {}, &HEALTH).await,
    }
}
