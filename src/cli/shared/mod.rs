//! The commands that both programs have.

pub mod api;
pub mod auth;
pub mod browser;
pub mod completion;
pub mod config;
