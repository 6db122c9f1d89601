//! What plans name: the page of a kind, and links to its entries.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Composer;
use crate::model::{
    Body, LanguageTag, Localized, Mark, Measure, NameKind, NameOf, Named, OwnName, Pending, Plan,
    Route, SegmentId, Term, Text,
};
use crate::render::html::{escape_into, with_chinese_marked};
use crate::render::view;

/// How many sentences of an entry to show.
const FEW: usize = 12;
/// How many names of a plan to show, and of how many plans: the others are
/// left to search, or a page would grow with the portal.
const MOST: usize = 300;
const PLANS: usize = 10;

/// A name in the languages that it has words in.
enum Called<'p> {
    Term(&'p Term),
    Own(&'p OwnName),
}

impl Called<'_> {
    fn words(&self, language: &LanguageTag) -> Option<&str> {
        match self {
            Self::Term(term) => term.words.get(language).map(|words| words.term.as_str()),
            Self::Own(name) => name.words.get(language).map(String::as_str),
        }
    }
}

impl Composer<'_> {
    /// All that the plans name of a kind.
    pub(in crate::render) fn names_page(&self, kind: NameKind) -> view::NamesPage {
        let mut given = BTreeSet::new();
        let plans = self.portal.plans.iter().take(PLANS);
        let plans: Vec<view::NamesOfPlan> = plans
            .map(|plan| self.names_of_plan(plan, kind, &mut given))
            .filter(|plan| !plan.entries.is_empty())
            .collect();
        view::NamesPage {
            kind: kind.name().to_owned(),
            count: self.count_of(self.portal.every_plan(), kind),
            plans,
        }
    }

    /// Links to the pages of the kinds that a plan has names of.
    pub(super) fn names_links(&self, plan: &Plan) -> Vec<view::NamesLink> {
        self.links_to_kinds(std::iter::once(plan))
    }

    /// The same of all plans together.
    pub(super) fn all_names_links(&self) -> Vec<view::NamesLink> {
        self.links_to_kinds(self.portal.every_plan())
    }

    fn links_to_kinds<'p>(
        &self,
        plans: impl Iterator<Item = &'p Plan> + Clone,
    ) -> Vec<view::NamesLink> {
        let kinds = NameKind::ALL.into_iter();
        kinds
            .map(|kind| view::NamesLink {
                kind: kind.name().to_owned(),
                url: self.links.page(Route::Names(kind)),
                count: self.count_of(plans.clone(), kind),
            })
            .filter(|link| link.count > 0)
            .collect()
    }

    /// How many names of a kind plans have, without the parts of others.
    fn count_of<'p>(&self, plans: impl Iterator<Item = &'p Plan>, kind: NameKind) -> usize {
        let wholes = |plan: &Plan| {
            let all = plan.names.of(kind);
            all.filter(|named| self.whole(plan, named).is_none())
                .count()
        };
        plans.map(wholes).sum()
    }

    /// What a measure names, by kind.
    pub(super) fn named(&self, plan: &Plan, measure: &Measure) -> Vec<view::NamesOfKind> {
        let here = plan.names.by_measure.get(&measure.number);
        let here: Vec<&Named> = here
            .into_iter()
            .flatten()
            .filter_map(|index| plan.names.all.get(*index))
            .collect();
        let kinds = NameKind::ALL.into_iter();
        kinds
            .map(|kind| view::NamesOfKind {
                kind: kind.name().to_owned(),
                links: (here.iter().filter(|named| named.kind == kind))
                    .filter_map(|named| self.name_link(plan, named))
                    .collect(),
            })
            .filter(|names| !names.links.is_empty())
            .collect()
    }

    /// Links to what a plan names of a kind, as far as `which` wants it.
    pub(super) fn name_links(
        &self,
        plan: &Plan,
        kind: NameKind,
        which: impl Fn(&Named) -> bool,
    ) -> Vec<view::Link> {
        let named = plan.names.of(kind).filter(|named| which(named));
        named
            .filter_map(|named| self.name_link(plan, named))
            .collect()
    }

    fn name_link(&self, plan: &Plan, named: &Named) -> Option<view::Link> {
        let words = self.called(plan, &self.name_of(plan, named)?);
        let page = self.links.page(Route::Names(named.kind));
        let mut shown = self.portal.plans.iter().take(PLANS);
        let is_shown = named.position < MOST && shown.any(|shown| shown.id == plan.id);
        Some(view::Link {
            url: match is_shown {
                true => format!("{page}#{}", named.slug),
                false => self.links.search(&words.text),
            },
            language: words.language,
            text: words.text,
        })
    }

    fn names_of_plan(
        &self,
        plan: &Plan,
        kind: NameKind,
        given: &mut BTreeSet<String>,
    ) -> view::NamesOfPlan {
        let shown = plan.names.of(kind).take(MOST);
        let wholes = shown.filter(|named| self.whole(plan, named).is_none());
        view::NamesOfPlan {
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            entries: wholes
                .filter_map(|named| {
                    let is_new = given.insert(named.slug.clone());
                    self.name_entry(plan, named, is_new)
                })
                .collect(),
        }
    }

    /// What a named term is a part of, if the plan names that too.
    fn whole(&self, plan: &Plan, named: &Named) -> Option<usize> {
        let NameOf::Term(index) = named.of else {
            return None;
        };
        let whole = self.portal.glossary.terms.get(index)?.part_of?;
        plan.names.by_term.get(&whole).copied()
    }

    fn name_of<'p>(&'p self, plan: &'p Plan, named: &Named) -> Option<Called<'p>> {
        match named.of {
            NameOf::Term(index) => self.portal.glossary.terms.get(index).map(Called::Term),
            NameOf::Own(number, index) => {
                let measure = plan.measure(number)?.1;
                measure.own_names.get(index).map(Called::Own)
            }
        }
    }

    /// A name in the page's language, else in the plan's.
    fn called(&self, plan: &Plan, name: &Called<'_>) -> view::Words {
        let own = name.words(self.tag()).map(|words| (self.tag(), words));
        let (language, words) = own
            .or_else(|| Some((&plan.language, name.words(&plan.language)?)))
            .unwrap_or((self.tag(), ""));
        Self::words(
            language,
            plan.displayed(language, &Text::plain(words)).string,
        )
    }

    /// The same in the language that stands beside the page's.
    fn called_otherwise(&self, plan: &Plan, name: &Called<'_>) -> Vec<view::Words> {
        let languages: Vec<&LanguageTag> = match plan.is_own(self.tag()) {
            true => plan.title.translations.keys().take(1).collect(),
            false => vec![&plan.language],
        };
        let words = languages.into_iter().filter_map(|language| {
            let words = Text::plain(name.words(language)?);
            Some(Self::words(
                language,
                plan.displayed(language, &words).string,
            ))
        });
        words.collect()
    }

    fn name_entry(&self, plan: &Plan, named: &Named, is_new: bool) -> Option<view::NameEntry> {
        let name = self.name_of(plan, named)?;
        let called = self.called(plan, &name);
        let parts: Vec<&Named> = self.parts_of(plan, named).collect();
        // Where a part is named, so is the whole.
        let all = || std::iter::once(&named).chain(&parts);
        let mentions: BTreeSet<SegmentId> =
            all().flat_map(|n| n.mentions.iter().copied()).collect();
        let names: Vec<NameOf> = all().map(|named| named.of).collect();
        let more = mentions.len().saturating_sub(FEW);
        let mentions = mentions.into_iter().take(FEW);
        Some(view::NameEntry {
            slug: is_new.then(|| named.slug.clone()),
            others: self.called_otherwise(plan, &name),
            explanation: self.explanation(&name),
            parts: (parts.iter())
                .filter_map(|part| self.part(plan, part))
                .collect(),
            sentences: mentions
                .filter_map(|id| self.naming(plan, &names, id))
                .collect(),
            more,
            search: (more > 0).then(|| self.links.search(&called.text)),
            name: called,
        })
    }

    fn explanation(&self, name: &Called<'_>) -> Option<view::Words> {
        let Called::Term(term) = name else {
            return None;
        };
        let (language, words) = self.words_of(term)?;
        Some(Self::words(language, words.explanation.clone()))
    }

    /// What a plan names that is a part of something that it names.
    fn parts_of<'p>(&'p self, plan: &'p Plan, named: &Named) -> impl Iterator<Item = &'p Named> {
        let whole = match named.of {
            NameOf::Term(index) => Some(index),
            NameOf::Own(..) => None,
        };
        plan.names.of(named.kind).filter(move |part| match part.of {
            NameOf::Term(index) => {
                let term = self.portal.glossary.terms.get(index);
                whole.is_some() && term.is_some_and(|term| term.part_of == whole)
            }
            NameOf::Own(..) => false,
        })
    }

    fn part(&self, plan: &Plan, part: &Named) -> Option<view::NamePart> {
        let name = self.name_of(plan, part)?;
        Some(view::NamePart {
            slug: part.slug.clone(),
            name: self.called(plan, &name),
            others: self.called_otherwise(plan, &name),
            explanation: self.explanation(&name),
        })
    }

    /// A sentence that names something, the names marked.
    fn naming(&self, plan: &Plan, names: &[NameOf], id: SegmentId) -> Option<view::Naming> {
        let (language, text, number) = self.segment(plan, id)?;
        let shown = plan.displayed(language, text);
        let whole = match number {
            Some(number) => {
                shown
                    .segment_ranges()
                    .find(|(other, _)| *other == number)?
                    .1
            }
            None => 0..shown.string.len(),
        };
        let language = match shown.pending(&whole) {
            Some(Pending::Missing) => &plan.language,
            _ => language,
        };
        let (number, link) = self.place(plan, id)?;
        Some(view::Naming {
            language: language.to_string(),
            html: with_names(&shown, &whole, names, language.writes_han()),
            number,
            link,
        })
    }

    /// The text that has a segment, in the page's language, else the original's;
    /// and which of its sentences that is, unless it is a title.
    fn segment<'p>(
        &self,
        plan: &'p Plan,
        id: SegmentId,
    ) -> Option<(&'p LanguageTag, &'p Text, Option<u32>)> {
        let (number, body): (u32, &Localized<Body>) = match id {
            SegmentId::Notice(number) => (number, plan.notice.as_ref()?),
            SegmentId::Preamble(number) => (number, &plan.preamble),
            SegmentId::Measure(measure, number) => (number, &plan.measure(measure)?.1.body),
            SegmentId::MeasureTitle(measure) => {
                let (language, text) = plan.measure(measure)?.1.title.resolve(self.tag());
                return Some((language, text, None));
            }
            SegmentId::Title | SegmentId::Topic(_) => return None,
        };
        let (language, body) = body.resolve(self.tag());
        let mut texts = body.paragraphs.iter();
        let text = texts.find(|text| text.segments().any(|(other, _)| other == number))?;
        Some((language, text, Some(number)))
    }

    fn place(&self, plan: &Plan, id: SegmentId) -> Option<(Option<u32>, view::Link)> {
        match id {
            SegmentId::Measure(number, _) | SegmentId::MeasureTitle(number) => {
                let measure = plan.measure(number)?.1;
                let route = Route::Measure(plan.id.clone(), number);
                Some((Some(number), self.title_link(plan, &measure.title, route)))
            }
            _ => {
                let route = Route::Plan(plan.id.clone());
                Some((None, self.title_link(plan, &plan.title, route)))
            }
        }
    }
}

/// The words of a segment with those of some names in `<b>`.
fn with_names(text: &Text, within: &Range<usize>, names: &[NameOf], writes_han: bool) -> String {
    let mut html = String::new();
    let write = |html: &mut String, range: Range<usize>| {
        let words = text.string.get(range).unwrap_or("");
        match writes_han {
            true => escape_into(html, words),
            false => html.push_str(&with_chinese_marked(words)),
        }
    };
    let mut done = within.start;
    for (at, mark) in &text.marks {
        let is_name = names.iter().any(|name| match (mark, name) {
            (Mark::Term(index), NameOf::Term(term)) => index == term,
            (Mark::Named(index), NameOf::Own(_, own)) => index == own,
            _ => false,
        });
        if is_name && done <= at.start && at.end <= within.end {
            let words = text.string.get(at.clone()).unwrap_or("");
            // The possessive of a name is no part of it.
            let bare = words.strip_suffix("’s").unwrap_or(words);
            let end = at.start + bare.len();
            write(&mut html, done..at.start);
            html.push_str("<b>");
            write(&mut html, at.start..end);
            html.push_str("</b>");
            done = end;
        }
    }
    write(&mut html, done..within.end);
    html
}
