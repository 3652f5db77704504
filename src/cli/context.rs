//! What a command is given: what is in force, how to print, and the platform, made when it is first needed.

use std::cell::{Cell, OnceCell, RefCell};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;

use super::env::Env;
use super::error::{Failure, Kind};
use super::hosts::{Hosts, Store};
use super::output::Output;
use super::progress::Progress;
use super::settings::{self, Format, Global, Settings};
use super::table::View;
use super::{Program, text, version};
use crate::client::page::{self, Go};
use crate::client::{NodeClient, Operation, Options, PlatformClient, Range, Reply, Request, Rows};

/// What a command is given.
pub struct Context {
    /// Which of the two programs runs.
    pub program: Program,
    /// The options of every command.
    pub global: Global,
    /// The environment.
    pub env: Env,
    /// The config files.
    pub store: Store,
    /// How to print.
    pub out: Output,
    started: Instant,
    hosts: OnceCell<Result<Hosts, Failure>>,
    settings: OnceCell<Result<Settings, Failure>>,
    client: OnceCell<PlatformClient>,
    check: RefCell<Option<version::Check>>,
    goes_on: RefCell<Option<String>>,
    ending: Cell<Ending>,
    interrupted: tokio::sync::Notify,
}

/// What Ctrl-C means to a command.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ending {
    /// It is cut short: 130.
    #[default]
    Cut,
    /// It is done: what runs until it is told to stop was told.
    Done,
    /// It ends by itself, once it has ended what it runs.
    Own,
}

impl Context {
    /// Puts a context together; reads no file and sends nothing yet.
    pub fn new(program: Program, global: Global, env: Env) -> Result<Context, Failure> {
        Ok(Context {
            program,
            out: Output::new(&global, &env)?,
            store: Store::locate(&env),
            global,
            env,
            started: Instant::now(),
            hosts: OnceCell::new(),
            settings: OnceCell::new(),
            client: OnceCell::new(),
            check: RefCell::new(None),
            goes_on: RefCell::new(None),
            ending: Cell::default(),
            interrupted: tokio::sync::Notify::new(),
        })
    }

    /// The saved hosts.
    pub fn hosts(&self) -> Result<&Hosts, Failure> {
        let load = || {
            let url_given = self.global.platform_url.is_some() || self.env.platform_url.is_some();
            let hosts = self.store.load(url_given)?;
            for warning in &hosts.warnings {
                self.out.warn(&text::line(warning));
            }
            Ok(hosts)
        };
        self.hosts.get_or_init(load).as_ref().map_err(Failure::clone)
    }

    /// What is in force.
    pub fn settings(&self) -> Result<&Settings, Failure> {
        let settle = || settings::settle(&self.global, &self.env, self.hosts()?);
        self.settings.get_or_init(settle).as_ref().map_err(Failure::clone)
    }

    /// A protected host is named once more before anything is changed there, and a host that is named is the one. `what`
    /// would be done.
    pub fn confirmed(&self, named: Option<&str>, what: &str) -> Result<(), Failure> {
        let (settings, hosts) = (self.settings()?, self.hosts()?);
        // The same platform may be saved twice: protected once is protected.
        let here = |host: &&super::hosts::Host| settings::same_server(&host.url, &settings.url.value);
        let same: Vec<_> = hosts.list.iter().filter(here).collect();
        let host = text::line(&settings.host);
        match named {
            Some(name) if *name == settings.host || same.iter().any(|host| host.name == *name) => Ok(()),
            Some(name) => Err(Failure::usage(format!(
                "--confirm-host names `{}`, but this goes to `{host}`; nothing was sent",
                text::line(name)
            ))
            .hint(format!("`{} config view` shows which host is used and why", self.program.name))),
            None if same.iter().any(|host| host.protected) => {
                Err(Failure::usage(format!("`{host}` is protected: this would {what}; nothing was sent"))
                    .hint(format!("--confirm-host {} goes ahead", text::word(&settings.host))))
            }
            None => Ok(()),
        }
    }

