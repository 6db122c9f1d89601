//! The client for browsers: a module, three parts loaded later, and a
//! decompressor for old browsers.
//!
//! The sources are in `client/`; `bundle/` builds the files in `client/dist/`
//! from them, because every file is a request and every byte costs phones data.
//! A test of the browser suites checks that `dist/` matches the sources.
//!
//! `client.js` has a stable name, so that pages can import it. Names of other
//! parts contain their hash, so that no page mixes two versions. Parts are
//! functions that take what they share with their importer as arguments: the
//! module, or civic's `search.js`, into which the client is bundled.

use super::part::IndexPart;
use crate::base::{Digest, slice};

const CLIENT: &str = include_str!("client/dist/client.js");
/// The parts that are loaded on demand.
const PARTS: [(IndexPart, &str); 4] = [
    (IndexPart::Answer, include_str!("client/dist/answer.js")),
    (IndexPart::More, include_str!("client/dist/more.js")),
    (IndexPart::Passage, include_str!("client/dist/passage.js")),
    (IndexPart::Inflate, include_str!("client/dist/inflate.js")),
];
/// TypeScript declarations of the module.
const TYPES: &str = include_str!("client/search.d.ts");

/// The files: name, part, and content.
pub(crate) fn files() -> Vec<(String, IndexPart, String)> {
    let mut files = vec![
        ("client.js".to_owned(), IndexPart::Client, CLIENT.to_owned()),
        ("client.d.ts".to_owned(), IndexPart::Types, TYPES.to_owned()),
    ];
    files.extend(PARTS.map(|(part, text)| (name(&part, text), part, text.to_owned())));
    files
}

/// The name of a part, with the hash of its content; `bundle/client.mjs`
/// computes the same.
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
