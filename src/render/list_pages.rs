//! The pages that list what plans have, for the search index.

use super::context::SiteContext;
use super::pages::listing_pages;
use super::templates::Drawing;
use crate::model::Portal;
use crate::search::ListPage;

/// The pages that list what the plans of a portal have, with their titles. A
/// page that the theme’s wording has no title for is left out.
pub fn list_pages(portal: &Portal, drawing: &Drawing) -> Vec<ListPage> {
    let languages = portal.site.languages.iter().map(|language| &language.tag);
    let pages = listing_pages(&SiteContext::of(portal), portal).into_iter();
    let pages = pages.map(|(subject, message, route)| {
        let titles = languages.clone().filter_map(|tag| {
            // A message that only the page has is not needed here.
            Some((tag.clone(), drawing.wording.say(tag, &message, &[]).ok()?))
        });
        ListPage {
            route,
            subject,
            titles: titles.collect(),
        }
    });
    pages.filter(|page| !page.titles.is_empty()).collect()
}
