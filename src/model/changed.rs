//! The day of the last change, as a file gives it, and how it is given.

use jiff::civil::Date;

use crate::base::Place;
use crate::diagnostic::Fix;

/// `changed` of a plan or a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The day, where the file gives one.
    pub day: Option<Date>,
    /// Where it stands; where it does not, the end of a line after which it can.
    pub place: Place,
}

impl Changed {
    /// What makes the file give another day, in the way in which it gives one.
    pub fn recorded(&self, day: Date) -> Fix {
        let stands = self.place.text();
        let after = self.place.file.text.get(self.place.span.end..);
        let replacement = match (self.day, stands.chars().next()) {
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
