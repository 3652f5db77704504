//! The command line: knows people, not HTTP. No URL is built here, and nothing but [`output`] and [`progress`] prints.
//!
//! [`run`] is all that both binaries do: parse, settle what is in force, dispatch, exit code.

pub mod admin;
pub mod ask;
pub mod complete;
pub mod context;
pub mod env;
pub mod error;
pub mod flows;
pub mod hosts;
pub mod interrupt;
pub mod jq;
pub mod json;
pub mod output;
pub mod picture;
pub mod player;
pub mod progress;
pub mod prompt;
pub mod resolve;
pub mod settings;
pub mod several;
pub mod shared;
pub mod table;
pub mod text;
pub mod version;
pub mod when;
pub mod whole;

use std::ffi::OsString;
use std::pin::Pin;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser};

use context::Context;
use env::Env;
use error::{Failure, Kind};
use settings::Global;

/// One of the two programs: its words and what carries them out. Either binary names its own and so holds only that; the
/// commands of the other one are left out when it is linked.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// What it is called.
    pub name: &'static str,
    tree: fn() -> clap::Command,
    read: fn(&clap::ArgMatches) -> Result<(Global, Work), clap::Error>,
    /// Whether a line that is not understood is one for the platform's own package.
    foreign: fn(&[OsString]) -> Option<Failure>,
    /// What `status` says where no instance runs.
    pub idle: &'static str,
}

/// What a line does.
type Work = Box<dyn for<'a> FnOnce(&'a Context) -> Pin<Box<dyn Future<Output = anyhow::Result<()>> + 'a>>>;

impl Program {
    /// `ctfy`, for players.
    pub const PLAYER: Program = Program {
        name: "ctfy",
        tree: PlayerLine::command,
        read: |matches| {
            let PlayerLine { command, global } = PlayerLine::from_arg_matches(matches)?;
            Ok((global, Box::new(|cx| Box::pin(player::dispatch(cx, command)))))
        },
        foreign: |_| None,
        idle: "No instance is running: `ctfy instance start CHALLENGE`.",
    };

    /// `ctfy-admin`, for operators.
    pub const ADMIN: Program = Program {
        name: "ctfy-admin",
        tree: AdminLine::command,
        read: |matches| {
            let AdminLine { command, global } = AdminLine::from_arg_matches(matches)?;
            Ok((global, Box::new(|cx| Box::pin(admin::dispatch(cx, command)))))
        },
        foreign: admin::foreign,
        idle: "No instance of yours is running.",
    };

    /// Its whole command tree.
    pub fn command(self) -> clap::Command {
        brief_help((self.tree)())
    }
}

/// Play capture-the-flag competitions on a ctfy platform.
#[derive(Parser)]
#[command(name = "ctfy", version, disable_help_subcommand = true, arg_required_else_help = true, max_term_width = 100,
    after_help = player::AFTER_HELP)]
struct PlayerLine {
    #[command(subcommand)]
    command: player::Command,
    #[command(flatten)]
    global: Global,
}

/// Run a ctfy platform and its competitions.
#[derive(Parser)]
#[command(name = "ctfy-admin", version, disable_help_subcommand = true, arg_required_else_help = true, max_term_width = 100,
    after_help = admin::AFTER_HELP)]
struct AdminLine {
    #[command(subcommand)]
    command: admin::Command,
    #[command(flatten)]
    global: Global,
}

fn parse(program: Program, words: &[OsString]) -> Result<(Global, Work), clap::Error> {
    let matches = program.command().try_get_matches_from(words)?;
    (program.read)(&matches).map_err(|error| error.format(&mut program.command()))
}

/// `-h` and `--help` are the same short page everywhere: what a command takes, then what all take, then examples.
fn brief_help(command: clap::Command) -> clap::Command {
    let help =
        clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::HelpShort).help("Print this page");
    command.disable_help_flag(true).arg(help).mut_subcommands(brief_help)
}

/// Runs a program on the process's command line.
pub fn run(program: Program) -> ExitCode {
    let started = std::time::Instant::now();
    let mut words: Vec<OsString> = std::env::args_os().collect();
    if words.get(1).is_some_and(|word| word == complete::WORD) {
        let args: Vec<String> = words.drain(2..).map(|word| word.to_string_lossy().into_owned()).collect();
        return complete::run(program, &args, started);
    }
    let env = Env::read();
    let (global, does) = loop {
        match parse(program, &words) {
            Ok(parsed) => break parsed,
            Err(error) => match ask::missing(program, &error, &words, &env) {
                Some(Ok(whole)) => words = whole,
                Some(Err(code)) => return code,
                None => return misread(program, error, &words, &env),
            },
        }
    };
    let cx = match Context::new(program, global, env.clone()) {
        Ok(cx) => cx,
        Err(failure) => {
            output::tell_early(&failure, &words, &env);
            return ExitCode::from(failure.kind as u8);
        }
    };
    work(&cx, &words, does(&cx))
}

