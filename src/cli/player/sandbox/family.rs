//! The command that `sandbox run` runs and whatever that starts: on Linux none of them outlives it.
//!
//! The command itself is tied to us by the kernel, so that it ends even when we are killed. What it leaves behind falls
//! to us when it ends, and is ended then. Elsewhere only the command is.

use std::ffi::OsString;

use crate::cli::context::Context;

/// A command that ends with us.
#[cfg(target_os = "linux")]
pub fn command(cx: &Context, words: &[OsString]) -> tokio::process::Command {
    // What is left behind comes to us; where that is refused it goes its own way, as it would without us.
    let _ = rustix::process::set_child_subreaper(Some(rustix::process::getpid()));
    let mut command = tokio::process::Command::new("/proc/self/exe");
    command.arg0("ctfy").args(cx.out.machine().then_some("--json")).args(["sandbox", "tied"]);
    command.arg(std::process::id().to_string()).arg("--").args(words);
    command
}

/// A command.
#[cfg(not(target_os = "linux"))]
pub fn command(_: &Context, words: &[OsString]) -> tokio::process::Command {
    let mut command = tokio::process::Command::new(&words[0]);
    command.args(&words[1..]);
    command
}

/// What to become, and whose end is its own.
#[cfg(target_os = "linux")]
#[derive(clap::Args)]
pub struct Tied {
    /// Whose end is its own.
    #[arg(value_name = "PID")]
    parent: i32,
    /// The command and its arguments.
    #[arg(value_name = "CMD", required = true, trailing_var_arg = true)]
    command: Vec<OsString>,
}

/// Becomes the command; the tie stays.
#[cfg(target_os = "linux")]
pub fn tied(tied: Tied) -> anyhow::Result<()> {
    use rustix::process::{Signal, getppid, set_parent_process_death_signal};
    set_parent_process_death_signal(Some(Signal::KILL))?;
    if getppid().map(|parent| parent.as_raw_nonzero().get()) != Some(tied.parent) {
        let kind = crate::cli::error::Kind::Interrupted;
        return Err(crate::cli::error::Failure::new(kind, "whoever wanted this is gone").into());
    }
    let mut command = std::process::Command::new(&tied.command[0]);
    let error = std::os::unix::process::CommandExt::exec(command.args(&tied.command[1..]));
    Err(super::run::unrun(&tied.command[0], &error).into())
}

/// Tells the command to end.
#[cfg(unix)]
pub fn terminate(pid: Option<u32>) {
    let pid = pid.and_then(|pid| i32::try_from(pid).ok()).and_then(rustix::process::Pid::from_raw);
    if let Some(pid) = pid {
        // It may have ended in the meantime.
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
    }
}

#[cfg(not(unix))]
pub fn terminate(_: Option<u32>) {}

/// Ends what the command left behind, generation after generation.
#[cfg(target_os = "linux")]
pub fn end() {
    use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
    // Whoever starts others faster than they can be ended is left to the system.
    for _ in 0..1000 {
        let orphans = children();
        if orphans.is_empty() {
            return;
        }
        for pid in orphans.into_iter().filter_map(Pid::from_raw) {
            let _ = kill_process(pid, Signal::KILL);
            let _ = waitpid(Some(pid), WaitOptions::empty());
        }
    }
}

#[cfg(not(target_os = "linux"))]
pub fn end() {}

#[cfg(target_os = "linux")]
fn children() -> Vec<i32> {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let listed = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    listed.flat_map(|list| list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<_>>()).collect()
}
