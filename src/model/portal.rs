//! The portal: everything joined, every reference resolved and checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Across, Audience, BaseUrl, Changes, Digest, Due, Erratum, Glossary, Issue, Language,
    LanguageTag, Mark, NameKind, Names, Office, Original, OwnName, Page, PunctuationRule, Route,
    SynonymGroup, Text, Theme, Why,
};
use crate::diagnostic::Span;

/// A whole portal, complete and consistent.
#[derive(Debug, Clone)]
pub struct Portal {
    /// The site itself.
    pub site: Site,
    /// Who stands behind it.
    pub office: Office,
    /// The plans, the newest first (by identifier, descending).
    pub plans: Vec<Arc<Plan>>,
    /// What pages of one plan say of all of them.
    pub across: Arc<Across>,
    /// The other pages, by name.
    pub pages: Arc<Vec<Page>>,
    /// The terms of the field.
    pub glossary: Arc<Glossary>,
    /// Whom measures serve, in the order of the file.
    pub audiences: Arc<Vec<Audience>>,
    /// What readers say for what the texts say.
    pub synonyms: Arc<Vec<SynonymGroup>>,
    /// 发文机关标志: what stands in red over documents on paper, by language;
    /// empty where the office has not given its own.
    pub letterhead: BTreeMap<LanguageTag, String>,
    /// How it is drawn.
    pub theme: Arc<Theme>,
    /// When it will be out of date by its editors' own dates, if ever.
    pub due: Option<Due>,
    /// Identity of what it was made from.
    pub sources: Sources,
}

/// Identity of what a portal was made from, besides its plans.
#[derive(Debug, Clone, Copy)]
pub struct Sources {
    /// Settings, terms and audiences: what plans are joined with.
    pub ground: Digest,
    /// The other pages.
    pub pages: Digest,
    /// The synonyms.
    pub synonyms: Digest,
    /// The theme and its wording.
    pub theme: Digest,
}

impl Portal {
    /// The page of the terms, where there are any.
    pub fn glossary_route(&self) -> Option<Route> {
        (!self.glossary.terms.is_empty()).then_some(Route::Glossary)
    }

    /// The index of the terms, where there are any.
    pub fn terms_route(&self) -> Option<Route> {
        (!self.glossary.terms.is_empty()).then_some(Route::Terms)
    }

    /// Whether any plan names something of a kind.
    pub fn names(&self, kind: NameKind) -> bool {
        self.across.kinds.contains(&kind)
    }

    /// Every plan, the newest first.
    pub fn every_plan(&self) -> impl Iterator<Item = &Plan> + Clone {
        self.plans.iter().map(Arc::as_ref)
    }

    /// The portal as the pages of one plan see it: what they say cannot depend
    /// on another.
    pub fn around(&self, plan: &Arc<Plan>) -> Self {
        Self {
            plans: vec![Arc::clone(plan)],
            ..self.clone()
        }
    }

    /// The list of audiences, where there is one.
    pub fn audiences_route(&self) -> Option<Route> {
        self.served().next().is_some().then_some(Route::Audiences)
    }

    /// The audiences that measures serve, each with its index, in order: one
    /// that none serves has nothing to show.
    pub fn served(&self) -> impl Iterator<Item = (usize, &Audience)> {
        let audiences = self.audiences.iter().enumerate();
        let serving = audiences.zip(&self.across.serving);
        serving.filter_map(|(audience, measures)| (*measures > 0).then_some(audience))
    }

