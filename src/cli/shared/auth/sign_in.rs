//! Signing in and out, and the saved hosts.

use std::time::{Duration, Instant};

use clap::Args;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use super::on_stdin;
use crate::api::{auth, me};
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind, classify};
use crate::cli::hosts::{Host, host_name};
use crate::cli::progress::Progress;
use crate::cli::shared::browser;
use crate::cli::shared::config::masked;
use crate::cli::table::{As, View, col, spare};
use crate::cli::{prompt, text};
use crate::client::transport::{origin, parse_url};
use crate::client::{Error, Page, PlatformClient};

const HOSTS: View = View {
    rows: "",
    name: "host",
    columns: &[
        col("HOST", "host", As::Text),
        col("CURRENT", "current", As::Yes),
        col("TOKEN", "token", As::Text),
        spare("COMPETITION", "competition", As::Text, 3),
        spare("PROTECTED", "protected", As::Yes, 2),
        spare("URL", "url", As::Text, 1),
        col("ACCOUNT", "account", As::Text),
    ],
    empty: "You are signed in nowhere: `ctfy login --platform-url URL`.",
};

const SIGNED_IN: View = View {
    rows: "",
    name: "host",
    columns: &[col("HOST", "host", As::Text), col("URL", "url", As::Text), col("SAVED", "saved", As::Yes)],
    empty: "",
};

/// The same for the short spelling.
pub const LOGIN_SHORT: &str = "\
Examples:
  ctfy login --platform-url https://ctf.example.org
  ctfy login --email me@example.org
  ctfy login --email bot@example.org --password - < password.txt
  ctfy login --with-token < token.txt
  ctfy login --no-browser               prints the address and the code, and waits";

pub(super) const LOGIN_EXAMPLES: &str = "\
Examples:
  ctfy auth login --platform-url https://ctf.example.org
  ctfy auth login --email me@example.org
  ctfy auth login --email bot@example.org --password - < password.txt
  ctfy auth login --with-token < token.txt
  ctfy auth login --no-browser               prints the address and the code, and waits";

/// How to sign in.
#[derive(Args)]
pub struct Login {
    /// With this account's password, which is asked for without echo.
    #[arg(long, value_name = "EMAIL", conflicts_with = "with_token")]
    email: Option<String>,
    /// The password; `-` reads it from stdin. On the command line others may see it.
    #[arg(long, value_name = "PASSWORD", requires = "email")]
    password: Option<String>,
    /// With the token on stdin.
    #[arg(long)]
    with_token: bool,
    /// Do not open a browser; print the address and wait.
    #[arg(long)]
    no_browser: bool,
    /// Print the token instead of saving it.
    #[arg(long, overrides_with = "save")]
    no_save: bool,
    #[arg(long, hide = true, overrides_with = "no_save")]
    save: bool,
}

/// What to forget.
#[derive(Args)]
pub struct Logout {
    /// Only forget it here.
    #[arg(long, overrides_with = "revoke")]
    no_revoke: bool,
    #[arg(long, hide = true, overrides_with = "no_revoke")]
    revoke: bool,
}

/// What to look at.
#[derive(Args)]
pub struct Status {
    /// Ask each host who one is there.
    #[arg(long)]
    pub(super) check: bool,
}

/// Where to.
#[derive(Args)]
pub struct Switch {
    /// The saved host.
    #[arg(value_name = "HOST")]
    pub(super) target: Option<String>,
}

/// The new account.
#[derive(Args)]
pub struct Register {
    /// What it signs in with.
    #[arg(long, value_name = "EMAIL")]
    email: String,
    /// What others see.
    #[arg(long, value_name = "NAME")]
    display_name: Option<String>,
    /// The password; `-` reads it from stdin. On the command line others may see it.
    #[arg(long, value_name = "PASSWORD")]
    password: Option<String>,
    /// Print the token instead of saving it.
    #[arg(long, overrides_with = "save")]
    no_save: bool,
    #[arg(long, hide = true, overrides_with = "no_save")]
    save: bool,
}

