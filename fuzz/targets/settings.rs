//! Fuzzes what reads `site.toml`.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("settings"),
    |input: &[u8]| yaodian_fuzz::settings(input)
);
