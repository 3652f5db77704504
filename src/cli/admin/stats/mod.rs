//! `ctfy-admin stats`: how the whole platform does.

mod dashboard;

use std::time::Duration;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::activities::Spans;
use super::challenges::look;
use crate::api::admin::stats::{self, Timeline};
use crate::cli::context::Context;
use crate::cli::picture::columns::{self, Amounts};
use crate::cli::picture::lines::{self, Course};
use crate::cli::picture::{Sheet, bars};
use crate::cli::player::standings;
use crate::cli::table::{As, View, col, spare};
use crate::cli::text;

const BUCKETS: View = View {
    rows: "buckets",
    name: "ts",
    columns: &[col("UNTIL", "ts", As::Time), col("COUNT", "value", As::Number), col("NOT OVER", "partial", As::Yes)],
    empty: "Nothing happened in that time.",
};

const TRAFFIC: View = View {
    rows: "instances",
    name: "instance_id",
    columns: &[
        col("INSTANCE", "instance_id", As::Handle),
        col("CHALLENGE", "challenge_id", As::Id),
        col("TEAM", "team_name", As::Text),
        col("STATUS", "status", As::State),
        col("REQUESTS", "request_count", As::Number),
        spare("STARTED", "started_at", As::Age, 1),
    ],
    empty: "No instance has been started yet.",
};

/// What needs an operator, as rows.
const FLAGS: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("WHAT", "flag", As::Id),
        col("ID", "id", As::Id),
        col("CHALLENGE", "challenge_id", As::Text),
        col("TEAM", "team_id", As::Text),
        col("NODE", "node_id", As::Text),
        col("SINCE", "since", As::Age),
        col("WHY", "why", As::Text),
    ],
    empty: "Nothing needs you: no instance is stuck or has failed, every node answers, every challenge that is started is solved.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show the platform at a glance: nodes, instances, teams, what needs you.
    #[command(
        after_help = "Examples:\n  ctfy-admin stats overview\n  ctfy-admin stats overview --jq .running_instances\n\nIn the formats for machines it is the totals alone."
    )]
    Overview,
    /// Show what needs you: stuck and failed instances, lost nodes, challenges nobody solves.
    #[command(
        alias = "flags",
        after_help = "Examples:\n  ctfy-admin stats health-flags\n  ctfy-admin stats health-flags --jq '.unhealthy_nodes | length'\n\nPlatform 0.6.6 counts only answers made for each team: with a fixed one, a challenge counts as one that nobody\nsolves."
    )]
    HealthFlags,
    /// Show which team solved which challenge, over all competitions.
    #[command(
        alias = "matrix",
        after_help = "Examples:\n  ctfy-admin stats solve-matrix\n  ctfy-admin stats solve-matrix --format csv\n\nPlatform 0.6.6 counts only answers made for each team: with a fixed one, a challenge stays unsolved."
    )]
    SolveMatrix,
    /// Draw how a number went, span by span.
    #[command(
        after_help = "Examples:\n  ctfy-admin stats timeseries launches\n  ctfy-admin stats timeseries running-instances --window 7d --bucket 1h\n  ctfy-admin stats timeseries solves --window 2h --bucket 5m --format csv"
    )]
    Timeseries(Timeseries),
    /// Show how many requests each team's instances had.
    #[command(
        alias = "traffic",
        after_help = "Examples:\n  ctfy-admin stats traffic-summary\n  ctfy-admin stats traffic-summary --format csv\n  ctfy-admin stats traffic-summary --jq '.teams[] | select(.request_count > 10000)'\n\ncsv, tsv and ndjson hold a row for each instance."
    )]
    TrafficSummary,
    /// Show how each challenge starts and is solved; the same as `challenges stats`.
    #[command(
        after_help = "Examples:\n  ctfy-admin stats challenge-stats\n  ctfy-admin stats challenge-stats --all --jq '.[] | select(.error_rate > 0.1) | .challenge_id'"
    )]
    ChallengeStats(look::Stats),
}

/// Which number, and which spans of time.
#[derive(Args)]
pub struct Timeseries {
    /// Which number.
    #[arg(value_name = "METRIC")]
    metric: Metric,
    #[command(flatten)]
    spans: Spans,
}

/// What can be counted over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Metric {
    /// Instances started.
    Launches,
    /// Answers given.
    Submissions,
    /// Right answers.
    Solves,
    /// Instances that ran.
    #[value(alias = "running_instances")]
    RunningInstances,
    /// Teams.
    Teams,
    /// Accounts that did something.
    #[value(alias = "active_users")]
    ActiveUsers,
}

