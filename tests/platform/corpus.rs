//! The challenges of the test platform, written in the format both releases read, and how the stub node runs them.
//!
//! | id | what it is for | question → answer |
//! |---|---|---|
//! | `REVERSE-001` | one static answer | `flag` → `FLAG{static_reverse}` |
//! | `WEB-001` | the plain case: an http service, an answer minted for each instance | `flag` → `GET /flag` of its service |
//! | `FILES-001` | attachments: a space in a name, a sub-folder, 300 KiB | `flag` → `FLAG{in_the_files}` |
//! | `QUESTIONS-001` | every kind of question, the last one locked until the first is solved | `vendor` → `Acme Robotics`; `port` (single select) → `443`; `protocols` (multi select) → `http`, `ssh`; `serial` → `SN-1234` |
//! | `SHELL-001` | services of type http, tcp (port speaks first) and ssh with credentials | `flag` → as `WEB-001`, or the tcp port's second line |
//! | `VPN-001` | `engagement`: a VPN instead of services | `flag` → minted, see [`super::Node::answers`] |
//! | `BROKEN-001` | its start fails: [`BROKEN_REASON`] | |
//! | `SLOW-001` | stays `starting` for 3 s | `flag` → as `WEB-001` |
//! | `HOSTILE-001` | escape sequences, bidi and zero-width characters in every text | `flag` → `FLAG{hostile}` |
//! | `QUIZ-001` | questions without an instance (`/qa/submissions`) | `sum` → `4`; `sky` (single select) → `blue` |
//!
//! A question's `format` is left out on purpose: the server hides such a question from players.

use std::fs;
use std::io;
use std::path::Path;

/// Every challenge's id, sorted.
pub const IDS: [&str; 10] = [
    "BROKEN-001",
    "FILES-001",
    "HOSTILE-001",
    "QUESTIONS-001",
    "QUIZ-001",
    "REVERSE-001",
    "SHELL-001",
    "SLOW-001",
    "VPN-001",
    "WEB-001",
];

/// Why instances of `BROKEN-001` fail.
pub const BROKEN_REASON: &str = "image build failed: no space left on device";

/// The attachments of `FILES-001`, as the platform names them, with their sizes.
pub const FILES: [(&str, usize); 4] =
    [("dump.bin", 300 * 1024), ("notes.txt", 41), ("read me first.txt", 33), ("src/lib/key.txt", 19)];

/// The bytes of one of [`FILES`].
pub fn file(name: &str) -> Vec<u8> {
    match name {
        "notes.txt" => b"The key was split. Start with the source.".to_vec(),
        "read me first.txt" => b"Mind the space in this file name.".to_vec(),
        "src/lib/key.txt" => b"FLAG{in_the_files}\n".to_vec(),
        // No run of it repeats soon, so a piece put in the wrong place is noticed.
        "dump.bin" => (0..300 * 1024_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect(),
        _ => panic!("FILES-001 has no {name}"),
    }
}

/// Writes them all below `root`, as `<BUCKET>/<ID>/metadata.yaml`.
pub fn write(root: &Path) -> io::Result<()> {
    for (id, metadata) in METADATA {
        add(root, id, metadata)?;
    }
    for (name, _) in FILES {
        let path = root.join("FILES/FILES-001/attachments").join(name);
        fs::create_dir_all(path.parent().unwrap_or(root))?;
        fs::write(path, file(name))?;
    }
    Ok(())
}

/// Writes one more challenge; the platform sees it after a rescan.
pub fn add(root: &Path, id: &str, metadata: &str) -> io::Result<()> {
    let bucket = id.split('-').next().unwrap_or(id);
    let folder = root.join(bucket).join(id);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("metadata.yaml"), metadata)
}

// The category matters: only one of `misc` that has nothing but fixed answers is a quiz without an instance.
const METADATA: [(&str, &str); 10] = [
    (
        "REVERSE-001",
        r#"
name: Static strings
description: One string in this program never moves. Bring it here.
difficulty: easy
category: reverse
tags: [strings, warm-up]
questions:
  - id: flag
    prompt: The string that never moves.
    answer: FLAG{static_reverse}
"#,
    ),
    (
        "WEB-001",
        r#"
name: Front door
description: A small shop with one page too many. Find it.
difficulty: easy
category: web
tags: [http]
"#,
    ),
    (
        "FILES-001",
        r#"
name: Torn pages
description: Everything you need is in the files.
difficulty: medium
category: crypto
tags: [files]
questions:
  - id: flag
    prompt: What do the pages say?
    answer: FLAG{in_the_files}
"#,
    ),
    (
        "QUESTIONS-001",
        r#"
name: Paper trail
description: Four questions about one device.
difficulty: medium
category: crypto
tags: [forensics]
questions:
  - id: vendor
    prompt: Who built the device?
    answer: Acme Robotics
  - id: port
    prompt: Which port does it listen on?
    choices: ["22", "80", "443"]
    answer: "443"
  - id: protocols
    prompt: Which protocols does it speak?
    choices: [ftp, http, ssh, telnet]
    answer: [http, ssh]
  - id: serial
    prompt: Its serial number, which the vendor leads to.
    answer: SN-1234
    requires: [vendor]
"#,
    ),
    (
        "SHELL-001",
        r#"
name: Three doors
description: A page, a port and a shell. One of them is open.
difficulty: hard
category: pwn
tags: [shell, tcp]
"#,
    ),
    (
        "VPN-001",
        r#"
name: Behind the wall
description: A network of its own; the tunnel is the only way in.
difficulty: hard
category: pwn
tags: [vpn]
network_topology: engagement
"#,
    ),
    (
        "BROKEN-001",
        r#"
name: Broken build
description: It never starts.
difficulty: easy
category: web
tags: [broken]
"#,
    ),
    (
        "SLOW-001",
        r#"
name: Slow start
description: It takes its time.
difficulty: easy
category: web
tags: [slow]
"#,
    ),
    (
        "HOSTILE-001",
        r#"
name: "Hostile \e]0;pwned\a \e[2Jname \u202Etxt.exe"
description: "One \e[31mred line\r and \u200Ba \x9b2J hidden one\b\b\b"
difficulty: easy
category: pwn
tags: ["\e[5mblink"]
questions:
  - id: flag
    prompt: "Say \e]8;;http://example.org\alink\e]8;;\a"
    answer: FLAG{hostile}
"#,
    ),
    (
        "QUIZ-001",
        r#"
name: Coffee break
description: Two questions, nothing to start.
difficulty: easy
category: misc
tags: [quiz]
questions:
  - id: sum
    prompt: Two and two?
    answer: "4"
  - id: sky
    prompt: The colour of the sky?
    choices: [blue, green]
    answer: blue
"#,
    ),
];
