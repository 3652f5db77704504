//! `ctfy-admin announcements`: what all players are told.

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use jiff::Timestamp;
use serde_json::Value;

use super::care::{self, Care, Deed, Rehearsal};
use crate::api::admin::announcements;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{several, text, when};

/// Announcements in a list.
const ANNOUNCEMENTS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("TITLE", "title", As::Text),
        col("SEVERITY", "severity", As::Custom(severity)),
        col("SHOWN", "", As::Custom(shown)),
        spare("FROM", "starts_at", As::Time, 2),
        spare("UNTIL", "ends_at", As::Time, 1),
        spare("BY", "created_by_name", As::Text, 4),
        spare("MADE", "created_at", As::Age, 3),
    ],
    empty: "Nothing is announced.",
};

/// An announcement by itself.
const ANNOUNCEMENT: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Title", "title", As::Text),
        col("Id", "id", As::Id),
        col("Severity", "severity", As::Custom(severity)),
        col("From", "starts_at", As::Time),
        col("Until", "ends_at", As::Time),
        col("Text", "body", As::Text),
    ],
    empty: "",
};

const DELETED: View =
    View { rows: "", name: "announcement_id", columns: &[col("ID", "announcement_id", As::Id)], empty: "" };

fn severity(value: &Value) -> String {
    let shown = text::line(&table::plain(value));
    match shown.as_str() {
        "critical" => text::red(shown),
        "warning" => text::yellow(shown),
        _ => shown,
    }
}

/// Whether it is shown at this moment.
fn shown(row: &Value) -> String {
    let (now, at) = (Timestamp::now(), |key: &str| table::time(&row[key]));
    match (at("starts_at"), at("ends_at")) {
        (_, Some(end)) if end <= now => text::dim("over"),
        (Some(start), _) if start > now => text::yellow("later"),
        _ => text::green("now"),
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the announcements, past and future ones as well.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin announcements list\n  ctfy-admin announcements list --format name | ctfy-admin announcements delete - --yes"
    )]
    List(List),
    /// Announce something to all players.
    #[command(
        after_help = "Examples:\n  ctfy-admin announcements create --title \"Doors open at 18:00\"\n  ctfy-admin announcements create --title Maintenance --severity warning --starts-at \"tomorrow 6:00\" --ends-at \"tomorrow 7:00\"\n\nA time without a zone is meant by the local clock; +2h is two hours from now."
    )]
    Create(Create),
    /// Change announcements. Who has read one is not told again.
    #[command(
        after_help = "Examples:\n  ctfy-admin announcements update 8e7b… --severity critical\n  ctfy-admin announcements update 8e7b… --ends-at now"
    )]
    Update(Update),
    /// Delete announcements.
    #[command(
        alias = "rm",
        after_help = "Examples:\n  ctfy-admin announcements delete 8e7b…\n  ctfy-admin announcements delete 8e7b… 04ee… --yes"
    )]
    Delete(Delete),
}

/// Which announcements.
#[derive(Args)]
pub struct List {
    #[command(flatten)]
    window: Window,
}

