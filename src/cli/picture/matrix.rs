//! Who solved what: a row for each team, a cell for each challenge.
//!
//! Challenges are numbered over their columns and named below. Where not all of them fit side by side, blocks of columns
//! follow one another; the numbers stand again after every so many rows, so that they are on the screen in a long table.

use super::{Ink, Line, Sheet};
use crate::cli::text;

/// How a team did at a challenge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It has not answered.
    #[default]
    Untouched,
    /// It has answered, never right.
    Tried,
    /// Some of its questions are answered.
    Partly,
    /// Solved.
    Solved,
    /// Solved before everybody else.
    First,
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Team {
    /// What it is called.
    pub name: String,
    /// How many it has solved.
    pub solved: u64,
    /// One for each challenge.
    pub states: Vec<State>,
}

/// Rows between two lines of numbers.
const REPEAT: usize = 40;
/// A gap after so many cells helps the eye.
const GROUP: usize = 5;

impl State {
    fn shown(self, sheet: &Sheet) -> (Ink, char) {
        match self {
            State::Untouched => (Ink::Dim, sheet.glyph('·', '.')),
            State::Tried => (Ink::Red, sheet.glyph('×', 'x')),
            State::Partly => (Ink::Cyan, sheet.glyph('◧', '+')),
            State::Solved => (Ink::Green, sheet.glyph('■', '#')),
            State::First => (Ink::Yellow, sheet.glyph('★', '*')),
        }
    }
}

/// How the columns are laid out.
struct Layout {
    rank: usize,
    name: usize,
    solved: usize,
    /// Columns of a cell.
    each: usize,
    /// Challenges in a block.
    block: usize,
}

/// Columns that so many cells take.
fn extent(cells: usize, each: usize) -> usize {
    match each {
        1 => cells + cells.saturating_sub(1) / GROUP,
        // The second column is the gap already, but for the last one.
        _ => (cells * each).saturating_sub(1),
    }
}

fn layout(sheet: &Sheet, teams: &[Team], challenges: usize) -> Layout {
    let rank = teams.len().to_string().len();
    let solved = teams.iter().map(|team| team.solved.to_string().len()).max().unwrap_or(1);
    let longest = teams.iter().map(|team| text::width(&sheet.cut(&team.name, 24))).max().unwrap_or(0);
    // Rank, name, cells, solved, with blanks between.
    let room = |name: usize| sheet.width.saturating_sub(rank + 1 + name + 1 + 1 + solved);
    let least = longest.min(12).min((sheet.width / 3).saturating_sub(4)).max(1);
    // All in one block, with room between the cells if that cuts no name too short.
    let tries = [(2, longest), (2, 18), (1, longest), (1, 18), (1, 14), (1, least)];
    for (each, name) in tries.into_iter().filter(|(_, name)| (least..=longest).contains(name)) {
        if extent(challenges, each) <= room(name) {
            return Layout { rank, name, solved, each, block: challenges };
        }
    }
    let most = (1..=challenges).take_while(|cells| extent(*cells, 1) <= room(least)).last().unwrap_or(1);
    // Blocks of about the same size, in whole groups where that is possible.
    let blocks = challenges.div_ceil(most).max(1);
    let even = challenges.div_ceil(blocks);
    let block = even.next_multiple_of(GROUP);
    let block = if block <= most { block } else { even };
    // What a block leaves free is for the names.
    let name = room(0).saturating_sub(extent(block, 1)).clamp(least, longest.max(least));
    Layout { rank, name, solved, each: 1, block }
}

/// Draws who solved what. `challenges` are named as they are to stand below.
pub fn draw(sheet: &Sheet, teams: &[Team], challenges: &[String]) -> String {
    let layout = layout(sheet, teams, challenges.len());
    let mut out = vec![key(sheet)];
    let mut from = 0;
    while from < challenges.len() {
        let to = (from + layout.block).min(challenges.len());
        out.push(String::new());
        if to - from < challenges.len() {
            out.push(text::bold(sheet.cut(&format!("Challenges {} to {to}", from + 1), sheet.width)));
        }
        for (row, team) in teams.iter().enumerate() {
            if row % REPEAT == 0 {
                out.extend(numbers(&layout, from..to, challenges.len()));
            }
            out.push(line(sheet, &layout, row, team, from..to));
        }
        from = to;
    }
    out.push(String::new());
    out.extend(names(sheet, challenges));
    out.join("\n")
}

