//! Decodes UTF-8 text: the files of a portal.

use std::sync::Arc;

use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Fix, Problem};
use crate::text::invisible::is_invisible;

/// A UTF-8 file may begin with this.
pub const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Decodes UTF-8. Removes a byte order mark.
///
/// # Errors
/// Invalid UTF-8 and invisible control characters, with their positions.
pub fn decode(path: &str, bytes: &[u8]) -> Result<Arc<File>, Diagnostic> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text),
        Err(error) => {
            let good = error.valid_up_to();
            let shown = File::new(path, String::from_utf8_lossy(bytes));
            let problem = Problem::NotUtf8 {
                path: path.to_owned(),
                byte: good + 1,
            };
            let end = good + '\u{FFFD}'.len_utf8();
            return Err(Diagnostic::at(problem, Place::new(&shown, good..end)));
        }
    };
    let file = File::new(path, text);
    check(&file)?;
    Ok(file)
}

/// Rejects invisible control characters.
///
/// # Errors
/// The first of them, with its position.
pub(super) fn check(file: &Arc<File>) -> Result<(), Diagnostic> {
    match file.text.char_indices().find(|(_, c)| is_invisible(*c)) {
        None => Ok(()),
        Some((at, character)) => {
            let problem = Problem::ControlCharacter {
                code: format!("U+{:04X}", u32::from(character)),
            };
            let place = Place::new(file, at..at + character.len_utf8());
            let fix = Fix::replace(&place, "");
            Err(Diagnostic::at(problem, place).with_fix(Some(fix)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_should_be_refused_where_they_stand() {
        for (code, text) in [
            ("U+0000", "一\n二\0三"),
            ("U+202E", "一\n二\u{202E}三"),
            ("U+FFFE", "一\n二\u{FFFE}三"),
        ] {
            let refused = decode("o.txt", text.as_bytes()).unwrap_err();
            let expected = Problem::ControlCharacter {
                code: code.to_owned(),
            };
            assert_eq!(refused.problem, expected);
            let place = refused.place.unwrap();
            assert_eq!(place.file.position(place.span.start), (2, 2));
        }
        assert!(decode("o.txt", "\u{FEFF}一\t二\r\n".as_bytes()).is_ok());
    }
}
