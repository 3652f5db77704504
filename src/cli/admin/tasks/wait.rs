//! Waiting for tasks: a bar from the task's own progress, its log beside it with `-v`, its failure as ours.
//!
//! Ctrl-C ends the waiting, not the task; a person is asked whether it is to end, too.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::{After, TASK, TASKS, logs};
use crate::api::admin::tasks::{self, Task};
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind, classify};
use crate::cli::progress::Progress;
use crate::cli::{prompt, table, text};
use crate::client::{Error, Event, EventOptions, Operation, Reply, Rows, wait};

/// How close to its end a budget counts as used up.
const HAIR: Duration = Duration::from_millis(50);

/// Whether a task has come to its end.
pub fn is_over(status: &str) -> bool {
    matches!(status, "succeeded" | "failed" | "cancelled")
}

/// Waits for a task that was just read or started; gives it as it stands at its end. One that failed is an error.
pub async fn until_done(cx: &Context, first: Reply) -> anyhow::Result<Reply> {
    let task: Task = first.json()?;
    if task.id.is_empty() {
        return Err(Failure::new(Kind::Server, "the platform started a task and did not say which")
            .hint("`ctfy-admin tasks list` shows them")
            .into());
    }
    let named = text::word(&task.id);
    cx.leaves(Some(format!(
        "the task goes on: `ctfy-admin tasks wait {named}` waits for it, `ctfy-admin tasks cancel {named}` ends it"
    )));
    let bar = Progress::share(&cx.out, &task.kind);
    let waiting = look(cx, &task, first, &bar);
    let waiting = async {
        match cx.deadline(None) {
            Some(at) => tokio::time::timeout_at(at.into(), waiting).await.unwrap_or_else(|_| Err(in_vain(&task, &bar))),
            None => waiting.await,
        }
    };
    let asks = prompt::possible(cx) && !cx.out.machine();
    let ended = if asks {
        tokio::select! {
            biased;
            () = cx.interrupted() => None,
            ended = waiting => Some(ended),
        }
    } else {
        Some(waiting.await)
    };
    drop(bar);
    let Some(ended) = ended else { return Err(interrupted(cx, &task).await) };
    let reply = ended?;
    cx.leaves(None);
    judge(&reply)?;
    Ok(reply)
}

fn in_vain(task: &Task, bar: &Progress) -> anyhow::Error {
    let waited = text::span(bar.elapsed().as_secs_f64());
    Failure::new(Kind::TimedOut, format!("the task {} was not through within {waited}", text::line(&task.kind))).into()
}

/// Looks until it is over.
async fn look(cx: &Context, task: &Task, first: Reply, bar: &Progress) -> anyhow::Result<Reply> {
    let client = cx.client()?;
    let request = tasks::Get { task: task.id.clone() }.request()?;
    let mut follow = (cx.out.verbose > 0).then(|| logs::Follow::new(&task.id, 0));
    let mut first = Some(first);
    let get = async || {
        let reply = match first.take() {
            Some(reply) => reply,
            None => client.transport().send(&request).await?,
        };
        let seen: Task = reply.json()?;
        // Read after the status: what an ended task wrote is then all there is.
        if let Some(follow) = &mut follow {
            for line in follow.next(client).await? {
                bar.aside(|| cx.out.must_read(&logs::shown(&line)));
            }
        }
        bar.at((seen.progress.clamp(0.0, 1.0) * 100.0) as u64, None);
        let doing = if seen.progress_message.trim().is_empty() { &seen.status } else { &seen.progress_message };
        bar.say(&format!("{}: {}", text::line(&seen.kind), text::line(doing)));
        Ok((reply, seen))
    };
    // A bar and a log want a look now and then anyway; a script wants the end, and is told of it.
    let shown = cx.out.verbose > 0 || cx.out.stderr_tty && !cx.out.quiet;
    let events = (!shown).then(|| client.events(EventOptions::default()));
    let ends = |event: &Event| event.name.starts_with("task_") && event.text("task_id").is_some_and(|id| id == task.id);
    let end = wait::until(get, events, ends, |(reply, seen): (Reply, Task)| is_over(&seen.status).then_some(reply));
    match end.await {
        Ok(reply) => Ok(reply),
        Err(Error::TimedOut { .. }) if cx.deadline(None).is_some_and(|at| Instant::now() + HAIR >= at) => {
            Err(in_vain(task, bar))
        }
        Err(error) => Err(error.into()),
    }
}

/// Ctrl-C on a terminal.
async fn interrupted(cx: &Context, task: &Task) -> anyhow::Error {
    cx.leaves(None);
    let named = text::word(&task.id);
    let goes_on = || {
        Failure::new(Kind::Interrupted, "interrupted").hint(format!(
            "the task goes on: `ctfy-admin tasks wait {named}` waits for it, `ctfy-admin tasks cancel {named}` ends it"
        ))
    };
    let question = format!("The task {} goes on. Cancel it?", text::line(&task.kind));
    let answer = tokio::select! {
        answer = prompt::confirm(&question) => answer.unwrap_or(false),
        () = cx.interrupted() => false,
    };
    if !answer {
        return goes_on().into();
    }
    match cx.send(&tasks::Cancel { task: task.id.clone() }).await {
        Ok(_) => Failure::new(Kind::Interrupted, "interrupted; the task was told to end")
            .hint(format!("`ctfy-admin tasks view {named}` shows how it ended"))
            .into(),
        Err(error) => error,
    }
}

