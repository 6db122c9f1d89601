//! The page tags of 《政府网站发展指引》 (国办发〔2017〕47号) that come from data; names,
//! descriptions and kinds of lists are worded in templates.

use std::collections::BTreeMap;

use super::Composer;
use crate::base::some_or_bug;
use crate::model::{LanguageTag, Plan, Portal, Provision};
use crate::render::view;

/// How many keywords a page has at most.
const KEYWORDS: usize = 5;

impl Composer<'_> {
    /// Adds the page tags that every page has.
    pub(in crate::render) fn with_site_tags(&self, own: view::Tags) -> view::Tags {
        let base = self.context.site.base_url.as_ref();
        let code = self.context.office.site_code.as_ref();
        view::Tags {
            domain: base.map(|base| base.host().to_owned()),
            site_code: code.map(|code| code.as_str().to_owned()),
            url: self.canonical(),
            locale: locale(self.tag()),
            picture: self
                .context
                .office
                .picture
                .as_ref()
                .and_then(|picture| Some(format!("{}assets/{}", base?.as_str(), picture.value))),
            ..own
        }
    }

    /// Tags of a page that lists provisions.
    pub(in crate::render) fn list_tags<'m>(
        &self,
        cited: impl Iterator<Item = &'m Provision>,
    ) -> view::Tags {
        view::Tags {
            keywords: self.keywords(cited),
            ..view::Tags::default()
        }
    }

    /// Tags of a page of a plan; its keywords are those of the chosen
    /// provisions, or else the titles of their topics.
    pub(in crate::render) fn plan_tags<'p>(
        &self,
        plan: &'p Plan,
        chosen: impl IntoIterator<Item = (&'p Provision, &'p Provision)>,
    ) -> view::Tags {
        let chosen: Vec<(&Provision, &Provision)> = chosen.into_iter().collect();
        let mut keywords = self.keywords(chosen.iter().map(|(_, cited)| *cited));
        if keywords.is_empty() {
            let mut topics: Vec<&Provision> = chosen.iter().map(|(topic, _)| *topic).collect();
            topics.dedup_by_key(|topic| topic.path);
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

    /// The terms that characterise provisions best: frequent in them and rare
    /// elsewhere (TF-IDF). Square roots make two uses in one provision count
    /// less than one use in each of two.
    fn keywords<'m>(&self, cited: impl Iterator<Item = &'m Provision>) -> Vec<String> {
        let terms = &self.context.glossary.terms;
        let stats = self.context.stats;
        let mut uses: BTreeMap<usize, f64> = BTreeMap::new();
        for provision in cited {
            let mut own: BTreeMap<usize, u32> = BTreeMap::new();
            for index in provision.terms() {
                *own.entry(index).or_default() += 1;
            }
            for (index, times) in own {
                *uses.entry(index).or_default() += f64::from(times).sqrt();
            }
        }
        let weight = |index: usize, uses: f64| {
            let having = *some_or_bug(stats.frequency.get(index), "a term not counted");
            uses * ((stats.cited + 1) as f64 / having.max(1) as f64).ln()
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

/// A language as the Open Graph protocol names it, with a territory where the
/// script tells one.
fn locale(tag: &LanguageTag) -> String {
    match tag.as_str() {
        "zh-Hans" => "zh_CN".to_owned(),
        "zh-Hant" => "zh_TW".to_owned(),
        "en" => "en_GB".to_owned(),
        other => other.replace('-', "_"),
    }
}

/// The provisions of all plans.
pub(in crate::render) fn all_cited(portal: &Portal) -> impl Iterator<Item = &Provision> {
    let plans = portal.plans.iter();
    plans.flat_map(|plan| plan.cited().map(|(_, cited)| &**cited))
}
