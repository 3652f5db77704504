//! `ctfy sandbox tour`: a whole round, each command as a person would type it and what it prints.

use std::time::Duration;

use anyhow::Context as _;
use secrecy::ExposeSecret;
use tokio::process::Command;

use crate::cli::context::Context;
use crate::cli::error::{Failure, Kind};
use crate::cli::text;
use crate::sandbox::Sandbox;

pub async fn run(cx: &Context) -> anyhow::Result<()> {
    let home = tempfile::Builder::new().prefix("ctfy-tour-").tempdir().context("no private folder can be made")?;
    let sandbox = super::start(crate::sandbox::Options::default()).await?;
    let tour = Tour { cx, sandbox: &sandbox, home: home.path() };
    cx.out.say(&text::dim(format!("A platform of its own is up at {}. This is a round on it.", sandbox.url)))?;
    tour.shell("comp list").await?;
    tour.shell("comp register --solo").await?;
    tour.shell("comp challenges").await?;
    tour.shell("instance start WEB-001").await?;
    let port = tour.output("instance view WEB-001 --jq '.services[0].port'").await?;

    tour.remark("Its search puts the words into an SQL statement. That can be made to tell more.").await?;
    let words = "%' UNION SELECT what, value FROM secrets --";
    let url = format!("http://127.0.0.1:{}/search", port.trim());
    tour.prompt(&format!("curl -sG {url} --data-urlencode \"q={words}\"")).await?;
    let page = fetch(&url, words).await?;
    tour.show(&page)?;
    let flag = page.split("FLAG{").nth(1).and_then(|rest| rest.split('}').next());
    let flag = flag
        .map(|inside| format!("FLAG{{{inside}}}"))
        .ok_or_else(|| Failure::new(Kind::Internal, "the tour's own attack failed; that is a fault of this program"))?;

    tour.shell(&format!("submit WEB-001 '{flag}'")).await?;
    tour.shell("submission list").await?;
    tour.shell("comp scoreboard").await?;
    tour.remark("`ctfy sandbox up` brings one up to play on; `ctfy sandbox run -- CMD` gives one to a script.").await
}

struct Tour<'a> {
    cx: &'a Context,
    sandbox: &'a Sandbox,
    home: &'a std::path::Path,
}

impl Tour<'_> {
    /// A moment to read what came before, for a person.
    async fn pause(&self) {
        if self.cx.out.stdout_tty {
            tokio::time::sleep(Duration::from_millis(700)).await;
        }
    }

    async fn prompt(&self, line: &str) -> anyhow::Result<()> {
        self.pause().await;
        self.cx.out.say(&format!("\n{}", text::bold(format!("$ {line}"))))
    }

    async fn remark(&self, words: &str) -> anyhow::Result<()> {
        self.pause().await;
        self.cx.out.say(&format!("\n{}", text::dim(words)))
    }

    fn show(&self, output: &str) -> anyhow::Result<()> {
        self.cx.out.say(&text::block(output, 0))
    }

    fn command(&self, line: &str) -> anyhow::Result<Command> {
        let mut command = Command::new(std::env::current_exe().context("this program does not find itself")?);
        command.args(words(line)).kill_on_drop(true).stdin(std::process::Stdio::null());
        for name in ["CTFY_HOST", "CTFY_COMPETITION"] {
            command.env_remove(name);
        }
        command
            .env("CTFY_PLATFORM_URL", &self.sandbox.url)
            .env("CTFY_TOKEN", self.sandbox.accounts.player.expose_secret())
            .env("CTFY_CONFIG_HOME", self.home);
        Ok(command)
    }

    /// Runs a command of ours on the same terminal.
    async fn shell(&self, line: &str) -> anyhow::Result<()> {
        self.prompt(&format!("ctfy {line}")).await?;
        let status = self.command(line)?.status().await.context("ctfy cannot run itself")?;
        done(line, status.success())
    }

    /// Runs a command, shows what it prints and gives it back.
    async fn output(&self, line: &str) -> anyhow::Result<String> {
        self.prompt(&format!("ctfy {line}")).await?;
        let output = self.command(line)?.output().await.context("ctfy cannot run itself")?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        self.show(&text)?;
        done(line, output.status.success())?;
        Ok(text)
    }
}

fn done(line: &str, well: bool) -> anyhow::Result<()> {
    if well {
        return Ok(());
    }
    Err(Failure::new(Kind::Internal, format!("`ctfy {line}` failed, and the tour ends here")).into())
}

/// The words of a line, as a shell reads them: single quotes keep blanks.
fn words(line: &str) -> Vec<String> {
    line.split('\'')
        .enumerate()
        .flat_map(|(n, part)| match n % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

async fn fetch(url: &str, words: &str) -> anyhow::Result<String> {
    crate::client::transport::provide_crypto();
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([]).timeout(Duration::from_secs(10)).build()?;
    let url = url::Url::parse_with_params(url, [("q", words)])?;
    Ok(http.get(url).send().await?.text().await?)
}
