//! `config`: what is in force, where each value comes from, and changing what is ours to change.

use clap::{Args, Subcommand};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::super::context::Context;
use super::super::error::{Failure, Kind};
use super::super::table::{As, View, col};
use super::super::text;

const VIEW: View = View {
    rows: "",
    name: "key",
    columns: &[col("KEY", "key", As::Text), col("VALUE", "value", As::Text), col("FROM", "source", As::Text)],
    empty: "",
};

/// What can be asked for.
pub const KEYS: [&str; 6] = ["platform_url", "host", "token", "competition", "protected", "config_file"];
/// What can be set.
pub const SETTABLE: [&str; 3] = ["host", "competition", "protected"];

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show what is in force and where each value comes from. Tokens are not shown.
    #[command(alias = "show", after_help = "Examples:\n  ctfy config view\n  ctfy config view --json")]
    View,
    /// Print where the config file is.
    #[command(after_help = "Examples:\n  ctfy config path")]
    Path,
    /// Print one value.
    #[command(after_help = "Examples:\n  ctfy config get competition\n  ctfy config get platform_url")]
    Get(Get),
    /// Set one value for the host in force: `competition`, `protected`, or which `host` is the current one.
    #[command(
        after_help = "Examples:\n  ctfy config set competition 1022f0…\n  ctfy config set protected true\n  ctfy config set competition ''"
    )]
    Set(Set),
}

/// Which value.
#[derive(Args)]
pub struct Get {
    /// The key.
    key: String,
}

/// Which value, and what it becomes.
#[derive(Args)]
pub struct Set {
    /// The key.
    key: String,
    /// Its value; nothing removes it.
    #[arg(allow_hyphen_values = true)]
    value: String,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::View => view(cx),
        Command::Path => cx.out.one(&json!({"path": cx.store.config().to_string_lossy()}).to_string(), &VIEW, || {
            cx.store.config().to_string_lossy().into_owned()
        }),
        Command::Get(get) => {
            let entry = find(cx, &get.key)?;
            let value = entry["value"].clone();
            if value.is_null() {
                return Err(Failure::new(Kind::NotFound, format!("`{}` is not set", get.key)).into());
            }
            cx.out.one(&entry.to_string(), &VIEW, || super::super::table::plain(&value))
        }
        Command::Set(set) => change(cx, set),
    }
}

fn entries(cx: &Context) -> Result<Vec<Value>, Failure> {
    let settings = cx.settings()?;
    let hosts = cx.hosts()?;
    let saved = hosts.get(&settings.host);
    let host_source = if settings.saved { "config file" } else { "derived from platform_url" };
    Ok(vec![
        json!({"key": "platform_url", "value": settings.url.value, "source": settings.url.source.to_string()}),
        json!({"key": "host", "value": settings.host, "source": host_source}),
        match &settings.token {
            Some(token) => {
                json!({"key": "token", "value": masked(token.value.expose_secret()), "source": token.source.to_string()})
            }
            None => json!({"key": "token", "value": null, "source": "not set"}),
        },
        match &settings.comp {
            Some(comp) => json!({"key": "competition", "value": comp.value, "source": comp.source.to_string()}),
            None => json!({"key": "competition", "value": null, "source": "not set"}),
        },
        json!({"key": "protected", "value": saved.is_some_and(|host| host.protected), "source": if saved.is_some_and(|host| host.protected) { "ctfy.toml" } else { "default" }}),
        json!({"key": "config_file", "value": cx.store.config().to_string_lossy(), "source": if cx.store.config().exists() { "there" } else { "not there yet" }}),
    ])
}

/// A token's kind and nothing else of it.
pub fn masked(token: &str) -> String {
    let kind = ["pt_", "pf_", "reg_"].into_iter().find(|kind| token.starts_with(kind)).unwrap_or_default();
    format!("{kind}…")
}

fn view(cx: &Context) -> anyhow::Result<()> {
    let entries = entries(cx)?;
    if matches!(cx.out.format, super::super::settings::Format::Json) {
        let map: serde_json::Map<String, Value> = entries
            .iter()
            .map(|entry| {
                (
                    entry["key"].as_str().unwrap_or_default().to_owned(),
                    json!({"value": entry["value"], "source": entry["source"]}),
                )
            })
            .collect();
        return cx.out.document(&Value::Object(map).to_string());
    }
    let items = entries.iter().filter_map(|entry| serde_json::value::to_raw_value(entry).ok()).collect();
    cx.out.rows(&crate::client::Rows { items, total: None }, &VIEW)
}

fn find(cx: &Context, key: &str) -> Result<Value, Failure> {
    if !KEYS.contains(&key) {
        return Err(unknown(key, &KEYS));
    }
    Ok(entries(cx)?.into_iter().find(|entry| entry["key"] == key).unwrap_or_default())
}

fn unknown(key: &str, known: &[&str]) -> Failure {
    let failure = Failure::usage(format!("there is no setting `{key}` here"));
    failure.near(key, known, format!("there are: {}", known.join(", ")))
}

fn change(cx: &Context, set: Set) -> anyhow::Result<()> {
    let key = set.key.as_str();
    if matches!(key, "token" | "platform_url") {
        return Err(Failure::usage(format!("`{key}` is not set by hand"))
            .hint("`ctfy login --platform-url URL` saves both")
            .into());
    }
    if !SETTABLE.contains(&key) {
        return Err(unknown(key, &SETTABLE).into());
    }
    let settings = cx.settings()?;
    let value = set.value.trim();
    match key {
        "host" => {
            let host = cx.hosts()?.find(value)?;
            cx.store.switch(&host.name)?;
        }
        "competition" => {
            cx.store.set_habit(&settings.host, key, (!value.is_empty()).then(|| value.into()))?;
        }
        _ => {
            let on = match value {
                "true" | "on" | "yes" | "1" => Some(true),
                "false" | "off" | "no" | "0" => Some(false),
                "" => None,
                other => return Err(Failure::usage(format!("`{other}` is neither true nor false")).into()),
            };
            cx.store.set_habit(&settings.host, key, on.map(Into::into))?;
        }
    }
    let raw = json!({"key": key, "value": value, "host": settings.host}).to_string();
    cx.out.one(&raw, &VIEW, || {
        let what = if value.is_empty() { "not set any more".to_owned() } else { format!("{} now", text::line(value)) };
        format!(
            "{} {key} is {what}{}.",
            text::green("✓"),
            if key == "host" { String::new() } else { format!(" on {}", text::line(&settings.host)) }
        )
    })
}
