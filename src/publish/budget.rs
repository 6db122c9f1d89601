//! Compares pages with the budget of their kind, as they are made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use html5gum::StartTag;

use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{PageBudget, SitePath};
use crate::site::ArtifactKind;
use crate::text::start_tags::start_tags;
use crate::text::suggest::suggest;

/// Values of `rel` with which browsers fetch what a `link` names.
const FETCHED: [&[u8]; 5] = [
    b"stylesheet",
    b"icon",
    b"preload",
    b"modulepreload",
    b"apple-touch-icon",
];

/// What of a page has a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Bytes,
    Requests,
}

impl Unit {
    const ALL: [Self; 2] = [Self::Bytes, Self::Requests];

    /// Its name in messages.
    fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Requests => "requests",
        }
    }

    /// The limit that a budget has for it.
    fn limit(self, budget: &PageBudget) -> Option<&Spanned<u32>> {
        match self {
            Self::Bytes => budget.bytes.as_ref(),
            Self::Requests => budget.requests.as_ref(),
        }
    }

    /// How many a page has.
    fn count(self, path: &SitePath, html: &[u8]) -> u32 {
        let count = match self {
            Self::Bytes => html.len(),
            Self::Requests => requests_of(path, html),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// The pages of a kind that are over a limit.
#[derive(Debug, Default)]
struct Over {
    /// By what is limited: how many pages, the largest value, and its page. Of
    /// pages with the same value, the one whose path comes first.
    by_unit: BTreeMap<Unit, (usize, u32, SitePath)>,
}

/// The pages of a site beside their budget.
pub struct Budget<'b> {
    limits: &'b [PageBudget],
    kinds: Mutex<BTreeMap<String, Over>>,
}

impl<'b> Budget<'b> {
    /// Limits for the pages of a site.
    pub fn new(limits: &'b [PageBudget]) -> Self {
        Self {
            limits,
            kinds: Mutex::default(),
        }
    }

    /// Looks at a file.
    pub fn see(&self, path: &SitePath, kind: &ArtifactKind, bytes: &[u8]) {
        let ArtifactKind::Page(page) = kind else {
            return;
        };
        let limits = self.limits.iter().find(|one| one.kind.value == page.kind);
        let found = limits.map_or_else(Vec::new, |limits| exceeding(limits, path, bytes));
        let mut kinds = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
        let over = kinds.entry(page.kind.clone()).or_default();
        for (unit, value) in found {
            let first = || (0, value, path.clone());
            let (count, most, largest) = over.by_unit.entry(unit).or_insert_with(first);
            *count += 1;
            if value > *most || (value == *most && path < largest) {
                (*most, *largest) = (value, path.clone());
            }
        }
    }

    /// What is over its budget, and kinds that no page is of.
    pub fn check(&self) -> Vec<Diagnostic> {
        let kinds = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
        let known: Vec<&str> = kinds.keys().map(String::as_str).collect();
        let limits = self.limits.iter();
        limits
            .flat_map(|limits| match kinds.get(&limits.kind.value) {
                Some(over) => exceeded(limits, over),
                None => vec![unknown(&limits.kind, &known)],
            })
            .collect()
    }
}

/// The values of a page that are over their limits.
fn exceeding(limits: &PageBudget, path: &SitePath, html: &[u8]) -> Vec<(Unit, u32)> {
    let values = Unit::ALL.into_iter().filter_map(|unit| {
        let limit = unit.limit(limits)?.value;
        let value = unit.count(path, html);
        (value > limit).then_some((unit, value))
    });
    values.collect()
}

/// How many files a browser fetches for a page, itself among them.
fn requests_of(path: &SitePath, html: &[u8]) -> usize {
    let mut files = BTreeSet::new();
    for tag in start_tags(html) {
        let Some(value) = fetched(&tag).and_then(|key| tag.attributes.get(key)) else {
            continue;
        };
        let reference = String::from_utf8_lossy(value);
        let resolved = path.resolve(&reference).map(|(file, _)| file);
        files.insert(resolved.unwrap_or_else(|| reference.into_owned()));
    }
    files.len() + 1
}

/// The attribute with the address of what a browser fetches for an element.
fn fetched(tag: &StartTag<usize>) -> Option<&'static [u8]> {
    match &**tag.name {
        b"script" | b"img" => Some(b"src"),
        b"link" => {
            let rel = tag.attributes.get(b"rel".as_slice())?;
            let mut words = rel.split(u8::is_ascii_whitespace);
            words.any(|word| FETCHED.contains(&word)).then_some(b"href")
        }
        _ => None,
    }
}

fn exceeded(limits: &PageBudget, over: &Over) -> Vec<Diagnostic> {
    let over = over.by_unit.iter();
    over.filter_map(|(unit, (count, most, page))| {
        let limit = unit.limit(limits)?;
        let problem = Problem::BudgetExceeded {
            kind: limits.kind.value.clone(),
            unit: unit.name().to_owned(),
            page: page.to_string(),
            most: *most,
            limit: limit.value,
            others: count.saturating_sub(1),
        };
        Some(Diagnostic::at(problem, &limit.place))
    })
    .collect()
}

fn unknown(kind: &Spanned<String>, kinds: &[&str]) -> Diagnostic {
    let problem = Problem::BudgetUnknown {
        kind: kind.value.clone(),
        nearest: suggest(&kind.value, kinds).map(str::to_owned),
        kinds: kinds.join(", "),
    };
    Diagnostic::at(problem, &kind.place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_should_be_what_a_browser_fetches_each_once() {
        let page = SitePath::new("en/index.html").unwrap();
        let html = br#"<link rel="stylesheet" href="../assets/a.css"><link rel=icon href=/i.svg>
            <link rel="alternate" href="feed.xml"><script src="../assets/b.js"></script>
            <script type="application/ld+json">{"src":"x"}</script><a href="c.pdf">no</a>
            <img src="d.png"><img src="../en/d.png">"#;
        assert_eq!(requests_of(&page, html), 5);
    }
}
