//! What runs: the life of an instance from `starting` to its end.
//!
//! The database says what there is, [`Running`] holds the services. A sandbox that comes back starts the services of
//! what was running anew, with the same answers, on other ports.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::Platform;
use super::challenges::room::Room;
use super::challenges::{Challenge, Launch};
use super::events::Event;
use super::time::{self, Micros, SECOND};

/// How long an instance lives at most, and when nothing else is said: three hours.
pub const TTL: i64 = 10_800;

/// The services that run, by instance.
#[derive(Default)]
pub struct Running(Mutex<HashMap<String, Room>>);

impl Running {
    fn with<T>(&self, work: impl FnOnce(&mut HashMap<String, Room>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Ends an instance's services.
    pub fn end(&self, id: &str) {
        drop(self.with(|rooms| rooms.remove(id)));
    }

    /// Ends all of them.
    pub fn end_all(&self) {
        drop(self.with(std::mem::take));
    }
}

/// An instance as it is remembered.
#[derive(Debug, Clone)]
pub struct Instance {
    /// A UUID.
    pub id: String,
    /// What it runs.
    pub challenge_id: String,
    /// Whose it is.
    pub team_id: String,
    /// In which competition.
    pub competition_id: String,
    /// Who started it.
    pub user_id: String,
    /// `starting`, `ready` or `error`.
    pub status: String,
    /// Why it is in error.
    pub error: String,
    /// When it was asked for.
    pub started_at: Micros,
    /// When it ends by itself.
    pub expires_at: Micros,
    /// In seconds.
    pub ttl: i64,
    /// The minted answers.
    pub answers: BTreeMap<String, String>,
    /// Where to attack, once it is ready: `services` as the wire has them.
    pub surface: Vec<Value>,
}

const COLUMNS: &str = "id, challenge_id, team_id, competition_id, user_id, status, error, started_at, expires_at, ttl, \
                       answers, surface";

impl Instance {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Instance> {
        let answers: String = row.get(10)?;
        let surface: Option<String> = row.get(11)?;
        Ok(Instance {
            id: row.get(0)?,
            challenge_id: row.get(1)?,
            team_id: row.get(2)?,
            competition_id: row.get(3)?,
            user_id: row.get(4)?,
            status: row.get(5)?,
            error: row.get(6)?,
            started_at: row.get(7)?,
            expires_at: row.get(8)?,
            ttl: row.get(9)?,
            answers: serde_json::from_str(&answers).unwrap_or_default(),
            surface: surface.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default(),
        })
    }

    /// One that is not stopped.
    pub fn find(db: &Connection, id: &str) -> rusqlite::Result<Option<Instance>> {
        let mut statement =
            db.prepare_cached(&format!("SELECT {COLUMNS} FROM instances WHERE id = ?1 AND stopped_at IS NULL"))?;
        statement.query_row([id], Instance::read).optional()
    }

    /// All that are not stopped and meet a condition, oldest first.
    pub fn alive(db: &Connection, condition: &str, params: impl rusqlite::Params) -> rusqlite::Result<Vec<Instance>> {
        let mut statement = db.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM instances WHERE stopped_at IS NULL AND ({condition}) ORDER BY started_at, id"
        ))?;
        statement.query_map(params, Instance::read)?.collect()
    }

    /// An event about it by somebody.
    pub fn event(&self, db: &Connection, name: &'static str, kind: &str, id: &str, actor: &str) -> Event {
        let title = super::routes::comp::title(db, &self.competition_id);
        Event::by(name, kind, id, actor)
            .with("challenge_id", self.challenge_id.as_str())
            .with("instance_id", self.id.as_str())
            .with("competition_id", self.competition_id.as_str())
            .with("competition_title", title)
            .of_team(&self.team_id)
    }
}

