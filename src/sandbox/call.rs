//! One request, as a route sees it: who asks, for what, and with which words. Reading a parameter checks it, and what is
//! wrong with a request is said in the platform's own form (422 `validation_error`).

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::HeaderMap;
use rusqlite::Connection;
use serde_json::{Map, Value, json};

use super::Platform;
use super::caller::Caller;
use super::events::Event;
use super::refusal::{Issue, Refusal};
use super::time::{self, Micros};

/// A request on its way through a route.
pub struct Call<'a> {
    /// The sandbox.
    pub platform: &'a Arc<Platform>,
    /// Its memory, inside this request's transaction.
    pub db: &'a Connection,
    /// What the path's placeholders hold.
    pub path: BTreeMap<String, String>,
    /// The query, in order.
    pub query: Vec<(String, String)>,
    /// The body, as it came.
    pub body: &'a [u8],
    /// The headers.
    pub headers: &'a HeaderMap,
    /// Where the request came from.
    pub peer: String,
    /// Who asks; nobody for a request without a token, or with one that is not known where none is needed.
    pub caller: Option<Caller>,
    /// A token came that is nobody's.
    pub bad_token: bool,
    /// When it came.
    pub now: Micros,
    /// What is told on the event stream once everything is written.
    pub events: Vec<Event>,
    /// What is done once everything is written.
    pub after: Vec<After>,
}

/// Something that has to wait until the transaction holds.
pub type After = Box<dyn FnOnce(&Arc<Platform>) + Send>;

/// The part of a list that is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// How many rows.
    pub limit: i64,
    /// How many before them.
    pub offset: i64,
}

impl Window {
    /// A page of rows that are all at hand.
    pub fn page(self, rows: Vec<Value>) -> Value {
        let total = rows.len();
        let items: Vec<Value> = rows.into_iter().skip(self.offset as usize).take(self.limit as usize).collect();
        self.of(items, total as i64)
    }

    /// A page whose rows were picked already.
    pub fn of(self, items: Vec<Value>, total: i64) -> Value {
        json!({"items": items, "total": total, "limit": self.limit, "offset": self.offset})
    }
}

impl<'a> Call<'a> {
    /// A placeholder of the path.
    pub fn id(&self, name: &str) -> &str {
        self.path.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Who asks; the route is only reached with somebody.
    pub fn caller(&self) -> Result<&Caller, Refusal> {
        self.caller.as_ref().ok_or_else(|| Refusal::plain(401, "Not authenticated"))
    }

    /// The id of who asks, or nothing.
    pub fn caller_id(&self) -> &str {
        self.caller.as_ref().map(|caller| caller.user_id.as_str()).unwrap_or_default()
    }

    /// Whether an operator asks.
    pub fn is_operator(&self) -> bool {
        self.caller.as_ref().is_some_and(Caller::is_operator)
    }

    /// A text of the query that is there and not empty.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.query.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str()).filter(|v| !v.is_empty())
    }

    /// A whole number of the query between two limits.
    pub fn int(&self, name: &str, default: i64, least: i64, most: i64) -> Result<i64, Refusal> {
        let Some((_, text)) = self.query.iter().rev().find(|(key, _)| key == name) else { return Ok(default) };
        let fail = |kind, message: String, context| {
            let mut issue = Issue::at("query", name, kind, message, Value::from(text.as_str()));
            issue.context = context;
            Err(Refusal::invalid(vec![issue]))
        };
        match text.trim().parse::<i64>() {
            Err(_) => fail("int_parsing", "not a whole number".to_owned(), None),
            Ok(n) if n < least => fail("greater_than_equal", format!("at least {least}"), Some(json!({"ge": least}))),
            Ok(n) if n > most => fail("less_than_equal", format!("at most {most}"), Some(json!({"le": most}))),
            Ok(n) => Ok(n),
        }
    }

    /// `true` or `false` in the query.
    pub fn flag(&self, name: &str) -> Result<bool, Refusal> {
        match self.text(name).map(str::to_ascii_lowercase).as_deref() {
            None | Some("false" | "0" | "no" | "off" | "f" | "n") => Ok(false),
            Some("true" | "1" | "yes" | "on" | "t" | "y") => Ok(true),
            Some(other) => {
                Err(Refusal::invalid(vec![Issue::at("query", name, "bool_parsing", "not true or false", other.into())]))
            }
        }
    }

