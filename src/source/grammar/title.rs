//! The plan's title.
//!
//! ```text
//! title = line      ; the one named by the issuing sentence 现将《title》印发,
//!                   ; else the first that is no part of a notice
//! ```

use super::line::Line;
use crate::text::date;
use crate::text::width::is_clause_punctuation;

/// Index of the title among the lines before the first chapter.
pub(super) fn find(head: &[Line<'_>]) -> Option<usize> {
    let named = head
        .iter()
        .position(|line| named_in(line.text).is_some())
        .and_then(|sentence| {
            let name = head.get(sentence).and_then(|line| named_in(line.text))?;
            let after = head.iter().skip(sentence + 1);
            after
                .zip(sentence + 1..)
                .find(|(line, _)| line.text == name)
                .map(|(_, at)| at)
        });
    named.or_else(|| head.iter().position(looks_like_one))
}

/// The document that an issuing sentence names: 现将《…》印发.
pub(super) fn named_in(sentence: &str) -> Option<&str> {
    let (_, rest) = sentence.split_once("现将《")?;
    let (name, rest) = rest.split_once('》')?;
    rest.starts_with("印发").then_some(name)
}

fn looks_like_one(line: &Line<'_>) -> bool {
    !line.text.ends_with(is_clause_punctuation) && date::parse(line.text).is_none()
}
