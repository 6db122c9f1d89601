//! Fuzzes what reads the other TOML files.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("tables"),
    |input: &[u8]| yaodian_fuzz::tables(input)
);
