//! The platform itself.

use serde::{Deserialize, Serialize};

crate::operations! { "server";
    Health => GET "/health" [bare] -> Healthy;
    Meta => GET "/meta" [bare] -> serde_json::Value;
    ClusterInfo => GET "/cluster-info" [bare] -> Cluster;
    Events => GET "/events" -> super::model::Bytes;
}

/// Show whether the platform is well, and its version.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct Health {}

/// Show what the platform says of itself: builds, challenges, counts.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct Meta {}

/// Show how worker nodes reach the platform.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct ClusterInfo {}

/// Open the event stream. It does not end: use [`EventStream`](crate::client::EventStream), which reconnects.
#[derive(Clone, Default, Serialize)]
pub struct Events {
    /// The bearer: this operation takes it in the query only.
    pub token: Option<String>,
}

/// What `/health` says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Healthy {
    /// `ok`.
    pub status: String,
    /// The platform's version; empty where it does not say.
    pub version: String,
    /// Instances running.
    pub running_instances: u64,
    /// How many can.
    pub capacity: u64,
    /// The machine's name.
    pub hostname: String,
}

/// Addresses a worker node needs.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Cluster {
    /// Where nodes find the platform.
    pub platform_url: String,
    /// The image nodes run.
    pub node_image: String,
}
