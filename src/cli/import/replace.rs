//! `yaodian import --replace ID FILE`: puts a corrected re-issue in the place of
//! an original.

use std::path::Path;
use std::sync::Arc;

use clap::ArgMatches;

use super::changes::Changes;
use super::given::{encoding, is_dry};
use super::imported::Imported;
use super::moved::moved;
use super::portal::{Over, Portal};
use super::read::read;
use super::replaced::{Replaced, report};
use crate::base::{Digest, File};
use crate::cli::report::Console;
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::import::reissue::{self, Errata, Lines, Original, Settings};
use crate::import::{self, plan_file};
use crate::model::{PublishedFile, SitePath};
use crate::source::decode;
use crate::source::decode::{Decoded, EncodingBy, document};
use crate::source::recognise::{Node, recognise};
use crate::text::suggest::suggest;

/// Replaces the original of a plan, or with `--dry-run` says what that would
/// change. Errata, topics, annotations and editions go where their text is; all
/// else that editors wrote stays as it is.
///
/// # Errors
/// A plan that does not exist, files that cannot be read, and files that could
/// not be written: then none is.
pub(super) fn run(
    matches: &ArgMatches,
    id: &str,
    path: &Path,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let portal = Portal::open(matches)?;
    let imported = read(path, encoding(matches)).map_err(one)?;
    let is_dry = is_dry(matches);
    replace(&portal, id, (path, &imported), (is_dry, console)).map_err(one)
}

fn one(problem: Diagnostic) -> Vec<Diagnostic> {
    vec![problem]
}

/// An original as it is, if it still is the one that its plan names.
struct Former {
    bytes: Vec<u8>,
    text: String,
    nodes: Vec<Node>,
}

fn replace(
    portal: &Portal,
    id: &str,
    (path, imported): (&Path, &Imported),
    (is_dry, console): (bool, &Console),
) -> Result<(), Diagnostic> {
    let settings_path = plan_file(id, "plan.toml");
    let Some((file, _)) = text(portal, id, &settings_path)? else {
        return Err(unknown(portal, id)?);
    };
    let settings = Settings::read(file)?;
    allowed(portal, id)?;
    let decoded = &imported.decoded;
    if is_same(portal, &settings, &decoded.published)? {
        let path = Argument::from(settings.original.as_str());
        console.say("replace-same", &[("path", path)]);
        return Ok(());
    }
    let former = former(portal, &settings)?;
    let to = seed(portal, (id, path), decoded)?;
    if let Err("changed") = former {
        not_in_place(portal, &settings.original, (path, &to))?;
    }
    let changed = with_original(&settings, &to, decoded);
    // Without it, lines are looked for near their old numbers.
    let before = former.as_ref().ok().map(|former| former.text.as_str());
    let lines = Lines::new(before, &decoded.published.file.text);
    let told = reissue::told_lines(&changed, &lines);
    let mut over = Over::from([
        (settings_path, told.text.clone().into_bytes()),
        (to.clone(), decoded.published.bytes().to_vec()),
    ]);
    let errata = errata(portal, id, &lines, &mut over, console)?;
    let moved = moved(portal, id, &mut over, console)?;
    let mut changes = changed_files(portal, id, over)?;
    if let Some(moved) = &moved {
        moved.put(portal, &mut changes)?;
    }
    let kept = why_kept(portal, (id, &settings.original, &to), &former)?;
    if kept.is_none() && to != settings.original {
        let bytes = former.iter().map(|former| &former.bytes);
        bytes.for_each(|bytes| changes.remove(&settings.original, bytes));
    }
    let mut replaced = Replaced {
        from: settings.original,
        to,
        kept,
        written: changes.written().into_iter().map(str::to_owned).collect(),
        errata,
        told,
        changes: former.map(|former| reissue::changes(&former.nodes, &imported.reading.nodes)),
        moved,
        is_dry,
    };
    if !is_dry && changes.make(portal)?.contains(&replaced.from) {
        replaced.kept = Some("changed");
    }
    report(imported, &replaced, (id, console));
    Ok(())
}

/// Refuses what a build refuses, such as a path with `..` in it: the former
/// original could be any file.
fn allowed(portal: &Portal, id: &str) -> Result<(), Diagnostic> {
    let (_, problems) = portal.plan(id, &Over::new());
    let is_it = |problem: &Diagnostic| matches!(&problem.problem, Problem::BadValue { key, .. } if key == "original");
    match problems.into_iter().find(is_it) {
        Some(problem) => Err(problem),
        None => Ok(()),
    }
}

/// Refuses a new original that somebody has put where the former one was: nothing
/// could be moved, since the former text is not known.
fn not_in_place(
    portal: &Portal,
    original: &str,
    (path, to): (&Path, &str),
) -> Result<(), Diagnostic> {
    match to == original || portal.original(path).as_deref() == Some(original) {
        true => Err(Diagnostic::general(Problem::ImportInPlace {
            path: original.to_owned(),
        })),
        false => Ok(()),
    }
}

