//! Bytes to a file: whole or absent, resumed where a cut left them, never outside the folder asked for.
//!
//! The name comes from a server. It is checked before it becomes a path, no link below the folder is followed, and
//! nothing that is there is replaced unless told so.

use std::fs::{File, OpenOptions};
use std::io::{Seek, Write};
use std::path::{Component, Path, PathBuf};

use super::error::Error;
use super::reply::Download;
use super::request::Request;
use super::transport::Transport;

/// How often a broken transfer goes on from where it broke, as long as bytes come in between.
const RESUMES: u32 = 5;

/// A transfer in which nothing comes for this long is broken.
const SILENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// A finished transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// How large it is.
    pub bytes: u64,
    /// How many of them had been there from an earlier try.
    pub resumed_from: u64,
}

/// A server's name as a path below a folder.
pub fn safe_name(name: &str) -> Result<PathBuf, Error> {
    let bad = |why| Error::UnsafeName { name: name.to_owned(), why };
    if name.is_empty() {
        return Err(bad("is empty"));
    }
    if name.chars().any(super::unseen::is_unseen) {
        return Err(bad("holds characters that are not seen"));
    }
    if name.contains('\\') || name.get(1..2) == Some(":") {
        return Err(bad("is a path of another system"));
    }
    let path = Path::new(name);
    if path.is_absolute() || name.starts_with('~') {
        return Err(bad("is an absolute path"));
    }
    for part in name.split('/') {
        if matches!(part, "" | "." | "..") {
            return Err(bad("leads out of the folder"));
        }
        // What lies there is run by the next `git` in that folder.
        if part.eq_ignore_ascii_case(".git") {
            return Err(bad("leads into a repository's own files"));
        }
        if part.len() > 200 {
            return Err(bad("is too long"));
        }
    }
    if path.components().any(|part| !matches!(part, Component::Normal(_))) {
        return Err(bad("leads out of the folder"));
    }
    Ok(path.to_owned())
}

/// Makes the folders of `relative` below `folder`, and refuses to go through a link.
fn prepare(folder: &Path, relative: &Path) -> Result<PathBuf, Error> {
    std::fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
    let mut at = folder.to_owned();
    let parts: Vec<_> = relative.components().collect();
    for part in &parts[..parts.len().saturating_sub(1)] {
        at.push(part);
        match std::fs::symlink_metadata(&at) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => {
                return Err(Error::UnsafeName {
                    name: relative.display().to_string(),
                    why: "would be written through a link or a file that is no folder",
                });
            }
            Err(_) => std::fs::create_dir(&at).map_err(|error| Error::file(&at, error))?,
        }
    }
    Ok(folder.join(relative))
}

/// Fetches `request` into `folder`/`name`. `progress` hears how many bytes there are, and of how many.
pub async fn save(
    transport: &Transport,
    request: &Request,
    folder: &Path,
    name: &str,
    replace: bool,
    mut progress: impl FnMut(u64, Option<u64>),
) -> Result<Saved, Error> {
    let relative = safe_name(name)?;
    let target = prepare(folder, &relative)?;
    let exists = || Error::Exists { path: target.display().to_string() };
    match std::fs::symlink_metadata(&target) {
        Ok(meta) if meta.is_dir() => return Err(exists()),
        Ok(_) if !replace => return Err(exists()),
        _ => {}
    }
    let mut part = Part::find(&target);
    let resumed_from = part.as_ref().map_or(0, |part| part.len);
    // Only what came further than ever before counts as getting on: a server that begins anew each time and never
    // reaches the end is left, and so is one that answers beside the question.
    let (mut tries, mut farthest) = (0, resumed_from);
    let mut resumed = None;
    loop {
        let mut ask = request.clone().header("accept", "*/*");
        let from = part.as_ref().map_or(0, |part| part.len);
        if from > 0 {
            ask.headers.push(("range", format!("bytes={from}-")));
        }
        let opened = transport.open(&ask).await;
        let download = match opened {
            Ok(download) => download,
            // The part is longer than the file is now (416), or ranges are refused: begin anew.
            Err(Error::Api(api)) if api.status == 416 && from > 0 => {
                discard(part.take());
                continue;
            }
            Err(error) => return Err(error),
        };
        let mark = mark(&download);
        let continues = download.status() == 206
            && part.as_ref().is_some_and(|part| part.mark == mark && starts_at(&download) == Some(from));
        if download.status() == 206 && !continues {
            if from == 0 {
                return Err(broken("it sent a part where the whole file was asked for"));
            }
            // Another file than the one half of which is here.
            discard(part.take());
            continue;
        }
        if !continues {
            discard(part.take());
        }
        resumed.get_or_insert(if continues { resumed_from } else { 0 });
        let total = match download.length() {
            Some(rest) => {
                let before = if continues { from } else { 0 };
                Some(rest.checked_add(before).ok_or_else(|| broken("it named a length that no file has"))?)
            }
            None => None,
        };
        let mut open = match part.take() {
            Some(part) if continues => part.open()?,
            _ => Part::create(&target, &mark)?,
        };
        match copy(download, &mut open, total, &mut progress).await {
            Ok(()) => {
                let bytes = open.finish(&target, replace)?;
                return Ok(Saved { path: target, bytes, resumed_from: resumed.unwrap_or(0) });
            }
            Err(error @ (Error::Broken { .. } | Error::TimedOut { .. })) => {
                tries = if open.part.len > farthest { 0 } else { tries + 1 };
                farthest = farthest.max(open.part.len);
                if tries >= RESUMES || out_of_time(transport) {
                    open.abandon();
                    return Err(error);
                }
                part = Some(open.part);
                tokio::time::sleep(std::time::Duration::from_millis(100 << tries)).await;
            }
            Err(error) => {
                open.abandon();
                return Err(error);
            }
        }
    }
}

