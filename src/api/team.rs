//! Teams.

use serde::Deserialize;

/// A team with its members.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TeamDetail {
    /// Its id.
    pub id: String,
    /// Its name: a player chose it.
    pub name: String,
    /// Where it plays.
    pub competition_id: String,
    /// Who plays in it.
    pub members: Vec<Member>,
}

/// A member of a team.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Member {
    /// The account.
    pub user_id: String,
    /// Its name.
    pub display_name: String,
    /// It may change the team.
    pub is_captain: bool,
}
pub const OPERATIONS: &[crate::client::Meta] = &[];
