//! Reads one folder of `content/plans/`: settings, original, errata,
//! annotations, plain words, editions.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::annotations;
use super::decode::{self, Decoded};
use super::edition;
use super::errata;
use super::files::Recorded;
use super::grammar::{self, Defect, Parsed};
use super::ignored;
use super::language;
use super::plain;
use super::plan_settings::{PlanSettings, plan_settings};
use super::segments;
use super::unpublished;
use crate::base::{Digest, File, Place, Span, Spanned};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{
    Document, EditionSource, Erratum, FRONT, Language, PlanSource, PublishedFile, SEGMENTS,
    SourceText,
};
use crate::text::suggest::suggest;

const SETTINGS: &str = "plan.toml";
const ERRATA: &str = "errata.toml";
const ANNOTATIONS: &str = "annotations.toml";
const PLAIN: &str = "plain.toml";
/// The files that are not of an edition.
const FILES: [&str; 4] = [SETTINGS, ERRATA, ANNOTATIONS, PLAIN];

/// Reads a plan. Reports the problems, and returns `None` if it cannot be read.
pub(super) fn plan(
    files: &Recorded<'_>,
    id: &str,
    languages: &[Language],
    problems: &Problems,
) -> Option<PlanSource> {
    let folder = format!("content/plans/{id}");
    let paths = files.list(&folder, problems);
    ignored(&folder, &paths, languages, problems);
    let file = settings_file(files, (id, &folder), problems)?;
    let settings = plan_settings(&file, languages, problems)?;
    untranslated(&settings, &folder, &paths, problems);
    let editions = languages
        .iter()
        .filter(|language| language.tag != settings.language && language.derived_from.is_none())
        .filter(|language| !settings.is_untranslated(&language.tag))
        .map(|language| edition_source(files, &folder, &paths, language, problems))
        .collect();

    let annotations = files
        .text_if_there(&format!("{folder}/{ANNOTATIONS}"), problems)
        // Annotations are optional.
        .map(|file| annotations::annotations(&file, languages, problems))
        .unwrap_or_default();
    let plain = files
        .text_if_there(&format!("{folder}/{PLAIN}"), problems)
        // So are plain words.
        .map(|file| plain::plain(&file, languages, problems))
        .unwrap_or_default();
    let original = original(files, &settings, problems)?;
    lines_known(&original.published, &settings, problems);
    let errata_path = format!("{folder}/{ERRATA}");
    let errata = match paths.contains(&errata_path) {
        true => errata::errata(
            &files.text(&errata_path, None, problems)?,
            &original.published,
            languages,
            problems,
        ),
        false => Vec::new(),
    };
    let (text, document) = parse(original, errata, &settings, problems)?;
    Some(PlanSource {
        id: id.to_owned(),
        settings: file,
        text: Arc::new(text),
        language: settings.language,
        untranslated: (settings.untranslated.into_iter())
            .map(|tag| tag.value)
            .collect(),
        punctuation: settings.punctuation,
        schedule: settings.schedule,
        changed: settings.changed,
        metadata: settings.metadata,
        profile: settings.profile,
        formerly: settings.formerly,
        topics: settings.topics,
        annotations,
        plain,
        document,
        editions,
    })
}

/// The file with the settings of a plan. A folder without it may have been left
/// by an import that was taken back.
fn settings_file(
    files: &Recorded<'_>,
    (id, folder): (&str, &str),
    problems: &Problems,
) -> Option<Arc<File>> {
    let path = format!("{folder}/{SETTINGS}");
    if files.is_absent(&path) {
        let place = Place::head(&File::new(path.as_str(), ""));
        let id = id.to_owned();
        let problem = Problem::PlanSettingsMissing { id, path };
        problems.push(Diagnostic::at(problem, place));
        return None;
    }
    files.text(&path, None, problems)
}

/// Reads the document, and reports what is odd about it.
fn parse(
    original: Decoded,
    errata: Vec<Erratum>,
    settings: &PlanSettings,
    problems: &Problems,
) -> Option<(SourceText, Document)> {
    let Decoded {
        published, lines, ..
    } = original;
    let Parsed {
        text,
        document,
        defects,
    } = grammar::parse(published.clone(), errata, &lines, &settings.asked);
    report(&text, defects, problems, || {
        grammar::parse(published, Vec::new(), &lines, &settings.asked).defects
    });
    Some((text, document?))
}

/// Reports files in a plan's folder that are never read: errata or translations
/// must not be lost silently because of a typo in a file name.
fn ignored(folder: &str, paths: &[String], languages: &[Language], problems: &Problems) {
    let edited = languages.iter().filter(|l| l.derived_from.is_none());
    let tags = || edited.clone().map(|language| language.tag.as_str());
    for path in paths {
        let Some(name) = path.strip_prefix(&format!("{folder}/")) else {
            continue;
        };
        let is_read = match name.split_once('/') {
            None => FILES.contains(&name),
            Some((language, name)) => {
                let has_form = name == SEGMENTS || name.ends_with(".md") && !name.contains('/');
                tags().any(|tag| tag == language) && has_form
            }
        };
        let folder = name.split_once('/').map(|(folder, _)| folder);
        if let Some(tag) = folder.filter(|tag| language::is_unpublished(tag, languages)) {
            let place = Place::head(&File::new(path.as_str(), ""));
            problems.push(unpublished::text(tag, &place));
        } else if !is_read {
            let editions: Vec<String> = tags()
                .map(|tag| format!("{tag}/*.md, {tag}/{SEGMENTS}"))
                .collect();
            let all = format!("{}, {}", FILES.join(", "), editions.join(", "));
            ignored::ignored(path, suggest(name, &FILES), &all, problems);
        }
    }
}

