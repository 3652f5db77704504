//! `ctfy-admin records`: what is kept of instances, those that are over as well.

use std::collections::BTreeSet;

use clap::{Args, Subcommand};
use jiff::Timestamp;
use serde_json::Value;
use serde_json::value::RawValue;

use super::capture;
use super::instances::{one_of, services, vpn};
use super::nodes::named;
use crate::api::admin::records;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Kind};
use crate::cli::flows;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{resolve, text, when};
use crate::client::{Operation, Request, request};

/// Records in a list.
const RECORDS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Handle),
        col("CHALLENGE", "challenge_id", As::Id),
        col("STATUS", "status", As::State),
        spare("ENDED BY", "stop_reason", As::Text, 3),
        spare("TEAM", "team_id", As::Handle, 2),
        spare("NODE", "node_id", As::Id, 6),
        col("STARTED", "started_at", As::Age),
        spare("RAN", "duration_s", As::Span, 4),
        col("SOLVED", "solved", As::Yes),
        spare("ANSWERS", "attempts", As::Number, 5),
        spare("REQUESTS", "request_count", As::Number, 7),
        spare("ERROR", "error", As::Text, 8),
    ],
    empty: "Nothing is kept. The platform keeps an instance once it is over.",
};

const RECORD: View = View {
    rows: "",
    name: "record.id",
    columns: &[
        col("Instance", "record.id", As::Id),
        col("Challenge", "record.challenge_id", As::Text),
        col("Name", "record.name", As::Text),
        col("Category", "record.category", As::Text),
        col("Difficulty", "record.difficulty", As::Text),
        col("Team", "record.team_id", As::Text),
        col("Node", "record.node_id", As::Text),
        col("Status", "record.status", As::State),
        col("Ended by", "record.stop_reason", As::Text),
        col("Error", "record.error", As::Text),
        col("Started", "record.started_at", As::Custom(second)),
        col("Ended", "record.stopped_at", As::Custom(second)),
        col("Ran for", "record.duration_s", As::Custom(span)),
        col("Lifetime", "record.ttl", As::Span),
        col("Solved", "record.solved", As::Yes),
        col("Answers", "record.attempts", As::Number),
        col("Requests", "record.request_count", As::Number),
        col("Services", "record.surface.services", As::Custom(services)),
        col("VPN", "record.surface.vpn", As::Custom(vpn)),
        col("Files", "record.surface.provided_files", As::Custom(names)),
        col("Flag at", "record.surface.flag_path", As::Text),
        col("Kept in", "record.artifact_dir", As::Text),
    ],
    empty: "",
};

const EVENTS: View = View {
    rows: "items",
    name: "event",
    columns: &[
        col("WHEN", "", As::Custom(moment)),
        col("EVENT", "event", As::Id),
        col("WHO", "actor_name", As::Text),
        spare("TEAM", "team_name", As::Text, 2),
        spare("FROM", "ip", As::Id, 1),
        spare("REASON", "reason", As::Text, 3),
        spare("ERROR", "error", As::Text, 4),
    ],
    empty: "Nothing is told of this instance.",
};

const SUBMISSIONS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("WHEN", "submitted_at", As::Custom(second)),
        col("QUESTION", "", As::Custom(question)),
        col("RIGHT", "correct", As::Custom(right)),
        col("ANSWER", "claimed_flag", As::List),
        spare("AFTER", "solve_time_s", As::Custom(span), 1),
        spare("USER", "user_id", As::Handle, 2),
        spare("TEAM", "team_id", As::Handle, 3),
    ],
    empty: "No answer was given in this instance.",
};

/// The fields that hold what solves a challenge.
const ANSWERS: [&str; 5] = ["answer", "answers", "claimed_flag", "correct_answer", "expected"];

const VEIL: &str = "********";

fn span(value: &Value) -> String {
    value.as_f64().filter(|seconds| *seconds > 0.0).map(text::span).unwrap_or_default()
}

fn names(value: &Value) -> String {
    let name = |file: &Value| text::line(&table::plain(&file["name"]));
    value.as_array().into_iter().flatten().map(name).collect::<Vec<_>>().join(", ")
}

/// A record's row says its time in one of two ways.
fn moment(row: &Value) -> String {
    [&row["timestamp"], &row["ts"]].into_iter().map(second).find(|time| !time.is_empty()).unwrap_or_default()
}

