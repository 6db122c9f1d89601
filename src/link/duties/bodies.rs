//! The bodies that the plans of a portal name as responsible.

use std::collections::BTreeMap;

use crate::base::Place;
use crate::link::standing::Placed;
use crate::model::{Glossary, LanguageTag, Responsibility, TermKind};
use crate::text::bodies::{completed_by, full_name, place_of_title};
use crate::text::readings::Readings;
use crate::text::simplified::simplified;
use crate::text::slug::HeadingIds;
use crate::text::spelling::{body_address, compared};

/// All bodies, each with an index.
pub(super) struct Bodies<'g> {
    glossary: &'g Glossary,
    /// The indexes of terms that are bodies, by language and form.
    forms: BTreeMap<&'g LanguageTag, BTreeMap<String, Vec<usize>>>,
    known: BTreeMap<String, usize>,
    all: Vec<Body>,
}

/// A body.
pub(super) struct Body {
    /// Its complete name.
    pub(super) name: String,
    /// Its name where it was first found.
    pub(super) printed: String,
    /// That place.
    pub(super) place: Place,
    /// The identifier of that plan.
    pub(super) plan: String,
    /// The term of the glossary that it is.
    term: Option<usize>,
}

/// A body as a provision names it.
pub(super) struct Naming {
    /// Its index in the portal.
    pub(super) body: usize,
    /// Its name as printed, without white space.
    pub(super) printed: String,
    /// The place, or the body, to which that name is relative.
    pub(super) of: Option<String>,
    /// The index of the term of the glossary that it is.
    pub(super) term: Option<usize>,
    pub(super) role: Responsibility,
}

impl<'g> Bodies<'g> {
    /// None yet.
    pub(super) fn new(glossary: &'g Glossary) -> Self {
        let mut forms: BTreeMap<_, BTreeMap<String, Vec<usize>>> = BTreeMap::new();
        let terms = glossary.terms.iter().enumerate();
        for (index, term) in terms.filter(|(_, term)| term.kind == TermKind::Body) {
            for (language, words) in &term.words {
                for form in words.forms() {
                    let of_language = forms.entry(language).or_default();
                    let of_form = of_language.entry(compared(form)).or_default();
                    of_form.push(index);
                }
            }
        }
        Self {
            glossary,
            forms,
            known: BTreeMap::new(),
            all: Vec::new(),
        }
    }

    /// All of them, in the order in which they were found.
    pub(super) fn all(&self) -> &[Body] {
        &self.all
    }

    /// The body that a name is in a plan, which has it at a place.
    pub(super) fn naming(
        &mut self,
        plan: &Placed<'_>,
        (printed, place): (&str, Place),
        role: Responsibility,
    ) -> Naming {
        let language = &plan.source.language;
        let term = self.term(plan, printed);
        let words = term.and_then(|term| self.glossary.terms.get(term)?.words.get(language));
        let official = words.map_or(printed, |words| words.term.as_str());
        // A plan whose body is not known is of the place with which its title
        // begins, if any.
        let title = plan.source.text.words(plan.source.document.title);
        let mut bodies = plan.profile.bodies(language);
        let of = (bodies.next().or_else(|| place_of_title(title))).unwrap_or_default();
        let simple = |name: &str| -> String { compared(name).chars().map(simplified).collect() };
        let name = full_name(&simple(official), &simple(of));
        let next = self.all.len();
        let body = *self.known.entry(name.clone()).or_insert(next);
        if body == next {
            self.all.push(Body {
                name,
                printed: printed.to_owned(),
                place,
                plan: plan.source.id.clone(),
                term,
            });
        }
        let completed = self.all.get(body).map(|body| body.name.as_str());
        Naming {
            body,
            of: completed
                .and_then(|name| completed_by(&simple(printed), name))
                .map(str::to_owned),
            printed: printed.to_owned(),
            term,
            role,
        }
    }

    /// The term that a name is in a plan.
    fn term(&self, plan: &Placed<'_>, printed: &str) -> Option<usize> {
        let forms = self.forms.get(&plan.source.language)?;
        let terms = forms.get(&compared(printed))?;
        let mut terms = terms.iter().copied();
        terms.find(|term| {
            let term = self.glossary.terms.get(*term);
            term.is_some_and(|term| term.is_of(&plan.source.id))
        })
    }

    /// The addresses of the bodies, in their order. Of those that are spelt
    /// alike, the one that an older plan names keeps the plain one, so that a new
    /// plan does not change it.
    pub(super) fn slugs(&self, placed: &[Placed<'_>]) -> Vec<String> {
        let age: BTreeMap<&str, _> = placed
            .iter()
            .map(|plan| (plan.source.id.as_str(), plan.order()))
            .collect();
        let mut by_age: Vec<(usize, &Body)> = self.all.iter().enumerate().collect();
        by_age.sort_by_key(|(index, body)| {
            (body.term.is_none(), age.get(body.plan.as_str()), *index)
        });
        let readings = Readings::new([]);
        let mut given = HeadingIds::new();
        let mut slugs = vec![String::new(); self.all.len()];
        for (index, body) in by_age {
            let term = body.term.and_then(|term| self.glossary.terms.get(term));
            let slug = given.own(&match term {
                Some(term) => term.slug.clone(),
                None => body_address(&body.name, &readings),
            });
            if let Some(place) = slugs.get_mut(index) {
                *place = slug;
            }
        }
        slugs
    }
}
