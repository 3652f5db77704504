//! Flag, environment, config file, default: what is in force, and where each value comes from.
//!
//! Which token goes to which address is decided here and nowhere else, as a function of its inputs alone.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};
use secrecy::SecretString;

use super::env::Env;
use super::error::Failure;
use super::hosts::{Hosts, host_name};
use crate::client::transport::{origin, parse_url};

/// Where the platform is when nothing says otherwise.
pub const DEFAULT_URL: &str = "http://localhost:8100";

/// How an answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Table,
    /// One document, all that the server sent.
    Json,
    /// One row a line.
    Ndjson,
    /// Comma-separated, with a header.
    Csv,
    /// Tab-separated, with a header.
    Tsv,
    /// The ids alone, one a line.
    Name,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The options of every command.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// Print JSON: all that the server sent.
    #[arg(long, global = true, conflicts_with = "format")]
    pub json: bool,
    /// Only these fields, such as `id,questions.id`.
    #[arg(long, global = true, value_name = "A,B.C", value_delimiter = ',')]
    pub fields: Vec<String>,
    /// Pass the JSON through a jq expression (built in).
    #[arg(long, global = true, value_name = "EXPR")]
    pub jq: Option<String>,
    /// How to print the answer.
    #[arg(long, global = true, value_enum)]
    pub format: Option<Format>,
    /// The platform's address [env: CTFY_PLATFORM_URL].
    #[arg(long, global = true, value_name = "URL", conflicts_with = "host")]
    pub platform_url: Option<String>,
    /// The token for it [env: CTFY_TOKEN].
    #[arg(long, global = true, value_name = "TOKEN")]
    pub token: Option<String>,
    /// A saved host, with its own token [env: CTFY_HOST].
    #[arg(long, global = true, value_name = "HOST")]
    pub host: Option<String>,
    /// The competition where COMP is left out [env: CTFY_COMPETITION].
    // Not `comp`: a command's own COMP has that name, and would keep this flag away from it.
    #[arg(id = "global-comp", long = "comp", global = true, value_name = "ID", aliases = ["competition", "competition-id"])]
    pub comp: Option<String>,
    /// Trust the certificates in this PEM file instead of the system's.
    #[arg(long, global = true, value_name = "FILE")]
    pub ca_cert: Option<PathBuf>,
    /// The whole command's budget: `90s`, `5m`, `2h`; a bare number is seconds.
    #[arg(long, global = true, value_name = "DURATION", value_parser = duration)]
    pub timeout: Option<Duration>,
    /// Never ask; fail and name the flag that answers.
    #[arg(long, global = true)]
    pub no_input: bool,
    /// When to use colour.
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub color: Color,
    /// Print only the answer and errors.
    #[arg(long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say on stderr what is sent and what comes back.
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Not JSON, where that is what comes unasked.
    #[arg(long, global = true, hide = true)]
    pub no_json: bool,
}

impl Global {
    /// What the answer is printed as.
    pub fn format(&self) -> Format {
        match self.format {
            Some(format) => format,
            None if self.json || self.jq.is_some() => Format::Json,
            None => Format::Table,
        }
    }
}

/// Reads `90s`, `5m`, `2h`, `1d`, `1h30m` or a bare number of seconds.
pub fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || format!("`{text}` is no duration; write 90s, 5m, 2h or a number of seconds");
    let (mut total, mut number, mut any) = (0.0f64, String::new(), false);
    for c in text.trim().chars() {
        match c {
            '0'..='9' | '.' => number.push(c),
            's' | 'm' | 'h' | 'd' => {
                let n: f64 = number.parse().map_err(|_| wrong())?;
                total += n * match c {
                    's' => 1.0,
                    'm' => 60.0,
                    'h' => 3600.0,
                    _ => 86_400.0,
                };
                number.clear();
                any = true;
            }
            _ => return Err(wrong()),
        }
    }
    if !number.is_empty() {
        if any {
            return Err(wrong());
        }
        total = number.parse().map_err(|_| wrong())?;
        any = true;
    }
    if !any || total > 1e9 {
        return Err(wrong());
    }
    Ok(Duration::from_secs_f64(total))
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A flag.
    Flag(&'static str),
    /// An environment variable.
    Env(&'static str),
    /// A saved host.
    Host(String),
    /// The old single token file.
    TokenFile,
    /// Nothing said otherwise.
    Default,
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Source::Flag(name) => write!(f, "flag {name}"),
            Source::Env(name) => write!(f, "environment {name}"),
            Source::Host(name) => write!(f, "saved host {name}"),
            Source::TokenFile => write!(f, "old token file"),
            Source::Default => write!(f, "default"),
        }
    }
}

/// A value and where it comes from.
#[derive(Debug, Clone)]
pub struct From<T> {
    /// The value.
    pub value: T,
    /// Its source.
    pub source: Source,
}

