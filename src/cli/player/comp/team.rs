//! `ctfy comp team`: the caller's own team in a competition, its name, who stays and who goes.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::{TEAM, invites};
use crate::api::team::{self, Member, TeamDetail};
use crate::api::{comp, instance};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind, classify, nearest};
use crate::cli::progress::Progress;
use crate::cli::table::{self, As, View, col};
use crate::cli::{json, prompt, resolve, text};
use crate::client::{Operation, request};

/// What is left of a membership.
const GONE: View = View {
    rows: "",
    name: "competition_id",
    columns: &[
        col("Status", "status", As::Text),
        col("Competition", "competition_id", As::Id),
        col("Team", "team_name", As::Text),
        col("Player", "user_id", As::Id),
        col("Stopped", "stopped", As::List),
    ],
    empty: "",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Rename your team, or change what it says of itself. Captains only.
    #[command(
        alias = "update",
        after_help = "Examples:\n  ctfy comp team rename --name \"Null Pointers\"\n  ctfy comp team rename --description \"we try\" --comp 1022f0…"
    )]
    Rename(Rename),
    /// Leave your team. Its running instances are stopped first: whoever has left cannot stop them any more.
    #[command(
        after_help = "Examples:\n  ctfy comp team leave --comp 1022f0…\n  ctfy comp team leave --keep-instances\n\nThe last one to leave takes the team along, its score too. On a terminal it asks; --yes does not."
    )]
    Leave(Leave),
    /// Put a member out of your team. Captains only.
    #[command(
        alias = "remove",
        after_help = "Examples:\n  ctfy comp team kick bb65a0c1-…\n  ctfy comp team kick Mira --comp 1022f0…"
    )]
    Kick(Kick),
    /// List, make and revoke your team's invites. Captains only.
    #[command(subcommand, alias = "invite")]
    Invites(invites::Invites),
    /// Decide about players who asked to join your teams. Captains only.
    #[command(subcommand, alias = "request")]
    Requests(invites::Requests),
}

/// What to change.
#[derive(Args)]
pub struct Rename {
    /// The new name.
    #[arg(long, value_name = "NAME", required_unless_present = "description")]
    name: Option<String>,
    /// What the team says of itself; empty takes it away.
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
}

/// How to leave.
#[derive(Args)]
pub struct Leave {
    /// Do not ask.
    #[arg(short, long)]
    yes: bool,
    /// Leave the team's instances running, for those who stay.
    #[arg(long)]
    keep_instances: bool,
}

/// Whom to put out.
#[derive(Args)]
pub struct Kick {
    /// The member's id, a unique beginning of it, or their name.
    #[arg(value_name = "USER")]
    user: Option<String>,
}

/// A competition's team, in the other spelling.
#[derive(Args)]
pub struct RenameIn {
    /// The competition's id.
    pub comp: String,
    #[command(flatten)]
    pub op: Rename,
}

/// A competition's team, in the other spelling.
#[derive(Args)]
pub struct LeaveIn {
    /// The competition's id.
    pub comp: String,
    #[command(flatten)]
    pub op: Leave,
}

/// A competition's team, in the other spelling.
#[derive(Args)]
pub struct KickFrom {
    /// The competition's id.
    pub comp: String,
    #[command(flatten)]
    pub op: Kick,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Rename(op) => rename(cx, None, op).await,
        Command::Leave(how) => leave(cx, None, how).await,
        Command::Kick(whom) => kick(cx, None, whom).await,
        Command::Invites(command) => invites::dispatch(cx, command).await,
        Command::Requests(command) => invites::dispatch_requests(cx, command).await,
    }
}

/// Renames the team.
pub async fn rename(cx: &Context, given: Option<&str>, op: Rename) -> anyhow::Result<()> {
    // The platform takes blanks for a name here, and nobody would find the team again.
    if op.name.as_ref().is_some_and(|name| name.trim().is_empty()) {
        return Err(Failure::usage("the team's name is empty").into());
    }
    let comp = resolve::comp_of_team(cx, given, true).await?;
    let named = op.name.is_some();
    let reply = cx.send(&comp::UpdateTeam { comp, name: op.name, description: op.description }).await?;
    let team: TeamDetail = reply.json()?;
    cx.out.one(reply.raw()?.get(), &TEAM, || {
        let name = text::bold(text::line(&team.name));
        let what =
            if named { format!("Your team is called {name} now.") } else { format!("{name} is described anew.") };
        format!("{} {what}", text::green("✓"))
    })
}

