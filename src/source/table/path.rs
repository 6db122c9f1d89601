//! Numbers of provisions: `8`, or `"3-2"` if numbers start again in each
//! chapter.

use toml::de::DeValue;

use super::{Table, whole};
use crate::base::Spanned;
use crate::diagnostic::Kind;
use crate::model::Numbers;

impl Table<'_> {
    /// The required number of a provision.
    pub(in crate::source) fn required_path(
        &mut self,
        key: &'static str,
    ) -> Option<Spanned<Numbers>> {
        let numbers = self.of_type(key, Kind::Number, path);
        self.required(key, numbers)
    }

    /// The numbers of provisions in an optional list.
    pub(in crate::source) fn paths(&mut self, key: &'static str) -> Vec<Spanned<Numbers>> {
        let Some(list) = self.list(key) else {
            return Vec::new();
        };
        let mut paths = Vec::new();
        for item in list.value.iter() {
            let place = self.place(item.span());
            match path(item.get_ref()) {
                Some(value) => paths.push(Spanned { value, place }),
                None => self.refuse_type(key, Kind::Number, item.get_ref(), place),
            }
        }
        paths
    }
}

/// Refuses a text with a single number, which would be a second way to write
/// it.
fn path(value: &DeValue<'_>) -> Option<Numbers> {
    match value.as_str() {
        Some(text) => Numbers::parse(text).filter(|numbers| numbers.single().is_none()),
        None => whole(value).map(Numbers::one),
    }
}
