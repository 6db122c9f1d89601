//! A cache of the last computed value.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Digest, Sink};

/// A cached value with its key and the notes (`N`) found while computing it,
/// which are reported again each time the value is reused.
///
/// The memo can be dropped at any time; the value is then recomputed.
#[derive(Debug)]
pub struct Memo<T, N, K = Digest>(Option<Computed<T, N, K>>);

#[derive(Debug)]
struct Computed<T, N, K> {
    key: K,
    value: Arc<T>,
    found: Vec<N>,
}

impl<T, N: Clone> Memo<T, N> {
    /// Returns the cached value if its key is `key`, else computes it.
    pub fn get_or_compute(
        &mut self,
        key: Digest,
        sink: &Sink<N>,
        compute: impl FnOnce(&Sink<N>) -> T,
    ) -> Arc<T> {
        let is_valid = |kept: &Digest| *kept == key;
        let compute = |sink: &Sink<N>| (key, compute(sink));
        let (_, value) = self.get_valid_or_compute(is_valid, sink, compute);
        Arc::clone(value)
    }
}

impl<T, N: Clone, K> Memo<T, N, K> {
    /// Like [`Memo::get_or_compute`], for keys that are known only after the
    /// computation, such as the files that it read: `is_valid` says whether the
    /// cached key is still current.
    pub fn get_valid_or_compute(
        &mut self,
        is_valid: impl FnOnce(&K) -> bool,
        sink: &Sink<N>,
        compute: impl FnOnce(&Sink<N>) -> (K, T),
    ) -> (&K, &Arc<T>) {
        let kept = self.0.take().filter(|kept| is_valid(&kept.key));
        let computed = kept.unwrap_or_else(|| {
            let sink = Sink::new();
            let (key, value) = compute(&sink);
            Computed {
                key,
                value: Arc::new(value),
                found: sink.into_inner(),
            }
        });
        sink.extend(computed.found.iter().cloned());
        let computed = self.0.insert(computed);
        (&computed.key, &computed.value)
    }
}

impl<T, N, K> Default for Memo<T, N, K> {
    fn default() -> Self {
        Self(None)
    }
}

/// Makes a value for each id with its memo, on all processors, and drops the
/// memos of other ids. Values and findings are in the order of the ids.
pub fn each_with_memo<M: Default + Send, T: Send, N: Send>(
    ids: &BTreeSet<&str>,
    memos: &mut BTreeMap<String, M>,
    sink: &Sink<N>,
    make: impl Fn(&str, &mut M, &Sink<N>) -> Option<T> + Sync,
) -> Vec<T> {
    memos.retain(|id, _| ids.contains(id.as_str()));
    for id in ids {
        memos.entry((*id).to_owned()).or_default();
    }
    let made = memos.par_iter_mut().map(|(id, memo)| {
        let own = Sink::new();
        let value = make(id, memo, &own);
        (value, own.into_inner())
    });
    let made: Vec<_> = made.collect();
    let mut values = Vec::new();
    for (value, found) in made {
        sink.extend(found);
        values.extend(value);
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_should_give_the_same_value_and_what_was_found() {
        let mut memo = Memo::default();
        let mut get = |key: &str| {
            let sink = Sink::new();
            let value = memo.get_or_compute(Digest::plain(key.as_bytes()), &sink, |sink| {
                sink.push(key.len());
                key.to_owned()
            });
            (value, sink.into_inner())
        };
        let (first, found) = get("a");
        assert_eq!((first.as_str(), found), ("a", vec![1]));
        let (again, found) = get("a");
        assert!(Arc::ptr_eq(&first, &again));
        assert_eq!(found, [1]);
        let (other, found) = get("bc");
        assert_eq!((other.as_str(), found), ("bc", vec![2]));
    }

    #[test]
    fn what_is_no_longer_valid_should_be_computed_anew() {
        let mut memo: Memo<u32, (), u32> = Memo::default();
        let sink = Sink::new();
        let mut get = |now: u32| {
            let (_, value) = memo.get_valid_or_compute(|kept| *kept == now, &sink, |_| (now, now));
            **value
        };
        assert_eq!([get(1), get(1), get(2)], [1, 1, 2]);
    }
}
