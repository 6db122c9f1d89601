//! What a page needs on paper: the way back to it, and the office's letterhead.

use super::Composer;
use crate::render::html::escape;
use crate::render::{qr, view};

impl Composer<'_> {
    /// An absolute address as a code to scan.
    pub(in crate::render) fn code(&self, url: &str) -> Option<view::Code> {
        let title = self.said(self.tag(), "qr-title", None);
        Some(view::Code {
            qr: qr::svg(url, &title)?,
            address: escape(url).replace('/', "/<wbr>"),
        })
    }

    /// The letterhead in the page's language, else in none: a heading in
    /// another language would stand over a text that it does not belong to.
    pub(in crate::render) fn letterhead(&self) -> Option<view::Words> {
        let letterhead = self.context.letterhead.get(self.tag())?;
        Some(Self::words(self.tag(), letterhead))
    }
}
