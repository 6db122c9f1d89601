//! Fuzzes what reads an original.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("original"),
    |input: &[u8]| yaodian_fuzz::original(input)
);
