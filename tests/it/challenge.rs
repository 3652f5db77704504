//! `ctfy challenge`: the catalogue, and files that are there whole or not at all, whatever they are called.

use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};
use wiremock::ResponseTemplate;

use crate::harness::*;

/// A platform that offers these files of REVERSE-001.
fn offers(files: &[(&str, &[u8])]) -> Platform {
    let platform = Platform::start();
    let list: Vec<Value> = files.iter().map(|(name, bytes)| json!({"name": name, "size": bytes.len()})).collect();
    platform.on("GET", "/challenges/REVERSE-001/attachments", 200, json!({"files": list}));
    for (name, bytes) in files {
        let encoded = name.replace(' ', "%20");
        let answer = ResponseTemplate::new(200)
            .set_body_raw(bytes.to_vec(), "application/octet-stream")
            .insert_header("etag", "\"v1\"");
        platform.answer("GET", &format!("/challenges/REVERSE-001/attachments/{encoded}"), answer);
    }
    platform
}

/// Every file below a folder.
fn tree(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(at) = left.pop() {
        for entry in std::fs::read_dir(&at).into_iter().flatten().flatten() {
            if entry.file_type().unwrap().is_dir() {
                left.push(entry.path());
            } else {
                found.push(entry.path().strip_prefix(folder).unwrap().display().to_string());
            }
        }
    }
    found.sort();
    found
}

#[test]
fn all_files_into_a_folder_of_their_own() {
    let platform = offers(&[("dump.bin", &[7; 5000]), ("read me first.txt", b"hello"), ("src/lib/key.txt", b"k")]);
    let home = platform.home();
    let ran = home.ctfy(&["challenge", "download", "REVERSE-001", "--json"]).run().ok();
    assert_eq!(
        tree(&home.work()),
        ["REVERSE-001/dump.bin", "REVERSE-001/read me first.txt", "REVERSE-001/src/lib/key.txt"]
    );
    let rows = ran.json();
    assert_eq!((rows[0]["name"].as_str(), rows[0]["size"].as_u64()), (Some("dump.bin"), Some(5000)));
    assert_eq!(std::fs::read(home.work().join("REVERSE-001/dump.bin")).unwrap(), [7; 5000]);
    let ran = home.ctfy(&["challenge", "download", "REVERSE-001", "src/lib/key.txt", "-d", "elsewhere"]).run().ok();
    assert!(ran.out.contains("elsewhere/src/lib/key.txt"), "{}", ran.out);
    home.ctfy(&["challenge", "download", "REVERSE-001", "dump.bim"]).run().says(
        6,
        "has no file `dump.bim`",
        "dump.bin",
    );
    home.ctfy(&["challenge", "download", "REVERSE-001", "nothing"]).run().says(
        6,
        "has no file",
        "ctfy challenge files",
    );
    home.ctfy(&["challenge", "files", "REVERSE-001", "--format", "name"]).run().ok();
    let one = home.ctfy(&["challenge", "files", "REVERSE-001", "--format", "name", "--offset", "1", "--limit", "1"]);
    assert_eq!(one.run().ok().out.lines().count(), 1);
}

#[test]
fn names_that_lead_elsewhere_write_nothing() {
    for name in [
        "../../x",
        "../x",
        "/etc/ctfy-test",
        "a/../../x",
        "~/.bashrc",
        "..",
        ".",
        "",
        "a//b",
        "a\\b",
        "C:x",
        "a\nb",
        "\u{1b}[2J",
        "a\u{0}b",
        "a\u{202e}b",
    ] {
        let platform = Platform::start();
        platform.on("GET", "/challenges/REVERSE-001/attachments", 200, json!({"files": [{"name": name, "size": 4}]}));
        let home = platform.home();
        let before = tree(home.dir.path());
        let ran = home.ctfy(&["challenge", "download", "REVERSE-001"]).run().says(
            10,
            "the server calls an attachment",
            "nothing was written",
        );
        assert!(!ran.err.contains('\u{1b}') && !ran.err.contains('\u{202e}'), "{:?}", ran.err);
        home.ctfy(&["challenge", "download", "REVERSE-001", "--force", "-d", "x", "--json"]).run().error(10);
        assert_eq!(tree(home.dir.path()), before, "{name:?}");
        assert_eq!(platform.seen().len(), 2, "{name:?} is not even asked for");
    }
}

