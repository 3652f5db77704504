//! Columns as data: what it is called, where it stands in a row, how it is shown. One definition serves the table, csv,
//! tsv and `--format name`.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table as Grid};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde_json::Value;

use super::text;
use crate::api::model::Text;

/// How a value is shown to a person.
#[derive(Debug, Clone, Copy)]
pub enum As {
    /// As it is, on one line.
    Text,
    /// An id: never wrapped, never left out.
    Id,
    /// An id of which a unique beginning is enough: shortened to one rather than leaving a column out.
    Handle,
    /// A number; nothing where it is negative (the platform says -1 for "none").
    Number,
    /// `yes` or nothing.
    Yes,
    /// An ISO time or epoch seconds, as how long ago or ahead.
    Age,
    /// An ISO time or epoch seconds, as a local date and time with its zone.
    Time,
    /// Seconds.
    Span,
    /// Bytes.
    Bytes,
    /// How many a list holds.
    Count,
    /// A list, with commas.
    List,
    /// A word that has a colour: good, bad or in between.
    State,
    /// A percentage.
    Percent,
    /// Whatever it takes.
    Custom(fn(&Value) -> String),
}

/// A column of a table, or a line of a card.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// Where the value stands: keys with dots; empty is the whole row.
    pub path: &'static str,
    /// How it is shown.
    pub shown: As,
    /// Left out first when the terminal is narrow: 0 never.
    pub expendable: u8,
}

/// Prose is not squeezed into fewer characters than these.
const NARROWEST: usize = 12;

/// A column.
pub const fn col(name: &'static str, path: &'static str, shown: As) -> Column {
    Column { name, path, shown, expendable: 0 }
}

/// A column that a narrow terminal can do without, the higher the sooner.
pub const fn spare(name: &'static str, path: &'static str, shown: As, expendable: u8) -> Column {
    Column { name, path, shown, expendable }
}

/// How a list (or one thing) of some type is shown.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Where the rows stand in the answer.
    pub rows: &'static str,
    /// What `--format name` prints.
    pub name: &'static str,
    /// The columns of the table.
    pub columns: &'static [Column],
    /// What is said when there are none.
    pub empty: &'static str,
}

/// Whether there is something at a path, be it null.
pub fn has(row: &Value, path: &str) -> bool {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    match row {
        Value::Object(map) => {
            map.get(head).is_some_and(|value| rest.is_none_or(|rest| value.is_null() || has(value, rest)))
        }
        Value::Array(items) => items.is_empty() || items.iter().any(|item| has(item, path)),
        _ => false,
    }
}

/// The value at a path.
pub fn at<'a>(row: &'a Value, path: &str) -> &'a Value {
    if path.is_empty() {
        return row;
    }
    path.split('.').fold(row, |value, key| match value {
        Value::Array(items) => key.parse::<usize>().ok().and_then(|n| items.get(n)).unwrap_or(&Value::Null),
        other => other.get(key).unwrap_or(&Value::Null),
    })
}

/// A value for csv, tsv and name: what the server said, unadorned.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The time in a value: ISO text or epoch seconds.
pub fn time(value: &Value) -> Option<Timestamp> {
    match value {
        Value::String(text) => text.parse().ok().or_else(|| {
            // 0.6.6 leaves the zone out in places; the platform means UTC.
            let civil: jiff::civil::DateTime = text.parse().ok()?;
            civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
        }),
        Value::Number(number) => {
            let seconds = number.as_f64().filter(|s| *s > 0.0)?;
            Timestamp::from_millisecond((seconds * 1000.0) as i64).ok()
        }
        _ => None,
    }
}

/// How long ago or ahead.
pub fn age(time: Timestamp) -> String {
    let seconds = Timestamp::now().duration_since(time).as_secs_f64();
    match seconds {
        s if s.abs() < 2.0 => "now".to_owned(),
        s if s < 0.0 => format!("in {}", text::span(-s)),
        s => format!("{} ago", text::span(s)),
    }
}

