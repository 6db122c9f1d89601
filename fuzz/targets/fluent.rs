//! Fuzzes what reads the wording of a portal.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("fluent"),
    |input: &[u8]| yaodian_fuzz::fluent(input)
);
