//! Installs a release of the platform from PyPI, once, into a cache folder shared by every test process.
//!
//! pip runs with the user's own configuration: no index is named here.

use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use anyhow::{Context, Result, bail, ensure};

/// A release of the platform that the harness can run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Release {
    /// The release the seeds describe.
    V0_6_6,
    /// The newest one.
    V0_7_0,
}

impl Release {
    pub const ALL: [Release; 2] = [Release::V0_6_6, Release::V0_7_0];

    pub fn version(self) -> &'static str {
        match self {
            Release::V0_6_6 => "0.6.6",
            Release::V0_7_0 => "0.7.0",
        }
    }

    fn requirement(self) -> &'static str {
        match self {
            Release::V0_6_6 => "ctfy==0.6.6",
            Release::V0_7_0 => "ctfy[server]==0.7.0",
        }
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.version())
    }
}

impl FromStr for Release {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|release| release.version() == text)
            .with_context(|| format!("no release {text}: there are 0.6.6 and 0.7.0"))
    }
}

/// A complete installation.
#[derive(Debug, Clone)]
pub struct Venv {
    root: PathBuf,
}

impl Venv {
    /// A program of the installation, say `ctfy-admin`.
    pub fn bin(&self, name: &str) -> PathBuf {
        self.root.join("bin").join(name)
    }
}

/// The installation of this release, made if there is none or only half of one.
pub fn ensure(release: Release) -> Result<Venv> {
    let cache = cache_dir()?;
    fs::create_dir_all(&cache).with_context(|| format!("cannot create {}", cache.display()))?;
    let root = cache.join(release.version());
    // The stamp names the place too: a virtual environment that was moved has stale paths in its scripts.
    let stamp = root.join(".complete");
    let wanted = format!("{} at {}\n", release.requirement(), root.display());

    // Held until the end of this function, by other processes as well: one installs, the rest wait and find it done.
    let lock = File::create(cache.join(format!("{release}.lock")))?;
    lock.lock().context("cannot lock the platform cache")?;

    let venv = Venv { root };
    let complete = fs::read_to_string(&stamp).is_ok_and(|found| found == wanted)
        // The interpreter it points to may have been removed since.
        && venv.bin("python").exists()
        && venv.bin("ctfy-admin").exists();
    if !complete {
        if venv.root.exists() {
            fs::remove_dir_all(&venv.root)
                .with_context(|| format!("cannot remove the half-made {}", venv.root.display()))?;
        }
        install(&venv, release)?;
        fs::write(&stamp, wanted)?;
    }
    Ok(venv)
}

fn install(venv: &Venv, release: Release) -> Result<()> {
    let python = find_python()?;
    run(Command::new(&python).args(["-m", "venv"]).arg(&venv.root))
        .context("cannot create a virtual environment (on Debian it needs the package python3-venv)")?;
    run(Command::new(venv.bin("python"))
        .args(["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"])
        .arg(release.requirement()))
    .with_context(|| format!("cannot install {}", release.requirement()))
}

/// The first Python that is new enough for the platform.
fn find_python() -> Result<PathBuf> {
    const CHECK: &str = "import sys; print(sys.executable) if sys.version_info >= (3, 11) else sys.exit(1)";
    for name in ["python3", "python3.13", "python3.12", "python3.11"] {
        let found = Command::new(name).args(["-c", CHECK]).output();
        if let Ok(found) = found
            && found.status.success()
        {
            // The path it gives itself, because a version manager's shim may choose another one later.
            return Ok(PathBuf::from(String::from_utf8_lossy(&found.stdout).trim()));
        }
    }
    bail!(
        "the platform needs Python 3.11 or later on the PATH (looked for python3, python3.13, python3.12, python3.11)"
    )
}

/// Runs a step of the installation. What it says is shown only when it fails.
fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .env_remove("PYTHONHOME")
        .env_remove("PYTHONPATH")
        .output()
        .with_context(|| format!("cannot run {program}"))?;
    ensure!(
        output.status.success(),
        "{program} failed ({}):\n{}{}",
        output.status,
        tail(&String::from_utf8_lossy(&output.stdout)),
        tail(&String::from_utf8_lossy(&output.stderr)),
    );
    Ok(())
}

/// The last lines of a log: enough to see why.
pub(super) fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(40);
    lines[from..].iter().flat_map(|line| [line, "\n"]).collect()
}

/// `CTFY_TEST_PLATFORM_DIR`, or `platform` in cargo's target folder.
fn cache_dir() -> Result<PathBuf> {
    let dir = match std::env::var_os("CTFY_TEST_PLATFORM_DIR") {
        Some(dir) if !dir.is_empty() => PathBuf::from(dir),
        _ => target_dir().join("platform"),
    };
    // Absolute, for the scripts in it are run from another folder.
    Ok(std::path::absolute(dir)?)
}

/// Cargo names its target folder to integration tests and benchmarks, by way of the `tmp` in it, but not to
/// examples: those find it above their own binary, by the tag cargo leaves there.
fn target_dir() -> PathBuf {
    if let Some(target) = option_env!("CARGO_TARGET_TMPDIR").and_then(|tmp| Path::new(tmp).parent()) {
        return target.to_owned();
    }
    let tagged = std::env::current_exe()
        .ok()
        .and_then(|exe| exe.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists()).map(Path::to_owned));
    tagged.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"))
}
