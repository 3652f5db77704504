//! Ids, tokens and flags, in the shapes the platform's have; from the system's random numbers.

use ring::rand::{SecureRandom, SystemRandom};

/// Random bytes.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // The system's generator fails only where nothing else would work either.
    if SystemRandom::new().fill(&mut bytes).is_err() {
        bytes.iter_mut().for_each(|byte| *byte = fastrand::u8(..));
    }
    bytes
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 32 hexadecimal digits: a competition, a task.
pub fn plain() -> String {
    hex(&bytes::<16>())
}

/// A random UUID: a user, a team, an instance.
pub fn uuid() -> String {
    let mut bytes = bytes::<16>();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = hex(&bytes);
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Signs that need no quoting in a URL, `length` of them.
pub fn word(length: usize) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut word = String::with_capacity(length);
    while word.len() < length {
        word.extend(bytes::<32>().iter().map(|byte| SIGNS[usize::from(byte & 63)] as char));
    }
    word.truncate(length);
    word
}

/// A code that a person reads aloud: `ABCD-EFGH` without signs that look alike.
pub fn spoken() -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let signs: String = bytes::<8>().iter().map(|byte| SIGNS[usize::from(byte & 31)] as char).collect();
    format!("{}-{}", &signs[..4], &signs[4..])
}

/// A fresh flag.
pub fn flag(label: &str) -> String {
    format!("FLAG{{{label}_{}}}", hex(&bytes::<8>()))
}

/// What is kept of a secret.
pub fn digest(secret: &str) -> Vec<u8> {
    ring::digest::digest(&ring::digest::SHA256, secret.as_bytes()).as_ref().to_vec()
}

/// A password as it is kept: `salt$hash`, both in hexadecimal.
pub fn sealed(password: &str) -> String {
    let salt = bytes::<16>();
    format!("{}${}", hex(&salt), hex(&stretch(password, &salt)))
}

/// Whether a password is the one that was sealed.
pub fn opens(password: &str, sealed: &str) -> bool {
    let Some((salt, hash)) = sealed.split_once('$') else { return false };
    let salt: Vec<u8> =
        (0..salt.len() / 2).filter_map(|i| u8::from_str_radix(salt.get(2 * i..2 * i + 2)?, 16).ok()).collect();
    hex(&stretch(password, &salt)) == hash
}

/// Enough rounds that a stolen state file costs work, few enough that a sandbox with three accounts is up in no time.
fn stretch(password: &str, salt: &[u8]) -> [u8; 32] {
    const ROUNDS: std::num::NonZeroU32 = std::num::NonZeroU32::MIN.saturating_add(9_999);
    let mut hash = [0; 32];
    ring::pbkdf2::derive(ring::pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, salt, password.as_bytes(), &mut hash);
    hash
}