/// Signs in.
pub async fn login(cx: &Context, how: Login) -> anyhow::Result<()> {
    let url = cx.settings()?.url.value.clone();
    let anonymous = cx.connect(&url, None)?;
    let token = if how.with_token {
        on_stdin(cx, "the token", "ctfy auth login --with-token < token.txt")?
    } else if let Some(email) = how.email {
        let password = password(cx, how.password, false).await?;
        let op = auth::Login { email, password: password.expose_secret().to_owned() };
        anonymous.call(&op).await?.token
    } else {
        device(cx, &anonymous, how.no_browser).await?
    };
    settle(cx, &url, token, how.no_save).await
}

pub(super) async fn register(cx: &Context, account: Register) -> anyhow::Result<()> {
    let url = cx.settings()?.url.value.clone();
    let password = password(cx, account.password, true).await?;
    let op = auth::Register {
        email: account.email,
        password: password.expose_secret().to_owned(),
        display_name: account.display_name,
    };
    let token = match cx.connect(&url, None)?.call(&op).await {
        Ok(granted) => granted.token,
        Err(error) => {
            let failure = Failure::from(error);
            return Err(match failure.kind {
                Kind::Unknown => failure.hint("`ctfy auth login --email …` tells whether the account was made"),
                Kind::Conflict => failure.hint("`ctfy auth login --email …` signs in to it"),
                _ => failure,
            }
            .into());
        }
    };
    settle(cx, &url, token, account.no_save).await
}

/// Looks whose token it is, and saves it. One that the platform rejects is not saved.
async fn settle(cx: &Context, url: &str, token: SecretString, no_save: bool) -> anyhow::Result<()> {
    let client = cx.connect(url, Some(token.clone()))?;
    let account = match client.send(&me::View::default()).await {
        Ok(reply) => Some(reply),
        Err(error) => {
            let failure = Failure::from(error);
            match failure.kind {
                // A narrow token may not look at /me and is good all the same.
                Kind::Forbidden => None,
                Kind::Auth => {
                    return Err(Failure {
                        hint: Some("it was not saved; check that it belongs to this platform".into()),
                        ..failure
                    }
                    .into());
                }
                _ => return Err(failure.into()),
            }
        }
    };
    if no_save {
        return cx.out.verbatim(&format!("{}\n", token.expose_secret()));
    }
    let parsed = parse_url(url)?;
    let name = cx.hosts()?.at(&parsed).map_or_else(|| host_name(&parsed), |host| host.name.clone());
    cx.store.save(&name, parsed.as_str().trim_end_matches('/'), &token)?;
    let value: Value = account.as_ref().map_or(Ok(Value::Null), |reply| reply.json())?;
    let raw =
        json!({"host": name, "url": parsed.as_str().trim_end_matches('/'), "saved": true, "me": value}).to_string();
    cx.out.one(&raw, &SIGNED_IN, || {
        let who = match value["display_name"].as_str() {
            Some(who) => format!("as {}", text::bold(text::line(who))),
            None => "with a token that may not say whose it is".to_owned(),
        };
        let role = value["role"].as_str().map(|role| text::dim(format!(" ({})", text::line(role)))).unwrap_or_default();
        format!("{} Signed in to {} {who}{role}.", text::green("✓"), text::line(&name))
    })?;
    if cx.env.token.is_some() {
        cx.out.warn("CTFY_TOKEN is set and goes before the saved token");
    }
    Ok(())
}

async fn password(cx: &Context, given: Option<String>, new: bool) -> Result<SecretString, Failure> {
    match given.as_deref() {
        Some("-") => on_stdin(cx, "the password", "--password - < password.txt"),
        Some(_) => Ok(SecretString::from(given.unwrap_or_default())),
        None => prompt::password(cx, new, "--password - on stdin").await,
    }
}

