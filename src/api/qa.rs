//! qa
pub const OPERATIONS: &[crate::client::Meta] = &[];
