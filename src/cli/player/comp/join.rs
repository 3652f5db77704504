//! Getting into a team that is there: finding it, asking for a place, answering its invite.

use clap::Args;
use serde_json::Value;

use super::TEAM;
use crate::api::team::{self, TeamDetail};
use crate::api::{comp, me};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind, nearest};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{json, resolve, text};
use crate::client::{Operation, Reply, Rows, request};

/// Teams of a competition in a list.
const TEAMS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("TEAM", "name", As::Text),
        col("MEMBERS", "member_count", As::Number),
        spare("CAPTAIN", "captain_display_name", As::Text, 1),
        spare("SOLVES", "solves", As::Number, 3),
        spare("ACTIVE", "last_active_at", As::Age, 4),
        spare("DESCRIPTION", "description", As::Text, 5),
        col("ID", "id", As::Id),
    ],
    empty: "There are no such teams.",
};

/// What became of an invite or a request.
pub const STATUS: View = View {
    rows: "",
    name: "id",
    columns: &[col("Id", "id", As::Id), col("Kind", "kind", As::Text), col("Status", "status", As::Text)],
    empty: "",
};

/// Which teams.
#[derive(Args)]
pub struct Teams {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
    /// Only those whose name holds this.
    #[arg(long)]
    q: Option<String>,
    #[command(flatten)]
    window: Window,
}

/// Whom to ask.
#[derive(Args)]
pub struct Ask {
    /// The team's id or its whole name.
    #[arg(value_name = "TEAM")]
    team: Option<String>,
}

/// Which invite.
#[derive(Args)]
pub struct Invited {
    /// The invite's id, a unique beginning of it, or the team's name.
    // The platform makes ids that begin like an option.
    #[arg(value_name = "INVITE", allow_hyphen_values = true)]
    invite: Option<String>,
}

/// Finds teams.
pub async fn teams(cx: &Context, which: Teams) -> anyhow::Result<()> {
    let comp = resolve::comp(cx, which.comp.as_deref()).await?;
    let rows = found(cx, &comp, which.q, which.window).await?;
    cx.print_rows(&rows, which.window, &TEAMS)
}

/// The search gives nothing where no name is asked for; then they are picked from the list of all teams.
async fn found(cx: &Context, comp: &str, q: Option<String>, window: Window) -> anyhow::Result<Rows> {
    let q = q.filter(|q| !q.trim().is_empty());
    let all = q.is_none();
    let searched = cx.rows(&comp::Teams { comp: comp.to_owned(), q }.request()?, window, TEAMS.rows).await?;
    if !all || !searched.items.is_empty() || searched.total.unwrap_or(0) > 0 {
        return Ok(searched);
    }
    let every = cx.rows(&team::List {}.request()?, Window::ALL, TEAMS.rows).await?;
    let here = |raw: &str| serde_json::from_str::<Value>(raw).is_ok_and(|row| row["competition_id"] == comp);
    let items: Vec<_> = every.items.into_iter().filter(|row| here(row.get())).collect();
    Ok(window.of(items))
}

/// Asks a team for a place.
pub async fn request(cx: &Context, ask: Ask) -> anyhow::Result<()> {
    let (team, comp, name) = match &ask.team {
        Some(team) => {
            request::segment("TEAM", team)?;
            wanted(cx, team).await?
        }
        None => picked(cx).await?,
    };
    let reply = cx
        .send(&comp::RequestToJoin { comp, team })
        .await
        .hint_for(Kind::Unknown, || "`ctfy me inbox` says whether you asked".to_owned())?;
    cx.out.one(reply.raw()?.get(), &STATUS, || {
        format!(
            "{} You asked {} for a place; its captain decides.\n{}",
            text::green("✓"),
            text::bold(text::line(&name)),
            text::dim("`ctfy me inbox` shows what you asked for, `ctfy comp view` whether they took you.")
        )
    })
}

