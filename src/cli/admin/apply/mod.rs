//! `ctfy-admin apply`: brings a competition to what a file says. Looks, shows the difference, changes only that.
//!
//! What a file leaves out is left as it is; a list that it holds is the whole list. Announcements are the platform's, not
//! the competition's: those that the file does not name stay, unless `--prune` is given.

mod export;
mod file;
mod plan;

use std::path::PathBuf;

use clap::Args;
use serde_json::Value;
use serde_json::value::RawValue;

use super::care::{Care, Deed, LARGEST};
use crate::api;
use crate::api::admin::{announcements, comp};
use crate::api::model::{Text, Words};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind, classify};
use crate::cli::table::{self, As, View, col};
use crate::cli::{interrupt, text};
use crate::client::{Operation, Request, Rows};
use file::{File, Syntax};
use plan::{Act, Change, Plan};

pub use export::{Command as ExportCommand, run as export};

/// Below the help.
pub const HELP: &str = "\
Examples:
  ctfy-admin apply -f event.toml --dry-run
  ctfy-admin apply -f event.toml
  ctfy-admin apply -f event.yaml --yes

A file:
  [competition]
  title = \"Autumn CTF\"
  description = \"Bring a friend.\"
  starts_at = 2026-11-21T18:00:00Z
  ends_at = 2026-11-22T18:00:00Z
  status = \"published\"         # draft, published, archived
  access = \"private_listed\"    # public, private_listed, private_hidden
  challenges = [\"WEB-001\", \"CRYPTO-001\"]
  admins = [\"eve@example.org\"]
  invites = [\"mallory@example.org\"]

  [[announcements]]
  title = \"Doors open at 18:00\"
  body = \"See you there.\"
  severity = \"info\"            # info, warning, critical
  ends_at = 2026-11-21T20:00:00Z

A competition is known by its `id`; without one by its title, and a title that is nobody's makes a new one.
What the file leaves out stays as it is; `admins`, `invites` and `challenges` are whole lists. Announcements
that it does not name stay, unless --prune is given. `ctfy-admin export comp ID` writes one.";

/// Changes in a list.
const CHANGES: View = View {
    rows: "",
    name: "name",
    columns: &[
        col("ACTION", "action", As::Text),
        col("THING", "thing", As::Text),
        col("NAME", "name", As::Text),
        col("FIELD", "field", As::Text),
        col("BEFORE", "before", As::List),
        col("AFTER", "after", As::List),
        col("DONE", "done", As::Yes),
    ],
    empty: "Nothing is to be changed.",
};

/// Which file, and how.
#[derive(Args)]
pub struct Apply {
    /// The file, TOML, YAML or JSON; `-` is stdin.
    #[arg(short, long, value_name = "FILE")]
    file: PathBuf,
    /// Delete the announcements that the file does not name, too.
    #[arg(long)]
    prune: bool,
    #[command(flatten)]
    care: Care,
}

/// What the platform has now.
#[derive(Debug, Clone, Default)]
pub struct Now {
    /// The competition, with all that is told of it anywhere; nothing where there is none yet.
    pub competition: Option<Value>,
    /// Who runs it.
    pub admins: Vec<Value>,
    /// Who is invited.
    pub invites: Vec<Value>,
    /// What is announced, the oldest first.
    pub announcements: Vec<Value>,
}

/// Brings the platform to what a file says.
pub async fn run(cx: &Context, how: Apply) -> anyhow::Result<()> {
    let name = match how.file.to_str() {
        Some("-") => "stdin".to_owned(),
        _ => how.file.display().to_string(),
    };
    let file = read(cx, &how.file, &name)?;
    let mut now = look(cx, &file, None).await?;
    let mut plan = Plan::make(&file, &now, how.prune);
    for field in &plan.unknown {
        cx.out.warn(&format!("this platform's release knows no `{field}`; it is passed over"));
    }
    if plan.changes.is_empty() {
        return tell(cx, &[], &[], || "Nothing is to be changed: the platform is as the file says.".to_owned());
    }
    let dry = how.care.rehearsal.dry_run;
    if dry {
        let shown = || {
            let would = text::dim(format!("{} would be made; nothing was sent.", changes(plan.changes.len())));
            format!("{}\n{would}", shown(&plan.changes))
        };
        return tell(cx, &plan.changes, &vec![false; plan.changes.len()], shown);
    }
    let mut deed = Deed::one(format!("make {} to {}, as {name} says", changes(plan.changes.len()), plan.title));
    if plan.changes.iter().filter(|change| change.takes_away()).count() > 1 || plan.changes.iter().any(Change::sweeps) {
        deed = deed.sweeping();
    }
    if !cx.out.machine() {
        cx.out.must_read(&shown(&plan.changes));
    }
    how.care.allow(cx, &deed).await?;

    let all = plan.changes.clone();
    let mut created = None;
    if let Some(Change { act: Act::Create(op), .. }) = plan.changes.first() {
        let mut op = op.clone();
        // A text alone is taken by every release; by language it is set below, in the shape that this one has.
        op.description = op.description.filter(|words| matches!(words, Words::One(_)));
        cx.leaves(Some("the competition may have been made: `ctfy-admin comp list` shows it".to_owned()));
        let made: Value = cx
            .send(&op)
            .await
            .map_err(|error| unknown(error, "`ctfy-admin comp list` shows whether it is there"))?
            .json()?;
        let id = table::plain(&made["id"]);
        if crate::client::request::segment("ID", &id).is_err() {
            return Err(Failure::new(
                Kind::Server,
                "the competition was made, and the platform did not say which it is",
            )
            .hint("`ctfy-admin comp list` shows it; with its id in the file, apply the file again for the rest")
            .into());
        }
        // What is left is told from the competition as it is now.
        let rest = || format!("the competition {id} is made; with this id in the file, apply it again for the rest");
        cx.leaves(Some(rest()));
        now = look(cx, &file, Some(&id)).await.map_err(|error| classify(error).hint(rest()))?;
        plan = Plan::make(&file, &now, how.prune);
        for field in &plan.unknown {
            cx.out.warn(&format!("this platform's release knows no `{field}`; it is passed over"));
        }
        created = Some(id);
    }
    let id = now.competition.as_ref().map(|row| table::plain(&row["id"])).unwrap_or_default();
    let mut failures: Vec<(String, Failure)> = Vec::new();
    let mut done = 0;
    let requests = plan.requests(&id)?;
    for (about, request) in &requests {
        let (all, made) = (requests.len(), created.as_deref().map(|id| format!("the competition {id} is made; ")));
        let made = made.unwrap_or_default();
        cx.leaves(Some(format!(
            "{made}{done} of {all} requests were through, and one more may have been; apply it again for the rest"
        )));
        match cx.exchange(request).await {
            Ok(_) => done += 1,
            Err(error) => {
                let failure = classify(error);
                failures.extend(about.iter().map(|what| (what.clone(), failure.clone())));
            }
        }
    }
    cx.leaves(None);
    if let (Some((_, failure)), [_], None) = (failures.first(), requests.as_slice(), &created) {
        return Err(failure.clone().into());
    }
    let failed = |change: &Change| failures.iter().any(|(what, _)| *what == change.what());
    let marks: Vec<bool> = all.iter().map(|change| !failed(change)).collect();
    let asked = requests.iter().map(|(about, _)| about.len()).sum();
    tell(cx, &all, &marks, || {
        let made = changes(marks.iter().filter(|made| **made).count());
        let mark = if failures.is_empty() { text::green("✓") } else { text::yellow("!") };
        let place = match &created {
            Some(id) => format!("; the competition's id is {}", text::line(id)),
            None => String::new(),
        };
        let next = match id.as_str() {
            "" => "`ctfy-admin announcements list` shows what is announced.".to_owned(),
            id => format!("`ctfy-admin export comp {}` shows what it is now.", text::word(id)),
        };
        format!("{mark} {made} made to {}{place}.\n{}", text::line(&plan.title), text::dim(next))
    })?;
    Failure::partial("change", "made", asked, &failures, "apply the file again: what was made stays")
}

fn changes(n: usize) -> String {
    text::count(n as u64, "change")
}

fn shown(changes: &[Change]) -> String {
    changes.iter().map(Change::shown).collect::<Vec<_>>().join("\n")
}

fn tell(cx: &Context, changes: &[Change], done: &[bool], human: impl FnOnce() -> String) -> anyhow::Result<()> {
    if !cx.out.machine() {
        return cx.out.say(&human());
    }
    let rows = changes.iter().zip(done).map(|(change, done)| RawValue::from_string(change.row(*done).to_string()));
    cx.out.rows(&Rows { items: rows.collect::<Result<_, _>>()?, total: None }, &CHANGES)
}

fn unknown(error: anyhow::Error, hint: &str) -> anyhow::Error {
    let failure = classify(error);
    if failure.kind == Kind::Unknown { failure.hint(hint).into() } else { failure.into() }
}

/// Reads the file, or stdin.
fn read(cx: &Context, path: &std::path::Path, name: &str) -> Result<File, Failure> {
    let stdin = path == std::path::Path::new("-");
    let text = interrupt::until(cx.deadline(None), {
        let path = path.to_owned();
        move || match stdin {
            true => interrupt::whole(std::io::stdin(), LARGEST),
            false => std::fs::File::open(path).and_then(|file| interrupt::whole(file, LARGEST)),
        }
    })?
    .map_err(|error| {
        Failure::usage(format!("{name} cannot be read: {error}"))
            .hint("`ctfy-admin export comp ID -o event.toml` writes such a file")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let syntax = Syntax::of(path).unwrap_or_else(|| Syntax::guess(text));
    file::read(text, syntax, if stdin { "stdin" } else { name })
}

/// All rows of a list.
async fn rows(cx: &Context, operation: &impl Operation) -> anyhow::Result<Vec<Value>> {
    let rows = cx.rows(&operation.request()?, Window::ALL, "items").await?;
    Ok(rows.parsed())
}

/// Looks how what the file speaks of is now. `made` is the competition that was made a moment ago.
async fn look(cx: &Context, file: &File, made: Option<&str>) -> anyhow::Result<Now> {
    let mut now = Now::default();
    if let Some(wanted) = &file.competition {
        let id = match made {
            Some(id) => Some(id.to_owned()),
            None => which(cx, wanted).await?,
        };
        if let Some(id) = id {
            now.competition = Some(competition(cx, &id).await?);
            if wanted.admins.is_some() {
                now.admins = rows(cx, &comp::Admins { comp: id.clone() }).await?;
            }
            if wanted.invites.is_some() {
                now.invites = rows(cx, &comp::Invites { comp: id }).await?;
            }
        }
    }
    if file.announcements.is_some() {
        now.announcements = announced(cx).await?;
    }
    Ok(now)
}

/// What is announced, the oldest first.
async fn announced(cx: &Context) -> anyhow::Result<Vec<Value>> {
    let mut all = rows(cx, &announcements::List {}).await?;
    all.sort_by_key(|row| (table::time(&row["created_at"]), table::plain(&row["id"])));
    Ok(all)
}

/// Which competition a file means: the one of its id, else the only one of its title.
async fn which(cx: &Context, wanted: &file::Competition) -> anyhow::Result<Option<String>> {
    if let Some(id) = &wanted.id {
        return Ok(Some(id.clone()));
    }
    let title = wanted.fields.iter().find(|(key, _)| *key == "title").map(|(_, title)| table::plain(title));
    let title = title.unwrap_or_default();
    let all = rows(cx, &comp::List {}).await?;
    let found: Vec<String> = all
        .iter()
        .filter(|row| Text::of(&row["title"]).trim() == title.trim())
        .map(|row| table::plain(&row["id"]))
        .collect();
    match found.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.clone())),
        several => Err(Failure::usage(format!(
            "{} are called `{}`: {}; nothing was sent",
            text::count(several.len() as u64, "competition"),
            text::line(&title),
            several.join(", ")
        ))
        .hint("put the `id` of the one that is meant into the file")
        .into()),
    }
}

/// A competition with all that is told of it.
async fn competition(cx: &Context, id: &str) -> anyhow::Result<Value> {
    let detail: Value = match cx.send(&api::comp::Get { comp: id.to_owned() }).await {
        Ok(reply) => reply.json()?,
        Err(error) => {
            let failure = classify(error);
            if failure.kind != Kind::NotFound {
                return Err(failure.into());
            }
            let all = rows(cx, &comp::List {}).await.unwrap_or_default();
            let ids: Vec<String> = all.iter().map(|row| table::plain(&row["id"])).collect();
            let otherwise = "a file without `id` makes a competition, or takes the one of its title";
            return Err(failure.near(id, &ids, otherwise).into());
        }
    };
    Ok(detail)
}

impl Plan {
    /// The requests that make the changes, each with what it is about. The competition's fields go in one.
    fn requests(&self, id: &str) -> anyhow::Result<Vec<(Vec<String>, Request)>> {
        let mut list: Vec<(Vec<String>, Request)> = Vec::new();
        let mut fields = serde_json::Map::new();
        let mut fields_are = Vec::new();
        for change in &self.changes {
            let comp = id.to_owned();
            let request = match &change.act {
                Act::Create(_) => continue,
                Act::Field(key, value) => {
                    fields.insert((*key).to_owned(), value.clone());
                    fields_are.push(change.what());
                    continue;
                }
                Act::Grant(who) => {
                    let (user_id, email) = super::users::name(who);
                    comp::GrantAdmin { comp, user_id, email }.request()?
                }
                Act::Revoke(user) => comp::RevokeAdmin { comp, user: user.clone() }.request()?,
                Act::Invite(who) => {
                    let (user_id, email) = super::users::name(who);
                    comp::AddInvite { comp, user_id, email }.request()?
                }
                Act::Uninvite(user) => comp::RevokeInvite { comp, user: user.clone() }.request()?,
                Act::Announce(op) => op.request()?,
                Act::Reword(op) => op.request()?,
                Act::Silence(id) => announcements::Delete { announcement: id.clone() }.request()?,
            };
            list.push((vec![change.what()], request));
        }
        if !fields.is_empty() {
            // A field that only a later release has is in no type: the request is the operation's with this body.
            let mut request = comp::Update { comp: id.to_owned(), ..Default::default() }.request()?;
            request.body = Some(("application/json", serde_json::to_vec(&fields)?));
            list.insert(0, (fields_are, request));
        }
        Ok(list)
    }
}
