//! The same thing done to several ids: a few at a time, each told for itself, and what failed does not hide what was done.

use std::collections::HashSet;
use std::future::Future;

use futures_util::StreamExt;
use serde_json::Value;

use super::context::Context;
use super::error::{Failure, classify};
use super::table::{self, View};
use super::{json, text};
use crate::client::{Reply, Rows};

/// How many are on their way at once.
const AT_ONCE: usize = 4;

/// What became of each.
#[derive(Debug)]
pub struct Outcome {
    /// The answers as they came, each with the id it is about.
    pub done: Vec<String>,
    /// What failed, and why.
    pub failures: Vec<(String, Failure)>,
    all: usize,
}

/// Does `work` for each id, the same id once. `key` is what the id is called in the answer's rows.
pub async fn each<F, W>(ids: &[String], key: &str, work: W) -> Outcome
where
    F: Future<Output = anyhow::Result<Reply>>,
    W: Fn(String) -> F,
{
    let mut seen = HashSet::new();
    let once: Vec<&String> = ids.iter().filter(|id| seen.insert(*id)).collect();
    let all = once.len();
    let work = &work;
    let mut answers = futures_util::stream::iter(once.into_iter().cloned())
        .map(|id| async move { (id.clone(), work(id).await) })
        .buffered(AT_ONCE);
    let mut outcome = Outcome { done: Vec::new(), failures: Vec::new(), all };
    while let Some((id, answer)) = answers.next().await {
        match answer.and_then(|reply| row(&reply, key, &id)) {
            Ok(row) => outcome.done.push(row),
            Err(error) => outcome.failures.push((id, classify(error))),
        }
    }
    outcome
}

/// The id that a row of several answers is about.
pub fn id_of(row: &str) -> String {
    let pairs = json::object(row).unwrap_or_default();
    let id: Option<Value> = pairs.first().and_then(|(_, raw)| serde_json::from_str(raw.get()).ok());
    table::plain(&id.unwrap_or_default())
}

/// An answer with the id it is about: alone it does not say.
fn row(reply: &Reply, key: &str, id: &str) -> anyhow::Result<String> {
    let quoted = json::string(id);
    // What was gone on the second try says so with an error's body.
    let pairs = if reply.already_gone { Vec::new() } else { json::object(reply.raw()?.get()).unwrap_or_default() };
    let rest = pairs.iter().filter(|(name, _)| name != key).map(|(name, value)| (name.as_str(), value.get()));
    Ok(json::build([(key, quoted.as_str())].into_iter().chain(rest)))
}

impl Outcome {
    /// With what had failed before anything was done.
    pub fn with(mut self, failures: Vec<(String, Failure)>) -> Outcome {
        self.all += failures.len();
        self.failures.splice(0..0, failures);
        self
    }

    /// Prints what was done, then fails with what was not. One id is one object, several are a list.
    pub fn tell(
        self,
        cx: &Context,
        view: &View,
        thing: &str,
        done: &str,
        human: impl FnOnce(&[String]) -> String,
        hint: &str,
    ) -> anyhow::Result<()> {
        if let (1, Some((_, failure))) = (self.all, self.failures.first()) {
            return Err(failure.clone().into());
        }
        match (self.all, cx.out.machine()) {
            (1, true) => cx.out.one(self.done.first().map_or("null", String::as_str), view, String::new)?,
            (_, true) => {
                let items = serde_json::from_str(&format!("[{}]", self.done.join(",")))?;
                cx.out.rows(&Rows { items, total: None }, view)?;
            }
            (_, false) if self.done.is_empty() => {}
            (_, false) => cx.out.say(&human(&self.done))?,
        }
        // The error names a few; of many each is told in a line of its own.
        if self.failures.len() > 5 && !cx.out.machine() {
            for (id, failure) in &self.failures {
                cx.out.must_read(&format!("{}: {}", text::line(id), text::line(&failure.message)));
            }
        }
        Failure::partial(thing, done, self.all, &self.failures, hint)
    }
}