/// The team that is meant: its id, its competition and its name.
async fn wanted(cx: &Context, given: &str) -> anyhow::Result<(String, String, String)> {
    if resolve::is_uuid(given) {
        if let Some(comp) = resolve::chosen_comp(cx)? {
            return Ok((given.to_owned(), comp, "the team".to_owned()));
        }
        let team = cx.call(&team::Get { team: given.to_owned() }).await?;
        return Ok((team.id, team.competition_id, team.name));
    }
    let comp = resolve::comp_to_join(cx, None).await?;
    let rows = cx
        .rows(&comp::Teams { comp: comp.clone(), q: Some(given.trim().to_owned()) }.request()?, Window::ALL, TEAMS.rows)
        .await?;
    let rows: Vec<Value> = rows.parsed();
    let name = |row: &Value| table::plain(&row["name"]);
    let lower = given.trim().to_lowercase();
    // Names need not be unique: a rival may have taken the same.
    let same: Vec<&Value> = rows.iter().filter(|row| name(row).trim().to_lowercase() == lower).collect();
    let missing = || {
        let names: Vec<String> = rows.iter().map(name).collect();
        let failure = Failure::new(Kind::NotFound, format!("there is no team `{given}` in that competition"));
        match nearest(given, names.iter().map(String::as_str)).first().copied().or(names.first().map(String::as_str)) {
            Some(near) => failure.hint(format!("did you mean {}?", text::word(near))),
            None => failure.hint("`ctfy comp teams` lists them; one of another competition needs --comp"),
        }
    };
    let row = match same.as_slice() {
        [] => return Err(missing().into()),
        [only] => *only,
        several => {
            let ids: Vec<String> = several.iter().map(|row| table::plain(&row["id"])).collect();
            return Err(Failure::usage(format!("{} teams are called `{given}`", several.len()))
                .hint(format!("name it by its id: {}", ids.join(" or ")))
                .into());
        }
    };
    Ok((table::plain(&row["id"]), comp, name(row)))
}

/// The team a person picks; without a person, a failure that names some.
async fn picked(cx: &Context) -> anyhow::Result<(String, String, String)> {
    let comp = resolve::comp_to_join(cx, None).await?;
    let rows = found(cx, &comp, None, Window::ALL).await?;
    let rows: Vec<Value> = rows.parsed();
    let describe = |row: &Value| (table::plain(&row["id"]), table::plain(&row["name"]));
    let missing = || {
        Failure::new(Kind::NotFound, "there is no team in that competition yet")
            .hint("`ctfy comp register --create NAME` makes one")
    };
    let all: Vec<&Value> = rows.iter().collect();
    let id = resolve::choose(cx, "team", &all, describe, missing, "name one: `ctfy comp request TEAM`").await?;
    let name = rows.iter().map(describe).find(|(other, _)| *other == id).map_or_else(String::new, |(_, name)| name);
    Ok((id, comp, name))
}

/// Accepts an invite.
pub async fn accept(cx: &Context, invited: Invited) -> anyhow::Result<()> {
    let mail = mail(cx, Tray::INVITES, invited.invite.as_deref()).await?;
    let reply = cx
        .send(&comp::AcceptInvite { comp: mail.comp.clone(), invite: mail.id })
        .await
        .hint_for(Kind::Unknown, || {
            format!("`ctfy comp view {}` says whether you take part", text::word(&mail.comp))
        })?;
    super::joined(cx, &reply)
}

/// Declines an invite.
pub async fn decline(cx: &Context, invited: Invited) -> anyhow::Result<()> {
    let mail = mail(cx, Tray::INVITES, invited.invite.as_deref()).await?;
    let reply = cx
        .send(&comp::DeclineInvite { comp: mail.comp, invite: mail.id })
        .await
        .hint_for(Kind::Unknown, || "`ctfy me inbox` says whether it is still there".to_owned())?;
    settled(cx, &reply, &format!("You declined {}.", text::bold(text::line(&mail.name))), "It had been settled before.")
}

/// Takes a player in who asked.
pub async fn approve(cx: &Context, given: Option<&str>) -> anyhow::Result<()> {
    let mail = mail(cx, Tray::REQUESTS, given).await?;
    let reply = cx
        .send(&comp::ApproveRequest { comp: mail.comp, invite: mail.id })
        .await
        .hint_for(Kind::Unknown, || "`ctfy comp team requests list` says whether it is still there".to_owned())?;
    let team: TeamDetail = reply.json()?;
    cx.out.one(reply.raw()?.get(), &TEAM, || {
        format!(
            "{} {} plays in {} now ({}).",
            text::green("✓"),
            text::bold(text::line(&mail.name)),
            text::bold(text::line(&team.name)),
            text::count(team.member_count.max(team.members.len() as u64), "member")
        )
    })
}

/// Turns a player down who asked.
pub async fn reject(cx: &Context, given: Option<&str>) -> anyhow::Result<()> {
    let mail = mail(cx, Tray::REQUESTS, given).await?;
    let reply = cx
        .send(&comp::RejectRequest { comp: mail.comp, invite: mail.id })
        .await
        .hint_for(Kind::Unknown, || "`ctfy comp team requests list` says whether it is still there".to_owned())?;
    let done = format!("You turned {} down.", text::bold(text::line(&mail.name)));
    settled(cx, &reply, &done, "It had been settled before.")
}

