//! Fuzzes what reads translators’ files in the form of gettext.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("po"),
    |input: &[u8]| yaodian_fuzz::po(input)
);