/// What is in force.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The platform's address.
    pub url: From<String>,
    /// The bearer for it, if there is one.
    pub token: Option<From<SecretString>>,
    /// The name under which this platform is, or would be, saved.
    pub host: String,
    /// Whether it is saved.
    pub saved: bool,
    /// The competition chosen beforehand.
    pub comp: Option<From<String>>,
    /// Certificates to trust.
    pub ca_cert: Option<PathBuf>,
    /// The whole command's budget.
    pub timeout: Option<Duration>,
    /// When it began.
    pub started: Instant,
    /// Never ask.
    pub no_input: bool,
}

/// The address and the token that belong together.
type Target = (From<String>, Option<From<SecretString>>);

/// Settles what is in force.
pub fn settle(global: &Global, env: &Env, hosts: &Hosts) -> Result<Settings, Failure> {
    let (url, token) = target(global, env, hosts)?;
    let parsed = parse_url(&url.value)?;
    let saved = match &url.source {
        Source::Host(name) => hosts.get(name),
        _ => hosts.at(&parsed),
    };
    let comp = match (&global.comp, &env.competition, saved.and_then(|host| host.competition.clone())) {
        (Some(comp), _, _) => Some(From { value: comp.clone(), source: Source::Flag("--comp") }),
        (_, Some(comp), _) => Some(From { value: comp.clone(), source: Source::Env("CTFY_COMPETITION") }),
        (_, _, Some(comp)) => {
            Some(From { value: comp, source: Source::Host(saved.map(|h| h.name.clone()).unwrap_or_default()) })
        }
        _ => None,
    };
    Ok(Settings {
        host: saved.map_or_else(|| host_name(&parsed), |host| host.name.clone()),
        saved: saved.is_some(),
        url,
        token,
        comp,
        ca_cert: global.ca_cert.clone(),
        timeout: global.timeout,
        started: Instant::now(),
        no_input: global.no_input,
    })
}

/// COMMANDS' table "which token goes where".
fn target(global: &Global, env: &Env, hosts: &Hosts) -> Result<Target, Failure> {
    let from = |value: &str, source| From { value: value.to_owned(), source };
    let secret = |value: &str, source| From { value: SecretString::from(value.to_owned()), source };
    let flag_token = global.token.as_deref().map(|token| secret(token, Source::Flag("--token")));
    let env_token = env.token.as_deref().map(|token| secret(token, Source::Env("CTFY_TOKEN")));

    let named_host = match (&global.host, &global.platform_url, &env.host) {
        (Some(host), _, _) => Some(host),
        (None, Some(_), _) => None,
        (None, None, Some(host)) => {
            if let Some(url) = &env.platform_url
                && hosts.at(&parse_url(url)?).is_none_or(|at| at.name != *host)
            {
                return Err(Failure::usage("CTFY_HOST and CTFY_PLATFORM_URL name different platforms")
                    .hint("unset one of them, or choose with --host or --platform-url"));
            }
            Some(host)
        }
        _ => None,
    };
    if let Some(name) = named_host {
        let host = hosts.find(name)?;
        let saved = host.token.clone().map(|value| From { value, source: Source::Host(host.name.clone()) });
        return Ok((from(&host.url, Source::Host(host.name.clone())), flag_token.or(saved)));
    }

    let named_url = match (&global.platform_url, &env.platform_url) {
        (Some(url), _) => Some(from(url, Source::Flag("--platform-url"))),
        (None, Some(url)) => Some(from(url, Source::Env("CTFY_PLATFORM_URL"))),
        _ => None,
    };
    if let Some(url) = named_url {
        let host = hosts.at(&parse_url(&url.value)?);
        let saved = host
            .and_then(|host| host.token.clone().map(|value| From { value, source: Source::Host(host.name.clone()) }));
        return Ok((url, flag_token.or(env_token).or(saved)));
    }

    if let Some(host) = hosts.current() {
        let saved = host.token.clone().map(|value| From { value, source: Source::Host(host.name.clone()) });
        return Ok((from(&host.url, Source::Host(host.name.clone())), flag_token.or(env_token).or(saved)));
    }
    if hosts.list.len() > 1 {
        let names: Vec<&str> = hosts.list.iter().map(|host| host.name.as_str()).collect();
        return Err(Failure::usage("several hosts are saved and none is the current one")
            .hint(format!("choose with --host or `ctfy auth switch`: {}", names.join(", "))));
    }
    let legacy = hosts.legacy.clone().map(|value| From { value, source: Source::TokenFile });
    Ok((from(DEFAULT_URL, Source::Default), flag_token.or(env_token).or(legacy)))
}

/// Whether two addresses lead to one server: besides one origin, the names that a machine has for itself.
pub fn same_server(a: &str, b: &str) -> bool {
    let (Ok(a), Ok(b)) = (parse_url(a), parse_url(b)) else { return false };
    let own = |url: &url::Url| match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(ip)) => ip.is_loopback() || ip.is_unspecified(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback() || ip.is_unspecified(),
        None => false,
    };
    origin(&a) == origin(&b) || own(&a) && own(&b) && a.port_or_known_default() == b.port_or_known_default()
}

#[cfg(test)]
mod tests;
