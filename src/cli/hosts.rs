//! The two config files: whose platform, which token, what habits.
//!
//! `config.toml` is shared with the tools we replace, which drop every key that is not theirs: only `current` and the
//! hosts' `url` and `token` go in. What is ours alone stands in `ctfy.toml` beside it, by the same host names. Both are
//! written whole and renamed, 0600 from the moment they exist; whatever else stands in them stays.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretString};
use toml_edit::{DocumentMut, Item, Table, value};

use super::env::Env;
use super::error::{Failure, Kind, nearest};
use crate::client::transport::{origin, parse_url};

/// How long after a change another program may still be at a file.
const FRESH: std::time::Duration = std::time::Duration::from_millis(100);

/// A saved host.
#[derive(Debug, Clone)]
pub struct Host {
    /// What it is called: `host:port`.
    pub name: String,
    /// The platform's address.
    pub url: String,
    /// The saved token.
    pub token: Option<SecretString>,
    /// The competition `comp use` kept.
    pub competition: Option<String>,
    /// What cannot be undone wants to be confirmed by name.
    pub protected: bool,
}

/// What both files say.
#[derive(Debug, Clone, Default)]
pub struct Hosts {
    /// The current host's name.
    pub current: Option<String>,
    /// All, in the order of the file.
    pub list: Vec<Host>,
    /// The token of the old single file, where it still counts: no host is saved.
    pub legacy: Option<SecretString>,
    /// What is wrong but does not stop us.
    pub warnings: Vec<String>,
}

impl Hosts {
    /// A host by its name.
    pub fn get(&self, name: &str) -> Option<&Host> {
        self.list.iter().find(|host| host.name == name)
    }

    /// A host by its name, or a failure that names the nearest.
    pub fn find(&self, name: &str) -> Result<&Host, Failure> {
        self.get(name).ok_or_else(|| {
            let known: Vec<&str> = self.list.iter().map(|host| host.name.as_str()).collect();
            let failure = Failure::usage(format!("there is no saved host `{name}`"));
            match (nearest(name, known.iter().copied()).first(), known.is_empty()) {
                (Some(near), _) => failure.hint(format!("did you mean `{near}`? `ctfy auth status` lists them")),
                (None, false) => failure.hint(format!("saved are: {}", known.join(", "))),
                (None, true) => failure.hint("none is saved; `ctfy login --platform-url URL` adds one"),
            }
        })
    }

    /// The host that is used when none is named.
    pub fn current(&self) -> Option<&Host> {
        match &self.current {
            Some(name) => self.get(name),
            None if self.list.len() == 1 => self.list.first(),
            None => None,
        }
    }

    /// The host at the same origin as a URL.
    pub fn at(&self, url: &url::Url) -> Option<&Host> {
        let same = |host: &&Host| parse_url(&host.url).is_ok_and(|saved| origin(&saved) == origin(url));
        self.current().filter(same).or_else(|| self.list.iter().find(same))
    }
}

