//! `ctfy-admin worker start`: an instance that only its node knows of.

use std::collections::BTreeMap;
use std::time::Duration;

use clap::Args;

use super::{INSTANCE, Rehearsal};
use crate::api::instance::{InstanceStatus, State};
use crate::api::worker;
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::progress::Progress;
use crate::cli::settings::duration;
use crate::cli::text;
use crate::client::{Operation, wait};

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  ctfy-admin worker --url http://10.0.0.7:8200 start WEB-001 --wait
  ctfy-admin worker --url http://10.0.0.7:8200 start WEB-001 --id try-1 --ttl 10m --answer 'flag=FLAG{try}'

Nobody but you stops it, or the node once its time is over.";

/// What to start.
#[derive(Args)]
pub struct Start {
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
    /// What the instance is to be called [default: something new].
    #[arg(long = "id", alias = "instance-id", value_name = "ID")]
    id: Option<String>,
    /// How long it shall live.
    #[arg(long, value_name = "DURATION", value_parser = duration, default_value = "1h")]
    ttl: Duration,
    /// The answer of a question; once for each.
    #[arg(long = "answer", value_name = "QUESTION=ANSWER", value_parser = pair)]
    answers: Vec<(String, String)>,
    /// A folder of the node in which its traffic is written down.
    #[arg(long, value_name = "DIR")]
    proxy_output_dir: Option<String>,
    /// Wait until it is ready.
    #[arg(long)]
    wait: bool,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("write QUESTION=ANSWER")?;
    if key.is_empty() { Err("the question has no name".into()) } else { Ok((key.to_owned(), value.to_owned())) }
}

/// Starts it.
pub async fn start(cx: &Context, given: Start) -> anyhow::Result<()> {
    let id = given.id.unwrap_or_else(|| format!("try-{:08x}", fastrand::u32(..)));
    crate::client::request::segment("ID", &id)?;
    let op = worker::Start {
        challenge_id: given.challenge,
        instance_id: id.clone(),
        ttl: given.ttl.as_secs(),
        answers: given.answers.into_iter().collect::<BTreeMap<_, _>>(),
        proxy_output_dir: given.proxy_output_dir,
    };
    let named = text::word(&id);
    let ask = || format!("`ctfy-admin worker --url … status {named}` says whether it was started");
    cx.leaves(Some(ask()));
    let Some(reply) = given.rehearsal.send(cx, &op).await.hint_for(Kind::Unknown, ask)? else { return Ok(()) };
    let stops = format!("`ctfy-admin worker --url … stop {named}` stops it");
    cx.leaves(Some(format!("the instance goes on: {stops}")));
    if !given.wait {
        return cx.out.one(reply.raw()?.get(), &INSTANCE, || {
            format!("Instance {} is starting.\n{}", text::bold(text::line(&id)), text::dim(format!("{stops}.")))
        });
    }
    let spinner = Progress::spinner(&cx.out, &format!("waiting until {id} is ready"));
    let client = cx.client()?;
    let request = worker::Status { instance: id.clone() }.request()?;
    let get = async || {
        let reply = client.transport().send(&request).await?;
        let status: InstanceStatus = reply.json()?;
        Ok((reply, status))
    };
    let settled = |(reply, status): (_, InstanceStatus)| {
        matches!(status.status, State::Ready | State::Error | State::Stopped).then_some((reply, status))
    };
    let (reply, status) = wait::until(get, None, |_| false, settled).await?;
    drop(spinner);
    cx.leaves(None);
    match status.status {
        State::Ready => cx.out.card(reply.raw()?.get(), &INSTANCE),
        State::Stopped => Err(Failure::new(Kind::Conflict, format!("{id} was stopped before it was ready")).into()),
        _ => {
            let why = text::line(&status.error);
            let why = if why.is_empty() { "the node gives no reason".to_owned() } else { why };
            Err(Failure::new(Kind::Server, format!("{id} could not be started: {why}")).hint(stops).into())
        }
    }
}
