//! `ctfy activity`: what the caller and their team did, read back.

use std::time::Duration;

use clap::{Args, Subcommand};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::api::activity::{self, Timeline};
use crate::cli::context::{Context, Window};
use crate::cli::picture::columns::{self, Amounts};
use crate::cli::picture::{Ink, Line, Sheet};
use crate::cli::settings::duration;
use crate::cli::table::{As, View, col, spare};
use crate::cli::{text, when};

/// Activities in a list.
const ACTIVITIES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("WHEN", "timestamp", As::Age),
        col("EVENT", "event", As::Id),
        col("CHALLENGE", "challenge_id", As::Id),
        spare("WHO", "actor_name", As::Text, 1),
        spare("TEAM", "team_name", As::Text, 2),
        spare("ACHIEVEMENT", "detail.achievement_name", As::Text, 3),
    ],
    empty: "Nothing is told of you and your team.",
};

/// How much happened in each span, as rows.
pub const BUCKETS: View = View {
    rows: "buckets",
    name: "event",
    columns: &[col("UNTIL", "ts", As::Time), col("EVENT", "event", As::Text), col("COUNT", "count", As::Number)],
    empty: "Nothing happened in that time.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List what you and your team did, the latest first.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy activity list --since 2h\n  ctfy activity list --event flag_correct --since yesterday\n  ctfy activity list --since \"2026-11-20 18:00\" --until 2026-11-21T00:00:00Z --all --json\n\nA time without a zone is meant by the local clock; 2h and -2h are both two hours ago."
    )]
    List(Which),
    /// Draw how much you and your team did, hour by hour.
    #[command(
        after_help = "Examples:\n  ctfy activity timeseries\n  ctfy activity timeseries --window 7d --bucket 6h\n  ctfy activity timeseries --window 2h --bucket 5m --format csv"
    )]
    Timeseries(Spans),
}

/// Which activities.
#[derive(Args)]
pub struct Which {
    /// Only at this challenge.
    #[arg(long, value_name = "CHALLENGE")]
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
    #[arg(long, hide = true)]
    team: Option<String>,
    #[command(flatten)]
    window: Window,
}

/// Which spans of time.
#[derive(Args)]
pub struct Spans {
    /// How far back, at most 7d [default: what the server takes, 24h].
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    window: Option<Duration>,
    /// How long a span is [default: what the server takes, 1h].
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    bucket: Option<Duration>,
    #[arg(long, hide = true)]
    team: Option<String>,
    #[arg(long, hide = true)]
    challenge: Option<String>,
    #[arg(long, hide = true)]
    event: Option<String>,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(which) => {
            let op = activity::List {
                challenge_id: which.challenge,
                event: which.event,
                since: which.since.map(|time| time.to_string()),
                until: which.until.map(|time| time.to_string()),
            };
            // A script written for the other tool may name what the platform never looked at.
            unheeded(cx, &[("--team", which.team.is_some())]);
            cx.list(&op, which.window, &ACTIVITIES).await
        }
        Command::Timeseries(spans) => {
            unheeded(
                cx,
                &[
                    ("--team", spans.team.is_some()),
                    ("--challenge", spans.challenge.is_some()),
                    ("--event", spans.event.is_some()),
                ],
            );
            let seconds = |span: Option<Duration>| span.map(|span| span.as_secs());
            let op = activity::Timeseries { window: seconds(spans.window), bucket: seconds(spans.bucket) };
            let reply = cx.send(&op).await?;
            cx.out.picture(&reply, &BUCKETS, rows, draw)
        }
    }
}

fn unheeded(cx: &Context, flags: &[(&str, bool)]) {
    for (flag, _) in flags.iter().filter(|(_, given)| *given) {
        cx.out.warn(&format!("the platform does not select by {flag} here; all your activities are told"));
    }
}

