//! `ctfy-admin tasks logs`: what a task wrote, and what it goes on writing, each line once.

use std::collections::HashSet;
use std::time::Duration;

use clap::Args;
use serde_json::Value;
use serde_json::value::RawValue;

use super::wait::is_over;
use crate::api::admin::tasks;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Kind};
use crate::cli::settings::Format;
use crate::cli::table::{self, As, View, col};
use crate::cli::text;
use crate::client::{Error, Operation, PlatformClient, Rows};

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy-admin tasks logs 4c973d97887845418c7ae32efe6488ea
  ctfy-admin tasks logs 4c973d97887845418c7ae32efe6488ea -f
  ctfy-admin tasks logs 4c973d97887845418c7ae32efe6488ea -f --format ndjson | jq -r .message";

const LINES: View = View {
    rows: "items",
    name: "seq",
    columns: &[
        col("N", "seq", As::Number),
        col("WHEN", "ts", As::Time),
        col("LEVEL", "level", As::Text),
        col("MESSAGE", "message", As::Text),
    ],
    empty: "It has written nothing.",
};

/// How many lines are asked for at once: as many as the platform gives.
const PAGE: u64 = 5_000;

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(300);

/// Which lines of which task.
#[derive(Args)]
pub struct Logs {
    /// The task's id.
    #[arg(value_name = "TASK")]
    task: String,
    /// Go on until the task is over.
    #[arg(short, long)]
    follow: bool,
    /// Only lines after the one with this number.
    #[arg(long, value_name = "N", default_value_t = 0)]
    after: u64,
    #[command(flatten)]
    window: Window,
}

/// Reads a log on from where it was, each line once and in its order.
pub struct Follow {
    task: String,
    last: u64,
    unnumbered: HashSet<String>,
}

impl Follow {
    /// From after the line of this number.
    pub fn new(task: &str, after: u64) -> Follow {
        Follow { task: task.to_owned(), last: after, unnumbered: HashSet::new() }
    }

    /// All lines that have come since.
    pub async fn next(&mut self, client: &PlatformClient) -> Result<Vec<Box<RawValue>>, Error> {
        let mut lines = Vec::new();
        loop {
            let op = tasks::Logs { task: self.task.clone(), after: Some(self.last) };
            let mut request = op.request()?;
            request.query.push(("limit".into(), PAGE.to_string()));
            let came = Rows::read(&client.transport().send(&request).await?, LINES.rows)?.items;
            let before = self.last;
            // In their order, whatever order they came in; one without a number stays behind the one before it.
            let mut placed: Vec<(u64, Option<u64>, Box<RawValue>)> = Vec::new();
            for line in came {
                let seq = number(&line);
                let place = seq.or(placed.last().map(|(place, ..)| *place)).unwrap_or(before);
                placed.push((place, seq, line));
            }
            placed.sort_by_key(|(place, ..)| *place);
            for (_, seq, line) in placed {
                let new = match seq {
                    Some(seq) => seq > self.last,
                    // It comes with every page.
                    None => self.unnumbered.insert(line.get().to_owned()),
                };
                if new {
                    self.last = seq.unwrap_or(self.last);
                    lines.push(line);
                }
            }
            // One more look after a page that brought something: there may be more than a page.
            if self.last == before {
                return Ok(lines);
            }
        }
    }
}

/// A line's number. Of what else is wrong with a line nothing is lost by it.
fn number(line: &RawValue) -> Option<u64> {
    let line: Value = serde_json::from_str(line.get()).ok()?;
    line["seq"].as_u64().or_else(|| line["seq"].as_str()?.parse().ok())
}

/// A line for a person.
pub fn shown(line: &RawValue) -> String {
    let line: Value = serde_json::from_str(line.get()).unwrap_or_default();
    let when = table::time(&line["ts"]).map(|at| at.to_zoned(jiff::tz::TimeZone::system()).strftime("%H:%M:%S"));
    let when = when.map(|when| when.to_string()).unwrap_or_default();
    let level = text::line(&table::plain(&line["level"]));
    let level = match level.as_str() {
        "error" | "critical" => text::red(level),
        "warning" | "warn" => text::yellow(level),
        _ => text::dim(level),
    };
    format!("{} {level} {}", text::dim(when), text::block(&table::plain(&line["message"]), 0))
}

/// Shows a log.
pub async fn logs(cx: &Context, given: Logs) -> anyhow::Result<()> {
    let client = cx.client()?;
    let mut follow = Follow::new(&given.task, given.after);
    let missing = || "`ctfy-admin tasks list` shows them".to_owned();
    if !given.follow {
        let rows = given.window.of(follow.next(client).await.hint_for(Kind::NotFound, missing)?);
        if cx.out.machine() || rows.items.is_empty() {
            return cx.out.rows(&rows, &LINES);
        }
        return cx.out.say(&rows.items.iter().map(|line| shown(line)).collect::<Vec<_>>().join("\n"));
    }
    // Every line is printed when it comes where the format has lines; a document is printed whole at the end.
    let streams = matches!(cx.out.format, Format::Table | Format::Ndjson);
    let mut all = Vec::new();
    loop {
        // The state first: of a task that was over before its log was read, the log is all there is.
        let task = cx.call(&tasks::Get { task: given.task.clone() }).await.hint_for(Kind::NotFound, missing)?;
        for line in follow.next(client).await? {
            match cx.out.format {
                Format::Table => cx.out.say(&shown(&line))?,
                Format::Ndjson => cx.out.line(line.get())?,
                _ => all.push(line),
            }
        }
        let closed = cx.out.closed.load(std::sync::atomic::Ordering::Relaxed);
        if is_over(&task.status) || closed {
            break;
        }
        tokio::time::sleep(PAUSE).await;
    }
    if streams { Ok(()) } else { cx.out.rows(&given.window.of(all), &LINES) }
}
