//! activity
pub const OPERATIONS: &[crate::client::Meta] = &[];
