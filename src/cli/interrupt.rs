//! Ctrl-C: the first ends whatever waits, the second ends the program. Installed before the first request, so that a
//! command is never cut between sending and knowing how to say what goes on.

use std::io::{IsTerminal, Read};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, mpsc};
use std::time::Instant;

use super::error::{Failure, Kind};

/// True while nobody could hear a signal, or when one was heard before: then it ends the process at once.
static AT_ONCE: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// Set by a command that ends what it runs by itself: the second signal is its own, too, and only a third ends the process.
static OWN: AtomicBool = AtomicBool::new(false);

/// From now on the command is told of signals, and ends by itself.
pub fn own() {
    OWN.store(true, Ordering::Relaxed);
}

/// Does something that blocks the only thread (reading stdin, writing into a full pipe, waiting for a lock). Ctrl-C ends
/// the process in the middle of it: there is nothing to put back.
pub fn blocking<T>(work: impl FnOnce() -> T) -> T {
    if OWN.load(Ordering::Relaxed) {
        return work();
    }
    let before = AT_ONCE.swap(true, Ordering::Relaxed);
    let done = work();
    AT_ONCE.store(before, Ordering::Relaxed);
    done
}

/// Does something that may come late or never (reading a pipe, taking a lock another process holds) on a thread of its
/// own, until `end` at the latest. Ctrl-C ends the process in the middle of it.
pub fn until<T: Send + 'static>(end: Option<Instant>, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    let (tell, told) = mpsc::channel();
    let _thread = std::thread::spawn(move || tell.send(work()));
    blocking(|| match end {
        Some(end) => told.recv_timeout(end.saturating_duration_since(Instant::now())).map_err(|_| over()),
        None => told.recv().map_err(|_| Failure::new(Kind::Internal, "a thread ended before its work was done")),
    })
}

/// Reads a text that may have so many bytes. Of one that has more nothing is taken: half of it might mean something else.
pub fn whole(from: impl Read, most: u64) -> std::io::Result<String> {
    let text = std::io::read_to_string(from.take(most + 1))?;
    if text.len() as u64 > most {
        let why = format!("it is larger than {} MiB", most >> 20);
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, why));
    }
    Ok(text)
}

/// What comes on stdin, read by `read`; a person at a terminal is told what is missing and how it gets there.
pub fn stdin<T: Send + 'static>(
    end: Option<Instant>,
    what: &str,
    example: &str,
    read: impl FnOnce(std::io::Stdin) -> std::io::Result<T> + Send + 'static,
) -> Result<T, Failure> {
    if std::io::stdin().is_terminal() {
        return Err(Failure::usage(format!("{what} would be read from stdin, which is a terminal")).hint(example));
    }
    until(end, || read(std::io::stdin()))?
        .map_err(|error| Failure::usage(format!("{what} on stdin cannot be read: {error}")))
}

/// The time given with `--timeout` is over.
pub fn over() -> Failure {
    Failure::new(Kind::TimedOut, "the time given with --timeout is over")
}

/// Resolves on the first Ctrl-C (or SIGTERM, or the end of the terminal); a second one ends the process at once.
pub struct Interrupts {
    #[cfg(unix)]
    int: tokio::signal::unix::Signal,
    #[cfg(unix)]
    term: tokio::signal::unix::Signal,
    /// A closed terminal, unless that was to be ignored (`nohup`).
    #[cfg(unix)]
    hup: HangUp,
    heard: u32,
    /// Kept so that a limit on file sizes is an error of the write and not the end of the process.
    #[cfg(target_os = "linux")]
    _file_size: Option<tokio::signal::unix::Signal>,
}

impl Interrupts {
    /// Takes the signals over.
    #[cfg(unix)]
    pub fn install() -> std::io::Result<Interrupts> {
        use tokio::signal::unix::{SignalKind, signal};
        let code = Kind::Interrupted as i32;
        for number in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            signal_hook::flag::register_conditional_shutdown(number, code, Arc::clone(&AT_ONCE))?;
        }
        Ok(Interrupts {
            int: signal(SignalKind::interrupt())?,
            term: signal(SignalKind::terminate())?,
            hup: HangUp(if hang_up_is_ignored() { None } else { Some(signal(SignalKind::hangup())?) }),
            heard: 0,
            #[cfg(target_os = "linux")]
            _file_size: signal(SignalKind::from_raw(25)).ok(),
        })
    }

    /// Takes the signals over.
    #[cfg(not(unix))]
    pub fn install() -> std::io::Result<Interrupts> {
        Ok(Interrupts { heard: 0 })
    }

    /// Waits for the next.
    pub async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.int.recv() => {}
            _ = self.term.recv() => {}
            () = self.hup.ended() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
        // Whoever presses it again does not want to wait for the tidying up.
        self.heard += 1;
        if self.heard > 1 || !OWN.load(Ordering::Relaxed) {
            AT_ONCE.store(true, Ordering::Relaxed);
        }
    }
}

#[cfg(unix)]
struct HangUp(Option<tokio::signal::unix::Signal>);

#[cfg(unix)]
impl HangUp {
    async fn ended(&mut self) {
        match &mut self.0 {
            Some(signal) => drop(signal.recv().await),
            None => std::future::pending().await,
        }
    }
}

/// Whether whoever started us has the end of the terminal ignored.
#[cfg(target_os = "linux")]
fn hang_up_is_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|mask| mask & 1 != 0)
}

/// Elsewhere it cannot be told, and the end of the terminal ends the process as it always did.
#[cfg(all(unix, not(target_os = "linux")))]
fn hang_up_is_ignored() -> bool {
    true
}