/// Runs something to its end, and tells how it ended.
fn work(cx: &Context, words: &[OsString], work: impl Future<Output = anyhow::Result<()>>) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            cx.out.failure(&Failure::new(Kind::Internal, format!("cannot begin: {error}")));
            return ExitCode::from(Kind::Internal as u8);
        }
    };
    let code = runtime.block_on(supervise(cx, words, work));
    // A question that was interrupted still blocks its thread; it does not keep the program.
    runtime.shutdown_background();
    code
}

async fn supervise(cx: &Context, words: &[OsString], work: impl Future<Output = anyhow::Result<()>>) -> ExitCode {
    let mut interrupts = match interrupt::Interrupts::install() {
        Ok(interrupts) => interrupts,
        Err(error) => {
            cx.out.failure(&Failure::new(Kind::Internal, format!("cannot take over Ctrl-C: {error}")));
            return ExitCode::from(Kind::Internal as u8);
        }
    };
    let budget = cx.deadline(None);
    let limited = async {
        match budget {
            // What sends keeps the time itself and knows more; this is for what does not send.
            Some(at) => tokio::time::timeout_at((at + std::time::Duration::from_millis(300)).into(), work)
                .await
                .unwrap_or_else(|_| Err(interrupt::over().into())),
            None => work.await,
        }
    };
    let result = tokio::select! {
        biased;
        ended = async {
            loop {
                interrupts.next().await;
                match cx.interrupt() {
                    context::Ending::Own => {}
                    context::Ending::Done => break Ok(()),
                    context::Ending::Cut => break Err(Failure::new(Kind::Interrupted, "interrupted").into()),
                }
            }
        } => ended,
        result = limited => result,
    };
    let failure = match result {
        Ok(()) => {
            cx.finish().await;
            cx.out.release();
            return ExitCode::SUCCESS;
        }
        // Another program's end: it has said what there was to say.
        Err(error) if error.is::<error::Status>() => {
            return ExitCode::from(error.downcast::<error::Status>().map_or(1, |status| status.0));
        }
        Err(error) => error::classify(error),
    };
    let failure = match cx.left() {
        Some(left) if matches!(failure.kind, Kind::Interrupted | Kind::TimedOut) => failure.hint(left),
        _ => failure,
    };
    let failure = ask::guess(cx, words, explain_down(cx, explain_kept(cx, failure))).await;
    cx.out.failure(&failure);
    ExitCode::from(failure.kind as u8)
}

/// A competition that was kept long ago and is not there is best told with where it was kept.
fn explain_kept(cx: &Context, failure: Failure) -> Failure {
    let kept = cx.settings().ok().and_then(|settings| settings.comp.as_ref());
    match kept {
        Some(kept) if failure.kind == Kind::NotFound && failure.message.to_lowercase().contains("competition") => {
            let from = format!("`{}` comes from {}", text::line(&kept.value), kept.source);
            let hint = failure.hint.clone().map(|hint| format!("{hint}\n{from}"));
            failure.hint(hint.unwrap_or(from))
        }
        _ => failure,
    }
}

/// A saved sandbox that does not answer was ended, and is not far.
fn explain_down(cx: &Context, failure: Failure) -> Failure {
    let saved = cx.settings().is_ok_and(|settings| settings.host == "sandbox");
    match failure.kind {
        Kind::Unreachable if saved => failure.hint(
            "the sandbox is not up: `ctfy sandbox up --save` brings one up, `ctfy auth switch` goes to another host",
        ),
        _ => failure,
    }
}

/// Help, a version, or a line that is none.
fn misread(program: Program, error: clap::Error, words: &[OsString], env: &Env) -> ExitCode {
    let error = &ask::mention_all(program, error, words);
    if !error.use_stderr() {
        return output::clap(error);
    }
    if let Some(failure) = (program.foreign)(words) {
        output::tell_early(&failure, words, env);
    } else if output::wants_machine(words) {
        let text = error.render().to_string();
        let message: Vec<&str> = text
            .lines()
            .take_while(|line| !line.starts_with("Usage:"))
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        let message = message.join("; ").replace(":; ", ": ").trim_start_matches("error: ").to_owned();
        output::tell_early(&Failure::usage(message).hint("--help shows what is taken"), words, env);
    } else {
        return output::clap(error);
    }
    ExitCode::from(Kind::Usage as u8)
}
