//! Adds a hash of its content to the address of each style sheet in a page, so
//! that the browser can cache it across reloads.
//!
//! ```text
//! <link rel="stylesheet" href="../assets/site.css">
//! <link rel="stylesheet" href="../assets/site.css?DIGEST">
//! ```
//!
//! Not done for scripts: one that others import would be loaded under two
//! names.

use super::site::Site;
use crate::base::{Digest, some_or_bug};
use crate::model::SitePath;

/// How the theme writes a style sheet link, up to its address.
const LINK: &str = r#"<link rel="stylesheet" href=""#;

/// A page with hashes added to the addresses of its style sheets. Those of
/// other sites, and links written differently, stay unchanged.
pub(super) fn named(page: &str, name: &str, site: &Site) -> String {
    let mut parts = page.split(LINK);
    let mut named = some_or_bug(parts.next(), "a text of no parts").to_owned();
    for part in parts {
        named.push_str(LINK);
        // A sheet that cannot be made keeps its address; requesting it returns
        // the problems.
        let (address, rest) = part.split_once('"').unwrap_or((part, ""));
        let file = meant(address, name).and_then(|file| site.file(&file).ok().flatten());
        named.push_str(address);
        if let Some(bytes) = file {
            named.push('?');
            named.push_str(&key(&bytes));
        }
        if address.len() < part.len() {
            named.push('"');
        }
        named.push_str(rest);
    }
    named
}

/// The query for a style sheet with this content.
pub(super) fn key(bytes: &[u8]) -> String {
    Digest::plain(bytes).to_string()
}

/// The file that an address on a page refers to, if it is in this site.
fn meant(address: &str, page: &str) -> Option<String> {
    if address.contains(['?', '#', '%']) {
        return None;
    }
    match address.strip_prefix('/') {
        Some(inside) => (!inside.starts_with('/')).then(|| inside.to_owned()),
        None => Some(SitePath::new(page)?.resolve(address)?.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_should_mean_a_file_of_the_site() {
        let page = "en/plans/2023/index.html";
        let means = |address| meant(address, page);
        assert_eq!(
            means("../../../assets/site.css").as_deref(),
            Some("assets/site.css")
        );
        assert_eq!(
            means("/assets/site.css").as_deref(),
            Some("assets/site.css")
        );
        // A browser goes no higher than the root either.
        assert_eq!(means("../../../../a.css").as_deref(), Some("a.css"));
        assert_eq!(means("own.css").as_deref(), Some("en/plans/2023/own.css"));
        for other in [
            "//evil.example/a.css",
            "https://evil.example/a.css",
            "a.css?1",
        ] {
            assert_eq!(means(other), None, "{other}");
        }
    }
}
