//! `ctfy-admin nodes health`: how a worker node was, sample by sample.

use clap::Args;

use super::named;
use crate::api::admin::nodes::{self, HealthSample};
use crate::cli::context::{Context, Window};
use crate::cli::picture::{Ink, Line, Sheet, axis};
use crate::cli::table::{As, View, col, spare};
use crate::cli::text;
use crate::client::{Operation, Rows};

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy-admin nodes health 10.0.0.7_8101
  ctfy-admin nodes health 10.0.0.7_8101 --all --format csv

Without --limit, --offset or --all it is the last 200 samples. The platform takes one at each heartbeat, so a
time without samples is a time in which the node was not heard of.";

/// How many samples are shown where nobody says.
const LAST: u64 = 200;

/// A pause between samples counts as silence when it is longer than so many usual ones.
const SILENCE: f64 = 4.0;

const SAMPLES: View = View {
    rows: "items",
    name: "ts",
    columns: &[
        col("WHEN", "ts", As::Time),
        col("HEALTH", "is_healthy", As::Custom(super::health)),
        col("CPU", "cpu_percent", As::Percent),
        col("MEMORY", "memory_percent", As::Percent),
        col("DISK", "disk_percent", As::Percent),
        spare("LATENCY MS", "latency_ms", As::Number, 1),
    ],
    empty: "The platform has not heard of this node yet.",
};

/// Which node, and which samples.
#[derive(Args)]
pub struct Which {
    /// The node's id, or what it is called.
    #[arg(value_name = "NODE")]
    node: String,
    #[command(flatten)]
    window: Window,
}

/// The samples that were asked for, or the last ones.
async fn samples(cx: &Context, node: &str, window: Window) -> anyhow::Result<Rows> {
    let request = nodes::Health { node: node.to_owned() }.request()?;
    let chosen = window != Window::default();
    let rows = cx.rows(&request, if chosen { window } else { first(LAST) }, SAMPLES.rows).await?;
    // They come the oldest first: the last ones are on the last page.
    match rows.total.filter(|total| !chosen && *total > rows.items.len() as u64) {
        Some(total) => {
            let last = Window { offset: Some(total.saturating_sub(LAST)), ..first(LAST) };
            cx.rows(&request, last, SAMPLES.rows).await
        }
        None => Ok(rows),
    }
}

/// Shows how a node was.
pub async fn show(cx: &Context, which: Which) -> anyhow::Result<()> {
    let Which { mut node, window } = which;
    let mut rows = samples(cx, &node, window).await?;
    if rows.items.is_empty()
        && let Some(id) = named::other(cx, &node).await?
    {
        rows = samples(cx, &id, window).await?;
        node = id;
    }
    if cx.out.machine() || !cx.global.fields.is_empty() || rows.items.is_empty() {
        return cx.out.rows(&rows, &SAMPLES);
    }
    let mut samples: Vec<HealthSample> = rows.parsed();
    samples.sort_by(|a, b| a.ts.total_cmp(&b.ts));
    let sheet = cx.out.sheet();
    cx.out.say(&draw(&sheet, &node, &samples, jiff::Timestamp::now().as_millisecond() as f64 / 1000.0))
}

fn first(limit: u64) -> Window {
    Window { limit: Some(limit), ..Window::default() }
}

/// A number of a sample.
type Of = fn(&HealthSample) -> f64;

