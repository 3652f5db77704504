//! What an operator needs to run and watch a round.

mod announcements;
mod comp;
mod tasks;
mod users;
mod watch;

use super::Route;

/// The tables.
pub const ROUTES: &[&[Route]] = &[comp::ROUTES, announcements::ROUTES, users::ROUTES, tasks::ROUTES, watch::ROUTES];
