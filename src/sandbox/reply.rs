//! Answers: a status and a body.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Serialize;

use super::refusal::Refusal;

/// What a route makes of a request.
pub type Outcome = Result<Response, Refusal>;

/// JSON with a status.
pub fn json(status: u16, value: &impl Serialize) -> Response {
    let body = serde_json::to_vec(value).unwrap_or_default();
    bytes(status, "application/json", body)
}

/// 200 with JSON.
pub fn ok(value: &impl Serialize) -> Outcome {
    Ok(json(200, value))
}

/// 201 with JSON.
pub fn created(value: &impl Serialize) -> Outcome {
    Ok(json(201, value))
}

/// 202 with JSON.
pub fn accepted(value: &impl Serialize) -> Outcome {
    Ok(json(202, value))
}

/// 204.
pub fn nothing() -> Outcome {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    Ok(response)
}

/// Any bytes with a type.
pub fn bytes(status: u16, kind: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
