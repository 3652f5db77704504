//! `ctfy-admin server`: how the platform is, and inviting worker nodes to it.

use std::collections::BTreeMap;
use std::time::Duration;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::care::Rehearsal;
use super::nodes::Labels;
use crate::api::admin::nodes::{MintInvite, MintedInvite};
use crate::api::server::{ClusterInfo, Health, Healthy};
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind};
use crate::cli::player::server::HEALTH;
use crate::cli::settings::{Format, duration};
use crate::cli::table::{self, As, View, col};
use crate::cli::{json as raw, text};

/// Where a node listens where nobody says.
const PORT: u16 = 8101;

/// The image of a node where the platform names none.
const IMAGE: &str = "ghcr.io/wangyihang/ctfy:latest";

const INVITE: View = View {
    rows: "",
    name: "registration_token",
    columns: &[
        col("Invite", "id", As::Id),
        col("Token", "registration_token", As::Id),
        col("Ends", "expires_at", As::Time),
        col("Platform", "platform_url", As::Text),
        col("Image", "node_image", As::Text),
    ],
    empty: "",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show whether the platform is well, its version and its load.
    #[command(after_help = "Examples:\n  ctfy-admin server status\n  ctfy-admin server status --jq .version")]
    Status,
    /// Invite a worker node: a one-time token, and the command that joins with it.
    #[command(
        after_help = "Examples:\n  ctfy-admin server invite --capacity 20 --label zone=b\n  ctfy-admin server invite --output docker | ssh rack-1 sh\n  ctfy-admin server invite --output compose >> compose.yaml\n  ctfy-admin server invite --json --jq .registration_token\n\nThe command runs on the machine that is to be the node, and holds the token: it works once."
    )]
    Invite(Invite),
}

/// Whom to invite, and how to say it.
#[derive(Args)]
pub struct Invite {
    /// How many instances the node takes [default: what the node chooses].
    #[arg(long, value_name = "N")]
    capacity: Option<u64>,
    #[command(flatten)]
    labels: Labels,
    /// How long the invite holds, 1m to 7d [default: what the platform takes, 1h].
    #[arg(long, value_name = "DURATION", value_parser = duration, alias = "ttl-seconds")]
    ttl: Option<Duration>,
    /// What the node is started with.
    #[arg(short, long, value_name = "HOW", default_value = "uv")]
    output: Way,
    #[command(flatten)]
    rehearsal: Rehearsal,
    /// What the machine is to be; a node is all it can be.
    #[arg(long, hide = true, hide_possible_values = true, value_parser = PossibleValuesParser::new(["node"]))]
    role: Option<String>,
}

/// What a node is started with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Way {
    /// uv, on the machine itself.
    Uv,
    /// A docker command.
    Docker,
    /// A service for a compose file.
    Compose,
    /// All of it as JSON.
    Json,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Status => cx.show(&Health {}, &HEALTH).await,
        Command::Invite(given) => invite(cx, given).await,
    }
}

/// What a node has to know to join.
struct Join {
    platform: String,
    image: String,
    version: String,
    token: String,
    capacity: Option<u64>,
    labels: BTreeMap<String, String>,
}