    /// One of some words in the query.
    pub fn choice(&self, name: &str, words: &[&str]) -> Result<Option<&str>, Refusal> {
        let Some(text) = self.text(name) else { return Ok(None) };
        if words.contains(&text) {
            return Ok(Some(text));
        }
        Err(Refusal::invalid(vec![not_among(Issue::at("query", name, "literal_error", "", text.into()), words)]))
    }

    /// A time in the query.
    pub fn time(&self, name: &str) -> Result<Option<Micros>, Refusal> {
        let Some(text) = self.text(name) else { return Ok(None) };
        time::parse(text).map(Some).ok_or_else(|| {
            let mut issue = Issue::at("query", name, "datetime_from_date_parsing", "not a time", text.into());
            issue.context = Some(json!({"error": "not a time"}));
            Refusal::invalid(vec![issue])
        })
    }

    /// `limit` and `offset`.
    pub fn window(&self) -> Result<Window, Refusal> {
        self.window_of(10_000)
    }

    /// `limit` and `offset` where fewer rows are given at once.
    pub fn window_of(&self, most: i64) -> Result<Window, Refusal> {
        Ok(Window { limit: self.int("limit", 50, 1, most)?, offset: self.int("offset", 0, 0, i64::MAX)? })
    }

    /// The body, which has to be a JSON object.
    pub fn fields(&self) -> Result<Fields, Refusal> {
        let whole = |kind, message: &str, input| {
            let place = vec!["body".to_owned()];
            Refusal::invalid(vec![Issue { kind, place, message: message.to_owned(), input, context: None }])
        };
        if self.body.is_empty() {
            return Err(whole("missing", "a body is needed", Value::Null));
        }
        match serde_json::from_slice(self.body) {
            Ok(Value::Object(fields)) => Ok(Fields { fields, issues: Vec::new() }),
            Ok(other) => Err(whole("model_attributes_type", "a JSON object is needed", other)),
            Err(error) => {
                let place = vec!["body".to_owned(), error.column().to_string()];
                let message = "not JSON".to_owned();
                let context = Some(json!({"error": error.to_string()}));
                Err(Refusal::invalid(vec![Issue { kind: "json_invalid", place, message, input: json!({}), context }]))
            }
        }
    }

    /// Something that happened: kept, and told to whoever listens, once the transaction holds.
    pub fn tell(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Does something once the transaction holds.
    pub fn afterwards(&mut self, work: impl FnOnce(&Arc<Platform>) + Send + 'static) {
        self.after.push(Box::new(work));
    }
}

/// The fields of a body. Reading one notes what is wrong with it; [`Fields::checked`] says all of it at once.
pub struct Fields {
    fields: Map<String, Value>,
    issues: Vec<Issue>,
}

impl Fields {
    /// Whether a field was sent at all, `null` included.
    pub fn has(&self, name: &str) -> bool {
        self.fields.contains_key(name)
    }

    /// A field as it came; `null` and nothing are the same.
    pub fn raw(&self, name: &str) -> Option<&Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    /// Notes a fault at a field.
    pub fn complain(&mut self, name: &str, kind: &'static str, message: impl Into<String>) {
        self.complain_of(name, kind, message, None);
    }

    /// Notes a fault at a field, with what the platform adds: the limit that was not kept, or the reason.
    pub fn complain_of(&mut self, name: &str, kind: &'static str, message: impl Into<String>, limit: Option<Value>) {
        let input = self.fields.get(name).cloned().unwrap_or_default();
        let mut issue = Issue::at("body", name, kind, message, input);
        issue.context = limit;
        self.issues.push(issue);
    }

    /// Notes a text that is shorter or longer than it may be, in characters.
    pub fn length(&mut self, name: &str, least: usize, most: usize) {
        let Some(length) = self.raw(name).and_then(Value::as_str).map(|text| text.chars().count()) else { return };
        if length < least {
            let limit = Some(json!({"min_length": least}));
            self.complain_of(name, "string_too_short", format!("at least {least} characters"), limit);
        } else if length > most {
            let limit = Some(json!({"max_length": most}));
            self.complain_of(name, "string_too_long", format!("at most {most} characters"), limit);
        }
    }

    /// A text that has to be there.
    pub fn needed(&mut self, name: &str) -> String {
        match self.fields.get(name) {
            Some(Value::String(text)) => text.clone(),
            Some(_) => {
                self.complain(name, "string_type", "a text is needed");
                String::new()
            }
            None => {
                let input = Value::Object(self.fields.clone());
                self.issues.push(Issue::at("body", name, "missing", "this field is needed", input));
                String::new()
            }
        }
    }

