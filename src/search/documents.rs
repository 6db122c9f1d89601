//! The documents of the index.
//!
//! A document is anything that a result can link to, independent of language: a
//! page of the site, or an entry of the glossary. Equally good results keep the
//! order of documents: plan by plan its provisions, its topics, the plan
//! itself; then the other pages; then the terms.
//!
//! A document's text in one language is its edition. Editions are created on
//! demand, so that only a few are in memory at a time.

use std::sync::Arc;

use super::list_page::ListPage;
use super::page_text;
use super::tokens;
use crate::model::{
    Body, LanguageTag, Localized, Numbers, Page, Pending, Plain, Plan, Portal, Provision, Route,
    Site, Term, Text,
};

/// How many plans the place of a term names.
const NAMED: usize = 3;

/// The page that says how to use the portal.
const HELP: &str = "help";

/// A searchable document.
pub(crate) struct SearchDocument<'p> {
    /// What the document is about.
    pub(crate) subject: Subject<'p>,
    /// Index of the plan that it belongs to.
    pub(crate) plan: Option<usize>,
}

/// What a document is about.
#[derive(Clone, Copy)]
pub(crate) enum Subject<'p> {
    /// A provision that is cited by number, with its topic.
    Cited(&'p Plan, &'p Provision, &'p Provision),
    Topic(&'p Plan, &'p Provision),
    Plan(&'p Plan),
    Page(&'p Page),
    /// A page that lists what plans have.
    List(&'p ListPage),
    /// A term, with all plans.
    Term(&'p Term, &'p [Arc<Plan>]),
}

/// A document in one language, as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SearchText {
    /// Title of its parent, which also matches: the topic of a provision.
    pub(crate) place: String,
    /// Its own title.
    pub(crate) title: String,
    /// Its text, by sentence.
    pub(crate) text: Vec<String>,
    /// How many sentences at the end of the text are plain words of editors.
    pub(crate) plain: usize,
    /// What it is also found by, and which is never shown.
    pub(crate) unseen: Vec<String>,
}

impl SearchText {
    /// An edition of these parts. A sentence without tokens is joined to the
    /// one before: sentences must not be empty.
    fn new(place: String, title: String, text: impl IntoIterator<Item = String>) -> Self {
        let mut sentences: Vec<String> = Vec::new();
        let mut waiting = String::new();
        for sentence in text {
            if tokens::has_any(&sentence) {
                sentences.push(std::mem::take(&mut waiting) + &sentence);
            } else if let Some(last) = sentences.last_mut() {
                last.push_str(&sentence);
            } else {
                waiting.push_str(&sentence);
            }
        }
        Self {
            place,
            title,
            text: sentences,
            plain: 0,
            unseen: Vec::new(),
        }
    }

    /// With the plain words on it.
    fn with_plain(mut self, plain: &Plain, language: &LanguageTag) -> Self {
        let words = [&plain.says, &plain.means].into_iter();
        let words = words.filter_map(|words| words.get(language).cloned());
        let plain: Vec<String> = words.filter(|words| tokens::has_any(words)).collect();
        self.plain = plain.len();
        self.text.extend(plain);
        self
    }
}

/// The documents of a portal, in the order of their numbers.
pub(crate) fn documents<'p>(portal: &'p Portal, lists: &'p [ListPage]) -> Vec<SearchDocument<'p>> {
    let mut documents = Vec::new();
    for (number, plan) in portal.plans.iter().enumerate() {
        let cited = plan.cited();
        let cited = cited.map(|(topic, cited)| Subject::Cited(plan, topic, cited));
        let topics = plan.topics().map(|topic| Subject::Topic(plan, topic));
        let all = cited.chain(topics).chain([Subject::Plan(plan)]);
        documents.extend(all.map(|subject| SearchDocument {
            subject,
            plan: Some(number),
        }));
    }
    let pages = portal.pages.iter().map(Subject::Page);
    let terms = portal.glossary.terms.iter();
    let terms = terms.map(|term| Subject::Term(term, &portal.plans));
    let pages = pages.chain(lists.iter().map(Subject::List));
    documents.extend(pages.chain(terms).map(|subject| SearchDocument {
        subject,
        plan: None,
    }));
    documents
}

impl<'p> SearchDocument<'p> {
    /// `measure`, `topic`, `plan`, `page` or `term`.
    pub(crate) fn kind(&self) -> &'static str {
        match self.subject {
            Subject::Cited(..) => "measure",
            Subject::Topic(..) => "topic",
            Subject::Plan(_) => "plan",
            Subject::Page(_) | Subject::List(_) => "page",
            Subject::Term(..) => "term",
        }
    }

    /// The numbers of a topic or provision.
    pub(crate) fn numbers(&self) -> Option<Numbers> {
        match self.subject {
            Subject::Cited(_, _, provision) | Subject::Topic(_, provision) => {
                Some(provision.path.numbers)
            }
            Subject::Plan(_) | Subject::Page(_) | Subject::List(_) | Subject::Term(..) => None,
        }
    }

    /// Its path relative to the folder of a language.
    pub(crate) fn path(&self) -> String {
        match self.subject {
            Subject::Cited(_, _, provision) | Subject::Topic(_, provision) => {
                provision.page.path().to_owned()
            }
            Subject::Plan(plan) => Route::plan(&plan.id).path().to_owned(),
            Subject::Page(page) => Route::page(&page.name).path().to_owned(),
            Subject::List(list) => list.route.path().to_owned(),
            Subject::Term(term, _) => Route::term(&term.slug).path().to_owned(),
        }
    }

    /// Its text in a language, if it has any.
    pub(crate) fn edition(&self, language: &LanguageTag) -> Option<SearchText> {
        match self.subject {
            // A provision also matches by its topic.
            Subject::Cited(plan, topic, cited) => {
                let place = Some(&topic.title);
                let text = edition((plan, language), place, &cited.title, &[&cited.body])?;
                Some(text.with_plain(&cited.plain, language))
            }
            // Matching the plan's title would return all its topics.
            Subject::Topic(plan, topic) => {
                let bodies = own_bodies(topic);
                edition((plan, language), None, &topic.title, &bodies)
            }
            Subject::Plan(plan) => {
                let own = [&plan.preamble, &plan.closing];
                let bodies: Vec<_> = plan.notice.iter().chain(own).collect();
                edition((plan, language), None, &plan.title, &bodies)
            }
            Subject::Page(page) => {
                let text = page.texts.get(language)?;
                // What it shows how to search for is not there.
                let sentences = match page.name.as_str() {
                    HELP => Vec::new(),
                    _ => page_text::sentences(&text.markdown, language),
                };
                Some(SearchText::new(
                    String::new(),
                    text.title.clone(),
                    sentences,
                ))
            }
            // What it lists is found in the plans.
            Subject::List(list) => {
                let title = list.titles.get(language)?.clone();
                Some(SearchText::new(String::new(), title, []))
            }
            Subject::Term(term, _) => {
                let words = term.words.get(language)?;
                let between = if language.writes_han() { "、" } else { ", " };
                let explanation = [words.explanation.clone()];
                let explanation = explanation.into_iter().filter(|text| !text.is_empty());
                let text = SearchText::new(String::new(), words.term.clone(), explanation);
                let unseen = [words.also.join(between), words.everyday.join(between)];
                let unseen = unseen.into_iter().filter(|words| !words.is_empty());
                Some(SearchText {
                    unseen: unseen.collect(),
                    ..text
                })
            }
        }
    }

    /// Its title in a language, and the language that the title is actually in:
    /// if there is none, that of the original, or the site's first that has
    /// one.
    pub(crate) fn title(
        &self,
        language: &'p LanguageTag,
        site: &'p Site,
    ) -> Option<(&'p LanguageTag, String)> {
        let first = |title: &dyn Fn(&LanguageTag) -> Option<String>| {
            let languages = site.languages.iter().map(|language| &language.tag);
            let mut languages = std::iter::once(language).chain(languages);
            languages.find_map(|tag| Some((tag, title(tag)?)))
        };
        match self.subject {
            Subject::Cited(plan, _, cited) => Some(shown(plan, &cited.title, language)),
            Subject::Topic(plan, topic) => Some(shown(plan, &topic.title, language)),
            Subject::Plan(plan) => Some(shown(plan, &plan.title, language)),
            Subject::Page(page) => first(&|tag| Some(page.texts.get(tag)?.title.clone())),
            Subject::List(list) => first(&|tag| list.titles.get(tag).cloned()),
            Subject::Term(term, _) => first(&|tag| Some(term.words.get(tag)?.term.clone())),
        }
    }

    /// Title of its parent in a language, else in the original's; of a term the
    /// plans that it is limited to, the newest first.
    pub(crate) fn place(&self, language: &LanguageTag) -> Option<String> {
        match self.subject {
            Subject::Cited(plan, topic, _) => Some(shown(plan, &topic.title, language).1),
            Subject::Topic(plan, _) => Some(shown(plan, &plan.title, language).1),
            Subject::Term(term, plans) if !term.plans.is_empty() => {
                let own = plans.iter().filter(|plan| term.is_of(&plan.id));
                let title = |plan: &Arc<Plan>| shown(plan, &plan.title, language).1;
                let more = own.clone().nth(NAMED).map(|_| "…".to_owned());
                let titles: Vec<String> = own.take(NAMED).map(title).chain(more).collect();
                let between = if language.writes_han() { "、" } else { ", " };
                (!titles.is_empty()).then(|| titles.join(between))
            }
            _ => None,
        }
    }
}

/// A topic's own text, and that of the headings in it.
fn own_bodies(topic: &Provision) -> Vec<&Localized<Body>> {
    let headings = topic.below().into_iter();
    let headings = headings.filter(|below| !below.path.is_cited());
    let own = std::iter::once(&topic.body);
    own.chain(headings.map(|heading| &heading.body)).collect()
}

/// A title as displayed in a language, else in the original's.
pub(crate) fn shown<'t>(
    plan: &Plan,
    title: &'t Localized<Text>,
    language: &LanguageTag,
) -> (&'t LanguageTag, String) {
    let (language, text) = title.resolve(language);
    (language, plan.displayed(language, text).string)
}

