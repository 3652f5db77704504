//! The challenge catalogue, the files that come with a challenge and what players think of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{Attachment, Attachments, Bytes, Empty, Text};
use crate::client::Page;

crate::operations! { "challenge";
    List => GET "/challenges" -> Page<Challenge>;
    Facets => GET "/challenges/facets" -> FacetCounts;
    Get => GET "/challenges/{challenge}" (challenge) -> Challenge;
    Files => GET "/challenges/{challenge}/attachments" (challenge) -> Attachments;
    Download => GET "/challenges/{challenge}/attachments/{filename}" (challenge, filename) [nested] -> Bytes;
    Attempts => GET "/challenges/{challenge}/solve-attempts" (challenge) -> SolveAttempts;
    React => PUT "/challenges/{challenge}/feedback/{reaction}" (challenge, reaction) [query] -> Reactions;
    Unreact => DELETE "/challenges/{challenge}/feedback/{reaction}" (challenge, reaction) -> Empty;
    UnreactAll => DELETE "/challenges/{challenge}/feedback" (challenge) -> Empty;
    MyReactions => GET "/challenges/{challenge}/feedback/me" (challenge) -> Reactions;
    Feedback => GET "/challenges/{challenge}/feedback/stats" (challenge) -> FeedbackCounts;
}

/// List the challenges you can see.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct List {
    /// Only this difficulty.
    #[cfg_attr(feature = "cli", arg(long))]
    pub difficulty: Option<String>,
    /// Only those with this tag.
    #[cfg_attr(feature = "cli", arg(long))]
    pub tag: Option<String>,
    /// Only this category: web, pwn, reverse, crypto or misc.
    #[cfg_attr(feature = "cli", arg(long))]
    pub category: Option<String>,
    /// Only those whose name or text holds this.
    #[cfg_attr(feature = "cli", arg(long))]
    pub q: Option<String>,
    /// Only those you have solved, or not.
    #[cfg_attr(feature = "cli", arg(long))]
    pub status: Option<String>,
    /// The order.
    #[cfg_attr(feature = "cli", arg(long))]
    pub sort: Option<String>,
    /// The competition whose challenges and solves count.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// Count the challenges by difficulty, category, tag and status.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Facets {
    /// The competition whose challenges and solves count.
    pub competition_id: Option<String>,
}

/// Show a challenge.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct Get {
    /// The challenge's id.
    #[serde(skip)]
    #[cfg_attr(feature = "cli", arg(value_name = "CHALLENGE"))]
    pub challenge: String,
}

/// List the files that come with a challenge.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct Files {
    /// The challenge's id.
    #[serde(skip)]
    #[cfg_attr(feature = "cli", arg(value_name = "CHALLENGE"))]
    pub challenge: String,
    /// The competition the challenge is played in.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// Fetch a file that comes with a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Download {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// The file's name, with its folders.
    #[serde(skip)]
    pub filename: String,
    /// The competition the challenge is played in.
    pub competition_id: Option<String>,
}

/// Show how long each team took for a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Attempts {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// Those that did not solve it, too.
    pub include_unsolved: Option<bool>,
    /// The competition whose attempts count.
    pub competition_id: Option<String>,
}

/// Say what you think of a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct React {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// The reaction, such as `learned`.
    #[serde(skip)]
    pub reaction: String,
    /// The competition the challenge is played in.
    pub competition_id: Option<String>,
}

/// Take back one thing you said of a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Unreact {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// The reaction, such as `learned`.
    #[serde(skip)]
    pub reaction: String,
    /// The competition the challenge is played in.
    pub competition_id: Option<String>,
}

/// Take back all you said of a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct UnreactAll {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// The competition the challenge is played in.
    pub competition_id: Option<String>,
}

/// Show what you said of a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct MyReactions {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// The competition the challenge is played in.
    pub competition_id: Option<String>,
}

/// Count what players think of a challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Feedback {
    /// The challenge's id.
    #[serde(skip)]
    pub challenge: String,
    /// The competition the challenge is played in.
    pub competition_id: Option<String>,
}

