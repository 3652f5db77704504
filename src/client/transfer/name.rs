//! What a server calls a file, as a path: checked before it becomes one, and no link below the folder is followed.

use std::path::{Component, Path, PathBuf};

use crate::client::error::Error;
use crate::client::unseen;

/// A server's name as a path below a folder.
pub fn safe_name(name: &str) -> Result<PathBuf, Error> {
    let bad = |why| Error::UnsafeName { name: name.to_owned(), why };
    if name.is_empty() {
        return Err(bad("is empty"));
    }
    if name.chars().any(unseen::is_unseen) {
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
pub(super) fn prepare(folder: &Path, relative: &Path) -> Result<PathBuf, Error> {
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
