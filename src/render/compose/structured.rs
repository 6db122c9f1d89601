//! What a page says to programs: JSON-LD in the vocabulary of schema.org. Only
//! what the portal's files state is said, each in the narrowest type that is
//! certainly true.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Composer;
use crate::base::to_json;
use crate::model::{Address, BaseUrl, LanguageTag, Plan, PlanKind, Provision, Route, State, Term};
use crate::render::view::Crumb;

/// Beginnings and parts of the names of bodies that are not of the government.
const PARTY: [&str; 5] = ["中共", "中国共产党", "党委", "党组", "纪委"];

/// An object without the keys whose values are not known.
fn known<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    let known = pairs.into_iter().filter(|(_, value)| !value.is_null());
    let known = known.map(|(key, value)| (key.to_owned(), value));
    Value::Object(known.collect::<Map<_, _>>())
}

/// JSON within an element `script`: no character that could end it.
fn in_html(graph: &Value) -> String {
    let json = to_json(graph);
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\'', "\\u0027")
}

impl Composer<'_> {
    /// What a page says: the page with those above it, and `entity`, what the
    /// page is about; where readers come in, the site too, to which other pages
    /// refer. `canonical` is its address, if it has one of its own. `None`
    /// without a base URL.
    pub(in crate::render) fn structured(
        &self,
        kind: &str,
        canonical: Option<&str>,
        trail: &[Crumb],
        entity: Option<Value>,
    ) -> Option<String> {
        let base = self.context.site.base_url.as_ref()?;
        let is_searched = ["home", "search"].contains(&kind);
        let mut graph = Vec::new();
        if is_searched || canonical.is_none() {
            graph.push(self.website(base, is_searched));
        }
        if let Some(url) = canonical {
            let name = self.page_name(kind, entity.as_ref());
            let breadcrumb = self.breadcrumb(base, url, trail, name.as_deref());
            graph.push(known([
                ("@type", json!("WebPage")),
                ("url", json!(url)),
                ("name", json!(name)),
                ("inLanguage", json!(self.tag().as_str())),
                ("isPartOf", json!({ "@id": self.website_id(base) })),
                ("breadcrumb", json!(breadcrumb)),
                ("mainEntity", json!(entity)),
            ]));
        }
        let graph = json!({ "@context": "https://schema.org", "@graph": graph });
        Some(in_html(&graph))
    }

    fn url(&self, base: &BaseUrl, route: &Route) -> String {
        base.join(Address::new(self.links.language, route).path())
    }

    fn website_id(&self, base: &BaseUrl) -> String {
        format!("{}#website", self.url(base, &Route::home()))
    }

    /// The site in the page's language; with how to search it if `is_searched`.
    fn website(&self, base: &BaseUrl, is_searched: bool) -> Value {
        let language = self.links.language;
        let results = self.url(base, &Route::search());
        let action = json!({
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": format!("{results}?q={{search_term_string}}"),
            },
            "query-input": "required name=search_term_string",
        });
        known([
            ("@type", json!("WebSite")),
            ("@id", json!(self.website_id(base))),
            ("url", json!(self.url(base, &Route::home()))),
            ("name", json!(language.site_name)),
            (
                "description",
                json!(is_searched.then_some(&language.site_description)),
            ),
            ("inLanguage", json!(language.tag.as_str())),
            ("publisher", json!(self.publisher(base))),
            ("potentialAction", json!(is_searched.then_some(action))),
        ])
    }

    /// The body that runs the site, if the settings name it.
    fn publisher(&self, base: &BaseUrl) -> Option<Value> {
        let office = self.context.office;
        let default = &self.context.site.languages.first()?.tag;
        let body = self.in_words(&self.context.masthead.body, default);
        let name = body.or_else(|| self.in_words(&office.sponsor, default))?;
        let telephone = office.telephone.as_ref().map(|number| number.dialled());
        let email = office.email.as_ref().map(|email| email.as_str());
        let address = self.in_words(&office.address, default);
        Some(known([
            ("@type", json!(organisation(&name.text))),
            ("@id", json!(format!("{}#office", base.as_str()))),
            ("name", json!(name.text)),
            ("telephone", json!(telephone)),
            ("email", json!(email)),
            ("address", json!(address.map(|address| address.text))),
        ]))
    }

    /// The pages above a page, and the page itself if it is known what it is
    /// called; `None` if the theme has no name for one of them.
    fn breadcrumb(
        &self,
        base: &BaseUrl,
        url: &str,
        trail: &[Crumb],
        name: Option<&str>,
    ) -> Option<Value> {
        let above = trail.iter().map(|crumb| {
            let name = self.crumb_name(crumb)?;
            Some((name, base.absolute(url, &crumb.url)?))
        });
        let mut items: Vec<(String, String)> = above.collect::<Option<_>>()?;
        items.extend(name.map(|name| (name.to_owned(), url.to_owned())));
        let items = items.iter().enumerate().map(|(at, (name, item))| {
            json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": item })
        });
        let items: Vec<Value> = items.collect();
        // One page alone is no trail.
        (items.len() > 1).then(|| json!({ "@type": "BreadcrumbList", "itemListElement": items }))
    }

    /// What a page is called: like what it is about, by its title, or by the
    /// theme's wording.
    fn page_name(&self, kind: &str, entity: Option<&Value>) -> Option<String> {
        let name = entity.and_then(|entity| entity.get("name")?.as_str());
        let title = || {
            let mut titles = self.context.titles.in_language(self.tag());
            titles.find_map(|(name, _, title)| (name == kind).then_some(title))
        };
        let name = name.or_else(title).map(str::to_owned);
        name.or_else(|| self.kind_name(kind))
    }

    /// What the theme calls a kind of page. A theme of its own may call it by
    /// another message, or by none.
    fn kind_name(&self, kind: &str) -> Option<String> {
        let name = self.wording.say(self.tag(), &format!("{kind}-title"), &[]);
        // Nothing is said of what has no name.
        name.ok()
    }

    /// What a page above is called: the home page like the site, others by the
    /// theme's wording.
    fn crumb_name(&self, crumb: &Crumb) -> Option<String> {
        match (&crumb.title, crumb.kind) {
            (Some(title), _) => Some(title.text.clone()),
            (None, "home") => Some(self.links.language.site_name.clone()),
            (None, kind) => self.kind_name(kind),
        }
    }

    /// A plan as a document: a regulation is legislation, a report a report, any
    /// other a creative work.
    pub(in crate::render) fn document_entity(&self, plan: &Plan) -> Option<Value> {
        let base = self.context.site.base_url.as_ref()?;
        let route = Route::plan(&plan.id);
        let url = self.url(base, &route);
        let is_law = plan.profile.kind == PlanKind::Regulation;
        let number = plan.issue.number.get(&plan.language);
        let issued = plan.issue.date.map(|date| date.to_string());
        let issuers = self.issuers(plan);
        let published = plan.issue.published.as_ref().map(|time| time.rfc3339());
        let time = plan.profile.time.filter(|time| time.is_stated);
        let covers = time.map(|time| format!("{}/{}", time.period.from(), time.period.until()));
        let original = self.context.site.language(&plan.language);
        let original = original.filter(|_| !plan.is_own(self.tag()));
        let original = original.map(|language| {
            let url = base.join(Address::new(language, &route).path());
            json!({ "@id": format!("{url}#document") })
        });
        let source = plan.issue.provenance.address.as_ref();
        let law = |value: Value| if is_law { value } else { Value::Null };
        Some(known([
            ("@type", json!(document_type(plan.profile.kind))),
            ("@id", json!(format!("{url}#document"))),
            ("url", json!(url)),
            ("name", json!(self.title_words(plan, &plan.title).text)),
            ("inLanguage", json!(self.tag().as_str())),
            ("identifier", json!(number)),
            ("dateCreated", json!(issued)),
            ("datePublished", json!(published)),
            (
                "dateModified",
                json!(plan.issue.changed.map(|date| date.to_string())),
            ),
            ("publisher", json!(issuers)),
            ("temporalCoverage", json!(covers)),
            ("translationOfWork", json!(original)),
            ("isBasedOn", json!(source.map(|address| address.as_str()))),
            ("legislationIdentifier", law(json!(number))),
            ("legislationDate", law(json!(issued))),
            ("legislationPassedBy", law(json!(issuers))),
            ("legislationLegalForce", law(json!(legal_force(plan)))),
        ]))
    }

    /// A provision as a part of its plan. Its address and language are those of
    /// the page around it.
    pub(in crate::render) fn part_entity(&self, plan: &Plan, part: &Provision) -> Option<Value> {
        let base = self.context.site.base_url.as_ref()?;
        let url = self.url(base, &part.page);
        let whole = self.url(base, &Route::plan(&plan.id));
        Some(known([
            ("@type", json!(document_type(plan.profile.kind))),
            ("@id", json!(format!("{url}#document"))),
            ("name", json!(self.title_words(plan, &part.title).text)),
            ("position", json!(part.number.map(|_| part.path.numbers))),
            (
                "isPartOf",
                json!({
                    "@type": document_type(plan.profile.kind),
                    "@id": format!("{whole}#document"),
                    "name": self.title_words(plan, &plan.title).text,
                }),
            ),
        ]))
    }

    /// A term of the glossary, if it has words in the page's language.
    pub(in crate::render) fn term_entity(&self, term: &Term) -> Option<Value> {
        let base = self.context.site.base_url.as_ref()?;
        let words = term.words.get(self.tag())?;
        let url = self.url(base, &Route::term(&term.slug));
        let also = (!words.also.is_empty()).then_some(&words.also);
        Some(known([
            ("@type", json!("DefinedTerm")),
            ("@id", json!(format!("{url}#term"))),
            ("url", json!(url)),
            ("name", json!(words.term)),
            ("alternateName", json!(also)),
            ("description", json!(words.explanation)),
            ("inLanguage", json!(self.tag().as_str())),
            ("inDefinedTermSet", json!(self.glossary_entity())),
        ]))
    }

    /// The glossary.
    pub(in crate::render) fn glossary_entity(&self) -> Option<Value> {
        let base = self.context.site.base_url.as_ref()?;
        let url = self.url(base, &Route::glossary());
        Some(known([
            ("@type", json!("DefinedTermSet")),
            ("@id", json!(format!("{url}#terms"))),
            ("url", json!(url)),
            ("name", json!(self.kind_name("glossary"))),
            ("inLanguage", json!(self.tag().as_str())),
        ]))
    }

    /// A body that plans name.
    pub(in crate::render) fn body_entity(
        &self,
        slug: &str,
        names: &BTreeMap<LanguageTag, String>,
        language: &LanguageTag,
    ) -> Option<Value> {
        let base = self.context.site.base_url.as_ref()?;
        let url = self.url(base, &Route::body(slug));
        Some(known([
            // Enterprises and associations are given tasks, too.
            ("@type", json!("Organization")),
            ("@id", json!(format!("{url}#body"))),
            ("url", json!(url)),
            ("name", json!(self.in_words(names, language)?.text)),
        ]))
    }

    /// Who issued a plan. Several bodies are separated by spaces in Chinese; in
    /// other languages one cannot tell where a name ends.
    fn issuers(&self, plan: &Plan) -> Option<Vec<Value>> {
        let own = plan.issue.issuer.get(&plan.language)?;
        let (language, words) = self.in_language(&plan.issue.issuer, &plan.language)?;
        let names: Vec<&str> = match own.contains(' ') && language.writes_han() {
            true => words.split(' ').filter(|name| !name.is_empty()).collect(),
            false => vec![words],
        };
        if own.contains(' ') && !language.writes_han() {
            return None;
        }
        let kind = organisation(own);
        let issuers = names.into_iter().map(|name| {
            let kind = if language.writes_han() {
                organisation(name)
            } else {
                kind
            };
            json!({ "@type": kind, "name": name })
        });
        Some(issuers.collect())
    }
}

/// The type of a body that issues official documents or runs a site.
fn organisation(name: &str) -> &'static str {
    match PARTY.iter().any(|word| name.contains(word)) {
        true => "Organization",
        false => "GovernmentOrganization",
    }
}

fn document_type(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Regulation => "Legislation",
        PlanKind::Report => "Report",
        _ => "CreativeWork",
    }
}

/// Whether legislation is in force, if anything states it.
fn legal_force(plan: &Plan) -> Option<&'static str> {
    match plan.standing.state.as_ref()? {
        State::InForce => Some("https://schema.org/InForce"),
        State::Upcoming | State::Ended | State::Repealed | State::Superseded(_) => {
            Some("https://schema.org/NotInForce")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_should_end_the_element() {
        let written = in_html(&json!({ "name": "</script><!-- & '低保'" }));
        assert!(!written.contains(['<', '>', '&', '\'']), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["name"], "</script><!-- & '低保'");
    }

    #[test]
    fn what_is_not_known_should_be_left_out() {
        let none: Option<&str> = None;
        let object = known([("a", json!(none)), ("b", json!("c"))]);
        assert_eq!(object, json!({ "b": "c" }));
    }
}
