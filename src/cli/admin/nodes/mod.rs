//! `ctfy-admin nodes`: the worker nodes.

mod health;
mod invites;
pub mod named;

use std::collections::BTreeMap;

use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::{self, Care, Deed, Ids, Rehearsal};
use super::watch::{self, Watch, Watched};
use crate::api::admin::nodes;
use crate::api::node;
use crate::cli::context::{Context, Listing, Window};
use crate::cli::error::{Explain, Failure, Kind, classify_ref};
use crate::cli::several;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::text;
use crate::client::Operation;

pub use invites::{Labels, label};

/// Nodes in a list; `ctfy node list` shows them the same.
pub const NODES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("NAME", "display_name", As::Text),
        col("HEALTH", "is_healthy", As::Custom(health)),
        col("RUNNING", "", As::Custom(running)),
        col("SEEN", "last_heartbeat", As::Age),
        spare("CPU", "cpu_percent", As::Custom(load), 1),
        spare("MEMORY", "memory_percent", As::Custom(load), 2),
        spare("DISK", "disk_percent", As::Custom(load), 3),
        spare("LABELS", "labels", As::List, 4),
        spare("URL", "url", As::Text, 5),
    ],
    empty: "No worker node has joined.",
};

const NODE: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Node", "id", As::Id),
        col("Name", "display_name", As::Text),
        col("Health", "is_healthy", As::Custom(health)),
        col("URL", "url", As::Text),
        col("Running", "", As::Custom(running)),
        col("CPU", "cpu_percent", As::Custom(load)),
        col("Memory", "memory_percent", As::Custom(load)),
        col("Disk", "disk_percent", As::Custom(load)),
        col("Labels", "labels", As::List),
        col("Last heartbeat", "last_heartbeat", As::Age),
        col("Joined", "registered_at", As::Time),
        // From 0.7.0 on.
        col("Takes no more", "cordoned", As::Yes),
        col("Version", "version", As::Text),
    ],
    empty: "",
};

/// What was done to nodes.
const DONE: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("NAME", "display_name", As::Text),
        col("LABELS", "labels", As::List),
        col("STATUS", "status", As::State),
    ],
    empty: "There was nothing to do.",
};

const EVENTS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("WHEN", "timestamp", As::Time),
        col("EVENT", "event", As::Id),
        col("WHO", "actor_name", As::Text),
        spare("CHALLENGE", "challenge_id", As::Id, 2),
        spare("INSTANCE", "detail.instance_id", As::Handle, 3),
        spare("DOWN FOR", "detail.downtime_seconds", As::Span, 1),
        spare("LABELS CHANGED", "detail.labels_changed", As::List, 4),
        spare("ERROR", "detail.error_message", As::Text, 5),
    ],
    empty: "Nothing is told of this node.",
};

fn health(value: &Value) -> String {
    match value.as_bool() {
        Some(false) => text::red("unhealthy"),
        _ => text::green("healthy"),
    }
}

fn running(node: &Value) -> String {
    format!("{}/{}", node["running"].as_u64().unwrap_or(0), node["capacity"].as_u64().unwrap_or(0))
}

