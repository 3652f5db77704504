//! The platform inside the program.

mod account;
mod ask;
mod cli;
mod complete;
mod contract;
mod files;
mod flows;
mod operating;
mod pictures;
mod python;
mod scenario;
mod teams;
