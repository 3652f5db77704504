//! Files that the platform hands out: those of a challenge, those of an instance, its VPN's configuration. Several at
//! once, each there whole or not at all.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use crate::api::instance;
use crate::api::model::Attachment;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::progress::Several;
use crate::cli::table::{As, View, col};
use crate::cli::{resolve, text};
use crate::client::transfer::{self, Fetch, Heard, Saved};
use crate::client::{Error, Operation, Request, Rows};

use super::challenge::FILES;

/// How many files are fetched at a time.
pub const AT_ONCE: usize = 4;

/// Text larger than this is not shown on a terminal.
const READABLE: u64 = 1 << 20;

const SAVED: View = View {
    rows: "",
    name: "path",
    columns: &[col("NAME", "name", As::Text), col("PATH", "path", As::Text), col("SIZE", "size", As::Bytes)],
    empty: "No files come with it.",
};

/// Which files, and where to.
#[derive(Args)]
pub struct Wanted {
    /// Only these files [default: all].
    #[arg(value_name = "NAME")]
    pub names: Vec<String>,
    /// Into this folder [default: one named like what they belong to].
    #[arg(short, long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Write the one file there; `-` is stdout.
    #[arg(short, long, value_name = "FILE", conflicts_with = "dir")]
    pub out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    pub force: bool,
}

/// Where files come from.
pub struct Source<'a> {
    /// What they belong to, as it was named.
    pub of: &'a str,
    /// The command that lists them.
    pub lists: String,
    /// What is offered.
    pub offered: Vec<Attachment>,
    /// What asks for one of them.
    pub request: &'a dyn Fn(&str) -> Result<Request, Error>,
}

