//! `api`: any request, for what has no command of its own yet. Same token, same retries, same exit codes.

use std::io::{IsTerminal, Read};

use clap::Args;
use serde_json::{Map, Value, json};

use super::super::context::{Context, Window};
use super::super::error::{Explain, Failure, Kind};
use super::super::settings::Format;
use super::super::table::{As, View, col};
use super::super::text;
use crate::client::request::encode;
use crate::client::transport::{origin, parse_url};
use crate::client::{Error, Method, Reply, Request, Rows};

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy api me
  ctfy api /api/v1/competitions?phase=running --jq '.items[].title'
  ctfy api competitions --all --format ndjson
  ctfy api -X PATCH me/profile -f bio='plays at night'
  ctfy api submissions -f instance_id=3f9c… -F 'answer[]=ssh' -F 'answer[]=http'
  ctfy api instances/3f9c…/openvpn-config > ctf.ovpn
  ctfy api --list

-f sends text; -F sends true, false, null and numbers as such, @FILE as a file's text (@- is stdin); a[b]=, a[]= nest.
With fields or --input and without -X it is a POST. A POST is sent once.";

const ROWS: View = View { rows: "items", name: "id", columns: &[col("ID", "id", As::Id)], empty: "" };

const OPERATIONS: View = View {
    rows: "",
    name: "operation",
    columns: &[
        col("METHOD", "method", As::Text),
        col("PATH", "path", As::Text),
        col("OPERATION", "operation", As::Text),
        col("REPEATED", "repeated", As::Yes),
    ],
    empty: "",
};

/// A request by hand.
#[derive(Args)]
pub struct Api {
    /// The path, with or without `/api/v1`.
    #[arg(value_name = "PATH", required_unless_present = "list")]
    path: Option<String>,
    /// The method [default: GET, with fields POST].
    #[arg(short = 'X', long, value_name = "METHOD")]
    method: Option<String>,
    /// A text field.
    #[arg(short = 'f', long = "raw-field", value_name = "KEY=VALUE")]
    raw: Vec<String>,
    /// A typed field.
    #[arg(short = 'F', long = "field", value_name = "KEY=VALUE")]
    typed: Vec<String>,
    /// The body, as it is; `-` is stdin. Fields then go into the query.
    #[arg(long, value_name = "FILE")]
    input: Option<String>,
    /// Print the status and the headers, too.
    #[arg(short = 'i', long)]
    include: bool,
    /// All pages of a list, as one array.
    #[arg(long, conflicts_with_all = ["include", "input"])]
    all: bool,
    /// Name the host once more: a protected one wants it before anything but a read.
    #[arg(long, value_name = "NAME")]
    confirm_host: Option<String>,
    /// List the operations known here.
    #[arg(long, conflicts_with_all = ["path", "method", "raw", "typed", "input", "include", "all"])]
    list: bool,
}

