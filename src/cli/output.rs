//! The only code that writes to stdout and stderr (with [`progress`](super::progress) for what moves).
//!
//! stdout is the answer, whole or not at all: it is made in memory and written at once. A closed pipe is not an error.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use serde_json::Value;
use serde_json::value::RawValue;

use super::env::Env;
use super::error::{Failure, Kind};
use super::picture::Sheet;
use super::settings::{Color, Format, Global};
use super::table::{self, As, Column, View};
use super::{jq, json, text};
use crate::client::{Reply, Rows};

/// How answers are printed.
#[derive(Debug, Clone)]
pub struct Output {
    /// As what.
    pub format: Format,
    fields: Vec<String>,
    jq: Option<String>,
    /// When a jq expression has to be through.
    end: Option<std::time::Instant>,
    color_out: bool,
    color_err: bool,
    /// Only ASCII can be drawn with.
    ascii: bool,
    /// Whether stdout is a terminal.
    pub stdout_tty: bool,
    /// Whether stderr is a terminal that can move its cursor.
    pub stderr_tty: bool,
    /// Only the answer and errors.
    pub quiet: bool,
    /// How much to say about what is sent.
    pub verbose: u8,
    /// stdout was closed by its reader: a stream may end.
    pub closed: std::sync::Arc<std::sync::atomic::AtomicBool>,
    held: std::sync::Arc<std::sync::Mutex<String>>,
}

