//! `ctfy-admin worker`: a worker node's own API, spoken directly, to see what a node does without the platform between.
//!
//! The node has an address and a token of its own. The platform's token never goes there, nor the node's to the platform.

mod images;
mod start;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::{Care, Deed, Rehearsal, ids};
use crate::api::worker;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind, classify};
use crate::cli::hosts::host_name;
use crate::cli::player::files;
use crate::cli::settings::{From, Settings, Source};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{flows, text};
use crate::client::{Error, Method, Operation, Request, Rows, transport};

const HEALTH: View = View {
    rows: "",
    name: "hostname",
    columns: &[
        col("Node", "hostname", As::Text),
        col("Status", "status", As::State),
        col("Running", "running_instances", As::Number),
        col("Capacity", "capacity", As::Number),
        col("Version", "version", As::Text),
    ],
    empty: "",
};

/// An instance as its node sees it.
const INSTANCE: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Instance", "id", As::Id),
        col("Challenge", "challenge_id", As::Text),
        col("Status", "status", As::State),
        col("Reason", "error", As::Text),
        col("Services", "attack_surface.services", As::Custom(services)),
    ],
    empty: "",
};

const CHECKED: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Instance", "id", As::Id),
        col("Status", "status", As::State),
        col("Healthy", "is_healthy", As::Yes),
    ],
    empty: "",
};

const CONTAINERS: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("ID", "id", As::Handle),
        col("SERVICE", "service", As::Text),
        col("NAME", "name", As::Text),
        col("STATUS", "status", As::State),
        spare("HEALTH", "health", As::State, 1),
        spare("IMAGE", "image", As::Text, 2),
    ],
    empty: "It has no containers.",
};

const FILES: View = View {
    rows: "files",
    name: "name",
    columns: &[col("NAME", "name", As::Text), col("SIZE", "size", As::Bytes)],
    empty: "No files come with it.",
};

fn services(value: &Value) -> String {
    let list: Vec<crate::api::instance::Service> = serde_json::from_value(value.clone()).unwrap_or_default();
    list.iter().map(|service| text::line(&service.url())).collect::<Vec<_>>().join(" ")
}

/// A node, and what is asked of it.
#[derive(Args)]
pub struct Worker {
    /// The node's own address, as `nodes list` shows it.
    #[arg(long, global = true, value_name = "URL")]
    url: Option<String>,
    /// The node's own token, which it got when it joined [env: CTFY_NODE_TOKEN].
    #[arg(long, global = true, value_name = "TOKEN")]
    node_token: Option<String>,
    #[command(subcommand)]
    command: Command,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show how the node is. It asks for no token.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 health")]
    Health,
    /// Show how far an instance is.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 status 3f9c2b1e")]
    Status(Which),
    /// Ask whether an instance's containers are well; exit 3 if not.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 check 3f9c2b1e && echo well")]
    Check(Which),
    /// Start an instance without the platform, which does not learn of it.
    #[command(after_help = start::EXAMPLES)]
    Start(start::Start),
    /// Stop instances, also those the platform knows.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 stop 3f9c2b1e")]
    Stop(Stop),
    /// Stop every instance of the node.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 stop-all --yes")]
    StopAll(Care),
    /// List the containers of an instance.
    #[command(
        alias = "container",
        after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 containers 3f9c2b1e"
    )]
    Containers(List),
    /// Show what the containers of an instance wrote.
    #[command(
        alias = "log",
        after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 logs 3f9c2b1e | tail"
    )]
    Logs(Which),
    /// Show what was asked of an instance, and what it answered.
    #[command(
        after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 traffic 3f9c2b1e --format ndjson"
    )]
    Traffic(List),
    /// Fetch an instance's captured packets.
    #[command(
        after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 pcap 3f9c2b1e -o 3f9c.pcap\n  ctfy-admin worker --url http://10.0.0.7:8200 pcap 3f9c2b1e | tcpdump -r -"
    )]
    Pcap(Pcap),
    /// Show what an agent needs to join an instance's network.
    #[command(
        alias = "agent-runtime",
        after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 runtime 3f9c2b1e --json"
    )]
    Runtime(Which),
    /// List the files that come with an instance.
    #[command(alias = "file", after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 files 3f9c2b1e")]
    Files(List),
    /// Fetch the files that come with an instance.
    #[command(
        after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 download 3f9c2b1e notes.txt -o -"
    )]
    Download(Download),
    /// Fetch the VPN configuration of an instance's network.
    #[command(after_help = "Examples:\n  ctfy-admin worker --url http://10.0.0.7:8200 vpn 3f9c2b1e -o ctf.ovpn")]
    Vpn(Vpn),
    /// What concerns challenges and their images.
    #[command(flatten)]
    Images(images::Command),
}