/// Runs it.
pub async fn run(cx: &Context, api: Api) -> anyhow::Result<()> {
    let Some(path) = &api.path else {
        return list(cx);
    };
    let path = normalize(cx, path)?;
    let fields = fields(&api, |file| read(cx, file))?;
    let method = match &api.method {
        Some(text) => Method::parse(text).ok_or_else(|| Failure::usage(format!("`{text}` is no HTTP method")))?,
        None if api.input.is_some() || !fields.is_empty() => Method::POST,
        None => Method::GET,
    };
    if path.split('?').next() == Some("/events") && method == Method::GET {
        return Err(Failure::usage("the event stream does not end").hint("`ctfy events watch` follows it").into());
    }
    let mut request = Request::new(method, path.clone());
    // What is known of the operation holds here too: how often it may be sent.
    if let Some(meta) = known(method, &path) {
        request.repeat = meta.repeat;
    }
    let in_query = api.input.is_some() || matches!(method, Method::GET | Method::HEAD | Method::OPTIONS);
    if in_query {
        for (key, value) in fields {
            flatten(&mut request.query, key, value);
        }
    } else if !fields.is_empty() {
        request.body = Some(("application/json", serde_json::to_vec(&Value::Object(fields))?));
    }
    if let Some(file) = &api.input {
        request.body = Some(("application/json", read(cx, file)?));
    }
    if !matches!(method, Method::GET | Method::HEAD | Method::OPTIONS) {
        let what = format!("send {method} {}", text::line(path.split('?').next().unwrap_or_default()));
        cx.confirmed(api.confirm_host.as_deref(), &what)?;
    }
    if api.all {
        if method != Method::GET {
            return Err(Failure::usage("--all goes with GET only").into());
        }
        let rows = cx.rows(&request, Window::ALL, "items").await?;
        return match cx.out.format {
            Format::Table => cx.out.document(&super::super::json::array(&rows.items)),
            _ => cx.out.rows(&rows, &ROWS),
        };
    }
    if api.include {
        if cx.out.machine() {
            return Err(Failure::usage(
                "-i prints the headers before the answer: it does not go with a machine format",
            )
            .hint("leave out --json and --jq, or leave out -i")
            .into());
        }
        return with_headers(cx, &request).await;
    }
    let sent = cx.exchange(&request).await;
    let reply = match sent {
        Err(error) if error.downcast_ref::<Error>().is_some_and(|e| matches!(e, Error::Unknown { .. })) => {
            let failure = super::super::error::classify(error);
            return Err(failure.hint("read back what it was to change before you send it again").into());
        }
        other if known(method, &path).is_none() => {
            other.hint_for(Kind::NotFound, || "`ctfy api --list` shows the operations known here".to_owned())?
        }
        other => other?,
    };
    print(cx, &reply)
}

/// The path below `/api/v1`, encoded; never one that the server would take for another.
fn normalize(cx: &Context, given: &str) -> Result<String, Failure> {
    let mut path = given.trim();
    let whole;
    if path.contains("://") {
        let url = url::Url::parse(path).map_err(|error| Failure::usage(format!("`{given}` is no path: {error}")))?;
        let settings = cx.settings()?;
        let base = parse_url(&settings.url.value)?;
        if origin(&url) != origin(&base) {
            return Err(Failure::usage(format!("{} is not the platform in force ({})", origin(&url), origin(&base)))
                .hint("the token belongs to that platform alone; choose another with --platform-url or --host"));
        }
        whole = format!("{}{}", url.path(), url.query().map(|q| format!("?{q}")).unwrap_or_default());
        path = whole.strip_prefix(base.path().trim_end_matches('/')).unwrap_or(&whole);
    }
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    let path = path.trim_start_matches('/');
    let path =
        path.strip_prefix("api/v1/").or(path.strip_prefix("api/v1").filter(|rest| rest.is_empty())).unwrap_or(path);
    let mut out = String::new();
    for segment in path.trim_end_matches('/').split('/') {
        let decoded = segment.replace("%2e", ".").replace("%2E", ".");
        if matches!(decoded.as_str(), "" | "." | "..") || segment.to_ascii_lowercase().contains("%2f") {
            return Err(Failure::usage(format!(
                "`{given}` has an empty or relative part, which the platform would take for another path"
            )));
        }
        out.push('/');
        out.push_str(&tolerant(segment));
    }
    if let Some(query) = query {
        out.push('?');
        out.push_str(
            &query
                .chars()
                .map(|c| if c.is_ascii_graphic() && c != '#' { c.to_string() } else { encode(&c.to_string()) })
                .collect::<String>(),
        );
    }
    Ok(out)
}

/// Encodes a segment, but leaves what is encoded already.
fn tolerant(segment: &str) -> String {
    let bytes = segment.as_bytes();
    let mut out = String::new();
    for (n, c) in segment.char_indices() {
        let escape = c == '%' && bytes.get(n + 1..n + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        if escape || "@:,;=+$!*'()&".contains(c) { out.push(c) } else { out.push_str(&encode(&c.to_string())) }
    }
    out
}

fn known(method: Method, path: &str) -> Option<&'static crate::client::Meta> {
    let path = path.split('?').next().unwrap_or_default();
    // A path spelled out goes before one that it could be an id in: `/auth/tokens/others` is no token.
    let exact = crate::api::operations().find(|meta| meta.method == method && meta.path == path);
    exact.or_else(|| {
        crate::api::operations().find(|meta| {
            meta.method == method
                && meta.path.split('/').count() == path.split('/').count()
                && meta.path.split('/').zip(path.split('/')).all(|(want, is)| want.starts_with('{') || want == is)
        })
    })
}

