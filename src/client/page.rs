//! Lists. The one loop that turns pages, and bare arrays where a release has no pages, into rows.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::error::Error;
use super::reply::Reply;
use super::request::Request;
use super::transport::Transport;

/// How many rows are asked for at once when all are wanted. The platform takes up to 10 000.
pub const PAGE: u64 = 1_000;

/// Rows as they came, and how many there are.
#[derive(Debug, Default, Clone)]
pub struct Rows {
    /// The rows, each as the server wrote it.
    pub items: Vec<Box<RawValue>>,
    /// How many there are on the server, where it says so.
    pub total: Option<u64>,
}

/// A typed page. A bare array reads as one, too: some lists are that in one release and pages in another.
#[derive(Debug, Clone, Default)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: u64,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Page<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Page<T>, D::Error> {
        deserializer.deserialize_any(Either(PhantomData))
    }
}

struct Either<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
    type Value = Page<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page or an array of rows")
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Page<T>, M::Error> {
        #[derive(Deserialize)]
        struct Fields<T> {
            #[serde(default = "Vec::new")]
            items: Vec<T>,
            #[serde(default)]
            total: u64,
        }
        let fields = Fields::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Page { items: fields.items, total: fields.total })
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Page<T>, S::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Page { total: items.len() as u64, items })
    }
}

#[derive(Deserialize)]
struct Envelope {
    total: Option<u64>,
}

/// Which rows of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    /// How many; `Some(0)` is all, `None` the server's habit.
    pub limit: Option<u64>,
    /// How many to pass over.
    pub offset: u64,
}

impl Rows {
    /// Reads one answer: a bare array, or an object with the rows under `key`.
    pub fn read(reply: &Reply, key: &str) -> Result<Rows, Error> {
        let raw = reply.raw()?.get();
        let decode = |error: serde_json::Error| Error::Decode(error.to_string());
        if raw.trim_start().starts_with('[') {
            let items: Vec<Box<RawValue>> = serde_json::from_str(raw).map_err(decode)?;
            return Ok(Rows { total: Some(items.len() as u64), items });
        }
        let mut map: std::collections::BTreeMap<&str, &RawValue> =
            serde_json::from_str(raw).map_err(|_| Error::Decode(format!("expected a list, got {}", glimpse(raw))))?;
        let Some(items) = map.remove(key) else {
            return Err(Error::Decode(format!("expected a list under `{key}`, got {}", glimpse(raw))));
        };
        let items: Vec<Box<RawValue>> = serde_json::from_str(items.get()).map_err(decode)?;
        let total = serde_json::from_str::<Envelope>(raw).ok().and_then(|page| page.total);
        Ok(Rows { items, total })
    }
}

fn glimpse(raw: &str) -> String {
    let short: String = raw.chars().take(40).collect();
    if short.len() < raw.len() { format!("{short}…") } else { short }
}

/// Fetches the rows of `range`, page by page. `progress` hears how many there are after each. A page that fails fails
/// the whole: never a list that is silently short.
pub async fn rows(
    transport: &Transport,
    request: &Request,
    key: &str,
    range: Range,
    mut progress: impl FnMut(usize, Option<u64>),
) -> Result<Rows, Error> {
    let wanted = match range.limit {
        Some(0) => u64::MAX,
        Some(limit) => limit,
        None => return one(transport, request, key, range).await,
    };
    let mut all = Rows::default();
    loop {
        let have = all.items.len() as u64;
        let ask = (wanted - have).min(PAGE);
        let mut page = request.clone();
        page.query.push(("limit".into(), ask.to_string()));
        page.query.push(("offset".into(), range.offset.saturating_add(have).to_string()));
        let reply = transport.send(&page).await?;
        let bare = reply.body.trim_ascii_start().starts_with(b"[");
        let mut got = Rows::read(&reply, key)?;
        if bare {
            // Not paged by the server: the whole list is here, cut it ourselves.
            let items = got.items.into_iter().skip(range.offset as usize).take(wanted as usize).collect();
            return Ok(Rows { items, total: got.total });
        }
        let came = got.items.len() as u64;
        // A server that takes no notice of the offset would be asked for ever.
        let before = &all.items[all.items.len().saturating_sub(got.items.len())..];
        if came > 0 && have > 0 && before.iter().map(|row| row.get()).eq(got.items.iter().map(|row| row.get())) {
            return Err(Error::Decode(format!("the server gives the same rows again from row {have} on")));
        }
        all.total = got.total;
        all.items.append(&mut got.items);
        progress(all.items.len(), all.total);
        let have = all.items.len() as u64;
        let done =
            came == 0 || have >= wanted || all.total.is_none_or(|total| range.offset.saturating_add(have) >= total);
        if done {
            all.items.truncate(wanted.min(usize::MAX as u64) as usize);
            return Ok(all);
        }
    }
}

async fn one(transport: &Transport, request: &Request, key: &str, range: Range) -> Result<Rows, Error> {
    let mut page = request.clone();
    if range.offset > 0 {
        page.query.push(("offset".into(), range.offset.to_string()));
    }
    let reply = transport.send(&page).await?;
    let mut rows = Rows::read(&reply, key)?;
    if reply.body.trim_ascii_start().starts_with(b"[") {
        rows.items.drain(..(range.offset as usize).min(rows.items.len()));
    }
    Ok(rows)
}
