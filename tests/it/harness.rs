//! What the other modules share: a private home, the two programs run in it under a hard time limit, a platform made of
//! canned answers, and a server that is scripted byte by byte. Loopback only, never a fixed port, never the user's home.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, mpsc};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// A token that must never be seen.
pub const TOKEN: &str = "pt_Kq7secretZx91mustNotBeSeen";
/// How long a program may take before it counts as hanging.
pub const LIMIT: Duration = Duration::from_secs(60);

/// A folder of one's own, with nothing in it.
pub struct Home {
    pub dir: Arc<tempfile::TempDir>,
}

impl Home {
    pub fn new() -> Home {
        Home { dir: Arc::new(tempfile::tempdir().unwrap()) }
    }

    /// A home in which a token for this platform is saved.
    pub fn signed_in(url: &str) -> Home {
        let home = Home::new();
        let name = url.trim_start_matches("http://").trim_start_matches("https://");
        home.write(
            "config.toml",
            &format!("current = \"{name}\"\n\n[hosts.\"{name}\"]\nurl = \"{url}\"\ntoken = \"{TOKEN}\"\n"),
        );
        home
    }

    /// The folder of the config files.
    pub fn config(&self) -> PathBuf {
        self.dir.path().join("config")
    }

    /// The folder that programs are started in.
    pub fn work(&self) -> PathBuf {
        self.dir.path().join("work")
    }

    /// Writes a config file that only its owner reads.
    pub fn write(&self, name: &str, text: &str) {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(self.config()).unwrap();
        let path = self.config().join(name);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.config().join(name)).unwrap_or_default()
    }

    /// `ctfy` with these arguments.
    pub fn ctfy(&self, args: &[&str]) -> Call {
        self.call(env!("CARGO_BIN_EXE_ctfy"), args)
    }

    /// `ctfy-admin` with these arguments.
    pub fn admin(&self, args: &[&str]) -> Call {
        self.call(env!("CARGO_BIN_EXE_ctfy-admin"), args)
    }

    /// A shell line in which `$CTFY` is the program.
    pub fn shell(&self, line: &str) -> Call {
        self.call("/bin/sh", &["-c", line]).env("CTFY", env!("CARGO_BIN_EXE_ctfy"))
    }

    fn call(&self, program: &str, args: &[&str]) -> Call {
        std::fs::create_dir_all(self.work()).unwrap();
        let mut command = Command::new(program);
        command.args(args).current_dir(self.work()).env_clear();
        for (name, value) in [
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", self.dir.path().display().to_string()),
            ("XDG_CONFIG_HOME", self.dir.path().join("xdg-config").display().to_string()),
            ("XDG_CACHE_HOME", self.dir.path().join("xdg-cache").display().to_string()),
            ("XDG_DATA_HOME", self.dir.path().join("xdg-data").display().to_string()),
            ("XDG_STATE_HOME", self.dir.path().join("xdg-state").display().to_string()),
            ("CTFY_CONFIG_HOME", self.config().display().to_string()),
            ("CTFY_SKIP_VERSION_CHECK", "1".to_owned()),
        ] {
            command.env(name, value);
        }
        Call { command, stdin: None, home: self.dir.clone() }
    }
}

/// A program about to run.
pub struct Call {
    pub command: Command,
    stdin: Option<Vec<u8>>,
    /// Kept until it has run.
    home: Arc<tempfile::TempDir>,
}

impl Call {
    pub fn env(mut self, name: &str, value: &str) -> Call {
        self.command.env(name, value);
        self
    }

    pub fn stdin(mut self, text: &str) -> Call {
        self.stdin = Some(text.as_bytes().to_vec());
        self
    }

    /// With `--json`.
    pub fn json(mut self) -> Call {
        self.command.arg("--json");
        self
    }

    /// Runs it to its end.
    pub fn run(self) -> Ran {
        let shown = format!("{:?}", self.command);
        let mut command = assert_cmd::Command::from_std(self.command);
        command.timeout(LIMIT).write_stdin(self.stdin.unwrap_or_default());
        let output = command.output().unwrap_or_else(|error| panic!("{shown}: {error}"));
        Ran {
            code: output.status.code().unwrap_or_else(|| panic!("{shown} was ended by a signal: {}", output.status)),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
            shown,
        }
    }

    /// Starts it and lets it run.
    pub fn start(mut self) -> Running {
        self.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        self.spawn()
    }

    /// Starts it with a stdin that stays open.
    pub fn start_with_open_stdin(mut self) -> Running {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        self.spawn()
    }

    fn spawn(mut self) -> Running {
        let mut child = self.command.spawn().unwrap();
        let lines = |pipe: Box<dyn Read + Send>| {
            let (tell, told) = mpsc::channel();
            std::thread::spawn(move || {
                for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                    if tell.send(line).is_err() {
                        return;
                    }
                }
            });
            told
        };
        let out = lines(Box::new(child.stdout.take().unwrap()));
        let err = lines(Box::new(child.stderr.take().unwrap()));
        Running { child, out, err, _home: self.home }
    }
}

