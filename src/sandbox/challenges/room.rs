//! Where a challenge's service runs: on loopback, with bounds on connections, bytes and time, and gone when its instance
//! is. A service is made to be exploited; what can be reached through it is only what it was given.

use std::future::Future;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::sandbox::listen;

/// How many connections one instance serves at a time. More wait.
const CONNECTIONS: usize = 32;
/// How long one connection may last.
const LIFE: Duration = Duration::from_secs(120);
/// How long the headers of a request may take.
const HEADERS: Duration = Duration::from_secs(10);
/// The largest request body.
pub const BODY: usize = 64 << 10;

/// The bounds of one instance. Dropping the last handle ends everything that runs in it.
#[derive(Clone, Default)]
pub struct Room {
    tasks: Arc<Mutex<JoinSet<()>>>,
}

impl Room {
    /// Serves HTTP on a free port.
    pub async fn http(&self, router: Router) -> io::Result<u16> {
        let router = router.layer(axum::extract::DefaultBodyLimit::max(BODY));
        self.listen(move |stream| {
            let service = TowerToHyperService::new(router.clone());
            async move {
                let mut http = hyper::server::conn::http1::Builder::new();
                http.timer(hyper_util::rt::TokioTimer::new()).header_read_timeout(HEADERS).max_buf_size(BODY);
                // A client that breaks off is no concern of anybody's.
                let _ = http.serve_connection(TokioIo::new(stream), service).await;
            }
        })
        .await
    }

    /// Serves raw connections on a free port.
    pub async fn tcp<F, W>(&self, serve: F) -> io::Result<u16>
    where
        F: Fn(TcpStream) -> W + Send + Sync + 'static,
        W: Future<Output = ()> + Send + 'static,
    {
        self.listen(serve).await
    }

    async fn listen<F, W>(&self, serve: F) -> io::Result<u16>
    where
        F: Fn(TcpStream) -> W + Send + Sync + 'static,
        W: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let accept = listen::accept(listener, CONNECTIONS, move |stream| {
            let served = serve(stream);
            // One that lasts longer has been forgotten, or means ill.
            async move { tokio::time::timeout(LIFE, served).await.unwrap_or_default() }
        });
        match self.tasks.lock() {
            Ok(mut tasks) => tasks.spawn(accept),
            Err(_) => return Err(io::Error::other("the room is broken")),
        };
        Ok(port)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    async fn greeter(room: &Room) -> u16 {
        let greet = |mut stream: TcpStream| async move {
            let _ = stream.write_all(b"!").await;
            let _ = stream.read_u8().await;
        };
        room.tcp(greet).await.expect("it starts")
    }

    async fn connect(port: u16) -> TcpStream {
        TcpStream::connect(("127.0.0.1", port)).await.expect("it listens")
    }

    async fn greeted(stream: &mut TcpStream) -> bool {
        matches!(tokio::time::timeout(Duration::from_millis(100), stream.read_u8()).await, Ok(Ok(b'!')))
    }

    #[tokio::test]
    async fn connections_are_bounded_and_a_free_place_is_taken() {
        let room = Room::default();
        let port = greeter(&room).await;
        let mut streams = Vec::new();
        for _ in 0..CONNECTIONS {
            let mut stream = connect(port).await;
            assert!(greeted(&mut stream).await);
            streams.push(stream);
        }
        let mut late = connect(port).await;
        assert!(!greeted(&mut late).await, "one too many is served");
        streams.pop();
        assert!(greeted(&mut late).await, "a free place stays empty");
    }

    #[tokio::test]
    async fn dropping_the_last_handle_ends_what_runs() {
        let room = Room::default();
        let (tcp, http) = (greeter(&room).await, room.http(Router::new()).await.expect("it starts"));
        let mut open = connect(tcp).await;
        assert!(greeted(&mut open).await);
        let other = room.clone();
        drop(room);
        assert!(greeted(&mut connect(tcp).await).await, "it ended although a handle is left");
        drop(other);
        // The tasks are cancelled when the runtime next comes to them.
        assert!(open.read_u8().await.is_err(), "an open connection outlives the room");
        for port in [tcp, http] {
            let gone = async {
                while TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            };
            tokio::time::timeout(Duration::from_secs(5), gone).await.expect("a new connection is refused");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_says_nothing_is_hung_up_on() {
        let room = Room::default();
        let (tcp, http) = (greeter(&room).await, room.http(Router::new()).await.expect("it starts"));
        let begun = tokio::time::Instant::now();
        let mut half = connect(http).await;
        half.write_all(b"GET / HTTP/1.1\r\nhost: ").await.expect("it is sent");
        let mut rest = Vec::new();
        let _ = half.read_to_end(&mut rest).await;
        assert!(begun.elapsed() < 2 * HEADERS, "{:?}", begun.elapsed());
        let mut silent = connect(tcp).await;
        let _ = silent.read_to_end(&mut rest).await;
        assert!(begun.elapsed() < LIFE + 3 * HEADERS, "{:?}", begun.elapsed());
    }
}