/// An end that is none to be glad of is an error.
fn judge(reply: &Reply) -> Result<(), Failure> {
    let task: Task = reply.json()?;
    let hint = format!("`ctfy-admin tasks logs {}` shows what it wrote", text::word(&task.id));
    let kind = text::line(&task.kind);
    match task.status.as_str() {
        "succeeded" => match failed_inside(&task) {
            Some(why) => Err(Failure::new(Kind::Server, format!("{kind} is through, but: {why}")).hint(hint)),
            None => Ok(()),
        },
        "cancelled" => Err(Failure::new(Kind::Conflict, format!("{kind} was cancelled")).hint(hint)),
        _ => {
            let why = [&task.error, &task.error_detail].into_iter().find(|why| !why.trim().is_empty());
            let why = why.map_or_else(|| "the platform gives no reason".to_owned(), |why| text::line(why));
            Err(Failure::new(Kind::Server, format!("{kind} failed: {why}")).hint(hint))
        }
    }
}

/// 0.6.6 says of a build or pull in which images failed that it succeeded, and what failed in its summary only.
fn failed_inside(task: &Task) -> Option<String> {
    if !(task.kind.contains("build") || task.kind.contains("pull")) {
        return None;
    }
    let summary = task.result.get("summary").and_then(Value::as_str).unwrap_or_default();
    let words: Vec<&str> = summary.split([' ', ',', ';', ':']).filter(|word| !word.is_empty()).collect();
    let counted = words.windows(2).any(|pair| pair[1] == "failed" && pair[0].parse::<u64>().is_ok_and(|n| n > 0));
    let said = words.last() == Some(&"failed") && words.windows(2).all(|pair| pair[1] != "failed" || pair[0] != "0");
    let listed = task.result.get("failed").and_then(Value::as_array).is_some_and(|list| !list.is_empty());
    (counted || said || listed)
        .then(|| if summary.is_empty() { "something failed".into() } else { text::line(summary) })
}

/// Prints a task that is through.
pub fn show(cx: &Context, reply: &Reply) -> anyhow::Result<()> {
    let task: Task = reply.json()?;
    cx.out.one(reply.raw()?.get(), &TASK, || told(&task))
}

fn told(task: &Task) -> String {
    let summary = task.result.get("summary").map(table::plain).filter(|summary| !summary.trim().is_empty());
    let summary = summary.map_or_else(String::new, |summary| format!(" {}", text::line(&summary)));
    let took = task.finished_at_ts - task.started_at_ts;
    let took = if task.started_at_ts > 0.0 && took >= 1.0 { format!(" ({})", text::span(took)) } else { String::new() };
    format!("{} {} is through{took}.{summary}", text::green("✓"), text::line(&task.kind))
}

/// Waits for tasks of these ids: one is one object, several are a list.
pub async fn for_all(cx: &Context, ids: &[String]) -> anyhow::Result<()> {
    let read = async |id: &String| {
        let get = tasks::Get { task: id.clone() };
        cx.send(&get).await.hint_for(Kind::NotFound, || "`ctfy-admin tasks list` shows them".to_owned())
    };
    if let [only] = ids {
        return show(cx, &until_done(cx, read(only).await?).await?);
    }
    let mut replies = Vec::new();
    for id in ids {
        replies.push((id.clone(), read(id).await));
    }
    several(cx, replies, After { wait: true }, "task", "through").await
}

/// Tells of tasks that were started beside each other, or waits for each of them.
pub async fn several(
    cx: &Context,
    replies: Vec<(String, anyhow::Result<Reply>)>,
    after: After,
    thing: &str,
    done: &str,
) -> anyhow::Result<()> {
    let (mut items, mut lines, mut failures) = (Vec::new(), Vec::new(), Vec::new());
    let all = replies.len();
    for (name, reply) in replies {
        let ended = match reply {
            Ok(reply) if after.wait => until_done(cx, reply).await,
            other => other,
        };
        match ended {
            Ok(reply) => {
                let task: Task = reply.json()?;
                lines.push(if after.wait {
                    format!("{} ({})", told(&task), text::line(&name))
                } else {
                    let (id, name) = (text::bold(text::line(&task.id)), text::line(&name));
                    format!("Task {id} ({}, {name}) was started.", text::line(&task.kind))
                });
                items.push(reply.raw()?.to_owned());
            }
            Err(error) => {
                let failure = classify(error);
                // What ends the waiting for one ends it for all.
                if matches!(failure.kind, Kind::Interrupted | Kind::TimedOut) {
                    return Err(failure.into());
                }
                failures.push((name, failure));
            }
        }
    }
    match cx.out.machine() {
        true => cx.out.rows(&Rows { items, total: None }, &TASKS)?,
        false => cx.out.say(&lines.join("\n"))?,
    }
    Failure::partial(thing, done, all, &failures, "`ctfy-admin tasks list` shows how they stand")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_succeeded_in_name_only_is_seen_through() {
        let task = |kind: &str, result: Value| Task {
            kind: kind.into(),
            result: serde_json::from_value(result).unwrap_or_default(),
            ..Task::default()
        };
        let failed = |kind: &str, summary: &str| failed_inside(&task(kind, serde_json::json!({"summary": summary})));
        assert!(failed("challenge_build", "BROKEN-001: failed").is_some());
        assert!(failed("challenge_build_all", "9 built, 1 failed").is_some());
        assert!(failed("challenge_build_all", "9 built, 11 failed; 1 skipped").is_some());
        assert!(failed("challenge_build_all", "10 built, 0 failed").is_none());
        assert!(failed("challenge_build", "WEB-001: built").is_none());
        assert!(failed("challenge_rescan", "1 node failed").is_none(), "only builds and pulls are told like that");
        assert!(failed_inside(&task("challenge_pull", serde_json::json!({"failed": ["A"]}))).is_some());
        assert!(failed_inside(&task("challenge_pull", serde_json::json!({"failed": []}))).is_none());
    }
}
