//! What is answered to which request. A file for each namespace, each with its table; here is what all share: finding the
//! route, knowing who asks, one transaction for each request, telling what happened once it holds.

pub mod achievement;
pub mod activity;
pub mod admin;
pub mod attempts;
pub mod auth;
pub mod challenge;
pub mod comp;
pub mod feedback;
pub mod instance;
pub mod me;
pub mod scoreboard;
pub mod server;
pub mod submission;
pub mod team;
pub mod user;

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, header, request};
use axum::response::Response;
use hyper_util::rt::TokioIo;
use rusqlite::Connection;
use serde_json::json;
use tokio::net::TcpListener;

use super::call::Call;
use super::caller::{Caller, Need};
use super::chaos::Fate;
use super::events::Event;
use super::refusal::{self, Refusal};
use super::reply::{self, Outcome};
use super::{Platform, ids, listen, time};
use crate::client::operation;

/// How many connections are served at a time.
const CONNECTIONS: usize = 1024;
/// How long a request's body may take to come.
const BODY_TIME: std::time::Duration = std::time::Duration::from_secs(30);
/// The largest body that is read.
const BODY: usize = 1 << 20;

/// What a route does.
pub type Handler = fn(&mut Call<'_>) -> Outcome;

/// A row of a table of routes: method, path below `/api/v1`, what it needs, what it does.
pub type Route = (Method, &'static str, Need, Handler);

/// Every route there is.
pub fn all() -> impl Iterator<Item = &'static Route> {
    let players = [
        server::ROUTES,
        auth::ROUTES,
        me::ROUTES,
        user::ROUTES,
        comp::ROUTES,
        team::ROUTES,
        challenge::ROUTES,
        attempts::ROUTES,
        feedback::ROUTES,
        instance::ROUTES,
        submission::ROUTES,
        scoreboard::ROUTES,
        achievement::ROUTES,
        activity::ROUTES,
    ];
    players.into_iter().chain(admin::ROUTES.iter().copied()).flatten()
}

/// Whether the sandbox answers an operation of the platform's; the others say 501.
pub fn answers(method: operation::Method, path: &str) -> bool {
    // The placeholders' names differ.
    let same = |own: &str| {
        own.split('/').count() == path.split('/').count()
            && own.split('/').zip(path.split('/')).all(|(a, b)| a == b || (a.starts_with('{') && b.starts_with('{')))
    };
    all().any(|(verb, own, ..)| verb.as_str() == method.as_str() && same(own))
}

/// The table, by number of segments, for finding a route.
struct Index(Vec<Vec<(&'static Route, Vec<&'static str>)>>);

impl Index {
    fn new() -> Index {
        let mut rows: Vec<Vec<_>> = Vec::new();
        for route in all() {
            let segments: Vec<&str> = route.1.split('/').skip(1).collect();
            if rows.len() <= segments.len() {
                rows.resize_with(segments.len() + 1, Vec::new);
            }
            rows[segments.len()].push((route, segments));
        }
        // A path spelled out goes before one with a placeholder.
        for list in &mut rows {
            list.sort_by_key(|(_, segments)| {
                segments.iter().map(|segment| segment.starts_with('{')).collect::<Vec<_>>()
            });
        }
        Index(rows)
    }

    /// The route for a path, and what its placeholders hold. A last placeholder `{filename}` takes folders, too.
    fn find(&self, method: &Method, path: &str) -> Option<(&'static Route, BTreeMap<String, String>)> {
        let parts: Vec<String> = path.split('/').map(decoded).collect();
        let fits = |segments: &[&str], parts: &[String]| {
            segments.len() == parts.len()
                && segments
                    .iter()
                    .zip(parts)
                    .all(|(want, is)| if want.starts_with('{') { !is.is_empty() } else { want == is })
        };
        let named = |segments: &[&str], parts: &[String]| {
            let name = |segment: &str| segment.trim_matches(['{', '}']).to_owned();
            segments.iter().zip(parts).filter(|(s, _)| s.starts_with('{')).map(|(s, p)| (name(s), p.clone())).collect()
        };
        let exact = self.0.get(parts.len()).into_iter().flatten();
        for (route, segments) in exact {
            if route.0 == *method && fits(segments, &parts) {
                return Some((route, named(segments, &parts)));
            }
        }
        for (route, segments) in self.0.iter().flatten() {
            if route.0 == *method && segments.last() == Some(&"{filename}") && segments.len() < parts.len() {
                let (head, tail) = parts.split_at(segments.len() - 1);
                let mut joined = head.to_vec();
                joined.push(tail.join("/"));
                if fits(segments, &joined) {
                    return Some((route, named(segments, &joined)));
                }
            }
        }
        None
    }
}

fn decoded(segment: &str) -> String {
    let bytes = segment.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = segment.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (bytes[at], hex) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Answers until it is dropped.
pub async fn serve(platform: Arc<Platform>, listener: TcpListener) {
    let index = Arc::new(Index::new());
    listen::accept(listener, CONNECTIONS, move |stream| {
        let peer = stream.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
        let (platform, index) = (Arc::clone(&platform), Arc::clone(&index));
        async move {
            let service = hyper::service::service_fn(|request: Request<hyper::body::Incoming>| {
                respond(&platform, &index, &peer, request)
            });
            let mut http = hyper::server::conn::http1::Builder::new();
            http.timer(hyper_util::rt::TokioTimer::new());
            // A client that breaks off is no concern of anybody's.
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
        }
    })
    .await;
}

/// The connection breaks here, without an answer.
#[derive(Debug, thiserror::Error)]
#[error("the connection breaks")]
struct Broken;

async fn respond(
    platform: &Arc<Platform>,
    index: &Index,
    peer: &str,
    request: Request<hyper::body::Incoming>,
) -> Result<Response, Broken> {
    let (delay, fate) = platform.dice.roll();
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    match fate {
        Fate::Reset => Err(Broken),
        Fate::Status(status) => {
            let words = axum::http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
            let page = format!("<html><h1>{status} {}</h1></html>", words.unwrap_or("Something"));
            Ok(reply::bytes(status, "text/html", page))
        }
        Fate::TooMany => Ok(reply::json(429, &json!({"error": "Rate limit exceeded: 60 per 1 minute"}))),
        Fate::Lost => {
            answer(platform, index, peer, request).await;
            Err(Broken)
        }
        Fate::Spared => Ok(answer(platform, index, peer, request).await),
    }
}

async fn answer(
    platform: &Arc<Platform>,
    index: &Index,
    peer: &str,
    request: Request<hyper::body::Incoming>,
) -> Response {
    let (head, body) = request.into_parts();
    if !is_local(&head) {
        return reply::json(421, &json!({"detail": "The sandbox goes by 127.0.0.1 and localhost alone"}));
    }
    let body = match tokio::time::timeout(BODY_TIME, axum::body::to_bytes(Body::new(body), BODY)).await {
        Ok(Ok(body)) => body,
        Ok(Err(error)) if too_long(&error) => return reply::json(413, &json!({"detail": "Request body too large"})),
        Ok(Err(_)) => return reply::json(400, &json!({"detail": "There was an error parsing the body"})),
        Err(_) => return reply::json(408, &json!({"detail": "Request Timeout"})),
    };
    let Some(path) = head.uri.path().strip_prefix("/api/v1/") else {
        return page(&head.method, &head.uri);
    };
    let Some((route, path)) = index.find(&head.method, path) else {
        return unknown(&head.method, &head.uri);
    };
    // A fault in a route is that request's own where a build unwinds: the transaction is dropped with it.
    std::panic::catch_unwind(AssertUnwindSafe(|| carry_out(platform, route, path, peer, &head, &body)))
        .unwrap_or_else(|_| refusal::fault())
}

/// Whether this machine was meant. A page from elsewhere can have its own name lead here, and may not read the answer.
fn is_local(head: &request::Parts) -> bool {
    let Some(host) = head.headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return true };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name.to_ascii_lowercase().as_str(), "127.0.0.1" | "localhost" | "[::1]")
        || name.to_ascii_lowercase().ends_with(".localhost")
}

