//! The page of a kind of names: targets, instruments, bodies and so on.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use super::kind::PageKind;
use crate::base::slice;
use crate::model::{
    Body, LanguageTag, Localized, Mark, NameKind, NameOf, Named, Numbers, Pending, Plan, Portal,
    Route, SegmentId, Standing, Text,
};
use crate::render::compose::{Called, Composer, MOST, all_cited};
use crate::render::context::SiteContext;
use crate::render::html::{escape_into, with_chinese_marked};
use crate::render::view::{BodyLink, Link, Tags, Words};

/// How many sentences of an entry to show.
const FEW: usize = 12;

/// All names of one kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesPage {
    /// The kind: `target`, `instrument`, `system`, `body`, `place`.
    pub kind: String,
    /// The bodies that plans name as responsible; empty for other kinds.
    pub responsible: Vec<BodyLink>,
    /// How many names there are.
    pub count: usize,
    /// The plans with such names, newest first.
    pub plans: Vec<NamesOfPlan>,
}

/// The names in a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesOfPlan {
    /// The plan.
    pub plan: Link,
    /// In the order of their first mention.
    pub entries: Vec<NameEntry>,
}

/// A name in a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NameEntry {
    /// The id of its element; absent if an earlier plan on the page already has
    /// it.
    pub slug: Option<String>,
    /// The name.
    pub name: Words,
    /// The name in other languages.
    pub others: Vec<Words>,
    /// An explanation in one sentence.
    pub explanation: Option<Words>,
    /// Its parts.
    pub parts: Vec<NamePart>,
    /// The first sentences that mention it.
    pub sentences: Vec<Naming>,
    /// How many more sentences mention it.
    pub more: usize,
    /// Link to a search for it, if there are more.
    pub search: Option<String>,
}

/// A part of something, named by a glossary term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamePart {
    /// The id of its element.
    pub slug: String,
    /// The name.
    pub name: Words,
    /// The name in other languages.
    pub others: Vec<Words>,
    /// An explanation in one sentence.
    pub explanation: Option<Words>,
}

/// A sentence or title that mentions a name.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Naming {
    /// Language of the words.
    pub language: String,
    /// HTML: the words, the name in `<b>`.
    pub html: String,
    /// Number of the provision, if it is in one.
    pub number: Option<Numbers>,
    /// The provision, or the plan.
    pub link: Link,
}

/// The page of a kind that some plan has names of.
pub(super) struct Page {
    kind: NameKind,
}

impl PageKind for Page {
    type About = Portal;
    type View = NamesPage;

    const TEMPLATE: &'static str = "names.html";
    const VIEW: &'static str = "names";

    fn folders() -> Vec<&'static str> {
        NameKind::ALL.map(NameKind::page).to_vec()
    }

    fn all(context: &SiteContext<'_>, portal: &Portal) -> Vec<Self> {
        let kinds = NameKind::ALL.into_iter();
        kinds
            .filter(|kind| context.has_names(*kind) || has_duties(*kind, portal))
            .map(|kind| Self { kind })
            .collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::names(self.kind)
    }

    fn name(&self) -> &str {
        self.kind.page()
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> NamesPage {
        let mut given = BTreeSet::new();
        let plans = portal.every_plan().take(Standing::GATHERED);
        let plans: Vec<NamesOfPlan> = plans
            .map(|plan| composer.names_of_plan(plan, self.kind, &mut given))
            .filter(|plan| !plan.entries.is_empty())
            .collect();
        NamesPage {
            kind: self.kind.name().to_owned(),
            responsible: match self.kind {
                NameKind::Body => composer.body_links(portal),
                _ => Vec::new(),
            },
            count: composer.count_of(portal.every_plan(), self.kind),
            plans,
        }
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        composer.list_tags(all_cited(portal))
    }
}

/// Whether the page of a kind has bodies that are responsible.
fn has_duties(kind: NameKind, portal: &Portal) -> bool {
    kind == NameKind::Body && !portal.duties.bodies.is_empty()
}

