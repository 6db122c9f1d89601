//! `yaodian explain`: explains a code, or lists all codes.

use clap::ArgMatches;
use unicode_width::UnicodeWidthStr;

use super::outcome::Outcome;
use super::report::{Console, Form, Show};
use crate::base::to_json;
use crate::diagnostic::explanation::{Example, Explanation, Explanations};
use crate::diagnostic::{Diagnostic, Problem};
use crate::text::breaks::pieces;
use crate::text::suggest::suggest;

/// Maximum width of a paragraph in columns.
const WIDTH: usize = 76;

/// Explains a code, or lists all codes.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let explanations = Explanations::new(console.speech());
    let code = matches.get_one::<String>("code");
    let wanted: Vec<Explanation> = Problem::CODES
        .iter()
        .filter(|known| code.is_none_or(|code| code == *known))
        .filter_map(|known| explanations.of(known))
        .collect();
    match (code, wanted.as_slice()) {
        (Some(code), []) => {
            let problem = Problem::UsageUnknownCode {
                code: code.clone(),
                nearest: suggest(code, Problem::CODES).map(str::to_owned),
            };
            console.problems(&[Diagnostic::general(problem)], Show::Open);
            return Outcome::Misused;
        }
        (_, all) if console.form() == Form::Json => {
            all.iter().for_each(|one| console.line(&to_json(one)));
        }
        (Some(_), all) => all
            .iter()
            .for_each(|one| console.print(&whole(one, console))),
        (None, all) => console.print(&list(all, console)),
    }
    Outcome::Done
}

/// Lists the codes with their titles, one per line.
fn list(all: &[Explanation], console: &Console) -> String {
    // Without codes, the column has no width.
    let widest = all.iter().map(|one| one.code.len()).max().unwrap_or(0);
    let lines = all
        .iter()
        .map(|one| format!("{:widest$}  {}\n", one.code, one.title));
    let lines: String = lines.collect();
    format!("{lines}\n{}\n", console.word("explain-list", &[]))
}

/// The complete explanation of a code.
fn whole(explanation: &Explanation, console: &Console) -> String {
    let Explanation {
        code,
        severity,
        title,
        why,
        remedy,
        example: Example { file, wrong, right },
    } = explanation;
    let say = |key: &str| console.word(key, &[]);
    let place = file
        .as_ref()
        .map_or_else(String::new, |file| format!("  ({file})"));
    let parts = [
        (format!("{severity}[{code}]"), filled(title)),
        (say("explain-why"), filled(why)),
        (say("explain-wrong") + &place, indented(wrong)),
        (say("explain-right"), indented(right)),
        (say("explain-remedy"), filled(remedy)),
    ];
    let parts = parts.map(|(head, text)| format!("{head}\n{text}"));
    parts.join("\n")
}

/// Lines, indented.
fn indented(lines: &str) -> String {
    let lines = lines.trim_end().lines();
    lines
        .map(|line| format!("    {line}").trim_end().to_owned() + "\n")
        .collect()
}

/// A paragraph, indented and wrapped at [`WIDTH`]. Lines break at spaces or
/// between two Chinese characters.
fn filled(text: &str) -> String {
    let mut lines = vec![String::new()];
    let mut width = 0;
    for piece in pieces(text) {
        let wide = piece.trim_end().width();
        if width > 0 && width + wide > WIDTH {
            lines.push(String::new());
            width = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(piece);
        }
        width += piece.width();
    }
    indented(&lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_should_be_no_wider_than_a_terminal() {
        let text = filled(&"保障".repeat(30));
        assert!(text.lines().all(|line| line.width() <= WIDTH + 4), "{text}");
        assert_eq!(text.lines().count(), 2);
    }
}
