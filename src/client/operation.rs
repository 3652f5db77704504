//! What an operation of the platform is: a plain struct with a row in a table.
//!
//! The row (see [`operations!`](crate::operations)) says method, path, where the fields go and what comes back. This
//! module turns the two into a [`Request`]; it sends nothing.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::Error;
use super::request::Request;

/// An HTTP method the platform uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    GET,
    /// Creates or acts.
    POST,
    /// Sets.
    PUT,
    /// Changes some fields.
    PATCH,
    /// Removes.
    DELETE,
    /// Asks for the headers alone; the platform refuses it, `ctfy api` may still send it.
    HEAD,
    /// Asks what is allowed.
    OPTIONS,
}

impl Method {
    /// The method's name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Method::GET => "GET",
            Method::POST => "POST",
            Method::PUT => "PUT",
            Method::PATCH => "PATCH",
            Method::DELETE => "DELETE",
            Method::HEAD => "HEAD",
            Method::OPTIONS => "OPTIONS",
        }
    }

    /// Reads a method's name, in any case.
    pub fn parse(text: &str) -> Option<Method> {
        use Method::*;
        [GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS].into_iter().find(|m| m.as_str().eq_ignore_ascii_case(text))
    }
}

impl std::fmt::Display for Method {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether a request may be sent again when it is not known what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// A second time does no harm.
    Freely,
    /// A second time could start a second instance or burn an attempt.
    Once,
}

/// Where the fields that are not in the path go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into the query string.
    Query,
    /// Into a JSON body.
    Json,
    /// Nowhere: the operation has none.
    Nowhere,
}

/// A row of the table: everything about an operation that is not its arguments.
#[derive(Debug, Clone, Copy)]
pub struct Meta {
    /// The table it stands in, such as `comp`.
    pub namespace: &'static str,
    /// The struct's name, such as `List`.
    pub name: &'static str,
    /// How it is sent.
    pub method: Method,
    /// The path below `/api/v1`, with placeholders in braces.
    pub path: &'static str,
    /// What may be sent twice.
    pub repeat: Repeat,
    /// Where the fields go.
    pub place: Place,
    /// The last path parameter is a name that may hold `/` (an attachment in a sub-folder).
    pub nested: bool,
}

impl Meta {
    /// A row with what its method implies: reads and deletes carry a query and may be repeated, writes carry JSON, and a
    /// POST is sent once.
    pub const fn new(namespace: &'static str, name: &'static str, method: Method, path: &'static str) -> Meta {
        let (repeat, place) = match method {
            Method::POST => (Repeat::Once, Place::Json),
            Method::PUT | Method::PATCH => (Repeat::Freely, Place::Json),
            _ => (Repeat::Freely, Place::Query),
        };
        Meta { namespace, name, method, path, repeat, place, nested: false }
    }
    /// The fields go into the query.
    pub const fn query(mut self) -> Meta {
        self.place = Place::Query;
        self
    }
    /// The fields go into a JSON body.
    pub const fn json(mut self) -> Meta {
        self.place = Place::Json;
        self
    }
    /// There are no fields to send.
    pub const fn bare(mut self) -> Meta {
        self.place = Place::Nowhere;
        self
    }
    /// Observed to be harmless when repeated.
    pub const fn freely(mut self) -> Meta {
        self.repeat = Repeat::Freely;
        self
    }
    /// Never repeated, whatever the method.
    pub const fn once(mut self) -> Meta {
        self.repeat = Repeat::Once;
        self
    }
    /// The last path parameter may hold `/`.
    pub const fn nested(mut self) -> Meta {
        self.nested = true;
        self
    }
}

/// A typed call: its fields are the request's parameters, `Output` is what a 2xx answer holds.
pub trait Operation: Serialize {
    /// What the answer is read into.
    type Output;
    /// The row of the table.
    const META: Meta;
    /// The request that carries these arguments; fails when an id could not stand in a path.
    fn request(&self) -> Result<Request, Error>;
}