    /// When the whole command must be over; `habit` where `--timeout` says nothing.
    pub fn deadline(&self, habit: Option<Duration>) -> Option<Instant> {
        self.global.timeout.or(habit).map(|budget| self.started + budget)
    }

    /// The platform.
    pub fn client(&self) -> Result<&PlatformClient, Failure> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let settings = self.settings()?;
        let client = self.connect(&settings.url.value, settings.token.as_ref().map(|token| token.value.clone()))?;
        *self.check.borrow_mut() = version::Check::begin(self, &client);
        Ok(self.client.get_or_init(|| client))
    }

    /// From now on all that is sent goes to a worker node, with the node's own token. Called before anything is sent;
    /// what a host has saved stays away from it.
    pub fn turn_to_node(&self, settings: Settings) -> Result<(), Failure> {
        let token = settings.token.as_ref().map(|token| token.value.clone());
        let node = NodeClient::with_options(&settings.url.value, self.options(token))?;
        let _ = self.client.set(PlatformClient::over(node.transport().clone()));
        let _ = self.settings.set(Ok(settings));
        Ok(())
    }

    /// A connection to any platform with any token, with this command's options.
    pub fn connect(&self, url: &str, token: Option<secrecy::SecretString>) -> Result<PlatformClient, Failure> {
        Ok(PlatformClient::with_options(url, self.options(token))?)
    }

    fn options(&self, token: Option<secrecy::SecretString>) -> Options {
        let out = self.out.clone();
        let on_retry = move |retry: &crate::client::transport::Retrying| {
            // Waiting for a rate limit takes long enough to say so; a second try does not.
            if out.verbose > 0 || retry.wait > Duration::from_millis(900) {
                let wait = text::span(retry.wait.as_secs_f64());
                out.note(&text::dim(format!(
                    "{} {}: {}; again in {wait}",
                    retry.method,
                    text::line(&retry.path),
                    text::line(&retry.why)
                )));
            }
        };
        Options {
            token,
            deadline: self.deadline(None),
            ca_cert: self.global.ca_cert.clone(),
            on_retry: Some(Arc::new(on_retry)),
            user_agent: concat!("ctfy-rs/", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// Whether a token goes along.
    pub fn signed_in(&self) -> Result<bool, Failure> {
        Ok(self.settings()?.token.is_some())
    }

    /// Fails where no token goes along, for what is about somebody.
    pub fn must_be_signed_in(&self) -> Result<(), Failure> {
        if self.signed_in()? {
            return Ok(());
        }
        Err(Failure::new(Kind::Auth, "you are not signed in").hint("sign in with `ctfy login`, or set CTFY_TOKEN"))
    }

    /// Sends an operation; the answer stays as it came.
    pub async fn send<O: Operation>(&self, operation: &O) -> anyhow::Result<Reply> {
        self.exchange(&operation.request()?).await
    }

    /// Sends an operation and reads its answer.
    pub async fn call<O>(&self, operation: &O) -> anyhow::Result<O::Output>
    where
        O: Operation,
        O::Output: DeserializeOwned,
    {
        Ok(self.send(operation).await?.json()?)
    }

    /// Sends a request.
    pub async fn exchange(&self, request: &Request) -> anyhow::Result<Reply> {
        let client = self.client()?;
        let path = request.path.split('?').next().unwrap_or_default();
        self.out.trace(&format!("> {} {}{}", request.method, client.transport().origin(), text::line(path)));
        let started = Instant::now();
        let reply = client.transport().send(request).await;
        let took = started.elapsed().as_millis();
        match &reply {
            Ok(reply) => self.out.trace(&format!("< {} ({} bytes, {took} ms)", reply.status, reply.body.len())),
            Err(error) => self.out.trace(&format!("< {} ({took} ms)", text::line(&error.to_string()))),
        }
        Ok(reply?)
    }

    /// Sends an operation and prints its answer as a card.
    pub async fn show<O: Operation>(&self, operation: &O, view: &View) -> anyhow::Result<()> {
        let reply = self.send(operation).await?;
        self.out.card(reply.raw()?.get(), view)
    }

    /// Sends a list operation and prints its rows.
    pub async fn list<O: Operation>(&self, operation: &O, window: Window, view: &View) -> anyhow::Result<()> {
        let request = operation.request()?;
        if self.out.format == Format::Ndjson && window.range().limit == Some(0) {
            return self.stream(&request, window, view).await;
        }
        let rows = self.rows(&request, window, view.rows).await?;
        self.print_rows(&rows, window, view)
    }

    /// Fetches the rows of a list.
    pub async fn rows(&self, request: &Request, window: Window, key: &str) -> anyhow::Result<Rows> {
        let client = self.client()?;
        let mut counter = Counter::begin(self, request, window)?;
        let rows =
            page::rows(client.transport(), request, key, window.range(), |have, total| counter.at(self, have, total))
                .await?;
        counter.end(self, rows.items.len(), rows.total);
        Ok(rows)
    }

    /// Fetches all rows of a list and prints each page as it comes, a row a line.
    async fn stream(&self, request: &Request, window: Window, view: &View) -> anyhow::Result<()> {
        let client = self.client()?;
        let mut counter = Counter::begin(self, request, window)?;
        let (mut have, mut total, mut failed) = (0, None, None);
        let take = |rows: Rows| {
            have += rows.items.len();
            total = rows.total;
            counter.at(self, have, total);
            // What a field is called is looked at once; another page would say the same again.
            let print = || self.out.more_rows(&rows, view, have == rows.items.len());
            failed = counter.aside(print).err();
            let over = failed.is_some() || self.out.closed.load(std::sync::atomic::Ordering::Relaxed);
            if over { Go::Stop } else { Go::On }
        };
        page::each(client.transport(), request, view.rows, window.range(), take).await?;
        if let Some(error) = failed {
            return Err(error);
        }
        counter.end(self, have, total);
        Ok(())
    }

    /// Prints rows, and says when the server has more.
    pub fn print_rows(&self, rows: &Rows, window: Window, view: &View) -> anyhow::Result<()> {
        self.out.rows(rows, view)?;
        let have = rows.items.len() as u64;
        if let Some(total) = rows.total
            && window.offset.unwrap_or(0).saturating_add(have) < total
            && window.range().limit != Some(0)
        {
            self.out.note(&text::dim(format!("{have} of {total} shown; --all shows the rest, --offset N goes on")));
        }
        Ok(())
    }

    /// An empty-handed answer to a token may mean that the token is dead: some lists take a bad one for nobody at all.
    /// Asks `/me` once, and fails when the token was refused.
    pub async fn confirm_signed_in(&self) -> anyhow::Result<()> {
        if !self.signed_in()? {
            return Ok(());
        }
        match self.send(&crate::api::me::View::default()).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let failure = super::error::classify(error);
                // A narrow token may not look at /me and is good all the same.
                if failure.kind == Kind::Auth { Err(failure.into()) } else { Ok(()) }
            }
        }
    }

    /// Remembers what goes on when the command is interrupted, and how to end it.
    pub fn leaves(&self, text: Option<String>) {
        *self.goes_on.borrow_mut() = text;
    }

    /// Ctrl-C is how this command ends well.
    pub fn ends_by_interrupt(&self) {
        self.ending.set(Ending::Done);
    }

    /// From now on Ctrl-C does not end the command, which [waits for it](Context::interrupted) and ends by itself.
    pub fn ends_itself(&self) {
        self.ending.set(Ending::Own);
        super::interrupt::own();
    }

    /// Waits for Ctrl-C; one that came since [`Context::ends_itself`] counts.
    pub async fn interrupted(&self) {
        self.ends_itself();
        self.interrupted.notified().await;
    }

    /// Takes note of Ctrl-C; says what it means.
    pub fn interrupt(&self) -> Ending {
        self.interrupted.notify_one();
        self.ending.get()
    }

    /// What an interrupt leaves behind.
    pub fn left(&self) -> Option<String> {
        self.goes_on.borrow().clone()
    }

    /// Ends what runs beside the command.
    pub async fn finish(&self) {
        let check = self.check.borrow_mut().take();
        if let Some(check) = check
            && let Some(warning) = check.end().await
        {
            self.out.warn(&warning);
        }
    }
}