    /// Every page of the site, whatever its language; the 404 page, which
    /// has no address of its own, is none.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = self.own_routes();
        routes.extend(self.plans.iter().flat_map(|plan| plan.routes()));
        routes
    }

    /// How many pages the site has, the 404 page among them.
    pub fn page_count(&self) -> usize {
        let of_plans: usize = self.plans.iter().map(|plan| plan.routes().count()).sum();
        let pages = self.own_routes().len() + of_plans;
        pages * self.site.languages.len() + usize::from(self.site.base_url.is_some())
    }

    /// Identity of all that it was made from.
    pub fn identity(&self) -> Digest {
        let Sources {
            ground,
            pages,
            synonyms,
            theme,
        } = self.sources;
        let plans = self.plans.iter().map(|plan| plan.digest);
        Digest::over([ground, pages, synonyms, theme].into_iter().chain(plans))
    }

    /// The pages that are not of one plan.
    pub fn own_routes(&self) -> Vec<Route> {
        let mut routes = vec![Route::Home, Route::Search, Route::SiteMap];
        routes.extend(self.site.offline.then_some(Route::Offline));
        routes.extend(self.glossary_route());
        routes.extend(self.terms_route());
        routes.extend(self.audiences_route());
        let named = NameKind::ALL.into_iter().filter(|kind| self.names(*kind));
        routes.extend(named.map(Route::Names));
        let slugs = self.served().map(|(_, audience)| &audience.slug);
        routes.extend(slugs.map(|slug| Route::Audience(slug.clone())));
        routes.extend(self.pages.iter().map(|page| Route::Page(page.name.clone())));
        routes
    }
}

/// The site's languages and address.
#[derive(Debug, Clone)]
pub struct Site {
    /// The default language first; never empty.
    pub languages: Vec<Language>,
    /// Where it stands on the web, if that is known.
    pub base_url: Option<BaseUrl>,
    /// Whether readers may keep it on their devices.
    pub offline: bool,
}

impl Site {
    /// The language of a tag, if the site has it.
    pub fn language(&self, tag: &LanguageTag) -> Option<&Language> {
        self.languages.iter().find(|language| &language.tag == tag)
    }

    /// The languages that people write texts in: all but the derived ones.
    pub fn edited(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter().filter(|l| l.derived_from.is_none())
    }
}

/// One thing in the original's language, in those it is translated into, and
/// in those that are derived from one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions<T> {
    /// Language of the original.
    pub language: LanguageTag,
    /// The original.
    pub original: T,
    /// The translations that exist.
    pub translations: BTreeMap<LanguageTag, T>,
    /// The same words in other scripts, made by the program.
    pub derived: BTreeMap<LanguageTag, T>,
}

impl<T> Versions<T> {
    /// The version in a language, if there is one.
    pub fn get(&self, language: &LanguageTag) -> Option<&T> {
        if language == &self.language {
            return Some(&self.original);
        }
        let translation = self.translations.get(language);
        translation.or_else(|| self.derived.get(language))
    }

    /// The version in a language, else the original, with the language that
    /// it really is in.
    pub fn resolve(&self, language: &LanguageTag) -> (&LanguageTag, &T) {
        let translation = self.translations.get_key_value(language);
        translation
            .or_else(|| self.derived.get_key_value(language))
            .unwrap_or((&self.language, &self.original))
    }

    /// The original and its translations; what is derived from them is none.
    pub fn editions(&self) -> impl Iterator<Item = (&LanguageTag, &T)> {
        std::iter::once((&self.language, &self.original)).chain(&self.translations)
    }
}

/// A work plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Its identifier and address: `2023`.
    pub id: String,
    /// Language of the original.
    pub language: LanguageTag,
    /// How the original's punctuation is displayed.
    pub punctuation: PunctuationRule,
    /// What is known of it as a document.
    pub issue: Issue,
    /// Its title.
    pub title: Versions<Text>,
    /// The notice that it was issued with, each line a paragraph: addressees,
    /// the issuing sentences, issuer, date.
    pub notice: Option<Versions<Body>>,
    /// The preamble; its segments are counted through.
    pub preamble: Versions<Body>,
    /// The topics (chapters) in order.
    pub topics: Vec<Topic>,
    /// The document as published.
    pub original: Original,
    /// Corrections and notes in the order of the original.
    pub errata: Vec<Erratum>,
    /// What has been recorded since, the latest day first.
    pub changes: Vec<Changes>,
    /// What its texts name.
    pub names: Names,
    /// Lines of the original that belong to the web page it was scraped
    /// from, as published.
    pub chrome: Vec<String>,
    /// Why it is not published, where it is only looked at.
    pub withheld: Option<Why>,
    /// Identity of all that it was made from.
    pub digest: Digest,
}