/// What the tests need to try an operation they know nothing else of.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Probe {
    /// The operation's row.
    pub meta: Meta,
    /// What comes back, as the row spells it.
    pub output: &'static str,
    /// The fields that go into the query of an operation whose others do not.
    pub aside: &'static [&'static str],
    /// Reads an answer as the client would.
    pub decode: fn(&[u8]) -> Result<(), Error>,
    /// The fields of an operation nobody filled in, as they would be sent.
    pub blank: fn() -> Result<Value, Error>,
}

impl Probe {
    /// The probe of an operation, with what only its row knows.
    pub const fn of<O>(output: &'static str, aside: &'static [&'static str]) -> Probe
    where
        O: Operation + Default,
        O::Output: DeserializeOwned,
    {
        Probe {
            meta: O::META,
            output,
            aside,
            decode: |json| super::reply::decode::<O::Output>(json).map(drop),
            blank: || serde_json::to_value(O::default()).map_err(Error::encode),
        }
    }
}

/// Whether the placeholders of `path` are as many as `names`; a row that disagrees with itself does not compile.
pub const fn placeholders(path: &str) -> usize {
    let bytes = path.as_bytes();
    let (mut i, mut n) = (0, 0);
    while i < bytes.len() {
        if bytes[i] == b'{' {
            n += 1;
        }
        i += 1;
    }
    n
}

/// The crate's one macro: a namespace's table of operations.
///
/// ```text
/// operations! { "comp";
///     List     => GET  "/competitions" -> Page<Competition>;
///     Get      => GET  "/competitions/{comp}" (comp) -> CompetitionDetail;
///     Leave    => POST "/competitions/{comp}/team/leave" (comp) [bare] -> Empty;
///     Submit   => POST "/submissions" ? competition_id -> Submitted;
/// }
/// ```
/// In parentheses stand the fields of the path in their order, after `?` fields of a JSON operation that go into the
/// query (both are `#[serde(skip)]` in the struct), in brackets what differs from the method's habit: `query`, `json`,
/// `bare`, `freely`, `once`, `nested`.
#[macro_export]
#[doc(hidden)]
macro_rules! operations {
    ($ns:literal; $( $name:ident => $method:ident $path:literal $( ( $($arg:ident),+ ) )? $( ? $query:ident )? $( [ $($flag:ident),+ ] )? -> $out:ty ; )+) => {
        /// This namespace's rows.
        pub const OPERATIONS: &[$crate::client::operation::Meta] =
            &[ $( <$name as $crate::client::operation::Operation>::META ),+ ];
        /// The same for the tests.
        #[doc(hidden)]
        pub const PROBES: &[$crate::client::operation::Probe] =
            &[ $( $crate::client::operation::Probe::of::<$name>(stringify!($out), &[ $( stringify!($query) )? ]) ),+ ];
        $(
            const _: () = assert!(
                $crate::client::operation::placeholders($path) == 0 $( + [ $( stringify!($arg) ),+ ].len() )?,
                "the path's placeholders and the fields named for them differ"
            );
            impl $crate::client::operation::Operation for $name {
                type Output = $out;
                const META: $crate::client::operation::Meta =
                    $crate::client::operation::Meta::new($ns, stringify!($name), $crate::client::operation::Method::$method, $path)
                        $( $( .$flag() )+ )?;
                fn request(&self) -> Result<$crate::client::request::Request, $crate::client::error::Error> {
                    #[allow(unused_mut)]
                    let mut request = $crate::client::request::Request::build(
                        &Self::META, &[ $( $( (stringify!($arg), self.$arg.as_str()) ),+ )? ], self)?;
                    $( if let Some(value) = &self.$query { request.query.push((stringify!($query).into(), value.to_string())); } )?
                    Ok(request)
                }
            }
        )+
    };
}
