//! A page that is being written: what its parts share.

use pulldown_cmark::{Alignment, CowStr, Event};

use crate::base::some_or_bug;
use crate::render::lang_marking::LangMarking;
use crate::render::links::Links;
use crate::render::view::Section;
use crate::text::markdown::Fragments;

/// A message of the theme in the page's language, by its key and the number
/// that it is given, if it names one.
pub(in crate::render) type Say<'s> = &'s dyn Fn(&str, Option<&str>) -> String;

/// A page, as far as it is written.
pub(super) struct Writer<'a> {
    pub(super) links: &'a Links<'a>,
    pub(super) marking: LangMarking,
    pub(super) say: Say<'a>,
    /// The fragments of the headings to come.
    pub(super) ids: std::vec::IntoIter<String>,
    pub(super) footnotes: Footnotes<'a>,
    pub(super) done: Vec<Event<'a>>,
    /// Where the open heading began, and its text so far.
    pub(super) heading: Option<(usize, String)>,
    pub(super) sections: Vec<Section>,
    /// Language and content of the open code block.
    pub(super) code: Option<(String, String)>,
    /// How the columns of the open table are set.
    pub(super) columns: Columns,
    /// How many pictures are open: their words become an attribute.
    pub(super) images: usize,
}

impl Writer<'_> {
    /// Writes HTML as it is.
    pub(super) fn raw(&mut self, html: String) {
        self.done.push(Event::InlineHtml(CowStr::from(html)));
    }
}

/// The columns of a table, and how far its writing has come.
#[derive(Default)]
pub(super) struct Columns {
    pub(super) set: Vec<Alignment>,
    next: usize,
    is_head: bool,
}

impl Columns {
    /// The first row is the head.
    pub(super) fn start_row(&mut self, is_head: bool) {
        self.next = 0;
        self.is_head = is_head;
    }

    /// What a cell is called.
    pub(super) fn element(&self) -> &'static str {
        if self.is_head { "th" } else { "td" }
    }

    /// The class of the next cell, with the blank before it.
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

/// The footnotes of a page as far as it is written.
pub(super) struct Footnotes<'a> {
    pub(super) fragments: Fragments,
    /// By number less one.
    pub(super) notes: Vec<Note<'a>>,
    /// The notes that are being written, and the text that each interrupts.
    pub(super) open: Vec<(usize, Vec<Event<'a>>)>,
}

/// A footnote.
#[derive(Clone, Default)]
pub(super) struct Note<'a> {
    /// How often the text has referred to it.
    pub(super) references: usize,
    pub(super) text: Vec<Event<'a>>,
}

impl Footnotes<'_> {
    /// Those of a page with these fragments.
    pub(super) fn of(fragments: Fragments) -> Self {
        Self {
            notes: vec![Note::default(); fragments.footnotes.len()],
            fragments,
            open: Vec::new(),
        }
    }
}