/// A time to the second: who looks into what happened compares.
fn second(value: &Value) -> String {
    let zoned = table::time(value).map(|time| time.to_zoned(jiff::tz::TimeZone::system()));
    zoned.map(|time| time.strftime("%Y-%m-%d %H:%M:%S %Z").to_string()).unwrap_or_default()
}

fn question(row: &Value) -> String {
    let id = [&row["question_id"], &row["flag_id"]].into_iter().find(|id| !id.is_null());
    id.map(|id| text::line(&table::plain(id))).unwrap_or_default()
}

fn right(value: &Value) -> String {
    if value.as_bool() == Some(true) { text::green("right") } else { text::red("wrong") }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List what is kept of instances, the latest first.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin records list --since 2h\n  ctfy-admin records list --team 35748710-8d6a-4c78-a2d8-903ab6d02362 --challenge WEB-001\n  ctfy-admin records list --status error --all --format csv\n\nA time without a zone is meant by the local clock; 2h and -2h are both two hours ago."
    )]
    List(List),
    /// Show all that is kept of an instance.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy-admin records view 17a4baa4\n  ctfy-admin records view 17a4baa4 --jq .artifacts\n\nAnswers are not printed on a terminal without --show-secrets."
    )]
    View(Which),
    /// List what happened to an instance.
    #[command(alias = "event", after_help = "Examples:\n  ctfy-admin records events 17a4baa4 --all")]
    Events(Rows),
    /// List the answers given in an instance.
    #[command(
        alias = "submission",
        after_help = "Examples:\n  ctfy-admin records submissions 17a4baa4\n  ctfy-admin records submissions 17a4baa4 --show-secrets\n\nThe answers themselves are not printed on a terminal without --show-secrets."
    )]
    Submissions(Submissions),
    /// Print what an instance's containers wrote. There is nothing before it is over.
    #[command(
        alias = "logs",
        after_help = "Examples:\n  ctfy-admin records log 17a4baa4 | grep -i error\n  ctfy-admin records log 17a4baa4 > web.log"
    )]
    Log(Plain),
    /// Show what was asked of an instance, and what it answered.
    #[command(
        after_help = "Examples:\n  ctfy-admin records traffic 17a4baa4\n  ctfy-admin records traffic 17a4baa4 --all --format ndjson | jq -r .path"
    )]
    Traffic(Rows),
    /// Fetch what was captured of an instance's network.
    #[command(after_help = capture::EXAMPLES)]
    Pcap(capture::Pcap),
}

/// Which records.
#[derive(Args)]
pub struct List {
    /// Only this team's.
    #[arg(long, value_name = "TEAM", alias = "team-id")]
    team: Option<String>,
    /// Only those of this challenge.
    #[arg(long, value_name = "CHALLENGE", alias = "challenge-id")]
    challenge: Option<String>,
    /// Only those on this node: its id, or what it is called.
    #[arg(long, value_name = "NODE", alias = "node-id")]
    node: Option<String>,
    /// Only those in this state, such as error.
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// Only those started from then on: an ISO 8601 time, a local date or time, or how long ago.
    #[arg(long, value_name = "TIME", value_parser = when::past, allow_hyphen_values = true)]
    since: Option<Timestamp>,
    #[command(flatten)]
    window: Window,
}

/// Which instance.
#[derive(Args)]
pub struct Plain {
    /// The instance's id or a unique beginning of it.
    #[arg(value_name = "INSTANCE")]
    instance: String,
}

/// Which instance, and whether its answers may be seen.
#[derive(Args)]
pub struct Which {
    #[command(flatten)]
    plain: Plain,
    /// Print answers on a terminal, too.
    #[arg(long)]
    show_secrets: bool,
}

/// Which rows of which instance.
#[derive(Args)]
pub struct Rows {
    #[command(flatten)]
    plain: Plain,
    #[command(flatten)]
    window: Window,
}

