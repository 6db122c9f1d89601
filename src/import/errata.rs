//! `errata.toml` of an imported plan: suggestions, all of them commented out. An
//! editor who removes the single marks and writes reasons has errata; lines with
//! two marks stay comments.

use jiff::civil::Date;

use super::comment::comment;
use super::toml::quoted;
use crate::diagnostic::Argument;
use crate::diagnostic::wording::Wording;
use crate::model::Language;
use crate::source::slips::Slip;

/// The text of `errata.toml`; `None` if there is nothing to suggest. `languages`
/// are those of the site, in which reasons are given.
pub fn suggestions(
    slips: &[Slip],
    languages: &[Language],
    date: Date,
    wording: &Wording,
) -> Option<String> {
    if slips.is_empty() {
        return None;
    }
    let mut text = comment(wording, "##", "import-errata-head", &[]);
    for slip in slips {
        text.push('\n');
        text += &suggestion(slip, languages, date, wording);
    }
    Some(text)
}

fn suggestion(slip: &Slip, languages: &[Language], date: Date, wording: &Wording) -> String {
    let kind = [("kind", Argument::from(slip.kind.name()))];
    let why = comment(wording, "##", "import-slip", &kind);
    let mut entry = format!(
        "[[erratum]]\nline = {}\nfound = {}\n",
        slip.line,
        quoted(&slip.found)
    );
    if let Some(corrected) = &slip.corrected {
        entry += &format!("corrected = {}\n", quoted(corrected));
    }
    entry += &format!("date = \"{date}\"\n\n[erratum.reason]\n");
    let own = languages
        .iter()
        .filter(|language| language.derived_from.is_none());
    for language in own {
        entry += &format!("{} = \"\"\n", language.tag);
    }
    let lines = entry.lines().map(|line| format!("# {line}"));
    let lines = lines.map(|line| line.trim_end().to_owned() + "\n");
    why + &lines.collect::<String>()
}
