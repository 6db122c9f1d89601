//! The index of terms: official terms and other words for them, by letter, with
//! the provisions that use them.
//!
//! As in the index of a book, a word that is not official refers to the
//! official term, and also lists its provisions if they are few.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::kind::PageKind;
use crate::model::{LanguageTag, Portal, Route, Term, TermWords};
use crate::render::compose::{Composer, Headword, Occurrences, all_cited};
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Letter, Tags, Uses};
use crate::text::width::{half_width, is_han};

/// Up to how many provisions count as few.
const FEW: usize = 12;

/// Terms and other words for them, with the provisions that use them.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermIndex {
    /// How many words there are.
    pub count: usize,
    /// The letters that have words, in order.
    pub letters: Vec<Letter<Heading>>,
}

/// A word of the index: an official term, or one that refers to official terms.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Heading {
    /// Its language: the page's, or the site's first if the term has no words
    /// in that.
    pub language: String,
    /// The word.
    pub word: String,
    /// Its entry, if it is an official term.
    pub official: Option<Official>,
    /// The official terms that it refers to, in its language, if it is not one.
    pub see: Vec<See>,
}

/// The entry of an official term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Official {
    /// The id of its element.
    pub slug: String,
    /// Link to its page.
    pub explanation: String,
    /// Where it is used, with all provisions.
    pub uses: Vec<Uses>,
}

/// An official term that another word refers to.
#[derive(Debug, Serialize)]
pub(in crate::render) struct See {
    /// The id of its element.
    pub slug: String,
    /// The term.
    pub term: String,
    /// Where it is used, if that is in few provisions.
    pub uses: Vec<Uses>,
}

/// The index, if there are terms.
pub(super) struct Page;

impl PageKind for Page {
    type About = Portal;
    type View = TermIndex;

    const TEMPLATE: &'static str = "terms.html";
    const VIEW: &'static str = "terms";
    const MAPPED: Option<&'static str> = Some("terms-title");

    fn folders() -> Vec<&'static str> {
        vec!["search"]
    }

    fn all(context: &SiteContext<'_>, _portal: &Portal) -> Vec<Self> {
        context.has_terms().then_some(Self).into_iter().collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::terms()
    }

    fn name(&self) -> &str {
        "terms"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> TermIndex {
        composer.term_index(portal)
    }

    fn trail(&self, composer: &Composer<'_>, _portal: &Portal) -> Vec<Crumb> {
        let search = composer.crumb("search", &Route::search());
        vec![composer.home_crumb(), search]
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        composer.list_tags(all_cited(portal))
    }
}

/// A term as it is worded in the page's language, with its index in the glossary.
#[derive(Clone, Copy)]
struct Worded<'p> {
    index: usize,
    term: &'p Term,
    language: &'p LanguageTag,
    words: &'p TermWords,
}

/// A word of the index.
enum Word<'p> {
    /// A term.
    Official(Worded<'p>),
    /// Another word in a language for some terms.
    Other(&'p LanguageTag, &'p str, Vec<Worded<'p>>),
}

impl Composer<'_> {
    /// The index of terms.
    pub(super) fn term_index(&self, portal: &Portal) -> TermIndex {
        let occurrences = Occurrences::of(portal);
        let entries = self.headwords(portal, |word| match word {
            Word::Official(one) => self.official(one, &occurrences),
            Word::Other(language, word, all) => Heading {
                language: language.to_string(),
                word: word.to_owned(),
                official: None,
                see: all.iter().map(|one| self.see(one, &occurrences)).collect(),
            },
        });
        TermIndex {
            count: entries.len(),
            letters: self.by_letter(entries),
        }
    }

    /// The letters of the index of terms.
    pub(super) fn term_letters(&self, portal: &Portal) -> Vec<Letter<()>> {
        let mut letters = self.by_letter(self.headwords(portal, |_| ()));
        letters.iter_mut().for_each(|letter| letter.entries.clear());
        letters
    }

    /// The words of the index, each with its entry.
    fn headwords<'p, T>(
        &self,
        portal: &'p Portal,
        entry: impl Fn(Word<'p>) -> T,
    ) -> Vec<Headword<'p, T>> {
        let mut entries = Vec::new();
        let mut pointing: BTreeMap<(&LanguageTag, &str), Vec<Worded<'p>>> = BTreeMap::new();
        for (index, term) in portal.glossary.terms.iter().enumerate() {
            let Some((language, words)) = self.words_of(term) else {
                continue;
            };
            let one = Worded {
                index,
                term,
                language,
                words,
            };
            entries.push(Headword {
                word: words.term.as_str(),
                reading: words.reading.as_deref(),
                entry: entry(Word::Official(one)),
            });
            for word in others(words) {
                pointing.entry((language, word)).or_default().push(one);
            }
        }
        let pointing = pointing.into_iter();
        entries.extend(pointing.map(|((language, word), all)| Headword {
            word,
            reading: None,
            entry: entry(Word::Other(language, word, all)),
        }));
        entries
    }

    fn official(&self, one: Worded<'_>, occurrences: &Occurrences<'_>) -> Heading {
        let Worded {
            index,
            term,
            language,
            words,
        } = one;
        Heading {
            language: language.to_string(),
            word: words.term.clone(),
            official: Some(Official {
                slug: term.slug.clone(),
                explanation: self.links.page(&Route::term(&term.slug)),
                uses: self.uses(occurrences, index, (&words.term, usize::MAX)),
            }),
            see: Vec::new(),
        }
    }

    fn see(&self, one: &Worded<'_>, occurrences: &Occurrences<'_>) -> See {
        let Worded {
            index, term, words, ..
        } = *one;
        let are_few = occurrences.count(index) <= FEW;
        let uses = are_few.then(|| self.uses(occurrences, index, (&words.term, FEW)));
        See {
            slug: term.slug.clone(),
            term: words.term.clone(),
            // Not listed if there are many.
            uses: uses.unwrap_or_default(),
        }
    }
}

/// The words for a term besides the official one: its other forms and its
/// everyday names, except whole sentences and what is only typed into a search
/// box, which nobody looks up.
fn others(words: &TermWords) -> BTreeSet<&str> {
    let said = words.everyday.iter();
    let said = said.filter(|word| is_brief(word) && !is_asked(word));
    let all = words.also.iter().chain(said).map(String::as_str);
    // A form that differs only in width or case would be a duplicate.
    let form = |word: &str| half_width(word).to_lowercase();
    all.filter(|word| form(word) != form(&words.term)).collect()
}

/// Whether a phrase asks for something: a question, a way to do it, a telephone
/// number. Search takes it to a term, but it does not name the term.
fn is_asked(phrase: &str) -> bool {
    const ASKED: [&str; 16] = [
        "怎么", "什么", "多少", "多久", "去哪", "在哪", "给谁", "找谁", "哪里", "电话", "申请",
        "条件", "流程", "报名", "投诉", "举报",
    ];
    let first = phrase.split_whitespace().next();
    let is_question = matches!(first, Some("how" | "where" | "who" | "what" | "when"));
    is_question || ASKED.iter().any(|asked| phrase.contains(asked))
}

/// Whether a phrase is short enough to be looked up.
pub(super) fn is_brief(phrase: &str) -> bool {
    let characters = phrase.chars().filter(|c| is_han(*c)).count();
    characters <= 6 && phrase.split_whitespace().count() <= 4
}