async fn invite(cx: &Context, given: Invite) -> anyhow::Result<()> {
    let op = MintInvite { ttl_seconds: given.ttl.map(|ttl| ttl.as_secs()) };
    let list = || "`ctfy-admin nodes invites list` says whether it was made".to_owned();
    // What only reads goes first: a token that is made and then not told would be lost.
    let (mut platform, mut image, mut version) = (String::new(), String::new(), String::new());
    if !given.rehearsal.dry_run {
        let cluster = cx.send(&ClusterInfo {}).await?.json::<Value>()?;
        (platform, image) = (table::plain(&cluster["platform_url"]), table::plain(&cluster["node_image"]));
        if given.output == Way::Uv && !cx.out.machine() {
            version = cx.call(&Health {}).await.map(|healthy: Healthy| healthy.version).unwrap_or_default();
        }
    }
    let Some(reply) = given.rehearsal.send(cx, &op).await.hint_for(Kind::Unknown, list)? else { return Ok(()) };
    let minted: MintedInvite = reply.json()?;
    if minted.registration_token.expose_secret().trim().is_empty() {
        return Err(Failure::new(Kind::Server, "the platform made an invite and did not tell its token")
            .hint("`ctfy-admin nodes invites list` shows it, `ctfy-admin nodes invites revoke ID` takes it back")
            .into());
    }
    if [&platform, &image, &version].into_iter().any(|value| value.trim_start().starts_with('-')) {
        return Err(Failure::new(Kind::Server, "the platform names an address or an image that would be an option")
            .hint(
                "nothing is printed, since a shell would be led astray by it; `ctfy server cluster` shows what it says",
            )
            .into());
    }
    let join = Join {
        platform: if platform.trim().is_empty() { cx.settings()?.url.value.clone() } else { platform },
        image: if image.trim().is_empty() { IMAGE.to_owned() } else { image },
        version,
        token: minted.registration_token.expose_secret().to_owned(),
        capacity: given.capacity,
        labels: given.labels.map(),
    };
    let mut sent = raw::object(reply.raw()?.get()).unwrap_or_default();
    let more = json!({
        "invite_id": minted.id, "platform_url": join.platform, "node_image": join.image,
        "capacity": join.capacity, "labels": join.labels, "docker": join.docker(),
    });
    let more = more.to_string();
    sent.extend(raw::object(&more).unwrap_or_default());
    let document = raw::build(sent.iter().map(|(key, value)| (key.as_str(), value.get())));
    let way = match given.output {
        Way::Json if cx.out.format == Format::Table => return cx.out.document(&document),
        Way::Json => Way::Uv,
        way => way,
    };
    if cx.out.machine() || !cx.global.fields.is_empty() {
        return cx.out.one(&document, &INVITE, String::new);
    }
    let command = match way {
        Way::Docker => join.docker(),
        Way::Compose => join.compose(),
        _ => join.uv(),
    };
    // It is to be pasted or piped as it is; that no line of it is anything else, `word` has seen to.
    let command = text::render(&command, false);
    cx.out.verbatim(&format!("{command}\n"))?;
    let ends = minted.expires_at.as_deref().and_then(|at| table::time(&at.into()));
    let ends = ends.map(|at| format!(" until {}", table::local(at))).unwrap_or_default();
    let id = text::word(&minted.id);
    cx.out.note(&text::dim(format!(
        "Run it on the machine that is to be the node. The invite works once{ends}; `ctfy-admin nodes invites revoke {id}` \
         takes it back, `ctfy-admin nodes list --watch` shows the node join."
    )));
    Ok(())
}

impl Join {
    /// The node's settings as its package reads them, as words for a shell.
    fn settings(&self, public: &str) -> Vec<(&'static str, String)> {
        let mut settings = vec![
            ("CTFY_PLATFORM_URL", text::word(&self.platform)),
            ("CTFY_NODE_PUBLIC_URL", public.to_owned()),
            ("CTFY_NODE_TOKEN", text::word(&self.token)),
        ];
        if let Some(capacity) = self.capacity {
            settings.push(("CTFY_NODE_CAPACITY", capacity.to_string()));
        }
        if !self.labels.is_empty() {
            settings.push(("CTFY_NODE_LABELS", text::word(&self.label_list())));
        }
        settings
    }

    fn label_list(&self) -> String {
        self.labels.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(",")
    }

    fn uv(&self) -> String {
        // From 0.7.0 on the server's side of the package is an extra.
        let package = match self.version.as_str() {
            "" => "ctfy".to_owned(),
            version if version.starts_with("0.6.") => format!("ctfy=={version}"),
            version => format!("ctfy[server]=={version}"),
        };
        let public = format!("\"http://$(hostname -I | cut -d' ' -f1):{PORT}\"");
        let settings: Vec<String> =
            self.settings(&public).iter().map(|(name, value)| format!("{name}={value} \\\n  ")).collect();
        let package = text::word(&package);
        format!("{}uvx --from {package} ctfy-admin node join --host 0.0.0.0 --port {PORT}", settings.concat())
    }

