//! `yaodian check --dates`: proposes the days of last changes that git knows as
//! a diff, and writes them into the portal's files on request. A build reads
//! only those files.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use clap::ArgMatches;
use jiff::civil::Date;

use super::arguments::{options, root, witness};
use super::fix::diff;
use super::outcome::Outcome;
use super::report::{Console, Show, is_coloured};
use crate::diagnostic::fix::{Edit, Rewritten};
use crate::diagnostic::{Argument, Diagnostic};
use crate::external::history::History;
use crate::model::{Changed, Corpus};
use crate::pipeline;
use crate::publish::rewrite;

/// What git knows about the files that can have a date.
#[derive(Default)]
struct Proposal {
    /// The changes by path.
    files: BTreeMap<String, Rewritten>,
    /// Number of files with a history.
    known: usize,
    /// Files without a history.
    uncommitted: Vec<String>,
}

/// Proposes dates, and writes them on request.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let refused = |problems: &[Diagnostic]| {
        console.problems(problems, Show::Open);
        Outcome::Failed
    };
    let disk = witness(matches);
    let corpus = match pipeline::workspace(&disk, &options(matches)) {
        Ok(workspace) => workspace.value.corpus,
        Err(problems) => return refused(&problems),
    };
    let root = root(matches);
    let proposal = match propose(&corpus, &root) {
        Ok(proposal) => proposal,
        Err(problem) => return refused(&[problem]),
    };
    if !proposal.uncommitted.is_empty() {
        let files = Argument::Text(proposal.uncommitted.join(", "));
        console.say("dates-uncommitted", &[("files", files)]);
    }
    let is_coloured = is_coloured(&io::stdout());
    for (path, file) in &proposal.files {
        console.print(&diff::unified(path, file, is_coloured));
    }
    let mut end = match proposal.files.is_empty() {
        true => "dates-none",
        false => "dates-proposed",
    };
    if matches.get_flag("write") && !proposal.files.is_empty() {
        let files = proposal.files.iter();
        let texts: Vec<(&str, String)> = files.map(|(path, f)| (&**path, f.after())).collect();
        let texts = texts.iter().map(|(path, text)| (*path, &**text));
        if let Err(problem) = rewrite(&root, texts, &|path| disk.seen(path)) {
            return refused(&[problem]);
        }
        end = "dates-written";
    }
    let changes = ("changes", Argument::from(&proposal.files.len()));
    console.say(end, &[changes, ("count", Argument::from(&proposal.known))]);
    Outcome::Done
}

/// Collects the dates. A plan changes with any file of its folder and with its
/// original, a page with its own file.
fn propose(corpus: &Corpus, root: &Path) -> Result<Proposal, Diagnostic> {
    let history = History::open(root)?;
    let mut proposal = Proposal::default();
    for plan in &corpus.plans {
        let folder = format!("content/plans/{}", plan.id);
        let day = history.last_changed(&[&folder, &plan.text.file().path])?;
        proposal.add(&plan.changed, day);
    }
    for page in corpus.pages.iter() {
        let day = history.last_changed(&[&page.file.path])?;
        proposal.add(&page.changed, day);
    }
    Ok(proposal)
}

impl Proposal {
    fn add(&mut self, changed: &Changed, day: Option<Date>) {
        let file = &changed.place.file;
        let Some(day) = day else {
            self.uncommitted.push(file.path.clone());
            return;
        };
        self.known += 1;
        // Keep a later day: an editor who wrote it knows more than git.
        if changed.day.is_some_and(|written| written >= day) {
            return;
        }
        let edits = changed.recorded(day).edits.into_iter();
        let edits = edits.map(|Edit { place, replacement }| (place.span, replacement));
        let rewritten = Rewritten {
            before: file.text.clone(),
            edits: edits.collect(),
        };
        self.files.insert(file.path.clone(), rewritten);
    }
}
