//! Text for `man`, which reads roff with the macros of man(7).
//!
//! A generator of pages would head its sections in English; ours are headed
//! as the reader reads.

use crate::text::breaks::pieces;

/// A page in the making.
pub(super) struct Page(String);

impl Page {
    /// A page of the first section: commands.
    pub(super) fn new(title: &str, version: &str, manual: &str) -> Self {
        let [title, version, manual] = [title, version, manual].map(argument);
        // Without hyphenation, and set flush left only: no language's rules
        // but Chinese ones would fit Chinese.
        Self(format!(
            ".TH {title} 1 \"\" {version} {manual}\n.nh\n.ad l\n"
        ))
    }

    /// The line that `whatis` looks for.
    pub(super) fn name(&mut self, name: &str, about: &str) {
        self.put(&format!("{} \\- {}", escaped(name), flowing(about)));
    }

    /// Begins a section.
    pub(super) fn section(&mut self, title: &str) {
        self.put(&format!(".SH {}", argument(title)));
    }

    /// Begins a part of a section.
    pub(super) fn part(&mut self, title: &str) {
        self.put(&format!(".SS {}", argument(title)));
    }

    /// A paragraph.
    pub(super) fn text(&mut self, text: &str) {
        self.put(".PP");
        self.put(&flowing(text));
    }

    /// A line of its own.
    pub(super) fn line(&mut self, text: &str) {
        self.put(&escaped(text));
        self.put(".br");
    }

    /// A word and what it means.
    pub(super) fn item(&mut self, word: &str, text: &str) {
        self.put(".TP");
        self.put(&format!("\\fB{}\\fR", escaped(word)));
        self.put(&flowing(text));
    }

    /// Lines as they stand.
    pub(super) fn example(&mut self, lines: &str) {
        self.put(".PP\n.nf");
        lines.lines().for_each(|line| self.put(&escaped(line)));
        self.put(".fi");
    }

    /// The whole page.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn put(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }
}

/// A text whose lines may end between two Chinese characters.
fn flowing(text: &str) -> String {
    let pieces = pieces(text).into_iter().map(escaped);
    let mut flowing = pieces.collect::<Vec<_>>().join("\\:");
    // A blank is a place to end a line already.
    flowing = flowing.replace(" \\:", " ");
    guarded(flowing)
}

/// A text in which nothing is a request.
fn escaped(text: &str) -> String {
    guarded(text.replace('\\', "\\e").replace('-', "\\-"))
}

/// A line that begins with no control character.
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
