//! `ctfy-admin comp`: make competitions, change them, take them apart.

mod people;

use std::collections::HashMap;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use jiff::Timestamp;
use serde_json::Value;

use super::care::{self, Care, Deed, Rehearsal};
use crate::api;
use crate::api::admin::comp;
use crate::api::model::{Text, Words};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{prompt, several, text, when};

/// Competitions in a list, as operators look at them.
const COMPETITIONS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("TITLE", "title", As::Text),
        col("STATUS", "status", As::State),
        spare("PHASE", "phase", As::State, 1),
        spare("ACCESS", "access", As::Text, 4),
        spare("TEAMS", "registered_count", As::Number, 5),
        spare("CHALLENGES", "challenge_ids", As::Count, 6),
        spare("STARTS", "starts_at", As::Time, 2),
        spare("ENDS", "ends_at", As::Time, 3),
        spare("BY", "created_by_name", As::Text, 7),
    ],
    empty: "There are no competitions.",
};

/// A competition that was made or changed.
const COMPETITION: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Title", "title", As::Text),
        col("Id", "id", As::Id),
        col("Status", "status", As::State),
        col("Phase", "phase", As::State),
        col("Access", "access", As::Text),
        col("Starts", "starts_at", As::Time),
        col("Ends", "ends_at", As::Time),
        col("Challenges", "challenge_ids", As::Count),
    ],
    empty: "",
};

const DELETED: View =
    View { rows: "", name: "competition_id", columns: &[col("ID", "competition_id", As::Id)], empty: "" };

const REGISTRATIONS: View = View {
    rows: "items",
    name: "team_id",
    columns: &[
        col("TEAM", "team_name", As::Text),
        col("ID", "team_id", As::Id),
        spare("REGISTERED", "registered_at", As::Time, 1),
    ],
    empty: "No team takes part.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List every competition, drafts and hidden ones as well.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin comp list\n  ctfy-admin comp list --jq '.[] | select(.status == \"draft\") | .id'"
    )]
    List(List),
    /// Create a competition. It is a draft until it is published.
    #[command(
        after_help = "Examples:\n  ctfy-admin comp create --title \"Autumn CTF\" --challenge-id WEB-001 --challenge-id CRYPTO-001\n  ctfy-admin comp create --title Warm-up --starts-at \"tomorrow 18:00\" --ends-at \"tomorrow 20:00\" --status published\n\nA time without a zone is meant by the local clock; +2h is two hours from now. `ctfy-admin apply -f FILE` takes all of it from a file."
    )]
    Create(Create),
    /// Change competitions.
    #[command(
        after_help = "Examples:\n  ctfy-admin comp update 4a84… --status published\n  ctfy-admin comp update 4a84… --ends-at +2h\n  ctfy-admin comp update 4a84… --challenge-id WEB-001 --challenge-id FILES-001\n\n--challenge-id names them all anew, in their order. A date cannot be taken away again."
    )]
    Update(Update),
    /// Delete competitions with their teams, invites and standings. There is no way back.
    #[command(
        alias = "rm",
        after_help = "Examples:\n  ctfy-admin comp delete 4a84…\n  ctfy-admin comp delete 4a84… de72… --yes\n  ctfy-admin comp delete 4a84… --dry-run\n\nInstances that run go on running. On a terminal you are asked to type the title."
    )]
    Delete(Delete),
    /// List the teams that take part.
    #[command(
        alias = "registration",
        after_help = "Examples:\n  ctfy-admin comp registrations 4a84…\n  ctfy-admin comp registrations 4a84… --all --format csv"
    )]
    Registrations(Of),
    /// Say who runs a competition.
    #[command(subcommand, alias = "admin")]
    Admins(people::Admins),
    /// Say who may come to a private competition.
    #[command(subcommand, alias = "invite")]
    Invites(people::Invites),
}

/// Which competitions.
#[derive(Args)]
pub struct List {
    #[command(flatten)]
    window: Window,
}

/// Which competition, and which rows of it.
#[derive(Args)]
pub struct Of {
    /// The competition's id.
    #[arg(value_name = "ID")]
    comp: String,
    #[command(flatten)]
    window: Window,
}