/// The device flow: a code that a person approves in a browser, anywhere.
async fn device(cx: &Context, client: &PlatformClient, no_browser: bool) -> anyhow::Result<SecretString> {
    if cx.global.no_input || (!no_browser && !cx.out.stderr_tty) {
        return Err(Failure::usage("signing in through a browser needs a person")
            .hint("--with-token reads a token on stdin; --email and --password - sign in with a password; --no-browser prints the code and waits")
            .into());
    }
    let granted = client.call(&auth::DeviceCode {}).await?;
    let complete = if granted.verification_uri_complete.is_empty() {
        &granted.verification_uri
    } else {
        &granted.verification_uri_complete
    };
    cx.out.must_read(&format!(
        "Open  {}\nCode  {}",
        text::cyan(text::line(complete)),
        text::bold(text::line(&granted.user_code))
    ));
    // What opens by itself has to be the platform's own page; any other address is for the person to judge.
    let own = url::Url::parse(complete).is_ok_and(|url| origin(&url) == client.transport().origin());
    if !no_browser && own {
        browser::show(cx, complete);
    }
    let spinner = Progress::spinner(&cx.out, "waiting for you to approve it there");
    let ends =
        Instant::now() + Duration::from_secs(if granted.expires_in == 0 { 600 } else { granted.expires_in.min(3600) });
    let pause = Duration::from_secs(granted.interval.clamp(1, 60));
    let op = auth::DeviceToken { device_code: granted.device_code.expose_secret().to_owned() };
    let mut lost = false;
    while Instant::now() < ends {
        tokio::time::sleep(pause).await;
        match client.call(&op).await {
            Ok(answer) => match answer.status.as_str() {
                "approved" if !answer.token.expose_secret().is_empty() => return Ok(answer.token),
                "denied" => return Err(Failure::new(Kind::Negative, "the sign-in was denied").into()),
                "expired" if lost => {
                    return Err(Failure::new(Kind::Unknown, "an answer got lost, and the token may have been in it")
                        .hint("sign in again; the lost token can be revoked in the web page's settings")
                        .into());
                }
                "expired" => break,
                _ => {}
            },
            Err(Error::Unknown { .. }) => lost = true,
            Err(Error::Unreachable { untrusted: false, .. }) => {}
            Err(Error::Api(api)) if api.is_rate_limit() || api.status >= 500 => {}
            Err(error) => return Err(error.into()),
        }
        let left = ends.saturating_duration_since(Instant::now());
        spinner.say(&format!("waiting for you to approve it there, {} left;", text::span(left.as_secs_f64())));
    }
    Err(Failure::new(Kind::TimedOut, "nobody approved the sign-in in time")
        .hint("`ctfy auth login` begins anew")
        .into())
}

/// Forgets a saved token.
pub async fn logout(cx: &Context, how: Logout) -> anyhow::Result<()> {
    let settings = cx.settings()?;
    let hosts = cx.hosts()?;
    let (name, token, saved) = match (hosts.get(&settings.host), &hosts.legacy) {
        (Some(host), _) => (host.name.clone(), host.token.clone(), Some(host.clone())),
        (None, Some(legacy)) => (settings.host.clone(), Some(legacy.clone()), None),
        (None, None) => {
            let raw = json!({"host": settings.host, "removed": false, "revoked": false}).to_string();
            return cx.out.one(&raw, &HOSTS, || format!("No token is saved for {}.", text::line(&settings.host)));
        }
    };
    let url = saved.as_ref().map_or(settings.url.value.as_str(), |host| host.url.as_str());
    let revoked = match (&token, how.no_revoke) {
        (Some(token), false) => revoke(cx, url, token).await,
        _ => Err("it was not asked to".to_owned()),
    };
    match (&saved, &token) {
        (Some(host), _) => {
            cx.store.forget(host)?;
        }
        (None, Some(token)) => cx.store.forget_legacy(token)?,
        (None, None) => {}
    }
    let raw = json!({"host": name, "removed": true, "revoked": revoked.is_ok(), "reason": revoked.as_ref().err()})
        .to_string();
    cx.out.one(&raw, &HOSTS, || {
        format!("{} Signed out of {}: its token is no longer on this machine.", text::green("✓"), text::line(&name))
    })?;
    if let (Err(why), false, true) = (&revoked, how.no_revoke, token.is_some()) {
        cx.out.note(&text::dim(format!(
            "The platform still takes that token ({}). To end it, revoke it in the web page's settings.",
            text::line(why)
        )));
    }
    Ok(())
}

/// Revokes a token with itself, where the platform allows that.
async fn revoke(cx: &Context, url: &str, token: &SecretString) -> Result<(), String> {
    let work = async {
        let client = cx.connect(url, Some(token.clone())).map_err(|failure| failure.message)?;
        let why = |error: Error| error.to_string();
        let tokens: Page<auth::Token> = client.call(&auth::Tokens {}).await.map_err(why)?;
        let current = tokens.items.into_iter().find(|token| token.is_current).ok_or("it does not say which it is")?;
        client.call(&auth::RevokeToken { token: current.id }).await.map_err(why)?;
        Ok(())
    };
    // Forgetting must not hang on a platform that does not answer.
    tokio::time::timeout(Duration::from_secs(10), work).await.unwrap_or_else(|_| Err("it did not answer".to_owned()))
}

