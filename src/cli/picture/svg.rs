//! Score lines as an SVG file for a slide or a write-up: one file, nothing loaded, no script.
//!
//! Lines differ by colour and by dashes, and each has its letter at its end. Every text in it is made visible and escaped:
//! an SVG is a document that a browser opens, and a rival chose some of its words.

use std::fmt::Write;

use super::axis;
use super::lines::Course;
use super::{Sheet, letter};
use crate::cli::text;

/// Colours that are told apart with most kinds of sight, and on white paper.
const COLOURS: [&str; 8] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#b58900", "#5c4b9b", "#444444"];
const DASHES: [&str; 4] = ["", "8 4", "2 3", "10 3 2 3"];

/// The picture's size without the legend's rows.
const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 420.0;
/// Room around the lines.
const LEFT: f64 = 56.0;
const RIGHT: f64 = 40.0;
const TOP: f64 = 64.0;
const BOTTOM: f64 = 48.0;

/// A text as it may stand in a document.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text::line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Draws courses between two times, under a title.
pub fn draw(sheet: &Sheet, title: &str, courses: &[Course], span: (f64, f64), unit: &str) -> String {
    let most = courses.iter().map(Course::last).max().unwrap_or(0);
    let (top, step) = axis::scale(most, 5);
    let (from, to) = span;
    let x = |time: f64| LEFT + (time - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    let y = |value: u64| TOP + (1.0 - value as f64 / top as f64) * (HEIGHT - TOP - BOTTOM);
    let (right, low) = (WIDTH - RIGHT, HEIGHT - BOTTOM);
    let rows = courses.len().div_ceil(2);
    let height = HEIGHT + 22.0 * rows as f64 + 16.0;
    let mut out = String::new();
    // Writing to a text does not fail.
    macro_rules! add {
        ($($words:tt)*) => {{
            let _ = writeln!(out, $($words)*);
        }};
    }
    add!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" font-family="system-ui, sans-serif" font-size="13">"#
    );
    add!("<title>{}</title>", escape(title));
    add!(r##"<rect width="100%" height="100%" fill="#ffffff"/>"##);
    add!(r##"<text x="{LEFT}" y="30" font-size="20" fill="#111111">{}</text>"##, escape(title));
    add!(r##"<text x="{LEFT}" y="48" fill="#666666">{}</text>"##, escape(&axis::caption(from, to, &sheet.zone)));
    let mut value = 0;
    while value <= top {
        let at = y(value);
        add!(r##"<path d="M{LEFT} {at:.1}H{right}" stroke="#e3e3e3"/>"##);
        add!(
            r##"<text x="{:.1}" y="{:.1}" text-anchor="end" fill="#666666">{}</text>"##,
            LEFT - 8.0,
            at + 4.5,
            axis::number(value)
        );
        let Some(next) = value.checked_add(step) else { break };
        value = next;
    }
    for (time, name) in axis::times(from, to, 9, &sheet.zone) {
        let at = x(time);
        add!(r##"<path d="M{at:.1} {low}v5" stroke="#999999"/>"##);
        add!(
            r##"<text x="{at:.1}" y="{:.1}" text-anchor="middle" fill="#666666">{}</text>"##,
            low + 20.0,
            escape(&name)
        );
    }
    // The leaders are drawn last, over the others.
    for (n, course) in courses.iter().enumerate().rev() {
        let mut path = format!("M{LEFT} {:.1}", y(0));
        let mut last = 0;
        for (time, value) in &course.points {
            let value = (*value).min(top);
            if value != last {
                let _ = write!(path, "H{:.1}V{:.1}", x(*time), y(value));
                last = value;
            }
        }
        let dash = DASHES[n / COLOURS.len() % DASHES.len()];
        add!(
            r#"<path d="{path}H{right}" fill="none" stroke="{}" stroke-width="2.2" stroke-linejoin="round" stroke-dasharray="{dash}"><title>{}</title></path>"#,
            COLOURS[n % COLOURS.len()],
            escape(&course.name)
        );
    }
    let mut free = 0.0f64;
    for (value, letters) in ends(courses, top) {
        // Lines may end closer to each other than letters are high.
        let at = y(value).max(free);
        free = at + 12.0;
        add!(
            r##"<text x="{:.1}" y="{:.1}" font-size="12" font-weight="600" fill="#333333">{}</text>"##,
            right + 6.0,
            at + 4.5,
            escape(&letters)
        );
    }
    for (n, course) in courses.iter().enumerate() {
        let left = LEFT + (n / rows.max(1)) as f64 * (WIDTH - LEFT) / 2.0;
        let at = HEIGHT + 8.0 + 22.0 * (n % rows.max(1)) as f64;
        let colour = COLOURS[n % COLOURS.len()];
        let dash = DASHES[n / COLOURS.len() % DASHES.len()];
        add!(
            r#"<path d="M{left:.1} {:.1}h26" stroke="{colour}" stroke-width="3" stroke-dasharray="{dash}"/>"#,
            at - 4.5
        );
        add!(
            r##"<text x="{:.1}" y="{at:.1}" fill="#111111"><tspan font-weight="600">{}</tspan> {} <tspan fill="#666666">{}</tspan></text>"##,
            left + 34.0,
            letter(n),
            escape(&sheet.cut(&course.name, 36)),
            text::count(course.last(), unit)
        );
    }
    out.push_str("</svg>\n");
    out
}

/// The letters of the lines that end at each height, the highest first; few enough to fit.
fn ends(courses: &[Course], top: u64) -> Vec<(u64, String)> {
    let mut ends: Vec<(u64, String)> = Vec::new();
    for (n, course) in courses.iter().enumerate() {
        let value = course.last().min(top);
        match ends.iter_mut().find(|(at, _)| *at == value) {
            Some((_, letters)) if letters.chars().count() < 3 => letters.push(letter(n)),
            Some((_, letters)) if letters.ends_with('…') => {}
            Some((_, letters)) => letters.push('…'),
            None => ends.push((value, letter(n).to_string())),
        }
    }
    ends.sort_by_key(|(value, _)| std::cmp::Reverse(*value));
    ends
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn a_hostile_name_is_only_text() {
        let sheet = sheet(80, true);
        let course = |name: &str| Course { name: name.into(), points: vec![(0.0, 1), (60.0, 3)] };
        let evil = format!("{EVIL}</text><script>alert(1)</script>");
        let made = draw(&sheet, &evil, &[course(&evil), course("B")], (0.0, 60.0), "point");
        assert!(!made.contains("<script") && !made.contains("]]>"), "{made}");
        assert!(made.contains("&lt;script&gt;") && made.contains("\\e]0;pwned"), "{made}");
        assert!(made.chars().all(|c| c == '\n' || !crate::client::unseen::is_unseen(c)));
        // As many elements end as begin, and none has a stranger's name.
        for (opened, closed) in [("<text ", "</text>"), ("<tspan", "</tspan>"), ("<svg ", "</svg>")] {
            assert_eq!(made.matches(opened).count(), made.matches(closed).count(), "{made}");
        }
        let known = ["svg", "title", "rect", "text", "tspan", "path"];
        for tag in made.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphabetic).collect();
            assert!(known.contains(&name.as_str()), "{name}");
        }
    }

    #[test]
    fn every_line_is_on_the_paper() {
        let sheet = sheet(80, true);
        let courses: Vec<Course> = (0..70)
            .map(|n| Course { name: format!("Team {n}"), points: vec![(0.0, 0), (30.0, n), (60.0, n * 2)] })
            .collect();
        let made = draw(&sheet, "Autumn CTF", &courses, (0.0, 60.0), "point");
        assert_eq!(made.matches("stroke-width=\"2.2\"").count(), 70);
        assert!(!made.contains("NaN") && !made.contains("inf"), "{made}");
        // Colour and dashes together are told apart for thirty-two of them.
        let pens: std::collections::BTreeSet<(usize, usize)> =
            (0..32).map(|n| (n % COLOURS.len(), n / COLOURS.len() % DASHES.len())).collect();
        assert_eq!(pens.len(), 32);
        assert!(draw(&sheet, "none", &[], (0.0, 60.0), "point").ends_with("</svg>\n"));
    }
}
