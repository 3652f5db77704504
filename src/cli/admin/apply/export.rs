//! `ctfy-admin export`: writes the file that `apply` reads.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::file::{self, Announcement, Competition, File, Moment, Syntax};
use super::{announced, competition, plan, rows};
use crate::api::admin::comp;
use crate::api::model::Text;
use crate::cli::context::Context;
use crate::cli::error::{Kind, classify};
use crate::cli::table::{self, As, View, col};
use crate::cli::text;
use crate::cli::whole::Whole;

const WRITTEN: View = View { rows: "", name: "path", columns: &[col("Path", "path", As::Text)], empty: "" };

/// What is written.
#[derive(Subcommand)]
pub enum Command {
    /// Write a competition as a file that `apply` reads.
    #[command(
        alias = "competition",
        after_help = "Examples:\n  ctfy-admin export comp 4a84… > event.toml\n  ctfy-admin export comp 4a84… -o event.yaml\n  ctfy-admin export comp 4a84… --json | ctfy-admin apply -f - --dry-run\n\nTo make another competition of it, take its id out of the file and give it another title."
    )]
    Comp(Export),
}

/// Which competition, and where to.
#[derive(Args)]
pub struct Export {
    /// The competition's id.
    #[arg(value_name = "ID")]
    comp: String,
    /// The file to write, as TOML, YAML or JSON by its name; `-` is stdout [default: TOML on stdout].
    #[arg(short, long, alias = "output", value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
    /// Leave the platform's announcements out.
    #[arg(long)]
    no_announcements: bool,
}

/// Writes it.
pub async fn run(cx: &Context, command: Command) -> anyhow::Result<()> {
    let Command::Comp(how) = command;
    let out = how.out.as_deref().filter(|path| *path != Path::new("-"));
    let begun = out.map(|path| Whole::begin(path, how.force)).transpose()?;
    let row = competition(cx, &how.comp).await?;
    let admins = people(cx, rows(cx, &comp::Admins { comp: how.comp.clone() }).await, "admins")?;
    let invites = people(cx, rows(cx, &comp::Invites { comp: how.comp.clone() }).await, "invites")?;
    let announcements = match how.no_announcements {
        true => None,
        false => allowed(cx, announced(cx).await, "announcements")?,
    };
    let ids = row["challenge_ids"].as_array().map(|ids| ids.iter().map(table::plain).collect());
    let file = File {
        competition: Some(Competition {
            id: Some(table::plain(&row["id"])),
            fields: plan::said(&row),
            challenges: ids,
            admins,
            invites,
        }),
        announcements: announcements.map(|rows| rows.iter().map(announcement).collect()),
    };
    let about = format!(
        "{} on {}. `ctfy-admin apply -f FILE` brings the platform to what this says.",
        Text::of(&row["title"]),
        cx.settings()?.host
    );
    match out.zip(begun) {
        None if cx.out.machine() => cx.out.one(&file::as_json(&file), &WRITTEN, String::new),
        None => {
            let written = file::write(&file, Syntax::Toml, &about)?;
            let shown = if cx.out.stdout_tty { text::render(&written, false) } else { written };
            cx.out.verbatim(&shown)
        }
        Some((path, begun)) => {
            let syntax = Syntax::of(path).unwrap_or(Syntax::Toml);
            begun.end(&file::write(&file, syntax, &about)?)?;
            let shown = path.to_string_lossy();
            cx.out.one(&json!({"path": shown}).to_string(), &WRITTEN, || {
                let next = format!("`ctfy-admin apply -f {} --dry-run` shows what differs.", text::word(&shown));
                format!("{} {}\n{}", text::green("✓"), text::line(&shown), text::dim(next))
            })
        }
    }
}

/// Who may run a competition may not see who else does: then it is left out, and left as it is by `apply`.
fn allowed(cx: &Context, rows: anyhow::Result<Vec<Value>>, what: &str) -> anyhow::Result<Option<Vec<Value>>> {
    match rows.map_err(classify) {
        Ok(rows) => Ok(Some(rows)),
        Err(failure) if failure.kind == Kind::Forbidden => {
            cx.out.warn(&format!("you may not see the {what}; they are left out"));
            Ok(None)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn people(cx: &Context, rows: anyhow::Result<Vec<Value>>, what: &str) -> anyhow::Result<Option<Vec<String>>> {
    let name = |row: &Value| {
        let email = table::plain(&row["email"]);
        if email.contains('@') { email } else { table::plain(&row["user_id"]) }
    };
    let mut names: Option<Vec<String>> = allowed(cx, rows, what)?.map(|rows| rows.iter().map(name).collect());
    names.iter_mut().for_each(|names| names.sort());
    Ok(names)
}

fn announcement(row: &Value) -> Announcement {
    let text = |key: &str| Some(Text::of(&row[key])).filter(|text| !text.is_empty());
    let time = |key: &str| table::time(&row[key]).map(Moment);
    Announcement {
        title: Text::of(&row["title"]),
        body: text("body"),
        severity: text("severity"),
        starts_at: time("starts_at"),
        ends_at: time("ends_at"),
    }
}
