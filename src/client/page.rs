//! Lists. The one loop that turns pages, and bare arrays where a release has no pages, into rows.
//!
//! The platform pages by offset and keeps no snapshot: when rows come, go or change places while a long list is read, a
//! row at the edge of two pages may be missing or stand there twice. Pages are large and few to make that rare, and each
//! brings the total anew, so that whoever listens hears when it changes.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;

use futures_util::stream::{self, StreamExt};
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::error::Error;
use super::reply::Reply;
use super::request::Request;
use super::transport::Transport;

/// How many rows are asked for at once when all are wanted: what the platform takes at most, and for the few lists that
/// take less, less. A list has to be made anew for each of its pages, so one large page costs a server least.
const SIZES: [u64; 3] = [10_000, 1_000, 200];

/// A list that takes less than it says: 0.6.6 answers 500 to more.
const NARROW: (&str, u64) = ("/admin/instance-records", 100);

/// How many pages are asked for at a time, once it is known how many there are.
const AT_ONCE: usize = 4;

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
        Ok(Came::read(reply, key)?.rows)
    }

    /// The rows read into a type, those that are none of it passed over.
    pub fn parsed<T: DeserializeOwned>(&self) -> Vec<T> {
        self.items.iter().filter_map(|row| serde_json::from_str(row.get()).ok()).collect()
    }
}

/// One answer.
struct Came {
    rows: Rows,
    /// It is no page but the whole list.
    bare: bool,
}

impl Came {
    fn read(reply: &Reply, key: &str) -> Result<Came, Error> {
        // One pass over what may be megabytes; only when it fails, another to say what came instead.
        let mut json = serde_json::Deserializer::from_slice(&reply.body);
        let read = json.deserialize_any(Answer(key)).and_then(|came| json.end().map(|()| came));
        match read {
            Ok((Some(items), total, bare)) => {
                let total = if bare { Some(items.len() as u64) } else { total };
                Ok(Came { rows: Rows { items, total }, bare })
            }
            Ok((None, ..)) => {
                let raw = reply.raw()?.get();
                let what = if raw.starts_with('{') { format!("a list under `{key}`") } else { "a list".to_owned() };
                Err(Error::Decode(format!("expected {what}, got {}", glimpse(raw))))
            }
            Err(error) => {
                reply.raw()?;
                Err(Error::Decode(error.to_string()))
            }
        }
    }
}

/// Reads the rows, the total, and whether it is an array; everything else is passed over.
struct Answer<'k>(&'k str);

type Read = (Option<Vec<Box<RawValue>>>, Option<u64>, bool);

macro_rules! no_list {
    ($($visit:ident: $kind:ty,)+) => {
        $(fn $visit<E>(self, _: $kind) -> Result<Read, E> {
            Ok((None, None, false))
        })+
    };
}

impl<'de> Visitor<'de> for Answer<'_> {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Read, S::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok((Some(items), None, true))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Read, M::Error> {
        let (mut items, mut total) = (None, None);
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match key.as_ref() {
                key if key == self.0 => items = Some(map.next_value()?),
                "total" => total = map.next_value::<serde_json::Value>()?.as_u64(),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok((items, total, false))
    }

    fn visit_unit<E>(self) -> Result<Read, E> {
        Ok((None, None, false))
    }

    no_list! { visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str, }
}

fn glimpse(raw: &str) -> String {
    let short: String = raw.chars().take(40).collect();
    if short.len() < raw.len() { format!("{short}…") } else { short }
}

/// Whether more rows are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// They are.
    On,
    /// Nobody reads them any more.
    Stop,
}

/// Fetches the rows of `range`. `progress` hears how many there are after each page. A page that fails fails the whole:
/// never a list that is silently short.
pub async fn rows(
    transport: &Transport,
    request: &Request,
    key: &str,
    range: Range,
    mut progress: impl FnMut(usize, Option<u64>),
) -> Result<Rows, Error> {
    let mut all = Rows::default();
    let take = |mut page: Rows| {
        all.total = page.total;
        if all.items.is_empty() {
            all.items = page.items;
        } else {
            all.items.append(&mut page.items);
        }
        progress(all.items.len(), all.total);
        Go::On
    };
    each(transport, request, key, range, take).await?;
    Ok(all)
}

