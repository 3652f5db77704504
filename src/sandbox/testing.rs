//! What the tests of routes share: a sandbox of their own, and requests to it over the wire.

use secrecy::ExposeSecret;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Options, Sandbox, ids, time, world};

/// A sandbox that forgets.
pub async fn fresh() -> Sandbox {
    Sandbox::start(Options::default()).await.expect("starts")
}

/// The player's token.
pub fn player(sandbox: &Sandbox) -> String {
    sandbox.accounts.player.expose_secret().to_owned()
}

/// The other player's token.
pub fn rival(sandbox: &Sandbox) -> String {
    sandbox.accounts.rival.expose_secret().to_owned()
}

/// The operator's token.
pub fn operator(sandbox: &Sandbox) -> String {
    sandbox.accounts.operator.expose_secret().to_owned()
}

/// A request; gives status, head and body as they came.
pub async fn raw(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    token: Option<&str>,
    body: Option<&Value>,
) -> (u16, String, Vec<u8>) {
    let body = body.map(Value::to_string).unwrap_or_default();
    let bearer = token.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
    // 1.0: no chunks to put together, and the end of the answer is the end of the connection.
    let request = format!(
        "{method} /api/v1{path} HTTP/1.0\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n{bearer}\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(sandbox.url.trim_start_matches("http://")).await.expect("connects");
    stream.write_all(request.as_bytes()).await.expect("writes");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("reads");
    let split = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(&answer[..split]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    (status, head, answer.split_off(split + 4))
}

/// A request; gives status and body, null for one that is empty.
pub async fn api(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    token: Option<&str>,
    body: Option<&Value>,
) -> (u16, Value) {
    let (status, _, body) = raw(sandbox, method, path, token, body).await;
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

/// The same with what is not there spelled as an empty token and a null body.
pub async fn ask(sandbox: &Sandbox, method: &str, path: &str, token: &str, body: Value) -> (u16, Value) {
    api(
        sandbox,
        method,
        path,
        Some(token).filter(|token| !token.is_empty()),
        Some(&body).filter(|body| !body.is_null()),
    )
    .await
}

/// A request; gives status and `code`.
pub async fn code(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    token: Option<&str>,
    body: Option<&Value>,
) -> (u16, String) {
    let (status, answer) = api(sandbox, method, path, token, body).await;
    (status, answer["code"].as_str().unwrap_or_default().to_owned())
}

/// The token in an answer.
pub fn token(answer: &Value) -> String {
    answer["token"].as_str().expect("a token").to_owned()
}

/// A new player `<name>@example.com` with the password `correct horse <name>`; gives the token.
pub async fn sign_up(sandbox: &Sandbox, name: &str) -> String {
    let (email, password) = (format!("{name}@example.com"), format!("correct horse {name}"));
    let body = json!({"email": email, "password": password, "display_name": name});
    token(&api(sandbox, "POST", "/auth/register", None, Some(&body)).await.1)
}

/// One more person, `name@example.com`; gives the id and a token.
pub fn person(sandbox: &Sandbox, name: &str) -> (String, String) {
    let (id, now) = (ids::uuid(), time::now());
    let store = sandbox.platform().store();
    store
        .db
        .execute(
            "INSERT INTO users (id, email, display_name, created_at) VALUES (?1, ?2, ?3, ?4)",
            (&id, format!("{name}@example.com"), name, now),
        )
        .expect("works");
    let token = world::sign_in(&store.db, &id, "test", "127.0.0.1", "", now).expect("works");
    (id, token)
}

/// The right answer to a minted question of an instance.
pub fn minted(sandbox: &Sandbox, instance: &str, question: &str) -> String {
    let answers: String = sandbox
        .platform()
        .store()
        .db
        .query_row("SELECT answers FROM instances WHERE id = ?1", [instance], |row| row.get(0))
        .expect("works");
    serde_json::from_str::<Value>(&answers).expect("works")[question].as_str().expect("works").to_owned()
}

/// A minted token of somebody's, for every competition, with these permissions.
pub fn mint(sandbox: &Sandbox, email: &str, permissions: Value) -> String {
    let token = format!("pf_{}", ids::word(43));
    sandbox
        .platform()
        .store()
        .db
        .execute(
            "INSERT INTO tokens (id, hash, user_id, kind, label, created_at, competition_access, permissions)
             SELECT ?1, ?2, id, 'fine_grained', '', ?3, 'all', ?4 FROM users WHERE email = ?5",
            (ids::word(16), ids::digest(&token), time::now(), permissions.to_string(), email),
        )
        .expect("works");
    token
}
