//! All that the platform holds on an account: taken home as a ZIP, or deleted for good.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use crate::api::me;
use crate::cli::context::Context;
use crate::cli::error::{Explain, Failure, Kind, classify};
use crate::cli::progress::Progress;
use crate::cli::settings::Source;
use crate::cli::table::{self, As, View, col};
use crate::cli::{prompt, resolve, text};
use crate::client::{Operation, transfer};

const SAVED: View = View {
    rows: "",
    name: "path",
    columns: &[col("Path", "path", As::Text), col("Size", "size", As::Bytes)],
    empty: "",
};

const DELETED: View = View { rows: "", name: "status", columns: &[col("Deleted", "deleted", As::Yes)], empty: "" };

/// Where to.
#[derive(Args)]
pub struct Export {
    /// The file to write; `-` is stdout.
    #[arg(short, long = "output", alias = "out", value_name = "FILE", default_value = "ctfy-export.zip")]
    output: PathBuf,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// Writes the ZIP.
pub async fn export(cx: &Context, how: Export) -> anyhow::Result<()> {
    let op = me::Export { competition_id: resolve::chosen_comp(cx)? };
    if how.output == Path::new("-") {
        if cx.out.stdout_tty {
            return Err(Failure::usage("the answer is a ZIP, and stdout is a terminal")
                .hint("leave -o out, and it is written to ctfy-export.zip")
                .into());
        }
        if cx.out.machine() {
            return Err(Failure::usage("the answer is a ZIP: it has no other format on stdout")
                .hint("-o FILE writes it to a file and says so in the format asked for")
                .into());
        }
        // Whole or not at all: it is small, and half a ZIP in a pipe helps nobody.
        let reply = cx.exchange(&op.request()?.header("accept", "*/*")).await?;
        check(reply.body.get(..4).unwrap_or_default())?;
        return cx.out.bytes(&reply.body);
    }
    let wrong = || Failure::usage(format!("{} is no file to write", how.output.display()));
    let name = how.output.file_name().ok_or_else(wrong)?.to_str().ok_or_else(wrong)?;
    let folder = how.output.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let bar = Progress::bytes(&cx.out, name);
    let fetch = transfer::Fetch { replace: how.force, ..transfer::Fetch::new(op.request()?, folder, name) };
    let saved = transfer::save(cx.client()?.transport(), &fetch, |done, total| bar.at(done, total))
        .await
        .hint_for(Kind::Conflict, || "--force replaces it, -o FILE writes elsewhere".to_owned());
    drop(bar);
    let saved = saved?;
    if let Err(failure) = check(&first_bytes(&saved.path)) {
        // It was made a moment ago, and is not what its name says.
        let _ = std::fs::remove_file(&saved.path);
        return Err(failure.into());
    }
    let path = how.output.to_string_lossy();
    cx.out.one(&json!({"path": path, "size": saved.bytes}).to_string(), &SAVED, || {
        let size = text::dim(format!("({})", text::bytes(saved.bytes)));
        format!("{} {} {size}", text::green("✓"), text::line(&path))
    })
}

fn first_bytes(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok(file) = std::fs::File::open(path) {
        // What cannot be read is no ZIP either.
        let _ = file.take(4).read_to_end(&mut bytes);
    }
    bytes
}

/// A proxy's sign-in page under the name of a ZIP would be worse than nothing.
fn check(start: &[u8]) -> Result<(), Failure> {
    if start.starts_with(b"PK") {
        return Ok(());
    }
    Err(Failure::new(Kind::Server, "the answer is no ZIP")
        .hint("is that a ctfy platform? `ctfy server health` asks it"))
}

/// Which account, and how it is confirmed.
#[derive(Args)]
pub struct Delete {
    /// Your display name, to confirm [default: asked for on a terminal].
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    confirm_display_name: Option<String>,
    /// Your password, where the platform asks for it; `-` reads it from stdin.
    #[arg(long, value_name = "PASSWORD", allow_hyphen_values = true)]
    password: Option<String>,
    /// The code that the platform sent you, where it asks for one.
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Do not ask once more.
    #[arg(short, long)]
    yes: bool,
}

/// Deletes the account. Nothing is sent until the name is right: there is no way back.
pub async fn delete(cx: &Context, how: Delete) -> anyhow::Result<()> {
    let asks = prompt::possible(cx) && !cx.out.machine();
    if how.confirm_display_name.is_none() && !asks {
        return Err(Failure::usage("your display name is needed to confirm, and there is nobody to ask")
            .hint("give it with --confirm-display-name; `ctfy me view` shows it")
            .into());
    }
    let account = cx.call(&me::View::default()).await?;
    let host = text::line(&cx.settings()?.host);
    let whose = format!("{} <{}> at {host}", text::bold(text::line(&account.display_name)), text::line(&account.email));
    let warning = format!("This deletes {whose}, for good.");
    if asks {
        cx.out.must_read(&warning)
    } else {
        cx.out.note(&warning)
    }
    let name = match how.confirm_display_name {
        Some(name) => name,
        None => prompt::line(cx, "Type your display name to confirm", "--confirm-display-name").await?,
    };
    if name != account.display_name {
        return Err(Failure::usage("that is not your display name; nothing was sent")
            .hint(format!("you are signed in as `{}` at {host}", text::line(&account.display_name)))
            .into());
    }
    if asks && !how.yes && !prompt::confirm(&format!("Delete the account at {host} for good?")).await? {
        return Err(Failure::new(Kind::Negative, "nothing was deleted").into());
    }
    let password = match how.password {
        Some(given) if given == "-" => Some(crate::cli::shared::auth::on_stdin(
            cx,
            "the password",
            "ctfy me delete --confirm-display-name NAME --password - < password.txt",
        )?),
        given => given.map(SecretString::from),
    };
    let mut op = me::Delete {
        confirm_display_name: name,
        current_password: password.map(|password| password.expose_secret().to_owned()),
        code: how.code,
    };
    let reply = match cx.send(&op).await {
        Ok(reply) => reply,
        Err(error) => {
            let failure = classify(error);
            let with_password = account.providers.iter().any(|provider| provider == "password");
            let proof = failure.code.as_deref() == Some(PROOF) && op.current_password.is_none() && op.code.is_none();
            if !(proof && with_password && asks) {
                return Err(refused(failure, with_password).into());
            }
            // Turned away before anything was done: with the proof it is another request.
            let password = prompt::secret(cx, "Password", false, "--password -").await?;
            op.current_password = Some(password.expose_secret().to_owned());
            cx.send(&op).await.map_err(|error| refused(classify(error), with_password))?
        }
    };
    let value: Value = reply.json()?;
    // Observed on both releases: the tokens are dead at once, also where the account goes later.
    let forgotten = forget(cx)?;
    let raw = if value.is_null() { r#"{"deleted":true}"# } else { reply.raw()?.get() };
    cx.out.one(raw, &DELETED, || {
        let what = match table::time(&value["effective_at"]) {
            Some(at) if value["deleted"] == false => {
                format!("The account goes {} ({}); its tokens are revoked.", table::age(at), table::local(at))
            }
            _ => "The account is gone, and so are its tokens.".to_owned(),
        };
        let here = if forgotten { " The one saved on this machine is removed." } else { "" };
        format!("{} {what}{here}", text::green("✓"))
    })
}

/// 0.7.0 wants to know that it is not somebody at an unlocked screen.
const PROOF: &str = "deletion_proof_required";

fn refused(failure: Failure, with_password: bool) -> Failure {
    match (failure.kind, failure.code.as_deref()) {
        (Kind::Unknown, _) => failure.hint("`ctfy me view` says whether the account is still there"),
        (_, Some(PROOF)) if with_password => failure.hint("--password - reads the password from stdin"),
        (_, Some(PROOF)) => {
            failure.hint("`ctfy api -X POST me/deletion-code` has a code sent to you; --code CODE names it")
        }
        _ => failure,
    }
}

/// Takes the dead token off this machine, when it is the saved one; says whether it was.
fn forget(cx: &Context) -> Result<bool, Failure> {
    let settings = cx.settings()?;
    if !matches!(settings.token.as_ref().map(|token| &token.source), Some(Source::Host(_))) {
        return Ok(false);
    }
    match cx.hosts()?.get(&settings.host) {
        Some(host) => cx.store.forget(host).map(|_| true),
        None => Ok(false),
    }
}
