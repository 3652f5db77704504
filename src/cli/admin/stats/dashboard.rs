//! `ctfy-admin stats overview`: the platform on one screen. Also what needs an operator, in words.

use serde_json::Value;

use super::{FLAGS, Metric};
use crate::api::admin::stats::{self, Timeline, Totals};
use crate::api::node;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Kind, classify};
use crate::cli::picture::columns::{self, Amounts};
use crate::cli::picture::{Ink, Line, Sheet, bars};
use crate::cli::table::{self, As, col, spare};
use crate::cli::{resolve, text};
use crate::client::Operation;

/// How many of each kind are told.
const FEW: usize = 5;

const TOTALS: table::View = table::View {
    rows: "",
    name: "running_instances",
    columns: &[
        col("Nodes", "nodes.total", As::Number),
        col("Healthy nodes", "nodes.healthy", As::Number),
        col("Capacity", "capacity", As::Number),
        col("Running instances", "running_instances", As::Number),
        col("Teams", "teams_total", As::Number),
        col("Solves", "solves_total", As::Number),
        col("Solves today", "solves_today", As::Number),
        col("Users", "users_total", As::Number),
        col("Active users in 24h", "users_active_24h", As::Number),
        col("New users in 24h", "users_new_24h", As::Number),
    ],
    empty: "",
};

/// Shows the platform at a glance.
pub async fn show(cx: &Context) -> anyhow::Result<()> {
    let reply = cx.send(&stats::Overview {}).await?;
    if cx.out.machine() || !cx.global.fields.is_empty() {
        return cx.out.card(reply.raw()?.get(), &TOTALS);
    }
    let totals: Totals = reply.json()?;
    // What else a person wants to see is good to have; without it the totals are worth showing all the same.
    let series = async |metric: Metric| {
        let op = stats::Timeseries { metric: metric.word().to_owned(), window: Some(86_400), bucket: Some(3600) };
        (metric, cx.call(&op).await)
    };
    let nodes = async { cx.rows(&node::List {}.request()?, Window::ALL, "items").await };
    let flagged = async { anyhow::Ok(cx.send(&stats::HealthFlags {}).await?.json::<Value>()?) };
    let (flagged, nodes, launches, answers, solves) =
        tokio::join!(flagged, nodes, series(Metric::Launches), series(Metric::Submissions), series(Metric::Solves),);
    let mut missing = Vec::new();
    let mut keep = |result: anyhow::Error| {
        let failure = classify(result);
        if matches!(failure.kind, Kind::Auth | Kind::Unreachable | Kind::TimedOut) {
            return Err(failure);
        }
        missing.push(failure.message);
        Ok(())
    };
    let flagged = match flagged {
        Ok(document) => Some(super::flags(&document)),
        Err(error) => keep(error).map(|()| None)?,
    };
    let nodes: Vec<Value> = match nodes {
        Ok(rows) => rows.parsed(),
        Err(error) => keep(error).map(|()| Vec::new())?,
    };
    let mut lines = Vec::new();
    for (metric, result) in [launches, answers, solves] {
        match result {
            Ok(timeline) => lines.push((metric, timeline)),
            Err(error) => keep(error)?,
        }
    }
    cx.out.say(&draw(&cx.out.sheet(), &totals, &nodes, &lines, flagged.as_deref()))?;
    if !missing.is_empty() {
        cx.out.warn(&format!("not all of it could be fetched: {}", text::line(&missing.join("; "))));
    }
    Ok(())
}