/// A program that runs.
pub struct Running {
    pub child: Child,
    pub out: mpsc::Receiver<String>,
    pub err: mpsc::Receiver<String>,
    _home: Arc<tempfile::TempDir>,
}

impl Running {
    /// The next line on stdout.
    pub fn line(&self) -> String {
        self.out.recv_timeout(LIMIT).expect("a line on stdout")
    }

    /// Ctrl-C.
    pub fn interrupt(&self) {
        let sent = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for its end: exit code, and the rest of stdout and stderr.
    pub fn end(mut self) -> Ran {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if started.elapsed() > LIMIT {
                let _ = self.child.kill();
                panic!("it did not end");
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        let rest = |lines: &mpsc::Receiver<String>| {
            let mut text = String::new();
            while let Ok(line) = lines.recv_timeout(Duration::from_secs(5)) {
                text.push_str(&line);
                text.push('\n');
            }
            text
        };
        let (out, err) = (rest(&self.out), rest(&self.err));
        let code = status.code().unwrap_or_else(|| panic!("it was ended by a signal: {status}"));
        Ran { code, out, err, shown: String::new() }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A program that has run.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
    shown: String,
}

impl Ran {
    /// It did what it was told.
    #[track_caller]
    pub fn ok(self) -> Ran {
        self.code(0)
    }

    /// It ended with this code, and shows no token on the way.
    #[track_caller]
    pub fn code(self, code: i32) -> Ran {
        assert_eq!(self.code, code, "{}\nstdout: {}\nstderr: {}", self.shown, self.out, self.err);
        assert!(!self.err.contains(TOKEN), "the token is on stderr: {}", self.err);
        self
    }

    /// What it printed, as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// It failed in words: an `error:` line that holds `words`, a hint that holds `hint` (if one is asked for), and
    /// nothing on stdout.
    #[track_caller]
    pub fn says(self, code: i32, words: &str, hint: &str) -> Ran {
        let ran = self.code(code);
        assert_eq!(ran.out, "", "nothing belongs on stdout");
        // An interrupt is no error to the person who made it.
        assert!(ran.err.contains("error: ") || code == 130, "{}", ran.err);
        assert!(ran.err.contains(words), "no `{words}` in: {}", ran.err);
        if !hint.is_empty() {
            let hints: Vec<&str> = ran.err.lines().filter(|line| line.starts_with("hint: ")).collect();
            assert!(hints.iter().any(|line| line.contains(hint)), "no `{hint}` in the hints of: {}", ran.err);
        }
        ran
    }

    /// It failed for a script: nothing on stdout, exactly one object on stderr with all of its keys. Returns it.
    #[track_caller]
    pub fn error(self, code: i32) -> Value {
        let ran = self.code(code);
        assert_eq!(ran.out, "", "nothing belongs on stdout");
        let value: Value = serde_json::from_str(&ran.err).unwrap_or_else(|error| panic!("{error}: {}", ran.err));
        let object = value.as_object().unwrap();
        assert_eq!(object.len(), 1);
        let error = object["error"].as_object().unwrap();
        let mut keys: Vec<&str> = error.keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, ["code", "exit", "hint", "http_status", "kind", "message", "retryable"]);
        assert_eq!(error["exit"], code);
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()));
        assert!(error["retryable"].is_boolean() && error["kind"].is_string());
        Value::Object(error.clone())
    }
}

/// Waits until something has come about.
#[track_caller]
pub fn wait_for(mut there: impl FnMut() -> bool) {
    let started = Instant::now();
    while !there() {
        assert!(started.elapsed() < LIMIT, "it did not come about");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn runtime() -> &'static tokio::runtime::Runtime {
    static RUNTIME: OnceLock<tokio::runtime::Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
    })
}

/// A platform made of canned answers. What is not canned is 404 without an envelope.
pub struct Platform {
    server: MockServer,
}

/// Answers one after the other; the last again and again.
struct Sequence {
    answers: Vec<ResponseTemplate>,
    next: AtomicUsize,
}

impl Respond for Sequence {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let n = self.next.fetch_add(1, Ordering::SeqCst);
        self.answers[n.min(self.answers.len() - 1)].clone()
    }
}

impl Platform {
    pub fn start() -> Platform {
        Platform { server: runtime().block_on(MockServer::builder().start()) }
    }

    pub fn url(&self) -> String {
        self.server.uri()
    }

    /// A home that is signed in here.
    pub fn home(&self) -> Home {
        Home::signed_in(&self.url())
    }

    /// Answers with JSON. The path is the one below `/api/v1`.
    pub fn on(&self, verb: &str, below: &str, status: u16, body: Value) -> &Platform {
        self.answer(verb, below, ResponseTemplate::new(status).set_body_json(body))
    }

    /// Answers with text of a kind.
    pub fn text(&self, verb: &str, below: &str, status: u16, body: &str, kind: &str) -> &Platform {
        self.answer(verb, below, ResponseTemplate::new(status).set_body_raw(body.as_bytes().to_vec(), kind))
    }

