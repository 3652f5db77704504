//! Scores over time as lines of braille dots. Each line has a letter, which stands at its end and here and there on it,
//! so that lines are told apart without colour; where only ASCII can be shown, a line is drawn with its letter.

use super::axis::{self, below};
use super::{INKS, Ink, Line, Sheet, letter};
use crate::cli::text;

/// How something went.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Course {
    /// What it is called.
    pub name: String,
    /// Times, rising, and what it was worth from then on.
    pub points: Vec<(f64, u64)>,
}

impl Course {
    /// What it is worth at last.
    pub fn last(&self) -> u64 {
        self.points.last().map_or(0, |(_, value)| *value)
    }
}

/// From when to when some courses go: until `now`, if that is not long after the last change.
pub fn span(courses: &[Course], now: f64) -> Option<(f64, f64)> {
    let times = || courses.iter().flat_map(|course| &course.points).map(|(time, _)| *time).filter(|t| t.is_finite());
    let (first, last) = (times().min_by(f64::total_cmp)?, times().max_by(f64::total_cmp)?);
    // Past the last point nothing changes; of a round that is long over, the months since would be all one sees.
    let stale = now - last > ((last - first) / 4.0).max(600.0);
    let end = if now > last && !stale { now } else { last }.max(first + 60.0);
    // Before the first change everybody had nothing; a little of that shows how far the first step went.
    Some((first - (end - first) / 32.0, end))
}

/// One character of the canvas.
#[derive(Clone, Copy, Default)]
struct Spot {
    dots: u8,
    /// Whose it is, the first's where they meet; counted from one.
    whose: usize,
    shared: bool,
}

struct Canvas {
    width: usize,
    height: usize,
    /// Dots of a character across and down.
    fine: (usize, usize),
    spots: Vec<Spot>,
}

impl Canvas {
    fn dot(&mut self, whose: usize, x: usize, y: usize) {
        // The bits of a braille character, by column and row.
        const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
        let (across, down) = self.fine;
        let row = self.height - 1 - (y / down).min(self.height - 1);
        let spot = &mut self.spots[row * self.width + (x / across).min(self.width - 1)];
        if spot.whose == 0 {
            spot.whose = whose;
        }
        spot.shared |= spot.whose != whose;
        spot.dots |= BITS[x % across][down - 1 - y % down];
    }

    fn draw(&mut self, whose: usize, course: &Course, (from, to): (f64, f64), top: u64) {
        let (columns, rows) = (self.width * self.fine.0, self.height * self.fine.1);
        let level = |value: u64| ((value as f64 / top as f64) * (rows - 1) as f64).round() as usize;
        let (mut next, mut value, mut before) = (0, 0, None);
        for x in 0..columns {
            // Up to the end of this column, so that the last change is on the picture too.
            let until = from + (to - from) * (x + 1) as f64 / columns as f64;
            while let Some((_, changed)) =
                course.points.get(next).filter(|(time, _)| *time <= until || x + 1 == columns)
            {
                value = *changed;
                next += 1;
            }
            let y = level(value.min(top)).min(rows - 1);
            let last = before.unwrap_or(y);
            for y in y.min(last)..=y.max(last) {
                self.dot(whose, x, y);
            }
            before = Some(y);
        }
    }
}

/// Draws courses between two times. Without room for a chart there is only the legend.
pub fn draw(sheet: &Sheet, courses: &[Course], span: (f64, f64), unit: &str) -> String {
    let most = courses.iter().flat_map(|course| &course.points).map(|(_, value)| *value).max().unwrap_or(0);
    let height = (sheet.width / 6).clamp(6, 16);
    let (top, step) = axis::scale(most, height / 3);
    let left = axis::number(top).len();
    let fine = if sheet.unicode { (2, 4) } else { (1, 1) };
    let ends = ends(courses, top, height, fine.1);
    let right = ends.iter().map(Vec::len).max().unwrap_or(0).min(8);
    // The number, a blank, the edge, the chart, a blank, the letters.
    let width = sheet.width.saturating_sub(left + 2 + 1 + right);
    let mut out = Vec::new();
    if width >= 16 {
        chart(sheet, courses, span, (top, step), (left, width, height), &ends, &mut out);
        let (words, room) = (axis::caption(span.0, span.1, &sheet.zone), sheet.width.saturating_sub(left + 2));
        if words.len() <= room {
            out.push(format!("{}{}", " ".repeat(left + 2), text::dim(words)));
        }
        out.push(String::new());
    }
    out.extend(legend(sheet, courses, unit));
    out.join("\n")
}

