//! Work that takes a while. The one kind there is looks for challenges again and finds the ones that are built in.
//!
//! Nothing really runs: a task is written with the times at which it starts and ends, and where it stands follows from
//! the clock. So it is never left half done, whenever the sandbox ends.

use std::sync::Arc;
use std::time::Duration;

use axum::http::Method;
use rusqlite::{OptionalExtension, Row};
use serde_json::{Value, json};

use super::deed;
use crate::sandbox::Platform;
use crate::sandbox::call::{Call, Window};
use crate::sandbox::caller::Need;
use crate::sandbox::events::Event;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, accepted, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::time::{self, Micros, SECOND};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/tasks", Need::Operator, list),
    (Method::POST, "/admin/tasks", Need::Operator, submit),
    (Method::GET, "/admin/tasks/{task_id}", Need::Operator, view),
    (Method::GET, "/admin/tasks/{task_id}/logs", Need::Operator, logs),
    (Method::POST, "/admin/tasks/{task_id}/cancel", Need::Operator, cancel),
];

/// The kind there is.
const RESCAN: &str = "challenge_rescan";
/// How long a task waits for its turn.
const QUEUE: Micros = SECOND / 4;
/// How long it then takes: long enough that who waits for it has to wait.
const WORK: Micros = 3 * SECOND / 4;
/// How many lines a task logs at most.
const LINES: i64 = 10;

/// A task as it is remembered.
struct Task {
    number: i64,
    id: String,
    kind: String,
    status: String,
    result: Value,
    by: String,
    by_name: String,
    created_at: Micros,
    /// 0 when it was cancelled before.
    started_at: Micros,
    finished_at: Micros,
}

const COLUMNS: &str = "rowid, id, kind, status, result, created_by_user_id, created_by_name, created_at, started_at, \
                       finished_at";

impl Task {
    fn read(row: &Row<'_>) -> rusqlite::Result<Task> {
        Ok(Task {
            number: row.get(0)?,
            id: row.get(1)?,
            kind: row.get(2)?,
            status: row.get(3)?,
            result: serde_json::from_str(&row.get::<_, String>(4)?).unwrap_or_default(),
            by: row.get(5)?,
            by_name: row.get(6)?,
            created_at: row.get(7)?,
            started_at: row.get(8)?,
            finished_at: row.get(9)?,
        })
    }

    /// The one of the path.
    fn named(call: &Call<'_>) -> Result<Task, Refusal> {
        let mut statement = call.db.prepare_cached(&format!("SELECT {COLUMNS} FROM tasks WHERE id = ?1"))?;
        let found = statement.query_row([call.id("task_id")], Task::read).optional()?;
        found.ok_or_else(|| Refusal::plain(404, "task not found"))
    }

    /// Where it stands.
    fn status(&self, now: Micros) -> &str {
        if self.started_at > now {
            "pending"
        } else if self.finished_at > now {
            "running"
        } else {
            &self.status
        }
    }

    fn value(&self, now: Micros) -> Value {
        let status = self.status(now);
        let done = status == "succeeded";
        let since = |at: Micros| if at <= now { time::seconds(at) } else { 0.0 };
        json!({
            "id": self.id, "kind": self.kind, "status": status, "params": {},
            "result": if done { self.result.clone() } else { json!({}) }, "progress": if done { 1.0 } else { 0.0 },
            "progress_message": "", "error": "", "error_detail": "", "cancel_requested": status == "cancelled",
            "created_by_user_id": self.by, "created_by_name": self.by_name,
            "created_at_ts": time::seconds(self.created_at), "started_at_ts": since(self.started_at),
            "finished_at_ts": since(self.finished_at),
        })
    }

    /// What it has logged by now. Numbers go on from task to task.
    fn lines(&self, call: &Call<'_>) -> Vec<Value> {
        let (node, summary) = (call.platform.node_id(), self.result["summary"].as_str().unwrap_or_default());
        let mut lines = Vec::new();
        if self.started_at > 0 {
            lines.push((self.started_at, format!("the task begins: {}", self.kind)));
        }
        if self.status == "succeeded" {
            lines.push((self.finished_at, format!("node {node}: looked again")));
            lines.push((self.finished_at, format!("the task succeeded: {summary}")));
        }
        let number = |n: usize| (self.number - 1) * LINES + n as i64 + 1;
        let lines = lines.into_iter().enumerate().filter(|(_, (at, _))| *at <= call.now);
        lines
            .map(|(n, (at, message))| {
                json!({"seq": number(n), "ts": time::seconds(at), "level": "info", "message": message})
            })
            .collect()
    }
}

