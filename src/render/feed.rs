//! `/feed.xml` and `/plans/ID/feed.xml`: what happened to the plans, as Atom
//! feeds (RFC 4287), one for each language.
//!
//! An entry is identified by the address of what it tells of, with a fragment
//! that stays: the kind of event and its date, of a correction also a hash of
//! the words as published. So it is the same entry whatever comes before it.

use std::collections::BTreeMap;

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Link, Person, Text};
use fluent_bundle::FluentValue;

use super::compose::Composer;
use super::draft::Bytes;
use super::links::Links;
use super::page::Renderer;
use crate::base::{Digest, ok_or_bug, slice};
use crate::model::{Address, BaseUrl, Erratum, Event, Language, News, Plan, Route, SitePath};

/// How many entries a feed has at most, the latest.
const MOST: usize = 100;

/// The media type of feeds.
const ATOM: &str = "application/atom+xml";

/// A feed of the site, or of one of its plans.
struct Writer<'a> {
    composer: Composer<'a>,
    base: &'a BaseUrl,
    language: &'a Language,
}

impl Renderer {
    /// The feed of a plan, or of all plans together, in a language: the bytes
    /// of its file. The site has a base URL, and the plans have news.
    ///
    /// # Errors
    /// Faults in the theme's messages that it uses.
    pub fn feed(&self, plan: Option<&Plan>, language: &Language, base: &BaseUrl) -> Bytes {
        let path = SitePath::feed(language, plan.map(|plan| &*plan.id));
        let links = Links::of(&path, language);
        let writer = Writer {
            composer: Composer::new(self.context(), &self.drawing.wording, links),
            base,
            language,
        };
        let feed = match plan {
            Some(plan) => writer.feed(&path, &[plan], Some(plan)),
            None => writer.feed(&path, &self.portal.every_plan().collect::<Vec<_>>(), None),
        };
        let problems = writer.composer.problems.into_inner();
        if !problems.is_empty() {
            return Err(problems);
        }
        let written = feed.write_to(Vec::new());
        Ok(ok_or_bug(written, "memory that cannot be written"))
    }
}

