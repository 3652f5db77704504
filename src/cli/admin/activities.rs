//! `ctfy-admin activities`: what happened on the whole platform, read back.

use std::time::Duration;

use clap::{Args, Subcommand};
use jiff::Timestamp;

use crate::api::admin::activities;
use crate::cli::context::{Context, Window};
use crate::cli::player::activity::{BUCKETS, draw, rows};
use crate::cli::settings::duration;
use crate::cli::table::{As, View, col, spare};
use crate::cli::when;

const ACTIVITIES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("WHEN", "timestamp", As::Age),
        col("EVENT", "event", As::Id),
        col("WHO", "actor_name", As::Text),
        spare("TEAM", "team_name", As::Text, 1),
        spare("CHALLENGE", "challenge_id", As::Id, 2),
        spare("FROM", "detail.ip", As::Id, 3),
        spare("NODE", "detail.node_id", As::Id, 4),
        spare("REASON", "detail.reason", As::Text, 6),
        spare("SUMMARY", "detail.summary", As::Text, 5),
    ],
    empty: "Nothing happened that is told here.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List what happened on the platform, the latest first.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin activities list --since 2h\n  ctfy-admin activities list --event flag_wrong --team 35748710-8d6a-4c78-a2d8-903ab6d02362\n  ctfy-admin activities list --since \"2026-11-20 18:00\" --until 2026-11-21T00:00:00Z --all --format ndjson\n\nA time without a zone is meant by the local clock; 2h and -2h are both two hours ago."
    )]
    List(Which),
    /// Draw how much happened, hour by hour.
    #[command(
        after_help = "Examples:\n  ctfy-admin activities timeseries\n  ctfy-admin activities timeseries --window 7d --bucket 6h\n  ctfy-admin activities timeseries --window 2h --bucket 5m --format csv"
    )]
    Timeseries(Spans),
}

/// Which activities.
#[derive(Args)]
pub struct Which {
    /// Only what this account did.
    #[arg(long, value_name = "USER", alias = "actor-id")]
    actor: Option<String>,
    /// Only what concerns this team.
    #[arg(long, value_name = "TEAM", alias = "team-id")]
    team: Option<String>,
    /// Only at this challenge.
    #[arg(long, value_name = "CHALLENGE", alias = "challenge-id")]
    challenge: Option<String>,
    /// Only this event, such as flag_correct.
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    /// Only from then on: an ISO 8601 time, a local date or time, or how long ago.
    #[arg(long, value_name = "TIME", value_parser = when::past, allow_hyphen_values = true)]
    since: Option<Timestamp>,
    /// Only until then.
    #[arg(long, value_name = "TIME", value_parser = when::past, allow_hyphen_values = true)]
    until: Option<Timestamp>,
    #[command(flatten)]
    window: Window,
}

/// Which spans of time.
#[derive(Args)]
pub struct Spans {
    /// How far back, at most 7d [default: what the server takes, 24h].
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    pub window: Option<Duration>,
    /// How long a span is, 1m to 1d [default: what the server takes, 1h].
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    pub bucket: Option<Duration>,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(which) => {
            let op = activities::List {
                actor_id: which.actor,
                team_id: which.team,
                challenge_id: which.challenge,
                event: which.event,
                since: which.since.map(|time| time.to_string()),
                until: which.until.map(|time| time.to_string()),
            };
            cx.list(&op, which.window, &ACTIVITIES).await
        }
        Command::Timeseries(spans) => {
            let seconds = |span: Option<Duration>| span.map(|span| span.as_secs());
            let op = activities::Timeseries { window: seconds(spans.window), bucket: seconds(spans.bucket) };
            let reply = cx.send(&op).await?;
            cx.out.picture(&reply, &BUCKETS, rows, draw)
        }
    }
}
