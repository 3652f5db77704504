//! `auth tokens`: what signs in as you. A token itself is never an id: one that is pasted for an id is refused before it
//! gets into an address, where others would log it.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::mint;
use crate::api::auth::{self, Revoked, ScopeCatalog};
use crate::cli::context::{Context, Listing, Window};
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{prompt, several, text};
use crate::client::Operation;

/// Tokens in a list.
const TOKENS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("LABEL", "label", As::Text),
        col("KIND", "kind", As::Custom(|kind| text::line(&table::plain(kind)).replace('_', "-"))),
        col("CURRENT", "is_current", As::Yes),
        spare("LAST USED", "last_used_at", As::Age, 3),
        spare("ENDS", "expires_at", As::Age, 2),
        spare("COMPETITIONS", "", As::Custom(competitions), 4),
        spare("MAY", "", As::Custom(permissions), 5),
        spare("FROM", "ip_address", As::Text, 6),
        col("ID", "id", As::Id),
    ],
    empty: "Your account has no tokens.",
};

/// One token.
pub const TOKEN: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Label", "label", As::Text),
        col("Id", "id", As::Id),
        col("Ends", "expires_at", As::Time),
        col("Competitions", "", As::Custom(competitions)),
        col("May", "", As::Custom(permissions)),
    ],
    empty: "",
};

const REVOKED: View = View {
    rows: "",
    name: "token_id",
    columns: &[col("ID", "token_id", As::Id), col("STATUS", "status", As::State)],
    empty: "",
};

const SWEPT: View = View { rows: "", name: "revoked", columns: &[col("Revoked", "revoked", As::Number)], empty: "" };

const SCOPES: View = View {
    rows: "categories",
    name: "key",
    columns: &[
        col("CATEGORY", "key", As::Text),
        col("UP TO", "max_level", As::Text),
        spare("PER COMPETITION", "competition_scoped", As::Yes, 1),
        spare("WHAT IT COVERS", "description", As::Text, 2),
    ],
    empty: "",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List your account's tokens. The tokens themselves are never shown again.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy auth tokens list\n  ctfy auth tokens list --format name")]
    List(Listing<Nothing>),
    /// Show what a minted token can be allowed to do.
    #[command(alias = "scope", after_help = "Examples:\n  ctfy auth tokens scopes")]
    Scopes,
    /// Mint a token of limited powers, for an agent or a script. It is shown once.
    #[command(after_help = mint::EXAMPLES)]
    Mint(mint::Mint),
    /// Revoke tokens: whoever holds one is signed out at once.
    #[command(
        alias = "rm",
        after_help = "Examples:\n  ctfy auth tokens revoke hE80NIAVPCIn2ydI\n  ctfy auth tokens revoke hE80NIAVPCIn2ydI L-9_iCdm8YkWZ1LO"
    )]
    Revoke(Revoke),
    /// Revoke every token but the one you use now: other sign-ins and minted ones. On a terminal you are asked.
    #[command(
        after_help = "Examples:\n  ctfy auth tokens revoke-others\n  ctfy auth tokens revoke-others --yes\n\nA script is not asked: it goes ahead."
    )]
    RevokeOthers(RevokeOthers),
}

/// Nothing.
#[derive(Debug, Args)]
pub struct Nothing {}

/// Which tokens.
#[derive(Args)]
pub struct Revoke {
    /// The tokens' ids, as `ctfy auth tokens list` shows them [default: asked for on a terminal].
    #[arg(value_name = "ID")]
    tokens: Vec<String>,
}

/// Whether to ask.
#[derive(Args)]
pub struct RevokeOthers {
    /// Do not ask.
    #[arg(short, long)]
    yes: bool,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { window, .. }) => cx.list(&auth::Tokens {}, window, &TOKENS).await,
        Command::Scopes => scopes(cx).await,
        Command::Mint(wish) => mint::run(cx, wish).await,
        Command::Revoke(which) => revoke(cx, which.tokens).await,
        Command::RevokeOthers(how) => revoke_others(cx, how.yes).await,
    }
}

async fn scopes(cx: &Context) -> anyhow::Result<()> {
    let reply = cx.send(&auth::Scopes {}).await?;
    let (value, catalog): (Value, ScopeCatalog) = (reply.json()?, reply.json()?);
    cx.out.one(reply.raw()?.get(), &SCOPES, || {
        let rows = value["categories"].as_array().cloned().unwrap_or_default();
        let levels: Vec<String> = catalog.levels.iter().map(|level| text::line(level)).collect();
        let next =
            format!("Levels: {}. `ctfy auth tokens mint --label L -p CATEGORY=LEVEL` grants one.", levels.join(", "));
        format!("{}\n\n{}", table::grid(SCOPES.columns, &rows, cx.out.width()), text::dim(next))
    })
}