/// Which instance.
#[derive(Args)]
pub struct Which {
    /// The instance's id.
    #[arg(value_name = "INSTANCE")]
    instance: String,
}

/// Which rows of an instance.
#[derive(Args)]
pub struct List {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    window: Window,
}

/// Which instances.
#[derive(Args)]
pub struct Stop {
    /// The instances' ids; `-` reads them from stdin, one a line.
    #[arg(value_name = "INSTANCE", required = true)]
    instances: Vec<String>,
    #[command(flatten)]
    care: Care,
}

/// Which capture, and where to.
#[derive(Args)]
pub struct Pcap {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    to: To,
}

/// Where to.
#[derive(Args)]
struct To {
    /// Write it there; `-` is stdout, as into a pipe without it.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// Which files.
#[derive(Args)]
pub struct Download {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    wanted: files::Wanted,
}

/// Which configuration, and where to.
#[derive(Args)]
pub struct Vpn {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    to: To,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, given: Worker) -> anyhow::Result<()> {
    turn(cx, given.url, given.node_token)?;
    run(cx, given.command).await.map_err(explain)
}

/// From here on everything goes to the node.
fn turn(cx: &Context, url: Option<String>, token: Option<String>) -> Result<(), Failure> {
    let hint = "`ctfy-admin nodes list --format csv` shows the addresses of the nodes";
    let url = url.ok_or_else(|| Failure::usage("which node? --url names its address").hint(hint))?;
    if cx.global.token.is_some() || cx.global.host.is_some() || cx.global.platform_url.is_some() {
        return Err(Failure::usage("--token, --host and --platform-url are about a platform, and this is a node")
            .hint("--url and --node-token (or CTFY_NODE_TOKEN) are the node's"));
    }
    let parsed = transport::parse_url(&url)?;
    let secret = |text: String, source| From { value: text.into(), source };
    let token = match (token, &cx.env.node_token) {
        (Some(token), _) => Some(secret(token, Source::Flag("--node-token"))),
        (None, Some(token)) => Some(secret(token.clone(), Source::Env("CTFY_NODE_TOKEN"))),
        (None, None) => None,
    };
    let settings = Settings {
        url: From { value: parsed.to_string(), source: Source::Flag("--url") },
        token,
        host: host_name(&parsed),
        saved: false,
        comp: None,
        ca_cert: cx.global.ca_cert.clone(),
        timeout: cx.global.timeout,
        started: std::time::Instant::now(),
        no_input: cx.global.no_input,
    };
    cx.turn_to_node(settings)
}

/// A node's refusals in a node's words.
fn explain(error: anyhow::Error) -> anyhow::Error {
    let broken = matches!(error.downcast_ref::<Error>(), Some(Error::BadUrl { .. }));
    let failure = classify(error);
    let hint = match failure.kind {
        Kind::Usage if broken => "a node's address looks like http://10.0.0.7:8200",
        Kind::Auth => {
            "--node-token or CTFY_NODE_TOKEN is the token that the node got when it joined; a platform's is none"
        }
        Kind::Unreachable => "--url is the node's own address, which may be reached from the platform only",
        Kind::NotFound if failure.http_status != Some(404) => return failure.into(),
        Kind::NotFound if failure.message.to_lowercase().contains("challenge") => {
            "`… worker build-state` lists the node's challenges; `… worker rescan` looks for new ones"
        }
        Kind::NotFound => "`ctfy-admin instances list --node NODE` shows what the platform has there",
        _ => return failure.into(),
    };
    failure.hint(hint).into()
}

async fn run(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Health => cx.show(&worker::Health {}, &HEALTH).await,
        Command::Status(Which { instance }) => cx.show(&worker::Status { instance }, &INSTANCE).await,
        Command::Check(Which { instance }) => {
            let reply = cx.send(&worker::Check { instance }).await?;
            let checked: worker::Checked = reply.json()?;
            cx.out.card(reply.raw()?.get(), &CHECKED)?;
            if checked.is_healthy { Ok(()) } else { Err(Failure::told(Kind::Negative).into()) }
        }
        Command::Start(given) => start::start(cx, given).await,
        Command::Stop(given) => stop(cx, given).await,
        Command::StopAll(care) => stop_all(cx, care).await,
        Command::Containers(List { which, window }) => {
            cx.list(&worker::Containers { instance: which.instance }, window, &CONTAINERS).await
        }
        Command::Logs(Which { instance }) => {
            let reply = cx.send(&worker::Logs { instance }).await?;
            let logs: worker::ContainerLogs = reply.json()?;
            if cx.out.machine() {
                return cx.out.document(reply.raw()?.get());
            }
            if logs.logs.trim().is_empty() {
                cx.out.note("The containers have written nothing.");
            }
            cx.out.say(&text::block(&logs.logs, 0))
        }
        Command::Traffic(List { which, window }) => {
            let reply = cx.send(&worker::Traffic { instance: which.instance }).await?;
            flows::print(cx, &window.of(Rows::read(&reply, "flows")?.items), window)
        }
        Command::Pcap(given) => pcap(cx, given).await,
        Command::Runtime(Which { instance }) => {
            let reply = cx.send(&worker::Runtime { instance }).await?;
            let raw = reply.raw()?.get();
            cx.out.one(raw, &INSTANCE, || facts(&reply.json().unwrap_or_default()))
        }
        Command::Files(List { which, window }) => {
            cx.list(&worker::Files { instance: which.instance }, window, &FILES).await
        }
        Command::Download(given) => download(cx, given).await,
        Command::Vpn(given) => vpn(cx, given).await,
        Command::Images(command) => images::dispatch(cx, command).await,
    }
}