/// Says what `{"status": …}` means.
pub fn settled(cx: &Context, reply: &Reply, done: &str, before: &str) -> anyhow::Result<()> {
    let value: Value = reply.json()?;
    let raw = match reply.raw()?.get() {
        // An answer without a body, or one that was repeated.
        "null" => json::build([("status", "\"done\"")]),
        raw => raw.to_owned(),
    };
    cx.out.one(&raw, &STATUS, || match value["status"].as_str() {
        Some("already_revoked") => before.to_owned(),
        _ => format!("{} {done}", text::green("✓")),
    })
}

/// A part of the inbox.
pub struct Tray {
    /// Where its rows stand.
    key: &'static str,
    /// Whose name says which row it is.
    name: &'static str,
    /// What such a row is called.
    what: &'static str,
    /// Where they are listed.
    list: &'static str,
}

impl Tray {
    /// Teams that want the caller.
    pub const INVITES: Tray =
        Tray { key: "incoming_invites", name: "team_name", what: "invite", list: "ctfy me inbox" };
    /// Players who want into the caller's teams.
    pub const REQUESTS: Tray = Tray {
        key: "captain_requests",
        name: "requester_display_name",
        what: "request",
        list: "ctfy comp team requests list",
    };

    /// Its rows, those of another competition than the chosen one left out.
    pub async fn rows(&self, cx: &Context) -> anyhow::Result<Rows> {
        let reply = cx.send(&me::Inbox::default()).await?;
        let mut rows = Rows::read(&reply, self.key)?;
        if let Some(comp) = resolve::chosen_comp(cx)? {
            let here = |raw: &str| serde_json::from_str::<Value>(raw).is_ok_and(|row| row["competition_id"] == comp);
            rows.items.retain(|row| here(row.get()));
        }
        rows.total = Some(rows.items.len() as u64);
        Ok(rows)
    }
}

/// A row of the inbox.
struct Mail {
    id: String,
    comp: String,
    name: String,
}

/// The row that is meant: by its id, a unique beginning of it, or the name in it; left out, the one a person picks.
async fn mail(cx: &Context, part: Tray, given: Option<&str>) -> anyhow::Result<Mail> {
    if let Some(given) = given {
        request::segment(if part.what == "invite" { "INVITE" } else { "REQUEST" }, given)?;
    }
    let rows = part.rows(cx).await?;
    let rows: Vec<Value> = rows.parsed();
    let text = |row: &Value, key: &str| table::plain(&row[key]);
    let lower = given.map(|given| given.trim().to_lowercase());
    let exact = rows.iter().find(|row| Some(text(row, "id").as_str()) == given);
    let found: Vec<&Value> = match (&lower, exact) {
        (_, Some(row)) => vec![row],
        (Some(lower), None) => rows
            .iter()
            .filter(|row| {
                text(row, "id").to_lowercase().starts_with(lower) || text(row, part.name).to_lowercase() == *lower
            })
            .collect(),
        (None, None) => rows.iter().collect(),
    };
    let mail =
        |row: &Value| Mail { id: text(row, "id"), comp: text(row, "competition_id"), name: text(row, part.name) };
    if let ([only], Some(_)) = (found.as_slice(), given) {
        return Ok(mail(only));
    }
    if let (true, Some(given), Some(comp)) = (found.is_empty(), given, resolve::chosen_comp(cx)?) {
        // Not in the inbox (any more): the server knows why.
        return Ok(Mail { id: given.to_owned(), comp, name: format!("the {}", part.what) });
    }
    let missing = || {
        let Some(given) = given else {
            return Failure::new(Kind::NotFound, format!("no {} waits for you", part.what))
                .hint(format!("`{}` shows them", part.list));
        };
        let failure = Failure::new(Kind::NotFound, format!("there is no {} `{}`", part.what, text::line(given)));
        let known: Vec<String> = rows.iter().flat_map(|row| [text(row, "id"), text(row, part.name)]).collect();
        match nearest(given, known.iter().map(String::as_str)).first() {
            Some(near) => failure.hint(format!("did you mean {}?", text::word(near))),
            None if part.what == "invite" && looks_like_code(given) => {
                failure.hint(format!("a code is used with `ctfy comp register --join {given}`"))
            }
            None => failure.hint(format!("`{}` shows them", part.list)),
        }
    };
    let describe = |row: &Value| {
        let title = crate::api::model::Text::of(&row["competition_title"]);
        (text(row, "id"), format!("{} in {title}", text(row, part.name)))
    };
    let id = resolve::choose(cx, part.what, &found, describe, missing, "name it by its id").await?;
    let row = found.iter().find(|row| text(row, "id") == id);
    row.map(|row| mail(row)).ok_or_else(|| Failure::new(Kind::Internal, "the picked row is gone").into())
}

/// What captains hand out: eight capital letters and digits.
fn looks_like_code(word: &str) -> bool {
    word.len() == 8 && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}