/// Whether a plan has this original already.
fn is_same(
    portal: &Portal,
    settings: &Settings,
    published: &PublishedFile,
) -> Result<bool, Diagnostic> {
    let is_named = settings.sha256.as_deref() == Some(published.sha256());
    Ok(is_named && portal.bytes(&settings.original)?.as_deref() == Some(published.bytes()))
}

/// The settings of a plan with another original.
fn with_original(settings: &Settings, path: &str, decoded: &Decoded) -> String {
    settings.with(&Original {
        path,
        sha256: decoded.published.sha256(),
        text_sha256: &import::text_sha256(decoded),
        encoding: (decoded.encoding.by == EncodingBy::Given).then_some(decoded.encoding.name),
    })
}

/// The changes that write these files.
fn changed_files(portal: &Portal, id: &str, over: Over) -> Result<Changes, Diagnostic> {
    let mut changes = Changes::of(portal, id)?;
    for (path, bytes) in over {
        match portal.bytes(&path)? {
            // The original of another plan.
            Some(before) if before == bytes => {}
            Some(before) => changes.put((&path, &before), bytes, portal.seen(&path)),
            None => changes.add(&path, &bytes),
        }
    }
    Ok(changes)
}

/// Moves the errata of a plan, if it has some.
fn errata(
    portal: &Portal,
    id: &str,
    lines: &Lines<'_>,
    over: &mut Over,
    console: &Console,
) -> Result<Errata, Diagnostic> {
    let path = plan_file(id, "errata.toml");
    let Some((file, _)) = text(portal, id, &path)? else {
        return Ok(Errata {
            text: Some(String::new()),
            ..Errata::default()
        });
    };
    let errata = reissue::errata(&file.text, lines, console.wording());
    if let Some(text) = errata.text.clone().filter(|text| *text != file.text) {
        over.insert(path, text.into_bytes());
    }
    Ok(errata)
}

/// A file as text, with its bytes.
type Read = (Arc<File>, Vec<u8>);

/// The text of a file of a plan, with its bytes; `None` if there is none.
fn text(portal: &Portal, id: &str, path: &str) -> Result<Option<Read>, Diagnostic> {
    if !SitePath::is_name(id) {
        return Ok(None);
    }
    let bytes = portal.bytes(path)?;
    let read = bytes.map(|bytes| Ok((decode(path, &bytes)?, bytes)));
    read.transpose()
}

/// The original that is replaced, or why it is not known: it is `gone`, `changed`
/// (another file than the plan was made from), or `undecoded`.
type Known = Result<Former, &'static str>;

fn former(portal: &Portal, settings: &Settings) -> Result<Known, Diagnostic> {
    let Some(bytes) = portal.bytes(&settings.original)? else {
        return Ok(Err("gone"));
    };
    let digest = Digest::plain(&bytes).to_string();
    if settings
        .sha256
        .as_ref()
        .is_some_and(|sha256| *sha256 != digest)
    {
        return Ok(Err("changed"));
    }
    let decoded = document(&settings.original, bytes, settings.encoding.as_deref());
    // The report says that it could not be compared.
    let decoded = decoded.map_err(|_| "undecoded");
    Ok(decoded.map(|decoded| Former {
        nodes: recognise(&decoded.published.file.text, &decoded.lines, &[]).nodes,
        text: decoded.published.file.text.clone(),
        bytes: decoded.published.bytes().to_vec(),
    }))
}

/// A name for the new original, numbered if other originals have it.
fn seed(
    portal: &Portal,
    (id, path): (&str, &Path),
    decoded: &Decoded,
) -> Result<String, Diagnostic> {
    // A path that is read names a file.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = import::seed(id, &name, decoded.format);
    let mut original = format!("seeds/{name}");
    let mut number = 1;
    loop {
        match portal.bytes(&original)? {
            None => return Ok(original),
            Some(there) if there == decoded.published.bytes() => return Ok(original),
            Some(_) => number += 1,
        }
        original = format!("seeds/{}", import::numbered(&name, number));
    }
}

/// Why the original that is replaced is kept; `None` if it is removed, or is gone
/// already.
fn why_kept(
    portal: &Portal,
    (id, original, to): (&str, &str, &str),
    former: &Known,
) -> Result<Option<&'static str>, Diagnostic> {
    match former {
        Err("gone") => return Ok(None),
        Err(why) => return Ok(Some(why)),
        Ok(_) if to == original => return Ok(None),
        Ok(_) if !original.starts_with("seeds/") => return Ok(Some("outside")),
        Ok(_) => {}
    }
    let users = portal.users(original)?;
    Ok(users.iter().any(|user| user != id).then_some("used"))
}

/// The problem of an ID that no plan has.
fn unknown(portal: &Portal, id: &str) -> Result<Diagnostic, Diagnostic> {
    let plans = portal.plans()?;
    let known: Vec<&str> = plans.iter().map(String::as_str).collect();
    Ok(Diagnostic::general(Problem::PlanUnknown {
        id: id.to_owned(),
        nearest: suggest(id, &known).map(str::to_owned),
        plans: (!known.is_empty()).then(|| known.join(", ")),
    }))
}
