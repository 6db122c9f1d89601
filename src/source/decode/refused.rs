//! Refuses formats that are not read, with the command that converts them.

use crate::diagnostic::{Diagnostic, ForeignFormat, Problem};
use crate::text::shell::word;

/// The problem of a file in a format that is not read.
pub(super) fn refused(path: &str, found: ForeignFormat) -> Diagnostic {
    let command = match found {
        ForeignFormat::Doc
        | ForeignFormat::Wps
        | ForeignFormat::Rtf
        | ForeignFormat::OpenDocument
        | ForeignFormat::Compound
        | ForeignFormat::Xml => format!("libreoffice --headless --convert-to docx {}", word(path)),
        ForeignFormat::Xls => format!("libreoffice --headless --convert-to xlsx {}", word(path)),
        ForeignFormat::Presentation => {
            format!("libreoffice --headless --convert-to html {}", word(path))
        }
        ForeignFormat::Pdf => format!("pdftotext -layout -enc UTF-8 {}", word(path)),
        ForeignFormat::Epub => format!("pandoc -t html -o {} {}", html(path), word(path)),
        ForeignFormat::Image => format!("tesseract {} {} -l chi_sim", word(path), stem(path)),
        ForeignFormat::Compressed => format!("7z x {}", word(path)),
        // No program that most have converts these.
        ForeignFormat::Encrypted | ForeignFormat::Ofd | ForeignFormat::WebArchive => String::new(),
    };
    Diagnostic::general(Problem::FormatUnread {
        path: path.to_owned(),
        found,
        kind: found.kind().to_owned(),
        command,
    })
}

/// The name of the file that a conversion writes.
fn stem(path: &str) -> String {
    let (before, _) = path.rsplit_once('.').unwrap_or((path, ""));
    word(before)
}

fn html(path: &str) -> String {
    let (before, _) = path.rsplit_once('.').unwrap_or((path, ""));
    word(&format!("{before}.html"))
}
