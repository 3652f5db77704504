//! What stands between a file and the platform: pure, sends nothing.

use serde_json::{Value, json};

use super::Now;
use super::file::{Announcement, Competition, FIELDS, File, LATER};
use crate::api::admin::{announcements, comp};
use crate::api::model::{Text, Words};
use crate::cli::table;
use crate::cli::text;

/// All that is to be changed.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// In the order in which it is done.
    pub changes: Vec<Change>,
    /// Fields that this platform does not know.
    pub unknown: Vec<&'static str>,
    /// What the competition is called.
    pub title: String,
}

/// A change.
#[derive(Debug, Clone)]
pub struct Change {
    /// What is done.
    pub act: Act,
    thing: &'static str,
    name: String,
    field: &'static str,
    before: Value,
    after: Value,
}

/// What is done.
#[derive(Debug, Clone)]
pub enum Act {
    /// A competition is made.
    Create(comp::Create),
    /// A field of it is set.
    Field(&'static str, Value),
    /// An account runs it.
    Grant(String),
    /// An account runs it no longer.
    Revoke(String),
    /// An account is invited.
    Invite(String),
    /// It no longer is.
    Uninvite(String),
    /// Something is announced.
    Announce(announcements::Create),
    /// An announcement is changed.
    Reword(announcements::Update),
    /// One is deleted.
    Silence(String),
}

impl Change {
    /// What it is about, in a few words.
    pub fn what(&self) -> String {
        match self.field {
            "" => format!("{} {}", self.thing, self.name),
            field => field.to_owned(),
        }
    }

    /// Whether it takes something away.
    pub fn takes_away(&self) -> bool {
        matches!(self.act, Act::Revoke(_) | Act::Uninvite(_) | Act::Silence(_)) || self.closes() || self.left_out() > 0
    }

    /// Whether it takes many things away at once.
    pub fn sweeps(&self) -> bool {
        self.closes() || self.left_out() > 1
    }

    /// Whether players see the competition no longer.
    fn closes(&self) -> bool {
        self.field == "status" && self.before == "published" && self.after != "published"
    }

    /// How many challenges are in it no longer.
    fn left_out(&self) -> usize {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        match self.act {
            Act::Field("challenge_ids", _) => {
                let after = list(&self.after);
                list(&self.before).iter().filter(|id| !after.contains(id)).count()
            }
            _ => 0,
        }
    }

    /// For a script.
    pub fn row(&self, done: bool) -> Value {
        let action = match &self.act {
            Act::Create(_) => "create",
            Act::Field(..) | Act::Reword(_) => "update",
            Act::Grant(_) => "grant",
            Act::Invite(_) => "invite",
            Act::Revoke(_) | Act::Uninvite(_) => "revoke",
            Act::Announce(_) => "create",
            Act::Silence(_) => "delete",
        };
        json!({"action": action, "thing": self.thing, "name": self.name, "field": self.field, "before": self.before,
            "after": self.after, "done": done})
    }

    /// For a person.
    pub fn shown(&self) -> String {
        let thing = self.thing;
        let name = text::bold(text::line(&self.name));
        match &self.act {
            Act::Create(_) => format!("{} {thing} {name}", text::green("+")),
            Act::Grant(_) | Act::Invite(_) | Act::Announce(_) => format!("{} {thing} {name}", text::green("+")),
            Act::Revoke(_) | Act::Uninvite(_) | Act::Silence(_) => format!("{} {thing} {name}", text::red("-")),
            Act::Field("challenge_ids", _) => {
                format!("{} {thing} {name}: {}", text::yellow("~"), self.challenges())
            }
            Act::Field(..) => format!(
                "{} {thing} {name}: {} {} → {}",
                text::yellow("~"),
                self.field,
                text::dim(brief(self.field, &self.before)),
                brief(self.field, &self.after)
            ),
            Act::Reword(op) => {
                let told = serde_json::to_value(op).unwrap_or_default();
                let keys: Vec<String> = told.as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default();
                format!("{} {thing} {name}: {}", text::yellow("~"), keys.join(", "))
            }
        }
    }