    /// A text that may be left out or null.
    pub fn text(&mut self, name: &str) -> Option<String> {
        match self.raw(name) {
            None => None,
            Some(Value::String(text)) => Some(text.clone()),
            Some(_) => {
                self.complain(name, "string_type", "a text is needed");
                None
            }
        }
    }

    /// A text that may be left out but not null, with what it is then.
    pub fn text_or(&mut self, name: &str, default: &str) -> String {
        if self.has(name) && self.raw(name).is_none() {
            self.complain(name, "string_type", "a text is needed");
        }
        self.text(name).unwrap_or_else(|| default.to_owned())
    }

    /// A whole number between two limits.
    pub fn int(&mut self, name: &str, least: i64, most: i64) -> Option<i64> {
        let value = self.raw(name)?.clone();
        let number = value.as_i64().or_else(|| value.as_f64().filter(|f| f.fract() == 0.0).map(|f| f as i64));
        match number {
            None => self.complain(name, "int_type", "a whole number is needed"),
            Some(n) if n < least => {
                self.complain_of(name, "greater_than_equal", format!("at least {least}"), Some(json!({"ge": least})));
            }
            Some(n) if n > most => {
                self.complain_of(name, "less_than_equal", format!("at most {most}"), Some(json!({"le": most})));
            }
            Some(n) => return Some(n),
        }
        None
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &str) -> Option<bool> {
        match self.raw(name)? {
            Value::Bool(flag) => Some(*flag),
            _ => {
                self.complain(name, "bool_type", "true or false is needed");
                None
            }
        }
    }

    /// One of some words.
    pub fn choice(&mut self, name: &str, words: &[&str]) -> Option<String> {
        let text = self.text(name)?;
        if words.contains(&text.as_str()) {
            return Some(text);
        }
        self.issues.push(not_among(Issue::at("body", name, "literal_error", "", text.into()), words));
        None
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &str) -> Option<Vec<String>> {
        let texts = match self.raw(name)? {
            Value::Array(items) => {
                items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
            }
            _ => None,
        };
        if texts.is_none() {
            self.complain(name, "list_type", "a list of texts is needed");
        }
        texts
    }

    /// A map of texts.
    pub fn map(&mut self, name: &str) -> Option<BTreeMap<String, String>> {
        let map = match self.raw(name)? {
            Value::Object(map) => {
                map.iter().map(|(k, v)| Some((k.clone(), v.as_str()?.to_owned()))).collect::<Option<BTreeMap<_, _>>>()
            }
            _ => None,
        };
        if map.is_none() {
            self.complain(name, "dict_type", "a map of texts is needed");
        }
        map
    }

    /// A time; a number is in seconds since 1970, and a text without a zone is the fault it is on a platform (500).
    pub fn time(&mut self, name: &str) -> Result<Option<Micros>, Refusal> {
        if let Some(seconds) = self.raw(name).and_then(Value::as_f64) {
            return Ok(Some((seconds * time::SECOND as f64) as Micros));
        }
        let Some(text) = self.text(name) else { return Ok(None) };
        if let Some(at) = time::parse(&text) {
            return Ok(Some(at));
        }
        if text.parse::<jiff::civil::DateTime>().is_ok() {
            return Err(Refusal::new(500, "sandbox_fault", "a time without a zone"));
        }
        let why = Some(json!({"error": "not a time"}));
        self.complain_of(name, "datetime_from_date_parsing", "not a time", why);
        Ok(None)
    }

    /// An answer to a question: a text, or a list of texts.
    pub fn answer(&mut self, name: &str) -> Vec<String> {
        match self.fields.get(name) {
            Some(Value::Array(items)) if items.iter().all(Value::is_string) => {
                items.iter().filter_map(Value::as_str).map(str::to_owned).collect()
            }
            Some(Value::String(text)) => vec![text.clone()],
            Some(_) => {
                self.complain(&format!("{name}.str"), "string_type", "a text is needed");
                Vec::new()
            }
            None => vec![self.needed(name)],
        }
    }

    /// All that was wrong, or nothing.
    pub fn checked(&mut self) -> Result<(), Refusal> {
        let issues = std::mem::take(&mut self.issues);
        if issues.is_empty() { Ok(()) } else { Err(Refusal::invalid(issues)) }
    }
}

fn not_among(mut issue: Issue, words: &[&str]) -> Issue {
    let offered: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    issue.message = format!("one of {} is needed", offered.join(", "));
    issue.context = Some(json!({"expected": offered.join(", ")}));
    issue
}