/// A load as a small bar and a number: the bar for the glance, the number for the record.
fn load(value: &Value) -> String {
    let Some(percent) = value.as_f64() else { return String::new() };
    let filled = (percent / 20.0).round().clamp(0.0, 5.0) as usize;
    let shown = format!("{} {percent:.0}%", text::bar(filled, 5));
    match percent {
        p if p >= 90.0 => text::red(shown),
        p if p >= 75.0 => text::yellow(shown),
        _ => shown,
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the worker nodes with their load and health.
    #[command(
        alias = "ls",
        after_help = format!("Examples:\n  ctfy-admin nodes list\n  ctfy-admin nodes list --watch\n  ctfy-admin nodes list --jq '.[] | select(.is_healthy | not) | .id'\n\n{}", watch::HELP)
    )]
    List(Listed),
    /// Show a worker node.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy-admin nodes view 10.0.0.7_8101\n  ctfy-admin nodes view rack-1"
    )]
    View(Which),
    /// Register a worker node by hand. As a rule it joins by itself: `ctfy-admin server invite`.
    #[command(
        after_help = "Examples:\n  ctfy-admin nodes register --url http://10.0.0.7:8101 --display-name rack-1 --label zone=a\n\nThe node's token is told once. Registering a URL anew gives the node another token, and the one it had stops\nworking: a script needs --yes for that."
    )]
    Register(Register),
    /// Change what worker nodes are called and labelled.
    #[command(
        alias = "update",
        after_help = "Examples:\n  ctfy-admin nodes edit 10.0.0.7_8101 --display-name rack-1\n  ctfy-admin nodes list --format name | ctfy-admin nodes edit - --label zone=b\n  ctfy-admin nodes edit 10.0.0.7_8101 --label zone-\n\n`--label zone=b` sets a label, `--label zone-` takes it away; the others stay. --labels-only drops them."
    )]
    Edit(Edit),
    /// Remove worker nodes from the cluster.
    #[command(
        alias = "rm",
        after_help = "Examples:\n  ctfy-admin nodes delete 10.0.0.7_8101\n  ctfy-admin nodes list --jq '.[] | select(.is_healthy | not) | .id' | ctfy-admin nodes delete - --yes"
    )]
    Delete(Delete),
    /// Show how a worker node was: loads over time, and how much of it the node was up.
    #[command(after_help = health::EXAMPLES)]
    Health(health::Which),
    /// List what happened to a worker node.
    #[command(alias = "event", after_help = "Examples:\n  ctfy-admin nodes events 10.0.0.7_8101 --limit 20")]
    Events(Events),
    /// Invite worker nodes.
    #[command(subcommand, alias = "invite")]
    Invites(invites::Command),
}

/// Which nodes.
#[derive(Args)]
pub struct Listed {
    #[command(flatten)]
    listing: Listing<node::List>,
    #[command(flatten)]
    watch: Watch,
}

/// Which node.
#[derive(Args)]
pub struct Which {
    /// The node's id, or what it is called.
    #[arg(value_name = "NODE")]
    node: String,
}

/// Which node's events.
#[derive(Args)]
pub struct Events {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    window: Window,
}

/// A node to register.
#[derive(Args)]
pub struct Register {
    /// Where the platform reaches it.
    #[arg(long, value_name = "URL")]
    url: String,
    /// What it is called.
    #[arg(long, value_name = "NAME")]
    display_name: String,
    /// How many instances it takes [default: what the platform takes, 50].
    #[arg(long, value_name = "N")]
    capacity: Option<u64>,
    #[command(flatten)]
    labels: Labels,
    #[command(flatten)]
    care: Care,
}

/// What to change.
#[derive(Args)]
pub struct Edit {
    /// The nodes' ids or names; `-` reads them from stdin, one a line.
    #[arg(value_name = "NODE", required = true)]
    nodes: Vec<String>,
    /// What it is to be called.
    #[arg(long, value_name = "NAME")]
    display_name: Option<String>,
    /// A label to set, or `KEY-` to take one away; may be given several times.
    #[arg(long = "label", value_name = "KEY=VALUE")]
    labels: Vec<String>,
    /// Keep no other labels than those given.
    #[arg(long)]
    labels_only: bool,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// What to remove.
#[derive(Args)]
pub struct Delete {
    /// The nodes' ids or names; `-` reads them from stdin, one a line.
    #[arg(value_name = "NODE", required = true)]
    nodes: Vec<String>,
    #[command(flatten)]
    care: Care,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listed { listing: Listing { op, window }, watch: Watch { watch: false } }) => {
            cx.list(&op, window, &NODES).await
        }
        Command::List(Listed { listing: Listing { op, window }, .. }) => {
            let (view, wakes) = (&NODES, &["node_", "instance_"][..]);
            let restless = &["last_heartbeat"];
            watch::watch(cx, Watched { request: op.request()?, window, view, wakes, restless }).await
        }
        Command::View(Which { node }) => cx.out.card(named::get(cx, &node).await?.raw()?.get(), &NODE),
        Command::Register(register) => self::register(cx, register).await,
        Command::Edit(edit) => self::edit(cx, edit).await,
        Command::Delete(delete) => remove(cx, delete).await,
        Command::Health(which) => health::show(cx, which).await,
        Command::Events(Events { which: Which { node }, window }) => {
            let rows = async |node: String| cx.rows(&nodes::Events { node }.request()?, window, EVENTS.rows).await;
            let mut told = rows(node.clone()).await?;
            if told.items.is_empty()
                && let Some(id) = named::other(cx, &node).await?
            {
                told = rows(id).await?;
            }
            cx.print_rows(&told, window, &EVENTS)
        }
        Command::Invites(command) => invites::dispatch(cx, command).await,
    }
}

