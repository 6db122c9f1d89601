//! Fuzzes what decodes plain text and Markdown.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("text"),
    |input: &[u8]| yaodian_fuzz::text(input)
);
