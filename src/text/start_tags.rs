//! The start tags of an HTML page.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// The start tags in a page, each with its place, as the HTML standard
/// tokenizes it (§13.2.5).
pub fn start_tags(html: &[u8]) -> impl Iterator<Item = StartTag<usize>> + '_ {
    let emitter = DefaultEmitter::<usize>::new_with_span();
    Tokenizer::new_with_emitter(html, emitter).filter_map(|token| match token {
        Ok(Token::StartTag(tag)) => Some(tag),
        // Other tokens; reading from memory cannot fail.
        _ => None,
    })
}
