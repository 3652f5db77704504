//! A real ctfy platform on loopback, for tests, the example and the benchmarks.
//!
//! [`Platform::start`] installs the server of one release into a cache folder, runs it on a free port with a
//! throw-away database, seeds an administrator and a competition, and joins a worker node written here that
//! plays its part without a container engine. [`Platform::shared`] keeps one per release for a whole process.
//! What the challenges are is in [`corpus`]. Everything is synchronous: the requests run on a runtime of this
//! module's own, so it can be used from any thread, inside another runtime as well.
//!
//! The server is run as a black box, and nothing outside the temporary folder and the cache is written.
#![allow(dead_code)] // each of its three users takes a part of it

pub mod corpus;
mod install;
mod instance;
mod node;
mod seed;
mod server;

use std::future::Future;
use std::sync::OnceLock;
use std::sync::mpsc;

#[allow(unused_imports)]
pub use {
    install::{Release, Venv, ensure},
    node::{Behaviour, Node},
    seed::{Account, Spec},
    server::{Options, Platform},
};

/// Runs a future on the module's own runtime and waits for it. Spawned rather than blocked on, so that a caller
/// who is inside a runtime already does not panic.
fn block_on<F>(future: F) -> F::Output
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let (sender, receiver) = mpsc::sync_channel(1);
    runtime().spawn(async move {
        let _ = sender.send(future.await);
    });
    receiver.recv().expect("the harness task panicked")
}

/// Lives as long as the process: the stub nodes of every platform run on it.
fn runtime() -> &'static tokio::runtime::Runtime {
    static RUNTIME: OnceLock<tokio::runtime::Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("platform")
            .enable_all()
            .build()
            .expect("a runtime for the harness")
    })
}