/// Counts the rows of a long list while they come.
struct Counter {
    spinner: Option<Progress>,
    /// How many there were at first.
    first: Option<u64>,
    moved: bool,
    offset: u64,
    limit: Option<u64>,
    all: bool,
}

impl Counter {
    fn begin(cx: &Context, request: &Request, window: Window) -> Result<Counter, Failure> {
        let origin = cx.client()?.transport().origin();
        cx.out.trace(&format!("> {} {origin}{}", request.method, text::line(&request.path)));
        let range = window.range();
        let (offset, all) = (window.offset.unwrap_or(0), range.limit == Some(0));
        let limit = range.limit.filter(|limit| *limit > 0);
        Ok(Counter { spinner: None, first: None, moved: false, offset, limit, all })
    }

    /// After each page.
    fn at(&mut self, cx: &Context, have: usize, total: Option<u64>) {
        self.moved |= *self.first.get_or_insert(total.unwrap_or(0)) != total.unwrap_or(0);
        let wanted = total.map(|total| self.limit.unwrap_or(total).min(total));
        if wanted.is_none_or(|wanted| have as u64 >= wanted) {
            return;
        }
        let shown = total.map_or(format!("{have} rows"), |total| format!("{have} of {total} rows"));
        // One page is there before a spinner would be read.
        self.spinner.get_or_insert_with(|| Progress::spinner(&cx.out, "fetching")).say(&shown);
    }

