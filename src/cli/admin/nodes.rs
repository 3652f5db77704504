//! `ctfy-admin nodes`: the worker nodes.

use clap::Subcommand;
use serde_json::Value;

use crate::api::node;
use crate::cli::context::{Context, Listing};
use crate::cli::table::{As, View, col, spare};
use crate::cli::text;

/// Nodes in a list; `ctfy node list` shows them the same.
pub const NODES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("NAME", "display_name", As::Text),
        col("HEALTH", "is_healthy", As::Custom(health)),
        col("RUNNING", "", As::Custom(running)),
        col("SEEN", "last_heartbeat", As::Age),
        spare("CPU", "cpu_percent", As::Custom(load), 1),
        spare("MEMORY", "memory_percent", As::Custom(load), 2),
        spare("DISK", "disk_percent", As::Custom(load), 3),
        spare("LABELS", "labels", As::List, 4),
        spare("URL", "url", As::Text, 5),
    ],
    empty: "No worker node has joined.",
};

fn health(value: &Value) -> String {
    if value.as_bool() == Some(false) { text::red("unhealthy") } else { text::green("healthy") }
}

fn running(node: &Value) -> String {
    format!("{}/{}", node["running"].as_u64().unwrap_or(0), node["capacity"].as_u64().unwrap_or(0))
}

/// A load as a small bar and a number: the bar for the glance, the number for the record.
fn load(value: &Value) -> String {
    let Some(percent) = value.as_f64() else { return String::new() };
    let filled = (percent / 20.0).round().clamp(0.0, 5.0) as usize;
    let bar = format!("{}{}", "█".repeat(filled), "░".repeat(5 - filled));
    let shown = format!("{bar} {percent:.0}%");
    match percent {
        p if p >= 90.0 => text::red(shown),
        p if p >= 75.0 => text::yellow(shown),
        _ => shown,
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the worker nodes with their load and health.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin nodes list\n  ctfy-admin nodes list --jq '.[] | select(.is_healthy | not) | .id'"
    )]
    List(Listing<node::List>),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { op, window }) => cx.list(&op, window, &NODES).await,
    }
}