/// A local date and time with its zone.
pub fn local(time: Timestamp) -> String {
    let zoned = time.to_zoned(TimeZone::system());
    zoned.strftime("%Y-%m-%d %H:%M %Z").to_string()
}

/// Seconds from now until a time; negative when it is over.
pub fn until(time: Timestamp) -> SignedDuration {
    time.duration_since(Timestamp::now())
}

/// A word in its colour.
pub fn state(word: &str) -> String {
    let shown = text::line(word);
    match word {
        "ready" | "running" | "ok" | "succeeded" | "published" | "healthy" | "approved" | "yes" | "right" => {
            text::green(shown)
        }
        "error" | "failed" | "unhealthy" | "denied" | "wrong" => text::red(shown),
        "starting" | "pending" | "upcoming" | "draft" => text::yellow(shown),
        "stopped" | "past" | "archived" | "cancelled" => text::dim(shown),
        _ => shown,
    }
}

impl Column {
    /// The value of this column in a row, for a person.
    pub fn show(&self, row: &Value) -> String {
        let value = at(row, self.path);
        match self.shown {
            As::Custom(show) => show(value),
            _ if value.is_null() => String::new(),
            As::Text | As::Id | As::Handle => text::line(&Text::of(value)),
            As::Number => match value.as_f64() {
                Some(n) if n < 0.0 => String::new(),
                _ => plain(value),
            },
            As::Yes => {
                if value.as_bool() == Some(true) {
                    text::green("yes")
                } else {
                    String::new()
                }
            }
            As::Age => time(value).map(age).unwrap_or_else(|| text::line(&plain(value))),
            As::Time => time(value).map(local).unwrap_or_else(|| text::line(&plain(value))),
            As::Span => value.as_f64().map(text::span).unwrap_or_default(),
            As::Bytes => value.as_u64().map(text::bytes).unwrap_or_default(),
            As::Count => value.as_array().map_or_else(String::new, |list| list.len().to_string()),
            As::List => match value {
                Value::Array(list) => {
                    list.iter().map(|item| text::line(&Text::of(item))).collect::<Vec<_>>().join(", ")
                }
                Value::Object(map) => map
                    .iter()
                    .map(|(k, v)| format!("{}={}", text::line(k), text::line(&plain(v))))
                    .collect::<Vec<_>>()
                    .join(", "),
                other => text::line(&plain(other)),
            },
            As::State => state(&plain(value)),
            As::Percent => value.as_f64().map(|n| format!("{n:.0}%")).unwrap_or_default(),
        }
    }

    fn right(&self) -> bool {
        matches!(self.shown, As::Number | As::Count | As::Bytes | As::Percent)
    }
}

/// Lays rows out under headings, within `width` columns where one is given.
pub fn grid(columns: &[Column], rows: &[Value], width: Option<usize>) -> String {
    let mut cells: Vec<Vec<String>> =
        rows.iter().map(|row| columns.iter().map(|column| column.show(row)).collect()).collect();
    if let Some(width) = width {
        let widest = |n: usize| cells.iter().map(|row| text::width(&row[n])).max().unwrap_or(0);
        let needed: usize = (0..columns.len()).map(|n| widest(n).max(text::width(columns[n].name)) + 2).sum();
        if needed > width + 2 {
            for n in (0..columns.len()).filter(|n| matches!(columns[*n].shown, As::Handle)) {
                shorten(&mut cells, n);
            }
        }
    }
    let widest = |n: usize| {
        cells.iter().map(|row| text::width(&row[n])).chain([text::width(columns[n].name)]).max().unwrap_or(0)
    };
    let natural: Vec<usize> = (0..columns.len()).map(widest).collect();
    // A column that says nothing anywhere, and that one can do without, is left out.
    let says = |n: &usize| columns[*n].expendable == 0 || cells.iter().any(|row| !row[*n].is_empty());
    let mut keep: Vec<usize> = (0..columns.len()).filter(says).collect();
    if let Some(width) = width {
        // Columns go until the rest fits, the most expendable first; at the end they wrap instead.
        let total = |keep: &[usize]| keep.iter().map(|n| natural[*n] + 2).sum::<usize>();
        while total(&keep) > width + 2 {
            let Some(go) =
                keep.iter().copied().filter(|n| columns[*n].expendable > 0).max_by_key(|n| columns[*n].expendable)
            else {
                break;
            };
            keep.retain(|n| *n != go);
        }
    }
    // What one copies or compares does not wrap; prose does, but not letter by letter.
    let fixed = |n: usize| {
        matches!(columns[n].shown, As::Id | As::Handle | As::Age | As::Number | As::State | As::Yes | As::Count)
    };
    let least = |n: usize| if fixed(n) { natural[n] } else { natural[n].min(NARROWEST) };
    if width.is_some_and(|width| keep.iter().map(|n| least(*n) + 2).sum::<usize>() > width + 2) {
        return stacked(columns, &keep, &cells);
    }
    // A table in which nothing wraps needs no layout, and may be long.
    let fits = width.is_none_or(|width| keep.iter().map(|n| natural[*n] + 2).sum::<usize>() <= width);
    if fits && !cells.iter().flatten().any(|cell| cell.contains('\n')) {
        return side_by_side(columns, &keep, &cells, &natural);
    }
    wrapped(columns, &keep, &cells, &least, width)
}

