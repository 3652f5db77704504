//! What waits for the account: announcements, invites, requests, each with the command that answers it.

use clap::Args;
use serde_json::{Value, json};

use crate::api::me::{self, AllRead, Announcement, Mailbox, TeamMail};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::settings::Format;
use crate::cli::table::{self, As, View, col};
use crate::cli::{prompt, resolve, several, text};
use crate::client::{Operation, Rows};

/// All of it as rows, for formats that know nothing else.
const MAIL: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("KIND", "kind", As::Text),
        col("ID", "id", As::Id),
        col("WHAT", "what", As::Text),
        col("FROM", "from", As::Text),
        col("COMPETITION ID", "competition_id", As::Id),
        col("WHEN", "at", As::Time),
        col("READ", "is_read", As::Yes),
    ],
    empty: "Nothing waits for you.",
};

const MARKED: View = View {
    rows: "",
    name: "announcement_id",
    columns: &[col("ID", "announcement_id", As::Id), col("NEW", "new", As::Yes)],
    empty: "",
};

const ALL: View = View { rows: "", name: "read_count", columns: &[col("Read", "read_count", As::Number)], empty: "" };

/// Which announcements.
#[derive(Args)]
pub struct Read {
    /// The announcements' ids, as `ctfy me inbox` shows them [default: asked for on a terminal].
    #[arg(value_name = "ID")]
    announcements: Vec<String>,
    /// All that are unread.
    #[arg(long, conflicts_with = "announcements")]
    all: bool,
}

/// Shows it.
pub async fn show(cx: &Context, op: &me::Inbox) -> anyhow::Result<()> {
    let reply = cx.send(op).await?;
    let raw = reply.raw()?.get();
    let mail: Mailbox = reply.json()?;
    if matches!(cx.out.format, Format::Csv | Format::Tsv | Format::Name) {
        let items: Result<Vec<_>, _> = rows(&mail).iter().map(serde_json::value::to_raw_value).collect();
        return cx.out.rows(&Rows { items: items?, total: None }, &MAIL);
    }
    cx.out.one(raw, &MAIL, || told(&mail))
}

fn rows(mail: &Mailbox) -> Vec<Value> {
    let team = |kind: &str, mail: &TeamMail, from: &str| {
        json!({"kind": kind, "id": mail.id, "what": mail.team_name, "from": from,
            "competition_id": mail.competition_id, "at": mail.created_at})
    };
    let mut rows: Vec<Value> = mail
        .announcements
        .iter()
        .map(|one| {
            json!({"kind": "announcement", "id": one.id, "what": one.title, "from": one.created_by_name,
                "at": one.created_at, "is_read": one.is_read})
        })
        .collect();
    rows.extend(mail.incoming_invites.iter().map(|one| team("invite", one, &one.captain_display_name)));
    rows.extend(mail.captain_requests.iter().map(|one| team("request to you", one, &one.requester_display_name)));
    rows.extend(mail.outgoing_requests.iter().map(|one| team("your request", one, &one.captain_display_name)));
    rows.extend(mail.competition_invites.iter().map(|one| {
        json!({"kind": "competition", "id": one.competition_id, "what": one.competition_title,
            "from": one.invited_by_display_name, "competition_id": one.competition_id, "at": one.invited_at})
    }));
    rows
}

/// All of it for a person. Names and texts in it are other people's: each passes `text`.
fn told(mail: &Mailbox) -> String {
    let mut parts = Vec::new();
    if !mail.announcements.is_empty() {
        let unread = match mail.unread_announcement_count {
            0 => String::new(),
            n => format!(" {}", text::dim(format!("({n} unread)"))),
        };
        let list: Vec<String> = mail.announcements.iter().map(announcement).collect();
        parts.push(format!("{}{unread}\n{}", text::bold("Announcements"), list.join("\n")));
    }
    let mut section = |title: &str, list: Vec<String>| {
        if !list.is_empty() {
            parts.push(format!("{}\n{}", text::bold(title), list.join("\n")));
        }
    };
    let hint = |words: String| format!("\n      {}", text::dim(words));
    let invite = |one: &TeamMail| {
        let id = word(&one.id);
        format!(
            "{}{}",
            item(&one.team_name, &one.competition_title, &one.captain_display_name, one.created_at.as_deref()),
            hint(format!("`ctfy comp accept {id}` joins, `ctfy comp decline {id}` says no"))
        )
    };
    section("Teams that want you", mail.incoming_invites.iter().map(invite).collect());
    let asks = |one: &TeamMail| {
        let id = word(&one.id);
        format!(
            "{}{}",
            item(&one.requester_display_name, &one.competition_title, &one.team_name, one.created_at.as_deref()),
            hint(format!("`ctfy comp team requests approve {id}` takes them in, `… reject {id}` does not"))
        )
    };
    section("Players who want to join your team", mail.captain_requests.iter().map(asks).collect());
    let asked = |one: &TeamMail| {
        item(&one.team_name, &one.competition_title, &one.captain_display_name, one.created_at.as_deref())
    };
    section("Teams you asked to join", mail.outgoing_requests.iter().map(asked).collect());
    let competitions = mail.competition_invites.iter().map(|one| {
        let id = word(&one.competition_id);
        format!(
            "{}{}",
            item(
                &one.competition_title,
                &one.competition_phase,
                &one.invited_by_display_name,
                one.invited_at.as_deref()
            ),
            hint(format!("`ctfy comp register {id}` takes part"))
        )
    });
    section("Competitions you are invited to", competitions.collect());
    if parts.is_empty() {
        return MAIL.empty.to_owned();
    }
    if mail.unread_announcement_count > 0 {
        parts.push(text::dim("`ctfy me read --all` marks the announcements as read."));
    }
    parts.join("\n\n")
}

