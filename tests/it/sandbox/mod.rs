//! The platform inside the program.

mod cli;
mod contract;
mod python;
mod scenario;
