//! `ctfy-admin tasks`: work that goes on in the background, looked at, started, followed and ended.

mod logs;
pub mod wait;

use std::collections::BTreeMap;

use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::{Care, Deed, LARGEST, Rehearsal, ids};
use crate::api::admin::tasks;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::settings::Format;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{interrupt, json, text};
use crate::client::{Operation, Reply};

/// Tasks in a list.
pub const TASKS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("KIND", "kind", As::Id),
        col("STATUS", "status", As::State),
        spare("DONE", "progress", As::Custom(share), 3),
        spare("BY", "created_by_name", As::Text, 4),
        spare("ASKED", "created_at_ts", As::Age, 2),
        spare("RESULT", "", As::Custom(outcome), 1),
    ],
    empty: "No tasks.",
};

/// One task.
pub const TASK: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Task", "id", As::Id),
        col("Kind", "kind", As::Text),
        col("Status", "status", As::State),
        col("Done", "progress", As::Custom(share)),
        col("Doing", "progress_message", As::Text),
        col("With", "params", As::List),
        col("Result", "result.summary", As::Text),
        col("Error", "error", As::Text),
        col("Asked by", "created_by_name", As::Text),
        col("Asked", "created_at_ts", As::Time),
        col("Began", "started_at_ts", As::Custom(moment)),
        col("Ended", "finished_at_ts", As::Custom(moment)),
    ],
    empty: "",
};

fn share(value: &Value) -> String {
    value.as_f64().map_or_else(String::new, |share| format!("{:.0}%", share * 100.0))
}

/// A time that is 0 before it has come.
fn moment(value: &Value) -> String {
    table::time(value).map(table::local).unwrap_or_default()
}

fn outcome(task: &Value) -> String {
    let error = task["error"].as_str().filter(|error| !error.trim().is_empty());
    text::line(error.or(task["result"]["summary"].as_str()).unwrap_or_default())
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the tasks, the newest first.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin tasks list --status running\n  ctfy-admin tasks list --kind challenge_rescan --jq '.items[0].id'"
    )]
    List(List),
    /// Show a task: how far it is, with what, and what came of it.
    #[command(alias = "show", after_help = "Examples:\n  ctfy-admin tasks view 4c973d97887845418c7ae32efe6488ea")]
    View(Which),
    /// Show what a task wrote.
    #[command(alias = "log", after_help = logs::EXAMPLES)]
    Logs(logs::Logs),
    /// Start a task.
    #[command(
        after_help = "Examples:\n  ctfy-admin tasks submit challenge_rescan --wait\n  ctfy-admin tasks submit challenge_build_all --params '{\"competition_id\":\"c1\"}'"
    )]
    Submit(Submit),
    /// End tasks: one that waits for its turn at once, one that runs when it looks up.
    #[command(
        after_help = "Examples:\n  ctfy-admin tasks cancel 4c973d97887845418c7ae32efe6488ea\n  ctfy-admin tasks list --status pending --format name | ctfy-admin tasks cancel - --yes"
    )]
    Cancel(Cancel),
    /// Wait until tasks are through; a failed one is exit 10 with its error.
    #[command(
        after_help = "Examples:\n  ctfy-admin tasks wait 4c973d97887845418c7ae32efe6488ea --timeout 5m\n  ctfy-admin tasks list --status running --format name | ctfy-admin tasks wait -"
    )]
    Wait(Several),
}

/// Which tasks.
#[derive(Args)]
pub struct List {
    /// Only those in this state, such as `running`.
    #[arg(long)]
    status: Option<String>,
    /// Only those of this kind, such as `challenge_rescan`.
    #[arg(long)]
    kind: Option<String>,
    #[command(flatten)]
    window: Window,
}

/// Which task.
#[derive(Args)]
pub struct Which {
    /// The task's id.
    #[arg(value_name = "TASK")]
    task: String,
}

/// Which tasks.
#[derive(Args)]
pub struct Several {
    /// The tasks' ids; `-` reads them from stdin, one a line.
    #[arg(value_name = "TASK", required = true)]
    tasks: Vec<String>,
}

/// Which tasks to end.
#[derive(Args)]
pub struct Cancel {
    #[command(flatten)]
    which: Several,
    #[command(flatten)]
    care: Care,
}