impl Metric {
    fn word(self) -> &'static str {
        match self {
            Metric::Launches => "launches",
            Metric::Submissions => "submissions",
            Metric::Solves => "solves",
            Metric::RunningInstances => "running_instances",
            Metric::Teams => "teams",
            Metric::ActiveUsers => "active_users",
        }
    }

    /// What one of them is called; nothing where neighbours cannot be added up.
    fn unit(self) -> Option<&'static str> {
        match self {
            Metric::Launches => Some("start"),
            Metric::Submissions => Some("answer"),
            Metric::Solves => Some("solve"),
            _ => None,
        }
    }
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Overview => dashboard::show(cx).await,
        Command::HealthFlags => {
            let reply = cx.send(&stats::HealthFlags {}).await?;
            cx.out.picture(&reply, &FLAGS, flags, |document: Value, sheet| dashboard::flags(&flags(&document), sheet))
        }
        Command::SolveMatrix => {
            let reply = cx.send(&stats::SolveMatrix {}).await?;
            cx.out.picture(&reply, &standings::CELLS, standings::cells, standings::draw_matrix)
        }
        Command::Timeseries(Timeseries { metric, spans }) => {
            let seconds = |span: Option<Duration>| span.map(|span| span.as_secs());
            let (window, bucket) = (seconds(spans.window), seconds(spans.bucket));
            let reply = cx.send(&stats::Timeseries { metric: metric.word().to_owned(), window, bucket }).await?;
            let rows = |document: &Value| items(document, "buckets").to_vec();
            cx.out.picture(&reply, &BUCKETS, rows, |timeline: Timeline, sheet| draw(&timeline, metric, sheet))
        }
        Command::TrafficSummary => {
            let reply = cx.send(&stats::TrafficSummary {}).await?;
            cx.out.picture(&reply, &TRAFFIC, |document| items(document, "instances").to_vec(), traffic)
        }
        Command::ChallengeStats(which) => look::stats(cx, which).await,
    }
}

fn items<'a>(document: &'a Value, key: &str) -> &'a [Value] {
    document[key].as_array().map_or(&[], Vec::as_slice)
}

/// What needs an operator: a row for each thing, whatever it is.
fn flags(document: &Value) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut add = |flag: &str, list: &str, id: &str, since: &str, why: &dyn Fn(&Value) -> Value| {
        for row in items(document, list) {
            rows.push(json!({
                "flag": flag, "id": row[id], "challenge_id": row["challenge_id"], "team_id": row["team_id"],
                "node_id": row["node_id"], "since": row[since], "why": why(row),
            }));
        }
    };
    add("node is lost", "unhealthy_nodes", "node_id", "last_heartbeat_ts", &|row| {
        format!("{} at {}", row["display_name"].as_str().unwrap_or("?"), row["url"].as_str().unwrap_or("?")).into()
    });
    add("instance is stuck", "stuck_starting", "instance_id", "requested_at", &|_| "it does not get ready".into());
    add("instance failed", "recent_errors", "instance_id", "stopped_at", &|row| row["error"].clone());
    add("nobody solves", "silent_challenges", "challenge_id", "", &|row| {
        let launches = text::count(row["launches"].as_u64().unwrap_or(0), "start");
        format!("{launches}, {}, no solve", text::count(row["submissions"].as_u64().unwrap_or(0), "answer")).into()
    });
    rows
}

/// What counts is drawn as columns that may be added up; what is at a time, as a line.
fn draw(timeline: &Timeline, metric: Metric, sheet: &Sheet) -> Option<String> {
    let each = timeline.bucket_s.max(1) as f64;
    // A bucket is named by its end.
    let from = timeline.buckets.first()?.ts - each;
    let values: Vec<u64> = timeline.buckets.iter().map(|bucket| bucket.value).collect();
    if values.iter().all(|value| *value == 0) {
        return None;
    }
    let article = if timeline.bucket_s == 3600 { "an" } else { "a" };
    let span = match timeline.bucket_s {
        3600 => "hour".to_owned(),
        60 => "minute".to_owned(),
        86_400 => "day".to_owned(),
        seconds => format!("span of {}", text::span(seconds as f64)),
    };
    if let Some(unit) = metric.unit() {
        return Some(columns::draw(sheet, &Amounts { from, each, values }, unit, &span));
    }
    let name = metric.word().replace('_', " ");
    let (most, last) = (values.iter().max().copied().unwrap_or(0), values.last().copied().unwrap_or(0));
    let points: Vec<(f64, u64)> = timeline.buckets.iter().map(|bucket| (bucket.ts, bucket.value)).collect();
    let to = points.last()?.0;
    let unit = if metric == Metric::ActiveUsers { "user" } else { name.trim_end_matches('s').rsplit(' ').next()? };
    let drawn =
        lines::draw(sheet, &[Course { name: name.clone(), points }], (from + each, to.max(from + each + 1.0)), unit);
    Some(format!(
        "{drawn}\n{}",
        text::dim(sheet.cut(&format!("now {last}, most {most}; a point is {article} {span}"), sheet.width))
    ))
}

