//! State shared while writing a page.

use pulldown_cmark::{Alignment, CowStr, Event};

use crate::base::some_or_bug;
use crate::model::PictureSize;
use crate::render::lang_marking::LangMarking;
use crate::render::links::Links;
use crate::render::view::Section;
use crate::text::markdown::Fragments;

/// A message of the theme in the page's language, by its key and the number
/// that it uses, if any.
pub(in crate::render) type Say<'s> = &'s dyn Fn(&str, Option<&str>) -> String;

/// The size of a picture on the page, by its destination as written; `None` if
/// it is not known.
pub(in crate::render) type Size<'s> = &'s dyn Fn(&str) -> Option<PictureSize>;

/// A page being written.
pub(super) struct Writer<'a> {
    pub(super) links: &'a Links<'a>,
    pub(super) marking: LangMarking,
    pub(super) say: Say<'a>,
    pub(super) size: Size<'a>,
    /// The fragments of the headings not yet written.
    pub(super) ids: std::vec::IntoIter<String>,
    pub(super) footnotes: Footnotes<'a>,
    pub(super) done: Vec<Event<'a>>,
    /// Where the open heading began, and its text so far.
    pub(super) heading: Option<(usize, String)>,
    pub(super) sections: Vec<Section>,
    /// Language and content of the open code block.
    pub(super) code: Option<(String, String)>,
    /// Alignment of the columns of the open table.
    pub(super) columns: Columns,
    /// The open picture.
    pub(super) picture: Option<Picture>,
}

impl Writer<'_> {
    /// Writes HTML without escaping it.
    pub(super) fn raw(&mut self, html: String) {
        self.done.push(Event::InlineHtml(CowStr::from(html)));
    }
}

/// A picture being written.
pub(super) struct Picture {
    /// Its address.
    pub(super) source: String,
    /// Its attributes after `alt`, with a leading space.
    pub(super) rest: String,
    /// Its text.
    pub(super) words: String,
    /// How many pictures are open within its text.
    pub(super) within: usize,
}

/// The columns of a table, and the position in it.
#[derive(Default)]
pub(super) struct Columns {
    pub(super) set: Vec<Alignment>,
    next: usize,
    is_head: bool,
}

impl Columns {
    /// Begins a row; the first is the table head.
    pub(super) fn start_row(&mut self, is_head: bool) {
        self.next = 0;
        self.is_head = is_head;
    }

    /// Element name of a cell.
    pub(super) fn element(&self) -> &'static str {
        if self.is_head { "th" } else { "td" }
    }

    /// The `class` attribute of the next cell, with a leading space.
    pub(super) fn class(&mut self) -> &'static str {
        let set = some_or_bug(self.set.get(self.next), "a cell without a column");
        self.next += 1;
        match set {
            Alignment::None => "",
            Alignment::Left => " class=\"align-left\"",
            Alignment::Center => " class=\"align-center\"",
            Alignment::Right => " class=\"align-right\"",
        }
    }
}

/// The footnotes of a page being written.
pub(super) struct Footnotes<'a> {
    pub(super) fragments: Fragments,
    /// Indexed by number minus one.
    pub(super) notes: Vec<Note<'a>>,
    /// The notes being written, each with the text that it interrupts.
    pub(super) open: Vec<(usize, Vec<Event<'a>>)>,
}

/// A footnote.
#[derive(Clone, Default)]
pub(super) struct Note<'a> {
    /// How many references to it have been written.
    pub(super) references: usize,
    pub(super) text: Vec<Event<'a>>,
}

impl Footnotes<'_> {
    /// The footnotes of a page with these fragments.
    pub(super) fn of(fragments: Fragments) -> Self {
        Self {
            notes: vec![Note::default(); fragments.footnotes.len()],
            fragments,
            open: Vec::new(),
        }
    }
}
