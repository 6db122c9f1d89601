//! Fuzzes what decodes workbooks of Excel.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: yaodian_fuzz::seeds::write("workbook"),
    |input: &[u8]| yaodian_fuzz::workbook(input)
);
