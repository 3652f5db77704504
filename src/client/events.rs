//! The platform's event stream: frames out of bytes, reconnects, and an honest record of what may have been missed.
//!
//! The server offers no resume, so every break is a gap: this module says so and never pretends otherwise. The token
//! travels in the query here (the platform ignores the header), so the address is a secret and appears in no message.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde_json::value::RawValue;

use super::error::Error;
use super::operation::Method;
use super::reply::Download;
use super::request::Request;
use super::transport::Transport;

/// The server sends a comment every 30 s; after two that did not come the connection is dead.
pub const STALE_AFTER: Duration = Duration::from_secs(65);
const FIRST_BACKOFF: Duration = Duration::from_millis(500);
const LAST_BACKOFF: Duration = Duration::from_secs(30);
/// A line longer than this is no event of the platform's.
const LONGEST_LINE: usize = 4 << 20;

/// One event: its name and its payload as it came.
#[derive(Debug, Clone)]
pub struct Event {
    /// Such as `instance_ready`.
    pub name: String,
    /// A JSON value, usually an object.
    pub data: Box<RawValue>,
}

impl Event {
    /// A text field of the payload.
    pub fn text(&self, key: &str) -> Option<String> {
        let value: serde_json::Value = serde_json::from_str(self.data.get()).ok()?;
        value.get(key)?.as_str().map(str::to_owned)
    }
}

/// A time in which events may have been missed.
#[derive(Debug, Clone)]
pub struct Gap {
    /// The last sign of life before.
    pub since: Timestamp,
    /// When the stream was back.
    pub until: Timestamp,
    /// What broke it.
    pub reason: String,
}

/// What a stream yields.
#[derive(Debug, Clone)]
pub enum Item {
    /// The stream is open; what happens from here on is seen.
    Connected,
    /// Something happened.
    Event(Event),
    /// The connection is gone, for this reason, and is being opened again; a gap follows when it is.
    Lost(String),
    /// Something may have been missed.
    Gap(Gap),
}

/// How a stream behaves when it breaks.
#[derive(Debug, Clone, Copy)]
pub struct EventOptions {
    /// Connect again, with back-off; otherwise a break is an error.
    pub reconnect: bool,
    /// How long without a byte until the connection is taken for dead.
    pub stale_after: Duration,
}

impl Default for EventOptions {
    fn default() -> Self {
        EventOptions { reconnect: true, stale_after: STALE_AFTER }
    }
}

/// An open (or re-opening) stream. `next` may be dropped and called again at any point.
#[derive(Debug)]
pub struct EventStream {
    transport: Transport,
    options: EventOptions,
    live: Option<Download>,
    parser: Parser,
    queue: VecDeque<Item>,
    last_byte: Instant,
    /// Since when there is no connection, and why.
    broken: Option<(Timestamp, String)>,
    failures: u32,
    retry_at: Option<Instant>,
}

impl EventStream {
    /// A stream that connects on the first [`next`](EventStream::next).
    pub fn new(transport: &Transport, options: EventOptions) -> EventStream {
        EventStream {
            transport: transport.clone(),
            options,
            live: None,
            parser: Parser::default(),
            queue: VecDeque::new(),
            last_byte: Instant::now(),
            broken: None,
            failures: 0,
            retry_at: None,
        }
    }

    /// The next item. An error is final: the first connection failed, the platform refuses, or it broke and is not to be
    /// opened again.
    pub async fn next(&mut self) -> Result<Item, Error> {
        loop {
            if let Some(item) = self.queue.pop_front() {
                return Ok(item);
            }
            if self.live.is_none() {
                self.connect().await?;
                continue;
            }
            self.read().await?;
        }
    }

    /// Drops the connection and opens a new one, as after joining a team: the server looks at memberships only once.
    pub fn reopen(&mut self, reason: &str) {
        self.lost(reason.to_owned());
        self.retry_at = None;
    }

