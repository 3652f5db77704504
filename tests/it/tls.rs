//! Certificates: one that nobody vouches for is refused at once, one that is named is trusted, and a file that holds none
//! is wrong usage.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use serde_json::json;

use crate::harness::*;

/// A platform behind TLS with a certificate of its own making.
struct Secure {
    url: String,
    certificate: String,
    connections: Arc<AtomicUsize>,
}

fn serve() -> Secure {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let connections = Arc::new(AtomicUsize::new(0));
    let count = connections.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            count.fetch_add(1, Ordering::SeqCst);
            let config = config.clone();
            std::thread::spawn(move || {
                let _ = stream.set_read_timeout(Some(LIMIT));
                let session = rustls::ServerConnection::new(config).unwrap();
                let mut stream = rustls::StreamOwned::new(session, stream);
                if read_request(&mut stream).is_some() {
                    send_json(&mut stream, 200, &json!({"id": "u1", "display_name": "Mira"}));
                    stream.conn.send_close_notify();
                    let _ = stream.conn.complete_io(&mut stream.sock);
                }
            });
        }
    });
    Secure { url, certificate: made.cert.pem(), connections }
}

#[test]
fn a_certificate_that_is_not_trusted() {
    let secure = serve();
    let home = Home::signed_in(&secure.url);
    home.ctfy(&["me", "view"]).run().says(9, "cannot reach https://localhost:", "--ca-cert FILE");
    assert_eq!(secure.connections.load(Ordering::SeqCst), 1, "it would not be trusted the next time either");
    let error = home.ctfy(&["me", "view", "--json"]).run().error(9);
    assert_eq!((&error["kind"], &error["retryable"]), (&json!("unreachable"), &json!(false)));
    let id = "3f9c0f1e-ecd6-4abd-9b54-2905bc2d5b80";
    home.ctfy(&["submit", id, "x"]).run().says(9, "cannot reach", "--ca-cert FILE");
    home.ctfy(&["events", "watch"]).run().says(9, "cannot reach", "--ca-cert FILE");
}

#[test]
fn a_certificate_that_is_named() {
    let secure = serve();
    let home = Home::signed_in(&secure.url);
    let file = home.dir.path().join("ca.pem");
    std::fs::write(&file, &secure.certificate).unwrap();
    let ran = home.ctfy(&["me", "view", "--json", "--ca-cert", file.to_str().unwrap()]).run().ok();
    assert_eq!(ran.json()["display_name"], "Mira");
}

#[test]
fn another_certificate_does_not_help() {
    let (secure, other) = (serve(), serve());
    let home = Home::signed_in(&secure.url);
    let file = home.dir.path().join("other.pem");
    std::fs::write(&file, &other.certificate).unwrap();
    home.ctfy(&["me", "view", "--ca-cert", file.to_str().unwrap()]).run().says(9, "cannot reach", "--ca-cert");
}

#[test]
fn a_file_without_a_certificate() {
    let secure = serve();
    let home = Home::signed_in(&secure.url);
    let file = home.dir.path().join("garbage.pem");
    for text in ["", "nonsense", "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n"] {
        std::fs::write(&file, text).unwrap();
        home.ctfy(&["me", "view", "--ca-cert", file.to_str().unwrap()]).run().says(2, "garbage.pem", "");
        home.ctfy(&["me", "view", "--json", "--ca-cert", file.to_str().unwrap()]).run().error(2);
    }
    home.ctfy(&["me", "view", "--ca-cert", "no-such-file.pem"]).run().says(2, "no-such-file.pem", "");
    assert_eq!(secure.connections.load(Ordering::SeqCst), 0);
}

#[test]
fn plain_http_on_a_tls_port_and_the_other_way_round() {
    let secure = serve();
    let plain = secure.url.replace("https://", "http://");
    Home::signed_in(&plain).ctfy(&["me", "view", "--json"]).run().error(10);
    let platform = Platform::start();
    platform.me();
    let tls = platform.url().replace("http://", "https://");
    let error = Home::signed_in(&tls).ctfy(&["me", "view", "--json"]).run().error(9);
    assert_eq!(error["kind"], "unreachable");
}
