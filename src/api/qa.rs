//! Quizzes: challenges that are answered without an instance.

use serde::{Deserialize, Serialize};

use super::challenge::Question;
use super::model::Text;
use super::submission::{Answer, Submitted};
use crate::client::Page;

crate::operations! { "qa";
    List => GET "/qa/challenges" -> Page<Quiz>;
    Submit => POST "/qa/submissions" -> Submitted;
}

/// List a competition's quizzes.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {
    /// The competition's id.
    pub competition_id: String,
}

/// Answer a quiz question. A wrong answer uses up an attempt, each time.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Submit {
    /// The quiz.
    pub challenge_id: String,
    /// The competition it counts in.
    pub competition_id: String,
    /// Which question; `answer` when it is left out.
    pub question_id: Option<String>,
    /// The answer.
    pub answer: Answer,
}

/// A quiz.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Quiz {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// The competition bucket it belongs to.
    pub bucket: String,
    /// What it is about.
    pub description: Text,
    /// Such as `easy`.
    pub difficulty: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// The questions you have answered.
    pub solved_question_ids: Vec<String>,
    /// The questions you have tried in vain.
    pub attempted_wrong_question_ids: Vec<String>,
}
