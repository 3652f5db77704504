//! Captures of an instance's network: bytes into a file, or through a pipe, and never onto a terminal.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::player::files;
use crate::client::{Request, transfer};

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy-admin instances pcap 17a4baa4 -o web.pcap
  ctfy-admin records pcap 17a4baa4 | tcpdump -nr -

On a terminal it is written to a file named like the instance where -o names none.";

/// Which capture, and where to.
#[derive(Args)]
pub struct Pcap {
    /// The instance's id or a unique beginning of it.
    #[arg(value_name = "INSTANCE")]
    pub instance: String,
    /// Write it there; `-` is stdout.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// Fetches a capture.
pub async fn fetch(cx: &Context, request: Request, instance: &str, pcap: Pcap) -> anyhow::Result<()> {
    let name = format!("{instance}.pcap");
    let out = match pcap.out {
        Some(out) if out.as_os_str() == "-" && cx.out.stdout_tty => {
            return Err(Failure::usage("a capture is binary, and stdout is a terminal; nothing was sent")
                .hint("-o FILE writes it to a file; `| tcpdump -nr -` reads it")
                .into());
        }
        Some(out) if out.as_os_str() == "-" && cx.out.machine() => {
            return Err(Failure::usage("stdout can hold the capture or a document, not both").hint("-o FILE").into());
        }
        Some(out) => out,
        // A document says where it is; and an id is a name from the server.
        None if cx.out.stdout_tty || cx.out.machine() => transfer::safe_name(&name)?,
        None => Path::new("-").to_owned(),
    };
    files::single(cx, request, &name, None, &out, pcap.force).await
}
