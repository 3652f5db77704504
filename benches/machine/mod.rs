//! What a figure was measured on.

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
