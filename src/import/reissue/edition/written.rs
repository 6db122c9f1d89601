//! The files of an edition as they are written anew, in the grammar of
//! [`crate::source`].

use std::collections::BTreeMap;

use crate::link::pairs::{lines, provisions, sources};
use crate::model::{
    Addressed, CLOSING, EditionSource, NOTICE, Numbers, PREAMBLE, PlanSource, ProvisionPath, Role,
    SegmentId, UNTRANSLATED,
};

/// The lines of an edition, by segment.
pub(super) type Targets = BTreeMap<SegmentId, String>;

/// Whether an edition has in its file of a topic, or around the topics, just
/// these lines, each where it belongs.
pub(super) fn is_written(
    plan: &PlanSource,
    edition: &EditionSource,
    topic: Option<Numbers>,
    targets: &Targets,
) -> bool {
    let levels = plan.document.provisions.levels();
    let is_in = |id: SegmentId, paths: &[ProvisionPath]| match id {
        SegmentId::Heading(path) | SegmentId::Sentence(path, _) => paths.contains(&path),
        _ => topic.is_none(),
    };
    let mut topics = plan.document.provisions.topics();
    let known = topics.find(|known| Some(known.path.numbers) == topic);
    let paths: Vec<ProvisionPath> = known.map_or_else(Vec::new, |known| {
        let walk = known.walk().into_iter();
        walk.map(|provision| provision.path).collect()
    });
    let mut files = edition.topics.iter();
    let file = files.find(|file| Some(file.heading.number.value) == topic);
    let (has_others, written) = match file {
        None => {
            let around = [&edition.notice, &edition.preamble, &edition.closing];
            let count: usize = around.iter().map(|lines| lines.len()).sum();
            (false, count + usize::from(edition.title.is_some()))
        }
        Some(file) => {
            let all: Vec<_> = provisions(file, levels).collect();
            let has_others = all.iter().any(|(path, _)| !paths.contains(path));
            let count = all.iter().map(|(_, provision)| {
                provision.lines.len() + usize::from(provision.title.is_some())
            });
            (has_others, count.sum())
        }
    };
    let present = lines(plan, edition);
    let mut count = 0;
    for pair in present.iter().filter(|pair| is_in(pair.id, &paths)) {
        count += 1;
        let line = Some(&pair.line.value).filter(|line| *line != UNTRANSLATED);
        if line != targets.get(&pair.id) {
            return false;
        }
    }
    let known: Vec<SegmentId> = present.iter().map(|pair| pair.id).collect();
    let mut wanted = targets.keys().filter(|id| is_in(**id, &paths));
    !has_others && count == written && wanted.all(|id| known.contains(id))
}

/// `00-front.md`.
pub(super) fn front(plan: &PlanSource, targets: &Targets) -> String {
    let title = targets.get(&SegmentId::Title);
    let mut text = format!("# {}\n", title.map_or(UNTRANSLATED, |title| title));
    let all = sources(plan);
    let name = |id: &SegmentId| match id {
        SegmentId::Notice(_) => Some(NOTICE),
        SegmentId::Preamble(_) => Some(PREAMBLE),
        SegmentId::Closing(_) => Some(CLOSING),
        _ => None,
    };
    for part in all.chunk_by(|(a, _), (b, _)| name(a) == name(b)) {
        let ids: Vec<SegmentId> = part.iter().map(|(id, _)| *id).collect();
        let has_any = ids.iter().any(|id| targets.contains_key(id));
        if let Some(name) = ids.first().and_then(name).filter(|_| has_any) {
            append(&mut text, &format!("## {name}"), &ids, targets);
        }
    }
    text
}

/// The file of a topic; `None` if nothing of it is translated.
pub(super) fn topic(plan: &PlanSource, topic: &Addressed<'_>, targets: &Targets) -> Option<String> {
    let mut ids: BTreeMap<ProvisionPath, Vec<SegmentId>> = BTreeMap::new();
    for (id, _) in sources(plan) {
        if let SegmentId::Sentence(path, _) = id {
            ids.entry(path).or_default().push(id);
        }
    }
    let mut text = String::new();
    let mut has_any = false;
    below(topic, 1, &mut |provision, depth| {
        let path = provision.path;
        let title = targets.get(&SegmentId::Heading(path));
        // Many have no text of their own.
        let lines = ids.get(&path).map(Vec::as_slice).unwrap_or_default();
        let has_lines = lines.iter().any(|id| targets.contains_key(id));
        if title.is_none() && !has_lines && path.role != Role::Topic {
            return;
        }
        has_any |= title.is_some() || has_lines;
        let words = provision
            .source
            .heading
            .map(|_| title.map_or(UNTRANSLATED, |title| title));
        let words = words.map_or_else(String::new, |words| format!(" {words}"));
        let heading = format!("{} {}.{words}", "#".repeat(depth), path.numbers);
        append(
            &mut text,
            &heading,
            if has_lines { lines } else { &[] },
            targets,
        );
    });
    has_any.then_some(text)
}

/// Visits a provision and those below it that an edition has headings for.
fn below(provision: &Addressed<'_>, depth: usize, visit: &mut dyn FnMut(&Addressed<'_>, usize)) {
    visit(provision, depth);
    if !provision.path.is_cited() {
        for child in provision.children() {
            below(&child, depth + 1, visit);
        }
    }
}

/// Appends a heading, and lines if it has some, after blank lines.
fn append(text: &mut String, heading: &str, ids: &[SegmentId], targets: &Targets) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(heading);
    text.push('\n');
    for (index, id) in ids.iter().enumerate() {
        if index == 0 {
            text.push('\n');
        }
        text.push_str(targets.get(id).map_or(UNTRANSLATED, |line| line));
        text.push('\n');
    }
}
