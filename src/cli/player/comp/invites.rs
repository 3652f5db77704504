//! `ctfy comp team invites` and `requests`: who may come in, as the captain decides it.

use std::time::Duration;

use clap::{Args, Subcommand};
use secrecy::ExposeSecret;
use serde_json::Value;

use super::join::{self, STATUS, Tray};
use crate::api::comp;
use crate::api::team::TeamInvite;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::settings::duration;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::{Operation, request};

/// Invites in a list.
const INVITES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("CODE", "code", As::Id),
        col("KIND", "kind", As::Custom(kind)),
        col("STATE", "", As::Custom(state)),
        col("USED", "", As::Custom(used)),
        col("ENDS", "expires_at", As::Age),
        spare("MADE", "created_at", As::Age, 2),
        spare("FOR", "target_user_id", As::Id, 3),
    ],
    empty: "Your team has made no invites: `ctfy comp team invites create`.",
};

/// Players who asked for a place.
const REQUESTS: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("PLAYER", "requester_display_name", As::Text),
        col("TEAM", "team_name", As::Text),
        spare("COMPETITION", "competition_title", As::Text, 1),
        spare("ASKED", "created_at", As::Age, 2),
        spare("PLAYER ID", "requester_user_id", As::Id, 3),
    ],
    empty: "Nobody has asked to join your teams.",
};

fn kind(value: &Value) -> String {
    text::line(&table::plain(value)).replace('_', " ")
}

fn state(invite: &Value) -> String {
    match invite["active"].as_bool() {
        Some(true) => text::green("open"),
        _ if !invite["revoked_at"].is_null() => text::dim("revoked"),
        _ if invite["use_count"].as_u64() >= invite["max_uses"].as_u64().filter(|max| *max > 0).or(Some(u64::MAX)) => {
            text::dim("used up")
        }
        _ => text::dim("over"),
    }
}

fn used(invite: &Value) -> String {
    let (count, max) = (invite["use_count"].as_u64().unwrap_or(0), invite["max_uses"].as_u64().unwrap_or(0));
    if max == 0 { format!("{count} of any") } else { format!("{count} of {max}") }
}

/// The commands for invites.
#[derive(Subcommand)]
pub enum Invites {
    /// List your team's invites, the newest first.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy comp team invites list\n  ctfy comp team invites list --jq '.[] | select(.active) | .code'"
    )]
    List(Window),
    /// Make a code that players join your team with.
    #[command(
        alias = "mint",
        after_help = "Examples:\n  ctfy comp team invites create\n  ctfy comp team invites create --max-uses 3 --ttl-seconds 2h\n  ctfy comp team invites create --quiet          prints the code alone\n\nWho has the code can join: give it to those you want in the team."
    )]
    Create(Create),
    /// Revoke an invite.
    #[command(alias = "delete", after_help = "Examples:\n  ctfy comp team invites revoke Mvo2JcuM9hJuJwL6")]
    Revoke(Revoke),
    /// Invite a player by the address they sign in with.
    #[command(after_help = "Examples:\n  ctfy comp team invites send mira@example.com")]
    Send(SendTo),
}

/// The commands for requests.
#[derive(Subcommand)]
pub enum Requests {
    /// List the players who asked to join your teams.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy comp team requests list\n  ctfy comp team requests list --format name"
    )]
    List(Window),
    /// Take a player in.
    #[command(
        after_help = "Examples:\n  ctfy comp team requests approve 2O6MB6fvhoTELi99\n  ctfy comp team requests approve Mira"
    )]
    Approve(Asked),
    /// Turn a player down.
    #[command(after_help = "Examples:\n  ctfy comp team requests reject 2O6MB6fvhoTELi99")]
    Reject(Asked),
}

/// How the code may be used.
#[derive(Args)]
pub struct Create {
    /// How often it can be used; 0 is without end [default: the platform's, 1].
    #[arg(long, value_name = "N")]
    max_uses: Option<u64>,
    /// How long it holds, in seconds or as `2h`; 0 is for good [default: the platform's, a day].
    #[arg(long, value_name = "DURATION", value_parser = duration, alias = "ttl")]
    ttl_seconds: Option<Duration>,
}

