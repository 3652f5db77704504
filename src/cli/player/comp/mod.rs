//! `ctfy comp`: find, join and watch competitions.

mod invites;
pub mod join;
mod team;
mod view;

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::api::comp::{self, Mode};
use crate::api::model::Text;
use crate::api::team::TeamDetail;
use crate::cli::context::{Context, Listing, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{json, resolve, text};
use crate::client::Operation;

use super::challenge::CHALLENGES;
use super::scoreboard::STANDINGS;
use super::standings;

/// Competitions in a list.
pub const COMPETITIONS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("TITLE", "title", As::Text),
        col("PHASE", "phase", As::State),
        spare("JOINED", "is_registered", As::Yes, 1),
        spare("TEAM", "my_team_name", As::Text, 4),
        spare("RANK", "my_rank", As::Number, 5),
        spare("TEAMS", "registered_count", As::Number, 3),
        spare("STARTS", "starts_at", As::Age, 6),
        spare("ENDS", "ends_at", As::Age, 2),
    ],
    empty: "There are no competitions you can see.",
};

/// A team, as registering answers.
pub(super) const TEAM: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Team", "name", As::Text),
        col("Id", "id", As::Id),
        col("Competition", "competition_id", As::Id),
        col("Members", "member_count", As::Number),
    ],
    empty: "",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the competitions you can see.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy comp list --phase running\n  ctfy comp list --format name")]
    List(Listing<comp::List>),
    /// Show a competition.
    #[command(alias = "show", after_help = "Examples:\n  ctfy comp view\n  ctfy comp view 1022f0… --web")]
    View(view::Show),
    /// Keep a competition as the default for this host.
    #[command(
        after_help = "Examples:\n  ctfy comp use 1022f0…\n  ctfy comp use \"Autumn CTF\"\n  ctfy comp use --forget"
    )]
    Use(Use),
    /// Take part: alone, with a new team, or in a team that invited you.
    #[command(
        after_help = "Examples:\n  ctfy comp register --solo\n  ctfy comp register --create \"Null Pointers\"\n  ctfy comp register --join CODE\n\nRegistering alone again changes nothing: it answers with the same team."
    )]
    Register(Register),
    /// Take part with an invite code.
    #[command(hide = true)]
    Redeem(Redeem),
    /// Find teams of a competition.
    #[command(after_help = "Examples:\n  ctfy comp teams\n  ctfy comp teams --q pointers --format name")]
    Teams(join::Teams),
    /// Ask a team to take you in; its captain decides.
    #[command(
        after_help = "Examples:\n  ctfy comp request 2f4a0c7e-…\n  ctfy comp request \"Null Pointers\"\n\nThe captain sees it in `ctfy comp team requests list`, you in `ctfy me inbox`."
    )]
    Request(join::Ask),
    /// Accept a team's invite.
    #[command(
        after_help = "Examples:\n  ctfy comp accept 9mfkzDWgE-yUYKBE\n  ctfy comp accept \"Null Pointers\"\n\n`ctfy me inbox` lists the invites. A code is used with `ctfy comp register --join CODE`."
    )]
    Accept(join::Invited),
    /// Decline a team's invite.
    #[command(after_help = "Examples:\n  ctfy comp decline 9mfkzDWgE-yUYKBE")]
    Decline(join::Invited),
    /// Lead or leave your team.
    #[command(subcommand)]
    Team(team::Command),
    /// The same as `ctfy comp team rename`.
    #[command(hide = true)]
    Rename(team::RenameIn),
    /// The same as `ctfy comp team leave`.
    #[command(hide = true)]
    Leave(team::LeaveIn),
    /// The same as `ctfy comp team kick`.
    #[command(hide = true)]
    Kick(team::KickFrom),
    /// The same as `ctfy comp team invites list`.
    #[command(hide = true)]
    Invites(invites::ListOf),
    /// The same as `ctfy comp team invites create`.
    #[command(hide = true)]
    Invite(invites::CreateFor),
    /// The same as `ctfy comp team invites revoke`.
    #[command(hide = true)]
    InviteRevoke(invites::RevokeIn),
    /// List a competition's challenges.
    #[command(
        alias = "challenge",
        after_help = "Examples:\n  ctfy comp challenges\n  ctfy comp challenges --difficulty easy --json --fields id,name"
    )]
    Challenges(Challenges),
    /// Show a competition's scoreboard.
    #[command(after_help = "Examples:\n  ctfy comp scoreboard --limit 10\n  ctfy comp scoreboard --all --format csv")]
    Scoreboard(Scoreboard),
    /// Draw how the leading teams' scores went.
    #[command(after_help = standings::HISTORY_EXAMPLES)]
    History(standings::History),
    /// Draw how many teams have how many points.
    #[command(after_help = standings::DISTRIBUTION_EXAMPLES)]
    Distribution(standings::Which),
    /// Draw which team solved which challenge.
    #[command(after_help = standings::MATRIX_EXAMPLES)]
    Matrix(standings::Which),
    /// Show how each challenge was solved, and by whom first.
    #[command(after_help = standings::BREAKDOWN_EXAMPLES)]
    Breakdown(standings::Which),
    /// Fetch all texts and files of a competition's challenges into a folder.
    #[command(alias = "mirror", after_help = super::mirror::EXAMPLES)]
    Download(super::mirror::Mirror),
}

