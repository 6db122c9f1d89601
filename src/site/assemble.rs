//! All files of a site but those that list others for readers to keep.

use std::sync::Arc;

use super::artifacts::Artifacts;
use super::{data, index, pages, statics};
use crate::diagnostic::{Diagnostic, Memo, Problems};
use crate::model::Portal;
use crate::render::{Drawing, Pages};

/// What listing leaves for the next time: the compiled templates. It may be
/// lost at any time.
#[derive(Default)]
pub struct Memos {
    drawing: Memo<Option<Arc<Drawing>>>,
}

/// The files that a portal's site consists of, not made yet; without those
/// that list others for readers to keep.
///
/// # Errors
/// All problems of the theme, and every path that has two producers.
pub fn assemble(portal: &Arc<Portal>, memos: &mut Memos) -> Result<Artifacts, Vec<Diagnostic>> {
    let problems = Problems::new();
    let mut set = Artifacts::new();
    set.insert_group(index::index(portal));
    let theme = portal.sources.theme;
    let drawing = memos.drawing.get_or_compute(theme, &problems, |problems| {
        let drawing =
            Drawing::new(portal, Pages::templates()).map_err(|found| problems.extend(found));
        // The problems have been taken.
        drawing.ok().map(Arc::new)
    });
    if let Some(drawing) = &*drawing {
        pages::insert(portal, drawing, &mut set, &problems);
        statics::insert(portal, &mut set, &problems);
    }
    data::insert(portal, &mut set, &problems);
    if problems.is_empty() {
        Ok(set)
    } else {
        Err(problems.into_inner())
    }
}
