//! A competition in a folder: what its challenges ask and the files that come with them. A second run fetches what has
//! changed and says so. A small file in the folder remembers what was left there, so that what somebody wrote over it is
//! told from what the platform changed, and never replaced unasked.

mod texts;
mod tree;

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use crate::api::model::{Attachment, Text};
use crate::api::{challenge, comp};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind};
use crate::cli::table::{As, View, col};
use crate::cli::{resolve, table, text};
use crate::client::transfer::{self, Fetch, Saved};
use crate::client::{Error, Operation, Rows};

use super::files;
use tree::{Local, Tree};

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy comp download
  ctfy comp download 1022f0… -d ctf
  ctfy comp download --format name | xargs file

Each challenge has a folder with README.md, challenge.json and its files below files/.
Run it again to fetch what has changed. What you made or changed stays as it is; --force replaces it.";

const STATES: View = View {
    rows: "",
    name: "path",
    columns: &[
        col("STATE", "state", As::Text),
        col("NAME", "name", As::Text),
        col("SIZE", "size", As::Bytes),
        col("PATH", "path", As::Text),
    ],
    empty: "There is nothing to fetch.",
};

/// How many names are listed for a person.
const LISTED: usize = 20;

/// Which competition, and where to.
#[derive(Args)]
pub struct Mirror {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    pub comp: Option<String>,
    /// Into this folder [default: one named like the competition].
    #[arg(short, long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Replace what was made or changed here, too.
    #[arg(long)]
    pub force: bool,
}

/// What has become of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    New,
    Changed,
    /// The platform has it no more; it stays here.
    Gone,
    /// Somebody changed it here, and the platform did not.
    Yours,
    Same,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            State::New => "new",
            State::Changed => "changed",
            State::Gone => "gone",
            State::Yours => "yours",
            State::Same => "same",
        }
    }
}

/// Fetches what is new or has changed.
pub async fn run(cx: &Context, what: Mirror) -> anyhow::Result<()> {
    let id = resolve::comp(cx, what.comp.as_deref()).await?;
    let reply = cx.send(&comp::Get { comp: id.clone() }).await?;
    let competition: Value = reply.json()?;
    let title = Text::of(&competition["title"]);
    let list = comp::Challenges { comp: id.clone(), ..Default::default() };
    let rows = cx.rows(&list.request()?, Window::ALL, "items").await?;
    let folder = what.dir.clone().unwrap_or_else(|| habit(&id, &title));
    let mut run =
        Run { cx, tree: Tree::open(&folder, &id)?, told: Vec::new(), failures: Vec::new(), force: what.force };

    let mut jobs = Vec::new();
    let mut names = Vec::new();
    for row in &rows.items {
        let value: Value = serde_json::from_str(row.get())?;
        let challenge = table::plain(&value["id"]);
        let place = match transfer::safe_name(&challenge) {
            Ok(_) if !challenge.contains('/') && !challenge.starts_with('.') => challenge.clone(),
            Ok(_) => {
                let (name, why) = (challenge.clone(), "is no name for a folder");
                run.failures.push((challenge, Error::UnsafeName { name, why }.into()));
                continue;
            }
            Err(error) => {
                run.failures.push((challenge, error.into()));
                continue;
            }
        };
        run.text(&format!("{place}/README.md"), texts::challenge(&value));
        run.text(&format!("{place}/challenge.json"), texts::document(row.get()));
        names.push((place.clone(), Text::of(&value["name"]), texts::brief(&value)));
        match attachments(cx, &id, &challenge, &value).await {
            Ok(list) => {
                for file in list {
                    run.plan(&id, &challenge, &place, &file, &mut jobs).await;
                }
            }
            Err(error) => run.failures.push((format!("{place}/files"), crate::cli::error::classify(error))),
        }
    }
    run.text("README.md", texts::competition(&competition, &names));
    run.text("competition.json", texts::document(reply.raw()?.get()));

    let (fetches, states): (Vec<Fetch>, Vec<State>) = jobs.into_iter().unzip();
    for ((fetch, state), result) in fetches.iter().zip(states).zip(files::fetch(cx, &fetches).await?) {
        match result {
            Ok(saved) => run.fetched(&fetch.name, state, &saved),
            Err(error) => run.failures.push((fetch.name.clone(), error.into())),
        }
    }
    run.finish(&folder, &title)
}

