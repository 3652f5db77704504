//! Answers that count.

use serde::{Deserialize, Serialize};

use crate::client::Page;

crate::operations! { "submission";
    Create => POST "/submissions" ? competition_id -> Submitted;
    List => GET "/submissions" -> Page<Submission>;
}

/// What is answered: one value, or the chosen ones of a multi-select.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// One value.
    One(String),
    /// Several.
    Several(Vec<String>),
}

impl Default for Answer {
    fn default() -> Answer {
        Answer::One(String::new())
    }
}

/// Submit an answer. A wrong one uses up an attempt, each time.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Create {
    /// The instance it was found in.
    pub instance_id: String,
    /// Which question; `flag` where there is one only.
    pub question_id: Option<String>,
    /// The answer.
    pub answer: Answer,
    /// The instance's competition, where the id alone is refused.
    #[serde(skip)]
    pub competition_id: Option<String>,
}

/// List what you have submitted.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct List {
    /// Only answers to this challenge.
    #[serde(rename = "challenge_id")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "CHALLENGE"))]
    pub challenge: Option<String>,
    /// Only those of this competition.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// What submitting answers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Submitted {
    /// The submission's id.
    pub id: String,
    /// It is right.
    pub correct: bool,
    /// How long it took since the instance started, in seconds.
    pub solve_time_s: f64,
    /// 1 is first blood; 0 where it did not count anew.
    pub solve_rank: i64,
    /// The question it was for.
    pub question_id: Option<String>,
    /// Nothing of the challenge is left.
    pub challenge_fully_solved: bool,
    /// How many tries are left, where they are counted.
    pub attempts_remaining: Option<u64>,
    /// Whether it counts in the standings (0.7.0).
    pub ranked: Option<bool>,
    /// Why not.
    pub unranked_reason: Option<String>,
}

/// A submission in a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Submission {
    /// Its id.
    pub id: String,
    /// What it answers.
    pub challenge_id: String,
    /// What was claimed.
    pub claimed_flag: String,
    /// It was right.
    pub correct: bool,
    /// The question.
    pub flag_id: String,
    /// When, ISO 8601.
    pub submitted_at: Option<String>,
    /// The team it counts for.
    pub team_id: String,
    /// Who gave it.
    pub user_id: String,
    /// How long it took since the instance started, in seconds.
    pub solve_time_s: f64,
}
