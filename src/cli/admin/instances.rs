//! `ctfy-admin instances`: every team's instances.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::capture;
use super::care::{Care, Deed};
use super::nodes::named;
use super::watch::{self, Watch, Watched};
use crate::api::admin::instances;
use crate::api::instance;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::flows;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::{Operation, Rows, request};

/// Instances in a list.
const INSTANCES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Handle),
        col("CHALLENGE", "challenge_id", As::Id),
        col("STATUS", "status", As::State),
        spare("TEAM", "team_id", As::Handle, 1),
        spare("NODE", "node_id", As::Id, 2),
        spare("STARTED", "started_at", As::Age, 4),
        col("ENDS", "expires_at", As::Age),
        spare("SERVICES", "services", As::Custom(services), 5),
    ],
    empty: "No instance is running.",
};

const INSTANCE: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Instance", "id", As::Id),
        col("Challenge", "challenge_id", As::Text),
        col("Name", "name", As::Text),
        col("Status", "status", As::State),
        col("Team", "team_id", As::Text),
        col("Competition", "competition_id", As::Text),
        col("Node", "node_id", As::Text),
        col("Started", "started_at", As::Age),
        col("Ends", "expires_at", As::Age),
        col("Services", "services", As::Custom(services)),
        col("VPN", "vpn_endpoint", As::Custom(vpn)),
        col("Questions", "questions", As::Custom(questions)),
    ],
    empty: "",
};

const STOPPED: View = View {
    rows: "items",
    name: "id",
    columns: &[col("ID", "id", As::Id), col("STATUS", "status", As::State)],
    empty: "No instance was running.",
};

/// Where an instance is attacked.
pub fn services(value: &Value) -> String {
    let list: Vec<instance::Service> = serde_json::from_value(value.clone()).unwrap_or_default();
    list.iter().map(|service| text::line(&service.url())).collect::<Vec<_>>().join(" ")
}

/// Where its network is entered.
pub fn vpn(value: &Value) -> String {
    match value["host"].as_str() {
        Some(host) => {
            format!("{}:{} ({})", text::line(host), value["port"], text::line(&table::plain(&value["proto"])))
        }
        None => String::new(),
    }
}

fn questions(value: &Value) -> String {
    let one = |question: &Value| {
        let id = text::line(&table::plain(&question["id"]));
        match (question["answered_correctly"].as_bool(), question["unlocked"].as_bool()) {
            (Some(true), _) => text::green(format!("{id} answered")),
            (_, Some(false)) => text::dim(format!("{id} locked")),
            _ => match question["attempts_remaining"].as_u64() {
                Some(left) => format!("{id} open, {} left", text::count(left, "attempt")),
                None => format!("{id} open"),
            },
        }
    };
    value.as_array().map(|list| list.iter().map(one).collect::<Vec<_>>().join("; ")).unwrap_or_default()
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List every team's instances.
    #[command(
        alias = "ls",
        after_help = format!("Examples:\n  ctfy-admin instances list --status error\n  ctfy-admin instances list --node 10.0.0.7_8101 --all\n  ctfy-admin instances list --watch\n\n{}", watch::HELP)
    )]
    List(List),
    /// Show any team's instance.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy-admin instances view 17a4baa4\n  ctfy-admin instances view WEB-001 --jq .node_id"
    )]
    View(Which),
    /// Stop every instance of the cluster. The platform lets an operator stop all of them or none: a single one is for
    /// the team it belongs to.
    #[command(
        alias = "stop_all",
        after_help = "Examples:\n  ctfy-admin instances stop-all --dry-run\n  ctfy-admin instances stop-all --yes"
    )]
    StopAll(StopAll),
    /// Say why a single instance is not an operator's to stop.
    #[command(hide = true, after_help = "Examples:\n  ctfy-admin instances stop-all --dry-run")]
    Stop(Stop),
    /// Fetch what was captured of a running instance's network.
    #[command(after_help = capture::EXAMPLES)]
    Pcap(capture::Pcap),
    /// Show what was asked of a running instance, and what it answered.
    #[command(
        after_help = "Examples:\n  ctfy-admin instances traffic 17a4baa4\n  ctfy-admin instances traffic 17a4baa4 --format ndjson | jq -r .path\n\nWhat reached an instance that is over is in `ctfy-admin records traffic`."
    )]
    Traffic(Traffic),
}

/// Which instances.
#[derive(Args)]
pub struct List {
    /// Only those on this node: its id, or what it is called.
    #[arg(long, value_name = "NODE", alias = "node-id")]
    node: Option<String>,
    /// Only those in this state: starting, ready or error.
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    #[command(flatten)]
    window: Window,
    #[command(flatten)]
    watch: Watch,
}

/// Which instance.
#[derive(Args)]
pub struct Which {
    /// Its id, a unique beginning of it, or the challenge it runs.
    #[arg(value_name = "INSTANCE")]
    pub instance: String,
}

/// Whether to stop them.
#[derive(Args)]
pub struct StopAll {
    #[command(flatten)]
    care: Care,
}

/// What the platform does not let an operator do.
#[derive(Args)]
pub struct Stop {
    /// The instances' ids.
    #[arg(value_name = "INSTANCE", num_args = 0..)]
    instances: Vec<String>,
}

