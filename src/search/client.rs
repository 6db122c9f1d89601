//! The browser's client: a module, its two later parts, and what unpacks files
//! for old browsers.
//!
//! The sources stand in `client/`, one job a file; `bundle/` makes of them the
//! files in `client/dist/`, because every file is a request and every byte is
//! paid for by a phone. A test of the browser suites holds `dist/` to the
//! sources.
//!
//! `client.js` has a stable name, for pages to import. Its other parts are
//! named for their content, so that no page mixes two versions. They are
//! functions of what they share with whatever fetches them: the module, or
//! civic's `search.js`, which has it inside.

use super::part::IndexPart;
use crate::base::{Digest, slice};

const CLIENT: &str = include_str!("client/dist/client.js");
/// The parts that are fetched when they are needed.
const PARTS: [(IndexPart, &str); 3] = [
    (IndexPart::More, include_str!("client/dist/more.js")),
    (IndexPart::Passage, include_str!("client/dist/passage.js")),
    (IndexPart::Inflate, include_str!("client/dist/inflate.js")),
];
/// The types of what the module offers.
const TYPES: &str = include_str!("client/search.d.ts");

/// The files by name, with what they hold.
pub(crate) fn files() -> Vec<(String, IndexPart, String)> {
    let mut files = vec![
        ("client.js".to_owned(), IndexPart::Client, CLIENT.to_owned()),
        ("client.d.ts".to_owned(), IndexPart::Types, TYPES.to_owned()),
    ];
    files.extend(PARTS.map(|(part, text)| (name(&part, text), part, text.to_owned())));
    files
}

/// The name of a part, for what it says: `bundle/client.mjs` gives the same.
fn name(part: &IndexPart, text: &str) -> String {
    let hash = Digest::plain(text.as_bytes()).to_string();
    format!("{}-{}.js", part.stem(), slice(&hash, ..8))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEARCH: &str = include_str!("../../themes/civic/static/search.js");

    #[test]
    fn the_parts_should_be_asked_for_by_the_names_that_they_have() {
        let files = files();
        assert_eq!(files.len(), 2 + PARTS.len());
        for (part, text) in PARTS {
            let name = name(&part, text);
            assert!(name.contains(&Digest::plain(text.as_bytes()).to_string()[..8]));
            assert!(
                files
                    .iter()
                    .any(|(file, _, held)| *file == name && held == text)
            );
            for (script, folder) in [(CLIENT, "./"), (SEARCH, "../search/")] {
                let import = format!("import(\"{folder}{name}\")");
                assert!(script.contains(&import), "run node bundle/run.mjs: {name}");
            }
        }
        assert_eq!(CLIENT.matches("import(").count(), PARTS.len());
    }

    #[test]
    fn the_search_page_should_have_the_client_inside() {
        assert!(!SEARCH.contains("../search/client.js"));
    }
}
