//! The sandbox's memory: one SQLite database, in RAM or in a file.
//!
//! Everything goes through one connection, and a request that writes is one transaction that is committed before its
//! answer leaves: what was answered is there after `kill -9`. A file has one owner at a time; a second sandbox on it is
//! refused rather than let into an account of what runs that only the first can keep.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

/// The version of `schema.sql`, kept in the file.
const VERSION: i64 = 1;

/// `CTFY`: tells our files from those of others.
const APPLICATION: i32 = 0x4354_4659;

/// As much of a file as tells whose it is.
const HEAD: u64 = 100;

/// An open database.
pub struct Store {
    /// The one connection.
    pub db: Connection,
    /// Held for as long as the file is ours.
    _lock: Option<File>,
}

/// Why a state file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// Another process has it.
    #[error("another sandbox is using it")]
    InUse,
    /// It belongs to something else, or to a later version.
    #[error("it is not a sandbox's state (or one of another version)")]
    Foreign,
    /// A folder, a pipe or a device.
    #[error("it is not a file")]
    NoFile,
    /// The file system said no.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// SQLite said no.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
}

impl Store {
    /// A database that is gone when it is dropped.
    pub fn in_memory() -> Result<Store, Unusable> {
        Store::prepare(Connection::open_in_memory()?, None)
    }

    /// A database in a file, made when it is not there. It holds password hashes and the answers of running instances,
    /// so it is the owner's alone. What is not ours is found out by reading, and stays as it is.
    pub fn open(path: &Path) -> Result<Store, Unusable> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        if std::fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
            return Err(Unusable::NoFile);
        }
        let mut file = options.open(path)?;
        // By its whole name: SQLite takes some names for something else (`:memory:`, `file:…`).
        let path = std::fs::canonicalize(path)?;
        let mut head = Vec::new();
        Read::take(&mut file, HEAD).read_to_end(&mut head)?;
        let id = head.get(68..72).and_then(|id| id.try_into().ok()).map(i32::from_be_bytes);
        if !head.is_empty() && (!head.starts_with(b"SQLite format 3\0") || id != Some(APPLICATION)) {
            return Err(Unusable::Foreign);
        }
        let lock = Store::lock(&path, file, &options)?;
        #[cfg(unix)]
        std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Store::prepare(Connection::open_with_flags(path, flags)?, Some(lock))
    }

    /// Linux keeps this lock apart from those SQLite takes on ranges of bytes, so the file itself can carry it, whatever
    /// name it goes by.
    #[cfg(target_os = "linux")]
    fn lock(_: &Path, file: File, _: &OpenOptions) -> Result<File, Unusable> {
        Store::own(file)
    }

    /// Elsewhere the two are one, and the lock is on a file beside it, which stays.
    #[cfg(not(target_os = "linux"))]
    fn lock(path: &Path, _: File, options: &OpenOptions) -> Result<File, Unusable> {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".lock");
        Store::own(options.open(beside)?)
    }

    fn own(file: File) -> Result<File, Unusable> {
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(std::fs::TryLockError::WouldBlock) => Err(Unusable::InUse),
            Err(std::fs::TryLockError::Error(error)) => Err(Unusable::Io(error)),
        }
    }

    fn prepare(db: Connection, lock: Option<File>) -> Result<Store, Unusable> {
        db.busy_timeout(std::time::Duration::from_secs(2))?;
        let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        match (version, tables) {
            (VERSION, 1..) => {}
            // Before the write-ahead log is turned on, so that the file's first page tells whose it is.
            (0, 0) => {
                db.execute_batch("BEGIN")?;
                db.execute_batch(include_str!("schema.sql"))?;
                db.pragma_update(None, "application_id", APPLICATION)?;
                db.pragma_update(None, "user_version", VERSION)?;
                db.execute_batch("COMMIT")?;
            }
            _ => return Err(Unusable::Foreign),
        }
        // NORMAL with a write-ahead log survives the end of the process at any point; only a power cut may take the
        // last answers, which a place to practise can bear.
        db.pragma_update(None, "journal_mode", "WAL")?;
        db.pragma_update(None, "synchronous", "NORMAL")?;
        db.pragma_update(None, "foreign_keys", true)?;
        db.set_prepared_statement_cache_capacity(256);
        Ok(Store { db, _lock: lock })
    }

    /// A transaction that may write from its beginning on: what was read in it cannot have changed when it does.
    pub fn transaction(&self) -> rusqlite::Result<Transaction<'_>> {
        Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_one_owner_and_keeps_what_was_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state");
        let store = Store::open(&path).expect("opens");
        store.db.execute("INSERT INTO settings VALUES ('a', '1')", []).expect("writes");
        assert!(matches!(Store::open(&path), Err(Unusable::InUse)));
        drop(store);
        let again = Store::open(&path).expect("opens again");
        let count: i64 = again.db.query_row("SELECT count(*) FROM settings", [], |row| row.get(0)).expect("counts");
        assert_eq!(count, 1);
    }

    #[test]
    fn what_is_not_ours_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("notes.txt");
        std::fs::write(&path, "not a database, but long enough to be taken for one".repeat(40)).expect("writes");
        let other = folder.path().join("other.db");
        let sql = "CREATE TABLE mine (x); PRAGMA user_version = 1";
        Connection::open(&other).expect("opens").execute_batch(sql).expect("writes");
        for path in [path, other] {
            let before = std::fs::read(&path).expect("reads");
            assert!(matches!(Store::open(&path), Err(Unusable::Foreign)));
            assert_eq!(std::fs::read(&path).expect("reads"), before);
        }
        assert!(matches!(Store::open(folder.path()), Err(Unusable::NoFile)));
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 2, "nothing was left beside");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_is_the_same_by_every_name() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let [path, soft, hard] = ["a", "b", "c"].map(|name| folder.path().join(name));
        std::fs::write(&path, "").expect("writes");
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).expect("changes");
        let _store = Store::open(&path).expect("an empty file is as good as none");
        assert_eq!(std::fs::metadata(&path).expect("is there").permissions().mode() & 0o777, 0o600);
        std::os::unix::fs::symlink(&path, &soft).expect("links");
        std::fs::hard_link(&path, &hard).expect("links");
        for name in [soft, hard] {
            assert!(matches!(Store::open(&name), Err(Unusable::InUse)));
        }
    }

    #[test]
    fn names_mean_themselves() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [":memory:", "file:x?mode=memory"] {
            let path = folder.path().join(name);
            drop(Store::open(&path).expect("opens"));
            assert!(std::fs::metadata(&path).expect("is there").len() > 0, "{name}");
        }
    }
}