/// Each cell as it is, one row a line.
fn side_by_side(columns: &[Column], keep: &[usize], cells: &[Vec<String>], natural: &[usize]) -> String {
    fn line<'a>(out: &mut String, cells: impl Iterator<Item = (&'a str, bool, usize)>) {
        let mut pad = 0;
        for (cell, right, wide) in cells {
            if cell.is_empty() {
                pad += wide + 2;
                continue;
            }
            let gap = wide.saturating_sub(text::width(cell));
            out.extend(std::iter::repeat_n(' ', pad + if right { gap } else { 0 }));
            out.push_str(cell);
            pad = if right { 2 } else { gap + 2 };
        }
    }
    let mut head = String::new();
    line(&mut head, keep.iter().map(|n| (columns[*n].name, columns[*n].right(), natural[*n])));
    let mut out = text::bold(head);
    for row in cells {
        out.push('\n');
        line(&mut out, keep.iter().map(|n| (row[*n].as_str(), columns[*n].right(), natural[*n])));
    }
    out
}

/// Prose is wrapped within its column.
fn wrapped(
    columns: &[Column],
    keep: &[usize],
    cells: &[Vec<String>],
    least: &dyn Fn(usize) -> usize,
    width: Option<usize>,
) -> String {
    let mut grid = Grid::new();
    grid.load_style(NOTHING);
    if let Some(width) = width {
        grid.set_content_arrangement(ContentArrangement::Dynamic).set_width(width.max(20) as u16);
    } else {
        grid.set_content_arrangement(ContentArrangement::Disabled);
    }
    grid.set_header(keep.iter().map(|n| columns[*n].name.to_owned()));
    for row in cells {
        grid.add_row(keep.iter().map(|n| strip(&row[*n])));
    }
    for (place, n) in keep.iter().enumerate() {
        let Some(column) = grid.column_mut(place) else { continue };
        column.set_padding((0, 2));
        if columns[*n].right() {
            column.set_cell_alignment(CellAlignment::Right);
        }
        column.set_constraint(ColumnConstraint::LowerBoundary(comfy_table::Width::Fixed((least(*n) + 2) as u16)));
    }
    colored(&grid.to_string(), keep, cells, columns)
}

/// Leaves as much of each cell of a column as tells them apart, and no less than one recognizes.
fn shorten(cells: &mut [Vec<String>], n: usize) {
    let beginning = |cell: &str, length: usize| cell.chars().take(length).collect::<String>();
    // The same one may stand in many rows.
    let different: std::collections::BTreeSet<&String> = cells.iter().map(|row| &row[n]).collect();
    let told_apart = |length: &usize| {
        let mut seen = std::collections::HashSet::new();
        different.iter().all(|cell| seen.insert(beginning(cell, *length)))
    };
    let length = (8..36).find(told_apart).unwrap_or(36);
    for row in cells {
        row[n] = beginning(&row[n], length);
    }
}

