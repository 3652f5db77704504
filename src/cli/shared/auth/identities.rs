//! `auth identities` and `auth providers`: the sites one may sign in with, and those that are linked.

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::api::auth::{self, Identity, LinkStarted, SignInWays};
use crate::cli::context::{Context, Listing};
use crate::cli::error::{Explain, Failure, Kind, classify};
use crate::cli::shared::browser;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{json, prompt, text};
use crate::client::Page;
use crate::client::transport::origin;

const IDENTITIES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("PROVIDER", "provider", As::Text),
        col("NAME", "provider_display_name", As::Text),
        col("EMAIL", "provider_email", As::Text),
        spare("LOGIN", "provider_login", As::Text, 2),
        spare("LAST USED", "last_used_at", As::Age, 1),
        spare("SINCE", "created_at", As::Age, 3),
        col("ID", "id", As::Id),
    ],
    empty: "Nothing is linked to your account.",
};

const UNBOUND: View = View { rows: "", name: "id", columns: &[col("ID", "id", As::Id)], empty: "" };

const LINK: View =
    View { rows: "", name: "authorize_url", columns: &[col("Open", "authorize_url", As::Text)], empty: "" };

const PROVIDERS: View = View {
    rows: "providers",
    name: "name",
    columns: &[col("NAME", "name", As::Text), col("ENABLED", "enabled", As::Yes)],
    empty: "",
};

/// Where the sign-in pages of well-known sites are: those open by themselves, any other address is for the person to judge.
const KNOWN: [&str; 2] = ["https://github.com", "https://accounts.google.com"];

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List what your account signs in with.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy auth identities list")]
    List(Listing<Nothing>),
    /// Begin to link a site to your account. It is finished in a browser.
    #[command(after_help = "Examples:\n  ctfy auth identities link github\n  ctfy auth providers")]
    Link(Link),
    /// Take a site off your account. The last way to sign in stays.
    #[command(
        alias = "unlink",
        after_help = "Examples:\n  ctfy auth identities unbind pxUgsSC9GcXYEpuj\n  ctfy auth identities unbind github"
    )]
    Unbind(Unbind),
}

/// Nothing.
#[derive(Debug, Args)]
pub struct Nothing {}

/// Which site.
#[derive(Args)]
pub struct Link {
    /// The site's name [default: asked for on a terminal].
    #[arg(value_name = "PROVIDER")]
    provider: Option<String>,
}

/// Which identity.
#[derive(Args)]
pub struct Unbind {
    /// The identity's id, or the site's name where one is linked.
    #[arg(value_name = "ID")]
    identity: String,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { window, .. }) => cx.list(&auth::Identities {}, window, &IDENTITIES).await,
        Command::Link(which) => link(cx, which.provider).await,
        Command::Unbind(which) => unbind(cx, &which.identity).await,
    }
}

/// The ways to sign in.
pub async fn providers(cx: &Context) -> anyhow::Result<()> {
    let reply = cx.send(&auth::Providers {}).await?;
    let value: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &PROVIDERS, || {
        let mut rows: Vec<Value> = value["providers"].as_array().cloned().unwrap_or_default();
        // 0.7.0 has more ways than a password: whatever is called `<way>_auth` is one.
        for (key, way) in value.as_object().into_iter().flatten() {
            if let Some(name) = key.strip_suffix("_auth") {
                rows.push(serde_json::json!({"name": name.replace('_', " "), "enabled": way["enabled"]}));
            }
        }
        let open = rows.iter().any(|row| row["enabled"] == true);
        let next =
            if open { "`ctfy login` signs in with any of them." } else { "Ask the organizers how one signs in." };
        format!("{}\n\n{}", table::grid(PROVIDERS.columns, &rows, cx.out.width()), text::dim(next))
    })
}

/// The sites that are set up.
async fn enabled(cx: &Context) -> anyhow::Result<Vec<String>> {
    let ways: SignInWays = cx.call(&auth::Providers {}).await?;
    Ok(ways.providers.into_iter().filter(|provider| provider.enabled).map(|provider| provider.name).collect())
}