impl Writer<'_> {
    /// The feed of `plans`; `of` is the plan, if it is the feed of a single one.
    fn feed(&self, path: &SitePath, plans: &[&Plan], of: Option<&Plan>) -> Feed {
        let all = plans.iter().flat_map(|plan| {
            let news = plan.news().into_iter();
            news.map(move |news| (*plan, news))
        });
        let mut all: Vec<(&Plan, News<'_>)> = all.collect();
        all.sort_by_key(|(_, news)| std::cmp::Reverse(news.at.instant()));
        let mut entries: Vec<Entry> = all
            .iter()
            .map(|(plan, news)| self.entry(plan, news))
            .collect();
        tell_apart(&mut entries);
        entries.truncate(MOST);
        let site = &self.language.site_name;
        let home = self.url(
            self.language,
            &of.map_or_else(Route::home, |p| Route::plan(&p.id)),
        );
        let title = match of {
            Some(plan) => format!("{} – {site}", self.title(plan)),
            None => site.clone(),
        };
        Feed {
            lang: Some(self.language.tag.to_string()),
            id: self.base.join(path),
            title: Text::plain(title),
            subtitle: Some(Text::plain(&*self.language.site_description)).filter(|_| of.is_none()),
            // A feed without entries is not made.
            updated: entries
                .first()
                .map_or_else(FixedDateTime::default, |e| e.updated),
            authors: vec![Person {
                name: site.clone(),
                uri: Some(self.url(self.language, &Route::home())),
                ..Person::default()
            }],
            links: vec![
                link("self", self.base.join(path), ATOM, self.language),
                link("alternate", home, "text/html", self.language),
            ],
            entries,
            ..Feed::default()
        }
    }

    fn entry(&self, plan: &Plan, news: &News<'_>) -> Entry {
        let own = Route::plan(&plan.id);
        let (route, language) = match news.event {
            Event::Erratum(_) => (Route::source(&plan.id), self.language),
            Event::Accepted(tag, _) => {
                let written = self.composer.context.site.language(tag);
                (own, written.unwrap_or(self.language))
            }
            _ => (own, self.language),
        };
        let url = self.url(language, &route);
        let erratum = match news.event {
            Event::Erratum(index) => plan.source.errata().get(index).map(|e| (index, e)),
            _ => None,
        };
        let shown = match erratum {
            Some((index, _)) => format!("{url}#erratum-{}", index + 1),
            None => url,
        };
        let at = ok_or_bug(news.at.rfc3339().parse(), "a time that is none");
        Entry {
            id: format!(
                "{}#{}",
                self.url(self.language, &route),
                fragment(news, erratum)
            ),
            title: Text::plain(self.headline(plan, news, erratum)),
            updated: at,
            published: Some(at),
            links: vec![link("alternate", shown, "text/html", language)],
            categories: vec![Category {
                term: plan.id.clone(),
                label: Some(self.title(plan)),
                scheme: Some(self.url(self.language, &Route::plans())),
            }],
            summary: self.summary(plan, news, erratum).map(Text::plain),
            ..Entry::default()
        }
    }

    /// The words of an event.
    fn headline(&self, plan: &Plan, news: &News<'_>, erratum: Option<(usize, &Erratum)>) -> String {
        let named = |value: String| ("title", FluentValue::from(value));
        match (news.event, erratum) {
            (Event::Accepted(tag, count), _) => {
                let language = self.composer.context.site.language(tag);
                // A language that the site does not have is called by its tag.
                let name = language.map_or_else(|| tag.to_string(), |l| l.label.clone());
                let arguments = [("name", name.into()), ("count", FluentValue::from(count))];
                self.say("feed-accepted", arguments)
            }
            (Event::Erratum(_), Some((_, erratum))) => {
                let found = ("found", FluentValue::from(erratum.found.clone()));
                match &erratum.corrected {
                    Some(corrected) => {
                        let corrected = ("corrected", corrected.clone().into());
                        self.say("feed-correction", [found, corrected])
                    }
                    None => self.say("feed-note", [found]),
                }
            }
            (Event::Published, _) => self.say("feed-published", [named(self.title(plan))]),
            (Event::Ended, _) => self.say("feed-ended", [named(self.title(plan))]),
            _ => self.say("feed-issued", [named(self.title(plan))]),
        }
    }

    /// More of an event: the reason of a correction, the issuer of a plan.
    fn summary(
        &self,
        plan: &Plan,
        news: &News<'_>,
        erratum: Option<(usize, &Erratum)>,
    ) -> Option<String> {
        let words = match (news.event, erratum) {
            (_, Some((index, _))) => plan.reasons.get(index)?,
            (Event::Issued | Event::Published, _) => &plan.issue.issuer,
            _ => return None,
        };
        Some(self.composer.in_words(words, &plan.language)?.text)
    }

    fn say<const N: usize>(
        &self,
        key: &str,
        arguments: [(&str, FluentValue<'static>); N],
    ) -> String {
        let named = arguments.map(|(name, value)| (name.to_owned(), value));
        self.composer.told(self.composer.tag(), key, &named)
    }

    fn title(&self, plan: &Plan) -> String {
        self.composer.title_words(plan, &plan.title).text
    }

    fn url(&self, language: &Language, route: &Route) -> String {
        self.base.join(Address::new(language, route).path())
    }
}

/// The fragment that identifies an event.
fn fragment(news: &News<'_>, erratum: Option<(usize, &Erratum)>) -> String {
    let day = news.at.date();
    match (news.event, erratum) {
        (Event::Accepted(tag, _), _) => format!("accepted-{tag}-{day}"),
        (_, Some((_, erratum))) => {
            let hash = Digest::of([erratum.found.as_bytes()]).to_string();
            format!("erratum-{day}-{}", slice(&hash, ..8))
        }
        (Event::Ended, _) => "ended".to_owned(),
        (Event::Published, _) => "published".to_owned(),
        _ => "issued".to_owned(),
    }
}

/// Numbers the entries that would have the same identifier: the same words
/// corrected twice on one day.
fn tell_apart(entries: &mut [Entry]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for entry in entries {
        let times = seen.entry(entry.id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            entry.id.push_str(&format!("-{times}"));
        }
    }
}

fn link(rel: &str, href: String, media: &str, language: &Language) -> Link {
    Link {
        href,
        rel: rel.to_owned(),
        hreflang: Some(language.tag.to_string()),
        mime_type: Some(media.to_owned()),
        ..Link::default()
    }
}