/// A challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Challenge {
    /// Its id, such as `CTFARENA-001`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// `web`, `pwn`, `reverse`, `crypto`, `misc` or a later word.
    pub category: String,
    /// Such as `easy`.
    pub difficulty: String,
    /// What one is to do.
    pub description: Text,
    /// How often it was solved.
    pub solves_count: u64,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// The files that come with it.
    pub attachments: Vec<Attachment>,
    /// It is a quiz: there is no instance to start.
    pub is_qa_only: bool,
    /// How often it was started.
    pub launch_count: u64,
    /// How often each question was answered.
    pub flag_solves: BTreeMap<String, u64>,
}

/// A question of a challenge, and in an instance how one stands with it.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct Question {
    /// Its id; `flag` where there is one only.
    pub id: String,
    /// What is asked; hidden while it is locked.
    pub prompt: Text,
    /// `static`, `dynamic`, `single_select`, `multi_select` or a later word.
    pub mode: Option<String>,
    /// What one may choose from.
    pub choices: Option<Vec<String>>,
    /// The questions that have to be answered first.
    pub requires: Vec<String>,
    /// It may be answered now (in an instance).
    pub unlocked: bool,
    /// It has been (in an instance).
    pub answered_correctly: bool,
    /// How many tries are left, where they are counted (in an instance).
    pub attempts_remaining: Option<u64>,
    /// How many there were (in an instance).
    pub attempts_cap: Option<u64>,
}

impl Default for Question {
    fn default() -> Question {
        Question {
            id: String::new(),
            prompt: Text::default(),
            mode: None,
            choices: None,
            requires: Vec::new(),
            unlocked: true,
            answered_correctly: false,
            attempts_remaining: None,
            attempts_cap: None,
        }
    }
}

/// How many challenges there are of each kind.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FacetCounts {
    /// In all.
    pub total: u64,
    /// By difficulty.
    pub difficulty: Vec<Facet>,
    /// By category.
    pub category: Vec<Facet>,
    /// By tag.
    pub tags: Vec<Facet>,
    /// By whether you solved them.
    pub status: Vec<Facet>,
}

/// How many challenges have a value.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Facet {
    /// The value.
    pub value: String,
    /// How many have it.
    pub total: u64,
    /// How many of those you solved.
    pub solved: u64,
}

/// How teams did at a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SolveAttempts {
    /// The challenge.
    pub challenge_id: String,
    /// One for each instance.
    pub attempts: Vec<Attempt>,
    /// One for each team.
    pub per_team: Vec<TeamAttempts>,
    /// How many instances there were.
    pub total_attempts: u64,
}

/// How an instance of a challenge went.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Attempt {
    /// The instance.
    pub instance_id: String,
    /// Whose it was.
    pub team_id: String,
    /// The team's name: a player chose it.
    pub team_name: String,
    /// Who started it.
    pub display_name: String,
    /// The challenge.
    pub challenge_id: String,
    /// When it started, seconds since 1970.
    pub started_at: f64,
    /// When it ended, seconds since 1970; 0 while it runs.
    pub stopped_at: f64,
    /// How long it ran, in seconds.
    pub duration_s: f64,
    /// How many answers were given.
    pub attempts: u64,
    /// All questions were answered.
    pub solved: bool,
    /// The questions that were.
    pub solved_flags: Vec<String>,
    /// Why it ended.
    pub stop_reason: String,
}

/// How a team did at a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TeamAttempts {
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// Who started the instances.
    pub display_name: String,
    /// How many instances it solved.
    pub solve_count: u64,
    /// How many it started.
    pub attempt_count: u64,
    /// The shortest, in seconds.
    pub best_duration_s: f64,
    /// All of them, in seconds.
    pub total_duration_s: f64,
    /// When it solved it first, seconds since 1970.
    pub first_solved_at: f64,
    /// When it solved it last, seconds since 1970.
    pub last_solved_at: f64,
}

/// What you said of a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Reactions {
    /// Such as `learned`, `brutal` or `buggy`.
    pub reactions: Vec<String>,
    /// When you last changed it, ISO 8601.
    pub updated_at: Option<String>,
}

/// What players think of a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FeedbackCounts {
    /// The challenge.
    pub challenge_id: String,
    /// How many said each thing.
    pub counts: BTreeMap<String, u64>,
    /// How many said something.
    pub total: u64,
}
