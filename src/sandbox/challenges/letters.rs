//! `CRYPTO-001`, easy: a letter under a repeating key, to be taken apart from the attachment alone.

use super::{Challenge, Handout, Question};

/// What the letter says.
const LETTER: &str = "Dear friend, the harvest was good this year and the barrels are full. The mill runs from the \
    morning until the evening, and the children carry the flour to the village. We hide what is worth hiding in the \
    old oak behind the house, as we always did. If somebody should ask you for the words that open the chest, tell \
    them nothing; but you should know them: FLAG{the_oak_keeps_the_key}. Burn this letter when you have read it, and \
    come to us before the snow does. There is always a chair for you at the table and a light in the window.";

const KEY: &[u8] = b"acorn";

/// The challenge.
pub fn challenge() -> Challenge {
    let hidden: Vec<u8> = LETTER.bytes().zip(KEY.iter().cycle()).map(|(letter, key)| letter ^ key).collect();
    let hex = super::super::ids::hex(&hidden);
    let lines: Vec<&str> = (0..hex.len()).step_by(64).filter_map(|at| hex.get(at..(at + 64).min(hex.len()))).collect();
    Challenge {
        id: "CRYPTO-001".into(),
        name: "A letter to a friend".into(),
        category: "crypto".into(),
        difficulty: "easy".into(),
        description: "A letter in English was hidden with a short key that is laid under it again and again, byte for \
                      byte (exclusive or). What opens the chest?"
            .into(),
        tags: vec!["xor".into(), "classical".into()],
        questions: vec![Question::fixed("flag", "What opens the chest?", "FLAG{the_oak_keeps_the_key}")],
        files: vec![Handout::new("letter.hex", format!("{}\n", lines.join("\n")))],
        service: None,
        engagement: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::challenges::Answer;

    /// How much a text looks like English.
    fn looks(bytes: impl Iterator<Item = u8>) -> i64 {
        bytes
            .map(|byte| match byte {
                b'e' | b't' | b'a' | b'o' | b'n' | b' ' => 5,
                b'a'..=b'z' => 3,
                b'A'..=b'Z' | b'.' | b',' => 1,
                b'_' | b'{' | b'}' | b';' | b':' => 0,
                _ => -20,
            })
            .sum()
    }

    #[test]
    fn the_reference_solution() {
        let challenge = challenge();
        let hex: String = String::from_utf8_lossy(&challenge.files[0].bytes).split_whitespace().collect();
        let bytes: Vec<u8> =
            (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")).collect();
        // The best key of each length, a column at a time; the shortest of those that read about equally well.
        let key_of = |length: usize| -> Vec<u8> {
            let column = |n: usize| bytes.iter().skip(n).step_by(length).copied();
            (0..length)
                .map(|n| (0..=255u8).max_by_key(|key| looks(column(n).map(|b| b ^ key))).expect("a key"))
                .collect()
        };
        let text_of = |key: &[u8]| -> Vec<u8> { bytes.iter().zip(key.iter().cycle()).map(|(b, k)| b ^ k).collect() };
        let best =
            (1..=12).max_by_key(|&n| (looks(text_of(&key_of(n)).into_iter()), std::cmp::Reverse(n))).expect("one");
        let text = String::from_utf8(text_of(&key_of(best))).expect("text");
        let Answer::Fixed(flag) = &challenge.questions[0].answer else { panic!("it is the same for all") };
        assert!(text.contains(flag.as_str()), "{text}");
    }
}
