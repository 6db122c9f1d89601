//! Footnotes: numbers in the text, and the notes at the end of the page, each
//! with links back to its references.

use pulldown_cmark::{Event, TagEnd};

use super::writer::Writer;
use crate::base::some_or_bug;
use crate::render::html::escape;

impl<'a> Writer<'a> {
    /// Writes a reference to a footnote.
    pub(super) fn refer(&mut self, label: &str) {
        let Some((number, footnote)) = self.footnotes.fragments.footnote(label) else {
            return;
        };
        let Some(note) = self.footnotes.notes.get_mut(number - 1) else {
            return;
        };
        note.references += 1;
        let (to, own) = (footnote.id(), footnote.reference(note.references));
        let name = (self.say)("footnote", Some(&number.to_string()));
        self.raw(format!(
            "<sup><a href=\"#{}\" id=\"{}\" role=\"doc-noteref\" aria-label=\"{}\">{number}</a></sup>",
            escape(&to),
            escape(&own),
            escape(&name),
        ));
    }

    /// Begins collecting the text of a note.
    pub(super) fn start_footnote(&mut self, label: &str) {
        let number = self.footnotes.fragments.footnote(label);
        let number = number.map_or(0, |(number, _)| number);
        let interrupted = std::mem::take(&mut self.done);
        self.footnotes.open.push((number, interrupted));
    }

    /// Ends a note and resumes the interrupted text.
    pub(super) fn end_footnote(&mut self) {
        let Some((number, interrupted)) = self.footnotes.open.pop() else {
            return;
        };
        let text = std::mem::replace(&mut self.done, interrupted);
        let note = number.checked_sub(1);
        if let Some(note) = note.and_then(|index| self.footnotes.notes.get_mut(index)) {
            note.text.extend(text);
        }
    }

    /// Writes the notes at the end of the page.
    pub(super) fn end(&mut self) {
        let notes = std::mem::take(&mut self.footnotes.notes);
        if notes.is_empty() {
            return;
        }
        let title = escape(&(self.say)("footnotes", None));
        self.raw(format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\">\n<ol>\n"
        ));
        for (index, note) in notes.into_iter().enumerate() {
            let footnote = self.footnotes.fragments.footnotes.get(index);
            let id = escape(&some_or_bug(footnote, "a note without a name").id());
            self.raw(format!("<li id=\"{id}\">\n"));
            let back = self.ways_back(index);
            let mut text = note.text;
            // In the note's last paragraph if it ends with one, else in a new
            // one.
            let last = text.pop_if(|last| matches!(last, Event::End(TagEnd::Paragraph)));
            self.done.extend(text);
            match last {
                Some(end) => {
                    self.raw(back);
                    self.done.push(end);
                }
                None if back.is_empty() => {}
                None => self.raw(format!("<p>{}</p>\n", back.trim_start())),
            }
            self.raw("</li>\n".to_owned());
        }
        self.raw("</ol>\n</section>\n".to_owned());
    }

    /// The links from a note to each reference to it.
    fn ways_back(&self, index: usize) -> String {
        let Some(footnote) = self.footnotes.fragments.footnotes.get(index) else {
            return String::new();
        };
        let number = index + 1;
        let mut back = String::new();
        for place in 1..=footnote.references {
            let (name, mark) = match place {
                1 => (number.to_string(), String::new()),
                _ => (format!("{number}-{place}"), format!("<sup>{place}</sup>")),
            };
            let name = (self.say)("footnote-back", Some(&name));
            // VARIATION SELECTOR-15: some systems would show the arrow as an
            // emoji.
            back.push_str(&format!(
                " <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"{}\">↩\u{FE0E}{mark}</a>",
                escape(&footnote.reference(place)),
                escape(&name),
            ));
        }
        back
    }
}
