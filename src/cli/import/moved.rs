//! What goes with the text of a plan whose original is replaced: topics,
//! annotations, plain words and editions.

use super::changes::Changes;
use super::portal::{Over, Portal};
use crate::cli::report::Console;
use crate::diagnostic::Diagnostic;
use crate::import::plan_file;
use crate::import::reissue::{self, Annotations, MovedEdition, Topics};
use crate::link::moves::Moves;
use crate::model::{Numbers, PlanSource};
use crate::source::decode;

/// What has moved with the text of a plan.
pub(super) struct Moved {
    /// Texts of other files that change, by path.
    texts: Vec<(String, String)>,
    pub(super) topics: Topics,
    /// `None` if there are none.
    pub(super) annotations: Option<Annotations>,
    /// `plain.toml`, which is moved like annotations; `None` if there is none.
    pub(super) plain: Option<Annotations>,
    pub(super) editions: Vec<MovedEdition>,
    /// The measures that had another number, with the one they have now, if they
    /// are still there.
    pub(super) measures: Vec<(Numbers, Option<Numbers>)>,
}

/// Compares a plan with what it will be, with the files in `over`, and moves what
/// belongs to its parts. `None` if one of both cannot be read: then nothing moves.
pub(super) fn moved(
    portal: &Portal,
    id: &str,
    over: &mut Over,
    console: &Console,
) -> Result<Option<Moved>, Diagnostic> {
    let (old, problems) = portal.plan(id, &Over::new());
    let (new, _) = portal.plan(id, over);
    let (Some(old), Some(new)) = (old, new) else {
        return Ok(None);
    };
    let moves = Moves::between(&old, &new);
    let settings_path = plan_file(id, "plan.toml");
    let settings = over.get(&settings_path);
    let settings = settings.map_or_else(String::new, |bytes| {
        String::from_utf8_lossy(bytes).into_owned()
    });
    let topics = reissue::topics(&settings, &new, &moves, console.wording());
    if let Some(text) = &topics.text {
        over.insert(settings_path, text.clone().into_bytes());
    }
    // Its topics may have other slugs.
    let new = portal.plan(id, over).0.unwrap_or(new);
    let mut texts = Vec::new();
    let mut entries = |name| -> Result<Option<Annotations>, Diagnostic> {
        let path = plan_file(id, name);
        let Some(bytes) = portal.bytes(&path)? else {
            return Ok(None);
        };
        let file = decode(&path, &bytes)?;
        let annotations = reissue::annotations(&file.text, &moves, console.wording());
        let text = annotations.text.clone();
        texts.extend(
            text.filter(|text| *text != file.text)
                .map(|text| (path, text)),
        );
        Ok(Some(annotations))
    };
    let annotations = entries("annotations.toml")?;
    let plain = entries("plain.toml")?;
    let editions = editions((&old, &new), &moves, &problems, console);
    let measures = measures(&old, &moves);
    Ok(Some(Moved {
        texts,
        topics,
        annotations,
        plain,
        editions,
        measures,
    }))
}

fn editions(
    (old, new): (&PlanSource, &PlanSource),
    moves: &Moves,
    problems: &[Diagnostic],
    console: &Console,
) -> Vec<MovedEdition> {
    let editions = old.editions.iter().map(|edition| {
        let folder = format!("{}/", edition.folder);
        let is_in = |problem: &&Diagnostic| {
            let place = problem.place.as_ref();
            problem.is_error() && place.is_some_and(|place| place.file.path.starts_with(&folder))
        };
        // Of files with errors, not all that is written in them is known.
        match problems.iter().find(is_in) {
            Some(_) => MovedEdition::unread(edition),
            None => reissue::edition((old, new), edition, moves, console.wording()),
        }
    });
    editions.collect()
}

/// The measures whose address has other content now.
fn measures(old: &PlanSource, moves: &Moves) -> Vec<(Numbers, Option<Numbers>)> {
    let cited = old.document.provisions.cited();
    let moved = cited.filter_map(|measure| {
        let from = measure.path;
        let to = moves.provisions.get(&from).copied();
        (to != Some(from)).then(|| (from.numbers, to.map(|to| to.numbers)))
    });
    moved.collect()
}

impl Moved {
    /// Adds the files of the editions, and other texts that change.
    pub(super) fn put(&self, portal: &Portal, changes: &mut Changes) -> Result<(), Diagnostic> {
        let files = self
            .editions
            .iter()
            .filter_map(|edition| edition.files.as_ref().ok()); // reported
        let written = files.clone().flat_map(|files| &files.written);
        let texts = self.texts.iter().map(|(path, text)| (path, text));
        for (path, text) in texts.chain(written) {
            match portal.bytes(path)? {
                Some(before) => {
                    let bytes = text.clone().into_bytes();
                    changes.put((path, &before), bytes, portal.seen(path));
                }
                None => changes.add(path, text.as_bytes()),
            }
        }
        for path in files.flat_map(|files| &files.removed) {
            if let Some(before) = portal.bytes(path)? {
                changes.remove(path, &before);
            }
        }
        Ok(())
    }
}
