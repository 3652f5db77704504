//! Bad days on demand: a sandbox that is slow, breaks connections, loses answers or events, and turns requests away, for
//! testing what scripts and agents make of it. With the same seed and the same requests it does the same again.

use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What may go wrong, and how often.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chaos {
    /// Every answer takes this long more, at least and at most.
    pub latency: Option<(Duration, Duration)>,
    /// The connection breaks before anything is done.
    pub reset: f64,
    /// A gateway's answer instead of the platform's: status, how often.
    pub status: Vec<(u16, f64)>,
    /// Turned away by the rate limit.
    pub too_many: f64,
    /// Carried out, and the connection breaks before the answer.
    pub lost_answer: f64,
    /// An event does not arrive.
    pub drop_events: f64,
    /// Instances take this long more to be ready.
    pub slow_start: Duration,
}

/// What happens to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Nothing bad.
    Spared,
    /// See [`Chaos::reset`].
    Reset,
    /// See [`Chaos::status`].
    Status(u16),
    /// See [`Chaos::too_many`].
    TooMany,
    /// See [`Chaos::lost_answer`].
    Lost,
}

/// Chaos with its dice.
pub struct Dice {
    chaos: Chaos,
    random: Mutex<fastrand::Rng>,
    /// Dice of their own, so that who listens does not change what happens to requests.
    events: Mutex<fastrand::Rng>,
}

impl Dice {
    /// Dice that fall the same way for the same seed.
    pub fn new(chaos: Chaos, seed: u64) -> Dice {
        let dice = |seed| Mutex::new(fastrand::Rng::with_seed(seed));
        Dice { chaos, random: dice(seed), events: dice(!seed) }
    }

    /// What happens to the next request, and how long it takes first.
    pub fn roll(&self) -> (Duration, Fate) {
        let mut random = self.random.lock().unwrap_or_else(PoisonError::into_inner);
        // Always the same number of throws, so that one setting does not change what another does.
        let (slow, which) = (random.f64(), random.f64());
        drop(random);
        let delay = self.chaos.latency.map_or(Duration::ZERO, |(least, most)| least + (most - least).mul_f64(slow));
        let statuses = self.chaos.status.iter().map(|(status, share)| (Fate::Status(*status), *share));
        let fates = [
            (Fate::Reset, self.chaos.reset),
            (Fate::TooMany, self.chaos.too_many),
            (Fate::Lost, self.chaos.lost_answer),
        ];
        let mut edge = 0.0;
        for (fate, share) in fates.into_iter().chain(statuses) {
            edge += share;
            if which < edge {
                return (delay, fate);
            }
        }
        (delay, Fate::Spared)
    }

    /// Whether the next event gets lost.
    pub fn loses_event(&self) -> bool {
        self.chaos.drop_events > 0.0
            && self.events.lock().unwrap_or_else(PoisonError::into_inner).f64() < self.chaos.drop_events
    }

    /// How much longer an instance takes.
    pub fn slow_start(&self) -> Duration {
        self.chaos.slow_start
    }
}

impl FromStr for Chaos {
    type Err = String;

    /// Reads `latency=50ms..200ms,reset=2%,status=503:5%,429=10%,slow-start=3s,lost-answer=5%,drop-events=20%`.
    fn from_str(text: &str) -> Result<Chaos, String> {
        let mut chaos = Chaos::default();
        let mut seen: Vec<&str> = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').ok_or_else(|| format!("`{part}` has no `=`"))?;
            let key = key.trim();
            if key != "status" && seen.contains(&key) {
                return Err(format!("`{key}` is there twice"));
            }
            seen.push(key);
            match key {
                "latency" => {
                    let (least, most) = value.split_once("..").unwrap_or((value, value));
                    let bare = |text: &str| text.trim().ends_with(|last: char| last.is_ascii_digit());
                    if bare(least) != bare(most) && least.trim() != "0" {
                        return Err(format!("`{value}` has one unit, and needs two: 50ms..200ms"));
                    }
                    let (least, most) = (span(least)?, span(most)?);
                    if least > most {
                        return Err(format!("`{value}` ends before it begins"));
                    }
                    chaos.latency = Some((least, most));
                }
                "reset" => chaos.reset = share(value)?,
                "429" => chaos.too_many = share(value)?,
                "lost-answer" => chaos.lost_answer = share(value)?,
                "drop-events" => chaos.drop_events = share(value)?,
                "slow-start" => chaos.slow_start = span(value)?,
                "status" => {
                    let (status, often) = value.split_once(':').unwrap_or((value, "100%"));
                    let status = status.trim().parse().ok().filter(|status| (400..600).contains(status));
                    let status = status.ok_or_else(|| format!("`{value}` names no status from 400 to 599"))?;
                    chaos.status.push((status, share(often)?));
                }
                other => {
                    return Err(format!(
                        "`{other}` is none of latency, reset, status, 429, slow-start, lost-answer, drop-events"
                    ));
                }
            }
        }
        let sum = chaos.reset + chaos.too_many + chaos.lost_answer + chaos.status.iter().map(|(_, n)| n).sum::<f64>();
        if sum > 1.0 + 1e-9 {
            return Err("together that is more than 100% of all requests".to_owned());
        }
        Ok(chaos)
    }
}

