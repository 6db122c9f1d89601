//! Portal to view structs, for one page in one language.

use super::flatten::{Style, flatten};
use super::html::{escape, with_chinese_marked};
use super::links::Links;
use super::view::{self, Words};
use super::wording::Wording;
use crate::diagnostic::Span;
use crate::model::{
    Body, LanguageTag, Mark, Measure, Plan, Portal, PunctuationRule, Route, Text, Topic, Versions,
};
use crate::text::{date, numeral};

/// All that is needed to compose the views of one page.
pub(super) struct Composer<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// The theme's words.
    pub wording: &'a Wording,
    /// The page's links and language.
    pub links: Links<'a>,
}

impl Composer<'_> {
    fn tag(&self) -> &LanguageTag {
        &self.links.language.tag
    }

    // Words

    fn words(language: &LanguageTag, text: impl Into<String>) -> Words {
        Words {
            language: language.to_string(),
            text: text.into(),
        }
    }

    fn date(&self, date: jiff::civil::Date) -> view::Date {
        let text = if self.tag().is_chinese() {
            date::chinese(date)
        } else {
            date::english(date)
        };
        view::Date {
            iso: date.to_string(),
            text,
        }
    }

    /// A text of a plan as readers see it, with its marks.
    fn html(&self, plan: &Plan, language: &LanguageTag, text: &Text) -> String {
        self.marked(language, &plan.displayed(language, text))
    }

    /// A text with its marks.
    fn marked(&self, language: &LanguageTag, text: &Text) -> String {
        let label = |is_correction: bool, number: usize| {
            let key = if is_correction {
                "correction-reference"
            } else {
                "note-reference"
            };
            let number = fluent_bundle::FluentValue::from(number);
            self.wording
                .say(self.tag(), key, &[("number".to_owned(), number)])
                .unwrap_or_default()
        };
        let style = Style {
            foreign: !language.is_chinese(),
            label: &label,
        };
        flatten(text, &style)
    }

    fn title(&self, plan: &Plan, title: &Versions<Text>) -> view::Title {
        let (language, text) = title.resolve(self.tag());
        view::Title {
            language: language.to_string(),
            text: plan.displayed(language, text).string,
            html: self.html(plan, language, text),
            others: title
                .all()
                .filter(|(other, _)| *other != language)
                .map(|(other, text)| Self::words(other, plan.displayed(other, text).string))
                .collect(),
        }
    }

    fn title_link(&self, plan: &Plan, title: &Versions<Text>, route: Route) -> view::Link {
        let (language, text) = title.resolve(self.tag());
        view::Link {
            url: self.links.page(route),
            language: language.to_string(),
            text: plan.displayed(language, text).string,
        }
    }

    fn edition(&self, plan: &Plan, language: &LanguageTag, body: &Body) -> view::Edition {
        view::Edition {
            language: language.to_string(),
            is_original: language == &plan.language,
            paragraphs: body
                .paragraphs
                .iter()
                .map(|text| self.html(plan, language, text))
                .collect(),
        }
    }

    // Corrections and notes

    fn notes(&self, plan: &Plan, indexes: impl Iterator<Item = usize>) -> Vec<view::Note> {
        indexes
            .filter_map(|index| self.note(plan, index, true))
            .collect()
    }

    fn note(&self, plan: &Plan, index: usize, displayed: bool) -> Option<view::Note> {
        let erratum = plan.errata.get(index)?;
        let words = |text: &str| {
            let text = Text::plain(text);
            let text = if displayed {
                plan.displayed(&plan.language, &text)
            } else {
                text
            };
            Self::words(&plan.language, text.string)
        };
        let (language, reason) = erratum
            .reason
            .get_key_value(self.tag())
            .or_else(|| erratum.reason.get_key_value(&plan.language))
            .or_else(|| erratum.reason.first_key_value())
            .map_or((self.tag(), ""), |(language, reason)| (language, reason));
        let source = self.links.page(Route::Source(plan.id.clone()));
        Some(view::Note {
            number: index + 1,
            line: erratum.line,
            line_url: format!("{source}#line-{}", erratum.line),
            found: words(&erratum.found),
            corrected: erratum.corrected.as_deref().map(words),
            language: language.to_string(),
            reason: foreign_or_plain(language, reason),
            date: self.date(erratum.date),
        })
    }

    // The parts of a plan

    fn measure(&self, plan: &Plan, measure: &Measure, every_edition: bool) -> view::Measure {
        let (language, body) = measure.body.resolve(self.tag());
        let mut editions = vec![self.edition(plan, language, body)];
        if every_edition {
            editions.extend(
                measure
                    .body
                    .all()
                    .filter(|(other, body)| *other != language && !body.is_empty())
                    .map(|(other, body)| self.edition(plan, other, body)),
            );
        }
        view::Measure {
            number: measure.number,
            url: self
                .links
                .page(Route::Measure(plan.id.clone(), measure.number)),
            title: self.title(plan, &measure.title),
            is_translation: self.tag() != &plan.language,
            is_missing: language != self.tag(),
            editions,
            notes: self.notes(plan, measure.errata.iter().copied()),
            page: None,
        }
    }

    /// A measure as its own page shows it.
    pub(super) fn measure_page(
        &self,
        plan: &Plan,
        topic: &Topic,
        measure: &Measure,
        canonical: Option<&str>,
    ) -> view::Measure {
        let mut view = self.measure(plan, measure, true);
        let neighbour = |number: Option<u32>| {
            let (_, measure) = plan
                .measures()
                .find(|(_, other)| Some(other.number) == number)?;
            Some(view::Neighbour {
                number: measure.number,
                numeral: numeral::write(measure.number),
                link: self.title_link(
                    plan,
                    &measure.title,
                    Route::Measure(plan.id.clone(), measure.number),
                ),
            })
        };
        let summary = measure.body.get(self.tag()).and_then(|body| {
            let first = body.paragraphs.first()?;
            let shown = plan.displayed(self.tag(), first);
            let sentence = shown.segments().next().map(|(_, words)| words.to_owned());
            Some(sentence.unwrap_or(shown.string))
        });
        let title = self
            .wording
            .say(self.tag(), "qr-title", &[])
            .unwrap_or_default();
        view.page = Some(view::MeasurePage {
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            topic_number: topic.number,
            topic_numeral: numeral::write(topic.number),
            topic: self.title_link(
                plan,
                &topic.title,
                Route::Topic(plan.id.clone(), topic.slug.clone()),
            ),
            summary,
            previous: neighbour(measure.number.checked_sub(1)),
            next: neighbour(measure.number.checked_add(1)),
            qr: canonical.and_then(|url| super::qr::svg(url, &title)),
        });
        view
    }

    fn topic(&self, plan: &Plan, topic: &Topic, measures: bool) -> view::Topic {
        let numbers = || topic.measures.iter().map(|measure| measure.number);
        view::Topic {
            number: topic.number,
            numeral: numeral::write(topic.number),
            url: self
                .links
                .page(Route::Topic(plan.id.clone(), topic.slug.clone())),
            title: self.title(plan, &topic.title),
            is_translation: self.tag() != &plan.language,
            count: topic.measures.len(),
            first: numbers().min().unwrap_or(0),
            last: numbers().max().unwrap_or(0),
            measures: topic
                .measures
                .iter()
                .filter(|_| measures)
                .map(|measure| self.measure(plan, measure, false))
                .collect(),
            page: None,
        }
    }

    /// A topic as its own page shows it.
    pub(super) fn topic_page(&self, plan: &Plan, topic: &Topic) -> view::Topic {
        let mut view = self.topic(plan, topic, true);
        let neighbour = |number: Option<u32>| {
            let topic = plan
                .topics
                .iter()
                .find(|other| Some(other.number) == number)?;
            Some(view::Neighbour {
                number: topic.number,
                numeral: numeral::write(topic.number),
                link: self.title_link(
                    plan,
                    &topic.title,
                    Route::Topic(plan.id.clone(), topic.slug.clone()),
                ),
            })
        };
        view.page = Some(view::TopicPage {
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            topics: plan.topics.len(),
            previous: neighbour(topic.number.checked_sub(1)),
            next: neighbour(topic.number.checked_add(1)),
        });
        view
    }

    /// A plan; `full` with its texts, otherwise with its contents only.
    pub(super) fn plan(&self, plan: &Plan, full: bool) -> view::Plan {
        let (preamble_language, preamble) = plan.preamble.resolve(self.tag());
        let in_measures: Vec<usize> = plan
            .measures()
            .flat_map(|(_, measure)| measure.errata.iter().copied())
            .collect();
        let outside = (0..plan.errata.len()).filter(|index| !in_measures.contains(index));
        view::Plan {
            id: plan.id.clone(),
            url: self.links.page(Route::Plan(plan.id.clone())),
            source: self.links.page(Route::Source(plan.id.clone())),
            title: self.title(plan, &plan.title),
            issuer: self.issuer(plan),
            date: plan.issue.date.map(|date| self.date(date)),
            is_translation: self.tag() != &plan.language,
            count: plan.measures().count(),
            notice: full.then(|| self.notice(plan)).flatten(),
            preamble: (full && !preamble.is_empty())
                .then(|| self.edition(plan, preamble_language, preamble)),
            preamble_is_missing: preamble_language != self.tag(),
            notes: if full {
                self.notes(plan, outside)
            } else {
                Vec::new()
            },
            topics: plan
                .topics
                .iter()
                .map(|topic| self.topic(plan, topic, full))
                .collect(),
        }
    }

    fn issuer(&self, plan: &Plan) -> Option<Words> {
        let issuer = &plan.issue.issuer;
        issuer
            .get_key_value(self.tag())
            .or_else(|| issuer.get_key_value(&plan.language))
            .or_else(|| issuer.first_key_value())
            .map(|(language, name)| Self::words(language, name))
    }

    fn notice(&self, plan: &Plan) -> Option<view::Notice> {
        let (language, body) = plan.notice.as_ref()?.body.resolve(self.tag());
        let issuer = plan.issue.issuer.get(language);
        let is_date = |line: &str| {
            plan.issue.date.is_some_and(|issued| {
                line == date::chinese(issued) || line == date::english(issued)
            })
        };
        let lines = body.paragraphs.iter().map(|text| view::NoticeLine {
            is_signature: Some(&text.string) == issuer || is_date(&text.string),
            html: self.html(plan, language, text),
        });
        Some(view::Notice {
            language: language.to_string(),
            is_missing: language != self.tag(),
            lines: lines.collect(),
        })
    }

    // Other pages

    /// The home page.
    pub(super) fn home(&self) -> view::Home {
        view::Home {
            plan: self.portal.plans.first().map(|plan| self.plan(plan, false)),
            others: self
                .portal
                .plans
                .iter()
                .skip(1)
                .map(|plan| self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())))
                .collect(),
        }
    }

    /// The provenance of a plan.
    pub(super) fn source(&self, plan: &Plan) -> view::Source {
        view::Source {
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            path: plan.original.file.path.clone(),
            sha256: plan.original.sha256.clone(),
            language: plan.language.to_string(),
            is_widened: plan.punctuation == PunctuationRule::FullWidth,
            issuer: self.issuer(plan),
            date: plan.issue.date.map(|date| self.date(date)),
            lines: self.source_lines(plan),
            notes: (0..plan.errata.len())
                .filter_map(|index| self.note(plan, index, false))
                .collect(),
        }
    }

    fn source_lines(&self, plan: &Plan) -> Vec<view::SourceLine> {
        let file = &plan.original.file;
        let mut lines = Vec::new();
        let mut start = 0;
        for (index, line) in file.text.split('\n').enumerate() {
            let words = line.strip_suffix('\r').unwrap_or(line);
            let whole = Span::new(start, start + words.len());
            start += line.len() + 1;
            // What follows the last line end is no line.
            if words.is_empty() && start > file.text.len() {
                break;
            }
            let marks = plan
                .errata
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
            lines.push(view::SourceLine {
                number: index + 1,
                is_chrome: plan.chrome.iter().any(|chrome| chrome == words),
                html: self.marked(&plan.language, &text),
            });
        }
        lines
    }

    /// The search page.
    pub(super) fn search(&self) -> view::Search {
        view::Search {
            index: self.links.fixed("search/"),
            root: self.links.fixed(""),
            prefix: self.links.language.prefix.clone(),
        }
    }

    /// The page for what is not there.
    pub(super) fn not_found(&self) -> view::NotFound {
        let languages = self.portal.site.languages.iter().map(|language| {
            let other = Composer {
                portal: self.portal,
                wording: self.wording,
                links: self.links.in_language(language),
            };
            view::NotFoundIn {
                language: language.tag.to_string(),
                home: other.links.page(Route::Home),
                search: other.links.page(Route::Search),
                plan: other.newest_plan(),
            }
        });
        view::NotFound {
            languages: languages.collect(),
        }
    }

    /// The newest plan.
    pub(super) fn newest_plan(&self) -> Option<view::Link> {
        let plan = self.portal.plans.first()?;
        Some(self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())))
    }
}

/// A string of another language than Chinese says where it is Chinese.
pub(super) fn foreign_or_plain(language: &LanguageTag, text: &str) -> String {
    if language.is_chinese() {
        escape(text)
    } else {
        with_chinese_marked(text)
    }
}
