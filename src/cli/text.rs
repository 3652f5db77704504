//! Text for people: the one function that everything a person reads passes, and the colours that survive it.
//!
//! On this platform a rival picks their team's name and a challenge's author its text. Control, escape, bidi and
//! zero-width characters are shown, never sent. Our own styles travel as noncharacters, which no server text may use:
//! they are replaced there like the rest.

use std::fmt::Write;

use crate::client::unseen::is_unseen as hidden;

const BOLD: char = '\u{fdd0}';
const DIM: char = '\u{fdd1}';
const RED: char = '\u{fdd2}';
const GREEN: char = '\u{fdd3}';
const YELLOW: char = '\u{fdd4}';
const CYAN: char = '\u{fdd5}';
const PLAIN: char = '\u{fdd6}';
const BLUE: char = '\u{fdd7}';
const MAGENTA: char = '\u{fdd8}';
/// Steps of a bar, which look otherwise where only ASCII can be shown.
const FULL: char = '\u{fdd9}';
const EMPTY: char = '\u{fdda}';

/// Whether a character is one of our styles.
pub fn is_style(c: char) -> bool {
    (BOLD..=MAGENTA).contains(&c)
}

macro_rules! styles {
    ($($(#[$doc:meta])* $name:ident $mark:ident;)+) => {
        $($(#[$doc])* pub fn $name(text: impl std::fmt::Display) -> String {
            format!("{}{text}{PLAIN}", $mark)
        })+
    };
}
styles! {
    /// What matters most.
    bold BOLD;
    /// What matters least.
    dim DIM;
    /// Wrong, failed.
    red RED;
    /// Right, ready.
    green GREEN;
    /// Mind this.
    yellow YELLOW;
    /// Something to click or paste.
    cyan CYAN;
    /// One of several things in a picture.
    blue BLUE;
    /// Another of several things in a picture.
    magenta MAGENTA;
}

/// A small bar of `of` steps, `full` of them done: the glance beside a number. What it looks like is settled when it is
/// printed.
pub fn bar(full: usize, of: usize) -> String {
    let full = full.min(of);
    let steps = |step: char, n: usize| std::iter::repeat_n(step, n);
    steps(FULL, full).chain(steps(EMPTY, of - full)).collect()
}

/// The same text with its bars in ASCII.
pub fn in_ascii(text: &str) -> String {
    text.replace(FULL, "#").replace(EMPTY, ".")
}

fn show(out: &mut String, c: char) {
    match c {
        '\u{1b}' => out.push_str("\\e"),
        '\u{7}' => out.push_str("\\a"),
        '\r' => out.push_str("\\r"),
        '\u{0}'..='\u{ff}' => {
            let _ = write!(out, "\\x{:02x}", c as u32);
        }
        _ => {
            let _ = write!(out, "<U+{:04X}>", c as u32);
        }
    }
}

/// Whether each character is seen and takes one column; most texts are like that, and long lists are made of them.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// A server's text on one line: line breaks and tabs become blanks.
pub fn line(text: &str) -> String {
    if is_plain(text) {
        return text.trim().to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            c if hidden(c) => show(&mut out, c),
            c => out.push(c),
        }
    }
    out
}

/// A server's text that may have lines, indented by `indent`.
pub fn block(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines: Vec<String> = text
        .replace("\r\n", "\n")
        .trim_end()
        .split('\n')
        .map(|line| {
            let mut out = pad.clone();
            for c in line.chars() {
                match c {
                    '\t' => out.push_str("    "),
                    c if hidden(c) => show(&mut out, c),
                    c => out.push(c),
                }
            }
            out.trim_end().to_owned()
        })
        .collect();
    lines.join("\n")
}

/// A server's id as a word of a command that is to be pasted: nothing in it may mean anything to a shell.
pub fn word(id: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._:@%+=,/-".contains(c);
    if !id.is_empty() && id.chars().all(plain) {
        return id.to_owned();
    }
    // What could not be typed cannot be pasted either; it is shown as what it is.
    let id = if id.chars().any(hidden) { line(id) } else { id.to_owned() };
    format!("'{}'", id.replace('\'', r"'\''"))
}

/// JSON in which what a person would not see is spelled as an escape: the same document to a program, harmless on a
/// terminal.
pub fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            c if hidden(c) && c != '\n' => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// Prose within a width: lines that are longer break between words and keep their indentation. What stands in columns
/// and what is to be copied (in backticks) is left as it is.
pub fn wrap(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        let body = line.trim_start_matches(' ');
        let indent = line.len() - body.len();
        if self::width(line) <= width || body.contains("  ") || indent >= width / 2 {
            out.push_str(line);
            continue;
        }
        let (mut column, mut first) = (0, true);
        for word in words(body) {
            let length = self::width(word);
            if first || column + 1 + length > width {
                if !first {
                    out.push('\n');
                }
                out.push_str(&line[..indent]);
                column = indent + length;
            } else {
                out.push(' ');
                column += 1 + length;
            }
            out.push_str(word);
            first = false;
        }
    }
    out
}

