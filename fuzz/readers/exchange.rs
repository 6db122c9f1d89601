//! Translators' files, imported as `yaodian translate import` does.

use std::sync::LazyLock;

use yaodian::diagnostic::Diagnostic;
use yaodian::exchange::merge::{Merged, merge};
use yaodian::exchange::validate::validate;
use yaodian::exchange::{Catalogue, ImportFile, import};
use yaodian::model::{EditionSource, Plan, PlanSource, UNTRANSLATED, office_day};
use yaodian::pipeline::{self, Workspace};
use yaodian::source::{Memory, Options, Overlay};

use super::portal::sample;
use super::{hash, problems};

/// The sample, read.
static READ: LazyLock<(Memory, Workspace)> = LazyLock::new(|| {
    let portal = sample();
    let read = pipeline::workspace(&portal, &Options::default());
    (portal, read.expect("should be without errors").value)
});

/// A file in the form of gettext.
pub fn po(input: &[u8]) {
    imported("plan.po", input);
}

/// A file in XLIFF.
pub fn xliff(input: &[u8]) {
    imported("plan.xlf", input);
}

/// The sample's only edition, with its plan.
pub(super) fn edition(of: &Workspace) -> (&Plan, &PlanSource, &EditionSource) {
    let plan = of.portal.every_plan().next().expect("should have a plan");
    let mut sources = of.corpus.plans.iter();
    let source = sources.find(|source| source.id == plan.id);
    let source = source.expect("should have been read");
    (plan, source, &source.editions[0])
}

/// The units of the sample's edition.
pub(super) fn catalogue(of: &Workspace) -> Catalogue {
    let (plan, source, edition) = edition(of);
    Catalogue::of(&of.portal, plan, source, edition)
}

/// The catalogue of the sample.
pub(super) fn sample_catalogue() -> Catalogue {
    catalogue(&READ.1)
}

fn imported(name: &str, input: &[u8]) {
    let hash = hash(input);
    let file = match import::read(name, input) {
        Ok(file) => file,
        Err(found) => return problems::check(&found, hash),
    };
    let again = import::read(name, input).expect("should be read again");
    assert_eq!(format!("{file:?}"), format!("{again:?}"));
    let (portal, workspace) = &*READ;
    let merged = match merged(workspace, &file) {
        Ok(merged) => merged,
        Err(found) => return problems::check(&found, hash),
    };
    problems::check(&merged.warnings, hash);
    let options = Options::default();
    match pipeline::rehearse(portal, &options, &merged.files) {
        Ok(()) => taken_in(portal, &merged, &file),
        Err(found) => problems::check(&found, hash),
    }
}

/// A file merged into the edition, or its problems.
fn merged(workspace: &Workspace, file: &ImportFile) -> Result<Merged, Vec<Diagnostic>> {
    let (plan, _, edition) = edition(workspace);
    let catalogue = catalogue(workspace);
    let validated = validate(&catalogue, file, &workspace.portal.glossary)?;
    let today = office_day(Options::default().now);
    Ok(merge(&catalogue, plan, edition, validated, today))
}

/// Reads the portal with the changed files: each unit has the words that were
/// delivered, and the same file changes nothing more.
fn taken_in(portal: &Memory, merged: &Merged, file: &ImportFile) {
    let files = &merged.files;
    let below = Overlay {
        below: portal,
        files,
    };
    let after = pipeline::workspace(&below, &Options::default());
    let after = after.expect("should be as in the rehearsal").value;
    let units = catalogue(&after).units;
    for delivered in &file.units {
        let id = &delivered.id.value;
        let unit = units.iter().find(|unit| unit.id.to_string() == *id);
        let unit = unit.expect("should have been known");
        let words = delivered.target.value.trim();
        let words = (!words.is_empty() && words != UNTRANSLATED).then_some(words);
        assert_eq!(unit.target.as_deref(), words, "{id} has other words");
    }
    let again = self::merged(&after, file).expect("should be valid again");
    assert!(again.files.is_empty(), "changed again: {:?}", again.files);
}
