//! Ctrl-C: the first ends whatever waits, the second ends the program. Installed before the first request, so that a
//! command is never cut between sending and knowing how to say what goes on.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, mpsc};
use std::time::Instant;

use super::error::{Failure, Kind};

/// True while nobody could hear a signal, or when one was heard before: then it ends the process at once.
static AT_ONCE: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// Does something that blocks the only thread (reading stdin, writing into a full pipe, waiting for a lock). Ctrl-C ends
/// the process in the middle of it: there is nothing to put back.
pub fn blocking<T>(work: impl FnOnce() -> T) -> T {
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

/// The time given with `--timeout` is over.
pub fn over() -> Failure {
    Failure::new(Kind::TimedOut, "the time given with --timeout is over")
}

/// Resolves on the first Ctrl-C (or SIGTERM); a second one ends the process at once.
pub struct Interrupts {
    #[cfg(unix)]
    int: tokio::signal::unix::Signal,
    #[cfg(unix)]
    term: tokio::signal::unix::Signal,
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
            #[cfg(target_os = "linux")]
            _file_size: signal(SignalKind::from_raw(25)).ok(),
        })
    }

    /// Takes the signals over.
    #[cfg(not(unix))]
    pub fn install() -> std::io::Result<Interrupts> {
        Ok(Interrupts {})
    }

    /// Waits for the next.
    pub async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.int.recv() => {}
            _ = self.term.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
        // Whoever presses it again does not want to wait for the tidying up.
        AT_ONCE.store(true, Ordering::Relaxed);
    }
}
