//! How the whole platform does.

use serde::{Deserialize, Serialize};

use crate::api::model::Text;
use crate::api::scoreboard;

crate::operations! { "admin/stats";
    Overview => GET "/admin/overview" [bare] -> Totals;
    HealthFlags => GET "/admin/health-flags" [bare] -> Flags;
    SolveMatrix => GET "/admin/solve-matrix" [bare] -> scoreboard::SolveMatrix;
    Timeseries => GET "/admin/timeseries" -> Timeline;
    TrafficSummary => GET "/admin/traffic/summary" [bare] -> Traffic;
}

/// Show the platform's totals.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Overview {}

/// Show what needs an operator: stuck instances, errors, lost nodes, silent challenges.
#[derive(Debug, Clone, Default, Serialize)]
pub struct HealthFlags {}

/// Show which team solved which challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SolveMatrix {}

/// Show how a number went, span by span.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Timeseries {
    /// `launches`, `submissions`, `solves`, `running_instances`, `teams` or `active_users`.
    pub metric: String,
    /// How far back, in seconds, 60 to 604800.
    pub window: Option<u64>,
    /// How long a span is, in seconds, 60 to 86400.
    pub bucket: Option<u64>,
}

/// Show how much traffic each team and instance made.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TrafficSummary {}

/// The platform's totals.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Totals {
    /// Worker nodes.
    pub nodes: NodeCounts,
    /// How many instances they take.
    pub capacity: u64,
    /// How many they run.
    pub running_instances: u64,
    /// Teams.
    pub teams_total: u64,
    /// Solves.
    pub solves_total: u64,
    /// Solves since midnight.
    pub solves_today: u64,
    /// Accounts.
    pub users_total: u64,
    /// Accounts that did something in the last 24 hours.
    pub users_active_24h: u64,
    /// Accounts made in the last 24 hours.
    pub users_new_24h: u64,
}

/// How many worker nodes there are.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NodeCounts {
    /// In all.
    pub total: u64,
    /// That answer.
    pub healthy: u64,
}

/// What needs an operator.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Flags {
    /// Instances that do not get ready.
    pub stuck_starting: Vec<StuckInstance>,
    /// Instances that failed.
    pub recent_errors: Vec<RecentError>,
    /// Worker nodes that do not answer.
    pub unhealthy_nodes: Vec<UnhealthyNode>,
    /// Challenges that are started, but not answered.
    pub silent_challenges: Vec<SilentChallenge>,
}

/// An instance that does not get ready.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StuckInstance {
    /// The instance.
    pub instance_id: String,
    /// What it is an instance of.
    pub challenge_id: String,
    /// Whose it is.
    pub team_id: String,
    /// The node it is on.
    pub node_id: String,
    /// When it was asked for, seconds since 1970.
    pub requested_at: f64,
    /// How long ago that is, in seconds.
    pub stuck_for_s: f64,
}

/// An instance that failed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RecentError {
    /// The instance.
    pub instance_id: String,
    /// What it was an instance of.
    pub challenge_id: String,
    /// Whose it was.
    pub team_id: String,
    /// The node it was on.
    pub node_id: String,
    /// Why.
    pub error: String,
    /// When, seconds since 1970.
    pub stopped_at: f64,
}

/// A worker node that does not answer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct UnhealthyNode {
    /// The node.
    pub node_id: String,
    /// What it is called.
    pub display_name: String,
    /// Where the platform looks for it.
    pub url: String,
    /// Its last sign of life, seconds since 1970.
    pub last_heartbeat_ts: f64,
    /// How long ago that is, in seconds.
    pub downtime_s: f64,
}

/// A challenge that is started, but not answered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SilentChallenge {
    /// The challenge.
    pub challenge_id: String,
    /// What it is called.
    pub name: Text,
    /// How often it was started.
    pub launches: u64,
    /// How many answers were given.
    pub submissions: u64,
}

/// How a number went, span by span.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Timeline {
    /// Which number.
    pub metric: String,
    /// How far back, in seconds.
    pub window_s: u64,
    /// How long a span is, in seconds.
    pub bucket_s: u64,
    /// One for each span.
    pub buckets: Vec<Span>,
}

/// A number in a span.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Span {
    /// When it begins, seconds since 1970.
    pub ts: f64,
    /// The number.
    pub value: u64,
    /// It is not over.
    pub partial: bool,
}

/// How much traffic there was.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Traffic {
    /// By team.
    pub teams: Vec<TeamTraffic>,
    /// By instance.
    pub instances: Vec<InstanceTraffic>,
    /// Requests in all.
    pub total_requests: u64,
}

/// How much traffic a team made.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TeamTraffic {
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// Its instances.
    pub instance_count: u64,
    /// Its requests.
    pub request_count: u64,
    /// The last one, seconds since 1970.
    pub last_activity_at: f64,
}

/// How much traffic an instance had.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct InstanceTraffic {
    /// The instance.
    pub instance_id: String,
    /// Whose it is.
    pub team_id: String,
    /// The team's name: a player chose it.
    pub team_name: String,
    /// What it is an instance of.
    pub challenge_id: String,
    /// The challenge's name.
    pub name: Text,
    /// Where it is in its life.
    pub status: String,
    /// Its requests.
    pub request_count: u64,
    /// When it started, seconds since 1970.
    pub started_at: f64,
    /// When it ended, seconds since 1970; 0 while it runs.
    pub stopped_at: f64,
    /// It is running.
    pub live: bool,
}
