//! The Markdown of content pages: CommonMark with tables.
//!
//! What checks a page's links, what writes it and what indexes it must read
//! it alike, or a heading would have another fragment in each.

use pulldown_cmark::{Options, Parser};

/// Reads Markdown as every part of the program does.
pub fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES)
}
