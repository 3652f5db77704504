//! `ctfy-admin nodes invites`: the invites that worker nodes join with, and the labels nodes are given.

use std::collections::BTreeMap;
use std::time::Duration;

use clap::{Args, Subcommand};
use secrecy::ExposeSecret;

use super::super::care::{self, Care, Deed, Rehearsal};
use crate::api::admin::nodes::{self, MintedInvite};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Kind};
use crate::cli::settings::duration;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::text;

const INVITES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Id),
        col("STATUS", "status", As::State),
        spare("MADE", "created_at", As::Age, 2),
        col("ENDS", "expires_at", As::Age),
        spare("NODE", "consumed_by_node_id", As::Id, 1),
    ],
    empty: "There are no invites: `ctfy-admin server invite` makes one.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the invites for worker nodes.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin nodes invites list\n  ctfy-admin nodes invites list --all --jq '.[] | select(.status == \"active\") | .id'"
    )]
    List(Window),
    /// Make an invite. `ctfy-admin server invite` also says how the node joins with it.
    #[command(
        alias = "create",
        after_help = "Examples:\n  ctfy-admin nodes invites mint\n  ctfy-admin nodes invites mint --ttl 10m --jq .registration_token\n\nThe token is told once; a node joins with it once."
    )]
    Mint(Mint),
    /// Revoke invites.
    #[command(
        after_help = "Examples:\n  ctfy-admin nodes invites revoke 54b38fc7a83143e6\n  ctfy-admin nodes invites list --all --format name | ctfy-admin nodes invites revoke - --yes"
    )]
    Revoke(Revoke),
}

/// How long an invite holds.
#[derive(Args)]
pub struct Mint {
    /// How long it holds, 1m to 7d [default: what the platform takes, 1h].
    #[arg(long, value_name = "DURATION", value_parser = duration, alias = "ttl-seconds")]
    ttl: Option<Duration>,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// Which invites.
#[derive(Args)]
pub struct Revoke {
    /// Their ids; `-` reads them from stdin, one a line.
    #[arg(value_name = "INVITE", required = true)]
    invites: Vec<String>,
    #[command(flatten)]
    care: Care,
}

/// What operators call a node by.
#[derive(Debug, Clone, Default, Args)]
pub struct Labels {
    /// A label; may be given several times.
    #[arg(long = "label", value_name = "KEY=VALUE", value_parser = label)]
    labels: Vec<(String, String)>,
}

impl Labels {
    /// By their keys; the last of several with one key counts.
    pub fn map(&self) -> BTreeMap<String, String> {
        self.labels.iter().cloned().collect()
    }
}

/// Reads a label; a value parser for clap.
pub fn label(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() => Ok((key.trim().to_owned(), value.to_owned())),
        _ => Err(format!("`{text}` is no label; write KEY=VALUE, such as zone=b")),
    }
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(window) => cx.list(&nodes::Invites {}, window, &INVITES).await,
        Command::Mint(mint) => {
            let op = nodes::MintInvite { ttl_seconds: mint.ttl.map(|ttl| ttl.as_secs()) };
            let sent = mint.rehearsal.send(cx, &op).await;
            let list = || "`ctfy-admin nodes invites list` says whether it was made".to_owned();
            let Some(reply) = sent.hint_for(Kind::Unknown, list)? else { return Ok(()) };
            let minted: MintedInvite = reply.json()?;
            cx.out.one(reply.raw()?.get(), &INVITES, || told(&minted))
        }
        Command::Revoke(Revoke { invites, care }) => {
            let ids = care::ids(cx, &invites, "INVITE")?;
            let deed = Deed::each("revoke", "invite", &ids);
            let op = |invite: String| nodes::RevokeInvite { invite };
            let Some(outcome) = care.each(cx, &deed, &ids, "revoked", "id", op).await? else { return Ok(()) };
            let list = "`ctfy-admin nodes invites list` shows them";
            outcome.tell(
                cx,
                &INVITES,
                "invite",
                "revoked",
                |rows| {
                    let what = match ids.only() {
                        Some(id) => format!("the invite {}", text::line(id)),
                        None => text::count(rows.len() as u64, "invite"),
                    };
                    format!("{} Revoked {what}; no node joins with it any more.", text::green("✓"))
                },
                list,
            )
        }
    }
}

fn told(minted: &MintedInvite) -> String {
    let token = text::line(minted.registration_token.expose_secret());
    let ends = minted.expires_at.as_deref().and_then(|at| table::time(&at.into()));
    let ends = ends.map(|at| format!(", ends {} ({})", table::age(at), table::local(at))).unwrap_or_default();
    format!(
        "{} Invite {}{ends}.\nIts token, told this once: {}\n{}",
        text::green("✓"),
        text::line(&minted.id),
        text::bold(token),
        text::dim(
            "The node joins with CTFY_NODE_TOKEN set to it; `ctfy-admin server invite` writes the whole command."
        )
    )
}