/// The nodes that are there, by their ids, and why the others are not. What a node is called does for its id.
async fn look(cx: &Context, ids: &mut Ids) -> anyhow::Result<(BTreeMap<String, Value>, Vec<(String, Failure)>)> {
    let found = several::each(&ids.list, "asked", async |node| named::get(cx, &node).await).await;
    // What concerns all of them is said once, and so is a name that may be one of several.
    let all =
        |kind: Kind| matches!(kind, Kind::Auth | Kind::Forbidden | Kind::Unreachable | Kind::TimedOut | Kind::Usage);
    if let Some((_, failure)) = found.failures.iter().find(|(_, failure)| all(failure.kind)) {
        return Err(failure.clone().into());
    }
    let mut there = BTreeMap::new();
    ids.list.clear();
    for row in &found.done {
        let row: Value = serde_json::from_str(row)?;
        // An answer that does not say is about what was asked for.
        let id = [&row["id"], &row["asked"]].into_iter().map(table::plain).find(|id| !id.is_empty());
        let id = id.unwrap_or_default();
        if there.insert(id.clone(), row).is_none() {
            ids.list.push(id);
        }
    }
    Ok((there, found.failures))
}

async fn register(cx: &Context, register: Register) -> anyhow::Result<()> {
    let Register { url, display_name, capacity, labels, care } = register;
    let op = nodes::Register { url: url.clone(), display_name, capacity, labels: labels.map() };
    // What can be undone is not asked about; to take a running node's token away cannot.
    let mut deed = None;
    if !care.rehearsal.dry_run {
        let rows = cx.rows(&node::List {}.request()?, Window::ALL, "items").await?;
        let same = |row: &Value| table::plain(&row["url"]).trim_end_matches('/') == url.trim_end_matches('/');
        let known: Option<Value> = rows.parsed().into_iter().find(same);
        if let Some(known) = known {
            let id = table::plain(&known["id"]);
            let what = format!("register the worker node {id} anew; the token it has stops working");
            deed = Some(Deed::one(what).sweeping());
        }
    }
    let list = || "`ctfy-admin nodes list` says whether it was registered".to_owned();
    let sent = match &deed {
        Some(deed) => care.send(cx, deed, &op).await,
        None => care.rehearsal.send(cx, &op).await,
    };
    // 0.6.6 turns a token that is dead away with the words for one that may not.
    if sent.as_ref().is_err_and(|error| classify_ref(error) == Some(Kind::Forbidden)) {
        cx.confirm_signed_in().await?;
    }
    let Some(reply) = sent.hint_for(Kind::Unknown, list)? else { return Ok(()) };
    let sent: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &NODE, || {
        format!(
            "{} {} is registered as {}.\nIts token, told this once: {}\n{}",
            text::green("✓"),
            text::line(&table::plain(&sent["display_name"])),
            text::bold(text::line(&table::plain(&sent["id"]))),
            text::bold(text::line(&table::plain(&sent["token"]))),
            text::dim("The platform counts on it once it sends heartbeats: `ctfy-admin nodes list --watch`.")
        )
    })
}

