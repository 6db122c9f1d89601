//! The text of a Markdown page, sentence by sentence.
//!
//! A block (paragraph, heading, list item, table cell) is one or more
//! sentences: Chinese ones end where [`sentence::split`] says, others at `.`,
//! `!` or `?` before a space. Fenced code is left out: it repeats provisions.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::LanguageTag;
use crate::text::{markdown, sentence};

/// The sentences of a page, in reading order.
pub(crate) fn sentences(text: &str, language: &LanguageTag) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut block = String::new();
    let mut sample = false;
    for event in markdown::parser(text) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => sample = true,
            Event::End(TagEnd::CodeBlock) => sample = false,
            Event::Text(text) if !sample => block.push_str(&text),
            Event::Code(text) => block.push_str(&text),
            Event::SoftBreak | Event::HardBreak if !language.is_chinese() => block.push(' '),
            Event::Start(tag) if is_block(&tag) => end(&mut block, language, &mut sentences),
            Event::End(tag) if ends_block(tag) => end(&mut block, language, &mut sentences),
            _ => {}
        }
    }
    end(&mut block, language, &mut sentences);
    sentences
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::Item
            | Tag::List(_)
            | Tag::TableCell
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
    )
}

fn ends_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
    )
}

/// Splits a finished block into sentences.
fn end(block: &mut String, language: &LanguageTag, sentences: &mut Vec<String>) {
    let text = std::mem::take(block);
    if language.is_chinese() {
        let cut = sentence::split(&text);
        sentences.extend(
            cut.into_iter()
                .filter_map(|range| text.get(range))
                .map(str::to_owned),
        );
        return;
    }
    let mut rest = text.trim();
    while let Some(at) = rest.match_indices(' ').map(|(at, _)| at).find(|&at| {
        rest.get(..at)
            .is_some_and(|before| before.ends_with(['.', '!', '?']))
    }) {
        let (sentence, after) = rest.split_at(at);
        sentences.push(sentence.to_owned());
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        sentences.push(rest.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_should_be_read_without_its_markup() {
        let markdown = "# Title *here*\n\nOne [link](/a/). Two\nlines!\n\n- item `code`\n\n```\nsample\n```\n\n| a | b |\n|---|---|\n| c | d |\n";
        let english = LanguageTag::new("en").unwrap();
        assert_eq!(
            sentences(markdown, &english),
            [
                "Title here",
                "One link.",
                "Two lines!",
                "item code",
                "a",
                "b",
                "c",
                "d"
            ]
        );
    }

    #[test]
    fn what_is_beside_commonmark_should_be_read_without_its_marks() {
        let markdown = "> [!NOTE]\n> Mind[^a] it\n\nTerm\n: What it *is*\n\n- [x] ~~done~~\n\n\
            ## Head {#h}\n\n[^a]: Source.\n";
        let english = LanguageTag::new("en").unwrap();
        assert_eq!(
            sentences(markdown, &english),
            ["Mind it", "Term", "What it is", "done", "Head", "Source."]
        );
    }

    #[test]
    fn a_chinese_page_should_be_cut_at_its_stops() {
        let chinese = LanguageTag::new("zh-Hans").unwrap();
        assert_eq!(sentences("甲，\n乙。丙", &chinese), ["甲，乙。", "丙"]);
    }
}
