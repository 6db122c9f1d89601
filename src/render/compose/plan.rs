//! A plan: its contents, or all of it.

use super::Composer;
use super::terms::TermUse;
use crate::model::{Plan, Route};
use crate::render::view;
use crate::text::date;

impl Composer<'_> {
    /// A plan; `full` with its texts, otherwise with its contents only.
    pub(in crate::render) fn plan(&self, plan: &Plan, full: bool) -> view::Plan {
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
            // A plan is no term of its own.
            title: self.title(plan, &plan.title, TermUse::Plain),
            pending: Self::pending([plan.title.resolve(self.tag()).1]),
            issuer: self.issuer(plan),
            date: plan.issue.date.map(|date| self.date(date)),
            is_translation: !plan.is_own(self.tag()),
            count: plan.measures().count(),
            notice: full.then(|| self.notice(plan)).flatten(),
            preamble: (full && !preamble.is_empty()).then(|| {
                let version = (preamble_language, preamble);
                let anchors = Some("preamble-");
                self.edition(plan, version, &plan.preamble.original, anchors)
            }),
            preamble_pending: Self::pending(&preamble.paragraphs),
            preamble_is_missing: preamble_language != self.tag(),
            names: self.names_links(plan),
            notes: if full {
                self.notes(plan, outside)
            } else {
                Vec::new()
            },
            topics: plan
                .topics
                .iter()
                .map(|topic| self.topic(plan, topic, full, TermUse::Plain))
                .collect(),
        }
    }

    fn notice(&self, plan: &Plan) -> Option<view::Notice> {
        let notice = plan.notice.as_ref()?;
        let (language, body) = notice.resolve(self.tag());
        let issuer = plan.issue.issuer.get(language);
        let is_date = |line: &str| {
            plan.issue.date.is_some_and(|issued| {
                date::parse(line) == Some(issued) || line == self.date_in(language, issued)
            })
        };
        let lines = body.paragraphs.iter().map(|text| view::NoticeLine {
            is_signature: Some(&text.string) == issuer || is_date(&text.string),
            html: self.html(
                plan,
                (language, text),
                TermUse::Explained(&notice.original),
                Some("notice-"),
            ),
        });
        Some(view::Notice {
            language: language.to_string(),
            is_missing: language != self.tag(),
            pending: Self::pending(&body.paragraphs),
            lines: lines.collect(),
        })
    }
}
