//! What the sandbox says when it says no: a status, and the platform's envelope `{code, detail, timestamp}`.

use axum::body::Body;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::time;

/// A request that is not carried out. Nothing it wrote stays.
#[derive(Debug)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The `code`, a word in snake case.
    pub code: String,
    /// A text, or an object with a `message`.
    pub detail: Value,
}

impl Refusal {
    /// A refusal with a code and a text or an object.
    pub fn new(status: u16, code: &str, detail: impl Into<Value>) -> Refusal {
        Refusal { status, code: code.to_owned(), detail: detail.into() }
    }

    /// One that has no code of its own: `http_404` and the like.
    pub fn plain(status: u16, detail: impl Into<Value>) -> Refusal {
        Refusal { status, code: format!("http_{status}"), detail: detail.into() }
    }

    /// The request is not what the schema says.
    pub fn invalid(issues: Vec<Issue>) -> Refusal {
        let message: Vec<String> = issues
            .iter()
            .map(|issue| match issue.place.get(1..).unwrap_or_default() {
                [] => issue.message.clone(),
                place => format!("{}: {}", place.join("."), issue.message),
            })
            .collect();
        let issues: Vec<Value> = issues.into_iter().map(Issue::into_value).collect();
        Refusal::new(422, "validation_error", json!({"message": message.join("; "), "issues": issues}))
    }

    /// As it goes out.
    pub fn into_response(self) -> Response {
        let body = json!({"code": self.code, "detail": self.detail, "timestamp": time::text(time::now())});
        super::reply::json(self.status, &body)
    }
}

impl From<rusqlite::Error> for Refusal {
    /// A fault of the sandbox. A real platform says it as plain text; so does [`Refusal::into_response`]'s caller.
    fn from(error: rusqlite::Error) -> Refusal {
        Refusal::new(500, "sandbox_fault", error.to_string())
    }
}

/// One thing that is wrong with a request.
#[derive(Debug)]
pub struct Issue {
    /// What kind of fault: `missing`, `int_parsing`, …
    pub kind: &'static str,
    /// Where: `body` or `query`, then the field.
    pub place: Vec<String>,
    /// In words.
    pub message: String,
    /// What came instead.
    pub input: Value,
    /// The limit that was not kept.
    pub context: Option<Value>,
}

impl Issue {
    /// A fault at a field.
    pub fn at(part: &str, field: &str, kind: &'static str, message: impl Into<String>, input: Value) -> Issue {
        Issue { kind, place: vec![part.to_owned(), field.to_owned()], message: message.into(), input, context: None }
    }

    fn into_value(self) -> Value {
        let mut value = json!({"type": self.kind, "loc": self.place, "msg": self.message, "input": self.input});
        if let Some(context) = self.context {
            value["ctx"] = context;
        }
        value
    }
}

/// The answer to a fault of the sandbox itself, in the shape a platform's has: text, no envelope.
pub fn fault() -> Response {
    let mut response = Response::new(Body::from("Internal Server Error"));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response.headers_mut().insert("content-type", axum::http::HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