    fn challenges(&self) -> String {
        let ids = |value: &Value| -> Vec<String> {
            value.as_array().map(|list| list.iter().map(table::plain).collect()).unwrap_or_default()
        };
        let (before, after) = (ids(&self.before), ids(&self.after));
        let added =
            after.iter().filter(|id| !before.contains(id)).map(|id| text::green(format!("+{}", text::line(id))));
        let gone = before.iter().filter(|id| !after.contains(id)).map(|id| text::red(format!("-{}", text::line(id))));
        let moved: Vec<String> = added.chain(gone).collect();
        match moved.is_empty() {
            true => format!("challenges in this order: {}", text::line(&after.join(", "))),
            false => format!("challenges {}", moved.join(" ")),
        }
    }
}

/// A value in a few words.
fn brief(field: &str, value: &Value) -> String {
    if value.is_null() {
        return "none".to_owned();
    }
    if field.ends_with("_at")
        && let Some(time) = table::time(value)
    {
        return table::local(time);
    }
    let said = text::line(&match value {
        Value::Object(_) if field == "description" || field == "handbook" => Text::of(value),
        other => table::plain(other),
    });
    let mut cut: String = said.chars().take(40).collect();
    if cut.len() < said.len() {
        cut.push('…');
    }
    if cut.is_empty() { "nothing".to_owned() } else { cut }
}

/// Whether two values mean the same: the same instant, the same text but for blanks at the end. What the platform adds to
/// an object beyond what the file says is no difference.
fn same(key: &str, wanted: &Value, now: &Value) -> bool {
    match (wanted, now) {
        (Value::String(_), _) if key.ends_with("_at") => table::time(wanted) == table::time(now),
        (Value::String(a), Value::String(b)) => a.trim_end() == b.trim_end(),
        (Value::Object(a), Value::Object(b)) if key == "description" || key == "handbook" => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same("", a, b)))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.iter().all(|(key, a)| same(key, a, b.get(key).unwrap_or(&Value::Null)))
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same("", a, b)),
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (a, b) => a == b,
    }
}

/// A text by language where the platform has it so: one language of it is set, the others stay.
fn in_its_shape(wanted: &Value, now: &Value) -> Value {
    match (wanted, now) {
        (Value::String(text), Value::Object(before)) => {
            let mut all = before.clone();
            if !(text.trim().is_empty() && all.is_empty()) {
                all.insert("en".to_owned(), json!(text));
            }
            Value::Object(all)
        }
        (Value::Object(_), Value::String(_)) => json!(Text::of(wanted)),
        (wanted, _) => wanted.clone(),
    }
}

impl Plan {
    /// What is to be changed so that the platform is as the file says.
    pub fn make(file: &File, now: &Now, prune: bool) -> Plan {
        let mut plan = Plan::default();
        if let Some(wanted) = &file.competition {
            plan.competition(wanted, now);
        }
        if let Some(wanted) = &file.announcements {
            plan.announcements(wanted, now, prune);
            if plan.title.is_empty() {
                plan.title = "the announcements".to_owned();
            }
        }
        plan
    }

    fn push(&mut self, act: Act, thing: &'static str, name: &str, field: &'static str, before: Value, after: Value) {
        self.changes.push(Change { act, thing, name: name.to_owned(), field, before, after });
    }

    fn competition(&mut self, wanted: &Competition, now: &Now) {
        let field = |key: &str| wanted.fields.iter().find(|(name, _)| *name == key).map(|(_, value)| value);
        let said = |key: &str| field(key).map(table::plain);
        let Some(row) = &now.competition else {
            let title = said("title").unwrap_or_default();
            let op = comp::Create {
                title: title.clone(),
                description: field("description").and_then(|words| serde_json::from_value::<Words>(words.clone()).ok()),
                starts_at: said("starts_at"),
                ends_at: said("ends_at"),
                challenge_ids: wanted.challenges.clone().unwrap_or_default(),
                status: said("status"),
                access: said("access"),
            };
            let all: serde_json::Map<String, Value> =
                wanted.fields.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
            self.push(Act::Create(op), "competition", &title, "", Value::Null, Value::Object(all));
            self.people(wanted, now);
            self.title = title;
            return;
        };
        let title = Text::of(&row["title"]);
        for (key, value) in &wanted.fields {
            if row.get(*key).is_none() && LATER.contains(key) {
                self.unknown.push(key);
                continue;
            }
            let value = match *key {
                "description" | "handbook" => in_its_shape(value, &row[*key]),
                _ => value.clone(),
            };
            if !same(key, &value, &row[*key]) {
                self.push(Act::Field(key, value.clone()), "competition", &title, key, row[*key].clone(), value);
            }
        }
        if let Some(ids) = &wanted.challenges
            && json!(ids) != row["challenge_ids"]
        {
            let (before, after) = (row["challenge_ids"].clone(), json!(ids));
            let act = Act::Field("challenge_ids", after.clone());
            self.push(act, "competition", &title, "challenge_ids", before, after);
        }
        self.people(wanted, now);
        self.title = title;
    }