/// The fields of the command line; `read` fetches what `@file` names.
fn fields(api: &Api, read: impl Fn(&str) -> Result<Vec<u8>, Failure>) -> Result<Map<String, Value>, Failure> {
    let mut map = Map::new();
    for (text, typed) in api.raw.iter().map(|text| (text, false)).chain(api.typed.iter().map(|text| (text, true))) {
        let Some((key, value)) = text.split_once('=') else {
            return Err(Failure::usage(format!("field `{text}` has no `=`")).hint("write KEY=VALUE"));
        };
        let value = if typed { convert(value, &read)? } else { Value::from(value) };
        set(&mut map, key, value).map_err(|why| Failure::usage(format!("field `{key}`: {why}")))?;
    }
    Ok(map)
}

fn convert(text: &str, read: &impl Fn(&str) -> Result<Vec<u8>, Failure>) -> Result<Value, Failure> {
    if let Some(file) = text.strip_prefix('@') {
        let bytes = read(file)?;
        return String::from_utf8(bytes).map(Value::from).map_err(|_| Failure::usage(format!("{file} is not text")));
    }
    Ok(match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "null" => Value::Null,
        _ => match serde_json::from_str::<Value>(text) {
            Ok(number @ Value::Number(_)) => number,
            _ => Value::from(text),
        },
    })
}

/// Sets `a`, `a[b]`, `a[]` in an object.
fn set(map: &mut Map<String, Value>, key: &str, value: Value) -> Result<(), String> {
    let (head, mut rest) = key.find('[').map_or((key, ""), |at| key.split_at(at));
    if head.is_empty() {
        return Err("it has no name".to_owned());
    }
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let inner = rest.strip_prefix('[').and_then(|r| r.split_once(']')).ok_or("a bracket is missing")?;
        parts.push(inner.0);
        rest = inner.1;
    }
    let mut slot = map.entry(head.to_owned()).or_insert(Value::Null);
    for part in parts {
        slot = if part.is_empty() {
            if slot.is_null() {
                *slot = Value::Array(Vec::new());
            }
            let Value::Array(list) = slot else { return Err("it is a list here and something else there".to_owned()) };
            list.push(Value::Null);
            list.last_mut().ok_or("it is empty")?
        } else {
            if slot.is_null() {
                *slot = Value::Object(Map::new());
            }
            let Value::Object(inner) = slot else {
                return Err("it is an object here and something else there".to_owned());
            };
            inner.entry(part.to_owned()).or_insert(Value::Null)
        };
    }
    *slot = value;
    Ok(())
}

fn flatten(query: &mut Vec<(String, String)>, key: String, value: Value) {
    match value {
        Value::Array(items) => items.into_iter().for_each(|item| flatten(query, key.clone(), item)),
        Value::Object(map) => map.into_iter().for_each(|(k, v)| flatten(query, format!("{key}[{k}]"), v)),
        other => query.push((key, super::super::table::plain(&other))),
    }
}

/// A file's bytes, or stdin's. A file may be a pipe that somebody is still writing into.
fn read(cx: &Context, file: &str) -> Result<Vec<u8>, Failure> {
    let name = file.to_owned();
    let result = super::super::interrupt::until(cx.deadline(None), move || {
        let mut bytes = Vec::new();
        match name.as_str() {
            "-" => std::io::stdin().read_to_end(&mut bytes)?,
            name => std::fs::File::open(name)?.read_to_end(&mut bytes)?,
        };
        Ok::<_, std::io::Error>(bytes)
    })?;
    result.map_err(|error| Failure::usage(format!("{file} cannot be read: {error}")))
}