impl Composer<'_> {
    fn names_of_plan(
        &self,
        plan: &Plan,
        kind: NameKind,
        given: &mut BTreeSet<String>,
    ) -> NamesOfPlan {
        let shown = plan.names.of(kind).take(MOST);
        let wholes = shown.filter(|named| self.whole(plan, named).is_none());
        NamesOfPlan {
            plan: self.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            entries: wholes
                .filter_map(|named| {
                    let is_new = given.insert(named.slug.clone());
                    self.name_entry(plan, named, is_new)
                })
                .collect(),
        }
    }

    /// The name in the language shown next to the page's.
    fn called_otherwise(&self, plan: &Plan, name: &Called<'_>) -> Vec<Words> {
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

    fn name_entry(&self, plan: &Plan, named: &Named, is_new: bool) -> Option<NameEntry> {
        let name = self.name_of(plan, named)?;
        let called = self.called(plan, &name);
        let parts: Vec<&Named> = self.parts_of(plan, named).collect();
        // A mention of a part counts as a mention of the whole.
        let all = || std::iter::once(&named).chain(&parts);
        let mentions: BTreeSet<SegmentId> =
            all().flat_map(|n| n.mentions.iter().copied()).collect();
        let names: Vec<NameOf> = all().map(|named| named.of).collect();
        let more = mentions.len().saturating_sub(FEW);
        let mentions = mentions.into_iter().take(FEW);
        Some(NameEntry {
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

    fn explanation(&self, name: &Called<'_>) -> Option<Words> {
        let Called::Term(term) = name else {
            return None;
        };
        let (language, words) = self.words_of(term)?;
        Some(Self::words(language, words.explanation.clone()))
    }

    /// The names in a plan that are parts of a name.
    fn parts_of<'p>(&'p self, plan: &'p Plan, named: &Named) -> impl Iterator<Item = &'p Named> {
        let whole = match named.of {
            NameOf::Term(index) => Some(index),
            NameOf::Own(..) => None,
        };
        plan.names.of(named.kind).filter(move |part| match part.of {
            NameOf::Term(index) => {
                let term = self.context.glossary.terms.get(index);
                whole.is_some() && term.is_some_and(|term| term.part_of == whole)
            }
            NameOf::Own(..) => false,
        })
    }

    fn part(&self, plan: &Plan, part: &Named) -> Option<NamePart> {
        let name = self.name_of(plan, part)?;
        Some(NamePart {
            slug: part.slug.clone(),
            name: self.called(plan, &name),
            others: self.called_otherwise(plan, &name),
            explanation: self.explanation(&name),
        })
    }

    /// A sentence that mentions names, with the names marked.
    fn naming(&self, plan: &Plan, names: &[NameOf], id: SegmentId) -> Option<Naming> {
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
        Some(Naming {
            language: language.to_string(),
            html: with_names(&shown, &whole, names, language.writes_han()),
            number,
            link,
        })
    }

    /// The text that contains a segment, in the page's language or else the
    /// original's, and the number of its sentence, unless it is a title.
    fn segment<'p>(
        &self,
        plan: &'p Plan,
        id: SegmentId,
    ) -> Option<(&'p LanguageTag, &'p Text, Option<u32>)> {
        let (number, body): (u32, &Localized<Body>) = match id {
            SegmentId::Notice(number) => (number, plan.notice.as_ref()?),
            SegmentId::Preamble(number) => (number, &plan.preamble),
            SegmentId::Closing(number) => (number, &plan.closing),
            SegmentId::Sentence(path, number) => (number, &plan.provision(path)?.body),
            SegmentId::Heading(path) => {
                let (language, text) = plan.provision(path)?.title.resolve(self.tag());
                return Some((language, text, None));
            }
            SegmentId::Title => return None,
        };
        let (language, body) = body.resolve(self.tag());
        let mut texts = body.paragraphs.iter();
        let text = texts.find(|text| text.segments().any(|(other, _)| other == number))?;
        Some((language, text, Some(number)))
    }

    fn place(&self, plan: &Plan, id: SegmentId) -> Option<(Option<Numbers>, Link)> {
        match id {
            SegmentId::Heading(path) | SegmentId::Sentence(path, _) => {
                let provision = plan.provision(path)?;
                let link = self.title_link(plan, &provision.title, &provision.page);
                let number = path.is_cited().then_some(path.numbers);
                Some((number, link))
            }
            _ => {
                let route = Route::plan(&plan.id);
                Some((None, self.title_link(plan, &plan.title, &route)))
            }
        }
    }
}

/// The text of a segment with some names in `<b>`.
fn with_names(text: &Text, within: &Range<usize>, names: &[NameOf], writes_han: bool) -> String {
    let mut html = String::new();
    let write = |html: &mut String, range: Range<usize>| {
        let words = slice(&text.string, range);
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
            let words = slice(&text.string, at);
            // The possessive ending is not part of the name.
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
