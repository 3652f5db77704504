//! Amounts over time as columns that stand side by side, and a line of tiny ones.

use super::axis::{self, below};
use super::{Ink, Line, Sheet};
use crate::cli::text;

const EIGHTHS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Rising weights of ink.
const WEIGHTS: [char; 6] = [':', '-', '=', '+', '*', '#'];

/// An amount in each of some spans of time that follow one another, all as long.
#[derive(Debug, Clone, Default)]
pub struct Amounts {
    /// When the first span begins, in seconds since 1970.
    pub from: f64,
    /// How long a span is, in seconds.
    pub each: f64,
    /// How much in each.
    pub values: Vec<u64>,
}

impl Amounts {
    /// As many spans as fit into so many columns: neighbours are added up where there are more.
    fn fitted(&self, width: usize) -> Amounts {
        let by = self.values.len().div_ceil(width.max(1)).max(1);
        let sum = |spans: &[u64]| spans.iter().copied().fold(0, u64::saturating_add);
        Amounts { from: self.from, each: self.each * by as f64, values: self.values.chunks(by).map(sum).collect() }
    }
}

/// A line of tiny columns, one for each span, as many as `width` at most.
pub fn spark(sheet: &Sheet, amounts: &Amounts, width: usize) -> String {
    let fitted = amounts.fitted(width);
    let most = fitted.values.iter().copied().max().unwrap_or(0);
    let tiny = |value: &u64| {
        let steps: &[char] = if sheet.unicode { &EIGHTHS } else { &WEIGHTS };
        match *value {
            0 => sheet.glyph('·', '.'),
            value => {
                let level = (value as f64 / most as f64 * steps.len() as f64).ceil() as usize;
                steps[level.clamp(1, steps.len()) - 1]
            }
        }
    };
    fitted.values.iter().map(tiny).collect()
}

/// Draws the amounts; `unit` is what one of them is, `span` how a span is called where it is as it came: `day`.
pub fn draw(sheet: &Sheet, amounts: &Amounts, unit: &str, span: &str) -> String {
    let widest = amounts.values.iter().copied().fold(0, u64::saturating_add);
    let left = axis::number(widest).len();
    let room = sheet.width.saturating_sub(left + 2).max(1);
    let fitted = amounts.fitted(room);
    let most = fitted.values.iter().copied().max().unwrap_or(0);
    let height = (sheet.width / 10).clamp(4, 8);
    let (top, step) = axis::scale(most, height / 2);
    let count = fitted.values.len().max(1);
    let each = (room / count).clamp(1, 6);
    let gap = usize::from(each > 2);
    let width = count * each;
    let mut out = Vec::new();
    for row in (0..height).rev() {
        let mut line = Line::default();
        // Numbers stand at the height they mean; the row of the top is the highest.
        let mark = (0..=top / step).map(|n| n * step).find(|value| {
            let at = *value as f64 / top as f64 * height as f64;
            *value > 0 && (at.ceil() as usize).clamp(1, height) - 1 == row
        });
        line.put(Ink::Dim, &format!("{:>left$} ", mark.map(axis::number).unwrap_or_default()));
        line.dot(Ink::Dim, if mark.is_some() { sheet.glyph('┤', '+') } else { sheet.glyph('│', '|') });
        for value in &fitted.values {
            let eighths = (*value as f64 / top as f64 * (height * 8) as f64).ceil() as usize;
            let here = eighths.saturating_sub(row * 8).min(8);
            let c = match here {
                0 => ' ',
                here if sheet.unicode => EIGHTHS[here - 1],
                here if here < 4 && row > 0 => '.',
                _ => '#',
            };
            for _ in 0..each - gap {
                line.dot(Ink::Green, c);
            }
            for _ in 0..gap {
                line.dot(Ink::Plain, ' ');
            }
        }
        out.push(line.end());
    }
    let to = fitted.from + fitted.each * count as f64;
    let ticks = axis::times(fitted.from, to - fitted.each / 2.0, (width / 10).max(1), &sheet.zone);
    let place = |time: f64| ((((time - fitted.from) / fitted.each).floor() as usize) * each).min(width - 1);
    out.extend(below(sheet, left + 1, width, &ticks, place));
    // Neighbours that were put together are said to be so.
    let by = (fitted.each / amounts.each.max(1e-9)).round() as u64;
    let column = if by > 1 { format!("{by} {span}s") } else { span.to_owned() };
    let words = format!("{}, a column is {}", text::count(widest, unit), article(&column));
    out.push(format!("{}{}", " ".repeat(left + 2), text::dim(sheet.cut(&words, room))));
    out.join("\n")
}

/// `a day`, `an hour`, `3 days`.
fn article(thing: &str) -> String {
    match thing.chars().next() {
        Some('0'..='9') => thing.to_owned(),
        Some('h') if thing.starts_with("hour") => format!("an {thing}"),
        _ => format!("a {thing}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    const NOON: f64 = 1_795_262_400.0;

    #[test]
    fn columns_over_time() {
        let sheet = sheet(60, true);
        let amounts = Amounts { from: NOON, each: 3600.0, values: vec![0, 3, 1, 0, 7, 2, 0, 0, 1, 4, 12, 6] };
        insta::assert_snapshot!(look(&sheet, &draw(&sheet, &amounts, "event", "hour")), @r"
        15 ┤
           │                                        ▇▇▇
        10 ┤                                        ███
           │                ▇▇▇                     ███ ▄▄▄
         5 ┤    ▂▂▂         ███                 ▅▅▅ ███ ███
           │    ███ ▄▄▄     ███ ▇▇▇         ▄▄▄ ███ ███ ███
           └┴───────────┴───────────┴───────────┴───────────
          12:00       15:00       18:00       21:00
            36 events, a column is an hour
        ");
        assert_eq!(spark(&sheet, &amounts, 30), "·▂▁·▅▂··▁▃█▄");
        assert_eq!(spark(&testing_ascii(), &amounts, 4), "-=:#");
    }

    fn testing_ascii() -> Sheet {
        sheet(60, false)
    }

    #[test]
    fn more_days_than_columns_are_put_together() {
        let sheet = sheet(40, true);
        let amounts = Amounts { from: NOON, each: axis::DAY, values: vec![1; 90] };
        let shown = look(&sheet, &draw(&sheet, &amounts, "solve", "day"));
        assert!(shown.contains("90 solves, a column is 3 days"), "{shown}");
    }

    proptest::proptest! {
        #[test]
        fn any_amounts_fit_and_none_is_lost(
            width in 20usize..200,
            unicode: bool,
            values in proptest::collection::vec(0u64..1_000_000_000, 0..400),
            each in 1.0f64..1e6,
        ) {
            let sheet = sheet(width, unicode);
            let amounts = Amounts { from: NOON, each, values: values.clone() };
            look(&sheet, &draw(&sheet, &amounts, "event", "hour"));
            for width in [1, 7, 60] {
                let fitted = amounts.fitted(width);
                proptest::prop_assert!(fitted.values.len() <= width);
                proptest::prop_assert_eq!(fitted.values.iter().sum::<u64>(), values.iter().sum::<u64>());
            }
        }
    }
}
