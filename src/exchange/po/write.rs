//! Writes a catalogue as PO.

use crate::exchange::{Catalogue, Unit};
use crate::model::Pending;

use super::{ORIGINAL, PLAN};

/// The file: a header, then one entry per unit.
pub fn write(catalogue: &Catalogue) -> String {
    let mut text = header(catalogue);
    for unit in &catalogue.units {
        text.push('\n');
        entry(&mut text, catalogue, unit);
    }
    text
}

/// The header with all fields required by `msgfmt --check`. Fields that would
/// differ between exports, such as dates, are left empty.
fn header(catalogue: &Catalogue) -> String {
    let language = &catalogue.language;
    let fields = [
        ("Project-Id-Version", format!("yaodian {}", catalogue.plan)),
        ("PO-Revision-Date", String::new()),
        ("Last-Translator", String::new()),
        ("Language-Team", language.to_string()),
        ("Language", language.as_str().replace('-', "_")),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        (PLAN, catalogue.plan.clone()),
        (ORIGINAL, catalogue.sha256.clone()),
    ];
    let mut text = "msgid \"\"\nmsgstr \"\"\n".to_owned();
    for (name, value) in fields {
        let line = format!("{name}: {value}\n");
        text.push_str(&format!("{}\n", quoted(&line)));
    }
    text
}

fn entry(text: &mut String, catalogue: &Catalogue, unit: &Unit) {
    for line in unit.note.iter().flat_map(|note| note.split('\n')) {
        text.push_str(format!("# {line}").trim_end());
        text.push('\n');
    }
    let remarks = unit.context.iter().chain(&unit.errata).cloned();
    for remark in remarks.chain(unit.term_remarks()) {
        text.push_str(&format!("#. {}\n", remark.replace(['\n', '\r'], " ")));
    }
    // For an entry that is not translated: programs show it beside the source,
    // and none takes it for the translation.
    if let Some(alternative) = &unit.alternative {
        let found = format!(
            "≈ {} %, {} {}: {}",
            alternative.percent, alternative.plan, alternative.id, alternative.source
        );
        for remark in [found, format!("→ {}", alternative.target)] {
            text.push_str(&format!("#. {}\n", remark.replace(['\n', '\r'], " ")));
        }
    }
    // A space would end the path.
    let path = catalogue.original.replace(' ', "%20");
    text.push_str(&format!("#: {path}:{}\n", unit.line));
    if matches!(unit.pending, Some(Pending::Stale | Pending::Unreviewed)) {
        text.push_str("#, fuzzy\n");
    }
    // An empty `msgstr` means not translated.
    let target = unit.target.as_deref().unwrap_or_default();
    for (keyword, words) in [
        ("msgctxt", unit.id.to_string().as_str()),
        ("msgid", &unit.source),
        ("msgstr", target),
    ] {
        text.push_str(&format!("{keyword} {}\n", quoted(words)));
    }
}

/// A quoted string on one line, however long; programs that wrap lines rewrite
/// it anyway.
fn quoted(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 2);
    text.push('"');
    for character in words.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            _ => text.push(character),
        }
    }
    text.push('"');
    text
}