/// An instance and where to put the configuration of its network.
#[derive(Args)]
pub struct Vpn {
    /// Its id, a unique beginning of it, or the challenge it runs.
    #[arg(value_name = "INSTANCE")]
    instance: String,
    /// Write it there, for your eyes only; `-` is stdout, as without it.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// Lists the files of an instance.
pub async fn of_instance(cx: &Context, instance: &str, window: Window) -> anyhow::Result<()> {
    let instance = resolve::instance(cx, instance).await?;
    let op = instance::Files { instance, competition_id: resolve::chosen_comp(cx)? };
    let rows = cx.rows(&op.request()?, Window::default(), FILES.rows).await?;
    cx.print_rows(&window.of(rows.items), window, &FILES)
}

/// Fetches files of an instance.
pub async fn from_instance(cx: &Context, given: &str, wanted: Wanted) -> anyhow::Result<()> {
    let instance = resolve::instance(cx, given).await?;
    let competition_id = resolve::chosen_comp(cx)?;
    let list = instance::Files { instance: instance.clone(), competition_id: competition_id.clone() };
    let offered = cx.call(&list).await?.files;
    let request = |name: &str| {
        let op = instance::Download {
            instance: instance.clone(),
            filename: name.to_owned(),
            competition_id: competition_id.clone(),
        };
        op.request()
    };
    let lists = format!("`ctfy instance files {}` lists them", text::word(given));
    download(cx, wanted, Source { of: given, lists, offered, request: &request }).await
}

/// Fetches what is wanted of what is offered.
pub async fn download(cx: &Context, wanted: Wanted, source: Source<'_>) -> anyhow::Result<()> {
    let chosen = chosen(&wanted, &source)?;
    if let Some(out) = &wanted.out {
        let [only] = chosen.as_slice() else {
            let n = text::count(chosen.len() as u64, "file");
            return Err(Failure::usage(format!("-o takes one file, and there are {n}"))
                .hint(format!("name it, or give a folder with -d; {}", source.lists))
                .into());
        };
        let request = transfer::safe_name(&only.name).and_then(|_| (source.request)(&only.name))?;
        return single(cx, request, &only.name, Some(only.size), out, wanted.force).await;
    }
    let folder = match &wanted.dir {
        Some(dir) => dir.clone(),
        // An id is a name from the server, too: it becomes a folder only when it can.
        None => transfer::safe_name(source.of).map(|name| name.file_name().map(PathBuf::from).unwrap_or(name))?,
    };
    let mut results: Vec<Option<Result<Saved, Failure>>> = Vec::new();
    let (mut places, mut jobs) = (Vec::new(), Vec::new());
    for (n, file) in chosen.iter().enumerate() {
        // A second run leaves what is there: only a file of another size is in the way.
        if let Some(path) = same_size(&folder, file).filter(|_| !wanted.force) {
            let shown = text::line(&path.to_string_lossy());
            cx.out.note(&text::dim(format!("{shown} is there already; --force fetches it anew")));
            let (bytes, etag) = (file.size, None);
            results.push(Some(Ok(Saved { path, bytes, resumed_from: bytes, etag, same: true })));
            continue;
        }
        match transfer::safe_name(&file.name).and_then(|_| (source.request)(&file.name)) {
            Ok(request) => {
                let (size, replace) = (Some(file.size), wanted.force);
                jobs.push(Fetch { size, replace, ..Fetch::new(request, &folder, &file.name) });
                places.push(n);
                results.push(None);
            }
            Err(error) => results.push(Some(Err(Failure::from(error)))),
        }
    }
    for (n, result) in places.into_iter().zip(fetch(cx, &jobs).await?) {
        results[n] = Some(result.map_err(Failure::from));
    }
    let (mut saved, mut failures) = (Vec::new(), Vec::new());
    for (file, result) in chosen.iter().zip(results) {
        match result {
            Some(Ok(done)) => saved.push((file.name.clone(), done)),
            Some(Err(failure)) => failures.push((file.name.clone(), failure)),
            None => {}
        }
    }
    if let ([_], Some((_, failure))) = (chosen.as_slice(), failures.first()) {
        return Err(failure.clone().into());
    }
    // The answer says what is there; the exit code that it is not all.
    if cx.out.machine() || chosen.is_empty() {
        let rows = saved.iter().map(|(name, done)| row(name, done)).collect::<Result<Vec<_>, _>>()?;
        cx.out.rows(&Rows { total: Some(rows.len() as u64), items: rows }, &SAVED)?;
    } else {
        cx.out.say(&saved.iter().map(|(_, done)| told(done)).collect::<Vec<_>>().join("\n"))?;
    }
    Failure::partial("file", "fetched", chosen.len(), &failures, "try again: what is there stays")
}

/// Fetches files with a bar for each.
pub async fn fetch(cx: &Context, jobs: &[Fetch]) -> anyhow::Result<Vec<Result<Saved, Error>>> {
    if jobs.is_empty() {
        return Ok(Vec::new());
    }
    let bars = Several::begin(&cx.out, jobs.iter().map(|job| (job.name.clone(), job.size)));
    let tell = |n: usize, heard| match heard {
        Heard::At(done, total) => bars.at(n, done, total),
        Heard::Ended => bars.ended(n),
    };
    Ok(transfer::several(cx.client()?.transport(), jobs, AT_ONCE, tell).await)
}

/// The files that are meant, each once.
fn chosen(wanted: &Wanted, source: &Source<'_>) -> Result<Vec<Attachment>, Failure> {
    let names: Vec<&str> = source.offered.iter().map(|file| file.name.as_str()).collect();
    for name in &wanted.names {
        if !names.contains(&name.as_str()) {
            let failure = Failure::new(Kind::NotFound, format!("{} has no file `{name}`", source.of));
            return Err(failure.near(name, &names, &source.lists));
        }
    }
    let mut seen = std::collections::HashSet::new();
    let meant = |file: &&Attachment| wanted.names.is_empty() || wanted.names.contains(&file.name);
    Ok(source.offered.iter().filter(meant).filter(|file| seen.insert(&file.name)).cloned().collect())
}

/// Fetches one thing to where `-o` says.
pub async fn single(
    cx: &Context,
    request: Request,
    name: &str,
    size: Option<u64>,
    out: &Path,
    force: bool,
) -> anyhow::Result<()> {
    if out.as_os_str() == "-" {
        // stdout is the whole answer or none of it: what may break off half-way goes through a file.
        let folder = tempfile::tempdir()?;
        let job = Fetch { size, ..Fetch::new(request, folder.path(), "file") };
        let saved = fetch(cx, &[job]).await?.pop().transpose()?;
        let saved = saved.ok_or_else(|| Failure::new(Kind::Internal, "nothing was fetched"))?;
        let mut file = std::fs::File::open(&saved.path)?;
        return if cx.out.stdout_tty { show(cx, &mut file, saved.bytes, name) } else { cx.out.copy(&mut file) };
    }
    let file = out.file_name().and_then(|name| name.to_str());
    let file = file.ok_or_else(|| Failure::usage(format!("{} is no name for a file", out.display())))?;
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let job = Fetch { size, replace: force, ..Fetch::new(request, folder, file) };
    let saved = fetch(cx, &[job]).await?.pop().transpose()?;
    let saved = saved.ok_or_else(|| Failure::new(Kind::Internal, "nothing was fetched"))?;
    cx.out.one(row(name, &Saved { path: out.to_owned(), ..saved.clone() })?.get(), &SAVED, || told(&saved))
}

/// Shows text on a terminal; what is none stays away from it.
fn show(cx: &Context, file: &mut std::fs::File, size: u64, name: &str) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    file.take(READABLE).read_to_end(&mut bytes)?;
    match String::from_utf8(bytes) {
        Ok(content) if size <= READABLE && !content.contains('\0') => cx.out.say(&text::block(&content, 0)),
        _ => Err(Failure::usage(format!("{name} is not text that a terminal can show"))
            .hint("-o FILE writes it to a file; `-o - | …` gives it to another program")
            .into()),
    }
}

