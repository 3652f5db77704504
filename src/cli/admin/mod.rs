//! `ctfy-admin`: what operators do, a file for each group of commands.

pub mod achievements;
pub mod activities;
pub mod announcements;
pub mod apply;
pub mod capture;
pub mod care;
pub mod challenges;
pub mod comp;
pub mod instances;
pub mod jobs;
pub mod nodes;
pub mod questions;
pub mod records;
pub mod server;
pub mod settings;
pub mod stats;
pub mod tasks;
pub mod users;
pub mod watch;
pub mod worker;

use std::ffi::OsString;

use clap::Subcommand;

use super::context::Context;
use super::error::Failure;
use super::player::status;
use super::shared;
use crate::api::admin::stats::SolveMatrix;

/// Below the list of commands.
pub const AFTER_HELP: &str = "\
A look at everything:
  ctfy-admin login --platform-url https://ctf.example.org
  ctfy-admin stats overview
  ctfy-admin nodes list --watch

An event from a file, as often as you like:
  ctfy-admin apply -f event.toml --dry-run
  ctfy-admin apply -f event.toml";

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
    /// Make and change competitions.
    #[command(subcommand, aliases = ["comps", "competition", "competitions"])]
    Comp(comp::Command),
    /// Bring a competition to what a file says: shows the difference, and changes only that.
    #[command(
        after_help = apply::HELP
    )]
    Apply(apply::Apply),
    /// Write what is on the platform as a file.
    #[command(subcommand)]
    Export(apply::ExportCommand),
    /// Announce things to all players.
    #[command(subcommand, alias = "announcement")]
    Announcements(announcements::Command),
    /// Look after accounts and their roles.
    #[command(subcommand, alias = "user")]
    Users(users::Command),
    /// Give and take achievements.
    #[command(subcommand, alias = "achievement")]
    Achievements(achievements::Command),
    /// Give attempts back.
    #[command(subcommand, alias = "question")]
    Questions(questions::Command),
    /// Load challenges anew, prepare their images, see how they do.
    #[command(subcommand, alias = "challenge")]
    Challenges(challenges::Command),
    /// Look after worker nodes.
    #[command(subcommand, alias = "node")]
    Nodes(nodes::Command),
    /// Look after every team's instances.
    #[command(subcommand, alias = "instance")]
    Instances(instances::Command),
    /// Look at work in the background, start and end it.
    #[command(subcommand, alias = "task")]
    Tasks(tasks::Command),
    /// Look at work that is done again and again, pause and run it.
    #[command(subcommand, aliases = ["job", "scheduled-jobs", "scheduled-job"])]
    Jobs(jobs::Command),
    /// Look at the platform's settings and change them.
    #[command(subcommand, aliases = ["setting", "platform-settings"])]
    Settings(settings::Command),
    /// Look at the platform's server.
    #[command(subcommand, alias = "servers")]
    Server(server::Command),
    /// See how the whole platform does.
    #[command(subcommand, alias = "observability", alias = "stat")]
    Stats(stats::Command),
    /// See what happened on the platform.
    #[command(subcommand, alias = "activity")]
    Activities(activities::Command),
    /// Look into what is kept of instances.
    #[command(subcommand, alias = "record")]
    Records(records::Command),
    /// Speak to a worker node itself.
    #[command(alias = "workers")]
    Worker(worker::Worker),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        // In that spelling it is JSON unless told otherwise. Whoever sits at a terminal is better off with the picture.
        Command::Admin { group: Group::Stats(stats::Command::SolveMatrix) }
            if !cx.out.stdout_tty && cx.global.format.is_none() && !cx.global.no_json =>
        {
            cx.out.document(cx.send(&SolveMatrix {}).await?.raw()?.get())
        }
        Command::Group(group) | Command::Admin { group } => match group {
            Group::Comp(command) => comp::dispatch(cx, command).await,
            Group::Apply(how) => apply::run(cx, how).await,
            Group::Export(command) => apply::export(cx, command).await,
            Group::Announcements(command) => announcements::dispatch(cx, command).await,
            Group::Users(command) => users::dispatch(cx, command).await,
            Group::Achievements(command) => achievements::dispatch(cx, command).await,
            Group::Questions(command) => questions::dispatch(cx, command).await,
            Group::Challenges(command) => challenges::dispatch(cx, command).await,
            Group::Nodes(command) => nodes::dispatch(cx, command).await,
            Group::Instances(command) => instances::dispatch(cx, command).await,
            Group::Tasks(command) => tasks::dispatch(cx, command).await,
            Group::Jobs(command) => jobs::dispatch(cx, command).await,
            Group::Settings(command) => settings::dispatch(cx, command).await,
            Group::Server(command) => server::dispatch(cx, command).await,
            Group::Stats(command) => stats::dispatch(cx, command).await,
            Group::Activities(command) => activities::dispatch(cx, command).await,
            Group::Records(command) => records::dispatch(cx, command).await,
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
