//! Fuzzes what decodes documents of Word.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("word"),
    |input: &[u8]| yaodian_fuzz::word(input)
);
