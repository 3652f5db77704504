//! A file that says what a competition is: read from TOML, YAML or JSON, and written. Knows no platform.
//!
//! It is a person's file: what it says that nobody knows is an error with its line, never passed over.

use std::fmt;
use std::path::Path;

use jiff::{Span, Timestamp, Zoned};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use crate::cli::error::{Failure, nearest};
use crate::cli::{json, text, when};

/// What every release has of a competition, in the order in which a file is written.
pub const FIELDS: [&str; 7] = ["title", "description", "starts_at", "ends_at", "status", "access", "challenges"];

/// What 0.7 has besides; a platform that does not know one of them passes it over, with a warning.
pub const LATER: [&str; 26] = [
    "handbook",
    "registration_starts_at",
    "registration_ends_at",
    "registration_review",
    "registration_fields",
    "max_team_size",
    "sessions",
    "scoring_rule",
    "scoring_params",
    "silent",
    "anonymous_entry",
    "anonymous_entry_kind",
    "agents_allowed",
    "agent_pulse",
    "entrants_are_agents",
    "eval_standard",
    "corpus_sha",
    "report_window_s",
    "pii_retention_days",
    "authoring_enabled",
    "authoring_starts_at",
    "authoring_ends_at",
    "authoring_pending_per_team",
    "authoring_queue_capacity",
    "authoring_terms_version",
    "authoring_terms_url",
];

/// Who it is for, and which one it is.
const AROUND: [&str; 4] = ["id", "admins", "invites", "challenge_ids"];

/// What a file says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// The competition.
    pub competition: Option<Competition>,
    /// What is announced; all players of the platform see it.
    pub announcements: Option<Vec<Announcement>>,
}

/// What a file says of a competition. What it leaves out is left as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Competition {
    /// Which one it is; without it, it is known by its title.
    pub id: Option<String>,
    /// Its fields, times in UTC, in the order of the file.
    pub fields: Vec<(&'static str, Value)>,
    /// Its challenges in their order.
    pub challenges: Option<Vec<String>>,
    /// All who run it, by id or address.
    pub admins: Option<Vec<String>>,
    /// All who are invited, by id or address.
    pub invites: Option<Vec<String>>,
}

/// What a file says of an announcement, which is known by its title.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Announcement {
    /// Its heading.
    pub title: String,
    /// Its text.
    pub body: Option<String>,
    /// `info`, `warning` or `critical`.
    pub severity: Option<String>,
    /// From when it is shown.
    pub starts_at: Option<Moment>,
    /// Until when it is shown.
    pub ends_at: Option<Moment>,
}

/// A point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(pub Timestamp);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        struct Reads;
        impl<'de> Visitor<'de> for Reads {
            type Value = Moment;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date and time")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Moment, E> {
                moment(text).map(Moment).map_err(E::custom)
            }
            // TOML's own times come as a table with one key.
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Moment, A::Error> {
                let pair = map.next_entry::<String, String>()?;
                let (_, text) = pair.ok_or_else(|| A::Error::custom("a date and time is missing"))?;
                self.visit_str(&text)
            }
        }
        deserializer.deserialize_any(Reads)
    }
}

/// The point in time that a text means, which may not depend on when it is read: the same file says the same tomorrow.
fn moment(text: &str) -> Result<Timestamp, String> {
    let now = Zoned::now();
    let later = now.checked_add(Span::new().days(3)).unwrap_or_else(|_| now.clone());
    let read = when::parse(text, &now, when::Sense::Future)?;
    if when::parse(text, &later, when::Sense::Future) != Ok(read) {
        return Err(format!("`{text}` depends on today; a file names the day, as in 2026-11-21T18:00:00Z"));
    }
    Ok(read)
}

