//! `ctfy sandbox up`.

use secrecy::ExposeSecret;
use serde_json::json;

use super::Up;
use crate::cli::context::Context;
use crate::cli::table::{As, View, col};
use crate::cli::text;
use crate::sandbox::{Sandbox, routes};

const OPERATIONS: View = View {
    rows: "",
    name: "path",
    columns: &[
        col("METHOD", "method", As::Text),
        col("PATH", "path", As::Text),
        col("ANSWERED", "answered", As::Yes),
        col("OPERATION", "operation", As::Text),
    ],
    empty: "",
};

const UP: View = View {
    rows: "",
    name: "url",
    columns: &[col("Platform", "url", As::Text), col("Competition", "competition_id", As::Id)],
    empty: "",
};

pub async fn run(cx: &Context, up: Up) -> anyhow::Result<()> {
    if up.list {
        return list(cx);
    }
    let mut options = up.kind.options(cx)?;
    options.port = up.port;
    options.state = up.state;
    // Ctrl-C is how this ends.
    cx.ends_by_interrupt();
    let sandbox = super::start(options).await?;
    if up.save {
        save(cx, &sandbox)?;
    }
    announce(cx, &sandbox, up.save)?;
    std::future::pending().await
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
        let next = match saved {
            true => "  ctfy comp register --solo\n".to_owned(),
            false => format!(
                "{}{}{}\n  ctfy comp register --solo\n",
                export("a player", &accounts.player),
                export("another player", &accounts.rival),
                export("the operator, for ctfy-admin", &accounts.operator)
            ),
        };
        format!(
            "{} The sandbox is up at {}\n\nIn another shell:\n{next}\n{}",
            text::green("✓"),
            text::cyan(&sandbox.url),
            text::dim("Ctrl-C stops it.")
        )
    })
}

fn save(cx: &Context, sandbox: &Sandbox) -> anyhow::Result<()> {
    cx.store.save("sandbox", &sandbox.url, &sandbox.accounts.player)?;
    Ok(())
}

fn list(cx: &Context) -> anyhow::Result<()> {
    let mut rows: Vec<_> = crate::api::operations().collect();
    rows.sort_by_key(|op| (op.path, op.method));
    let rows: Result<Vec<_>, _> = rows
        .into_iter()
        .map(|op| {
            serde_json::value::to_raw_value(&json!({
                "method": op.method.as_str(), "path": format!("/api/v1{}", op.path),
                "answered": routes::answers(op.method, op.path), "operation": format!("{}.{}", op.namespace, op.name),
            }))
        })
        .collect();
    cx.out.rows(&crate::client::Rows { items: rows?, total: None }, &OPERATIONS)
}
