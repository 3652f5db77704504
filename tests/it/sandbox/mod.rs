//! The platform inside the program.

mod cli;
mod contract;
