//! Where what is found on the way is put.

use std::cell::RefCell;

/// Takes what is found while something else is being made, in the order in
/// which it is found. It is passed shared, so that closures can hold it too.
#[derive(Debug)]
pub struct Sink<T>(RefCell<Vec<T>>);

impl<T> Sink<T> {
    /// An empty sink.
    pub fn new() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    /// Takes one.
    pub fn push(&self, item: T) {
        self.0.borrow_mut().push(item);
    }

    /// Takes several.
    pub fn extend(&self, items: impl IntoIterator<Item = T>) {
        // The iterator may itself put something here.
        let items: Vec<T> = items.into_iter().collect();
        self.0.borrow_mut().extend(items);
    }

    /// How many it has taken.
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether it has taken nothing.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Whether one of those that it has taken is so.
    pub fn any(&self, is_so: fn(&T) -> bool) -> bool {
        self.0.borrow().iter().any(is_so)
    }

    /// All that it has taken.
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
    /// Whether it has taken one like this.
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