/// Leaves the team, once what it runs is stopped.
pub async fn leave(cx: &Context, given: Option<&str>, how: Leave) -> anyhow::Result<()> {
    let comp = resolve::comp_of_team(cx, given, true).await?;
    let seen: Value = cx.send(&comp::Get { comp: comp.clone() }).await?.json()?;
    let name = table::plain(&seen["my_team_name"]);
    let title = crate::api::model::Text::of(&seen["title"]);
    if seen["is_registered"] == false {
        cx.confirm_signed_in().await?;
        return Err(Failure::new(Kind::Forbidden, format!("you have no team in {}", text::line(&title)))
            .hint("`ctfy me view` shows your teams")
            .into());
    }
    let running = running(cx, &comp, &table::plain(&seen["my_team_id"])).await?;
    let doomed = if how.keep_instances { &[][..] } else { running.as_slice() };
    let asks = !how.yes && prompt::possible(cx) && !cx.out.machine();
    if !doomed.is_empty() {
        let what = text::dim(format!("What the team runs is stopped first: {}.", names(doomed)));
        // Who is asked has to know what about.
        if asks { cx.out.must_read(&what) } else { cx.out.note(&what) }
    }
    if asks && !prompt::confirm(&format!("Leave {} in {}?", text::line(&name), text::line(&title))).await? {
        return Err(Failure::new(Kind::Negative, "nothing was changed").into());
    }
    let stopped = stop(cx, &comp, doomed).await?;
    let team = text::word(&comp);
    if !stopped.is_empty() {
        cx.leaves(Some(format!(
            "what the team ran is stopped; `ctfy comp view {team}` says whether you are still in it"
        )));
    }
    let left = cx
        .send(&comp::Leave { comp: comp.clone() })
        .await
        .hint_for(Kind::Unknown, || format!("`ctfy comp view {team}` says whether you are still in the team"));
    if let (Err(_), false) = (&left, stopped.is_empty()) {
        cx.out.warn(&format!("{} stopped before that", many(stopped.len())));
    }
    left?;
    cx.leaves(None);
    let list: Vec<String> = stopped.iter().map(|id| json::string(id)).collect();
    let raw = json::build([
        ("status", "\"left\""),
        ("competition_id", json::string(&comp).as_str()),
        ("team_name", &json::string(&name)),
        ("stopped", &format!("[{}]", list.join(","))),
    ]);
    cx.out.one(&raw, &GONE, || {
        let mut shown = format!("{} You have left {}.", text::green("✓"), text::bold(text::line(&name)));
        if !stopped.is_empty() {
            shown.push_str(&format!(" {} stopped before.", many(stopped.len())));
        }
        if how.keep_instances && !running.is_empty() {
            let left = format!("{} left running: {}.", many(running.len()), names(&running));
            shown.push_str(&format!("\n{}", text::yellow(left)));
        }
        shown.push_str(&format!("\n{}", text::dim(format!("`ctfy comp register {team} …` takes part anew."))));
        shown
    })
}

fn many(n: usize) -> String {
    if n == 1 { "1 instance was".to_owned() } else { format!("{n} instances were") }
}

/// What the caller's team runs in a competition.
async fn running(cx: &Context, comp: &str, team: &str) -> anyhow::Result<Vec<Value>> {
    let op = instance::List { competition_id: Some(comp.to_owned()), ..Default::default() };
    let rows = cx.rows(&op.request()?, Window::ALL, "items").await?;
    let rows = rows.items.iter().filter_map(|row| serde_json::from_str::<Value>(row.get()).ok());
    let other = |row: &Value, key: &str, own: &str| row[key].as_str().is_some_and(|it| !it.is_empty() && it != own);
    // An operator's list, or one that takes no notice of the competition, holds others' too.
    Ok(rows
        .filter(|row| !other(row, "competition_id", comp) && (team.is_empty() || !other(row, "team_id", team)))
        .collect())
}

fn names(rows: &[Value]) -> String {
    let named: Vec<String> = rows
        .iter()
        .map(|row| {
            let id: String = table::plain(&row["id"]).chars().take(8).collect();
            format!("{} {}", text::line(&table::plain(&row["challenge_id"])), text::line(&id))
        })
        .collect();
    named.join(", ")
}