/// Which answers.
#[derive(Args)]
pub struct Submissions {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    window: Window,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(List { team, challenge, node, status, since, window }) => {
            let op = records::List {
                team_id: team,
                challenge_id: challenge,
                node_id: named::selects(cx, node).await?,
                status,
                since_ts: since.map(|time| time.as_millisecond() as f64 / 1000.0),
            };
            cx.list(&op, window, &RECORDS).await
        }
        Command::View(which) => view(cx, which).await,
        Command::Events(Rows { plain, window }) => {
            let instance = resolve(cx, &plain.instance).await?;
            let rows = rows(cx, &instance, records::Events { instance: instance.clone() }.request()?, window).await?;
            cx.print_rows(&rows, window, &EVENTS)
        }
        Command::Submissions(Submissions { which, window }) => {
            let instance = resolve(cx, &which.plain.instance).await?;
            let request = records::Submissions { instance: instance.clone() }.request()?;
            let mut rows = rows(cx, &instance, request, window).await?;
            if !rows.items.is_empty() && veiled(cx, which.show_secrets) {
                for item in &mut rows.items {
                    *item = RawValue::from_string(veil(item.get())?)?;
                }
            }
            cx.print_rows(&rows, window, &SUBMISSIONS)
        }
        Command::Log(which) => log(cx, which).await,
        Command::Traffic(Rows { plain, window }) => {
            let instance = resolve(cx, &plain.instance).await?;
            let rows = rows(cx, &instance, records::Traffic { instance: instance.clone() }.request()?, window).await?;
            flows::print(cx, &rows, window)
        }
        Command::Pcap(pcap) => {
            let instance = resolve(cx, &pcap.instance).await?;
            let request = records::Pcap { instance: instance.clone() }.request()?;
            let live = format!(
                "`ctfy-admin records view {0}` says what is kept; while it runs: `ctfy-admin instances pcap {0}`",
                text::word(&instance)
            );
            capture::fetch(cx, request, &instance, pcap).await.hint_for(Kind::NotFound, || live)
        }
    }
}

/// The rows kept of an instance. The platform has none of one it never had either: that is looked into.
async fn rows(cx: &Context, instance: &str, request: Request, window: Window) -> anyhow::Result<crate::client::Rows> {
    let rows = cx.rows(&request, window, "items").await?;
    if rows.items.is_empty() {
        known(cx.send(&records::Get { instance: instance.to_owned() }).await)?;
    }
    Ok(rows)
}

fn known<T>(result: anyhow::Result<T>) -> anyhow::Result<T> {
    result.hint_for(Kind::NotFound, || "`ctfy-admin records list` shows what is kept".to_owned())
}

async fn resolve(cx: &Context, given: &str) -> anyhow::Result<String> {
    request::segment("INSTANCE", given)?;
    if resolve::is_uuid(given) {
        return Ok(given.to_owned());
    }
    // What runs is not in the list yet, and what is over is in no other.
    let mut all = cx.rows(&records::List::default().request()?, Window::ALL, RECORDS.rows).await?;
    let running = crate::api::admin::instances::List::default().request()?;
    let mut seen: BTreeSet<String> = BTreeSet::new();
    all.items.extend(cx.rows(&running, Window::ALL, "items").await?.items);
    all.items.retain(|row| {
        let row: Value = serde_json::from_str(row.get()).unwrap_or_default();
        seen.insert(table::plain(&row["id"]))
    });
    one_of(cx, given, &all, "ctfy-admin records list").await
}

/// Whether answers are kept from the eyes of who looks over one's shoulder.
fn veiled(cx: &Context, show_secrets: bool) -> bool {
    let veiled = cx.out.stdout_tty && !show_secrets;
    if veiled {
        cx.out.note(&text::dim("answers are not shown; --show-secrets shows them"));
    }
    veiled
}

/// A document without its answers.
fn veil(raw: &str) -> Result<String, serde_json::Error> {
    fn walk(value: &mut Value) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    let holds = ANSWERS.contains(&key.as_str());
                    match value {
                        Value::Null => {}
                        value if holds => *value = Value::from(VEIL),
                        value => walk(value),
                    }
                }
            }
            Value::Array(list) => list.iter_mut().for_each(walk),
            _ => {}
        }
    }
    let mut value: Value = serde_json::from_str(raw)?;
    walk(&mut value);
    Ok(value.to_string())
}

async fn view(cx: &Context, which: Which) -> anyhow::Result<()> {
    let instance = resolve(cx, &which.plain.instance).await?;
    let reply = known(cx.send(&records::Get { instance: instance.clone() }).await)?;
    let raw = reply.raw()?.get();
    // A card for a person holds no answers but where they ask for them.
    let card = cx.out.stdout_tty && !cx.out.machine();
    let raw = if !card && veiled(cx, which.show_secrets) { veil(raw)? } else { raw.to_owned() };
    cx.out.one(&raw, &RECORD, || {
        let value: Value = serde_json::from_str(&raw).unwrap_or_default();
        describe(&value, which.show_secrets, &text::word(&instance))
    })
}