/// What a competition is.
#[derive(Args)]
pub struct Fields {
    /// What it is about.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    description: Option<String>,
    /// The language of that text, where the platform keeps several [default: en].
    #[arg(long, value_name = "LANGUAGE", requires = "description")]
    locale: Option<String>,
    /// When it starts: an ISO 8601 time, a local date or time, or how long from now.
    #[arg(long, value_name = "TIME", value_parser = when::future, allow_hyphen_values = true)]
    starts_at: Option<Timestamp>,
    /// When it ends.
    #[arg(long, value_name = "TIME", value_parser = when::future, allow_hyphen_values = true)]
    ends_at: Option<Timestamp>,
    /// A challenge of it; give it once for each, in their order.
    #[arg(long = "challenge-id", visible_alias = "challenge", value_name = "CHALLENGE")]
    challenges: Vec<String>,
    /// Whether players see it.
    #[arg(long, value_parser = PossibleValuesParser::new(["draft", "published", "archived"]))]
    status: Option<String>,
    /// Who may come: all, or the invited, and whether others see it.
    #[arg(long, value_parser = PossibleValuesParser::new(["public", "private_listed", "private_hidden"]))]
    access: Option<String>,
}

/// What is made.
#[derive(Args)]
pub struct Create {
    /// What it is called.
    #[arg(long)]
    title: String,
    #[command(flatten)]
    fields: Fields,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// What is changed.
#[derive(Args)]
pub struct Update {
    /// The competitions' ids; `-` reads them from stdin.
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// What it is called.
    #[arg(long)]
    title: Option<String>,
    #[command(flatten)]
    fields: Fields,
    /// It has no challenges any more.
    #[arg(long, conflicts_with = "challenges")]
    no_challenges: bool,
    #[command(flatten)]
    rehearsal: Rehearsal,
    /// Name the host once more: a protected one wants it.
    #[arg(long, value_name = "NAME")]
    confirm_host: Option<String>,
}

/// Which go.
#[derive(Args)]
pub struct Delete {
    /// The competitions' ids; `-` reads them from stdin.
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    care: Care,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(List { window }) => cx.list(&comp::List {}, window, &COMPETITIONS).await,
        Command::Create(what) => create(cx, what).await,
        Command::Update(what) => update(cx, what).await,
        Command::Delete(which) => delete(cx, which).await,
        Command::Registrations(Of { comp, window }) => {
            cx.list(&comp::Registrations { comp }, window, &REGISTRATIONS).await
        }
        Command::Admins(command) => people::admins(cx, command).await,
        Command::Invites(command) => people::invites(cx, command).await,
    }
}

fn utc(time: Option<Timestamp>) -> Option<String> {
    time.map(|time| time.to_string())
}

/// An end before the start is seen here, where both are named.
fn in_order(fields: &Fields) -> Result<(), Failure> {
    match (fields.starts_at, fields.ends_at) {
        (Some(start), Some(end)) if end <= start => Err(Failure::usage(format!(
            "it would end {} and start {}; nothing was sent",
            table::local(end),
            table::local(start)
        ))
        .hint("--ends-at has to be later than --starts-at")),
        _ => Ok(()),
    }
}

async fn create(cx: &Context, what: Create) -> anyhow::Result<()> {
    let fields = what.fields;
    in_order(&fields)?;
    // A text alone is taken by every release; 0.7 makes it the English one.
    let description = fields.description.map(|text| match fields.locale {
        Some(language) => Words::ByLanguage([(language, text)].into()),
        None => Words::One(text),
    });
    let op = comp::Create {
        title: what.title,
        description,
        starts_at: utc(fields.starts_at),
        ends_at: utc(fields.ends_at),
        challenge_ids: fields.challenges,
        status: fields.status,
        access: fields.access,
    };
    let sent = what
        .rehearsal
        .send(cx, &op)
        .await
        .hint_for(Kind::Unknown, || "`ctfy-admin comp list` shows whether it is there".to_owned());
    let Some(reply) = sent? else { return Ok(()) };
    let row: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &COMPETITION, || {
        let id = text::word(&text::line(&table::plain(&row["id"])));
        let next = match row["status"].as_str() {
            Some("draft") => {
                format!("No player sees it yet: `ctfy-admin comp update {id} --status published` publishes it.")
            }
            _ => format!("`ctfy-admin comp registrations {id}` shows who takes part."),
        };
        format!("{}\n{}", changed("Created", &row), text::dim(next))
    })
}

/// What was done to a competition, and how it stands now.
fn changed(verb: &str, row: &Value) -> String {
    let at = |key: &str| table::time(&row[key]).map(table::local);
    let when = match (at("starts_at"), at("ends_at")) {
        (Some(start), Some(end)) => format!(", {start} to {end}"),
        (Some(start), None) => format!(", from {start} on"),
        (None, Some(end)) => format!(", until {end}"),
        (None, None) => String::new(),
    };
    format!(
        "{} {verb} {} ({}): {}, {}, {}{when}.",
        text::green("✓"),
        text::bold(text::line(&Text::of(&row["title"]))),
        text::line(&table::plain(&row["id"])),
        table::state(&table::plain(&row["status"])),
        text::line(&table::plain(&row["access"])).replace('_', " "),
        text::count(row["challenge_ids"].as_array().map_or(0, Vec::len) as u64, "challenge"),
    )
}