/// Which courses end in which row, from the top.
fn ends(courses: &[Course], top: u64, height: usize, fine: usize) -> Vec<Vec<usize>> {
    let mut rows = vec![Vec::new(); height];
    for (n, course) in courses.iter().enumerate() {
        let dots = height * fine;
        let dot = ((course.last().min(top) as f64 / top as f64) * (dots - 1) as f64).round() as usize;
        rows[height - 1 - (dot / fine).min(height - 1)].push(n);
    }
    rows
}

fn chart(
    sheet: &Sheet,
    courses: &[Course],
    span: (f64, f64),
    (top, step): (u64, u64),
    (left, width, height): (usize, usize, usize),
    ends: &[Vec<usize>],
    out: &mut Vec<String>,
) {
    let fine = if sheet.unicode { (2, 4) } else { (1, 1) };
    let mut canvas = Canvas { width, height, fine, spots: vec![Spot::default(); width * height] };
    for (n, course) in courses.iter().enumerate() {
        canvas.draw(n + 1, course, span, top);
    }
    let letters = letters(&canvas, courses.len());
    // In which row a value stands.
    let row_of = |value: u64| {
        let rows = height * fine.1;
        let dot = ((value as f64 / top as f64) * (rows - 1) as f64).round() as usize;
        height - 1 - (dot / fine.1).min(height - 1)
    };
    let mut marks = vec![None; height];
    let mut value = 0;
    while value <= top {
        let place = &mut marks[row_of(value)];
        if place.is_none() {
            *place = Some(value);
        }
        let Some(next) = value.checked_add(step) else { break };
        value = next;
    }
    for row in 0..height {
        let mut line = Line::default();
        let name = marks[row].map(axis::number).unwrap_or_default();
        line.put(Ink::Dim, &format!("{name:>left$} "));
        line.dot(Ink::Dim, if marks[row].is_some() { sheet.glyph('┤', '+') } else { sheet.glyph('│', '|') });
        for column in 0..width {
            let spot = canvas.spots[row * width + column];
            if spot.whose == 0 {
                line.dot(Ink::Plain, ' ');
                continue;
            }
            let n = spot.whose - 1;
            let c = match letters[row * width + column] || !sheet.unicode {
                true => letter(n),
                false => char::from_u32(0x2800 + u32::from(spot.dots)).unwrap_or('⠿'),
            };
            line.dot(INKS[n % INKS.len()], c);
        }
        line.dot(Ink::Plain, ' ');
        let here = &ends[row];
        for (place, n) in here.iter().enumerate().take(8) {
            let more = place == 7 && here.len() > 8;
            line.dot(INKS[n % INKS.len()], if more { sheet.glyph('…', '~') } else { letter(*n) });
        }
        out.push(line.end());
    }
    let (from, to) = span;
    let ticks = axis::times(from, to, width / 12, &sheet.zone);
    let place = |time: f64| (((time - from) / (to - from)) * (width - 1) as f64).round() as usize;
    out.extend(below(sheet, left + 1, width, &ticks, place));
}

/// Where letters stand on the lines: each line gets one every now and then, at places of its own, where it runs alone.
fn letters(canvas: &Canvas, courses: usize) -> Vec<bool> {
    const EVERY: usize = 24;
    let mut places = vec![false; canvas.spots.len()];
    for n in 0..courses {
        for base in (0..canvas.width).step_by(EVERY) {
            let wanted = base + (n * 5 + 7) % EVERY;
            let alone = |column: usize| {
                let rows = (0..canvas.height).map(|row| row * canvas.width + column);
                rows.clone().find(|place| {
                    let spot = canvas.spots[*place];
                    // Not on a line that climbs: there the letter would hide how far.
                    let flat = rows.clone().filter(|place| canvas.spots[*place].whose == n + 1).count() == 1;
                    spot.whose == n + 1 && !spot.shared && flat
                })
            };
            let near = (0..4).flat_map(|by| [wanted + by, wanted.wrapping_sub(by)]);
            if let Some(place) = near.filter(|column| *column < canvas.width).find_map(alone) {
                places[place] = true;
            }
        }
    }
    places
}

