//! Lines of a text: `5`, or `"5-9"`.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::{Table, whole};
use crate::base::Spanned;
use crate::diagnostic::Kind;

impl Table<'_> {
    /// A required line, or several one after another; both ends are included.
    pub(in crate::source) fn required_lines(
        &mut self,
        key: &'static str,
    ) -> Option<Spanned<RangeInclusive<usize>>> {
        let lines = self.of_type(key, Kind::Number, lines);
        self.required(key, lines)
    }
}

fn lines(value: &DeValue<'_>) -> Option<RangeInclusive<usize>> {
    let Some(text) = value.as_str() else {
        return whole(value).map(|line| line as usize..=line as usize);
    };
    let (first, last) = text.split_once('-')?;
    // Anything else names no line.
    let number = |text: &str| {
        text.trim()
            .parse()
            .ok()
            .filter(|number: &usize| *number > 0)
    };
    let (first, last) = (number(first)?, number(last)?);
    (first < last).then_some(first..=last)
}
