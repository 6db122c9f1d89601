//! The source page of a plan: its original as published, with corrections.

use jiff::civil;
use serde::Serialize;

use super::kind::PageKind;
use crate::base::{Span, after_last};
use crate::model::{Language, Mark, Plan, PunctuationRule, Route, SitePath, Text};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Date, Note, Tags, TitleLink, Words};
use crate::text::width;

/// Links to the lists of the site’s files with their hashes.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FileLists {
    /// `SHA256SUMS`, as `sha256sum` checks it.
    pub checksums: String,
    /// `manifest.json`, for programs.
    pub manifest: String,
}

/// The source page of a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Source {
    /// The plan.
    pub plan: TitleLink,
    /// Path of the original from the portal's root.
    pub path: String,
    /// Link to the file itself, byte for byte.
    pub url: String,
    /// The name under which it is saved.
    pub name: String,
    /// Its size in kilobytes (1,000 bytes), rounded up.
    pub kilobytes: usize,
    /// Its SHA-256.
    pub sha256: String,
    /// Links to the lists of the site’s files; a preview has none.
    pub lists: Option<FileLists>,
    /// Language of the original.
    pub language: String,
    /// Whether pages show its punctuation in full width.
    pub is_widened: bool,
    /// Who issued it, if that is known.
    pub issuer: Option<Words>,
    /// When it was issued, if that is known.
    pub date: Option<Date>,
    /// Where it was published.
    pub address: Option<String>,
    /// When it was retrieved from there.
    pub retrieved: Option<Date>,
    /// When its editors last checked that it is as published.
    pub checked: Option<Date>,
    /// Under what licence it may be used.
    pub licence: Option<Words>,
    /// Its lines as published.
    pub lines: Vec<SourceLine>,
    /// Every correction and note.
    pub notes: Vec<Note>,
}

/// A line of an original.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SourceLine {
    /// From 1; its element's id is `line-N`.
    pub number: usize,
    /// Whether it belongs to the web page around the original rather than to
    /// the original.
    pub is_chrome: bool,
    /// HTML: the text, with corrected passages marked.
    pub html: String,
}

/// The source page of a plan.
pub(super) struct Page;

impl PageKind for Page {
    type About = Plan;
    type View = Source;

    const TEMPLATE: &'static str = "source.html";
    const VIEW: &'static str = "source";

    fn folders() -> Vec<&'static str> {
        vec!["plans"]
    }

    fn all(_context: &SiteContext<'_>, _plan: &Plan) -> Vec<Self> {
        vec![Self]
    }

    fn route(&self, plan: &Plan) -> Route {
        Route::source(&plan.id)
    }

    fn name(&self) -> &str {
        "source"
    }

    fn view(&self, composer: &Composer<'_>, plan: &Plan) -> Source {
        let path = &plan.source.file().path;
        let provenance = &plan.issue.provenance;
        Source {
            url: composer.file_url(&SitePath::plan_original(&plan.id, path)),
            name: after_last(path, &['/']).to_owned(),
            kilobytes: plan.source.published().bytes().len().div_ceil(1000),
            plan: composer.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            path: path.clone(),
            sha256: plan.source.published().sha256().to_owned(),
            lists: (!composer.context.site.is_preview).then(|| FileLists {
                checksums: composer.links.path(&SitePath::checksums()),
                manifest: composer.links.path(&SitePath::file_list()),
            }),
            language: plan.language.to_string(),
            is_widened: plan.punctuation == PunctuationRule::FullWidth
                && width::display(&plan.source.file().text) != plan.source.file().text,
            issuer: composer.issuer(plan),
            date: plan.issue.date.map(|date| composer.date(date)),
            address: (provenance.address.as_ref()).map(|address| address.as_str().to_owned()),
            retrieved: provenance.retrieved.map(|date| composer.date(date)),
            checked: provenance.checked.map(|date| composer.date(date)),
            licence: composer.in_words(&provenance.licence, &plan.language),
            lines: composer.source_lines(plan),
            notes: plan
                .source
                .errata()
                .iter()
                .enumerate()
                .map(|(index, erratum)| composer.note(plan, index, erratum, str::to_owned))
                .collect(),
        }
    }

    fn trail(&self, composer: &Composer<'_>, plan: &Plan) -> Vec<Crumb> {
        vec![composer.home_crumb(), composer.plan_crumb(plan)]
    }

    fn tags(&self, composer: &Composer<'_>, plan: &Plan) -> Tags {
        composer.plan_tags(
            plan,
            plan.cited().map(|(topic, cited)| (&**topic, &**cited)),
        )
    }

    fn changed(&self, plan: &Plan, _language: &Language) -> Option<civil::Date> {
        plan.last_change(|changes| !changes.errata.is_empty())
    }
}

impl Composer<'_> {
    fn source_lines(&self, plan: &Plan) -> Vec<SourceLine> {
        let file = plan.source.file();
        let mut lines = Vec::new();
        let mut start = 0;
        for (index, line) in file.text.split('\n').enumerate() {
            let words = line.strip_suffix('\r').unwrap_or(line);
            let whole = Span::new(start, start + words.len());
            start += line.len() + 1;
            // There is no line after the last line ending.
            if words.is_empty() && start > file.text.len() {
                break;
            }
            let marks = plan
                .source
                .errata()
                .iter()
                .enumerate()
                .filter_map(|(index, erratum)| {
                    let inside = whole.start <= erratum.span.start && erratum.span.end <= whole.end;
                    let range = || erratum.span.start - whole.start..erratum.span.end - whole.start;
                    let mark = match erratum.corrected {
                        Some(_) => Mark::Correction(index),
                        None => Mark::Note(index),
                    };
                    inside.then(|| (range(), mark))
                });
            let text = Text::new(words, marks.collect());
            lines.push(SourceLine {
                number: index + 1,
                is_chrome: plan.chrome.contains(&(index + 1)),
                html: self.marked(plan, (&plan.language, &text), None, &|_, _| None),
            });
        }
        lines
    }
}
