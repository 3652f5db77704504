//! Work that goes on in the background.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::client::Page;

crate::operations! { "admin/tasks";
    List => GET "/admin/tasks" -> Page<Task>;
    Get => GET "/admin/tasks/{task}" (task) [bare] -> Task;
    Logs => GET "/admin/tasks/{task}/logs" (task) -> Log;
    Submit => POST "/admin/tasks" -> Task;
    Cancel => POST "/admin/tasks/{task}/cancel" (task) [bare] -> Task;
}

/// List the tasks.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {
    /// Only those in this state.
    pub status: Option<String>,
    /// Only those of this kind.
    pub kind: Option<String>,
}

/// Show a task.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The task's id.
    #[serde(skip)]
    pub task: String,
}

/// Show what a task wrote.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Logs {
    /// The task's id.
    #[serde(skip)]
    pub task: String,
    /// Only lines after the one with this number.
    pub after: Option<u64>,
}

/// Start a task.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Submit {
    /// What it is to do.
    pub kind: String,
    /// What it is to do it with.
    pub params: BTreeMap<String, Value>,
}

/// Cancel a task.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cancel {
    /// The task's id.
    #[serde(skip)]
    pub task: String,
}

/// A task.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Task {
    /// Its id.
    pub id: String,
    /// What it does.
    pub kind: String,
    /// `pending`, `running`, `succeeded`, `failed`, `cancelled` or a later word.
    pub status: String,
    /// What it does it with.
    pub params: BTreeMap<String, Value>,
    /// What came of it.
    pub result: BTreeMap<String, Value>,
    /// How far it is, 0 to 1.
    pub progress: f64,
    /// What it is doing.
    pub progress_message: String,
    /// Why it failed.
    pub error: String,
    /// Why, at length.
    pub error_detail: String,
    /// It was asked to end.
    pub cancel_requested: bool,
    /// Who started it.
    pub created_by_user_id: String,
    /// Their name.
    pub created_by_name: String,
    /// When it was asked for, seconds since 1970.
    pub created_at_ts: f64,
    /// When it began, seconds since 1970; 0 before.
    pub started_at_ts: f64,
    /// When it ended, seconds since 1970; 0 before.
    pub finished_at_ts: f64,
}

/// What a task wrote.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Log {
    /// One for each line.
    pub items: Vec<LogLine>,
    /// What to ask with next.
    pub next_after: u64,
}

/// A line a task wrote.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LogLine {
    /// Its number.
    pub seq: u64,
    /// When, seconds since 1970.
    pub ts: f64,
    /// Such as `info` or `error`.
    pub level: String,
    /// What it says.
    pub message: String,
}
