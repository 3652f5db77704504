//! Runs the platform's server: its folder, its port, its process, and that nothing of them outlives the tests.
//!
//! The platforms of a test binary are statics, which Rust never drops, and a test run may be killed. So the server
//! runs under a small guard, a few lines of Python that hold the read end of a pipe: when this process is gone, in
//! whatever way, the pipe ends, and the guard kills the server with all it forked and removes the folder.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use super::install::{Release, Venv, ensure, tail};
use super::node::Node;
use super::seed::{Account, Spec};
use super::{block_on, corpus};

/// How long a server may take to answer: it needs 4 to 8 s on an idle machine, more when it shares two cores.
const START_LIMIT: Duration = Duration::from_secs(120);

const GUARD: &str = r#"
import os, shutil, signal, subprocess, sys, threading

folder, *command = sys.argv[1:]
server = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
closing = threading.Event()

def watch():
    code = server.wait()
    if not closing.is_set():
        os._exit(code if 0 < code < 256 else 70)

threading.Thread(target=watch, daemon=True).start()
sys.stdin.buffer.read()
closing.set()
try:
    os.killpg(server.pid, signal.SIGKILL)
except ProcessLookupError:
    pass
server.wait()
shutil.rmtree(folder, ignore_errors=True)
"#;

/// What a platform is started with.
#[derive(Debug, Clone)]
pub struct Options {
    /// Turns the server's rate limits on. They are high; lower them with
    /// `PATCH /admin/platform-settings/rate_limits` to see one.
    pub rate_limiting: bool,
    /// How many instances the worker node takes.
    pub capacity: u32,
    /// What the competition "Autumn CTF" holds.
    pub challenges: &'static [&'static str],
    /// Further environment variables for the server.
    pub env: Vec<(String, String)>,
}

impl Default for Options {
    fn default() -> Self {
        Self { rate_limiting: false, capacity: 50, challenges: &corpus::IDS, env: Vec::new() }
    }
}

/// A running platform, its administrator, its worker node and one competition.
#[derive(Debug)]
pub struct Platform {
    pub release: Release,
    /// Where it is: `http://127.0.0.1:<port>`, without a slash at the end.
    pub url: String,
    /// The first account, `super_admin`.
    pub admin: Account,
    /// The worker node that runs the instances.
    pub node: Node,
    /// The id of the competition "Autumn CTF", which holds every challenge of [`corpus`] unless told otherwise.
    pub autumn: String,
    pub(super) http: reqwest::Client,
    venv: Venv,
    process: Process,
}

impl Platform {
    /// Starts a platform of its own. Takes about 5 s (0.6.6) or 9 s (0.7.0) once the release is installed.
    pub fn start(release: Release, options: Options) -> Result<Platform> {
        let venv = ensure(release)?;
        // Built without a provider of its own, and loopback has no certificates to check.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .tls_certs_only([])
            .no_proxy() // a proxy from the environment has no business with loopback
            .timeout(Duration::from_secs(60))
            .build()?;
        let mut last = None;
        // Between choosing a port and the server's taking it, somebody else may have taken it.
        for _ in 0..4 {
            match Process::start(&venv, &options, &http) {
                Ok(process) => return Self::furnish(release, &options, venv, http, process),
                Err(error) if format!("{error:#}").contains("address already in use") => last = Some(error),
                Err(error) => return Err(error.context(format!("platform {release} does not start"))),
            }
        }
        Err(last.unwrap_or_else(|| anyhow!("no free port")))
    }

