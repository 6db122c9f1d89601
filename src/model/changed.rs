//! The date of the last change, and how to update it in its file.

use jiff::civil::Date;

use crate::base::Place;
use crate::diagnostic::Fix;

/// `changed` of a plan or a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The date, if the file has one.
    pub day: Option<Date>,
    /// Location of the value; if there is none, the end of a line after which
    /// it can be inserted.
    pub place: Place,
}

impl Changed {
    /// The fix that sets another date, in the notation that the file uses.
    pub fn recorded(&self, day: Date) -> Fix {
        let written = self.place.text();
        let after = self.place.file.text.get(self.place.span.end..);
        let replacement = match (self.day, written.chars().next()) {
            (Some(_), Some(mark @ ('"' | '\''))) => format!("{mark}{day}{mark}"),
            (Some(_), _) => day.to_string(),
            (None, _) => {
                let is_crlf = after.is_some_and(|after| after.starts_with("\r\n"));
                let newline = if is_crlf { "\r\n" } else { "\n" };
                format!("{newline}changed = \"{day}\"")
            }
        };
        Fix::replace(&self.place, replacement)
    }
}
