//! `ctfy-admin`: what operators do, a file for each group of commands.

pub mod activities;
pub mod capture;
pub mod care;
pub mod challenges;
pub mod instances;
pub mod jobs;
pub mod nodes;
pub mod records;
pub mod server;
pub mod settings;
pub mod stats;
pub mod tasks;
pub mod watch;
pub mod worker;

use std::ffi::OsString;

use clap::Subcommand;

use super::context::Context;
use super::error::Failure;
use super::player::status;
use super::shared;

/// Below the list of commands.
pub const AFTER_HELP: &str = "\
A look at the fleet:
  ctfy-admin login --platform-url https://ctf.example.org
  ctfy-admin server status
  ctfy-admin nodes list

What has no command here yet is reached with `ctfy-admin api`; `ctfy-admin api --list` shows every operation.";

/// The commands of `ctfy-admin`.
#[derive(Subcommand)]
pub enum Command {
    /// What operators do.
    #[command(flatten)]
    Group(Group),
    /// The other spelling of the tools we replace.
    #[command(hide = true)]
    Admin {
        /// What operators do.
        #[command(subcommand)]
        group: Group,
    },
    /// Show who you are, what runs, and how the platform is.
    #[command(after_help = "Examples:\n  ctfy-admin status")]
    Status,
    /// What both programs have.
    #[command(flatten)]
    Shared(shared::Command),
}

/// The groups, which also stand below `admin`.
#[derive(Subcommand)]
pub enum Group {
    /// Look at the platform's server.
    #[command(subcommand, alias = "servers")]
    Server(server::Command),
    /// Look after worker nodes.
    #[command(subcommand, alias = "node")]
    Nodes(nodes::Command),
    /// Look after every team's instances.
    #[command(subcommand, alias = "instance")]
    Instances(instances::Command),
    /// Look into what is kept of instances.
    #[command(subcommand, alias = "record")]
    Records(records::Command),
    /// See how the whole platform does.
    #[command(subcommand, alias = "observability", alias = "stat")]
    Stats(stats::Command),
    /// See what happened on the platform.
    #[command(subcommand, alias = "activity")]
    Activities(activities::Command),
    /// Load challenges anew and prepare their images.
    #[command(subcommand, alias = "challenge")]
    Challenges(challenges::Command),
    /// Look at work in the background, start and end it.
    #[command(subcommand, alias = "task")]
    Tasks(tasks::Command),
    /// Look at work that is done again and again, pause and run it.
    #[command(subcommand, aliases = ["job", "scheduled-jobs", "scheduled-job"])]
    Jobs(jobs::Command),
    /// Look at the platform's settings and change them.
    #[command(subcommand, aliases = ["setting", "platform-settings"])]
    Settings(settings::Command),
    /// Speak to a worker node itself.
    #[command(alias = "workers")]
    Worker(worker::Worker),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Group(group) | Command::Admin { group } => match group {
            Group::Server(command) => server::dispatch(cx, command).await,
            Group::Nodes(command) => nodes::dispatch(cx, command).await,
            Group::Instances(command) => instances::dispatch(cx, command).await,
            Group::Records(command) => records::dispatch(cx, command).await,
            Group::Stats(command) => stats::dispatch(cx, command).await,
            Group::Activities(command) => activities::dispatch(cx, command).await,
            Group::Challenges(command) => challenges::dispatch(cx, command).await,
            Group::Tasks(command) => tasks::dispatch(cx, command).await,
            Group::Jobs(command) => jobs::dispatch(cx, command).await,
            Group::Settings(command) => settings::dispatch(cx, command).await,
            Group::Worker(given) => worker::dispatch(cx, given).await,
        },
        Command::Status => status::run(cx).await,
        Command::Shared(command) => shared::dispatch(cx, command).await,
    }
}

/// Commands that run on the server's own machine, with the platform's package.
const FOREIGN: [(&str, &[&str]); 4] = [
    ("server", &["start"]),
    ("node", &["join", "prebuild"]),
    ("db", &[]),
    ("challenge", &["new", "audit", "list", "view", "import", "play", "smoke"]),
];

/// Whether a line that we do not understand is one for the platform's own package.
pub fn foreign(words: &[OsString]) -> Option<Failure> {
    let words: Vec<String> = words.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    FOREIGN.iter().find_map(|(group, verbs)| {
        let at = words.iter().position(|word| word == group)?;
        let verb = words.get(at + 1).map(String::as_str).unwrap_or_default();
        (verbs.is_empty() || verbs.contains(&verb)).then(|| {
            Failure::usage(format!(
                "`{}` runs on the server's own machine and is not one of ours",
                format!("{group} {verb}").trim()
            ))
            .hint("it comes with the platform's package: pip install ctfy")
        })
    })
}