/// Newest first.
fn list(call: &mut Call<'_>) -> Outcome {
    let window: Window = call.window_of(200)?;
    let mut statement = call.db.prepare_cached(&format!("SELECT {COLUMNS} FROM tasks ORDER BY rowid DESC"))?;
    let mut rows = Vec::new();
    for task in statement.query_map([], Task::read)? {
        let task = task?;
        let wanted = call.text("status").is_none_or(|status| task.status(call.now) == status)
            && call.text("kind").is_none_or(|kind| task.kind == kind);
        if wanted {
            rows.push(task.value(call.now));
        }
    }
    ok(&window.page(rows))
}

fn view(call: &mut Call<'_>) -> Outcome {
    ok(&Task::named(call)?.value(call.now))
}

fn logs(call: &mut Call<'_>) -> Outcome {
    let after = call.int("after", 0, 0, i64::MAX)?;
    let limit = call.int("limit", 1000, 1, 5000)?;
    let mut lines = Task::named(call)?.lines(call);
    lines.retain(|line| line["seq"].as_i64() > Some(after));
    lines.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let last = lines.last().and_then(|line| line["seq"].as_i64()).unwrap_or(after);
    ok(&json!({"items": lines, "next_after": last}))
}

fn submit(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let kind = fields.text_or("kind", "");
    if fields.has("params") && !fields.raw("params").is_some_and(Value::is_object) {
        fields.complain("params", "dict_type", "a map is needed");
    }
    fields.checked()?;
    if kind != RESCAN {
        return Err(Refusal::plain(400, format!("unknown or unsupported task kind: '{kind}'")));
    }
    rescan(call)
}

/// Looks for challenges again.
pub fn rescan(call: &mut Call<'_>) -> Outcome {
    let total = call.platform.challenges.len();
    let summary = format!("{total} challenge(s); +0/-0; 1/1 node(s) ok");
    let node = json!({"node_id": call.platform.node_id(), "ok": true, "total": total, "error": null});
    let caller = call.caller()?;
    let started_at = call.now + QUEUE;
    let task = Task {
        number: 0,
        id: ids::plain(),
        kind: RESCAN.to_owned(),
        status: "succeeded".to_owned(),
        result: json!({"summary": summary, "total": total, "added": [], "removed": [], "nodes": [node]}),
        by: caller.user_id.clone(),
        by_name: caller.name.clone(),
        created_at: call.now,
        started_at,
        finished_at: started_at + WORK,
    };
    call.db
        .prepare_cached(
            "INSERT INTO tasks (id, kind, status, params, result, created_by_user_id, created_by_name, created_at,
                                started_at, finished_at) VALUES (?1, ?2, ?3, '{}', ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute((
            &task.id,
            &task.kind,
            &task.status,
            task.result.to_string(),
            &task.by,
            &task.by_name,
            task.created_at,
            task.started_at,
            task.finished_at,
        ))?;
    tell(call, "task_submitted", &task)?;
    let value = task.value(call.now);
    call.afterwards(move |platform| {
        let shared = Arc::clone(platform);
        platform.spawn(async move { report(&shared, &task.id, &summary).await });
    });
    accepted(&value)
}

fn tell(call: &mut Call<'_>, name: &'static str, task: &Task) -> Result<(), Refusal> {
    let event = deed(call, name)?.with("task_id", task.id.as_str()).with("task_kind", task.kind.as_str());
    call.tell(event.for_operators());
    Ok(())
}

/// Tells that a task is done, when it is, unless it was cancelled.
async fn report(platform: &Arc<Platform>, id: &str, summary: &str) {
    tokio::time::sleep(Duration::from_micros((QUEUE + WORK).unsigned_abs())).await;
    // The store failing takes nothing but the news.
    let _ = platform.write(|db| {
        let done: bool = db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM tasks WHERE id = ?1 AND status = 'succeeded')")?
            .query_row([id], |row| row.get(0))?;
        let event = Event::by("task_succeeded", "system", "system", "task-runner")
            .with("challenge_id", "")
            .with("task_id", id)
            .with("task_kind", RESCAN)
            .with("summary", summary)
            .for_operators();
        Ok(if done { vec![event] } else { Vec::new() })
    });
}

