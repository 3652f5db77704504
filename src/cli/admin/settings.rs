//! `ctfy-admin settings`: the platform's settings, sent in the type that the platform says they have.

use clap::{Args, Subcommand};
use serde_json::{Map, Value};

use super::care::{Care, Deed, LARGEST, ids};
use crate::api::admin::settings::{self, Setting};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{interrupt, text};
use crate::client::{Operation, Rows};

/// Settings in a list.
const SETTINGS: View = View {
    rows: "items",
    name: "key",
    columns: &[
        col("SETTING", "key", As::Id),
        col("VALUE", "value", As::Custom(value)),
        col("FROM", "source", As::Custom(source)),
        spare("TYPE", "type", As::Text, 1),
        spare("WITHOUT", "default_value", As::Custom(value), 2),
    ],
    empty: "The platform has no settings.",
};

const SETTING: View = View {
    rows: "",
    name: "key",
    columns: &[
        col("Setting", "key", As::Id),
        col("Value", "value", As::Custom(value)),
        col("From", "source", As::Custom(source)),
        col("Type", "type", As::Text),
        col("Environment", "env_value", As::Custom(value)),
        col("Default", "default_value", As::Custom(value)),
        col("What it does", "description", As::Text),
    ],
    empty: "",
};

/// What stands for a secret on a terminal.
const HIDDEN: &str = "(hidden: --show-secrets)";

fn value(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => text::dim("\"\""),
        Value::Array(list) if list.is_empty() => text::dim("[]"),
        Value::Object(map) if map.is_empty() => text::dim("{}"),
        // As `settings set` takes them, and with room between for a narrow terminal.
        Value::Array(_) | Value::Object(_) => col("", "", As::List).show(value),
        other => text::line(&table::plain(other)),
    }
}

fn source(value: &Value) -> String {
    match value.as_str().unwrap_or_default() {
        "db" => text::yellow("changed"),
        other => text::line(other),
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the settings, the values in force and where those come from.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy-admin settings list\n  ctfy-admin settings list --changed")]
    List(List),
    /// Show settings.
    #[command(
        aliases = ["view", "show"],
        after_help = "Examples:\n  ctfy-admin settings get rate_limits\n  ctfy-admin settings get max_instance_ttl_s --jq .value"
    )]
    Get(Get),
    /// Change a setting, from now on.
    #[command(
        after_help = "Examples:\n  ctfy-admin settings set max_instance_ttl_s 7200\n  ctfy-admin settings set disabled_challenges WEB-001 WEB-002\n  ctfy-admin settings set rate_limits login=20/minute\n  ctfy-admin settings set password_auth_enabled off --dry-run\n\nA list and a table are replaced whole. They are taken as words or as JSON."
    )]
    Set(Set),
    /// Put settings back to what they are without a change.
    #[command(aliases = ["reset", "delete"], after_help = "Examples:\n  ctfy-admin settings unset rate_limits")]
    Unset(Unset),
}

/// Which settings.
#[derive(Args)]
pub struct List {
    /// Only those that were changed here.
    #[arg(long)]
    changed: bool,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    window: Window,
}

/// What is shown of them.
#[derive(Args)]
struct Shown {
    /// Show passwords, keys and tokens on a terminal, too.
    #[arg(long)]
    show_secrets: bool,
}

/// Which settings.
#[derive(Args)]
pub struct Get {
    /// The settings' keys; `-` reads them from stdin, one a line.
    #[arg(value_name = "KEY", required = true)]
    keys: Vec<String>,
    #[command(flatten)]
    shown: Shown,
}

/// What to change.
#[derive(Args)]
pub struct Set {
    /// The setting's key.
    #[arg(value_name = "KEY")]
    key: String,
    /// Its new value; several words for a list, `k=v` for a table; `-` reads it from stdin.
    #[arg(value_name = "VALUE", required = true, allow_negative_numbers = true)]
    value: Vec<String>,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    care: Care,
}

/// What to put back.
#[derive(Args)]
pub struct Unset {
    /// The settings' keys; `-` reads them from stdin, one a line.
    #[arg(value_name = "KEY", required = true)]
    keys: Vec<String>,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    care: Care,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(given) => list(cx, given).await,
        Command::Get(given) => get(cx, given).await,
        Command::Set(given) => set(cx, given).await,
        Command::Unset(given) => unset(cx, given).await,
    }
}

