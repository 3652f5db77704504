//! `auth tokens mint`: a token of limited powers. What the platform would drop in silence (a category nobody knows, a
//! competition beside "all") is said before, and a token that can do nothing is said to be one.

use std::collections::BTreeMap;

use clap::Args;
use secrecy::ExposeSecret;
use serde_json::Value;

use super::tokens::TOKEN;
use crate::api::auth::{self, Minted, Scope, ScopeCatalog};
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::hosts::host_name;
use crate::cli::{prompt, resolve, table, text};
use crate::client::request;
use crate::client::transport::parse_url;

pub const EXAMPLES: &str = "\
Examples:
  ctfy auth tokens mint --label agent                        plays in every competition, for 30 days
  ctfy auth tokens mint --label agent --competition 1022f0 -p challenges=read -p instances=write -p submissions=write
  CTFY_TOKEN=$(ctfy auth tokens mint --label once --expires-in-days 1 --quiet) ./agent
  ctfy auth tokens mint                                      asks what it may do

stdout is the token alone, everything else stands on stderr. Without --save it is kept nowhere.";

/// What the token is for.
#[derive(Args)]
pub struct Mint {
    /// What it is named, up to 64 characters.
    #[arg(long, value_name = "L")]
    label: Option<String>,
    /// How many days it holds, 0 for good [default: the platform's, 30].
    #[arg(long, value_name = "N")]
    expires_in_days: Option<u64>,
    /// Which competitions it may act in: none, selected or all [default: selected with --competition].
    #[arg(long, value_name = "A")]
    competition_access: Option<String>,
    /// A competition it may act in; may be given several times.
    // Takes the place of the flag of every command, by its id: here there may be several.
    #[arg(id = "global-comp", long = "competition", value_name = "ID", aliases = ["comp", "competition-id"])]
    competitions: Vec<String>,
    /// What it may do, such as `submissions=write`; may be given several times.
    #[arg(short, long = "permission", value_name = "CAT=LEVEL", value_parser = permission)]
    permissions: Vec<(String, String)>,
    /// Save it as this host's token, in place of the one that is saved.
    #[arg(long)]
    save: bool,
}

fn permission(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((category, level)) if !category.trim().is_empty() && !level.trim().is_empty() => {
            Ok((category.trim().to_owned(), level.trim().to_owned()))
        }
        _ => Err("write CATEGORY=LEVEL, such as submissions=write".to_owned()),
    }
}

/// Mints one.
pub async fn run(cx: &Context, wish: Mint) -> anyhow::Result<()> {
    let save = wish.save;
    let asks = prompt::possible(cx) && !cx.out.machine();
    let plain = wish.label.is_none()
        && wish.expires_in_days.is_none()
        && wish.competition_access.is_none()
        && wish.competitions.is_empty()
        && wish.permissions.is_empty();
    let op = if plain && asks { walk(cx).await? } else { settle(cx, wish).await? };
    let reply = cx
        .send(&op)
        .await
        .hint_for(Kind::Unknown, || "`ctfy auth tokens list` says whether it was made; `revoke` ends it".to_owned())?;
    let minted: Minted = reply.json()?;
    let token = minted.token.expose_secret();
    if token.is_empty() {
        return Err(Failure::new(Kind::Server, "the platform's answer holds no token")
            .hint("`ctfy auth tokens list` says whether it was made")
            .into());
    }
    if cx.out.machine() {
        cx.out.one(reply.raw()?.get(), &TOKEN, String::new)?;
    } else {
        let value: Value = reply.json()?;
        cx.out.note(&table::card(TOKEN.columns, &value));
        if !save {
            cx.out.note(&text::dim("It is shown this once, and kept nowhere:"));
        }
        match cx.out.stdout_tty {
            // On a terminal even a token is somebody else's text.
            true => cx.out.say(&text::line(token))?,
            false => cx.out.verbatim(&format!("{token}\n"))?,
        }
    }
    warn(cx, &minted);
    // Shown first: where it cannot be saved it is not lost.
    if save { keep(cx, &minted) } else { Ok(()) }
}

/// Saves it as the host's token.
fn keep(cx: &Context, minted: &Minted) -> anyhow::Result<()> {
    let parsed = parse_url(&cx.settings()?.url.value)?;
    let name = cx.hosts()?.at(&parsed).map_or_else(|| host_name(&parsed), |host| host.name.clone());
    cx.store.save(&name, parsed.as_str().trim_end_matches('/'), &minted.token)?;
    cx.out.note(&format!(
        "{} Saved as the token of {}; the one before stays good.",
        text::green("✓"),
        text::line(&name)
    ));
    if cx.env.token.is_some() {
        cx.out.warn("CTFY_TOKEN is set and goes before the saved token");
    }
    Ok(())
}

/// Says what a token lacks that somebody who wanted it will miss.
fn warn(cx: &Context, minted: &Minted) {
    let token = &minted.info;
    let able = token.permissions.values().any(|level| level != "none");
    let lacks = if !able && !token.permissions.is_empty() {
        "it may do nothing: -p CATEGORY=LEVEL grants something"
    } else if token.competition_access == "none"
        && token.permissions.iter().any(|(key, level)| key == "submissions" && level != "none")
    {
        "it may act in no competition: --competition ID or --competition-access all"
    } else {
        return;
    };
    cx.out.warn(&format!("{lacks}; `ctfy auth tokens revoke {}` ends this one", text::word(&text::line(&token.id))));
}

