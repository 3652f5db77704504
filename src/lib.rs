//! A thin, typed client for ctfy competition platforms, and the ground that the `ctfy` and `ctfy-admin` tools stand on.
//!
//! ```no_run
//! use ctfy::api::comp::{List, Mode};
//! use ctfy::client::PlatformClient;
//!
//! # async fn play() -> Result<(), ctfy::client::Error> {
//! let client = PlatformClient::new("https://ctf.example.org", Some("pf_…"))?;
//! let running = client.call(&List { phase: Some("running".into()) }).await?;
//! let comp = client.competition(&running.items[0].id);
//! comp.register(Mode::Solo).await?;
//! let started = comp.start(&comp.challenges().await?.items[0].id).await?;
//! println!("instance {} is starting", started.id);
//! # Ok(())
//! # }
//! ```
//!
//! [`client`] sends, [`api`] is the reference of operations, and the `cli` feature (on by default) holds what the two
//! binaries are made of.

pub mod api;
#[cfg(feature = "cli")]
pub mod cli;
pub mod client;
#[cfg(feature = "sandbox")]
pub mod sandbox;
#[cfg(any(feature = "cli", feature = "sandbox"))]
mod yaml;
