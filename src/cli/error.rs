//! From an error to what a person reads, what a script reads, and the exit code. The only place that knows the codes.

use serde_json::{Value, json};

use super::text;
use crate::client::{ApiError, Error};

/// What kind of failure; its number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A fault of our own, or of this machine.
    Internal = 1,
    /// Wrong usage: nothing was sent.
    Usage = 2,
    /// The answer is no.
    Negative = 3,
    /// Not signed in, or the token was rejected.
    Auth = 4,
    /// Signed in, but not allowed.
    Forbidden = 5,
    /// There is no such thing.
    NotFound = 6,
    /// It does not go with how things stand.
    Conflict = 7,
    /// Rate limit, capacity or attempts.
    Limit = 8,
    /// The platform cannot be reached.
    Unreachable = 9,
    /// The server failed or answered nonsense.
    Server = 10,
    /// The server rejected the request as invalid.
    Invalid = 11,
    /// Waited in vain.
    TimedOut = 12,
    /// Sent once, and nobody knows.
    Unknown = 13,
    /// Some of several things failed.
    Partial = 14,
    /// Ctrl-C.
    Interrupted = 130,
}

impl Kind {
    /// The word scripts see.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Internal => "internal",
            Kind::Usage => "usage",
            Kind::Negative => "negative",
            Kind::Auth => "auth",
            Kind::Forbidden => "forbidden",
            Kind::NotFound => "not_found",
            Kind::Conflict => "conflict",
            Kind::Limit => "limit",
            Kind::Unreachable => "unreachable",
            Kind::Server => "server",
            Kind::Invalid => "invalid",
            Kind::TimedOut => "timed_out",
            Kind::Unknown => "outcome_unknown",
            Kind::Partial => "partial",
            Kind::Interrupted => "interrupted",
        }
    }

    fn retryable(self) -> bool {
        matches!(self, Kind::Unreachable | Kind::TimedOut)
    }
}

/// A failure ready to be told.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// What kind.
    pub kind: Kind,
    /// A sentence: what and why.
    pub message: String,
    /// The next command to try.
    pub hint: Option<String>,
    /// The HTTP status, when the platform answered.
    pub http_status: Option<u16>,
    /// The platform's code.
    pub code: Option<String>,
    /// Trying the same again may help.
    pub retryable: bool,
    /// The answer on stdout says it all; only the exit code is left to give.
    pub told: bool,
}

impl Failure {
    /// A failure of a kind.
    pub fn new(kind: Kind, message: impl Into<String>) -> Failure {
        Failure {
            kind,
            message: message.into(),
            hint: None,
            http_status: None,
            code: None,
            retryable: kind.retryable(),
            told: false,
        }
    }

    /// Wrong usage.
    pub fn usage(message: impl Into<String>) -> Failure {
        Failure::new(Kind::Usage, message)
    }

    /// With the next command to try.
    pub fn hint(mut self, hint: impl Into<String>) -> Failure {
        self.hint = Some(hint.into());
        self
    }

    /// Names what is nearest to a name that was not found; where nothing is near, says something else.
    pub fn near<'a, S: AsRef<str> + ?Sized + 'a>(
        self,
        given: &str,
        known: impl IntoIterator<Item = &'a S>,
        otherwise: impl Into<String>,
    ) -> Failure {
        match nearest(given, known.into_iter().map(AsRef::as_ref)).first() {
            Some(near) => self.hint(format!("did you mean `{}`?", text::line(near))),
            None => self.hint(otherwise),
        }
    }

    /// Some of several failed: says which and why. The first's own hint goes before the general one.
    pub fn partial(
        thing: &str,
        done: &str,
        all: usize,
        failures: &[(String, Failure)],
        hint: &str,
    ) -> anyhow::Result<()> {
        let Some((_, first)) = failures.first() else {
            return Ok(());
        };
        let shown: Vec<String> =
            failures.iter().take(5).map(|(name, failure)| format!("{name}: {}", failure.message)).collect();
        let more = failures.len() - shown.len();
        let rest = if more > 0 { format!("; and {more} more") } else { String::new() };
        let message = format!(
            "{} of {} not {done}: {}{rest}",
            failures.len(),
            super::text::count(all as u64, thing),
            shown.join("; ")
        );
        Err(Failure::new(Kind::Partial, message).hint(first.hint.as_deref().unwrap_or(hint)).into())
    }

