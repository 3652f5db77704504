//! A platform to practise on, inside the program: the wire contract of platform 0.6.6 on loopback, with challenges that
//! can really be attacked.
//!
//! It stands apart: the client library and the rest of the command line do not know it, they speak to it as to any
//! platform. [`Sandbox::start`] opens the [`store`], serves the [`routes`] and runs the [`challenges`]; whatever runs
//! ends when the [`Sandbox`] is dropped.

pub mod call;
pub mod caller;
pub mod challenges;
pub mod chaos;
pub mod events;
pub mod ids;
pub mod instances;
pub mod listen;
pub mod refusal;
pub mod reply;
pub mod routes;
pub mod store;
#[cfg(test)]
pub mod testing;
pub mod time;
mod world;
mod zip;

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use challenges::Challenge;
use store::{Store, Unusable};

pub use world::Accounts;

/// What a sandbox is started with.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes the one it had before, or a free one.
    pub port: u16,
    /// The file that remembers; none forgets everything at the end.
    pub state: Option<PathBuf>,
    /// What the competition is called; none is the one that was remembered, or a name of our own.
    pub event: Option<String>,
    /// How long a stream of events may be silent before a comment is sent.
    pub quiet: Duration,
    /// Further challenges; one of the same id as a built-in one stands in for it.
    pub challenges: Vec<Challenge>,
    /// What goes wrong.
    pub chaos: chaos::Chaos,
    /// How the dice of `chaos` fall.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Options {
        let quiet = Duration::from_secs(30);
        Options {
            port: 0,
            state: None,
            event: None,
            quiet,
            challenges: Vec::new(),
            chaos: chaos::Chaos::default(),
            seed: 0,
        }
    }
}

/// Why a sandbox does not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The port is taken, or not ours to take.
    #[error("port {port} cannot be used: {source}")]
    Port {
        /// Which.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// The state file is of no use.
    #[error("{} cannot be used: {source}", path.display())]
    State {
        /// Which.
        path: PathBuf,
        /// Why.
        source: Unusable,
    },
    /// The memory itself failed.
    #[error(transparent)]
    Store(#[from] rusqlite::Error),
}

/// A running sandbox.
pub struct Sandbox {
    /// Where it is, without a slash at the end.
    pub url: String,
    /// Who may sign in.
    pub accounts: Accounts,
    /// The competition's id.
    pub competition: String,
    platform: Arc<Platform>,
    serving: JoinHandle<()>,
}

/// What all requests share.
pub struct Platform {
    store: Mutex<Store>,
    /// The challenges, by id.
    pub challenges: BTreeMap<String, Challenge>,
    /// Where events are told.
    pub hub: events::Hub,
    /// What runs.
    pub running: instances::Running,
    /// What goes wrong.
    pub dice: chaos::Dice,
    /// Where it is.
    pub url: String,
    /// When it came up.
    pub started_at: time::Micros,
    options: Options,
    runtime: tokio::runtime::Handle,
}

impl Platform {
    /// The store, for as long as the guard lives. A panic in the middle of a request was rolled back with its
    /// transaction, so a poisoned lock holds nothing broken.
    pub fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Does something besides.
    pub fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
        self.runtime.spawn(work)
    }

    /// How long a stream of events may be silent.
    pub fn quiet(&self) -> Duration {
        self.options.quiet
    }

    /// The one worker node there is.
    pub fn node_id(&self) -> String {
        self.url.trim_start_matches("http://").replace(':', "_")
    }
}

impl Sandbox {
    /// Starts one on the current runtime.
    pub async fn start(options: Options) -> Result<Sandbox, Error> {
        let store = match &options.state {
            Some(path) => Store::open(path),
            None => Store::in_memory(),
        };
        let path = options.state.clone().unwrap_or_else(|| PathBuf::from("the memory"));
        let store = store.map_err(|source| Error::State { path, source })?;
        let (listener, port) = listen_on(&store, options.port).await?;
        let url = format!("http://127.0.0.1:{port}");
        let challenges: BTreeMap<String, Challenge> = challenges::built_in()
            .into_iter()
            .chain(options.challenges.iter().cloned())
            .map(|challenge| (challenge.id.clone(), challenge))
            .collect();
        let (accounts, competition) = world::furnish(&store.db, &options, challenges.keys())?;
        let platform = Arc::new(Platform {
            store: Mutex::new(store),
            challenges,
            hub: events::Hub::default(),
            running: instances::Running::default(),
            dice: chaos::Dice::new(options.chaos.clone(), options.seed),
            url: url.clone(),
            started_at: time::now(),
            options,
            runtime: tokio::runtime::Handle::current(),
        });
        instances::revive(&platform)?;
        let serving = tokio::spawn(routes::serve(Arc::clone(&platform), listener));
        Ok(Sandbox { url, accounts, competition, platform, serving })
    }

    /// What is inside, for whoever wants to look without asking over the wire.
    pub fn platform(&self) -> &Arc<Platform> {
        &self.platform
    }
}

/// Listens on a port; on the one it had before, where none is named and that one is free.
async fn listen_on(store: &Store, port: u16) -> Result<(TcpListener, u16), Error> {
    let at = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let before = world::remembered(&store.db, "port")?.and_then(|port| port.parse().ok());
    let again = match before {
        Some(before) if port == 0 => at(before).await.ok(),
        _ => None,
    };
    let listener = match again {
        Some(listener) => listener,
        None => at(port).await.map_err(|source| Error::Port { port, source })?,
    };
    let port = listener.local_addr().map_err(|source| Error::Port { port, source })?.port();
    world::remember(&store.db, "port", &port.to_string())?;
    Ok((listener, port))
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.serving.abort();
        self.platform.running.end_all();
    }
}
