//! user
pub const OPERATIONS: &[crate::client::Meta] = &[];
