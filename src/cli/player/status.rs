//! `ctfy status`: who one is, what runs, and how the platform is, side by side.

use serde_json::Value;

use crate::api::{instance, me, model::Text, server};
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind};
use crate::cli::table::{self, As, View, col};
use crate::cli::{json, text};
use crate::client::Operation;

/// Below the help.
pub const EXAMPLES: &str = "Examples:\n  ctfy status\n  ctfy status --jq '.instances[].id'";

const STATUS: View = View { rows: "", name: "host", columns: &[col("HOST", "host", As::Text)], empty: "" };

/// Asks three things at once.
pub async fn run(cx: &Context) -> anyhow::Result<()> {
    let settings = cx.settings()?;
    let signed_in = settings.token.is_some();
    let transport = cx.client()?.transport();
    let (me_op, list_op, health_op) =
        (me::View::default().request()?, instance::List::default().request()?, server::Health {}.request()?);
    let (health, me, instances) =
        tokio::join!(transport.send(&health_op), transport.send(&me_op), transport.send(&list_op));
    // No platform is the end of it; no account is part of the answer.
    let health = health?;
    let refused = me.as_ref().err().and_then(|error| error.api().cloned());
    let me = match (me, &refused) {
        (Ok(me), _) => Some(me),
        (Err(_), Some(_)) => None,
        (Err(error), None) => return Err(error.into()),
    };
    let instances = instances?;
    let list: Value = instances.json()?;
    let items = list["items"].as_array().cloned().unwrap_or_default();
    let health_value: Value = health.json()?;
    let me_value: Value = me.as_ref().map_or(Ok(Value::Null), |me| me.json())?;
    let listed = json::array(&crate::client::Rows::read(&instances, "items")?.items);
    let url = json::string(&settings.url.value);
    let raw = json::build([
        ("host", json::string(&settings.host).as_str()),
        ("url", &url),
        ("signed_in", if me.is_some() { "true" } else { "false" }),
        ("me", me.as_ref().map_or(Ok("null"), |me| me.raw().map(|raw| raw.get()))?),
        ("health", health.raw()?.get()),
        ("instances", &listed),
        // The same by the names that scripts written for the tool we replace read.
        ("platform_url", &url),
        ("running_instances", &listed),
    ]);
    cx.out.one(&raw, &STATUS, || {
        let account = match (&me, signed_in) {
            (Some(_), _) => format!(
                "{} {}",
                text::bold(text::line(&Text::of(&me_value["display_name"]))),
                text::dim(format!(
                    "({}, token from {})",
                    text::line(&table::plain(&me_value["role"])),
                    settings.token.as_ref().map_or("nowhere".into(), |t| t.source.to_string())
                ))
            ),
            (None, true) => text::red(format!(
                "the token was rejected: {}",
                refused.as_ref().map_or_else(String::new, |r| text::line(&r.message))
            )),
            (None, false) => format!("not signed in {}", text::dim("(`ctfy login`)")),
        };
        let platform = format!(
            "{} {}, {} of {} instances",
            table::state(&table::plain(&health_value["status"])),
            text::line(&table::plain(&health_value["version"])),
            table::plain(&health_value["running_instances"]),
            table::plain(&health_value["capacity"]),
        );
        let mut shown = table::labelled(&[
            (
                "Platform",
                format!(
                    "{} {}",
                    text::cyan(text::line(&settings.url.value)),
                    text::dim(format!("({})", settings.url.source))
                ),
            ),
            ("Health", platform),
            ("Account", account),
        ]);
        let teams = me_value["competition_teams"].as_array().cloned().unwrap_or_default();
        for team in &teams {
            let rank = team["my_rank"]
                .as_i64()
                .filter(|rank| *rank > 0)
                .map(|rank| format!(", rank {rank}"))
                .unwrap_or_default();
            shown.push_str(&format!(
                "\n{}  {} as {}{rank}",
                text::dim("Plays   "),
                text::line(&Text::of(&team["competition_title"])),
                text::bold(text::line(&table::plain(&team["team_name"]))),
            ));
        }
        if me.is_some() {
            let list = if items.is_empty() {
                text::dim(cx.program.idle)
            } else {
                table::grid(super::instance::INSTANCES.columns, &items, cx.out.width())
            };
            shown.push_str(&format!("\n\n{list}"));
        }
        shown
    })?;
    match refused {
        Some(api) if signed_in && api.is_bad_token() => Err(Failure::told(Kind::Auth).into()),
        _ => Ok(()),
    }
}
