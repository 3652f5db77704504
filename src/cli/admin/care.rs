//! Care with what an operator does: rehearsals, questions before what cannot be undone, ids from a pipe.
//!
//! Before it is sent, a deed says which host, whose token and what is about to happen. On a terminal a person is asked; a
//! script is not, but what sweeps wants `--yes` there. A protected host wants its name every time.

use std::collections::HashSet;

use clap::Args;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::api::me;
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind, classify};
use crate::cli::progress::Progress;
use crate::cli::settings::Source;
use crate::cli::several::{self, Outcome};
use crate::cli::table::{self, As, View, col};
use crate::cli::{interrupt, json, prompt, text};
use crate::client::{Method, Operation, Reply, Request, Rows, request};

/// What an operator gives on stdin or in a file has not more bytes than these.
pub const LARGEST: u64 = 16 << 20;

/// A bar is worth it from this many ids on.
const MANY: usize = 4;

/// The flag of what changes something.
#[derive(Debug, Clone, Default, Args)]
pub struct Rehearsal {
    /// Print the request that would go, and send nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// The flags of what cannot be undone.
#[derive(Debug, Clone, Default, Args)]
pub struct Care {
    /// What changes something.
    #[command(flatten)]
    pub rehearsal: Rehearsal,
    /// Do not ask. In a script, what sweeps needs it.
    #[arg(short, long)]
    pub yes: bool,
    /// Name the host once more: a protected one wants it.
    #[arg(long, value_name = "NAME")]
    pub confirm_host: Option<String>,
}

/// What is about to happen.
#[derive(Debug, Clone, Default)]
pub struct Deed {
    what: String,
    sweeps: bool,
    piped: bool,
    typed: Vec<String>,
    named: &'static str,
}

impl Deed {
    /// One thing, such as `delete announcement 8e7b`: a script goes ahead with it. Texts of the server's in it are made
    /// harmless here.
    pub fn one(what: impl AsRef<str>) -> Deed {
        Deed { what: text::line(what.as_ref()), ..Deed::default() }
    }

    /// The same for each of these ids: several are a sweep.
    pub fn each(verb: &str, thing: &str, ids: &Ids) -> Deed {
        let what = match ids.list.as_slice() {
            [only] => format!("{verb} {thing} {only}"),
            many => format!("{verb} {}: {}", text::count(many.len() as u64, thing), few(many)),
        };
        Deed { sweeps: ids.list.len() > 1, piped: ids.piped, ..Deed::one(what) }
    }

    /// Says more of it, such as what goes along.
    pub fn also(mut self, what: impl AsRef<str>) -> Deed {
        self.what = format!("{}, {}", self.what, text::line(what.as_ref()));
        self
    }

    /// It takes more along than it names: a script needs `--yes`.
    pub fn sweeping(mut self) -> Deed {
        self.sweeps = true;
        self
    }

