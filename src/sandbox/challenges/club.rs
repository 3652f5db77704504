//! `WEB-005`, medium: a club whose passes are signed tokens (HS256), with a secret out of a word list that lies about.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use ring::hmac;
use serde_json::{Value, json};

use super::{Challenge, Endpoint, Handout, Launch, Question, Starting, cookie, shown};
use crate::sandbox::ids;

/// The longest pass that is looked at.
const PASS: usize = 2048;
/// The longest name on a pass.
const NAME: usize = 64;

/// The challenge.
pub fn challenge() -> Challenge {
    Challenge {
        id: "WEB-005".into(),
        name: "Members only".into(),
        category: "web".into(),
        difficulty: "medium".into(),
        description: "The club gives every guest a signed pass at the door. Only its steward may go down to the \
                      cellar. The steward picks his passwords, and whatever else must stay secret, from the same list."
            .into(),
        tags: vec!["jwt".into(), "weak-secret".into(), "hmac".into(), "web".into()],
        questions: vec![Question::minted("flag", "What is written on the cellar's wall?")],
        files: vec![Handout::new("words.txt", words().join("\n") + "\n")],
        service: Some(start),
        engagement: false,
    }
}

/// The steward's list.
fn words() -> Vec<String> {
    const HOW: &str = "amber brave calm dusty early faint gentle hollow icy jolly keen lucky mellow nimble old pale \
                       quiet rusty silent tidy";
    const WHAT: &str = "anchor badger candle drum ember falcon garden harbor island jacket kettle lantern mirror \
                        needle otter pepper quill river saddle teapot";
    HOW.split(' ').flat_map(|how| WHAT.split(' ').map(move |what| format!("{how}{what}"))).collect()
}

/// The door and the cellar.
struct Club {
    key: hmac::Key,
    flag: String,
}

fn start(launch: Launch) -> Starting {
    Box::pin(async move {
        let flag = launch.flag("flag");
        let club = Arc::new(Club { key: hmac::Key::new(hmac::HMAC_SHA256, secret(&flag).as_bytes()), flag });
        let router = Router::new()
            .route("/", get(front))
            .route("/door", get(door))
            .route("/cellar", get(cellar))
            .with_state(club);
        let port = launch.room.http(router).await?;
        Ok(vec![Endpoint { kind: "http", port, path: "/", label: "club" }])
    })
}

/// The word of an instance. It comes from the flag, so that passes stay good when the service comes back.
fn secret(flag: &str) -> String {
    let digest = ids::digest(flag);
    let pick = digest.iter().take(4).fold(0usize, |pick, byte| pick << 8 | usize::from(*byte));
    let mut words = words();
    words.swap_remove(pick % words.len())
}

async fn front() -> Html<&'static str> {
    Html(
        "<h1>The club</h1><form action=/door><input name=name placeholder='Your name'><button>Come in</button></form>\n\
         <p><a href=/cellar>To the cellar</a> (steward only)",
    )
}

async fn door(State(club): State<Arc<Club>>, Query(given): Query<HashMap<String, String>>) -> Response {
    let name: String = given.get("name").map(String::as_str).unwrap_or("nobody").chars().take(NAME).collect();
    let pass = sign(&club.key, &json!({"name": name, "role": "guest"}));
    let page = format!("<h1>Good evening, {}</h1>\n<p>Your pass:\n<pre>{pass}</pre>", shown(&name));
    ([(header::SET_COOKIE, format!("pass={pass}; HttpOnly; SameSite=Lax; Path=/"))], Html(page)).into_response()
}

async fn cellar(State(club): State<Arc<Club>>, headers: HeaderMap) -> (StatusCode, Html<String>) {
    let Some(claims) = cookie(&headers, "pass").and_then(|pass| verify(&club.key, pass)) else {
        return (
            StatusCode::UNAUTHORIZED,
            Html("<p>That is no pass of ours. The door is <a href=/door>here</a>.".into()),
        );
    };
    match claims.get("role").and_then(Value::as_str) {
        Some("steward") => (StatusCode::OK, Html(format!("<h1>The cellar</h1>\n<p>{}", shown(&club.flag)))),
        role => {
            let role = shown(role.unwrap_or("somebody"));
            (StatusCode::FORBIDDEN, Html(format!("<p>A {role} stays upstairs. The cellar is the steward's.")))
        }
    }
}

/// A pass: a JSON Web Token.
fn sign(key: &hmac::Key, claims: &Value) -> String {
    let header = json!({"alg": "HS256", "typ": "JWT"});
    let signed = format!("{}.{}", encode(header.to_string().as_bytes()), encode(claims.to_string().as_bytes()));
    let tag = encode(hmac::sign(key, signed.as_bytes()).as_ref());
    format!("{signed}.{tag}")
}