fn describe(value: &Value, secrets: bool, id: &str) -> String {
    let mut shown = table::card(RECORD.columns, value);
    let record = &value["record"];
    let detail = table::plain(&record["error_detail"]);
    if !detail.is_empty() && detail != table::plain(&record["error"]) {
        shown.push_str(&format!("\n\n{}\n{}", text::bold("Error in full"), text::block(&detail, 2)));
    }
    let questions = record["spec"]["questions"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !questions.is_empty() {
        shown.push_str(&format!("\n\n{}", text::bold("Questions")));
    }
    for question in questions {
        let of = |key: &str| text::line(&table::plain(&question[key]));
        shown.push_str(&format!("\n  {}  {}", text::bold(of("id")), of("prompt")));
        if secrets && !question["answer"].is_null() {
            shown.push_str(&format!("\n    answer: {}", of("answer")));
        }
    }
    let artifacts = &value["artifacts"];
    let count = |key: &str| artifacts[key].as_u64().unwrap_or(0);
    let kept: Vec<String> = [
        ("events", text::count(count("events_count"), "event"), count("events_count") > 0),
        ("submissions", text::count(count("submissions_count"), "answer"), count("submissions_count") > 0),
        ("traffic", text::count(count("traffic_count"), "request"), count("traffic_count") > 0),
        ("log", "what its containers wrote".to_owned(), artifacts["has_container_log"] == true),
        ("pcap", format!("a capture of {}", text::bytes(count("pcap_bytes"))), count("pcap_bytes") > 0),
    ]
    .into_iter()
    .filter(|(.., there)| *there)
    .map(|(command, what, _)| format!("  {what}  {}", text::dim(format!("`ctfy-admin records {command} {id}`"))))
    .collect();
    if !kept.is_empty() {
        shown.push_str(&format!("\n\n{}\n{}", text::bold("Kept"), kept.join("\n")));
    }
    shown
}

async fn log(cx: &Context, which: Plain) -> anyhow::Result<()> {
    let instance = resolve(cx, &which.instance).await?;
    let reply = cx.send(&records::Log { instance: instance.clone() }).await?;
    // A JSON document holds the text, but where the text itself is the answer.
    let logs = match reply.json::<Value>() {
        Ok(value) if value["logs"].is_string() => table::plain(&value["logs"]),
        Ok(_) | Err(_) => String::from_utf8_lossy(&reply.body).into_owned(),
    };
    if logs.is_empty() {
        known(cx.send(&records::Get { instance: instance.clone() }).await)?;
    }
    if cx.out.machine() {
        return match reply.raw() {
            Ok(raw) => cx.out.document(raw.get()),
            Err(_) => cx.out.document(&serde_json::json!({"instance_id": instance, "logs": logs}).to_string()),
        };
    }
    if logs.is_empty() {
        cx.out.note("Nothing is kept of what its containers wrote; the platform fetches it when an instance is over.");
        return Ok(());
    }
    if cx.out.stdout_tty { cx.out.say(&text::block(&logs, 0)) } else { cx.out.verbatim(&logs) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn answers_are_veiled_wherever_they_stand() {
        let raw = json!({"record": {"spec": {"questions": [{"id": "flag", "answer": "FLAG{x}", "prompt": "p"},
            {"id": "b", "answer": null}]}}, "claimed_flag": ["a", "b"], "answers_count": 2});
        let veiled = veil(&raw.to_string()).expect("JSON");
        assert!(!veiled.contains("FLAG{x}") && !veiled.contains("\"a\""), "{veiled}");
        assert!(veiled.contains("\"answer\":null") && veiled.contains("\"answers_count\":2"), "{veiled}");
    }

    #[test]
    fn a_record_in_full_holds_no_answer_unasked() {
        let value = json!({
            "record": {"id": "i", "error": "short", "error_detail": "long\nand \u{1b}[2J wide", "started_at": 1795251624.8,
                "spec": {"questions": [{"id": "flag", "prompt": "Where?", "answer": "FLAG{x}"}]},
                "surface": {"services": [{"service_type": "http", "host": "h", "port": 1, "path": "/"}]}},
            "artifacts": {"events_count": 3, "pcap_bytes": 2048},
        });
        let shown = text::render(&describe(&value, false, "i"), false);
        assert!(!shown.contains("FLAG{x}") && shown.contains("Where?") && shown.contains("http://h:1/"), "{shown}");
        assert!(shown.contains("3 events") && shown.contains("ctfy-admin records pcap i"), "{shown}");
        assert!(!shown.contains('\u{1b}'), "{shown}");
        assert!(describe(&value, true, "i").contains("FLAG{x}"));
    }
}
