//! YAML from a person's file, before it is read: a short text can stand for a very long one.

/// How many brackets may be open at once: what reads YAML takes the square of it.
const DEEP: usize = 32;

/// Whether reading this takes no more than its size promises.
pub fn bounded(text: &str) -> Result<(), (Option<usize>, String)> {
    let mut open = 0usize;
    for (n, line) in text.lines().enumerate() {
        for c in line.chars() {
            match c {
                '[' | '{' => open += 1,
                ']' | '}' => open = open.saturating_sub(1),
                _ => {}
            }
            if open > DEEP {
                return Err((Some(n + 1), "there are too many brackets in brackets".into()));
            }
        }
    }
    // A text that is repeated by name may be repeated very often.
    let names = |mark: char| -> Vec<&str> {
        let words = text.split(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '{' | '}' | ','));
        words.filter_map(|word| word.strip_prefix(mark)).filter(|name| !name.is_empty()).collect()
    };
    let anchors = names('&');
    match names('*').into_iter().find(|name| anchors.contains(name)) {
        Some(name) => Err((None, format!("aliases (`*{name}`) are not taken: write it out"))),
        None => Ok(()),
    }
}
