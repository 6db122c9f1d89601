//! Fuzzes what reads the pictures beside content pages.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("picture"),
    |input: &[u8]| yaodian_fuzz::picture(input)
);
