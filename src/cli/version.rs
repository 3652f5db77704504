//! Whether the platform's release is one we are tested with. Looked at once a day and host, beside the command's own
//! request; only ever a warning.

use std::time::{Duration, SystemTime};

use super::context::Context;
use super::hosts::{private_file, private_folder};
use super::text;
use crate::api::server::Health;
use crate::client::PlatformClient;

/// The releases of the platform that our tests play against.
pub const TESTED: [(u64, u64); 2] = [(0, 6), (0, 7)];
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// How long a finished command waits for the check.
const GRACE: Duration = Duration::from_millis(50);

/// A check that runs beside a command.
pub struct Check(tokio::task::JoinHandle<Option<String>>);

impl Check {
    /// Begins one, when today's has not been made.
    pub fn begin(cx: &Context, client: &PlatformClient) -> Option<Check> {
        if cx.env.skip_version_check || cx.out.quiet {
            return None;
        }
        let settings = cx.settings().ok()?;
        let folder = cx.store.state(&cx.env)?;
        let name: String =
            settings.host.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '_' }).collect();
        let stamp = folder.join(format!("version-check.{name}"));
        let fresh = std::fs::metadata(&stamp)
            .and_then(|meta| meta.modified())
            .is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age < DAY));
        // Where it cannot be noted that it was made, it would be made each time: then rather never.
        if fresh
            || private_folder(&folder).is_err()
            || private_file(&stamp, true).and_then(|file| file.set_modified(SystemTime::now())).is_err()
        {
            return None;
        }
        let client = client.clone();
        Some(Check(tokio::spawn(async move {
            let health = client.call(&Health::default()).await.ok()?;
            warning(&health.version)
        })))
    }

    /// Its warning, if it is there by now.
    pub async fn end(self) -> Option<String> {
        tokio::time::timeout(GRACE, self.0).await.ok()?.ok()?
    }
}

/// Whether a version is in the tested range; `None` where it says nothing readable.
pub fn tested(version: &str) -> Option<bool> {
    let mut parts = version.trim().trim_start_matches('v').split(['.', '-', '+']);
    let major: u64 = parts.next()?.parse().ok()?;
    let minor: u64 = parts.next()?.parse().ok()?;
    Some(TESTED.contains(&(major, minor)))
}

fn warning(version: &str) -> Option<String> {
    (!tested(version)?)
        .then(|| format!("the platform is release {}; these tools are tested with {}", text::line(version), range()))
}

/// The tested range in words.
pub fn range() -> String {
    let [(a, b), (c, d)] = TESTED;
    format!("{a}.{b} to {c}.{d}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_readable_foreign_release_is_worth_a_word() {
        for quiet in ["0.6.6", "0.7.0", "0.7.1-rc1", "v0.6", "", "dev", "0"] {
            assert_eq!(warning(quiet), None, "{quiet}");
        }
        for loud in ["0.5.9", "0.8.0", "1.0.0", "1.7.0"] {
            assert!(warning(loud).is_some(), "{loud}");
        }
    }
}