impl<'de> Deserialize<'de> for Competition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Competition, D::Error> {
        struct Reads;
        impl<'de> Visitor<'de> for Reads {
            type Value = Competition;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Competition, A::Error> {
                let mut read = Competition::default();
                let mut seen = Vec::new();
                while let Some(Key(key)) = map.next_key()? {
                    if seen.contains(&key) {
                        return Err(A::Error::duplicate_field(key));
                    }
                    seen.push(key);
                    match key {
                        "id" => read.id = Some(map.next_value::<Said>()?.0),
                        "challenges" | "challenge_ids" => read.challenges = Some(said(map.next_value()?)),
                        "admins" => read.admins = Some(said(map.next_value()?)),
                        "invites" => read.invites = Some(said(map.next_value()?)),
                        "title" | "status" | "access" => {
                            read.fields.push((key, Value::String(map.next_value::<Said>()?.0)));
                        }
                        key if key.ends_with("_at") => {
                            let moment: Moment = map.next_value()?;
                            read.fields.push((key, Value::String(moment.0.to_string())));
                        }
                        "description" | "handbook" => {
                            let words: crate::api::model::Words = map.next_value()?;
                            read.fields.push((key, serde_json::to_value(words).map_err(A::Error::custom)?));
                        }
                        key => read.fields.push((key, plain(map.next_value()?))),
                    }
                }
                Ok(read)
            }
        }
        deserializer.deserialize_map(Reads)
    }
}

/// A text that was written as one: YAML's `null` would pass for a text of that name.
struct Said(String);

fn said(list: Vec<Said>) -> Vec<String> {
    list.into_iter().map(|said| said.0).collect()
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Said, D::Error> {
        struct Reads;
        impl Visitor<'_> for Reads {
            type Value = Said;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Said, E> {
                Ok(Said(text.to_owned()))
            }
        }
        deserializer.deserialize_any(Reads)
    }
}

/// A key of a competition that there is.
struct Key(&'static str);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        struct Reads;
        impl Visitor<'_> for Reads {
            type Value = Key;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Key, E> {
                let known = AROUND.into_iter().chain(FIELDS).chain(LATER).find(|key| *key == text);
                // The word is wrapped as serde's own errors do it: one place reads both.
                known.map(Key).ok_or_else(|| E::custom(format!("unknown field `{text}`, expected {}", expected())))
            }
        }
        deserializer.deserialize_identifier(Reads)
    }
}

fn expected() -> String {
    let all = AROUND.into_iter().take(3).chain(FIELDS).chain(LATER);
    all.map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}

/// A value in which TOML's times are texts.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(map) if map.len() == 1 && map.keys().all(|key| key.starts_with("$__toml")) => {
            map.into_iter().next().map_or(Value::Null, |(_, text)| text)
        }
        Value::Object(map) => Value::Object(map.into_iter().map(|(key, value)| (key, plain(value))).collect()),
        Value::Array(list) => Value::Array(list.into_iter().map(plain).collect()),
        other => other,
    }
}

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// `.toml`
    Toml,
    /// `.yaml`, `.yml`
    Yaml,
    /// `.json`
    Json,
}

impl Syntax {
    /// By a file's name.
    pub fn of(path: &Path) -> Option<Syntax> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "toml" => Some(Syntax::Toml),
            "yaml" | "yml" => Some(Syntax::Yaml),
            "json" => Some(Syntax::Json),
            _ => None,
        }
    }

    /// By what is in it.
    pub fn guess(text: &str) -> Syntax {
        let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or("");
        match first {
            line if line.starts_with('{') => Syntax::Json,
            line if line.starts_with('[') => Syntax::Toml,
            line if line.find('=').is_some_and(|at| at < line.find(':').unwrap_or(usize::MAX)) => Syntax::Toml,
            _ => Syntax::Yaml,
        }
    }
}

