//! Achievements given by hand.

use serde::Serialize;

use crate::api::achievement::Unlocked;
use crate::api::model::Empty;

crate::operations! { "admin/achievements";
    Grant => POST "/admin/teams/{team}/achievements/{achievement}" (team, achievement) [bare] -> Unlocked;
    Revoke => DELETE "/admin/teams/{team}/achievements/{achievement}" (team, achievement) [bare] -> Empty;
}

/// Give a team an achievement.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Grant {
    /// The team's id.
    #[serde(skip)]
    pub team: String,
    /// The achievement's id.
    #[serde(skip)]
    pub achievement: String,
}

/// Take an achievement from a team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Revoke {
    /// The team's id.
    #[serde(skip)]
    pub team: String,
    /// The achievement's id.
    #[serde(skip)]
    pub achievement: String,
}
