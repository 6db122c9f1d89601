//! A plan at a glance: which topics it has, which measures, which of these set
//! targets.

use std::collections::BTreeSet;

use super::Composer;
use crate::base::some_or_bug;
use crate::model::{NameKind, Plan, Provision, ProvisionPath};
use crate::render::view::{Figure, Link, Row, Square};

impl Composer<'_> {
    /// The topics of a plan with their measures; those that pass `is_meant` are
    /// what the page is about.
    pub(in crate::render) fn glance(
        &self,
        plan: &Plan,
        is_meant: impl Fn(&Provision) -> bool,
    ) -> Vec<Row> {
        let targets = with_targets(plan);
        let square = |cited: &Provision| Square {
            number: *some_or_bug(cited.path.numbers.as_slice().last(), "a path of no number"),
            link: self.title_link(plan, &cited.title, &cited.page),
            has_target: targets.contains(&cited.path),
            is_meant: is_meant(cited),
        };
        let rows = plan.topics().map(|topic| Row {
            numbering: self.numbering(topic),
            link: self.title_link(plan, &topic.title, &topic.page),
            squares: topic.cited().map(|cited| square(cited)).collect(),
        });
        rows.collect()
    }

    /// The targets of a plan.
    pub(in crate::render) fn figures(&self, plan: &Plan) -> Vec<Figure> {
        let targets = self.name_links(plan, NameKind::Target, |_| true);
        targets.into_iter().map(figure).collect()
    }
}

/// The provisions that set targets.
fn with_targets(plan: &Plan) -> BTreeSet<ProvisionPath> {
    let sets = |index: &usize| {
        let named = plan.names.all.get(*index);
        named.is_some_and(|named| named.kind == NameKind::Target)
    };
    let provisions = plan.names.by_provision.iter();
    let with = provisions.filter(|(_, names)| names.iter().any(sets));
    with.map(|(path, _)| *path).collect()
}

/// Splits the words of a target at its first number.
fn figure(
    Link {
        url,
        language,
        text,
    }: Link,
) -> Figure {
    let is_digit = |c: char| c.is_ascii_digit();
    let start = text.find(is_digit).unwrap_or(text.len());
    let (before, rest) = text.split_at(start);
    let goes_on = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%');
    let end = rest.find(|c| !goes_on(c)).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    // A stop or a comma at the end belongs to the words.
    let (digits, stop) = number.split_at(number.trim_end_matches(['.', ',']).len());
    Figure {
        url,
        language,
        before: before.to_owned(),
        digits: digits.to_owned(),
        after: format!("{stop}{after}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_should_be_split_at_its_number() {
        let parts = |text: &str| {
            let link = Link {
                url: String::new(),
                language: "zh-Hans".to_owned(),
                text: text.to_owned(),
            };
            let figure = figure(link);
            [figure.before, figure.digits, figure.after]
        };
        assert_eq!(
            parts("年度总投资4亿元以上"),
            ["年度总投资", "4", "亿元以上"]
        );
        assert_eq!(parts("95.5%, or more"), ["", "95.5%", ", or more"]);
        assert_eq!(parts("1,200 beds."), ["", "1,200", " beds."]);
        assert_eq!(parts("全覆盖"), ["全覆盖", "", ""]);
    }
}
