//! A terminal of the tests' own, for what only happens on one: a program runs on it, keys are pressed, and what it shows is
//! read.

use std::fs::File;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use crate::harness::{LIMIT, wait_for};

pub struct Terminal {
    child: Child,
    keys: File,
    shown: Arc<Mutex<Vec<u8>>>,
}

impl Terminal {
    /// Starts a program on a terminal of 100 columns, with this as its input and both outputs.
    pub fn start(command: &mut Command) -> std::io::Result<Terminal> {
        let size = nix::pty::Winsize { ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0 };
        let ends = nix::pty::openpty(&size, None)?;
        let end = || std::io::Result::Ok(Stdio::from(ends.slave.try_clone()?));
        let child = command.env("TERM", "xterm").stdin(end()?).stdout(end()?).stderr(end()?).spawn()?;
        let keys = File::from(ends.master);
        let mut screen = keys.try_clone()?;
        let shown: Arc<Mutex<Vec<u8>>> = Arc::default();
        let all = shown.clone();
        std::thread::spawn(move || {
            let mut part = [0; 4096];
            while let Ok(n @ 1..) = screen.read(&mut part) {
                all.lock().unwrap().extend_from_slice(&part[..n]);
            }
        });
        Ok(Terminal { child, keys, shown })
    }

    /// A shell that has this terminal to itself; None where it, or what gives it the terminal, is not installed. It runs
    /// in the environment of `like`.
    pub fn shell(like: &Command, words: &[&str]) -> Option<Terminal> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let found =
            |name: &str| std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
        let (Some(setsid), Some(shell)) = (found("setsid"), found(words[0])) else {
            eprintln!("SKIPPED: setsid or {} is not installed; the shell was not tried", words[0]);
            return None;
        };
        let mut command = Command::new(setsid);
        command.args(["--ctty", "--wait"]).arg(shell).args(&words[1..]).env_clear();
        command.envs(like.get_envs().filter_map(|(name, value)| Some((name, value?))));
        if let Some(folder) = like.get_current_dir() {
            command.current_dir(folder);
        }
        Some(Terminal::start(&mut command).unwrap())
    }

    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    /// What Ctrl-C does while no question reads the keys: this terminal is not the programs' own, and sends no signals.
    pub fn interrupt(&self) {
        let id = nix::unistd::Pid::from_raw(i32::try_from(self.child.id()).unwrap());
        nix::sys::signal::kill(id, nix::sys::signal::Signal::SIGINT).unwrap();
    }

    /// All that was shown so far, codes and all.
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.shown.lock().unwrap()).into_owned()
    }

    /// All that was shown so far, without colours and the like.
    pub fn text(&self) -> String {
        console::strip_ansi_codes(&self.raw()).into_owned()
    }

    /// Waits until this is shown.
    pub fn shows(&self, text: &str) {
        let started = std::time::Instant::now();
        while !self.text().contains(text) {
            assert!(started.elapsed() < LIMIT, "{text:?} was not shown: {:?}", self.text());
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    /// Waits for the end: the exit code, and all that was shown.
    pub fn end(mut self) -> (Option<i32>, String) {
        wait_for(|| self.child.try_wait().unwrap().is_some());
        // What it said last may still be on its way.
        std::thread::sleep(std::time::Duration::from_millis(50));
        (self.child.wait().unwrap().code(), self.text())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
