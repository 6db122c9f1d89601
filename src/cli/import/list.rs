//! Lists of a report.

use crate::cli::report::Console;
use crate::diagnostic::Argument;

/// Most lines of a list.
const MOST: usize = 12;

/// Prints the first lines of a list, and how many more there are.
pub(super) fn list(lines: impl Iterator<Item = String>, console: &Console) {
    let lines: Vec<String> = lines.collect();
    let more = lines.len().saturating_sub(MOST);
    for line in lines.iter().take(MOST) {
        console.line(&format!("  {line}"));
    }
    if more > 0 {
        console.say("replace-more", &[("count", Argument::from(&more))]);
    }
}
