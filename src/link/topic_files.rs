//! The files of an edition's topics: what they are called, and which topic one
//! is of by its name.

use crate::base::after_last;
use crate::model::{Numbers, PlanSource};

/// The file of a topic in an edition: `03-social-assistance.md`.
pub(crate) fn topic_file(folder: &str, numbers: Numbers, slug: &str) -> String {
    match numbers.single() {
        Some(number) => format!("{folder}/{number:02}-{slug}.md"),
        None => format!("{folder}/{numbers}-{slug}.md"),
    }
}

/// The topic that a file is of by its name, whatever its heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Own {
    /// The numbers of the topic.
    pub(super) numbers: Numbers,
    /// Whether number and slug in the name agree.
    pub(super) is_certain: bool,
}

/// The topic that a file is of by its name: that of the slug in it, or else of
/// the number. `None` if the plan has neither.
pub(super) fn own(path: &str, plan: &PlanSource) -> Option<Own> {
    let stem = after_last(path, &['/']).strip_suffix(".md")?;
    let slug = stem.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    let number = stem.strip_suffix(slug)?.trim_end_matches('-');
    // `03` is the topic 3.
    let number = Numbers::parse(number.trim_start_matches('0'));
    let mut topics = plan.topics.iter();
    let by_slug = topics.find(|topic| topic.slug.value == slug);
    let by_slug = by_slug.map(|topic| topic.number.value);
    let has = |numbers: &Numbers| {
        let mut topics = plan.document.provisions.topics();
        topics.any(|topic| topic.path.numbers == *numbers)
    };
    let numbers = by_slug.filter(has).or_else(|| number.filter(has))?;
    Some(Own {
        numbers,
        is_certain: by_slug == number,
    })
}