async fn update(cx: &Context, what: Update) -> anyhow::Result<()> {
    let fields = what.fields;
    in_order(&fields)?;
    let challenges = (what.no_challenges || !fields.challenges.is_empty()).then_some(fields.challenges);
    let op = comp::Update {
        comp: String::new(),
        title: what.title,
        description: None,
        starts_at: fields.starts_at.map(|time| Some(time.to_string())),
        ends_at: fields.ends_at.map(|time| Some(time.to_string())),
        challenge_ids: challenges,
        status: fields.status,
        access: fields.access,
    };
    let nothing = serde_json::to_value(&op)?.as_object().is_none_or(serde_json::Map::is_empty);
    if nothing && fields.description.is_none() {
        return Err(Failure::usage("nothing is to be changed")
            .hint("--title, --description, --starts-at, --ends-at, --challenge-id, --status, --access say what")
            .into());
    }
    let ids = care::ids(cx, &what.ids, "ID")?;
    let mut descriptions = HashMap::new();
    if let Some(text) = &fields.description {
        let language = fields.locale.as_deref().unwrap_or("en");
        for id in &ids.list {
            descriptions.insert(id.clone(), described(cx, id, language, text).await?);
        }
    }
    let op = |id: String| comp::Update { description: descriptions.get(&id).cloned(), comp: id, ..op.clone() };
    if !what.rehearsal.dry_run {
        // What players see changes at once; it is not asked about, but a protected host is named.
        cx.confirmed(what.confirm_host.as_deref(), &format!("change competition {}", care::few(&ids.list)))?;
    }
    let Some(outcome) = what.rehearsal.each(cx, &ids, "changed", "id", op).await? else { return Ok(()) };
    let told = |rows: &[String]| {
        let line = |row: &String| changed("Changed", &serde_json::from_str(row).unwrap_or_default());
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    outcome.tell(cx, &COMPETITION, "competition", "changed", told, "`ctfy-admin comp list` shows them")
}

/// A competition's description with a text in one language; what it says in others stays.
async fn described(cx: &Context, id: &str, language: &str, text: &str) -> anyhow::Result<Words> {
    let now: Value = cx.send(&api::comp::Get { comp: id.to_owned() }).await?.json()?;
    Ok(match &now["description"] {
        Value::Object(before) => {
            let kept = before.iter().map(|(language, text)| (language.clone(), table::plain(text)));
            Words::ByLanguage(kept.chain([(language.to_owned(), text.to_owned())]).collect())
        }
        _ => Words::One(text.to_owned()),
    })
}

async fn delete(cx: &Context, which: Delete) -> anyhow::Result<()> {
    let ids = care::ids(cx, &which.ids, "ID")?;
    let mut deed = Deed::each("delete", "competition", &ids).sweeping();
    let asks = prompt::possible(cx) && !cx.out.machine() && !which.care.yes && !which.care.rehearsal.dry_run;
    if asks && !ids.piped {
        // Who types the title has looked at what it is.
        deed = match ids.only() {
            Some(id) => {
                let now: Value = cx.send(&api::comp::Get { comp: id.to_owned() }).await?.json()?;
                let title = Text::of(&now["title"]);
                let teams = text::count(now["registered_count"].as_u64().unwrap_or(0), "team");
                Deed::one(format!("delete the competition {title} ({id}) with its {teams} for good"))
                    .sweeping()
                    .typed("the competition's title", [title, id.to_owned()])
            }
            None => deed.typed("how many they are", [ids.list.len().to_string()]),
        };
    }
    let op = |comp: String| comp::Delete { comp };
    let sent = which.care.each(cx, &deed, &ids, "deleted", "competition_id", op).await?;
    let Some(outcome) = sent else { return Ok(()) };
    let told = |rows: &[String]| {
        let what = match rows {
            [one] => format!("Competition {} is", text::line(&several::id_of(one))),
            many => format!("{} are", text::count(many.len() as u64, "competition")),
        };
        let next = "Instances that ran in it go on until their time is up: `ctfy-admin instances list` shows them.";
        format!("{} {what} deleted.\n{}", text::green("✓"), text::dim(next))
    };
    outcome.tell(cx, &DELETED, "competition", "deleted", told, "`ctfy-admin comp list` shows what is left")
}