#[test]
fn a_bad_name_among_good_ones_fails_alone() {
    let platform = Platform::start();
    platform.on(
        "GET",
        "/challenges/REVERSE-001/attachments",
        200,
        json!({"files": [{"name": "../x", "size": 4}, {"name": "good.bin", "size": 4}]}),
    );
    platform.text("GET", "/challenges/REVERSE-001/attachments/good.bin", 200, "good", "application/octet-stream");
    let home = platform.home();
    let ran = home.ctfy(&["challenge", "download", "REVERSE-001"]).run().code(14);
    assert!(
        ran.out.contains("good.bin") && ran.err.contains("1 of 2 files not fetched: ../x: "),
        "{}{}",
        ran.out,
        ran.err
    );
    assert_eq!(tree(&home.work()), ["REVERSE-001/good.bin"]);
    let ran = home.ctfy(&["challenge", "download", "REVERSE-001", "-d", "b", "--json"]).run().code(14);
    assert_eq!(ran.json().as_array().map(Vec::len), Some(1));
    let error: Value = serde_json::from_str(&ran.err).unwrap();
    assert_eq!(error["error"]["kind"], "partial");
}

#[test]
fn what_is_there_stays() {
    let platform = offers(&[("dump.bin", b"theirs")]);
    let home = platform.home();
    std::fs::create_dir_all(home.work().join("REVERSE-001")).unwrap();
    let file = home.work().join("REVERSE-001/dump.bin");
    std::fs::write(&file, "mine").unwrap();
    home.ctfy(&["challenge", "download", "REVERSE-001"]).run().says(7, "is there already", "--force");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    home.ctfy(&["challenge", "download", "REVERSE-001", "--force"]).run().ok();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "theirs");
    assert_eq!(tree(&home.work()), ["REVERSE-001/dump.bin"]);
    // A folder in its place is not replaced at all.
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    home.ctfy(&["challenge", "download", "REVERSE-001", "--force"]).run().says(7, "is there already", "");
}

#[test]
fn links_are_not_followed() {
    let platform = offers(&[("src/key.txt", b"theirs"), ("dump.bin", b"theirs")]);
    let home = platform.home();
    let (outside, folder) = (home.dir.path().join("outside"), home.work().join("REVERSE-001"));
    std::fs::create_dir_all(&outside).unwrap();
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(outside.join("target"), "mine").unwrap();
    std::os::unix::fs::symlink(&outside, folder.join("src")).unwrap();
    std::os::unix::fs::symlink(outside.join("target"), folder.join("dump.bin")).unwrap();
    home.ctfy(&["challenge", "download", "REVERSE-001", "src/key.txt"]).run().says(10, "through a link", "");
    home.ctfy(&["challenge", "download", "REVERSE-001", "dump.bin"]).run().says(7, "is there already", "");
    home.ctfy(&["challenge", "download", "REVERSE-001", "dump.bin", "--force"]).run().ok();
    assert_eq!(tree(&outside), ["target"]);
    assert_eq!(
        std::fs::read_to_string(outside.join("target")).unwrap(),
        "mine",
        "the link is replaced, not what it points to"
    );
}

/// A server of one file that breaks off at the first `cuts` tries; it knows ranges.
fn flaky(bytes: &'static [u8], cuts: usize, etag: fn(usize) -> &'static str) -> Wire {
    let tries = std::sync::atomic::AtomicUsize::new(0);
    Wire::start(move |_, request, stream| {
        if !request.starts_with("GET /api/v1/challenges/REVERSE-001/attachments/") {
            return send_json(stream, 200, &json!({"files": [{"name": "dump.bin", "size": bytes.len()}]}));
        }
        let n = tries.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
        let from = request
            .lines()
            .find_map(|line| line.strip_prefix("range: bytes=")?.trim_end_matches('-').parse::<usize>().ok());
        let rest = &bytes[from.unwrap_or(0)..];
        let status = if from.is_some() { "206 Partial Content" } else { "200 OK" };
        let range = from.map(|from| format!("content-range: bytes {from}-{}/{}\r\n", bytes.len() - 1, bytes.len()));
        let _ = write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-type: application/octet-stream\r\netag: {}\r\naccept-ranges: bytes\r\n{}content-length: {}\r\nconnection: close\r\n\r\n",
            etag(n),
            range.unwrap_or_default(),
            rest.len()
        );
        let part = if n <= cuts { &rest[..rest.len() / 2] } else { rest };
        let _ = stream.write_all(part);
        let _ = stream.flush();
    })
}

static BYTES: [u8; 20_000] = {
    let mut bytes = [0u8; 20_000];
    let mut n = 0;
    while n < bytes.len() {
        bytes[n] = (n % 251) as u8;
        n += 1;
    }
    bytes
};

