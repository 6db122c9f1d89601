//! The page tags of 《政府网站发展指引》 (国办发〔2017〕47号), as far as data
//! gives them; names, descriptions and kinds of lists are the templates' words.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag};

use super::Composer;
use crate::model::{Address, Measure, PageText, Plan, Route, SitePath, Topic};
use crate::render::view;
use crate::text::markdown;

/// How many keywords a page has at most.
const KEYWORDS: usize = 5;

impl Composer<'_> {
    /// The page tags of the page at an address.
    pub(super) fn tags(&self, address: Option<&Address>) -> view::Tags {
        let base = self.portal.site.base_url.as_ref();
        let code = self.portal.office.site_code.as_ref();
        let site = view::Tags {
            domain: base.map(|base| base.host().to_owned()),
            site_code: code.map(|code| code.as_str().to_owned()),
            ..view::Tags::default()
        };
        let Some(address) = address else {
            return site;
        };
        let own = match &address.route {
            Route::Plan(id) | Route::Source(id) => self.plan_tags(id, |_, _| true),
            Route::Topic(id, slug) => self.plan_tags(id, |topic, _| topic == slug),
            Route::Measure(id, number) => self.plan_tags(id, |_, measure| measure == *number),
            Route::Page(name) => self.page_tags(name),
            Route::Audience(slug) => self.audience_tags(slug),
            Route::Search | Route::SiteMap | Route::Offline => view::Tags::default(),
            _ => view::Tags {
                keywords: self.keywords(self.every_measure()),
                ..view::Tags::default()
            },
        };
        view::Tags {
            domain: site.domain,
            site_code: site.site_code,
            url: base.map(|base| base.join(address.path())),
            ..own
        }
    }

    fn every_measure(&self) -> impl Iterator<Item = &Measure> {
        let plans = self.portal.plans.iter();
        plans.flat_map(|plan| plan.measures().map(|(_, measure)| measure))
    }

    /// Of a page of a plan; its keywords are those of some measures, chosen by
    /// their topic's slug and their number, or else what their topics are about.
    fn plan_tags(&self, id: &str, of: impl Fn(&str, u32) -> bool) -> view::Tags {
        let Some(plan) = self.plan_of(id) else {
            return view::Tags::default();
        };
        let chosen: Vec<(&Topic, &Measure)> = Plan::measures(plan)
            .filter(|(topic, measure)| of(&topic.slug, measure.number))
            .collect();
        let mut keywords = self.keywords(chosen.iter().map(|(_, measure)| *measure));
        if keywords.is_empty() {
            let mut topics: Vec<&Topic> = chosen.iter().map(|(topic, _)| *topic).collect();
            topics.dedup_by_key(|topic| topic.number);
            let titles = topics
                .into_iter()
                .map(|topic| topic.title.resolve(self.tag()));
            let titles = titles.map(|(language, title)| plan.displayed(language, title).string);
            keywords = titles.take(KEYWORDS).collect();
        }
        let issue = &plan.issue;
        let words = |words| Some(self.in_words(words, &plan.language)?.text);
        view::Tags {
            keywords,
            published: issue.published.as_ref().map(|published| published.minute()),
            changed: issue.changed.map(|date| date.to_string()),
            source: words(&issue.issuer),
            author: words(&issue.author),
            ..view::Tags::default()
        }
    }

    fn audience_tags(&self, slug: &str) -> view::Tags {
        let mut audiences = self.portal.audiences.iter();
        let index = audiences.position(|audience| audience.slug == slug);
        let serves = |measure: &&Measure| {
            let audiences = &measure.audiences;
            index.is_some_and(|index| audiences.contains(&index))
        };
        view::Tags {
            keywords: self.keywords(self.every_measure().filter(serves)),
            ..view::Tags::default()
        }
    }

    /// Of a page of `content/pages`, which the site's sponsor makes public.
    fn page_tags(&self, name: &str) -> view::Tags {
        let language = self.links.language;
        let mut pages = self.portal.pages.iter();
        let page = pages.find(|page| page.name == name);
        let Some((written, text)) = page.and_then(|page| page.text_in(&language.tag)) else {
            return view::Tags::default();
        };
        let article = &text.article;
        view::Tags {
            keywords: article.keywords.clone(),
            published: article.published.as_ref().map(|time| time.minute()),
            changed: article.changed.map(|date| date.to_string()),
            source: self
                .in_words(&self.portal.office.sponsor, written)
                .map(|sponsor| sponsor.text),
            author: article.author.clone(),
            image: self.first_image(text),
            ..view::Tags::default()
        }
    }

    /// The absolute address of the first picture of a page.
    fn first_image(&self, text: &PageText) -> Option<String> {
        let mut images = markdown::parser(&text.markdown).filter_map(|event| match event {
            Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        });
        let image = images.next()?;
        match image.strip_prefix('/') {
            Some(path) => {
                let base = self.portal.site.base_url.as_ref()?;
                Some(base.join(&SitePath::new(path)?))
            }
            None => image.contains("://").then_some(image),
        }
    }

    /// The terms that say best what measures are about: those that many of
    /// them have and few others do. Twice in one measure is less than once in
    /// two.
    fn keywords<'m>(&self, measures: impl Iterator<Item = &'m Measure>) -> Vec<String> {
        let terms = &self.portal.glossary.terms;
        let stats = &self.portal.stats;
        let mut uses: BTreeMap<usize, f64> = BTreeMap::new();
        for measure in measures {
            let mut own: BTreeMap<usize, u32> = BTreeMap::new();
            for index in measure.terms() {
                *own.entry(index).or_default() += 1;
            }
            for (index, times) in own {
                *uses.entry(index).or_default() += f64::from(times).sqrt();
            }
        }
        let weight = |index: usize, uses: f64| {
            let measures = stats.frequency.get(index).copied().unwrap_or(1);
            uses * ((stats.measures + 1) as f64 / measures.max(1) as f64).ln()
        };
        let mut weighed: Vec<(f64, usize)> = uses
            .into_iter()
            .map(|(index, uses)| (weight(index, uses), index))
            .collect();
        weighed.sort_by(|(a, first), (b, second)| b.total_cmp(a).then(first.cmp(second)));
        weighed
            .into_iter()
            .filter_map(|(_, index)| Some(terms.get(index)?.words.get(self.tag())?.term.clone()))
            .take(KEYWORDS)
            .collect()
    }
}
