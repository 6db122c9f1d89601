//! Caches for incremental linking.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::context::LinkContext;
use crate::diagnostic::Memo;
use crate::model::{LanguageTag, Page, Plan, Theme};

/// Caches for incremental linking: linked parts with the digests of their
/// inputs. They can be dropped at any time.
#[derive(Debug, Default)]
pub struct Memos {
    pub(super) context: Memo<LinkContext>,
    pub(super) theme: Memo<Theme>,
    pub(super) pages: Memo<Vec<Page>>,
    pub(super) plans: BTreeMap<String, OfPlan>,
}

/// Caches for one plan.
#[derive(Debug, Default)]
pub(super) struct OfPlan {
    pub(super) plan: Memo<Option<Arc<Plan>>>,
    pub(super) written: Memo<Written>,
}

/// The synonym targets that occur in some texts, by language, as indexes into
/// the words of that language.
pub(super) type Written = BTreeMap<LanguageTag, BTreeSet<usize>>;
