//! Loading challenges anew, and building or pulling their images on every node: each is a task that one can wait for.

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::api::admin::challenges;
use crate::api::challenge;
use crate::cli::admin::care::{Rehearsal, ids};
use crate::cli::admin::tasks::{After, started, wait};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind, classify};
use crate::cli::settings::Format;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{json, text};
use crate::client::{Operation, Reply, Rows};

/// How the images of challenges stand on the nodes.
const STATES: View = View {
    rows: "rows",
    name: "challenge_id",
    columns: &[
        col("CHALLENGE", "challenge_id", As::Id),
        col("STATUS", "aggregated", As::Custom(state)),
        spare("NODES", "nodes", As::Custom(nodes), 2),
        spare("ERROR", "nodes", As::Custom(errors), 1),
    ],
    empty: "No challenge stands on any node.",
};

fn state(value: &Value) -> String {
    colored(&table::plain(value))
}

/// How images stand, in its colour.
pub fn colored(word: &str) -> String {
    match word {
        "built" | "pulled" => text::green(word),
        "building" | "pulling" => text::yellow(word),
        "unbuilt" | "unpulled" => text::dim(word),
        other => table::state(other),
    }
}

/// How many nodes stand how.
fn nodes(value: &Value) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for node in value.as_array().into_iter().flatten() {
        let word = table::plain(&node["status"]);
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, n)) => *n += 1,
            None => counts.push((word, 1)),
        }
    }
    counts.iter().map(|(word, n)| format!("{n} {}", text::line(word))).collect::<Vec<_>>().join(", ")
}

/// Each error once, with the node that told it.
fn errors(value: &Value) -> String {
    let mut all: Vec<String> = Vec::new();
    for node in value.as_array().into_iter().flatten() {
        for key in ["error", "node_error"] {
            let error = table::plain(&node[key]);
            if !error.trim().is_empty() {
                let told = format!("{}: {}", text::line(&table::plain(&node["node_id"])), text::line(&error));
                if !all.contains(&told) {
                    all.push(told);
                }
            }
        }
    }
    all.join("; ")
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Load the challenges anew, on the platform and on every node.
    #[command(after_help = "Examples:\n  ctfy-admin challenges rescan --wait")]
    Rescan(Rescan),
    /// Build the images of challenges on every node.
    #[command(
        after_help = "Examples:\n  ctfy-admin challenges build WEB-001 --wait\n  ctfy-admin challenges build --all --competition c1 --wait\n  ctfy-admin challenges build-state --failed --format name | ctfy-admin challenges build -"
    )]
    Build(Which),
    /// Show on how many nodes the images of challenges are built.
    #[command(
        after_help = "Examples:\n  ctfy-admin challenges build-state\n  ctfy-admin challenges build-state WEB-001 --json"
    )]
    BuildState(States),
    /// Pull the images of challenges to every node.
    #[command(
        after_help = "Examples:\n  ctfy-admin challenges pull WEB-001 --wait\n  ctfy-admin challenges pull --all --wait"
    )]
    Pull(Which),
    /// Show on how many nodes the images of challenges are pulled.
    #[command(after_help = "Examples:\n  ctfy-admin challenges pull-state --failed")]
    PullState(States),
}

