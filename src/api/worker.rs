//! A worker node's own API: what the platform asks of its nodes. Spoken with [`NodeClient`](crate::client::NodeClient),
//! at the node's address and with the node's token; none of it is an operation of the platform.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::instance::InstanceStatus;
use super::model::{Attachments, Bytes, Text};
use crate::client::Page;

crate::operations! { "worker";
    Health => GET "/health" [bare] -> NodeHealth;
    Start => POST "/instances" -> InstanceStatus;
    Status => GET "/instances/{instance}/status" (instance) [bare] -> InstanceStatus;
    Check => GET "/instances/{instance}/health" (instance) [bare] -> Checked;
    Stop => DELETE "/instances/{instance}" (instance) [bare] -> InstanceStatus;
    StopAll => POST "/admin/stop-all" [bare] -> BTreeMap<String, Value>;
    Containers => GET "/instances/{instance}/containers" (instance) [bare] -> Page<Container>;
    Logs => GET "/instances/{instance}/container-logs" (instance) [bare] -> ContainerLogs;
    Traffic => GET "/instances/{instance}/traffic" (instance) [bare] -> Page<Value>;
    Pcap => GET "/instances/{instance}/pcap" (instance) [bare] -> Bytes;
    Runtime => GET "/instances/{instance}/agent-runtime" (instance) [bare] -> BTreeMap<String, Value>;
    Files => GET "/instances/{instance}/attachments" (instance) [bare] -> Attachments;
    Download => GET "/instances/{instance}/attachments/{filename}" (instance, filename) [bare, nested] -> Bytes;
    VpnConfig => GET "/instances/{instance}/openvpn-config" (instance) [bare] -> Bytes;
    Rescan => POST "/admin/rescan-challenges" [bare] -> Rescanned;
    Build => POST "/admin/challenges/{challenge}/build" (challenge) [bare] -> ImageState;
    BuildAll => POST "/admin/challenges/build-all" -> Queued;
    BuildState => GET "/admin/challenges/build-state" [bare] -> ImageStates;
    Pull => POST "/admin/challenges/{challenge}/pull" (challenge) [bare] -> ImageState;
    PullAll => POST "/admin/challenges/pull-all" -> Queued;
    PullState => GET "/admin/challenges/pull-state" [bare] -> ImageStates;
}

/// Show how the node is. It asks for no token.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Health {}

/// Start an instance. The platform does not learn of it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Start {
    /// The challenge's id.
    pub challenge_id: String,
    /// What the instance is to be called.
    pub instance_id: String,
    /// How long it shall live, in seconds.
    pub ttl: u64,
    /// The answer of each question that has one of its own here.
    pub answers: BTreeMap<String, String>,
    /// A folder of the node in which its traffic is written down.
    pub proxy_output_dir: Option<String>,
}

/// Show how far an instance is.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Status {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Ask whether an instance's containers are well.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Check {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Stop an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Stop {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Stop every instance of the node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StopAll {}

/// List the containers of an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Containers {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Show what the containers of an instance wrote.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Logs {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// List the requests that reached an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Traffic {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Fetch an instance's captured packets.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Pcap {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Show what an agent needs to join an instance's network.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Runtime {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// List the files that come with an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Files {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Fetch a file that comes with an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Download {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// The file's name.
    #[serde(skip)]
    pub filename: String,
}

/// Fetch the VPN configuration of an instance's network.
#[derive(Debug, Clone, Default, Serialize)]
pub struct VpnConfig {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Load the challenges anew from the node's folder.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Rescan {}

/// Build a challenge's images on the node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Build {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
}

/// Build the images of all challenges on the node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BuildAll {
    /// Only these challenges.
    pub challenge_ids: Option<Vec<String>>,
}

/// Show which challenges are built on the node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BuildState {}

/// Pull a challenge's images to the node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Pull {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
}

/// Pull the images of all challenges to the node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PullAll {
    /// Only these challenges.
    pub challenge_ids: Option<Vec<String>>,
}

/// Show which challenges are pulled to the node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PullState {}

/// How a node is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NodeHealth {
    /// `ok` or a later word.
    pub status: String,
    /// The machine's name.
    pub hostname: String,
    /// How many instances it runs.
    pub running_instances: u64,
    /// How many it may run.
    pub capacity: u64,
    /// The version of the program.
    pub version: String,
}

/// How an instance's containers are.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Checked {
    /// They are well.
    pub is_healthy: bool,
}

/// A container.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Container {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The service it runs.
    pub service: String,
    /// Its image.
    pub image: String,
    /// How it is.
    pub status: String,
}

/// What containers wrote.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ContainerLogs {
    /// All of it.
    pub logs: Text,
}

/// What came of looking for challenges again.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Rescanned {
    /// How many there are.
    pub total: u64,
    /// Those that are new.
    pub added: Vec<String>,
    /// Those that are gone.
    pub removed: Vec<String>,
}

/// What is going to be built or pulled.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Queued {
    /// The challenges whose turn comes.
    pub queued: Vec<String>,
}

/// How the images of challenges stand.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ImageStates {
    /// One for each challenge.
    pub rows: Vec<ImageState>,
}

/// How the images of a challenge stand.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ImageState {
    /// The challenge.
    pub challenge_id: String,
    /// `unbuilt`, `building`, `built`, `unpulled`, `pulling`, `pulled`, `failed` or a later word.
    pub status: String,
    /// When they were built, seconds since 1970; 0 where they were not.
    pub built_at: f64,
    /// When they were pulled, seconds since 1970; 0 where they were not.
    pub pulled_at: f64,
    /// Why it failed.
    pub error: String,
}
