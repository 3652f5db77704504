//! Files: mirrors of a competition that are brought up to date, what an instance hands out, and bad days.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::cli::Up;
use crate::harness::*;

const METADATA: &str = "name: One\ndifficulty: easy\ncategory: crypto\ntags: [t]\nquestions:\n  - {id: flag, prompt: Which?, answer: x}\ndescription: ";

/// Writes a challenge of one's own.
fn write(root: &Path, description: &str, files: &[(&str, &[u8])]) {
    let folder = root.join("CRYPTO/OWN-001");
    let _ = std::fs::remove_dir_all(&folder);
    for (name, bytes) in files {
        let path = folder.join("attachments").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    std::fs::write(folder.join("metadata.yaml"), format!("{METADATA}{description}\n")).unwrap();
}

fn states(ran: &Ran) -> BTreeMap<String, String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    ran.json().as_array().unwrap().iter().map(|row| (text(&row["name"]), text(&row["state"]))).collect()
}

/// Those that are not as they were.
fn moved(ran: &Ran) -> Vec<(String, String)> {
    states(ran).into_iter().filter(|(_, state)| state != "same").collect()
}

#[test]
fn a_mirror_fetches_what_has_changed_and_says_so() {
    let home = Home::new();
    let (own, state) = (home.work().join("own"), home.dir.path().join("play.db").display().to_string());
    let large: Vec<u8> = (0..300_000u32).map(|n| (n % 251) as u8).collect();
    write(&own, "first", &[("a.txt", b"version 1"), ("sub/b.bin", &large), ("empty", b"")]);
    let args = ["--challenges", own.to_str().unwrap(), "--state", &state];
    let up = Up::start(&home, &args);
    let mirror = |up: &Up, more: &[&str]| {
        let comp = up.ctfy(&home, &["comp", "list", "--jq", ".[0].id"]).run().ok().out;
        up.ctfy(&home, &[&["comp", "download", comp.trim(), "-d", "ctf"], more].concat()).run()
    };
    let first = mirror(&up, &["--json"]).ok();
    assert!(states(&first).values().all(|state| state == "new"), "{}", first.out);
    let folder = home.work().join("ctf");
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    assert!(read("OWN-001/files/sub/b.bin") == large && read("OWN-001/files/empty").is_empty());
    assert!(read("CHAIN-001/files/log/access.log").len() > 100);
    let page = String::from_utf8(read("OWN-001/README.md")).unwrap();
    assert!(page.contains("# One") && page.contains("first") && page.contains("files/sub/b.bin"), "{page}");
    assert_eq!(serde_json::from_slice::<Value>(&read("OWN-001/challenge.json")).unwrap()["id"], "OWN-001");
    assert!(String::from_utf8(read("README.md")).unwrap().contains("- OWN-001: One (crypto, easy)"));
    assert_eq!(moved(&mirror(&up, &["--json"]).ok()), [], "nothing has changed");

    // Somebody works in it: notes of one's own, a page written over, a file lost, a file copied without its time.
    std::fs::write(folder.join("OWN-001/notes.md"), "mine").unwrap();
    std::fs::write(folder.join("OWN-001/README.md"), "mine").unwrap();
    std::fs::remove_file(folder.join("OWN-001/files/sub/b.bin")).unwrap();
    let copied = folder.join("CHAIN-001/files/log/access.log");
    let bytes = std::fs::read(&copied).unwrap();
    std::fs::remove_file(&copied).unwrap();
    std::fs::write(&copied, bytes).unwrap();
    let want = |list: &[(&str, &str)]| list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
    let second = mirror(&up, &["--json"]).ok();
    let yours = [
        ("CHAIN-001/files/log/access.log", "yours"),
        ("OWN-001/README.md", "yours"),
        ("OWN-001/files/sub/b.bin", "new"),
    ];
    assert_eq!(moved(&second), want(&yours));

    // The organizers change it too: one file in place, as long as before; one more, one less, another text.
    drop(up);
    write(&own, "second", &[("a.txt", b"version 2"), ("c.txt", b"new"), ("empty", b"")]);
    let up = Up::start(&home, &args);
    let third = mirror(&up, &["--json"]).code(14);
    let shown: Vec<_> = moved(&third).into_iter().filter(|(name, _)| name.starts_with("OWN-001/")).collect();
    let new = [
        ("OWN-001/challenge.json", "changed"),
        ("OWN-001/files/a.txt", "changed"),
        ("OWN-001/files/c.txt", "new"),
        ("OWN-001/files/sub/b.bin", "gone"),
    ];
    assert_eq!(shown, want(&new));
    let error: Value = serde_json::from_str(&third.err).unwrap();
    let message = error["error"]["message"].as_str().unwrap();
    assert!(message.contains("OWN-001/README.md: changed here and on the platform"), "{message}");
    assert_eq!(read("OWN-001/files/a.txt"), b"version 2");
    assert_eq!((read("OWN-001/README.md"), read("OWN-001/notes.md")), (b"mine".to_vec(), b"mine".to_vec()));
    assert!(read("OWN-001/files/sub/b.bin") == large, "what is gone there stays here");
    let said = mirror(&up, &["--force"]).ok();
    assert!(said.out.contains("2 changed") && said.out.contains("OWN-001/README.md"), "{}", said.out);
    assert!(String::from_utf8(read("OWN-001/README.md")).unwrap().contains("second"));
    assert_eq!(moved(&mirror(&up, &["--json"]).ok()), [], "what is gone is told once");

    // A run that was cut before it could remember anything: what is whole is not fetched again, what is not is in the way.
    std::fs::remove_file(folder.join(".ctfy-mirror.json")).unwrap();
    assert_eq!(moved(&mirror(&up, &["--json"]).ok()), []);
    // The folder of another competition is left alone.
    let memory = std::fs::read_to_string(folder.join(".ctfy-mirror.json")).unwrap();
    std::fs::write(folder.join(".ctfy-mirror.json"), memory.replacen("\"competition\": \"", "\"competition\": \"x", 1))
        .unwrap();
    mirror(&up, &[]).says(2, "holds another competition", "-d DIR");
    std::fs::write(folder.join(".ctfy-mirror.json"), "{").unwrap();
    mirror(&up, &[]).says(2, "cannot be read", "remove it");
}

