//! `ctfy sandbox run`: a platform for one command, and its exit code.

use std::ffi::OsStr;
use std::process::ExitStatus;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use secrecy::ExposeSecret;
use serde_json::json;

use super::{Run, family};
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind, Status};
use crate::cli::interrupt;
use crate::cli::whole::Whole;
use crate::sandbox::Sandbox;

/// How long a command has to end by the Ctrl-C that a terminal told it of as well as us.
const HEARD: Duration = Duration::from_millis(200);
/// How long it has after it was told by us.
const GRACE: Duration = Duration::from_secs(5);

pub async fn run(cx: &Context, run: Run) -> anyhow::Result<()> {
    let report_to = run.report.as_deref().map(|file| Whole::begin(file, true)).transpose()?;
    let home = tempfile::Builder::new().prefix("ctfy-sandbox-").tempdir().context("no private folder can be made")?;
    let sandbox = super::start(run.kind.options(cx)?).await?;
    let began = Instant::now();
    let mut command = family::command(cx, &run.command);
    command.kill_on_drop(true);
    for name in ["CTFY_HOST", "CTFY_COMPETITION", "XDG_CONFIG_HOME"] {
        command.env_remove(name);
    }
    command
        .env("CTFY_PLATFORM_URL", &sandbox.url)
        .env("CTFY_TOKEN", sandbox.accounts.player.expose_secret())
        .env("CTFY_SANDBOX_RIVAL_TOKEN", sandbox.accounts.rival.expose_secret())
        .env("CTFY_SANDBOX_OPERATOR_TOKEN", sandbox.accounts.operator.expose_secret())
        .env("CTFY_CONFIG_HOME", home.path());
    let mut child = command.spawn().map_err(|error| unrun(&run.command[0], &error))?;
    let over = async {
        match cx.deadline(None) {
            Some(at) => tokio::time::sleep_until(at.into()).await,
            None => std::future::pending().await,
        }
    };
    let out_of_time = || cx.deadline(None).is_some_and(|end| Instant::now() >= end);
    let pid = child.id();
    let status = tokio::select! {
        status = child.wait() => Some(status),
        () = over => None,
        () = cx.interrupted() => match tokio::time::timeout(HEARD, child.wait()).await {
            Ok(status) => Some(status),
            // Nobody told the command.
            Err(_) => {
                family::terminate(pid);
                tokio::select! {
                    status = child.wait() => Some(status),
                    () = tokio::time::sleep(GRACE) => None,
                    // Told twice means now.
                    () = cx.interrupted() => None,
                }
            }
        },
    };
    let code = match status {
        Some(status) => code(status.context("the command was lost")?),
        None => {
            child.kill().await?;
            if out_of_time() { Kind::TimedOut as u8 } else { Kind::Interrupted as u8 }
        }
    };
    family::end();
    if let Some(to) = report_to {
        let mut report = report(&sandbox)?;
        report["exit"] = code.into();
        report["seconds"] = began.elapsed().as_secs_f64().into();
        to.end(format!("{}\n", serde_json::to_string_pretty(&report)?))?;
    }
    match code {
        0 => Ok(()),
        _ if out_of_time() => Err(interrupt::over().into()),
        code => Err(Status(code).into()),
    }
}

pub fn unrun(command: &OsStr, error: &std::io::Error) -> Failure {
    let shown = command.to_string_lossy();
    match error.kind() {
        std::io::ErrorKind::NotFound => Failure::usage(format!("there is no command `{shown}`")),
        _ => Failure::usage(format!("`{shown}` cannot be run: {error}")),
    }
}

/// The command's own exit code; 128 and the signal's number where one ended it, as a shell says it.
fn code(status: ExitStatus) -> u8 {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return 128u8.saturating_add(u8::try_from(signal).unwrap_or(127));
    }
    status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)
}

/// What was done on a sandbox.
fn report(sandbox: &Sandbox) -> anyhow::Result<serde_json::Value> {
    let store = sandbox.platform().store();
    let rows = |sql: &str, keys: &[&str]| -> rusqlite::Result<Vec<serde_json::Value>> {
        let mut statement = store.db.prepare(sql)?;
        let read = |row: &rusqlite::Row<'_>| {
            let mut object = serde_json::Map::new();
            for (n, key) in keys.iter().enumerate() {
                let value = match row.get_ref(n)? {
                    rusqlite::types::ValueRef::Integer(number) => json!(number),
                    rusqlite::types::ValueRef::Real(number) => json!(number),
                    rusqlite::types::ValueRef::Text(text) => json!(String::from_utf8_lossy(text)),
                    _ => json!(null),
                };
                object.insert((*key).to_owned(), value);
            }
            Ok(serde_json::Value::Object(object))
        };
        statement.query_map([], read)?.collect()
    };
    Ok(json!({
        "instances": rows(
            "SELECT i.id, challenge_id, u.display_name, status, error, stop_reason,
                    (coalesce(stopped_at, unixepoch('subsec') * 1000000) - started_at) / 1e6
             FROM instances i LEFT JOIN users u ON u.id = user_id ORDER BY started_at",
            &["id", "challenge_id", "user", "status", "error", "stop_reason", "seconds"],
        )?,
        "submissions": rows(
            "SELECT challenge_id, question_id, u.display_name, answer, iif(correct, 'right', 'wrong')
             FROM submissions s LEFT JOIN users u ON u.id = user_id ORDER BY submitted_at",
            &["challenge_id", "question_id", "user", "answer", "result"],
        )?,
        "solves": rows(
            "SELECT challenge_id, question_id, u.display_name, solve_time_s, solve_rank
             FROM solves s LEFT JOIN users u ON u.id = user_id ORDER BY solved_at",
            &["challenge_id", "question_id", "user", "seconds", "rank"],
        )?,
    }))
}