/// What the characters mean.
fn key(sheet: &Sheet) -> String {
    let mut lines = vec![Line::default()];
    let mut used = 0;
    for (state, word) in [
        (State::First, "first"),
        (State::Solved, "solved"),
        (State::Partly, "in part"),
        (State::Tried, "tried"),
        (State::Untouched, "not yet"),
    ] {
        let long = 2 + word.len() + 3;
        if used > 0 && used + long > sheet.width {
            lines.push(Line::default());
            used = 0;
        }
        used += long;
        let (ink, c) = state.shown(sheet);
        if let Some(line) = lines.last_mut() {
            line.dot(ink, c).put(Ink::Plain, " ").put(Ink::Dim, word).put(Ink::Plain, "   ");
        }
    }
    lines.into_iter().map(Line::end).collect::<Vec<_>>().join("\n")
}

/// The numbers of some challenges, from top to bottom: a line for each digit. The tens stand where they change.
fn numbers(layout: &Layout, challenges: std::ops::Range<usize>, all: usize) -> Vec<String> {
    let digits = all.to_string().len();
    let digit = |number: usize, place: usize| number / 10usize.pow((digits - 1 - place) as u32) % 10;
    let row = |place: usize| {
        let mut line = Line::default();
        line.put(Ink::Plain, &" ".repeat(layout.rank + 1 + layout.name + 1));
        for n in challenges.clone() {
            let number = n + 1;
            let last = place + 1 == digits;
            let leading = !last && number < 10usize.pow((digits - 1 - place) as u32);
            let changes = n == challenges.start || number % 10usize.pow((digits - 1 - place) as u32) == 0;
            let c = match (leading, last || changes) {
                (false, true) => char::from(b'0' + digit(number, place) as u8),
                _ => ' ',
            };
            line.dot(Ink::Dim, c).put(Ink::Plain, gap(layout, n - challenges.start, challenges.len()));
        }
        line.end()
    };
    (0..digits).map(row).collect()
}

/// What stands behind the nth cell of so many.
fn gap(layout: &Layout, n: usize, cells: usize) -> &'static str {
    if n + 1 < cells && (layout.each > 1 || (n + 1).is_multiple_of(GROUP)) { " " } else { "" }
}

fn line(sheet: &Sheet, layout: &Layout, row: usize, team: &Team, challenges: std::ops::Range<usize>) -> String {
    let mut line = Line::default();
    line.put(Ink::Dim, &format!("{:>1$} ", row + 1, layout.rank));
    line.put(Ink::Plain, &sheet.cell(&team.name, layout.name)).put(Ink::Plain, " ");
    for n in challenges.clone() {
        let (ink, c) = team.states.get(n).copied().unwrap_or_default().shown(sheet);
        line.dot(ink, c).put(Ink::Plain, gap(layout, n - challenges.start, challenges.len()));
    }
    line.put(Ink::Plain, &format!(" {:>1$}", team.solved, layout.solved));
    line.end()
}

