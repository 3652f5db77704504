//! Method, path, query and body of one call. The only place that encodes: what a user or a server calls an id is text
//! until it has passed here.

use serde::Serialize;
use serde_json::Value;

use super::error::Error;
use super::operation::{Meta, Method, Place, Repeat};

/// A request before it has an address: it knows its path below `/api/v1`, not the platform or the token.
#[derive(Debug, Clone)]
pub struct Request {
    /// How it is sent.
    pub method: Method,
    /// The encoded path below `/api/v1`, with a leading slash.
    pub path: String,
    /// Query pairs, not yet encoded.
    pub query: Vec<(String, String)>,
    /// A body and its content type.
    pub body: Option<(&'static str, Vec<u8>)>,
    /// Further headers, such as `range`.
    pub headers: Vec<(&'static str, String)>,
    /// What may be sent twice.
    pub repeat: Repeat,
}

impl Request {
    /// A request by hand. `path` is taken as it is, below `/api/v1`.
    pub fn new(method: Method, path: impl Into<String>) -> Request {
        let repeat = Meta::new("", "", method, "").repeat;
        Request { method, path: path.into(), query: Vec::new(), body: None, headers: Vec::new(), repeat }
    }

    /// The request for an operation: its row, its path arguments and its other fields.
    pub fn build(meta: &Meta, args: &[(&str, &str)], fields: &impl Serialize) -> Result<Request, Error> {
        let mut request = Request::new(meta.method, fill(meta, args)?);
        request.repeat = meta.repeat;
        if meta.place == Place::Nowhere {
            return Ok(request);
        }
        let value = serde_json::to_value(fields).map_err(Error::encode)?;
        let Value::Object(mut map) = value else {
            return Ok(request);
        };
        match meta.place {
            Place::Query => {
                for (key, value) in map {
                    push_query(&mut request.query, key, value);
                }
            }
            Place::Json => {
                // A PATCH tells "leave it" from "make it null", so its structs skip what is absent themselves.
                if meta.method != Method::PATCH {
                    map.retain(|_, v| !v.is_null());
                }
                request.body = Some(("application/json", serde_json::to_vec(&map).map_err(Error::encode)?));
            }
            Place::Nowhere => {}
        }
        Ok(request)
    }

    /// Adds a header.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Request {
        self.headers.push((name, value.into()));
        self
    }

    /// The path and query as they will stand behind the platform's address.
    pub fn target(&self) -> String {
        let mut target = format!("/api/v1{}", self.path);
        for (n, (key, value)) in self.query.iter().enumerate() {
            target.push(if n == 0 && !self.path.contains('?') { '?' } else { '&' });
            target.push_str(&encode(key));
            target.push('=');
            target.push_str(&encode(value));
        }
        target
    }
}

fn push_query(query: &mut Vec<(String, String)>, key: String, value: Value) {
    match value {
        Value::Null => {}
        Value::String(text) => query.push((key, text)),
        Value::Array(items) => {
            for item in items {
                push_query(query, key.clone(), item);
            }
        }
        other => query.push((key, other.to_string())),
    }
}

fn fill(meta: &Meta, args: &[(&str, &str)]) -> Result<String, Error> {
    let mut path = String::with_capacity(meta.path.len() + 40);
    let mut rest = meta.path;
    for (n, (name, value)) in args.iter().enumerate() {
        let (Some(open), Some(close)) = (rest.find('{'), rest.find('}')) else {
            break;
        };
        path.push_str(&rest[..open]);
        if meta.nested && n + 1 == args.len() {
            let segments: Result<Vec<_>, _> = value.split('/').map(|s| segment(name, s)).collect();
            path.push_str(&segments?.join("/"));
        } else {
            path.push_str(&segment(name, value)?);
        }
        rest = &rest[close + 1..];
    }
    path.push_str(rest);
    Ok(path)
}

/// An id as one segment of a path. An empty one, a dot or a slash would name another resource (the platform decodes
/// before it routes), so those never leave.
pub fn segment(name: &str, value: &str) -> Result<String, Error> {
    let why = match value {
        "" => "is empty",
        "." | ".." => "is a relative path",
        v if v.contains('/') => "holds a slash",
        v if v.contains('\0') => "holds a NUL character",
        _ => return Ok(encode(value)),
    };
    Err(Error::BadId { name: name.to_owned(), value: value.to_owned(), why })
}

/// Percent-encodes everything but RFC 3986's unreserved characters.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(HEX[(byte >> 4) as usize] as char);
                out.push(HEX[(byte & 15) as usize] as char);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Fields {
        q: Option<&'static str>,
        tag: Vec<&'static str>,
        limit: Option<u32>,
    }

    #[test]
    fn ids_that_would_change_the_route_are_refused() {
        for bad in ["", ".", "..", "a/b", "/", "../x", "a\0"] {
            assert!(segment("comp", bad).is_err(), "{bad:?} must not leave");
        }
        assert_eq!(segment("comp", "a b?c#d%\n").ok().as_deref(), Some("a%20b%3Fc%23d%25%0A"));
    }

    #[test]
    fn nested_names_keep_their_folders_and_nothing_else() {
        let meta = Meta::new("t", "T", Method::GET, "/c/{id}/attachments/{name}").nested();
        let ok = Request::build(&meta, &[("id", "x"), ("name", "sub/a b.txt")], &()).map(|r| r.path);
        assert_eq!(ok.ok().as_deref(), Some("/c/x/attachments/sub/a%20b.txt"));
        for bad in ["../x", "sub//x", "/etc/passwd", "a/.."] {
            assert!(Request::build(&meta, &[("id", "x"), ("name", bad)], &()).is_err());
        }
    }

    #[test]
    fn absent_fields_are_not_sent() {
        let meta = Meta::new("t", "T", Method::GET, "/c");
        let request = Request::build(&meta, &[], &Fields { q: None, tag: vec!["a", "b&c"], limit: Some(3) });
        assert_eq!(request.map(|r| r.target()).ok().as_deref(), Some("/api/v1/c?limit=3&tag=a&tag=b%26c"));
    }
}
