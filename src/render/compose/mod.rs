//! Composing the views of one page in one language: what several kinds of pages
//! share.

mod around;
mod audience;
mod concern;
mod duties;
mod frame;
mod gathered;
mod glance;
mod glossary;
mod letters;
mod names;
mod notes;
mod occurrences;
mod pairs;
mod paper;
mod plans;
mod shown;
mod structured;
mod tags;
mod terms;
mod topics;
mod trail;

use std::cell::RefCell;
use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::context::SiteContext;
use super::flatten::{self, Style};
use super::links::Links;
use super::phrases::by_phrase;
use super::view::{self, Words};
use super::wording::{Fault, Wording};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Body, LanguageTag, Localized, Mark, Pending, Plan, Route, SitePath, Text};
pub(super) use concern::Concerned;
pub(super) use gathered::Gathered;
pub(super) use letters::Headword;
pub(super) use names::Called;
pub(super) use occurrences::Occurrences;
pub(super) use plans::foremost;
pub(super) use shown::TermUse;
use shown::{Chosen, Shown};
pub(super) use tags::all_cited;

/// Everything needed to compose the views of one page.
pub(super) struct Composer<'a> {
    /// Data that any page may show.
    pub context: SiteContext<'a>,
    /// The theme's wording.
    pub wording: &'a Wording,
    /// The page's links and language.
    pub links: Links<'a>,
    /// Problems with messages that only some pages use.
    pub problems: Problems,
    shown: RefCell<Shown>,
}

impl<'a> Composer<'a> {
    /// Views must then be composed in reading order.
    pub(super) fn new(context: SiteContext<'a>, wording: &'a Wording, links: Links<'a>) -> Self {
        Self {
            context,
            wording,
            links,
            problems: Problems::new(),
            shown: RefCell::default(),
        }
    }
}

