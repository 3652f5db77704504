//! What moves on stderr while one waits: a spinner with what for and how long, bars for bytes. Silent without a
//! terminal and with `--quiet`; gone when dropped.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::output::Output;
use super::text;

/// Something in progress.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    started: Instant,
}

impl Progress {
    /// A spinner.
    pub fn spinner(out: &Output, what: &str) -> Progress {
        let bar = ProgressBar::with_draw_target(None, target(out));
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style.tick_chars("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ "));
        }
        bar.set_message(text::render(&text::line(what), false));
        if !bar.is_hidden() {
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Progress { bar, started: Instant::now() }
    }

    /// A bar for bytes.
    pub fn bytes(out: &Output, what: &str) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(0), target(out));
        let template = "{msg} {wide_bar} {bytes}/{total_bytes} {binary_bytes_per_sec} {eta}";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(text::render(&text::line(what), false));
        Progress { bar, started: Instant::now() }
    }

    /// A bar for so many steps.
    pub fn steps(out: &Output, what: &str, all: u64) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(all), target(out));
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(text::render(&text::line(what), false));
        Progress { bar, started: Instant::now() }
    }

    /// A bar for what says of itself how far it is.
    pub fn share(out: &Output, what: &str) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(100), target(out));
        // Not as wide as the terminal: the echo of a Ctrl-C would stand in the next line, and this one would stay.
        if let Ok(style) = ProgressStyle::with_template("{spinner} {bar:24} {percent:>3}% {elapsed} {msg}") {
            bar.set_style(style.tick_chars("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ "));
        }
        bar.set_message(text::render(&text::line(what), false));
        if !bar.is_hidden() {
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Progress { bar, started: Instant::now() }
    }

    /// Says something else.
    pub fn say(&self, what: &str) {
        self.bar.set_message(text::render(&text::line(what), false));
    }

    /// Moves a bar.
    pub fn at(&self, done: u64, total: Option<u64>) {
        if let Some(total) = total {
            self.bar.set_length(total);
        }
        self.bar.set_position(done);
    }

    /// How long it has been going on.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Writes to stderr without tearing what moves.
    pub fn aside<T>(&self, say: impl FnOnce() -> T) -> T {
        self.bar.suspend(say)
    }
}

/// Several transfers at once: a bar for each that runs, and below them what is done of all.
#[derive(Debug)]
pub struct Several {
    bars: MultiProgress,
    whole: Option<ProgressBar>,
    running: RefCell<BTreeMap<usize, (ProgressBar, u64)>>,
    names: Vec<(String, Option<u64>)>,
    done: Cell<usize>,
    shown: bool,
}

impl Several {
    /// Bars for files of these names and sizes.
    pub fn begin(out: &Output, files: impl IntoIterator<Item = (String, Option<u64>)>) -> Several {
        let bars = MultiProgress::with_draw_target(target(out));
        let names: Vec<(String, Option<u64>)> =
            files.into_iter().map(|(name, size)| (text::render(&text::line(&name), false), size)).collect();
        let shown = out.stderr_tty && !out.quiet;
        let whole = (shown && names.len() > 1).then(|| {
            let bar = bars.add(ProgressBar::new(names.iter().filter_map(|(_, size)| *size).sum()));
            bar.set_style(style("{msg:20!} {wide_bar} {bytes}/{total_bytes} {binary_bytes_per_sec} {eta}"));
            bar
        });
        let several = Several { bars, whole, running: RefCell::default(), names, done: Cell::new(0), shown };
        several.say();
        several
    }

    /// So many bytes of a file are there.
    pub fn at(&self, n: usize, done: u64, total: Option<u64>) {
        if !self.shown {
            return;
        }
        let mut running = self.running.borrow_mut();
        let (bar, before) = running.entry(n).or_insert_with(|| {
            let bar = ProgressBar::new(0);
            let bar = match &self.whole {
                Some(whole) => self.bars.insert_before(whole, bar),
                None => self.bars.add(bar),
            };
            // What had been there from an earlier try says nothing about the rate.
            bar.set_style(style("{msg:20!} {wide_bar} {bytes}/{total_bytes} {binary_bytes_per_sec} {eta}"));
            bar.set_message(self.names.get(n).map(|(name, _)| name.clone()).unwrap_or_default());
            bar.set_position(done);
            bar.reset_eta();
            (bar, 0)
        });
        if let Some(total) = total.or_else(|| self.names.get(n).and_then(|(_, size)| *size)) {
            bar.set_length(total);
        }
        bar.set_position(done);
        if let Some(whole) = &self.whole {
            whole.inc(done.saturating_sub(*before));
            *before = done;
        }
    }

    /// A file has ended, well or not.
    pub fn ended(&self, n: usize) {
        self.done.set(self.done.get() + 1);
        if let Some((bar, before)) = self.running.borrow_mut().remove(&n) {
            bar.finish_and_clear();
            self.bars.remove(&bar);
            self.forward(n, before);
        } else {
            self.forward(n, 0);
        }
        self.say();
    }

    /// What was not fetched because it is there counts as done.
    fn forward(&self, n: usize, from: u64) {
        if let (Some(whole), Some((_, Some(size)))) = (&self.whole, self.names.get(n)) {
            whole.inc(size.saturating_sub(from));
        }
    }

    fn say(&self) {
        if let Some(whole) = &self.whole {
            whole.set_message(format!("{} of {} files", self.done.get(), self.names.len()));
        }
    }
}

impl Drop for Several {
    fn drop(&mut self) {
        for (bar, _) in self.running.borrow_mut().values() {
            bar.finish_and_clear();
        }
        if let Some(whole) = &self.whole {
            whole.finish_and_clear();
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn target(out: &Output) -> ProgressDrawTarget {
    if out.stderr_tty && !out.quiet { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() }
}
