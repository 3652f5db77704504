//! The requests that reached an instance, as its node saw them: the request log of players and operators.
//!
//! What a row holds is up to the node and differs between releases; the columns are those of the names that are there.

use serde_json::Value;

use super::context::{Context, Window};
use super::table::{As, Column, View, at, col, plain, spare};
use super::text;
use crate::client::{Error, Request, Rows};

/// The names that a thing goes by, the likeliest first.
const WHEN: &[&str] = &["ts", "timestamp", "time", "started_at", "start"];
const METHOD: &[&str] = &["method", "request.method"];
const TARGET: &[&str] = &["path", "url", "request.path", "request.url", "uri"];
const STATUS: &[&str] = &["status", "status_code", "response.status_code", "response.status"];
const HOST: &[&str] = &["host", "request.host", "server"];
const TOOK: &[&str] = &["duration_ms", "elapsed_ms"];
const SIZE: &[&str] = &["response_size", "response_bytes", "size", "bytes"];
const AGENT: &[&str] = &["request_headers.user-agent", "request_headers.User-Agent", "user_agent"];

/// Fetches a running instance's log and prints it; `ask` makes the request that goes on at a cursor.
pub async fn show(
    cx: &Context,
    window: Window,
    ask: impl Fn(Option<String>) -> Result<Request, Error>,
) -> anyhow::Result<()> {
    let (mut items, mut cursor) = (Vec::new(), None);
    let enough = match (window.all, window.limit) {
        (false, Some(limit)) if limit > 0 => limit.saturating_add(window.offset.unwrap_or(0)),
        _ => u64::MAX,
    };
    // 0.6.6 sends all there is; 0.7.0 as much as it likes, and where to go on.
    loop {
        let reply = cx.exchange(&ask(cursor.clone())?).await?;
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
        if next == cursor {
            return Err(Error::Decode("the server gives the same requests again".into()).into());
        }
        cursor = next;
    }
    print(cx, &window.of(items), window)
}

/// Prints a request log.
pub fn print(cx: &Context, rows: &Rows, window: Window) -> anyhow::Result<()> {
    let sample: Vec<Value> = rows.parsed();
    let view = View { rows: "flows", name: "id", columns: columns(&sample), empty: "Nothing has reached it yet." };
    cx.print_rows(rows, window, &view)
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