/// Reads a file; `name` is what it is called in an error.
pub fn read(text: &str, syntax: Syntax, name: &str) -> Result<File, Failure> {
    let wrong = |line: Option<usize>, message: &str| Err(wrong(name, line, message));
    let file: File = match syntax {
        Syntax::Toml => match toml_edit::de::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                let line = error.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
                return wrong(line, error.message());
            }
        },
        Syntax::Yaml => {
            if let Err((line, why)) = crate::yaml::bounded(text) {
                return wrong(line, &why);
            }
            match serde_yaml_ng::from_str(text) {
                Ok(file) => file,
                Err(error) => return wrong(error.location().map(|at| at.line()), &error.to_string()),
            }
        }
        Syntax::Json => match serde_json::from_str(text) {
            Ok(file) => file,
            Err(error) => return wrong(Some(error.line()).filter(|line| *line > 0), &error.to_string()),
        },
    };
    if file.competition.is_none() && file.announcements.is_none() {
        return wrong(None, "it says nothing");
    }
    if let Some(competition) = &file.competition
        && competition.id.is_none()
        && !competition.fields.iter().any(|(key, value)| *key == "title" && value != "")
    {
        return wrong(None, "the competition has neither `title` nor `id`: it cannot be told which one is meant");
    }
    Ok(file)
}

/// What is wrong with a file, where, and what may have been meant.
fn wrong(name: &str, line: Option<usize>, message: &str) -> Failure {
    // Where it is stands in front; the readers' own way to say it goes.
    let message = message.split(" at line ").next().unwrap_or(message).trim();
    let place = line.map(|line| format!(", line {line}")).unwrap_or_default();
    let words: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let (true, Some((key, known))) = (message.contains("unknown field"), words.split_first()) {
        let failure = Failure::usage(format!("{name}{place}: there is no key `{}` here", text::line(key)));
        // Two letters that changed places are two faults to count, and one to a person.
        let letters = |word: &str| {
            let mut letters: Vec<char> = word.chars().collect();
            letters.sort_unstable();
            letters
        };
        let near = nearest(key, known.iter().copied()).first().copied();
        return match near.or_else(|| known.iter().copied().find(|known| letters(known) == letters(key))) {
            Some(near) => failure.hint(format!("did you mean `{near}`?")),
            None => failure.hint(format!("there are: {}", known.join(", "))),
        };
    }
    Failure::usage(format!("{name}{place}: {}", text::line(message)))
        .hint("`ctfy-admin export comp ID` writes a file as it has to be")
}

/// What a file is to say, written.
pub fn write(file: &File, syntax: Syntax, about: &str) -> Result<String, Failure> {
    let internal = |error: String| Failure::new(crate::cli::error::Kind::Internal, error);
    match syntax {
        Syntax::Json => Ok(format!("{}\n", json::pretty(&as_json(file)))),
        Syntax::Yaml => {
            // JSON is read by its own reader: to YAML's some characters of a text are none, or others.
            let value: serde_yaml_ng::Value =
                serde_json::from_str(&as_json(file)).map_err(|error| internal(error.to_string()))?;
            let text = serde_yaml_ng::to_string(&value).map_err(|error| internal(error.to_string()))?;
            Ok(format!("# {}\n{text}", text::line(about)))
        }
        Syntax::Toml => Ok(format!("# {}\n\n{}", text::line(about), as_toml(file))),
    }
}

impl Competition {
    /// All that it says, in the order in which it is written.
    fn pairs(&self) -> Vec<(&'static str, Value)> {
        let list = |key, list: &Option<Vec<String>>| list.as_ref().map(|list| (key, json!(list)));
        let id = self.id.as_ref().map(|id| ("id", json!(id)));
        let rest = [list("challenges", &self.challenges), list("admins", &self.admins), list("invites", &self.invites)];
        id.into_iter().chain(self.fields.iter().cloned()).chain(rest.into_iter().flatten()).collect()
    }
}