/// `5%` or `0.05`.
fn share(text: &str) -> Result<f64, String> {
    let text = text.trim();
    let number = match text.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f64>().map(|n| n / 100.0),
        None => text.parse(),
    };
    number.ok().filter(|n| (0.0..=1.0).contains(n)).ok_or_else(|| format!("`{text}` is no share, such as 5%"))
}

/// `200ms`, `3s`; a bare number is seconds.
fn span(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    let (number, unit) = match (text.strip_suffix("ms"), text.strip_suffix('s')) {
        (Some(number), _) => (number, 0.001),
        (None, Some(number)) => (number, 1.0),
        (None, None) => (text, 1.0),
    };
    let seconds = number.trim().parse::<f64>().ok().map(|n| n * unit).filter(|n| (0.0..=3600.0).contains(n));
    seconds
        .map(Duration::from_secs_f64)
        .ok_or_else(|| format!("`{text}` is no time up to an hour, such as 200ms or 3s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_happens() {
        let text = "latency=50ms..200ms, reset=2%,status=503:5%,status=500:0.01,429=10%,slow-start=3,lost-answer=5%,drop-events=20%";
        let chaos: Chaos = text.parse().expect("parses");
        assert_eq!(chaos.latency, Some((Duration::from_millis(50), Duration::from_millis(200))));
        assert_eq!(chaos.status, [(503, 0.05), (500, 0.01)]);
        assert_eq!(chaos.slow_start, Duration::from_secs(3));
        let dice = Dice::new(chaos, 7);
        let mut counts = std::collections::HashMap::new();
        for _ in 0..20_000 {
            let (delay, fate) = dice.roll();
            assert!((50..=200).contains(&delay.as_millis()));
            *counts.entry(format!("{fate:?}")).or_insert(0) += 1;
        }
        for (fate, share) in
            [("Reset", 0.02), ("Status(503)", 0.05), ("TooMany", 0.1), ("Lost", 0.05), ("Spared", 0.77)]
        {
            let got = f64::from(counts[fate]) / 20_000.0;
            assert!((got - share).abs() < 0.02, "{fate}: {got}");
        }
    }

    #[test]
    fn the_same_seed_does_the_same() {
        let chaos: Chaos = "reset=30%,latency=0..1s".parse().expect("parses");
        let rolls = |seed| {
            let dice = Dice::new(chaos.clone(), seed);
            (0..50).map(|_| dice.roll()).collect::<Vec<_>>()
        };
        assert_eq!(rolls(1), rolls(1));
        assert_ne!(rolls(1), rolls(2));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for bad in [
            "reset",
            "reset=",
            "reset=-1%",
            "reset=101%",
            "reset=nan",
            "latency=2s..1s",
            "latency=50ms..200",
            "reset=5%,reset=6%",
            "latency=1e99",
            "status=200:5%",
            "status=x",
            "teapot=1%",
            "reset=60%,429=60%",
            "slow-start=2h",
        ] {
            assert!(bad.parse::<Chaos>().is_err(), "{bad}");
        }
        assert_eq!("".parse::<Chaos>(), Ok(Chaos::default()));
    }
}
