//! How challenges do: starts, failures, how long a start takes, what players say.

use std::time::Duration;

use clap::Args;
use serde_json::Value;

use crate::api::admin::challenges::{self, ChallengeTimeline, LaunchSpan};
use crate::api::challenge;
use crate::api::scoreboard::Bin;
use crate::cli::context::{Context, Window};
use crate::cli::picture::columns::{self, Amounts};
use crate::cli::picture::{Ink, Line, Sheet, bars};
use crate::cli::settings::duration;
use crate::cli::table::{As, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::{Operation, Page};

/// Challenges and how they do.
pub const STATS: View = View {
    rows: "items",
    name: "challenge_id",
    columns: &[
        col("ID", "challenge_id", As::Id),
        spare("NAME", "name", As::Text, 5),
        spare("DIFFICULTY", "difficulty", As::Text, 6),
        col("STARTS", "launches", As::Number),
        col("FAILED", "", As::Custom(failed)),
        spare("HALF WITHIN", "p50_launch_s", As::Custom(seconds), 2),
        spare("95% WITHIN", "p95_launch_s", As::Custom(seconds), 1),
        spare("SOLVED", "solve_rate", As::Custom(share), 3),
        spare("RUNNING", "running_count", As::Number, 4),
        spare("LAST FAILURE", "last_error.message", As::Text, 7),
    ],
    empty: "There are no such challenges.",
};

const SPANS: View = View {
    rows: "buckets",
    name: "ts",
    columns: &[
        col("UNTIL", "ts", As::Time),
        col("STARTS", "launches", As::Number),
        col("FAILED", "errors", As::Number),
        col("HALF WITHIN", "p50_launch_s", As::Custom(seconds)),
        col("95% WITHIN", "p95_launch_s", As::Custom(seconds)),
    ],
    empty: "Nobody started it in that time.",
};

const BINS: View = View {
    rows: "items",
    name: "label",
    columns: &[col("TOOK", "label", As::Text), col("STARTS", "count", As::Number)],
    empty: "Nothing was started yet.",
};

const SAID: View = View {
    rows: "items",
    name: "reaction",
    columns: &[
        col("REACTION", "reaction", As::Text),
        col("PLAYER", "user_display_name", As::Text),
        spare("EMAIL", "user_email", As::Text, 2),
        spare("TEAM", "team_id", As::Handle, 3),
        spare("COMPETITION", "competition_id", As::Handle, 4),
        spare("WHEN", "updated_at", As::Age, 1),
    ],
    empty: "Nobody has said anything of it.",
};

fn failed(row: &Value) -> String {
    match (row["errors"].as_u64().unwrap_or(0), row["error_rate"].as_f64().unwrap_or(0.0)) {
        (0, _) => String::new(),
        (n, rate) if rate >= 0.1 => text::red(format!("{n} ({:.0}%)", rate * 100.0)),
        (n, rate) => text::yellow(format!("{n} ({:.0}%)", rate * 100.0)),
    }
}

fn seconds(value: &Value) -> String {
    value.as_f64().filter(|seconds| *seconds > 0.0).map(short).unwrap_or_default()
}

/// Seconds with a digit behind the point where they are few.
fn short(seconds: f64) -> String {
    if seconds < 10.0 { format!("{seconds:.1}s") } else { text::span(seconds) }
}

fn share(value: &Value) -> String {
    value.as_f64().map(|share| format!("{:.0}%", share * 100.0)).unwrap_or_default()
}

/// Which challenges.
#[derive(Args)]
pub struct Stats {
    /// Only those whose name or id holds this.
    #[arg(long)]
    q: Option<String>,
    /// Only those with this tag.
    #[arg(long)]
    tag: Option<String>,
    /// The order, such as launches or error_rate.
    #[arg(long)]
    sort: Option<String>,
    #[command(flatten)]
    window: Window,
}

/// Which challenge, and which spans of time.
#[derive(Args)]
pub struct Timeseries {
    /// The challenge's id.
    #[arg(value_name = "ID")]
    challenge: String,
    /// How far back, at most 7d [default: what the server takes, 24h].
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    window: Option<Duration>,
    /// How long a span is [default: what the server takes, 1h].
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    bucket: Option<Duration>,
}

/// Of which challenge, and where.
#[derive(Args)]
pub struct Feedback {
    /// The challenge's id.
    #[arg(value_name = "ID")]
    challenge: String,
    #[command(flatten)]
    window: Window,
}

/// Lists how each does.
pub async fn stats(cx: &Context, which: Stats) -> anyhow::Result<()> {
    let competition_id = resolve::chosen_comp(cx)?;
    let op = challenges::Stats { q: which.q, tag: which.tag, sort: which.sort, competition_id };
    cx.list(&op, which.window, &STATS).await
}

/// Draws how its starts went.
pub async fn timeseries(cx: &Context, which: Timeseries) -> anyhow::Result<()> {
    let whole = |span: Option<Duration>| span.map(|span| span.as_secs());
    let op =
        challenges::Timeseries { challenge: which.challenge, window: whole(which.window), bucket: whole(which.bucket) };
    let reply = cx.send(&op).await?;
    let rows = |document: &Value| document["buckets"].as_array().cloned().unwrap_or_default();
    cx.out.picture(&reply, &SPANS, rows, draw)
}

fn draw(timeline: ChallengeTimeline, sheet: &Sheet) -> Option<String> {
    let first = timeline.buckets.first()?;
    let each = timeline.bucket_s.max(1) as f64;
    // A span is named by its end.
    let amounts = |of: &dyn Fn(&LaunchSpan) -> u64| Amounts {
        from: first.ts - each,
        each,
        values: timeline.buckets.iter().map(of).collect(),
    };
    let sum = |amounts: &Amounts| amounts.values.iter().copied().fold(0, u64::saturating_add);
    let (starts, errors) = (amounts(&|span| span.launches), amounts(&|span| span.errors));
    if sum(&starts) == 0 {
        return None;
    }
    let span = match timeline.bucket_s {
        3600 => "hour".to_owned(),
        60 => "minute".to_owned(),
        86_400 => "day".to_owned(),
        seconds => format!("span of {}", text::span(seconds as f64)),
    };
    let mut parts = vec![columns::draw(sheet, &starts, "start", &span)];
    let slowest = timeline.buckets.iter().map(|span| span.p95_launch_s).fold(0.0, f64::max);
    let label = |text: &str| sheet.cell(text, 12.min(sheet.width / 3));
    let room = sheet.width.saturating_sub(24);
    let mut below = Vec::new();
    if sum(&errors) > 0 {
        let mut line = Line::default();
        line.put(Ink::Plain, &format!("{} {:>8} ", label("failed"), sum(&errors)));
        line.put(Ink::Red, &columns::spark(sheet, &errors, room));
        below.push(line.end());
    }
    if slowest > 0.0 {
        let slow = amounts(&|span| (span.p95_launch_s.max(0.0) * 1000.0) as u64);
        let mut line = Line::default();
        line.put(Ink::Plain, &format!("{} {:>8} ", label("95% within"), short(slowest)));
        line.put(Ink::Yellow, &columns::spark(sheet, &slow, room));
        below.push(line.end());
    }
    if !below.is_empty() {
        parts.push(below.join("\n"));
    }
    Some(parts.join("\n\n"))
}

/// Draws how long starts take.
pub async fn latency(cx: &Context) -> anyhow::Result<()> {
    let reply = cx.send(&challenges::Latency {}).await?;
    let rows = |document: &Value| document["items"].as_array().or(document.as_array()).cloned().unwrap_or_default();
    let draw = |page: Page<Bin>, sheet: &Sheet| {
        let bins: Vec<(String, u64)> = page.items.into_iter().map(|bin| (bin.label, bin.count)).collect();
        bins.iter().any(|(_, count)| *count > 0).then(|| bars::histogram(sheet, &bins))
    };
    cx.out.picture(&reply, &BINS, rows, draw)
}

/// Lists what players say of one.
pub async fn feedback(cx: &Context, which: Feedback) -> anyhow::Result<()> {
    let competition_id = resolve::chosen_comp(cx)?;
    let op = challenges::Feedback { challenge: which.challenge.clone(), competition_id };
    let rows = cx.rows(&op.request()?, which.window, SAID.rows).await?;
    if rows.items.is_empty() {
        // The platform has an empty answer for a challenge that nobody knows, too.
        cx.send(&challenge::Get { challenge: which.challenge }).await?;
    }
    cx.print_rows(&rows, which.window, &SAID)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    use crate::cli::picture::testing::*;

    #[test]
    fn starts_are_drawn_with_what_failed() {
        let span = |n: u64, starts: u64, failed: u64| {
            json!({"ts": 1_795_262_400 + n * 3600, "launches": starts,
            "errors": failed, "p95_launch_s": starts as f64 * 3.5})
        };
        let document = json!({"challenge_id": "WEB-001", "bucket_s": 3600, "window_s": 10_800,
            "buckets": [span(1, 0, 0), span(2, 9, 2), span(3, 3, 0)]});
        for width in [20, 60, 140] {
            let sheet = sheet(width, true);
            let drawn = draw(serde_json::from_value(document.clone()).expect("a timeline"), &sheet);
            let shown = look(&sheet, &drawn.expect("a picture"));
            assert!(width < 60 || shown.contains("12 starts") && shown.contains("failed"), "{shown}");
        }
        assert_eq!(draw(ChallengeTimeline::default(), &sheet(80, true)), None);
    }
}