fn print(cx: &Context, reply: &Reply) -> anyhow::Result<()> {
    let kind = reply.header("content-type").unwrap_or_default().to_owned();
    if kind.contains("json")
        || kind.contains("html")
        || (reply.body.is_empty() && reply.status == 204)
        || reply.already_gone
    {
        let raw = reply.raw()?;
        if reply.body.is_empty() && !cx.out.machine() {
            return Ok(());
        }
        if let Format::Ndjson | Format::Csv | Format::Tsv | Format::Name = cx.out.format
            && let Ok(rows) = Rows::read(reply, "items")
        {
            return cx.out.rows(&rows, &ROWS);
        }
        return cx.out.document(raw.get());
    }
    if cx.out.machine() {
        let message = format!("the answer is `{}`, which is not JSON", text::line(&kind));
        return Err(Failure::new(Kind::Usage, message)
            .hint("leave the format out and write it to a file with `>`")
            .into());
    }
    let words = std::str::from_utf8(&reply.body).ok();
    match (cx.out.stdout_tty, words) {
        (true, Some(words)) => cx.out.say(&text::block(words, 0)),
        (true, None) => Err(Failure::usage(format!("the answer is binary ({})", text::line(&kind)))
            .hint("write it to a file with `>`")
            .into()),
        (false, _) => cx.out.bytes(&reply.body),
    }
}

async fn with_headers(cx: &Context, request: &Request) -> anyhow::Result<()> {
    let client = cx.client()?;
    let reply = client.transport().exchange(request).await?;
    let mut head = format!("HTTP {}\n", reply.status);
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\n"));
    }
    if cx.out.stdout_tty {
        cx.out.say(&text::block(&format!("{head}\n{}", String::from_utf8_lossy(&reply.body)), 0))?;
    } else {
        cx.out.bytes(&[format!("{head}\n").as_bytes(), reply.body.as_slice()].concat())?;
    }
    if reply.is_success() { Ok(()) } else { Err(client.transport().refusal(&reply).into()) }
}

fn list(cx: &Context) -> anyhow::Result<()> {
    let items = crate::api::operations()
        .map(|meta| {
            json!({
                "method": meta.method.as_str(),
                "path": format!("/api/v1{}", meta.path),
                "operation": format!("{}.{}", meta.namespace, meta.name),
                "repeated": meta.repeat == crate::client::Repeat::Freely,
            })
        })
        .filter_map(|value| serde_json::value::to_raw_value(&value).ok())
        .collect();
    if std::io::stdout().is_terminal() && !cx.out.machine() {
        cx.out.note(&text::dim("REPEATED: sent again by itself when no answer comes."));
    }
    cx.out.rows(&Rows { items, total: None }, &OPERATIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(raw: &[&str], typed: &[&str]) -> Option<Value> {
        let api = Api {
            path: None,
            method: None,
            raw: raw.iter().map(|t| (*t).to_owned()).collect(),
            typed: typed.iter().map(|t| (*t).to_owned()).collect(),
            input: None,
            include: false,
            all: false,
            confirm_host: None,
            list: false,
        };
        fields(&api, |file| Err(Failure::usage(file))).ok().map(Value::Object)
    }

    #[test]
    fn fields_nest_and_have_types() {
        let typed = ["n=7", "f=1.5", "yes=true", "none=null", "text=7x", "a[b]=1", "a[c][d]=x", "l[]=1", "l[]=two"];
        let want = json!({"raw": "true", "n": 7, "f": 1.5, "yes": true, "none": null, "text": "7x", "a": {"b": 1, "c": {"d": "x"}}, "l": [1, "two"]});
        assert_eq!(built(&["raw=true"], &typed), Some(want));
        for bad in ["x", "=1", "a[b=1", "[a]=1"] {
            assert_eq!(built(&[bad], &[]), None, "{bad}");
        }
        assert_eq!(built(&["a=1", "a[b]=2"], &[]), None);
    }
}