/// Where even the columns that matter do not fit side by side, each row is a block of its own.
fn stacked(columns: &[Column], keep: &[usize], cells: &[Vec<String>]) -> String {
    let block = |row: &Vec<String>| {
        let lines: Vec<(&str, String)> =
            keep.iter().map(|n| (columns[*n].name, row[*n].clone())).filter(|(_, value)| !value.is_empty()).collect();
        labelled(&lines)
    };
    cells.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

/// The layout counts characters, so it is made without styles; the words that have a colour get it back afterwards.
fn colored(plain: &str, keep: &[usize], cells: &[Vec<String>], columns: &[Column]) -> String {
    let mut words: Vec<(String, &str)> = Vec::new();
    let mut known = std::collections::HashSet::new();
    for n in keep {
        if matches!(columns[*n].shown, As::State | As::Yes | As::Custom(_)) {
            for row in cells {
                if !known.insert(row[*n].as_str()) {
                    continue;
                }
                let bare = strip(&row[*n]);
                if bare != row[*n] && !bare.trim().is_empty() && !words.iter().any(|(word, _)| *word == bare) {
                    words.push((bare, &row[*n]));
                }
            }
        }
    }
    let mut lines = plain.lines().map(str::trim_end);
    let mut out = lines.next().map(text::bold).unwrap_or_default();
    for line in lines {
        out.push('\n');
        let mut line = line.to_owned();
        for (bare, styled) in &words {
            // As a word of its own between the gaps of the columns, once a line.
            if let Some(place) = find_cell(&line, bare) {
                line.replace_range(place..place + bare.len(), styled);
            }
        }
        out.push_str(&line);
    }
    out
}

fn find_cell(line: &str, word: &str) -> Option<usize> {
    line.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = &line[..*at];
        let after = &line[at + word.len()..];
        (before.is_empty() || before.ends_with("  ")) && (after.is_empty() || after.starts_with("  "))
    })
}

fn strip(text: &str) -> String {
    text.chars().filter(|c| !text::is_style(*c)).collect()
}

/// One thing as lines of `label  value`; what is empty is left out.
pub fn card(columns: &[Column], row: &Value) -> String {
    let lines: Vec<(&str, String)> =
        columns.iter().map(|column| (column.name, column.show(row))).filter(|(_, value)| !value.is_empty()).collect();
    labelled(&lines)
}

