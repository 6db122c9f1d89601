//! Which pages a copy contains.

use crate::render::{Kept, PageInfo};

/// The copy of the whole site.
pub(super) const ALL: &str = "all";

/// Whether a page is in the copy of the whole site.
pub(super) fn is_kept(page: &PageInfo) -> bool {
    is_in(page, ALL)
}

/// Whether a page is in a copy.
pub(super) fn is_in(page: &PageInfo, copy: &str) -> bool {
    match page.kept {
        Kept::Always => true,
        Kept::WithPlan => copy == ALL || page.plan.as_deref() == Some(copy),
        Kept::Whole => copy == ALL,
        Kept::Never => false,
    }
}
