//! ZIP files, written whole and without compression: what is exported here is small, and every program reads it.

/// Files with their names, in order, as one archive. Names and sizes are ours, so they fit the format's 16 and 32 bits.
pub fn archive(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in files {
        let offset = out.len() as u32;
        let mut common = Vec::new();
        // Version 2.0; names in UTF-8; stored; 1980-01-01, the earliest date there is; then checksum and both sizes.
        for half in [20_u16, 0x0800, 0, 0, 0x21] {
            common.extend(half.to_le_bytes());
        }
        for word in [checksum(bytes), bytes.len() as u32, bytes.len() as u32] {
            common.extend(word.to_le_bytes());
        }
        common.extend((name.len() as u16).to_le_bytes());
        common.extend(0_u16.to_le_bytes());

        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(bytes);

        directory.extend(b"PK\x01\x02");
        directory.extend(20_u16.to_le_bytes());
        directory.extend(&common);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, length, count) = (out.len() as u32, directory.len() as u32, files.len() as u16);
    out.extend(&directory);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

/// CRC-32 as ZIP has it.
fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = table();
    !bytes.iter().fold(u32::MAX, |crc, byte| TABLE[usize::from(crc as u8 ^ byte)] ^ (crc >> 8))
}

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut n = 0;
    while n < 256 {
        let mut value = n as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 };
            bit += 1;
        }
        table[n] = value;
        n += 1;
    }
    table
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Takes an archive apart by its directory, and checks each file against its own head and its checksum.
    pub fn unpack(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
        let half = |at: usize| usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
        let word = |at: usize| half(at) + (half(at + 2) << 16);
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        let (count, mut at) = (half(end + 10), word(end + 16));
        assert_eq!(at + word(end + 12), end);
        let mut files = Vec::new();
        for _ in 0..count {
            assert_eq!(&bytes[at..at + 4], b"PK\x01\x02");
            let (sum, packed, size, length, head) =
                (word(at + 16), word(at + 20), word(at + 24), half(at + 28), word(at + 42));
            let name = &bytes[at + 46..at + 46 + length];
            assert_eq!((half(at + 10), packed), (0, size));
            assert_eq!(&bytes[head..head + 4], b"PK\x03\x04");
            assert_eq!(&bytes[head + 4..head + 30], &bytes[at + 6..at + 32]);
            assert_eq!(&bytes[head + 30..head + 30 + length], name);
            let file = &bytes[head + 30 + length..head + 30 + length + size];
            assert_eq!(checksum(file) as usize, sum);
            files.push((String::from_utf8_lossy(name).into_owned(), file.to_vec()));
            at += 46 + length;
        }
        assert_eq!(at, end);
        files
    }

    #[test]
    fn what_goes_in_comes_out() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        let files = [("a.txt", b"hello".to_vec()), ("empty", Vec::new()), ("b/\u{fc}", vec![0; 70_000])];
        let out: Vec<(String, Vec<u8>)> =
            files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone())).collect();
        assert_eq!(unpack(&archive(&files)), out);
        assert_eq!(unpack(&archive(&[])), Vec::new());
    }
}