pub(super) async fn status(cx: &Context, check: bool) -> anyhow::Result<()> {
    let hosts = cx.hosts()?;
    let current = hosts.current().map(|host| host.name.clone());
    let mut rows = Vec::new();
    let mut worst: Option<Failure> = None;
    let checks = hosts.list.iter().map(|host| async { if check { Some(who(cx, host).await) } else { None } });
    let checked = futures_util::future::join_all(checks).await;
    for (host, checked) in hosts.list.iter().zip(checked) {
        let is_current = current.as_deref() == Some(&host.name);
        let mut row = json!({
            "host": host.name,
            "url": host.url,
            "current": is_current,
            "token": host.token.as_ref().map(|token| masked(token.expose_secret())),
            "competition": host.competition,
            "protected": host.protected,
        });
        match checked {
            Some(Ok(me)) => {
                row["valid"] = true.into();
                row["account"] = me["display_name"].clone();
                row["role"] = me["role"].clone();
            }
            Some(Err(failure)) => {
                row["valid"] = (failure.kind == Kind::Forbidden).into();
                row["account"] = text::line(&failure.message).into();
                row["error"] = failure.json()["error"].clone();
                if is_current && failure.kind != Kind::Forbidden {
                    worst = Some(failure);
                }
            }
            None => {}
        }
        rows.push(row);
    }
    let items = rows.iter().filter_map(|row| serde_json::value::to_raw_value(row).ok()).collect();
    cx.out.rows(&crate::client::Rows { items, total: None }, &HOSTS)?;
    if cx.env.token.is_some() {
        let url = cx.settings().map(|settings| settings.url.value.clone()).unwrap_or_default();
        cx.out.note(&format!("CTFY_TOKEN is set and goes to {}.", text::line(&url)));
    } else if hosts.list.is_empty() {
        if hosts.legacy.is_some() {
            cx.out.note("An old token file is used; `ctfy login` replaces it.");
        } else {
            return Err(Failure::told(Kind::Auth).into());
        }
    }
    match worst {
        Some(failure) => Err(Failure::told(failure.kind).into()),
        None => Ok(()),
    }
}

async fn who(cx: &Context, host: &Host) -> Result<Value, Failure> {
    let client = cx.connect(&host.url, host.token.clone())?;
    let reply = client.send(&me::View::default()).await?;
    Ok(reply.json()?)
}

pub(super) async fn switch_host(cx: &Context, target: Option<String>) -> anyhow::Result<()> {
    let hosts = cx.hosts()?;
    let name = match target {
        Some(name) => hosts.find(&name)?.name.clone(),
        None => {
            let names: Vec<String> = hosts.list.iter().map(|host| host.name.clone()).collect();
            if names.is_empty() {
                return Err(Failure::usage("no host is saved").hint("`ctfy login --platform-url URL` adds one").into());
            }
            if names.len() > 1 && !prompt::possible(cx) {
                return Err(Failure::usage("which host?").hint(format!("name one: {}", names.join(", "))).into());
            }
            let at = if names.len() == 1 { 0 } else { prompt::pick("Which host?", names.clone()).await? };
            names[at].clone()
        }
    };
    cx.store.switch(&name)?;
    cx.out.one(&json!({"host": name, "current": true}).to_string(), &HOSTS, || {
        format!("{} {} is the current host.", text::green("✓"), text::line(&name))
    })
}

pub(super) fn token(cx: &Context) -> anyhow::Result<()> {
    let settings = cx.settings()?;
    match &settings.token {
        Some(token) if cx.out.machine() => {
            let raw = json!({"token": token.value.expose_secret(), "host": settings.host, "source": token.source.to_string()});
            cx.out.document(&raw.to_string())
        }
        Some(token) => cx.out.verbatim(&format!("{}\n", token.value.expose_secret())),
        None => Err(classify(
            Failure::new(Kind::Auth, format!("there is no token for {}", settings.url.value))
                .hint("sign in with `ctfy login`, or set CTFY_TOKEN")
                .into(),
        )
        .into()),
    }
}
