//! The only place that sends. Adds the address and the bearer, keeps both to one origin, holds the time limits, and
//! follows [`retry`](mod@super::retry)'s word. Knows nothing of what is sent.

use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::redirect::Policy;
use rustls::pki_types::pem::PemObject;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::error::{ApiError, Error};
use super::operation::{Method, Repeat};
use super::reply::{Download, Reply};
use super::request::Request;
use super::retry::{self, Outcome, Verdict};

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);
/// How long an answer that may be asked for again is waited for, per attempt.
const ATTEMPT: Duration = Duration::from_secs(20);
/// How long one request may take in all, retries included.
const REQUEST: Duration = Duration::from_secs(60);
/// With less time than this left nothing is sent again: what is known says more than a time-out would.
const LEAST: Duration = Duration::from_millis(250);
/// How many same-origin redirects are followed.
const REDIRECTS: usize = 5;

/// What the transport does between two attempts, told to whoever wants to say so to a person.
#[derive(Debug, Clone)]
pub struct Retrying {
    /// What was sent.
    pub method: &'static str,
    /// Its path, without the query.
    pub path: String,
    /// The number of the attempt that failed.
    pub attempt: u32,
    /// How long until the next.
    pub wait: Duration,
    /// Why.
    pub why: String,
}

/// Called before each wait.
pub type OnRetry = Arc<dyn Fn(&Retrying) + Send + Sync>;

/// How to reach a platform.
#[derive(Clone)]
pub struct Options {
    /// The bearer.
    pub token: Option<SecretString>,
    /// When everything must be over.
    pub deadline: Option<Instant>,
    /// Certificates to trust instead of the system's, PEM.
    pub ca_cert: Option<std::path::PathBuf>,
    /// Called before each wait.
    pub on_retry: Option<OnRetry>,
    /// What the server is told we are.
    pub user_agent: String,
}

impl Default for Options {
    fn default() -> Self {
        let user_agent = concat!("ctfy-rs/", env!("CARGO_PKG_VERSION")).to_owned();
        Options { token: None, deadline: None, ca_cert: None, on_retry: None, user_agent }
    }
}

/// One platform and the bearer that belongs to it.
#[derive(Clone)]
pub struct Transport {
    http: reqwest::Client,
    base: Url,
    options: Arc<Options>,
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transport")
            .field("base", &self.base.as_str())
            .field("token", &self.options.token.as_ref().map(|_| "…"))
            .finish()
    }
}