impl Output {
    /// Settles how to print. A jq expression that is none is refused here, before anything is sent.
    pub fn new(global: &Global, env: &Env) -> Result<Output, Failure> {
        if let Some(filter) = &global.jq {
            if matches!(global.format, Some(format) if format != Format::Json) {
                return Err(Failure::usage("--jq makes JSON; it does not go with another --format"));
            }
            jq::check(filter)?;
        }
        let stdout_tty = std::io::stdout().is_terminal();
        let stderr_tty = std::io::stderr().is_terminal() && !env.dumb;
        let color = |tty: bool| match global.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if env.no_color => false,
            Color::Auto => (tty && !env.dumb) || env.force_color,
        };
        Ok(Output {
            format: global.format(),
            fields: global
                .fields
                .iter()
                .map(|field| field.trim().to_owned())
                .filter(|field| !field.is_empty())
                .collect(),
            jq: global.jq.clone(),
            end: global.timeout.map(|budget| std::time::Instant::now() + budget),
            color_out: color(stdout_tty),
            color_err: color(stderr_tty),
            ascii: env.ascii,
            stdout_tty,
            stderr_tty,
            quiet: global.quiet,
            verbose: global.verbose,
            closed: Default::default(),
            held: Default::default(),
        })
    }

    /// Whether a script reads.
    pub fn machine(&self) -> bool {
        self.format != Format::Table
    }

    /// Prints a list.
    pub fn rows(&self, rows: &Rows, view: &View) -> anyhow::Result<()> {
        self.check_fields(rows.items.iter().map(|item| item.get()))?;
        if self.format == Format::Json {
            return self.document(&json::array(&rows.items));
        }
        if self.format == Format::Ndjson {
            return self.data(&self.lines(&rows.items)?);
        }
        let values = parse(rows.items.iter().map(|item| item.get()))?;
        let columns = self.columns(view.columns);
        let text = match self.format {
            Format::Csv | Format::Tsv => {
                return self.data(&table::separated(&columns, &values, self.format == Format::Tsv));
            }
            Format::Name => values.iter().map(|row| format!("{}\n", name(row, view.name))).collect(),
            _ if values.is_empty() => {
                self.note(view.empty);
                return Ok(());
            }
            _ => self.painted(&format!("{}\n", table::grid(&columns, &values, self.width()))),
        };
        self.stdout(&text)
    }

    /// A list as a person sees it, to be printed by [`Output::redraw`] or under a heading.
    pub fn table(&self, rows: &Rows, view: &View) -> anyhow::Result<String> {
        let values = parse(rows.items.iter().map(|item| item.get()))?;
        if values.is_empty() {
            return Ok(text::dim(view.empty));
        }
        Ok(table::grid(&self.columns(view.columns), &values, self.width()))
    }

    /// Draws a text, and a line below it, over the `before` lines that were drawn last; says how many it took. What does
    /// not fit on the terminal is left out and said to be.
    pub fn redraw(&self, before: usize, text: &str, foot: &str) -> anyhow::Result<usize> {
        let height = console::Term::stdout().size_checked().map_or(24, |(rows, _)| usize::from(rows));
        let mut lines: Vec<&str> = text.lines().collect();
        let room = height.saturating_sub(2).max(1);
        let left = lines.len().saturating_sub(room);
        let more = format!("{} more below; a taller terminal shows them", left + 1);
        if left > 0 {
            lines.truncate(room - 1);
            lines.push(&more);
        }
        lines.push(foot);
        let mut out = match before {
            0 => String::new(),
            // The terminal is another one than it was: nobody knows which lines are ours.
            usize::MAX => "\x1b[2J\x1b[H".to_owned(),
            before => format!("\x1b[{before}A\r"),
        };
        for line in &lines {
            out.push_str(&format!("{}\x1b[K\n", self.painted(line)));
        }
        out.push_str("\x1b[J");
        self.stdout(&out)?;
        Ok(lines.len())
    }

    /// Prints further rows of a list that is told a row a line; `first` when nothing of it was told before.
    pub fn more_rows(&self, rows: &Rows, view: &View, first: bool) -> anyhow::Result<()> {
        match first {
            true => self.rows(rows, view),
            false => self.data(&self.lines(&rows.items)?),
        }
    }

    /// Prints one thing; `human` says it to a person.
    pub fn one(&self, raw: &str, view: &View, human: impl FnOnce() -> String) -> anyhow::Result<()> {
        self.check_fields([raw])?;
        match self.format {
            Format::Table if self.fields.is_empty() => self.say(&human()),
            Format::Table => {
                let values = parse([raw])?;
                self.stdout(&self.painted(&format!("{}\n", table::card(&self.columns(view.columns), &values[0]))))
            }
            Format::Json | Format::Ndjson => self.document(raw),
            Format::Csv | Format::Tsv => {
                let values = parse([raw])?;
                self.data(&table::separated(&self.columns(view.columns), &values, self.format == Format::Tsv))
            }
            Format::Name => {
                let values = parse([raw])?;
                self.stdout(&format!("{}\n", name(&values[0], view.name)))
            }
        }
    }

    /// Warns of a field that nothing has: most likely it is spelled wrong. It may also be one that another release of the
    /// platform sends, so it is no error.
    fn check_fields<'a>(&self, raw: impl IntoIterator<Item = &'a str>) -> anyhow::Result<()> {
        if self.fields.is_empty() {
            return Ok(());
        }
        let values = parse(raw)?;
        for field in self.fields.iter().filter(|_| !values.is_empty()) {
            if values.iter().any(|value| table::has(value, field)) {
                continue;
            }
            let known = values[0].as_object().map(|row| row.keys().map(|key| text::line(key)).collect::<Vec<_>>());
            let known = known.filter(|keys| !keys.is_empty()).map(|keys| format!("; there are: {}", keys.join(", ")));
            self.warn(&format!("nothing has a field `{}`{}", text::line(field), known.unwrap_or_default()));
        }
        Ok(())
    }

    /// Prints one thing as lines of label and value.
    pub fn card(&self, raw: &str, view: &View) -> anyhow::Result<()> {
        self.one(raw, view, || match parse([raw]) {
            Ok(values) => table::card(view.columns, &values[0]),
            Err(_) => raw.to_owned(),
        })
    }

    /// Prints a JSON document, through `--fields` and `--jq`.
    pub fn document(&self, raw: &str) -> anyhow::Result<()> {
        let selected;
        let raw = if self.fields.is_empty() {
            raw
        } else {
            selected = json::select(raw, &self.fields)?;
            &selected
        };
        if let Some(filter) = &self.jq {
            let text = jq::run(filter, raw, self.stdout_tty, self.end)?;
            return self.stdout(&if self.stdout_tty { self.painted(&text) } else { text });
        }
        if self.stdout_tty && self.format != Format::Ndjson {
            // JSON escapes control characters itself, but not the bidi ones.
            return self.stdout(&self.painted(&format!("{}\n", json::pretty(raw))));
        }
        let raw = if self.format == Format::Ndjson { one_line(raw) } else { raw.to_owned() };
        self.data(&format!("{raw}\n"))
    }

    /// Prints a document of a stream on a line of its own, at once.
    pub fn line(&self, raw: &str) -> anyhow::Result<()> {
        let selected = if self.fields.is_empty() { raw.to_owned() } else { json::select(raw, &self.fields)? };
        match &self.jq {
            Some(filter) => self.data(&jq::run(filter, &selected, false, None)?),
            None => self.data(&format!("{}\n", one_line(&selected))),
        }
    }

    fn lines(&self, items: &[Box<RawValue>]) -> Result<String, Failure> {
        let mut out = String::new();
        for item in items {
            let row =
                if self.fields.is_empty() { item.get().to_owned() } else { json::select(item.get(), &self.fields)? };
            out.push_str(&one_line(&row));
            out.push('\n');
        }
        Ok(out)
    }

    /// Says something to a person on stdout.
    pub fn say(&self, text: &str) -> anyhow::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let text = text.trim_end();
        let text = self.width().map_or_else(|| text.to_owned(), |width| text::wrap(text, width));
        self.stdout(&self.painted(&format!("{text}\n")))
    }

    /// Prints text that is the answer itself (a token, a script), as it is.
    pub fn verbatim(&self, text: &str) -> anyhow::Result<()> {
        self.stdout(text)
    }

    /// Says something on stderr that is not the answer; `--quiet` leaves it out. For a script it is held back until the
    /// command has succeeded: on a failure, stderr is one JSON object and nothing else.
    pub fn note(&self, text: &str) {
        if self.quiet {
            return;
        }
        let text = format!("{}\n", text::render(&self.wrapped(text), self.color_err));
        match self.machine() {
            true => self.held.lock().map(|mut held| held.push_str(&text)).unwrap_or_default(),
            false => self.stderr(&text),
        }
    }

    /// A text as wide as stderr's terminal.
    fn wrapped(&self, text: &str) -> String {
        match (self.stderr_tty, console::Term::stderr().size_checked()) {
            (true, Some((_, columns))) if columns >= 20 => text::wrap(text, usize::from(columns)),
            _ => text.to_owned(),
        }
    }

    /// Says what was held back: the command has succeeded.
    pub fn release(&self) {
        let held = self.held.lock().map(|mut held| std::mem::take(&mut *held)).unwrap_or_default();
        self.stderr(&held);
    }

    /// Says what is sent and what comes, with `-v`.
    pub fn trace(&self, text: &str) {
        if self.verbose > 0 {
            self.stderr(&format!("{}\n", text::render(&text::dim(text), self.color_err)));
        }
    }

    /// Warns.
    pub fn warn(&self, text: &str) {
        self.note(&format!("{} {text}", text::yellow("warning:")));
    }

    /// Tells a failure: one JSON object for a script, a sentence and a hint for a person.
    pub fn failure(&self, failure: &Failure) {
        if failure.told {
            return self.release();
        }
        self.stderr(&tell(failure, self.machine(), self.color_err));
    }

    /// Text for a person, with or without colour.
    pub fn painted(&self, text: &str) -> String {
        match self.ascii {
            true => text::render(&text::in_ascii(text), self.color_out),
            false => text::render(text, self.color_out),
        }
    }

    /// How wide the terminal is; none where there is no terminal.
    pub fn width(&self) -> Option<usize> {
        if !self.stdout_tty {
            return None;
        }
        let columns = console::Term::stdout().size_checked().map(|(_, columns)| columns as usize);
        columns.filter(|columns| *columns >= 20)
    }

    /// What a picture is drawn on: as wide as the terminal, 80 columns where there is none.
    pub fn sheet(&self) -> Sheet {
        // A terminal too narrow for anything is drawn on as if it were a little wider.
        let width = self.width().unwrap_or(if self.stdout_tty { 20 } else { 80 });
        Sheet { width, unicode: !self.ascii, zone: jiff::tz::TimeZone::system() }
    }

    /// Prints a document as a picture: `draw` for a person, the document itself as JSON, and for the formats that are
    /// made of rows (ndjson, csv, tsv, name, and a table of `--fields`) what `rows` makes of it.
    pub fn picture<T: serde::de::DeserializeOwned>(
        &self,
        reply: &Reply,
        view: &View,
        rows: impl FnOnce(&Value) -> Vec<Value>,
        draw: impl FnOnce(T, &Sheet) -> Option<String>,
    ) -> anyhow::Result<()> {
        let raw = reply.raw()?.get();
        match self.format {
            Format::Json => self.one(raw, view, String::new),
            Format::Table if self.fields.is_empty() => match draw(reply.json()?, &self.sheet()) {
                Some(picture) => self.say(&picture),
                None => {
                    self.note(view.empty);
                    Ok(())
                }
            },
            _ => {
                let mut made = rows(&parse([raw])?.swap_remove(0));
                if self.format == Format::Name {
                    // Rows of a picture are points of something; what has many is named once.
                    let mut seen = std::collections::HashSet::new();
                    made.retain(|row| seen.insert(table::plain(table::at(row, view.name))));
                }
                let items: Result<_, _> = made.iter().map(|row| RawValue::from_string(row.to_string())).collect();
                self.rows(&Rows { items: items?, total: None }, view)
            }
        }
    }

    fn columns(&self, columns: &[Column]) -> Vec<Column> {
        if self.fields.is_empty() {
            return columns.to_vec();
        }
        let known = |field: &String| columns.iter().find(|column| column.path == field).copied();
        // A program prints a handful of fields and ends: a name that lives as long as the program is no leak.
        let new = |field: &String| {
            let path: &'static str = Box::leak(field.clone().into_boxed_str());
            Column { name: Box::leak(field.to_uppercase().into_boxed_str()), path, shown: As::List, expendable: 0 }
        };
        self.fields.iter().map(|field| known(field).unwrap_or_else(|| new(field))).collect()
    }

    /// Prints bytes that are the answer itself, into a pipe or a file.
    pub fn bytes(&self, bytes: &[u8]) -> anyhow::Result<()> {
        self.write(bytes)
    }

    /// Prints what is in a file, a piece at a time.
    pub fn copy(&self, file: &mut std::fs::File) -> anyhow::Result<()> {
        let mut piece = vec![0; 256 << 10];
        while !self.closed.load(std::sync::atomic::Ordering::Relaxed) {
            match std::io::Read::read(file, &mut piece)? {
                0 => break,
                n => self.write(&piece[..n])?,
            }
        }
        Ok(())
    }

    /// Says on stderr what a person must read for the command to go on, `--quiet` or not.
    pub fn must_read(&self, text: &str) {
        self.stderr(&format!("{}\n", text::render(&self.wrapped(text), self.color_err)));
    }

    /// Prints what a server sent in a format for machines: as it is into a pipe, made visible on a terminal.
    fn data(&self, text: &str) -> anyhow::Result<()> {
        if self.stdout_tty { self.stdout(&text::render(text, false)) } else { self.stdout(text) }
    }

    fn stdout(&self, text: &str) -> anyhow::Result<()> {
        self.write(text.as_bytes())
    }

    fn write(&self, bytes: &[u8]) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        match super::interrupt::blocking(|| out.write_all(bytes).and_then(|()| out.flush())) {
            Ok(()) => Ok(()),
            // Whoever read has seen enough; the command goes on to its own exit code.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                self.closed.store(true, std::sync::atomic::Ordering::Relaxed);
                Ok(())
            }
            Err(error) => Err(Failure::new(Kind::Internal, format!("cannot write the answer: {error}")).into()),
        }
    }

    fn stderr(&self, text: &str) {
        // There is nowhere to report that stderr is gone.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }
}

