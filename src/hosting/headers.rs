//! A `_headers` file, as Netlify, Cloudflare Pages and others read it.
//!
//! Rules that match the same file add up, and a header that two of them set has
//! both values; so only files named after their content have `Cache-Control`.
//! These hosts let browsers compare all others by themselves.

use super::site::{FOREVER, Hosting};
use super::text::Lines;
use crate::diagnostic::wording::Wording;
use crate::model::{NAMED_MEDIA_TYPES, SitePath, media_type};

/// Files of the search index that are named after their content.
const NAMED: [&str; 5] = [
    "search/*.bin",
    "search/answer-*.js",
    "search/inflate-*.js",
    "search/more-*.js",
    "search/passage-*.js",
];

/// Writes the file.
pub(super) fn write(hosting: &Hosting, wording: &Wording) -> String {
    let mut lines = Lines::new("  ");
    lines.lines(hosting.comment("headers-file", wording));
    lines.line("");
    let mut rule = |path: &str, headers: &[(&str, &str)]| {
        lines.block(&hosting.location(path), "", |lines| {
            for (name, value) in headers {
                lines.line(format!("{name}: {value}"));
            }
        });
    };
    rule("*", &hosting.headers());
    for path in NAMED {
        rule(path, &[("Cache-Control", FOREVER)]);
    }
    let client = "search/client.d.ts";
    rule(client, &[("Content-Type", media_type(client))]);
    for (name, media_type) in NAMED_MEDIA_TYPES {
        // The folders of languages have the others, too.
        let is_once = name == SitePath::checksums().as_str();
        let folders = hosting.languages.iter().filter(|_| !is_once);
        for folder in std::iter::once("").chain(folders.map(String::as_str)) {
            rule(&format!("{folder}{name}"), &[("Content-Type", media_type)]);
        }
    }
    lines.into_text()
}
