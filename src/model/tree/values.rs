//! The numbers that provisions have in their paths: unique where they are
//! counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Levels, ProvisionSource};

/// Provisions that are counted together: a level, and the numbers above it up to
/// the level in which it restarts.
type Scope = (usize, Vec<u32>);

/// Sets the value of each provision: its number; if it has none, its position;
/// if another one has that, the next after all. `scopes` has, for each
/// level, the one in which its numbers restart.
pub(super) fn assign(roots: &mut [ProvisionSource], scopes: &[usize], levels: Levels) {
    for level in 1..=scopes.len() {
        let scope = match scopes.get(level - 1) {
            // Parts of a cited provision are counted in it.
            Some(_) if level > levels.cited => level - 1,
            // There is one for each level.
            scope => scope.copied().unwrap_or(0),
        };
        let mut used: BTreeMap<Scope, BTreeSet<u32>> = BTreeMap::new();
        let mut printed = |provision: &mut ProvisionSource, above: &[u32], _: u32| {
            let number = provision.numbering.map(|numbering| numbering.number.value);
            let used = used.entry(key(level, scope, above)).or_default();
            let own = number.filter(|number| used.insert(*number));
            // 0 marks one that still has none.
            provision.value = own.unwrap_or(0);
        };
        visit(roots, level, &mut Vec::new(), &mut printed);
        let mut free = |provision: &mut ProvisionSource, above: &[u32], position: u32| {
            if provision.value == 0 {
                let number = provision.numbering.map(|numbering| numbering.number.value);
                let used = used.entry(key(level, scope, above)).or_default();
                let wanted = number.unwrap_or(position);
                // Before the first, there is none.
                let last = used.last().copied().unwrap_or(0);
                provision.value = if used.contains(&wanted) {
                    last + 1
                } else {
                    wanted
                };
                used.insert(provision.value);
            }
        };
        visit(roots, level, &mut Vec::new(), &mut free);
    }
}

fn key(level: usize, scope: usize, above: &[u32]) -> Scope {
    (level, above.get(..scope).unwrap_or(above).to_vec())
}

/// Calls a function with each provision of a level, the values of those above
/// it, and its position among its siblings, from 1.
fn visit(
    provisions: &mut [ProvisionSource],
    level: usize,
    above: &mut Vec<u32>,
    act: &mut impl FnMut(&mut ProvisionSource, &[u32], u32),
) {
    for (position, provision) in (1..).zip(provisions) {
        if level == 1 {
            act(provision, above, position);
        } else {
            above.push(provision.value);
            visit(&mut provision.children, level - 1, above, act);
            above.pop();
        }
    }
}
