//! Parts of a corpus that are read once, and again when what they were read
//! from has changed.

use std::sync::Arc;

use super::files::Recorded;
use super::sources::Sources;
use super::trace::Trace;
use crate::base::Digest;
use crate::diagnostic::{Memo, Problems};

/// A part of a corpus, kept with all that was looked at for it.
pub(super) type PartMemo<T> = Memo<Option<Arc<T>>, Trace>;

/// A part, read anew unless all that it was read from, and the `context` in
/// which it was, are the same; with the digest of both.
pub(super) fn get_or_read<T>(
    memo: &mut PartMemo<T>,
    sources: Sources<'_>,
    context: Digest,
    problems: &Problems,
    read: impl FnOnce(&Recorded<'_>, &Problems) -> Option<T>,
) -> (Option<Arc<T>>, Digest) {
    let is_valid = |trace: &Trace| trace.is_valid(context, sources);
    let (trace, value) = memo.get_valid_or_compute(is_valid, problems, |problems| {
        let files = Recorded::new(sources);
        let value = read(&files, problems).map(Arc::new);
        let trace = Trace::new(context, files.into_reads());
        (trace, value)
    });
    (Option::clone(value), trace.digest)
}
