//! Where links to other sites occur: in pages, settings and templates.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::outcome::Outcome;
use crate::base::{File, Place, Spanned, up_to};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::Corpus;

/// Every URL with the places where it occurs. Fragments (`#section`) are
/// removed: they are not checked.
#[derive(Debug, Clone, Default)]
pub struct Occurrences(BTreeMap<String, Vec<Place>>);

impl Occurrences {
    /// All links of a portal.
    pub fn of(corpus: &Corpus) -> Self {
        let mut found = Self::default();
        for link in corpus.pages.iter().flat_map(|page| &page.links) {
            found.add(link);
        }
        if let Some(report) = &corpus.office.error_report {
            // The theme is configured in `site.toml` too.
            let file = &corpus.theme.place.file;
            let start = file.text.find(report.as_str());
            let place = start.map(|start| Place::new(file, start..start + report.as_str().len()));
            found.add(&Spanned {
                value: report.as_str().to_owned(),
                place: place.unwrap_or_else(|| Place::head(file)),
            });
        }
        for template in &corpus.theme.templates {
            in_template(&template.file)
                .iter()
                .for_each(|link| found.add(link));
        }
        found
    }

    /// The addresses.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The problem of an outcome, at every place of its URL.
    pub fn problems(&self, address: &str, outcome: &Outcome) -> Vec<Diagnostic> {
        let Some(problem) = problem(address, outcome) else {
            return Vec::new();
        };
        let places = self.0.get(address).into_iter().flatten();
        let at = |place: &Place| Diagnostic::at(problem.clone(), place);
        places.map(at).collect()
    }

    fn add(&mut self, link: &Spanned<String>) {
        let address = up_to(&link.value, &['#']);
        let scheme = address.split_once("://").map(|(scheme, _)| scheme);
        let is_asked_for = scheme.is_some_and(|scheme| {
            ["http", "https"]
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known))
        });
        if is_asked_for {
            let places = self.0.entry(address.to_owned()).or_default();
            places.push(link.place.clone());
        }
    }
}

/// The problem of an outcome, unless the link works.
fn problem(address: &str, outcome: &Outcome) -> Option<Problem> {
    let url = address.to_owned();
    Some(match outcome {
        Outcome::Good => return None,
        Outcome::Moved(to) => Problem::ExternalMoved {
            url,
            to: to.clone(),
        },
        Outcome::Gone(status) => Problem::ExternalGone {
            url,
            status: u32::from(*status),
        },
        Outcome::Refused(status) => Problem::ExternalRefused {
            url,
            status: u32::from(*status),
        },
        Outcome::Private => Problem::ExternalPrivate { url },
        Outcome::Unreachable(why) => Problem::ExternalUnreachable { url, why: *why },
    })
}

/// Links and images whose URL is written in full in a template.
fn in_template(file: &Arc<File>) -> Vec<Spanned<String>> {
    let mut found = Vec::new();
    for attribute in ["href=", "src="] {
        for (start, _) in file.text.match_indices(attribute) {
            let start = start + attribute.len();
            let value = file.text.get(start..).and_then(quoted);
            if let Some(value) = value.filter(|value| !value.contains('{')) {
                let span = start + 1..start + 1 + value.len();
                found.push(Spanned {
                    value: value.to_owned(),
                    place: Place::new(file, span),
                });
            }
        }
    }
    found
}

/// The text in quotation marks at the start of a text.
fn quoted(text: &str) -> Option<&str> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    text.get(1..)?.split_once(mark).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_of_a_template_should_be_found_where_they_stand() {
        let text = "<a href=\"https://a.example/#b\">x</a><img src='http://c.example'>\
                    <a href=\"{{ page.home }}\"><a href=\"https://d.example/{{ id }}\">\
                    <svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"/e\">";
        let mut found = Occurrences::default();
        let links = in_template(&File::new("a.html", text));
        links.iter().for_each(|link| found.add(link));
        let addresses: Vec<&str> = found.addresses().collect();
        assert_eq!(addresses, ["http://c.example", "https://a.example/"]);
        let places = &found.0["https://a.example/"];
        assert_eq!(places[0].text(), "https://a.example/#b");
    }
}
