//! Documents of Office from their parts, which are XML in a ZIP archive: so an
//! input is what the archive has in it, and need not be compressed.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Between two parts of an input. XML has none.
const BETWEEN: u8 = 0;

/// Begins an input that is an archive as it is.
const WHOLE: u8 = 0;

/// Begins an input that is parts.
const PARTS: u8 = 1;

/// A kind of document.
pub(super) struct Kind {
    /// The folder of its parts.
    folder: &'static str,
    /// The parts of an input in their order: path in the folder, and type of
    /// relationship. The first is the main part, unless there is a fixed one.
    parts: &'static [(&'static str, &'static str)],
    /// A main part that is always the same: path and text.
    main: Option<(&'static str, &'static str)>,
}

/// A document of Word.
pub(super) const WORD: Kind = Kind {
    folder: "word",
    parts: &[
        ("document.xml", "officeDocument"),
        ("numbering.xml", "numbering"),
        ("styles.xml", "styles"),
        ("footnotes.xml", "footnotes"),
    ],
    main: None,
};

/// A workbook of Excel.
pub(super) const WORKBOOK: Kind = Kind {
    folder: "xl",
    parts: &[
        ("worksheets/sheet1.xml", "worksheet"),
        ("sharedStrings.xml", "sharedStrings"),
        ("styles.xml", "styles"),
    ],
    main: Some((
        "workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId0"/></sheets></workbook>"#,
    )),
};

/// The relationships of a document to its parts.
fn relationships(kind: &Kind) -> String {
    let mut written = String::from(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    for (number, (path, of)) in kind.parts.iter().enumerate() {
        written += &format!(r#"<Relationship Id="rId{number}" Type="x/{of}" Target="{path}"/>"#);
    }
    written + "</Relationships>"
}

/// The archive of an input: the input after its first byte, which tells whether
/// it is one already, or else its parts packed.
pub(super) fn packed(kind: &Kind, input: &[u8]) -> Vec<u8> {
    let (first, rest) = input.split_first().unwrap_or((&PARTS, &[]));
    if *first == WHOLE {
        return rest.to_vec();
    }
    let main = kind.main.map_or(kind.parts[0].0, |(path, _)| path);
    let mut files = vec![(
        format!("_rels/{main}.rels"),
        relationships(kind).into_bytes(),
    )];
    files.extend(kind.main.map(|(path, text)| (path.to_owned(), text.into())));
    let parts = rest.split(|byte| *byte == BETWEEN);
    let named = kind.parts.iter().zip(parts);
    // A document may be without the part.
    let named = named.filter(|(_, text)| !text.is_empty());
    files.extend(named.map(|((path, _), text)| ((*path).to_owned(), text.to_vec())));
    zipped(kind.folder, &files)
}

fn zipped(folder: &str, files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (path, bytes) in files {
        let begun = zip.start_file(format!("{folder}/{path}"), options);
        begun.expect("should be packed");
        zip.write_all(bytes).expect("should be packed");
    }
    zip.finish().expect("should be packed").into_inner()
}

/// The inputs of a document: its parts, and the whole archive.
pub(super) fn inputs(kind: &Kind, bytes: &[u8]) -> [Vec<u8>; 2] {
    let archive = ZipArchive::new(Cursor::new(bytes));
    let mut archive = archive.expect("should be an archive");
    let mut parts = vec![PARTS];
    for (number, (path, _)) in kind.parts.iter().enumerate() {
        if number > 0 {
            parts.push(BETWEEN);
        }
        // Not every document has every part.
        if let Ok(mut part) = archive.by_name(&format!("{}/{path}", kind.folder)) {
            part.read_to_end(&mut parts).expect("should be unpacked");
        }
    }
    [parts, [&[WHOLE], bytes].concat()]
}
