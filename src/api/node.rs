//! Worker nodes as everyone sees them. What only operators may do is in [`admin`](super::admin).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::client::Page;

crate::operations! { "node";
    List => GET "/nodes" [bare] -> Page<Node>;
}

/// List the worker nodes.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct List {}

/// A worker node.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// Where the platform reaches it.
    pub url: String,
    /// What it is called.
    pub display_name: String,
    /// How many instances it takes.
    pub capacity: u64,
    /// How many it runs.
    pub running: u64,
    /// It answers.
    pub is_healthy: bool,
    /// Its last sign of life, ISO 8601.
    pub last_heartbeat: Option<String>,
    /// What operators call it by.
    pub labels: BTreeMap<String, String>,
    /// Load, in percent.
    pub cpu_percent: f64,
    /// Load, in percent.
    pub memory_percent: f64,
    /// Load, in percent.
    pub disk_percent: f64,
    /// When it joined, ISO 8601.
    pub registered_at: Option<String>,
}