/// Whether the value of a setting is nobody's business who looks over one's shoulder.
fn is_secret(key: &str) -> bool {
    let key = key.to_lowercase();
    let names =
        ["secret", "token", "password", "passwd", "credential", "private", "api_key", "apikey", "dsn", "webhook"];
    // Whether passwords are allowed at all is no secret.
    names.iter().any(|name| key.contains(name)) && !key.ends_with("_enabled") && !key.ends_with("_s")
}

/// The values of a secret are left out where a person would see them.
fn hide(cx: &Context, shown: &Shown, raw: &str) -> String {
    if shown.show_secrets || !cx.out.stdout_tty {
        return raw.to_owned();
    }
    let Ok(mut row) = serde_json::from_str::<Value>(raw) else { return raw.to_owned() };
    if !is_secret(row["key"].as_str().unwrap_or_default()) {
        return raw.to_owned();
    }
    for field in ["value", "env_value", "default_value"] {
        let says = row.get(field).is_some_and(|value| !value.is_null() && value.as_str() != Some(""));
        if says {
            row[field] = Value::from(HIDDEN);
        }
    }
    row.to_string()
}

/// Every setting there is.
async fn all(cx: &Context) -> anyhow::Result<Rows> {
    cx.rows(&settings::List {}.request()?, Window::ALL, SETTINGS.rows).await
}

async fn list(cx: &Context, given: List) -> anyhow::Result<()> {
    let mut items = all(cx).await?.items;
    if given.changed {
        items.retain(|row| serde_json::from_str::<Setting>(row.get()).is_ok_and(|setting| setting.source == "db"));
    }
    for item in &mut items {
        *item = serde_json::value::RawValue::from_string(hide(cx, &given.shown, item.get()))?;
    }
    cx.print_rows(&given.window.of(items), given.window, &SETTINGS)
}

/// The row of a key; a key that is none is told with the nearest.
fn find(rows: &Rows, key: &str) -> Result<String, Failure> {
    let mut keys = Vec::new();
    for row in &rows.items {
        let setting: Setting = serde_json::from_str(row.get()).unwrap_or_default();
        if setting.key == key {
            return Ok(row.get().to_owned());
        }
        keys.push(setting.key);
    }
    let failure = Failure::new(Kind::NotFound, format!("there is no setting `{key}`"));
    Err(failure.near(key, &keys, "`ctfy-admin settings list` shows them"))
}

async fn get(cx: &Context, given: Get) -> anyhow::Result<()> {
    let ids = ids(cx, &given.keys, "KEY")?;
    let rows = all(cx).await?;
    if let Some(key) = ids.only() {
        return cx.out.card(&hide(cx, &given.shown, &find(&rows, key)?), &SETTING);
    }
    let (mut items, mut failures) = (Vec::new(), Vec::new());
    for key in &ids.list {
        match find(&rows, key) {
            Ok(row) => items.push(serde_json::value::RawValue::from_string(hide(cx, &given.shown, &row))?),
            Err(failure) => failures.push((key.clone(), failure)),
        }
    }
    cx.out.rows(&Rows { items, total: None }, &SETTINGS)?;
    Failure::partial("setting", "found", ids.list.len(), &failures, "`ctfy-admin settings list` shows them")
}

