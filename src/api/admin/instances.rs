//! Every team's instances.

use serde::Serialize;
use serde_json::Value;

use crate::api::instance::{Instance, Stopped};
use crate::api::model::Bytes;
use crate::client::Page;

crate::operations! { "admin/instances";
    List => GET "/admin/instances" -> Page<Instance>;
    Get => GET "/admin/instances/{instance}" (instance) [bare] -> Instance;
    StopAll => DELETE "/instances" [bare, once] -> Page<Stopped>;
    Pcap => GET "/admin/instances/{instance}/pcap" (instance) [bare] -> Bytes;
    Traffic => GET "/admin/instances/{instance}/traffic" (instance) -> Value;
}

/// List every team's instances.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {
    /// Only those on this node.
    pub node_id: Option<String>,
    /// Only those in this state: starting, ready or error.
    pub status: Option<String>,
}

/// Show any team's instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Stop every instance of the cluster.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StopAll {}

/// Fetch what was captured of an instance's network.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Pcap {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
}

/// Show what went to and from any team's instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Traffic {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Where to go on, as the answer before said (0.7.0).
    pub cursor: Option<String>,
}