    async fn connect(&mut self) -> Result<(), Error> {
        if let Some(at) = self.retry_at {
            tokio::time::sleep_until(at.into()).await;
        }
        let mut request = Request::new(Method::GET, "/events").header("accept", "text/event-stream");
        if let Some(token) = self.transport.token() {
            request.query.push(("token".into(), token.expose_secret().to_owned()));
        }
        let opened = self.transport.open(&request).await.and_then(|live| {
            let kind = live.header("content-type").unwrap_or_default();
            if kind.starts_with("text/event-stream") {
                return Ok(live);
            }
            Err(Error::NotApi {
                origin: self.transport.origin(),
                method: "GET",
                path: "/events".into(),
                status: live.status(),
                what: format!("`{kind}` instead of an event stream"),
                html: kind.contains("html"),
            })
        });
        match opened {
            Ok(live) => {
                self.live = Some(live);
                self.parser = Parser::default();
                self.last_byte = Instant::now();
                self.failures = 0;
                self.retry_at = None;
                if let Some((since, reason)) = self.broken.take() {
                    self.queue.push_back(Item::Gap(Gap { since, until: Timestamp::now(), reason }));
                }
                self.queue.push_back(Item::Connected);
                Ok(())
            }
            // Before the first connection there is nothing to miss: say what is wrong at once.
            Err(error) if self.broken.is_none() || !self.options.reconnect || !passing(&error) => Err(error),
            Err(_) => {
                self.back_off();
                Ok(())
            }
        }
    }

    async fn read(&mut self) -> Result<(), Error> {
        let Some(live) = &mut self.live else {
            return Ok(());
        };
        let stale_at = self.last_byte + self.options.stale_after;
        let reason = match tokio::time::timeout_at(stale_at.into(), live.chunk()).await {
            Ok(Ok(Some(bytes))) => {
                self.last_byte = Instant::now();
                match self.parser.push(bytes.as_ref()) {
                    Ok(events) => {
                        self.queue.extend(events.into_iter().map(Item::Event));
                        return Ok(());
                    }
                    Err(Overlong) => "a line without end".to_owned(),
                }
            }
            Ok(Ok(None)) => "the server closed the stream".to_owned(),
            Ok(Err(error)) => error.to_string(),
            Err(_) => format!("no sign of life for {}", super::error::seconds(&self.options.stale_after)),
        };
        if !self.options.reconnect {
            return Err(Error::Broken { origin: self.transport.origin(), why: reason });
        }
        self.queue.push_back(Item::Lost(reason.clone()));
        self.lost(reason);
        self.back_off();
        Ok(())
    }

    fn lost(&mut self, reason: String) {
        self.live = None;
        let silent = self.last_byte.elapsed();
        let since = Timestamp::now().checked_sub(jiff::SignedDuration::try_from(silent).unwrap_or_default());
        if self.broken.is_none() {
            self.broken = Some((since.unwrap_or_else(|_| Timestamp::now()), reason));
        }
    }

    fn back_off(&mut self) {
        let base = FIRST_BACKOFF.saturating_mul(1 << self.failures.min(6)).min(LAST_BACKOFF);
        self.failures += 1;
        self.retry_at = Some(Instant::now() + base / 2 + base.mul_f64(fastrand::f64() / 2.0));
    }
}

/// Whether trying again may help.
fn passing(error: &Error) -> bool {
    match error {
        Error::Unreachable { untrusted, .. } => !untrusted,
        Error::TimedOut { .. } | Error::Broken { .. } => true,
        Error::Api(api) => api.status >= 500 || matches!(api.status, 408 | 429),
        _ => false,
    }
}

/// Server-sent events out of bytes that may be cut anywhere.
#[derive(Debug, Default)]
pub struct Parser {
    line: Vec<u8>,
    name: String,
    data: Option<String>,
    after_cr: bool,
}

/// A line grew past all reason.
#[derive(Debug, PartialEq, Eq)]
pub struct Overlong;