async fn link(cx: &Context, provider: Option<String>) -> anyhow::Result<()> {
    let provider = match provider {
        Some(provider) => provider,
        None => pick(cx).await?,
    };
    let reply = match cx.send(&auth::LinkIdentity { provider: provider.clone() }).await {
        Ok(reply) => reply,
        Err(error) => {
            let failure = classify(error);
            if failure.code.as_deref() != Some("oauth_provider_not_configured") {
                return Err(failure).hint_for(Kind::Unknown, || "beginning again does no harm".to_owned());
            }
            // The refusal is told, whether or not the names are to be had.
            let known = enabled(cx).await.unwrap_or_default();
            return Err(not_offered(failure, &provider, &known).into());
        }
    };
    let url = reply.json::<LinkStarted>()?.authorize_url;
    let known = url::Url::parse(&url).is_ok_and(|url| {
        let at = origin(&url);
        KNOWN.contains(&at.as_str()) || cx.client().is_ok_and(|client| client.transport().origin() == at)
    });
    let opened = known && !cx.out.machine() && browser::show(cx, &url);
    cx.out.one(reply.raw()?.get(), &LINK, || {
        let how = if opened { "Your browser opens" } else { "Open in a browser" };
        let next = text::dim("`ctfy auth identities list` shows it once you have agreed there.");
        format!("{how}  {}\n{next}", text::cyan(text::line(&url)))
    })
}

async fn pick(cx: &Context) -> anyhow::Result<String> {
    if !prompt::possible(cx) || cx.out.machine() {
        return Err(Failure::usage("which provider?").hint("`ctfy auth providers` lists them").into());
    }
    let known = enabled(cx).await?;
    if known.is_empty() {
        return Err(Failure::new(Kind::NotFound, "this platform links no other sites").into());
    }
    let picked = prompt::pick("Which provider?", known.clone()).await?;
    Ok(known[picked].clone())
}

fn not_offered(failure: Failure, provider: &str, known: &[String]) -> Failure {
    let otherwise = match known {
        [] => "this platform links no other sites; `ctfy auth providers` shows how one signs in".to_owned(),
        known => format!("there are: {}", text::line(&known.join(", "))),
    };
    failure.near(provider, known, otherwise)
}

async fn unbind(cx: &Context, given: &str) -> anyhow::Result<()> {
    let mut id = given.to_owned();
    let reply = match cx.send(&auth::UnbindIdentity { identity: id.clone() }).await {
        Ok(reply) => reply,
        Err(error) => {
            let failure = classify(error);
            if failure.kind != Kind::NotFound {
                return Err(failure.into());
            }
            // It may have been the site's name. A list that fails tells nothing better than the refusal does.
            let linked: Page<Identity> = match cx.call(&auth::Identities {}).await {
                Ok(linked) => linked,
                Err(_) => return Err(failure.into()),
            };
            let password = |it: &&Identity| it.provider == "password" && [&it.id, &it.provider].contains(&&id);
            if linked.items.iter().any(|it| password(&it)) {
                return Err(failure.hint("the password goes with `ctfy auth password remove`").into());
            }
            let named: Vec<&Identity> =
                linked.items.iter().filter(|identity| identity.provider.eq_ignore_ascii_case(given)).collect();
            match named.as_slice() {
                [only] => id.clone_from(&only.id),
                [] => return Err(failure.into()),
                several => {
                    let ids: Vec<String> = several.iter().map(|identity| text::line(&identity.id)).collect();
                    return Err(Failure::usage(format!("several identities are linked from {given}"))
                        .hint(format!("name one: {}", ids.join(", ")))
                        .into());
                }
            }
            cx.send(&auth::UnbindIdentity { identity: id.clone() }).await?
        }
    };
    let quoted = json::string(&id);
    let raw = if reply.already_gone { json::build([("id", quoted.as_str())]) } else { reply.raw()?.get().to_owned() };
    cx.out.one(&raw, &UNBOUND, || {
        format!("{} Your account no longer signs in with {}.", text::green("✓"), text::line(given))
    })
}