async fn set(cx: &Context, given: Set) -> anyhow::Result<()> {
    crate::client::request::segment("KEY", &given.key)?;
    let words = match given.value.as_slice() {
        [only] if only == "-" => {
            let example = "ctfy-admin settings set KEY - < value.txt";
            let read = |stdin| interrupt::whole(stdin, LARGEST);
            let text = interrupt::stdin(cx.deadline(None), "the value", example, read)?;
            vec![text.trim_end_matches(['\n', '\r']).to_owned()]
        }
        words => words.to_vec(),
    };
    // The platform refuses a number as text, and says of each setting what it is.
    let before: Setting = serde_json::from_str(&find(&all(cx).await?, &given.key)?)?;
    let value = typed(&before.kind, &words).map_err(|why| {
        Failure::usage(format!("`{}` is {}: {why}; nothing was changed", before.key, article(&before.kind)))
            .hint(format!("`ctfy-admin settings get {}` shows what it is now", text::word(&before.key)))
    })?;
    let secret = is_secret(&before.key);
    let (old, new) =
        if secret { ("…".to_owned(), "…".to_owned()) } else { (before.value.to_string(), value.to_string()) };
    let deed = Deed::one(format!("set {} from {old} to {new}", before.key));
    let hidden = secret && given.care.rehearsal.dry_run && cx.out.stdout_tty && !given.shown.show_secrets;
    let op = settings::Set { key: given.key.clone(), value: if hidden { HIDDEN.into() } else { value } };
    let Some(reply) = given.care.send(cx, &deed, &op).await? else { return Ok(()) };
    cx.out.one(&hide(cx, &given.shown, reply.raw()?.get()), &SETTING, || {
        let now: Setting = reply.json().unwrap_or_default();
        let shown = if secret { String::new() } else { format!(" to {}", text::line(&now.value.to_string())) };
        let back = format!("`ctfy-admin settings unset {}` puts it back.", text::word(&given.key));
        format!("{} Set {}{shown}. {}", text::green("✓"), text::line(&given.key), text::dim(back))
    })
}

async fn unset(cx: &Context, given: Unset) -> anyhow::Result<()> {
    let ids = ids(cx, &given.keys, "KEY")?;
    let deed = Deed::each("put back", "setting", &ids);
    let operation = |key: String| settings::Unset { key };
    if let Some(key) = ids.only() {
        let sent = given.care.send(cx, &deed, &operation(key.to_owned())).await;
        let Some(reply) = (match sent {
            Err(error) if crate::cli::error::classify_ref(&error) == Some(Kind::NotFound) => {
                return Err(find(&all(cx).await?, key).err().map_or(error, Into::into));
            }
            other => other?,
        }) else {
            return Ok(());
        };
        return cx.out.one(&hide(cx, &given.shown, reply.raw()?.get()), &SETTING, || {
            let now: Setting = reply.json().unwrap_or_default();
            let secret = is_secret(key);
            let shown = if secret { String::new() } else { format!(" to {}", text::line(&now.value.to_string())) };
            format!("{} {} is back{shown}.", text::green("✓"), text::line(key))
        });
    }
    let outcome = given.care.each(cx, &deed, &ids, "put back", "key", operation).await?;
    let Some(mut outcome) = outcome else { return Ok(()) };
    for row in &mut outcome.done {
        *row = hide(cx, &given.shown, row);
    }
    let human =
        |done: &[String]| format!("{} Put back {}.", text::green("✓"), text::count(done.len() as u64, "setting"));
    outcome.tell(cx, &SETTINGS, "setting", "put back", human, "`ctfy-admin settings list` shows them")
}

fn article(kind: &str) -> String {
    match split(kind) {
        ("bool", _) => "a switch (on or off)".to_owned(),
        ("int", _) => "a whole number".to_owned(),
        ("float", _) => "a number".to_owned(),
        ("list" | "tuple" | "set", _) => format!("a list ({})", text::line(kind)),
        ("dict", _) => format!("a table ({})", text::line(kind)),
        _ => text::line(kind),
    }
}

/// A type and what is in it: `list[str]` is `list` of `str`.
fn split(kind: &str) -> (&str, &str) {
    let kind = kind.trim();
    // What may be left empty is what it is otherwise.
    let kind = kind.split('|').map(str::trim).find(|part| *part != "None").unwrap_or(kind);
    match kind.split_once('[') {
        Some((outer, inner)) => (outer.trim(), inner.trim_end_matches(']').trim()),
        None => (kind, ""),
    }
}

/// Words as a value of a type.
fn typed(kind: &str, words: &[String]) -> Result<Value, String> {
    if kind.contains("None") && matches!(words, [only] if only == "null" || only == "none") {
        return Ok(Value::Null);
    }
    let (outer, inner) = split(kind);
    match outer {
        "list" | "tuple" | "set" => listed(inner, words),
        "dict" => tabled(inner, words),
        _ => match words {
            [only] => scalar(outer, only),
            _ => Err(format!("it takes one value, not {}", words.len())),
        },
    }
}

