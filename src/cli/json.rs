//! JSON as it came, made readable or selected from, without losing a digit or a field.

use serde_json::value::RawValue;

use super::error::Failure;

/// Lays a JSON document out with two blanks a level. Works on the text: numbers and strings stay as they are spelled.
pub fn pretty(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    let mut chars = raw.chars().peekable();
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    while let Some(c) = chars.next() {
        if in_string {
            out.push(c);
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match c {
            '"' => {
                in_string = true;
                out.push(c);
            }
            '{' | '[' => {
                out.push(c);
                while chars.next_if(|c| c.is_ascii_whitespace()).is_some() {}
                if let Some(close) = chars.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(close);
                } else {
                    depth += 1;
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            c if c.is_ascii_whitespace() => {}
            c => out.push(c),
        }
    }
    out
}

/// Rows as one array.
pub fn array(items: &[Box<RawValue>]) -> String {
    let mut out = String::with_capacity(items.iter().map(|item| item.get().len() + 1).sum::<usize>() + 2);
    out.push('[');
    for (n, item) in items.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        out.push_str(item.get());
    }
    out.push(']');
    out
}

/// The keys of an object in their order, each with its value as it came.
pub fn object(raw: &str) -> Option<Vec<(String, &RawValue)>> {
    struct Visitor;
    impl<'de> serde::de::Visitor<'de> for Visitor {
        type Value = Vec<(String, &'de RawValue)>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut list = Vec::new();
            while let Some(pair) = map.next_entry::<String, &'de RawValue>()? {
                list.push(pair);
            }
            Ok(list)
        }
    }
    let mut deserializer = serde_json::Deserializer::from_str(raw);
    serde::Deserializer::deserialize_map(&mut deserializer, Visitor).ok()
}

/// Builds an object out of values as they came.
pub fn build<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let parts: Vec<String> = pairs.into_iter().map(|(key, raw)| format!("{}:{raw}", string(key))).collect();
    format!("{{{}}}", parts.join(","))
}

/// Text as a JSON string.
pub fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Keeps only the named fields (`a`, `b.c`) of a document; a list on the way is passed through. A field that is nowhere
/// is `null`, so that every row has the same keys.
pub fn select(raw: &str, fields: &[String]) -> Result<String, Failure> {
    let trimmed = raw.trim_start();
    if trimmed.starts_with('[') {
        let items: Vec<&RawValue> = serde_json::from_str(raw).map_err(|error| Failure::usage(error.to_string()))?;
        let rows: Result<Vec<String>, Failure> = items.iter().map(|item| select(item.get(), fields)).collect();
        return Ok(format!("[{}]", rows?.join(",")));
    }
    let Some(pairs) = object(raw) else {
        return Ok(raw.to_owned());
    };
    let mut out: Vec<(String, String)> = Vec::new();
    for field in fields {
        let (head, rest) = field.split_once('.').map_or((field.as_str(), None), |(head, rest)| (head, Some(rest)));
        if out.iter().any(|(key, _)| key == head) {
            continue;
        }
        let value = pairs.iter().find(|(key, _)| key == head).map_or("null", |(_, value)| value.get());
        let value = match rest {
            None => value.to_owned(),
            Some(_) => {
                // All fields below the same head belong into one object.
                let below: Vec<String> =
                    fields.iter().filter_map(|f| f.strip_prefix(head)?.strip_prefix('.').map(str::to_owned)).collect();
                if fields.iter().any(|f| f == head) { value.to_owned() } else { select(value, &below)? }
            }
        };
        out.push((head.to_owned(), value));
    }
    Ok(build(out.iter().map(|(key, value)| (key.as_str(), value.as_str()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pretty_keeps_every_digit() {
        let raw = r#"{"n":123456789012345678901234567890,"s":"a\"b: [","e":[],"o":{ },"l":[1, 2]}"#;
        let want = "{\n  \"n\": 123456789012345678901234567890,\n  \"s\": \"a\\\"b: [\",\n  \"e\": [],\n  \"o\": {},\n  \"l\": [\n    1,\n    2\n  ]\n}";
        assert_eq!(pretty(raw), want);
    }

    #[test]
    fn fields_are_selected_through_lists() {
        let fields: Vec<String> = ["id", "q.id", "q.n", "no"].map(str::to_owned).into();
        let raw = r#"[{"id":1e400,"x":2,"q":[{"id":"a","n":1,"z":0}]},{"q":null}]"#;
        let want = r#"[{"id":1e400,"q":[{"id":"a","n":1}],"no":null},{"id":null,"q":null,"no":null}]"#;
        assert_eq!(select(raw, &fields).ok().as_deref(), Some(want));
    }

    proptest::proptest! {
        #[test]
        fn pretty_means_the_same(value in proptest::collection::btree_map("\\PC{0,6}", proptest::collection::vec("\\PC{0,8}", 0..4), 0..5)) {
            let raw = serde_json::to_string(&value).unwrap_or_default();
            let back: serde_json::Value = serde_json::from_str(&pretty(&raw)).unwrap_or_default();
            proptest::prop_assert_eq!(back, serde_json::to_value(&value).unwrap_or_default());
        }
    }
}