/// Whose traffic.
#[derive(Args)]
pub struct Traffic {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    window: Window,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(List { node, status, window, watch }) => {
            let op = instances::List { node_id: named::selects(cx, node).await?, status };
            if !watch.watch {
                return cx.list(&op, window, &INSTANCES).await;
            }
            let wakes = &["instance_", "flag_correct", "node_removed"];
            watch::watch(cx, Watched { request: op.request()?, window, view: &INSTANCES, wakes, restless: &[] }).await
        }
        Command::View(which) => {
            let instance = resolve(cx, &which.instance).await?;
            let reply = over(cx.send(&instances::Get { instance }).await)?;
            cx.out.one(reply.raw()?.get(), &INSTANCE, || {
                let value: Value = reply.json().unwrap_or_default();
                let id = text::word(&table::plain(&value["id"]));
                let more = format!(
                    "`ctfy-admin records view {id}` shows what is kept of it, `ctfy-admin instances traffic {id}` its requests."
                );
                format!("{}\n\n{}", table::card(INSTANCE.columns, &value), text::dim(more))
            })
        }
        Command::StopAll(StopAll { care }) => stop_all(cx, care).await,
        Command::Stop(Stop { instances }) => {
            let named = instances.first().map_or("INSTANCE".to_owned(), |id| text::word(id));
            Err(Failure::usage("an operator cannot stop a single instance of another team; nothing was sent")
                .hint(format!(
                    "`ctfy-admin instances stop-all` stops every one; your own team's: `ctfy instance stop {named}`; from \
                     platform 0.7.0 on: `ctfy-admin api -X DELETE admin/instances/{named}`"
                ))
                .into())
        }
        Command::Pcap(pcap) => {
            let instance = resolve(cx, &pcap.instance).await?;
            let request = instances::Pcap { instance: instance.clone() }.request()?;
            over(capture::fetch(cx, request, &instance, pcap).await)
        }
        Command::Traffic(Traffic { which, window }) => {
            let instance = resolve(cx, &which.instance).await?;
            let ask = |cursor| instances::Traffic { instance: instance.clone(), cursor }.request();
            over(flows::show(cx, window, ask).await)
        }
    }
}

/// One that is not there may have been.
fn over<T>(result: anyhow::Result<T>) -> anyhow::Result<T> {
    result.hint_for(Kind::NotFound, || {
        "`ctfy-admin instances list` shows what runs, `ctfy-admin records list` what ran".to_owned()
    })
}

/// An instance by its id, a unique beginning of it or the challenge it runs.
async fn resolve(cx: &Context, given: &str) -> anyhow::Result<String> {
    request::segment("INSTANCE", given)?;
    if resolve::is_uuid(given) {
        return Ok(given.to_owned());
    }
    let rows = cx.rows(&instances::List::default().request()?, Window::ALL, INSTANCES.rows).await?;
    one_of(cx, given, &rows, "ctfy-admin instances list").await
}

/// The one row that is meant by an id, a beginning of one or a challenge.
pub async fn one_of(cx: &Context, given: &str, rows: &Rows, lists: &str) -> anyhow::Result<String> {
    let all: Vec<Value> = rows.parsed();
    let id = |row: &Value| table::plain(&row["id"]);
    if all.iter().any(|row| id(row) == given) {
        return Ok(given.to_owned());
    }
    let lower = given.to_lowercase();
    let meant = |row: &&Value| {
        id(row).to_lowercase().starts_with(&lower) || table::plain(&row["challenge_id"]).to_lowercase() == lower
    };
    let found: Vec<&Value> = all.iter().filter(meant).collect();
    let describe = |row: &Value| {
        let of = |key: &str| table::plain(&row[key]);
        (id(row), format!("{} {} of team {}", of("challenge_id"), of("status"), of("team_id")))
    };
    let missing = || {
        Failure::new(Kind::NotFound, format!("there is no instance `{}`", text::line(given)))
            .hint(format!("`{lists}` shows them"))
    };
    resolve::choose(cx, "instance", &found, describe, missing, "write more of the id").await
}

async fn stop_all(cx: &Context, care: Care) -> anyhow::Result<()> {
    let mut deed = Deed::one("stop every team's instances, all of the cluster");
    if !care.rehearsal.dry_run && !care.yes {
        // How many that are is worth knowing for whoever is asked.
        let one = Window { limit: Some(1), ..Window::default() };
        let rows = cx.rows(&instances::List::default().request()?, one, INSTANCES.rows).await?;
        if let Some(total) = rows.total {
            deed = deed.also(format!("{} as of now", text::count(total, "instance")));
        }
    }
    let host = cx.settings()?.host.clone();
    let deed = deed.sweeping().typed("the host's name", [host]);
    let list = || "`ctfy-admin instances list` says what still runs".to_owned();
    let sent = care.send(cx, &deed, &instances::StopAll {}).await.hint_for(Kind::Unknown, list);
    let Some(reply) = sent? else { return Ok(()) };
    let rows = Rows::read(&reply, STOPPED.rows)?;
    if cx.out.machine() {
        return cx.out.rows(&rows, &STOPPED);
    }
    let what = text::count(rows.items.len() as u64, "instance");
    cx.out.say(&format!(
        "{} Stopped {what}.\n{}",
        text::green("✓"),
        text::dim("`ctfy-admin records list` shows what is kept of them.")
    ))
}
