//! Worker nodes: inviting, changing and removing them, and how they are. Everyone may list them: see
//! [`node`](crate::api::node).

use std::collections::BTreeMap;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::api::activity::Activity;
use crate::api::model::Empty;
use crate::api::node::Node;
use crate::client::Page;

crate::operations! { "admin/nodes";
    Get => GET "/admin/nodes/{node}" (node) [bare] -> Node;
    Edit => PATCH "/admin/nodes/{node}" (node) -> Node;
    Delete => DELETE "/nodes/{node}" (node) [bare] -> Empty;
    Health => GET "/admin/nodes/{node}/health-history" (node) [bare] -> Page<HealthSample>;
    Events => GET "/admin/nodes/{node}/events" (node) [bare] -> Page<Activity>;
    Invites => GET "/nodes/invites" [bare] -> Page<NodeInvite>;
    MintInvite => POST "/nodes/invites" -> MintedInvite;
    Register => POST "/nodes/register" -> Registered;
    RevokeInvite => DELETE "/nodes/invites/{invite}" (invite) [bare] -> Empty;
}

/// Show a worker node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The node's id.
    #[serde(skip)]
    pub node: String,
}

/// Change what a worker node is called by.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Edit {
    /// The node's id.
    #[serde(skip)]
    pub node: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// What operators call it by; replaces all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
}

/// Remove a worker node. An id nobody knows is taken silently.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Delete {
    /// The node's id.
    #[serde(skip)]
    pub node: String,
}

/// Show how a worker node was.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Health {
    /// The node's id.
    #[serde(skip)]
    pub node: String,
}

/// List what happened to a worker node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Events {
    /// The node's id.
    #[serde(skip)]
    pub node: String,
}

/// List the invites for worker nodes.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Invites {}

/// Make an invite that a worker node joins with. It is shown once.
#[derive(Debug, Clone, Default, Serialize)]
pub struct MintInvite {
    /// How long it holds, in seconds, 60 to 604800; an hour when it is left out.
    pub ttl_seconds: Option<u64>,
}

/// Register a worker node. One whose URL is registered already gets another token, and the one it had stops working.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Register {
    /// Where the platform reaches it.
    pub url: String,
    /// What it is called.
    pub display_name: String,
    /// How many instances it takes; 50 when it is left out.
    pub capacity: Option<u64>,
    /// What operators call it by.
    pub labels: BTreeMap<String, String>,
}

/// Revoke an invite for a worker node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RevokeInvite {
    /// The invite's id.
    #[serde(skip)]
    pub invite: String,
}

/// How a worker node was at one time.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HealthSample {
    /// The node.
    pub node_id: String,
    /// When, seconds since 1970.
    pub ts: f64,
    /// It answered.
    pub is_healthy: bool,
    /// Load, in percent.
    pub cpu_percent: f64,
    /// Load, in percent.
    pub memory_percent: f64,
    /// Load, in percent.
    pub disk_percent: f64,
    /// How long it took to answer, in milliseconds.
    pub latency_ms: f64,
}

/// An invite for a worker node.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NodeInvite {
    /// Its id.
    pub id: String,
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// When it ends, ISO 8601.
    pub expires_at: Option<String>,
    /// Whether it can be used.
    pub status: String,
    /// The node that joined with it.
    pub consumed_by_node_id: String,
}

/// A new invite for a worker node.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct MintedInvite {
    /// Its id.
    pub id: String,
    /// What the node joins with, shown this once.
    pub registration_token: SecretString,
    /// When it ends, ISO 8601.
    pub expires_at: Option<String>,
}

/// A new worker node.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Registered {
    /// The node.
    #[serde(flatten)]
    pub node: Node,
    /// What it and the platform show each other, told this once.
    pub token: SecretString,
}
