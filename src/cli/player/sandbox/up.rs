//! `ctfy sandbox up`.

use secrecy::ExposeSecret;
use serde_json::json;

use super::Up;
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind};
use crate::cli::table::{As, View, col, spare};
use crate::cli::text;
use crate::sandbox::{Sandbox, routes};

const OPERATIONS: View = View {
    rows: "",
    name: "path",
    columns: &[
        col("ANSWERED", "answered", As::Yes),
        col("METHOD", "method", As::Text),
        col("PATH", "path", As::Text),
        spare("OPERATION", "operation", As::Text, 1),
    ],
    empty: "",
};

const UP: View = View {
    rows: "",
    name: "url",
    columns: &[col("Platform", "url", As::Text), col("Competition", "competition_id", As::Id)],
    empty: "",
};

/// What it is saved as.
pub const HOST: &str = "sandbox";

pub async fn run(cx: &Context, up: Up) -> anyhow::Result<()> {
    if up.list {
        return list(cx);
    }
    let mut options = up.kind.options(cx)?;
    options.port = up.port;
    options.state = up.state;
    if up.save {
        is_ours(cx)?;
    }
    let sandbox = super::start(options).await?;
    cx.ends_itself();
    let before = if up.save { save(cx, &sandbox)? } else { None };
    announce(cx, &sandbox, up.save)?;
    // Ctrl-C is how this ends.
    cx.interrupted().await;
    drop(sandbox);
    match before {
        Some(before) => leave(cx, &before),
        None => Ok(()),
    }
}

fn announce(cx: &Context, sandbox: &Sandbox, saved: bool) -> anyhow::Result<()> {
    let accounts = &sandbox.accounts;
    let document = json!({
        "url": sandbox.url, "competition_id": sandbox.competition, "host": if saved { json!("sandbox") } else { json!(null) },
        "tokens": {
            "player": accounts.player.expose_secret(), "rival": accounts.rival.expose_secret(),
            "operator": accounts.operator.expose_secret(),
        },
    });
    cx.out.one(&document.to_string(), &UP, || {
        let export = |who: &str, token: &secrecy::SecretString| {
            format!(
                "  {}\n  export CTFY_PLATFORM_URL={} CTFY_TOKEN={}\n",
                text::dim(who),
                sandbox.url,
                token.expose_secret()
            )
        };
        let player = match saved {
            true => format!("  {}\n", text::dim("a player: saved as host `sandbox`, the current one until Ctrl-C")),
            false => export("a player", &accounts.player),
        };
        format!(
            "{} The sandbox is up at {}\n\nIn another shell:\n{player}{}{}\n  ctfy comp register --solo\n\n{}",
            text::green("✓"),
            text::cyan(&sandbox.url),
            export("another player", &accounts.rival),
            export("the operator, for ctfy-admin", &accounts.operator),
            text::dim("Ctrl-C stops it.")
        )
    })
}

/// Somebody's platform may be saved under that name, with a token that is nowhere else.
fn is_ours(cx: &Context) -> anyhow::Result<()> {
    let Some(saved) = cx.hosts()?.get(HOST) else { return Ok(()) };
    if saved.url.starts_with("http://127.0.0.1:") {
        return Ok(());
    }
    let message = format!("the host that is saved as `{HOST}` is {}, not a sandbox", text::line(&saved.url));
    Err(Failure::new(Kind::Conflict, message)
        .hint("leave --save out and use the line that is printed, or rename that host in config.toml")
        .into())
}

/// Makes it the current host; gives the one that was.
fn save(cx: &Context, sandbox: &Sandbox) -> anyhow::Result<Option<String>> {
    let before = cx.hosts()?.current.clone().filter(|before| before != HOST);
    cx.store.save(HOST, &sandbox.url, &sandbox.accounts.player)?;
    Ok(before)
}

/// Makes the host that was the current one that again, unless somebody switched in the meantime.
fn leave(cx: &Context, before: &str) -> anyhow::Result<()> {
    let now = cx.store.load(true)?;
    if now.current.as_deref() == Some(HOST) && now.get(before).is_some() {
        cx.store.switch(before)?;
        cx.out.note(&text::dim(format!("{} is the current host again", text::line(before))));
    }
    Ok(())
}

fn list(cx: &Context) -> anyhow::Result<()> {
    let mut rows: Vec<_> = crate::api::operations().collect();
    rows.sort_by_key(|op| (op.path, op.method));
    let (all, answered) = (rows.len(), rows.iter().filter(|op| routes::answers(op.method, op.path)).count());
    let rows: Result<Vec<_>, _> = rows
        .into_iter()
        .map(|op| {
            serde_json::value::to_raw_value(&json!({
                "method": op.method.as_str(), "path": format!("/api/v1{}", op.path),
                "answered": routes::answers(op.method, op.path), "operation": format!("{}.{}", op.namespace, op.name),
            }))
        })
        .collect();
    cx.out.rows(&crate::client::Rows { items: rows?, total: None }, &OPERATIONS)?;
    cx.out.note(&text::dim(format!("{answered} of {all} are answered")));
    Ok(())
}
