//! `ctfy instance traffic`: the requests that reached an instance, as its node saw them.
//!
//! What a row holds is up to the node and differs between releases; the columns are those of the names that are there.

use clap::Args;
use serde_json::Value;

use crate::api::instance;
use crate::cli::context::{Context, Window};
use crate::cli::table::{As, Column, View, at, col, plain, spare};
use crate::cli::{resolve, text};
use crate::client::{Error, Operation, Rows};

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy instance traffic WEB-001
  ctfy instance traffic 3f9c --format ndjson | jq -r .path
  ctfy instance traffic 3f9c --json --fields method,path,status";

/// Which traffic.
#[derive(Args)]
pub struct Traffic {
    #[command(flatten)]
    which: super::Which,
    #[command(flatten)]
    window: Window,
}

/// The names that a thing goes by, the likeliest first.
const WHEN: &[&str] = &["ts", "timestamp", "time", "started_at", "start"];
const METHOD: &[&str] = &["method", "request.method"];
const TARGET: &[&str] = &["path", "url", "request.path", "request.url", "uri"];
const STATUS: &[&str] = &["status", "status_code", "response.status_code", "response.status"];
const HOST: &[&str] = &["host", "request.host", "server"];
const TOOK: &[&str] = &["duration_ms", "elapsed_ms"];
const SIZE: &[&str] = &["response_size", "response_bytes", "size", "bytes"];
const AGENT: &[&str] = &["request_headers.user-agent", "request_headers.User-Agent", "user_agent"];

/// Shows the request log.
pub async fn traffic(cx: &Context, given: Traffic) -> anyhow::Result<()> {
    let instance = resolve::instance(cx, &given.which.instance).await?;
    let competition_id = resolve::chosen_comp(cx)?;
    let mut op = instance::Traffic { instance, cursor: None, competition_id };
    let mut items = Vec::new();
    let enough = match (given.window.all, given.window.limit) {
        (false, Some(limit)) if limit > 0 => limit.saturating_add(given.window.offset.unwrap_or(0)),
        _ => u64::MAX,
    };
    // 0.6.6 sends all there is; 0.7.0 as much as it likes, and where to go on.
    loop {
        let reply = cx.exchange(&op.request()?).await?;
        let mut page = Rows::read(&reply, "flows")?;
        let came = !page.items.is_empty();
        items.append(&mut page.items);
        let value: Value = reply.json()?;
        if value["truncated"] == true {
            cx.out.warn("the platform has left older requests out");
        }
        let next = value["cursor"].as_str().filter(|next| !next.is_empty()).map(str::to_owned);
        if next.is_none() || !came || items.len() as u64 >= enough {
            break;
        }
        if next == op.cursor {
            return Err(Error::Decode("the server gives the same requests again".into()).into());
        }
        op.cursor = next;
    }
    let rows = given.window.of(items);
    let sample: Vec<Value> = rows.items.iter().filter_map(|row| serde_json::from_str(row.get()).ok()).collect();
    let view = View { rows: "flows", name: "id", columns: columns(&sample), empty: "Nothing has reached it yet." };
    cx.print_rows(&rows, given.window, &view)
}

/// The columns for these rows. The program prints one list and ends: that they live as long as it does is no leak.
fn columns(rows: &[Value]) -> &'static [Column] {
    let there =
        |names: &[&'static str]| names.iter().copied().find(|name| rows.iter().any(|row| !at(row, name).is_null()));
    let mut columns: Vec<Column> = Vec::new();
    let mut add = |make: fn(&'static str) -> Column, names: &[&'static str]| {
        columns.extend(there(names).map(make));
    };
    add(|path| col("WHEN", path, As::Time), WHEN);
    add(|path| col("METHOD", path, As::Text), METHOD);
    add(|path| col("STATUS", path, As::Custom(answer)), STATUS);
    add(|path| col("PATH", path, As::Text), TARGET);
    add(|path| spare("TOOK", path, As::Custom(took), 1), TOOK);
    add(|path| spare("SIZE", path, As::Bytes, 2), SIZE);
    add(|path| spare("HOST", path, As::Text, 4), HOST);
    add(|path| spare("CLIENT", path, As::Text, 3), AGENT);
    if columns.is_empty() {
        columns.push(col("FLOW", "", As::List));
    }
    columns.leak()
}

fn answer(value: &Value) -> String {
    let shown = text::line(&plain(value));
    match value.as_u64() {
        Some(200..=299) => text::green(shown),
        Some(400..=499) => text::yellow(shown),
        Some(500..) => text::red(shown),
        _ => shown,
    }
}

fn took(value: &Value) -> String {
    value.as_f64().map_or_else(String::new, |ms| format!("{ms:.0} ms"))
}
