//! The names in plans, and links to them.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use crate::base::some_or_bug;
use crate::model::{
    LanguageTag, NameKind, NameOf, Named, OwnName, Plan, Portal, Provision, Route, SegmentId, Term,
    Text,
};
use crate::render::view;

/// How many names of a plan the page of a kind shows at most: the rest are left
/// to search, or the page would grow with the portal.
pub(in crate::render) const MOST: usize = 300;

/// A name with its words in each language.
pub(in crate::render) enum Called<'p> {
    /// A term of the glossary.
    Term(&'p Term),
    /// A name that is not a glossary term.
    Own(&'p OwnName),
}

/// What names of several plans are compared by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) enum NameKey {
    /// The index of a term.
    Term(usize),
    /// Words.
    Words(String),
}

impl Called<'_> {
    /// Its words in a language, if it has any.
    pub(in crate::render) fn words(&self, language: &LanguageTag) -> Option<&str> {
        match self {
            Self::Term(term) => term.words.get(language).map(|words| words.term.as_str()),
            Self::Own(name) => name.words.get(language).map(String::as_str),
        }
    }
}

/// The names in a provision.
fn named_in<'p>(plan: &'p Plan, cited: &Provision) -> impl Iterator<Item = &'p Named> {
    let here = plan.names.by_provision.get(&cited.path);
    let here = here.into_iter().flatten();
    here.filter_map(|index| plan.names.all.get(*index))
}

impl Composer<'_> {
    /// Links to the pages of the kinds that a plan has names of.
    pub(in crate::render) fn names_links(&self, plan: &Plan) -> Vec<view::NamesLink> {
        self.links_to_kinds(std::iter::once(plan))
    }

    /// Links to the pages of the kinds that any plan has names of.
    pub(in crate::render) fn all_names_links(&self, portal: &Portal) -> Vec<view::NamesLink> {
        self.links_to_kinds(portal.every_plan())
    }

    fn links_to_kinds<'p>(
        &self,
        plans: impl Iterator<Item = &'p Plan> + Clone,
    ) -> Vec<view::NamesLink> {
        let kinds = NameKind::ALL.into_iter();
        kinds
            .map(|kind| view::NamesLink {
                kind: kind.name().to_owned(),
                url: self.links.page(&Route::names(kind)),
                count: self.count_of(plans.clone(), kind),
            })
            .filter(|link| link.count > 0)
            .collect()
    }

    /// How many things of a kind plans name, not counting parts of others. What
    /// several name is one.
    pub(in crate::render) fn count_of<'p>(
        &self,
        plans: impl Iterator<Item = &'p Plan>,
        kind: NameKind,
    ) -> usize {
        let mut known = BTreeSet::new();
        let mut single = 0;
        for plan in plans {
            let all = plan.names.of(kind);
            for named in all.filter(|named| self.whole_term(plan, named).is_none()) {
                match self.name_key(plan, named) {
                    Some(key) => {
                        known.insert(key);
                    }
                    None => single += 1,
                }
            }
        }
        known.len() + single
    }

    /// What a name is compared by with the names of other plans, if it is of
    /// something that others can name.
    pub(in crate::render) fn name_key(&self, plan: &Plan, named: &Named) -> Option<NameKey> {
        match named.of {
            NameOf::Term(index) => Some(NameKey::Term(index)),
            NameOf::Own(index) => {
                let own = plan.names.own.get(index)?;
                own.key.clone().map(NameKey::Words)
            }
        }
    }

    /// The names in a provision, by kind.
    pub(in crate::render) fn named(
        &self,
        plan: &Plan,
        cited: &Provision,
    ) -> Vec<view::NamesOfKind> {
        let here: Vec<&Named> = named_in(plan, cited).collect();
        self.by_kind(plan, &here)
    }

    /// The names in a provision, by the sentence that names them first, but for
    /// terms that are `explained` there anyway.
    pub(in crate::render) fn named_by_sentence(
        &self,
        plan: &Plan,
        cited: &Provision,
        explained: &BTreeSet<usize>,
    ) -> BTreeMap<u32, Vec<view::NamesOfKind>> {
        let mut found: BTreeMap<u32, Vec<&Named>> = BTreeMap::new();
        let is_explained =
            |named: &Named| matches!(named.of, NameOf::Term(index) if explained.contains(&index));
        for named in named_in(plan, cited).filter(|named| !is_explained(named)) {
            let mut sentences = named.mentions.iter().filter_map(|mention| match mention {
                SegmentId::Sentence(path, number) if *path == cited.path => Some(*number),
                _ => None,
            });
            // What only the title names is beside the first sentence.
            let first = sentences.next().unwrap_or(1);
            found.entry(first).or_default().push(named);
        }
        let found = found.into_iter();
        found
            .map(|(sentence, names)| (sentence, self.by_kind(plan, &names)))
            .collect()
    }

    fn by_kind(&self, plan: &Plan, here: &[&Named]) -> Vec<view::NamesOfKind> {
        let kinds = NameKind::ALL.into_iter();
        kinds
            .map(|kind| view::NamesOfKind {
                kind: kind.name().to_owned(),
                links: (here.iter().filter(|named| named.kind == kind))
                    .filter_map(|named| self.name_link(plan, named))
                    .collect(),
            })
            .filter(|names| !names.links.is_empty())
            .collect()
    }

    /// Links to a plan's names of a kind that pass `which`.
    pub(in crate::render) fn name_links(
        &self,
        plan: &Plan,
        kind: NameKind,
        which: impl Fn(&Named) -> bool,
    ) -> Vec<view::Link> {
        let named = plan.names.of(kind).filter(|named| which(named));
        named
            .filter_map(|named| self.name_link(plan, named))
            .collect()
    }

    fn name_link(&self, plan: &Plan, named: &Named) -> Option<view::Link> {
        let words = self.called(plan, &self.name_of(plan, named)?);
        let page = self.links.page(&Route::names(named.kind));
        let is_shown = named.position < MOST;
        Some(view::Link {
            url: match is_shown {
                true => format!("{page}#{}", named.slug),
                false => self.links.search(&words.text),
            },
            language: words.language,
            text: words.text,
        })
    }

    /// The term that a term is part of, if the plan names that too.
    pub(in crate::render) fn whole_term(&self, plan: &Plan, named: &Named) -> Option<usize> {
        let NameOf::Term(index) = named.of else {
            return None;
        };
        let whole = self.context.glossary.terms.get(index)?.part_of?;
        plan.names.by_term.contains_key(&whole).then_some(whole)
    }

    /// The words of a name.
    pub(in crate::render) fn name_of<'p>(
        &'p self,
        plan: &'p Plan,
        named: &Named,
    ) -> Option<Called<'p>> {
        match named.of {
            NameOf::Term(index) => self.context.glossary.terms.get(index).map(Called::Term),
            NameOf::Own(index) => plan.names.own.get(index).map(Called::Own),
        }
    }

    /// A name in the page's language, else in the plan's.
    pub(in crate::render) fn called(&self, plan: &Plan, name: &Called<'_>) -> view::Words {
        let own = name.words(self.tag()).map(|words| (self.tag(), words));
        let found = own.or_else(|| Some((&plan.language, name.words(&plan.language)?)));
        let (language, words) = some_or_bug(found, "a name without words in its plan");
        Self::words(
            language,
            plan.displayed(language, &Text::plain(words)).string,
        )
    }
}
