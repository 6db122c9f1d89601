//! Fuzzes what reads translators’ files in XLIFF.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("xliff"),
    |input: &[u8]| yaodian_fuzz::xliff(input)
);
