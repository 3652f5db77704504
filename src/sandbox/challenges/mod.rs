//! The challenges of the sandbox: what is asked, what is handed out, and what is attacked.
//!
//! Each stands in a file of its own, with its reference solution in its tests. A service is real: it listens on
//! loopback, holds a flag minted for its instance, and can truly be exploited; but it runs in the [`room`], which
//! gives it nothing of the host's and bounds its connections, memory and time.

mod archive;
mod bakery;
mod cards;
mod club;
pub mod folder;
mod invoices;
mod letters;
mod machine;
mod quiz;
pub mod room;
mod shop;
#[cfg(test)]
mod testing;

use std::collections::BTreeMap;
use std::future::Future;
use std::io;
use std::pin::Pin;

use serde_json::{Value, json};

use room::Room;

/// A challenge.
#[derive(Clone)]
pub struct Challenge {
    /// Such as `WEB-001`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `web`, `pwn`, `reverse`, `crypto` or `misc`.
    pub category: String,
    /// `easy`, `medium` or `hard`.
    pub difficulty: String,
    /// What is told.
    pub description: String,
    /// At least one.
    pub tags: Vec<String>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// What is handed out.
    pub files: Vec<Handout>,
    /// What is attacked; none for a challenge of files alone.
    pub service: Option<Service>,
    /// It is reached through a VPN, whose file is handed out.
    pub engagement: bool,
}

/// Starts what is attacked.
pub type Service = fn(Launch) -> Starting;

/// A service on its way up.
pub type Starting = Pin<Box<dyn Future<Output = io::Result<Vec<Endpoint>>> + Send>>;

/// What a service is started with.
pub struct Launch {
    /// The minted answers, by question.
    pub answers: BTreeMap<String, String>,
    /// Where it may listen, and within which bounds.
    pub room: Room,
}

impl Launch {
    /// The minted answer to a question.
    pub fn flag(&self, question: &str) -> String {
        self.answers.get(question).cloned().unwrap_or_default()
    }
}

/// A file that is handed out.
#[derive(Clone)]
pub struct Handout {
    /// Its name, which may have folders.
    pub name: String,
    /// What is in it.
    pub bytes: std::sync::Arc<[u8]>,
}

impl Handout {
    /// A file.
    pub fn new(name: &str, bytes: impl AsRef<[u8]>) -> Handout {
        Handout { name: name.to_owned(), bytes: bytes.as_ref().into() }
    }
}

/// Where to attack.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// `http` or `tcp`.
    pub kind: &'static str,
    /// On loopback.
    pub port: u16,
    /// For http.
    pub path: &'static str,
    /// What it is.
    pub label: &'static str,
}

impl Endpoint {
    /// As the wire has it.
    pub fn value(&self) -> Value {
        json!({
            "service_type": self.kind, "host": "127.0.0.1", "port": self.port, "credentials": null,
            "path": self.path, "label": self.label,
        })
    }
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Such as `flag`.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// What is right.
    pub answer: Answer,
    /// What can be chosen from.
    pub choices: Vec<String>,
    /// The questions that have to be solved before.
    pub requires: Vec<String>,
}

/// What is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One text for all.
    Fixed(String),
    /// One of the choices.
    One(String),
    /// Some of the choices, in any order.
    Several(Vec<String>),
    /// A text made anew for each instance.
    Minted,
}

impl Question {
    /// A flag that is minted for each instance.
    pub fn minted(id: &str, prompt: &str) -> Question {
        Question::of(id, prompt, Answer::Minted)
    }

    /// A question with one text as its answer.
    pub fn fixed(id: &str, prompt: &str, answer: &str) -> Question {
        Question::of(id, prompt, Answer::Fixed(answer.to_owned()))
    }

    /// A choice of one.
    pub fn one(id: &str, prompt: &str, choices: &[&str], answer: &str) -> Question {
        let choices = choices.iter().map(|&choice| choice.to_owned()).collect();
        Question { choices, ..Question::of(id, prompt, Answer::One(answer.to_owned())) }
    }