    /// A person types one of these to go on; `named` says what they are, such as `the competition's title`.
    pub fn typed(mut self, named: &'static str, answers: impl IntoIterator<Item = String>) -> Deed {
        self.typed = answers.into_iter().filter(|answer| !answer.trim().is_empty()).collect();
        self.named = named;
        self
    }
}

/// Whose token it is, for whoever reads it. A node knows no accounts, and a token that may not say is no reason to stop
/// here; a platform that cannot be reached is.
async fn account(cx: &Context) -> Result<Option<String>, Failure> {
    let Some(token) = &cx.settings()?.token else { return Ok(None) };
    if matches!(token.source, Source::Flag("--node-token") | Source::Env("CTFY_NODE_TOKEN")) {
        return Ok(None);
    }
    let me: Value = match cx.send(&me::View::default()).await.map_err(classify) {
        Ok(reply) => reply.json().unwrap_or_default(),
        Err(failure) if failure.kind == Kind::Unreachable => return Err(failure),
        Err(_) => Value::Null,
    };
    let of = |key: &str| text::line(&table::plain(&me[key]));
    Ok(match (of("email"), of("role")) {
        (email, _) if email.is_empty() => None,
        (email, role) if role.is_empty() => Some(format!("{} ({email})", of("display_name"))),
        (email, role) => Some(format!("{} ({email}), {role}", of("display_name"))),
    })
}

/// A few of many ids.
pub fn few(ids: &[String]) -> String {
    let more = ids.len().saturating_sub(3);
    let shown = ids[..ids.len() - more].join(", ");
    if more > 0 { format!("{shown} and {more} more") } else { shown }
}

impl Care {
    /// Whether a deed may be done: says what is about to happen, and asks a person. Fails where nobody allowed it; then
    /// nothing was sent.
    pub async fn allow(&self, cx: &Context, deed: &Deed) -> anyhow::Result<()> {
        let settings = cx.settings()?;
        cx.confirmed(self.confirm_host.as_deref(), &deed.what)?;
        let asks = !self.yes && !deed.piped && prompt::possible(cx) && !cx.out.machine();
        if deed.sweeps && !self.yes && !asks {
            return Err(Failure::usage(format!("this would {}; nothing was sent", deed.what))
                .hint("--yes goes ahead; --dry-run shows what would be sent")
                .into());
        }
        let mut with = match &settings.token {
            Some(token) => format!("with the token from {}", token.source),
            None => "without a token".to_owned(),
        };
        // What a program reads has no room for it.
        let told = asks || !cx.out.machine() && !cx.out.quiet;
        if told && let Some(who) = account(cx).await? {
            with = format!("as {who}, {with}");
        }
        let place = format!("{} ({})", text::line(&settings.host), text::line(&settings.url.value));
        let said = format!("{} {with}: about to {}.", text::bold(place), deed.what);
        if !asks {
            cx.out.note(&said);
            return Ok(());
        }
        cx.out.must_read(&said);
        let agreed = if deed.typed.is_empty() {
            prompt::confirm("Go ahead?").await?
        } else {
            let answer = prompt::edit(&format!("To go ahead, type {}", deed.named), "").await?;
            deed.typed.iter().any(|typed| text::line(typed) == answer.trim() || typed.trim() == answer.trim())
        };
        if !agreed {
            let why = if deed.typed.is_empty() { "nothing" } else { "that is not it; nothing" };
            return Err(Failure::new(Kind::Negative, format!("{why} was sent")).into());
        }
        Ok(())
    }

    /// Does one thing with care: the request alone for a rehearsal (then there is no answer), else the answer.
    pub async fn send<O: Operation>(&self, cx: &Context, deed: &Deed, operation: &O) -> anyhow::Result<Option<Reply>> {
        let request = operation.request()?;
        if self.rehearsal.over(cx, std::slice::from_ref(&request))? {
            return Ok(None);
        }
        self.allow(cx, deed).await?;
        Ok(Some(cx.exchange(&request).await?))
    }

    /// Does the same to several ids with care, a few at a time. `done` is the verb's other form, such as `deleted`.
    pub async fn each<O: Operation>(
        &self,
        cx: &Context,
        deed: &Deed,
        ids: &Ids,
        done: &str,
        key: &str,
        operation: impl Fn(String) -> O,
    ) -> anyhow::Result<Option<Outcome>> {
        // An id that cannot stand in a path is refused before anything is sent.
        if self.rehearsal.over(cx, &requests(ids, &operation)?)? {
            return Ok(None);
        }
        if !ids.list.is_empty() {
            self.allow(cx, deed).await?;
        }
        Ok(Some(each(cx, ids, done, key, operation).await))
    }
}

impl Rehearsal {
    /// Sends what does no harm, or says what would be sent (then there is no answer).
    pub async fn send<O: Operation>(&self, cx: &Context, operation: &O) -> anyhow::Result<Option<Reply>> {
        let request = operation.request()?;
        if self.over(cx, std::slice::from_ref(&request))? {
            return Ok(None);
        }
        Ok(Some(cx.exchange(&request).await?))
    }

    /// The same for several ids.
    pub async fn each<O: Operation>(
        &self,
        cx: &Context,
        ids: &Ids,
        done: &str,
        key: &str,
        operation: impl Fn(String) -> O,
    ) -> anyhow::Result<Option<Outcome>> {
        if self.over(cx, &requests(ids, &operation)?)? {
            return Ok(None);
        }
        Ok(Some(each(cx, ids, done, key, operation).await))
    }

