//! `ctfy-admin`: what operators do, a file for each group of commands.

pub mod achievements;
pub mod announcements;
pub mod apply;
pub mod care;
pub mod challenges;
pub mod comp;
pub mod nodes;
pub mod questions;
pub mod server;
pub mod users;

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
    /// Look after accounts and their roles.
    #[command(subcommand, alias = "user")]
    Users(users::Command),
    /// Make and change competitions.
    #[command(subcommand, aliases = ["comps", "competition", "competitions"])]
    Comp(comp::Command),
    /// Announce things to all players.
    #[command(subcommand, alias = "announcement")]
    Announcements(announcements::Command),
    /// Give and take achievements.
    #[command(subcommand, alias = "achievement")]
    Achievements(achievements::Command),
    /// Give attempts back.
    #[command(subcommand, alias = "question")]
    Questions(questions::Command),
    /// See how challenges do.
    #[command(subcommand, alias = "challenge")]
    Challenges(challenges::Command),
    /// Bring a competition to what a file says: shows the difference, and changes only that.
    #[command(
        after_help = "Examples:\n  ctfy-admin apply -f event.toml --dry-run\n  ctfy-admin apply -f event.toml\n  ctfy-admin apply -f event.yaml --yes\n\nA file:\n  [competition]\n  title = \"Autumn CTF\"\n  starts_at = 2026-11-21T18:00:00Z\n  ends_at = 2026-11-22T18:00:00Z\n  status = \"published\"\n  challenges = [\"WEB-001\", \"CRYPTO-001\"]\n  admins = [\"eve@example.org\"]\n\n  [[announcements]]\n  title = \"Doors open at 18:00\"\n\nWhat it leaves out stays as it is; `admins`, `invites` and `challenges` are whole lists. Announcements that it does not name stay, unless --prune is given. `ctfy-admin export comp ID` writes one."
    )]
    Apply(apply::Apply),
    /// Write what is on the platform as a file.
    #[command(subcommand)]
    Export(apply::ExportCommand),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Group(group) | Command::Admin { group } => match group {
            Group::Server(command) => server::dispatch(cx, command).await,
            Group::Nodes(command) => nodes::dispatch(cx, command).await,
            Group::Users(command) => users::dispatch(cx, command).await,
            Group::Comp(command) => comp::dispatch(cx, command).await,
            Group::Announcements(command) => announcements::dispatch(cx, command).await,
            Group::Achievements(command) => achievements::dispatch(cx, command).await,
            Group::Questions(command) => questions::dispatch(cx, command).await,
            Group::Challenges(command) => challenges::dispatch(cx, command).await,
            Group::Apply(how) => apply::run(cx, how).await,
            Group::Export(command) => apply::export(cx, command).await,
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
