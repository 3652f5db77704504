//! Points in time as people write them: `2026-11-21T18:00:00Z`, `2026-11-21 18:00`, `tomorrow 18:00`, `+2h`, `-3d`.
//!
//! What has no zone is meant by the local clock. What is sent to a platform is always the same instant in UTC.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, Timestamp, Zoned};

/// What a span without a sign is counted from now to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// `2h` is two hours ago: `--since`.
    Past,
    /// `2h` is in two hours: `--starts-at`.
    Future,
}

/// Reads a point in time that is most likely past; a value parser for clap.
pub fn past(text: &str) -> Result<Timestamp, String> {
    parse(text, &Zoned::now(), Sense::Past)
}

/// Reads a point in time that is most likely to come; a value parser for clap.
pub fn future(text: &str) -> Result<Timestamp, String> {
    parse(text, &Zoned::now(), Sense::Future)
}

/// Reads a point in time, as somebody whose clock shows `now` means it.
pub fn parse(text: &str, now: &Zoned, sense: Sense) -> Result<Timestamp, String> {
    let text = text.trim();
    let wrong = || {
        format!(
            "`{text}` is no point in time; write 2026-11-21T18:00:00Z, \"2026-11-21 18:00\", \"tomorrow 18:00\", 2h or -3d"
        )
    };
    let lower = text.to_lowercase();
    instant(text).or_else(|| by_the_clock(&lower, now)).or_else(|| relative(&lower, now, sense)).ok_or_else(wrong)
}

/// What names an instant by itself: ISO 8601 with a zone, or seconds since 1970.
fn instant(text: &str) -> Option<Timestamp> {
    if let Ok(time) = text.parse::<Timestamp>() {
        return Some(time);
    }
    if let Ok(zoned) = text.parse::<Zoned>() {
        return Some(zoned.timestamp());
    }
    // A shorter number would rather be an hour, a day or a year.
    let seconds: f64 = text.parse().ok().filter(|_| text.bytes().take_while(u8::is_ascii_digit).count() >= 9)?;
    Timestamp::from_microsecond((seconds * 1e6) as i64).ok()
}

/// A date, a time of day, or both, by the local clock.
fn by_the_clock(text: &str, now: &Zoned) -> Option<Timestamp> {
    let at = |when: DateTime| when.to_zoned(now.time_zone().clone()).ok().map(|zoned| zoned.timestamp());
    if text == "now" {
        return Some(now.timestamp());
    }
    let parts = text
        .split_once(' ')
        .or_else(|| text.split_at_checked(10).and_then(|(day, rest)| Some((day, rest.strip_prefix('t')?))));
    let (day, clock) = match parts.filter(|(day, _)| date(day, now).is_some()) {
        Some((day, clock)) => (day, Some(clock.trim())),
        None => (text, None),
    };
    match (date(day, now), clock) {
        (Some(day), None) => at(day.to_datetime(Time::midnight())),
        (Some(day), Some(clock)) => at(day.to_datetime(time(clock)?)),
        (None, _) => at(now.date().to_datetime(time(text)?)),
    }
}

fn date(text: &str, now: &Zoned) -> Option<Date> {
    match text {
        "today" => Some(now.date()),
        "yesterday" => now.date().yesterday().ok(),
        "tomorrow" => now.date().tomorrow().ok(),
        // Only as ISO writes it: 21/11 is November to some and no month to others.
        _ if text.len() == 10 && text.as_bytes().get(4) == Some(&b'-') => text.parse().ok(),
        _ => None,
    }
}

/// `18:00`, `18:00:30`.
fn time(text: &str) -> Option<Time> {
    let whole = text.contains(':') && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'));
    // ISO asks for two digits, people write 9:00.
    let padded = if text.find(':') == Some(1) { format!("0{text}") } else { text.to_owned() };
    if whole { padded.parse().ok() } else { None }
}

/// `+2h`, `-3d`, `1h30m`, `3 days ago`, `in 2 hours`. Days and weeks are those of the calendar: the same time of day,
/// whatever the clocks did in between.
fn relative(text: &str, now: &Zoned, sense: Sense) -> Option<Timestamp> {
    let (text, ahead) = if let Some(rest) = text.strip_prefix('+') {
        (rest, true)
    } else if let Some(rest) = text.strip_prefix(['-', '−']) {
        (rest, false)
    } else if let Some(rest) = text.strip_suffix(" ago") {
        (rest, false)
    } else if let Some(rest) = text.strip_prefix("in ") {
        (rest, true)
    } else {
        (text, sense == Sense::Future)
    };
    let span = span(text)?;
    let moved = if ahead { now.checked_add(span) } else { now.checked_sub(span) };
    moved.ok().map(|zoned| zoned.timestamp())
}

