//! What a Chinese sentence names: the instruments that it cites, the targets
//! that it sets, platforms and systems, and places.
//!
//! Words alone decide, so precision comes before recall: what may be a set
//! phrase, a class (各类平台, 老旧小区) or a part of the name of a body (望海区民政局)
//! is not found. No finds overlap: a citation is one name whatever is in it,
//! and the place in the name of a platform belongs to that.

mod amounts;
mod bodies;
mod citations;
mod clause;
mod comparisons;
mod leads;
mod line;
mod lines;
mod periods;
mod places;
mod systems;
mod targets;

#[cfg(test)]
mod tests;

use std::ops::Range;

use line::Line;

pub use citations::{citations, is_law, titles};
pub use comparisons::Comparison;
pub(in crate::text) use leads::is_lead;
pub use periods::looks_back;
pub use targets::Target;

/// The names in a sentence or title; ranges are in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The titles of cited instruments, without 《》.
    pub instruments: Vec<Range<usize>>,
    /// Targets in figures.
    pub targets: Vec<Target>,
    /// Platforms, systems, apps and public telephone lines.
    pub systems: Vec<System>,
    /// Places with a name of their own.
    pub places: Vec<Range<usize>>,
}

/// A platform, a system or a telephone line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct System {
    /// Its range.
    pub at: Range<usize>,
    /// What it is compared by, if not by its words: the number of a telephone
    /// line, which is written 12345, 12345热线 and 12345政务服务便民热线.
    pub number: Option<String>,
}

/// The names in a sentence or title.
///
/// ```
/// use yaodian::text::names::names;
///
/// let text = "依托青汀市智慧养老平台，到2028年底在望海区建成示范点20个。";
/// let found = names(text);
/// let words = |range: &std::ops::Range<usize>| &text[range.clone()];
/// assert_eq!(words(&found.systems[0].at), "青汀市智慧养老平台");
/// assert_eq!(found.places.iter().map(words).collect::<Vec<_>>(), ["望海区"]);
/// let target = &found.targets[0];
/// assert_eq!(words(&target.amount), "20个");
/// assert_eq!(target.period.as_ref().map(words), Some("到2028年底"));
/// ```
pub fn names(text: &str) -> Found {
    let line = Line::new(text);
    let cited = citations::quoted(&line);
    let mut taken = line::Taken::new(&line);
    for citation in &cited {
        taken.take(citation);
    }
    let systems = systems::systems(&line, &taken);
    for system in &systems {
        taken.take(&system.0);
    }
    let places = places::places(&line, &taken);
    for place in &places {
        taken.take(place);
    }
    Found {
        instruments: citations::citations(text),
        targets: targets::targets(&line, &taken),
        systems: systems
            .into_iter()
            .map(|(at, number)| System {
                at: line.bytes(&at),
                number,
            })
            .collect(),
        places: places.iter().map(|at| line.bytes(at)).collect(),
    }
}
