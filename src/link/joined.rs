//! A part that was joined, with what there was to say of it and the identity
//! of what it was made from.

use std::sync::Arc;

use crate::base::Digest;
use crate::diagnostic::{Diagnostic, Problems};

/// The part.
#[derive(Debug)]
pub(super) struct Joined<T> {
    from: Digest,
    value: Arc<T>,
    problems: Vec<Diagnostic>,
}

impl<T> Joined<T> {
    /// The part in a slot, joined anew unless it was made from the same.
    pub(super) fn renew(
        slot: &mut Option<Self>,
        from: Digest,
        problems: &Problems,
        join: impl FnOnce(&Problems) -> T,
    ) -> Arc<T> {
        let kept = slot.take().filter(|part| part.from == from);
        let part = slot.insert(kept.unwrap_or_else(|| {
            let problems = Problems::new();
            let value = Arc::new(join(&problems));
            Self {
                from,
                value,
                problems: problems.into_inner(),
            }
        }));
        problems.extend(part.problems.iter().cloned());
        Arc::clone(&part.value)
    }
}