fn span(text: &str) -> Option<Span> {
    let (mut days, mut seconds, mut any) = (0i64, 0i64, false);
    let mut rest = text.trim();
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: i64 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (into, size) = match &rest[..letters] {
            "s" | "sec" | "secs" | "second" | "seconds" => (&mut seconds, 1),
            "m" | "min" | "mins" | "minute" | "minutes" => (&mut seconds, 60),
            "h" | "hour" | "hours" => (&mut seconds, 3600),
            "d" | "day" | "days" => (&mut days, 1),
            "w" | "week" | "weeks" => (&mut days, 7),
            _ => return None,
        };
        *into = into.checked_add(number.checked_mul(size)?)?;
        rest = rest[letters..].trim_start();
        any = true;
    }
    if !any {
        return None;
    }
    Span::new().try_days(days).ok()?.try_seconds(seconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Zoned {
        // The day before the clocks went back.
        "2026-10-24T15:30:00+02:00[Europe/Berlin]".parse().expect("a time")
    }

    fn read(text: &str, sense: Sense) -> String {
        parse(text, &now(), sense).map_or_else(|error| error, |time| time.to_string())
    }

    #[test]
    fn every_way_to_write_a_time() {
        for (text, want) in [
            ("2026-11-21T18:00:00Z", "2026-11-21T18:00:00Z"),
            ("2026-11-21t18:00:00z", "2026-11-21T18:00:00Z"),
            ("2026-11-21T18:00:00+02:00", "2026-11-21T16:00:00Z"),
            ("2026-11-21 18:00:00.5Z", "2026-11-21T18:00:00.5Z"),
            ("2026-11-21T18:00:00+09:00[Asia/Tokyo]", "2026-11-21T09:00:00Z"),
            ("1795284000", "2026-11-21T18:00:00Z"),
            // By the local clock, in winter time and in summer time.
            ("2026-11-21T18:00", "2026-11-21T17:00:00Z"),
            ("2026-11-21 18:00:30", "2026-11-21T17:00:30Z"),
            ("2026-11-21", "2026-11-20T23:00:00Z"),
            ("2026-10-24 9:00", "2026-10-24T07:00:00Z"),
            ("18:00", "2026-10-24T16:00:00Z"),
            ("now", "2026-10-24T13:30:00Z"),
            ("today", "2026-10-23T22:00:00Z"),
            ("yesterday", "2026-10-22T22:00:00Z"),
            ("Tomorrow 18:00", "2026-10-25T17:00:00Z"),
            (" tomorrow  9:00 ", "2026-10-25T08:00:00Z"),
            ("+2h", "2026-10-24T15:30:00Z"),
            ("-90m", "2026-10-24T12:00:00Z"),
            ("2 hours ago", "2026-10-24T11:30:00Z"),
            ("in 1h 30m", "2026-10-24T15:00:00Z"),
            // A day later it is the same time of day, 25 hours on.
            ("+1d", "2026-10-25T14:30:00Z"),
            ("+24h", "2026-10-25T13:30:00Z"),
            ("-1w", "2026-10-17T13:30:00Z"),
            // Two o'clock comes twice that night; the first is meant.
            ("2026-10-25 02:30", "2026-10-25T00:30:00Z"),
        ] {
            assert_eq!(read(text, Sense::Past), want, "{text}");
        }
        assert_eq!(read("2h", Sense::Past), "2026-10-24T11:30:00Z");
        assert_eq!(read("2h", Sense::Future), "2026-10-24T15:30:00Z");
    }

    #[test]
    fn what_is_no_time_is_said_to_be_none() {
        for text in
            ["", "soon", "2026", "12", "-", "+", "2x", "h", "21/11/2026", "25:00", "2026-13-01", "tomorrow soon", "ago"]
        {
            assert!(read(text, Sense::Past).contains("is no point in time"), "{text}: {}", read(text, Sense::Past));
        }
        for text in ["99999999999999999999d", "+9999999999w", "1e400", "999999999999999"] {
            read(text, Sense::Future);
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_breaks_it_and_iso_is_kept(text in "\\PC*", seconds in -60_000_000_000i64..200_000_000_000) {
            let _ = parse(&text, &now(), Sense::Past);
            let time = Timestamp::from_second(seconds).expect("in range");
            proptest::prop_assert_eq!(parse(&time.to_string(), &now(), Sense::Future), Ok(time));
        }
    }
}
