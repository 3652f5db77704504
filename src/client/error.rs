//! Everything that can go wrong between a typed call and its typed answer. The server's several error shapes end here.

use std::time::Duration;

use serde_json::Value;

/// Why a call failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The platform's address is not one.
    #[error("`{url}` is not a platform URL: {why}")]
    BadUrl {
        /// What was given.
        url: String,
        /// What is wrong with it.
        why: String,
    },
    /// An id that cannot stand in a path; nothing was sent.
    #[error("{name} {value:?} {why}")]
    BadId {
        /// Which argument.
        name: String,
        /// What was given.
        value: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// Arguments that do not serialize; nothing was sent.
    #[error("the request cannot be encoded: {0}")]
    Encode(String),
    /// A token that cannot stand in a header; nothing was sent.
    #[error("the token holds characters that no token has")]
    BadToken,
    /// The certificate file cannot be used.
    #[error("cannot use the certificates in {path}: {why}")]
    BadCertificate {
        /// The file.
        path: String,
        /// What is wrong with it.
        why: String,
    },
    /// No connection came about: name, route, refusal, TLS or proxy. Nothing was sent.
    #[error("cannot reach {origin}: {why}")]
    Unreachable {
        /// Scheme, host and port.
        origin: String,
        /// The cause, in words.
        why: String,
        /// The certificate was refused.
        untrusted: bool,
    },
    /// No answer in time, to something that is safe to ask again.
    #[error("{origin} did not answer within {}", crate::client::error::seconds(.after))]
    TimedOut {
        /// Scheme, host and port.
        origin: String,
        /// How long was waited.
        after: Duration,
    },
    /// The connection broke before the whole answer was there, for something that is safe to ask again.
    #[error("the connection to {origin} broke: {why}")]
    Broken {
        /// Scheme, host and port.
        origin: String,
        /// The cause, in words.
        why: String,
    },
    /// Sent once, no answer came, and sending again could do harm.
    #[error("{method} {path} was sent, but no answer came back ({why}); it may or may not have happened")]
    Unknown {
        /// The method.
        method: &'static str,
        /// The path, without its query.
        path: String,
        /// The cause, in words.
        why: String,
    },
    /// The platform said no.
    #[error("{0}")]
    Api(Box<ApiError>),
    /// A 2xx (or an error without the platform's envelope) whose body is not what was asked for.
    #[error("{origin} answered {method} {path} with {what}")]
    NotApi {
        /// Scheme, host and port.
        origin: String,
        /// The method.
        method: &'static str,
        /// The path, without its query.
        path: String,
        /// The HTTP status.
        status: u16,
        /// What came instead.
        what: String,
        /// It was a web page, which 0.6.6 sends for an unknown GET.
        html: bool,
    },
    /// The platform (or something in front of it) points elsewhere; a token does not follow.
    #[error("{what}")]
    Redirect {
        /// Who points where, and why it is not followed.
        what: String,
    },
    /// The answer is JSON but not of the expected shape.
    #[error("the platform's answer could not be read: {0}")]
    Decode(String),
    /// A file could not be written or read.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A name from the server that must not become a path here.
    #[error("the server calls an attachment {name:?}, which {why}")]
    UnsafeName {
        /// The name.
        name: String,
        /// Why it is refused.
        why: &'static str,
    },
    /// The file is there already.
    #[error("{path} is there already")]
    Exists {
        /// The file.
        path: String,
    },
}