async fn revoke(cx: &Context, mut ids: Vec<String>) -> anyhow::Result<()> {
    if ids.is_empty() {
        ids = pick(cx).await?;
    }
    if ids.iter().any(|id| is_token(id)) {
        return Err(Failure::usage("that is a token, not a token's id; nothing was sent")
            .hint("`ctfy auth tokens list` shows the ids")
            .into());
    }
    for id in &ids {
        auth::RevokeToken { token: id.clone() }.request()?;
    }
    let outcome =
        several::each(&ids, "token_id", |token| async move { cx.send(&auth::RevokeToken { token }).await }).await;
    let human = |done: &[String]| {
        format!("{} Revoked {}: what used it is signed out.", text::green("✓"), text::count(done.len() as u64, "token"))
    };
    outcome.tell(cx, &REVOKED, "token", "revoked", human, "`ctfy auth tokens list` shows those that are left")
}

/// Whether somebody pasted the secret where its id belongs.
fn is_token(id: &str) -> bool {
    ["pt_", "pf_", "reg_"].iter().any(|prefix| id.trim().starts_with(prefix))
}

async fn pick(cx: &Context) -> anyhow::Result<Vec<String>> {
    if !prompt::possible(cx) || cx.out.machine() {
        return Err(Failure::usage("which token?").hint("`ctfy auth tokens list` shows their ids").into());
    }
    let rows = tokens(cx).await?;
    let others: Vec<&Value> = rows.iter().filter(|row| row["is_current"] != true).collect();
    if others.is_empty() {
        return Err(Failure::new(Kind::NotFound, "there is no token but the one you use now").into());
    }
    let items = others.iter().map(|row| {
        let used =
            table::time(&row["last_used_at"]).map_or("never used".to_owned(), |at| format!("used {}", table::age(at)));
        format!("{}  {}  {used}", table::plain(&row["label"]), table::plain(&row["id"]))
    });
    let picked = prompt::several("Which tokens? (space marks, return ends)", items.collect()).await?;
    if picked.is_empty() {
        return Err(Failure::new(Kind::Negative, "none was marked; nothing was revoked").into());
    }
    Ok(picked.iter().map(|n| table::plain(&others[*n]["id"])).collect())
}

async fn tokens(cx: &Context) -> anyhow::Result<Vec<Value>> {
    let rows = cx.rows(&auth::Tokens {}.request()?, Window::ALL, TOKENS.rows).await?;
    Ok(rows.parsed())
}

async fn revoke_others(cx: &Context, yes: bool) -> anyhow::Result<()> {
    if !yes && prompt::possible(cx) && !cx.out.machine() {
        let others = tokens(cx).await?.iter().filter(|row| row["is_current"] != true).count();
        let what = text::count(others as u64, "other token");
        if others > 0 && !prompt::confirm(&format!("Revoke {what} of yours at {}?", cx.settings()?.host)).await? {
            return Err(Failure::new(Kind::Negative, "nothing was revoked").into());
        }
    }
    let reply = cx
        .send(&auth::RevokeOthers {})
        .await
        .hint_for(Kind::Unknown, || "`ctfy auth tokens list` shows those that are left".to_owned())?;
    let revoked: Revoked = reply.json()?;
    cx.out.one(reply.raw()?.get(), &SWEPT, || match revoked.revoked {
        0 => "There was no other token.".to_owned(),
        n => format!("{} Revoked {}: only this one is left.", text::green("✓"), text::count(n, "token")),
    })
}

/// Where a token may act.
fn competitions(row: &Value) -> String {
    if row["kind"] == "user" {
        return String::new();
    }
    match row["competition_access"].as_str().unwrap_or_default() {
        "selected" => {
            let ids = row["competition_ids"].as_array().cloned().unwrap_or_default();
            ids.iter().map(|id| text::line(&table::plain(id))).collect::<Vec<_>>().join(", ")
        }
        other => text::line(other),
    }
}

/// What a token may do, without what it may not.
fn permissions(row: &Value) -> String {
    if row["kind"] == "user" {
        return "everything".to_owned();
    }
    let granted = row["permissions"].as_object().into_iter().flatten().filter(|(_, level)| *level != "none");
    let granted: Vec<String> =
        granted.map(|(key, level)| format!("{}={}", text::line(key), text::line(&table::plain(level)))).collect();
    if granted.is_empty() { "nothing".to_owned() } else { granted.join(" ") }
}
