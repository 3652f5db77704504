//! Bytes to a file: whole or absent, resumed where a cut left them, never outside the folder asked for.
//!
//! What comes is written as it comes, so that a file of any size takes the same memory. It counts as whole when it is as
//! long as the answer (or the list that named it) said, and the two halves of a resumed one are of the same version.
//! Nothing that is there is replaced unless told so.

mod name;
mod part;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use futures_util::stream::{self, StreamExt};

use super::error::Error;
use super::operation::Repeat;
use super::reply::Download;
use super::request::Request;
use super::retry::{self, Outcome, Verdict};
use super::transport::Transport;
use part::{OpenPart, Part, discard};

pub use name::safe_name;

/// How often a broken transfer goes on from where it broke without getting any further.
const RESUMES: u32 = 5;

/// A transfer in which nothing comes for this long is broken.
const SILENCE: Duration = Duration::from_secs(30);

/// A file to fetch.
#[derive(Debug, Clone)]
pub struct Fetch {
    /// What answers with it.
    pub request: Request,
    /// Where to.
    pub folder: PathBuf,
    /// What it is called there; folders in it are made.
    pub name: String,
    /// How large the server's list says it is. An answer that names no length may be as long as this, and no longer.
    pub size: Option<u64>,
    /// The etag of the version that is there already: only another one is fetched.
    pub known: Option<String>,
    /// Replace what is there.
    pub replace: bool,
}

impl Fetch {
    /// The file that `request` answers with, into `folder` as `name`.
    pub fn new(request: Request, folder: impl Into<PathBuf>, name: impl Into<String>) -> Fetch {
        Fetch { request, folder: folder.into(), name: name.into(), size: None, known: None, replace: false }
    }
}

/// A finished transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// How large it is.
    pub bytes: u64,
    /// How many of them had been there from an earlier try.
    pub resumed_from: u64,
    /// What the server calls this version.
    pub etag: Option<String>,
    /// The version that was known is still the server's: nothing was fetched.
    pub same: bool,
}

/// How a transfer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// So many bytes are there, of so many.
    At(u64, Option<u64>),
    /// It has ended, well or not.
    Ended,
}