/// An id in a command that is to be pasted.
fn word(id: &str) -> String {
    text::word(&text::line(id))
}

fn item(what: &str, place: &str, whom: &str, at: Option<&str>) -> String {
    let notes: Vec<String> =
        [text::line(place), text::line(whom), ago(at)].into_iter().filter(|note| !note.is_empty()).collect();
    format!("  - {} {}", text::cyan(text::line(what)), text::dim(format!("({})", notes.join(", "))))
}

fn ago(at: Option<&str>) -> String {
    at.and_then(|at| table::time(&Value::from(at))).map(table::age).unwrap_or_default()
}

fn announcement(one: &Announcement) -> String {
    let mark = if one.is_read { " " } else { "*" };
    let title = match one.severity.as_str() {
        "critical" => text::red(text::line(&one.title)),
        "warning" => text::yellow(text::line(&one.title)),
        _ if one.is_read => text::line(&one.title),
        _ => text::bold(text::line(&one.title)),
    };
    let severity = if one.severity == "info" { String::new() } else { text::line(&one.severity) };
    let notes: Vec<String> = [severity, ago(one.created_at.as_deref()), text::line(&one.id)]
        .into_iter()
        .filter(|note| !note.is_empty())
        .collect();
    let mut shown = format!("  {mark} {title} {}", text::dim(format!("({})", notes.join(", "))));
    if !one.body.trim().is_empty() {
        shown.push_str(&format!("\n{}", text::block(&one.body, 6)));
    }
    shown
}

/// Marks announcements as read.
pub async fn read(cx: &Context, which: Read) -> anyhow::Result<()> {
    let competition_id = resolve::chosen_comp(cx)?;
    if which.all {
        let reply = cx.send(&me::ReadAll { competition_id }).await?;
        let all: AllRead = reply.json()?;
        return cx.out.one(reply.raw()?.get(), &ALL, || match all.read_count {
            0 => "Everything was read already.".to_owned(),
            n => format!("{} Marked {} as read.", text::green("✓"), text::count(n, "announcement")),
        });
    }
    let mut ids = which.announcements;
    if ids.is_empty() {
        ids = pick(cx, competition_id.clone()).await?;
    }
    for id in &ids {
        me::Read { announcement: id.clone(), competition_id: None }.request()?;
    }
    let competition = &competition_id;
    let outcome = several::each(&ids, "announcement_id", |announcement| async move {
        cx.send(&me::Read { announcement, competition_id: competition.clone() }).await
    })
    .await;
    let human = |done: &[String]| {
        format!("{} Marked {} as read.", text::green("✓"), text::count(done.len() as u64, "announcement"))
    };
    outcome.tell(cx, &MARKED, "announcement", "marked", human, "`ctfy me inbox` shows them with their ids")
}

async fn pick(cx: &Context, competition_id: Option<String>) -> anyhow::Result<Vec<String>> {
    if !prompt::possible(cx) || cx.out.machine() {
        return Err(Failure::usage("which announcement?")
            .hint("name it (`ctfy me inbox` shows the ids), or --all for all of them")
            .into());
    }
    let mail: Mailbox = cx.call(&me::Inbox { competition_id }).await?;
    let unread: Vec<&Announcement> = mail.announcements.iter().filter(|one| !one.is_read).collect();
    if unread.is_empty() {
        cx.out.note("Everything was read already.");
        return Ok(Vec::new());
    }
    let items = unread.iter().map(|one| one.title.0.clone()).collect();
    let picked = prompt::several("Which announcements? (space marks, return ends)", items).await?;
    Ok(picked.iter().map(|n| unread[*n].id.clone()).collect())
}
