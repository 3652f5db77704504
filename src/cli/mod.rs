//! The command line: knows people, not HTTP. No URL is built here, and nothing but [`output`] and [`progress`] prints.
//!
//! [`run`] is all that both binaries do: parse, settle what is in force, dispatch, exit code.

pub mod admin;
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

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser};

use context::Context;
use env::Env;
use error::{Failure, Kind};
use settings::Global;

/// Which of the two programs runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// `ctfy`, for players.
    Player,
    /// `ctfy-admin`, for operators.
    Admin,
}

impl Program {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Program::Player => "ctfy",
            Program::Admin => "ctfy-admin",
        }
    }

    /// Its whole command tree.
    pub fn command(self) -> clap::Command {
        brief_help(match self {
            Program::Player => PlayerLine::command(),
            Program::Admin => AdminLine::command(),
        })
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

enum Line {
    Player(player::Command),
    Admin(admin::Command),
}

fn parse(program: Program, words: &[OsString]) -> Result<(Global, Line), clap::Error> {
    let matches = program.command().try_get_matches_from(words)?;
    match program {
        Program::Player => PlayerLine::from_arg_matches(&matches).map(|line| (line.global, Line::Player(line.command))),
        Program::Admin => AdminLine::from_arg_matches(&matches).map(|line| (line.global, Line::Admin(line.command))),
    }
    .map_err(|error| error.format(&mut program.command()))
}

/// `-h` and `--help` are the same short page everywhere: what a command takes, then what all take, then examples.
fn brief_help(command: clap::Command) -> clap::Command {
    let help =
        clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::HelpShort).help("Print this page");
    command.disable_help_flag(true).arg(help).mut_subcommands(brief_help)
}

/// Runs a program on the process's command line.
pub fn run(program: Program) -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let env = Env::read();
    let (global, line) = match parse(program, &words) {
        Ok(parsed) => parsed,
        Err(error) => return misread(program, &error, &words, &env),
    };
    let cx = match Context::new(program, global, env.clone()) {
        Ok(cx) => cx,
        Err(failure) => {
            output::tell_early(&failure, &words, &env);
            return ExitCode::from(failure.kind as u8);
        }
    };
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            cx.out.failure(&Failure::new(Kind::Internal, format!("cannot begin: {error}")));
            return ExitCode::from(Kind::Internal as u8);
        }
    };
    let code = runtime.block_on(supervise(&cx, line));
    // A question that was interrupted still blocks its thread; it does not keep the program.
    runtime.shutdown_background();
    code
}

async fn supervise(cx: &Context, line: Line) -> ExitCode {
    let mut interrupts = match interrupt::Interrupts::install() {
        Ok(interrupts) => interrupts,
        Err(error) => {
            cx.out.failure(&Failure::new(Kind::Internal, format!("cannot take over Ctrl-C: {error}")));
            return ExitCode::from(Kind::Internal as u8);
        }
    };
    let work = async {
        match line {
            Line::Player(command) => player::dispatch(cx, command).await,
            Line::Admin(command) => admin::dispatch(cx, command).await,
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
    let failure = explain_down(cx, explain_kept(cx, failure));
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
fn misread(program: Program, error: &clap::Error, words: &[OsString], env: &Env) -> ExitCode {
    if !error.use_stderr() {
        return output::clap(error);
    }
    let foreign = (program == Program::Admin).then(|| admin::foreign(words)).flatten();
    if let Some(failure) = foreign {
        output::tell_early(&failure, words, env);
    } else if output::wants_machine(words) {
        let text = error.render().to_string();
        let message: Vec<&str> = text
            .lines()
            .take_while(|line| !line.starts_with("Usage:"))
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        let message = message.join("; ").trim_start_matches("error: ").to_owned();
        output::tell_early(&Failure::usage(message).hint("--help shows what is taken"), words, env);
    } else {
        return output::clap(error);
    }
    ExitCode::from(Kind::Usage as u8)
}
