//! The engine against servers that cut, lie and change their mind, scripted byte by byte.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use super::*;
use crate::client::transport::{Options, parse_url};

const BODY: &[u8] = b"0123456789abcdefghij";

/// What a server makes of a request for a file: the range it asks for and what that depends on, and the number of it.
type Script = dyn Fn(usize, Option<u64>, Option<&str>) -> String + Send + Sync;

struct Server {
    transport: Transport,
    asked: Arc<Mutex<Vec<String>>>,
}

fn serve(script: Box<Script>, timeout: Option<Duration>) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let (seen, script) = (Arc::clone(&asked), Arc::<Script>::from(script));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (seen, script) = (Arc::clone(&seen), Arc::clone(&script));
            std::thread::spawn(move || answer(stream, &seen, script.as_ref()));
        }
    });
    let options = Options { deadline: timeout.map(|t| Instant::now() + t), ..Options::default() };
    let url = parse_url(&url).expect("a URL");
    Server { transport: Transport::new(&url, options).expect("a transport"), asked }
}

fn answer(mut stream: TcpStream, seen: &Mutex<Vec<String>>, script: &Script) {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).to_lowercase();
    let header =
        |name: &str| head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::to_owned);
    let from = header("range").and_then(|range| range.strip_prefix("bytes=")?.split('-').next()?.parse().ok());
    let n = {
        let mut seen = seen.lock().expect("a lock");
        seen.push(head.clone());
        seen.len()
    };
    let said = script(n, from, header("if-range").as_deref());
    let _ = stream.write_all(said.as_bytes());
    let _ = stream.flush();
}

/// The file from `from` on, cut off after `most` bytes of it.
fn whole(from: Option<u64>, etag: &str, most: usize) -> String {
    let text = std::str::from_utf8(BODY).unwrap_or_default();
    let rest = &text[from.unwrap_or(0) as usize..];
    let (status, range) = match from {
        Some(from) => ("206 Partial", format!("content-range: bytes {from}-19/20\r\n")),
        None => ("200 OK", String::new()),
    };
    let body = &rest[..most.min(rest.len())];
    let etag = if etag.is_empty() { String::new() } else { format!("etag: {etag}\r\n") };
    format!("HTTP/1.1 {status}\r\n{etag}{range}content-length: {}\r\nconnection: close\r\n\r\n{body}", rest.len())
}