    fn docker(&self) -> String {
        let public = format!("\"http://$(hostname -I | cut -d' ' -f1):{PORT}\"");
        let settings: Vec<String> =
            self.settings(&public).iter().map(|(name, value)| format!("  -e {name}={value} \\\n")).collect();
        format!(
            "docker run -d --name ctfy-node --restart unless-stopped -p {PORT}:{PORT} \\\n{}  \
             -e CTFY_CHALLENGES_DIR=/app/challenges \\\n  -e CTFY_PROXY_OUTPUT_HOST_ROOT=\"$PWD/data/proxy\" \\\n  \
             -v /var/run/docker.sock:/var/run/docker.sock \\\n  -v \"$PWD/challenges:/app/challenges:ro\" \\\n  \
             -v \"$PWD/data/node:/app/data\" -v \"$PWD/data/proxy:$PWD/data/proxy\" \\\n  \
             {} node join --host 0.0.0.0 --port {PORT}",
            settings.concat(),
            text::word(&self.image)
        )
    }

    /// A service; JSON strings are YAML strings, too.
    fn compose(&self) -> String {
        let mut settings: Vec<(&str, String)> = vec![
            ("CTFY_PLATFORM_URL", self.platform.clone()),
            ("CTFY_NODE_PUBLIC_URL", format!("http://ctfy-node:{PORT}")),
            ("CTFY_NODE_TOKEN", self.token.clone()),
        ];
        settings.extend(self.capacity.map(|capacity| ("CTFY_NODE_CAPACITY", capacity.to_string())));
        if !self.labels.is_empty() {
            settings.push(("CTFY_NODE_LABELS", self.label_list()));
        }
        // A dollar would be a variable's to compose.
        let quoted = |value: &str| text::escaped(&raw::string(&value.replace('$', "$$")));
        let settings: Vec<String> =
            settings.iter().map(|(name, value)| format!("      {name}: {}\n", quoted(value))).collect();
        format!(
            "services:\n  ctfy-node:\n    image: {}\n    command: [\"node\", \"join\", \"--host\", \"0.0.0.0\", \"--port\", \"{PORT}\"]\n    \
             restart: unless-stopped\n    ports: [\"{PORT}:{PORT}\"]\n    environment:\n{}      \
             CTFY_CHALLENGES_DIR: \"/app/challenges\"\n      CTFY_PROXY_OUTPUT_HOST_ROOT: \"${{PWD}}/data/proxy\"\n    volumes:\n      \
             - /var/run/docker.sock:/var/run/docker.sock\n      - ./challenges:/app/challenges:ro\n      \
             - ./data/node:/app/data\n      - ${{PWD}}/data/proxy:${{PWD}}/data/proxy",
            quoted(&self.image),
            settings.concat()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever runs the platform names its URL and image, an operator the labels: none of them gets a say in the shell.
    #[test]
    fn what_is_to_be_pasted_holds_no_command_of_others() {
        let join = Join {
            platform: "http://p;touch pwned".into(),
            image: "img$(touch pwned)".into(),
            version: "0.7.0; touch pwned".into(),
            token: "reg_x'`touch pwned`".into(),
            capacity: Some(7),
            labels: [("zone".to_owned(), "b\" && touch pwned".to_owned())].into(),
        };
        for command in [join.uv(), join.docker()] {
            let folder = tempfile::tempdir().expect("a folder");
            // Names of programs are functions here; what the shell makes of the words is theirs to see.
            let script = format!("uvx() {{ :; }}; docker() {{ :; }}; hostname() {{ echo h; }}; {command}");
            let status =
                std::process::Command::new("sh").args(["-c", &script]).current_dir(folder.path()).status().expect("sh");
            assert!(status.success(), "{command}");
            assert!(!folder.path().join("pwned").exists(), "{command}");
        }
        let compose = join.compose();
        assert!(compose.contains(r#"CTFY_NODE_LABELS: "zone=b\" && touch pwned""#), "{compose}");
        assert!(compose.contains(r#"image: "img$$(touch pwned)""#), "{compose}");
    }
}
