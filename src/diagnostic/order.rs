//! Sort order of diagnostics: file by file, the most severe first, the same in
//! every output format and on every run.

use std::collections::BTreeMap;

use super::{Diagnostic, Severity};

/// Sort weight of a problem; those answered by an erratum come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Open(Severity),
    Answered,
}

impl Weight {
    fn of(diagnostic: &Diagnostic) -> Self {
        if diagnostic.answered {
            Self::Answered
        } else {
            Self::Open(diagnostic.problem.severity())
        }
    }
}

/// Sorts problems. Files with errors come before those with only warnings, then
/// by path, with problems without a file last; within a file, by severity, then
/// by location.
pub fn sort(diagnostics: &mut [&Diagnostic]) {
    let path = |d: &Diagnostic| d.place.as_ref().map(|place| place.file.path.clone());
    let mut worst: BTreeMap<Option<String>, Weight> = BTreeMap::new();
    for diagnostic in diagnostics.iter() {
        let weight = Weight::of(diagnostic);
        let file = worst.entry(path(diagnostic)).or_insert(weight);
        *file = weight.min(*file);
    }
    diagnostics.sort_by_cached_key(|diagnostic| {
        let path = path(diagnostic);
        let span = diagnostic.place.as_ref().map(|place| place.span);
        (
            worst.get(&path).copied(),
            path.is_none(),
            path,
            Weight::of(diagnostic),
            span,
            diagnostic.problem.code(),
            // Tie-breaker for problems with the same code and location.
            format!("{:?}", diagnostic.problem),
        )
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{File, Place};
    use crate::diagnostic::Problem;

    #[test]
    fn problems_should_stand_by_file_the_most_serious_first() {
        let at = |path: &str, offset: usize, problem| {
            let file = File::new(path, "1\n2\n3\n");
            Diagnostic::at(problem, Place::new(&file, offset..offset + 1))
        };
        let error = || Problem::NoTitle;
        let warning = || Problem::StrayLine { line: 1 };
        let answered = Diagnostic {
            answered: true,
            ..at("c.toml", 0, error())
        };
        let problems = [
            Diagnostic::general(Problem::BaseUrlMissing),
            answered,
            at("a.toml", 0, warning()),
            Diagnostic::general(Problem::NoPlans),
            at("b.toml", 0, warning()),
            at("b.toml", 4, error()),
            at("b.toml", 2, error()),
        ];
        let mut sorted: Vec<&Diagnostic> = problems.iter().collect();
        sort(&mut sorted);
        let order: Vec<_> = sorted
            .iter()
            .map(|d| {
                let place = d.place.as_ref();
                let place = place.map(|p| (p.file.path.as_str(), p.span.start));
                (place, d.problem.code())
            })
            .collect();
        let expected = [
            (Some(("b.toml", 2)), "no-title"),
            (Some(("b.toml", 4)), "no-title"),
            (Some(("b.toml", 0)), "stray-line"),
            (None, "no-plans"),
            (None, "base-url-missing"),
            (Some(("a.toml", 0)), "stray-line"),
            (Some(("c.toml", 0)), "no-title"),
        ];
        assert_eq!(order, expected);
    }
}
