//! Challenges without a service: `QUIZ-001` (questions alone), `CHAIN-001` (a log to be read, question after question)
//! and `VPN-001` (what a careless colleague left in a VPN's file).

use super::{Challenge, Handout, Question};

/// `QUIZ-001`: no instance is needed.
pub fn quiz() -> Challenge {
    Challenge {
        id: "QUIZ-001".into(),
        name: "Warm-up".into(),
        category: "misc".into(),
        difficulty: "easy".into(),
        description: "Three questions before the first coffee.".into(),
        tags: vec!["quiz".into()],
        questions: vec![
            Question::one("port", "On which port does HTTPS listen by habit?", &["80", "443", "8080", "22"], "443"),
            Question::several(
                "hashes",
                "Which of these are hash functions?",
                &["SHA-256", "AES", "BLAKE3", "RSA"],
                &["SHA-256", "BLAKE3"],
            ),
            Question::fixed("rot", "Which word is `uryyb` thirteen letters on?", "hello"),
        ],
        files: Vec::new(),
        service: None,
        engagement: false,
    }
}

/// `CHAIN-001`: each question opens the next.
pub fn chain() -> Challenge {
    Challenge {
        id: "CHAIN-001".into(),
        name: "Who was here?".into(),
        category: "crypto".into(),
        difficulty: "medium".into(),
        description:
            "A small web shop was visited at night. Its log survived. Find out who came, how they got in, what \
                      they took, and what they left behind."
                .into(),
        tags: vec!["forensics".into(), "log".into()],
        questions: vec![
            Question::fixed("who", "From which address did the intruder come?", "203.0.113.66"),
            Question::one(
                "how",
                "How did they get in?",
                &["a guessed password", "SQL injection", "path traversal", "a stolen cookie"],
                "path traversal",
            )
            .after(&["who"]),
            Question::several(
                "what",
                "Which files did they take?",
                &["orders.csv", "config.ini", "customers.db", "logo.png", "keys.txt"],
                &["config.ini", "customers.db", "keys.txt"],
            )
            .after(&["how"]),
            Question::fixed("flag", "What did they leave behind?", "FLAG{i_was_never_here}").after(&["what"]),
        ],
        files: vec![Handout::new("log/access.log", log())],
        service: None,
        engagement: false,
    }
}

/// A night's log: honest visitors, a search engine, and one who is neither.
fn log() -> String {
    let mut lines = Vec::new();
    let mut line = |minute: usize, address: &str, request: &str, status: u16, size: usize| {
        let (hour, minute) = (1 + minute / 60, minute % 60);
        lines.push(format!(
            "{address} - - [14/Mar/2026:{hour:02}:{minute:02}:{:02} +0000] \"{request} HTTP/1.1\" {status} {size}",
            (minute * 37) % 60
        ));
    };
    let pages = ["/", "/shop", "/shop?item=4", "/about", "/static/logo.png", "/shop?item=9"];
    for minute in 0..180 {
        let visitor = format!("198.51.100.{}", 10 + (minute * 7) % 40);
        line(minute, &visitor, &format!("GET {}", pages[minute % pages.len()]), 200, 900 + (minute * 131) % 4000);
        if minute % 13 == 0 {
            line(minute, "192.0.2.80", "GET /robots.txt", 200, 26);
        }
        // Somebody who forgot their password is no intruder.
        if (40..46).contains(&minute) {
            line(minute, "198.51.100.23", "POST /login", 401, 112);
        }
        let request = match minute {
            90 => ("GET /download?file=../orders.csv", 403, 57),
            92 => ("GET /download?file=..%2fconfig.ini", 404, 57),
            93 => ("GET /download?file=....//config.ini", 200, 412),
            97 => ("GET /download?file=....//data/customers.db", 200, 48_128),
            98 => ("GET /download?file=....//data/orders.csv", 403, 57),
            104 => ("GET /download?file=....//private/keys.txt", 200, 96),
            // The flag in hexadecimal, as the name of what was put there.
            109 => ("PUT /upload/464c41477b695f7761735f6e657665725f686572657d", 201, 0),
            _ => continue,
        };
        line(minute, "203.0.113.66", request.0, request.1, request.2);
    }
    format!("{}\n", lines.join("\n"))
}

/// `VPN-001`: the engagement is behind a VPN whose file was written in a hurry.
pub fn vpn() -> Challenge {
    Challenge {
        id: "VPN-001".into(),
        name: "Behind the wall".into(),
        category: "pwn".into(),
        difficulty: "easy".into(),
        description:
            "This engagement is reached through a VPN. Fetch its file (`openvpn-config` of the instance), and \
                      read it before you connect: whoever wrote it was in a hurry. There is no network behind it here."
                .into(),
        tags: vec!["vpn".into(), "engagement".into()],
        questions: vec![Question::minted("flag", "What was left in the VPN's file?")],
        files: Vec::new(),
        service: None,
        engagement: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right(challenge: &Challenge, question: &str, answer: &[&str], list: bool) -> bool {
        let given: Vec<String> = answer.iter().map(|&text| text.to_owned()).collect();
        challenge.question(question).expect("there is").accepts(&Default::default(), &given, list)
    }

    #[test]
    fn the_chain_is_solved_from_its_log_alone() {
        let challenge = chain();
        let log = String::from_utf8_lossy(&challenge.files[0].bytes).into_owned();
        let odd: Vec<&str> = log.lines().filter(|line| line.contains("....//")).collect();
        let who = odd[0].split(' ').next().expect("an address");
        assert!(right(&challenge, "who", &[who], false));
        assert!(right(&challenge, "how", &["path traversal"], false));
        let taken: Vec<&str> = odd
            .iter()
            .filter(|line| line.contains("\" 200 "))
            .filter_map(|line| line.split("HTTP").next()?.trim().rsplit('/').next())
            .collect();
        assert!(right(&challenge, "what", &taken, true), "{taken:?}");
        let left = log.lines().find_map(|line| line.split("PUT /upload/").nth(1)?.split(' ').next()).expect("a name");
        let bytes: Vec<u8> =
            (0..left.len()).step_by(2).map(|at| u8::from_str_radix(&left[at..at + 2], 16).expect("hex")).collect();
        assert!(right(&challenge, "flag", &[&String::from_utf8(bytes).expect("text")], false));
    }

    #[test]
    fn quizzes_are_answered_without_an_instance() {
        let challenge = quiz();
        assert!(challenge.is_quiz() && !chain().is_quiz() && !vpn().is_quiz());
        assert!(right(&challenge, "port", &["443"], false) && !right(&challenge, "port", &["443"], true));
        assert!(right(&challenge, "hashes", &["BLAKE3", "SHA-256"], true));
        assert!(
            right(&challenge, "hashes", &["SHA-256,BLAKE3"], false) && !right(&challenge, "hashes", &["AES"], true)
        );
        let rot: String = "uryyb".bytes().map(|b| char::from((b - b'a' + 13) % 26 + b'a')).collect();
        assert!(right(&challenge, "rot", &[&rot], false));
    }
}
