//! What a page needs in print: its QR code, and the office's letterhead.

use super::Composer;
use crate::render::html::escape;
use crate::render::{qr, view};

impl Composer<'_> {
    /// An absolute URL as a QR code.
    pub(in crate::render) fn code(&self, url: &str) -> Option<view::Code> {
        let title = self.said(self.tag(), "qr-title", None);
        Some(view::Code {
            qr: qr::svg(url, &title)?,
            address: escape(url).replace('/', "/<wbr>"),
        })
    }

    /// The letterhead in the page's language, with no fallback: a heading in
    /// another language would not belong to the text below it.
    pub(in crate::render) fn letterhead(&self) -> Option<view::Words> {
        let letterhead = self.context.letterhead.get(self.tag())?;
        Some(Self::words(self.tag(), letterhead))
    }
}