/// Lines of `label  value`.
pub fn labelled(lines: &[(&str, String)]) -> String {
    let width = lines.iter().map(|(label, _)| text::width(label)).max().unwrap_or(0);
    let line = |(label, value): &(&str, String)| {
        format!("{}{}  {value}", text::dim(label), " ".repeat(width - text::width(label)))
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Rows with commas or tabs between: RFC 4180 for csv; for tsv, tabs and line breaks in a value become `\t` and `\n`.
pub fn separated(columns: &[Column], rows: &[Value], tab: bool) -> String {
    let cell = |text: &str| match tab {
        true => text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r"),
        false if text.contains(['"', ',', '\n', '\r']) => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    };
    let join = |cells: Vec<String>| cells.join(if tab { "\t" } else { "," });
    let mut out = join(columns.iter().map(|column| cell(&key(column))).collect());
    for row in rows {
        out.push('\n');
        out.push_str(&join(columns.iter().map(|column| cell(&plain(at(row, column.path)))).collect()));
    }
    out.push('\n');
    out
}

/// What a column is called in csv and tsv: its field.
fn key(column: &Column) -> String {
    if column.path.is_empty() { column.name.to_lowercase() } else { column.path.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const COLUMNS: &[Column] = &[
        col("ID", "id", As::Id),
        col("NAME", "name", As::Text),
        spare("NOTE", "note", As::Text, 1),
        col("STATE", "state", As::State),
    ];

    #[test]
    fn narrow_terminals_lose_the_expendable_and_keep_ids_whole() {
        let rows = [
            json!({"id": "0123456789abcdef0123", "name": "a team with a rather long name", "note": "x".repeat(30), "state": "ready"}),
        ];
        let wide = grid(COLUMNS, &rows, None);
        assert!(wide.contains("NOTE"));
        let narrow = grid(COLUMNS, &rows, Some(60));
        assert!(!narrow.contains("NOTE") && narrow.contains("0123456789abcdef0123"), "{narrow}");
        for line in text::render(&narrow, false).lines() {
            assert!(text::width(line) <= 60, "{line}");
        }
    }

    #[test]
    fn what_needs_no_wrapping_looks_as_if_it_were_laid_out() {
        let columns = [
            col("ID", "id", As::Id),
            col("N", "n", As::Number),
            spare("NAME", "name", As::Text, 1),
            col("S", "s", As::State),
        ];
        let rows: Vec<Value> = [
            json!({"id": "a", "n": 7, "name": "short", "s": "ready"}),
            json!({"id": "b", "n": 12345, "name": "日本語 with wide ones", "s": "stopped"}),
            json!({"id": "c", "n": null, "name": "", "s": "odd"}),
            json!({"id": "", "n": -1, "name": "e\u{301} and 👩‍👩‍👧", "s": ""}),
        ]
        .into();
        let cells: Vec<Vec<String>> = rows.iter().map(|row| columns.iter().map(|c| c.show(row)).collect()).collect();
        let natural: Vec<usize> = (0..4)
            .map(|n| {
                cells.iter().map(|row| text::width(&row[n])).chain([text::width(columns[n].name)]).max().unwrap_or(0)
            })
            .collect();
        let fast = side_by_side(&columns, &[0, 1, 2, 3], &cells, &natural);
        for width in [None, Some(80)] {
            let slow = wrapped(&columns, &[0, 1, 2, 3], &cells, &|n| natural[n], width);
            assert_eq!(text::render(&fast, true), text::render(&slow, true), "{width:?}");
        }
        assert_eq!(grid(&columns, &rows, Some(80)), fast);
    }

    #[test]
    fn a_handle_is_shortened_before_a_column_goes() {
        let columns = &[col("ID", "id", As::Handle), spare("WHERE", "at", As::Text, 1)];
        let rows = [
            json!({"id": "b9c530a2-0a37-49ef-a408-973b5eeef58c", "at": "http://127.0.0.1:45989/"}),
            json!({"id": "b9c530a2-1a37-49ef-a408-973b5eeef58c", "at": "http://127.0.0.1:45990/"}),
        ];
        let narrow = grid(columns, &rows, Some(50));
        assert!(narrow.contains("b9c530a2-0  http://127.0.0.1:45989/"), "{narrow}");
        let twice = [rows[0].clone(), rows[0].clone()];
        assert!(grid(columns, &twice, Some(50)).contains("b9c530a2  http"), "what stands there twice is one");
        for width in [None, Some(80)] {
            assert!(grid(columns, &rows, width).contains("973b5eeef58c  http"), "there is room");
        }
    }

    #[test]
    fn csv_and_tsv_survive_what_names_hold() {
        let rows = [json!({"id": "a,b", "name": "say \"hi\"\nthere\t", "note": null, "state": 7})];
        assert_eq!(separated(COLUMNS, &rows, false), "id,name,note,state\n\"a,b\",\"say \"\"hi\"\"\nthere\t\",,7\n");
        assert_eq!(separated(COLUMNS, &rows, true), "id\tname\tnote\tstate\na,b\tsay \"hi\"\\nthere\\t\t\t7\n");
    }

    #[test]
    fn times_are_read_in_every_spelling() {
        let want: Timestamp = "2026-11-20T12:00:00Z".parse().unwrap_or_default();
        for value in [
            json!("2026-11-20T12:00:00Z"),
            json!("2026-11-20T13:00:00+01:00"),
            json!("2026-11-20T12:00:00"),
            json!(1795176000.0),
        ] {
            assert_eq!(time(&value), Some(want), "{value}");
        }
        assert_eq!(time(&json!("soon")), None);
        assert_eq!(time(&json!(0)), None);
    }
}