/// Whatever keys there are, a line each.
fn facts(value: &Value) -> String {
    let map = value.as_object().cloned().unwrap_or_default();
    let wide = map.keys().map(|key| text::width(&text::line(key))).max().unwrap_or(0);
    let row = |(key, value): (&String, &Value)| {
        let key = text::line(key);
        let gap = " ".repeat(wide - text::width(&key) + 2);
        let shown = match value {
            Value::String(long) if long.contains('\n') => format!("\n{}", text::block(long, 2)),
            other => format!("{gap}{}", text::line(&table::plain(other))),
        };
        format!("{}{shown}", text::dim(key))
    };
    map.iter().map(row).collect::<Vec<_>>().join("\n")
}

async fn stop(cx: &Context, given: Stop) -> anyhow::Result<()> {
    let ids = ids(cx, &given.instances, "INSTANCE")?;
    let deed = Deed::each("stop", "instance", &ids);
    let operation = |instance| worker::Stop { instance };
    let Some(outcome) = given.care.each(cx, &deed, &ids, "stopped", "id", operation).await? else { return Ok(()) };
    outcome.tell(
        cx,
        &INSTANCE,
        "instance",
        "stopped",
        |done| format!("{} Stopped {}.", text::green("✓"), text::count(done.len() as u64, "instance")),
        "`… worker status INSTANCE` shows how one is",
    )
}

async fn stop_all(cx: &Context, care: Care) -> anyhow::Result<()> {
    let deed = Deed::one("stop every instance of this node, whoever plays on it").sweeping();
    let Some(reply) = care.send(cx, &deed, &worker::StopAll {}).await? else { return Ok(()) };
    // 0.6.6 does not say how many there were.
    cx.out.one(reply.raw()?.get(), &INSTANCE, || format!("{} Stopped all that was running.", text::green("✓")))
}

async fn pcap(cx: &Context, given: Pcap) -> anyhow::Result<()> {
    let instance = given.which.instance;
    let request = worker::Pcap { instance: instance.clone() }.request()?;
    let name = format!("{instance}.pcap");
    let out = given.to.out.unwrap_or_else(|| {
        // Bytes never go to a terminal, and a document for a script says where they are.
        if cx.out.stdout_tty || cx.out.machine() { name.clone().into() } else { "-".into() }
    });
    files::single(cx, request, &name, None, &out, given.to.force).await.map_err(|error| {
        let failure = classify(error);
        match failure.kind {
            Kind::NotFound => Failure { message: "the node has no capture of it".into(), ..failure }.into(),
            _ => failure.into(),
        }
    })
}

async fn download(cx: &Context, given: Download) -> anyhow::Result<()> {
    let instance = given.which.instance;
    let offered = cx.call(&worker::Files { instance: instance.clone() }).await?.files;
    let request = |name: &str| worker::Download { instance: instance.clone(), filename: name.to_owned() }.request();
    let lists = "`… worker files INSTANCE` lists them".to_owned();
    files::download(cx, given.wanted, files::Source { of: &instance, lists, offered, request: &request }).await
}

async fn vpn(cx: &Context, given: Vpn) -> anyhow::Result<()> {
    let instance = given.which.instance;
    let reply = match cx.send(&worker::VpnConfig { instance: instance.clone() }).await {
        // 0.7.0 calls it otherwise.
        Err(error) if error.downcast_ref::<Error>().is_some_and(Error::is_not_found) => {
            let named = crate::client::request::segment("INSTANCE", &instance)?;
            let newer = Request::new(Method::GET, format!("/instances/{named}/vpn-config"));
            match cx.exchange(&newer).await {
                Ok(reply) => reply,
                Err(_) => return Err(error),
            }
        }
        other => other?,
    };
    let again = format!("ctfy-admin worker --url … vpn {}", text::word(&instance));
    files::hand_out_vpn(cx, &instance, reply.body, given.to.out.as_deref(), given.to.force, &again)
}
