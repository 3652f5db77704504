//! `ctfy instance traffic`: the requests that reached an instance of one's own.

use clap::Args;

use crate::api::instance;
use crate::cli::context::{Context, Window};
use crate::cli::{flows, resolve};
use crate::client::Operation;

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy instance traffic WEB-001
  ctfy instance traffic 3f9c --format ndjson | jq -r .path
  ctfy instance traffic 3f9c --json --fields method,path,status";

/// Which traffic.
#[derive(Args)]
pub struct Traffic {
    #[command(flatten)]
    which: super::Which,
    #[command(flatten)]
    window: Window,
}

/// Shows the request log.
pub async fn traffic(cx: &Context, given: Traffic) -> anyhow::Result<()> {
    let instance = resolve::instance(cx, &given.which.instance).await?;
    let competition_id = resolve::chosen_comp(cx)?;
    flows::show(cx, given.window, |cursor| {
        let (instance, competition_id) = (instance.clone(), competition_id.clone());
        instance::Traffic { instance, cursor, competition_id }.request()
    })
    .await
}
