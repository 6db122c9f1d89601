//! A hash that takes few lines of JavaScript.

/// FNV-1a, 32 bits.
pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_should_be_the_published_one() {
        assert_eq!(fnv(b""), 0x811C_9DC5);
        assert_eq!(fnv(b"foobar"), 0xBF9C_F968);
    }
}
