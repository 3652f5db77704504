//! The unfinished file: beside its target, named after the version it is half of, locked while it is written.

use std::fs::{File, OpenOptions};
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};

use crate::client::error::Error;

/// The mark of a version that the server gives no name.
pub(super) const UNMARKED: &str = "unmarked";

/// The unfinished file beside its target; its name carries the version it belongs to.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    /// Which version it is half of.
    pub(super) mark: String,
    /// How much of it is here.
    pub(super) len: u64,
}

/// The same, being written.
pub(super) struct OpenPart {
    pub(super) part: Part,
    file: File,
}

/// Throws away what cannot be gone on with.
pub(super) fn discard(part: Option<Part>) {
    if let Some(part) = part {
        // It is in the way of nothing if it stays.
        let _ = std::fs::remove_file(part.path);
    }
}

impl Part {
    fn affixes(target: &Path) -> (PathBuf, String) {
        let folder = target.parent().unwrap_or(Path::new(".")).to_owned();
        let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        (folder, format!(".{name}."))
    }

    /// What an earlier try left, when it can be gone on with and nobody else is at it.
    pub(super) fn find(target: &Path) -> Option<Part> {
        let (folder, prefix) = Part::affixes(target);
        let entries = std::fs::read_dir(folder).ok()?;
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Some(mark) = name.strip_prefix(&prefix).and_then(|rest| rest.strip_suffix(".part")) else {
                continue;
            };
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            if !is_file || mark.len() != 16 || mark.bytes().any(|b| !b.is_ascii_hexdigit()) {
                continue;
            }
            let free = OpenOptions::new().append(true).open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
            if free {
                let len = entry.metadata().map(|meta| meta.len()).unwrap_or(0);
                return Some(Part { path: entry.path(), mark: mark.to_owned(), len });
            }
        }
        None
    }

    /// Begins one.
    pub(super) fn create(target: &Path, mark: &str) -> Result<OpenPart, Error> {
        let (folder, prefix) = Part::affixes(target);
        // A second process at the same file gets a name of its own, and is not resumed.
        for path in
            [folder.join(format!("{prefix}{mark}.part")), folder.join(format!("{prefix}{:08x}.tmp", fastrand::u32(..)))]
        {
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => {
                    let _ = file.try_lock();
                    return Ok(OpenPart { part: Part { path, mark: mark.to_owned(), len: 0 }, file });
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                    // What a killed process left, and nobody is at: it would lie there for ever.
                    let is_file = std::fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file());
                    let file = OpenOptions::new().write(true).open(&path).ok().filter(|_| is_file);
                    if let Some(file) = file.filter(|file| file.try_lock().is_ok())
                        && file.set_len(0).is_ok()
                    {
                        return Ok(OpenPart { part: Part { path, mark: mark.to_owned(), len: 0 }, file });
                    }
                }
                Err(error) => return Err(Error::file(&path, error)),
            }
        }
        Err(Error::Exists { path: target.display().to_string() })
    }

    /// Goes on with one.
    pub(super) fn open(self) -> Result<OpenPart, Error> {
        let wrap = |error| Error::file(&self.path, error);
        let mut file = OpenOptions::new().write(true).open(&self.path).map_err(wrap)?;
        let _ = file.try_lock();
        file.seek(std::io::SeekFrom::Start(self.len)).map_err(wrap)?;
        Ok(OpenPart { part: self, file })
    }
}

impl OpenPart {
    /// Adds to it.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.file.write_all(bytes).map_err(|error| Error::file(&self.part.path, error))?;
        self.part.len += bytes.len() as u64;
        Ok(())
    }

    /// Makes it the file it was to become. The system is not made to write it out first, which for a large file takes as
    /// long as fetching it: after a power cut it may be short, and the next run sees that by its length.
    pub(super) fn finish(self, target: &Path, replace: bool) -> Result<u64, Error> {
        let wrap = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Exists { path: target.display().to_string() },
            _ => Error::file(target, error),
        };
        if replace {
            std::fs::rename(&self.part.path, target).map_err(wrap)?;
            return Ok(self.part.len);
        }
        // A link fails where the name is taken, which a rename does not.
        match std::fs::hard_link(&self.part.path, target) {
            Ok(()) => {
                let _ = std::fs::remove_file(&self.part.path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Err(wrap(error)),
            Err(_) => std::fs::rename(&self.part.path, target).map_err(wrap)?,
        }
        Ok(self.part.len)
    }

    /// Keeps what can be gone on with, removes what cannot.
    pub(super) fn abandon(self) {
        if self.part.len == 0 || self.part.path.extension().is_some_and(|e| e == "tmp") || self.part.mark == UNMARKED {
            discard(Some(self.part));
        }
    }
}