impl Parser {
    /// Takes the next bytes and returns the events they complete.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<Event>, Overlong> {
        let mut events = Vec::new();
        for &byte in bytes {
            let after_cr = std::mem::replace(&mut self.after_cr, byte == b'\r');
            match byte {
                b'\n' if after_cr => {}
                b'\n' | b'\r' => {
                    let line = std::mem::take(&mut self.line);
                    self.line(&String::from_utf8_lossy(&line), &mut events);
                }
                _ if self.line.len() >= LONGEST_LINE => return Err(Overlong),
                _ => self.line.push(byte),
            }
        }
        Ok(events)
    }

    fn line(&mut self, line: &str, events: &mut Vec<Event>) {
        let line = line.trim_start_matches('\u{feff}');
        if line.is_empty() {
            let name = std::mem::take(&mut self.name);
            if let Some(data) = self.data.take() {
                let name = if name.is_empty() { "message".to_owned() } else { name };
                events.push(Event { name, data: payload(data) });
            }
            return;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => self.name = value.to_owned(),
            "data" => match &mut self.data {
                Some(data) if data.len() + value.len() < LONGEST_LINE => {
                    data.push('\n');
                    data.push_str(value);
                }
                Some(_) => {}
                None => self.data = Some(value.to_owned()),
            },
            // A comment (empty field name), an id or a retry hint: the platform uses only the first, as a heartbeat.
            _ => {}
        }
    }
}

/// The payload as JSON; text that is none becomes a JSON string, so that a line of output stays a JSON document.
fn payload(data: String) -> Box<RawValue> {
    let compact = |raw: Box<RawValue>| {
        // One event is one line of output: only white space between tokens may hold a line break.
        if raw.get().contains(['\n', '\r']) {
            let value: Option<serde_json::Value> = serde_json::from_str(raw.get()).ok();
            value.and_then(|v| serde_json::value::to_raw_value(&v).ok()).unwrap_or(raw)
        } else {
            raw
        }
    };
    match RawValue::from_string(data.clone()) {
        Ok(raw) => compact(raw),
        Err(_) => serde_json::value::to_raw_value(&data).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(parser: &mut Parser, text: &str) -> Vec<(String, String)> {
        let events = parser.push(text.as_bytes()).unwrap_or_default();
        events.into_iter().map(|e| (e.name, e.data.get().to_owned())).collect()
    }

    #[test]
    fn frames_comments_and_foreign_fields() {
        let text = ": connected\n\nevent: flag_correct\ndata: {\"a\": 1}\nid: 3\n\n: ping\r\n\r\ndata: not json\n\nevent: lonely\n\n";
        let got = names(&mut Parser::default(), text);
        assert_eq!(got, [("flag_correct".into(), "{\"a\": 1}".into()), ("message".into(), "\"not json\"".into())]);
    }

    proptest::proptest! {
        /// However the network cuts the bytes, the events are the same.
        #[test]
        fn cuts_do_not_matter(cuts in proptest::collection::vec(1usize..9, 0..60)) {
            let text = "event: a\r\ndata: {\"x\":\"é\"}\r\n\r\n:c\n\nevent:b\ndata: [1,\ndata: 2]\n\nevent: c\rdata: 3\r\r";
            let whole = names(&mut Parser::default(), text);
            proptest::prop_assert_eq!(whole.len(), 3);
            let mut parser = Parser::default();
            let mut got = Vec::new();
            let mut rest = text.as_bytes();
            for cut in cuts {
                let (now, later) = rest.split_at(cut.min(rest.len()));
                got.extend(parser.push(now).unwrap_or_default());
                rest = later;
            }
            got.extend(parser.push(rest).unwrap_or_default());
            let got: Vec<_> = got.into_iter().map(|e| (e.name, e.data.get().to_owned())).collect();
            proptest::prop_assert_eq!(got, whole);
        }

        /// Nothing a server sends makes it panic, and what comes out is JSON on one line.
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let mut text = b"event: x\ndata: ".to_vec();
            text.extend(bytes);
            text.extend(b"\n\n");
            for event in Parser::default().push(&text).unwrap_or_default() {
                proptest::prop_assert!(!event.data.get().contains('\n'));
                proptest::prop_assert!(serde_json::from_str::<serde_json::Value>(event.data.get()).is_ok());
            }
        }
    }
}
