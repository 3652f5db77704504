//! An answer as it came. Bytes first: a type is read from them on demand, so that what no type knows is not lost.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use url::Url;

use super::error::Error;
use super::transport::{chain, origin};

/// An answer that is read whole is not larger than this; files are streamed instead.
const LARGEST: usize = 512 << 20;

/// A whole answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Headers in the order of the wire.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// A repeated DELETE found nothing: the first had worked.
    pub already_gone: bool,
    method: &'static str,
    path: String,
    origin: String,
}

impl Reply {
    pub(crate) fn gone(base: &Url) -> Reply {
        Reply {
            status: 204,
            headers: Vec::new(),
            body: Vec::new(),
            already_gone: true,
            method: "DELETE",
            path: String::new(),
            origin: origin(base),
        }
    }

    /// Whether the status is a 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// How long the server asks to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        let seconds: u64 = self.header("retry-after")?.trim().parse().ok()?;
        Some(Duration::from_secs(seconds.min(24 * 60 * 60)))
    }

    /// The JSON in the body, as it came. An empty body is `null`; anything else that is not JSON is an error.
    pub fn raw(&self) -> Result<&RawValue, Error> {
        if self.body.is_empty() && self.status == 204 {
            return serde_json::from_slice(b"null").map_err(|error| Error::Decode(error.to_string()));
        }
        let text =
            std::str::from_utf8(&self.body).map_err(|_| self.not_json("bytes that are no text".to_owned(), false))?;
        serde_json::from_str(text).map_err(|error| {
            let kind = self.header("content-type").unwrap_or_default();
            let html = kind.contains("html") || text.trim_start().starts_with('<');
            let what = if html {
                "a web page instead of JSON".to_owned()
            } else if text.is_empty() {
                "nothing instead of JSON".to_owned()
            } else if error.is_eof() {
                "JSON that ends half-way".to_owned()
            } else {
                "something that is not JSON".to_owned()
            };
            self.not_json(what, html)
        })
    }

    fn not_json(&self, what: String, html: bool) -> Error {
        Error::NotApi {
            origin: self.origin.clone(),
            method: self.method,
            path: self.path.clone(),
            status: self.status,
            what,
            html,
        }
    }

    /// The body read into a type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        decode(self.raw()?.get().as_bytes())
    }
}

/// JSON read into a type, as leniently as every answer is.
pub(crate) fn decode<T: DeserializeOwned>(json: &[u8]) -> Result<T, Error> {
    let mut value: Value = serde_json::from_slice(json).map_err(|error| Error::Decode(error.to_string()))?;
    drop_nulls(&mut value);
    serde_json::from_value(value).map_err(|error| Error::Decode(error.to_string()))
}

/// A null is a field that is not there, so that a model's default stands in for both.
pub(crate) fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

/// An answer whose body has not been read yet.
#[derive(Debug)]
pub struct Download {
    response: reqwest::Response,
    method: &'static str,
    path: String,
    origin: String,
}

impl Download {
    pub(crate) fn new(response: reqwest::Response, method: &'static str, path: String, origin: String) -> Download {
        Download { response, method, path, origin }
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.response.headers().get(name).and_then(|value| value.to_str().ok())
    }

    /// How many bytes are to come, where the server says so.
    pub fn length(&self) -> Option<u64> {
        self.header("content-length").and_then(|text| text.parse().ok())
    }

    /// The next bytes, `None` at the end.
    pub async fn chunk(&mut self) -> Result<Option<impl AsRef<[u8]> + use<>>, Error> {
        self.response.chunk().await.map_err(|error| self.broken(error))
    }

    fn broken(&self, error: reqwest::Error) -> Error {
        Error::Broken { origin: self.origin.clone(), why: chain(&error.without_url()) }
    }

    pub(crate) fn not_it(&self, what: impl Into<String>, html: bool) -> Error {
        Error::NotApi {
            origin: self.origin.clone(),
            method: self.method,
            path: self.path.clone(),
            status: self.status(),
            what: what.into(),
            html,
        }
    }

    /// Reads it to the end.
    pub async fn whole(mut self) -> Result<Reply, Error> {
        let mut body = Vec::with_capacity(self.length().unwrap_or(0).min(1 << 20) as usize);
        while let Some(chunk) = self.chunk().await? {
            body.extend_from_slice(chunk.as_ref());
            if body.len() > LARGEST {
                return Err(self.not_it(format!("more than {} MiB", LARGEST >> 20), false));
            }
        }
        let headers = self
            .response
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        Ok(Reply {
            status: self.status(),
            headers,
            body,
            already_gone: false,
            method: self.method,
            path: self.path,
            origin: self.origin,
        })
    }
}