/// Reports languages that the plan is not translated into, it says, and that
/// are its own or have a folder here.
fn untranslated(settings: &PlanSettings, folder: &str, paths: &[String], problems: &Problems) {
    for Spanned { value, place } in &settings.untranslated {
        let edition = format!("{folder}/{value}/");
        let has_edition = paths.iter().any(|path| path.starts_with(&edition));
        if has_edition || *value == settings.language {
            let problem = Problem::EditionUnexpected {
                language: value.to_string(),
                folder: has_edition.then_some(edition),
            };
            problems.push(Diagnostic::at(problem, place));
        }
    }
}

/// Reads the original and checks its checksum.
fn original(files: &Recorded<'_>, settings: &PlanSettings, problems: &Problems) -> Option<Decoded> {
    let path = &settings.original;
    let fail = |problem, place: &Place| {
        let diagnostic = Diagnostic::at(problem, place);
        problems.push(diagnostic);
        None
    };
    let bytes = files.bytes(&path.value, Some(&path.place), problems)?;
    let encoding = settings.encoding.as_deref();
    let decoded = match decode::document(&path.value, bytes, encoding) {
        Ok(decoded) => decoded,
        Err(diagnostic) => {
            // No fix: an original stays as it was published.
            problems.push(diagnostic.with_fix(None));
            return None;
        }
    };
    let published = &decoded.published;
    let file = &published.file;
    if file.text.trim().is_empty() {
        let path = path.value.clone();
        return fail(Problem::OriginalEmpty { path }, &Place::head(file));
    }
    if published.sha256() != settings.sha256.value {
        let problem = Problem::OriginalChanged {
            path: path.value.clone(),
            expected: settings.sha256.value.clone(),
            found: published.sha256().to_owned(),
        };
        return fail(problem, &settings.sha256.place);
    }
    let found = Digest::plain(file.text.as_bytes()).to_string();
    if let Some(expected) = &settings.text_sha256
        && expected.value != found
    {
        let problem = Problem::OriginalRead {
            path: path.value.clone(),
            expected: expected.value.clone(),
            found,
        };
        return fail(problem, &expected.place);
    }
    Some(decoded)
}

/// Reports `[[line]]` entries for lines that the text does not have.
fn lines_known(original: &PublishedFile, settings: &PlanSettings, problems: &Problems) {
    let lines = original.file.lines();
    for asked in &settings.asked.lines {
        let line = *asked.lines.value.end();
        if line > lines {
            let problem = Problem::LineUnknown { line, lines };
            problems.push(Diagnostic::at(problem, &asked.lines.place));
        }
    }
}

/// Reports the defects of the text: those that remain after correction, as
/// answered if a note covers them, and those of the text as published that an
/// erratum corrects, as answered.
fn report(
    text: &SourceText,
    remaining: Vec<Defect>,
    problems: &Problems,
    as_published: impl FnOnce() -> Vec<Defect>,
) {
    let file = text.file();
    let touches = |span: Span, erratum: &Erratum| span.meets(erratum.span);
    let diagnostic = |defect: Defect, answered: bool| Diagnostic {
        problem: defect.problem,
        place: Some(Place::new(file, defect.span)),
        related: defect.related.map(|span| Place::new(file, span)),
        answered,
        fix: None,
    };
    let mut found: Vec<Diagnostic> = remaining
        .into_iter()
        .map(|defect| {
            let noted = |e: &Erratum| e.corrected.is_none() && touches(defect.span, e);
            let answered = text.errata().iter().any(noted);
            diagnostic(defect, answered)
        })
        .collect();
    let mut corrections = text.errata().iter().filter(|e| e.corrected.is_some());
    if corrections.next().is_some() {
        for defect in as_published() {
            let corrects = |e: &Erratum| e.corrected.is_some() && touches(defect.span, e);
            if text.errata().iter().any(corrects) {
                found.push(diagnostic(defect, true));
            }
        }
    }
    found.sort_by_key(|diagnostic| diagnostic.place.as_ref().map(|place| place.span));
    found.dedup();
    problems.extend(found);
}

/// Reads the edition of a plan in one language, as far as it exists.
fn edition_source(
    files: &Recorded<'_>,
    plan: &str,
    paths: &[String],
    language: &Language,
    problems: &Problems,
) -> EditionSource {
    let folder = format!("{plan}/{}", language.tag);
    let mut front = edition::Front::default();
    let mut markdown = Vec::new();
    let mut topics = Vec::new();
    let (mut records, mut records_file) = (BTreeMap::new(), None);
    for path in paths {
        let Some(name) = path.strip_prefix(&format!("{folder}/")) else {
            continue;
        };
        if name != SEGMENTS && !name.ends_with(".md") {
            continue;
        }
        if name != SEGMENTS {
            markdown.push(path.clone());
        }
        let Some(file) = files.text(path, None, problems) else {
            continue;
        };
        if name == SEGMENTS {
            records = segments::segments(&file, problems);
            records_file = Some(file);
        } else if name == FRONT {
            front = edition::front(&file, problems);
        } else {
            topics.extend(edition::topic(&file, problems));
        }
    }
    EditionSource {
        language: language.tag.clone(),
        folder,
        title: front.title,
        notice: front.notice,
        preamble: front.preamble,
        closing: front.closing,
        files: markdown,
        topics,
        records_file,
        records,
    }
}