impl Announcement {
    fn pairs(&self) -> Vec<(&'static str, Value)> {
        let text = |key, text: &Option<String>| text.as_ref().map(|text| (key, json!(text)));
        let time = |key, time: &Option<Moment>| time.map(|time| (key, json!(time.0.to_string())));
        let rest = [
            text("body", &self.body),
            text("severity", &self.severity),
            time("starts_at", &self.starts_at),
            time("ends_at", &self.ends_at),
        ];
        [("title", json!(self.title))].into_iter().chain(rest.into_iter().flatten()).collect()
    }
}

/// As JSON, in the order in which a file is written.
pub fn as_json(file: &File) -> String {
    let object = |pairs: Vec<(&str, Value)>| {
        let pairs: Vec<(&str, String)> = pairs.into_iter().map(|(key, value)| (key, value.to_string())).collect();
        json::build(pairs.iter().map(|(key, value)| (*key, value.as_str())))
    };
    let competition = file.competition.as_ref().map(|competition| object(competition.pairs()));
    let announcements = file
        .announcements
        .as_ref()
        .map(|list| format!("[{}]", list.iter().map(|one| object(one.pairs())).collect::<Vec<_>>().join(",")));
    let parts = [("competition", competition), ("announcements", announcements)];
    json::build(parts.iter().filter_map(|(key, value)| Some((*key, value.as_deref()?))))
}

fn as_toml(file: &File) -> String {
    use toml_edit::{ArrayOfTables, DocumentMut, Item, Table};
    let table = |pairs: Vec<(&str, Value)>| {
        let mut table = Table::new();
        for (key, value) in pairs {
            let time = value.as_str().filter(|_| key.ends_with("_at")).and_then(|text| text.parse().ok());
            match time.map(|time: toml_edit::Datetime| time.into()).or_else(|| toml(&value)) {
                Some(value) => table.insert(key, Item::Value(value)),
                None => continue,
            };
        }
        table
    };
    let mut document = DocumentMut::new();
    if let Some(competition) = &file.competition {
        document.insert("competition", Item::Table(table(competition.pairs())));
    }
    if let Some(list) = &file.announcements {
        let mut tables = ArrayOfTables::new();
        for one in list {
            tables.push(table(one.pairs()));
        }
        if tables.is_empty() {
            // `announcements = []` at the end would belong to the competition.
            document.remove("announcements");
        } else {
            document.insert("announcements", Item::ArrayOfTables(tables));
        }
    }
    document.to_string()
}

