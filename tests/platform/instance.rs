//! What one started instance offers: real services on loopback ports of their own, so that a test can play.
//!
//! Knows nothing of the platform; the node tells it what to serve and reports it.

use std::collections::BTreeMap;
use std::io;

use axum::response::Html;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

const PAGE: &str = "<!doctype html><title>Shop</title><h1>Shop</h1><!-- /flag is not for customers -->";

/// The answers minted for an instance, by question.
pub type Answers = BTreeMap<String, String>;

/// The running services of an instance; dropping them shuts them down.
#[derive(Debug, Default)]
pub struct Services {
    /// As the attack surface lists them.
    pub listed: Vec<Value>,
    tasks: Vec<AbortHandle>,
}

impl Services {
    /// `GET /` is a page, `GET /flag` gives the answers away as a JSON object.
    pub async fn http(&mut self, label: &str, answers: &Answers) -> io::Result<()> {
        let answers = answers.clone();
        let app = Router::new().route("/", get(async || Html(PAGE))).route("/flag", get(async move || Json(answers)));
        let listener = self.listen("http", "/", label, Value::Null).await?;
        self.spawn(async {
            let _ = axum::serve(listener, app).await;
        });
        Ok(())
    }

    /// A port that says one line and then the first answer.
    pub async fn tcp(&mut self, label: &str, answers: &Answers) -> io::Result<()> {
        let answer = answers.values().next().cloned().unwrap_or_default();
        let listener = self.listen("tcp", "", label, Value::Null).await?;
        self.greet(listener, format!("knock knock\n{answer}\n"));
        Ok(())
    }

    /// A port with an SSH server's first line and nothing behind it.
    pub async fn ssh(&mut self, label: &str) -> io::Result<()> {
        let credentials = json!({"username": "player", "password": "hunter2", "key_file": null});
        let listener = self.listen("ssh", "", label, credentials).await?;
        self.greet(listener, "SSH-2.0-stub\r\n".to_owned());
        Ok(())
    }

    async fn listen(&mut self, kind: &str, path: &str, label: &str, credentials: Value) -> io::Result<TcpListener> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        self.listed.push(json!({
            "service_type": kind,
            "host": "127.0.0.1",
            "port": listener.local_addr()?.port(),
            "path": path,
            "label": label,
            "credentials": credentials,
        }));
        Ok(listener)
    }

    fn greet(&mut self, listener: TcpListener, text: String) {
        self.spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.write_all(text.as_bytes()).await;
            }
        });
    }

    fn spawn(&mut self, service: impl Future<Output = ()> + Send + 'static) {
        self.tasks.push(tokio::spawn(service).abort_handle());
    }
}

impl Drop for Services {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}
