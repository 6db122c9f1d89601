//! What was recognised, for people: the text with what each line was taken for,
//! and a summary.

use unicode_width::UnicodeWidthStr;

use super::imported::Imported;
use crate::cli::report::Console;
use crate::diagnostic::Argument;
use crate::source::decode::{EncodingBy, Format, Notes};
use crate::source::recognise::{Node, Reading, Role};

/// So many of the lines that are left out are shown in the summary.
const FIRST: usize = 3;

/// So many characters of them.
const LONGEST: usize = 60;

/// Every role.
const ALL: [Role; 16] = [
    Role::Chrome,
    Role::PageNumber,
    Role::Metadata,
    Role::Number,
    Role::Title,
    Role::Addressees,
    Role::Issuer,
    Role::Date,
    Role::Notice,
    Role::Heading(1),
    Role::Text,
    Role::Attachment,
    Role::Columns,
    Role::Remark,
    Role::Contents,
    Role::Note,
];

/// Prints the numbered text and the summary.
pub(super) fn show(imported: &Imported, console: &Console) {
    let reading = &imported.reading;
    let file = &imported.decoded.published.file;
    let word =
        |role: Role| console.word(role_key(role), &[("level", Argument::from(&level(role)))]);
    let widest = ALL.iter().map(|role| word(*role).width()).max();
    // There are roles.
    let widest = widest.unwrap_or(0);
    for (number, (text, role)) in (1..).zip(file.text.split('\n').zip(&reading.roles)) {
        let text = text.trim_end();
        if let Some(role) = role {
            let role = word(*role);
            let space = " ".repeat(widest.saturating_sub(role.width()));
            console.line(&format!("{number:>5}  {role}{space}  {text}"));
        }
    }
    console.line("");
    file_line(imported, console);
    fields(reading, console);
    notes(&imported.decoded.notes, console);
}

/// Prints the summary alone, with the first of the lines that were left out.
pub(super) fn summary(imported: &Imported, console: &Console) {
    file_line(imported, console);
    fields(&imported.reading, console);
    notes(&imported.decoded.notes, console);
    let text = &imported.decoded.published.file.text;
    let lines = (1..).zip(text.split('\n').zip(&imported.reading.roles));
    let left_out = lines.filter(|(_, (_, role))| is_left_out(role));
    for (number, (text, _)) in left_out.take(FIRST) {
        let shown: String = text.trim().chars().take(LONGEST).collect();
        console.line(&format!("{number:>5}  {shown}"));
    }
}

fn is_left_out(role: &Option<Role>) -> bool {
    matches!(role, Some(Role::Chrome | Role::PageNumber))
}

/// Prints what the file is: format, encoding, number of lines.
fn file_line(imported: &Imported, console: &Console) {
    let file = &imported.decoded.published.file;
    let format = match imported.decoded.format {
        Format::PlainText => "text",
        Format::Html => "html",
        Format::Docx => "docx",
        Format::Xlsx => "xlsx",
        Format::Markdown => "markdown",
    };
    let how = match imported.decoded.encoding.by {
        EncodingBy::Given => "given",
        EncodingBy::Mark | EncodingBy::Declared => "declared",
        EncodingBy::Detected { .. } => "detected",
    };
    let encoding = imported.decoded.encoding.name;
    console.say(
        "import-file",
        &[
            ("path", Argument::Text(file.path.clone())),
            ("format", Argument::from(format)),
            ("encoding", Argument::from(encoding)),
            ("how", Argument::from(how)),
            ("lines", Argument::from(&file.text.lines().count())),
        ],
    );
}

/// The fields that were recognised, a line each.
fn fields(reading: &Reading, console: &Console) {
    let title = reading.title.as_ref().map(|title| title.text.clone());
    let joined = |list: &[String]| Some(list.join("、")).filter(|text| !text.is_empty());
    let fields = [
        ("import-title", title),
        ("import-number", reading.number.clone()),
        ("import-issuer", joined(&reading.issuers)),
        ("import-issued", reading.issued.clone()),
        ("import-addressees", joined(&reading.addressees)),
    ];
    for (key, value) in fields {
        console.say(key, &[("value", Argument::from(&value))]);
    }
    let mut levels = Vec::new();
    count(&reading.nodes, &mut levels);
    let levels: Vec<String> = levels.iter().map(usize::to_string).collect();
    let levels = Some(levels.join(" · ")).filter(|text| !text.is_empty());
    console.say("import-outline", &[("levels", Argument::from(&levels))]);
    let confidence = Argument::Text(format!("{:.2}", reading.confidence));
    console.say("import-confidence", &[("confidence", confidence)]);
    let left_out = reading.roles.iter().filter(|role| is_left_out(role));
    let left_out = Argument::from(&left_out.count());
    console.say("import-left-out", &[("lines", left_out)]);
}

/// What the file has that is not in the text, and what was decided about it.
fn notes(notes: &Notes, console: &Console) {
    let counted = [
        ("import-insertions", notes.insertions),
        ("import-deletions", notes.deletions),
        ("import-comments", notes.comments),
        ("import-hidden", notes.hidden + notes.hidden_cells),
        ("import-hidden-sheets", notes.hidden_sheets.len()),
        ("import-pictures", notes.images + notes.objects),
        ("import-headers", notes.headers),
        ("import-invisible", notes.invisible),
    ];
    for (key, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
        console.say(key, &[("count", Argument::from(&count))]);
    }
}

/// Counts the provisions of each level.
fn count(nodes: &[Node], levels: &mut Vec<usize>) {
    for node in nodes {
        if levels.len() < node.level {
            levels.resize(node.level, 0);
        }
        if let Some(level) = node.level.checked_sub(1).and_then(|at| levels.get_mut(at)) {
            *level += 1;
        }
        count(&node.children, levels);
    }
}

fn level(role: Role) -> usize {
    match role {
        Role::Heading(level) => level,
        _ => 0,
    }
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Chrome => "role-chrome",
        Role::PageNumber => "role-page-number",
        Role::Metadata => "role-metadata",
        Role::Number => "role-number",
        Role::Title => "role-title",
        Role::Addressees => "role-addressees",
        Role::Issuer => "role-issuer",
        Role::Date => "role-date",
        Role::Notice => "role-notice",
        Role::Heading(_) => "role-heading",
        Role::Text => "role-text",
        Role::Attachment => "role-attachment",
        Role::Columns => "role-columns",
        Role::Remark => "role-remark",
        Role::Contents => "role-contents",
        Role::Note => "role-note",
    }
}