/// An answer in which the platform refused, read from any of its shapes.
#[derive(Debug, Clone)]
pub struct ApiError {
    /// HTTP status.
    pub status: u16,
    /// The platform's code, such as `not_registered`; `http_404` and the like where it gave none.
    pub code: String,
    /// The platform's words.
    pub message: String,
    /// `detail` as it came.
    pub detail: Option<Value>,
    /// It came in the platform's own envelope and so is an answer, not an accident on the way.
    pub coded: bool,
    /// A token was sent along.
    pub with_token: bool,
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

/// Nobody reads a message that is longer, in characters.
const LONGEST: usize = 2000;

impl ApiError {
    /// Reads an error body: the envelope, the rate limit's, a bare `detail`, or whatever a proxy sent.
    pub fn read(status: u16, body: &[u8], with_token: bool) -> ApiError {
        let fallback = format!("http_{status}");
        let Ok(Value::Object(map)) = serde_json::from_slice::<Value>(body) else {
            return ApiError {
                status,
                code: fallback,
                message: format!("the server answered {status}{}", reason(status)),
                detail: None,
                coded: false,
                with_token,
            };
        };
        let code = map.get("code").and_then(Value::as_str).map(str::to_owned);
        let detail = map.get("detail").cloned();
        let coded = code.is_some();
        let rate_limit = status == 429 && !coded && map.get("error").is_some();
        let message = detail
            .as_ref()
            .and_then(words)
            .or_else(|| map.get("error").and_then(words))
            .or_else(|| map.get("message").and_then(words))
            .unwrap_or_else(|| format!("the server answered {status}{}", reason(status)));
        let code = match (code, rate_limit) {
            // A fine-grained token's refusals carry their code one level down.
            (Some(code), _) if code.starts_with("http_") => {
                detail.as_ref().and_then(|d| d.get("error")).and_then(Value::as_str).map_or(code, str::to_owned)
            }
            (Some(code), _) => code,
            (None, true) => "rate_limited".to_owned(),
            (None, false) => fallback,
        };
        let message = match message.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &message[..end]),
            None => message,
        };
        ApiError { status, code, message, detail, coded, with_token }
    }

    /// Turned away by the rate limit, which is worth waiting for (running out of attempts is not).
    pub fn is_rate_limit(&self) -> bool {
        self.status == 429 && self.code != "question_attempt_cap_exceeded"
    }

    /// The token itself was refused, not what it was used for.
    pub fn is_bad_token(&self) -> bool {
        (self.status == 401 && !matches!(self.code.as_str(), "wrong_current_password"))
            || (self.status == 403 && self.message.contains("Invalid or revoked token"))
            || (self.status == 403 && self.code == "forbidden" && !self.with_token)
    }
}

/// The words in an error value: itself, its `message`, or the messages of its `issues`.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Object(map) => {
            let issues = map.get("issues").and_then(Value::as_array).map(|list| issues(list)).unwrap_or_default();
            let message = map.get("message").or_else(|| map.get("error")).and_then(Value::as_str).unwrap_or_default();
            let known = map.get("known").and_then(Value::as_array).map(|known| {
                let known: Vec<_> = known.iter().filter_map(Value::as_str).collect();
                format!("known are: {}", known.join(", "))
            });
            // 0.6.6 spells the issues out in its message, too.
            let issues = if message.contains(&issues) { String::new() } else { issues };
            let parts: Vec<&str> = [message, issues.as_str(), known.as_deref().unwrap_or_default()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            (!parts.is_empty()).then(|| parts.join(": "))
        }
        Value::Array(list) if !list.is_empty() => Some(issues(list)),
        _ => None,
    }
}

fn issues(list: &[Value]) -> String {
    let one = |issue: &Value| {
        let field = match issue.get("loc").or_else(|| issue.get("field")) {
            Some(Value::Array(loc)) => {
                let parts: Vec<String> = loc
                    .iter()
                    .map(|part| part.as_str().map_or_else(|| part.to_string(), str::to_owned))
                    .filter(|part| part != "body" && part != "query" && part != "path")
                    .collect();
                parts.join(".")
            }
            Some(Value::String(text)) => text.clone(),
            _ => String::new(),
        };
        let message = ["msg", "message"]
            .iter()
            .find_map(|key| issue.get(key).and_then(Value::as_str))
            // Never the issue itself: it repeats what was rejected, a password included.
            .map_or_else(|| "not valid".to_owned(), str::to_owned);
        if field.is_empty() { message } else { format!("{field}: {message}") }
    };
    list.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn reason(status: u16) -> &'static str {
    match status {
        500 => " (internal error)",
        502 => " (bad gateway)",
        503 => " (unavailable)",
        504 => " (gateway time-out)",
        _ => "",
    }
}

