//! What operators may do, one file per namespace as on the player's side.

pub mod achievements;
pub mod activities;
pub mod announcements;
pub mod challenges;
pub mod comp;
pub mod instances;
pub mod jobs;
pub mod nodes;
pub mod questions;
pub mod records;
pub mod settings;
pub mod stats;
pub mod tasks;
pub mod users;

use crate::client::Meta;
use crate::client::operation::Probe;

/// The operators' tables.
pub(super) fn tables() -> impl Iterator<Item = &'static [Meta]> {
    [
        users::OPERATIONS,
        comp::OPERATIONS,
        announcements::OPERATIONS,
        achievements::OPERATIONS,
        challenges::OPERATIONS,
        questions::OPERATIONS,
        instances::OPERATIONS,
        records::OPERATIONS,
        nodes::OPERATIONS,
        stats::OPERATIONS,
        activities::OPERATIONS,
        settings::OPERATIONS,
        tasks::OPERATIONS,
        jobs::OPERATIONS,
    ]
    .into_iter()
}

/// The same for the tests.
#[inline]
pub(super) fn probes() -> impl Iterator<Item = &'static [Probe]> {
    [
        users::PROBES,
        comp::PROBES,
        announcements::PROBES,
        achievements::PROBES,
        challenges::PROBES,
        questions::PROBES,
        instances::PROBES,
        records::PROBES,
        nodes::PROBES,
        stats::PROBES,
        activities::PROBES,
        settings::PROBES,
        tasks::PROBES,
        jobs::PROBES,
    ]
    .into_iter()
}
