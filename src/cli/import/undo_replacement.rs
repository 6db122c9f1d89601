//! `yaodian import --undo ID` after `--replace`: puts the former original back,
//! and the files as they were before. All of it or nothing.

use super::portal::{Files, Portal};
use crate::base::Digest;
use crate::cli::report::Console;
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::import::{Changed, Record, Replacement};
use crate::publish::{TakenOut, take_out};
use crate::source::{BYTE_ORDER_MARK, Refusal, Seen, limits, read_regular};
use crate::text::shell;

/// Takes the last replacement of a plan’s original back.
///
/// # Errors
/// `import-undo-edited`: a file was edited since, or is not kept as it was before.
/// Nothing was changed then.
pub(super) fn undo(
    portal: &Portal,
    id: &str,
    mut record: Record,
    console: &Console,
) -> Result<(), Diagnostic> {
    let folder = Record::kept(id, record.last_kept());
    let former = record.text();
    let Some(last) = record.replaced.pop() else {
        return Ok(());
    };
    let mut files = restored(portal, (id, &folder), &last)?;
    let named: Vec<String> = files.paths().map(str::to_owned).collect();
    record.files = last.files;
    let is_empty = record == Record::default();
    if !is_empty {
        let seen = Seen::bytes(former.as_bytes());
        files.put(&Record::path(id), record.text().into_bytes(), seen);
    }
    portal.write(&files)?;
    let say = |key: &str, path: &str| console.say(key, &[("path", Argument::from(path))]);
    named.iter().for_each(|path| say("undo-restored", path));
    for (path, Changed { before, after }) in &last.changed {
        match (before, after) {
            (None, Some(after)) => {
                // It may be the original of another plan by now.
                if let Some(user) = portal.users(path)?.first().filter(|_| is_seed(path)) {
                    let arguments = [("path", path.as_str()), ("plan", user)];
                    let arguments = arguments.map(|(key, value)| (key, value.into()));
                    console.say("undo-used", &arguments);
                } else {
                    match take_out(&portal.root, path, after)? {
                        TakenOut::Removed => say("undo-removed", path),
                        TakenOut::Edited => say("undo-edited", path),
                        TakenOut::Absent => {}
                    }
                }
            }
            (Some(before), _) => {
                take_out(&portal.root, &format!("{folder}/{path}"), before)?;
            }
            (None, None) => {}
        }
    }
    if is_empty {
        let digest = Digest::plain(former.as_bytes()).to_string();
        take_out(&portal.root, &Record::path(id), &digest)?;
    }
    Ok(())
}

fn is_seed(path: &str) -> bool {
    path.starts_with("seeds/")
}

/// The files as they were before a replacement.
fn restored(
    portal: &Portal,
    (id, folder): (&str, &str),
    last: &Replacement,
) -> Result<Files, Diagnostic> {
    let mut files = Files::default();
    let (mut edited, mut lost) = (Vec::new(), Vec::new());
    for (path, Changed { before, after }) in &last.changed {
        let there = portal.bytes(path)?;
        let digest = there.as_ref().map(|bytes| Digest::plain(bytes).to_string());
        if digest == *before {
            // So it is if the replacement, or this, was cut short.
            continue;
        }
        if digest != *after {
            edited.push(path.as_str());
        }
        let Some(before) = before else { continue };
        let kept = format!("{folder}/{path}");
        let bytes = match read_regular(&portal.root.join(&kept), &limits::ORIGINAL) {
            Ok(bytes) if Digest::plain(&bytes).to_string() == *before => bytes,
            Ok(_) | Err(Refusal::Absent) => {
                lost.push(kept);
                continue;
            }
            Err(refusal) => return Err(Diagnostic::general(refusal.problem(&kept))),
        };
        let seen = there.map_or(Seen::Nothing, |there| Seen::bytes(&there));
        // The mark of a file that is there is written with it.
        let has_mark = matches!(seen, Seen::Bytes { has_mark: true, .. });
        let bare = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes());
        let bare = bare.filter(|_| has_mark).map(<[u8]>::to_vec);
        files.put(path, bare.unwrap_or(bytes), seen);
    }
    if edited.is_empty() && lost.is_empty() {
        return Ok(files);
    }
    let mut changed = last.changed.iter();
    let original = changed.find(|(path, one)| is_seed(path) && one.after.is_none());
    Err(Diagnostic::general(Problem::ImportUndoEdited {
        id: id.to_owned(),
        edited: (!edited.is_empty()).then(|| edited.join(", ")),
        original: original
            .filter(|_| lost.is_empty())
            .map(|(path, _)| shell::word(&format!("{folder}/{path}"))),
        kept: match edited.is_empty() {
            true => lost.join(", "),
            false => folder.to_owned(),
        },
    }))
}
