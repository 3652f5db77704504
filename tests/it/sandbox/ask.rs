//! What is left out or misspelled: picked from a list on a terminal, refused at once without one; and what was meant.

use super::cli::Up;
use crate::harness::*;
use crate::terminal::Terminal;

const LEFT_OUT: [&[&str]; 8] = [
    &["instance", "start"],
    &["instance", "stop"],
    &["instance", "view"],
    &["challenge", "view"],
    &["submit"],
    &["qa", "submit"],
    &["team", "view"],
    &["challenge", "react"],
];

#[test]
fn nobody_is_asked_without_a_terminal() {
    // Were anything asked of it, the connection would be seen.
    let platform = Platform::start();
    let home = platform.home();
    for words in LEFT_OUT {
        let ran = home.ctfy(words).run().code(2);
        assert!(ran.out.is_empty() && ran.err.contains("required") && ran.err.contains("Usage:"), "{}", ran.err);
        assert_eq!(home.ctfy(words).json().run().error(2)["kind"], "usage", "{words:?}");
        // On one, for somebody who does not want to be asked, or for a program that reads.
        for more in ["--no-input", "--json"] {
            let mut terminal = home.ctfy(words);
            let (code, shown) = Terminal::start(terminal.command.arg(more)).unwrap().end();
            assert_eq!(code, Some(2), "{words:?}: {shown}");
            assert!(!shown.contains("Which"), "{words:?}: {shown}");
        }
    }
    assert!(platform.seen().is_empty(), "nothing is sent for a line that is none");
}

#[test]
fn stopping_nothing_names_what_stops_all() {
    let home = Home::new();
    let ran = home.ctfy(&["instance", "stop"]).run().code(2);
    assert!(ran.err.contains("--all") && ran.err.contains("stands for all"), "{}", ran.err);
    // A list's own `--all` is about its rows.
    for other in ["view", "traffic"] {
        assert!(!home.ctfy(&["instance", other]).run().code(2).err.contains("--all"), "{other}");
    }
    let error = home.ctfy(&["instance", "stop", "--json"]).run().error(2);
    assert!(error["message"].as_str().unwrap().contains("--all"), "{error}");
}

#[test]
fn what_is_left_out_is_picked() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    let on = |words: &[&str]| Terminal::start(&mut up.ctfy(&home, words).command).unwrap();
    // A challenge: typing filters, Return takes.
    let mut terminal = on(&["instance", "start", "--no-wait"]);
    terminal.shows("Which challenge?");
    terminal.shows("The talkative bakery");
    terminal.press("bakery");
    terminal.shows("bakery");
    std::thread::sleep(std::time::Duration::from_millis(200));
    terminal.press("\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert_eq!(up.ctfy(&home, &["instance", "list", "--jq", ".[].challenge_id"]).run().ok().out, "WEB-001\n");
    // Ctrl-C changes nothing.
    let mut terminal = on(&["instance", "stop"]);
    terminal.shows("Which instance?");
    terminal.press("\u{3}");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(130), "{shown}");
    assert_eq!(up.ctfy(&home, &["instance", "list", "--jq", "length"]).run().ok().out, "1\n");
    let mut terminal = on(&["instance", "stop"]);
    terminal.shows("The talkative bakery");
    terminal.press("\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert_eq!(up.ctfy(&home, &["instance", "list", "--jq", "length"]).run().ok().out, "0\n");
    // Nothing to pick from is said, with what to do.
    let (code, shown) = on(&["instance", "stop"]).end();
    assert_eq!(code, Some(6), "{shown}");
    assert!(shown.contains("no running instance") && shown.contains("ctfy instance start"), "{shown}");
}

#[test]
fn a_name_that_is_not_known_is_told_what_comes_near() {
    let home = Home::new();
    let up = Up::start(&home, &[]);
    up.ctfy(&home, &["comp", "register", "--solo"]).run().ok();
    for (words, near) in [
        (&["instance", "start", "WEB-01"][..], "did you mean `WEB-001`"),
        (&["instance", "start", "bakery"], "`WEB-001` (The talkative bakery)"),
        (&["challenge", "view", "wbe-001"], "did you mean `WEB-001`"),
        (&["challenge", "files", "WEB-0001"], "did you mean `WEB-001`"),
    ] {
        up.ctfy(&home, words).run().says(6, "", near);
    }
    let error = up.ctfy(&home, &["challenge", "view", "WEB-01", "--json"]).run().error(6);
    assert!(error["hint"].as_str().unwrap().contains("`WEB-001`"), "{error}");
    let ran = up.ctfy(&home, &["challenge", "view", "nothing-like-it"]).run().code(6);
    assert!(!ran.err.contains("did you mean"), "{}", ran.err);
}