fn traffic(document: stats::Traffic, sheet: &Sheet) -> Option<String> {
    if document.instances.is_empty() && document.teams.is_empty() {
        return None;
    }
    let mut teams: Vec<(String, u64)> = document
        .teams
        .iter()
        .map(|team| {
            let name = if team.team_name.trim().is_empty() { &team.team_id } else { &team.team_name };
            (name.clone(), team.request_count)
        })
        .collect();
    teams.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let more = teams.len().saturating_sub(20);
    teams.truncate(20);
    let mut out = vec![text::bold("Requests by team"), bars::histogram(sheet, &teams)];
    if more > 0 {
        out.push(text::dim(format!("and {more} more")));
    }
    let mut instances = document.instances;
    instances.sort_by_key(|instance| std::cmp::Reverse(instance.request_count));
    let busiest: Vec<Value> = instances
        .iter()
        .take(10)
        .map(|instance| {
            json!({
                "instance_id": instance.instance_id, "challenge_id": instance.challenge_id,
                "team_name": instance.team_name, "status": instance.status,
                "request_count": instance.request_count, "started_at": instance.started_at,
            })
        })
        .collect();
    if !busiest.is_empty() {
        out.push(format!("\n{}", text::bold("The busiest instances")));
        out.push(crate::cli::table::grid(TRAFFIC.columns, &busiest, Some(sheet.width)));
    }
    let words = format!(
        "{} in all, {} of {}",
        text::count(document.total_requests, "request"),
        text::count(instances.len() as u64, "instance"),
        text::count(document.teams.len() as u64, "team")
    );
    out.push(format!("\n{}", text::dim(sheet.cut(&words, sheet.width))));
    Some(out.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::picture::testing::*;

    #[test]
    fn what_is_counted_and_what_is_at_a_time_are_drawn_apart() {
        let buckets: Vec<Value> =
            (1..=12).map(|n| json!({"ts": 1_795_262_400 + n * 600, "value": n % 5, "partial": n == 12})).collect();
        let document = json!({"metric": "x", "window_s": 7200, "bucket_s": 600, "buckets": buckets});
        let timeline: Timeline = serde_json::from_value(document).expect("a timeline");
        for width in [40, 80, 140] {
            let sheet = sheet(width, true);
            let counted = look(&sheet, &draw(&timeline, Metric::Launches, &sheet).expect("a picture"));
            assert!(counted.contains("23 starts, a column is a span of 10m"), "{counted}");
            let level = look(&sheet, &draw(&timeline, Metric::RunningInstances, &sheet).expect("a picture"));
            assert!(level.contains("now 2, most 4"), "{level}");
        }
        assert_eq!(draw(&Timeline::default(), Metric::Teams, &sheet(80, true)), None);
    }

    #[test]
    fn traffic_fits_and_says_who_made_most() {
        let document = json!({
            "teams": [{"team_id": "1", "team_name": EVIL, "request_count": 3}, {"team_id": "2", "team_name": "", "request_count": 90}],
            "instances": [{"instance_id": "35748710-8d6a-4c78-a2d8-903ab6d02362", "team_name": EVIL, "challenge_id": "WEB-001",
                "status": "ready", "request_count": 93, "started_at": 1795251624.8}],
            "total_requests": 93,
        });
        for width in [60, 80, 140] {
            let sheet = sheet(width, true);
            let document: stats::Traffic = serde_json::from_value(document.clone()).expect("traffic");
            let shown = look(&sheet, &traffic(document, &sheet).expect("a picture"));
            assert!(shown.contains("90 97%") && shown.contains("93 requests in all"), "{shown}");
        }
    }
}
