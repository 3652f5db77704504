//! `ctfy-admin comp admins` and `invites`: who runs a competition, and who may come to a private one.

use clap::{Args, Subcommand};
use serde_json::Value;

use super::Of;
use crate::api::admin::comp;
use crate::cli::admin::care::{self, Care, Deed, Ids, Rehearsal};
use crate::cli::admin::users::{name, named};
use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind};
use crate::cli::several::{self, Outcome};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{json, text};

const ADMINS: View = View {
    rows: "items",
    name: "user_id",
    columns: &[
        spare("ID", "user_id", As::Id, 1),
        col("NAME", "display_name", As::Text),
        col("EMAIL", "email", As::Id),
        spare("SINCE", "granted_at", As::Time, 2),
        spare("GIVEN BY", "granted_by", As::Handle, 3),
    ],
    empty: "Nobody runs it but the platform's own operators.",
};

const INVITED: View = View {
    rows: "items",
    name: "user_id",
    columns: &[
        spare("ID", "user_id", As::Id, 1),
        col("NAME", "display_name", As::Text),
        col("EMAIL", "email", As::Id),
        spare("INVITED", "invited_at", As::Time, 2),
        spare("BY", "invited_by", As::Handle, 3),
    ],
    empty: "Nobody is invited.",
};

const REVOKED: View = View { rows: "", name: "user_id", columns: &[col("ID", "user_id", As::Id)], empty: "" };

/// Who runs a competition.
#[derive(Subcommand)]
pub enum Admins {
    /// List who runs a competition.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy-admin comp admins list 4a84…")]
    List(Of),
    /// Let accounts run a competition: change it and see who takes part. Takes a super admin.
    #[command(
        after_help = "Examples:\n  ctfy-admin comp admins grant 4a84… --email eve@example.org\n  ctfy-admin comp admins grant 4a84… --user 6acd… --user 52a0…"
    )]
    Grant(Grant),
    /// Let accounts run a competition no longer. Takes a super admin.
    #[command(after_help = "Examples:\n  ctfy-admin comp admins revoke 4a84… eve@example.org")]
    Revoke(Revoke),
}

/// Who may come.
#[derive(Subcommand)]
pub enum Invites {
    /// List who is invited to a competition.
    #[command(alias = "ls", after_help = "Examples:\n  ctfy-admin comp invites list 4a84…")]
    List(Of),
    /// Invite accounts to a competition; they see it in their inbox.
    #[command(
        after_help = "Examples:\n  ctfy-admin comp invites add 4a84… --email eve@example.org\n  ctfy-admin comp invites add 4a84… --user - < ids.txt"
    )]
    Add(Add),
    /// Take accounts' invites back. A team that takes part already stays.
    #[command(after_help = "Examples:\n  ctfy-admin comp invites revoke 4a84… eve@example.org")]
    Revoke(Revoke),
}

/// Which accounts.
#[derive(Args)]
pub struct Accounts {
    /// The competition's id.
    #[arg(value_name = "ID")]
    comp: String,
    /// An account's id; `-` reads them from stdin.
    #[arg(long = "user", alias = "user-id", value_name = "USER", required_unless_present = "emails")]
    users: Vec<String>,
    /// An address that an account signs in with.
    #[arg(long = "email", value_name = "EMAIL")]
    emails: Vec<String>,
}

/// Who runs it from now on.
#[derive(Args)]
pub struct Grant {
    #[command(flatten)]
    who: Accounts,
    #[command(flatten)]
    care: Care,
}

/// Who may come from now on.
#[derive(Args)]
pub struct Add {
    #[command(flatten)]
    who: Accounts,
    #[command(flatten)]
    rehearsal: Rehearsal,
}

/// From whom it is taken.
#[derive(Args)]
pub struct Revoke {
    /// The competition's id.
    #[arg(value_name = "ID")]
    comp: String,
    /// The accounts' ids or addresses; `-` reads them from stdin.
    #[arg(value_name = "USER", required = true)]
    users: Vec<String>,
    #[command(flatten)]
    care: Care,
}

