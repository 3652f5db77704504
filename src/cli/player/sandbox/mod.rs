//! `ctfy sandbox`: a platform to practise on, inside this program.

#[cfg(feature = "sandbox")]
mod family;
#[cfg(feature = "sandbox")]
mod run;
#[cfg(feature = "sandbox")]
mod tour;
#[cfg(feature = "sandbox")]
mod up;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::context::Context;
#[cfg(feature = "sandbox")]
use crate::cli::error::Explain;

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Bring a platform up on this machine, and keep it up until Ctrl-C.
    #[command(after_help = "\
Examples:
  ctfy sandbox up                            forgets everything at the end
  ctfy sandbox up --state play.db --save     remembers; saved as host `sandbox`
  ctfy sandbox up --list                     which operations it answers
  ctfy sandbox up --challenges mine          adds mine/OWN-001/metadata.yaml:

  name: A beginning
  description: What does it say?
  difficulty: easy                  # easy, medium, hard
  category: crypto                  # web, pwn, reverse, crypto, misc
  tags: [warm-up]
  questions:
    - {id: flag, prompt: The flag?, answer: 'FLAG{…}'}
    - {id: how, prompt: How?, choices: [base64, rot13], answer: rot13, requires: [flag]}

Files below mine/OWN-001/attachments are handed out.")]
    Up(Up),
    /// Run a command against a platform of its own, and exit as it did.
    #[command(after_help = "\
Examples:
  ctfy sandbox run -- ./agent.py
  ctfy sandbox run --report report.json -- sh -c 'ctfy comp register --solo && ctfy instance start WEB-001'

The command finds CTFY_PLATFORM_URL, CTFY_TOKEN (a player's), CTFY_CONFIG_HOME (empty,
and gone afterwards), CTFY_SANDBOX_RIVAL_TOKEN (a second player's) and
CTFY_SANDBOX_OPERATOR_TOKEN. On Linux what it leaves running in the background ends
with it.")]
    Run(Run),
    /// Become a command that ends when whoever started it does.
    #[cfg(all(feature = "sandbox", target_os = "linux"))]
    #[command(hide = true)]
    Tied(family::Tied),
    /// Approve the sign-in that `ctfy login` waits for, as whoever you are signed in as.
    #[command(after_help = "Examples:\n  ctfy sandbox approve EXHW-BQ2E")]
    Approve(Approve),
    /// Play a whole round and show each command with what it prints.
    #[command(after_help = "Examples:\n  ctfy sandbox tour")]
    Tour,
}

/// What to bring up.
#[derive(Args)]
pub struct Up {
    #[command(flatten)]
    kind: Kind,
    /// The port on 127.0.0.1 [default: the one a --state had before, or a free one].
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// Remember everything in this file.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Save it as host `sandbox`, signed in as the player.
    #[arg(long)]
    save: bool,
    /// List the operations that it answers, and those that it does not.
    #[arg(long, conflicts_with_all = ["port", "state", "save"])]
    list: bool,
}

/// What to run.
#[derive(Args)]
pub struct Run {
    #[command(flatten)]
    kind: Kind,
    /// Write what the command did there to this file, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The command and its arguments.
    #[arg(required = true, trailing_var_arg = true, value_name = "CMD")]
    command: Vec<std::ffi::OsString>,
}

/// Which sign-in.
#[derive(Args)]
pub struct Approve {
    /// The code that `ctfy login` shows.
    code: String,
}

/// What kind of platform.
#[derive(Args)]
pub struct Kind {
    /// What the competition is called [default: as before, at first Sandbox CTF].
    #[arg(long, value_name = "NAME")]
    event: Option<String>,
    /// Add the challenges of this folder: ID/metadata.yaml or BUCKET/ID/metadata.yaml, in the platform's format.
    #[arg(long, value_name = "DIR")]
    challenges: Option<PathBuf>,
    /// Make it a bad day: latency=50ms..200ms, reset=2%, status=503:5%, 429=10%, slow-start=3s, lost-answer=5%,
    /// drop-events=20%, with commas between.
    #[arg(long, value_name = "WHAT")]
    chaos: Option<String>,
    /// The same bad day again: with the same number the same goes wrong.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
}