/// What is announced.
#[derive(Args)]
pub struct Create {
    /// Its heading.
    #[arg(long)]
    title: String,
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// What is changed.
#[derive(Args)]
pub struct Update {
    /// The announcements' ids; `-` reads them from stdin.
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Its heading.
    #[arg(long)]
    title: Option<String>,
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// What both take.
#[derive(Args)]
pub struct Words {
    /// Its text.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    body: Option<String>,
    /// How much it matters [default: info].
    #[arg(long, value_parser = PossibleValuesParser::new(["info", "warning", "critical"]))]
    severity: Option<String>,
    /// From when it is shown: an ISO 8601 time, a local date or time, or how long from now.
    #[arg(long, value_name = "TIME", value_parser = when::future, allow_hyphen_values = true)]
    starts_at: Option<Timestamp>,
    /// Until when it is shown.
    #[arg(long, value_name = "TIME", value_parser = when::future, allow_hyphen_values = true)]
    ends_at: Option<Timestamp>,
}

/// Which go.
#[derive(Args)]
pub struct Delete {
    /// The announcements' ids; `-` reads them from stdin.
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    care: Care,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(List { window }) => cx.list(&announcements::List {}, window, &ANNOUNCEMENTS).await,
        Command::Create(what) => create(cx, what).await,
        Command::Update(what) => update(cx, what).await,
        Command::Delete(which) => delete(cx, which).await,
    }
}

async fn create(cx: &Context, what: Create) -> anyhow::Result<()> {
    let Words { body, severity, starts_at, ends_at } = what.words;
    let utc = |time: Option<Timestamp>| time.map(|time| time.to_string());
    let op =
        announcements::Create { title: what.title, body, severity, starts_at: utc(starts_at), ends_at: utc(ends_at) };
    let sent = what.rehearsal.send(cx, &op).await;
    let sent = sent.hint_for(Kind::Unknown, || "`ctfy-admin announcements list` shows whether it is there".to_owned());
    let Some(reply) = sent? else { return Ok(()) };
    let row: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &ANNOUNCEMENT, || {
        let id = table::plain(&row["id"]);
        let what = format!("Announced {}", text::bold(text::line(&table::plain(&row["title"]))));
        let from = table::time(&row["starts_at"]).filter(|at| *at > Timestamp::now());
        let from = from.map(|at| format!(" from {} on", table::local(at))).unwrap_or_default();
        let next = format!("`ctfy-admin announcements delete {}` takes it back.", text::word(&text::line(&id)));
        format!("{} {what} ({}){from}.\n{}", text::green("✓"), text::line(&id), text::dim(next))
    })
}

async fn update(cx: &Context, what: Update) -> anyhow::Result<()> {
    let Words { body, severity, starts_at, ends_at } = what.words;
    if what.title.is_none() && body.is_none() && severity.is_none() && starts_at.is_none() && ends_at.is_none() {
        return Err(Failure::usage("nothing is to be changed")
            .hint("--title, --body, --severity, --starts-at, --ends-at say what")
            .into());
    }
    let ids = care::ids(cx, &what.ids, "ID")?;
    let utc = |time: Option<Timestamp>| time.map(|time| Some(time.to_string()));
    let op = |announcement: String| announcements::Update {
        announcement,
        title: what.title.clone(),
        body: body.clone(),
        severity: severity.clone(),
        starts_at: utc(starts_at),
        ends_at: utc(ends_at),
    };
    let Some(outcome) = what.rehearsal.each(cx, &ids, "changed", "id", op).await? else { return Ok(()) };
    let told = |rows: &[String]| {
        let line = |row: &String| {
            let row: Value = serde_json::from_str(row).unwrap_or_default();
            let (id, title) = (table::plain(&row["id"]), table::plain(&row["title"]));
            format!("{} Changed {} ({}).", text::green("✓"), text::bold(text::line(&title)), text::line(&id))
        };
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let hint = "`ctfy-admin announcements list` shows them";
    outcome.tell(cx, &ANNOUNCEMENT, "announcement", "changed", told, hint)
}

async fn delete(cx: &Context, which: Delete) -> anyhow::Result<()> {
    let ids = care::ids(cx, &which.ids, "ID")?;
    let deed = Deed::each("delete", "announcement", &ids);
    let op = |announcement: String| announcements::Delete { announcement };
    let sent = which.care.each(cx, &deed, &ids, "deleted", "announcement_id", op).await?;
    let Some(outcome) = sent else { return Ok(()) };
    let told = |rows: &[String]| match rows {
        [one] => format!("{} Announcement {} is deleted.", text::green("✓"), text::line(&several::id_of(one))),
        many => format!("{} {} deleted.", text::green("✓"), text::count(many.len() as u64, "announcement")),
    };
    let hint = "`ctfy-admin announcements list` shows what is left";
    outcome.tell(cx, &DELETED, "announcement", "deleted", told, hint)
}
