//! Which provisions of an original are otherwise in its re-issue: what refers to
//! them by number has to be looked at.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::recognise::Node;
use crate::text::numeral;

/// A provision that has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It has another heading.
    Renamed {
        /// Its number as printed.
        marker: String,
        /// The heading as it was.
        from: String,
        /// The heading as it is.
        to: String,
    },
    /// Its number is gone.
    Gone {
        /// The number as it was printed.
        marker: String,
        /// The heading as it was.
        heading: String,
    },
    /// Its number is new.
    New {
        /// The number as printed.
        marker: String,
        /// The heading.
        heading: String,
    },
}

/// A provision by the numbers that name it.
type Key = (usize, Vec<u32>);

/// The changes from one outline to another: what is otherwise and what is gone,
/// in the order of the first, then what is new.
pub fn changes(old: &[Node], new: &[Node]) -> Vec<Change> {
    let (old, new) = (flat(old), flat(new));
    // Numbers that begin anew in each chapter need those above them.
    let anew: BTreeSet<usize> = anew(&old).chain(anew(&new)).collect();
    let key = |node: &Flat<'_>| -> Key {
        let level = node.path.len();
        let path = match anew.contains(&level) {
            true => node.path.clone(),
            false => node.path.last().copied().into_iter().collect(),
        };
        (level, path)
    };
    let after: BTreeMap<Key, &Flat<'_>> = new.iter().map(|node| (key(node), node)).collect();
    let before: BTreeSet<Key> = old.iter().map(key).collect();
    let changed = old.iter().filter_map(|node| match after.get(&key(node)) {
        Some(now) if now.heading == node.heading => None,
        Some(now) => Some(Change::Renamed {
            marker: node.marker.to_owned(),
            from: node.heading.to_owned(),
            to: now.heading.to_owned(),
        }),
        None => Some(Change::Gone {
            marker: node.marker.to_owned(),
            heading: node.heading.to_owned(),
        }),
    });
    let added = new.iter().filter(|node| !before.contains(&key(node)));
    let added = added.map(|node| Change::New {
        marker: node.marker.to_owned(),
        heading: node.heading.to_owned(),
    });
    changed.chain(added).collect()
}

/// A provision with the numbers from the first level down to its own.
struct Flat<'n> {
    path: Vec<u32>,
    marker: &'n str,
    heading: &'n str,
}

/// All provisions with numbers. One without is passed over, and its children
/// count as those of what is above it.
fn flat(nodes: &[Node]) -> Vec<Flat<'_>> {
    fn add<'n>(nodes: &'n [Node], above: &[u32], all: &mut Vec<Flat<'n>>) {
        for node in nodes {
            let marker = node.marker.as_deref().unwrap_or(""); // it has no number
            let mut path = above.to_vec();
            if let Some(value) = value(node) {
                path.push(value);
                all.push(Flat {
                    path: path.clone(),
                    marker,
                    heading: &node.heading,
                });
            }
            add(&node.children, &path, all);
        }
    }
    let mut all = Vec::new();
    add(nodes, &[], &mut all);
    all
}

/// The number of a provision; of an attachment, that after 附件.
fn value(node: &Node) -> Option<u32> {
    let own = node.numbering.map(|numbering| numbering.number.value);
    own.or_else(|| annex(node.marker.as_deref()?))
}

/// The number of an attachment: 附件2, 附件二.
fn annex(marker: &str) -> Option<u32> {
    let bare: String = marker.chars().filter(|c| !c.is_whitespace()).collect();
    let figure = bare
        .strip_prefix("附件")
        .or_else(|| bare.strip_prefix("附表"))?;
    numeral::figures(figure).or_else(|| numeral::parse(figure))
}

/// The levels on which numbers come more than once.
fn anew(nodes: &[Flat<'_>]) -> impl Iterator<Item = usize> {
    let mut seen = BTreeSet::new();
    let mut levels = BTreeSet::new();
    for node in nodes {
        if !seen.insert((node.path.len(), node.path.last())) {
            levels.insert(node.path.len());
        }
    }
    levels.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::recognise::recognise;

    fn between(old: &str, new: &str) -> Vec<Change> {
        let nodes =
            |text: &str| recognise(&format!("青汀市2026年工作要点\n{text}"), &[], &[]).nodes;
        changes(&nodes(old), &nodes(new))
    }

    #[test]
    fn a_provision_is_the_same_under_the_same_number_with_the_same_heading() {
        let old = "一、社会救助\n1.低保。甲。\n2.特困。乙。\n二、养老服务\n3.食堂。丙。\n";
        let new = "一、社会救助\n1.低保。改。\n二、养老与救助\n2.特困。乙。\n3.助餐。丙。\n4.学院。丁。\n";
        let of = |marker: &str| marker.to_owned();
        assert_eq!(
            between(old, new),
            [
                Change::Renamed {
                    marker: of("二、"),
                    from: of("养老服务"),
                    to: of("养老与救助")
                },
                Change::Renamed {
                    marker: of("3."),
                    from: of("食堂"),
                    to: of("助餐")
                },
                Change::New {
                    marker: of("4."),
                    heading: of("学院")
                },
            ]
        );
        assert_eq!(between(old, old), []);
    }

    #[test]
    fn numbers_that_begin_anew_should_count_with_their_chapter() {
        let old =
            "一、社会救助\n1.低保。甲。\n2.特困。乙。\n二、养老服务\n1.食堂。丙。\n2.学院。丁。\n";
        let new = old.replace("2.学院。丁。\n", "");
        let gone = Change::Gone {
            marker: "2.".to_owned(),
            heading: "学院".to_owned(),
        };
        assert_eq!(between(old, &new), [gone]);
    }

    #[test]
    fn an_attachment_should_have_its_number() {
        for (marker, expected) in [
            ("附件2", Some(2)),
            ("附件 十二", Some(12)),
            ("附件１０", Some(10)),
            ("附件", None),
            ("★", None),
        ] {
            assert_eq!(annex(marker), expected, "{marker}");
        }
    }
}