/// Reads a platform's address: http or https, a host, perhaps a path in front; no user, query or fragment.
pub fn parse_url(text: &str) -> Result<Url, Error> {
    let text = text.trim();
    // Where secrets may stand in an address is not repeated, whether it parses or not.
    let (scheme, rest) = text.split_once("://").map_or(("", text), |(scheme, rest)| (scheme, rest));
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let shown = match rest.rsplit_once('@') {
        Some((_, host)) => format!("{scheme}://…@{host}"),
        None => text.split(['?', '#']).next().unwrap_or_default().to_owned(),
    };
    let bad = |why: &str| Error::BadUrl { url: shown.clone(), why: why.to_owned() };
    let mut url = Url::parse(text).map_err(|error| match error {
        url::ParseError::RelativeUrlWithoutBase => bad("it has no scheme, such as http:// or https://"),
        other => bad(&other.to_string()),
    })?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(bad("only http and https are spoken here"));
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(bad("it names no host"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::BadUrl {
            url: "…".into(),
            why: "it holds a user name or password; a token goes into CTFY_TOKEN".into(),
        });
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(bad("it has a query or a fragment"));
    }
    let path = url.path().trim_end_matches('/').trim_end_matches("/api/v1").trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

/// Names the one implementation of cryptography there is; the HTTP library asks for it even where nothing is encrypted.
pub fn provide_crypto() {
    // A second installation says so and is harmless: the provider is the process's.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Scheme, host and port: what a token belongs to.
pub fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

impl Transport {
    /// A transport to the platform at `base`.
    pub fn new(base: &Url, options: Options) -> Result<Transport, Error> {
        provide_crypto();
        if let Some(token) = &options.token
            && (token.expose_secret().is_empty() || !token.expose_secret().bytes().all(|b| b.is_ascii_graphic()))
        {
            return Err(Error::BadToken);
        }
        let mut builder = reqwest::Client::builder()
            .user_agent(&options.user_agent)
            .redirect(Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(CONNECT)
            .pool_idle_timeout(Duration::from_secs(4));
        if base.scheme() == "http" {
            // Reading the system's certificates takes longer than the whole request.
            builder = builder.tls_certs_only([]);
        } else if let Some(path) = &options.ca_cert {
            builder = builder.tls_certs_only(certificates(path)?);
        }
        if base.host_str().is_some_and(is_loopback) {
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(|error| Error::Unreachable {
            origin: origin(base),
            why: chain(&error.without_url()),
            untrusted: false,
        })?;
        Ok(Transport { http, base: base.clone(), options: Arc::new(options) })
    }

    /// The platform's address.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// Scheme, host and port of the platform.
    pub fn origin(&self) -> String {
        origin(&self.base)
    }

    /// Whether calls carry a token.
    pub fn has_token(&self) -> bool {
        self.options.token.is_some()
    }

    /// When everything must be over.
    pub fn deadline(&self) -> Option<Instant> {
        self.options.deadline
    }

    /// The same platform with other options.
    pub fn with(&self, change: impl FnOnce(&mut Options)) -> Transport {
        let mut options = (*self.options).clone();
        change(&mut options);
        Transport { http: self.http.clone(), base: self.base.clone(), options: Arc::new(options) }
    }

    pub(crate) fn token(&self) -> Option<&SecretString> {
        self.options.token.as_ref()
    }

    /// Sends and reads the whole answer. An answer that says no is an error.
    pub async fn send(&self, request: &Request) -> Result<Reply, Error> {
        let reply = self.exchange(request).await?;
        if reply.is_success() {
            return Ok(reply);
        }
        Err(self.refusal(&reply))
    }

    /// Sends and reads the whole answer, whatever it says.
    pub async fn exchange(&self, request: &Request) -> Result<Reply, Error> {
        let opened = Instant::now();
        let mut lost_before = false;
        let mut attempt = 1;
        loop {
            let result = self.once(request, opened).await;
            let (outcome, why) = self.judge(request, &result);
            if lost_before && request.method == Method::DELETE && matches!(&result, Ok(reply) if reply.status == 404) {
                // The first one took effect and its answer was lost: what was asked for is so.
                return Ok(Reply::gone(&self.base));
            }
            lost_before |=
                matches!(outcome, Outcome::Lost) || matches!(outcome, Outcome::Status { status: 502..=504, .. });
            match retry::decide(request.repeat, attempt, outcome) {
                Verdict::Again(pause) if !matches!(&result, Err(Error::Unreachable { untrusted: true, .. })) => {
                    // Clients that failed together do not come back together; what a server asks for is the least.
                    let wait = match result.as_ref().ok().and_then(Reply::retry_after) {
                        Some(asked) => asked + asked.mul_f64(fastrand::f64() / 10.0),
                        None => pause / 2 + pause.mul_f64(fastrand::f64() / 2.0),
                    };
                    if Instant::now() + wait + LEAST >= self.end(opened) {
                        return self.settle(request, result, Verdict::Answer, &why);
                    }
                    if let Some(tell) = &self.options.on_retry {
                        tell(&Retrying {
                            method: request.method.as_str(),
                            path: bare(&request.path),
                            attempt,
                            wait,
                            why,
                        });
                    }
                    tokio::time::sleep(wait).await;
                    attempt += 1;
                }
                verdict => return self.settle(request, result, verdict, &why),
            }
        }
    }

    /// Says that something is sent again, where the loop around it stands elsewhere.
    pub(crate) fn tell_retry(&self, request: &Request, attempt: u32, wait: Duration, error: &Error) {
        if let Some(tell) = &self.options.on_retry {
            let (method, path) = (request.method.as_str(), bare(&request.path));
            tell(&Retrying { method, path, attempt, wait, why: words(error) });
        }
    }

    fn settle(
        &self,
        request: &Request,
        result: Result<Reply, Error>,
        verdict: Verdict,
        why: &str,
    ) -> Result<Reply, Error> {
        match (verdict, result) {
            (Verdict::Unknown, _) => {
                Err(Error::Unknown { method: request.method.as_str(), path: bare(&request.path), why: why.to_owned() })
            }
            (_, result) => result,
        }
    }

    fn judge(&self, request: &Request, result: &Result<Reply, Error>) -> (Outcome, String) {
        match result {
            // Something on the way (a sign-in page, a cut) has answered in the platform's place: was it done, or not?
            Ok(reply) if reply.is_success() && request.repeat == Repeat::Once && reply.raw().is_err() => {
                (Outcome::Lost, reply.raw().map(drop).err().map(|error| error.to_string()).unwrap_or_default())
            }
            Ok(reply) if reply.is_success() => {
                (Outcome::Status { status: reply.status, coded: true, rate_limit: false }, String::new())
            }
            Ok(reply) => {
                let error = self.error(reply);
                let why = error.message.clone();
                (Outcome::Status { status: error.status, coded: error.coded, rate_limit: error.is_rate_limit() }, why)
            }
            Err(error @ (Error::TimedOut { .. } | Error::Broken { .. })) => (Outcome::Lost, words(error)),
            Err(error @ Error::Unreachable { .. }) => (Outcome::NeverLeft, words(error)),
            // A redirect or a bad header: nothing that another attempt would change.
            Err(error) => (
                Outcome::Status { status: 0, coded: request.repeat == Repeat::Once, rate_limit: false },
                error.to_string(),
            ),
        }
    }

    /// The error in an answer that says no.
    pub fn refusal(&self, reply: &Reply) -> Error {
        Error::Api(Box::new(self.error(reply)))
    }

    /// Reads an error. Some servers and proxies repeat what they were sent; the token in it goes no further.
    fn error(&self, reply: &Reply) -> ApiError {
        let mut error = ApiError::read(reply.status, &reply.body, self.has_token());
        if let Some(token) = self.token().map(|token| token.expose_secret()).filter(|token| token.len() >= 8) {
            let clean = |text: &str| text.contains(token).then(|| text.replace(token, "[token]"));
            error.message = clean(&error.message).unwrap_or(error.message);
            error.code = clean(&error.code).unwrap_or(error.code);
            let detail = error.detail.as_ref().and_then(|detail| clean(&detail.to_string()));
            error.detail = detail.map(|detail| serde_json::from_str(&detail).unwrap_or_default()).or(error.detail);
        }
        error
    }

    /// When a request must be over: a budget that was given is all there is, shorter or longer than our habit.
    fn end(&self, opened: Instant) -> Instant {
        self.options.deadline.unwrap_or(opened + REQUEST)
    }

    /// When an attempt that may be repeated has had its time. A long budget is not cut into short attempts.
    fn attempt_end(&self, end: Instant) -> Instant {
        let now = Instant::now();
        let patience = if self.options.deadline.is_some() { end.saturating_duration_since(now) / 2 } else { ATTEMPT };
        (now + patience.max(ATTEMPT)).min(end)
    }

    async fn once(&self, request: &Request, opened: Instant) -> Result<Reply, Error> {
        let limit = match request.repeat {
            Repeat::Freely => self.attempt_end(self.end(opened)),
            // It cannot be asked again, so it gets all the time there is.
            Repeat::Once => self.end(opened),
        };
        let started = Instant::now();
        let work = async {
            let download = self.dispatch(request).await?;
            download.whole().await
        };
        match tokio::time::timeout_at(limit.into(), work).await {
            Ok(result) => result,
            Err(_) => Err(Error::TimedOut { origin: self.origin(), after: started.elapsed() }),
        }
    }

    /// Sends once and returns as soon as the headers are there. An answer that says no is an error.
    pub async fn open(&self, request: &Request) -> Result<Download, Error> {
        let started = Instant::now();
        let limit = self.attempt_end(self.end(started));
        let work = async {
            let download = self.dispatch(request).await?;
            if (200..300).contains(&download.status()) {
                return Ok(download);
            }
            Err(self.refusal(&download.whole().await?))
        };
        match tokio::time::timeout_at(limit.into(), work).await {
            Ok(result) => result,
            Err(_) => Err(Error::TimedOut { origin: self.origin(), after: started.elapsed() }),
        }
    }

    async fn dispatch(&self, request: &Request) -> Result<Download, Error> {
        let mut url = self.base.clone();
        let target = request.target();
        let (path, query) = target.split_once('?').map_or((target.as_str(), None), |(path, query)| (path, Some(query)));
        url.set_path(&format!("{}{path}", self.base.path().trim_end_matches('/')));
        url.set_query(query);
        for _ in 0..=REDIRECTS {
            let response = self.request(request, &url)?.send().await.map_err(|error| self.failed(error))?;
            let status = response.status().as_u16();
            if !matches!(status, 301 | 302 | 303 | 307 | 308) {
                return Ok(Download::new(response, request.method.as_str(), bare(&request.path), self.origin()));
            }
            let location = response.headers().get("location").and_then(|v| v.to_str().ok()).unwrap_or_default();
            let next = url.join(location).ok();
            match next {
                // Only what is read may be followed, and only where the token belongs.
                Some(next) if origin(&next) == self.origin() && request.method == Method::GET => url = next,
                Some(next) if origin(&next) == self.origin() => {
                    let what = format!("{} answers {status} to a {}", self.origin(), request.method);
                    return Err(Error::Redirect { what: format!("{what}, which is sent once and follows nowhere") });
                }
                next => {
                    // A sign-in page's address may carry state; only where it points is told.
                    let location =
                        next.map_or_else(|| "nowhere".to_owned(), |url| format!("{}{}", origin(&url), url.path()));
                    let what = format!("{} redirects to {location}, where this token does not belong", self.origin());
                    return Err(Error::Redirect { what });
                }
            }
        }
        Err(Error::Redirect { what: format!("{} redirects to itself, in a circle", self.origin()) })
    }

    fn request(&self, request: &Request, url: &Url) -> Result<reqwest::RequestBuilder, Error> {
        let method = reqwest::Method::from_bytes(request.method.as_str().as_bytes())
            .map_err(|error| Error::Encode(error.to_string()))?;
        let mut builder = self.http.request(method, url.clone());
        if !request.headers.iter().any(|(name, _)| *name == "accept") {
            builder = builder.header("accept", "application/json");
        }
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        if let Some(token) = &self.options.token {
            builder = builder.bearer_auth(token.expose_secret());
        }
        if let Some((kind, body)) = &request.body {
            builder = builder.header("content-type", *kind).body(body.clone());
        }
        Ok(builder)
    }

    /// A connection error in words, without the address: the event stream's holds the token.
    fn failed(&self, error: reqwest::Error) -> Error {
        let error = error.without_url();
        let why = chain(&error);
        if error.is_connect() {
            let untrusted = ["certificate", "UnknownIssuer", "CertNotValid"].iter().any(|word| why.contains(word));
            return Error::Unreachable { origin: self.origin(), why, untrusted };
        }
        if error.is_builder() {
            return Error::Encode(why);
        }
        Error::Broken { origin: self.origin(), why }
    }
}

/// A path without its query, for a message: a value in the query may be private.
fn bare(path: &str) -> String {
    path.split('?').next().unwrap_or_default().to_owned()
}

/// Why it failed, without where: the sentence around it says that already.
fn words(error: &Error) -> String {
    match error {
        Error::Broken { why, .. } | Error::Unreachable { why, .. } => why.clone(),
        other => other.to_string(),
    }
}

/// The innermost causes of an error, which say more than "error sending request".
pub(crate) fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let text = error.to_string();
        let generic = [
            "error sending request",
            "client error (",
            "error trying to connect",
            "builder error",
            "error decoding response body",
            "request or response body error",
            "error reading a body from connection",
        ];
        if !text.is_empty() && !generic.iter().any(|g| text.starts_with(g)) && !texts.iter().any(|t| t.contains(&text))
        {
            texts.push(text);
        }
        next = error.source();
    }
    if texts.is_empty() { error.to_string() } else { texts.join(": ") }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn certificates(path: &std::path::Path) -> Result<Vec<reqwest::Certificate>, Error> {
    let bad = |why: String| Error::BadCertificate { path: path.display().to_string(), why };
    // Asked before it is opened: opening a pipe would wait for whoever writes into it.
    let meta = std::fs::metadata(path).map_err(|error| bad(error.to_string()))?;
    if !meta.is_file() || meta.len() > 16 << 20 {
        return Err(bad("it is no file of a sensible size".to_owned()));
    }
    let pem = std::fs::read(path).map_err(|error| bad(error.to_string()))?;
    // The HTTP library looks at what is between the markers only when it connects.
    let mut store = rustls::RootCertStore::empty();
    for der in rustls::pki_types::CertificateDer::pem_slice_iter(&pem) {
        let der = der.map_err(|error| bad(error.to_string()))?;
        store.add(der).map_err(|error| bad(error.to_string()))?;
    }
    let list = reqwest::Certificate::from_pem_bundle(&pem).map_err(|error| bad(chain(&error)))?;
    if list.is_empty() { Err(bad("there is no PEM certificate in it".to_owned())) } else { Ok(list) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_strictly() {
        for bad in [
            "",
            "localhost",
            "localhost:8100",
            "ftp://x",
            "http://",
            "http://a b",
            "http://u:p@h",
            "http://h?x=1",
            "file:///etc",
        ] {
            assert!(parse_url(bad).is_err(), "{bad:?}");
        }
        let read = |text: &str| parse_url(text).map(|url| url.to_string()).unwrap_or_default();
        assert_eq!(read("https://h:8443/ctf/"), "https://h:8443/ctf");
        assert_eq!(read(" http://h/api/v1/ "), "http://h/");
    }

    #[test]
    fn a_password_in_an_address_is_not_repeated() {
        let text = parse_url("http://user:hunter2@h").map_err(|e| e.to_string()).err().unwrap_or_default();
        assert!(!text.contains("hunter2"), "{text}");
    }

    #[test]
    fn debug_shows_no_token() {
        let options = Options { token: Some("pt_secret".into()), ..Options::default() };
        let shown = parse_url("http://h").and_then(|url| Transport::new(&url, options)).map(|t| format!("{t:?}"));
        assert!(shown.is_ok_and(|text| !text.contains("pt_secret")));
    }
}