fn too_long(error: &axum::Error) -> bool {
    std::error::Error::source(error).is_some_and(|cause| cause.to_string().contains("length limit"))
}

/// What a real platform does with a route it does not know; one that it knows and the sandbox does not is said.
fn unknown(method: &Method, uri: &axum::http::Uri) -> Response {
    let path = uri.path();
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let same = |known: &str| {
        known.split('/').count() == path.split('/').count()
            && known.split('/').zip(path.split('/')).all(|(want, is)| want.starts_with('{') || want == is)
    };
    let known = crate::api::operations().find(|op| op.method.as_str() == method.as_str() && same(op.path));
    match known {
        Some(op) => {
            let message = format!("the sandbox does not answer {} {}", op.method, op.path);
            Refusal::new(501, "not_in_sandbox", json!({"message": message, "path": op.path})).into_response()
        }
        None => page(method, uri),
    }
}

/// Anything else is the web page, which there is none of here; a real platform sends HTML all the same.
fn page(method: &Method, uri: &axum::http::Uri) -> Response {
    if method == Method::GET {
        let words = match uri.path() {
            "/device" => {
                "There is no page to approve a sign-in on. In a shell that is signed in: \
                 <code>ctfy sandbox approve CODE</code>, or with a token that <code>ctfy sandbox up</code> printed: \
                 <code>CTFY_TOKEN=pt_… ctfy sandbox approve CODE</code>."
            }
            _ => "A place to practise. Speak to it with <code>ctfy</code>.",
        };
        let html = format!("<!doctype html><meta charset=utf-8><title>ctfy sandbox</title><p>{words}");
        return reply::bytes(200, "text/html; charset=utf-8", html);
    }
    let mut response = reply::json(405, &json!({"detail": "Method Not Allowed"}));
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET"));
    response
}

