//! Which part of a document is the plan itself.

use super::parts::{Part, Parts};
use super::phrases::ends_like_title;
use super::title::{Title, compared};

/// The parts whose titles the first part issues.
pub(super) fn issued_parts(found: &Parts) -> Vec<usize> {
    if !found.parts.first().is_some_and(|first| first.is_issuing) {
        return Vec::new();
    }
    let names: Vec<String> = found.issued.iter().map(|name| compared(name)).collect();
    let named = |part: &Part| {
        part.title.as_ref().is_some_and(|title| {
            let text = compared(&title.text);
            let is_same = |name: &String| text.ends_with(name) || name.ends_with(&text);
            names.iter().any(is_same)
        })
    };
    let parts = found.parts.iter().enumerate().skip(1);
    parts
        .filter(|(_, part)| named(part))
        .map(|(index, _)| index)
        .collect()
}

/// Whether the notice issues several documents under a title that names none or
/// several of them: the one that was found is only the first, or all that an
/// extract has.
fn is_one_of_several(found: &Parts, issued: &Part) -> bool {
    let notice = found.parts.first().and_then(|first| first.title.as_ref());
    let (Some(notice), Some(own)) = (notice, issued.title.as_ref()) else {
        return false;
    };
    let own = compared(&own.text);
    let is_other = |name: &&String| {
        let is_title = ends_like_title(name);
        let name = compared(name);
        is_title && !own.contains(&name) && !name.contains(&own)
    };
    let notice = compared(&notice.text);
    let is_named = |name: &&String| notice.contains(&compared(name));
    let mut others = found.issued.iter().filter(is_other);
    match notice.contains(&own) {
        true => others.any(|name| is_named(&name)),
        false => others.next().is_some(),
    }
}

/// The part whose title is that of the document.
pub(super) fn main_part(found: &Parts, issued: &[usize]) -> Option<usize> {
    let first = found.parts.first()?;
    match issued {
        [one] => {
            let is_part = found
                .parts
                .get(*one)
                .is_some_and(|part| is_one_of_several(found, part));
            Some(if is_part { 0 } else { *one })
        }
        [] if first.is_issuing || first.title.is_none() => {
            let is_sure = |title: &Title| title.is_sure || first.title.is_none();
            let has_title = |(_, part): &(usize, &Part)| part.title.as_ref().is_some_and(is_sure);
            let next = found.parts.iter().enumerate().skip(1).find(has_title);
            Some(next.map_or(0, |(index, _)| index))
        }
        _ => Some(usize::from(is_named_by_title(found))),
    }
}

/// Whether the title of a notice names the document that follows it: 关于公布….
fn is_named_by_title(found: &Parts) -> bool {
    let [notice, next, ..] = found.parts.as_slice() else {
        return false;
    };
    let titles = notice.title.as_ref().zip(next.title.as_ref());
    let titles = titles.filter(|_| !notice.is_issuing);
    titles.is_some_and(|(notice, own)| {
        let is_notice = notice.text.ends_with("通知") && own.is_sure;
        is_notice && compared(&notice.text).contains(&compared(&own.text))
    })
}