    /// Nothing is left to say: stdout holds the answer.
    pub fn told(kind: Kind) -> Failure {
        Failure { told: true, ..Failure::new(kind, "") }
    }

    /// What a script reads on stderr.
    pub fn json(&self) -> Value {
        json!({"error": {
            "kind": self.kind.word(),
            "exit": self.kind as u8,
            "http_status": self.http_status,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
            "retryable": self.retryable,
        }})
    }
}

/// The exit code of a program that was run, handed on as our own.
#[derive(Debug, thiserror::Error)]
#[error("the command ended with {0}")]
pub struct Status(pub u8);

/// Finds what an error is.
pub fn classify(error: anyhow::Error) -> Failure {
    let error = match error.downcast::<Failure>() {
        Ok(failure) => return failure,
        Err(error) => error,
    };
    match error.downcast::<Error>() {
        Ok(error) => Failure::from(error),
        Err(error) => Failure::new(Kind::Internal, format!("{error:#}")),
    }
}

/// What kind of failure an error will be, without taking it.
pub fn classify_ref(error: &anyhow::Error) -> Option<Kind> {
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return Some(failure.kind);
    }
    match error.downcast_ref::<Error>() {
        Some(Error::Api(api)) => Some(kind(api)),
        _ => None,
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        let message = error.to_string();
        let failure = |kind| Failure::new(kind, message.clone());
        match &error {
            Error::BadUrl { .. } => {
                failure(Kind::Usage).hint("a platform URL looks like https://ctf.example.org or http://localhost:8100")
            }
            Error::BadToken => failure(Kind::Usage).hint("check CTFY_TOKEN or --token for blanks and line breaks"),
            Error::BadId { .. } | Error::BadCertificate { .. } => failure(Kind::Usage),
            Error::Unreachable { untrusted: true, .. } => Failure {
                retryable: false,
                ..failure(Kind::Unreachable)
                    .hint("if it is your organisation's own authority, name its certificate with --ca-cert FILE")
            },
            Error::Unreachable { .. } => failure(Kind::Unreachable)
                .hint("`ctfy config view` says where the address comes from; --platform-url names another"),
            Error::TimedOut { .. } => failure(Kind::TimedOut).hint("--timeout 2m waits longer"),
            Error::Broken { .. } => Failure { retryable: true, ..failure(Kind::Server) },
            Error::Unknown { .. } => failure(Kind::Unknown),
            Error::Api(api) => Failure::from(&**api),
            Error::NotApi { method, path, status, html, .. } => {
                // 0.6.6 answers an id it does not know with its web page; where no id was asked for it is nonsense.
                let id_asked_for = *method == "GET" && !crate::api::operations().any(|meta| meta.path == path);
                let missing = *html && *status == 200 && id_asked_for;
                let mut failure = failure(if missing { Kind::NotFound } else { Kind::Server });
                failure.http_status = Some(*status);
                if *html {
                    failure.hint =
                        Some("is that a ctfy platform? some releases answer an unknown id with their web page".into());
                }
                failure
            }
            Error::Redirect { .. } => failure(Kind::Server)
                .hint("if that is where the platform lives, name it with --platform-url and sign in there"),
            Error::Decode(_) => failure(Kind::Server),
            Error::Encode(_) => failure(Kind::Internal),
            Error::File { source, .. }
                if source.kind() == std::io::ErrorKind::StorageFull || source.raw_os_error() == Some(27) =>
            {
                failure(Kind::Internal).hint(
                    "the disk (or a limit on file sizes) is full; what came so far is kept and gone on with next time",
                )
            }
            Error::File { .. } => failure(Kind::Internal),
            Error::UnsafeName { .. } => failure(Kind::Server).hint("tell the organizers; nothing was written"),
            Error::Exists { .. } => failure(Kind::Conflict).hint("--force replaces it, -d DIR writes elsewhere"),
        }
    }
}

