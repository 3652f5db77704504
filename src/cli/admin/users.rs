//! `ctfy-admin users`: the accounts and who of them operates the platform.

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use serde_json::Value;

use super::care::{self, Care, Deed};
use crate::api::admin::users;
use crate::cli::context::{Context, Listing, Window};
use crate::cli::error::{Failure, Kind};
use crate::cli::table::{As, View, col, spare};
use crate::cli::{table, text};
use crate::client::Operation;

/// Accounts in a list.
const ACCOUNTS: View = View {
    rows: "items",
    name: "id",
    columns: &[
        // An address names an account as well as its id does, and is what one knows.
        spare("ID", "id", As::Id, 1),
        col("NAME", "display_name", As::Text),
        col("EMAIL", "email", As::Id),
        col("ROLE", "role", As::Custom(role)),
        spare("SOLVES", "solves", As::Number, 3),
        spare("SEEN", "last_active_at", As::Age, 2),
        spare("SINCE", "created_at", As::Age, 4),
        spare("SIGNS IN WITH", "providers", As::List, 5),
    ],
    empty: "There are no accounts.",
};

/// An account by itself.
const ACCOUNT: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Name", "display_name", As::Text),
        col("Id", "id", As::Id),
        col("Email", "email", As::Text),
        col("Role", "role", As::Custom(role)),
        col("Given by", "promoted_by", As::Id),
        col("Given at", "promoted_at", As::Time),
        col("Signs in with", "providers", As::List),
        col("Solves", "solves", As::Number),
        col("Attempts", "attempts", As::Number),
        col("Seen", "last_active_at", As::Time),
        col("Since", "created_at", As::Time),
        col("Country", "country", As::Text),
        col("Website", "website_url", As::Text),
        col("About", "bio", As::Text),
    ],
    empty: "",
};

/// Who may do more than play stands out.
fn role(value: &Value) -> String {
    let shown = text::line(&table::plain(value));
    match shown.as_str() {
        "user" | "" => shown,
        _ => text::yellow(shown),
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// List the accounts.
    #[command(
        alias = "ls",
        after_help = "Examples:\n  ctfy-admin users list\n  ctfy-admin users list --all --jq '.[] | select(.role != \"user\") | .email'"
    )]
    List(Listing<List>),
    /// Show an account.
    #[command(
        alias = "show",
        after_help = "Examples:\n  ctfy-admin users view 6acd0b1e-…\n  ctfy-admin users view eve@example.org"
    )]
    View(Who),
    /// Make accounts operators, or players again. Takes a super admin.
    #[command(
        alias = "set-role",
        after_help = "Examples:\n  ctfy-admin users role-set eve@example.org admin\n  ctfy-admin users role-set 6acd0b1e-… user --dry-run"
    )]
    RoleSet(RoleSet),
}

/// Nothing selects accounts.
#[derive(Args)]
pub struct List {}

/// Which account.
#[derive(Args)]
pub struct Who {
    /// The account's id, or the address it signs in with.
    #[arg(value_name = "ID")]
    user: String,
}

/// Whose role, and which.
#[derive(Args)]
pub struct RoleSet {
    /// The accounts' ids or addresses; `-` reads them from stdin.
    #[arg(value_name = "ID", required = true)]
    users: Vec<String>,
    /// What they are from now on.
    #[arg(value_name = "ROLE", value_parser = PossibleValuesParser::new(["user", "admin"]))]
    role: String,
    #[command(flatten)]
    care: Care,
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(Listing { op: List {}, window }) => cx.list(&users::List {}, window, &ACCOUNTS).await,
        Command::View(Who { user }) => {
            let mut user = [user];
            named(cx, &mut user).await?;
            let [user] = user;
            cx.show(&users::Get { user }, &ACCOUNT).await
        }
        Command::RoleSet(how) => role_set(cx, how).await,
    }
}

/// Puts the ids of accounts in the place of addresses. The accounts are read once, and only where an address is there.
pub async fn named(cx: &Context, users: &mut [String]) -> anyhow::Result<()> {
    if !users.iter().any(|user| user.contains('@')) {
        return Ok(());
    }
    let all: Vec<Value> = cx.rows(&users::List {}.request()?, Window::ALL, "items").await?.parsed();
    let email = |row: &Value| table::plain(&row["email"]);
    for user in users.iter_mut().filter(|user| user.contains('@')) {
        let Some(found) = all.iter().find(|row| email(row).eq_ignore_ascii_case(user)) else {
            let known: Vec<String> = all.iter().map(email).collect();
            let failure = Failure::new(Kind::NotFound, format!("no account signs in with `{}`", text::line(user)));
            return Err(failure.near(user, &known, "`ctfy-admin users list` shows them").into());
        };
        *user = table::plain(&found["id"]);
    }
    Ok(())
}

async fn role_set(cx: &Context, how: RoleSet) -> anyhow::Result<()> {
    let mut ids = care::ids(cx, &how.users, "ID")?;
    let role = how.role;
    // As whoever is asked has named them.
    let deed = Deed::each(&format!("set the role `{role}` for"), "account", &ids);
    named(cx, &mut ids.list).await?;
    let set = |user: String| users::SetRole { user, role: role.clone() };
    let Some(mut outcome) = how.care.each(cx, &deed, &ids, "set", "id", set).await? else {
        return Ok(());
    };
    for (id, failure) in outcome.failures.iter_mut().filter(|(_, failure)| failure.kind == Kind::NotFound) {
        // The platform speaks of a team here, and means the account.
        failure.message = format!("there is no account `{}`", text::line(id));
        failure.code = None;
        failure.hint = Some("`ctfy-admin users list` shows them".to_owned());
    }
    let told = |rows: &[String]| {
        let line = |row: &String| {
            let row: Value = serde_json::from_str(row).unwrap_or_default();
            let id = table::plain(&row["id"]);
            let name = text::bold(text::line(&table::plain(&row["display_name"])));
            format!("{} {name} ({}) is now `{}`.", text::green("✓"), text::line(&id), text::line(&role))
        };
        let next = match role.as_str() {
            "user" => "A token of theirs goes on working, with a player's rights.",
            _ => "They may do all but settings and roles; `ctfy-admin users role-set ID user` takes it back.",
        };
        format!("{}\n{}", rows.iter().map(line).collect::<Vec<_>>().join("\n"), text::dim(next))
    };
    outcome.tell(cx, &ACCOUNT, "account", "changed", told, "`ctfy-admin users list` shows the roles")
}

/// How an account is named to the platform: by its id or its address.
pub fn name(account: &str) -> (Option<String>, Option<String>) {
    match account.contains('@') {
        true => (None, Some(account.to_owned())),
        false => (Some(account.to_owned()), None),
    }
}
