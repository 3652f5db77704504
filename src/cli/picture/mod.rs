//! Pictures made of characters, and one made of vectors: data in, text out. Nothing here fetches or prints.
//!
//! What is drawn carries the styles of [`text`](super::text); whoever prints it turns them into colours or drops them, so
//! no picture may say anything by colour alone. No line is wider than the [`Sheet`].

pub mod axis;
pub mod bars;
pub mod calendar;
pub mod columns;
pub mod lines;
pub mod matrix;
pub mod svg;

use jiff::tz::TimeZone;

use super::text;

/// What is drawn on.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// How many columns there are.
    pub width: usize,
    /// More than ASCII can be shown.
    pub unicode: bool,
    /// Whose clock the times are told by.
    pub zone: TimeZone,
}

/// What something is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// As the text around.
    Plain,
    /// What matters most.
    Bold,
    /// What matters least.
    Dim,
    /// Of six colours, one.
    Red,
    /// Another.
    Green,
    /// Another.
    Yellow,
    /// Another.
    Cyan,
    /// Another.
    Blue,
    /// The last.
    Magenta,
}

/// The inks of several things in one picture; the seventh is drawn like the first, so that a letter has to tell them apart.
pub const INKS: [Ink; 6] = [Ink::Green, Ink::Yellow, Ink::Cyan, Ink::Magenta, Ink::Blue, Ink::Red];

impl Ink {
    /// A text in this ink.
    pub fn on(self, text: &str) -> String {
        match self {
            Ink::Plain => text.to_owned(),
            Ink::Bold => text::bold(text),
            Ink::Dim => text::dim(text),
            Ink::Red => text::red(text),
            Ink::Green => text::green(text),
            Ink::Yellow => text::yellow(text),
            Ink::Cyan => text::cyan(text),
            Ink::Blue => text::blue(text),
            Ink::Magenta => text::magenta(text),
        }
    }
}

/// A line that is put together from left to right. Neighbours of the same ink share one mark: a large picture is made of
/// many cells.
#[derive(Debug, Default)]
pub struct Line {
    runs: Vec<(Ink, String)>,
}

impl Line {
    /// Adds a text.
    pub fn put(&mut self, ink: Ink, text: &str) -> &mut Line {
        // A blank looks the same in any ink.
        let blank = text.bytes().all(|b| b == b' ');
        match self.runs.last_mut() {
            Some((last, run)) if blank || *last == ink => run.push_str(text),
            _ if text.is_empty() => {}
            _ => self.runs.push((ink, text.to_owned())),
        }
        self
    }

    /// Adds a character.
    pub fn dot(&mut self, ink: Ink, c: char) -> &mut Line {
        self.put(ink, c.encode_utf8(&mut [0; 4]))
    }

    /// The line, without blanks at its end.
    pub fn end(mut self) -> String {
        while let Some((_, run)) = self.runs.last_mut() {
            run.truncate(run.trim_end().len());
            if !run.is_empty() {
                break;
            }
            self.runs.pop();
        }
        self.runs.iter().map(|(ink, run)| ink.on(run)).collect()
    }
}

impl Sheet {
    /// One of two characters: the second where only ASCII can be shown.
    pub fn glyph(&self, unicode: char, ascii: char) -> char {
        if self.unicode { unicode } else { ascii }
    }

    /// A server's text on one line, cut to a number of columns.
    pub fn cut(&self, text: &str, width: usize) -> String {
        // A name may be a book; more characters than these are not looked at, however little room they take.
        let bounded: String = text.chars().take(width * 4 + 64).collect();
        let mut shown = text::line(&bounded);
        if text::width(&shown) <= width && bounded.len() == text.len() {
            return shown;
        }
        let mark = self.glyph('…', '~');
        while !shown.is_empty() && text::width(&shown) + 1 > width {
            shown.pop();
        }
        let mut shown = shown.trim_end().to_owned();
        if width > 0 {
            shown.push(mark);
        }
        shown
    }

    /// A server's text cut and filled up to a number of columns.
    pub fn cell(&self, text: &str, width: usize) -> String {
        let shown = self.cut(text, width);
        let gap = width.saturating_sub(text::width(&shown));
        shown + &" ".repeat(gap)
    }
}

/// The letter of the nth of several things.
pub fn letter(n: usize) -> char {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    LETTERS.get(n).map_or('*', |letter| char::from(*letter))
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;

    /// A sheet with the clock of UTC.
    pub fn sheet(width: usize, unicode: bool) -> Sheet {
        Sheet { width, unicode, zone: TimeZone::UTC }
    }

    /// A picture as it looks without colour, after checking what holds for every picture.
    #[track_caller]
    pub fn look(sheet: &Sheet, picture: &str) -> String {
        let shown = text::render(picture, false);
        for line in shown.lines() {
            assert!(text::width(line) <= sheet.width, "{} > {}: {line}\n{shown}", text::width(line), sheet.width);
            assert_eq!(line.trim_end(), line, "blanks at the end");
            assert!(!line.chars().any(crate::client::unseen::is_unseen), "{line:?}");
        }
        let colored = text::render(picture, true);
        assert_eq!(console::strip_ansi_codes(&colored), shown, "colour says nothing of its own");
        shown
    }

    /// A name that a rival might choose.
    pub const EVIL: &str = "\u{1b}]0;pwned\u{7}\u{1b}[2J\u{202e}x\u{200b}\n<script>&\"";
}

#[cfg(test)]
mod tests {
    use super::testing::*;
    use super::*;

    #[test]
    fn names_are_cut_by_what_they_take_on_the_screen() {
        let sheet = sheet(80, true);
        assert_eq!(sheet.cell("Null Pointers", 20), "Null Pointers       ");
        assert_eq!(sheet.cut("Null Pointers", 8), "Null Po…");
        assert_eq!(sheet.cut("数据库注入小组", 8), "数据库…");
        assert_eq!(sheet.cell("数据库注入小组", 8).len(), "数据库… ".len());
        assert_eq!((sheet.cut("abc", 0), sheet.cut("abc", 1)), (String::new(), "…".into()));
        assert_eq!(testing::sheet(80, false).cut("Null Pointers", 8), "Null Po~");
        assert_eq!(text::width(&sheet.cut(&"e\u{301}".repeat(10_000), 9)), 9);
    }

    #[test]
    fn neighbours_of_one_ink_share_a_mark() {
        let mut line = Line::default();
        line.dot(Ink::Green, 'a')
            .put(Ink::Plain, "")
            .put(Ink::Plain, " ")
            .dot(Ink::Green, 'b')
            .put(Ink::Plain, " c  ")
            .put(Ink::Dim, "  ");
        assert_eq!(line.end(), format!("{} c", text::green("a b")));
    }

    proptest::proptest! {
        #[test]
        fn a_cell_is_as_wide_as_it_says(text in "\\PC*|.*", width in 0usize..40) {
            let sheet = sheet(80, true);
            proptest::prop_assert_eq!(text::width(&sheet.cell(&text, width)), width);
        }
    }
}
