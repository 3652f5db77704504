//! Whether to send again, decided from facts alone: no clock, no socket, no randomness of its own.

use std::time::Duration;

use super::operation::Repeat;

/// What became of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// No connection came about: it certainly never left.
    NeverLeft,
    /// It left, or may have, and no whole answer came.
    Lost,
    /// A status, and whether it came in the platform's own envelope.
    Status {
        /// The HTTP status.
        status: u16,
        /// The platform itself said so.
        coded: bool,
        /// The rate limit turned it away.
        rate_limit: bool,
    },
}

/// What to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Wait this long (before jitter), then send again.
    Again(Duration),
    /// What came is what counts.
    Answer,
    /// Nobody knows whether it happened.
    Unknown,
    /// Report the failure.
    GiveUp,
}

/// How often one request goes out at most.
pub const ATTEMPTS: u32 = 4;
/// How often a connection is tried.
pub const CONNECT_ATTEMPTS: u32 = 3;
/// How often a request that the rate limit turns away is offered.
pub const RATE_LIMIT_ATTEMPTS: u32 = 8;

/// Decides about attempt number `attempt` (the first is 1).
pub fn decide(repeat: Repeat, attempt: u32, outcome: Outcome) -> Verdict {
    let pause = |base: u64, top: u64| Duration::from_millis((base << (attempt - 1).min(16)).min(top));
    let again = |verdict| if attempt < ATTEMPTS { Verdict::Again(pause(150, 3_000)) } else { verdict };
    match (outcome, repeat) {
        // Refused twice more within half a second is the truth; a person is waiting for it.
        (Outcome::NeverLeft, _) if attempt < CONNECT_ATTEMPTS => Verdict::Again(pause(150, 3_000)),
        (Outcome::NeverLeft, _) => Verdict::GiveUp,
        (Outcome::Status { rate_limit: true, .. }, _) => {
            if attempt < RATE_LIMIT_ATTEMPTS {
                Verdict::Again(pause(500, 20_000))
            } else {
                Verdict::Answer
            }
        }
        (Outcome::Lost, Repeat::Freely) => again(Verdict::GiveUp),
        (Outcome::Lost, Repeat::Once) => Verdict::Unknown,
        (Outcome::Status { status: 502..=504, coded: false, .. }, Repeat::Freely) => again(Verdict::Answer),
        // The platform's own "not now" may pass; to a request sent once it is an answer.
        (Outcome::Status { status: 503, coded: true, .. }, Repeat::Freely) => again(Verdict::Answer),
        (Outcome::Status { status: 500 | 502..=504, coded: false, .. }, Repeat::Once) => Verdict::Unknown,
        (Outcome::Status { .. }, _) => Verdict::Answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(status: u16, coded: bool) -> Outcome {
        Outcome::Status { status, coded, rate_limit: false }
    }

    #[test]
    fn what_may_have_happened_is_never_sent_twice() {
        for attempt in 1..20 {
            assert_eq!(decide(Repeat::Once, attempt, Outcome::Lost), Verdict::Unknown);
            for code in [500, 502, 503, 504] {
                assert_eq!(decide(Repeat::Once, attempt, status(code, false)), Verdict::Unknown);
                assert_eq!(decide(Repeat::Once, attempt, status(code, true)), Verdict::Answer);
            }
        }
    }

    #[test]
    fn it_always_ends() {
        for repeat in [Repeat::Once, Repeat::Freely] {
            for code in 100..600 {
                for (coded, rate_limit) in [(true, false), (false, false), (false, true)] {
                    let outcome = Outcome::Status { status: code, coded, rate_limit };
                    assert!(!matches!(decide(repeat, RATE_LIMIT_ATTEMPTS, outcome), Verdict::Again(_)));
                }
            }
            assert_eq!(decide(repeat, ATTEMPTS, Outcome::NeverLeft), Verdict::GiveUp);
        }
    }

    #[test]
    fn a_request_that_never_left_and_one_turned_away_may_go_again() {
        assert!(matches!(decide(Repeat::Once, 1, Outcome::NeverLeft), Verdict::Again(_)));
        let turned_away = Outcome::Status { status: 429, coded: false, rate_limit: true };
        assert!(matches!(decide(Repeat::Once, 1, turned_away), Verdict::Again(_)));
        assert_eq!(decide(Repeat::Freely, 1, status(429, true)), Verdict::Answer);
        assert!(matches!(decide(Repeat::Freely, 1, status(502, false)), Verdict::Again(_)));
        assert_eq!(decide(Repeat::Freely, 1, status(500, false)), Verdict::Answer);
        assert_eq!(decide(Repeat::Freely, 1, status(200, false)), Verdict::Answer);
    }
}