/// Starts the services of an instance that is remembered as `starting`, and says how that went.
pub fn launch(platform: &Arc<Platform>, instance: Instance, challenge: Challenge) {
    let room = Room::default();
    platform.running.with(|rooms| rooms.insert(instance.id.clone(), room.clone()));
    let shared = Arc::clone(platform);
    platform.spawn(async move {
        tokio::time::sleep(shared.dice.slow_start()).await;
        let services = match challenge.service {
            Some(start) => start(Launch { answers: instance.answers.clone(), room }).await,
            None => Ok(Vec::new()),
        };
        // Stopped in the meantime: the room is gone, and so is what was started in it.
        if !shared.running.with(|rooms| rooms.contains_key(&instance.id)) {
            return;
        }
        let told = match services {
            Ok(services) => {
                let services: Vec<Value> = services.iter().map(|service| service.value()).collect();
                shared.write(|db| {
                    db.prepare_cached(
                        "UPDATE instances SET status = 'ready', ready_at = ?2, surface = ?3 WHERE id = ?1",
                    )?
                    .execute((&instance.id, time::now(), json!(services).to_string()))?;
                    let team = super::routes::team::name(db, &instance.team_id);
                    let event = instance.event(db, "instance_ready", "team", &instance.team_id, &team);
                    Ok(vec![event.with("node_id", shared.node_id())])
                })
            }
            Err(error) => {
                let reason = error.to_string();
                shared.running.end(&instance.id);
                shared.write(|db| {
                    db.prepare_cached("UPDATE instances SET status = 'error', error = ?2 WHERE id = ?1")?
                        .execute((&instance.id, &reason))?;
                    let team = super::routes::team::name(db, &instance.team_id);
                    let event = instance.event(db, "instance_error", "team", &instance.team_id, &team);
                    Ok(vec![event.with("node_id", shared.node_id()).with("error", reason.as_str())])
                })
            }
        };
        // The store failing here leaves the instance `starting`; its time to live ends it.
        let _ = told;
        expire(&shared, &instance.id).await;
    });
}

/// Waits until an instance's time is up, however often it is prolonged, and stops it.
async fn expire(platform: &Arc<Platform>, id: &str) {
    loop {
        let instance = Instance::find(&platform.store().db, id);
        let Ok(Some(instance)) = instance else { return };
        let left = instance.expires_at - time::now();
        if left > 0 {
            tokio::time::sleep(Duration::from_micros(left.min(60 * SECOND).unsigned_abs())).await;
            continue;
        }
        let _ = platform.write(|db| {
            stop(db, &instance.id, "ttl_expired")?;
            let event = instance.event(db, "instance_stopped", "system", "system", "ttl");
            Ok(vec![event.with("node_id", "").with("reason", "ttl_expired")])
        });
        platform.running.end(&instance.id);
        return;
    }
}

/// Remembers that an instance has ended; gives whether it had not before.
pub fn stop(db: &Connection, id: &str, reason: &str) -> rusqlite::Result<bool> {
    let mut statement = db.prepare_cached(
        "UPDATE instances SET stopped_at = ?2, stop_reason = ?3, status = 'stopped' WHERE id = ?1 AND stopped_at IS NULL",
    )?;
    Ok(statement.execute((id, time::now(), reason))? > 0)
}

/// Starts what was running when the sandbox ended.
pub fn revive(platform: &Arc<Platform>) -> rusqlite::Result<()> {
    let alive = Instance::alive(&platform.store().db, "status <> 'error'", [])?;
    for instance in alive {
        match platform.challenges.get(&instance.challenge_id) {
            Some(challenge) => {
                let sql = "UPDATE instances SET status = 'starting', surface = NULL WHERE id = ?1";
                platform.store().db.execute(sql, [&instance.id])?;
                launch(platform, instance, challenge.clone());
            }
            None => {
                stop(&platform.store().db, &instance.id, "challenge_gone")?;
            }
        }
    }
    Ok(())
}

impl Platform {
    /// Writes something that no request asked for, and tells what came of it.
    pub fn write(
        self: &Arc<Self>,
        work: impl FnOnce(&Connection) -> rusqlite::Result<Vec<Event>>,
    ) -> rusqlite::Result<()> {
        let store = self.store();
        let transaction = store.transaction()?;
        let events = work(&transaction)?;
        for event in &events {
            super::routes::record(&transaction, event)?;
        }
        transaction.commit()?;
        drop(store);
        events.into_iter().for_each(|event| self.hub.tell(event));
        Ok(())
    }
}