/// What a pass says, if it is signed with the secret. The flaw is not here: it is the secret.
fn verify(key: &hmac::Key, pass: &str) -> Option<Value> {
    if pass.len() > PASS {
        return None;
    }
    let (signed, tag) = pass.rsplit_once('.')?;
    hmac::verify(key, signed.as_bytes(), &decode(tag)?).ok()?;
    let (header, claims) = signed.split_once('.')?;
    let header: Value = serde_json::from_slice(&decode(header)?).ok()?;
    if header.get("alg").and_then(Value::as_str) != Some("HS256") {
        return None;
    }
    serde_json::from_slice(&decode(claims)?).ok()
}

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base64 as tokens have it, without padding.
fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, n| bits << 8 | u32::from(chunk.get(n).copied().unwrap_or_default()));
        let signs = (0..=chunk.len()).map(|n| SIGNS[(bits >> (18 - 6 * n) & 63) as usize] as char);
        text.extend(signs);
    }
    text
}

/// The way back.
fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0u32;
        for (n, sign) in chunk.iter().enumerate() {
            let value = SIGNS.iter().position(|known| known == sign)?;
            bits |= (value as u32) << (18 - 6 * n);
        }
        bytes.extend_from_slice(bits.to_be_bytes().get(1..chunk.len())?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Answer, Stand, quoted};
    use super::*;

    async fn pass(stand: &Stand, name: &str) -> String {
        let door = stand.get(&format!("/door?name={}", quoted(name))).await;
        let (_, rest) = door.head.split_once("pass=").expect("a pass");
        rest.split(';').next().unwrap_or_default().to_owned()
    }

    async fn cellar_with(stand: &Stand, pass: &str) -> Answer {
        stand.ask("GET", "/cellar", &[&format!("cookie: pass={pass}")], "").await
    }

    fn key(word: &str) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, word.as_bytes())
    }

    #[tokio::test]
    async fn a_word_of_the_list_signs_the_stewards_pass() {
        let stand = Stand::up(&challenge()).await;
        let mine = pass(&stand, "Ann").await;
        let list = challenge().files.remove(0).bytes;
        let list = std::str::from_utf8(&list).expect("text");
        let fits: Vec<&str> = list.lines().filter(|word| verify(&key(word), &mine).is_some()).collect();
        assert_eq!(fits.len(), 1);
        let forged = sign(&key(fits[0]), &json!({"name": "Ann", "role": "steward"}));
        let cellar = cellar_with(&stand, &forged).await;
        assert!(cellar.body.contains(&stand.flag), "{cellar:?}");
    }

    #[tokio::test]
    async fn honest_guests_stay_upstairs_and_other_passes_are_none() {
        let stand = Stand::up(&challenge()).await;
        assert!(stand.get("/").await.body.contains("The club"));
        let mine = pass(&stand, "Ann\",\"role\":\"steward").await;
        let cellar = cellar_with(&stand, &mine).await;
        assert!(cellar.status == 403 && cellar.body.contains("guest"), "{cellar:?}");
        let steward = json!({"role": "steward"}).to_string();
        let parts: Vec<&str> = mine.split('.').collect();
        let none = encode(br#"{"alg":"none"}"#);
        for pass in [
            sign(&key("secret"), &json!({"role": "steward"})),
            format!("{}.{}.{}", parts[0], encode(steward.as_bytes()), parts[2]),
            format!("{none}.{}.", encode(steward.as_bytes())),
            format!("{none}.{}.{}", encode(steward.as_bytes()), parts[2]),
            steward,
        ] {
            let cellar = cellar_with(&stand, &pass).await;
            assert!(cellar.status == 401 && !cellar.body.contains(&stand.flag), "{pass}: {cellar:?}");
        }
        assert_eq!(stand.get("/cellar").await.status, 401);
    }

    #[tokio::test]
    async fn hostile_passes_are_survived() {
        let stand = Stand::up(&challenge()).await;
        for pass in ["", ".", "..", "...", "a", "a.b.c", "\u{fc}.\u{fc}.\u{fc}", "====", &"a.".repeat(20_000)] {
            assert_eq!(cellar_with(&stand, pass).await.status, 401, "{pass}");
        }
        let key = key(&secret(&stand.flag));
        let header = encode(br#"{"alg":"HS256"}"#);
        for claims in ["[".repeat(1000), "{\"role\":".repeat(150), "\u{0}".to_owned(), String::new()] {
            let signed = format!("{header}.{}", encode(claims.as_bytes()));
            let tag = encode(hmac::sign(&key, signed.as_bytes()).as_ref());
            assert_eq!(cellar_with(&stand, &format!("{signed}.{tag}")).await.status, 401, "{claims}");
        }
        // A right signature on something that is no claim of a role.
        assert_eq!(cellar_with(&stand, &sign(&key, &json!([1, {"role": ["steward"]}]))).await.status, 403);
        assert_eq!(verify(&key, &pass(&stand, &"ü<".repeat(5000)).await).expect("a pass")["role"], "guest");
        stand.storm().await;
        assert_eq!(cellar_with(&stand, &pass(&stand, "Ann").await).await.status, 403);
    }

    #[test]
    fn base64_goes_both_ways() {
        for (bytes, text) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("\u{fb}?~", "w7s_fg")]
        {
            assert_eq!((encode(bytes.as_bytes()), decode(text)), (text.to_owned(), Some(bytes.as_bytes().to_vec())));
        }
    }
}
