//! Accounts, competitions and plain HTTP calls: what a test sets up before it runs the command it is about.
//!
//! A step that fails here is a broken harness, not the subject of a test, so it panics and shows the answer.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::server::Platform;
use super::{block_on, corpus};

const PASSWORD: &str = "correct horse 9 battery";

/// Somebody with an account.
#[derive(Debug, Clone, Default)]
pub struct Account {
    pub email: String,
    pub password: String,
    pub display_name: String,
    /// A `pt_` token.
    pub token: String,
    pub user_id: String,
}

/// A competition to make. The default is a running, public one that holds every challenge.
#[derive(Debug, Clone)]
pub struct Spec {
    pub title: String,
    /// Seconds from now; `None` leaves it open.
    pub starts: Option<i64>,
    pub ends: Option<i64>,
    pub challenges: Vec<String>,
    /// `draft`, `published` or `archived`.
    pub status: String,
    /// `public`, `private_listed` or `private_hidden`.
    pub access: String,
}

impl Default for Spec {
    fn default() -> Self {
        Self {
            title: "Test CTF".to_owned(),
            starts: Some(-3600),
            ends: Some(24 * 3600),
            challenges: corpus::IDS.iter().map(|&id| id.to_owned()).collect(),
            status: "published".to_owned(),
            access: "public".to_owned(),
        }
    }
}

impl Platform {
    /// One request. `path` is what follows `/api/v1`, an empty token is none, `Value::Null` is no body; an answer
    /// that is not JSON comes as a text value.
    pub fn api(&self, method: &str, path: &str, token: &str, body: Value) -> (u16, Value) {
        let (status, text) = self.text(method, path, token, body);
        let value = serde_json::from_str(&text).unwrap_or(Value::String(text));
        (status, value)
    }

    /// The same, with the answer's bytes.
    pub fn bytes(&self, method: &str, path: &str, token: &str, body: Value) -> (u16, Vec<u8>) {
        let method: reqwest::Method = method.parse().expect("a method");
        let mut request = self.http.request(method, format!("{}/api/v1{path}", self.url));
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if !body.is_null() {
            request = request.json(&body);
        }
        let answer = block_on(async {
            let answer = request.send().await?;
            let status = answer.status().as_u16();
            Ok::<_, reqwest::Error>((status, answer.bytes().await?.to_vec()))
        });
        answer.unwrap_or_else(|error| panic!("{path}: {error:?}\n{}", super::install::tail(&self.log())))
    }

    fn text(&self, method: &str, path: &str, token: &str, body: Value) -> (u16, String) {
        let (status, bytes) = self.bytes(method, path, token, body);
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }

    /// One request that has to succeed.
    pub fn ok(&self, method: &str, path: &str, token: &str, body: Value) -> Value {
        let (status, answer) = self.api(method, path, token, body);
        assert!((200..300).contains(&status), "{method} {path}: {status} {answer}");
        answer
    }

    /// GETs any http URL of loopback, say a service of an instance.
    pub fn fetch(&self, url: &str) -> (u16, String) {
        let request = self.http.get(url);
        block_on(async {
            let answer = request.send().await?;
            Ok::<_, reqwest::Error>((answer.status().as_u16(), answer.text().await?))
        })
        .unwrap_or_else(|error| panic!("{url}: {error:?}"))
    }

    /// Makes an account. The platform's first one is its `super_admin`: [`Platform::admin`].
    pub fn register(&self, email: &str, display_name: &str) -> Account {
        let body = json!({"email": email, "password": PASSWORD, "display_name": display_name});
        let token = text(&self.ok("POST", "/auth/register", "", body)["token"]);
        let me = self.ok("GET", "/me", &token, Value::Null);
        Account {
            email: email.to_owned(),
            password: PASSWORD.to_owned(),
            display_name: display_name.to_owned(),
            user_id: text(&me["id"]),
            token,
        }
    }

    /// A player of its own for each call.
    pub fn player(&self) -> Account {
        static NEXT: AtomicUsize = AtomicUsize::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        self.register(&format!("player{number}@example.org"), &format!("Player {number}"))
    }

    /// A fresh player, registered solo in "Autumn CTF".
    pub fn contestant(&self) -> Account {
        let player = self.player();
        self.join(&player, &self.autumn);
        player
    }

    /// Registers an account solo in a competition; gives the team's id.
    pub fn join(&self, account: &Account, competition: &str) -> String {
        let path = format!("/competitions/{competition}/teams");
        text(&self.ok("POST", &path, &account.token, json!({"mode": "solo"}))["id"])
    }

    /// Makes a competition; gives its id.
    pub fn competition(&self, spec: Spec) -> String {
        let body = json!({
            "title": spec.title,
            "starts_at": spec.starts.map(from_now),
            "ends_at": spec.ends.map(from_now),
            "challenge_ids": spec.challenges,
            "status": spec.status,
            "access": spec.access,
        });
        text(&self.ok("POST", "/admin/competitions", &self.admin.token, body)["id"])
    }

    /// Starts an instance in "Autumn CTF"; gives its id at once.
    pub fn launch(&self, account: &Account, challenge: &str) -> String {
        let body = json!({"challenge_id": challenge, "competition_id": self.autumn});
        text(&self.ok("POST", "/instances", &account.token, body)["id"])
    }

    /// Waits until an instance is `ready` or `error`; gives the answer of its `/status`.
    pub fn settled(&self, account: &Account, instance: &str) -> Value {
        let path = format!("/instances/{instance}/status");
        self.until(|| {
            let (status, answer) = self.api("GET", &path, &account.token, Value::Null);
            (status == 200 && answer["status"] != "starting").then_some(answer)
        })
    }

    /// Submits an answer (a text or a list of texts); gives the server's answer, whatever it is.
    pub fn submit(&self, account: &Account, instance: &str, question: &str, answer: Value) -> (u16, Value) {
        let body = json!({"instance_id": instance, "question_id": question, "answer": answer});
        self.api("POST", "/submissions", &account.token, body)
    }

    /// Has the server read its challenges anew, and waits for the task to end.
    pub fn rescan(&self) -> Value {
        let token = &self.admin.token;
        let task = self.ok("POST", "/admin/challenges/rescan", token, Value::Null);
        let path = format!("/admin/tasks/{}", text(&task["id"]));
        self.until(|| {
            let task = self.ok("GET", &path, token, Value::Null);
            match task["status"].as_str() {
                Some("pending" | "running") => None,
                Some("succeeded") => Some(task),
                _ => panic!("the rescan failed: {task}"),
            }
        })
    }

    /// Asks again and again, for half a minute at most.
    fn until<T>(&self, mut ask: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            if let Some(found) = ask() {
                return found;
            }
            assert!(Instant::now() < deadline, "waited 30 s in vain");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// A moment that many seconds from now, as the platform wants it: RFC 3339, in UTC.
fn from_now(seconds: i64) -> String {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    rfc3339(since_epoch.as_secs() as i64 + seconds)
}

/// Written out here to spare a date crate. The calendar is counted from March, so that the leap day comes last.
fn rfc3339(epoch: i64) -> String {
    let (days, second) = (epoch.div_euclid(86_400), epoch.rem_euclid(86_400));
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[test]
fn moments_are_written_in_utc() {
    assert_eq!(rfc3339(0), "1970-01-01T00:00:00Z");
    assert_eq!(rfc3339(951_782_399), "2000-02-28T23:59:59Z");
    assert_eq!(rfc3339(951_782_400), "2000-02-29T00:00:00Z");
    assert_eq!(rfc3339(1_795_217_497), "2026-11-20T23:31:37Z");
}
