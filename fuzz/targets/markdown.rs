//! Fuzzes what reads content pages and editions.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("markdown"),
    |input: &[u8]| yaodian_fuzz::markdown(input)
);
