//! What a figure was measured on, and the memory that a program takes.
#![allow(dead_code)] // each benchmark takes a part of it

use std::process::{Command, Stdio};

/// Cores, memory and kernel in one line.
pub fn describe() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let model = cpu.lines().find(|line| line.starts_with("model name")).and_then(|line| line.split(": ").nth(1));
    let memory = read("/proc/meminfo");
    let kib: f64 = memory.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0.0);
    let kernel = read("/proc/sys/kernel/osrelease");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = model.unwrap_or("unknown processor");
    format!("{cores} cores of {model}, {:.0} GiB, Linux {}", kib / f64::from(1 << 20), kernel.trim())
}

/// Where this process was started as a probe: runs what it was given, prints its peak memory, and it is over. The figure is
/// the kernel's for a process's children, so each is measured by a fresh process of our own.
pub fn probed() -> bool {
    let args: Vec<String> = std::env::args().collect();
    if args.get(1).map(String::as_str) != Some("--peak-of") {
        return false;
    }
    let _ = Command::new(&args[2]).args(&args[3..]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let usage = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_CHILDREN).unwrap();
    println!("{}", usage.max_rss());
    true
}

/// The peak memory of a command, in MiB. It runs in the folder and with the variables that it was given; `clear` leaves
/// ours out.
pub fn peak(command: &Command, clear: bool) -> f64 {
    let mut probe = Command::new(std::env::current_exe().unwrap());
    probe.arg("--peak-of").arg(command.get_program()).args(command.get_args());
    if clear {
        probe.env_clear();
    }
    if let Some(folder) = command.get_current_dir() {
        probe.current_dir(folder);
    }
    probe.envs(command.get_envs().filter_map(|(key, value)| Some((key, value?))));
    let output = probe.output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().parse::<f64>().unwrap_or(f64::NAN) / 1024.0
}