/// Stops instances one after the other. What cannot be stopped keeps its owner in the team.
async fn stop(cx: &Context, comp: &str, rows: &[Value]) -> anyhow::Result<Vec<String>> {
    let mut stopped = Vec::new();
    if rows.is_empty() {
        return Ok(stopped);
    }
    let spinner = Progress::spinner(&cx.out, "stopping what the team runs");
    for row in rows {
        let id = table::plain(&row["id"]);
        let op = instance::Stop { instance: id.clone(), competition_id: Some(comp.to_owned()) };
        match cx.send(&op).await.map_err(classify) {
            Ok(_) => stopped.push(id),
            // Over by itself meanwhile.
            Err(failure) if failure.kind == Kind::NotFound => {}
            Err(mut failure) => {
                drop(spinner);
                failure.message =
                    format!("{} could not be stopped, and you are still in the team: {}", id, failure.message);
                return Err(failure
                    .hint("try again, or --keep-instances leaves what runs as it is (nobody else can stop it once the team is gone)")
                    .into());
            }
        }
    }
    Ok(stopped)
}

/// Puts a member out.
pub async fn kick(cx: &Context, given: Option<&str>, whom: Kick) -> anyhow::Result<()> {
    if let Some(user) = &whom.user {
        request::segment("USER", user)?;
    }
    let comp = resolve::comp_of_team(cx, given, true).await?;
    let (user, name) = member(cx, &comp, whom.user.as_deref()).await?;
    cx.send(&comp::Kick { comp: comp.clone(), user: user.clone() }).await?;
    let raw = json::build([
        ("status", "\"kicked\""),
        ("competition_id", json::string(&comp).as_str()),
        ("user_id", &json::string(&user)),
    ]);
    cx.out.one(&raw, &GONE, || {
        format!("{} {} is not in your team any more.", text::green("✓"), text::bold(text::line(&name)))
    })
}

/// The member that is meant, or is picked. A whole id needs no look.
async fn member(cx: &Context, comp: &str, given: Option<&str>) -> anyhow::Result<(String, String)> {
    if let Some(id) = given.filter(|given| resolve::is_uuid(given)) {
        return Ok((id.to_owned(), id.to_owned()));
    }
    let seen = cx.call(&comp::Get { comp: comp.to_owned() }).await?;
    let team = seen.competition.my_team_id;
    if team.is_empty() {
        cx.confirm_signed_in().await?;
        return Err(Failure::new(Kind::Forbidden, "you have no team in that competition")
            .hint("`ctfy me view` shows your teams")
            .into());
    }
    let team = cx.call(&team::Get { team }).await?;
    let Some(given) = given else { return pick(cx, &team).await };
    let lower = given.trim().to_lowercase();
    let exact = |member: &&Member| member.user_id == given;
    let near = |member: &&Member| {
        member.user_id.to_lowercase().starts_with(&lower) || member.display_name.trim().to_lowercase() == lower
    };
    let mut found: Vec<&Member> = team.members.iter().filter(exact).collect();
    if found.is_empty() {
        found = team.members.iter().filter(near).collect();
    }
    match found.as_slice() {
        [only] => Ok((only.user_id.clone(), only.display_name.clone())),
        [] => {
            let known: Vec<&str> = team.members.iter().map(|member| member.display_name.as_str()).collect();
            let failure = Failure::new(Kind::NotFound, format!("your team has no member `{given}`"));
            Err(match nearest(given, known.iter().copied()).first() {
                Some(near) => failure.hint(format!("did you mean {}?", text::word(near))),
                None => failure.hint(format!("its members are: {}", known.join(", "))),
            }
            .into())
        }
        // Names need not be unique.
        several => {
            let who: Vec<String> = several.iter().map(|m| format!("{} ({})", m.user_id, m.display_name)).collect();
            Err(Failure::usage(format!("`{given}` may be {}", who.join(" or "))).hint("write the whole id").into())
        }
    }
}

/// The member a person picks; without a person, a failure that names them.
async fn pick(cx: &Context, team: &TeamDetail) -> anyhow::Result<(String, String)> {
    let others = team.members.iter().filter(|member| member.user_id != team.captain_user_id);
    let rows: Vec<Value> =
        others.map(|member| serde_json::json!({"id": member.user_id, "name": member.display_name})).collect();
    let describe = |row: &Value| (table::plain(&row["id"]), table::plain(&row["name"]));
    let missing = || Failure::new(Kind::NotFound, "nobody else is in your team");
    let all: Vec<&Value> = rows.iter().collect();
    let id = resolve::choose(cx, "member", &all, describe, missing, "name one: `ctfy comp team kick USER`").await?;
    let name = rows.iter().map(describe).find(|(other, _)| *other == id).map_or_else(|| id.clone(), |(_, name)| name);
    Ok((id, name))
}