/// The operation that flags describe.
async fn settle(cx: &Context, wish: Mint) -> anyhow::Result<auth::Mint> {
    let label = match wish.label {
        Some(label) => label,
        None => prompt::line(cx, "Label", "--label").await?,
    };
    let access = match (wish.competition_access, wish.competitions.is_empty()) {
        // Without a word about access the platform would take the ids and give them all.
        (None, false) => Some("selected".to_owned()),
        (Some(access), false) if access != "selected" => {
            return Err(Failure::usage(format!("--competition does not go with --competition-access {access}"))
                .hint("leave --competition-access out, and it may act in those named")
                .into());
        }
        (access, _) => access,
    };
    for id in &wish.competitions {
        request::segment("--competition", id)?;
    }
    let permissions = if wish.permissions.is_empty() {
        None
    } else {
        let catalog: ScopeCatalog = cx.call(&auth::Scopes {}).await?;
        Some(granted(cx, &catalog, wish.permissions)?)
    };
    Ok(auth::Mint {
        label: Some(label),
        expires_in_days: wish.expires_in_days,
        competition_access: access,
        competition_ids: wish.competitions,
        permissions,
    })
}

/// What is asked for, checked against the catalogue.
fn granted(
    cx: &Context,
    catalog: &ScopeCatalog,
    wanted: Vec<(String, String)>,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut permissions = BTreeMap::new();
    for (category, level) in wanted {
        let Some(scope) = catalog.categories.iter().find(|scope| scope.key == category) else {
            let known = catalog.categories.iter().map(|scope| scope.key.as_str());
            return Err(unknown("category of permissions", &category, known));
        };
        let rank = |level: &str| catalog.levels.iter().position(|known| known == level);
        let Some(wanted) = rank(&level) else {
            return Err(unknown("level", &level, catalog.levels.iter().map(String::as_str)));
        };
        if rank(&scope.max_level).is_some_and(|most| wanted > most) {
            cx.out.warn(&format!("{category} goes no further than {}", text::line(&scope.max_level)));
        }
        permissions.insert(category, level);
    }
    Ok(permissions)
}

fn unknown<'a>(what: &str, given: &str, known: impl Iterator<Item = &'a str> + Clone) -> Failure {
    let all = text::line(&known.clone().collect::<Vec<_>>().join(", "));
    Failure::usage(format!("there is no {what} `{given}`")).near(given, known, format!("there are: {all}"))
}

/// Asks a person for everything, the catalogue in hand.
async fn walk(cx: &Context) -> anyhow::Result<auth::Mint> {
    let catalog: ScopeCatalog = cx.call(&auth::Scopes {}).await?;
    let label = prompt::line(cx, "Label", "--label").await?;
    let days = [Some(1), Some(7), Some(30), Some(365), Some(0)];
    let spans = ["1 day", "7 days", "30 days", "a year", "for good"].map(str::to_owned);
    let span = prompt::level("How long does it hold?", spans.to_vec(), 2).await?;
    let accesses = ["all", "selected", "none"];
    let words = ["every competition", "some competitions", "none"].map(str::to_owned);
    let access = accesses[prompt::level("Where may it act?", words.to_vec(), 0).await?];
    let mut competition_ids = Vec::new();
    if access == "selected" {
        let all = resolve::competitions(cx).await?;
        let titles = all
            .iter()
            .map(|row| format!("{}  {}", crate::api::model::Text::of(&row["title"]), table::plain(&row["id"])));
        let picked = prompt::several("Which competitions? (space marks, return ends)", titles.collect()).await?;
        if picked.is_empty() {
            return Err(Failure::new(Kind::Negative, "none was marked; nothing was minted").into());
        }
        competition_ids = picked.iter().map(|n| table::plain(&all[*n]["id"])).collect();
    }
    let mut permissions = BTreeMap::new();
    for scope in &catalog.categories {
        let level = level(cx, &catalog, scope, access == "none").await?;
        permissions.insert(scope.key.clone(), level);
    }
    Ok(auth::Mint {
        label: Some(label),
        expires_in_days: days[span],
        competition_access: Some(access.to_owned()),
        competition_ids,
        permissions: Some(permissions),
    })
}

/// How much of one category; what counts per competition is not asked where there is none.
async fn level(cx: &Context, catalog: &ScopeCatalog, scope: &Scope, nowhere: bool) -> anyhow::Result<String> {
    let most = catalog.levels.iter().position(|level| *level == scope.max_level);
    let levels: Vec<String> =
        catalog.levels.iter().take(most.map_or(catalog.levels.len(), |most| most + 1)).cloned().collect();
    let none = levels.first().cloned().unwrap_or_else(|| "none".to_owned());
    if levels.len() < 2 || (nowhere && scope.competition_scoped) {
        return Ok(none);
    }
    let title = if scope.label.trim().is_empty() { scope.key.clone() } else { scope.label.0.clone() };
    // Beside the question, not in it: one that wraps is not drawn over cleanly.
    if !scope.description.trim().is_empty() {
        cx.out.must_read(&text::dim(text::line(&scope.description)));
    }
    // What one plays with is granted unless one says no; what guards the account is not.
    let first = if scope.competition_scoped { levels.len() - 1 } else { 0 };
    let picked = prompt::level(&title, levels.clone(), first).await?;
    Ok(levels[picked].clone())
}