/// Which letter is whose, and what it came to.
fn legend(sheet: &Sheet, courses: &[Course], unit: &str) -> Vec<String> {
    let amounts = |say: &dyn Fn(u64) -> String| -> (Vec<String>, usize) {
        let amounts: Vec<String> = courses.iter().map(|course| say(course.last())).collect();
        let widest = amounts.iter().map(String::len).max().unwrap_or(0);
        (amounts, widest)
    };
    let mut said = amounts(&|n| text::count(n, unit));
    if said.1 + 12 > sheet.width {
        said = amounts(&axis::number);
    }
    let (amounts, amount) = said;
    let longest = courses.iter().map(|course| text::width(&sheet.cut(&course.name, 32))).max().unwrap_or(0);
    let name = sheet.width.saturating_sub(2 + 2 + amount).clamp(1, longest.max(1));
    let line = |(n, course): (usize, &Course)| {
        let mut line = Line::default();
        line.dot(INKS[n % INKS.len()], letter(n)).put(Ink::Plain, " ");
        line.put(Ink::Plain, &sheet.cell(&course.name, name));
        line.put(Ink::Plain, &format!("  {:>amount$}", amounts[n]));
        line.end()
    };
    courses.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    const NOON: f64 = 1_795_262_400.0;

    fn two() -> Vec<Course> {
        let points =
            |values: &[u64]| values.iter().enumerate().map(|(n, value)| (NOON + 600.0 * n as f64, *value)).collect();
        vec![
            Course { name: "Null Pointers".into(), points: points(&[0, 1, 2, 2, 4]) },
            Course { name: EVIL.into(), points: points(&[1, 1, 1, 3, 3]) },
        ]
    }

    #[test]
    fn lines_with_letters() {
        let sheet = sheet(50, true);
        let span = span(&two(), NOON + 2400.0).unwrap_or_default();
        let shown = look(&sheet, &draw(&sheet, &two(), span, "point"));
        insta::assert_snapshot!(shown, @r"
        4 ┤                                            ⢸ A
          │                                            ⢸
          │                                  ⡏⠉B⠉⠉⠉⠉⠉⠉⠉⢹ B
        2 ┤                       ⣀⣀⣀⣀⣀⣀⣀⣀A⣀⣀⣇⣀⣀⣀⣀⣀⣀⣀⣀⣀⣸
          │                       ⡇          ⡇
          │ ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀B⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣇⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡇
          │ ⡇          ⡇
        0 ┤⣀⣇⣀⣀⣀⣀⣀A⣀⣀⣀⣀⡇
          └─┴───────────────┴───────────────┴───────────
          12:00           12:15           12:30
           Nov 21 2026, 11:58 to 12:40 UTC

        A Null Pointers                     4 points
        B \e]0;pwned\a\e[2J<U+202E>x<U+20…  3 points
        ");
    }

    #[test]
    fn in_ascii_a_line_is_made_of_its_letter() {
        let sheet = sheet(40, false);
        let span = span(&two(), NOON + 2400.0).unwrap_or_default();
        let shown = look(&sheet, &draw(&sheet, &two()[..1], span, "point"));
        assert!(shown.is_ascii());
        insta::assert_snapshot!(shown, @r"
        4 +                                  A A
          |                                  A
        2 +                  AAAAAAAAAAAAAAAAA
          |                  A
          |         AAAAAAAAAA
        0 +AAAAAAAAAA
          +-+------------------------+--------
          12:00                    12:30
           Nov 21 2026, 11:58 to 12:40 UTC

        A Null Pointers  4 points
        ");
    }

    #[test]
    fn a_round_long_over_ends_with_its_last_answer() {
        assert_eq!(span(&two(), NOON + 2500.0), Some((NOON - 78.125, NOON + 2500.0)));
        assert_eq!(span(&two(), NOON + 1e7), Some((NOON - 75.0, NOON + 2400.0)));
        assert_eq!(span(&[], NOON), None);
        let one = Course { name: "a".into(), points: vec![(NOON, 1)] };
        assert_eq!(span(&[one], NOON), Some((NOON - 1.875, NOON + 60.0)), "a single answer has a picture too");
    }

    proptest::proptest! {
        #[test]
        fn any_data_fits_any_width(
            width in 20usize..200,
            unicode: bool,
            teams in proptest::collection::vec(("\\PC{0,40}", proptest::collection::vec(proptest::num::u64::ANY, 0..12)), 0..80),
            gap in 0.0f64..1e7,
        ) {
            let sheet = sheet(width, unicode);
            let courses: Vec<Course> = teams.iter().map(|(name, values)| Course {
                name: name.clone(),
                points: values.iter().enumerate().map(|(n, value)| (NOON + gap * n as f64, *value)).collect(),
            }).collect();
            let span = span(&courses, NOON).unwrap_or((NOON, NOON + 60.0));
            let shown = look(&sheet, &draw(&sheet, &courses, span, "point"));
            proptest::prop_assert!(shown.lines().count() >= courses.len());
        }
    }
}