/// The folder when none is named: the one we stand in when it is this competition's, else one named like it.
fn habit(id: &str, title: &str) -> PathBuf {
    if tree::holds(Path::new("."), id) {
        return PathBuf::from(".");
    }
    let slug = title.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' });
    let slug = slug.collect::<String>().split_whitespace().collect::<Vec<_>>().join("-");
    let name = if slug.is_empty() { id.to_owned() } else { slug.chars().take(60).collect() };
    transfer::safe_name(&name)
        .ok()
        .filter(|name| name.components().count() == 1)
        .unwrap_or_else(|| PathBuf::from("competition"))
}

/// The files of a challenge: from its row, or asked for where the row does not name them.
async fn attachments(cx: &Context, comp: &str, challenge: &str, row: &Value) -> anyhow::Result<Vec<Attachment>> {
    if row["attachments"].is_array() {
        return Ok(serde_json::from_value(row["attachments"].clone())?);
    }
    let op = challenge::Files { challenge: challenge.to_owned(), competition_id: Some(comp.to_owned()) };
    Ok(cx.call(&op).await?.files)
}

struct Run<'a> {
    cx: &'a Context,
    tree: Tree,
    told: Vec<(String, State, u64)>,
    failures: Vec<(String, Failure)>,
    force: bool,
}

