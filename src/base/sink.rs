//! A collector for findings.

use std::cell::RefCell;

/// Collects findings made while computing something else, in order. It is
/// passed by shared reference, so that closures can hold it too.
#[derive(Debug)]
pub struct Sink<T>(RefCell<Vec<T>>);

impl<T> Sink<T> {
    /// An empty sink.
    pub fn new() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    /// Appends one item.
    pub fn push(&self, item: T) {
        self.0.borrow_mut().push(item);
    }

    /// Appends several items.
    pub fn extend(&self, items: impl IntoIterator<Item = T>) {
        // Collected first: the iterator may itself push to this sink.
        let items: Vec<T> = items.into_iter().collect();
        self.0.borrow_mut().extend(items);
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether there are no items.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Whether any item satisfies a predicate.
    pub fn any(&self, is_so: fn(&T) -> bool) -> bool {
        self.0.borrow().iter().any(is_so)
    }

    /// All items, in order.
    pub fn into_inner(self) -> Vec<T> {
        self.0.into_inner()
    }
}

impl<T> Default for Sink<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: PartialEq> Sink<T> {
    /// Whether an item equal to this one has been added.
    pub fn contains(&self, item: &T) -> bool {
        self.0.borrow().contains(item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_iterator_puts_in_should_come_before_what_it_gives() {
        let sink = Sink::new();
        sink.extend([1, 2].into_iter().inspect(|number| sink.push(number * 10)));
        assert_eq!(sink.into_inner(), [10, 20, 1, 2]);
    }
}
