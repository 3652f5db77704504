//! What models of several namespaces are made of.

use std::collections::BTreeMap;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// Text that a later release may send as something richer (0.7.0 sends a competition's description by language).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Text(pub String);

impl Text {
    /// The text in a value: itself, the English or first text of an object, else its JSON.
    pub fn of(value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Object(map) => ["en", "default", "text"]
                .iter()
                .find_map(|key| map.get(*key).and_then(Value::as_str))
                .or_else(|| map.values().find_map(Value::as_str).filter(|_| map.values().all(Value::is_string)))
                .map_or_else(|| if map.is_empty() { String::new() } else { value.to_string() }, str::to_owned),
            other => other.to_string(),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        Ok(Text(Text::of(&Value::deserialize(deserializer)?)))
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

/// A text that is sent: as one, or by language where the platform's release wants it so (0.7.0 does for a competition's
/// description).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// The text.
    One(String),
    /// The text in each language, such as `en` and `zh-CN`.
    ByLanguage(BTreeMap<String, String>),
}

impl Default for Words {
    fn default() -> Words {
        Words::One(String::new())
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words::One(text.to_owned())
    }
}

/// An answer without content, or whose content says nothing beyond the status.
#[derive(Debug, Clone, Default)]
pub struct Empty;

impl<'de> Deserialize<'de> for Empty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Empty, D::Error> {
        serde::de::IgnoredAny::deserialize(deserializer).map(|_| Empty)
    }
}

/// An answer that is not JSON but a file: read it with [`transfer`](crate::client::transfer) or as bytes.
#[derive(Debug, Clone, Default)]
pub struct Bytes;

// Every output can be read, so that nothing has to tell the two kinds apart; whoever reads this one learns the status.
impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        serde::de::IgnoredAny::deserialize(deserializer).map(|_| Bytes)
    }
}

/// A file that belongs to a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Attachment {
    /// Its name, which may hold folders.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

/// The files of a challenge or an instance.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Attachments {
    /// One each.
    pub files: Vec<Attachment>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_what_text_became() {
        let read = |json: &str| serde_json::from_str::<Text>(json).map(|t| t.0).unwrap_or_default();
        assert_eq!(read("\"a\""), "a");
        assert_eq!(read("null"), "");
        assert_eq!(read(r#"{"de":"b","en":"a"}"#), "a");
        assert_eq!(read(r#"{"de":"b"}"#), "b");
        assert_eq!(read("{}"), "");
        assert_eq!(read("7"), "7");
    }
}
