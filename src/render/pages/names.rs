//! The page of a kind of names: targets, instruments, bodies and so on.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use super::kind::PageKind;
use crate::base::slice;
use crate::model::{
    Body, LanguageTag, Localized, Mark, NameKind, NameOf, Named, Numbers, Pending, Plan, Portal,
    Route, SegmentId, Text,
};
use crate::render::compose::{Called, Composer, Gathered, all_cited};
use crate::render::context::SiteContext;
use crate::render::html::{escape_into, with_chinese_marked};
use crate::render::view::{BodyLink, PlanChoice, PlanTime, Tags, TitleLink, Words};

/// How many sentences of an entry to show.
const FEW: usize = 12;
/// How many plans to list of an entry without sentences.
const LISTED: usize = 3;

/// All names of one kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesPage {
    /// The kind: `target`, `instrument`, `system`, `body`, `place`.
    pub kind: String,
    /// The bodies that plans name as responsible; empty for other kinds.
    pub responsible: Vec<BodyLink>,
    /// The plans by which the page can be narrowed down, if the site has several.
    pub choices: Vec<PlanChoice>,
    /// How many names there are.
    pub count: usize,
    /// What plans name, the newest plan's first, and of a plan in the order of
    /// their first mention.
    pub entries: Vec<NameEntry>,
}

/// A name, with the plans that have it.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NameEntry {
    /// The id of its element; absent if an entry before it has that id.
    pub slug: Option<String>,
    /// More ids, by which other plans link to it.
    pub also: Vec<String>,
    /// The name.
    pub name: Words,
    /// The name in other languages.
    pub others: Vec<Words>,
    /// An explanation in one sentence.
    pub explanation: Option<Words>,
    /// Of a target: within what time, in the original's words.
    pub period: Option<Words>,
    /// Its parts.
    pub parts: Vec<NamePart>,
    /// The identifiers of the plans that mention it, separated by spaces; empty if
    /// the site has one plan only.
    pub of: String,
    /// The plans that mention it, the newest first, with the first sentences.
    pub plans: Vec<NameInPlan>,
    /// How many more sentences mention it.
    pub more: usize,
    /// Link to a search for it, if there are more.
    pub search: Option<String>,
}

/// The mentions of a name in a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NameInPlan {
    /// The plan's identifier.
    pub id: String,
    /// The plan, if the site has several.
    pub plan: Option<TitleLink>,
    /// The time that it is for, if that is known and the site has several plans.
    pub time: Option<PlanTime>,
    /// The first sentences that mention it.
    pub sentences: Vec<Naming>,
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
    pub link: TitleLink,
}

/// The page of a kind that some plan has names of.
pub(super) struct Page {
    pub(super) kind: NameKind,
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
        NamesPage {
            kind: self.kind.name().to_owned(),
            responsible: match self.kind {
                NameKind::Body => composer.body_links(portal),
                _ => Vec::new(),
            },
            choices: composer.plan_choices(portal, |plan| {
                let names_it = plan.names.of(self.kind).next().is_some();
                let is_body = self.kind == NameKind::Body;
                let mut own = plan.duties();
                names_it || is_body && own.any(|duty| !duty.bodies.is_empty())
            }),
            count: composer.count_of(portal.every_plan(), self.kind),
            entries: composer.name_entries(portal, self.kind),
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

    /// What plans name, each with all plans that name it.
    fn name_entries(&self, portal: &Portal, kind: NameKind) -> Vec<NameEntry> {
        let gathered = self.gathered(portal, kind);
        let has_several = portal.plans.len() > 1;
        let mut given = BTreeSet::new();
        let entries = gathered.iter();
        entries
            .filter_map(|entry| self.name_entry(entry, has_several, &mut given))
            .collect()
    }

    fn name_entry(
        &self,
        entry: &Gathered<'_>,
        has_several: bool,
        given: &mut BTreeSet<String>,
    ) -> Option<NameEntry> {
        let newest = entry.plans.first()?;
        let (plan, named) = (newest.plan, newest.named);
        let name = self.name_of(plan, named)?;
        let called = self.called(plan, &name);
        let slugs = entry.plans.iter().map(|one| one.named.slug.clone());
        let mut slugs = slugs.filter(|slug| given.insert(slug.clone()));
        let slug = slugs.next();
        let also = slugs.collect();
        let parts = self.parts(entry, given);
        let all: usize = entry.plans.iter().map(|one| one.mentions().len()).sum();
        let plans = self.in_plans(entry, has_several);
        let shown: usize = plans.iter().map(|one| one.sentences.len()).sum();
        let more = all.saturating_sub(shown);
        let ids = entry.plans.iter().map(|one| one.plan.id.as_str());
        let ids = ids.filter(|_| has_several);
        Some(NameEntry {
            slug,
            also,
            others: self.called_otherwise(plan, &name),
            explanation: self.explanation(&name),
            period: self.period(plan, &name),
            parts,
            of: ids.collect::<Vec<_>>().join(" "),
            plans,
            more,
            search: (more > 0).then(|| self.links.search(&called.text)),
            name: called,
        })
    }

    /// The plans that mention a name, with the first sentences.
    fn in_plans(&self, entry: &Gathered<'_>, has_several: bool) -> Vec<NameInPlan> {
        let mut left = if entry.is_recent { FEW } else { 0 };
        let mut plans = Vec::new();
        for (index, one) in entry.plans.iter().enumerate() {
            if left == 0 && (entry.is_recent || index >= LISTED) {
                break;
            }
            let mentions = one.mentions();
            let shown = mentions.iter().take(left);
            let names = one.names();
            let sentences: Vec<Naming> = shown
                .filter_map(|id| self.naming(one.plan, &names, *id))
                .collect();
            left = left.saturating_sub(mentions.len());
            let route = Route::plan(&one.plan.id);
            plans.push(NameInPlan {
                id: one.plan.id.clone(),
                plan: has_several.then(|| self.title_link(one.plan, &one.plan.title, &route)),
                time: self.plan_time(one.plan).filter(|_| has_several),
                sentences,
            });
        }
        plans
    }

    /// The words that say within what time a target is to be reached.
    fn period(&self, plan: &Plan, name: &Called<'_>) -> Option<Words> {
        let Called::Own(own) = name else {
            return None;
        };
        let (language, words) = self.in_language(&own.period, &plan.language)?;
        let shown = plan.displayed(language, &Text::plain(words));
        Some(Self::words(language, shown.string))
    }

    fn explanation(&self, name: &Called<'_>) -> Option<Words> {
        let Called::Term(term) = name else {
            return None;
        };
        let (language, words) = self.words_of(term)?;
        Some(Self::words(language, words.explanation.clone()))
    }

    /// The parts of a name that plans mention.
    fn parts(&self, entry: &Gathered<'_>, given: &mut BTreeSet<String>) -> Vec<NamePart> {
        let all = entry.plans.iter();
        let all = all.flat_map(|one| one.parts.iter().map(|part| (one.plan, *part)));
        all.filter(|(_, part)| given.insert(part.slug.clone()))
            .filter_map(|(plan, part)| self.part(plan, part))
            .collect()
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

    fn place(&self, plan: &Plan, id: SegmentId) -> Option<(Option<Numbers>, TitleLink)> {
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
    for (at, mark) in text.marks_within(within) {
        let is_name = names.iter().any(|name| match (mark, name) {
            (Mark::Term(index), NameOf::Term(term)) => index == term,
            (Mark::Named(index), NameOf::Own(own)) => index == own,
            _ => false,
        });
        if is_name && done <= at.start {
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
