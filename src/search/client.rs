//! The browser's client: a module, its two later parts, and what unpacks files
//! for old browsers.
//!
//! The sources stand in `client/`, one job a file; `client/bundle.mjs` makes
//! of them the files in `client/dist/`, because every file is a request and
//! every byte is paid for by a phone. A test of the browser suites holds
//! `dist/` to the sources.
//!
//! `client.js` has a stable name, for pages to import. Its other parts are
//! named for their content, so that no page mixes two versions. They are
//! functions of what they share with whatever fetches them: the module, or a
//! script that has it inside ([`module`]).

use super::part::IndexPart;
use crate::base::Digest;
use crate::model::{Module, SitePath};

const CLIENT: &str = include_str!("client/dist/client.js");
/// The parts that `client.js` fetches when it needs them, by the names that
/// it knows them under.
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
        ("client.js".to_owned(), IndexPart::Client, module().text),
        ("client.d.ts".to_owned(), IndexPart::Types, TYPES.to_owned()),
    ];
    files.extend(PARTS.map(|(part, text)| (name(&part, text), part, text.to_owned())));
    files
}

/// The name of a part, for what it says.
fn name(part: &IndexPart, text: &str) -> String {
    let hash = Digest::plain(text.as_bytes()).to_string();
    format!("{}-{}.js", part.stem(), hash.get(..8).unwrap_or(&hash))
}

/// The module that searches.
pub fn module() -> Module {
    let named = |client: String, (part, text): (IndexPart, &str)| {
        let known = format!("./{}.js", part.stem());
        client.replace(&known, &format!("./{}", name(&part, text)))
    };
    Module {
        path: SitePath::search_client(),
        text: PARTS.into_iter().fold(CLIENT.to_owned(), named),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_should_name_its_parts_by_their_content() {
        let files = files();
        let (_, _, client) = files.iter().find(|(name, ..)| name == "client.js").unwrap();
        assert_eq!(files.len(), 2 + PARTS.len());
        for (name, _, text) in &files {
            if name.contains('-') {
                assert!(client.contains(&format!("\"./{name}\"")), "{name}");
                assert!(name.contains(&Digest::plain(text.as_bytes()).to_string()[..8]));
            }
        }
        for (part, _) in PARTS {
            assert!(
                !client.contains(&format!("./{}.js", part.stem())),
                "{part:?}"
            );
        }
    }
}
