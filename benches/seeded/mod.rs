//! A sandbox on which many have played.
#![allow(dead_code)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A sandbox on a state file; killed when dropped.
pub struct Up {
    child: Child,
    said: Value,
}

impl Up {
    /// Starts one.
    pub fn start(state: &Path) -> Up {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ctfy"))
            .args(["sandbox", "up", "--json", "--state"])
            .arg(state)
            .env("CTFY_CONFIG_HOME", state.parent().unwrap())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        Up { child, said: serde_json::from_str(&line).unwrap() }
    }

    /// Where it is.
    pub fn url(&self) -> &str {
        self.said["url"].as_str().unwrap()
    }

    /// The player's.
    pub fn token(&self) -> &str {
        self.said["tokens"]["player"].as_str().unwrap()
    }

    /// The one there is.
    pub fn competition(&self) -> &str {
        self.said["competition_id"].as_str().unwrap()
    }

    /// Resident, in MiB.
    pub fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Fills a state file, as if so many teams had played.
pub fn fill(state: &Path, teams: usize, submissions: usize) {
    let mut store = ctfy::sandbox::store::Store::open(state).unwrap();
    let write = store.db.transaction().unwrap();
    let competition: String = write.query_row("SELECT id FROM competitions", [], |row| row.get(0)).unwrap();
    for team in 0..teams {
        let flags = (team * 7919) % 12;
        write
            .execute(
                "INSERT INTO teams (id, competition_id, name, captain_user_id, created_at, solved, flags_solved, attempts,
                                    last_solve_at, last_active_at) VALUES (?1, ?2, ?3, '', ?4, ?5, ?5, 10, ?6, ?4)",
                rusqlite::params![
                    format!("team-{team}"),
                    competition,
                    format!("Team {team}"),
                    team as i64,
                    flags as i64,
                    (flags > 0).then_some((team * 31) as i64)
                ],
            )
            .unwrap();
    }
    for n in 0..submissions {
        write
            .execute(
                "INSERT INTO submissions VALUES (?1, ?2, '', ?3, 'WEB-001', '', 'flag', 'FLAG{guess}', 0, ?4, 0.0)",
                rusqlite::params![format!("submission-{n}"), format!("team-{}", n % teams), competition, n as i64],
            )
            .unwrap();
    }
    write.commit().unwrap();
}