/// A duration in words short enough for a sentence.
pub fn seconds(duration: &Duration) -> String {
    let s = duration.as_secs_f64();
    if s < 10.0 { format!("{} s", (s * 10.0).round() / 10.0) } else { format!("{} s", s.round()) }
}

impl Error {
    pub(crate) fn encode(error: serde_json::Error) -> Error {
        Error::Encode(error.to_string())
    }

    pub(crate) fn file(path: &std::path::Path, source: std::io::Error) -> Error {
        Error::File { path: path.display().to_string(), source }
    }

    /// The platform's refusal, when that is what this is.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Error::Api(error) => Some(error),
            _ => None,
        }
    }

    /// Whether the platform refused with this code.
    pub fn is_code(&self, code: &str) -> bool {
        self.api().is_some_and(|error| error.code == code)
    }

    /// Whether the platform said that there is no such thing.
    pub fn is_not_found(&self) -> bool {
        self.api().is_some_and(|error| error.status == 404)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, body: &str) -> ApiError {
        ApiError::read(status, body.as_bytes(), true)
    }

    #[test]
    fn the_servers_shapes_all_give_words_and_a_code() {
        let e = read(404, r#"{"code":"instance_not_found","detail":"Instance x not found","timestamp":"t"}"#);
        assert_eq!(
            (e.code.as_str(), e.message.as_str(), e.coded),
            ("instance_not_found", "Instance x not found", true)
        );
        let e = read(429, r#"{"error":"Rate limit exceeded: 60 per 1 minute"}"#);
        assert_eq!(e.code, "rate_limited");
        assert!(e.is_rate_limit() && !e.coded);
        let e = read(429, r#"{"code":"question_attempt_cap_exceeded","detail":{"message":"no more"}}"#);
        assert!(!e.is_rate_limit());
        assert_eq!(e.message, "no more");
        let e = read(
            422,
            r#"{"code":"validation_error","detail":{"message":"bad","issues":[{"loc":["body","ttl"],"msg":"too big"}]}}"#,
        );
        assert_eq!(e.message, "bad: ttl: too big");
        let e = read(422, r#"{"code":"unknown_question_id","detail":{"known":["a","b"]}}"#);
        assert_eq!(e.message, "known are: a, b");
        let e = read(403, r#"{"code":"http_403","detail":{"error":"token_scope_required","message":"needs x"}}"#);
        assert_eq!(e.code, "token_scope_required");
        let e = read(500, "Internal Server Error");
        assert!(!e.coded && e.message.contains("500"));
        let e = read(405, r#"{"detail":"Method Not Allowed"}"#);
        assert_eq!((e.code.as_str(), e.message.as_str()), ("http_405", "Method Not Allowed"));
    }

    #[test]
    fn a_refused_token_is_told_from_a_refused_act() {
        assert!(read(403, r#"{"code":"http_403","detail":"Invalid or revoked token"}"#).is_bad_token());
        assert!(!read(403, r#"{"code":"http_403","detail":"Admin privileges required"}"#).is_bad_token());
        assert!(!read(401, r#"{"code":"wrong_current_password","detail":"no"}"#).is_bad_token());
        assert!(read(401, r#"{"code":"http_401","detail":"Not authenticated"}"#).is_bad_token());
        assert!(ApiError::read(403, br#"{"code":"forbidden","detail":"Not your instance"}"#, false).is_bad_token());
        assert!(!read(403, r#"{"code":"forbidden","detail":"Not your instance"}"#).is_bad_token());
    }
}
