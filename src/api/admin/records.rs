//! What is kept of instances, past ones as well.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::api::instance::AttackSurface;
use crate::api::model::{Bytes, Text};
use crate::client::Page;

crate::operations! { "admin/records";
    List => GET "/admin/instance-records" -> Page<Record>;
    Get => GET "/admin/instance-records/{instance}" (instance) [bare] -> RecordDetail;
    Events => GET "/admin/instance-records/{instance}/events" (instance) [bare] -> Page<Value>;
    Submissions => GET "/admin/instance-records/{instance}/submissions" (instance) [bare] -> Page<Value>;
    Log => GET "/admin/instance-records/{instance}/container-log" (instance) [bare] -> Bytes;
    Traffic => GET "/admin/instance-records/{instance}/traffic" (instance) [bare] -> Page<Value>;
    Pcap => GET "/admin/instance-records/{instance}/pcap" (instance) [bare] -> Bytes;
}

/// List the records of instances.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {
    /// Only this team's.
    pub team_id: Option<String>,
    /// Only those of this challenge.
    pub challenge_id: Option<String>,
    /// Only those on this node.
    pub node_id: Option<String>,
    /// Only those in this state.
    pub status: Option<String>,
    /// Only those started since then, in seconds since 1970.
    pub since_ts: Option<f64>,
}

/// Show an instance's record.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// List what happened to an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Events {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// List the answers given in an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Submissions {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Fetch what an instance's containers wrote.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Log {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// List what went to and from an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Traffic {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Fetch what was captured of a recorded instance's network.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Pcap {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// What is kept of an instance.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Record {
    /// The instance's id.
    pub id: String,
    /// Whose it was.
    pub team_id: String,
    /// What it was an instance of.
    pub challenge_id: String,
    /// The node it ran on.
    pub node_id: String,
    /// The challenge's name.
    pub name: Text,
    /// `web`, `pwn`, `reverse`, `crypto`, `misc` or a later word.
    pub category: String,
    /// Such as `easy`.
    pub difficulty: String,
    /// Where it was last in its life.
    pub status: String,
    /// Why it ended.
    pub stop_reason: String,
    /// Why it failed.
    pub error: String,
    /// Why, at length.
    pub error_detail: String,
    /// When it started, seconds since 1970.
    pub started_at: f64,
    /// When it ended, seconds since 1970; 0 while it runs.
    pub stopped_at: f64,
    /// How long it ran, in seconds.
    pub duration_s: f64,
    /// How long it was to live, in seconds.
    pub ttl: u64,
    /// All questions were answered.
    pub solved: bool,
    /// How many answers were given.
    pub attempts: u64,
    /// How many requests went to it.
    pub request_count: u64,
}

/// An instance's record.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RecordDetail {
    /// What is kept of it.
    pub record: FullRecord,
    /// What else there is to fetch.
    pub artifacts: Artifacts,
}

/// What is kept of an instance, in full.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FullRecord {
    /// What a list says of it.
    #[serde(flatten)]
    pub record: Record,
    /// How it was made.
    pub spec: BTreeMap<String, Value>,
    /// Where it was attacked.
    pub surface: Option<AttackSurface>,
    /// Where the platform keeps what belongs to it.
    pub artifact_dir: String,
}

/// What else is kept of an instance.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Artifacts {
    /// There is a list of it.
    pub has_manifest: bool,
    /// There is what the containers wrote.
    pub has_container_log: bool,
    /// How many events there are.
    pub events_count: u64,
    /// How many answers there are.
    pub submissions_count: u64,
    /// How many requests there are.
    pub traffic_count: u64,
    /// How large the capture is, in bytes.
    pub pcap_bytes: u64,
}
