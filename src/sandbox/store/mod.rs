//! The sandbox's memory: one SQLite database, in RAM or in a file.
//!
//! Everything goes through one connection, and a request that writes is one transaction that is committed before its
//! answer leaves: what was answered is there after `kill -9`. A file has one owner at a time; a second sandbox on it is
//! refused rather than let into an account of what runs that only the first can keep.

use std::fs::{File, OpenOptions};
use std::path::Path;

use rusqlite::Connection;

/// The version of `schema.sql`, kept in the file.
const VERSION: i64 = 1;

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
    /// so it is the owner's alone.
    pub fn open(path: &Path) -> Result<Store, Unusable> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // SQLite locks byte ranges of its own; ours is on a file beside it, which stays.
        let mut beside = path.as_os_str().to_owned();
        beside.push(".lock");
        let lock = options.open(beside)?;
        lock.try_lock().map_err(|error| match error {
            std::fs::TryLockError::WouldBlock => Unusable::InUse,
            std::fs::TryLockError::Error(error) => Unusable::Io(error),
        })?;
        drop(options.open(path)?);
        Store::prepare(Connection::open(path)?, Some(lock))
    }

    fn prepare(db: Connection, lock: Option<File>) -> Result<Store, Unusable> {
        let foreign = |error: rusqlite::Error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Unusable::Foreign,
            _ => Unusable::Sqlite(error),
        };
        db.busy_timeout(std::time::Duration::from_secs(2))?;
        // NORMAL with a write-ahead log survives the end of the process at any point; only a power cut may take the
        // last answers, which a place to practise can bear.
        db.pragma_update(None, "journal_mode", "WAL").map_err(foreign)?;
        db.pragma_update(None, "synchronous", "NORMAL")?;
        db.pragma_update(None, "foreign_keys", true)?;
        db.set_prepared_statement_cache_capacity(256);
        let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(foreign)?;
        let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(foreign)?;
        match (version, tables) {
            (VERSION, _) => {}
            (0, 0) => {
                db.execute_batch("BEGIN")?;
                db.execute_batch(include_str!("schema.sql"))?;
                db.pragma_update(None, "user_version", VERSION)?;
                db.execute_batch("COMMIT")?;
            }
            _ => return Err(Unusable::Foreign),
        }
        Ok(Store { db, _lock: lock })
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
        let notes = "not a database, but long enough to be taken for one".repeat(40);
        std::fs::write(&path, &notes).expect("writes");
        assert!(matches!(Store::open(&path), Err(Unusable::Foreign)));
        assert_eq!(std::fs::read_to_string(&path).expect("reads"), notes);
        let other = folder.path().join("other.db");
        Connection::open(&other).expect("opens").execute_batch("CREATE TABLE mine (x)").expect("writes");
        assert!(matches!(Store::open(&other), Err(Unusable::Foreign)));
    }
}
