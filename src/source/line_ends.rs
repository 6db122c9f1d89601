//! Line ends of what is published as it is written, so that a portal has the
//! same site where git or an editor ends lines with a carriage return, as on
//! Windows. Originals keep theirs: they are published byte for byte.

use std::sync::Arc;

use crate::base::File;

/// Endings of texts that mean the same with either line end, by their standards.
const TEXTS: [&str; 4] = ["css", "js", "mjs", "svg"];

/// A template with line feeds alone. Its lines keep their numbers.
pub(super) fn template(file: Arc<File>) -> Arc<File> {
    match file.text.contains("\r\n") {
        true => File::new(file.path.as_str(), file.text.replace("\r\n", "\n")),
        false => file,
    }
}

/// The bytes of a static file or a picture, with line feeds alone if its name is
/// that of a text.
pub(super) fn published(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let is_text = ending.is_some_and(|ending| TEXTS.contains(&ending));
    if !is_text {
        return bytes;
    }
    let mut next = bytes.iter().skip(1).copied().chain([0]);
    let mut kept = bytes.clone();
    kept.retain(|byte| next.next() != Some(b'\n') || *byte != b'\r');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_should_lose_carriage_returns_and_only_before_line_feeds() {
        let published = |name| published(name, b"\ra\r\r\nb\r\n\r".to_vec());
        assert_eq!(published("a.css"), b"\ra\r\nb\n\r");
        assert_eq!(published("a.png"), b"\ra\r\r\nb\r\n\r");
    }
}
