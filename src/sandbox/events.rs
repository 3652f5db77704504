//! What happens, told as it happens (`GET /events`) and kept as activities.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use futures_util::stream;
use serde_json::{Map, Value, json};
use tokio::sync::broadcast;

use super::reply;

/// How many events a slow reader may be behind before it loses some, as on a platform.
const BACKLOG: usize = 64;

/// An event.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its name, such as `flag_correct`.
    pub name: &'static str,
    /// Told to administrators alone.
    pub operators_only: bool,
    /// Whether it stays on record.
    pub kept: bool,
    /// What is said with it.
    pub data: Map<String, Value>,
    /// The team it is about, if any; not part of what is sent.
    pub team_id: String,
}

impl Event {
    /// Something that somebody (`id`, `name`) of a kind (`team`, `admin`, `system`) did.
    pub fn by(name: &'static str, kind: &str, id: &str, actor: &str) -> Event {
        let mut event = Event::bare(name);
        event.kept = true;
        for (key, value) in [("actor_id", id), ("actor_name", actor), ("actor_type", kind), ("actor_avatar_url", "")] {
            event.data.insert(key.to_owned(), value.into());
        }
        event
    }

    /// A nudge without words, such as `scoreboard_updated`.
    pub fn bare(name: &'static str) -> Event {
        Event { name, operators_only: false, kept: false, data: Map::new(), team_id: String::new() }
    }

    /// With one more field.
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Event {
        self.data.insert(key.to_owned(), value.into());
        self
    }

    /// About a team.
    pub fn of_team(mut self, team: &str) -> Event {
        self.team_id = team.to_owned();
        self
    }

    /// Told to administrators alone.
    pub fn for_operators(mut self) -> Event {
        self.operators_only = true;
        self
    }

    /// A field as text.
    pub fn text(&self, key: &str) -> &str {
        self.data.get(key).and_then(Value::as_str).unwrap_or_default()
    }
}

/// Where listeners are.
pub struct Hub(broadcast::Sender<Event>);

impl Default for Hub {
    fn default() -> Hub {
        Hub(broadcast::Sender::new(BACKLOG))
    }
}

impl Hub {
    /// Tells everybody.
    pub fn tell(&self, event: Event) {
        // Nobody listening is no fault.
        let _ = self.0.send(event);
    }

    /// The stream for one listener: a comment first, and another whenever it was silent for `quiet`. A player hears of
    /// their own `teams` alone; without a token that holds one hears of all, as on a platform. What `lost` says yes to
    /// gets lost on the way.
    pub fn listen(
        &self,
        operator: bool,
        teams: Option<Vec<String>>,
        quiet: Duration,
        lost: impl FnMut() -> bool + Send + 'static,
    ) -> Response {
        let meant = move |event: &Event| {
            let own = |teams: &Vec<String>| event.team_id.is_empty() || teams.contains(&event.team_id);
            (operator || !event.operators_only) && teams.as_ref().is_none_or(own)
        };
        let begin = (self.0.subscribe(), true, lost, meant);
        let frames = stream::unfold(begin, move |(mut receiver, first, mut lost, meant)| async move {
            if first {
                return Some((String::from(": connected\n\n"), (receiver, false, lost, meant)));
            }
            loop {
                match tokio::time::timeout(quiet, receiver.recv()).await {
                    Err(_) => return Some((String::from(": keepalive\n\n"), (receiver, false, lost, meant))),
                    Ok(Err(broadcast::error::RecvError::Lagged(_))) => {}
                    Ok(Err(broadcast::error::RecvError::Closed)) => return None,
                    Ok(Ok(event)) if !meant(&event) => {}
                    Ok(Ok(_)) if lost() => {}
                    Ok(Ok(event)) => return Some((frame(&event), (receiver, false, lost, meant))),
                }
            }
        });
        let frames = futures_util::StreamExt::map(frames, Ok::<_, std::convert::Infallible>);
        let mut response = reply::bytes(200, "text/event-stream; charset=utf-8", Body::from_stream(frames));
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response
    }
}

fn frame(event: &Event) -> String {
    format!("event: {}\ndata: {}\n\n", event.name, json!(event.data))
}