/// Which number is which challenge, in as many columns as fit; they read from top to bottom.
fn names(sheet: &Sheet, challenges: &[String]) -> Vec<String> {
    let digits = challenges.len().to_string().len();
    let longest = challenges.iter().map(|name| text::width(&sheet.cut(name, 48))).max().unwrap_or(0);
    let each = (digits + 1 + longest).min(sheet.width);
    let columns = ((sheet.width + 2) / (each + 2)).max(1);
    let rows = challenges.len().div_ceil(columns);
    let row = |row: usize| {
        let mut line = Line::default();
        for column in 0..columns {
            let n = column * rows + row;
            let Some(name) = challenges.get(n) else { break };
            if column > 0 {
                line.put(Ink::Plain, "  ");
            }
            line.put(Ink::Dim, &format!("{:>digits$} ", n + 1));
            line.put(Ink::Plain, &sheet.cell(name, each.saturating_sub(digits + 1)));
        }
        line.end()
    };
    (0..rows).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn made(teams: usize, challenges: usize) -> (Vec<Team>, Vec<String>) {
        let states = [State::Untouched, State::Tried, State::Partly, State::Solved];
        let team = |n: usize| {
            let states: Vec<State> = (0..challenges)
                .map(|c| match (n * 7 + c * 3 + n * c) % 11 {
                    _ if c % teams.max(1) == n && c % 2 == 0 => State::First,
                    m => states[m * 4 / 11],
                })
                .collect();
            let solved = states.iter().filter(|state| **state >= State::Solved).count() as u64;
            Team { name: if n == 1 { EVIL.into() } else { format!("Team {n}") }, solved, states }
        };
        ((0..teams).map(team).collect(), (0..challenges).map(|n| format!("Challenge {n}")).collect())
    }

    /// The cells of a picture, in the order of the page.
    fn cells(shown: &str, ascii: bool) -> usize {
        let marks = if ascii { ".x+#*" } else { "·×◧■★" };
        shown
            .lines()
            .skip_while(|line| !line.is_empty())
            .map(|line| line.chars().filter(|c| marks.contains(*c)).count())
            .sum()
    }

    #[test]
    fn a_small_one() {
        let sheet = sheet(48, true);
        let (teams, challenges) = made(4, 12);
        insta::assert_snapshot!(look(&sheet, &draw(&sheet, &teams, &challenges)), @r"
        ★ first   ■ solved   ◧ in part   × tried
        · not yet

                                               1
                             1 2 3 4 5 6 7 8 9 0 1 2
        1 Team 0             ★ × ◧ ■ ★ × ◧ ■ ★ × ◧ · 5
        2 \e]0;pwned\a\e[2J… ◧ · × ◧ · × ■ · ◧ ■ × ◧ 2
        3 Team 2             × ◧ ★ ◧ · ◧ ★ × ■ × ★ × 4
        4 Team 3             ■ × · ◧ · ◧ · ◧ × ■ × ■ 3

         1 Challenge 0    7 Challenge 6
         2 Challenge 1    8 Challenge 7
         3 Challenge 2    9 Challenge 8
         4 Challenge 3   10 Challenge 9
         5 Challenge 4   11 Challenge 10
         6 Challenge 5   12 Challenge 11
        ");
    }

    #[test]
    fn two_hundred_teams_and_sixty_challenges() {
        let (mut teams, challenges) = made(200, 60);
        teams[1].name = "plain".into();
        for (width, blocks) in [(140, 1), (100, 1), (80, 2), (60, 2), (40, 3)] {
            let sheet = sheet(width, true);
            let shown = look(&sheet, &draw(&sheet, &teams, &challenges));
            assert_eq!(cells(&shown, false), 200 * 60, "{width}");
            assert_eq!(shown.matches("\n  1 ").count() + shown.matches("\n1 ").count(), blocks, "{width}: {shown}");
        }
        // Every character is told apart without colour.
        let sheet = sheet(140, false);
        let shown = look(&sheet, &draw(&sheet, &teams, &challenges));
        assert!(shown.is_ascii());
        for mark in ["*", "#", "+", "x", "."] {
            assert!(shown.contains(mark), "{mark}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_size_fits_and_has_every_cell(width in 20usize..200, unicode: bool, teams in 0usize..30, challenges in 0usize..130) {
            let sheet = sheet(width, unicode);
            let (mut teams, names) = made(teams, challenges);
            for team in &mut teams {
                team.name = "数据库".repeat(7);
            }
            let names: Vec<String> = names.iter().map(|_| "名".repeat(30)).collect();
            let shown = look(&sheet, &draw(&sheet, &teams, &names));
            proptest::prop_assert_eq!(cells(&shown, !unicode), teams.len() * challenges);
        }
    }
}
