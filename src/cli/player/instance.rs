//! `ctfy instance`: start, watch, prolong and stop challenge instances.

mod questions;
mod traffic;

use std::time::{Duration, Instant};

use clap::{Args, Subcommand};
use serde_json::Value;

use super::challenge;
use crate::api::instance::{self, AttackSurface, InstanceStatus, State, Vpn};
use crate::cli::context::{Context, Listing};
use crate::cli::error::{Explain, Failure, Kind, classify};
use crate::cli::progress::Progress;
use crate::cli::settings::duration;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{json, resolve, text};
use crate::client::{Error, EventOptions, Operation, Reply, wait};

/// How long to wait for an instance where `--timeout` says nothing.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
/// For how long after its start an instance may not be found yet.
const BIRTH: Duration = Duration::from_secs(5);

/// How close to its end a budget counts as used up.
const HAIR: Duration = Duration::from_millis(50);

/// Instances in a list.
pub const INSTANCES: View = View {
    rows: "items",
    name: "id",
    columns: &[
        col("ID", "id", As::Handle),
        col("CHALLENGE", "challenge_id", As::Text),
        col("STATUS", "status", As::State),
        col("ENDS", "expires_at", As::Age),
        spare("SERVICES", "services", As::Custom(services), 1),
    ],
    empty: "No instance is running: `ctfy instance start CHALLENGE`.",
};

const INSTANCE: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Instance", "id", As::Id),
        col("Challenge", "challenge_id", As::Text),
        col("Name", "name", As::Text),
        col("Status", "status", As::State),
        col("Started", "started_at", As::Age),
        col("Ends", "expires_at", As::Age),
        col("Competition", "competition_id", As::Text),
    ],
    empty: "",
};

const STATUS: View = View {
    rows: "",
    name: "id",
    columns: &[col("Instance", "id", As::Id), col("Status", "status", As::State), col("Reason", "error", As::Text)],
    empty: "",
};

fn services(value: &Value) -> String {
    let list: Vec<instance::Service> = serde_json::from_value(value.clone()).unwrap_or_default();
    list.iter().map(|service| text::line(&service.url())).collect::<Vec<_>>().join(" ")
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List your teams' instances.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy instance list\n  ctfy instance list --status ready --format name"
    )]
    List(Listing<instance::List>),
    /// Show an instance: where to attack, the questions, the time left.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy instance view CTFARENA-001\n  ctfy instance view 3f9c --jq '.services[0].port'"
    )]
    View(Which),
    /// Start an instance of a challenge and wait until it is ready.
    #[command(
        after_help = "Examples:\n  ctfy instance start CTFARENA-001\n  ctfy instance start CTFARENA-001 --json --jq '.services[0]'\n  ctfy instance start CTFARENA-001 --no-wait\n\nCtrl-C while waiting leaves the instance as it is. A second start is a second instance."
    )]
    Start(Start),
    /// Show how far an instance is.
    #[command(after_help = "Examples:\n  ctfy instance status CTFARENA-001 --jq .status")]
    Status(Which),
    /// Wait until an instance is ready.
    #[command(after_help = "Examples:\n  ctfy instance wait CTFARENA-001 --timeout 5m")]
    Wait(Which),
    /// List what an instance asks, and how you stand with it.
    #[command(alias = "question", after_help = questions::EXAMPLES)]
    Questions(questions::Questions),
    /// Prolong an instance.
    #[command(after_help = "Examples:\n  ctfy instance renew CTFARENA-001 --ttl 2h")]
    Renew(Renew),
    /// Stop instances.
    #[command(after_help = "Examples:\n  ctfy instance stop CTFARENA-001\n  ctfy instance stop --all")]
    Stop(Stop),
    /// Show what was asked of an instance, and what it answered.
    #[command(after_help = traffic::EXAMPLES)]
    Traffic(traffic::Traffic),
    /// List the files that come with an instance.
    #[command(alias = "file", after_help = "Examples:\n  ctfy instance files CTFARENA-001")]
    Files(Listing<Which>),
    /// Fetch the files that come with an instance.
    #[command(
        after_help = "Examples:\n  ctfy instance download CTFARENA-001\n  ctfy instance download 3f9c notes.txt -o -\n\nA file is there whole or not at all."
    )]
    Download(Download),
    /// Fetch the VPN configuration of an instance's network.
    #[command(
        after_help = "Examples:\n  ctfy instance vpn CTFARENA-001 -o ctf.ovpn\n  ctfy instance vpn CTFARENA-001 | grep remote"
    )]
    Vpn(super::files::Vpn),
    /// Submit an answer: the same as `ctfy submit`.
    #[command(hide = true)]
    Submit(super::submit::Answer),
}

