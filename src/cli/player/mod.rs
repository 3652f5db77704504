//! `ctfy`: what players do, a file for each group of commands.

pub mod achievement;
pub mod activity;
pub mod challenge;
pub mod comp;
pub mod events;
pub mod files;
pub mod instance;
pub mod me;
pub mod mirror;
pub mod node;
pub mod qa;
pub mod sandbox;
pub mod scoreboard;
pub mod server;
pub mod standings;
pub mod status;
pub mod submission;
pub mod submit;
pub mod team;
pub mod user;

use clap::Subcommand;

use super::context::Context;
use super::shared;

/// Below the list of commands.
pub const AFTER_HELP: &str = "\
A round:
  ctfy login --platform-url https://ctf.example.org
  ctfy comp register --solo
  ctfy comp challenges
  ctfy instance start CTFARENA-001
  ctfy submit CTFARENA-001 'FLAG{…}'
  ctfy scoreboard view

In scripts, --json prints one document on stdout, an error is one JSON object
on stderr, and exit codes mean something:
  0 done            4 sign in        8 limit          12 waited in vain
  1 our own fault   5 not allowed    9 unreachable    13 outcome unknown
  2 wrong usage     6 not found     10 server fault   14 some failed
  3 the answer: no  7 conflict      11 invalid       130 interrupted";

/// The commands of `ctfy`.
#[derive(Subcommand)]
pub enum Command {
    /// Show who you are, what runs, and how the platform is.
    #[command(after_help = status::EXAMPLES)]
    Status,
    /// Show your account.
    Me(me::Group),
    /// Find, join and watch competitions.
    #[command(subcommand, aliases = ["comps", "competition", "competitions"])]
    Comp(comp::Command),
    /// Browse challenges and fetch their files.
    #[command(subcommand, alias = "challenges")]
    Challenge(challenge::Command),
    /// Start, watch and stop challenge instances.
    #[command(subcommand, alias = "instances")]
    Instance(instance::Command),
    /// Submit an answer. A wrong one uses up an attempt.
    #[command(after_help = submit::EXAMPLES, override_usage = "ctfy submit [OPTIONS] [INSTANCE] <ANSWER>...")]
    Submit(submit::Answer),
    /// Try an answer without submitting it: no attempt is used.
    #[command(after_help = submit::VERIFY_EXAMPLES, override_usage = "ctfy verify [OPTIONS] [INSTANCE] <ANSWER>...")]
    Verify(submit::Answer),
    /// List what you have submitted.
    #[command(subcommand, alias = "submissions")]
    Submission(submission::Command),
    /// Answer quizzes: challenges without an instance.
    #[command(subcommand)]
    Qa(qa::Command),
    /// Show the standings over all competitions.
    #[command(subcommand, alias = "scoreboards")]
    Scoreboard(scoreboard::Command),
    /// Show what can be achieved, and what was.
    #[command(subcommand, alias = "achievements")]
    Achievement(achievement::Command),
    /// Look at the worker nodes.
    #[command(subcommand, alias = "nodes")]
    Node(node::Command),
    /// See teams: who plays in them, and what they have done.
    #[command(subcommand, alias = "teams")]
    Team(team::Command),
    /// See other accounts, and what they have done.
    #[command(subcommand, alias = "users")]
    User(user::Command),
    /// Look back at what you and your team did.
    #[command(subcommand, alias = "activities")]
    Activity(activity::Command),
    /// Watch what happens as it happens.
    #[command(subcommand, alias = "event")]
    Events(events::Command),
    /// Show the platform's health, version and cluster.
    #[command(subcommand, alias = "servers")]
    Server(server::Command),
    /// Practise on a platform of your own, on this machine alone.
    #[command(subcommand)]
    Sandbox(sandbox::Command),
    /// What both programs have.
    #[command(flatten)]
    Shared(shared::Command),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Status => status::run(cx).await,
        Command::Shared(command) => shared::dispatch(cx, command).await,
        Command::Me(group) => me::dispatch(cx, group).await,
        Command::Comp(command) => comp::dispatch(cx, command).await,
        Command::Challenge(command) => challenge::dispatch(cx, command).await,
        Command::Instance(command) => instance::dispatch(cx, command).await,
        Command::Submit(answer) => submit::submit(cx, answer).await,
        Command::Verify(answer) => submit::verify(cx, answer).await,
        Command::Submission(command) => submission::dispatch(cx, command).await,
        Command::Qa(command) => qa::dispatch(cx, command).await,
        Command::Achievement(command) => achievement::dispatch(cx, command).await,
        Command::Node(command) => node::dispatch(cx, command).await,
        Command::Scoreboard(command) => scoreboard::dispatch(cx, command).await,
        Command::Team(command) => team::dispatch(cx, command).await,
        Command::User(command) => user::dispatch(cx, command).await,
        Command::Activity(command) => activity::dispatch(cx, command).await,
        Command::Events(command) => events::dispatch(cx, command).await,
        Command::Sandbox(command) => sandbox::dispatch(cx, command).await,
        Command::Server(command) => server::dispatch(cx, command).await,
    }
}