/// What to start.
#[derive(Args)]
pub struct Submit {
    /// What it is to do: `challenge_rescan`, `challenge_build_all`, `challenge_pull_all`, `scheduled_job_run`, …
    #[arg(value_name = "KIND")]
    kind: String,
    /// What it is to do it with: a JSON object; `-` reads it from stdin.
    #[arg(long, value_name = "JSON")]
    params: Option<String>,
    #[command(flatten)]
    after: After,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// What is done once a task was started.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct After {
    /// Wait until it is through; a failed one is exit 10 with its error. With -v its log is shown, too.
    #[arg(long)]
    pub wait: bool,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(given) => list(cx, given).await,
        Command::View(Which { task }) => {
            let reply = cx.send(&tasks::Get { task }).await.hint_for(Kind::NotFound, hint_list)?;
            let value: Value = reply.json()?;
            cx.out.one(reply.raw()?.get(), &TASK, || described(&value))
        }
        Command::Logs(which) => logs::logs(cx, which).await,
        Command::Submit(given) => submit(cx, given).await,
        Command::Cancel(Cancel { which, care }) => {
            let ids = ids(cx, &which.tasks, "TASK")?;
            let deed = Deed::each("cancel", "task", &ids);
            let operation = |task| tasks::Cancel { task };
            let Some(outcome) = care.each(cx, &deed, &ids, "cancelled", "id", operation).await? else { return Ok(()) };
            outcome.tell(
                cx,
                &TASKS,
                "task",
                "cancelled",
                |done| format!("{} Asked {} to end.", text::green("✓"), text::count(done.len() as u64, "task")),
                "`ctfy-admin tasks list` shows how they stand",
            )
        }
        Command::Wait(which) => {
            let ids = ids(cx, &which.tasks, "TASK")?;
            wait::for_all(cx, &ids.list).await
        }
    }
}

fn hint_list() -> String {
    "`ctfy-admin tasks list` shows them".to_owned()
}

fn described(task: &Value) -> String {
    let mut shown = table::card(TASK.columns, task);
    let detail = task["error_detail"].as_str().unwrap_or_default();
    if !detail.trim().is_empty() {
        shown.push_str(&format!("\n\n{}", text::block(detail, 2)));
    }
    let named = text::word(task["id"].as_str().unwrap_or_default());
    let next = match task["status"].as_str() {
        Some("pending" | "running") => format!("`ctfy-admin tasks wait {named}` waits for it."),
        _ => format!("`ctfy-admin tasks logs {named}` shows what it wrote."),
    };
    shown.push_str(&format!("\n\n{}", text::dim(next)));
    shown
}

/// In JSON it is the server's object, as it is in the tool this replaces.
async fn list(cx: &Context, given: List) -> anyhow::Result<()> {
    let op = tasks::List { status: given.status, kind: given.kind };
    if cx.out.format != Format::Json {
        return cx.list(&op, given.window, &TASKS).await;
    }
    if given.window.limit.is_none() && !given.window.all {
        // One page, of the size that is the server's to say.
        let mut request = op.request()?;
        request.query.extend(given.window.offset.map(|offset| ("offset".into(), offset.to_string())));
        return cx.out.document(cx.exchange(&request).await?.raw()?.get());
    }
    let rows = cx.rows(&op.request()?, given.window, TASKS.rows).await?;
    let (items, limit) = (json::array(&rows.items), rows.items.len().to_string());
    let total = rows.total.unwrap_or(rows.items.len() as u64).to_string();
    let offset = given.window.offset.unwrap_or(0).to_string();
    let limit = given.window.limit.filter(|limit| *limit > 0).map_or(limit, |limit| limit.to_string());
    cx.out.document(&json::build([("items", &*items), ("total", &total), ("limit", &limit), ("offset", &offset)]))
}

async fn submit(cx: &Context, given: Submit) -> anyhow::Result<()> {
    let params = match given.params.as_deref() {
        None => BTreeMap::new(),
        Some("-") => {
            let example = "echo '{\"competition_id\":\"c1\"}' | ctfy-admin tasks submit KIND --params -";
            let read = |stdin| interrupt::whole(stdin, LARGEST);
            params(&interrupt::stdin(cx.deadline(None), "the JSON object", example, read)?)?
        }
        Some(text) => params(text)?,
    };
    let op = tasks::Submit { kind: given.kind, params };
    let Some(reply) = given.rehearsal.send(cx, &op).await? else { return Ok(()) };
    started(cx, reply, given.after).await
}

fn params(text: &str) -> Result<BTreeMap<String, Value>, Failure> {
    serde_json::from_str(text).map_err(|error| {
        Failure::usage(format!("the parameters are no JSON object: {error}"))
            .hint("such as --params '{\"competition_id\":\"c1\"}'")
    })
}

/// Tells of a task that was started, or waits for it.
pub async fn started(cx: &Context, reply: Reply, after: After) -> anyhow::Result<()> {
    if after.wait {
        return wait::show(cx, &wait::until_done(cx, reply).await?);
    }
    let task: tasks::Task = reply.json()?;
    cx.out.one(reply.raw()?.get(), &TASK, || {
        let next = format!("`ctfy-admin tasks wait {}` waits for it.", text::word(&task.id));
        format!(
            "Task {} ({}) was started.\n{}",
            text::bold(text::line(&task.id)),
            text::line(&task.kind),
            text::dim(next)
        )
    })
}
