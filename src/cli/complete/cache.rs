//! What was asked of a platform a moment ago, for the next press of a key. A file for each question, account and address;
//! its name is a hash of them, so that no token stands anywhere. Lost at any time, and readable by its owner alone.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::super::hosts::{private_file, private_folder};
use super::super::settings::Settings;
use super::kind::{Item, Kind};

/// More than that is none of ours.
const MOST: u64 = 4 << 20;
/// What was not written for so long is not read again.
const OLD: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Where the answer to one question is kept.
pub struct Entry {
    folder: PathBuf,
    name: String,
}

/// An answer that was kept.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// When it came, in seconds.
    pub at: u64,
    /// When it was asked for last, in vain or not.
    pub tried: u64,
    /// What it was.
    pub items: Vec<Item>,
}

impl Entry {
    /// The place for a question to this platform by this account; none where nothing can be kept to oneself.
    pub fn of(folder: &Path, settings: &Settings, kind: Kind, within: Option<&str>, path: &[&str]) -> Option<Entry> {
        private_folder(folder).ok()?;
        is_private(folder).then_some(())?;
        let token = settings.token.as_ref().map(|token| token.value.expose_secret());
        let comp = settings.comp.as_ref().map(|comp| comp.value.as_str());
        // What is started comes from the competition alone, what is looked at from the whole catalogue.
        let group = path.first().copied().unwrap_or_default();
        let hash = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            (salt, &settings.url.value, token, comp, format!("{kind:?}"), within, group).hash(&mut hasher);
            hasher.finish()
        };
        Some(Entry { folder: folder.to_owned(), name: format!("{:016x}{:016x}", hash(1), hash(2)) })
    }

    fn path(&self) -> PathBuf {
        self.folder.join(format!("{}.json", self.name))
    }

    /// What is kept.
    pub fn read(&self) -> Option<Kept> {
        // A pipe would never end.
        fs::symlink_metadata(self.path()).ok().filter(fs::Metadata::is_file)?;
        let file = File::open(self.path()).ok()?;
        let mut text = String::new();
        file.take(MOST).read_to_string(&mut text).ok()?;
        let value: Value = serde_json::from_str(&text).ok()?;
        let item = |row: &Value| {
            let part = |n: usize| row[n].as_str().map(str::to_owned);
            Some(Item { value: part(0)?, about: part(1)?, also: part(2) })
        };
        let items = value["items"].as_array()?.iter().filter_map(item).collect();
        // What was kept by a clock that ran ahead would never grow old.
        let past = |key: &str| value[key].as_u64().filter(|at| *at <= now());
        Some(Kept { at: past("at")?, tried: past("tried")?, items })
    }

    /// Keeps an answer: whole or not at all.
    pub fn write(&self, kept: &Kept) -> std::io::Result<()> {
        let rows: Vec<Value> = kept.items.iter().map(|item| json!([item.value, item.about, item.also])).collect();
        let text = json!({"at": kept.at, "tried": kept.tried, "items": rows}).to_string();
        let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(&self.folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(self.path()).map_err(|error| error.error)?;
        Ok(())
    }

    /// Takes the right to ask this question; none while another has it.
    pub fn alone(&self) -> Option<File> {
        let path = self.folder.join(format!("{}.lock", self.name));
        if fs::symlink_metadata(&path).is_ok_and(|meta| !meta.is_file()) {
            return None;
        }
        let lock = private_file(&path, false).ok()?;
        lock.try_lock().ok()?;
        Some(lock)
    }

    /// Removes what nobody has asked for in a long time.
    pub fn tidy(&self) {
        let Ok(files) = fs::read_dir(&self.folder) else { return };
        for file in files.flatten() {
            let changed = file.metadata().and_then(|meta| meta.modified()).ok();
            if changed.and_then(|at| at.elapsed().ok()).is_some_and(|age| age > OLD) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

/// Now, in seconds.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// Whether a folder is ours alone; one of ours that others may enter is put right.
#[cfg(unix)]
fn is_private(folder: &Path) -> bool {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let Ok(meta) = fs::symlink_metadata(folder) else { return false };
    if !meta.is_dir() || meta.uid() != rustix::process::geteuid().as_raw() {
        return false;
    }
    meta.mode() & 0o077 == 0 || fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).is_ok()
}

#[cfg(not(unix))]
fn is_private(folder: &Path) -> bool {
    folder.is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::settings::{From, Source};

    fn settings(url: &str, token: Option<&str>) -> Settings {
        Settings {
            url: From { value: url.into(), source: Source::Default },
            token: token.map(|token| From { value: token.to_owned().into(), source: Source::Flag("--token") }),
            host: "h".into(),
            saved: false,
            comp: None,
            ca_cert: None,
            timeout: None,
            started: std::time::Instant::now(),
            no_input: true,
        }
    }

    #[test]
    fn each_account_and_address_has_its_own_and_no_token_stands_there() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("completion");
        let entry = |url: &str, token, kind| Entry::of(&folder, &settings(url, token), kind, None, &[]).expect("one");
        let kept = Kept {
            at: 7,
            tried: 8,
            items: vec![Item { value: "WEB-001".into(), about: "a\u{1b}b".into(), also: Some("x".into()) }],
        };
        let mine = entry("http://a", Some("secret-token"), Kind::Instance);
        assert_eq!(mine.read(), None);
        mine.write(&kept).expect("written");
        assert_eq!(mine.read().as_ref(), Some(&kept));
        for other in [
            entry("http://b", Some("secret-token"), Kind::Instance),
            entry("http://a", Some("other-token"), Kind::Instance),
            entry("http://a", None, Kind::Instance),
            entry("http://a", Some("secret-token"), Kind::Comp),
        ] {
            assert_eq!(other.read(), None);
        }
        for file in fs::read_dir(&folder).expect("the folder").flatten() {
            assert!(!file.file_name().to_string_lossy().contains("secret"), "{file:?}");
            assert!(!fs::read_to_string(file.path()).expect("text").contains("secret"), "{file:?}");
        }
        fs::write(mine.path(), "{ half").expect("written");
        assert_eq!(mine.read(), None, "what is broken was never there");
    }

    #[test]
    fn one_asks_at_a_time() {
        let home = tempfile::tempdir().expect("a folder");
        let entry = Entry::of(home.path(), &settings("http://a", None), Kind::Comp, None, &[]).expect("one");
        let first = entry.alone();
        assert!(first.is_some() && entry.alone().is_none());
        drop(first);
        assert!(entry.alone().is_some());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_it() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("open");
        fs::create_dir(&folder).expect("made");
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("opened");
        let entry = Entry::of(&folder, &settings("http://a", None), Kind::Comp, None, &[]).expect("one");
        entry.write(&Kept::default()).expect("written");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&entry.path())), (0o700, 0o600));
        let link = home.path().join("link");
        std::os::unix::fs::symlink(&folder, &link).expect("linked");
        assert!(Entry::of(&link, &settings("http://a", None), Kind::Comp, None, &[]).is_none(), "a link is not ours");
    }
}