/// Hands the rows of `range` over page by page, in their order, as they come.
pub async fn each(
    transport: &Transport,
    request: &Request,
    key: &str,
    range: Range,
    mut take: impl FnMut(Rows) -> Go,
) -> Result<(), Error> {
    let wanted = match range.limit {
        Some(0) => u64::MAX,
        Some(limit) => limit,
        None => {
            take(one(transport, request, key, range).await?);
            return Ok(());
        }
    };
    let (first, size) = first(transport, request, key, range.offset, wanted).await?;
    if first.bare {
        // Not paged by the server: the whole list is here, cut it ourselves.
        let Rows { items, total } = first.rows;
        let (pass, most) = (saturate(range.offset), saturate(wanted));
        let items = items.into_iter().skip(pass).take(most).collect();
        take(Rows { items, total });
        return Ok(());
    }
    let mut turned = Turned { have: 0, total: first.rows.total, last: 0 };
    let came = first.rows.items.len() as u64;
    if turned.take(first.rows, wanted, &mut take)? == Go::Stop {
        return Ok(());
    }
    // A server that gives fewer than asked for gives as many again.
    let size = if came > 0 { size.min(came) } else { size };
    let end = |turned: &Turned| turned.total.unwrap_or(0).saturating_sub(range.offset).min(wanted);
    while came > 0 && turned.have < end(&turned) {
        // The rest as far as it is known: a few pages at once, taken in their order.
        let (from, to) = (turned.have, end(&turned));
        let pages = (from..to).step_by(saturate(size)).map(|at| {
            let limit = size.min(to - at);
            async move { (at, limit, page(transport, request, key, range.offset.saturating_add(at), limit).await) }
        });
        let mut pages = stream::iter(pages).buffered(AT_ONCE);
        while let Some((at, limit, came)) = pages.next().await {
            let rows = came?.rows;
            let short = (rows.items.len() as u64) < limit;
            let empty = rows.items.is_empty();
            if turned.take(rows, wanted, &mut take)? == Go::Stop || empty {
                return Ok(());
            }
            if short && at + limit < to {
                // What was asked for behind it begins elsewhere now.
                break;
            }
        }
    }
    Ok(())
}

fn saturate(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// What has been taken so far.
struct Turned {
    have: u64,
    total: Option<u64>,
    /// The beginning of the page before, as a hash.
    last: u64,
}

impl Turned {
    fn take(&mut self, mut rows: Rows, wanted: u64, take: &mut impl FnMut(Rows) -> Go) -> Result<Go, Error> {
        let mut head = DefaultHasher::new();
        rows.items.iter().take(50).for_each(|row| row.get().hash(&mut head));
        let head = head.finish();
        // A server that takes no notice of the offset would be asked for ever, and each row told again and again.
        if self.have > 0 && !rows.items.is_empty() && head == self.last {
            let have = self.have;
            return Err(Error::Decode(format!("the server gives the same rows again from row {have} on")));
        }
        self.last = head;
        self.total = rows.total;
        rows.items.truncate(saturate(wanted - self.have));
        self.have += rows.items.len() as u64;
        Ok(take(rows))
    }
}

/// The first page, and of what size the others may be.
async fn first(
    transport: &Transport,
    request: &Request,
    key: &str,
    offset: u64,
    wanted: u64,
) -> Result<(Came, u64), Error> {
    let most = if request.path.trim_end_matches('/').ends_with(NARROW.0) { NARROW.1 } else { u64::MAX };
    let mut sizes = SIZES.into_iter().map(|size| size.min(most)).peekable();
    loop {
        let size = sizes.next().unwrap_or(SIZES[2].min(most));
        match page(transport, request, key, offset, wanted.min(size)).await {
            Err(Error::Api(api)) if api.status == 422 && wanted > sizes.peek().copied().unwrap_or(u64::MAX) => {}
            other => return Ok((other?, size)),
        }
    }
}

async fn page(transport: &Transport, request: &Request, key: &str, offset: u64, limit: u64) -> Result<Came, Error> {
    let mut page = request.clone();
    page.query.push(("limit".into(), limit.to_string()));
    page.query.push(("offset".into(), offset.to_string()));
    Came::read(&transport.send(&page).await?, key)
}

async fn one(transport: &Transport, request: &Request, key: &str, range: Range) -> Result<Rows, Error> {
    let mut page = request.clone();
    if range.offset > 0 {
        page.query.push(("offset".into(), range.offset.to_string()));
    }
    let Came { mut rows, bare } = Came::read(&transport.send(&page).await?, key)?;
    if bare {
        rows.items.drain(..saturate(range.offset).min(rows.items.len()));
    }
    Ok(rows)
}
