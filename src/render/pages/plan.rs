//! A plan: its table of contents or its full text.

use jiff::civil;
use serde::Serialize;
use serde_json::Value;

use super::kind::{Kept, PageKind};
use super::topic::Topic;
use crate::model::{self, Body, Language, Localized, Route};
use crate::render::compose::{Composer, TermUse};
use crate::render::context::SiteContext;
use crate::render::view::{Date, LocalizedText, NamesLink, Note, Pending, Tags, Title, Words};
use crate::text::date;

/// A plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Plan {
    /// Its identifier.
    pub id: String,
    /// Link to its page.
    pub url: String,
    /// Link to its source page.
    pub source: String,
    /// Its title.
    pub title: Title,
    /// Whether its title is not current.
    pub pending: Pending,
    /// Whether its title or one of its texts is translated into the page's
    /// language, rather than written in it or derived.
    pub is_translation: bool,
    /// Who issued it, if that is known.
    pub issuer: Option<Words>,
    /// When it was issued, if that is known.
    pub date: Option<Date>,
    /// Number of its provisions.
    pub count: usize,
    /// The notice that it was issued with, line by line.
    pub notice: Option<Notice>,
    /// The preamble.
    pub preamble: Option<LocalizedText>,
    /// Which texts of the preamble are not current.
    pub preamble_pending: Pending,
    /// Whether the preamble is missing in the page's language.
    pub preamble_is_missing: bool,
    /// What follows the text: signature, lists of attachments, contacts.
    pub closing: Option<Notice>,
    /// The names in it, by kind.
    pub names: Vec<NamesLink>,
    /// Corrections and notes outside the provisions.
    pub notes: Vec<Note>,
    /// Its topics.
    pub topics: Vec<Topic>,
}

/// The notice with which a plan was issued, or what closes it.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Notice {
    /// The language.
    pub language: String,
    /// Whether it is missing in the page's language.
    pub is_missing: bool,
    /// Which of its texts are not current.
    pub pending: Pending,
    /// Its lines.
    pub lines: Vec<NoticeLine>,
}

/// A line of a notice, or of what closes a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NoticeLine {
    /// Whether it is an issuer or the date, as signed.
    pub is_signature: bool,
    /// HTML: the words.
    pub html: String,
}

/// The page of a plan.
pub(super) struct Page;

impl PageKind for Page {
    type About = model::Plan;
    type View = Plan;

    const TEMPLATE: &'static str = "plan.html";
    const VIEW: &'static str = "plan";
    const KEPT: Kept = Kept::WithPlan;
    const SHOWS_TEXT: bool = true;

    fn folders() -> Vec<&'static str> {
        vec!["plans"]
    }

    fn all(_context: &SiteContext<'_>, _plan: &model::Plan) -> Vec<Self> {
        vec![Self]
    }

    fn route(&self, plan: &model::Plan) -> Route {
        Route::plan(&plan.id)
    }

    fn name(&self) -> &str {
        "plan"
    }

    fn view(&self, composer: &Composer<'_>, plan: &model::Plan) -> Plan {
        composer.plan(plan, true)
    }

    fn entity(&self, composer: &Composer<'_>, plan: &model::Plan) -> Option<Value> {
        composer.document_entity(plan)
    }

    fn tags(&self, composer: &Composer<'_>, plan: &model::Plan) -> Tags {
        composer.plan_tags(
            plan,
            plan.cited().map(|(topic, cited)| (&**topic, &**cited)),
        )
    }

    fn changed(&self, plan: &model::Plan, language: &Language) -> Option<civil::Date> {
        plan.last_change(|changes| {
            !changes.errata.is_empty() || changes.accepted_in(language).is_some()
        })
    }
}

impl Composer<'_> {
    /// Whether anything of a plan is translated into the page's language.
    fn is_plan_translated(&self, plan: &model::Plan) -> bool {
        let bodies = [&plan.preamble, &plan.closing].into_iter();
        let has_own = self.has_text(&plan.title, bodies.chain(&plan.notice));
        let mut topics = plan.topics();
        let is_foreign = !plan.is_own(self.tag());
        is_foreign && (has_own || topics.any(|topic| self.is_translated(plan, topic)))
    }

    /// A plan: with its texts if `full`, otherwise only its table of contents.
    pub(in crate::render) fn plan(&self, plan: &model::Plan, full: bool) -> Plan {
        let (preamble_language, preamble) = plan.preamble.resolve(self.tag());
        let in_cited: Vec<usize> = plan
            .cited()
            .flat_map(|(_, cited)| cited.errata.iter().copied())
            .collect();
        let all = 0..plan.source.errata().len();
        let outside = all.filter(|index| !in_cited.contains(index));
        Plan {
            id: plan.id.clone(),
            url: self.links.page(&Route::plan(&plan.id)),
            source: self.links.page(&Route::source(&plan.id)),
            // Terms in the title of a plan are not linked.
            title: self.title(plan, &plan.title, TermUse::Plain),
            pending: Self::pending([plan.title.resolve(self.tag()).1]),
            issuer: self.issuer(plan),
            date: plan.issue.date.map(|date| self.date(date)),
            is_translation: self.is_plan_translated(plan),
            count: plan.cited().count(),
            notice: plan
                .notice
                .as_ref()
                .filter(|_| full)
                .map(|notice| self.notice(plan, notice, "notice-")),
            preamble: (full && !preamble.is_empty()).then(|| {
                let version = (preamble_language, preamble);
                let anchors = Some("preamble-");
                self.edition(plan, version, &plan.preamble.original, anchors)
            }),
            preamble_pending: Self::pending(&preamble.paragraphs),
            preamble_is_missing: preamble_language != self.tag(),
            closing: (full && !plan.closing.original.is_empty())
                .then(|| self.notice(plan, &plan.closing, "closing-")),
            names: self
                .names_links(plan)
                .into_iter()
                .chain(self.duty_links(std::iter::once(plan)))
                .collect(),
            notes: if full {
                self.notes(plan, outside)
            } else {
                Vec::new()
            },
            topics: plan
                .topics()
                .map(|topic| self.topic(plan, topic, full))
                .collect(),
        }
    }

    /// Lines around a plan; `anchors` begins the ids of their sentences.
    fn notice(&self, plan: &model::Plan, notice: &Localized<Body>, anchors: &str) -> Notice {
        let (language, body) = notice.resolve(self.tag());
        let issuer = plan.issue.issuer.get(language);
        let is_issuer = |line: &str| {
            // Several bodies are separated by a space, and signed one by one.
            issuer.is_some_and(|issuer| issuer == line || issuer.split(' ').any(|b| b == line))
        };
        let is_date = |line: &str| {
            plan.issue.date.is_some_and(|issued| {
                date::parse(line) == Some(issued) || line == self.date_in(language, issued)
            })
        };
        // A body at the head of a notice did not sign there.
        let texts = &notice.original.paragraphs;
        let signed = texts.iter().position(|text| text.string.contains('。'));
        let is_below = |index: usize| signed.is_none_or(|text| index > text);
        let lines = body.paragraphs.iter().enumerate();
        let lines = lines.map(|(index, text)| NoticeLine {
            is_signature: is_below(index) && (is_issuer(&text.string) || is_date(&text.string)),
            html: self.html(
                plan,
                (language, text),
                TermUse::Explained(&notice.original),
                Some(anchors),
            ),
        });
        Notice {
            language: language.to_string(),
            is_missing: language != self.tag(),
            pending: Self::pending(&body.paragraphs),
            lines: lines.collect(),
        }
    }
}
