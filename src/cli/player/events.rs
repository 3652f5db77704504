//! `ctfy events`: what happens, as it happens.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use clap::{Args, Subcommand};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value;

use crate::api::me;
use crate::cli::context::Context;
use crate::cli::error::{Kind, classify};
use crate::cli::settings::{Format, duration};
use crate::cli::table::{self, plain};
use crate::cli::{json, text};
use crate::client::{Event, EventOptions, Gap, Item};

/// How long to let others' joining pass before looking at one's own teams again.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Print events as they come, one JSON object a line; on a terminal in words.
    #[command(
        after_help = "Examples:\n  ctfy events watch\n  ctfy events watch -f flag_correct -f scoreboard_updated\n  ctfy events watch | jq -r 'select(.event==\"flag_correct\").data.actor_name'\n\nA line is {\"event\",\"data\"}. Where events may have been missed it is\n{\"event\":\"gap\",\"data\":{\"since\",\"until\",\"reason\"}}: the platform does not send again what was missed."
    )]
    Watch(Watch),
}

/// Which events, and how.
#[derive(Args)]
pub struct Watch {
    /// Only events of this name; several with commas or again. Gaps are always told.
    #[arg(short, long = "filter", value_name = "NAME", value_delimiter = ',')]
    filter: Vec<String>,
    /// In words, also without a terminal.
    #[arg(long, conflicts_with_all = ["json", "format"])]
    text: bool,
    /// End when the connection breaks.
    #[arg(long)]
    no_reconnect: bool,
    /// Take a connection for dead that is silent for this long; the platform sends a sign of life every 30 s.
    #[arg(long, value_name = "DURATION", default_value = "65s", value_parser = duration)]
    stale_after: std::time::Duration,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Watch(watch) => follow(cx, watch).await,
    }
}

async fn follow(cx: &Context, watch: Watch) -> anyhow::Result<()> {
    let words = watch.text || (cx.out.format == Format::Table && cx.out.stdout_tty);
    // `-f ""` is how a script says that it wants all.
    let filter: Vec<&str> = watch.filter.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    let wanted = |name: &str| filter.is_empty() || filter.contains(&name);
    let options = EventOptions { reconnect: !watch.no_reconnect, stale_after: watch.stale_after };
    // A stream has no end to wait for: `--timeout` is kept by whoever called us.
    let transport = cx.client()?.transport().with(|options| options.deadline = None);
    // The stream takes a dead token for nobody at all, without a word: this is refused.
    let mut teams = teams(cx).await?;
    let mut stream = crate::client::EventStream::new(&transport, options);
    let (mut look, mut looked) = (None, None);
    while !cx.out.closed.load(std::sync::atomic::Ordering::Relaxed) {
        let item = tokio::select! {
            item = stream.next() => item?,
            () = moment(look), if look.is_some() => {
                (look, looked) = (None, Some(Instant::now()));
                let now = self::teams(cx).await?;
                if now.as_ref().zip(teams.as_ref()).is_none_or(|(now, before)| !now.is_subset(before)) {
                    stream.reopen("your teams changed");
                }
                teams = now;
                continue;
            }
        };
        match item {
            Item::Connected if cx.out.machine() => {}
            Item::Connected => cx.out.note(&text::dim(format!("watching {} (Ctrl-C ends)", transport.origin()))),
            Item::Event(event) => {
                // The platform looks at memberships when a stream opens: a new team's events need a new one. But it
                // tells everybody of everybody's, and each reopening may miss something: so look whose it was.
                if event.name == "team_membership_changed" && cx.signed_in()? && look.is_none() {
                    look = Some(looked.map_or_else(Instant::now, |last| last + LOOK_AGAIN));
                }
                if wanted(&event.name) {
                    print(cx, words, &event)?;
                }
            }
            Item::Lost(_) if cx.out.machine() => {}
            Item::Lost(why) => {
                cx.out.note(&text::yellow(format!("the connection is lost ({}); trying again", text::line(&why))));
            }
            Item::Gap(gap) => print(cx, words, &as_event(&gap))?,
        }
    }
    Ok(())
}

/// The teams the caller is in; `None` where the token may not say.
async fn teams(cx: &Context) -> anyhow::Result<Option<BTreeSet<String>>> {
    if !cx.signed_in()? {
        return Ok(Some(BTreeSet::new()));
    }
    let me: Value = match cx.send(&me::View::default()).await {
        Ok(reply) => reply.json()?,
        Err(error) => {
            let failure = classify(error);
            return if failure.kind == Kind::Auth { Err(failure.into()) } else { Ok(None) };
        }
    };
    let rows = me["competition_teams"].as_array();
    Ok(Some(rows.into_iter().flatten().map(|row| plain(&row["team_id"])).collect()))
}

async fn moment(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at.into()).await,
        None => std::future::pending().await,
    }
}

fn as_event(gap: &Gap) -> Event {
    let value =
        serde_json::json!({"since": gap.since.to_string(), "until": gap.until.to_string(), "reason": gap.reason});
    Event { name: "gap".into(), data: serde_json::value::to_raw_value(&value).unwrap_or_default() }
}

fn print(cx: &Context, words: bool, event: &Event) -> anyhow::Result<()> {
    if !words {
        return cx.out.line(&json::build([("event", json::string(&event.name).as_str()), ("data", event.data.get())]));
    }
    let data: Value = serde_json::from_str(event.data.get()).unwrap_or_default();
    let clock = Timestamp::now().to_zoned(TimeZone::system()).strftime("%H:%M:%S").to_string();
    let name = text::line(&event.name);
    let name = match event.name.as_str() {
        "flag_correct" | "flag_part_correct" | "instance_ready" | "achievement_unlocked" => text::green(name),
        "flag_wrong" | "instance_error" | "gap" => text::red(name),
        _ => text::bold(name),
    };
    let mut parts = vec![text::dim(clock), name];
    for key in
        ["actor_name", "challenge_id", "achievement_name", "competition_title", "reason", "error", "since", "until"]
    {
        let value = plain(table::at(&data, key));
        if !value.is_empty() {
            parts.push(if matches!(key, "since" | "until") {
                let clock = |time: Timestamp| time.to_zoned(TimeZone::system()).strftime("%H:%M:%S").to_string();
                let value = table::time(table::at(&data, key)).map(clock).unwrap_or(value);
                text::dim(format!("{key} {}", text::line(&value)))
            } else {
                text::line(&value)
            });
        }
    }
    if let Some(seconds) = data["solve_time_s"].as_f64().filter(|s| *s > 0.0) {
        parts.push(text::dim(format!("after {}", text::span(seconds))));
    }
    if let Some(id) = data["instance_id"].as_str().filter(|id| !id.is_empty()) {
        parts.push(text::dim(text::line(&id.chars().take(8).collect::<String>())));
    }
    cx.out.say(&parts.join("  "))
}