/// Which instance.
#[derive(Args)]
pub struct Which {
    /// Its id, a unique beginning of it, or the challenge it runs.
    #[arg(value_name = "INSTANCE")]
    instance: String,
}

/// Which files of which instance.
#[derive(Args)]
pub struct Download {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    wanted: super::files::Wanted,
}

/// What to start.
#[derive(Args)]
pub struct Start {
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
    /// How long it shall live: `2h`, `90m`; the platform may clip it.
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    ttl: Option<Duration>,
    /// Return at once; `ctfy instance wait` waits later.
    #[arg(long)]
    no_wait: bool,
}

/// What to prolong.
#[derive(Args)]
pub struct Renew {
    #[command(flatten)]
    which: Which,
    /// How long from now: `2h`, `90m`; the platform may clip it.
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    ttl: Option<Duration>,
}

/// What to stop.
#[derive(Args)]
pub struct Stop {
    /// Their ids, unique beginnings of them, or the challenges they run.
    #[arg(value_name = "INSTANCE", required_unless_present = "all", conflicts_with = "all")]
    instances: Vec<String>,
    /// All of your teams' instances.
    #[arg(long)]
    all: bool,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { mut op, window }) => {
            op.competition_id = resolve::chosen_comp(cx)?;
            let rows = cx.rows(&op.request()?, window, INSTANCES.rows).await?;
            if rows.items.is_empty() {
                cx.must_be_signed_in()?;
                cx.confirm_signed_in().await?;
            }
            cx.print_rows(&rows, window, &INSTANCES)
        }
        Command::View(which) => {
            let instance = resolve::instance(cx, &which.instance).await?;
            let op = instance::Get { instance, competition_id: resolve::chosen_comp(cx)? };
            let reply = cx.send(&op).await?;
            cx.out.one(reply.raw()?.get(), &INSTANCE, || describe(&reply))
        }
        Command::Start(start) => begin(cx, start).await,
        Command::Status(which) => {
            let instance = resolve::instance(cx, &which.instance).await?;
            let op = instance::Status { instance, competition_id: resolve::chosen_comp(cx)? };
            let reply = cx.send(&op).await?;
            let status: InstanceStatus = reply.json()?;
            cx.out.one(reply.raw()?.get(), &STATUS, || {
                let value = reply.json::<Value>().unwrap_or_default();
                let mut shown = table::card(STATUS.columns, &value);
                if let Some(surface) = &status.attack_surface {
                    shown.push_str(&attack(&surface.services, surface.vpn.as_ref(), &status.id));
                }
                shown
            })
        }
        Command::Wait(which) => {
            let instance = resolve::instance(cx, &which.instance).await?;
            let ready = until_ready(cx, &instance, "the instance", Instant::now() - BIRTH).await?;
            show_ready(cx, &instance, None, &ready).await
        }
        Command::Questions(which) => questions::questions(cx, which).await,
        Command::Renew(renew) => prolong(cx, renew).await,
        Command::Stop(stop) => end(cx, stop).await,
        Command::Traffic(which) => traffic::traffic(cx, which).await,
        Command::Files(Listing { op, window }) => super::files::of_instance(cx, &op.instance, window).await,
        Command::Download(Download { which, wanted }) => super::files::from_instance(cx, &which.instance, wanted).await,
        Command::Vpn(vpn) => super::files::vpn(cx, vpn).await,
        Command::Submit(answer) => super::submit::submit(cx, answer).await,
    }
}