/// What a host is called: `host:port`, the port left out where the scheme implies it.
pub fn host_name(url: &url::Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// The folder of the config files.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// Finds the folder; it need not exist.
    pub fn locate(env: &Env) -> Store {
        let folder = env
            .config_home
            .clone()
            .or_else(|| env.xdg_config_home.as_ref().map(|xdg| xdg.join("ctfy")))
            .or_else(|| directories::ProjectDirs::from("", "", "ctfy").map(|dirs| dirs.config_dir().to_owned()))
            .unwrap_or_else(|| PathBuf::from(".ctfy"));
        Store { folder }
    }

    /// `config.toml`.
    pub fn config(&self) -> PathBuf {
        self.folder.join("config.toml")
    }

    /// `ctfy.toml`.
    pub fn habits(&self) -> PathBuf {
        self.folder.join("ctfy.toml")
    }

    fn legacy(&self) -> PathBuf {
        self.folder.join("token")
    }

    /// The folder for what may be lost, such as the date of the last version check.
    pub fn state(&self, env: &Env) -> Option<PathBuf> {
        match &env.config_home {
            Some(home) => Some(home.join("state")),
            None => directories::ProjectDirs::from("", "", "ctfy").map(|dirs| dirs.cache_dir().to_owned()),
        }
    }

    /// Reads both files. `url_given` says whether an address was named, which the old token file never serves.
    pub fn load(&self, url_given: bool) -> Result<Hosts, Failure> {
        let mut hosts = Hosts::default();
        let config = self.read(&self.config(), &mut hosts.warnings)?;
        let habits = self.read(&self.habits(), &mut hosts.warnings)?;
        let text = |item: Option<&Item>| item.and_then(Item::as_str).map(str::to_owned).filter(|t| !t.is_empty());
        hosts.current = text(config.get("current"));
        if let Some(table) = config.get("hosts").and_then(Item::as_table_like) {
            for (name, item) in table.iter() {
                let Some(url) = text(item.get("url")) else {
                    hosts
                        .warnings
                        .push(format!("host `{name}` in {} has no url and is left out", self.config().display()));
                    continue;
                };
                let habit = habits.get("hosts").and_then(|h| h.get(name));
                hosts.list.push(Host {
                    name: name.to_owned(),
                    url,
                    token: text(item.get("token")).map(SecretString::from),
                    competition: habit.and_then(|h| text(h.get("competition"))),
                    protected: habit.and_then(|h| h.get("protected")).and_then(Item::as_bool).unwrap_or(false),
                });
            }
        }
        if let Some(name) = hosts.current.clone()
            && hosts.get(&name).is_none()
        {
            hosts.warnings.push(format!("`current` in {} names `{name}`, which is not saved", self.config().display()));
            hosts.current = None;
        }
        if hosts.list.is_empty() && !url_given {
            hosts.legacy = self
                .legacy_text()
                .map(|token| token.trim().to_owned())
                .filter(|token| !token.is_empty())
                .map(SecretString::from);
        }
        Ok(hosts)
    }

    /// Reads a file that may be absent, and looks again while another program is in the middle of writing it.
    fn read(&self, path: &Path, warnings: &mut Vec<String>) -> Result<DocumentMut, Failure> {
        let broken = |why: String| {
            Failure::usage(format!("{} cannot be read: {why}", path.display()))
                .hint("mend it or move it away; `ctfy login` writes a new one")
        };
        let mut last = String::new();
        let mut seen = None;
        for attempt in 0..5 {
            if attempt > 0 {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            // Asked before it is opened: opening a pipe would wait for whoever writes into it.
            if fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
                return Err(broken("it is no file".into()));
            }
            let mut file = match File::open(path) {
                Ok(file) => file,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(DocumentMut::new()),
                Err(error) => return Err(broken(error.to_string())),
            };
            if !file.metadata().is_ok_and(|meta| meta.is_file() && meta.len() < 1 << 20) {
                return Err(broken("it is no file of a sensible size".into()));
            }
            let mut text = String::new();
            file.read_to_string(&mut text).map_err(|error| broken(error.to_string()))?;
            // A file that is being written in place may be empty or short and still be TOML: it counts when it stays.
            let changed = file.metadata().and_then(|meta| meta.modified()).ok();
            let fresh = changed.and_then(|at| at.elapsed().ok()).is_some_and(|age| age < FRESH);
            let now = (changed, text);
            // A file is empty a moment before its time of change says so.
            let unsettled = match now.1.is_empty() {
                true => attempt == 0 || (fresh && attempt < 4),
                false => fresh && attempt < 4 && seen.as_ref() != Some(&now),
            };
            if unsettled {
                seen = Some(now);
                continue;
            }
            let text = now.1;
            match text.parse::<DocumentMut>() {
                Ok(document) => {
                    if let Some(warning) = exposed(&file, path) {
                        warnings.push(warning);
                    }
                    return Ok(document);
                }
                Err(error) => {
                    // The parser quotes the line, and the line may hold a token.
                    let at = error.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
                    last = format!(
                        "{}{}",
                        error.message().lines().next().unwrap_or("not TOML"),
                        at.map_or(String::new(), |line| format!(" (line {line})"))
                    );
                }
            }
        }
        Err(broken(last))
    }

    /// Changes a file: read, change, write whole, rename; one at a time among our own processes.
    fn change(&self, path: &Path, change: impl FnOnce(&mut DocumentMut)) -> Result<(), Failure> {
        let failed = |what: &str, error: std::io::Error| {
            Failure::new(Kind::Internal, format!("cannot {what} {}: {error}", path.display()))
                .hint("CTFY_CONFIG_HOME names another folder")
        };
        private_folder(&self.folder).map_err(|error| failed("make the folder of", error))?;
        let lock = private_file(&self.folder.join(".lock"), false).map_err(|error| failed("lock", error))?;
        super::interrupt::blocking(|| lock.lock()).map_err(|error| failed("lock", error))?;
        let mut document = self.read(path, &mut Vec::new())?;
        let before = document.to_string();
        change(&mut document);
        let after = document.to_string();
        // One that others may read is put right even where nothing else changes.
        let open = || File::open(path).is_ok_and(|file| exposed(&file, path).is_some());
        if after == before && path.exists() && !open() {
            return Ok(());
        }
        // A link is kept: what it points to is replaced, not the link.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folder = target.parent().unwrap_or(&self.folder);
        let mut temporary = tempfile::Builder::new()
            .prefix(".config-")
            .tempfile_in(folder)
            .map_err(|error| failed("write beside", error))?;
        temporary.write_all(after.as_bytes()).map_err(|error| failed("write", error))?;
        temporary.as_file().sync_all().map_err(|error| failed("write", error))?;
        temporary.persist(&target).map_err(|error| failed("replace", error.error))?;
        Ok(())
    }

    /// Saves a host and its token and makes it the current one.
    pub fn save(&self, name: &str, url: &str, token: &SecretString) -> Result<(), Failure> {
        self.change(&self.config(), |document| {
            let host = host_table(document, name);
            host["url"] = value(url);
            host["token"] = value(token.expose_secret());
            document["current"] = value(name);
        })
    }

    /// Makes a saved host the current one.
    pub fn switch(&self, name: &str) -> Result<(), Failure> {
        self.change(&self.config(), |document| document["current"] = value(name))
    }

    /// Forgets a host; the old token file goes too when it holds the same token. Returns the host that is current now.
    pub fn forget(&self, host: &Host) -> Result<Option<String>, Failure> {
        let mut current = None;
        self.change(&self.config(), |document| {
            let mut rest = Vec::new();
            if let Some(hosts) = document.get_mut("hosts").and_then(Item::as_table_like_mut) {
                hosts.remove(&host.name);
                rest = hosts.iter().map(|(name, _)| name.to_owned()).collect();
            }
            if document.get("current").and_then(Item::as_str) == Some(&host.name) {
                match rest.first() {
                    Some(next) => document["current"] = value(next),
                    None => {
                        document.remove("current");
                    }
                }
            }
            current = document.get("current").and_then(Item::as_str).map(str::to_owned);
        })?;
        if let Some(token) = &host.token {
            self.forget_legacy(token)?;
        }
        Ok(current)
    }

    /// What stands in the old token file, if it is a file of a token's size.
    fn legacy_text(&self) -> Option<String> {
        let path = self.legacy();
        let sensible = fs::metadata(&path).is_ok_and(|meta| meta.is_file() && meta.len() < 1 << 16);
        sensible.then(|| fs::read_to_string(&path).ok()).flatten()
    }

    /// Removes the old token file when it holds this token.
    pub fn forget_legacy(&self, token: &SecretString) -> Result<(), Failure> {
        let path = self.legacy();
        match self.legacy_text() {
            Some(text) if text.trim() == token.expose_secret() => fs::remove_file(&path)
                .map_err(|error| Failure::new(Kind::Internal, format!("cannot remove {}: {error}", path.display()))),
            _ => Ok(()),
        }
    }

    /// Sets or removes one of our own settings of a host.
    pub fn set_habit(&self, host: &str, key: &str, habit: Option<toml_edit::Value>) -> Result<(), Failure> {
        self.change(&self.habits(), |document| {
            let table = host_table(document, host);
            match habit {
                Some(habit) => table[key] = Item::Value(habit),
                None => {
                    if let Some(table) = table.as_table_like_mut() {
                        table.remove(key);
                    }
                }
            }
        })
    }
}

