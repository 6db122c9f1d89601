//! HTML in Markdown: tags around the text of a line, also over several lines.

use super::characters::is_space;

/// Reads the tags of the lines of a text, in order.
#[derive(Debug, Default)]
pub(super) struct Tags {
    /// Whether a tag that an earlier line opens is not closed yet.
    is_open: bool,
}

impl Tags {
    /// A line without the tags at its start and at its end. A line that is only
    /// of a tag has an empty text.
    pub(super) fn without<'t>(&mut self, line: &'t str) -> &'t str {
        let mut own = line;
        while self.is_open || is_tag(own) {
            let Some((_, rest)) = own.split_once('>') else {
                self.is_open = true;
                // All of the line is before its text: its end is a boundary.
                return line.get(line.len()..).unwrap_or(line);
            };
            self.is_open = false;
            own = rest.trim_start_matches(is_space);
        }
        while let Some(open) = own.rfind('<').filter(|_| own.ends_with('>')) {
            let (before, tag) = own.split_at(open);
            if !is_tag(tag) {
                break;
            }
            own = before.trim_end_matches(is_space);
        }
        own
    }
}

/// Elements that only say how a text looks.
const ELEMENTS: [&str; 11] = [
    "div", "p", "span", "center", "font", "b", "strong", "u", "br", "a", "section",
];

/// Whether a text begins with a tag of one of these elements (CommonMark §6.6).
fn is_tag(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('<') else {
        return false;
    };
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
    let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
    let is_end = after.is_empty() || after.starts_with(['>', '/']) || after.starts_with(is_space);
    is_end
        && ELEMENTS
            .iter()
            .any(|element| name.eq_ignore_ascii_case(element))
}

#[cfg(test)]
mod tests {
    use super::Tags;

    /// What is left of lines.
    fn left<const N: usize>(lines: [&str; N]) -> [&str; N] {
        let mut tags = Tags::default();
        lines.map(|line| tags.without(line))
    }

    #[test]
    fn tags_around_a_text_should_be_taken_off() {
        assert_eq!(
            left([
                "<p align=\"right\"><b>某某市民政局</b></p>",
                "</div>",
                "某局<br/>"
            ]),
            ["某某市民政局", "", "某局"]
        );
    }

    #[test]
    fn a_tag_may_go_over_several_lines() {
        let lines = [
            "<div style=\"color: red;",
            "font-size: 48px\">某局文件</div>",
            "正文",
        ];
        assert_eq!(left(lines), ["", "某局文件", "正文"]);
    }

    #[test]
    fn other_signs_should_stay() {
        let lines = ["<民政>专栏", "温度<5℃", "<plan>", "见<a>甲</a>、乙"];
        assert_eq!(left(lines), lines);
    }
}
