//! What moves on stderr while one waits: a spinner with what for and how long, a bar for bytes. Silent without a
//! terminal and with `--quiet`; gone when dropped.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

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
    pub fn aside(&self, say: impl FnOnce()) {
        self.bar.suspend(say);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn target(out: &Output) -> ProgressDrawTarget {
    if out.stderr_tty && !out.quiet { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() }
}
