//! What can be found: the portal as a list of documents.
//!
//! A document is a page of the site whatever its language, with an edition
//! for each language that it is written in. Their order is the order in which
//! equally good results stand: plan by plan its measures, its topics, the plan
//! itself, then the other pages.
//!
//! An edition is a list of sentences: 0 the title of what the document is also
//! found by, if there is one (a measure's topic), 1 its own title, from 2 on
//! the text as a reader sees it.

use super::page_text;
use super::tokens;
use crate::model::{Body, Language, Page, Pending, Plan, Portal, Route, Text, Versions};

/// The sentence that holds the place.
pub(crate) const PLACE: usize = 0;
/// The sentence that holds the title.
pub(crate) const TITLE: usize = 1;
/// The first sentence of the text.
pub(crate) const TEXT: usize = 2;

/// A page of the site, in all its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Document {
    /// Its path below the folder of a language.
    pub(crate) path: String,
    /// `measure`, `topic`, `plan` or `page`.
    pub(crate) kind: &'static str,
    /// Number of a measure or topic.
    pub(crate) number: Option<u32>,
    /// Title of what it belongs to, by language of the site, in its order.
    pub(crate) place: Vec<Option<String>>,
    /// By language of the site, in its order.
    pub(crate) editions: Vec<Option<Edition>>,
}

/// A document in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edition {
    /// Place, title, text: see above.
    pub(crate) sentences: Vec<String>,
}

impl Edition {
    /// An edition of these parts. A sentence without a token joins the one
    /// before: between neighbours there must be none that is empty.
    fn new(place: String, title: String, text: impl IntoIterator<Item = String>) -> Self {
        let mut sentences = vec![place, title];
        let mut waiting = String::new();
        for sentence in text {
            if !tokens::cut(&sentence).is_empty() {
                sentences.push(std::mem::take(&mut waiting) + &sentence);
            } else if let Some(last) = sentences.get_mut(TEXT..).and_then(<[_]>::last_mut) {
                last.push_str(&sentence);
            } else {
                waiting.push_str(&sentence);
            }
        }
        Self { sentences }
    }
}

/// The documents of a portal in the order of their numbers.
pub(crate) fn documents(portal: &Portal) -> Vec<Document> {
    let languages = &portal.site.languages;
    let mut documents = Vec::new();
    for plan in &portal.plans {
        documents.extend(plan_documents(languages, plan));
    }
    documents.extend(portal.pages.iter().map(|page| of_page(languages, page)));
    documents
}

fn plan_documents(languages: &[Language], plan: &Plan) -> Vec<Document> {
    let measures = plan.measures().map(|(topic, measure)| Document {
        path: Route::Measure(plan.id.clone(), measure.number).path(),
        kind: "measure",
        number: Some(measure.number),
        place: titles(languages, plan, &topic.title),
        // A measure is found by its topic too.
        editions: editions(
            languages,
            plan,
            Some(&topic.title),
            &measure.title,
            &[&measure.body],
        ),
    });
    let topics = plan.topics.iter().map(|topic| Document {
        path: Route::Topic(plan.id.clone(), topic.slug.clone()).path(),
        kind: "topic",
        number: Some(topic.number),
        place: titles(languages, plan, &plan.title),
        // By the plan's title all its topics would be found at once.
        editions: editions(languages, plan, None, &topic.title, &[]),
    });
    let mut bodies = Vec::new();
    bodies.extend(&plan.notice);
    bodies.push(&plan.preamble);
    let whole = Document {
        path: Route::Plan(plan.id.clone()).path(),
        kind: "plan",
        number: None,
        place: Vec::new(),
        editions: editions(languages, plan, None, &plan.title, &bodies),
    };
    measures.chain(topics).chain([whole]).collect()
}

fn of_page(languages: &[Language], page: &Page) -> Document {
    let edition = |language: &Language| {
        let text = page.texts.get(&language.tag)?;
        let sentences = page_text::sentences(&text.markdown, &language.tag);
        Some(Edition::new(String::new(), text.title.clone(), sentences))
    };
    Document {
        path: Route::Page(page.name.clone()).path(),
        kind: "page",
        number: None,
        place: Vec::new(),
        editions: languages.iter().map(edition).collect(),
    }
}

/// A title as shown in each language that it exists in.
fn titles(languages: &[Language], plan: &Plan, title: &Versions<Text>) -> Vec<Option<String>> {
    languages
        .iter()
        .map(|Language { tag, .. }| Some(plan.displayed(tag, title.get(tag)?).string))
        .collect()
}

fn editions(
    languages: &[Language],
    plan: &Plan,
    place: Option<&Versions<Text>>,
    title: &Versions<Text>,
    bodies: &[&Versions<Body>],
) -> Vec<Option<Edition>> {
    let edition = |Language { tag, .. }: &Language| {
        let bodies = bodies.iter().filter_map(|body| body.get(tag));
        let paragraphs = bodies.flat_map(|body| &body.paragraphs);
        let text: Vec<String> = paragraphs
            .flat_map(|text| sentences(&plan.displayed(tag, text)))
            .collect();
        let title = title.get(tag);
        if title.is_none() && text.is_empty() {
            return None;
        }
        let shown = |text: &Text| plan.displayed(tag, text).string;
        Some(Edition::new(
            place
                .and_then(|place| place.get(tag))
                .map(shown)
                .unwrap_or_default(),
            title.map(shown).unwrap_or_default(),
            text,
        ))
    };
    languages.iter().map(edition).collect()
}

/// A paragraph's segments; all of it where none is marked.
fn sentences(text: &Text) -> Vec<String> {
    let ranges: Vec<_> = text.segment_ranges().map(|(_, range)| range).collect();
    if ranges.is_empty() && !text.string.is_empty() {
        return vec![text.string.clone()];
    }
    // A sentence that is not translated is found in the original.
    let translated = |range: &_| text.pending(range) != Some(Pending::Missing);
    let segments = ranges.into_iter().filter(translated);
    segments
        .filter_map(|range| text.string.get(range).map(str::to_owned))
        .collect()
}
