//! A measure, within a list and on its own page.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil;
use serde::Serialize;
use serde_json::Value;

use super::kind::{Kept, PageKind};
use crate::model::{Language, LanguageTag, Numbers, Plan, Provision, Route};
use crate::render::compose::{Composer, TermUse};
use crate::render::context::SiteContext;
use crate::render::view::{
    Crumb, Date, Duty, Link, LocalizedText, NamesOfKind, Neighbour, Note, Numbering, Pairs,
    Pending, Plain, Tags, Title, TitleLink, Words,
};

/// A measure of a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Measure {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The headings directly before it, the outermost first: those for which it
    /// is the first measure. Only within its topic.
    pub headings: Vec<Heading>,
    /// How many headings it is nested under there.
    pub depth: usize,
    /// Link to its page.
    pub url: String,
    /// Its title.
    pub title: Title,
    /// Whether its text is missing in the page's language, so that the original
    /// is shown.
    pub is_missing: bool,
    /// What it says and means in plain words of editors.
    pub plain: Option<Plain>,
    /// Which of its titles and texts are not current.
    pub pending: Pending,
    /// Its text in the page's language, else in the original's; on its own page
    /// none if it is shown beside another there.
    pub editions: Vec<LocalizedText>,
    /// Corrections and notes in it.
    pub notes: Vec<Note>,
}

/// A heading between a topic and its measures.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Heading {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// Its title.
    pub title: Title,
    /// Its own text, before its measures.
    pub text: Option<LocalizedText>,
    /// How many headings are above it.
    pub depth: usize,
}

/// A measure on its own page: the measure's fields and these.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MeasurePage {
    /// The measure; its fields are on the same level as these.
    #[serde(flatten)]
    pub measure: Measure,
    /// Its text beside its counterpart, sentence by sentence, if there are two;
    /// then `editions` is empty, and `notes` has what is in no sentence.
    pub pairs: Option<Pairs>,
    /// The plan.
    pub plan: TitleLink,
    /// Number of the topic.
    pub topic_number: Numbers,
    /// The topic's number in Chinese: 三.
    pub topic_numeral: String,
    /// The topic.
    pub topic: TitleLink,
    /// The audiences that it serves.
    pub audiences: Vec<Link>,
    /// Who does it, by when.
    pub duties: Vec<Duty>,
    /// The names in it, by kind.
    pub names: Vec<NamesOfKind>,
    /// Related measures to read next.
    pub related: Vec<Neighbour>,
    /// How to cite it.
    pub quotation: Quotation,
    /// What it says in plain words, else its first sentence, in the page's
    /// language.
    pub summary: Option<String>,
    /// The measure before.
    pub previous: Option<Neighbour>,
    /// The measure after.
    pub next: Option<Neighbour>,
}

/// How to cite a measure, in the forms that the site's languages allow.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Quotation {
    /// The measure's address, if the site has a base URL.
    pub address: Option<String>,
    /// In Chinese, in the format of GB/T 7714-2015.
    pub standard: Option<Quoted>,
    /// In plain words, in the first language that is not Chinese.
    pub plain: Option<Quoted>,
}

/// The parts of a citation in its language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Quoted {
    /// The language.
    pub language: String,
    /// Who issued the plan, if that is known.
    pub issuer: Option<Words>,
    /// The plan's title.
    pub plan: String,
    /// When it was published, or else issued, if either is known.
    pub date: Option<Date>,
}

/// The page of a measure.
pub(super) struct Page {
    topic: Arc<Provision>,
    cited: Arc<Provision>,
}

impl PageKind for Page {
    type About = Plan;
    type View = MeasurePage;

    const TEMPLATE: &'static str = "measure.html";
    const VIEW: &'static str = "measure";
    const KEPT: Kept = Kept::Never;
    const SHOWS_TEXT: bool = true;

