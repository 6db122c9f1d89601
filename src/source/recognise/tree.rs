//! The tree of provisions from their levels.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::reading::Node;

/// Builds the tree from nodes in pre-order.
pub(super) fn nest(flat: Vec<Node>) -> Vec<Node> {
    below(&mut flat.into_iter().peekable(), 0)
}

/// The next nodes that are deeper than a level, with all below them.
fn below(nodes: &mut Peekable<IntoIter<Node>>, level: usize) -> Vec<Node> {
    let mut siblings = Vec::new();
    while let Some(mut node) = nodes.next_if(|node| node.level > level) {
        node.children = below(nodes, node.level);
        siblings.push(node);
    }
    siblings
}
