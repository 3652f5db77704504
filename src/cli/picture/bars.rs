//! Bars that lie on their side: a histogram, shares of something, and the small bar inside a table's cell.

use super::{Ink, Line, Sheet};
use crate::cli::text;

/// A bar as long as `value` is of `most`, at most `width` columns. What is more than nothing is never drawn as nothing.
pub fn bar(sheet: &Sheet, value: u64, most: u64, width: usize) -> String {
    const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];
    if value == 0 || most == 0 || width == 0 {
        return String::new();
    }
    let share = (value as f64 / most as f64).min(1.0) * width as f64;
    if !sheet.unicode {
        return "#".repeat((share.round() as usize).clamp(1, width));
    }
    let eighths = ((share * 8.0).round() as usize).clamp(1, width * 8);
    let mut out = "█".repeat(eighths / 8);
    out.extend(eighths.checked_rem(8).filter(|rest| *rest > 0).map(|rest| EIGHTHS[rest - 1]));
    out
}

/// A bar of so many columns in all, filled as far as `value` is of `whole`.
pub fn share(sheet: &Sheet, value: u64, whole: u64, width: usize) -> String {
    let filled = if whole == 0 { 0.0 } else { (value as f64 / whole as f64).min(1.0) * width as f64 };
    let mut filled = filled.round() as usize;
    // Neither a first success nor a last gap is rounded away.
    if value > 0 && width > 0 {
        filled = filled.max(1);
    }
    if value < whole {
        filled = filled.min(width.saturating_sub(1));
    }
    let (full, rest) = (sheet.glyph('█', '#'), sheet.glyph('░', '.'));
    let repeat = |c: char, n: usize| std::iter::repeat_n(c, n).collect::<String>();
    repeat(full, filled) + &repeat(rest, width - filled)
}

/// Amounts with a bar each: label, bar, number, share of all.
pub fn histogram(sheet: &Sheet, bins: &[(String, u64)]) -> String {
    let all: u64 = bins.iter().map(|(_, value)| *value).fold(0, u64::saturating_add);
    let most = bins.iter().map(|(_, value)| *value).max().unwrap_or(0);
    let label = bins.iter().map(|(label, _)| text::width(&sheet.cut(label, 24))).max().unwrap_or(0);
    let label = label.min(sheet.width / 3);
    let number = most.to_string().len();
    // Label, edge, bar, number, percent.
    let room = sheet.width.saturating_sub(label + 2 + 1 + number + 1 + 4);
    let mut out = Vec::new();
    for (name, value) in bins {
        let name = sheet.cut(name, label);
        let drawn = bar(sheet, *value, most, room.min(60));
        let mut line = Line::default();
        line.put(Ink::Plain, &" ".repeat(label - text::width(&name))).put(Ink::Plain, &name);
        line.put(Ink::Dim, if sheet.unicode { " │" } else { " |" }).put(Ink::Green, &drawn);
        if *value > 0 {
            let percent = (*value as f64 / all as f64 * 100.0).round();
            let gap = if drawn.is_empty() { "" } else { " " };
            line.put(Ink::Plain, &format!("{gap}{value}")).put(Ink::Dim, &format!(" {percent}%"));
        }
        out.push(line.end());
    }
    out.join("\n")
}

/// How much of each thing is done: label, bar, `3/12`.
pub fn shares(sheet: &Sheet, rows: &[(String, u64, u64)]) -> String {
    let label = rows.iter().map(|(label, ..)| text::width(&sheet.cut(label, 24))).max().unwrap_or(0);
    let label = label.min(sheet.width / 3);
    let amounts: Vec<String> = rows.iter().map(|(_, done, all)| format!("{done}/{all}")).collect();
    let amount = amounts.iter().map(String::len).max().unwrap_or(0);
    let room = sheet.width.saturating_sub(label + 1 + 1 + amount).min(30);
    let line = |((name, done, all), amount_of): (&(String, u64, u64), &String)| {
        let mut line = Line::default();
        line.put(Ink::Plain, &sheet.cell(name, label)).put(Ink::Plain, " ");
        let ink = if *done > 0 { Ink::Green } else { Ink::Dim };
        line.put(ink, &share(sheet, *done, *all, room));
        if room + label + 2 + amount <= sheet.width {
            line.put(Ink::Plain, &format!(" {amount_of:>amount$}"));
        }
        line.end()
    };
    rows.iter().zip(&amounts).map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn a_histogram() {
        let sheet = sheet(40, true);
        let bins = [("0".into(), 12), ("1".into(), 30), ("2".into(), 0), ("10–12".into(), 1)];
        insta::assert_snapshot!(look(&sheet, &histogram(&sheet, &bins)), @r"
            0 │██████████ 12 28%
            1 │█████████████████████████ 30 70%
            2 │
        10–12 │▉ 1 2%
        ");
    }

    #[test]
    fn shares_of_something() {
        let sheet = sheet(40, true);
        let rows = [("forensics".into(), 1, 1), ("web".into(), 1, 300), (EVIL.into(), 0, 2), ("pwn".into(), 299, 300)];
        insta::assert_snapshot!(look(&sheet, &shares(&sheet, &rows)), @r"
        forensics     ██████████████████     1/1
        web           █░░░░░░░░░░░░░░░░░   1/300
        \e]0;pwned\a… ░░░░░░░░░░░░░░░░░░     0/2
        pwn           █████████████████░ 299/300
        ");
        let ascii = testing_ascii(&rows);
        assert!(ascii.is_ascii(), "{ascii}");
    }

    fn testing_ascii(rows: &[(String, u64, u64)]) -> String {
        let sheet = sheet(40, false);
        look(&sheet, &shares(&sheet, rows))
    }

    proptest::proptest! {
        #[test]
        fn bars_keep_to_their_room(value: u64, most: u64, width in 0usize..80, unicode: bool) {
            let sheet = sheet(80, unicode);
            let drawn = text::width(&bar(&sheet, value, most, width));
            proptest::prop_assert!(drawn <= width);
            proptest::prop_assert_eq!(drawn == 0, value == 0 || most == 0 || width == 0);
            proptest::prop_assert_eq!(text::width(&share(&sheet, value, most, width)), width);
        }

        #[test]
        fn any_bins_fit(width in 20usize..200, unicode: bool, bins in proptest::collection::vec(("\\PC{0,40}", 0u64..1_000_000), 0..20)) {
            let sheet = sheet(width, unicode);
            let shown = look(&sheet, &histogram(&sheet, &bins));
            proptest::prop_assert_eq!(shown.lines().count(), bins.len());
            let rows: Vec<_> = bins.iter().map(|(name, n)| (name.clone(), *n, n * 2)).collect();
            look(&sheet, &shares(&sheet, &rows));
        }
    }
}
