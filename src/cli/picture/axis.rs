//! Round numbers and round times along the edges of a chart.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Ink, Line, Sheet};

/// A day in seconds.
pub const DAY: f64 = 86_400.0;

/// The round number at or above `max` that `parts` steps of a round size reach, and the size of a step.
pub fn scale(max: u64, parts: usize) -> (u64, u64) {
    let parts = parts.max(1) as u64;
    // A step or two more than asked for is better than half a chart of air.
    let rough = (max / parts - max / parts / 4).max(max.div_ceil(parts * 2)).max(1);
    let magnitude = 10u64.saturating_pow(rough.ilog10());
    let step =
        [1, 2, 5, 10].into_iter().map(|n| magnitude.saturating_mul(n)).find(|step| *step >= rough).unwrap_or(rough);
    (step.saturating_mul(max.div_ceil(step).max(1)), step)
}

/// A number with a unit of thousands where it is long.
pub fn number(n: u64) -> String {
    match n {
        0..100_000 => n.to_string(),
        100_000..10_000_000 => format!("{}k", n / 1000),
        _ => format!("{:.0}M", n as f64 / 1e6),
    }
}

/// A time by somebody's clock.
pub fn say(seconds: f64, zone: &TimeZone, format: &str) -> String {
    let time = Timestamp::from_millisecond((seconds.clamp(-6e10, 2e11) * 1000.0) as i64).unwrap_or_default();
    time.to_zoned(zone.clone()).strftime(format).to_string()
}

/// Round times between two, at most `most` of them, each with what to call it.
pub fn times(from: f64, to: f64, most: usize, zone: &TimeZone) -> Vec<(f64, String)> {
    const STEPS: [f64; 21] = [
        1.0,
        5.0,
        15.0,
        60.0,
        120.0,
        300.0,
        600.0,
        900.0,
        1800.0,
        3600.0,
        7200.0,
        10_800.0,
        21_600.0,
        43_200.0,
        DAY,
        2.0 * DAY,
        7.0 * DAY,
        14.0 * DAY,
        30.0 * DAY,
        90.0 * DAY,
        365.0 * DAY,
    ];
    let span = to - from;
    if most == 0 || span <= 0.0 || !span.is_finite() {
        return Vec::new();
    }
    let long = span / most as f64;
    let step = STEPS.into_iter().find(|step| *step >= long).unwrap_or((long / DAY).ceil() * DAY);
    // Round by the clock on the wall, not by Greenwich's.
    let at = Timestamp::from_second(from.clamp(-6e10, 2e11) as i64).unwrap_or_default();
    let offset = f64::from(zone.to_offset(at).seconds());
    let mut tick = ((from + offset) / step).ceil() * step - offset;
    let mut ticks = Vec::new();
    while tick <= to && ticks.len() <= most {
        let midnight = (tick + offset).rem_euclid(DAY) < 1.0;
        let format = match step {
            _ if step >= 365.0 * DAY => "%Y",
            _ if step >= DAY || midnight => "%b %-d",
            _ if step >= 60.0 => "%H:%M",
            _ => "%H:%M:%S",
        };
        ticks.push((tick, say(tick, zone, format)));
        tick += step;
    }
    ticks
}

/// The two lines below a chart: an edge with marks, and the times under the marks. `left` columns are free on its left;
/// `place` says in which of its `width` columns a time is, counted from zero.
pub fn below(
    sheet: &Sheet,
    left: usize,
    width: usize,
    ticks: &[(f64, String)],
    place: impl Fn(f64) -> usize,
) -> [String; 2] {
    let mut edge = vec![sheet.glyph('─', '-'); width];
    let mut names = vec![' '; left + 1 + width];
    let mut free = 0;
    for (time, name) in ticks {
        let at = place(*time).min(width.saturating_sub(1));
        // The name stands in the middle below its mark, or as near as the edges allow; names keep a gap of two.
        let long = name.chars().count();
        let start = (left + 1 + at).saturating_sub(long / 2).min((left + 1 + width).saturating_sub(long));
        if start < free || start + long > names.len() {
            continue;
        }
        edge[at] = sheet.glyph('┴', '+');
        for (n, c) in name.chars().enumerate() {
            names[start + n] = c;
        }
        free = start + long + 2;
    }
    let mut first = Line::default();
    first.put(Ink::Plain, &" ".repeat(left)).dot(Ink::Dim, sheet.glyph('└', '+'));
    first.put(Ink::Dim, &edge.into_iter().collect::<String>());
    let mut second = Line::default();
    second.put(Ink::Dim, &names.into_iter().collect::<String>());
    [first.end(), second.end()]
}

/// From when to when a chart goes, and by whose clock: `Nov 21 2026, 14:00 to 17:30 CET`.
pub fn caption(from: f64, to: f64, zone: &TimeZone) -> String {
    let (day, last) = (say(from, zone, "%b %-d %Y"), say(to, zone, "%b %-d %Y"));
    let clock = |seconds| say(seconds, zone, "%H:%M");
    let name = say(to, zone, "%Z");
    match day == last {
        true => format!("{day}, {} to {} {name}", clock(from), clock(to)),
        false => format!("{day} {} to {last} {} {name}", clock(from), clock(to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_reach_the_top() {
        for (max, parts, want) in [
            (0, 4, (1, 1)),
            (1, 4, (1, 1)),
            (4, 4, (4, 1)),
            (7, 4, (7, 1)),
            (23, 4, (25, 5)),
            (45, 4, (50, 10)),
            (1000, 4, (1000, 200)),
        ] {
            assert_eq!(scale(max, parts), want, "{max}");
        }
        assert!(scale(u64::MAX, 4).0 >= u64::MAX - 1);
    }

    #[test]
    fn times_are_round_by_the_clock_on_the_wall() {
        let noon = 1_795_262_400.0; // 2026-11-21T12:00:00Z
        let words = |ticks: Vec<(f64, String)>| ticks.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        let berlin = TimeZone::fixed(jiff::tz::offset(1));
        assert_eq!(words(times(noon + 100.0, noon + 4.0 * 3600.0, 5, &berlin)), ["14:00", "15:00", "16:00", "17:00"]);
        let night = words(times(noon, noon + DAY, 4, &TimeZone::UTC));
        assert_eq!(night, ["12:00", "18:00", "Nov 22", "06:00", "12:00"]);
        assert_eq!(words(times(noon, noon + 20.0 * DAY, 4, &TimeZone::UTC)), ["Nov 26", "Dec 3", "Dec 10"]);
        assert!(times(noon, noon, 5, &TimeZone::UTC).is_empty());
        assert!(times(f64::NEG_INFINITY, noon, 5, &TimeZone::UTC).is_empty());
        assert_eq!(caption(noon, noon + 60.0, &berlin), "Nov 21 2026, 13:00 to 13:01 +01");
    }
}