fn draw(
    sheet: &Sheet,
    totals: &Totals,
    nodes: &[Value],
    series: &[(Metric, Timeline)],
    flagged: Option<&[Value]>,
) -> String {
    let room = sheet.width.saturating_sub(32).clamp(4, 40);
    let full = |done: u64, all: u64| bars::share(sheet, done, all, room);
    let (running, capacity) = (totals.running_instances, totals.capacity);
    let mut instances = Line::default();
    let ink = match running as f64 / capacity.max(1) as f64 {
        share if share >= 0.9 => Ink::Red,
        share if share >= 0.75 => Ink::Yellow,
        _ => Ink::Green,
    };
    instances
        .put(Ink::Dim, "Instances  ")
        .put(ink, &full(running, capacity))
        .put(Ink::Plain, &format!(" {running} of {capacity}"));
    let mut healthy = Line::default();
    let lost = totals.nodes.total.saturating_sub(totals.nodes.healthy);
    healthy
        .put(Ink::Dim, "Nodes      ")
        .put(if lost > 0 { Ink::Red } else { Ink::Green }, &full(totals.nodes.healthy, totals.nodes.total))
        .put(Ink::Plain, &format!(" {} of {} healthy", totals.nodes.healthy, totals.nodes.total));
    let count = |n: u64, what: &str| text::count(n, what);
    let people = [
        count(totals.teams_total, "team"),
        format!("{} ({} today)", count(totals.solves_total, "solve"), totals.solves_today),
        format!(
            "{} ({} active and {} new in 24h)",
            count(totals.users_total, "account"),
            totals.users_active_24h,
            totals.users_new_24h
        ),
    ];
    let mut out = vec![instances.end(), healthy.end()];
    out.extend(text::wrap(&people.join(", "), sheet.width).lines().map(str::to_owned));
    if !series.is_empty() {
        out.push(format!("\n{}", text::bold("The last 24 hours")));
    }
    for (metric, timeline) in series {
        let values: Vec<u64> = timeline.buckets.iter().map(|bucket| bucket.value).collect();
        let sum = values.iter().copied().fold(0, u64::saturating_add);
        let amounts = Amounts { from: 0.0, each: 1.0, values };
        let mut line = Line::default();
        line.put(Ink::Plain, &format!("{:<12}", metric.word()));
        line.put(Ink::Cyan, &columns::spark(sheet, &amounts, sheet.width.saturating_sub(22).max(8)));
        line.put(Ink::Plain, &format!("  {sum}"));
        out.push(line.end());
    }
    let wide = Some(sheet.width);
    if !nodes.is_empty() {
        // The ones in need first.
        let mut sorted: Vec<&Value> = nodes.iter().collect();
        let key = |node: &Value| {
            let load = ["cpu_percent", "memory_percent", "disk_percent"].map(|key| node[key].as_f64().unwrap_or(0.0));
            (node["is_healthy"] != false, -(load.iter().copied().fold(0.0, f64::max) * 1000.0) as i64)
        };
        sorted.sort_by_key(|node| key(node));
        let shown: Vec<Value> = sorted.iter().take(FEW).map(|node| (*node).clone()).collect();
        out.push(format!("\n{}", text::bold("Nodes")));
        out.push(table::grid(super::super::nodes::NODES.columns, &shown, wide));
        if nodes.len() > FEW {
            out.push(text::dim(format!("and {} more: `ctfy-admin nodes list`", nodes.len() - FEW)));
        }
    }
    match flagged {
        None => {}
        Some([]) => out.push(format!("\n{} Nothing needs you.", text::green("✓"))),
        Some(rows) => {
            out.push(format!("\n{}", text::bold("Needs you")));
            // The reason in full is what `health-flags` has; here it is one line.
            let room = sheet.width.saturating_sub(34).max(20);
            let brief = |row: &Value| {
                let mut row = row.clone();
                row["why"] = sheet.cut(&table::plain(&row["why"]), room).into();
                row
            };
            let few: Vec<Value> = rows.iter().take(FEW).map(brief).collect();
            out.push(flag_table(&few, sheet));
            if rows.len() > FEW {
                out.push(text::dim(format!("and {} more: `ctfy-admin stats health-flags`", rows.len() - FEW)));
            }
        }
    }
    out.join("\n")
}

/// What needs an operator, in full.
pub fn flags(rows: &[Value], sheet: &Sheet) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let mut out = vec![flag_table(rows, sheet)];
    let has = |flag: &str| rows.iter().any(|row| row["flag"] == flag);
    let hints = [
        ("node is lost", "`ctfy-admin nodes health NODE` shows since when"),
        ("instance failed", "`ctfy-admin records view INSTANCE` shows why in full"),
        ("nobody solves", "`ctfy-admin records list --challenge CHALLENGE` shows who tried"),
    ];
    let hints: Vec<&str> = hints.iter().filter(|(flag, _)| has(flag)).map(|(_, hint)| *hint).collect();
    if !hints.is_empty() {
        out.push(text::dim(format!("\n{}.", hints.join("; "))));
    }
    Some(out.join("\n"))
}