/// A row for each span and event that happened in it.
pub fn rows(document: &Value) -> Vec<Value> {
    let of = |bucket: &Value| -> Vec<Value> {
        let row = |(event, count): (&String, &Value)| json!({"ts": bucket["ts"], "event": event, "count": count});
        bucket["counts"].as_object().map(|counts| counts.iter().map(row).collect()).unwrap_or_default()
    };
    document["buckets"].as_array().map(|buckets| buckets.iter().flat_map(of).collect()).unwrap_or_default()
}

/// Draws how much happened.
pub fn draw(timeline: Timeline, sheet: &Sheet) -> Option<String> {
    let first = timeline.buckets.first()?;
    let each = timeline.bucket_s.max(1) as f64;
    // A bucket is named by its end.
    let amounts = |of: &dyn Fn(&activity::Span) -> u64| Amounts {
        from: first.ts - each,
        each,
        values: timeline.buckets.iter().map(of).collect(),
    };
    let total = amounts(&|bucket| bucket.counts.values().copied().fold(0, u64::saturating_add));
    if total.values.iter().all(|count| *count == 0) {
        return None;
    }
    let mut events: Vec<(&str, Amounts, u64)> = Vec::new();
    for event in timeline.buckets.iter().flat_map(|bucket| bucket.counts.keys()) {
        if events.iter().any(|(known, ..)| known == event) {
            continue;
        }
        let of = amounts(&|bucket| bucket.counts.get(event).copied().unwrap_or(0));
        let count = of.values.iter().copied().fold(0, u64::saturating_add);
        events.push((event, of, count));
    }
    events.sort_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(b.0)));
    let span = match timeline.bucket_s {
        3600 => "hour".to_owned(),
        60 => "minute".to_owned(),
        86_400 => "day".to_owned(),
        seconds => format!("span of {}", text::span(seconds as f64)),
    };
    let chart = columns::draw(sheet, &total, "event", &span);
    let name = events.iter().map(|(event, ..)| text::width(&sheet.cut(event, 24))).max().unwrap_or(0);
    let name = name.min(sheet.width / 3);
    let number = events.iter().map(|(.., count)| count.to_string().len()).max().unwrap_or(0);
    let room = sheet.width.saturating_sub(name + 2 + number);
    let line = |(event, amounts, count): &(&str, Amounts, u64)| {
        let mut line = Line::default();
        line.put(Ink::Plain, &format!("{} {count:>number$} ", sheet.cell(event, name)));
        line.put(ink(event), &columns::spark(sheet, amounts, room));
        line.end()
    };
    let lines: Vec<String> = events.iter().map(line).collect();
    Some(format!("{chart}\n\n{}", lines.join("\n")))
}

fn ink(event: &str) -> Ink {
    match event {
        "flag_correct" | "flag_part_correct" | "achievement_unlocked" => Ink::Green,
        "flag_wrong" => Ink::Red,
        _ => Ink::Cyan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::picture::testing::*;

    #[test]
    fn every_event_has_its_line() {
        let bucket = |n: u64, counts: Value| json!({"ts": 1_795_262_400 + n * 3600, "counts": counts});
        let document = json!({"window_s": 14_400, "bucket_s": 3600, "events": ["flag_correct"], "buckets": [
            bucket(1, json!({})), bucket(2, json!({"flag_wrong": 3, EVIL: 1})), bucket(3, json!({"flag_correct": 2})),
            bucket(4, json!({"flag_wrong": 1, "flag_correct": 12})),
        ]});
        let draws = |sheet: &Sheet| draw(serde_json::from_value(document.clone()).expect("a timeline"), sheet);
        for width in [20, 60, 140] {
            let sheet = sheet(width, true);
            let shown = look(&sheet, &draws(&sheet).expect("a picture"));
            assert!(
                width < 60 || shown.contains("flag_correct") && shown.contains("19 events, a column is an hour"),
                "{shown}"
            );
        }
        assert_eq!(rows(&document).len(), 5);
        assert_eq!(draw(Timeline::default(), &sheet(80, true)), None);
    }
}