fn cancel(call: &mut Call<'_>) -> Outcome {
    let mut task = Task::named(call)?;
    let status = task.status(call.now);
    if !["pending", "running"].contains(&status) {
        return Err(Refusal::plain(409, format!("task already {status}")));
    }
    if status == "pending" {
        task.started_at = 0;
    }
    task.status = "cancelled".to_owned();
    task.finished_at = call.now;
    call.db
        .prepare_cached("UPDATE tasks SET status = ?2, started_at = ?3, finished_at = ?4 WHERE id = ?1")?
        .execute((&task.id, &task.status, task.started_at, task.finished_at))?;
    tell(call, "task_cancelled", &task)?;
    ok(&task.value(call.now))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{ask, fresh, operator};

    #[tokio::test]
    async fn a_rescan_succeeds_after_a_while() {
        let s = fresh().await;
        let a = operator(&s);
        let (status, task) = ask(&s, "POST", "/admin/challenges/rescan", &a, Value::Null).await;
        assert_eq!((status, &task["status"], &task["finished_at_ts"]), (202, &json!("pending"), &json!(0.0)));
        let path = format!("/admin/tasks/{}", task["id"].as_str().unwrap());
        let mut seen = Vec::new();
        let done = loop {
            let (_, task) = ask(&s, "GET", &path, &a, Value::Null).await;
            let status = task["status"].as_str().unwrap().to_owned();
            if seen.last() != Some(&status) {
                seen.push(status);
            }
            if task["status"] == "succeeded" {
                break task;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        };
        assert_eq!(seen, ["pending", "running", "succeeded"]);
        let total = s.platform().challenges.len();
        assert_eq!((&done["result"]["total"], &done["progress"]), (&json!(total), &json!(1.0)));
        let (_, log) = ask(&s, "GET", &format!("{path}/logs?limit=2"), &a, Value::Null).await;
        assert_eq!((log["items"].as_array().map(Vec::len), &log["next_after"]), (Some(2), &json!(2)));
        let (_, log) = ask(&s, "GET", &format!("{path}/logs?after=2"), &a, Value::Null).await;
        assert_eq!(log["items"].as_array().map(Vec::len), Some(1));
        let (_, log) = ask(&s, "GET", &format!("{path}/logs?after=99"), &a, Value::Null).await;
        assert_eq!(log, json!({"items": [], "next_after": 99}));
        let (status, no) = ask(&s, "POST", &format!("{path}/cancel"), &a, Value::Null).await;
        assert_eq!((status, &no["detail"]), (409, &json!("task already succeeded")));
        for _ in 0..100 {
            let (_, kept) = ask(&s, "GET", "/admin/activities?event=task_succeeded", &a, Value::Null).await;
            if kept["total"] == 1 {
                assert_eq!(kept["items"][0]["detail"]["summary"], done["result"]["summary"]);
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("nobody was told");
    }

    #[tokio::test]
    async fn what_has_not_begun_can_be_cancelled() {
        let s = fresh().await;
        let a = operator(&s);
        let (status, task) =
            ask(&s, "POST", "/admin/tasks", &a, json!({"kind": "challenge_rescan", "params": {}})).await;
        assert_eq!(status, 202);
        let path = format!("/admin/tasks/{}", task["id"].as_str().unwrap());
        let (status, now) = ask(&s, "POST", &format!("{path}/cancel"), &a, Value::Null).await;
        assert_eq!((status, &now["status"], &now["cancel_requested"]), (200, &json!("cancelled"), &json!(true)));
        tokio::time::sleep(std::time::Duration::from_millis(1200)).await;
        let (_, kept) = ask(&s, "GET", "/admin/activities?event=task_succeeded", &a, Value::Null).await;
        assert_eq!(kept["total"], 0);
        let (_, page) = ask(&s, "GET", "/admin/tasks?status=cancelled", &a, Value::Null).await;
        assert_eq!((&page["total"], &page["items"][0]["id"]), (&json!(1), &task["id"]));
        for query in ["status=x", "kind=x"] {
            assert_eq!(ask(&s, "GET", &format!("/admin/tasks?{query}"), &a, Value::Null).await.1["total"], 0);
        }
        assert_eq!(ask(&s, "GET", "/admin/tasks?limit=201", &a, Value::Null).await.0, 422);
        assert_eq!(ask(&s, "GET", &format!("{path}/logs?limit=5001"), &a, Value::Null).await.0, 422);
        for (body, wanted) in [
            (json!({"kind": "nope"}), 400),
            (json!({}), 400),
            (json!({"kind": "challenge_rescan", "params": 5}), 422),
            (Value::Null, 422),
        ] {
            assert_eq!(ask(&s, "POST", "/admin/tasks", &a, body.clone()).await.0, wanted, "{body}");
        }
        for (method, path) in
            [("GET", "/admin/tasks/x"), ("GET", "/admin/tasks/x/logs"), ("POST", "/admin/tasks/x/cancel")]
        {
            let (status, no) = ask(&s, method, path, &a, Value::Null).await;
            assert_eq!((status, &no["detail"]), (404, &json!("task not found")), "{path}");
        }
    }
}