impl Composer<'_> {
    pub(super) fn tag(&self) -> &LanguageTag {
        &self.links.language.tag
    }

    // Words

    pub(super) fn words(language: &LanguageTag, text: impl Into<String>) -> Words {
        Words {
            language: language.to_string(),
            text: text.into(),
        }
    }

    /// The version in the page's language, else in `other`, else in any.
    pub(in crate::render) fn in_language<'v, T>(
        &self,
        versions: &'v BTreeMap<LanguageTag, T>,
        other: &LanguageTag,
    ) -> Option<(&'v LanguageTag, &'v T)> {
        versions
            .get_key_value(self.tag())
            .or_else(|| versions.get_key_value(other))
            .or_else(|| versions.first_key_value())
    }

    pub(super) fn date(&self, date: Date) -> view::Date {
        view::Date {
            iso: date.to_string(),
            text: self.date_in(self.tag(), date),
        }
    }

    /// A date as the wording of a language formats it.
    pub(super) fn date_in(&self, language: &LanguageTag, date: Date) -> String {
        let parts = [
            ("year", i32::from(date.year())),
            ("month", i32::from(date.month())),
            ("day", i32::from(date.day())),
        ];
        let parts = parts.map(|(name, part)| (name.to_owned(), FluentValue::from(part)));
        self.told(language, "date", &parts)
    }

    /// A message in a language, given a number if it uses one. A fault in it is
    /// reported by the page, since only pages that need the message ask for it.
    pub(super) fn said(&self, language: &LanguageTag, key: &str, number: Option<&str>) -> String {
        let number = number.map(|number| ("number".to_owned(), number.to_owned().into()));
        self.told(language, key, number.as_slice())
    }

    pub(in crate::render) fn told(
        &self,
        language: &LanguageTag,
        key: &str,
        arguments: &[(String, FluentValue<'static>)],
    ) -> String {
        let said = self.wording.say(language, key, arguments);
        said.unwrap_or_else(|fault| {
            let (key, language) = (key.to_owned(), language.to_string());
            let problem = match fault {
                Fault::Pattern { reason, .. } => Problem::LocalePattern {
                    key,
                    language,
                    reason,
                },
                Fault::Key { .. } | Fault::Language(_) => Problem::LocaleKey {
                    key,
                    language,
                    nearest: None,
                },
            };
            let place = self.context.theme_place().clone();
            self.problems.push(Diagnostic::at(problem, place));
            String::new()
        })
    }

    /// The version shown next to the one in the page's language: the original
    /// next to a translation, a translation next to the original or what is
    /// derived from it. One only: readers cannot compare more than two.
    pub(super) fn counterpart<'v, T>(
        &self,
        plan: &Plan,
        versions: &'v Localized<T>,
    ) -> Option<(&'v LanguageTag, &'v T)> {
        versions.get(self.tag())?;
        if !plan.is_own(self.tag()) {
            return Some((&versions.language, &versions.original));
        }
        let mut languages = self.context.site.languages.iter();
        languages.find_map(|language| versions.translations.get_key_value(&language.tag))
    }

    /// A text of a plan as readers see it, with its marks.
    pub(super) fn html(
        &self,
        plan: &Plan,
        version: (&LanguageTag, &Text),
        terms: TermUse<'_>,
        anchors: Option<&str>,
    ) -> String {
        self.linked(plan, version, (terms, anchors), flatten::flatten)
            .0
    }

    /// Draws a text as readers see it; and the terms that it links.
    fn linked<T>(
        &self,
        plan: &Plan,
        (language, text): (&LanguageTag, &Text),
        (terms, anchors): (TermUse<'_>, Option<&str>),
        draw: impl FnOnce(&Text, &Style<'_>) -> T,
    ) -> (T, Chosen) {
        let shown = plan.displayed(language, text);
        let chosen = self.choose(plan, text, terms);
        let rest = RefCell::new(chosen.clone());
        let link = |index, segment: Option<u32>| {
            let at = (segment?, index);
            // Only its first use in the sentence.
            let mut rest = rest.borrow_mut();
            let place = rest.iter().position(|other| *other == at)?;
            rest.remove(place);
            self.term_link(plan, language, terms, (index, at.0))
        };
        let drawn = self.styled(plan, language, anchors, &link, |style| draw(&shown, style));
        (drawn, chosen)
    }

    /// A text of a plan with its marks.
    pub(super) fn marked(
        &self,
        plan: &Plan,
        (language, text): (&LanguageTag, &Text),
        anchors: Option<&str>,
        link: &flatten::Link<'_>,
    ) -> String {
        self.styled(plan, language, anchors, link, |style| {
            flatten::flatten(text, style)
        })
    }

    /// Draws a text of a plan in a language.
    fn styled<T>(
        &self,
        plan: &Plan,
        language: &LanguageTag,
        anchors: Option<&str>,
        link: &flatten::Link<'_>,
        draw: impl FnOnce(&Style<'_>) -> T,
    ) -> T {
        let label = |is_correction: bool, number: usize| {
            let key = if is_correction {
                "correction-reference"
            } else {
                "note-reference"
            };
            let number = FluentValue::from(number);
            self.told(self.tag(), key, &[("number".to_owned(), number)])
        };
        let stale = || self.said(self.tag(), "pending-mark", None);
        let style = Style {
            foreign: !language.writes_han(),
            original: plan.language.as_str(),
            stale: &stale,
            label: &label,
            language: self.tag().as_str(),
            link,
            anchors,
        };
        draw(&style)
    }

    pub(super) fn title(
        &self,
        plan: &Plan,
        title: &Localized<Text>,
        terms: TermUse<'_>,
    ) -> view::Title {
        let (language, text) = title.resolve(self.tag());
        let shown = plan.displayed(language, text);
        view::Title {
            language: language.to_string(),
            phrases: by_phrase(&shown),
            text: shown.string,
            is_stale: text.pending(&(0..text.string.len())) == Some(Pending::Stale),
            html: self.html(plan, (language, text), terms, None),
            others: self
                .counterpart(plan, title)
                .into_iter()
                .map(|(other, text)| Self::words(other, plan.displayed(other, text).string))
                .collect(),
        }
    }

    /// Link to a file of the site other than a page.
    pub(in crate::render) fn file_url(&self, path: &SitePath) -> String {
        self.links.path(path)
    }

    pub(super) fn title_link(
        &self,
        plan: &Plan,
        title: &Localized<Text>,
        route: &Route,
    ) -> view::TitleLink {
        view::TitleLink {
            url: self.links.page(route),
            title: self.title_words(plan, title),
        }
    }

    /// A title of a plan without its corrections.
    pub(super) fn title_words(&self, plan: &Plan, title: &Localized<Text>) -> view::TitleWords {
        let (language, text) = title.resolve(self.tag());
        let shown = plan.displayed(language, text);
        view::TitleWords {
            language: language.to_string(),
            phrases: by_phrase(&shown),
            text: shown.string,
        }
    }

    /// A text in one of its versions, `original` included; `anchors` is the
    /// prefix of the ids of its paragraphs and sentences, if they have ids.
    pub(super) fn edition(
        &self,
        plan: &Plan,
        (language, body): (&LanguageTag, &Body),
        original: &Body,
        anchors: Option<&str>,
    ) -> view::LocalizedText {
        view::LocalizedText {
            anchors: anchors.map(str::to_owned),
            language: language.to_string(),
            is_original: plan.is_own(language),
            paragraphs: body
                .paragraphs
                .iter()
                .map(|text| {
                    // A version shown next to the page's own has no ids, and
                    // needs no links.
                    let terms = match anchors {
                        Some(_) => TermUse::Explained(original),
                        None => TermUse::Plain,
                    };
                    self.html(plan, (language, text), terms, anchors)
                })
                .collect(),
        }
    }

    /// Which notices belong above texts whose translations are not current.
    pub(super) fn pending<'t>(texts: impl IntoIterator<Item = &'t Text>) -> view::Pending {
        let marks = texts.into_iter().flat_map(|text| &text.marks);
        let found: Vec<Pending> = marks
            .filter_map(|(_, mark)| match mark {
                Mark::Pending(pending) => Some(*pending),
                _ => None,
            })
            .collect();
        view::Pending {
            is_stale: found.contains(&Pending::Stale),
            is_partial: found.contains(&Pending::Missing),
            is_unreviewed: found.contains(&Pending::Unreviewed),
        }
    }

    pub(super) fn issuer(&self, plan: &Plan) -> Option<Words> {
        self.in_words(&plan.issue.issuer, &plan.language)
    }
}
