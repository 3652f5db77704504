//! `ctfy node`: the worker nodes that instances run on.

use clap::Subcommand;

use crate::api::node;
use crate::cli::admin::nodes::NODES;
use crate::cli::context::{Context, Listing};
use crate::cli::error::{Explain, Kind};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the worker nodes with their load and health.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy node list\n  ctfy node list --jq 'map(.capacity - .running) | add'"
    )]
    List(Listing<node::List>),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { op, window }) => cx
            .list(&op, window, &NODES)
            .await
            // From 0.7.0 on.
            .hint_for(Kind::Forbidden, || "this platform shows its nodes to operators alone".to_owned()),
    }
}
