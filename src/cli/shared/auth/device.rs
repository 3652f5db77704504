//! `auth device`: the other side of a sign-in that waits somewhere else. Approving hands the account to whoever asked, so
//! a person is shown who that is before.

use clap::{Args, Subcommand};

use crate::api::auth::{self, DeviceRequest};
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::table::{self, As, View, col};
use crate::cli::{prompt, text};
use crate::client::Reply;

const REQUEST: View = View {
    rows: "",
    name: "status",
    columns: &[
        col("Status", "status", As::State),
        col("Asked", "requested_at", As::Time),
        col("From", "requester_ip", As::Text),
        col("With", "requester_user_agent", As::Text),
    ],
    empty: "",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show who asks to be signed in with a code.
    #[command(alias = "view", alias = "show", after_help = "Examples:\n  ctfy auth device info EXHW-BQ2E")]
    Info(Which),
    /// Let a device sign in as you. On a terminal you are shown who asks, and asked.
    #[command(
        after_help = "Examples:\n  ctfy auth device approve EXHW-BQ2E\n  ctfy auth device approve EXHW-BQ2E --yes\n\nApprove only a code that you see on a screen of your own: whoever asked is you afterwards."
    )]
    Approve(Approve),
    /// Turn a device's sign-in down.
    #[command(after_help = "Examples:\n  ctfy auth device deny EXHW-BQ2E")]
    Deny(Which),
}

/// Which sign-in.
#[derive(Args)]
pub struct Which {
    /// The code that the device shows.
    #[arg(value_name = "CODE")]
    code: String,
}

/// Which sign-in, and whether to ask.
#[derive(Args)]
pub struct Approve {
    #[command(flatten)]
    which: Which,
    /// Do not ask.
    #[arg(short, long)]
    yes: bool,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Info(which) => {
            let reply = info(cx, &which.code).await?;
            cx.out.card(reply.raw()?.get(), &REQUEST)
        }
        Command::Approve(how) => {
            if !how.yes && prompt::possible(cx) && !cx.out.machine() {
                let reply = info(cx, &how.which.code).await?;
                cx.out.must_read(&table::card(REQUEST.columns, &reply.json()?));
                let host = &cx.settings()?.host;
                if !prompt::confirm(&format!("Let it sign in as you at {host}?")).await? {
                    return Err(Failure::new(Kind::Negative, "nothing was approved")
                        .hint(format!("`ctfy auth device deny {}` turns it down", text::word(&how.which.code)))
                        .into());
                }
            }
            approve(cx, &how.which.code).await
        }
        Command::Deny(which) => {
            let op = auth::DeviceDeny { user_code: which.code.clone() };
            let reply = unless_lost(cx.send(&op).await, &which.code)?;
            told(cx, &reply)
        }
    }
}

async fn info(cx: &Context, code: &str) -> anyhow::Result<Reply> {
    let op = auth::DeviceInfo { user_code: code.to_owned() };
    cx.send(&op).await.hint_for(Kind::NotFound, gone)
}

/// Approves without a question; `ctfy sandbox approve` is the same.
pub async fn approve(cx: &Context, code: &str) -> anyhow::Result<()> {
    let op = auth::DeviceApprove { user_code: code.to_owned() };
    let reply = unless_lost(cx.send(&op).await, code)?;
    told(cx, &reply)
}

fn unless_lost(sent: anyhow::Result<Reply>, code: &str) -> anyhow::Result<Reply> {
    sent.hint_for(Kind::NotFound, gone)
        .hint_for(Kind::Unknown, || format!("`ctfy auth device info {}` says what became of it", text::word(code)))
}

fn gone() -> String {
    "a code holds for ten minutes; `ctfy login` on the device shows a new one".to_owned()
}

fn told(cx: &Context, reply: &Reply) -> anyhow::Result<()> {
    let request: DeviceRequest = reply.json()?;
    cx.out.one(reply.raw()?.get(), &REQUEST, || {
        let from = match request.requester_ip.trim() {
            "" => String::new(),
            address => format!(" (asked from {})", text::line(address)),
        };
        match request.status.as_str() {
            "approved" => format!("{} Approved: the device is signed in as you{from}.", text::green("✓")),
            "denied" => format!("{} Denied: the device is not signed in{from}.", text::green("✓")),
            other => format!("It is {} now{from}.", table::state(other)),
        }
    })
}
