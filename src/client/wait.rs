//! Waiting for something to come about: events nudge, polling decides.
//!
//! An event is a hint that may be missing, early or about something else; only what a read says counts.

use std::time::{Duration, Instant};

use super::error::Error;
use super::events::{Event, EventStream, Item};

/// How soon a read is repeated after an event that promises the end: the platform tells before it has written.
const HOT: Duration = Duration::from_millis(25);
const HOT_FOR: Duration = Duration::from_secs(2);
/// How often to look while events come in, and while they do not.
const CALM: Duration = Duration::from_secs(2);
const ALONE: [(u64, Duration); 3] =
    [(5, Duration::from_millis(250)), (30, Duration::from_millis(500)), (u64::MAX, Duration::from_secs(1))];

/// Reads with `get` until `settled` finds an end in what came. An event for which `wakes` is true makes it look at once
/// and often; without a stream, or while it is broken, it looks by the clock.
pub async fn until<T, R>(
    mut get: impl AsyncFnMut() -> Result<T, Error>,
    events: Option<EventStream>,
    wakes: impl Fn(&Event) -> bool,
    mut settled: impl FnMut(T) -> Option<R>,
) -> Result<R, Error> {
    let started = Instant::now();
    let mut events = events;
    let mut connected = false;
    let mut hot_until: Option<Instant> = None;
    loop {
        if let Some(end) = settled(get().await?) {
            return Ok(end);
        }
        let now = Instant::now();
        let pause = match hot_until {
            Some(end) if now < end => HOT,
            _ if connected => CALM,
            _ => alone(started.elapsed()),
        };
        let look_at = now + pause;
        // Everything that is not a reason to look now is passed over without another read.
        loop {
            let Some(stream) = &mut events else {
                tokio::time::sleep_until(look_at.into()).await;
                break;
            };
            match tokio::time::timeout_at(look_at.into(), stream.next()).await {
                Err(_) => break,
                Ok(Ok(Item::Connected)) => {
                    // What happened before the stream was open has to be read.
                    connected = true;
                    break;
                }
                Ok(Ok(Item::Event(event))) if wakes(&event) => {
                    hot_until = Some(Instant::now() + HOT_FOR);
                    break;
                }
                Ok(Ok(Item::Event(_) | Item::Lost(_))) => {}
                Ok(Ok(Item::Gap(_))) => break,
                Ok(Err(_)) => {
                    events = None;
                    connected = false;
                }
            }
        }
    }
}

fn alone(waited: Duration) -> Duration {
    ALONE.iter().find(|(until, _)| waited.as_secs() < *until).map_or(CALM, |(_, pause)| *pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn it_polls_without_a_stream_and_ends_when_settled() {
        let mut reads = 0;
        let end = until(
            async || {
                reads += 1;
                Ok(reads)
            },
            None,
            |_| false,
            |n| (n == 30).then_some(n),
        )
        .await;
        assert_eq!(end.ok(), Some(30));
    }

    #[tokio::test]
    async fn a_read_that_fails_ends_it() {
        let end = until(async || Err::<(), _>(Error::BadToken), None, |_| false, |()| Some(())).await;
        assert!(matches!(end, Err(Error::BadToken)));
    }
}