    /// A choice of several.
    pub fn several(id: &str, prompt: &str, choices: &[&str], answers: &[&str]) -> Question {
        let choices = choices.iter().map(|&choice| choice.to_owned()).collect();
        let answers = answers.iter().map(|&answer| answer.to_owned()).collect();
        Question { choices, ..Question::of(id, prompt, Answer::Several(answers)) }
    }

    fn of(id: &str, prompt: &str, answer: Answer) -> Question {
        let (id, prompt) = (id.to_owned(), prompt.to_owned());
        Question { id, prompt, answer, choices: Vec::new(), requires: Vec::new() }
    }

    /// Locked until others are solved.
    pub fn after(mut self, others: &[&str]) -> Question {
        self.requires = others.iter().map(|&other| other.to_owned()).collect();
        self
    }

    /// The word for it on the wire.
    pub fn mode(&self) -> &'static str {
        match self.answer {
            Answer::Fixed(_) => "static",
            Answer::One(_) => "single_select",
            Answer::Several(_) => "multi_select",
            Answer::Minted => "dynamic",
        }
    }

    /// How many wrong answers are let through; none for minted ones, which cannot be guessed.
    pub fn cap(&self) -> Option<i64> {
        match self.answer {
            Answer::Fixed(_) | Answer::Several(_) => Some(10),
            Answer::One(_) => Some(3),
            Answer::Minted => None,
        }
    }

    /// Whether an answer is right, to the letter. `list` says that it came as a list.
    pub fn accepts(&self, minted: &BTreeMap<String, String>, given: &[String], list: bool) -> bool {
        match &self.answer {
            Answer::Fixed(right) | Answer::One(right) => !list && given.first() == Some(right),
            Answer::Minted => !list && minted.get(&self.id).is_some_and(|right| given.first() == Some(right)),
            Answer::Several(right) => {
                let mut given: Vec<&str> = match list {
                    true => given.iter().map(String::as_str).collect(),
                    false => given.iter().flat_map(|text| text.split(',')).map(str::trim).collect(),
                };
                let mut right: Vec<&str> = right.iter().map(String::as_str).collect();
                given.sort_unstable();
                given.dedup();
                right.sort_unstable();
                given == right
            }
        }
    }

    /// As the wire has it in a list of challenges.
    pub fn public(&self) -> Value {
        let choices = if self.choices.is_empty() { Value::Null } else { json!(self.choices) };
        json!({
            "id": self.id, "prompt": self.prompt, "mode": self.mode(), "choices": choices, "requires": self.requires,
        })
    }
}

impl Challenge {
    /// A quiz: answered without an instance.
    pub fn is_quiz(&self) -> bool {
        self.category == "misc" && self.service.is_none() && self.questions.iter().all(|q| q.answer != Answer::Minted)
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The handed-out files, as the wire lists them.
    pub fn attachments(&self) -> Vec<Value> {
        self.files.iter().map(|file| json!({"name": file.name, "size": file.bytes.len()})).collect()
    }

    /// The ids of the questions that are minted: the only ones that the platform counts as flags in some views.
    pub fn minted(&self) -> impl Iterator<Item = &str> {
        self.questions.iter().filter(|question| question.answer == Answer::Minted).map(|question| question.id.as_str())
    }

    /// Fresh answers for an instance.
    pub fn mint(&self) -> BTreeMap<String, String> {
        let label = self.id.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        self.minted().map(|id| (id.to_owned(), super::ids::flag(&label))).collect()
    }
}

/// All that are built in, by id.
pub fn built_in() -> Vec<Challenge> {
    let mut all = vec![
        archive::challenge(),
        bakery::challenge(),
        cards::challenge(),
        club::challenge(),
        invoices::challenge(),
        letters::challenge(),
        machine::challenge(),
        quiz::chain(),
        quiz::quiz(),
        quiz::vpn(),
        shop::challenge(),
    ];
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

/// Text as it may stand in HTML. What people put into a service comes back as text: the exercise is the service, not
/// the browser of whoever attacks it.
fn shown(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A cookie's value.
fn cookie<'a>(headers: &'a axum::http::HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(axum::http::header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}
