//! What the profile says, and who sees it. The platform drops names it does not know in silence, so they are checked here.

use std::collections::BTreeMap;

use clap::Args;
use serde_json::Value;

use super::ACCOUNT;
use crate::api::me;
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind};
use crate::cli::table::{self, As, View, col};
use crate::cli::text;
use crate::cli::{prompt, resolve};
use crate::client::Reply;

/// What can be hidden, on every release known.
const PARTS: [&str; 6] = ["bio", "country", "last_active_at", "social_links", "timezone", "website_url"];

/// What the platform takes, though nobody sees it anyway.
const IDLE: &str = "email";

/// How else one might call them.
const NICKNAMES: [(&str, &str); 4] = [
    ("website", "website_url"),
    ("social", "social_links"),
    ("last_active", "last_active_at"),
    ("time_zone", "timezone"),
];

const PRIVACY: View = View {
    rows: "",
    name: "id",
    columns: &[col("Visible", "profile_visibility", As::List), col("Id", "id", As::Id)],
    empty: "",
};

const SWITCHES: &[table::Column] =
    &[col("PART", "part", As::Text), col("OTHERS SEE IT", "shown", As::Custom(switch)), col("NOW", "now", As::List)];

fn switch(shown: &Value) -> String {
    if *shown == false { text::yellow("off") } else { text::green("on") }
}

/// What to change.
#[derive(Args)]
pub struct Edit {
    /// What you say of yourself, up to 280 characters.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    bio: Option<String>,
    /// Your country, as two letters.
    #[arg(long, value_name = "CC", value_parser = country)]
    country: Option<String>,
    /// Your site.
    #[arg(long, value_name = "URL", alias = "website-url")]
    website: Option<String>,
    /// Your time zone, such as Europe/Berlin.
    #[arg(long, value_name = "ZONE")]
    timezone: Option<String>,
    /// Where else to find you, such as github=octo; nothing after the `=` takes it away, '' takes all away. May be given
    /// several times.
    #[arg(long, value_name = "K=V", value_parser = social)]
    social: Vec<(String, String)>,
}

fn country(text: &str) -> Result<String, String> {
    let code = text.trim().to_uppercase();
    match code.as_str() {
        "" => Ok(code),
        _ if code.len() == 2 && code.bytes().all(|c| c.is_ascii_uppercase()) => Ok(code),
        _ => Err("a country is two letters, such as CH".to_owned()),
    }
}

fn social(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        None if text.is_empty() => Ok(Default::default()),
        Some((site, name)) if !site.trim().is_empty() => Ok((site.trim().to_owned(), name.trim().to_owned())),
        _ => Err("write SITE=NAME, such as github=octo".to_owned()),
    }
}

/// Changes the profile.
pub async fn edit(cx: &Context, mut wish: Edit) -> anyhow::Result<()> {
    let named = wish.bio.is_some() || wish.country.is_some() || wish.website.is_some() || wish.timezone.is_some();
    if !named && wish.social.is_empty() {
        if !prompt::possible(cx) || cx.out.machine() {
            return Err(Failure::usage("there is nothing to change")
                .hint("name what: --bio, --country, --website, --timezone or --social; `ctfy me view` shows what is there")
                .into());
        }
        wish = asked(cx).await?;
    }
    // Null clears; the platform refuses an empty country, and takes null for the others just as well.
    let clears = |text: Option<String>| text.map(|text| Some(text).filter(|text| !text.is_empty()));
    let mut op = me::Edit {
        bio: clears(wish.bio),
        country: clears(wish.country),
        website_url: clears(wish.website),
        timezone: clears(wish.timezone),
        social_links: None,
        competition_id: resolve::chosen_comp(cx)?,
    };
    if !wish.social.is_empty() {
        op.social_links = Some(links(cx, wish.social).await?);
    }
    let reply = cx.send(&op).await?;
    let value: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &ACCOUNT, || {
        let said = ["Bio", "Country", "Website", "Time zone", "Elsewhere", "Hidden"];
        let columns: Vec<table::Column> =
            ACCOUNT.columns.iter().filter(|column| said.contains(&column.name)).copied().collect();
        let card = table::card(&columns, &value);
        let head = format!("{} Changed.", text::green("✓"));
        if card.is_empty() { format!("{head} Your profile says nothing now.") } else { format!("{head}\n\n{card}") }
    })
}

/// Asks a person for each line, with what stands there; what is left as it is is not sent.
async fn asked(cx: &Context) -> anyhow::Result<Edit> {
    let account = cx.call(&me::View::default()).await?;
    let mut lines = Vec::new();
    for (what, before) in [
        ("Bio", account.bio.map(|bio| bio.0)),
        ("Country, two letters", account.country),
        ("Website", account.website_url),
        ("Time zone", account.timezone),
    ] {
        let before = before.unwrap_or_default();
        let after = prompt::edit(what, &before).await?;
        // The question shows on one line, and visibly, what may be neither.
        lines.push(Some(after).filter(|after| *after != text::line(&before)));
    }
    let [bio, code, website, timezone] = <[Option<String>; 4]>::try_from(lines).unwrap_or_default();
    let code = code.map(|code| country(&code).map_err(Failure::usage)).transpose()?;
    if bio.is_none() && code.is_none() && website.is_none() && timezone.is_none() {
        return Err(Failure::new(Kind::Negative, "nothing was changed").into());
    }
    Ok(Edit { bio, country: code, website, timezone, social: Vec::new() })
}

