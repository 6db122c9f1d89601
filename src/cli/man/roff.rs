//! Text for `man`: roff with the macros of man(7).
//!
//! Written here because existing generators have English section titles; ours
//! are in the reader's language.

use crate::text::breaks::pieces;

/// A page that is being written.
pub(super) struct Page(String);

impl Page {
    /// Begins a page of section 1, commands.
    pub(super) fn new(title: &str, version: &str, manual: &str) -> Self {
        let [title, version, manual] = [title, version, manual].map(argument);
        // No hyphenation, and flush left only: rules of other languages do not
        // fit Chinese.
        Self(format!(
            ".TH {title} 1 \"\" {version} {manual}\n.nh\n.ad l\n"
        ))
    }

    /// Adds the line that `whatis` searches.
    pub(super) fn name(&mut self, name: &str, about: &str) {
        self.put(&format!("{} \\- {}", escaped(name), flowing(about)));
    }

    /// Begins a section.
    pub(super) fn section(&mut self, title: &str) {
        self.put(&format!(".SH {}", argument(title)));
    }

    /// Begins a subsection.
    pub(super) fn part(&mut self, title: &str) {
        self.put(&format!(".SS {}", argument(title)));
    }

    /// Adds a paragraph.
    pub(super) fn text(&mut self, text: &str) {
        self.put(".PP");
        self.put(&flowing(text));
    }

    /// Adds a line that is not joined with others.
    pub(super) fn line(&mut self, text: &str) {
        self.put(&escaped(text));
        self.put(".br");
    }

    /// Adds a term and its description.
    pub(super) fn item(&mut self, word: &str, text: &str) {
        self.put(".TP");
        self.put(&format!("\\fB{}\\fR", escaped(word)));
        self.put(&flowing(text));
    }

    /// Adds lines that are not wrapped.
    pub(super) fn example(&mut self, lines: &str) {
        self.put(".PP\n.nf");
        lines.lines().for_each(|line| self.put(&escaped(line)));
        self.put(".fi");
    }

    /// The complete page.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn put(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }
}

/// A text that may break between two Chinese characters.
fn flowing(text: &str) -> String {
    let pieces = pieces(text).into_iter().map(escaped);
    let mut flowing = pieces.collect::<Vec<_>>().join("\\:");
    // A line can already break at a space.
    flowing = flowing.replace(" \\:", " ");
    guarded(flowing)
}

/// A text in which nothing is interpreted as a request.
fn escaped(text: &str) -> String {
    guarded(text.replace('\\', "\\e").replace('-', "\\-"))
}

/// A line that does not begin with a control character.
fn guarded(line: String) -> String {
    match line.starts_with(['.', '\'']) {
        true => format!("\\&{line}"),
        false => line,
    }
}

/// A text as the argument of a macro.
fn argument(text: &str) -> String {
    format!("\"{}\"", escaped(text).replace('"', "\\(dq"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_should_be_taken_for_roff() {
        assert_eq!(escaped(r".x \n --lang"), r"\&.x \en \-\-lang");
        assert_eq!(argument(r#"a "b""#), r#""a \(dqb\(dq""#);
    }

    #[test]
    fn a_line_should_end_between_chinese_characters() {
        assert_eq!(flowing("显示版本"), r"显\:示\:版\:本");
        assert_eq!(flowing("a b"), "a b");
    }
}