    /// The one platform of this release for the whole process: the first to ask starts it, the rest wait.
    pub fn shared(release: Release) -> Result<&'static Platform> {
        static SHARED: [OnceLock<Result<Platform, String>>; 2] = [OnceLock::new(), OnceLock::new()];
        SHARED[release as usize]
            .get_or_init(|| {
                // Many tests share it, and not all of them stop what they start.
                let options = Options { capacity: 500, ..Options::default() };
                Self::start(release, options).map_err(|error| format!("{error:#}"))
            })
            .as_ref()
            .map_err(|error| anyhow!("{error}"))
    }

    /// The reference tool of the same release (`ctfy` or `ctfy-admin`), pointed here with this token (empty: none),
    /// in a home of its own.
    pub fn reference(&self, bin: &str, token: &str) -> Command {
        let mut command = Command::new(self.venv.bin(bin));
        isolate(&mut command, &self.process.folder, "reference-home");
        command.env("CTFY_PLATFORM_URL", &self.url);
        if !token.is_empty() {
            command.env("CTFY_TOKEN", token);
        }
        command
    }

    /// Where the server reads the challenges from: add to it, then [`Platform::rescan`].
    pub fn challenges_dir(&self) -> PathBuf {
        self.process.folder.join("challenges")
    }

    /// The server's database, to be read only.
    pub fn database(&self) -> PathBuf {
        self.process.folder.join("platform.sqlite")
    }

    /// What the server has written so far.
    pub fn log(&self) -> String {
        self.process.log()
    }

    fn furnish(
        release: Release,
        options: &Options,
        venv: Venv,
        http: reqwest::Client,
        process: Process,
    ) -> Result<Platform> {
        let mut platform = Platform {
            release,
            url: process.url.clone(),
            admin: Account::default(),
            node: Node::default(),
            autumn: String::new(),
            http,
            venv,
            process,
        };
        platform.admin = platform.register("admin@example.org", "Ada Admin");
        let (_, me) = platform.api("GET", "/me", &platform.admin.token, Value::Null);
        // The server's exit for a taken port comes a moment after another one may have answered in its place.
        if me["role"] != "super_admin" {
            bail!(
                "the first account is no super_admin, so this is not the server started here: {me}\n{}",
                tail(&platform.log())
            );
        }
        platform.node = Node::join(&platform, options.capacity)?;
        let challenges = options.challenges.iter().map(|&id| id.to_owned()).collect();
        platform.autumn = platform.competition(Spec { title: "Autumn CTF".to_owned(), challenges, ..Spec::default() });
        Ok(platform)
    }
}

/// The server's process and its folder; dropping it ends both.
#[derive(Debug)]
struct Process {
    url: String,
    folder: PathBuf,
    guard: Child,
    /// Its end is the guard's signal.
    pipe: Option<ChildStdin>,
}

impl Process {
    fn start(venv: &Venv, options: &Options, http: &reqwest::Client) -> Result<Process> {
        // Kept: the guard removes it, for a static is never dropped.
        let folder = tempfile::Builder::new().prefix("ctfy-platform-").tempdir()?.keep();
        match Self::spawn(venv, options, &folder) {
            Ok(process) => process.until_healthy(http),
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                Err(error)
            }
        }
    }

    fn spawn(venv: &Venv, options: &Options, folder: &Path) -> Result<Process> {
        let challenges = folder.join("challenges");
        corpus::write(&challenges)?;
        let log = File::create(folder.join("server.log"))?;
        let port = free_port()?;

        let mut command = Command::new(venv.bin("python"));
        // -I: neither the user's site-packages nor PYTHON* variables.
        command.args(["-I", "-c", GUARD]).arg(folder).arg(venv.bin("ctfy-admin"));
        command.args(["server", "start", "--host", "127.0.0.1", "--port", &port.to_string()]);
        isolate(&mut command, folder, "home");
        command
            .env("CTFY_DB_PATH", folder.join("platform.sqlite"))
            .env("CTFY_CHALLENGES_DIR", &challenges)
            .env("CTFY_RATE_LIMITING_ENABLED", options.rate_limiting.to_string())
            .envs(options.env.iter().map(|(key, value)| (key, value)))
            .stdin(Stdio::piped())
            .stdout(log.try_clone()?)
            .stderr(log);
        #[cfg(unix)]
        // A Ctrl-C on the terminal is for the tests; the guard must live to clear up after them.
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut guard = command.spawn().context("cannot start the platform")?;
        let pipe = guard.stdin.take();
        Ok(Process { url: format!("http://127.0.0.1:{port}"), folder: folder.to_owned(), guard, pipe })
    }

    fn until_healthy(mut self, http: &reqwest::Client) -> Result<Process> {
        let url = format!("{}/api/v1/health", self.url);
        let started = Instant::now();
        loop {
            let request = http.get(&url).timeout(Duration::from_secs(5));
            let healthy = block_on(async { request.send().await.is_ok_and(|answer| answer.status().is_success()) });
            if let Some(status) = self.guard.try_wait()? {
                bail!("the server ended ({status}):\n{}", tail(&self.log()));
            }
            if healthy {
                return Ok(self);
            }
            if started.elapsed() > START_LIMIT {
                bail!("no answer within {START_LIMIT:?}:\n{}", tail(&self.log()));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn log(&self) -> String {
        fs::read(self.folder.join("server.log"))
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.pipe.take());
        let _ = self.guard.wait();
        // Already gone, unless the guard went first.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Leaves the program nothing of the user's: no settings, no home, and no `.env` in the folder it runs in.
fn isolate(command: &mut Command, folder: &Path, home: &str) {
    let home = folder.join(home);
    let _ = fs::create_dir_all(&home);
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("LANG", "C.UTF-8")
        .env("HOME", &home)
        .env("TMPDIR", &home)
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env("XDG_STATE_HOME", home.join(".local/state"))
        .current_dir(&home);
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
