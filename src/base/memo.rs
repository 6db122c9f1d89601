//! What was computed last, kept for as long as it is computed from the same.

use std::sync::Arc;

use super::{Digest, Sink};

/// A value with the key that it was computed from, and what was found on the
/// way (`N`), which is given again whenever the value is.
///
/// It may be lost at any time: then the value is computed anew.
#[derive(Debug)]
pub struct Memo<T, N, K = Digest>(Option<Computed<T, N, K>>);

#[derive(Debug)]
struct Computed<T, N, K> {
    key: K,
    value: Arc<T>,
    found: Vec<N>,
}

impl<T, N: Clone> Memo<T, N> {
    /// The value of a key: the one that is kept, or one that is computed now.
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
    /// The same where a key is known only once the value is computed, as what
    /// was read on the way is: `is_valid` says whether it is so still.
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
