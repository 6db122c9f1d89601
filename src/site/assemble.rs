//! Assembles the files of a site, except the offline lists.

use std::sync::Arc;

use super::artifacts::Artifacts;
use super::{data, index, pages, pictures, sitemap, statics};
use crate::diagnostic::{Diagnostic, Memo, Problems};
use crate::model::Portal;
use crate::render::{Drawing, Pages, list_pages};
use crate::search;

/// Caches for reassembly: the compiled templates. They can be dropped at any
/// time.
#[derive(Default)]
pub struct Memos {
    drawing: Memo<Option<Arc<Drawing>>>,
}

/// Lists the files of a portal's site, except those that list others for
/// offline use.
///
/// # Errors
/// All problems of the theme, and all paths with two producers.
pub fn assemble(portal: &Arc<Portal>, memos: &mut Memos) -> Result<Artifacts, Vec<Diagnostic>> {
    let problems = Problems::new();
    let mut set = Artifacts::new();
    if let Some(drawing) = &*drawing(portal, memos, &problems) {
        set.insert_group(index::index(portal, list_pages(portal, drawing)));
        pages::insert(portal, drawing, &mut set, &problems);
        statics::insert(portal, &mut set, &problems);
    }
    pictures::insert(portal, &mut set, &problems);
    data::insert(portal, &mut set, &problems);
    sitemap::insert(portal, &mut set, &problems);
    if problems.is_empty() {
        Ok(set)
    } else {
        Err(problems.into_inner())
    }
}

/// How many documents the search index of a portal has.
pub fn entries(portal: &Portal, memos: &mut Memos) -> usize {
    // A theme with problems has been reported by `assemble`.
    let problems = Problems::new();
    let drawing = drawing(portal, memos, &problems);
    let lists = drawing.as_ref().as_ref();
    let lists = lists.map_or_else(Vec::new, |drawing| list_pages(portal, drawing));
    search::entries(portal, &lists)
}

/// The compiled templates; `None` if the theme has problems.
fn drawing(portal: &Portal, memos: &mut Memos, problems: &Problems) -> Arc<Option<Arc<Drawing>>> {
    let theme = portal.sources.theme;
    memos.drawing.get_or_compute(theme, problems, |problems| {
        let drawing =
            Drawing::new(portal, Pages::templates()).map_err(|found| problems.extend(found));
        // The problems have already been reported.
        drawing.ok().map(Arc::new)
    })
}