/// Fetches several files, `at_once` of them at a time. The results stand in the order of the files; one that fails stops
/// no other.
pub async fn several(
    transport: &Transport,
    files: &[Fetch],
    at_once: usize,
    progress: impl FnMut(usize, Heard),
) -> Vec<Result<Saved, Error>> {
    let progress = RefCell::new(progress);
    let one = async |n: usize, file: &Fetch| {
        let tell = |heard| progress.borrow_mut()(n, heard);
        let result = save(transport, file, |done, total| tell(Heard::At(done, total))).await;
        tell(Heard::Ended);
        (n, result)
    };
    let running = stream::iter(files.iter().enumerate()).map(|(n, file)| one(n, file)).buffer_unordered(at_once.max(1));
    let mut results: Vec<_> = running.collect().await;
    results.sort_by_key(|(n, _)| *n);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Writes bytes that are here already the way a transfer does: below the folder, through no link, whole or not at all.
pub fn place(folder: &Path, name: &str, bytes: &[u8], replace: bool) -> Result<PathBuf, Error> {
    let target = target(folder, name, replace)?;
    let mut open = Part::create(&target, part::UNMARKED)?;
    match open.write(bytes) {
        Ok(()) => open.finish(&target, replace)?,
        Err(error) => {
            open.abandon();
            return Err(error);
        }
    };
    Ok(target)
}

/// Asks which version of a file the server has, without fetching it.
pub async fn version(transport: &Transport, request: &Request) -> Result<Option<String>, Error> {
    let ask = request.clone().header("accept", "*/*").header("range", "bytes=0-0");
    let mut attempt = 1;
    loop {
        match transport.open(&ask).await {
            Ok(download) => return Ok(etag(&download)),
            // There is no first byte in an empty file, and so no etag.
            Err(Error::Api(api)) if api.status == 416 => return Ok(None),
            Err(error) => pause(transport, request, &mut attempt, error).await?,
        }
    }
}

fn target(folder: &Path, name: &str, replace: bool) -> Result<PathBuf, Error> {
    let target = name::prepare(folder, &safe_name(name)?)?;
    let exists = || Error::Exists { path: target.display().to_string() };
    match std::fs::symlink_metadata(&target) {
        // A folder, a pipe or a device is not replaced, told or not.
        Ok(meta) if !meta.is_file() && !meta.is_symlink() => Err(exists()),
        Ok(_) if !replace => Err(exists()),
        _ => Ok(target),
    }
}

/// Fetches one file. `progress` hears how many bytes there are, and of how many.
pub async fn save(
    transport: &Transport,
    file: &Fetch,
    mut progress: impl FnMut(u64, Option<u64>),
) -> Result<Saved, Error> {
    let target = target(&file.folder, &file.name, file.replace)?;
    let mut known = file.known.clone().filter(|known| is_sendable(known));
    let mut part = Part::find(&target);
    let resumed_from = part.as_ref().map_or(0, |part| part.len);
    // Only what came further than ever before counts as getting on: a server that begins anew each time and never
    // reaches the end is left, and so is one that answers beside the question.
    let (mut tries, mut farthest) = (0, resumed_from);
    let mut resumed = None;
    let mut version: Option<String> = None;
    let mut attempt = 1;
    loop {
        let mut ask = file.request.clone().header("accept", "*/*");
        let from = part.as_ref().map_or(0, |part| part.len);
        if let Some(known) = &known {
            // One byte when it is the version that is here, all of it when it is not: one request says and does it.
            ask = ask.header("range", "bytes=0-0").header("if-range", known.as_str());
        } else if from > 0 {
            ask = ask.header("range", format!("bytes={from}-"));
            if let Some(version) = version.as_ref().filter(|etag| is_strong(etag)) {
                ask = ask.header("if-range", version.as_str());
            }
        }
        let download = match transport.open(&ask).await {
            Ok(download) => download,
            Err(Error::Api(api)) if api.status == 416 && known.take().is_some() => continue,
            // The part is longer than the file is now, or ranges are refused: begin anew.
            Err(Error::Api(api)) if api.status == 416 && from > 0 => {
                discard(part.take());
                continue;
            }
            Err(error) => {
                pause(transport, &file.request, &mut attempt, error).await?;
                continue;
            }
        };
        attempt = 1;
        if download.status() == 204 {
            return Err(download.not_it("no file at all", false));
        }
        // What some releases send for whatever they do not know; a file that is a page says so by its name.
        let page = |path: &str| path.rsplit('.').next().is_some_and(|end| matches!(end, "html" | "htm" | "xhtml"));
        if download.header("content-type").is_some_and(|kind| kind.contains("text/html")) && !page(&file.request.path) {
            return Err(download.not_it("a web page instead of a file", true));
        }
        let (mark, status) = (mark(&download), download.status());
        if let Some(known) = known.take() {
            let is = etag(&download);
            if is.as_ref() == Some(&known) || (status == 206 && is.is_none()) {
                let bytes = std::fs::symlink_metadata(&target).map(|meta| meta.len()).unwrap_or(0);
                return Ok(Saved { path: target, bytes, resumed_from: bytes, etag: Some(known), same: true });
            }
            // Another version: either it is coming already, or it is half here, or it has to be asked for as a whole.
            if status == 206 || part.as_ref().is_some_and(|part| part.mark == mark) {
                continue;
            }
        }
        let continues =
            status == 206 && part.as_ref().is_some_and(|part| part.mark == mark && starts_at(&download) == Some(from));
        if status == 206 && !continues {
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
        version = etag(&download);
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
        match copy(transport, download, &mut open, total.or(file.size), &mut progress).await {
            Ok(()) => {
                let bytes = open.finish(&target, file.replace)?;
                let resumed_from = resumed.unwrap_or(0);
                // An empty file has no first byte to ask for, and comes again.
                let same = version.is_some() && version == file.known;
                return Ok(Saved { path: target, bytes, resumed_from, etag: version, same });
            }
            Err(Cut::Again(error)) => {
                tries = if open.part.len > farthest { 0 } else { tries + 1 };
                farthest = farthest.max(open.part.len);
                if tries >= RESUMES || out_of_time(transport) {
                    open.abandon();
                    return Err(error);
                }
                part = Some(open.part);
                tokio::time::sleep(Duration::from_millis(100 << tries)).await;
            }
            Err(Cut::Never(error)) => {
                open.abandon();
                return Err(error);
            }
            Err(Cut::TooLong(error)) => {
                discard(Some(open.part));
                return Err(error);
            }
        }
    }
}

/// Waits before the next attempt, or says that there is none.
async fn pause(transport: &Transport, request: &Request, attempt: &mut u32, error: Error) -> Result<(), Error> {
    let outcome = match &error {
        Error::Broken { .. } | Error::TimedOut { .. } => Outcome::Lost,
        Error::Unreachable { untrusted: false, .. } => Outcome::NeverLeft,
        Error::Api(api) => Outcome::Status { status: api.status, coded: api.coded, rate_limit: api.is_rate_limit() },
        _ => return Err(error),
    };
    let Verdict::Again(pause) = retry::decide(Repeat::Freely, *attempt, outcome) else { return Err(error) };
    let wait = pause / 2 + pause.mul_f64(fastrand::f64() / 2.0);
    if transport.deadline().is_some_and(|deadline| Instant::now() + wait >= deadline) {
        return Err(error);
    }
    transport.tell_retry(request, *attempt, wait, &error);
    tokio::time::sleep(wait).await;
    *attempt += 1;
    Ok(())
}

fn broken(why: &str) -> Error {
    Error::Broken { origin: "the server".into(), why: why.into() }
}

fn out_of_time(transport: &Transport) -> bool {
    transport.deadline().is_some_and(|deadline| Instant::now() >= deadline)
}

/// Why a body did not come to its end.
enum Cut {
    /// The next try may bring the rest.
    Again(Error),
    /// It will not.
    Never(Error),
    /// It is not the file that was announced: none of it is kept.
    TooLong(Error),
}

async fn copy(
    transport: &Transport,
    mut download: Download,
    open: &mut OpenPart,
    total: Option<u64>,
    progress: &mut impl FnMut(u64, Option<u64>),
) -> Result<(), Cut> {
    progress(open.part.len, total);
    loop {
        let silence = Instant::now() + SILENCE;
        let end = transport.deadline().map_or(silence, |deadline| deadline.min(silence));
        let began = Instant::now();
        let next = tokio::time::timeout_at(end.into(), download.chunk()).await;
        let late = |_| Cut::Again(Error::TimedOut { origin: "the server".into(), after: began.elapsed() });
        let Some(bytes) = next.map_err(late)?.map_err(Cut::Again)? else {
            break;
        };
        let bytes = bytes.as_ref();
        // An answer without a length may go on for ever.
        if let Some(total) = total.filter(|total| open.part.len + bytes.len() as u64 > *total) {
            return Err(Cut::TooLong(broken(&format!("more came than the {total} bytes that were announced"))));
        }
        open.write(bytes).map_err(Cut::Never)?;
        progress(open.part.len, total);
    }
    match total {
        Some(total) if total != open.part.len => {
            Err(Cut::Again(broken(&format!("{} of {total} bytes came", open.part.len))))
        }
        _ => Ok(()),
    }
}

fn etag(download: &Download) -> Option<String> {
    download.header("etag").map(str::to_owned).filter(|etag| is_sendable(etag))
}

/// Whether a range may be made to depend on it: a weak one says that two versions mean the same, not that they are.
fn is_strong(etag: &str) -> bool {
    etag.starts_with('"')
}

/// Whether it can stand in a header; it may have been read from a file.
fn is_sendable(etag: &str) -> bool {
    !etag.is_empty() && etag.len() < 500 && etag.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
}

/// What tells one version of a file from another, short enough for a file name.
fn mark(download: &Download) -> String {
    let text = download.header("etag").or_else(|| download.header("last-modified")).unwrap_or_default();
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    if text.is_empty() { part::UNMARKED.to_owned() } else { format!("{hash:016x}") }
}

/// The first byte of a partial answer.
fn starts_at(download: &Download) -> Option<u64> {
    download.header("content-range")?.strip_prefix("bytes ")?.split('-').next()?.trim().parse().ok()
}
