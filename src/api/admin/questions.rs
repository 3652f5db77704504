//! A team's attempts at a question.

use serde::{Deserialize, Serialize};

crate::operations! { "admin/questions";
    ResetAttempts => POST "/admin/teams/{team}/questions/{challenge}/{question}/reset-attempts" (team, challenge, question) -> AttemptsReset;
}

/// Give a team its attempts at a question back. Ids nobody knows are taken silently.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ResetAttempts {
    /// The team's id.
    #[serde(skip)]
    pub team: String,
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// The question's id.
    #[serde(skip)]
    pub question: String,
    /// Why.
    pub reason: Option<String>,
}

/// Attempts that were given back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AttemptsReset {
    /// The team.
    pub team_id: String,
    /// The challenge.
    pub challenge_id: String,
    /// The question.
    pub question_id: String,
    /// When, ISO 8601.
    pub reset_at: Option<String>,
    /// Who did it.
    pub reset_by_user_id: String,
    /// Why.
    pub reason: String,
}