    fn people(&mut self, wanted: &Competition, now: &Now) {
        type Make = fn(String) -> Act;
        let sides: [(_, _, &'static str, Make, Make); 2] = [
            (&wanted.admins, &now.admins, "admin", Act::Grant, Act::Revoke),
            (&wanted.invites, &now.invites, "invite", Act::Invite, Act::Uninvite),
        ];
        for (wanted, now, thing, add, remove) in sides {
            let Some(wanted) = wanted else { continue };
            let is = |who: &str, row: &Value| {
                row["user_id"] == *who || table::plain(&row["email"]).eq_ignore_ascii_case(who)
            };
            let mut seen: Vec<&String> = Vec::new();
            for who in wanted {
                if !seen.contains(&who) && !now.iter().any(|row| is(who, row)) {
                    self.push(add(who.clone()), thing, who, "", Value::Null, json!(who));
                }
                seen.push(who);
            }
            for row in now.iter().filter(|row| !wanted.iter().any(|who| is(who, row))) {
                let email = table::plain(&row["email"]);
                let id = table::plain(&row["user_id"]);
                let name = if email.is_empty() { id.clone() } else { email };
                self.push(remove(id), thing, &name, "", json!(name), Value::Null);
            }
        }
    }

    /// Announcements have no name but their title, and two may share one: those that are as the file says are paired
    /// first, then what is left by title, the oldest first.
    fn announcements(&mut self, wanted: &[Announcement], now: &Now, prune: bool) {
        let mut left: Vec<&Value> = now.announcements.iter().collect();
        let mut open: Vec<&Announcement> = Vec::new();
        for one in wanted {
            match left.iter().position(|row| Text::of(&row["title"]) == one.title && reworded(one, row).is_none()) {
                Some(at) => drop(left.remove(at)),
                None => open.push(one),
            }
        }
        for one in open {
            match left.iter().position(|row| Text::of(&row["title"]) == one.title) {
                Some(at) => {
                    let row = left.remove(at);
                    if let Some(op) = reworded(one, row) {
                        let after = serde_json::to_value(&op).unwrap_or_default();
                        self.push(Act::Reword(op), "announcement", &one.title, "", row.clone(), after);
                    }
                }
                None => {
                    let op = announcements::Create {
                        title: one.title.clone(),
                        body: one.body.clone(),
                        severity: one.severity.clone(),
                        starts_at: one.starts_at.map(|time| time.0.to_string()),
                        ends_at: one.ends_at.map(|time| time.0.to_string()),
                    };
                    let after = serde_json::to_value(&op).unwrap_or_default();
                    self.push(Act::Announce(op), "announcement", &one.title, "", Value::Null, after);
                }
            }
        }
        for row in left.into_iter().filter(|_| prune) {
            let act = Act::Silence(table::plain(&row["id"]));
            self.push(act, "announcement", &Text::of(&row["title"]), "", row.clone(), Value::Null);
        }
    }
}

/// What has to be changed of an announcement, if anything.
fn reworded(one: &Announcement, row: &Value) -> Option<announcements::Update> {
    let text = |wanted: &Option<String>, key: &str| {
        wanted.clone().filter(|wanted| Text::of(&row[key]).trim_end() != wanted.trim_end())
    };
    let time = |wanted: Option<super::file::Moment>, key: &str| {
        wanted
            .map(|time| time.0)
            .filter(|time| table::time(&row[key]) != Some(*time))
            .map(|time| Some(time.to_string()))
    };
    let op = announcements::Update {
        announcement: table::plain(&row["id"]),
        title: None,
        body: text(&one.body, "body"),
        severity: text(&one.severity, "severity"),
        starts_at: time(one.starts_at, "starts_at"),
        ends_at: time(one.ends_at, "ends_at"),
    };
    let nothing = op.body.is_none() && op.severity.is_none() && op.starts_at.is_none() && op.ends_at.is_none();
    (!nothing).then_some(op)
}

/// What a file says of a competition as it is now: `None` for what goes without saying.
pub fn said(row: &Value) -> Vec<(&'static str, Value)> {
    let empty = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::Bool(true) => false,
    };
    FIELDS
        .into_iter()
        .chain(LATER)
        .filter(|key| *key != "challenges")
        .filter_map(|key| {
            let value = row.get(key)?;
            // What a new competition has is not what a `false` here says.
            let goes_without_saying = empty(value) && !(key == "agents_allowed" && value == false);
            let value = match table::time(value).filter(|_| key.ends_with("_at")) {
                Some(time) => json!(time.to_string()),
                None => value.clone(),
            };
            (!goes_without_saying).then_some((key, value))
        })
        .collect()
}