/// A JSON value as TOML; null is nothing there.
fn toml(value: &Value) -> Option<toml_edit::Value> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(yes) => (*yes).into(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64()?.into(),
        },
        Value::String(text) => text.as_str().into(),
        Value::Array(list) => {
            let mut array: toml_edit::Array = list.iter().filter_map(toml).collect();
            if array.len() > 3 {
                // A line each: what is added or moved shows in a diff.
                array.iter_mut().for_each(|item| item.decor_mut().set_prefix("\n    "));
                array.set_trailing("\n");
                array.set_trailing_comma(true);
            }
            toml_edit::Value::Array(array)
        }
        Value::Object(map) => {
            let mut table = toml_edit::InlineTable::new();
            for (key, value) in map {
                if let Some(value) = toml(value) {
                    table.insert(key, value);
                }
            }
            toml_edit::Value::InlineTable(table)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOML: &str = r#"
[competition]
title = "Autumn CTF"
description = """
Two lines
of it"""
starts_at = 2026-11-21T18:00:00+01:00
ends_at = "2026-11-22T18:00:00Z"
status = "published"
challenges = ["WEB-001", "CRYPTO-001"]
admins = ["eve@example.org"]

[[announcements]]
title = "Doors open"
starts_at = 2026-11-21T17:00:00Z
"#;

    #[test]
    fn the_three_ways_to_write_one_say_the_same() {
        let file = read(TOML, Syntax::Toml, "event.toml").expect("it reads");
        let competition = file.competition.clone().expect("one");
        assert!(competition.fields.contains(&("starts_at", json!("2026-11-21T17:00:00Z"))), "{competition:?}");
        assert_eq!(competition.challenges, Some(vec!["WEB-001".to_owned(), "CRYPTO-001".to_owned()]));
        for syntax in [Syntax::Toml, Syntax::Yaml, Syntax::Json] {
            let text = write(&file, syntax, "about it\nall").expect("it is written");
            assert_eq!(Syntax::guess(&text), syntax, "{text}");
            let again = read(&text, syntax, "x").unwrap_or_else(|error| panic!("{error}: {text}"));
            assert_eq!(
                (again.competition, again.announcements),
                (file.competition.clone(), file.announcements.clone())
            );
        }
    }

    #[test]
    fn odd_letters_come_back_as_they_went() {
        let title = "a\u{7f}b\u{85}c\u{9b}d\u{fffe}e\u{feff}f\u{202e}g\n\t\"'";
        let fields = vec![("title", json!(title))];
        let file = File {
            competition: Some(Competition { fields: fields.clone(), ..Competition::default() }),
            announcements: None,
        };
        for syntax in [Syntax::Toml, Syntax::Yaml, Syntax::Json] {
            let text = write(&file, syntax, "").expect("it is written");
            let again = read(&text, syntax, "x").unwrap_or_else(|error| panic!("{error}: {text:?}"));
            assert_eq!(again.competition.map(|it| it.fields), Some(fields.clone()), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (syntax, text, line, words, hint) in [
            (Syntax::Toml, "[competition]\ntitle = \"x\"\ntitel = 5\n", 3, "there is no key `titel`", "`title`"),
            (Syntax::Yaml, "competition:\n  title: x\n  start_at: now\n", 3, "no key `start_at`", "`starts_at`"),
            (Syntax::Json, "{\"competition\": {\n\"title\": \"x\",\n\"acess\": 1}}", 3, "`acess`", "`access`"),
            (Syntax::Toml, "[competition]\ntitle = \"x\"\n\n[competitions]\n", 4, "`competitions`", "`competition`"),
            (Syntax::Yaml, "announcements:\n- title: x\n  boddy: y\n", 3, "`boddy`", "`body`"),
            (Syntax::Toml, "[competition]\ntitle = 5\n", 2, "invalid type", "export"),
            (Syntax::Toml, "[competition]\ntitle = \"x\"\nstarts_at = \"+2h\"\n", 3, "depends on today", "export"),
            (Syntax::Yaml, "competition:\n  title: x\n  ends_at: tomorrow 18:00\n", 3, "depends on today", "export"),
            (Syntax::Toml, "[competition]\ntitle = \"x\n", 2, "", ""),
        ] {
            let failure = read(text, syntax, "event").expect_err(text);
            let hint_said = failure.hint.clone().unwrap_or_default();
            assert!(failure.message.starts_with(&format!("event, line {line}: ")), "{}: {text}", failure.message);
            assert!(failure.message.contains(words) && hint_said.contains(hint), "{}: {hint_said}", failure.message);
        }
        for yaml in [
            "competition: {title: ~}",
            "competition: {title: x, admins: [~]}",
            "competition: {title: x, access: null}",
            "competition: {title: x, description: &d long, handbook: *d}",
            &format!("competition: {{title: x, scoring_params: {}{}}}", "[".repeat(50_000), "]".repeat(50_000)),
        ] {
            assert!(read(yaml, Syntax::Yaml, "x").is_err(), "{}", &yaml[..40]);
        }
        assert!(read("[competition]\nstatus = \"draft\"", Syntax::Toml, "x").is_err());
        assert!(read("", Syntax::Toml, "x").is_err());
    }

    proptest::proptest! {
        #[test]
        fn nothing_breaks_it(text in "\\PC{0,200}") {
            for syntax in [Syntax::Toml, Syntax::Yaml, Syntax::Json] {
                let _ = read(&text, syntax, "x");
            }
        }
    }
}