/// Runs a command.
#[cfg(feature = "sandbox")]
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Up(command) => up::run(cx, command).await,
        Command::Run(command) => run::run(cx, command).await,
        #[cfg(target_os = "linux")]
        Command::Tied(command) => family::tied(command),
        // What the web page of a platform is for, where there is no web page.
        Command::Approve(command) => {
            let approved = crate::cli::shared::auth::approve(cx, &command.code).await;
            approved.hint_for(crate::cli::error::Kind::Auth, || {
                let code = crate::cli::text::word(&command.code);
                format!(
                    "approve with a token that `ctfy sandbox up` printed: CTFY_TOKEN=pt_… ctfy sandbox approve {code}"
                )
            })
        }
        Command::Tour => tour::run(cx).await,
    }
}

/// Says what is missing.
#[cfg(not(feature = "sandbox"))]
pub async fn dispatch(_: &Context, _: Command) -> anyhow::Result<()> {
    use crate::cli::error::Failure;
    Err(Failure::usage("this program was built without the sandbox")
        .hint("build it with the cargo feature `sandbox`, which is on by default")
        .into())
}

#[cfg(feature = "sandbox")]
impl Kind {
    /// What the library is to start.
    fn options(self, cx: &Context) -> Result<crate::sandbox::Options, crate::cli::error::Failure> {
        use crate::cli::error::Failure;
        use crate::cli::text::{line, yellow};
        const FORMAT: &str = "`ctfy sandbox up --help` shows a challenge";
        if self.event.as_deref().is_some_and(|name| name.trim().is_empty()) {
            return Err(Failure::usage("--event: a competition without a name"));
        }
        let chaos = self.chaos.as_deref().unwrap_or_default().parse().map_err(|why| {
            Failure::usage(format!("--chaos: {why}")).hint("for example --chaos latency=200ms,status=503:5%")
        })?;
        let mut challenges = Vec::new();
        if let Some(folder) = &self.challenges {
            let (found, problems) = crate::sandbox::challenges::folder::load(folder);
            if let ([], [why]) = (found.as_slice(), problems.as_slice()) {
                return Err(Failure::usage(format!("--challenges: no challenge loads: {why}")).hint(FORMAT));
            }
            for problem in problems {
                cx.out.must_read(&format!("{} {}", yellow("warning:"), line(&problem.to_string())));
            }
            if found.is_empty() {
                return Err(Failure::usage("--challenges: no challenge loads").hint(FORMAT));
            }
            challenges = found;
        }
        Ok(crate::sandbox::Options { event: self.event, challenges, chaos, seed: self.seed, ..Default::default() })
    }
}

/// Starts one.
#[cfg(feature = "sandbox")]
async fn start(options: crate::sandbox::Options) -> anyhow::Result<crate::sandbox::Sandbox> {
    use crate::cli::error::{Failure, Kind};
    use crate::sandbox::store::Unusable;
    use crate::sandbox::{Error, Sandbox};
    Sandbox::start(options).await.map_err(|error| {
        let message = format!("the sandbox does not start: {error}");
        let failure = match &error {
            Error::Port { .. } => {
                Failure::new(Kind::Conflict, message).hint("leave --port out, and a free one is taken")
            }
            Error::State { source: Unusable::InUse, .. } => {
                Failure::new(Kind::Conflict, message).hint("name another file, or stop the other one")
            }
            Error::State { source: Unusable::Foreign | Unusable::NoFile, .. } => {
                Failure::usage(message).hint("name a file that is not there yet; this one was left as it is")
            }
            _ => Failure::new(Kind::Internal, message),
        };
        failure.into()
    })
}
