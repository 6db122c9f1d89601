//! The keys of `plan.toml` that describe a plan as an official document.
//!
//! ```toml
//! published = 2023-03-06T09:30:00+08:00   # or "2023-03-06 09:30"
//!
//! checked = "2026-11-20"         # when it was last compared with what was published
//!
//! [source]                       # where it is from
//! address = "https://…"
//! retrieved = "2023-05-04"
//! [source.licence]
//! zh-Hans = "…"
//!
//! [document]
//! index-number = "…"             # 索引号
//! number = "厦民〔2023〕10号"      # 发文字号
//! issued = "2023-03-02"          # 成文日期
//! validity = "valid"             # or "expired", "repealed"
//! valid-from = "2023-03-02"
//! valid-until = "2023-12-31"
//! [document.issuer]              # 发文机关
//! zh-Hans = "…"
//! [document.subject]             # 主题分类
//! zh-Hans = "…"
//! [document.author]              # author or responsible editor
//! zh-Hans = "…"
//! ```
//!
//! All keys are optional; missing values are not guessed.

use jiff::civil::Date;

use super::language::by_language;
use super::table::Table;
use crate::base::Spanned;
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{
    DocumentSettings, Language, Provenance, Published, Validity, ValidityStatus, WebAddress,
};

/// Reads `published`, `checked`, `[source]` and `[document]`.
pub(super) fn document(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> DocumentSettings {
    let published = published(table);
    let provenance = provenance(table, languages, problems);
    let settings = table.table("document", |table| {
        let words = |table: &mut Table<'_>, key| {
            let words = table.table(key, |table| by_language(table, languages, problems));
            // All keys are optional, and so is the table.
            words.unwrap_or_default()
        };
        DocumentSettings {
            index_number: table.filled_text("index-number").map(|text| text.value),
            number: table.filled_text("number").map(|text| text.value),
            issuer: words(table, "issuer"),
            issued: date(table, "issued").map(|date| date.value),
            published: None,
            provenance: Provenance::default(),
            subject: words(table, "subject"),
            author: words(table, "author"),
            validity: validity(table, problems),
        }
    });
    DocumentSettings {
        published,
        provenance,
        // All its keys are optional.
        ..settings.unwrap_or_default()
    }
}

fn provenance(table: &mut Table<'_>, languages: &[Language], problems: &Problems) -> Provenance {
    let checked = date(table, "checked").map(|date| date.value);
    let source = table.table("source", |table| {
        let address = table.parsed("address", "https://…", WebAddress::new);
        let licence = table.table("licence", |table| by_language(table, languages, problems));
        Provenance {
            checked: None,
            address: address.map(|address| address.value),
            retrieved: date(table, "retrieved").map(|date| date.value),
            // What is not known is not shown.
            licence: licence.unwrap_or_default(),
        }
    });
    Provenance {
        checked,
        // The same for the whole table.
        ..source.unwrap_or_default()
    }
}

/// Reads `published` of a plan or of a page.
pub(super) fn published(table: &mut Table<'_>) -> Option<Spanned<Published>> {
    table.parsed("published", "2023-03-06 09:30", Published::new)
}

fn date(table: &mut Table<'_>, key: &'static str) -> Option<Spanned<Date>> {
    table.date(key, "2023-03-02")
}

fn validity(table: &mut Table<'_>, problems: &Problems) -> Validity {
    let words = ValidityStatus::WORDS.map(|(word, _)| word);
    let status = table.word("validity", &words, |text| {
        let mut known = ValidityStatus::WORDS.into_iter();
        known
            .find(|(word, _)| *word == text)
            .map(|(_, status)| status)
    });
    let from = date(table, "valid-from");
    let until = date(table, "valid-until");
    if let (Some(from), Some(until)) = (&from, &until)
        && until.value < from.value
    {
        let problem = Problem::DatesDisordered {
            key: "valid-until".to_owned(),
            date: until.value.to_string(),
            other: "valid-from".to_owned(),
            other_date: from.value.to_string(),
        };
        let diagnostic = Diagnostic::at(problem, &until.place);
        let diagnostic = diagnostic.with_related(&from.place);
        problems.push(diagnostic);
    }
    Validity {
        status: status.map(|status| status.value),
        from: from.map(|date| date.value),
        until: until.map(|date| date.value),
    }
}
