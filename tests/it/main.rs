//! The one integration test binary: a module per group. `real` plays against real platforms, the others against single
//! faults made for the purpose.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod account;
mod api;
mod auth;
mod binaries;
mod care;
mod challenge;
mod commands;
mod comp;
mod config;
mod events;
mod fleet;
mod harness;
mod instance;
mod interrupt;
mod man;
mod network;
mod nonsense;
mod output;
#[path = "../platform/mod.rs"]
mod platform;
mod real;
mod reference;
mod registry;
mod safety;
#[cfg(feature = "sandbox")]
mod sandbox;
mod submit;
mod tasks;
mod team;
mod terminal;
mod tls;
