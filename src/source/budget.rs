//! `[budget]` of `site.toml`: how large the pages of a kind may be.
//!
//! ```toml
//! [budget.measure]
//! bytes = 20000
//! requests = 12
//! ```

use super::table::Table;
use crate::model::PageBudget;

/// Reads `[budget]`, which may be absent.
pub(super) fn budget(table: &mut Table<'_>) -> Vec<PageBudget> {
    let budget = table.table("budget", |table| {
        table.open_tables(|kind, table| PageBudget {
            kind: kind.clone(),
            bytes: table.number("bytes"),
            requests: table.number("requests"),
        })
    });
    budget.into_iter().flatten().collect()
}
