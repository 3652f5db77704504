//! Teams.

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::achievement::Unlocked;
use super::model::Text;
use super::user::ProfileStats;
use crate::client::Page;

crate::operations! { "team";
    List => GET "/teams" [bare] -> Page<Team>;
    Get => GET "/teams/{team}" (team) [bare] -> TeamDetail;
    Stats => GET "/teams/{team}/profile-stats" (team) -> ProfileStats;
    Achievements => GET "/teams/{team}/achievements" (team) [bare] -> Page<Unlocked>;
}

/// List the teams.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {}

/// Show a team and its members.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The team's id.
    #[serde(skip)]
    pub team: String,
}

/// Show a team's activity, and its solves by tag and difficulty.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Stats {
    /// The team's id.
    #[serde(skip)]
    pub team: String,
    /// How many days back, 7 to 365.
    pub days: Option<u64>,
}

/// List what a team has achieved.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Achievements {
    /// The team's id.
    #[serde(skip)]
    pub team: String,
}

/// A team.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Team {
    /// Its id.
    pub id: String,
    /// Its name: a player chose it.
    pub name: String,
    /// What it says of itself.
    pub description: Text,
    /// Where it plays.
    pub competition_id: String,
    /// Who may change it.
    pub captain_user_id: String,
    /// The captain's name.
    pub captain_display_name: String,
    /// The captain's picture.
    pub captain_avatar_url: String,
    /// How many play in it.
    pub member_count: u64,
    /// Who plays in it; empty in a list.
    pub members: Vec<Member>,
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// Challenges solved in full.
    pub solves: u64,
    /// Answers given.
    pub attempts: u64,
    /// When it last did something, ISO 8601.
    pub last_active_at: Option<String>,
}

/// A team with its members.
pub type TeamDetail = Team;

/// A member of a team.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Member {
    /// The account.
    pub user_id: String,
    /// Its name.
    pub display_name: String,
    /// Its picture.
    pub avatar_url: String,
    /// It may change the team.
    pub is_captain: bool,
    /// When it joined, ISO 8601.
    pub joined_at: Option<String>,
}

/// An invite to a team, or a request to join one.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct TeamInvite {
    /// Its id.
    pub id: String,
    /// What a player joins with, where it has a code.
    pub code: SecretString,
    /// The team.
    pub team_id: String,
    /// Who made it.
    pub created_by_user_id: String,
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// When it ends, ISO 8601; absent when it does not.
    pub expires_at: Option<String>,
    /// How often it can be used; 0 is without end.
    pub max_uses: u64,
    /// How often it was.
    pub use_count: u64,
    /// When it was revoked, ISO 8601.
    pub revoked_at: Option<String>,
    /// It can be used.
    pub active: bool,
    /// The competition.
    pub competition_id: String,
    /// `code`, `direct`, `join_request` or a later word.
    pub kind: String,
    /// Whom it is for.
    pub target_user_id: String,
}