fn edition(
    (plan, language): (&Plan, &LanguageTag),
    place: Option<&Localized<Text>>,
    title: &Localized<Text>,
    bodies: &[&Localized<Body>],
) -> Option<SearchText> {
    let bodies = bodies.iter().filter_map(|body| body.get(language));
    let paragraphs = bodies.flat_map(|body| &body.paragraphs);
    let text: Vec<String> = paragraphs
        .flat_map(|text| sentences(&plan.displayed(language, text)))
        .collect();
    let words =
        |title: &Localized<Text>| Some(plan.displayed(language, title.get(language)?).string);
    let title = words(title);
    if title.is_none() && text.is_empty() {
        return None;
    }
    // Documents without a parent have no place, and untranslated titles no
    // text.
    let place = place.and_then(words).unwrap_or_default();
    Some(SearchText::new(place, title.unwrap_or_default(), text))
}

/// A paragraph's segments; the whole paragraph if none are marked.
fn sentences(text: &Text) -> Vec<String> {
    let ranges: Vec<_> = text.segment_ranges().map(|(_, range)| range).collect();
    if ranges.is_empty() && !text.string.is_empty() {
        return vec![text.string.clone()];
    }
    // Untranslated sentences are found in the original.
    let translated = |range: &_| text.pending(range) != Some(Pending::Missing);
    let segments = ranges.into_iter().filter(translated);
    segments
        .filter_map(|range| text.string.get(range).map(str::to_owned))
        .collect()
}