impl From<&ApiError> for Failure {
    fn from(api: &ApiError) -> Failure {
        let kind = kind(api);
        let mut failure = Failure::new(kind, api.message.clone());
        failure.http_status = Some(api.status);
        failure.code = Some(api.code.clone());
        failure.retryable = api.is_rate_limit() || matches!(api.status, 502..=504) && kind == Kind::Server;
        failure.hint = hint(api, kind);
        failure
    }
}

/// The kind of a refusal: its code where that says more than the status.
fn kind(api: &ApiError) -> Kind {
    match api.code.as_str() {
        "wrong_current_password" | "deletion_proof_required" => return Kind::Negative,
        "not_registered"
        | "not_captain"
        | "wrong_team_for_instance"
        | "competition_invitation_required"
        | "token_missing_scope"
        | "token_scope_required"
        | "token_competition_forbidden" => return Kind::Forbidden,
        "competition_ended" | "instance_already_running" | "already_on_team" | "already_member" => {
            return Kind::Conflict;
        }
        "capacity_exceeded"
        | "no_healthy_node"
        | "question_attempt_cap_exceeded"
        | "rate_limited"
        | "token_limit_reached" => {
            return Kind::Limit;
        }
        "competition_required" => return Kind::Usage,
        _ => {}
    }
    if api.is_bad_token() {
        return Kind::Auth;
    }
    match api.status {
        403 => Kind::Forbidden,
        404 => Kind::NotFound,
        409 | 410 | 412 | 423 => Kind::Conflict,
        408 => Kind::TimedOut,
        429 => Kind::Limit,
        // What is neither an answer nor a refusal was not to be expected.
        0..400 | 405 | 500.. => Kind::Server,
        _ => Kind::Invalid,
    }
}

fn hint(api: &ApiError, kind: Kind) -> Option<String> {
    let text = match api.code.as_str() {
        "not_registered" => "`ctfy comp register --solo` takes part; `ctfy comp list` shows where",
        "competition_ended" => "`ctfy comp list --phase running` shows what is on",
        "competition_required" => "name it with --comp ID, or keep one with `ctfy comp use`",
        "token_competition_forbidden" => {
            "the token is limited to some competitions: name one of them with --comp, or use another token"
        }
        "competition_not_found" => "`ctfy comp list` shows those you can see",
        "challenge_not_found" | "unknown_challenge" => "`ctfy comp challenges` shows those of your competition",
        "instance_not_found" => "`ctfy instance list` shows yours",
        "capacity_exceeded" | "no_healthy_node" => {
            "stop an instance you no longer need (`ctfy instance list`), or try again in a minute"
        }
        "question_attempt_cap_exceeded" => "no attempts are left for this question; only an operator can reset them",
        "rate_limited" => "wait a minute; --timeout 2m waits by itself",
        "invalid_credentials" => "check the address and the password",
        "not_in_sandbox" => "`ctfy sandbox up --list` shows what the sandbox answers",
        "token_limit_reached" => "`ctfy auth tokens list` shows them; `ctfy auth tokens revoke ID` makes room",
        "token_not_found" => "`ctfy auth tokens list` shows yours",
        "cannot_revoke_current_token" => "it is the one you are signed in with; `ctfy auth logout` forgets it",
        "last_sign_in_method" => "link another way to sign in first: `ctfy auth identities link PROVIDER`",
        "identity_not_found" => "`ctfy auth identities list` shows yours",
        "wrong_current_password" => "check the password; nothing was changed",
        "announcement_not_found" => "`ctfy me inbox` shows them with their ids",
        "not_captain" => "ask the team's captain (`ctfy me view` shows your teams)",
        "http_404" if api.message.to_lowercase().contains("competition") => "`ctfy comp list` shows those you can see",
        "http_403" if api.message.contains("requires a user session") => {
            "a fine-grained token (pf_…) may not; sign in yourself with `ctfy login`"
        }
        _ if api.status == 405 => "this platform's release does not offer that; `ctfy server version` compares",
        _ => match kind {
            Kind::Auth if api.with_token => "the token was rejected; sign in again with `ctfy login`",
            Kind::Auth => "sign in with `ctfy login`, or set CTFY_TOKEN",
            Kind::Limit => "wait a minute; --timeout 2m waits by itself",
            _ => return None,
        },
    };
    Some(text.to_owned())
}

