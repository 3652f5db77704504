//! Questions to a person. Only on a terminal and without `--no-input`; otherwise the command fails at once and names the
//! flag that answers. Asked on a thread of their own, so that Ctrl-C ends them like any other wait.

use std::io::IsTerminal;

use dialoguer::theme::ColorfulTheme;
use dialoguer::{Confirm, FuzzySelect, Input, Password};
use secrecy::SecretString;

use super::context::Context;
use super::error::{Failure, Kind};
use super::text;

/// Whether there is a person to ask.
pub fn possible(cx: &Context) -> bool {
    !cx.global.no_input && std::io::stdin().is_terminal() && cx.out.stderr_tty
}

/// Lets a person pick one of several.
pub async fn pick(what: &str, items: Vec<String>) -> Result<usize, Failure> {
    let items: Vec<String> = items.iter().map(|item| text::line(item)).collect();
    let title = what.to_owned();
    ask(move || {
        FuzzySelect::with_theme(&ColorfulTheme::default())
            .with_prompt(title)
            .items(&items)
            .default(0)
            .max_length(12)
            .interact()
    })
    .await
}

/// Asks whether to go on; the habit is not to. Only where [`possible`].
pub async fn yes(what: &str) -> Result<bool, Failure> {
    let title = text::line(what);
    ask(move || Confirm::with_theme(&ColorfulTheme::default()).with_prompt(title).default(false).interact()).await
}

/// Asks for a line of text.
pub async fn line(cx: &Context, what: &str, flag: &str) -> Result<String, Failure> {
    require(cx, what, flag)?;
    let title = what.to_owned();
    ask(move || Input::<String>::with_theme(&ColorfulTheme::default()).with_prompt(title).interact_text()).await
}

/// Asks for a password, without echo; twice when it is a new one.
pub async fn password(cx: &Context, new: bool, flag: &str) -> Result<SecretString, Failure> {
    require(cx, "Password", flag)?;
    let theme = ColorfulTheme::default();
    ask(move || {
        let mut prompt = Password::with_theme(&theme).with_prompt("Password");
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
