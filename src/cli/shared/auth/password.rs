//! `auth password`: set, changed, removed. A password is asked for without echo or read from stdin; on the command line
//! it is taken because scripts for the replaced tool put it there.

use clap::{Args, Subcommand};
use secrecy::{ExposeSecret, SecretString};

use super::line_on_stdin;
use crate::api::{auth, me};
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind, classify};
use crate::cli::table::{As, View, col};
use crate::cli::{prompt, text};
use crate::client::Reply;

const DONE: View = View { rows: "", name: "status", columns: &[col("Status", "status", As::State)], empty: "" };

const EXAMPLE: &str = "--current - --new - reads two lines: the password so far, then the new one";

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Set your account's password, or change it. Your tokens stay good.
    #[command(
        alias = "change",
        after_help = "Examples:\n  ctfy auth password set                              asks, without echo\n  ctfy auth password set --current - --new - < both.txt    the first line is the one so far\n  ctfy auth password set --new - < new.txt            where there was none"
    )]
    Set(Set),
    /// Remove your account's password. Another way to sign in has to be linked.
    #[command(alias = "unset", after_help = "Examples:\n  ctfy auth password remove")]
    Remove,
}

/// From what to what.
#[derive(Args)]
pub struct Set {
    /// The password so far; `-` reads a line of stdin. On the command line others may see it.
    #[arg(long, value_name = "PASSWORD", allow_hyphen_values = true)]
    current: Option<String>,
    /// The new one, at least 12 characters; `-` reads a line of stdin. On the command line others may see it.
    #[arg(long, value_name = "PASSWORD", allow_hyphen_values = true)]
    new: Option<String>,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Set(how) => set(cx, how).await,
        Command::Remove => {
            let reply = cx.send(&auth::RemovePassword {}).await?;
            tell(cx, &reply, "Your account has no password any more.")
        }
    }
}

async fn set(cx: &Context, how: Set) -> anyhow::Result<()> {
    let asked = how.new.is_none();
    let current = match how.current.as_deref() {
        Some("-") => Some(line_on_stdin(cx, "the password so far", EXAMPLE)?),
        Some(given) => Some(SecretString::from(given.to_owned())),
        None if asked && prompt::possible(cx) && has_one(cx).await? => {
            Some(prompt::secret(cx, "Password so far", false, EXAMPLE).await?)
        }
        None => None,
    };
    let new = match how.new.as_deref() {
        Some("-") => line_on_stdin(cx, "the new password", EXAMPLE)?,
        Some(given) => SecretString::from(given.to_owned()),
        None => prompt::secret(cx, "New password", true, "--new - on stdin").await?,
    };
    let op = auth::SetPassword {
        current_password: current.as_ref().map(|current| current.expose_secret().to_owned()),
        new_password: new.expose_secret().to_owned(),
    };
    let reply = match cx.send(&op).await {
        Ok(reply) => reply,
        Err(error) => {
            let failure = classify(error);
            let missing = failure.code.as_deref() == Some("wrong_current_password") && current.is_none();
            let failure = if missing { failure.hint(EXAMPLE) } else { failure };
            return Err(failure)
                .hint_for(Kind::Unknown, || "`ctfy auth login --email …` tells which one holds".to_owned());
        }
    };
    tell(cx, &reply, "Your password is set. Tokens made before stay good: `ctfy auth tokens revoke-others` ends them.")
}

/// Whether the account has a password; one that signs in elsewhere alone is not asked for it.
async fn has_one(cx: &Context) -> Result<bool, Failure> {
    let account: me::Me = cx.call(&me::View::default()).await.map_err(classify)?;
    Ok(account.providers.iter().any(|provider| provider == "password"))
}

fn tell(cx: &Context, reply: &Reply, words: &str) -> anyhow::Result<()> {
    let raw = if reply.already_gone { r#"{"status":"ok"}"# } else { reply.raw()?.get() };
    cx.out.one(raw, &DONE, || format!("{} {words}", text::green("✓")))
}
