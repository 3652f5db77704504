//! `REVERSE-001`, medium: a program for a small machine that checks a password. The machine is described in the
//! attachment; the password has to be read out of the program.

use super::{Challenge, Handout, Question};

const FLAG: &str = "FLAG{small_machines_keep_small_secrets}";

const MANUAL: &str = "\
THE MACHINE

It has one register A (a byte), a stack of bytes, and an input of bytes. A program is a row of
instructions of two bytes each: the operation and its argument X. It begins at the first and ends
with OK or NO.

  01 X   NEXT   A becomes the next byte of the input. If there is none: NO. X has no meaning.
  02 X   XOR    A becomes A xor X.
  03 X   ADD    A becomes A plus X, modulo 256.
  04 X   ROL    A is rotated to the left by X bits (1 to 7).
  05 X   PUSH   A is laid on the stack. X has no meaning.
  06 X   MIX    The top of the stack is taken off; A becomes A xor that. An empty stack gives 0.
  07 X   IS     If A is not X: NO.
  08 X   END    If there is input left: NO, otherwise OK. X has no meaning.

The program is in program.bin. The password is what makes it say OK.
";

/// The challenge.
pub fn challenge() -> Challenge {
    Challenge {
        id: "REVERSE-001".into(),
        name: "The small machine".into(),
        category: "reverse".into(),
        difficulty: "medium".into(),
        description: "A program for a machine that was never built checks a password. The manual survived.".into(),
        tags: vec!["bytecode".into(), "vm".into()],
        questions: vec![Question::fixed("flag", "Which password makes the program say OK?", FLAG)],
        files: vec![Handout::new("machine/MANUAL.txt", MANUAL), Handout::new("machine/program.bin", program())],
        service: None,
        engagement: false,
    }
}

/// The program: each letter is changed in a way of its own, and mixed with the letter before.
fn program() -> Vec<u8> {
    let mut program = Vec::new();
    let mut before = 0u8;
    for (n, letter) in FLAG.bytes().enumerate() {
        let n = n as u8;
        let (key, plus, turn) = (n.wrapping_mul(37).wrapping_add(11), n.wrapping_mul(91) ^ 0x5a, n % 7 + 1);
        let changed = (letter ^ before ^ key).wrapping_add(plus).rotate_left(u32::from(turn));
        let noise = n.wrapping_mul(171);
        program.extend([0x01, noise, 0x06, noise ^ 0xff, 0x02, key, 0x03, plus, 0x04, turn, 0x07, changed]);
        // The letter as it was goes on the stack for the next one: what was done to it is undone.
        program.extend([0x04, 8 - turn, 0x03, plus.wrapping_neg(), 0x02, key]);
        // Mixed with the letter before it still is; the one before that was mixed in likewise.
        program.extend([0x05, noise.wrapping_add(1)]);
        before ^= letter;
    }
    program.extend([0x08, 0x00]);
    program
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The machine, as its manual says.
    fn runs(program: &[u8], input: &[u8]) -> bool {
        let (mut a, mut stack, mut input) = (0u8, Vec::new(), input.iter());
        for pair in program.chunks(2) {
            match (pair[0], pair[1]) {
                (1, _) => match input.next() {
                    Some(byte) => a = *byte,
                    None => return false,
                },
                (2, x) => a ^= x,
                (3, x) => a = a.wrapping_add(x),
                (4, x) => a = a.rotate_left(u32::from(x)),
                (5, _) => stack.push(a),
                (6, _) => a ^= stack.pop().unwrap_or(0),
                (7, x) if a != x => return false,
                (7, _) => {}
                (8, _) => return input.next().is_none(),
                other => panic!("no such instruction: {other:?}"),
            }
        }
        false
    }

    #[test]
    fn the_reference_solution() {
        let challenge = challenge();
        let program = &challenge.files[1].bytes;
        // Letter by letter: the one that gets a step further than all others.
        let mut found = Vec::new();
        let block = 20;
        while (found.len() + 1) * block < program.len() {
            let so_far = &program[..(found.len() + 1) * block];
            let letter = (0x20..0x7f).find(|letter| {
                let guess: Vec<u8> = found.iter().copied().chain([*letter]).collect();
                let mut whole = so_far.to_vec();
                whole.extend([8, 0]);
                runs(&whole, &guess)
            });
            found.push(letter.expect("a letter fits"));
        }
        assert!(challenge.questions[0].accepts(&Default::default(), &[String::from_utf8(found).expect("text")], false));
    }

    #[test]
    fn the_program_takes_its_password_and_no_other() {
        let program = program();
        assert!(runs(&program, FLAG.as_bytes()));
        for other in ["", "FLAG{", "FLAG{small_machines_keep_small_secretz}", &format!("{FLAG} ")] {
            assert!(!runs(&program, other.as_bytes()), "{other}");
        }
        assert!(!program.windows(5).any(|five| five == b"FLAG{"), "it does not stand there to be read");
    }
}