/// A node's id in full, of an instance's enough to name it by.
fn handle(value: &Value) -> String {
    let id = table::plain(value);
    text::line(if resolve::is_uuid(&id) { &id[..8] } else { &id })
}

/// The challenge, where the row is not about the challenge itself.
fn challenge(row: &Value) -> String {
    let id = table::plain(&row["challenge_id"]);
    if row["id"] == row["challenge_id"] { String::new() } else { text::line(&id) }
}

fn flag_table(rows: &[Value], sheet: &Sheet) -> String {
    let columns = [
        col("WHAT", "flag", As::Custom(|value| text::yellow(text::line(&table::plain(value))))),
        col("ID", "id", As::Custom(handle)),
        spare("CHALLENGE", "", As::Custom(challenge), 2),
        spare("NODE", "node_id", As::Id, 3),
        spare("SINCE", "since", As::Age, 1),
        col("WHY", "why", As::Text),
    ];
    let known = |path: &str| path.is_empty() || FLAGS.columns.iter().any(|known| known.path == path);
    debug_assert!(columns.iter().all(|column| known(column.path)));
    table::grid(&columns, rows, Some(sheet.width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::picture::testing::*;
    use serde_json::json;

    #[test]
    fn one_screen_holds_it_all() {
        let totals: Totals = serde_json::from_value(json!({
            "nodes": {"total": 3, "healthy": 2}, "capacity": 50, "running_instances": 46, "teams_total": 120,
            "solves_total": 900, "solves_today": 12, "users_total": 400, "users_active_24h": 80, "users_new_24h": 3,
        }))
        .expect("totals");
        let node = |n: u32, healthy: bool| {
            json!({"id": format!("10.0.0.{n}_8101"), "display_name": EVIL, "is_healthy": healthy, "running": n,
                "capacity": 20, "last_heartbeat": "2026-11-21T09:00:00Z", "cpu_percent": 5.0 * f64::from(n)})
        };
        let nodes: Vec<Value> = (0..8).map(|n| node(n, n != 6)).collect();
        let buckets: Vec<Value> = (0..24).map(|n| json!({"ts": 1795251628 + n * 3600, "value": n})).collect();
        let timeline: Timeline = serde_json::from_value(json!({"bucket_s": 3600, "buckets": buckets})).expect("spans");
        let rows = super::super::flags(&json!({
            "unhealthy_nodes": [{"node_id": "10.0.0.6_8101", "display_name": EVIL, "url": "http://10.0.0.6:8101",
                "last_heartbeat_ts": 1795251628.0}],
            "recent_errors": [{"instance_id": "35748710-8d6a-4c78-a2d8-903ab6d02362", "challenge_id": "BROKEN-001",
                "error": EVIL, "stopped_at": 1795251631.0}],
        }));
        for width in [60, 80, 140] {
            let sheet = sheet(width, true);
            let drawn = draw(&sheet, &totals, &nodes, &[(Metric::Launches, timeline.clone())], Some(&rows));
            let shown = text::render(&drawn, false);
            assert!(shown.contains("46 of 50") && shown.contains("2 of 3 healthy"), "{shown}");
            assert!(shown.contains("276") && shown.contains("and 3 more: `ctfy-admin nodes list`"), "{shown}");
            // The lost node stands first.
            let first = shown.lines().skip_while(|line| !line.starts_with("ID")).nth(1).unwrap_or_default().to_owned();
            assert!(width < 80 || first.contains("10.0.0.6_8101"), "{shown}");
            assert!(shown.lines().count() <= 45, "{} lines\n{shown}", shown.lines().count());
        }
        assert!(draw(&sheet(80, true), &totals, &[], &[], Some(&[])).contains("Nothing needs you"));
    }
}
