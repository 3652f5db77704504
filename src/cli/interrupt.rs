//! Ctrl-C: the first ends whatever waits, the second ends the program. Installed before the first request, so that a
//! command is never cut between sending and knowing how to say what goes on.

use std::process::ExitCode;

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
    }
}

/// What the first Ctrl-C exits with.
pub fn exit_code() -> ExitCode {
    ExitCode::from(super::error::Kind::Interrupted as u8)
}
