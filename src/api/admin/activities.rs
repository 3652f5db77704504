//! What happened, with what only operators see.

use serde::Serialize;

use crate::api::activity::{Activity, Timeline};
use crate::client::Page;

crate::operations! { "admin/activities";
    List => GET "/admin/activities" -> Page<Activity>;
    Timeseries => GET "/admin/activities/timeseries" -> Timeline;
}

/// List what happened, with what only operators see.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {
    /// Only what this account did.
    pub actor_id: Option<String>,
    /// Only what concerns this team.
    pub team_id: Option<String>,
    /// Only at this challenge.
    pub challenge_id: Option<String>,
    /// Only this event, such as `flag_correct`.
    pub event: Option<String>,
    /// Only what happened from then on, ISO 8601 with a zone.
    pub since: Option<String>,
    /// Only what happened until then, ISO 8601 with a zone.
    pub until: Option<String>,
}

/// Count what happened, with what only operators see, span by span.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Timeseries {
    /// How far back, in seconds, 60 to 604800.
    pub window: Option<u64>,
    /// How long a span is, in seconds, 60 to 86400.
    pub bucket: Option<u64>,
}
