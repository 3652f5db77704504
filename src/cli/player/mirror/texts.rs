//! What is written about a competition and a challenge: a page to read and the JSON behind it, without the counters that
//! move by themselves. All of it is the server's text, made harmless for whoever prints the page on a terminal.

use serde_json::Value;

use crate::api::challenge::Challenge;
use crate::api::model::Text;
use crate::cli::{json, table, text};

/// What changes while people play, and what is only so for the one who asks.
const MOVING: &[&str] = &[
    "solves_count",
    "launch_count",
    "flag_solves",
    "registered_count",
    "phase",
    "is_registered",
    "can_participate",
    "challenges",
    "updated_at",
    "solved",
    "attempts",
    "feedback",
];

fn moves(key: &str) -> bool {
    MOVING.contains(&key) || key.starts_with("my_") || key.starts_with("first_blood")
}

/// The JSON as the server sent it, without what moves.
pub fn document(raw: &str) -> String {
    let kept = match json::object(raw) {
        Some(pairs) => {
            let pairs: Vec<_> = pairs.iter().filter(|(key, _)| !moves(key)).collect();
            json::build(pairs.iter().map(|(key, value)| (key.as_str(), value.get())))
        }
        None => raw.to_owned(),
    };
    // Escaped where it would not be seen: the same document to a program.
    format!("{}\n", text::escaped(&json::pretty(&kept)))
}

/// A competition's page.
pub fn competition(value: &Value, challenges: &[(String, String, String)]) -> String {
    let mut page = format!("# {}\n", text::line(&Text::of(&value["title"])));
    let time = |key: &str| table::plain(&value[key]);
    let times: Vec<String> = [("From", "starts_at"), ("Until", "ends_at")]
        .iter()
        .filter(|(_, key)| !time(key).is_empty())
        .map(|(label, key)| format!("- {label} {}", text::line(&time(key))))
        .collect();
    if !times.is_empty() {
        page.push_str(&format!("\n{}\n", times.join("\n")));
    }
    push(&mut page, &Text::of(&value["description"]));
    if !challenges.is_empty() {
        page.push_str("\n## Challenges\n\n");
        for (id, name, brief) in challenges {
            page.push_str(&format!("- {}: {} ({brief})\n", text::line(id), text::line(name)));
        }
    }
    seen(&page)
}

/// A challenge in a word or two.
pub fn brief(value: &Value) -> String {
    let words: Vec<String> = ["category", "difficulty"]
        .iter()
        .map(|key| text::line(&table::plain(&value[*key])))
        .filter(|word| !word.is_empty())
        .collect();
    words.join(", ")
}

/// A challenge's page.
pub fn challenge(value: &Value) -> String {
    let read = crate::client::reply::decode(value.to_string().as_bytes());
    let challenge: Challenge = read.unwrap_or_default();
    let mut page = format!("# {}\n\n", text::line(&challenge.name));
    for (label, word) in [
        ("Id", challenge.id.clone()),
        ("Category", challenge.category.clone()),
        ("Difficulty", challenge.difficulty.clone()),
        ("Tags", challenge.tags.join(", ")),
    ] {
        if !word.is_empty() {
            page.push_str(&format!("- {label}: {}\n", text::line(&word)));
        }
    }
    push(&mut page, &challenge.description);
    if !challenge.questions.is_empty() {
        page.push_str("\n## Questions\n");
        for question in &challenge.questions {
            page.push_str(&format!("\n### {}\n", text::line(&question.id)));
            if !question.requires.is_empty() {
                page.push_str(&format!("\nAfter: {}\n", text::line(&question.requires.join(", "))));
            }
            push(&mut page, &question.prompt);
            for (n, choice) in question.choices.iter().flatten().enumerate() {
                page.push_str(&format!("{}- {}\n", if n == 0 { "\n" } else { "" }, text::line(choice)));
            }
        }
    }
    if !challenge.attachments.is_empty() {
        page.push_str("\n## Files\n\n");
        for file in &challenge.attachments {
            page.push_str(&format!("- files/{} ({})\n", text::line(&file.name), text::bytes(file.size)));
        }
    }
    seen(&page)
}

fn push(page: &mut String, prose: &str) {
    if !prose.trim().is_empty() {
        page.push_str(&format!("\n{}\n", text::block(prose, 0)));
    }
}

fn seen(page: &str) -> String {
    text::render(page, false)
}