#[test]
fn a_pipe_in_a_mirror_is_not_waited_for() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    up.ctfy(&home, &["comp", "download", "-d", "ctf"]).run().ok();
    let readme = home.work().join("ctf/README.md");
    std::fs::remove_file(&readme).unwrap();
    nix::unistd::mkfifo(&readme, nix::sys::stat::Mode::S_IRWXU).unwrap();
    let again = || {
        let ran = up.ctfy(&home, &["comp", "download", "-d", "ctf"]).run().ok();
        assert!(ran.out.contains("yours") && ran.out.contains("README.md"), "{}", ran.out);
    };
    again();
    std::fs::remove_file(&readme).unwrap();
    std::os::unix::fs::symlink("/dev/zero", &readme).unwrap();
    again();
}

#[test]
fn a_mirror_goes_through_no_link_and_over_no_file() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let folder = home.work().join("sandbox-ctf");
    let outside = home.dir.path().join("outside");
    std::fs::create_dir_all(&outside).unwrap();
    std::fs::create_dir_all(&folder).unwrap();
    std::os::unix::fs::symlink(&outside, folder.join("CHAIN-001")).unwrap();
    std::fs::write(folder.join("README.md"), "my own project").unwrap();
    let ran = up.ctfy(&home, &["comp", "download"]).run().code(14);
    assert!(
        ran.err.contains("README.md: another file of that name") && ran.err.contains("through a link"),
        "{}",
        ran.err
    );
    assert_eq!(std::fs::read_dir(&outside).unwrap().count(), 0);
    assert_eq!(std::fs::read_to_string(folder.join("README.md")).unwrap(), "my own project");
    assert!(folder.join("REVERSE-001/files/machine/program.bin").exists(), "the rest is there");
    // Inside of it, it is found.
    let call = up.ctfy(&home, &["challenge", "download", "--all", "--json"]);
    let mut call = call;
    call.command.current_dir(&folder);
    call.run().code(14);
    assert!(!folder.join("sandbox-ctf").exists());
}

#[test]
fn what_an_instance_hands_out() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    let ctfy = |args: &[&str]| up.ctfy(&home, args).run();
    ctfy(&["comp", "register", "--solo"]).ok();
    ctfy(&["instance", "start", "REVERSE-001"]).ok();
    let listed = ctfy(&["instance", "files", "REVERSE-001", "--format", "name"]).ok();
    assert_eq!(listed.out, "machine/MANUAL.txt\nmachine/program.bin\n");
    ctfy(&["instance", "download", "REVERSE-001"]).ok();
    ctfy(&["challenge", "download", "REVERSE-001", "-d", "c"]).ok();
    let program = std::fs::read(home.work().join("REVERSE-001/machine/program.bin")).unwrap();
    assert!(program == std::fs::read(home.work().join("c/machine/program.bin")).unwrap());
    let piped = home.shell("\"$CTFY\" instance download REVERSE-001 machine/program.bin -o - > piped.bin");
    piped.env("CTFY_PLATFORM_URL", up.url()).env("CTFY_TOKEN", up.token("player")).run().ok();
    assert!(program == std::fs::read(home.work().join("piped.bin")).unwrap());
    ctfy(&["instance", "download", "REVERSE-001", "-o", "x"]).says(2, "-o takes one file, and there are 2 files", "-d");
    ctfy(&["instance", "vpn", "REVERSE-001"]).says(6, "no VPN", "ctfy instance view");

    let shown = ctfy(&["instance", "start", "VPN-001"]).ok();
    assert!(shown.out.contains("-o ctf.ovpn` fetches its configuration"), "{}", shown.out);
    let config = ctfy(&["instance", "vpn", "VPN-001"]).ok().out;
    assert!(config.contains("remote 127.0.0.1"), "{config}");
    let file = home.work().join("ctf.ovpn");
    let into = ["instance", "vpn", "VPN-001", "-o", "ctf.ovpn"];
    ctfy(&into).ok();
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), config);
    std::fs::write(&file, "mine").unwrap();
    ctfy(&into).says(7, "is there already", "--force");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    let forced = ctfy(&[&into[..], &["--force", "--json"]].concat()).ok();
    assert_eq!(forced.json()["path"], "ctf.ovpn");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), config);
    // A device is not replaced, told or not.
    ctfy(&["instance", "vpn", "VPN-001", "-o", "/dev/null", "--force"]).says(7, "is there already", "");
}

#[test]
fn bad_days_cost_time_and_no_file() {
    let home = Home::new();
    let up = Up::start(&home, &["--chaos", "reset=3%,status=503:3%,latency=0ms..20ms"]);
    let ran = up.ctfy(&home, &["comp", "download", "-d", "ctf", "--json"]).run().ok();
    assert!(states(&ran).values().all(|state| state == "new"));
    assert!(std::fs::read(home.work().join("ctf/CHAIN-001/files/log/access.log")).unwrap().len() > 100);
    // When nothing gets through, each is named, and what is there stays.
    let down = Up::start(&home, &["--chaos", "status=503:100%"]);
    let ran = down.ctfy(&home, &["challenge", "download", "REVERSE-001", "--json"]).run();
    assert_eq!(ran.error(10)["http_status"], json!(503));
}