/// Adds to an error what only the command knows.
pub trait Explain<T> {
    /// Gives failures of this kind another hint.
    fn hint_for(self, kind: Kind, hint: impl FnOnce() -> String) -> anyhow::Result<T>;
}

impl<T, E: Into<anyhow::Error>> Explain<T> for Result<T, E> {
    fn hint_for(self, kind: Kind, hint: impl FnOnce() -> String) -> anyhow::Result<T> {
        self.map_err(|error| {
            let failure = classify(error.into());
            if failure.kind == kind { failure.hint(hint()).into() } else { failure.into() }
        })
    }
}

/// The names nearest to one that was not found, best first.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let name = name.to_lowercase();
    let mut scored: Vec<(usize, &str)> = known
        .into_iter()
        .map(|other| {
            let lower = other.to_lowercase();
            let score = if lower.starts_with(&name) && !name.is_empty() { 0 } else { distance(&name, &lower) };
            (score, other)
        })
        .filter(|(score, other)| *score <= (other.chars().count().min(name.chars().count()) / 3).max(1))
        .collect();
    scored.sort();
    scored.into_iter().map(|(_, other)| other).take(3).collect()
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exit(status: u16, body: &str, with_token: bool) -> u8 {
        kind(&ApiError::read(status, body.as_bytes(), with_token)) as u8
    }

    /// The table of COMMANDS' exit codes, row by row, as the platforms answer.
    #[test]
    fn refusals_have_their_exit_codes() {
        let coded = |code: &str| format!(r#"{{"code":"{code}","detail":"text"}}"#);
        for (status, code, with_token, want) in [
            (401, "http_401", false, 4),
            (401, "invalid_credentials", false, 4),
            (401, "wrong_current_password", true, 3),
            (401, "deletion_proof_required", true, 3),
            (403, "forbidden", false, 4),
            (403, "forbidden", true, 5),
            (403, "not_captain", true, 5),
            (403, "token_missing_scope", true, 5),
            (403, "competition_ended", true, 7),
            (404, "instance_not_found", true, 6),
            (409, "already_on_team", true, 7),
            (409, "not_registered", true, 5),
            (429, "question_attempt_cap_exceeded", true, 8),
            (503, "capacity_exceeded", true, 8),
            (400, "token_limit_reached", true, 8),
            (503, "something_else", true, 10),
            (400, "bad_request", true, 11),
            (422, "validation_error", true, 11),
            (422, "unknown_question_id", true, 11),
            (500, "http_500", true, 10),
            (405, "http_405", true, 10),
        ] {
            assert_eq!(exit(status, &coded(code), with_token), want, "{status} {code}");
        }
        assert_eq!(exit(403, r#"{"code":"http_403","detail":"Invalid or revoked token"}"#, true), 4);
        assert_eq!(exit(403, r#"{"code":"http_403","detail":"Admin privileges required"}"#, true), 5);
        assert_eq!(exit(429, r#"{"error":"Rate limit exceeded"}"#, true), 8);
        assert_eq!(exit(502, "<html>", true), 10);
    }

    #[test]
    fn near_names_are_found() {
        assert_eq!(nearest("lsit", ["list", "view"]), Vec::<&str>::new());
        assert_eq!(nearest("liste", ["list", "view"]), ["list"]);
        assert_eq!(nearest("ctf.exmple.org", ["ctf.example.org", "localhost:8100"]), ["ctf.example.org"]);
    }
}