fn host_table<'a>(document: &'a mut DocumentMut, name: &str) -> &'a mut Item {
    if !document.get("hosts").is_some_and(Item::is_table_like) {
        let mut hosts = Table::new();
        hosts.set_implicit(true);
        document["hosts"] = Item::Table(hosts);
    }
    let hosts = &mut document["hosts"];
    if !hosts.get(name).is_some_and(Item::is_table_like) {
        hosts[name] = Item::Table(Table::new());
    }
    &mut hosts[name]
}

#[cfg(unix)]
fn exposed(file: &File, path: &Path) -> Option<String> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let meta = file.metadata().ok()?;
    let mode = meta.permissions().mode();
    if mode & 0o077 == 0 {
        return None;
    }
    let ours = meta.uid() == rustix::process::geteuid().as_raw();
    let why = if ours { "other users may read it" } else { "it belongs to another user" };
    Some(format!("{} holds tokens and {why}: chmod 600 {}", path.display(), path.display()))
        .filter(|_| path.ends_with("config.toml"))
}

#[cfg(not(unix))]
fn exposed(_: &File, _: &Path) -> Option<String> {
    None
}

/// Makes a folder that only its owner enters.
pub fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a file that only its owner reads, from the moment it exists.
pub fn private_file(path: &Path, truncate: bool) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(truncate);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
