//! `--watch`: a list that is kept up to date until Ctrl-C or `--timeout`.
//!
//! Events say when to look, and a clock does where none come; what is shown is always what a read brought. However fast
//! events come, the list is read once a second at most.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use clap::Args;
use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value;

use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind, classify};
use crate::cli::settings::Format;
use crate::cli::table::{self, View};
use crate::cli::{json, text};
use crate::client::{EventOptions, EventStream, Item, Request, Rows};

/// The list is not read more often.
const FLOOR: Duration = Duration::from_secs(1);
/// How long after an event the list is read: the platform tells before it has written.
const NUDGE: Duration = Duration::from_millis(100);
/// How often it is read when no event says to, with and without a stream.
const CALM: Duration = Duration::from_secs(15);
const ALONE: Duration = Duration::from_secs(5);

/// Below the help of what can be watched.
pub const HELP: &str = "\
--watch goes on until Ctrl-C (130) or --timeout (12). On a terminal the list is drawn anew in place. Into a
pipe each change prints the whole list: with --json an array a line, as a table under the time. With
--format ndjson each line is {\"event\": \"added\" | \"changed\" | \"removed\", \"data\": the row}.";

/// The flag.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Watch {
    /// Keep the list up to date.
    #[arg(short, long)]
    pub watch: bool,
}

/// What is watched.
pub struct Watched<'a> {
    /// What answers with the rows.
    pub request: Request,
    /// Which of them.
    pub window: Window,
    /// How they are shown.
    pub view: &'a View,
    /// How the names of the events begin after which it may be another list.
    pub wakes: &'a [&'a str],
    /// What of a row changes without anything having happened, such as the time of a heartbeat.
    pub restless: &'a [&'a str],
}

/// Prints a list, and again whenever it is another one. Ends only with an error.
pub async fn watch(cx: &Context, watched: Watched<'_>) -> anyhow::Result<()> {
    if !matches!(cx.out.format, Format::Table | Format::Json | Format::Ndjson) {
        return Err(Failure::usage("--watch goes with the formats table, json and ndjson").into());
    }
    let client = cx.client()?;
    // The stream has no end to wait for: `--timeout` is kept by whoever called us.
    let unbounded = client.transport().with(|options| options.deadline = None);
    let mut stream = Some(EventStream::new(&unbounded, EventOptions::default()));
    let live = cx.out.format == Format::Table && cx.out.stdout_tty && !cx.env.dumb;
    let mut screen = Screen { live, ..Screen::default() };
    let mut rows = cx.rows(&watched.request, watched.window, watched.view.rows).await?;
    screen.show(cx, &watched, &rows)?;
    let (mut read, mut connected, mut again) = (Instant::now(), false, false);
    let mut due = read + ALONE;
    while !cx.out.closed.load(std::sync::atomic::Ordering::Relaxed) {
        // An age grows while nothing happens.
        let tick = Instant::now() + Duration::from_secs(1);
        tokio::select! {
            item = next(&mut stream) => match item {
                // What happened before the stream was open, or while it was not, has to be read.
                Some(Item::Connected) => (connected, due) = (true, due.min(read + FLOOR)),
                Some(Item::Gap(_)) => due = due.min(read + FLOOR),
                Some(Item::Lost(_)) => connected = false,
                Some(Item::Event(event)) if watched.wakes.iter().any(|name| event.name.starts_with(name)) => {
                    due = due.min((read + FLOOR).max(Instant::now() + NUDGE));
                    again = true;
                }
                Some(Item::Event(_)) => {}
                None => (stream, connected) = (None, false),
            },
            () = tokio::time::sleep_until(due.into()) => {
                match cx.rows(&watched.request, watched.window, watched.view.rows).await {
                    Ok(fresh) => {
                        (rows, screen.stale) = (fresh, None);
                        screen.show(cx, &watched, &rows)?;
                    }
                    Err(error) => screen.missed(cx, &watched, &rows, classify(error))?,
                }
                read = Instant::now();
                // Once more after an event: it may have been told before it was so.
                due = read + if std::mem::take(&mut again) { FLOOR } else if connected { CALM } else { ALONE };
            }
            () = tokio::time::sleep_until(tick.into()), if live => screen.draw(cx, &watched, &rows)?,
        }
    }
    Ok(())
}

