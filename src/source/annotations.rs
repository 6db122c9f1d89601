//! `content/plans/ID/annotations.toml`: what editors add to measures.
//!
//! ```toml
//! [[measure]]
//! number = 8                       # or "3-2", where numbers begin anew
//! audiences = ["older-people"]     # slugs of audiences.toml
//! related = [9, 12]                # measures to read next, the best first
//! [measure.keywords]               # what readers type who look for it
//! zh-Hans = ["大病没钱治"]
//! en = ["can't afford to live"]
//!
//! [[measure.named]]                # a name that the program does not find
//! kind = "target"                  # one of NameKind::ALL
//! slug = "investment"              # its address on the page of its kind
//! found = "年度总投资4亿元以上"      # its words in the original
//! sentence = 1                     # which, where several have them
//! [measure.named.name]             # what it is called, where not just that
//! en = "an investment of RMB 400 million or more"
//!
//! [[measure.not-named]]            # words that only look like a name
//! kind = "body"
//! found = "教育"
//!
//! deadline = "2023-12-31"          # of [[measure]]; or "none"
//! [[measure.owners]]               # who does it, in place of what the program
//! name = "市民政局"                 # finds; `owners = []` for nobody
//! role = "lead"                    # or "support"
//! ```

use std::sync::Arc;

use super::language;
use super::language::by_language;
use super::table::{Table, read};
use super::words::{plain, refuse_repeated};
use crate::base::{File, Span, Spanned};
use crate::diagnostic::Problem;
use crate::diagnostic::Problems;
use crate::model::{
    AnnotationSource, GivenDeadline, Language, LanguageTag, NameKind, NamedSource, NotNamedSource,
    OwnerSource, Responsibility,
};

/// Reads the annotations of a plan. Reports and leaves out those without a
/// number.
pub(super) fn annotations(
    file: &Arc<File>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<AnnotationSource> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let measures = table.tables("measure", |table| measure(table, languages, problems));
        measures.into_iter().flatten().collect()
    })
    // Invalid TOML has been reported.
    .unwrap_or_default()
}

fn measure(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Option<AnnotationSource> {
    let number = table.required_path("number");
    let audiences = table.texts("audiences");
    let related = table.paths("related");
    // Keywords may be absent.
    let lists = table
        .table("keywords", Table::open_lists)
        .unwrap_or_default();
    let keywords = lists
        .into_iter()
        .filter_map(|(key, words)| keywords(&key, words, languages, problems))
        .collect();
    let named = table.tables("named", |table| named(table, languages, problems));
    let not_named = table.tables("not-named", not_named);
    // An empty list says that nobody is named.
    let are_owners_given = table.has("owners");
    let owners = table.tables("owners", owner);
    let deadline = table.parsed("deadline", "2023-12-31", |text| match text {
        "none" => Some(GivenDeadline::Nothing),
        // What is wrong with a day is reported with an example.
        _ => text.parse().ok().map(GivenDeadline::Day),
    });
    Some(AnnotationSource {
        number: number?,
        audiences,
        related,
        keywords,
        named: named.into_iter().flatten().collect(),
        not_named: not_named.into_iter().flatten().collect(),
        owners: are_owners_given.then(|| owners.into_iter().flatten().collect()),
        deadline: deadline.map(|deadline| deadline.value),
    })
}

fn owner(table: &mut Table<'_>) -> Option<OwnerSource> {
    let name = table.required_text("name");
    let words = Responsibility::ALL.map(Responsibility::word);
    let role = table.required_word("role", &words, Responsibility::of);
    Some(OwnerSource {
        name: name?,
        role: role?.value,
    })
}

fn named(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Option<NamedSource> {
    let kind = kind(table);
    let slug = table.required_slug("slug", "care-centres");
    let found = table.required_text("found");
    let sentence = table.number("sentence");
    let words = table.table("name", |table| by_language(table, languages, problems));
    Some(NamedSource {
        kind: kind?,
        slug: slug?,
        found: found?,
        sentence,
        // Without words, the name is the text itself.
        words: words.unwrap_or_default(),
    })
}

fn not_named(table: &mut Table<'_>) -> Option<NotNamedSource> {
    let kind = kind(table);
    let found = table.required_text("found");
    Some(NotNamedSource {
        kind: kind?,
        found: found?,
    })
}

fn kind(table: &mut Table<'_>) -> Option<NameKind> {
    let kinds = NameKind::ALL.map(NameKind::name);
    let kind = table.required_word("kind", &kinds, NameKind::of);
    kind.map(|kind| kind.value)
}

fn keywords(
    tag: &Spanned<String>,
    words: Vec<Spanned<String>>,
    languages: &[Language],
    problems: &Problems,
) -> Option<(LanguageTag, Vec<String>)> {
    let language = &language::edited(tag, languages, problems)?.tag;
    let problem = |keyword| Problem::KeywordRepeated { keyword };
    refuse_repeated(&words, language, problem, problems);
    Some((language.clone(), plain(words)))
}
