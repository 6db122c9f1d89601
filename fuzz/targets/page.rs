//! Fuzzes what decodes web pages.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("page"),
    |input: &[u8]| yaodian_fuzz::page(input)
);