/// The stream's next item; `None` when there will be no more.
async fn next(stream: &mut Option<EventStream>) -> Option<Item> {
    match stream {
        Some(stream) => stream.next().await.ok(),
        None => std::future::pending().await,
    }
}

/// What was shown last.
#[derive(Debug, Default)]
struct Screen {
    live: bool,
    /// How many lines are there to draw over, and how wide the terminal was.
    lines: usize,
    width: Option<usize>,
    /// The rows by their names, without what is restless.
    known: Option<BTreeMap<String, String>>,
    /// Since when, and why, what is shown may not be so any more.
    stale: Option<(Timestamp, String)>,
}

impl Screen {
    /// Shows rows, if they differ from those shown before.
    fn show(&mut self, cx: &Context, watched: &Watched<'_>, rows: &Rows) -> anyhow::Result<()> {
        let mut now = BTreeMap::new();
        let mut events = Vec::new();
        for item in &rows.items {
            let mut row: Value = serde_json::from_str(item.get())?;
            let name = table::plain(table::at(&row, watched.view.name));
            if let Some(row) = row.as_object_mut() {
                row.retain(|key, _| !watched.restless.contains(&key.as_str()));
            }
            let row = row.to_string();
            let before = self.known.as_ref().and_then(|known| known.get(&name));
            match before {
                Some(before) if *before == row => {}
                Some(_) => events.push(event("changed", item.get())),
                None => events.push(event("added", item.get())),
            }
            now.insert(name, row);
        }
        let gone = self.known.iter().flatten().filter(|(name, _)| !now.contains_key(*name));
        events.extend(gone.map(|(_, row)| event("removed", row)));
        let first = self.known.is_none();
        self.known = Some(now);
        if self.live {
            return self.draw(cx, watched, rows);
        }
        if !first && events.is_empty() {
            return Ok(());
        }
        match cx.out.format {
            Format::Ndjson => events.iter().try_for_each(|line| cx.out.line(line)),
            Format::Json => cx.out.line(&json::array(&rows.items)),
            _ => {
                let gap = if first { "" } else { "\n" };
                let time = Timestamp::now().to_zoned(TimeZone::system()).strftime("%H:%M:%S").to_string();
                let shown = cx.out.table(rows, watched.view)?;
                cx.out.verbatim(&cx.out.painted(&format!("{gap}{}\n{shown}\n", text::dim(time))))
            }
        }
    }

    /// The list could not be read. What passes is waited for; the rest ends it.
    fn missed(&mut self, cx: &Context, watched: &Watched<'_>, rows: &Rows, why: Failure) -> anyhow::Result<()> {
        if !matches!(why.kind, Kind::Unreachable | Kind::Server | Kind::TimedOut | Kind::Limit) {
            return Err(why.into());
        }
        if self.stale.is_none() {
            if !self.live && !cx.out.machine() {
                cx.out.warn(&format!("the list could not be read ({}); trying again", text::line(&why.message)));
            }
            self.stale = Some((Timestamp::now(), why.message));
        }
        if self.live { self.draw(cx, watched, rows) } else { Ok(()) }
    }

    /// Draws the list over what was drawn before.
    fn draw(&mut self, cx: &Context, watched: &Watched<'_>, rows: &Rows) -> anyhow::Result<()> {
        let clock = |time: Timestamp| time.to_zoned(TimeZone::system()).strftime("%H:%M:%S").to_string();
        let sheet = cx.out.sheet();
        let cut = |said: &str| sheet.cut(said, sheet.width.saturating_sub(1));
        let foot = match &self.stale {
            Some((since, why)) => {
                text::yellow(cut(&format!("not up to date since {}: {why} (Ctrl-C ends)", clock(*since))))
            }
            None => text::dim(cut(&format!("{} (Ctrl-C ends)", clock(Timestamp::now())))),
        };
        let shown = cx.out.table(rows, watched.view)?;
        let width = cx.out.width();
        // At another width lines have broken elsewhere.
        let over = if width == self.width || self.lines == 0 { self.lines } else { usize::MAX };
        self.width = width;
        self.lines = cx.out.redraw(over, &shown, &foot)?;
        Ok(())
    }
}

fn event(name: &str, row: &str) -> String {
    json::build([("event", json::string(name).as_str()), ("data", row)])
}