async fn edit(cx: &Context, edit: Edit) -> anyhow::Result<()> {
    let Edit { nodes: words, display_name, labels, labels_only, rehearsal } = edit;
    if display_name.is_none() && labels.is_empty() && !labels_only {
        return Err(Failure::usage("nothing is to be changed").hint("--display-name NAME, --label KEY=VALUE").into());
    }
    let changes = labels.iter().map(|text| change(text)).collect::<Result<Vec<_>, _>>()?;
    let mut ids = care::ids(cx, &words, "NODE")?;
    // The platform replaces all labels at once: those that stay have to be known.
    let touches = labels_only || !changes.is_empty();
    let (there, failures) = look(cx, &mut ids).await?;
    let labels = |id: &str| {
        let mut labels: BTreeMap<String, String> = match there.get(id).map(|node| &node["labels"]) {
            Some(Value::Object(map)) if !labels_only => {
                map.iter().map(|(key, value)| (key.clone(), table::plain(value))).collect()
            }
            _ => BTreeMap::new(),
        };
        for (key, value) in &changes {
            match value {
                Some(value) => labels.insert(key.clone(), value.clone()),
                None => labels.remove(key),
            };
        }
        labels
    };
    let op =
        |node: String| nodes::Edit { labels: touches.then(|| labels(&node)), display_name: display_name.clone(), node };
    let Some(outcome) = rehearsal.each(cx, &ids, "changed", "id", op).await? else {
        return first(failures);
    };
    let list = "`ctfy-admin nodes list` shows them";
    outcome.with(failures).tell(cx, &DONE, "node", "changed", |rows| told(rows, "Changed"), list)
}

/// A label to set, or one to take away.
fn change(text: &str) -> Result<(String, Option<String>), Failure> {
    match text.strip_suffix('-').filter(|key| !key.is_empty() && !key.contains('=')) {
        Some(key) => Ok((key.to_owned(), None)),
        None => label(text).map(|(key, value)| (key, Some(value))).map_err(Failure::usage),
    }
}

async fn remove(cx: &Context, delete: Delete) -> anyhow::Result<()> {
    let mut ids = care::ids(cx, &delete.nodes, "NODE")?;
    // The platform says "removed" to a node it never had.
    let (there, failures) = look(cx, &mut ids).await?;
    if let ([], [(_, only)]) = (ids.list.as_slice(), failures.as_slice()) {
        return Err(only.clone().into());
    }
    let mut deed = Deed::each("remove", "node", &ids);
    let running = there.values().filter_map(|node| node["running"].as_u64()).fold(0, u64::saturating_add);
    if running > 0 {
        deed = deed.also(format!("with {} on it", text::count(running, "instance")));
    }
    let op = |node: String| nodes::Delete { node };
    let Some(outcome) = delete.care.each(cx, &deed, &ids, "removed", "id", op).await? else {
        return first(failures);
    };
    let list = "`ctfy-admin nodes list` shows which are left";
    outcome.with(failures).tell(cx, &DONE, "node", "removed", |rows| told(rows, "Removed"), list)
}

/// The first of some failures, if there is one.
fn first(failures: Vec<(String, Failure)>) -> anyhow::Result<()> {
    failures.into_iter().next().map_or(Ok(()), |(_, failure)| Err(failure.into()))
}

fn told(rows: &[String], done: &str) -> String {
    let list = text::dim("`ctfy-admin nodes list` shows the cluster.");
    match rows {
        [row] => {
            let row: Value = serde_json::from_str(row).unwrap_or_default();
            let labels = match row["labels"].as_object().filter(|labels| !labels.is_empty()) {
                Some(_) => format!(" ({})", col("", "labels", As::List).show(&row)),
                None => String::new(),
            };
            format!("{} {done} {}{labels}.\n{list}", text::green("✓"), text::line(&table::plain(&row["id"])))
        }
        rows => format!("{} {done} {}.\n{list}", text::green("✓"), text::count(rows.len() as u64, "node")),
    }
}