fn carry_out(
    platform: &Arc<Platform>,
    route: &Route,
    path: BTreeMap<String, String>,
    peer: &str,
    head: &request::Parts,
    body: &[u8],
) -> Response {
    let (_, _, need, handler) = route;
    let store = platform.store();
    let Ok(transaction) = store.transaction() else { return refusal::fault() };
    let now = time::now();
    let token = bearer(head);
    let caller = match token.map(|token| Caller::of(&transaction, token, now)).transpose() {
        Ok(caller) => caller.flatten(),
        Err(_) => return refusal::fault(),
    };
    let query = url::form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let allowed = need.check(caller.as_ref(), token.is_some());
    let mut call = Call {
        platform,
        db: &transaction,
        path,
        query,
        body,
        headers: &head.headers,
        peer: peer.to_owned(),
        bad_token: token.is_some() && caller.is_none(),
        caller,
        now,
        events: Vec::new(),
        after: Vec::new(),
    };
    let outcome = allowed.and_then(|()| handler(&mut call));
    let (events, after) = (std::mem::take(&mut call.events), std::mem::take(&mut call.after));
    drop(call);
    let response = match outcome {
        Ok(response) => response,
        Err(refusal) if refusal.status == 500 => return refusal::fault(),
        Err(refusal) => return refusal.into_response(),
    };
    for event in &events {
        if record(&transaction, event).is_err() {
            return refusal::fault();
        }
    }
    if transaction.commit().is_err() {
        return refusal::fault();
    }
    drop(store);
    events.into_iter().for_each(|event| platform.hub.tell(event));
    after.into_iter().for_each(|work| work(platform));
    response
}

fn bearer(head: &request::Parts) -> Option<&str> {
    let value = head.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// Keeps an event as an activity.
pub fn record(db: &Connection, event: &Event) -> rusqlite::Result<()> {
    if !event.kept {
        return Ok(());
    }
    let mut statement = db.prepare_cached(
        "INSERT INTO activities (id, at, event, team_id, challenge_id, instance_id, operators_only, data)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let data = serde_json::to_string(&event.data).unwrap_or_default();
    let (challenge, instance) = (event.text("challenge_id"), event.text("instance_id"));
    statement.execute((
        ids::uuid(),
        time::now(),
        event.name,
        &event.team_id,
        challenge,
        instance,
        event.operators_only,
        data,
    ))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use crate::sandbox::testing::fresh;

    async fn said(url: &str, request: &str) -> String {
        let mut stream = tokio::net::TcpStream::connect(url.trim_start_matches("http://")).await.expect("connects");
        stream.write_all(request.as_bytes()).await.expect("writes");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("reads");
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[tokio::test]
    async fn a_page_from_elsewhere_learns_nothing() {
        let sandbox = fresh().await;
        for (host, status) in [
            ("127.0.0.1:8100", "200"),
            ("LocalHost", "200"),
            ("my.localhost:1", "200"),
            ("[::1]:8100", "200"),
            ("evil.example", "421"),
            ("127.0.0.1.evil.example:8100", "421"),
            ("", "421"),
        ] {
            let answer = said(&sandbox.url, &format!("GET /api/v1/health HTTP/1.0\r\nhost: {host}\r\n\r\n")).await;
            assert_eq!(answer.split(' ').nth(1), Some(status), "{host}: {answer}");
        }
    }

    #[tokio::test]
    async fn a_body_that_is_none_is_told_from_one_that_is_too_long() {
        let sandbox = fresh().await;
        let head = "POST /api/v1/auth/login HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n";
        let answer = said(&sandbox.url, &format!("{head}transfer-encoding: chunked\r\n\r\nzz\r\n")).await;
        assert_eq!(answer.split(' ').nth(1), Some("400"), "{answer}");
        let long = format!("{head}content-length: 1100000\r\n\r\n{}", " ".repeat(1_100_000));
        let answer = said(&sandbox.url, &long).await;
        assert_eq!(answer.split(' ').nth(1), Some("413"), "{answer}");
    }
}