/// A failure in words or as JSON.
fn tell(failure: &Failure, machine: bool, color: bool) -> String {
    if machine {
        return format!("{}\n", text::escaped(&failure.json().to_string()));
    }
    // Ending what has no end of its own is no error to a person.
    let mut words = match failure.kind {
        Kind::Interrupted => text::line(&failure.message),
        _ => format!("{} {}", text::red("error:"), text::line(&failure.message)),
    };
    if let Some(code) = failure.code.as_ref().filter(|code| !code.starts_with("http_")) {
        words.push_str(&text::dim(format!(" [{}]", text::line(code))));
    }
    if let Some(hint) = &failure.hint {
        for part in hint.lines() {
            words.push_str(&format!("\n{} {}", text::cyan("hint:"), text::line(part)));
        }
    }
    text::render(&format!("{words}\n"), color)
}

/// Tells a failure before anything is settled: all there is to go by is the command line itself.
pub fn tell_early(failure: &Failure, words: &[std::ffi::OsString], env: &Env) {
    let color = !env.no_color && !env.dumb && std::io::stderr().is_terminal();
    let _ = std::io::stderr().lock().write_all(tell(failure, wants_machine(words), color).as_bytes());
}

/// Gives a shell its candidates. One that no longer listens has what it wanted.
pub fn candidates(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints help, a version or a usage error that clap has laid out, and gives what it exits with.
pub fn clap(error: &clap::Error) -> ExitCode {
    let text = error.render();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let shown = |terminal: bool| if terminal && !plain { text.ansi().to_string() } else { text.to_string() };
    if error.use_stderr() {
        let _ = std::io::stderr().lock().write_all(shown(std::io::stderr().is_terminal()).as_bytes());
        return ExitCode::from(Kind::Usage as u8);
    }
    let shown = shown(std::io::stdout().is_terminal());
    let mut out = std::io::stdout().lock();
    match out.write_all(shown.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            let failure = Failure::new(Kind::Internal, format!("cannot write the answer: {error}"));
            let _ = std::io::stderr().lock().write_all(tell(&failure, false, false).as_bytes());
            ExitCode::from(Kind::Internal as u8)
        }
        _ => ExitCode::SUCCESS,
    }
}

/// Whether the words of a command line ask for a machine format, for errors before they are understood.
pub fn wants_machine(words: &[std::ffi::OsString]) -> bool {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--").collect();
    words.iter().enumerate().any(|(n, word)| match word.as_ref() {
        "--json" | "--jq" => true,
        "--format" => words.get(n + 1).is_some_and(|format| format != "table"),
        word => word.starts_with("--jq=") || word.strip_prefix("--format=").is_some_and(|format| format != "table"),
    })
}

fn parse<'a>(raw: impl IntoIterator<Item = &'a str>) -> Result<Vec<Value>, Failure> {
    raw.into_iter()
        .map(|item| serde_json::from_str(item).map_err(|error| Failure::new(Kind::Server, error.to_string())))
        .collect()
}

fn name(row: &Value, path: &str) -> String {
    text::line(&table::plain(table::at(row, path)))
}

/// A document without line breaks between its tokens; inside strings JSON has none.
fn one_line(raw: &str) -> String {
    if raw.contains(['\n', '\r']) { raw.replace(['\n', '\r'], " ") } else { raw.to_owned() }
}