/// Runs a command about who runs it.
pub async fn admins(cx: &Context, command: Admins) -> anyhow::Result<()> {
    match command {
        Admins::List(Of { comp, window }) => cx.list(&comp::Admins { comp }, window, &ADMINS).await,
        Admins::Grant(Grant { who, care }) => {
            let (comp, ids) = who.settle(cx)?;
            let deed = Deed::each(&format!("let run competition {comp}"), "account", &ids);
            let op = |account: String| {
                let (user_id, email) = name(&account);
                comp::GrantAdmin { comp: comp.clone(), user_id, email }
            };
            let Some(outcome) = care.each(cx, &deed, &ids, "granted", "account", op).await? else { return Ok(()) };
            let next = "`ctfy-admin comp admins revoke` takes it back.";
            welcomed(cx, outcome, &ids, &ADMINS, ("runs it now", next))
        }
        Admins::Revoke(Revoke { comp, users, care }) => {
            let (asked, ids) = ids(cx, &users).await?;
            let deed = Deed::each(&format!("take competition {comp} from"), "account", &asked);
            let op = |user: String| comp::RevokeAdmin { comp: comp.clone(), user };
            let Some(outcome) = care.each(cx, &deed, &ids, "revoked", "user_id", op).await? else { return Ok(()) };
            let hint = "`ctfy-admin comp admins list` shows who runs it";
            gone(cx, outcome, hint, "no longer runs it")
        }
    }
}

/// Runs a command about who may come.
pub async fn invites(cx: &Context, command: Invites) -> anyhow::Result<()> {
    match command {
        Invites::List(Of { comp, window }) => cx.list(&comp::Invites { comp }, window, &INVITED).await,
        Invites::Add(Add { who, rehearsal }) => {
            let (comp, ids) = who.settle(cx)?;
            let op = |account: String| {
                let (user_id, email) = name(&account);
                comp::AddInvite { comp: comp.clone(), user_id, email }
            };
            let Some(outcome) = rehearsal.each(cx, &ids, "invited", "account", op).await? else { return Ok(()) };
            let next = "They find it in `ctfy me inbox`.";
            welcomed(cx, outcome, &ids, &INVITED, ("is invited", next))
        }
        Invites::Revoke(Revoke { comp, users, care }) => {
            let (asked, ids) = ids(cx, &users).await?;
            let deed = Deed::each(&format!("take back the invite to competition {comp} of"), "account", &asked);
            let op = |user: String| comp::RevokeInvite { comp: comp.clone(), user };
            let Some(outcome) = care.each(cx, &deed, &ids, "revoked", "user_id", op).await? else { return Ok(()) };
            let hint = "`ctfy-admin comp invites list` shows who is invited";
            gone(cx, outcome, hint, "is no longer invited")
        }
    }
}

/// The accounts that were named by id or address: as they were named, and by their ids.
async fn ids(cx: &Context, users: &[String]) -> anyhow::Result<(Ids, Ids)> {
    let asked = care::ids(cx, users, "USER")?;
    let mut ids = asked.clone();
    named(cx, &mut ids.list).await?;
    Ok((asked, ids))
}

impl Accounts {
    /// The competition, and the accounts as they were named.
    fn settle(self, cx: &Context) -> Result<(String, Ids), Failure> {
        if let Some(wrong) = self.emails.iter().find(|email| !email.contains('@')) {
            return Err(Failure::usage(format!("`{}` is no address", text::line(wrong)))
                .hint("--user takes an account's id, --email an address"));
        }
        let ids = care::ids(cx, &[self.users, self.emails].concat(), "USER")?;
        Ok((self.comp, ids))
    }
}

/// Tells who was let in. The answer to one account is what the platform sent; among several each says whom it is about.
fn welcomed(
    cx: &Context,
    mut outcome: Outcome,
    ids: &Ids,
    view: &View,
    (what, next): (&str, &str),
) -> anyhow::Result<()> {
    for (account, failure) in &mut outcome.failures {
        if failure.kind == Kind::NotFound && failure.message.to_lowercase().contains("user") {
            failure.message = format!("there is no account `{}`", text::line(account));
            failure.hint = Some("`ctfy-admin users list` shows them; who comes has to register first".to_owned());
        }
    }
    if ids.list.len() == 1 {
        for row in &mut outcome.done {
            let sent = json::object(row).unwrap_or_default();
            let alone = json::build(sent.iter().skip(1).map(|(key, raw)| (key.as_str(), raw.get())));
            *row = alone;
        }
    }
    let told = |rows: &[String]| {
        let line = |row: &String| {
            let row: Value = serde_json::from_str(row).unwrap_or_default();
            let (name, email) = (table::plain(&row["display_name"]), table::plain(&row["email"]));
            format!("{} {} ({}) {what}.", text::green("✓"), text::bold(text::line(&name)), text::line(&email))
        };
        format!("{}\n{}", rows.iter().map(line).collect::<Vec<_>>().join("\n"), text::dim(next))
    };
    outcome.tell(cx, view, "account", "let in", told, "those that were go on; run it again for the rest")
}

fn gone(cx: &Context, outcome: Outcome, hint: &str, what: &str) -> anyhow::Result<()> {
    let told = |rows: &[String]| {
        let line = |row: &String| format!("{} {} {what}.", text::green("✓"), text::line(&several::id_of(row)));
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    outcome.tell(cx, &REVOKED, "account", "revoked", told, hint)
}
