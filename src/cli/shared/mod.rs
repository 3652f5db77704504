//! The commands that both programs have.

pub mod api;
pub mod auth;
pub mod browser;
pub mod completion;
pub mod config;

use clap::Subcommand;

use super::context::Context;

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Sign in: in a browser, with a password, or with a token on stdin.
    #[command(after_help = auth::LOGIN_SHORT)]
    Login(auth::Login),
    /// Forget a saved token, and revoke it where the platform allows that.
    #[command(after_help = "Examples:\n  ctfy logout\n  ctfy logout --host ctf.example.org --no-revoke")]
    Logout(auth::Logout),
    /// Sign in and out, and look after saved hosts.
    #[command(subcommand, alias = "auths")]
    Auth(auth::Command),
    /// Show and change settings, and where each comes from.
    #[command(subcommand, alias = "configs")]
    Config(config::Command),
    /// Send any request to the platform.
    #[command(after_help = api::EXAMPLES)]
    Api(api::Api),
    /// Print the completion script of a shell.
    #[command(after_help = completion::EXAMPLES)]
    Completion(completion::Completion),
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Login(login) => auth::login(cx, login).await,
        Command::Logout(logout) => auth::logout(cx, logout).await,
        Command::Auth(command) => auth::dispatch(cx, command).await,
        Command::Config(command) => config::dispatch(cx, command).await,
        Command::Api(command) => api::run(cx, command).await,
        Command::Completion(command) => completion::run(cx, command),
    }
}
