//! achievement
pub const OPERATIONS: &[crate::client::Meta] = &[];