/// Draws samples, the oldest first. Each column is a span of time as long as the others.
fn draw(sheet: &Sheet, node: &str, samples: &[HealthSample], now: f64) -> String {
    let (Some(oldest), Some(newest)) = (samples.first(), samples.last()) else { return String::new() };
    let width = sheet.width.saturating_sub(30).clamp(8, 100);
    let span = (newest.ts - oldest.ts).max(1.0);
    let mut columns: Vec<Vec<&HealthSample>> = vec![Vec::new(); width.min(samples.len())];
    let count = columns.len();
    for sample in samples {
        let at = ((sample.ts - oldest.ts) / span * count as f64) as usize;
        columns[at.min(count - 1)].push(sample);
    }
    let pauses = pauses(samples);
    let silent = |n: usize| {
        let middle = oldest.ts + (n as f64 + 0.5) / count as f64 * span;
        pauses.iter().any(|(from, to)| *from < middle && middle < *to)
    };
    // What no sample falls into goes on as it was, unless the node was silent.
    for n in 1..count {
        if columns[n].is_empty() && !silent(n) {
            columns[n] = columns[n - 1].clone();
        }
    }
    let mut lines = vec![format!(
        "{}  {}",
        text::bold(sheet.cut(node, sheet.width / 2)),
        if newest.is_healthy { text::green("healthy") } else { text::red("unhealthy") }
    )];
    let mut up = Line::default();
    up.put(Ink::Dim, &format!("{:<8}", "up"));
    for column in &columns {
        match !column.is_empty() && column.iter().all(|sample| sample.is_healthy) {
            true => up.dot(Ink::Green, sheet.glyph('■', '#')),
            false => up.dot(Ink::Red, sheet.glyph('×', 'x')),
        };
    }
    let healthy = samples.iter().filter(|sample| sample.is_healthy).count() as f64 / samples.len() as f64;
    let lost: f64 = pauses.iter().map(|(from, to)| to - from).sum();
    let share = (healthy * (1.0 - (lost / span).min(1.0)) * 1000.0).floor() / 10.0;
    up.put(Ink::Plain, &format!("  {share}%"));
    lines.push(up.end());
    let percent: [(&str, Of); 3] =
        [("cpu", |s| s.cpu_percent), ("memory", |s| s.memory_percent), ("disk", |s| s.disk_percent)];
    for (name, of) in percent {
        let most = samples.iter().map(of).fold(0.0, f64::max);
        let words = format!("  {:>3.0}%  most {most:.0}%", of(newest));
        lines.push(track(sheet, name, &columns, of, 100.0, &words, |value| match value {
            v if v >= 90.0 => Ink::Red,
            v if v >= 75.0 => Ink::Yellow,
            _ => Ink::Cyan,
        }));
    }
    let slowest = samples.iter().map(|sample| sample.latency_ms).fold(0.0, f64::max);
    let words = format!("  {:>3.0} ms most {slowest:.0} ms", newest.latency_ms);
    lines.push(track(sheet, "answers", &columns, |s| s.latency_ms, slowest.max(1.0), &words, |_| Ink::Cyan));
    let times = axis::caption(oldest.ts, newest.ts, &sheet.zone);
    let mut said = format!("{}, {times}", text::count(samples.len() as u64, "sample"));
    if let Some((from, to)) = pauses.iter().max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0))) {
        let until = axis::say(*to, &sheet.zone, "%H:%M");
        said.push_str(&format!("; longest silence {} until {until}", text::span(to - from)));
    }
    if now - newest.ts > 90.0 {
        said.push_str(&format!("; nothing since {}", text::span(now - newest.ts)));
    }
    lines.push(text::dim(said));
    lines.join("\n")
}

/// When nothing was heard of the node for unusually long.
fn pauses(samples: &[HealthSample]) -> Vec<(f64, f64)> {
    let mut steps: Vec<f64> = samples.windows(2).map(|pair| pair[1].ts - pair[0].ts).collect();
    steps.sort_by(f64::total_cmp);
    let Some(usual) = steps.get(steps.len() / 2).copied() else { return Vec::new() };
    let long = (usual * SILENCE).max(60.0);
    samples.windows(2).filter(|pair| pair[1].ts - pair[0].ts > long).map(|pair| (pair[0].ts, pair[1].ts)).collect()
}

/// A line of tiny columns as high as the highest value in each, against a fixed top.
fn track(
    sheet: &Sheet,
    name: &str,
    columns: &[Vec<&HealthSample>],
    of: Of,
    top: f64,
    words: &str,
    ink: fn(f64) -> Ink,
) -> String {
    const EIGHTHS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    const WEIGHTS: [char; 8] = ['.', ':', '-', '=', '+', '*', '#', '@'];
    let mut line = Line::default();
    line.put(Ink::Dim, &format!("{name:<8}"));
    for column in columns {
        match column.iter().map(|sample| of(sample)).reduce(f64::max) {
            None => line.put(Ink::Plain, " "),
            Some(value) => {
                let level = (value / top * 8.0).ceil().clamp(1.0, 8.0) as usize - 1;
                line.dot(ink(value), if sheet.unicode { EIGHTHS[level] } else { WEIGHTS[level] })
            }
        };
    }
    line.put(Ink::Plain, words);
    line.end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::picture::testing::*;

    #[test]
    fn a_node_that_was_down_shows_when_and_how_long() {
        let sample = |n: u32, is_healthy: bool, cpu: f64| HealthSample {
            ts: 1_795_262_400.0 + f64::from(n) * 20.0,
            is_healthy,
            cpu_percent: cpu,
            memory_percent: 40.0,
            disk_percent: 55.0,
            latency_ms: 5.0,
            ..HealthSample::default()
        };
        let mut samples: Vec<HealthSample> = (0..20).map(|n| sample(n, n != 7, f64::from(n * 5))).collect();
        samples.extend((80..100).map(|n| sample(n, true, 95.0)));
        let now = samples.last().map_or(0.0, |last| last.ts);
        for (width, unicode) in [(40, true), (80, true), (140, false)] {
            let sheet = sheet(width, unicode);
            let drawn = draw(&sheet, EVIL, &samples, now);
            let shown: Vec<String> = drawn.lines().map(|line| text::render(line, false)).collect();
            let bad = if unicode { '×' } else { 'x' };
            assert!(shown[1].contains(bad), "{shown:#?}");
            assert!(shown[1].trim_end().ends_with("37.4%"), "not while it was silent: {shown:#?}");
            assert!(shown.last().is_some_and(|line| line.contains("longest silence 20m until 12:26")), "{shown:#?}");
            for line in &shown[..6] {
                assert!(text::width(line) <= width.max(34), "{width}: {line}");
            }
        }
        assert_eq!(draw(&sheet(80, true), "n", &[], 0.0), "");
        let late = draw(&sheet(80, true), "n", &samples, now + 600.0);
        assert!(late.contains("nothing since 10m"), "{late}");
    }
}
