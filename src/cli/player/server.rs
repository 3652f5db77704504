//! `ctfy server`: the platform itself.

use clap::Subcommand;

use crate::api::server::{self, Healthy};
use crate::cli::context::Context;
use crate::cli::table::{self, As, View, col};
use crate::cli::{json, text, version};

/// What the platform says of its health.
pub const HEALTH: View = View {
    rows: "",
    name: "version",
    columns: &[
        col("Status", "status", As::State),
        col("Version", "version", As::Text),
        col("Instances", "running_instances", As::Number),
        col("Capacity", "capacity", As::Number),
        col("Host", "hostname", As::Text),
    ],
    empty: "",
};

const META: View = View {
    rows: "",
    name: "version",
    columns: &[
        col("Version", "version", As::Text),
        col("Build", "platform.commit_sha", As::Text),
        col("Source", "platform.repo_url", As::Text),
        col("Challenges", "challenges.total", As::Number),
        col("Challenge build", "challenges.commit_sha", As::Text),
        col("Challenge source", "challenges.repo_url", As::Text),
        col("Up since", "started_at_ts", As::Time),
        col("Its clock", "server_time_ts", As::Time),
        col("Teams", "teams_total", As::Number),
        col("Users", "users_total", As::Number),
        col("Nodes", "nodes_total", As::Number),
        col("Healthy nodes", "nodes_healthy", As::Number),
        col("Instances", "running_instances", As::Number),
        col("Solves", "solves_total", As::Number),
    ],
    empty: "",
};

const CLUSTER: View = View {
    rows: "",
    name: "platform_url",
    columns: &[col("Platform URL", "platform_url", As::Text), col("Node image", "node_image", As::Text)],
    empty: "",
};

const VERSIONS: View = View {
    rows: "",
    name: "client",
    columns: &[
        col("Client", "client", As::Text),
        col("Platform", "platform", As::Text),
        col("Tested with", "tested", As::Text),
        col("Supported", "supported", As::Yes),
    ],
    empty: "",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show whether the platform is well.
    #[command(after_help = "Examples:\n  ctfy server health --json --fields status,version")]
    Health(server::Health),
    /// Show what the platform says of itself: builds, challenges, counts.
    #[command(after_help = "Examples:\n  ctfy server meta")]
    Meta(server::Meta),
    /// Show how worker nodes reach the platform.
    #[command(after_help = "Examples:\n  ctfy server cluster")]
    Cluster(server::ClusterInfo),
    /// Show our version, the platform's, and whether they go together.
    #[command(after_help = "Examples:\n  ctfy server version")]
    Version,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Health(op) => cx.show(&op, &HEALTH).await,
        Command::Meta(op) => cx.show(&op, &META).await,
        Command::Cluster(op) => cx.show(&op, &CLUSTER).await,
        Command::Version => versions(cx).await,
    }
}

/// Our version, the platform's, and whether they go together.
pub async fn versions(cx: &Context) -> anyhow::Result<()> {
    let health: Healthy = cx.call(&server::Health {}).await?;
    let supported = version::tested(&health.version);
    let raw = json::build([
        ("client", json::string(env!("CARGO_PKG_VERSION")).as_str()),
        ("platform", &json::string(&health.version)),
        ("tested", &json::string(&version::range())),
        ("supported", &supported.map_or("null".to_owned(), |yes| yes.to_string())),
    ]);
    cx.out.one(&raw, &VERSIONS, || {
        let verdict = match supported {
            Some(true) => text::green("in the range these tools are tested with"),
            Some(false) => text::yellow("not in the range these tools are tested with"),
            None => text::dim("it does not say its version"),
        };
        table::labelled(&[
            ("Client", env!("CARGO_PKG_VERSION").to_owned()),
            ("Platform", format!("{} {verdict}", text::line(&health.version)).trim().to_owned()),
            ("Tested with", version::range()),
        ])
    })
}
