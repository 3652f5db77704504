//! Standings over all competitions. A competition's own are in [`comp`](super::comp).

use serde::{Deserialize, Serialize};

use crate::client::Page;

crate::operations! { "scoreboard";
    View => GET "/scoreboard" [bare] -> Page<Entry>;
}

/// Show the standings over all competitions.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct View {}

/// A team in the standings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// 1 is best.
    pub rank: u64,
    /// The team.
    pub team_id: String,
    /// Its name: a rival chose it.
    pub team_name: String,
    /// Challenges solved in full.
    pub solved: u64,
    /// Questions answered.
    pub flags_solved: u64,
    /// Answers given.
    pub attempts: u64,
    /// The last right one, ISO 8601.
    pub last_solve_at: Option<String>,
}
