//! What the tests of the challenges share: a service that is up, and a client so plain that hostile bytes pass it
//! unchanged.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::room::Room;
use super::{Challenge, Launch};

/// A challenge's service, with its minted flag. It ends with this.
pub struct Stand {
    /// Where it listens.
    pub port: u16,
    /// What is to be found.
    pub flag: String,
    _room: Room,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The code; 0 where the connection was closed without one.
    pub status: u16,
    /// The status line and the headers.
    pub head: String,
    /// The rest, with the escapes of HTML undone.
    pub body: String,
}

impl Stand {
    /// Starts it.
    pub async fn up(challenge: &Challenge) -> Stand {
        let (room, answers) = (Room::default(), challenge.mint());
        let flag = answers.get("flag").expect("a flag").clone();
        let start = challenge.service.expect("a service");
        let endpoints = start(Launch { answers, room: room.clone() }).await.expect("it starts");
        assert_eq!(endpoints.len(), 1);
        Stand { port: endpoints[0].port, flag, _room: room }
    }

    /// A new connection.
    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).await.expect("it listens")
    }

    /// Sends bytes and reads until the other side is done. A side that hangs up early is no failure.
    pub async fn raw(&self, bytes: &[u8]) -> Vec<u8> {
        let (mut read, mut write) = self.connect().await.into_split();
        let mut got = Vec::new();
        let talk = async {
            tokio::join!(
                async {
                    let _ = write.write_all(bytes).await;
                },
                async {
                    let _ = read.read_to_end(&mut got).await;
                }
            )
        };
        tokio::time::timeout(Duration::from_secs(20), talk).await.expect("it comes to an end");
        got
    }

    /// One HTTP request. `headers` are whole lines without their ends.
    pub async fn ask(&self, method: &str, target: &str, headers: &[&str], body: &str) -> Answer {
        let mut request = format!("{method} {target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
        headers.iter().for_each(|header| request.push_str(&format!("{header}\r\n")));
        request.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
        let got = String::from_utf8_lossy(&self.raw(request.as_bytes()).await).into_owned();
        let (head, body) = got.split_once("\r\n\r\n").unwrap_or((&got, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default();
        let body = body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        Answer { status, head: head.to_owned(), body }
    }

    /// A page.
    pub async fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, &[], "").await
    }

    /// Garbage on many connections, some of which stay open and silent while others are cut. Returns once all are gone.
    pub async fn storm(&self) {
        let mut open = Vec::new();
        for round in 0..100u8 {
            let mut stream = self.connect().await;
            let garbage: Vec<u8> = (0..=255).map(|byte: u8| byte.wrapping_mul(31).wrapping_add(round)).collect();
            if round % 2 == 0 {
                let _ = stream.write_all(&garbage).await;
            }
            if round % 3 == 0 {
                open.push(stream);
            }
        }
        drop(open);
        for bytes in [&[b'A'; 300_000][..], b"GET / HTTP/1.1\r\n\xff\xfe: \x01\r\n\r\n"] {
            let mut stream = self.connect().await;
            let _ = stream.write_all(bytes).await;
            let mut got = [0; 64];
            let _ = tokio::time::timeout(Duration::from_millis(200), stream.read(&mut got)).await;
        }
    }
}

/// Text as it may stand in a query.
pub fn quoted(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[test]
fn every_challenge_is_complete_and_tells_no_answer() {
    let all = super::built_in();
    assert!(all.windows(2).all(|pair| pair[0].id < pair[1].id), "ids are unique and in order");
    for challenge in all {
        let id = &challenge.id;
        assert!(!challenge.tags.is_empty() && !challenge.questions.is_empty() && !challenge.name.is_empty(), "{id}");
        assert!(["easy", "medium", "hard"].contains(&challenge.difficulty.as_str()), "{id}");
        assert!(["web", "pwn", "reverse", "crypto", "misc"].contains(&challenge.category.as_str()), "{id}");
        assert!(challenge.service.is_none() || challenge.minted().next().is_some(), "{id} has nothing to be found");
        assert!(!challenge.description.contains("FLAG{"), "{id}");
        let (one, other) = (challenge.mint(), challenge.mint());
        assert!(one.is_empty() || one != other, "{id} has the same flag for all");
    }
}