#[test]
fn what_was_cut_off_goes_on() {
    let wire = flaky(&BYTES, 3, |_| "\"v1\"");
    let home = wire.home();
    home.ctfy(&["challenge", "download", "REVERSE-001", "--json"]).run().ok();
    assert_eq!(tree(&home.work()), ["REVERSE-001/dump.bin"]);
    assert!(std::fs::read(home.work().join("REVERSE-001/dump.bin")).unwrap() == BYTES);
    assert!(wire.seen().iter().any(|request| request.contains("range: bytes=10000-")), "{:?}", wire.seen());
}

#[test]
fn what_is_cut_off_for_good_is_absent_and_goes_on_the_next_time() {
    // Half, and then nothing any more.
    let tries = std::sync::atomic::AtomicUsize::new(0);
    let wire = Wire::start(move |_, request, stream| {
        if !request.starts_with("GET /api/v1/challenges/REVERSE-001/attachments/") {
            return send_json(stream, 200, &json!({"files": [{"name": "dump.bin", "size": BYTES.len()}]}));
        }
        let n = tries.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        if n == 0 {
            let _ = write!(stream, "HTTP/1.1 200 OK\r\netag: \"v1\"\r\ncontent-length: {}\r\n\r\n", BYTES.len());
            let _ = stream.write_all(&BYTES[..7000]);
        } else {
            let _ = write!(stream, "HTTP/1.1 503 X\r\ncontent-length: 0\r\n\r\n");
        }
    });
    let home = wire.home();
    home.ctfy(&["challenge", "download", "REVERSE-001", "--json"]).run().error(10);
    let left = tree(&home.work());
    assert!(left.iter().all(|name| name.ends_with(".part")) && left.len() == 1, "{left:?}");

    let whole = flaky(&BYTES, 0, |_| "\"v1\"");
    let args = ["challenge", "download", "REVERSE-001", "--json", "--platform-url", &whole.url];
    let ran = home.ctfy(&args).run().ok();
    assert_eq!(ran.json()[0]["resumed_from"], 7000);
    assert_eq!(tree(&home.work()), ["REVERSE-001/dump.bin"]);
    assert!(std::fs::read(home.work().join("REVERSE-001/dump.bin")).unwrap() == BYTES);
}

