//! The one integration test binary: a module per group.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod commands;
mod comp;
mod events;
mod harness;
mod instance;
mod network;
mod registry;
mod safety;
mod submit;
mod tls;