fn scalar(kind: &str, word: &str) -> Result<Value, String> {
    let shown = text::line(word);
    match kind {
        "bool" => match word.trim().to_lowercase().as_str() {
            "true" | "on" | "yes" | "1" => Ok(true.into()),
            "false" | "off" | "no" | "0" => Ok(false.into()),
            _ => Err(format!("`{shown}` is neither on nor off")),
        },
        "int" => word.trim().parse::<i64>().map(Into::into).map_err(|_| format!("`{shown}` is no whole number")),
        "float" => match word.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number.into()),
            _ => Err(format!("`{shown}` is no number")),
        },
        "str" => Ok(word.into()),
        // A type that nobody here knows: as JSON where it is some, as text where it is none.
        _ => Ok(serde_json::from_str(word).unwrap_or_else(|_| word.into())),
    }
}

fn listed(inner: &str, words: &[String]) -> Result<Value, String> {
    if let [only] = words
        && only.trim_start().starts_with('[')
    {
        return match serde_json::from_str::<Value>(only) {
            Ok(list @ Value::Array(_)) => Ok(list),
            Ok(_) => Err("that is JSON, but no list".to_owned()),
            Err(error) => Err(format!("that is no JSON list ({error})")),
        };
    }
    let parts = words.iter().flat_map(|word| word.split(',')).map(str::trim).filter(|part| !part.is_empty());
    Ok(Value::Array(parts.map(|part| scalar(inner, part)).collect::<Result<_, _>>()?))
}

fn tabled(inner: &str, words: &[String]) -> Result<Value, String> {
    if let [only] = words
        && only.trim_start().starts_with('{')
    {
        return match serde_json::from_str::<Value>(only) {
            Ok(table @ Value::Object(_)) => Ok(table),
            Ok(_) => Err("that is JSON, but no table".to_owned()),
            Err(error) => Err(format!("that is no JSON table ({error})")),
        };
    }
    let values = inner.split_once(',').map_or("", |(_, values)| values.trim());
    let mut table = Map::new();
    for part in words.iter().flat_map(|word| word.split(',')).map(str::trim).filter(|part| !part.is_empty()) {
        let (key, word) = part.split_once('=').ok_or_else(|| format!("`{}` is not KEY=VALUE", text::line(part)))?;
        table.insert(key.trim().to_owned(), scalar(values, word.trim())?);
    }
    Ok(Value::Object(table))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn made(kind: &str, words: &[&str]) -> Result<Value, String> {
        typed(kind, &words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn words_become_what_the_platform_says_they_are() {
        for (kind, words, want) in [
            ("bool", &["off"][..], json!(false)),
            ("int", &["7200"], json!(7200)),
            ("float", &["1.5"], json!(1.5)),
            ("str", &["10/minute"], json!("10/minute")),
            ("str", &["7"], json!("7")),
            ("str | None", &["null"], json!(null)),
            ("list[str]", &["A", "B,C"], json!(["A", "B", "C"])),
            ("list[str]", &["[\"a,b\"]"], json!(["a,b"])),
            ("list[str]", &[""], json!([])),
            ("list[int]", &["1", "2"], json!([1, 2])),
            ("dict[str,int]", &["static=3", "multi_select=4"], json!({"static": 3, "multi_select": 4})),
            ("dict[str,str]", &["login=2/minute"], json!({"login": "2/minute"})),
            ("dict[str,str]", &["{}"], json!({})),
            ("whatever", &["{\"a\":1}"], json!({"a": 1})),
            ("whatever", &["plain"], json!("plain")),
        ] {
            assert_eq!(made(kind, words), Ok(want), "{kind} {words:?}");
        }
        for (kind, words) in [
            ("bool", &["maybe"][..]),
            ("int", &["7.5"]),
            ("int", &["1", "2"]),
            ("float", &["nan"]),
            ("list[int]", &["1,x"]),
            ("list[str]", &["[1,"]),
            ("dict[str,int]", &["a"]),
            ("dict[str,int]", &["a=b"]),
        ] {
            assert!(made(kind, words).is_err(), "{kind} {words:?}");
        }
    }

    #[test]
    fn secrets_are_known_by_their_names() {
        assert!(is_secret("github_client_secret") && is_secret("SMTP_PASSWORD") && is_secret("slack_webhook_url"));
        assert!(!is_secret("password_auth_enabled") && !is_secret("max_instance_ttl_s") && !is_secret("rate_limits"));
    }
}