    fn folders() -> Vec<&'static str> {
        vec!["plans"]
    }

    fn all(_context: &SiteContext<'_>, plan: &Plan) -> Vec<Self> {
        plan.cited()
            .map(|(topic, cited)| Self {
                topic: Arc::clone(topic),
                cited: Arc::clone(cited),
            })
            .collect()
    }

    fn route(&self, _plan: &Plan) -> Route {
        self.cited.page.clone()
    }

    fn name(&self) -> &str {
        "measure"
    }

    fn view(&self, composer: &Composer<'_>, plan: &Plan) -> MeasurePage {
        let (topic, cited) = (&self.topic, &self.cited);
        let all: Vec<&Arc<Provision>> = plan.cited().map(|(_, cited)| cited).collect();
        let at = all.iter().position(|other| other.path == cited.path);
        let neighbour = |at: Option<usize>| Some(composer.neighbour(plan, all.get(at?)?));
        let topic_numbering = composer.numbering(topic);
        let pairs = composer.pairs(plan, cited);
        let mut measure = composer.measure(plan, cited, true);
        let beside = pairs.iter().flat_map(Pairs::notes);
        let beside: BTreeSet<usize> = beside.map(|note| note.number).collect();
        measure.notes.retain(|note| !beside.contains(&note.number));
        MeasurePage {
            measure,
            pairs,
            plan: composer.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            topic_number: topic_numbering.number,
            topic_numeral: topic_numbering.numeral,
            topic: composer.title_link(plan, &topic.title, &topic.page),
            audiences: composer.serves(cited),
            duties: composer.duties(plan, cited),
            names: composer.named(plan, cited),
            related: composer.related(plan, cited),
            quotation: composer.quotation(plan),
            summary: composer.summary(plan, cited),
            previous: neighbour(at.and_then(|at| at.checked_sub(1))),
            next: neighbour(at.and_then(|at| at.checked_add(1))),
        }
    }

    fn entity(&self, composer: &Composer<'_>, plan: &Plan) -> Option<Value> {
        composer.part_entity(plan, &self.cited)
    }

    fn trail(&self, composer: &Composer<'_>, plan: &Plan) -> Vec<Crumb> {
        let topic = Crumb {
            numbering: Some(composer.numbering(&self.topic)),
            title: Some(composer.title_words(plan, &self.topic.title)),
            ..composer.crumb("topic", &self.topic.page)
        };
        vec![composer.home_crumb(), composer.plan_crumb(plan), topic]
    }

    fn tags(&self, composer: &Composer<'_>, plan: &Plan) -> Tags {
        composer.plan_tags(plan, [(&*self.topic, &*self.cited)])
    }

    /// Whatever the language: its text is shown beside its translation.
    fn changed(&self, plan: &Plan, _language: &Language) -> Option<civil::Date> {
        let cited = &self.cited;
        plan.last_change(|changes| {
            let mut accepted = changes.accepted.values();
            changes
                .errata
                .iter()
                .any(|index| cited.errata.contains(index))
                || accepted.any(|accepted| accepted.contains(&cited.path))
        })
    }
}

impl Composer<'_> {
    /// With `alone`, the measure as on its own page, where its text is shown beside
    /// its counterpart.
    pub(in crate::render) fn measure(
        &self,
        plan: &Plan,
        cited: &Provision,
        alone: bool,
    ) -> Measure {
        let (language, body) = cited.body.resolve(self.tag());
        let mut bodies = vec![(language, body)];
        let mut titles = vec![cited.title.resolve(self.tag())];
        let other = alone.then(|| self.beside(plan, &cited.body)).flatten();
        if alone {
            bodies.extend(other);
            titles.extend(self.counterpart(plan, &cited.title));
        }
        let texts = bodies.iter().flat_map(|(_, body)| &body.paragraphs);
        let pending = Self::pending(texts.chain(titles.into_iter().map(|(_, title)| title)));
        let part = if alone {
            String::new()
        } else {
            format!("m{}-", cited.path.numbers)
        };
        // Two editions are shown sentence by sentence instead.
        let editions = match other {
            Some(_) => Vec::new(),
            None => {
                let original = &cited.body.original;
                vec![self.edition(plan, (language, body), original, Some(&part))]
            }
        };
        Measure {
            numbering: self.numbering(cited),
            headings: Vec::new(),
            depth: 0,
            url: self.links.page(&cited.page),
            title: self.title(plan, &cited.title, TermUse::Plain),
            is_missing: language != self.tag(),
            plain: self.plain(cited),
            pending,
            editions,
            notes: self.notes(plan, cited.errata.iter().copied()),
        }
    }

    fn summary(&self, plan: &Plan, cited: &Provision) -> Option<String> {
        let plain = self.plain(cited).map(|plain| plain.says);
        plain.or_else(|| self.sentence(plan, cited, self.tag(), None))
    }

    /// A numbered link to a provision.
    pub(in crate::render) fn neighbour(&self, plan: &Plan, provision: &Provision) -> Neighbour {
        Neighbour {
            numbering: self.numbering(provision),
            link: self.title_link(plan, &provision.title, &provision.page),
        }
    }

    /// Related measures to read next.
    fn related(&self, plan: &Plan, cited: &Provision) -> Vec<Neighbour> {
        let related = cited.related.iter();
        related
            .filter_map(|path| Some(self.neighbour(plan, plan.provision(*path)?)))
            .collect()
    }

    /// How to cite a measure of a plan.
    fn quotation(&self, plan: &Plan) -> Quotation {
        let chinese = match self.tag().is_chinese() {
            true => Some(self.tag()),
            false => Some(&plan.language).filter(|language| language.is_chinese()),
        };
        let languages = self.context.site.languages.iter();
        let mut others = languages.map(|language| &language.tag);
        Quotation {
            address: self.canonical(),
            standard: chinese.map(|language| self.quoted(plan, language)),
            plain: others
                .find(|language| !language.is_chinese())
                .map(|language| self.quoted(plan, language)),
        }
    }

    fn quoted(&self, plan: &Plan, language: &LanguageTag) -> Quoted {
        let issue = &plan.issue;
        let published = issue.published.as_ref().map(|published| published.date());
        let (written, title) = plan.title.resolve(language);
        Quoted {
            language: language.to_string(),
            issuer: issue
                .issuer
                .get_key_value(language)
                .or_else(|| issue.issuer.get_key_value(&plan.language))
                .map(|(language, name)| Self::words(language, name)),
            plan: plan.displayed(written, title).string,
            date: published.or(issue.date).map(|date| Date {
                iso: date.to_string(),
                text: self.date_in(language, date),
            }),
        }
    }
}