async fn begin(cx: &Context, start: Start) -> anyhow::Result<()> {
    let challenge = start.challenge;
    crate::client::request::segment("CHALLENGE", &challenge)?;
    let mut op = instance::Start {
        challenge_id: challenge.clone(),
        ttl: start.ttl.map(|ttl| ttl.as_secs()),
        competition_id: cx.settings()?.comp.as_ref().map(|comp| comp.value.clone()),
    };
    let shown = text::line(&challenge);
    let list = || format!("`ctfy instance list --challenge {challenge}` says whether it was started");
    cx.leaves(Some(list()));
    let spinner = Progress::spinner(&cx.out, &format!("asking for an instance of {shown}"));
    let reply = match cx.send(&op).await {
        Err(error) if is_code(&error, "competition_required") && op.competition_id.is_none() => {
            drop(spinner);
            op.competition_id = Some(resolve::comp(cx, None).await?);
            cx.send(&op).await
        }
        other => {
            drop(spinner);
            other
        }
    };
    let reply = reply.hint_for(Kind::Unknown, list)?;
    let started: instance::Started = reply.json()?;
    let id = started.id;
    if id.is_empty() {
        return Err(Failure::new(Kind::Server, "the platform started an instance and did not say which")
            .hint(list())
            .into());
    }
    let named = text::word(&id);
    cx.leaves(Some(format!(
        "the instance goes on: `ctfy instance wait {named}` waits for it, `ctfy instance stop {named}` stops it"
    )));
    if start.no_wait {
        return cx.out.one(reply.raw()?.get(), &STATUS, || {
            format!(
                "Instance {} of {shown} is starting.\n{}",
                text::bold(text::line(&id)),
                text::dim(format!("`ctfy instance wait {named}` waits for it, `ctfy instance stop {named}` stops it."))
            )
        });
    }
    let ready = until_ready(cx, &id, &shown, Instant::now()).await?;
    show_ready(cx, &id, Some(&challenge), &ready).await
}

fn is_code(error: &anyhow::Error, code: &str) -> bool {
    error.downcast_ref::<Error>().is_some_and(|error| error.is_code(code))
}

/// Waits until an instance can be attacked; a failed one is exit 10 with the server's reason.
async fn until_ready(cx: &Context, id: &str, what: &str, born: Instant) -> anyhow::Result<Reply> {
    let client = cx.client()?;
    let op = instance::Status { instance: id.to_owned(), competition_id: resolve::chosen_comp(cx)? };
    let request = op.request()?;
    let spinner = Progress::spinner(&cx.out, &format!("waiting until {what} is ready"));
    let events = client.events(EventOptions::default());
    let concerns = id.to_owned();
    let wakes = move |event: &crate::client::Event| {
        event.name.starts_with("instance_") && event.text("instance_id").as_deref() == Some(&concerns)
    };
    let get = async || match client.transport().send(&request).await {
        Ok(reply) => {
            let status: InstanceStatus = reply.json()?;
            Ok(Some((reply, status)))
        }
        Err(error) if error.is_not_found() && born.elapsed() < BIRTH => Ok(None),
        Err(error) => Err(error),
    };
    let settled = |seen: Option<(Reply, InstanceStatus)>| match seen {
        Some((reply, status)) if matches!(status.status, State::Ready | State::Error | State::Stopped) => {
            Some((reply, status))
        }
        Some((_, InstanceStatus { status: State::Other(word), .. })) => {
            spinner.say(&format!("waiting until {what} is ready ({})", text::line(&word)));
            None
        }
        _ => None,
    };
    let waiting = wait::until(get, Some(events), wakes, settled);
    let deadline = cx.deadline(Some(PATIENCE)).unwrap_or_else(|| Instant::now() + PATIENCE);
    let in_vain = |spinner: &Progress| {
        let waited = text::span(spinner.elapsed().as_secs_f64());
        anyhow::Error::from(Failure::new(Kind::TimedOut, format!("{what} was not ready within {waited}")))
    };
    let (reply, status) = match tokio::time::timeout_at(deadline.into(), waiting).await {
        Ok(Ok(end)) => end,
        Ok(Err(error)) if error.is_not_found() => {
            return Err(Failure::new(Kind::NotFound, format!("{what}: the instance is gone"))
                .hint("`ctfy instance list` shows yours")
                .into());
        }
        // The budget may end in the middle of a look.
        Ok(Err(Error::TimedOut { .. })) if Instant::now() + HAIR >= deadline => return Err(in_vain(&spinner)),
        Ok(Err(error)) => return Err(error.into()),
        Err(_) => return Err(in_vain(&spinner)),
    };
    drop(spinner);
    match status.status {
        State::Error => {
            let reason =
                if status.error.trim().is_empty() { "the platform gives no reason" } else { status.error.trim() };
            Err(Failure::new(Kind::Server, format!("{what} could not be started: {reason}"))
                .hint(format!(
                    "`ctfy instance stop {}` removes it; tell the organizers if it happens again",
                    text::word(id)
                ))
                .into())
        }
        State::Stopped => Err(Failure::new(Kind::Conflict, format!("{what} was stopped before it was ready")).into()),
        _ => Ok(reply),
    }
}

