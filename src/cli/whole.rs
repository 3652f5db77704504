//! A file that is written whole or not at all, and what is no file written into.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::{Failure, Kind};

/// A file to be written. That it can be is found out at the beginning.
pub struct Whole<'a> {
    /// As it was named.
    file: &'a Path,
    /// What a link leads to.
    target: PathBuf,
    /// None for a pipe or a device.
    new: Option<tempfile::NamedTempFile>,
    replace: bool,
}

impl Whole<'_> {
    /// Begins one. What is there already is replaced, or stays and is an error.
    pub fn begin(file: &Path, replace: bool) -> Result<Whole<'_>, Failure> {
        let target = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let there = std::fs::metadata(&target).ok();
        let new = match &there {
            Some(meta) if meta.is_dir() => {
                return Err(Failure::usage(format!("{} is a folder", file.display())));
            }
            Some(meta) if !meta.is_file() => None,
            Some(_) if !replace => return Err(taken(file)),
            _ => Some(new_in(folder).map_err(unwritten(file))?),
        };
        if let (Some(new), Some(meta)) = (&new, &there) {
            // Who may read it is not for us to change.
            let _ = new.as_file().set_permissions(meta.permissions());
        }
        Ok(Whole { file, target, new, replace })
    }

    /// Writes it.
    pub fn end(self, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
        let unwritten = unwritten(self.file);
        let Some(mut new) = self.new else {
            return std::fs::OpenOptions::new()
                .write(true)
                .open(&self.target)
                .and_then(|mut file| file.write_all(bytes.as_ref()))
                .map_err(unwritten);
        };
        new.write_all(bytes.as_ref()).map_err(&unwritten)?;
        let kept = match self.replace {
            true => new.persist(&self.target),
            false => new.persist_noclobber(&self.target),
        };
        match kept {
            Ok(_) => Ok(()),
            // Somebody was quicker.
            Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => Err(taken(self.file)),
            Err(error) => Err(unwritten(error.error)),
        }
    }
}

/// As open as the umask leaves it: no secret is written like this.
fn new_in(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".ctfy-").tempfile_in(folder)
}

fn taken(file: &Path) -> Failure {
    Failure::new(Kind::Conflict, format!("{} is there already", file.display())).hint("--force replaces it")
}

fn unwritten(file: &Path) -> impl Fn(std::io::Error) -> Failure {
    // The temporary file's name is nobody's business.
    move |error| Failure::new(Kind::Internal, format!("cannot write {}: {}", file.display(), error.kind()))
}
