//! Times: microseconds since 1970 inside, RFC 3339 with a `Z` on the wire (seconds as a number for instances).

use jiff::Timestamp;

/// Microseconds since 1970.
pub type Micros = i64;

/// A second.
pub const SECOND: Micros = 1_000_000;
/// A day.
pub const DAY: Micros = 86_400 * SECOND;

/// Now.
pub fn now() -> Micros {
    Timestamp::now().as_microsecond()
}

/// As the wire spells it.
pub fn text(at: Micros) -> String {
    Timestamp::from_microsecond(at).map(|at| format!("{at:.6}")).unwrap_or_default()
}

/// The same for a time that may not be.
pub fn text_or_null(at: Option<Micros>) -> serde_json::Value {
    at.map(text).into()
}

/// Seconds since 1970, as instances and statistics count.
pub fn seconds(at: Micros) -> f64 {
    at as f64 / SECOND as f64
}

/// The day of a time, as `2026-11-21`.
pub fn day(at: Micros) -> String {
    text(at).chars().take(10).collect()
}

/// Reads a time with a zone.
pub fn parse(text: &str) -> Option<Micros> {
    text.trim().parse::<Timestamp>().ok().map(|at| at.as_microsecond())
}