/// Prints an instance that has become ready: for a script its id and the attack surface's keys, for a person all there is.
async fn show_ready(cx: &Context, id: &str, challenge: Option<&str>, ready: &Reply) -> anyhow::Result<()> {
    cx.leaves(None);
    if cx.out.machine() {
        return cx.out.one(&surface(id, challenge, ready)?, &INSTANCE, String::new);
    }
    let op = instance::Get { instance: id.to_owned(), competition_id: resolve::chosen_comp(cx)? };
    match cx.send(&op).await {
        Ok(reply) => cx.out.one(reply.raw()?.get(), &INSTANCE, || describe(&reply)),
        // It is ready, and where to attack is known already: that is worth more than the rest.
        Err(error) => {
            let failure = classify(error);
            let status: InstanceStatus = ready.json()?;
            let attack_surface: AttackSurface = status.attack_surface.unwrap_or_default();
            cx.out.say(&format!(
                "{} is ready.{}",
                text::bold(text::line(id)),
                attack(&attack_surface.services, attack_surface.vpn.as_ref(), id)
            ))?;
            cx.out.warn(&format!("its questions could not be read: {}", text::line(&failure.message)));
            Ok(())
        }
    }
}

/// `id`, what it is, and the keys of the attack surface on the top level.
fn surface(id: &str, challenge: Option<&str>, ready: &Reply) -> anyhow::Result<String> {
    let status = json::object(ready.raw()?.get()).unwrap_or_default();
    let mut pairs: Vec<(String, String)> =
        vec![("id".into(), json::string(id)), ("status".into(), json::string("ready"))];
    if let Some(challenge) = challenge {
        pairs.push(("challenge_id".into(), json::string(challenge)));
    }
    for (key, value) in &status {
        if key == "attack_surface" {
            for (key, value) in json::object(value.get()).unwrap_or_default() {
                pairs.push((key, value.get().to_owned()));
            }
        }
    }
    Ok(json::build(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()))))
}

/// Everything about an instance, for a person.
fn describe(reply: &Reply) -> String {
    let (Ok(value), Ok(instance)) = (reply.json::<Value>(), reply.json::<instance::Instance>()) else {
        return String::from_utf8_lossy(&reply.body).into_owned();
    };
    let mut shown = table::card(INSTANCE.columns, &value);
    if !instance.description.trim().is_empty() {
        shown.push_str(&format!("\n\n{}", text::block(&instance.description, 0)));
    }
    shown.push_str(&attack(&instance.services, instance.vpn_endpoint.as_ref(), &instance.id));
    shown.push_str(&challenge::questions(&instance.questions));
    shown.push_str(&challenge::files(&instance.attachments));
    if !instance.attachments.is_empty() {
        shown.push_str(&format!(
            "\n  {}",
            text::dim(format!("`ctfy challenge download {}` fetches them", text::word(&instance.challenge_id)))
        ));
    }
    if instance.status == State::Ready {
        let several = instance.questions.len() > 1;
        let question = if several { " -q QUESTION" } else { "" };
        let brief = text::word(&instance.id.chars().take(8).collect::<String>());
        shown.push_str(&format!(
            "\n\n{}",
            text::dim(format!(
                "Answer: `ctfy submit {brief} 'FLAG{{…}}'{question}`   Done: `ctfy instance stop {brief}`"
            ))
        ));
    }
    shown
}

