//! Fuzzes what reads the manifest of a published site.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("manifest"),
    |input: &[u8]| yaodian_fuzz::manifest(input)
);
