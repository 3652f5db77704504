//! The folder, and what was left in it: size, time and version of each file that a run wrote.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::cli::error::Failure;
use crate::cli::text;
use crate::client::transfer;

/// Where it is remembered.
const MEMORY: &str = ".ctfy-mirror.json";

/// More than any mirror's memory takes.
const LARGEST: u64 = 64 << 20;

/// A folder and what was left in it.
pub struct Tree {
    folder: PathBuf,
    memory: Memory,
    /// What this run has looked after.
    kept: BTreeMap<String, Left>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    competition: String,
    files: BTreeMap<String, Left>,
}

/// How a file was left.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
struct Left {
    size: u64,
    /// When it was written last, in nanoseconds since 1970.
    modified: u64,
    /// The platform's version of it.
    version: Option<String>,
    /// The platform has it no more.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    gone: bool,
}

/// What lies in a file's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Local {
    /// Nothing.
    Missing,
    /// What a run left there.
    AsLeft,
    /// What somebody made of it.
    Changed,
    /// Something that no run wrote.
    Unknown,
}

/// A version of a text of ours.
pub fn mark(content: &[u8]) -> String {
    let hash = content
        .iter()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}

/// Whether a folder is a mirror of this competition.
pub fn holds(folder: &Path, competition: &str) -> bool {
    matches!(read(folder), Ok(Some(memory)) if memory.competition == competition)
}

fn read(folder: &Path) -> Result<Option<Memory>, Failure> {
    let path = folder.join(MEMORY);
    let Ok(meta) = std::fs::symlink_metadata(&path) else { return Ok(None) };
    let bad = |why: String| {
        Failure::usage(format!("{} cannot be read: {why}", path.display()))
            .hint("remove it, and what is in the folder counts as yours; or name another folder with -d")
    };
    if !meta.is_file() || meta.len() > LARGEST {
        return Err(bad("it is no file of a sensible size".to_owned()));
    }
    let bytes = std::fs::read(&path).map_err(|error| bad(error.to_string()))?;
    serde_json::from_slice(&bytes).map(Some).map_err(|error| bad(error.to_string()))
}

impl Tree {
    /// The folder of a competition; one of another is refused.
    pub fn open(folder: &Path, competition: &str) -> Result<Tree, Failure> {
        let memory = read(folder)?.unwrap_or_default();
        if !memory.competition.is_empty() && memory.competition != competition {
            let other = text::word(&text::line(&memory.competition));
            return Err(Failure::usage(format!("{} holds another competition, {other}", folder.display()))
                .hint("-d DIR names another folder"));
        }
        let memory = Memory { competition: competition.to_owned(), ..memory };
        Ok(Tree { folder: folder.to_owned(), memory, kept: BTreeMap::new() })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where a file of it is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// How large a file is now.
    pub fn length(&self, name: &str) -> Option<u64> {
        self.stat(name).map(|(size, _)| size)
    }

    /// How large it was left.
    pub fn size(&self, name: &str) -> Option<u64> {
        self.memory.files.get(name).map(|left| left.size)
    }

    /// Which version was left.
    pub fn mark(&self, name: &str) -> Option<String> {
        self.memory.files.get(name)?.version.clone()
    }

    /// What lies in its place.
    pub fn local(&self, name: &str) -> Local {
        if std::fs::symlink_metadata(self.path(name)).is_err() {
            return Local::Missing;
        }
        match (self.memory.files.get(name), self.stat(name)) {
            (Some(left), Some((size, modified))) if left.size == size && left.modified == modified => Local::AsLeft,
            (Some(_), _) => Local::Changed,
            (None, _) => Local::Unknown,
        }
    }

    /// Whether a plain file with just these bytes lies there. Anything else (a pipe, a link) is not read.
    pub fn holds(&self, name: &str, bytes: &[u8]) -> bool {
        self.stat(name).is_some_and(|(size, _)| size == bytes.len() as u64)
            && std::fs::read(self.path(name)).is_ok_and(|there| there == bytes)
    }

    fn stat(&self, name: &str) -> Option<(u64, u64)> {
        let meta = std::fs::symlink_metadata(self.path(name)).ok().filter(std::fs::Metadata::is_file)?;
        let modified = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some((meta.len(), u64::try_from(modified.as_nanos()).ok()?))
    }

    /// Remembers a file as it is now.
    pub fn keep(&mut self, name: &str, version: Option<String>) {
        if let Some((size, modified)) = self.stat(name) {
            self.kept.insert(name.to_owned(), Left { size, modified, version, gone: false });
        }
    }

    /// What was left by an earlier run and has not been met in this one, told once. What `but` says stays in the memory
    /// as it was.
    pub fn gone(&mut self, met: impl Fn(&str) -> bool) -> Vec<String> {
        let mut gone = Vec::new();
        for (name, left) in &mut self.memory.files {
            if !self.kept.contains_key(name) && !met(name) && !left.gone {
                left.gone = true;
                gone.push(name.clone());
            }
        }
        gone
    }

    /// Writes the memory down.
    pub fn save(&mut self) -> Result<(), Failure> {
        self.memory.files.append(&mut self.kept);
        let mut bytes = serde_json::to_vec_pretty(&self.memory).unwrap_or_default();
        bytes.push(b'\n');
        transfer::place(&self.folder, MEMORY, &bytes, true)?;
        Ok(())
    }
}
