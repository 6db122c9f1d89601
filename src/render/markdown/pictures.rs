//! Pictures: with their size, so that nothing moves when they arrive, and
//! fetched when a reader comes near.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::writer::{Picture, Writer};
use crate::model::PictureSize;
use crate::render::html::escape;

impl<'a> Writer<'a> {
    /// Begins a picture.
    pub(super) fn start_picture(&mut self, destination: &str, title: &str) {
        let mut rest = String::new();
        if let Some(PictureSize { width, height }) = (self.size)(destination) {
            rest.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        if !title.is_empty() {
            rest.push_str(&format!(" title=\"{}\"", escape(title)));
        }
        self.picture = Some(Picture {
            source: self.links.written(destination),
            rest,
            words: String::new(),
            within: 0,
        });
    }

    /// Takes an event within a picture, whose text is an attribute without any
    /// markup; returns an event that is not within one.
    pub(super) fn in_picture(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        let Some(picture) = &mut self.picture else {
            return Some(event);
        };
        match event {
            Event::Text(words) | Event::Code(words) | Event::InlineHtml(words) => {
                picture.words.push_str(&words);
                if let Some((_, heading)) = &mut self.heading {
                    heading.push_str(&words);
                }
            }
            Event::SoftBreak | Event::HardBreak => picture.words.push(' '),
            Event::Start(Tag::Image { .. }) => picture.within += 1,
            Event::End(TagEnd::Image) => match picture.within.checked_sub(1) {
                Some(within) => picture.within = within,
                None => self.end_picture(),
            },
            _ => {}
        }
        None
    }

    fn end_picture(&mut self) {
        if let Some(picture) = self.picture.take() {
            let Picture {
                source,
                rest,
                words,
                ..
            } = picture;
            self.raw(format!(
                "<img src=\"{}\" alt=\"{}\"{rest} loading=\"lazy\" decoding=\"async\">",
                escape(&source),
                escape(&words),
            ));
        }
    }
}
