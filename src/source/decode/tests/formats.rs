//! Formats are told by content, and others are refused with a remedy.

use super::{decoded, zipped};
use crate::diagnostic::{ForeignFormat, Problem};
use crate::source::decode::{Format, document};

fn refused(path: &str, bytes: impl Into<Vec<u8>>) -> (ForeignFormat, String) {
    match document(path, bytes.into(), None).unwrap_err().problem {
        Problem::FormatUnread { found, command, .. } => (found, command),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_format_should_be_told_by_content() {
    for (text, format) in [
        ("<!DOCTYPE html><p>一</p>", Format::Html),
        ("\n<!-- saved from url -->\n<html><p>一", Format::Html),
        (
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><p>一</p></html>",
            Format::Html,
        ),
        ("<div class=\"a\">一</div>", Format::Html),
        ("<P>一", Format::Html),
        ("一 <b>不是</b> 网页", Format::PlainText),
        ("<关于>的通知", Format::PlainText),
        ("<people>", Format::PlainText),
        ("", Format::PlainText),
    ] {
        assert_eq!(decoded("o.txt", text).format, format, "{text}");
    }
    assert_eq!(decoded("o.md", "<div>\n\n# a").format, Format::Markdown);
    assert_eq!(decoded("o.md", "<!doctype html><p>a").format, Format::Html);
    let wide: Vec<u8> = "<html><p>一二三</p></html>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(decoded("o.txt", wide).published.file.text, "一二三");
}

#[test]
fn other_formats_should_be_refused_by_name_with_a_command() {
    let ole = |stream: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (path, bytes, format, command) in [
        (
            "要点.doc",
            ole("WordDocument"),
            ForeignFormat::Doc,
            "libreoffice --headless --convert-to docx 要点.doc",
        ),
        (
            "a.wps",
            ole("WordDocument"),
            ForeignFormat::Wps,
            "libreoffice --headless --convert-to docx a.wps",
        ),
        (
            "a b.xls",
            ole("Workbook"),
            ForeignFormat::Xls,
            "libreoffice --headless --convert-to xlsx 'a b.xls'",
        ),
        (
            "a.docx",
            ole("EncryptedPackage"),
            ForeignFormat::Encrypted,
            "",
        ),
        (
            "a.rtf",
            b"{\\rtf1".to_vec(),
            ForeignFormat::Rtf,
            "libreoffice --headless --convert-to docx a.rtf",
        ),
        (
            "-a.pdf",
            b"%PDF-1.7\n".to_vec(),
            ForeignFormat::Pdf,
            "pdftotext -layout -enc UTF-8 ./-a.pdf",
        ),
        (
            "a.pdf",
            b"\n\n%PDF-1.4".to_vec(),
            ForeignFormat::Pdf,
            "pdftotext -layout -enc UTF-8 a.pdf",
        ),
        (
            "a.png",
            b"\x89PNG\r\n\x1A\n".to_vec(),
            ForeignFormat::Image,
            "tesseract a.png a -l chi_sim",
        ),
        (
            "a.gz",
            b"\x1F\x8B\x08".to_vec(),
            ForeignFormat::Compressed,
            "7z x a.gz",
        ),
        (
            "a.rar",
            b"Rar!\x1A\x07\0".to_vec(),
            ForeignFormat::Compressed,
            "7z x a.rar",
        ),
        (
            "a.7z",
            b"7z\xBC\xAF\x27\x1C".to_vec(),
            ForeignFormat::Compressed,
            "7z x a.7z",
        ),
        (
            "a.mht",
            b"MIME-Version: 1.0\r\n".to_vec(),
            ForeignFormat::WebArchive,
            "",
        ),
        (
            "a.xml",
            b"<?xml version=\"1.0\"?><w:wordDocument/>".to_vec(),
            ForeignFormat::Xml,
            "libreoffice --headless --convert-to docx a.xml",
        ),
        ("a.ofd", zipped(&[("OFD.xml", "")]), ForeignFormat::Ofd, ""),
        (
            "a.odt",
            zipped(&[("mimetype", ""), ("content.xml", "")]),
            ForeignFormat::OpenDocument,
            "libreoffice --headless --convert-to docx a.odt",
        ),
        (
            "a.epub",
            zipped(&[("META-INF/container.xml", "")]),
            ForeignFormat::Epub,
            "pandoc -t html -o a.html a.epub",
        ),
        (
            "a.pptx",
            zipped(&[("ppt/presentation.xml", "")]),
            ForeignFormat::Presentation,
            "libreoffice --headless --convert-to html a.pptx",
        ),
        (
            "a.zip",
            zipped(&[("a.txt", "")]),
            ForeignFormat::Compressed,
            "7z x a.zip",
        ),
    ] {
        assert_eq!(refused(path, bytes), (format, command.to_owned()), "{path}");
    }
}