/// The links there are, changed: the platform takes them all or none.
async fn links(cx: &Context, changes: Vec<(String, String)>) -> anyhow::Result<BTreeMap<String, String>> {
    let mut links = BTreeMap::new();
    if !changes.iter().any(|(site, _)| site.is_empty()) {
        links = cx.call(&me::View::default()).await?.social_links;
    }
    for (site, name) in changes.into_iter().filter(|(site, _)| !site.is_empty()) {
        match name.is_empty() {
            true => links.remove(&site),
            false => links.insert(site, name),
        };
    }
    Ok(links)
}

/// What others are to see.
#[derive(Args)]
pub struct Privacy {
    /// A part of the profile, and whether others see it: bio, country, last_active_at, social_links, timezone,
    /// website_url [default: show].
    #[arg(value_name = "KEY=on|off", value_parser = wish)]
    parts: Vec<(String, bool)>,
}

fn wish(text: &str) -> Result<(String, bool), String> {
    let (key, value) = text.split_once('=').ok_or("write KEY=on or KEY=off, such as country=off")?;
    let shown = match value.trim().to_lowercase().as_str() {
        "on" | "true" | "yes" | "1" => true,
        "off" | "false" | "no" | "0" => false,
        _ => return Err("write on or off".to_owned()),
    };
    let key = key.trim().to_lowercase().replace('-', "_");
    let key = NICKNAMES.iter().find(|(nick, _)| *nick == key).map_or(key.clone(), |(_, part)| (*part).to_owned());
    Ok((key, shown))
}

/// Shows what others see, or changes it.
pub async fn privacy(cx: &Context, wish: Privacy) -> anyhow::Result<()> {
    let competition_id = resolve::chosen_comp(cx)?;
    if wish.parts.is_empty() {
        let reply = cx.send(&me::View { competition_id }).await?;
        return switches(cx, &reply, "");
    }
    let new = |key: &str| !PARTS.contains(&key) && key != IDLE;
    if wish.parts.iter().any(|(key, _)| new(key)) {
        // A later release may hide more; it then says so in the account.
        let account: me::Me = cx.call(&me::View::default()).await?;
        let mut known: Vec<&str> = account.profile_visibility.keys().map(String::as_str).chain(PARTS).collect();
        known.sort_unstable();
        known.dedup();
        if let Some((key, _)) = wish.parts.iter().find(|(key, _)| !known.contains(&key.as_str()) && key != IDLE) {
            return Err(unknown(key, &known).into());
        }
    }
    let wanted: BTreeMap<String, bool> = wish.parts.into_iter().collect();
    let reply = cx.send(&me::Privacy { visibility: wanted.clone(), competition_id }).await?;
    let account: me::Me = reply.json()?;
    let dropped = wanted.iter().find(|(key, shown)| account.profile_visibility.get(*key) != Some(shown));
    if let Some((key, _)) = dropped {
        return Err(Failure::new(Kind::Invalid, format!("this platform does not let `{key}` be hidden or shown"))
            .hint("`ctfy me privacy` shows what is in force")
            .into());
    }
    switches(cx, &reply, &format!("{} Changed.\n\n", text::green("✓")))
}

fn unknown(key: &str, known: &[&str]) -> Failure {
    let failure = Failure::usage(format!("your profile has no part `{}` to hide", text::line(key)));
    failure.near(key, known, format!("there are: {}", text::line(&known.join(", "))))
}

/// What a part says: a time as how long ago.
fn now(value: &Value) -> Value {
    match table::time(value) {
        Some(at) => table::age(at).into(),
        None => value.clone(),
    }
}

fn switches(cx: &Context, reply: &Reply, head: &str) -> anyhow::Result<()> {
    let value: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &PRIVACY, || {
        let visibility = value["profile_visibility"].as_object().cloned().unwrap_or_default();
        let further = visibility.keys().map(String::as_str).filter(|key| !PARTS.contains(key));
        let rows: Vec<Value> = PARTS
            .iter()
            .copied()
            .chain(further)
            // What was never touched is seen.
            .map(|part| serde_json::json!({"part": part, "shown": visibility.get(part), "now": now(&value[part])}))
            .collect();
        let next = text::dim("`ctfy me privacy country=off` hides one. Operators see everything.");
        format!("{head}{}\n\n{next}", table::grid(SWITCHES, &rows, cx.out.width()))
    })
}
