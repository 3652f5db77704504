//! Work that is done again and again.

use serde::{Deserialize, Serialize};

use super::tasks::Task;
use crate::client::Page;

crate::operations! { "admin/jobs";
    List => GET "/admin/scheduled-jobs" [bare] -> Page<Job>;
    Set => PATCH "/admin/scheduled-jobs/{job}" (job) -> Job;
    Run => POST "/admin/scheduled-jobs/{job}/run" (job) [bare] -> Task;
}

/// List the scheduled jobs.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {}

/// Turn a scheduled job on or off, or change how often it runs.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Set {
    /// The job's name.
    #[serde(skip)]
    pub job: String,
    /// It runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// How often, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval_s: Option<u64>,
}

/// Run a scheduled job now.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Run {
    /// The job's name.
    #[serde(skip)]
    pub job: String,
}

/// A scheduled job.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Job {
    /// What it is called.
    pub name: String,
    /// It runs.
    pub enabled: bool,
    /// How often, in seconds.
    pub interval_s: u64,
    /// How often when nobody says anything, in seconds.
    pub default_interval_s: u64,
    /// When it last ran, seconds since 1970; 0 before the first time.
    pub last_run_at_ts: f64,
    /// How that went.
    pub last_status: String,
    /// What came of it.
    pub last_summary: String,
    /// Why it failed.
    pub last_error: String,
    /// How long it took, in seconds.
    pub last_duration_s: f64,
    /// How often it has run.
    pub run_count: u64,
    /// Who changed it last.
    pub updated_by_user_id: String,
}
