//! The signed-in account.

use serde::{Deserialize, Serialize};

crate::operations! { "me";
    View => GET "/me" -> Me;
}

/// Show your account and your teams.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct View {
    /// The competition to see it in.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// The signed-in account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Me {
    /// Its id.
    pub id: String,
    /// What others see.
    pub display_name: String,
    /// What it signs in with.
    pub email: String,
    /// `user`, `admin`, `super_admin` or a later word.
    pub role: String,
    /// `user` or `fine_grained`, or a later word.
    pub token_kind: String,
    /// The teams it plays in.
    pub competition_teams: Vec<Membership>,
}

/// A team the account plays in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The competition.
    pub competition_id: String,
    /// What it is called.
    pub competition_title: super::model::Text,
    /// `upcoming`, `running` or `past`.
    pub competition_phase: String,
    /// The team.
    pub team_id: String,
    /// Its name.
    pub team_name: String,
    /// `captain` or `member`.
    pub role: String,
    /// How many instances it has running.
    pub running_instances: u64,
    /// Its rank, -1 without one.
    pub my_rank: i64,
    /// Of how many teams.
    pub competition_team_count: u64,
}
