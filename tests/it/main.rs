//! The one integration test binary: a module per group.

mod registry;
