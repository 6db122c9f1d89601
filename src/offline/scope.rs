//! Which pages a copy has.

use crate::render::{Kept, PageInfo};

/// The copy of everything.
pub(super) const ALL: &str = "all";

/// Whether a page is in the copy of everything.
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
