//! What a node has of the challenges: loading them anew, building and pulling their images.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::Rehearsal;
use crate::api::worker;
use crate::cli::admin::care::ids;
use crate::cli::admin::challenges::work::{colored, keep};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind};
use crate::cli::progress::Progress;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::text;
use crate::client::{Operation, Reply, Rows, wait};

/// How the images of challenges stand on the node.
const STATES: View = View {
    rows: "rows",
    name: "challenge_id",
    columns: &[
        col("CHALLENGE", "challenge_id", As::Id),
        col("STATUS", "status", As::Custom(state)),
        spare("SINCE", "", As::Custom(since), 2),
        spare("ERROR", "error", As::Text, 1),
    ],
    empty: "The node has no challenges.",
};

const RESCANNED: View = View {
    rows: "",
    name: "total",
    columns: &[col("Challenges", "total", As::Number), col("New", "added", As::List), col("Gone", "removed", As::List)],
    empty: "",
};

fn state(value: &Value) -> String {
    colored(&table::plain(value))
}

fn since(row: &Value) -> String {
    ["built_at", "pulled_at"].iter().find_map(|key| table::time(&row[*key])).map(table::age).unwrap_or_default()
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Load the challenges anew from the node's folder.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 rescan")]
    Rescan(Rehearsal),
    /// Build the images of challenges; of all, if none is named.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 build WEB-001 --wait")]
    Build(Which),
    /// Show which challenges are built.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 build-state --failed")]
    BuildState(States),
    /// Pull the images of challenges; of all, if none is named.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 pull WEB-001 --wait")]
    Pull(Which),
    /// Show which challenges are pulled.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 pull-state")]
    PullState(States),
}

/// Which challenges.
#[derive(Args)]
pub struct Which {
    /// The challenges' ids; `-` reads them from stdin, one a line [default: all].
    #[arg(value_name = "CHALLENGE")]
    challenges: Vec<String>,
    /// Wait until it is done; what failed is exit 10.
    #[arg(long)]
    wait: bool,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// Which rows.
#[derive(Args)]
pub struct States {
    /// Only these challenges.
    #[arg(value_name = "CHALLENGE")]
    challenges: Vec<String>,
    /// Only those that failed.
    #[arg(long)]
    failed: bool,
    #[command(flatten)]
    window: Window,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Rescan(rehearsal) => {
            let Some(reply) = rehearsal.send(cx, &worker::Rescan {}).await? else { return Ok(()) };
            cx.out.card(reply.raw()?.get(), &RESCANNED)
        }
        Command::Build(which) => {
            let all = |challenge_ids| worker::BuildAll { challenge_ids };
            let one = |challenge| worker::Build { challenge };
            prepare(cx, which, one, all, &worker::BuildState {}, "built").await
        }
        Command::Pull(which) => {
            let all = |challenge_ids| worker::PullAll { challenge_ids };
            let one = |challenge| worker::Pull { challenge };
            prepare(cx, which, one, all, &worker::PullState {}, "pulled").await
        }
        Command::BuildState(given) => states(cx, &worker::BuildState {}, given).await,
        Command::PullState(given) => states(cx, &worker::PullState {}, given).await,
    }
}

async fn states<O: Operation>(cx: &Context, op: &O, given: States) -> anyhow::Result<()> {
    let mut rows = Rows::read(&cx.send(op).await?, STATES.rows)?;
    keep(&mut rows, &given.challenges, |row| given.failed && row["status"] != "failed")?;
    cx.print_rows(&given.window.of(rows.items), given.window, &STATES)
}

async fn prepare<One: Operation, All: Operation, S: Operation>(
    cx: &Context,
    which: Which,
    one: impl Fn(String) -> One,
    all: impl Fn(Option<Vec<String>>) -> All,
    state: &S,
    done: &str,
) -> anyhow::Result<()> {
    let ids = ids_of(cx, &which.challenges)?;
    // One is asked for by name: for that the node says at once when it knows no such challenge.
    let sent = match ids.as_deref() {
        Some([only]) => which.rehearsal.send(cx, &one(only.clone())).await?,
        Some([]) => return Ok(()),
        _ => which.rehearsal.send(cx, &all(ids.clone())).await?,
    };
    let Some(reply) = sent else { return Ok(()) };
    if !which.wait {
        return cx.out.one(reply.raw()?.get(), &STATES, || {
            let queued: worker::Queued = reply.json().unwrap_or_default();
            let n = if ids.as_ref().is_some_and(|ids| ids.len() == 1) { 1 } else { queued.queued.len() as u64 };
            let next =
                format!("`… worker {}-state` shows how far it is.", if done == "built" { "build" } else { "pull" });
            format!("{} to be {done}.\n{}", text::count(n, "challenge"), text::dim(next))
        });
    }
    let queued: worker::Queued = reply.json()?;
    let meant = ids.filter(|ids| !ids.is_empty()).unwrap_or(queued.queued);
    finish(cx, state, &meant, done).await
}

fn ids_of(cx: &Context, words: &[String]) -> Result<Option<Vec<String>>, Failure> {
    if words.is_empty() { Ok(None) } else { Ok(Some(ids(cx, words, "CHALLENGE")?.list)) }
}

/// Waits until none of them is on its way any more.
async fn finish<S: Operation>(cx: &Context, state: &S, meant: &[String], done: &str) -> anyhow::Result<()> {
    cx.leaves(Some("the node goes on with it".to_owned()));
    let bar = Progress::steps(&cx.out, done, meant.len() as u64);
    let client = cx.client()?;
    let request = state.request()?;
    let get = async || -> Result<(Reply, worker::ImageStates), _> {
        let reply = client.transport().send(&request).await?;
        let states = reply.json()?;
        Ok((reply, states))
    };
    let settled = |(reply, states): (Reply, worker::ImageStates)| {
        let on_its_way = |row: &&worker::ImageState| {
            meant.contains(&row.challenge_id) && matches!(row.status.as_str(), "building" | "pulling" | "queued")
        };
        let open = states.rows.iter().filter(on_its_way).count();
        bar.at((meant.len() - open.min(meant.len())) as u64, None);
        (open == 0).then_some((reply, states))
    };
    let (reply, states) = wait::until(get, None, |_| false, settled).await?;
    drop(bar);
    cx.leaves(None);
    let failed: Vec<&worker::ImageState> =
        states.rows.iter().filter(|row| meant.contains(&row.challenge_id) && row.status == "failed").collect();
    if let Some(first) = failed.first() {
        let why = if first.error.trim().is_empty() { "the node gives no reason" } else { first.error.trim() };
        let of = text::count(meant.len() as u64, "challenge");
        let what = format!("{} of {of} not {done}: {}: {why}", failed.len(), first.challenge_id);
        return Err(Failure::new(Kind::Server, what).into());
    }
    let mut rows = Rows::read(&reply, STATES.rows)?;
    rows.items.retain(|row| {
        serde_json::from_str::<worker::ImageState>(row.get()).is_ok_and(|row| meant.contains(&row.challenge_id))
    });
    if cx.out.machine() {
        return cx.out.rows(&rows, &STATES);
    }
    cx.out.say(&format!("{} {} {done}.", text::green("✓"), text::count(meant.len() as u64, "challenge")))
}
