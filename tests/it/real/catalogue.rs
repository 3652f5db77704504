//! Challenges, what is asked in them, and the files that come with them.

use std::path::Path;

use serde_json::{Value, json};

use super::{Cli, column};
use crate::platform::{Platform, corpus};

on_each_release!(
    challenges_of_a_competition,
    the_whole_catalogue,
    one_challenge,
    files_come_whole,
    chosen_files,
    a_competition_in_a_folder
);

fn challenges_of_a_competition(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let mut ids = column(&cli.run("comp challenges --json").ok().rows(), "id");
    ids.sort_unstable();
    assert_eq!(ids, corpus::IDS);
    cli.run("comp challenges").ok().says("WEB-001").says("Front door").says("easy").notes("Autumn CTF");
    let medium = cli.run(&format!("comp challenges {} --difficulty medium --format name", p.autumn)).ok().out;
    let mut medium: Vec<&str> = medium.lines().collect();
    medium.sort_unstable();
    assert_eq!(medium, ["FILES-001", "QUESTIONS-001"]);
    let args = ["comp", "challenges", "--tag", "vpn", "--jq", ".[].name"];
    assert_eq!(cli.args(&args).ok().out, "Behind the wall\n");
    assert_eq!(cli.run("comp challenges --q door --fields id --json").ok().json().as_array().map(Vec::len), Some(2));
}

fn the_whole_catalogue(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let all = column(&cli.run("challenge list --json --all").ok().rows(), "id");
    assert!(corpus::IDS.iter().all(|id| all.contains(&(*id).to_owned())), "{all:?}");
    let pwn = cli.run("challenge list --category pwn --format csv --fields id,category --all").ok().out;
    assert!(pwn.contains("SHELL-001,pwn") && !pwn.contains("WEB-001"), "{pwn}");
    let some = cli.run("challenge list --limit 3").ok().notes("--all shows the rest");
    assert_eq!(some.out.lines().count(), 4, "a header and three rows: {}", some.out);
    let rest = cli.run("challenge list --limit 0 --offset 3 --json").ok().rows();
    assert_eq!(rest.len(), all.len() - 3);
}

fn one_challenge(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let shown = cli.run("challenge view QUESTIONS-001").ok();
    let shown = shown.says("Paper trail").says("Who built the device?").says("single select").says("- telnet");
    shown.says("ctfy instance start QUESTIONS-001");
    let value = cli.run("challenge show QUESTIONS-001 --json").ok().json();
    let sent = p.ok("GET", "/challenges/QUESTIONS-001", &p.player().token, Value::Null);
    assert_eq!(value["questions"], sent["questions"]);
    cli.run("challenge view FILES-001").ok().says("dump.bin").says("300.0 KiB").says("read me first.txt");
}

fn files_come_whole(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let listed = cli.run("challenge files FILES-001 --json").ok().rows();
    let wanted: Vec<Value> = corpus::FILES.iter().map(|(name, size)| json!({"name": name, "size": size})).collect();
    for (listed, wanted) in listed.iter().zip(&wanted) {
        assert_eq!((&listed["name"], &listed["size"]), (&wanted["name"], &wanted["size"]));
    }
    assert_eq!(listed.len(), wanted.len());
    cli.run("challenge files FILES-001").ok().says("src/lib/key.txt");
    cli.run("challenge files WEB-001").ok().notes("No files");

    cli.run("challenge download FILES-001").ok().says("dump.bin").says("300.0 KiB");
    let folder = cli.work().join("FILES-001");
    let check = |folder: &Path| {
        for (name, _) in corpus::FILES {
            let bytes = std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(bytes == corpus::file(name), "{name} differs");
        }
    };
    check(&folder);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 4, "nothing half-made is left");

    // What is there is not replaced unless told so.
    std::fs::write(folder.join("notes.txt"), "mine").unwrap();
    cli.run("challenge download FILES-001 notes.txt").exits(7).notes("--force");
    assert_eq!(std::fs::read(folder.join("notes.txt")).unwrap(), b"mine");
    let saved = cli.run("challenge download FILES-001 --force --json").ok().rows();
    assert_eq!(column(&saved, "name"), corpus::FILES.map(|(name, _)| name));
    check(&folder);
}

fn chosen_files(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    cli.args(&["challenge", "download", "FILES-001", "read me first.txt", "src/lib/key.txt", "-d", "a folder"]).ok();
    let folder = cli.work().join("a folder");
    for name in ["read me first.txt", "src/lib/key.txt"] {
        assert_eq!(std::fs::read(folder.join(name)).unwrap(), corpus::file(name));
    }
    assert!(!folder.join("dump.bin").exists());
    cli.run("challenge download FILES-001 dump.bim").exits(6).notes("did you mean `dump.bin`?");
    cli.run("challenge download NOTHING-001").exits(6);
    assert!(!cli.work().join("NOTHING-001").exists());
}

fn a_competition_in_a_folder(p: &Platform) {
    let cli = Cli::of(p, &p.contestant());
    let states = |args: &str| {
        let rows = cli.run(&format!("comp download {} -d ctf {args} --json", p.autumn)).ok().rows();
        let pairs = rows.iter().map(|row| (super::text(&row["name"]), super::text(&row["state"])));
        pairs.collect::<std::collections::BTreeMap<_, _>>()
    };
    let first = states("");
    assert!(first.values().all(|state| state == "new"), "{first:?}");
    for id in corpus::IDS {
        assert!(first.contains_key(&format!("{id}/README.md")) && first.contains_key(&format!("{id}/challenge.json")));
    }
    let folder = cli.work().join("ctf");
    for (name, _) in corpus::FILES {
        assert!(first.contains_key(&format!("FILES-001/files/{name}")), "{name} in {first:?}");
        let bytes = std::fs::read(folder.join("FILES-001/files").join(name)).expect("there");
        assert!(bytes == corpus::file(name), "{name} differs");
    }
    let page = std::fs::read_to_string(folder.join("QUESTIONS-001/README.md")).expect("there");
    assert!(page.contains("Who built the device?") && page.contains("- telnet"), "{page}");
    let hostile = std::fs::read_to_string(folder.join("HOSTILE-001/README.md")).expect("there");
    assert!(!hostile.contains('\u{1b}'), "{hostile:?}");
    // Nothing has changed, whatever people played in between.
    let again = states("");
    assert!(again.values().all(|state| state == "same") && again.len() == first.len(), "{again:?}");
    // What is written over stays, until told otherwise.
    let (mine, bin) = (folder.join("FILES-001/files/notes.txt"), folder.join("FILES-001/files/dump.bin"));
    std::fs::write(&mine, "my notes").expect("written");
    std::fs::remove_file(&bin).expect("removed");
    let third = states("");
    assert_eq!((&*third["FILES-001/files/notes.txt"], &*third["FILES-001/files/dump.bin"]), ("yours", "new"));
    assert_eq!(std::fs::read(&mine).expect("there"), b"my notes");
    cli.run(&format!("challenge download --all --comp {} -d ctf", p.autumn)).ok().says("1 changed by you");
    assert_eq!(states("--force")["FILES-001/files/notes.txt"], "changed");
    assert!(std::fs::read(&mine).expect("there") == corpus::file("notes.txt"));
}
