//! What a joining leaves for the next one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::context::LinkContext;
use crate::diagnostic::Memo;
use crate::model::{LanguageTag, Page, Plan, Theme};

/// What a joining leaves for the next one: parts that were joined, each with
/// the identity of what it was made from. It may be lost at any time.
#[derive(Debug, Default)]
pub struct Memos {
    pub(super) context: Memo<LinkContext>,
    pub(super) theme: Memo<Theme>,
    pub(super) pages: Memo<Vec<Page>>,
    pub(super) plans: BTreeMap<String, OfPlan>,
}

/// What is kept of a plan.
#[derive(Debug, Default)]
pub(super) struct OfPlan {
    pub(super) plan: Memo<Option<Arc<Plan>>>,
    pub(super) written: Memo<Written>,
}

/// Which of the words that groups lead to are in some texts, by language and
/// the word's place among those of its language.
pub(super) type Written = BTreeMap<LanguageTag, BTreeSet<usize>>;
