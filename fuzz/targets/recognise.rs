//! Fuzzes what recognises the structure of documents.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("recognise"),
    |input: &[u8]| yaodian_fuzz::recognise(input)
);