fn fetch(folder: &tempfile::TempDir) -> Fetch {
    Fetch::new(Request::new(crate::client::Method::GET, "/f"), folder.path(), "f")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn left(folder: &tempfile::TempDir) -> Vec<String> {
    let names = std::fs::read_dir(folder.path()).expect("readable");
    names.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[tokio::test]
async fn a_cut_goes_on_where_it_was_and_says_of_what() {
    let server = serve(Box::new(|n, from, _| whole(from, "\"v1\"", if n < 3 { 7 } else { 99 })), None);
    let folder = folder();
    let saved = save(&server.transport, &fetch(&folder), |_, _| {}).await.expect("it comes");
    assert_eq!((saved.bytes, saved.etag.as_deref()), (20, Some("\"v1\"")));
    assert_eq!(std::fs::read(folder.path().join("f")).expect("there"), BODY);
    let asked = server.asked.lock().expect("a lock");
    assert!(asked[2].contains("range: bytes=14-") && asked[2].contains("if-range: \"v1\""), "{asked:?}");
    assert_eq!(left(&folder), ["f"]);
}

#[tokio::test]
async fn another_version_begins_anew() {
    // The first half is of v1; who depends on it is given the whole of v2.
    let script = |n: usize, from, version: Option<&str>| match n {
        1 => whole(None, "\"v1\"", 7),
        _ => whole(if version == Some("\"v1\"") { None } else { from }, "\"v2\"", 99),
    };
    let server = serve(Box::new(script), None);
    let folder = folder();
    let saved = save(&server.transport, &fetch(&folder), |_, _| {}).await.expect("it comes");
    assert_eq!((saved.resumed_from, saved.etag.as_deref()), (0, Some("\"v2\"")));
    assert_eq!(server.asked.lock().expect("a lock").len(), 2, "one request says and brings it");
    assert_eq!(std::fs::read(folder.path().join("f")).expect("there"), BODY);
}

#[tokio::test]
async fn a_server_without_ranges_or_etags_begins_anew_each_time() {
    let server = serve(Box::new(|n, _, _| whole(None, "", if n < 3 { 7 } else { 99 })), None);
    let folder = folder();
    save(&server.transport, &fetch(&folder), |_, _| {}).await.expect("it comes");
    assert_eq!(std::fs::read(folder.path().join("f")).expect("there"), BODY);
    assert_eq!(left(&folder), ["f"]);
}

#[tokio::test]
async fn a_half_that_is_longer_than_the_file_is_thrown_away() {
    let script = |n: usize, from: Option<u64>, _: Option<&str>| match (n, from) {
        (1, _) => whole(None, "\"v1\"", 7),
        (_, Some(_)) => {
            "HTTP/1.1 416 X\r\ncontent-range: bytes */3\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".into()
        }
        _ => "HTTP/1.1 200 OK\r\netag: \"v2\"\r\ncontent-length: 3\r\nconnection: close\r\n\r\nabc".to_owned(),
    };
    let server = serve(Box::new(script), None);
    let folder = folder();
    assert_eq!(save(&server.transport, &fetch(&folder), |_, _| {}).await.expect("it comes").bytes, 3);
    assert_eq!(std::fs::read(folder.path().join("f")).expect("there"), b"abc");
}

#[tokio::test]
async fn what_is_known_is_asked_about_with_one_byte() {
    let script = |_: usize, from: Option<u64>, version: Option<&str>| {
        assert_eq!(from, Some(0), "one byte is asked for");
        match version {
            Some("\"v2\"") => {
                "HTTP/1.1 206 X\r\netag: \"v2\"\r\ncontent-range: bytes 0-0/20\r\ncontent-length: 1\r\n\r\n0".into()
            }
            _ => whole(None, "\"v2\"", 99),
        }
    };
    let server = serve(Box::new(script), None);
    let folder = folder();
    std::fs::write(folder.path().join("f"), "old").expect("written");
    let known = |etag: &str| Fetch { known: Some(etag.to_owned()), replace: true, ..fetch(&folder) };
    let saved = save(&server.transport, &known("\"v2\""), |_, _| {}).await.expect("it answers");
    assert!(saved.same && std::fs::read(folder.path().join("f")).expect("there") == b"old");
    let saved = save(&server.transport, &known("\"v1\""), |_, _| {}).await.expect("it comes");
    assert!(!saved.same && std::fs::read(folder.path().join("f")).expect("there") == BODY);
    assert_eq!(server.asked.lock().expect("a lock").len(), 2);
    // What stands in a file of ours is not sent as it is.
    let odd = save(&server.transport, &known("x\r\nhost: evil"), |_, _| {}).await;
    assert!(odd.is_err() || !server.asked.lock().expect("a lock")[2].contains("evil"));
}

#[tokio::test]
async fn a_file_is_no_longer_than_it_was_announced() {
    // Chunks without end.
    let script = |_: usize, _: Option<u64>, _: Option<&str>| {
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{}", "14\r\n0123456789abcdefghij\r\n".repeat(50))
    };
    let server = serve(Box::new(script), None);
    let folder = folder();
    let file = Fetch { size: Some(90), ..fetch(&folder) };
    let error = save(&server.transport, &file, |_, _| {}).await.expect_err("it is too long");
    assert!(error.to_string().contains("more came than the 90 bytes"), "{error}");
    assert_eq!(left(&folder), [""; 0], "none of it is kept");
    assert_eq!(server.asked.lock().expect("a lock").len(), 1, "and it is not asked for again");
}

#[tokio::test]
async fn the_time_that_was_given_ends_it_and_keeps_what_came() {
    let script = |n: usize, from, _: Option<&str>| {
        if n == 1 {
            whole(from, "\"v1\"", 7)
        } else {
            std::thread::sleep(Duration::from_secs(5));
            String::new()
        }
    };
    let server = serve(Box::new(script), Some(Duration::from_millis(900)));
    let folder = folder();
    let began = Instant::now();
    assert!(save(&server.transport, &fetch(&folder), |_, _| {}).await.is_err());
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert!(
        left(&folder).iter().all(|name| name.ends_with(".part")) && left(&folder).len() == 1,
        "{:?}",
        left(&folder)
    );
}

#[tokio::test]
async fn several_come_at_once_and_one_that_fails_stops_no_other() {
    let running = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let most = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let (now, peak) = (Arc::clone(&running), Arc::clone(&most));
    let script = move |_: usize, from: Option<u64>, _: Option<&str>| {
        use std::sync::atomic::Ordering::SeqCst;
        peak.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
        std::thread::sleep(Duration::from_millis(150));
        now.fetch_sub(1, SeqCst);
        whole(from, "\"v1\"", 99)
    };
    let server = serve(Box::new(script), None);
    let folder = folder();
    let mut files: Vec<Fetch> = (0..9).map(|n| Fetch { name: format!("f{n}"), ..fetch(&folder) }).collect();
    files[4].name = "../f".to_owned();
    let mut ended = 0;
    let results = several(&server.transport, &files, 4, |_, heard| ended += usize::from(heard == Heard::Ended)).await;
    let bad: Vec<usize> = (0..9).filter(|n| results[*n].is_err()).collect();
    assert_eq!((bad, ended), (vec![4], 9));
    assert_eq!(left(&folder).len(), 8);
    let most = most.load(std::sync::atomic::Ordering::SeqCst);
    assert!((2..=4).contains(&most), "{most} at once");
}

#[tokio::test]
async fn what_a_killed_run_left_is_not_in_the_way_for_ever() {
    let server = serve(Box::new(|_, from, _| whole(from, "", 99)), None);
    let folder = folder();
    std::fs::write(folder.path().join(".f.unmarked.part"), "half of something").expect("written");
    save(&server.transport, &fetch(&folder), |_, _| {}).await.expect("it comes");
    assert_eq!(left(&folder), ["f"]);
    assert_eq!(std::fs::read(folder.path().join("f")).expect("there"), BODY);
    // A device, a pipe or a folder is never replaced.
    let into = Fetch { replace: true, folder: "/dev".into(), name: "null".into(), ..fetch(&folder) };
    assert!(matches!(save(&server.transport, &into, |_, _| {}).await, Err(Error::Exists { .. })));
}
