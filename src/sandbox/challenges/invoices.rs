//! `WEB-003`, easy: invoices that ask whether somebody is signed in, but not who.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use super::{Challenge, Endpoint, Launch, Question, Starting, cookie, shown};
use crate::sandbox::ids;

/// How many are signed in at a time. Another sign-in ends the oldest.
const SESSIONS: usize = 64;
/// The first invoice's number.
const FIRST: u32 = 4101;
/// How many there are.
const COUNT: u32 = 60;

/// The challenge.
pub fn challenge() -> Challenge {
    Challenge {
        id: "WEB-003".into(),
        name: "Paid in full".into(),
        category: "web".into(),
        difficulty: "easy".into(),
        description: "A carpenter keeps the invoices of all customers on one page, and gave you the guest account \
                      (guest, password guest) to see yours. He swears that nobody sees those of others."
            .into(),
        tags: vec!["access-control".into(), "idor".into(), "web".into()],
        questions: vec![Question::minted("flag", "What did the carpenter note for the mayor?")],
        files: Vec::new(),
        service: Some(start),
        engagement: false,
    }
}

struct Invoice {
    owner: &'static str,
    text: String,
}

/// What is on the desk.
struct Desk {
    invoices: BTreeMap<u32, Invoice>,
    /// Who is signed in, oldest first.
    sessions: Mutex<VecDeque<(String, &'static str)>>,
}

impl Desk {
    fn who(&self, headers: &HeaderMap) -> Option<&'static str> {
        let session = cookie(headers, "session")?;
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.iter().find(|(id, _)| id == session).map(|(_, who)| *who)
    }
}

fn start(launch: Launch) -> Starting {
    Box::pin(async move {
        let invoices = write(&launch.flag("flag"));
        let desk = Arc::new(Desk { invoices, sessions: Mutex::default() });
        let router = Router::new()
            .route("/", get(front))
            .route("/login", post(login))
            .route("/invoices", get(list))
            .route("/invoices/{number}", get(view))
            .with_state(desk);
        let port = launch.room.http(router).await?;
        Ok(vec![Endpoint { kind: "http", port, path: "/", label: "invoices" }])
    })
}

fn write(flag: &str) -> BTreeMap<u32, Invoice> {
    const WORK: [&str; 6] = ["a table", "two chairs", "a window frame", "a shelf", "a door", "a cradle"];
    const OWNERS: [&str; 5] = ["miller", "smith", "weaver", "teacher", "doctor"];
    // Which one is the mayor's differs by instance but is the same after a restart, so it comes from the flag.
    let pick = ids::digest(flag);
    let mayor = FIRST + u32::from(pick.first().copied().unwrap_or_default()) % (COUNT - 10);
    (0..COUNT)
        .map(|n| {
            let (number, work) = (FIRST + n, WORK[n as usize % WORK.len()]);
            let price = 20 + (n * 37) % 90;
            let invoice = match number {
                _ if number == mayor => {
                    Invoice { owner: "mayor", text: format!("A cupboard with a false bottom, 900. Note: {flag}") }
                }
                // The guest's are among the last, so that the way down is open.
                _ if n + 3 == COUNT || n + 5 == COUNT => {
                    Invoice { owner: "guest", text: format!("Repair of {work}, {price}. Thank you!") }
                }
                _ => Invoice { owner: OWNERS[n as usize % OWNERS.len()], text: format!("For {work}, {price}.") },
            };
            (number, invoice)
        })
        .collect()
}

async fn front() -> Html<&'static str> {
    Html(
        "<h1>The carpenter</h1><form action=/login method=post><input name=user placeholder=guest><input \
         name=password type=password placeholder=guest><button>Sign in</button></form>",
    )
}

async fn login(State(desk): State<Arc<Desk>>, body: String) -> Response {
    let form: HashMap<_, _> = url::form_urlencoded::parse(body.as_bytes()).take(16).collect();
    let given = |name: &str| form.get(name).map(|value| value.as_ref()).unwrap_or_default();
    if (given("user"), given("password")) != ("guest", "guest") {
        return (StatusCode::UNAUTHORIZED, Html("<p>Nobody of that name has an account here.")).into_response();
    }
    let session = ids::word(32);
    let set = format!("session={session}; HttpOnly; SameSite=Lax; Path=/");
    let mut sessions = desk.sessions.lock().unwrap_or_else(PoisonError::into_inner);
    while sessions.len() >= SESSIONS {
        sessions.pop_front();
    }
    sessions.push_back((session, "guest"));
    ([(header::SET_COOKIE, set)], Redirect::to("/invoices")).into_response()
}