/// Which competition to keep.
#[derive(Args)]
pub struct Use {
    /// The competition's id, the beginning of one, or its title.
    #[arg(value_name = "COMP", required_unless_present = "forget")]
    comp: Option<String>,
    /// Keep none.
    #[arg(long, conflicts_with = "comp")]
    forget: bool,
}

/// How to take part.
#[derive(Args)]
pub struct Register {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
    /// Alone.
    #[arg(long, group = "how")]
    solo: bool,
    /// With a new team of this name.
    #[arg(long, value_name = "NAME", group = "how")]
    create: Option<String>,
    /// In the team that gave you this code.
    #[arg(long, value_name = "CODE", group = "how")]
    join: Option<String>,
    /// What the new team says of itself.
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    #[arg(long, hide = true, value_parser = ["solo", "create"], group = "how")]
    mode: Option<String>,
    #[arg(long, hide = true)]
    name: Option<String>,
}

/// A code and where it counts.
#[derive(Args)]
pub struct Redeem {
    /// The competition's id.
    comp: String,
    /// The code a captain gave you.
    code: String,
}

/// Which challenges.
#[derive(Args)]
pub struct Challenges {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
    /// Only this difficulty.
    #[arg(long)]
    difficulty: Option<String>,
    /// Only those with this tag.
    #[arg(long)]
    tag: Option<String>,
    /// Only those whose name or text holds this.
    #[arg(long)]
    q: Option<String>,
    #[command(flatten)]
    window: Window,
}

/// Which standings.
#[derive(Args)]
pub struct Scoreboard {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
    #[command(flatten)]
    window: Window,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { op, window }) => list(cx, &op, window).await,
        Command::View(show) => view::view(cx, show).await,
        Command::Use(which) => keep(cx, which).await,
        Command::Download(what) => super::mirror::run(cx, what).await,
        Command::Register(how) => register(cx, how).await,
        Command::Redeem(Redeem { comp, code }) => redeem(cx, &comp, code).await,
        Command::Teams(which) => join::teams(cx, which).await,
        Command::Request(ask) => join::request(cx, ask).await,
        Command::Accept(invited) => join::accept(cx, invited).await,
        Command::Decline(invited) => join::decline(cx, invited).await,
        Command::Team(command) => team::dispatch(cx, command).await,
        Command::Rename(it) => team::rename(cx, Some(&it.comp), it.op).await,
        Command::Leave(it) => team::leave(cx, Some(&it.comp), it.op).await,
        Command::Kick(it) => team::kick(cx, Some(&it.comp), it.op).await,
        Command::Invites(it) => invites::list(cx, Some(&it.comp), it.window).await,
        Command::Invite(it) => invites::create(cx, Some(&it.comp), it.op.or_an_hour()).await,
        Command::InviteRevoke(it) => invites::revoke(cx, Some(&it.comp), it.op).await,
        Command::Challenges(which) => {
            let comp = resolve::comp(cx, which.comp.as_deref()).await?;
            let op = comp::Challenges { comp, difficulty: which.difficulty, tag: which.tag, q: which.q };
            cx.list(&op, which.window, &CHALLENGES).await
        }
        Command::Scoreboard(which) => {
            let comp = resolve::comp(cx, which.comp.as_deref()).await?;
            cx.list(&comp::Scoreboard { comp }, which.window, &STANDINGS).await
        }
        Command::History(which) => standings::history(cx, which).await,
        Command::Distribution(which) => standings::distribution(cx, which).await,
        Command::Matrix(which) => standings::matrix(cx, which).await,
        Command::Breakdown(which) => standings::breakdown(cx, which).await,
    }
}

async fn list(cx: &Context, op: &comp::List, window: Window) -> anyhow::Result<()> {
    let rows = cx.rows(&op.request()?, window, COMPETITIONS.rows).await?;
    // A list in which nobody takes part may be what anonymous callers see.
    let joined = |row: &Value| row["is_registered"] == true;
    let joined = rows.items.iter().any(|row| serde_json::from_str(row.get()).is_ok_and(|row| joined(&row)));
    if !joined {
        cx.confirm_signed_in().await?;
    }
    cx.print_rows(&rows, window, &COMPETITIONS)
}

