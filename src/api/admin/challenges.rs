//! Challenges: loading them, preparing them on the nodes, how they do.

use serde::{Deserialize, Serialize};

use super::tasks::Task;
use crate::api::model::Text;
use crate::api::scoreboard::Bin;
use crate::client::Page;

crate::operations! { "admin/challenges";
    Rescan => POST "/admin/challenges/rescan" [bare] -> Task;
    Build => POST "/admin/challenges/{challenge}/build" (challenge) [bare] -> Task;
    BuildAll => POST "/admin/challenges/build-all" [query] -> Task;
    BuildState => GET "/admin/challenges/build-state" [bare] -> States;
    Pull => POST "/admin/challenges/{challenge}/pull" (challenge) [bare] -> Task;
    PullAll => POST "/admin/challenges/pull-all" [query] -> Task;
    PullState => GET "/admin/challenges/pull-state" [bare] -> States;
    Stats => GET "/admin/challenges/stats" -> Page<ChallengeStats>;
    Timeseries => GET "/admin/challenges/{challenge}/timeseries" (challenge) -> ChallengeTimeline;
    Latency => GET "/admin/challenges/latency-histogram" [bare] -> Page<Bin>;
    Feedback => GET "/admin/challenges/{challenge}/feedback" (challenge) -> Page<FeedbackRow>;
}

/// Load the challenges anew from the platform's folder.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Rescan {}

/// Build a challenge's images on every node. An id nobody knows is taken silently.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Build {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
}

/// Build the images of all challenges on every node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BuildAll {
    /// Only the challenges of this competition.
    pub competition_id: Option<String>,
}

/// Show which challenges are built on which nodes.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BuildState {}

/// Pull a challenge's images on every node. An id nobody knows is taken silently.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Pull {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
}

/// Pull the images of all challenges on every node.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PullAll {
    /// Only the challenges of this competition.
    pub competition_id: Option<String>,
}

/// Show which challenges are pulled on which nodes.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PullState {}

/// Show how each challenge starts and is solved.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Stats {
    /// Only those whose name or id holds this.
    pub q: Option<String>,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// The order.
    pub sort: Option<String>,
    /// Only the challenges of this competition.
    pub competition_id: Option<String>,
}

/// Show how a challenge's starts went, span by span.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Timeseries {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// How far back, in seconds, 60 to 604800.
    pub window: Option<u64>,
    /// How long a span is, in seconds, 60 to 86400.
    pub bucket: Option<u64>,
}

/// Show how long challenges take to start.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Latency {}

/// List what players think of a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Feedback {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// Only what was said in this competition.
    pub competition_id: Option<String>,
}

/// Which challenges are ready on which nodes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct States {
    /// One for each challenge.
    pub rows: Vec<StateRow>,
}

/// On which nodes a challenge is ready.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StateRow {
    /// The challenge.
    pub challenge_id: String,
    /// How it stands over all nodes, such as `unbuilt` or `unpulled`.
    pub aggregated: String,
    /// One for each node.
    pub nodes: Vec<NodeState>,
}

/// How a challenge stands on a node.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NodeState {
    /// The node.
    pub node_id: String,
    /// Such as `unbuilt` or `unpulled`.
    pub status: String,
    /// When it was built, seconds since 1970; 0 where it was not.
    pub built_at: f64,
    /// When it was pulled, seconds since 1970; 0 where it was not.
    pub pulled_at: f64,
    /// Why it failed.
    pub error: String,
    /// Why the node could not be asked.
    pub node_error: String,
}

/// How a challenge starts and is solved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChallengeStats {
    /// The challenge.
    pub challenge_id: String,
    /// What it is called.
    pub name: Text,
    /// Such as `easy`.
    pub difficulty: String,
    /// `web`, `pwn`, `reverse`, `crypto`, `misc` or a later word.
    pub category: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// How many questions it has.
    pub question_count: u64,
    /// How often it was started.
    pub launches: u64,
    /// How often that failed.
    pub errors: u64,
    /// How many starts failed, 0 to 1.
    pub error_rate: f64,
    /// How long a start takes, in seconds, on average.
    pub avg_launch_s: f64,
    /// How long half of the starts take at most, in seconds.
    pub p50_launch_s: f64,
    /// How long 95 of 100 starts take at most, in seconds.
    pub p95_launch_s: f64,
    /// How many starts end solved, 0 to 1.
    pub solve_rate: f64,
    /// How many instances are running.
    pub running_count: u64,
    /// How it failed last.
    pub last_error: Option<LastError>,
    /// How long the last starts took, in seconds.
    pub recent_launch_durations: Vec<f64>,
}

/// How a start failed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LastError {
    /// When, seconds since 1970.
    pub ts: f64,
    /// Why.
    pub message: String,
    /// The instance.
    pub instance_id: String,
}

/// How a challenge's starts went, span by span.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChallengeTimeline {
    /// The challenge.
    pub challenge_id: String,
    /// How far back, in seconds.
    pub window_s: u64,
    /// How long a span is, in seconds.
    pub bucket_s: u64,
    /// One for each span.
    pub buckets: Vec<LaunchSpan>,
}

/// How starts went in a span.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LaunchSpan {
    /// When it begins, seconds since 1970.
    pub ts: f64,
    /// How many there were.
    pub launches: u64,
    /// How many failed.
    pub errors: u64,
    /// How many failed, 0 to 1.
    pub error_rate: f64,
    /// How long half of them took at most, in seconds.
    pub p50_launch_s: f64,
    /// How long 95 of 100 took at most, in seconds.
    pub p95_launch_s: f64,
    /// It is not over.
    pub partial: bool,
}

/// What a player thinks of a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FeedbackRow {
    /// The player.
    pub user_id: String,
    /// Their name.
    pub user_display_name: String,
    /// What they sign in with.
    pub user_email: String,
    /// The challenge.
    pub challenge_id: String,
    /// The team they play in.
    pub team_id: String,
    /// The competition it was said in.
    pub competition_id: String,
    /// Such as `learned`, `brutal` or `buggy`.
    pub reaction: String,
    /// When it was said, ISO 8601.
    pub created_at: Option<String>,
    /// When it was last changed, ISO 8601.
    pub updated_at: Option<String>,
}