impl Plan {
    /// Its pages.
    pub fn routes(&self) -> impl Iterator<Item = Route> {
        let id = || self.id.clone();
        let topics = self.topics.iter();
        let topics = topics.map(move |topic| Route::Topic(id(), topic.slug.clone()));
        let measures = self.measures();
        let measures = measures.map(move |(_, m)| Route::Measure(self.id.clone(), m.number));
        let whole = [Route::Plan(id()), Route::Source(id())];
        whole.into_iter().chain(topics).chain(measures)
    }

    /// Every measure with its topic, in order.
    pub fn measures(&self) -> impl Iterator<Item = (&Topic, &Measure)> {
        self.topics
            .iter()
            .flat_map(|topic| topic.measures.iter().map(move |measure| (topic, measure)))
    }

    /// A measure by its number, with its topic: measures are numbered through.
    pub fn measure(&self, number: u32) -> Option<(&Topic, &Measure)> {
        let ends_before = |topic: &Topic| {
            let last = topic.measures.last();
            last.is_some_and(|last| last.number < number)
        };
        let topic = self.topics.get(self.topics.partition_point(ends_before))?;
        let mut measures = topic.measures.iter();
        let measure = measures.find(|measure| measure.number == number)?;
        Some((topic, measure))
    }

    /// Whether its texts in a language are the original or derived from it,
    /// and no translation.
    pub fn is_own(&self, language: &LanguageTag) -> bool {
        language == &self.language || self.title.derived.contains_key(language)
    }

    /// A text of the original, or derived from it, as a reader sees it, by
    /// the plan's rule of punctuation; a translation unchanged.
    pub fn displayed(&self, language: &LanguageTag, text: &Text) -> Text {
        if self.is_own(language)
            && language.is_chinese()
            && self.punctuation == PunctuationRule::FullWidth
        {
            text.full_width()
        } else {
            text.clone()
        }
    }
}

/// Running text: paragraphs whose segments are counted through from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// The paragraphs in order.
    pub paragraphs: Vec<Text>,
}

impl Body {
    /// The segments in reading order.
    pub fn segments(&self) -> impl Iterator<Item = (u32, &str)> {
        self.paragraphs.iter().flat_map(Text::segments)
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }
}

/// A topic: a chapter of the plan.
#[derive(Debug, Clone)]
pub struct Topic {
    /// 1 to 12.
    pub number: u32,
    /// Last part of its address.
    pub slug: String,
    /// Its title, without the number.
    pub title: Versions<Text>,
    /// Its measures in order.
    pub measures: Vec<Measure>,
}

/// A numbered measure.
#[derive(Debug, Clone)]
pub struct Measure {
    /// 1 to 51.
    pub number: u32,
    /// Its title, without number and final 。.
    pub title: Versions<Text>,
    /// Its text, without the title.
    pub body: Versions<Body>,
    /// Indexes of the errata and notes that fall into it.
    pub errata: Vec<usize>,
    /// Indexes of the portal's audiences that it serves, in their order.
    pub audiences: Vec<usize>,
    /// Its names that no term has; [`super::Mark::Named`] counts them from 0.
    pub own_names: Vec<OwnName>,
    /// Numbers of the measures to read next, the best first; never its own.
    pub related: Vec<u32>,
    /// What readers type who look for it, by language that people write in.
    pub keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Where it stands in the original, number included.
    pub span: Span,
}

impl Measure {
    /// The terms that it has in its original, as often as it has them, by
    /// their indexes in the glossary.
    pub fn terms(&self) -> impl Iterator<Item = usize> {
        let title = std::iter::once(&self.title.original);
        let texts = title.chain(&self.body.original.paragraphs);
        let marks = texts.flat_map(|text| &text.marks);
        marks.filter_map(|(_, mark)| match mark {
            Mark::Term(index) => Some(*index),
            _ => None,
        })
    }
}
