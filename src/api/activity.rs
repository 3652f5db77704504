//! What happened on the platform.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::client::Page;

crate::operations! { "activity";
    List => GET "/activities" -> Page<Activity>;
    Timeseries => GET "/activities/timeseries" -> Timeline;
}

/// List what happened lately.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {
    /// Only at this challenge.
    pub challenge_id: Option<String>,
    /// Only this event, such as `flag_correct`.
    pub event: Option<String>,
    /// Only what happened from then on, ISO 8601 with a zone.
    pub since: Option<String>,
    /// Only what happened until then, ISO 8601 with a zone.
    pub until: Option<String>,
}

/// Count what happened, span by span.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Timeseries {
    /// How far back, in seconds, 60 to 604800.
    pub window: Option<u64>,
    /// How long a span is, in seconds, 60 to 86400.
    pub bucket: Option<u64>,
}

/// Something that happened.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Activity {
    /// Its id.
    pub id: String,
    /// When, ISO 8601.
    pub timestamp: Option<String>,
    /// What, such as `flag_correct`.
    pub event: String,
    /// The team it concerns.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// The challenge it concerns.
    pub challenge_id: String,
    /// Who did it.
    pub actor_id: String,
    /// Their name.
    pub actor_name: String,
    /// What they are.
    pub actor_type: String,
    /// Their picture.
    pub actor_avatar_url: String,
    /// What else is known; what that is depends on the event.
    pub detail: BTreeMap<String, Value>,
}

/// How much happened, span by span.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Timeline {
    /// How far back, in seconds.
    pub window_s: u64,
    /// How long a span is, in seconds.
    pub bucket_s: u64,
    /// The events there are.
    pub events: Vec<String>,
    /// One for each span.
    pub buckets: Vec<Span>,
}

/// How much happened in a span.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Span {
    /// When it ends, seconds since 1970.
    pub ts: f64,
    /// How often each event happened.
    pub counts: BTreeMap<String, u64>,
    /// It is not over.
    pub partial: bool,
}
