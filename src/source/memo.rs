//! Memoised parts of a corpus: a part is read again only if the files that it
//! was read from have changed.

use std::sync::Arc;

use super::files::Recorded;
use super::sources::Sources;
use super::trace::Trace;
use crate::base::Digest;
use crate::diagnostic::{Memo, Problems};

/// A part of a corpus, kept with a trace of what it was read from.
pub(super) type PartMemo<T> = Memo<Option<Arc<T>>, Trace>;

/// Returns a part, read again if its files or the `context` have changed, and
/// the digest of both.
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
