//! The platform's operations, one file per namespace: a table, the structs of its rows, the models of its answers.
//!
//! Whoever knows the REST reference finds an operation under the same name here. A struct's doc comment is its rustdoc
//! and its command's `--help`; its fields are the request's parameters and the command's flags. How many rows of a list
//! and from where is not the operation's business: see [`Range`](crate::client::Range).
//!
//! Models read leniently: a field that is missing or null takes its default, fields nobody here knows are passed over
//! (they are still in the [`Reply`](crate::client::Reply)), an unknown word of an enum is kept.

pub mod achievement;
pub mod activity;
pub mod admin;
pub mod auth;
pub mod challenge;
pub mod comp;
pub mod instance;
pub mod me;
pub mod model;
pub mod node;
pub mod qa;
pub mod scoreboard;
pub mod server;
pub mod submission;
pub mod team;
pub mod user;
pub mod worker;

use crate::client::Meta;
use crate::client::operation::Probe;

/// Every operation this crate knows, namespace by namespace.
pub fn operations() -> impl Iterator<Item = &'static Meta> {
    let player: [&[Meta]; 14] = [
        auth::OPERATIONS,
        me::OPERATIONS,
        user::OPERATIONS,
        team::OPERATIONS,
        comp::OPERATIONS,
        challenge::OPERATIONS,
        instance::OPERATIONS,
        submission::OPERATIONS,
        qa::OPERATIONS,
        scoreboard::OPERATIONS,
        achievement::OPERATIONS,
        activity::OPERATIONS,
        node::OPERATIONS,
        server::OPERATIONS,
    ];
    player.into_iter().chain(admin::tables()).flatten()
}

/// The same for the tests. Inlined, so that only they pay for reading every type there is.
#[doc(hidden)]
#[inline]
pub fn probes() -> impl Iterator<Item = &'static Probe> {
    let player: [&[Probe]; 14] = [
        auth::PROBES,
        me::PROBES,
        user::PROBES,
        team::PROBES,
        comp::PROBES,
        challenge::PROBES,
        instance::PROBES,
        submission::PROBES,
        qa::PROBES,
        scoreboard::PROBES,
        achievement::PROBES,
        activity::PROBES,
        node::PROBES,
        server::PROBES,
    ];
    player.into_iter().chain(admin::probes()).flatten()
}
