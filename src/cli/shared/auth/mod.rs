//! `auth`: signing in and out, and what an account signs in with. The only commands that see a token in the clear.

mod device;
mod identities;
mod mint;
mod password;
mod sign_in;
mod tokens;

use std::io::{BufRead, Read};

use clap::Subcommand;
use secrecy::SecretString;

#[cfg(feature = "sandbox")]
pub use device::approve;
pub use sign_in::{LOGIN_SHORT, Login, Logout, login, logout};

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::interrupt;

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Sign in: in a browser, with a password, or with a token on stdin.
    #[command(after_help = sign_in::LOGIN_EXAMPLES)]
    Login(Login),
    /// Forget a saved token, and revoke it where the platform allows that.
    #[command(after_help = "Examples:\n  ctfy auth logout\n  ctfy auth logout --host ctf.example.org --no-revoke")]
    Logout(Logout),
    /// Show the saved hosts; with --check ask each who one is there.
    #[command(aliases = ["list", "ls"], after_help = "Examples:\n  ctfy auth status\n  ctfy auth status --check --json")]
    Status(sign_in::Status),
    /// Make another saved host the current one.
    #[command(after_help = "Examples:\n  ctfy auth switch ctf.example.org")]
    Switch(sign_in::Switch),
    /// Print the token in force, alone.
    #[command(after_help = "Examples:\n  CTFY_TOKEN=$(ctfy auth token) ./agent")]
    Token,
    /// Make an account with a password, and sign in.
    #[command(
        after_help = "Examples:\n  ctfy auth register --email me@example.org --display-name me\n  ctfy auth register --email bot@example.org --password - < password.txt"
    )]
    Register(sign_in::Register),
    /// Show the ways to sign in that this platform offers.
    #[command(
        alias = "provider",
        after_help = "Examples:\n  ctfy auth providers\n  ctfy auth providers --platform-url https://ctf.example.org --json"
    )]
    Providers,
    /// List, mint and revoke your account's tokens.
    #[command(subcommand)]
    Tokens(tokens::Command),
    /// Show, link and unbind what else you sign in with.
    #[command(subcommand, alias = "identity")]
    Identities(identities::Command),
    /// Set or remove your account's password.
    #[command(subcommand, alias = "passwords")]
    Password(password::Command),
    /// Approve or deny a sign-in that waits on another device.
    #[command(subcommand, alias = "devices")]
    Device(device::Command),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Login(how) => login(cx, how).await,
        Command::Logout(how) => logout(cx, how).await,
        Command::Status(what) => sign_in::status(cx, what.check).await,
        Command::Switch(switch) => sign_in::switch_host(cx, switch.target).await,
        Command::Token => sign_in::token(cx),
        Command::Register(account) => sign_in::register(cx, account).await,
        Command::Providers => identities::providers(cx).await,
        Command::Tokens(command) => tokens::dispatch(cx, command).await,
        Command::Identities(command) => identities::dispatch(cx, command).await,
        Command::Password(command) => password::dispatch(cx, command).await,
        Command::Device(command) => device::dispatch(cx, command).await,
    }
}

/// A secret that is all of stdin.
pub fn on_stdin(cx: &Context, what: &str, example: &str) -> Result<SecretString, Failure> {
    let text = interrupt::stdin(cx.deadline(None), what, example, |stdin| interrupt::whole(stdin, 1 << 16))?;
    secret(&text, what, example)
}

/// A secret that is the next line of stdin, where several are read.
fn line_on_stdin(cx: &Context, what: &str, example: &str) -> Result<SecretString, Failure> {
    let text = interrupt::stdin(cx.deadline(None), what, example, |stdin| {
        let mut line = String::new();
        stdin.lock().take(1 << 16).read_line(&mut line).map(|_| line)
    })?;
    secret(&text, what, example)
}

fn secret(text: &str, what: &str, example: &str) -> Result<SecretString, Failure> {
    let text = text.trim_end_matches(['\n', '\r']);
    if text.trim().is_empty() {
        return Err(Failure::usage(format!("{what} on stdin is empty")).hint(example));
    }
    Ok(SecretString::from(text.to_owned()))
}
