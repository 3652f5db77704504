//! The platform inside the program.

mod cli;
mod contract;
mod flows;
mod pictures;
mod python;
mod scenario;