    /// Takes any mock.
    pub fn mount(&self, mock: Mock) -> &Platform {
        runtime().block_on(mock.mount(&self.server));
        self
    }

    pub fn answer(&self, verb: &str, below: &str, answer: impl Respond + 'static) -> &Platform {
        let below = format!("/api/v1{below}");
        self.mount(Mock::given(method(verb)).and(path(below)).respond_with(answer))
    }

    /// Answers one after the other; the last again and again.
    pub fn sequence(&self, verb: &str, below: &str, answers: Vec<(u16, Value)>) -> &Platform {
        let answers =
            answers.into_iter().map(|(status, body)| ResponseTemplate::new(status).set_body_json(body)).collect();
        self.answer(verb, below, Sequence { answers, next: AtomicUsize::new(0) })
    }

    /// The same with templates.
    pub fn templates(&self, verb: &str, below: &str, answers: Vec<ResponseTemplate>) -> &Platform {
        self.answer(verb, below, Sequence { answers, next: AtomicUsize::new(0) })
    }

    /// `/me` says who one is.
    pub fn me(&self) -> &Platform {
        self.on("GET", "/me", 200, json!({"id": "u1", "display_name": "Mira", "role": "user", "competition_teams": []}))
    }

    /// All requests so far.
    pub fn seen(&self) -> Vec<Request> {
        runtime().block_on(self.server.received_requests()).unwrap_or_default()
    }

    /// The requests of one kind so far.
    pub fn asked(&self, verb: &str, below: &str) -> Vec<Request> {
        let below = format!("/api/v1{below}");
        self.seen().into_iter().filter(|r| r.method.as_str() == verb && r.url.path() == below).collect()
    }

    /// How many POSTs came, whatever to.
    pub fn posts(&self) -> usize {
        self.seen().iter().filter(|request| request.method.as_str() == "POST").count()
    }
}

/// An error in the platform's envelope.
pub fn envelope(code: &str, detail: impl Into<Value>) -> Value {
    json!({"code": code, "detail": detail.into(), "timestamp": "2026-11-20T18:04:11Z"})
}

/// A page with these rows, all there are.
pub fn page(rows: Value) -> Value {
    let total = rows.as_array().unwrap().len();
    json!({"items": rows, "total": total, "limit": 50, "offset": 0})
}

/// A sample of the fixtures.
pub fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/fixtures/{name}.json"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A server that is scripted byte by byte: `script` gets the number of the request (from 1), what was asked, and the
/// connection, which is closed when it returns.
pub struct Wire {
    pub url: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Wire {
    pub fn start(script: impl Fn(usize, &str, &mut TcpStream) + Send + Sync + 'static) -> Wire {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen: Arc<Mutex<Vec<String>>> = Arc::default();
        let (log, script) = (seen.clone(), Arc::new(script));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let (log, script) = (log.clone(), script.clone());
                std::thread::spawn(move || {
                    let _ = stream.set_read_timeout(Some(LIMIT));
                    let Some(request) = read_request(&mut stream) else { return };
                    let n = {
                        let mut log = log.lock().unwrap();
                        log.push(request.clone());
                        log.len()
                    };
                    script(n, &request, &mut stream);
                    let _ = stream.shutdown(std::net::Shutdown::Both);
                });
            }
        });
        Wire { url, seen }
    }

    /// Every request so far, as it came.
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    /// How many requests began like this.
    pub fn count(&self, begin: &str) -> usize {
        self.seen().iter().filter(|request| request.starts_with(begin)).count()
    }

    pub fn home(&self) -> Home {
        Home::signed_in(&self.url)
    }
}

/// One request: head and body.
pub fn read_request(stream: &mut impl Read) -> Option<String> {
    let mut bytes = Vec::new();
    let mut byte = [0u8; 1];
    while !bytes.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte).ok()? == 0 {
            return None;
        }
        bytes.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&bytes).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).ok()?;
    bytes.extend(body);
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// A whole answer with JSON, after which the line is closed.
pub fn send_json(stream: &mut impl Write, status: u16, body: &Value) {
    let body = body.to_string();
    let _ = write!(
        stream,
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    let _ = stream.flush();
}

/// The head of an event stream and its first comment.
pub fn open_events(stream: &mut impl Write) {
    let head =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-cache\r\nconnection: close\r\n\r\n";
    let _ = write!(stream, "{head}: connected\n\n");
    let _ = stream.flush();
}

/// One frame of an event stream; whether it could be sent.
pub fn send_event(stream: &mut impl Write, name: &str, data: &Value) -> bool {
    write!(stream, "event: {name}\ndata: {data}\n\n").and_then(|()| stream.flush()).is_ok()
}

/// Keeps a connection open until the other side closes it.
pub fn hold(stream: &mut TcpStream) {
    let mut byte = [0u8; 1];
    let _ = stream.read(&mut byte);
}

/// An address on which nobody listens.
pub fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}
