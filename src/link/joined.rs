//! A part that was joined, with what there was to say of it and the identity
//! of what it was made from.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::model::Digest;

/// The part.
#[derive(Debug)]
pub(super) struct Joined<T> {
    from: Digest,
    value: Arc<T>,
    diagnostics: Vec<Diagnostic>,
}

impl<T> Joined<T> {
    /// The part in a slot, joined anew unless it was made from the same.
    pub(super) fn renew(
        slot: &mut Option<Self>,
        from: Digest,
        diagnostics: &mut Vec<Diagnostic>,
        join: impl FnOnce(&mut Vec<Diagnostic>) -> T,
    ) -> Arc<T> {
        let kept = slot.take().filter(|part| part.from == from);
        let part = slot.insert(kept.unwrap_or_else(|| {
            let mut diagnostics = Vec::new();
            let value = Arc::new(join(&mut diagnostics));
            Self {
                from,
                value,
                diagnostics,
            }
        }));
        diagnostics.extend(part.diagnostics.iter().cloned());
        Arc::clone(&part.value)
    }
}
