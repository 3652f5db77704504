//! A year as a sheet of days: a column for each week, a row for each day of it, the darker the busier.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{Ink, Line, Sheet};
use crate::cli::text;

/// Columns for the names of the days, and a blank.
const LEFT: usize = 4;

/// Draws days with how much was done on each. Where the sheet is too narrow for all weeks, the latest are shown.
pub fn draw(sheet: &Sheet, days: &[(Date, u64)], unit: &str) -> Option<String> {
    let (first, last) = (days.iter().map(|(day, _)| *day).min()?, days.iter().map(|(day, _)| *day).max()?);
    let monday = |day: Date| day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok();
    let weeks_from = |start: Date| start.until(last).ok().map(|span| span.get_days() as usize / 7 + 1);
    let mut start = monday(first)?;
    let room = sheet.width.saturating_sub(LEFT);
    let weeks = weeks_from(start)?.min(room);
    // Two columns a week look better and say the same.
    let each = if weeks * 2 <= room && weeks_from(start)? <= weeks { 2 } else { 1 };
    start = monday(last)?.checked_sub(((weeks - 1) as i64).weeks()).ok()?;

    let mut counts = vec![None; weeks * 7];
    for (day, count) in days.iter().filter(|(day, _)| *day >= start) {
        let place = start.until(*day).ok()?.get_days() as usize;
        if let Some(spot) = counts.get_mut(place) {
            *spot = Some(spot.unwrap_or(0u64).saturating_add(*count));
        }
    }
    let most = counts.iter().flatten().copied().max().unwrap_or(0);
    let mut out = vec![months(start, weeks, each)];
    for (row, name) in [(0, "Mon"), (1, ""), (2, "Wed"), (3, ""), (4, "Fri"), (5, ""), (6, "")] {
        let mut line = Line::default();
        line.put(Ink::Dim, &format!("{name:<LEFT$}"));
        for week in 0..weeks {
            let (ink, c) = match counts[week * 7 + row] {
                None => (Ink::Plain, ' '),
                Some(count) => shade(sheet, count, most),
            };
            line.dot(ink, c);
            if each == 2 {
                line.dot(Ink::Plain, ' ');
            }
        }
        out.push(line.end());
    }
    let mut key = Line::default();
    let indent = if sheet.width < 24 { 0 } else { LEFT };
    key.put(Ink::Dim, &" ".repeat(indent)).put(Ink::Dim, "less ");
    for level in 0..=4 {
        let (ink, c) = shade(sheet, level, 4);
        key.dot(ink, c).put(Ink::Plain, " ");
    }
    key.put(Ink::Dim, "more");
    out.push(key.end());
    let all: u64 = counts.iter().flatten().copied().fold(0, u64::saturating_add);
    let busiest = days.iter().filter(|(day, count)| *day >= start && *count > 0).max_by_key(|(_, count)| *count);
    let mut words = format!("{} since {}", text::count(all, unit), start.max(first).strftime("%b %-d %Y"));
    if let Some((day, count)) = busiest {
        words.push_str(&format!(", most on {} ({count})", day.strftime("%b %-d")));
    }
    out.push(format!("{}{}", " ".repeat(LEFT), text::dim(sheet.cut(&words, sheet.width.saturating_sub(LEFT)))));
    Some(out.join("\n"))
}

/// How a day with so much is drawn, where the busiest has `most`.
fn shade(sheet: &Sheet, count: u64, most: u64) -> (Ink, char) {
    let level = if count == 0 { 0 } else { ((count as f64 / most as f64) * 4.0).ceil().clamp(1.0, 4.0) as usize };
    let c = if sheet.unicode { ['·', '░', '▒', '▓', '█'][level] } else { ['.', '-', '+', '*', '#'][level] };
    (if level == 0 { Ink::Dim } else { Ink::Green }, c)
}

/// The names of the months above the weeks in which they begin.
fn months(start: Date, weeks: usize, each: usize) -> String {
    let mut names = " ".repeat(LEFT);
    for week in 0..weeks {
        let Ok(monday) = start.checked_add((week as i64).weeks()) else { break };
        let sunday = monday.nth_weekday(1, Weekday::Sunday).unwrap_or(monday);
        let at = LEFT + week * each;
        let name = sunday.strftime("%b").to_string();
        // A month that began in this week, and has room for its name before the next one and the edge.
        if sunday.day() <= 7 && at + name.len() <= LEFT + weeks * each && names.len() <= at {
            names.push_str(&" ".repeat(at - names.len()));
            names.push_str(&name);
        }
    }
    let mut line = Line::default();
    line.put(Ink::Dim, &names);
    line.end()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use jiff::civil::date;

    fn year() -> Vec<(Date, u64)> {
        let last = date(2026, 11, 21);
        (0..365i64)
            .rev()
            .map(|n| last.checked_sub(n.days()).map(|day| (day, if n % 9 == 0 { n as u64 / 60 } else { 0 })))
            .collect::<Result<_, _>>()
            .unwrap_or_default()
    }

    #[test]
    fn a_year_fits_sixty_columns() {
        let sheet = sheet(60, true);
        let shown = look(&sheet, &draw(&sheet, &year(), "right answer").unwrap_or_default());
        insta::assert_snapshot!(shown, @r"
              Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
        Mon  ········█········▓········▒········░················
             ····█········▓········▒········▒········░···········
        Wed  █········▓········▒········▒········░···············
             ·····█········▓········▒········▒········░··········
        Fri  ·█········▓········▒········▒········░··············
            ·······█········▓········▒········▒········░·········
            ···█········▓········▒········▒········░············
            less · ░ ▒ ▓ █ more
            104 right answers since Nov 22 2025, most on Nov 26 (6)
        ");
    }

    #[test]
    fn a_narrow_sheet_shows_the_latest_weeks() {
        let days = year();
        let cells = |width: usize| {
            let sheet = sheet(width, false);
            let shown = look(&sheet, &draw(&sheet, &days, "answer").unwrap_or_default());
            assert!(shown.is_ascii());
            let marks = |line: &str| line.chars().skip(LEFT).filter(|c| ".-+*#".contains(*c)).count();
            shown.lines().skip(1).take(7).map(marks).sum::<usize>()
        };
        assert_eq!((cells(140), cells(57), cells(30)), (365, 365, 25 * 7 + 6), "every day is a cell");
        assert_eq!(draw(&sheet(80, true), &[], "answer"), None);
        assert!(draw(&sheet(80, true), &[(date(2026, 11, 21), 3)], "answer").is_some_and(|shown| shown.contains('█')));
    }

    proptest::proptest! {
        #[test]
        fn any_days_fit(width in 20usize..200, unicode: bool, days in proptest::collection::vec((-2000i64..2000, 0u64..50), 0..60)) {
            let sheet = sheet(width, unicode);
            let days: Vec<(Date, u64)> =
                days.iter().filter_map(|(n, count)| Some((date(2026, 1, 1).checked_add(n.days()).ok()?, *count))).collect();
            if let Some(picture) = draw(&sheet, &days, "answer") {
                look(&sheet, &picture);
            } else {
                proptest::prop_assert!(days.is_empty());
            }
        }
    }
}