    /// With `--dry-run`: prints the requests, and it is over.
    pub fn over(&self, cx: &Context, requests: &[Request]) -> anyhow::Result<bool> {
        if self.dry_run {
            rehearse(cx, requests)?;
        }
        Ok(self.dry_run)
    }
}

fn requests<O: Operation>(ids: &Ids, operation: &impl Fn(String) -> O) -> anyhow::Result<Vec<Request>> {
    Ok(ids.list.iter().map(|id| operation(id.clone()).request()).collect::<Result<_, _>>()?)
}

async fn each<O: Operation>(
    cx: &Context,
    ids: &Ids,
    done: &str,
    key: &str,
    operation: impl Fn(String) -> O,
) -> Outcome {
    let all = ids.list.len();
    let bar = (all >= MANY).then(|| Progress::steps(&cx.out, done, all as u64));
    let so_far = std::cell::Cell::new(0);
    let operation = &operation;
    let outcome = several::each(&ids.list, key, |id| async {
        let reply = cx.send(&operation(id)).await;
        so_far.set(so_far.get() + 1);
        if let Some(bar) = &bar {
            bar.at(so_far.get(), None);
        }
        if all > 1 {
            cx.leaves(Some(format!("{} of {all} were through; the rest was not sent", so_far.get())));
        }
        reply
    })
    .await;
    cx.leaves(None);
    outcome
}

/// A request that would go.
const REQUEST: View = View {
    rows: "",
    name: "path",
    columns: &[col("METHOD", "method", As::Text), col("PATH", "path", As::Text), col("BODY", "body", As::Text)],
    empty: "Nothing would be sent.",
};

/// Prints requests instead of sending them: a line for a person, `{"dry_run", "method", "path", "body"}` for a script.
pub fn rehearse(cx: &Context, requests: &[Request]) -> anyhow::Result<()> {
    let rows: Vec<String> = requests.iter().map(row).collect();
    if let ([request], [row]) = (requests, rows.as_slice()) {
        return cx.out.one(row, &REQUEST, || shown(request));
    }
    if !cx.out.machine() && !requests.is_empty() {
        return cx.out.say(&requests.iter().map(shown).collect::<Vec<_>>().join("\n"));
    }
    let items: Result<_, _> = rows.into_iter().map(RawValue::from_string).collect();
    cx.out.rows(&Rows { items: items?, total: None }, &REQUEST)
}

fn shown(request: &Request) -> String {
    let body = body(request).map(|body| format!(" {}", text::line(body))).unwrap_or_default();
    format!("{} {} {}{body}", text::dim("would send:"), request.method, text::line(&request.target()))
}

fn row(request: &Request) -> String {
    let method = json::string(request.method.as_str());
    let path = json::string(&request.target());
    json::build([("dry_run", "true"), ("method", &method), ("path", &path), ("body", body(request).unwrap_or("null"))])
}

fn body(request: &Request) -> Option<&str> {
    let (_, bytes) = request.body.as_ref().filter(|_| request.method != Method::GET)?;
    std::str::from_utf8(bytes).ok()
}

/// Ids from the line and from stdin.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// Each once, in their order.
    pub list: Vec<String>,
    /// They came through a pipe: nobody can be asked.
    pub piped: bool,
}

impl Ids {
    /// The only one there is, if there is one only.
    pub fn only(&self) -> Option<&str> {
        match self.list.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// The ids that are meant: as written, `-` for those on stdin, one a line. Each once; one that cannot be an id is refused.
pub fn ids(cx: &Context, words: &[String], what: &str) -> Result<Ids, Failure> {
    let (mut ids, mut seen) = (Ids::default(), HashSet::new());
    for word in words {
        let found = match word.as_str() {
            "-" if ids.piped => continue,
            "-" => {
                ids.piped = true;
                stdin(cx)?
            }
            word => vec![word.to_owned()],
        };
        for id in found {
            request::segment(what, &id)?;
            if seen.insert(id.clone()) {
                ids.list.push(id);
            }
        }
    }
    if ids.list.is_empty() {
        cx.out.note("No ids came on stdin; there is nothing to do.");
    }
    Ok(ids)
}

/// The lines of stdin that say something.
fn stdin(cx: &Context) -> Result<Vec<String>, Failure> {
    let example = "ctfy-admin nodes list --format name | ctfy-admin nodes edit - --label zone=b";
    let text = interrupt::stdin(cx.deadline(None), "the ids", example, |stdin| interrupt::whole(stdin, LARGEST))?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}
