//! Comments of the files that an import writes.

use crate::diagnostic::Argument;
use crate::diagnostic::wording::Wording;

/// A message as a comment of TOML: each of its lines after a mark.
pub(super) fn comment(
    wording: &Wording,
    mark: &str,
    key: &str,
    arguments: &[(&str, Argument)],
) -> String {
    let text = wording.say(key, arguments);
    let lines = text.lines().map(|line| format!("{mark} {}", line.trim()));
    lines
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}
