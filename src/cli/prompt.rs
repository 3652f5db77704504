//! Questions to a person. Only on a terminal and without `--no-input`; otherwise the command fails at once and names the
//! flag that answers. Asked on a thread of their own, so that Ctrl-C ends them like any other wait.

use std::io::IsTerminal;

use dialoguer::theme::ColorfulTheme;
use dialoguer::{Confirm, FuzzySelect, Input, MultiSelect, Password, Select};
use secrecy::SecretString;

use super::context::Context;
use super::error::{Failure, Kind};
use super::text;

/// Whether there is a person to ask.
pub fn possible(cx: &Context) -> bool {
    !cx.global.no_input && std::io::stdin().is_terminal() && cx.out.stderr_tty
}

/// Each row on one line of the terminal, and as many as it holds: what is marked has to be seen.
fn rows(items: &[String]) -> (Vec<String>, usize) {
    let (height, width) = console::Term::stderr().size();
    let room = usize::from(width).saturating_sub(4).max(8);
    let line = |item: &String| {
        // A name may be a book; more than these characters are not looked at.
        let bounded: String = item.chars().take(room * 4 + 64).collect();
        console::truncate_str(&text::line(&bounded), room, "…").into_owned()
    };
    (items.iter().map(line).collect(), usize::from(height).saturating_sub(3).clamp(1, 12))
}

/// Lets a person pick one of several.
pub async fn pick(what: &str, items: Vec<String>) -> Result<usize, Failure> {
    let (items, page) = rows(&items);
    let title = what.to_owned();
    ask(move || {
        FuzzySelect::with_theme(&ColorfulTheme::default())
            .with_prompt(title)
            .items(&items)
            .default(0)
            .max_length(page)
            .interact()
    })
    .await
}

/// Lets a person pick one of a few that stand in an order; `first` is where the cursor begins.
pub async fn level(what: &str, items: Vec<String>, first: usize) -> Result<usize, Failure> {
    let (items, page) = rows(&items);
    let title = text::line(what);
    ask(move || {
        let theme = ColorfulTheme::default();
        Select::with_theme(&theme).with_prompt(title).items(&items).default(first).max_length(page).interact()
    })
    .await
}

/// Lets a person pick any of several.
pub async fn several(what: &str, items: Vec<String>) -> Result<Vec<usize>, Failure> {
    let (items, page) = rows(&items);
    let title = text::line(what);
    ask(move || {
        MultiSelect::with_theme(&ColorfulTheme::default()).with_prompt(title).items(&items).max_length(page).interact()
    })
    .await
}

/// Asks yes or no; no is what Return says.
pub async fn confirm(what: &str) -> Result<bool, Failure> {
    let title = text::line(what);
    ask(move || Confirm::with_theme(&ColorfulTheme::default()).with_prompt(title).default(false).interact()).await
}

/// Asks for a line of text that may be left as it is.
pub async fn edit(what: &str, before: &str) -> Result<String, Failure> {
    let (title, before) = (text::line(what), text::line(before));
    ask(move || {
        Input::<String>::with_theme(&ColorfulTheme::default())
            .with_prompt(title)
            .with_initial_text(before)
            .allow_empty(true)
            .interact_text()
    })
    .await
}

/// Asks for a line of text.
pub async fn line(cx: &Context, what: &str, flag: &str) -> Result<String, Failure> {
    require(cx, what, flag)?;
    let title = what.to_owned();
    ask(move || Input::<String>::with_theme(&ColorfulTheme::default()).with_prompt(title).interact_text()).await
}

/// Asks for a password, without echo; twice when it is a new one.
pub async fn password(cx: &Context, new: bool, flag: &str) -> Result<SecretString, Failure> {
    secret(cx, "Password", new, flag).await
}

/// The same under another name.
pub async fn secret(cx: &Context, what: &str, new: bool, flag: &str) -> Result<SecretString, Failure> {
    require(cx, what, flag)?;
    let (theme, title) = (ColorfulTheme::default(), what.to_owned());
    ask(move || {
        let mut prompt = Password::with_theme(&theme).with_prompt(title);
        if new {
            prompt = prompt.with_confirmation("Once more", "They differ");
        }
        prompt.interact()
    })
    .await
    .map(SecretString::from)
}

fn require(cx: &Context, what: &str, flag: &str) -> Result<(), Failure> {
    if possible(cx) {
        return Ok(());
    }
    Err(Failure::usage(format!("{} is needed, and there is nobody to ask", what.to_lowercase()))
        .hint(format!("give it with {flag}")))
}

async fn ask<T: Send + 'static>(
    question: impl FnOnce() -> dialoguer::Result<T> + Send + 'static,
) -> Result<T, Failure> {
    // Dropped on Ctrl-C, while the question still blocks its thread: the terminal is put back here.
    let mut terminal = Terminal::save();
    let answer = tokio::task::spawn_blocking(question).await;
    terminal.answered = true;
    match answer {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(dialoguer::Error::IO(error))) if error.kind() == std::io::ErrorKind::Interrupted => {
            Err(Failure::new(Kind::Interrupted, "interrupted"))
        }
        Ok(Err(error)) => Err(Failure::new(Kind::Internal, format!("cannot ask: {error}"))),
        Err(error) => Err(Failure::new(Kind::Internal, format!("cannot ask: {error}"))),
    }
}

/// The terminal as it was before a question.
struct Terminal {
    answered: bool,
    #[cfg(unix)]
    modes: Option<rustix::termios::Termios>,
}

impl Terminal {
    fn save() -> Terminal {
        Terminal {
            answered: false,
            #[cfg(unix)]
            modes: rustix::termios::tcgetattr(std::io::stdin()).ok(),
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(modes) = &self.modes {
            let _ = rustix::termios::tcsetattr(std::io::stdin(), rustix::termios::OptionalActions::Now, modes);
        }
        let term = console::Term::stderr();
        let _ = term.show_cursor();
        if !self.answered {
            // What is said next does not stand in the question's line.
            let _ = term.write_line("");
        }
    }
}