/// Where to attack, as one can click or paste it.
fn attack(services: &[instance::Service], vpn: Option<&Vpn>, id: &str) -> String {
    let mut shown = String::new();
    if services.is_empty() && vpn.is_none() {
        return shown;
    }
    shown.push_str(&format!("\n\n{}", text::bold("Attack")));
    for service in services {
        let label = if service.label.trim().is_empty() {
            String::new()
        } else {
            format!("  {}", text::dim(text::line(&service.label)))
        };
        shown.push_str(&format!("\n  {}{label}", text::cyan(text::line(&service.url()))));
        if let Some(credential) = &service.credentials {
            let mut parts = vec![format!("user {}", text::bold(text::line(&credential.username)))];
            if let Some(password) = credential.password.as_deref().filter(|p| !p.is_empty()) {
                parts.push(format!("password {}", text::bold(text::line(password))));
            }
            if let Some(key) = credential.key_file.as_deref().filter(|k| !k.is_empty()) {
                parts.push(format!("key {}", text::line(key)));
            }
            shown.push_str(&format!("\n    {}", parts.join("  ")));
            // A line to paste into a shell is only made of names that a shell takes as they are.
            if service.service_type == "ssh"
                && [&credential.username, &service.host].into_iter().all(|name| is_plain(name))
            {
                let command = format!("ssh -p {} {}@{}", service.port, credential.username, service.host);
                shown.push_str(&format!("\n    {}", text::cyan(text::line(&command))));
            }
        }
    }
    if let Some(vpn) = vpn {
        shown.push_str(&format!("\n  VPN {}:{} ({})", text::line(&vpn.host), vpn.port, text::line(&vpn.proto)));
        shown.push_str(&format!(
            "\n    {}",
            text::dim(format!("`ctfy instance vpn {} -o ctf.ovpn` fetches its configuration", text::word(id)))
        ));
    }
    shown
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('-') && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

async fn prolong(cx: &Context, renew: Renew) -> anyhow::Result<()> {
    let instance = resolve::instance(cx, &renew.which.instance).await?;
    let op = instance::Renew {
        instance: instance.clone(),
        ttl: renew.ttl.map(|ttl| ttl.as_secs()),
        competition_id: resolve::chosen_comp(cx)?,
    };
    let reply = cx
        .send(&op)
        .await
        .hint_for(Kind::Unknown, || format!("`ctfy instance view {}` says when it ends", text::word(&instance)))?;
    let renewed: instance::Renewed = reply.json()?;
    cx.out.one(reply.raw()?.get(), &STATUS, || {
        let ends = table::time(&Value::from(renewed.expires_at));
        let when =
            ends.map_or_else(String::new, |ends| format!(" It ends {} ({}).", table::age(ends), table::local(ends)));
        format!("{} Prolonged.{when}", text::green("✓"))
    })
}

async fn end(cx: &Context, stop: Stop) -> anyhow::Result<()> {
    let mut ids = Vec::new();
    if stop.all {
        ids.extend(resolve::instances(cx).await?.iter().map(|row| table::plain(&row["id"])));
        if ids.is_empty() {
            cx.out.note("No instance is running.");
        }
    }
    for given in &stop.instances {
        let id = resolve::instance(cx, given).await?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let competition_id = resolve::chosen_comp(cx)?;
    let (mut stopped, mut failures) = (Vec::new(), Vec::new());
    for id in &ids {
        let op = instance::Stop { instance: id.clone(), competition_id: competition_id.clone() };
        match cx.send(&op).await {
            Ok(reply) if reply.already_gone => {
                stopped.push(json::build([("status", "\"stopped\""), ("id", &json::string(id))]));
            }
            Ok(reply) => stopped.push(reply.raw()?.get().to_owned()),
            Err(error) => failures.push((id.clone(), classify(error))),
        }
    }
    if let ([_], Some((_, failure))) = (ids.as_slice(), failures.first()) {
        return Err(failure.clone().into());
    }
    let single = stop.instances.len() == 1 && !stop.all;
    let raw = if single { stopped.first().cloned().unwrap_or_default() } else { format!("[{}]", stopped.join(",")) };
    if cx.out.machine() {
        if single {
            cx.out.one(&raw, &STATUS, String::new)?;
        } else {
            let items = serde_json::from_str(&raw)?;
            cx.out.rows(&crate::client::Rows { items, total: None }, &STATUS)?;
        }
    } else if !stopped.is_empty() {
        let what = text::count(stopped.len() as u64, "instance");
        cx.out.say(&format!("{} Stopped {what}.", text::green("✓")))?;
    }
    Failure::partial("instance", "stopped", ids.len(), &failures, "`ctfy instance list` shows what still runs")
}