async fn keep(cx: &Context, which: Use) -> anyhow::Result<()> {
    let settings = cx.settings()?;
    let Some(wanted) = which.comp else {
        cx.store.set_habit(&settings.host, "competition", None)?;
        return cx.out.one("{\"competition\":null}", &view::COMPETITION, || {
            format!("No competition is the default on {} any more.", text::line(&settings.host))
        });
    };
    let all = resolve::competitions(cx).await?;
    let lower = wanted.to_lowercase();
    let id = |row: &Value| table::plain(&row["id"]);
    let title = |row: &Value| Text::of(&row["title"]);
    let exact: Vec<&Value> = all.iter().filter(|row| id(row) == wanted).collect();
    let near = |row: &&Value| id(row).to_lowercase().starts_with(&lower) || title(row).to_lowercase() == lower;
    let found = if exact.is_empty() { all.iter().filter(near).collect() } else { exact };
    let chosen = match found.as_slice() {
        [only] => *only,
        [] => {
            let known: Vec<String> = all.iter().flat_map(|row| [id(row), title(row)]).collect();
            let failure = Failure::new(Kind::NotFound, format!("there is no competition `{wanted}` that you can see"));
            return Err(failure.near(&wanted, &known, "`ctfy comp list` shows them").into());
        }
        several => {
            let names: Vec<String> = several.iter().map(|row| format!("{} ({})", id(row), title(row))).collect();
            return Err(Failure::usage(format!("`{wanted}` may be {}", names.join(" or ")))
                .hint("write the whole id")
                .into());
        }
    };
    cx.store.set_habit(&settings.host, "competition", Some(id(chosen).into()))?;
    let raw =
        json::build([("host", json::string(&settings.host).as_str()), ("competition", &json::string(&id(chosen)))]);
    cx.out.one(&raw, &view::COMPETITION, || {
        format!(
            "{} is the default on {} from now on.",
            text::bold(text::line(&title(chosen))),
            text::line(&settings.host)
        )
    })
}

async fn register(cx: &Context, how: Register) -> anyhow::Result<()> {
    if let Some(code) = how.join {
        let comp = resolve::comp_to_join(cx, how.comp.as_deref()).await?;
        return redeem(cx, &comp, code).await;
    }
    let name = how.create.or(how.name.clone());
    let mode = match (name, how.solo || how.mode.as_deref() == Some("solo"), how.mode.as_deref()) {
        (Some(name), false, _) if name.trim().is_empty() => {
            return Err(Failure::usage("the team's name is empty").into());
        }
        (Some(name), false, _) => Mode::Create { name, description: how.description.unwrap_or_default() },
        (None, false, Some("create")) => {
            return Err(Failure::usage("a new team needs a name").hint("--create NAME").into());
        }
        (_, true, _) => Mode::Solo,
        // COMP alone means alone, as it did in the tools we replace; with nothing at all it would be a guess.
        _ if how.comp.is_some() => Mode::Solo,
        _ => {
            return Err(Failure::usage("say how to take part")
                .hint("--solo alone, --create NAME with a new team, --join CODE in a team that invited you")
                .into());
        }
    };
    let comp = resolve::comp_to_join(cx, how.comp.as_deref()).await?;
    let op = comp::Register::new(&comp, mode);
    let reply = cx
        .send(&op)
        .await
        .hint_for(Kind::Unknown, || format!("`ctfy comp view {}` says whether you take part", text::word(&comp)))?;
    joined(cx, &reply)
}

async fn redeem(cx: &Context, comp: &str, code: String) -> anyhow::Result<()> {
    let op = comp::Redeem { comp: comp.to_owned(), code };
    let reply = cx
        .send(&op)
        .await
        .hint_for(Kind::Unknown, || format!("`ctfy comp view {}` says whether you take part", text::word(comp)))?;
    joined(cx, &reply)
}

fn joined(cx: &Context, reply: &crate::client::Reply) -> anyhow::Result<()> {
    let team: TeamDetail = reply.json()?;
    cx.out.one(reply.raw()?.get(), &TEAM, || {
        let members = match team.members.len() {
            0 | 1 => "alone".to_owned(),
            n => format!("{n} members"),
        };
        format!(
            "{} You take part as {} ({members}).\n{}",
            text::green("✓"),
            text::bold(text::line(&team.name)),
            text::dim("Next: `ctfy comp challenges`, then `ctfy instance start CHALLENGE`.")
        )
    })
}
