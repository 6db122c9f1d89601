//! Tables, alerts and task lists.
//!
//! The site's content security policy allows no inline styles, so columns are
//! aligned by classes.

use pulldown_cmark::{Alignment, BlockQuoteKind, Event, Tag};

use super::writer::Writer;
use crate::render::html::escape;

impl Writer<'_> {
    /// Tables are wrapped so that they scroll on narrow screens, by keyboard
    /// too.
    pub(super) fn start_table(&mut self, columns: Vec<Alignment>) {
        self.columns.set = columns;
        self.raw("<div class=\"table\" tabindex=\"0\">".to_owned());
        self.done.push(Event::Start(Tag::Table(Vec::new())));
    }

    pub(super) fn start_cell(&mut self) {
        let (element, class) = (self.columns.element(), self.columns.class());
        self.raw(format!("<{element}{class}>"));
    }

    pub(super) fn end_cell(&mut self) {
        self.raw(format!("</{}>", self.columns.element()));
    }

    /// An alert begins with its kind in words: colour alone would not convey
    /// it.
    pub(super) fn start_alert(&mut self, kind: BlockQuoteKind) {
        let kind = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let title = escape(&(self.say)(&format!("alert-{kind}"), None));
        self.raw(format!(
            "<div class=\"alert\" data-alert=\"{kind}\" role=\"note\">\n\
             <p><strong>{title}</strong></p>\n"
        ));
    }

    /// The checkbox of a task is read-only: its state is in the text.
    pub(super) fn task(&mut self, is_done: bool) {
        let (checked, key) = if is_done {
            (" checked", "task-done")
        } else {
            ("", "task-open")
        };
        let name = escape(&(self.say)(key, None));
        self.raw(format!(
            "<input type=\"checkbox\" disabled{checked} aria-label=\"{name}\"> "
        ));
    }
}