impl Create {
    /// The other spelling makes codes that hold an hour where nothing is said, as it always did.
    pub fn or_an_hour(mut self) -> Create {
        self.ttl_seconds.get_or_insert(Duration::from_secs(3600));
        self
    }
}

/// Which invite.
#[derive(Args)]
pub struct Revoke {
    /// The invite's id, or its code.
    // The platform makes ids that begin like an option.
    #[arg(value_name = "INVITE", allow_hyphen_values = true)]
    invite: Option<String>,
}

/// Whom to invite.
#[derive(Args)]
pub struct SendTo {
    /// The address the player signs in with.
    #[arg(value_name = "EMAIL")]
    email: String,
}

/// Which request.
#[derive(Args)]
pub struct Asked {
    /// The request's id, a unique beginning of it, or the player's name.
    // The platform makes ids that begin like an option.
    #[arg(value_name = "REQUEST", allow_hyphen_values = true)]
    request: Option<String>,
}

/// A competition's, in the other spelling.
#[derive(Args)]
pub struct ListOf {
    /// The competition's id.
    pub comp: String,
    #[command(flatten)]
    pub window: Window,
}

/// A competition's, in the other spelling.
#[derive(Args)]
pub struct CreateFor {
    /// The competition's id.
    pub comp: String,
    #[command(flatten)]
    pub op: Create,
}

/// A competition's, in the other spelling.
#[derive(Args)]
pub struct RevokeIn {
    /// The competition's id.
    pub comp: String,
    #[command(flatten)]
    pub op: Revoke,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Invites) -> anyhow::Result<()> {
    match command {
        Invites::List(window) => list(cx, None, window).await,
        Invites::Create(how) => create(cx, None, how).await,
        Invites::Revoke(which) => revoke(cx, None, which).await,
        Invites::Send(whom) => send(cx, whom).await,
    }
}

/// Runs a command.
pub async fn dispatch_requests(cx: &Context, command: Requests) -> anyhow::Result<()> {
    match command {
        Requests::List(window) => {
            let rows = window.of(Tray::REQUESTS.rows(cx).await?.items);
            cx.print_rows(&rows, window, &REQUESTS)
        }
        Requests::Approve(asked) => join::approve(cx, asked.request.as_deref()).await,
        Requests::Reject(asked) => join::reject(cx, asked.request.as_deref()).await,
    }
}

/// Lists the team's invites.
pub async fn list(cx: &Context, given: Option<&str>, window: Window) -> anyhow::Result<()> {
    let comp = resolve::comp_of_team(cx, given, false).await?;
    cx.list(&comp::Invites { comp }, window, &INVITES).await
}

/// Makes a code, and says how a friend uses it.
pub async fn create(cx: &Context, given: Option<&str>, how: Create) -> anyhow::Result<()> {
    let comp = resolve::comp_of_team(cx, given, false).await?;
    let op = comp::CreateInvite {
        comp: comp.clone(),
        max_uses: how.max_uses,
        ttl_seconds: how.ttl_seconds.map(|ttl| ttl.as_secs()),
    };
    let reply = cx
        .send(&op)
        .await
        .hint_for(Kind::Unknown, || "`ctfy comp team invites list` shows whether it was made".to_owned())?;
    let invite: TeamInvite = reply.json()?;
    let code = invite.code.expose_secret();
    cx.out.one(reply.raw()?.get(), &INVITES, || {
        if cx.out.quiet {
            return text::line(code);
        }
        let uses = match invite.max_uses {
            0 => "as often as you like".to_owned(),
            1 => "once".to_owned(),
            n => format!("{n} times"),
        };
        let until = invite.expires_at.as_ref().and_then(|at| table::time(&Value::from(at.as_str())));
        let until = until.map_or("for good".to_owned(), |at| format!("until {}", table::local(at)));
        format!(
            "{}\n{}\n\nSend this to who shall join:\n  {}\n{}",
            text::bold(text::line(code)),
            text::dim(format!("It can be used {uses}, {until}.")),
            text::cyan(format!("ctfy comp register --join {} --comp {}", text::word(code), text::word(&comp))),
            text::dim(format!("`ctfy comp team invites revoke {}` takes it back.", text::word(&invite.id)))
        )
    })
}

