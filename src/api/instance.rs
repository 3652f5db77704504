//! Challenge instances: start, watch, prolong, stop.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::challenge::Question;
use super::model::{Attachment, Attachments, Bytes, Text};
use crate::client::Page;

crate::operations! { "instance";
    List => GET "/instances" -> Page<Instance>;
    // In the query, too: a token that is limited to competitions is only believed where the query names one.
    Start => POST "/instances" ? competition_id -> Started;
    Get => GET "/instances/{instance}" (instance) -> Instance;
    Status => GET "/instances/{instance}/status" (instance) -> InstanceStatus;
    Renew => POST "/instances/{instance}/renew" (instance) [query] -> Renewed;
    Stop => DELETE "/instances/{instance}" (instance) -> Stopped;
    Verify => POST "/instances/{instance}/verify-answer" (instance) ? competition_id [freely] -> Verified;
    Traffic => GET "/instances/{instance}/traffic" (instance) -> Value;
    Files => GET "/instances/{instance}/attachments" (instance) -> Attachments;
    Download => GET "/instances/{instance}/attachments/{filename}" (instance, filename) [nested] -> Bytes;
    VpnConfig => GET "/instances/{instance}/openvpn-config" (instance) -> Bytes;
}

/// List your teams' instances.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct List {
    /// Only those of this challenge.
    #[serde(rename = "challenge_id")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "CHALLENGE"))]
    pub challenge: Option<String>,
    /// Only those in this state: starting, ready or error.
    #[cfg_attr(feature = "cli", arg(long))]
    pub status: Option<String>,
    /// Only those whose id or challenge holds this.
    #[cfg_attr(feature = "cli", arg(long))]
    pub q: Option<String>,
    /// Only those of this competition.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// Start an instance of a challenge. A second call starts a second instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Start {
    /// The challenge's id.
    pub challenge_id: String,
    /// How long it shall live, in seconds; the platform clips it silently.
    pub ttl: Option<u64>,
    /// The competition it counts in, where one's team plays in several.
    pub competition_id: Option<String>,
}

/// Show an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// Show how far an instance is.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Status {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// Prolong an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Renew {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// How long from now, in seconds; the platform clips it silently.
    pub ttl: Option<u64>,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// Stop an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Stop {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// Try an answer without submitting it: nothing is recorded and no attempt is used.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Verify {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Which question; `flag` where there is one only.
    pub question_id: Option<String>,
    /// What to try.
    pub answer: super::submission::Answer,
    /// Its competition, where the id alone is refused.
    #[serde(skip)]
    pub competition_id: Option<String>,
}

/// Show what went to and from an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Traffic {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Where to go on, as the answer before said (0.7.0).
    pub cursor: Option<String>,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// List the files that come with an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Files {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// Fetch a file that comes with an instance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Download {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// The file's name, with its folders.
    #[serde(skip)]
    pub filename: String,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// Fetch the OpenVPN configuration of an instance's network.
#[derive(Debug, Clone, Default, Serialize)]
pub struct VpnConfig {
    /// The instance's id.
    #[serde(skip)]
    pub instance: String,
    /// Its competition, where the id alone is refused.
    pub competition_id: Option<String>,
}

/// Where an instance is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum State {
    /// Being made.
    #[default]
    Starting,
    /// There to be attacked.
    Ready,
    /// It could not be made.
    Error,
    /// Over.
    Stopped,
    /// A word of a later release: not yet.
    Other(String),
}

impl<'de> Deserialize<'de> for State {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<State, D::Error> {
        let word = String::deserialize(deserializer)?;
        Ok(match word.as_str() {
            "starting" | "" => State::Starting,
            "ready" => State::Ready,
            "error" => State::Error,
            "stopped" => State::Stopped,
            _ => State::Other(word),
        })
    }
}

/// What starting an instance answers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Started {
    /// The new instance's id.
    pub id: String,
    /// Usually `starting`.
    pub status: State,
}

/// How far an instance is, and where to attack it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct InstanceStatus {
    /// The instance's id.
    pub id: String,
    /// Where it is in its life.
    pub status: State,
    /// Where to attack, once it is ready.
    pub attack_surface: Option<AttackSurface>,
    /// Why it failed.
    pub error: Text,
    /// Where its certificates lie on the node.
    pub cert_volume: String,
}

/// Where to attack.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AttackSurface {
    /// Network services.
    pub services: Vec<Service>,
    /// Files.
    pub provided_files: Vec<Attachment>,
    /// Where the flag lies on the target.
    pub flag_path: Option<String>,
    /// A VPN into the target network.
    pub vpn: Option<Vpn>,
}

/// A service to attack.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Service {
    /// `http`, `https`, `ssh`, `tcp` or a later word.
    pub service_type: String,
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Its path, for a web service.
    pub path: Option<String>,
    /// What it is.
    pub label: Text,
    /// How to sign in.
    pub credentials: Option<Credential>,
}

impl Service {
    /// What to click or paste: `type://host:port/path`, for tcp just `host:port`.
    pub fn url(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        let path = self.path.as_deref().unwrap_or("/");
        match self.service_type.as_str() {
            "tcp" | "" => format!("{host}:{}", self.port),
            "ssh" => format!("ssh://{host}:{}", self.port),
            kind => format!("{kind}://{host}:{}{}{path}", self.port, if path.starts_with('/') { "" } else { "/" }),
        }
    }
}

/// How to sign in to a service.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Credential {
    /// The user.
    pub username: String,
    /// The password.
    pub password: Option<String>,
    /// The name of a key file.
    pub key_file: Option<String>,
}

/// A VPN endpoint.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Vpn {
    /// `udp` or `tcp`.
    pub proto: String,
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Where its configuration is.
    pub config_url: String,
}

/// An instance.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Instance {
    /// Its id.
    pub id: String,
    /// What it is an instance of.
    pub challenge_id: String,
    /// Whose it is.
    pub team_id: String,
    /// Where it counts.
    pub competition_id: String,
    /// The challenge's name.
    pub name: Text,
    /// Where it is in its life.
    pub status: State,
    /// When it ends by itself, seconds since 1970; 0 when that is not known.
    pub expires_at: f64,
    /// Network services.
    pub services: Vec<Service>,
    /// What one is to do.
    pub description: Text,
    /// What is asked, and how one stands.
    pub questions: Vec<Question>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// A VPN into the target network.
    pub vpn_endpoint: Option<Vpn>,
    /// The node it runs on.
    pub node_id: String,
    /// `web`, `pwn`, `reverse`, `crypto`, `misc` or a later word.
    pub category: String,
    /// Such as `easy`.
    pub difficulty: String,
    /// When it was started, seconds since 1970.
    pub started_at: f64,
    /// How long it lives, in seconds.
    pub ttl: u64,
    /// `simple`, `engagement` or a later word.
    pub network_topology: String,
    /// Where to begin.
    pub entry_urls: Vec<String>,
}

/// What prolonging answers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Renewed {
    /// The instance's id.
    pub id: String,
    /// When it ends now, seconds since 1970.
    pub expires_at: f64,
    /// `renewed`.
    pub status: String,
}

/// What stopping answers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Stopped {
    /// The instance's id.
    pub id: String,
    /// `stopped`.
    pub status: String,
}

/// What trying an answer says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Verified {
    /// It is right.
    pub correct: bool,
    /// The question it was tried on.
    pub question_id: Option<String>,
}