fn broken(why: &str) -> Error {
    Error::Broken { origin: "the server".into(), why: why.into() }
}

fn out_of_time(transport: &Transport) -> bool {
    transport.deadline().is_some_and(|deadline| std::time::Instant::now() >= deadline)
}

async fn copy(
    mut download: Download,
    open: &mut OpenPart,
    total: Option<u64>,
    progress: &mut impl FnMut(u64, Option<u64>),
) -> Result<(), Error> {
    progress(open.part.len, total);
    loop {
        let next = tokio::time::timeout(SILENCE, download.chunk()).await;
        let Some(bytes) = next.map_err(|_| Error::TimedOut { origin: "the server".into(), after: SILENCE })?? else {
            break;
        };
        open.write(bytes.as_ref())?;
        progress(open.part.len, total);
    }
    match total {
        Some(total) if total != open.part.len => {
            Err(Error::Broken { origin: "the server".into(), why: format!("{} of {total} bytes came", open.part.len) })
        }
        _ => Ok(()),
    }
}

/// What tells one version of a file from another, short enough for a file name.
fn mark(download: &Download) -> String {
    let text = download.header("etag").or_else(|| download.header("last-modified")).unwrap_or_default();
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    if text.is_empty() { "unmarked".to_owned() } else { format!("{hash:016x}") }
}

/// The first byte of a partial answer.
fn starts_at(download: &Download) -> Option<u64> {
    download.header("content-range")?.strip_prefix("bytes ")?.split('-').next()?.trim().parse().ok()
}

/// The unfinished file beside its target; its name carries the version it belongs to.
#[derive(Debug)]
struct Part {
    path: PathBuf,
    mark: String,
    len: u64,
}

struct OpenPart {
    part: Part,
    file: File,
}

fn discard(part: Option<Part>) {
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
    fn find(target: &Path) -> Option<Part> {
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

    fn create(target: &Path, mark: &str) -> Result<OpenPart, Error> {
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
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Error::file(&path, error)),
            }
        }
        Err(Error::Exists { path: target.display().to_string() })
    }

    fn open(self) -> Result<OpenPart, Error> {
        let wrap = |error| Error::file(&self.path, error);
        let mut file = OpenOptions::new().write(true).open(&self.path).map_err(wrap)?;
        let _ = file.try_lock();
        file.seek(std::io::SeekFrom::Start(self.len)).map_err(wrap)?;
        Ok(OpenPart { part: self, file })
    }
}

impl OpenPart {
    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.file.write_all(bytes).map_err(|error| Error::file(&self.part.path, error))?;
        self.part.len += bytes.len() as u64;
        Ok(())
    }

    fn finish(self, target: &Path, replace: bool) -> Result<u64, Error> {
        self.file.sync_data().map_err(|error| Error::file(&self.part.path, error))?;
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
    fn abandon(self) {
        if self.part.len == 0 || self.part.path.extension().is_some_and(|e| e == "tmp") || self.part.mark == "unmarked"
        {
            discard(Some(self.part));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_folder_are_refused() {
        for bad in [
            "",
            ".",
            "..",
            "../x",
            "a/../b",
            "/etc/passwd",
            "a//b",
            "./a",
            "~/.ssh/x",
            "a\\b",
            "C:x",
            "a\0",
            "a\n",
            "\u{1b}]0;x",
            "x\u{202e}",
        ] {
            assert!(safe_name(bad).is_err(), "{bad:?}");
        }
        for good in ["a", "a b.txt", "sub/a.bin", "..x", "x..", "-rf", "ü"] {
            assert!(safe_name(good).is_ok(), "{good:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_name_that_passes_stays_below(name in "\\PC{0,40}") {
            if let Ok(path) = safe_name(&name) {
                proptest::prop_assert!(path.components().all(|c| matches!(c, Component::Normal(_))));
            }
        }
    }
}