/// Revokes an invite.
pub async fn revoke(cx: &Context, given: Option<&str>, which: Revoke) -> anyhow::Result<()> {
    if let Some(invite) = &which.invite {
        request::segment("INVITE", invite)?;
    }
    let comp = resolve::comp_of_team(cx, given, false).await?;
    let named = which.invite.is_some();
    let invite = match which.invite {
        Some(invite) => invite,
        None => picked(cx, &comp).await?,
    };
    let op = |invite: &str| comp::RevokeInvite { comp: comp.clone(), invite: invite.to_owned() };
    let reply = match cx.send(&op(&invite)).await {
        // A code stands for its invite: it is what one has at hand.
        Err(error) if named && is_missing(&error) => match by_code(cx, &comp, &invite).await? {
            Ok(id) => cx.send(&op(&id)).await?,
            Err(failure) => return Err(failure.into()),
        },
        other => other?,
    };
    join::settled(cx, &reply, "Revoked: nobody can use it any more.", "It had been revoked before.")
}

/// The team's invites.
async fn all(cx: &Context, comp: &str) -> anyhow::Result<Vec<Value>> {
    let rows = cx.rows(&comp::Invites { comp: comp.to_owned() }.request()?, Window::ALL, INVITES.rows).await?;
    Ok(rows.parsed())
}

/// The open invite a person picks; without a person, a failure that names them.
async fn picked(cx: &Context, comp: &str) -> anyhow::Result<String> {
    let rows = all(cx, comp).await?;
    let open: Vec<&Value> = rows.iter().filter(|row| row["active"] == true).collect();
    let describe = |row: &Value| (table::plain(&row["id"]), format!("{} {}", kind(&row["kind"]), used(row)));
    let missing = || Failure::new(Kind::NotFound, "no invite of your team is open");
    resolve::choose(cx, "invite", &open, describe, missing, "name one: `ctfy comp team invites revoke INVITE`").await
}

fn is_missing(error: &anyhow::Error) -> bool {
    error.downcast_ref::<crate::client::Error>().is_some_and(|error| error.is_code("invite_not_found"))
}

/// The id of the invite with this code, or why there is none.
async fn by_code(cx: &Context, comp: &str, given: &str) -> anyhow::Result<Result<String, Failure>> {
    let rows = all(cx, comp).await?;
    if let Some(row) = rows.iter().find(|row| row["code"] == given) {
        return Ok(Ok(table::plain(&row["id"])));
    }
    let ids: Vec<String> = rows.iter().map(|row| table::plain(&row["id"])).collect();
    let failure = Failure::new(Kind::NotFound, format!("your team has no invite `{given}`"));
    Ok(Err(failure.near(given, &ids, "`ctfy comp team invites list` shows them")))
}

async fn send(cx: &Context, whom: SendTo) -> anyhow::Result<()> {
    let comp = resolve::comp_of_team(cx, None, false).await?;
    let reply = cx
        .send(&comp::SendInvite { comp, email: whom.email.clone() })
        .await
        .hint_for(Kind::Unknown, || "`ctfy comp team invites list` shows whether it was sent".to_owned())?;
    let invite: TeamInvite = reply.json()?;
    cx.out.one(reply.raw()?.get(), &STATUS, || {
        format!(
            "{} Invited {}: it stands in their `ctfy me inbox`, and `ctfy comp accept` takes it.\n{}",
            text::green("✓"),
            text::bold(text::line(&whom.email)),
            text::dim(format!("`ctfy comp team invites revoke {}` takes it back.", text::word(&invite.id)))
        )
    })
}