fn row(name: &str, done: &Saved) -> Result<Box<serde_json::value::RawValue>, serde_json::Error> {
    let path = done.path.to_string_lossy();
    let value = json!({"name": name, "path": path, "size": done.bytes, "resumed_from": done.resumed_from});
    serde_json::value::to_raw_value(&value)
}

fn told(done: &Saved) -> String {
    let resumed = if done.resumed_from == done.bytes && done.bytes > 0 {
        ", as it was".to_owned()
    } else if done.resumed_from > 0 {
        format!(", went on from {}", text::bytes(done.resumed_from))
    } else {
        String::new()
    };
    let path = text::line(&done.path.to_string_lossy());
    format!("{} {path} {}", text::green("✓"), text::dim(format!("({}{resumed})", text::bytes(done.bytes))))
}

/// The file that is there already, when it is as large as the one that would be fetched.
fn same_size(folder: &Path, file: &Attachment) -> Option<PathBuf> {
    let path = folder.join(transfer::safe_name(&file.name).ok()?);
    let meta = std::fs::symlink_metadata(&path).ok()?;
    (meta.is_file() && meta.len() == file.size).then_some(path)
}

/// Fetches the configuration of an instance's network.
pub async fn vpn(cx: &Context, vpn: Vpn) -> anyhow::Result<()> {
    let instance = resolve::instance(cx, &vpn.instance).await?;
    let op = instance::VpnConfig { instance: instance.clone(), competition_id: resolve::chosen_comp(cx)? };
    let named = text::word(&vpn.instance);
    let reply = cx.send(&op).await.hint_for(Kind::NotFound, || {
        format!("`ctfy instance view {named}` says where to attack, and when it is ready")
    })?;
    let again = format!("ctfy instance vpn {named}");
    hand_out_vpn(cx, &instance, reply.body, vpn.out.as_deref(), vpn.force, &again)
}

/// Shows the configuration of an instance's network, or writes it where only its owner reads it; `again` is the command
/// that fetched it.
pub fn hand_out_vpn(
    cx: &Context,
    instance: &str,
    config: Vec<u8>,
    out: Option<&Path>,
    force: bool,
    again: &str,
) -> anyhow::Result<()> {
    let config = match String::from_utf8(config) {
        Ok(config) if !config.contains('\0') && !config.trim_start().starts_with('<') => config,
        _ => return Err(Failure::new(Kind::Server, "what came is no VPN configuration").into()),
    };
    let file = out.filter(|out| out.as_os_str() != "-");
    let Some(file) = file else {
        if cx.out.machine() {
            return cx.out.document(&json!({"instance": instance, "config": config}).to_string());
        }
        if !cx.out.stdout_tty {
            return cx.out.verbatim(&config);
        }
        cx.out.say(&text::block(&config, 0))?;
        cx.out.note(&text::dim(format!("`{again} -o ctf.ovpn` writes it to a file")));
        return Ok(());
    };
    keep_secret(file, config.as_bytes(), force)?;
    let shown = file.to_string_lossy();
    let raw = json!({"instance": instance, "path": shown, "size": config.len()}).to_string();
    cx.out.one(&raw, &SAVED, || {
        let next = format!("Next: `sudo openvpn --config {}`", text::word(&text::line(&shown)));
        format!(
            "{} {} {}\n{}",
            text::green("✓"),
            text::line(&shown),
            text::dim("(only you can read it)"),
            text::dim(next)
        )
    })
}

/// Writes a file that only its owner reads: whole, and never anybody else's for a moment.
fn keep_secret(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Error> {
    use std::io::Write;
    let wrap = |source| Error::File { path: path.display().to_string(), source };
    let meta = std::fs::symlink_metadata(path);
    if meta.is_ok_and(|meta| !replace || !(meta.is_file() || meta.is_symlink())) {
        return Err(Error::Exists { path: path.display().to_string() });
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(wrap)?;
    file.write_all(bytes).map_err(wrap)?;
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map(drop).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::Exists { path: path.display().to_string() },
        _ => wrap(error.error),
    })
}
