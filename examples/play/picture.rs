//! A terminal's text as an SVG picture. Reads the few colour codes that our binaries write; runs of text are placed by
//! their column, so that tables stand straight in whatever font the reader has.

use std::fmt::Write;

const CHAR: f64 = 8.4;
const LINE: f64 = 19.0;
const PAD: f64 = 18.0;
const BAR: f64 = 34.0;

/// Draws `text`, which may hold colours, in a window of at least `columns`.
pub fn svg(title: &str, text: &str, columns: usize) -> String {
    let lines: Vec<&str> = text.trim_end().trim_start_matches('\n').lines().collect();
    let widest = lines.iter().map(|line| plain(line).chars().count()).max().unwrap_or(0).max(columns);
    let (width, height) = (widest as f64 * CHAR + 2.0 * PAD, lines.len() as f64 * LINE + BAR + 2.0 * PAD);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
         role=\"img\" aria-label=\"{title}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#12161c\"/>\n\
         <circle cx=\"20\" cy=\"17\" r=\"5.5\" fill=\"#ff5f56\"/><circle cx=\"38\" cy=\"17\" r=\"5.5\" fill=\"#ffbd2e\"/>\
         <circle cx=\"56\" cy=\"17\" r=\"5.5\" fill=\"#27c93f\"/>\n\
         <g font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"14\" \
         fill=\"#d7dde5\" xml:space=\"preserve\">\n",
        title = escape(title)
    );
    for (row, line) in lines.iter().enumerate() {
        let y = BAR + PAD + (row as f64 + 0.72) * LINE;
        let mut column = 0;
        for (style, run) in runs(line) {
            let count = run.chars().count();
            if !run.trim().is_empty() {
                let x = PAD + column as f64 * CHAR;
                let length = count as f64 * CHAR;
                let _ = writeln!(
                    out,
                    "<text x=\"{x:.1}\" y=\"{y:.1}\" textLength=\"{length:.1}\" lengthAdjust=\"spacingAndGlyphs\"{style}>{}</text>",
                    escape(&run)
                );
            }
            column += count;
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Pieces of a line that look alike, each with its SVG attributes.
fn runs(line: &str) -> Vec<(String, String)> {
    let mut pieces = Vec::new();
    let (mut style, mut text) = (String::new(), String::new());
    let mut rest = line;
    while let Some(at) = rest.find("\u{1b}[") {
        text.push_str(&rest[..at]);
        let code = &rest[at + 2..];
        let end = code.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(code.len());
        pieces.push((style.clone(), std::mem::take(&mut text)));
        for part in code[..end].split(';') {
            match part {
                "" | "0" => style.clear(),
                "1" => style.push_str(" font-weight=\"bold\" fill=\"#ffffff\""),
                "2" => style.push_str(" fill=\"#8b949e\""),
                "31" => style.push_str(" fill=\"#ff7b72\""),
                "32" => style.push_str(" fill=\"#56d364\""),
                "33" => style.push_str(" fill=\"#e3b341\""),
                "36" => style.push_str(" fill=\"#56c8d8\""),
                _ => {}
            }
        }
        rest = &code[(end + 1).min(code.len())..];
    }
    text.push_str(rest);
    pieces.push((style, text));
    // A second fill in one element would be no XML: the last one counts.
    for (style, _) in &mut pieces {
        if let Some(last) = style.rfind(" fill=") {
            let fill = style[last..].to_owned();
            let bold = if style.contains("bold") { " font-weight=\"bold\"" } else { "" };
            *style = format!("{bold}{fill}");
        }
    }
    pieces
}

fn plain(line: &str) -> String {
    runs(line).into_iter().map(|(_, text)| text).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
