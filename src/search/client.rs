//! The browser's client: a module, its two later parts, and what unpacks files
//! for old browsers.
//!
//! The sources stand in `client/`, one job a file; `client/bundle.mjs` makes
//! of them the files in `client/dist/`, because every file is a request and
//! every byte is paid for by a phone. A test of the browser suites holds
//! `dist/` to the sources.
//!
//! `client.js` has a stable name, for pages to import. Its other parts are
//! named for their content, so that no page mixes two versions.

use crate::model::Digest;

const CLIENT: &str = include_str!("client/dist/client.js");
/// The parts that `client.js` fetches when it needs them, by the names that
/// it knows them under.
const PARTS: [(&str, &str); 3] = [
    ("more", include_str!("client/dist/more.js")),
    ("passage", include_str!("client/dist/passage.js")),
    ("inflate", include_str!("client/dist/inflate.js")),
];
/// The types of what the module offers.
const TYPES: &str = include_str!("client/search.d.ts");

/// The files by name.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut client = CLIENT.to_owned();
    let mut files = vec![("client.d.ts".to_owned(), TYPES.to_owned())];
    for (part, text) in PARTS {
        let hash = Digest::plain(text.as_bytes()).to_string();
        let name = format!("{part}-{}.js", hash.get(..8).unwrap_or(&hash));
        client = client.replace(&format!("./{part}.js"), &format!("./{name}"));
        files.push((name, text.to_owned()));
    }
    files.push(("client.js".to_owned(), client));
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_should_name_its_parts_by_their_content() {
        let files = files();
        let (_, client) = files.iter().find(|(name, _)| name == "client.js").unwrap();
        assert_eq!(files.len(), 2 + PARTS.len());
        for (name, text) in &files {
            if name.contains('-') {
                assert!(client.contains(&format!("\"./{name}\"")), "{name}");
                assert!(name.contains(&Digest::plain(text.as_bytes()).to_string()[..8]));
            }
        }
        for (part, _) in PARTS {
            assert!(!client.contains(&format!("./{part}.js")), "{part}");
        }
    }
}
