//! The platform inside the program.

mod cli;
mod contract;
mod files;
mod flows;
mod python;
mod scenario;