    /// Does something without tearing what moves.
    fn aside<T>(&self, work: impl FnOnce() -> T) -> T {
        match &self.spinner {
            Some(spinner) => spinner.aside(work),
            None => work(),
        }
    }

    /// Says what a person would not see: that a list is not what it was at any one moment, or not as long as it said.
    fn end(self, cx: &Context, have: usize, total: Option<u64>) {
        let shown = total.map_or("?".into(), |total| total.to_string());
        cx.out.trace(&format!("< {have} rows of {shown}"));
        drop(self.spinner);
        let missing = total.unwrap_or(0).saturating_sub(self.offset).saturating_sub(have as u64);
        if self.moved {
            cx.out.warn("the list changed while it was read: a row may be missing or stand there twice");
        } else if self.all && have > 0 && missing > 0 {
            cx.out.warn(&format!("the platform says that there are {shown} rows, and gave {have}"));
        }
    }
}

/// Which rows of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::Args)]
pub struct Window {
    /// At most this many rows; 0 is all [default: what the server sends, 50].
    #[arg(long, value_name = "N", conflicts_with = "all")]
    pub limit: Option<u64>,
    /// Pass over this many rows.
    #[arg(long, value_name = "N")]
    pub offset: Option<u64>,
    /// All rows.
    #[arg(long)]
    pub all: bool,
}

impl Window {
    /// All rows.
    pub const ALL: Window = Window { limit: None, offset: None, all: true };

    /// These rows of a list that is here in whole already.
    pub fn of(self, items: Vec<Box<serde_json::value::RawValue>>) -> Rows {
        let total = Some(items.len() as u64);
        let Range { limit, offset } = self.range();
        let limit = limit.filter(|limit| *limit > 0).unwrap_or(u64::MAX);
        let whole = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        Rows { items: items.into_iter().skip(whole(offset)).take(whole(limit)).collect(), total }
    }

    fn range(self) -> Range {
        Range { limit: if self.all { Some(0) } else { self.limit }, offset: self.offset.unwrap_or(0) }
    }
}

/// A list operation with its rows.
#[derive(Debug, clap::Args)]
pub struct Listing<T: clap::Args> {
    /// The operation.
    #[command(flatten)]
    pub op: T,
    /// Which rows.
    #[command(flatten)]
    pub window: Window,
}