/// The words of a line; what is in backticks is one.
fn words(line: &str) -> Vec<&str> {
    let (mut words, mut from, mut quoted) = (Vec::new(), 0, false);
    for (at, c) in line.char_indices() {
        match c {
            '`' => quoted = !quoted,
            ' ' if !quoted => {
                words.push(&line[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    words.push(&line[from..]);
    words
}

/// What goes to the terminal: our styles become colours or nothing, and whatever slipped by is shown all the same.
pub fn render(text: &str, color: bool) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    loop {
        let plain = rest.bytes().position(|byte| !matches!(byte, b' '..=b'~' | b'\n' | b'\t')).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        let mut chars = rest[plain..].chars();
        let Some(c) = chars.next() else { return out };
        rest = chars.as_str();
        let code = match c {
            BOLD => "1",
            DIM => "2",
            RED => "31",
            GREEN => "32",
            YELLOW => "33",
            CYAN => "36",
            BLUE => "34",
            MAGENTA => "35",
            PLAIN => "0",
            FULL | EMPTY => {
                out.push(if c == FULL { '█' } else { '░' });
                continue;
            }
            c if hidden(c) => {
                show(&mut out, c);
                continue;
            }
            c => {
                out.push(c);
                continue;
            }
        };
        if color {
            let _ = write!(out, "\u{1b}[{code}m");
        }
    }
}

/// How many columns a text takes, our styles not counted.
pub fn width(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    console::measure_text_width(&text.chars().filter(|c| !is_style(*c)).collect::<String>())
}

/// A number of things: `1 team`, `2 teams`.
pub fn count(n: u64, thing: &str) -> String {
    if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") }
}

/// A duration as a person says it: `45s`, `2m 5s`, `3h 4m`, `2d 5h`.
pub fn span(seconds: f64) -> String {
    let s = seconds.max(0.0).round() as u64;
    match s {
        0..60 => format!("{s}s"),
        60..3600 if s.is_multiple_of(60) => format!("{}m", s / 60),
        60..600 => format!("{}m {}s", s / 60, s % 60),
        600..3600 => format!("{}m", s / 60),
        3600..86_400 if s % 3600 < 60 => format!("{}h", s / 3600),
        3600..86_400 => format!("{}h {}m", s / 3600, s % 3600 / 60),
        _ if s % 86_400 < 3600 => format!("{}d", s / 86_400),
        _ => format!("{}d {}h", s / 86_400, s % 86_400 / 3600),
    }
}

/// A size in bytes as a person says it.
pub fn bytes(n: u64) -> String {
    let mut value = n as f64;
    for unit in ["B", "KiB", "MiB", "GiB"] {
        if value < 1024.0 {
            return if unit == "B" { format!("{n} B") } else { format!("{value:.1} {unit}") };
        }
        value /= 1024.0;
    }
    format!("{value:.1} TiB")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_name_cannot_take_over_the_terminal() {
        let evil = "\u{1b}]0;pwned\u{7}\u{1b}[2Jx\u{202e}y\u{200b}z\u{9b}31m\r\nnext\u{fdd2}";
        let shown = line(evil);
        assert_eq!(shown, "\\e]0;pwned\\a\\e[2Jx<U+202E>y<U+200B>z\\x9b31m\\r next<U+FDD2>");
        assert_eq!(block("a\r\nb\u{8}\tc", 2), "  a\n  b\\x08    c");
    }

    #[test]
    fn what_is_pasted_means_nothing_to_a_shell() {
        assert_eq!(word("3f9c-0f1e"), "3f9c-0f1e");
        assert_eq!(word("a;rm -rf $(x)"), "'a;rm -rf $(x)'");
        assert_eq!((word("it's"), word("")), (r"'it'\''s'".into(), "''".into()));
    }

    #[test]
    fn json_without_what_is_not_seen_is_the_same_json() {
        let value = serde_json::json!({"message": "a\u{202e}b\u{9b}31m\u{e0001}\u{1b}[2J ok"});
        let shown = escaped(&value.to_string());
        assert!(!shown.chars().any(hidden), "{shown}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).ok(), Some(value));
    }

    #[test]
    fn styles_become_colours_or_nothing() {
        let text = bold("a");
        assert_eq!(render(&text, true), "\u{1b}[1ma\u{1b}[0m");
        assert_eq!(render(&text, false), "a");
        assert_eq!(width(&text), 1);
    }

    #[test]
    fn a_bar_is_drawn_with_what_can_be_shown() {
        let shown = green(bar(3, 5));
        assert_eq!((render(&shown, false), render(&in_ascii(&shown), false)), ("███░░".into(), "###..".into()));
        assert_eq!((width(&bar(3, 5)), bar(7, 5)), (5, bar(5, 5)));
        assert!(line(&bar(1, 2)).starts_with("<U+"), "no server draws with our marks");
    }

    #[test]
    fn words_for_numbers() {
        assert_eq!((count(1, "team"), count(0, "team")), ("1 team".into(), "0 teams".into()));
        for (s, want) in [
            (0.2, "0s"),
            (59.0, "59s"),
            (60.0, "1m"),
            (125.0, "2m 5s"),
            (3600.0, "1h"),
            (10_983.0, "3h 3m"),
            (172_900.0, "2d"),
        ] {
            assert_eq!(span(s), want);
        }
        assert_eq!((bytes(17), bytes(307_200)), ("17 B".into(), "300.0 KiB".into()));
    }

    proptest::proptest! {
        #[test]
        fn nothing_harmful_is_left(text in "\\PC*|.*") {
            for shown in [line(&text), render(&block(&text, 0), false), render(&text, false)] {
                proptest::prop_assert!(shown.chars().all(|c| c == '\n' || c == '\t' || !hidden(c)));
            }
        }
    }

    #[test]
    fn prose_breaks_between_words() {
        assert_eq!(wrap("  one two three", 10), "  one two\n  three");
        assert_eq!(wrap("say `ctfy comp list` now", 12), "say\n`ctfy comp list`\nnow");
        assert_eq!(wrap("a  table  row", 5), "a  table  row");
        assert_eq!(wrap("x\n\nsupercalifragilistic y", 9), "x\n\nsupercalifragilistic\ny");
    }

    proptest::proptest! {
        #[test]
        fn wrapping_loses_nothing(text in "[ a-c`\n\u{e9}]{0,80}", width in 4usize..30) {
            let bare = |text: &str| text.replace([' ', '\n'], "");
            proptest::prop_assert_eq!(bare(&wrap(&text, width)), bare(&text));
        }
    }
}