async fn list(State(desk): State<Arc<Desk>>, headers: HeaderMap) -> Response {
    let Some(who) = desk.who(&headers) else { return Redirect::to("/").into_response() };
    let mine: String = desk
        .invoices
        .iter()
        .filter(|(_, invoice)| invoice.owner == who)
        .map(|(number, _)| format!("<li><a href='/invoices/{number}'>{number}</a>\n"))
        .collect();
    Html(format!("<h1>Invoices of {who}</h1>\n<ul>\n{mine}</ul>")).into_response()
}

async fn view(State(desk): State<Arc<Desk>>, Path(number): Path<String>, headers: HeaderMap) -> Response {
    // The flaw: that somebody is signed in is enough, whoever it is.
    if desk.who(&headers).is_none() {
        return Redirect::to("/").into_response();
    }
    match number.parse().ok().and_then(|number: u32| desk.invoices.get(&number)) {
        Some(Invoice { owner, text }) => {
            Html(format!("<h1>Invoice {}</h1>\n<p>To: {owner}\n<p>{}", shown(&number), shown(text))).into_response()
        }
        None => (StatusCode::NOT_FOUND, Html("<p>No such invoice.")).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Stand;
    use super::*;

    async fn sign_in(stand: &Stand) -> String {
        let form = "content-type: application/x-www-form-urlencoded";
        let answer = stand.ask("POST", "/login", &[form], "user=guest&password=guest").await;
        let (_, rest) = answer.head.split_once("session=").expect("a session");
        format!("cookie: theme=dark; session={}", rest.split(';').next().unwrap_or_default())
    }

    #[tokio::test]
    async fn counting_down_from_ones_own_invoices_finds_the_mayors() {
        let stand = Stand::up(&challenge()).await;
        let session = sign_in(&stand).await;
        let mut found = Vec::new();
        for number in (FIRST..FIRST + COUNT).rev() {
            let invoice = stand.ask("GET", &format!("/invoices/{number}"), &[&session], "").await;
            assert_eq!(invoice.status, 200);
            if invoice.body.contains("mayor") {
                found.push(invoice.body);
            }
        }
        assert_eq!(found.len(), 1);
        assert!(found[0].contains(&stand.flag), "{found:?}");
    }

    #[tokio::test]
    async fn honest_guests_see_their_own_and_strangers_see_none() {
        let stand = Stand::up(&challenge()).await;
        let session = sign_in(&stand).await;
        let list = stand.ask("GET", "/invoices", &[&session], "").await;
        let mine: Vec<&str> = list.body.split("href='").skip(1).filter_map(|rest| rest.split('\'').next()).collect();
        assert_eq!(mine.len(), 2, "{list:?}");
        for target in mine {
            let invoice = stand.ask("GET", target, &[&session], "").await;
            assert!(invoice.body.contains("guest") && !invoice.body.contains(&stand.flag), "{invoice:?}");
        }
        for number in FIRST..FIRST + COUNT {
            let invoice = stand.ask("GET", &format!("/invoices/{number}"), &["cookie: session=guess"], "").await;
            assert_eq!((invoice.status, invoice.body.as_str()), (303, ""));
        }
        assert_eq!(stand.ask("POST", "/login", &[], "user=mayor&password=guest").await.status, 401);
    }

    #[tokio::test]
    async fn hostile_input_is_survived() {
        let stand = Stand::up(&challenge()).await;
        let first = sign_in(&stand).await;
        for _ in 0..SESSIONS {
            sign_in(&stand).await;
        }
        // The sessions are bounded: the first one made room.
        assert_eq!(stand.ask("GET", "/invoices", &[&first], "").await.status, 303);
        let session = sign_in(&stand).await;
        for number in ["-1", "99999999999999999999", "%00", "4101%20OR%201=1", "%ff", &"9".repeat(40_000)] {
            let got = stand.ask("GET", &format!("/invoices/{number}"), &[&session], "").await;
            assert!((400..500).contains(&got.status), "{number}: {got:?}");
        }
        assert_eq!(stand.ask("POST", "/login", &[], &"a=b&".repeat(300_000)).await.status, 413);
        stand.ask("POST", "/login", &[], &"&=".repeat(30_000)).await;
        stand.ask("GET", "/invoices", &[&format!("cookie: {}", "session=;".repeat(5_000))], "").await;
        stand.storm().await;
        assert_eq!(stand.ask("GET", "/invoices", &[&session], "").await.status, 200);
    }
}