impl Run<'_> {
    /// Writes a text of ours, when it says something else than the one that is there.
    fn text(&mut self, name: &str, content: String) {
        let mark = tree::mark(content.as_bytes());
        let local = self.tree.local(name);
        let here = self.tree.holds(name, content.as_bytes());
        let size = content.len() as u64;
        let state = match local {
            _ if here => State::Same,
            Local::Missing => State::New,
            Local::AsLeft | Local::Changed | Local::Unknown if self.force => State::Changed,
            Local::AsLeft => State::Changed,
            // What we would write is what we wrote: only the one here is another.
            Local::Changed if self.tree.mark(name).as_ref() == Some(&mark) => {
                return self.told.push((name.to_owned(), State::Yours, size));
            }
            Local::Changed | Local::Unknown => return self.failures.push((name.to_owned(), conflict(&local))),
        };
        if state != State::Same
            && let Err(error) = transfer::place(self.tree.folder(), name, content.as_bytes(), state == State::Changed)
        {
            return self.failures.push((name.to_owned(), error.into()));
        }
        self.tree.keep(name, Some(mark));
        self.told.push((name.to_owned(), state, size));
    }

    /// Decides whether a file is asked for, and how.
    async fn plan(
        &mut self,
        comp: &str,
        challenge: &str,
        place: &str,
        file: &Attachment,
        jobs: &mut Vec<(Fetch, State)>,
    ) {
        let name = format!("{place}/files/{}", file.name);
        let op = challenge::Download {
            challenge: challenge.to_owned(),
            filename: file.name.clone(),
            competition_id: Some(comp.to_owned()),
        };
        let request = match transfer::safe_name(&file.name).and_then(|_| op.request()) {
            Ok(request) => request,
            Err(error) => return self.failures.push((name, error.into())),
        };
        if jobs.iter().any(|(fetch, _)| fetch.name == name) {
            return;
        }
        let local = self.tree.local(&name);
        let fetch = Fetch { size: Some(file.size), ..Fetch::new(request, self.tree.folder(), &name) };
        match local {
            Local::Missing => jobs.push((fetch, State::New)),
            Local::AsLeft => {
                let same_size = self.tree.size(&name) == Some(file.size);
                match self.tree.mark(&name).filter(|_| same_size) {
                    // Nothing tells two versions of it apart but its size.
                    None if same_size => {
                        self.tree.keep(&name, None);
                        self.told.push((name, State::Same, file.size));
                    }
                    known => jobs.push((Fetch { known, replace: true, ..fetch }, State::Changed)),
                }
            }
            Local::Changed | Local::Unknown if self.force => {
                jobs.push((Fetch { replace: true, ..fetch }, State::Changed));
            }
            Local::Changed => match self.version(&fetch).await {
                Ok(version) if version.is_some() && version == self.tree.mark(&name) => {
                    self.told.push((name, State::Yours, file.size));
                }
                Ok(_) => self.failures.push((name, conflict(&local))),
                Err(failure) => self.failures.push((name, failure)),
            },
            // As large as the one that would come: most likely it is that one, from a run that was cut short.
            Local::Unknown if self.tree.length(&name) == Some(file.size) => match self.version(&fetch).await {
                Ok(version) => {
                    self.tree.keep(&name, version);
                    self.told.push((name, State::Same, file.size));
                }
                Err(failure) => self.failures.push((name, failure)),
            },
            Local::Unknown => self.failures.push((name, conflict(&local))),
        }
    }

    async fn version(&self, fetch: &Fetch) -> Result<Option<String>, Failure> {
        Ok(transfer::version(self.cx.client()?.transport(), &fetch.request).await?)
    }

    fn fetched(&mut self, name: &str, state: State, saved: &Saved) {
        self.tree.keep(name, saved.etag.clone());
        self.told.push((name.to_owned(), if saved.same { State::Same } else { state }, saved.bytes));
    }

    fn finish(mut self, folder: &Path, title: &str) -> anyhow::Result<()> {
        // What could not be looked at is not gone.
        let met: std::collections::HashSet<&str> = self.told.iter().map(|(name, ..)| name.as_str()).collect();
        let failed = |name: &str| self.failures.iter().any(|(failed, _)| name.starts_with(failed.as_str()));
        for name in self.tree.gone(|name| met.contains(name) || failed(name)) {
            let size = self.tree.size(&name).unwrap_or(0);
            self.told.push((name, State::Gone, size));
        }
        self.tree.save()?;
        let (cx, all) = (self.cx, self.told.len() + self.failures.len());
        if cx.out.machine() {
            let row = |(name, state, size): &(String, State, u64)| {
                let path = self.tree.path(name);
                let value = json!({"name": name, "state": state.word(), "size": size, "path": path.to_string_lossy()});
                serde_json::value::to_raw_value(&value)
            };
            let items = self.told.iter().map(row).collect::<Result<Vec<_>, _>>()?;
            cx.out.rows(&Rows { total: Some(items.len() as u64), items }, &STATES)?;
        } else {
            cx.out.say(&self.summary(folder, title))?;
        }
        Failure::partial("file", "brought up to date", all, &self.failures, "try again: what is there stays")
    }

    fn summary(&self, folder: &Path, title: &str) -> String {
        let of = |state| self.told.iter().filter(move |(_, is, _)| *is == state);
        let mut counts = Vec::new();
        for (state, words) in [
            (State::New, "new"),
            (State::Changed, "changed"),
            (State::Gone, "gone from the platform"),
            (State::Yours, "changed by you"),
            (State::Same, "as they were"),
        ] {
            let n = of(state).count();
            if n > 0 {
                counts.push(format!("{n} {words}"));
            }
        }
        let counts = if counts.is_empty() { "nothing to fetch".to_owned() } else { counts.join(", ") };
        let place = text::line(&folder.to_string_lossy());
        let mut shown = format!("{} {} in {place}: {counts}", text::green("✓"), text::bold(text::line(title)));
        for state in [State::New, State::Changed, State::Gone, State::Yours] {
            for (name, ..) in of(state).take(LISTED) {
                let word = match state {
                    State::New => text::green("new    "),
                    State::Changed => text::yellow("changed"),
                    other => text::dim(format!("{:<7}", other.word())),
                };
                shown.push_str(&format!("\n  {word} {}", text::line(name)));
            }
            let more = of(state).count().saturating_sub(LISTED);
            if more > 0 {
                shown.push_str(&format!("\n  {}", text::dim(format!("and {more} more {}", state.word()))));
            }
        }
        shown
    }
}

/// Two versions, and neither may go unasked.
fn conflict(local: &Local) -> Failure {
    let what = match local {
        Local::Unknown => "another file of that name is there already",
        _ => "changed here and on the platform; yours stays",
    };
    Failure::new(Kind::Conflict, what).hint("--force replaces it with the platform's; keep a copy of yours first")
}