/// What is answered to a request for a file: the status line's end, headers, and what of the body is sent.
type Odd = (&'static str, &'static str, &'static str);

fn odd(answer: impl Fn(usize, bool) -> Odd + Send + Sync + 'static) -> Wire {
    let tries = std::sync::atomic::AtomicUsize::new(0);
    Wire::start(move |_, request, stream| {
        if !request.contains("/attachments/") {
            return send_json(stream, 200, &json!({"files": [{"name": "dump.bin", "size": 10}]}));
        }
        let n = tries.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let (status, headers, body) = answer(n, request.contains("range: bytes="));
        let _ = write!(stream, "HTTP/1.1 {status} X\r\netag: \"a\"\r\n{headers}\r\nconnection: close\r\n\r\n{body}");
    })
}

#[test]
fn a_server_that_never_gets_to_the_end_is_left() {
    // (the server, how often a file is asked for at most)
    let whole_or_nothing = odd(|_, _| ("200", "content-length: 10", "abc"));
    let parts_unasked = odd(|_, _| ("206", "content-range: bytes 5-9/10\r\ncontent-length: 5", "fghij"));
    let parts_of_elsewhere = odd(|n, ranged| match ranged || n > 0 {
        true => ("206", "content-range: bytes 0-9/10\r\ncontent-length: 10", "abcdefghij"),
        false => ("200", "content-length: 10", "abc"),
    });
    let absurd = odd(|_, ranged| match ranged {
        true => ("206", "content-range: bytes 3-9/10\r\ncontent-length: 18446744073709551613", "d"),
        false => ("200", "content-length: 10", "abc"),
    });
    // Names that hide, and those that git would run.
    for name in ["a\u{61c}b", "\u{feff}x", ".git/hooks/post-checkout", "src/.GIT/config"] {
        assert!(ctfy::client::transfer::safe_name(name).is_err(), "{name:?}");
    }
    for (wire, most) in [(whole_or_nothing, 7), (parts_unasked, 1), (parts_of_elsewhere, 3), (absurd, 2)] {
        let home = wire.home();
        home.ctfy(&["challenge", "download", "REVERSE-001", "--json"]).run().error(10);
        let asked = wire.seen().iter().filter(|request| request.contains("/attachments/")).count();
        assert!(asked <= most, "{asked} times: {:?}", wire.seen());
        assert!(!home.work().join("REVERSE-001/dump.bin").exists());
    }
}

#[test]
fn half_of_another_version_is_not_gone_on_with() {
    let wire = flaky(&BYTES, 1, |n| if n == 1 { "\"v1\"" } else { "\"v2\"" });
    let home = wire.home();
    home.ctfy(&["challenge", "download", "REVERSE-001"]).run().ok();
    assert_eq!(tree(&home.work()), ["REVERSE-001/dump.bin"]);
    assert!(std::fs::read(home.work().join("REVERSE-001/dump.bin")).unwrap() == BYTES);
}

#[test]
fn a_full_disk_leaves_nothing_half() {
    let platform = offers(&[("dump.bin", &BYTES), ("small.txt", b"s")]);
    let home = platform.home();
    // ulimit counts in blocks of 512 bytes or 1 KiB, as the shell likes it.
    let ran = home.shell("ulimit -f 4; exec \"$CTFY\" challenge download REVERSE-001 dump.bin").run();
    let ran = ran.says(1, "dump.bin", "is full");
    assert!(!ran.err.contains("panicked"));
    assert!(!home.work().join("REVERSE-001/dump.bin").exists());
    home.ctfy(&["challenge", "download", "REVERSE-001"]).run().ok();
    assert_eq!(tree(&home.work()), ["REVERSE-001/dump.bin", "REVERSE-001/small.txt"]);
    assert!(std::fs::read(home.work().join("REVERSE-001/dump.bin")).unwrap() == BYTES);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let platform = offers(&[("dump.bin", b"x")]);
    let home = platform.home();
    std::fs::create_dir_all(home.work()).unwrap();
    std::fs::write(home.work().join("file"), "x").unwrap();
    home.ctfy(&["challenge", "download", "REVERSE-001", "-d", "file"]).run().says(1, "file", "");
    home.ctfy(&["challenge", "download", "REVERSE-001", "-d", "file/below", "--json"]).run().error(1);
}

#[test]
fn a_file_that_is_gone() {
    let platform = Platform::start();
    platform.on("GET", "/challenges/REVERSE-001/attachments", 200, json!({"files": [{"name": "dump.bin", "size": 3}]}));
    platform.on(
        "GET",
        "/challenges/REVERSE-001/attachments/dump.bin",
        404,
        envelope("http_404", "attachment not found"),
    );
    let home = platform.home();
    home.ctfy(&["challenge", "download", "REVERSE-001"]).run().says(6, "attachment not found", "");
    assert!(tree(&home.work()).is_empty());
}

#[test]
fn ctrl_c_leaves_no_half_file() {
    let wire = Wire::start(|_, request, stream| {
        if !request.contains("/attachments/") {
            return send_json(stream, 200, &json!({"files": [{"name": "dump.bin", "size": BYTES.len()}]}));
        }
        let _ = write!(stream, "HTTP/1.1 200 OK\r\netag: \"v1\"\r\ncontent-length: {}\r\n\r\n", BYTES.len());
        let _ = stream.write_all(&BYTES[..7000]);
        hold(stream);
    });
    let home = wire.home();
    let running = home.ctfy(&["challenge", "download", "REVERSE-001"]).start();
    wait_for(|| wire.seen().len() == 2);
    running.interrupt();
    running.end().code(130);
    assert!(!home.work().join("REVERSE-001/dump.bin").exists());
}

#[test]
fn an_unknown_challenge() {
    let platform = Platform::start();
    let detail = "Challenge NOPE-001 not found";
    for below in ["", "/attachments"] {
        platform.on("GET", &format!("/challenges/NOPE-001{below}"), 404, envelope("challenge_not_found", detail));
    }
    let home = platform.home();
    for verb in ["view", "files", "download"] {
        home.ctfy(&["challenge", verb, "NOPE-001"]).run().says(6, detail, "ctfy comp challenges");
    }
}

#[test]
fn filters_are_sent() {
    let platform = Platform::start();
    platform.on("GET", "/challenges", 200, page(json!([]))).on("GET", "/competitions/c1", 200, json!({"id": "c1"}));
    let args = ["challenge", "list", "--difficulty", "easy", "--tag", "a&b", "--q", "sql i", "--comp", "c1"];
    platform.home().ctfy(&args).run().ok();
    let query: Vec<(String, String)> = platform.seen()[0].url.query_pairs().into_owned().collect();
    for pair in [("difficulty", "easy"), ("tag", "a&b"), ("q", "sql i"), ("competition_id", "c1")] {
        assert!(query.contains(&(pair.0.into(), pair.1.into())), "{pair:?} in {query:?}");
    }
}
