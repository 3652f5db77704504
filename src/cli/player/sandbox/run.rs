//! `ctfy sandbox run`: a platform for one command, and its exit code.

use std::process::ExitStatus;

use anyhow::Context as _;
use secrecy::ExposeSecret;
use serde_json::json;

use super::Run;
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind, Status};
use crate::sandbox::Sandbox;

pub async fn run(cx: &Context, run: Run) -> anyhow::Result<()> {
    let home = tempfile::Builder::new().prefix("ctfy-sandbox-").tempdir().context("no private folder can be made")?;
    let sandbox = super::start(run.kind.options(cx)?).await?;
    let began = std::time::Instant::now();
    let mut command = tokio::process::Command::new(&run.command[0]);
    command.args(&run.command[1..]).kill_on_drop(true);
    for name in ["CTFY_HOST", "CTFY_COMPETITION", "XDG_CONFIG_HOME"] {
        command.env_remove(name);
    }
    command
        .env("CTFY_PLATFORM_URL", &sandbox.url)
        .env("CTFY_TOKEN", sandbox.accounts.player.expose_secret())
        .env("CTFY_SANDBOX_RIVAL_TOKEN", sandbox.accounts.rival.expose_secret())
        .env("CTFY_SANDBOX_OPERATOR_TOKEN", sandbox.accounts.operator.expose_secret())
        .env("CTFY_CONFIG_HOME", home.path());
    let shown = run.command[0].to_string_lossy().into_owned();
    let mut child = command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::usage(format!("there is no command `{shown}`")),
        _ => Failure::usage(format!("`{shown}` cannot be run: {error}")),
    })?;
    // A terminal tells the command of Ctrl-C as well as us; whoever tells us alone means the command, too.
    let pid = child.id();
    let status = tokio::select! {
        status = child.wait() => status,
        () = cx.interrupted() => {
            interrupt(pid);
            match tokio::time::timeout(std::time::Duration::from_secs(5), child.wait()).await {
                Ok(status) => status,
                Err(_) => { let _ = child.start_kill(); child.wait().await }
            }
        }
    };
    let status = status.context("the command was lost")?;
    let code = code(status);
    if let Some(file) = &run.report {
        let mut report = report(&sandbox)?;
        report["exit"] = code.into();
        report["seconds"] = began.elapsed().as_secs_f64().into();
        let text = format!("{}\n", serde_json::to_string_pretty(&report)?);
        write(file, &text)
            .map_err(|error| Failure::new(Kind::Internal, format!("cannot write {}: {error}", file.display())))?;
    }
    if code == 0 { Ok(()) } else { Err(Status(code).into()) }
}

/// A file that is there whole or not at all.
fn write(file: &std::path::Path, text: &str) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(std::path::Path::new("."));
    let mut whole = tempfile::NamedTempFile::new_in(folder)?;
    std::io::Write::write_all(&mut whole, text.as_bytes())?;
    whole.persist(file)?;
    Ok(())
}

/// The command's own exit code; 128 and the signal's number where one ended it, as a shell says it.
fn code(status: ExitStatus) -> u8 {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return 128u8.saturating_add(u8::try_from(signal).unwrap_or(127));
    }
    status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)
}

#[cfg(unix)]
fn interrupt(pid: Option<u32>) {
    let pid = pid.and_then(|pid| i32::try_from(pid).ok()).and_then(rustix::process::Pid::from_raw);
    if let Some(pid) = pid {
        // It may have ended in the meantime.
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
    }
}

#[cfg(not(unix))]
fn interrupt(_: Option<u32>) {}

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
