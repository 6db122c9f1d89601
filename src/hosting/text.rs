//! Lines of a configuration, indented, and how its values are quoted.

use std::fmt::Write as _;

/// Text that grows line by line.
pub(super) struct Lines {
    text: String,
    indent: &'static str,
    depth: usize,
}

impl Lines {
    /// No lines, with an indent for each level.
    pub(super) fn new(indent: &'static str) -> Self {
        Self {
            text: String::new(),
            indent,
            depth: 0,
        }
    }

    /// Adds a line.
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        if !line.is_empty() {
            self.text.push_str(&self.indent.repeat(self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Adds lines.
    pub(super) fn lines<T: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = T>) {
        for line in lines {
            self.line(line);
        }
    }

    /// Adds a block: the line that begins it, what is in it, the line that ends
    /// it.
    pub(super) fn block(&mut self, begin: &str, end: &str, fill: impl FnOnce(&mut Self)) {
        self.line(begin);
        self.depth += 1;
        fill(self);
        self.depth -= 1;
        self.line(end);
    }

    /// The text.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// A value in double quotes.
pub(super) fn quoted(value: impl AsRef<str>) -> String {
    let mut quoted = String::from("\"");
    for character in value.as_ref().chars() {
        if matches!(character, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(character);
    }
    quoted.push('"');
    quoted
}

/// A path as a regular expression that matches only itself.
pub(super) fn literal(path: &str) -> String {
    let mut literal = String::new();
    for character in path.chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '/' | '-' | '_' => literal.push(character),
            character if !character.is_ascii() => literal.push(character),
            // A class of one character needs no backslash, which servers read in
            // different ways within quotes.
            '^' | '\\' => {
                // Writing to memory cannot fail.
                let _ = write!(literal, "\\{character}");
            }
            _ => {
                // As above.
                let _ = write!(literal, "[{character}]");
            }
        }
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_should_match_only_itself() {
        assert_eq!(literal("/a.b/民政/"), "/a[.]b/民政/");
        assert_eq!(quoted(r#"a"b\"#), r#""a\"b\\""#);
    }
}