/// How to load them.
#[derive(Args)]
pub struct Rescan {
    #[command(flatten)]
    after: After,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// Which challenges.
#[derive(Args)]
pub struct Which {
    /// The challenges' ids; `-` reads them from stdin, one a line.
    #[arg(value_name = "CHALLENGE", required_unless_present = "all", conflicts_with = "all")]
    challenges: Vec<String>,
    /// All of them; with --competition, all of that competition.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    after: After,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// Which rows.
#[derive(Args)]
pub struct States {
    /// Only these challenges.
    #[arg(value_name = "CHALLENGE")]
    challenges: Vec<String>,
    /// Only those that failed somewhere.
    #[arg(long)]
    failed: bool,
    #[command(flatten)]
    window: Window,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Rescan(Rescan { after, rehearsal }) => {
            let Some(reply) = rehearsal.send(cx, &challenges::Rescan {}).await? else { return Ok(()) };
            started(cx, reply, after).await
        }
        Command::Build(which) => {
            let all = |competition_id| challenges::BuildAll { competition_id };
            prepare(cx, which, |challenge| challenges::Build { challenge }, all, "built").await
        }
        Command::Pull(which) => {
            let all = |competition_id| challenges::PullAll { competition_id };
            prepare(cx, which, |challenge| challenges::Pull { challenge }, all, "pulled").await
        }
        Command::BuildState(given) => states(cx, &challenges::BuildState {}, given).await,
        Command::PullState(given) => states(cx, &challenges::PullState {}, given).await,
    }
}

async fn prepare<One: Operation, All: Operation>(
    cx: &Context,
    which: Which,
    one: impl Fn(String) -> One,
    all: impl Fn(Option<String>) -> All,
    done: &str,
) -> anyhow::Result<()> {
    if which.all {
        // Only what the line says: a competition kept for other commands must not make "all" less than all.
        let Some(reply) = which.rehearsal.send(cx, &all(cx.global.comp.clone())).await? else { return Ok(()) };
        return started(cx, reply, which.after).await;
    }
    if cx.global.comp.is_some() {
        return Err(Failure::usage("--competition goes with --all, not with challenges that are named").into());
    }
    let ids = ids(cx, &which.challenges, "CHALLENGE")?;
    let requests = ids.list.iter().map(|id| one(id.clone()).request()).collect::<Result<Vec<_>, _>>()?;
    if which.rehearsal.over(cx, &requests)? {
        return Ok(());
    }
    // The platform starts a task for an id nobody knows, and says that it went well.
    let begin = async |id: &String| -> anyhow::Result<Reply> {
        known(cx, id).await?;
        cx.send(&one(id.clone())).await
    };
    if let [only] = ids.list.as_slice() {
        return started(cx, begin(only).await?, which.after).await;
    }
    let mut replies = Vec::new();
    for id in &ids.list {
        replies.push((id.clone(), begin(id).await));
    }
    wait::several(cx, replies, which.after, "challenge", done).await
}

/// Whether there is such a challenge; one that players cannot see may still stand on the nodes.
async fn known(cx: &Context, id: &str) -> anyhow::Result<()> {
    let error = match cx.send(&challenge::Get { challenge: id.to_owned() }).await {
        Ok(_) => return Ok(()),
        Err(error) => classify(error),
    };
    if error.kind != Kind::NotFound {
        return Err(error.into());
    }
    let states = cx.call(&challenges::BuildState {}).await?;
    if states.rows.iter().any(|row| row.challenge_id == id) {
        return Ok(());
    }
    let failure = Failure::new(Kind::NotFound, format!("there is no challenge `{id}`; nothing was started"));
    let otherwise = "`ctfy-admin challenges build-state` lists them; `ctfy-admin challenges rescan` looks for new ones";
    Err(failure.near(id, states.rows.iter().map(|row| &row.challenge_id), otherwise).into())
}

async fn states<O: Operation>(cx: &Context, op: &O, given: States) -> anyhow::Result<()> {
    let reply = cx.send(op).await?;
    let mut rows = Rows::read(&reply, STATES.rows)?;
    keep(&mut rows, &given.challenges, |row| {
        given.failed
            && row["aggregated"] != "failed"
            && !row["nodes"].as_array().is_some_and(|nodes| nodes.iter().any(|node| node["status"] == "failed"))
    })?;
    let rows = given.window.of(rows.items);
    if cx.out.format != Format::Json {
        return cx.print_rows(&rows, given.window, &STATES);
    }
    // In JSON it is the server's object, as it is in the tool this replaces.
    let sent = json::object(reply.raw()?.get()).unwrap_or_default();
    let kept = json::array(&rows.items);
    let whole = sent.iter().map(|(key, raw)| (key.as_str(), if key == STATES.rows { &*kept } else { raw.get() }));
    cx.out.document(&json::build(whole))
}

/// Keeps the rows of these challenges (all, if none is named) but for those left out; one that is in none is an error.
pub fn keep(rows: &mut Rows, challenges: &[String], left_out: impl Fn(&Value) -> bool) -> Result<(), Failure> {
    let read = |row: &serde_json::value::RawValue| serde_json::from_str::<Value>(row.get()).unwrap_or_default();
    let there: Vec<String> = rows.items.iter().map(|row| table::plain(&read(row)["challenge_id"])).collect();
    if let Some(missing) = challenges.iter().find(|id| !there.contains(id)) {
        let failure = Failure::new(Kind::NotFound, format!("there is no challenge `{missing}`"));
        return Err(failure.near(missing, &there, "without a CHALLENGE all are listed"));
    }
    rows.items.retain(|row| {
        let row = read(row);
        let named = challenges.is_empty() || challenges.contains(&table::plain(&row["challenge_id"]));
        named && !left_out(&row)
    });
    Ok(())
}
