//! The challenge catalogue and the files that come with a challenge.

use serde::{Deserialize, Serialize};

use super::model::{Attachment, Attachments, Bytes, Text};
use crate::client::Page;

crate::operations! { "challenge";
    List => GET "/challenges" -> Page<Challenge>;
    Get => GET "/challenges/{challenge}" (challenge) -> Challenge;
    Files => GET "/challenges/{challenge}/attachments" (challenge) -> Attachments;
    Download => GET "/challenges/{challenge}/attachments/{filename}" (challenge, filename) [nested] -> Bytes;
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
