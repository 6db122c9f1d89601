//! News about a document, which a page prints above the document itself.

use super::addressees;
use super::date;
use super::issuing;
use super::line::Line;
use super::marker::marker;
use super::role::{Role, set};
use super::title::{self, Title};
use super::wrapper;

/// How many lines the news has at most, with its headline.
const MOST: usize = 20;

/// Marks the headline and the paragraphs above a title that has those it is sent
/// to right below it. They are of the page: without items, and not signed.
pub(super) fn mark(lines: &[Line<'_>], roles: &mut [Option<Role>]) {
    let is_free = |at: &usize| roles.get(*at) == Some(&None);
    let own: Vec<usize> = (0..lines.len()).filter(is_free).take(MOST + 1).collect();
    let Some(title) = own.iter().skip(1).find_map(|at| sent(lines, *at)) else {
        return;
    };
    let above: Vec<usize> = own.into_iter().filter(|at| *at < title.start).collect();
    let news: Vec<&Line<'_>> = above.iter().filter_map(|at| lines.get(*at)).collect();
    let is_one = heads_page(lines, &above) && news.iter().all(|line| is_of_page(line));
    if is_one && news.iter().any(|line| line.text.contains('。')) {
        above
            .into_iter()
            .for_each(|at| set(roles, at, Role::Chrome));
    }
}

/// The whole title that begins at a line, right above those that the document is
/// sent to; its number may be between them.
fn sent(lines: &[Line<'_>], at: usize) -> Option<Title> {
    let title = title::title(lines, at, &[]).filter(|title| title.start == at && title.is_sure)?;
    let mut below = lines.iter().skip(title.end).take(2);
    let first = below.next()?;
    let is_number = wrapper::is_number_line(first.text);
    let names = if is_number { below.next()? } else { first };
    let is_about = title.text.contains("关于") || title.text.contains("關於");
    (is_about && addressees::is_addressees(names.text)).then_some(title)
}

/// Whether the first of some lines is the headline of a web page, or at least no
/// title of the genre.
fn heads_page(lines: &[Line<'_>], above: &[usize]) -> bool {
    let Some((at, line)) = above.first().and_then(|at| Some((*at, lines.get(*at)?))) else {
        return false;
    };
    let is_headline = line.shape.heading.is_some() && !line.shape.is_markdown;
    is_headline || title::title(lines, at, &[]).is_none_or(|title| !title.is_sure)
}

/// Whether a line can be of the news: no item, no signature, and it issues nothing.
fn is_of_page(line: &Line<'_>) -> bool {
    let is_signature = date::whole(line.text).is_some() || wrapper::bodies(line.text).is_some();
    line.told.is_none()
        && line.shape.cell.is_none()
        && marker(line.text).is_none_or(|found| found.is_bare)
        && !is_signature
        && !wrapper::is_annex(line.text)
        && !addressees::is_addressees(line.text)
        && !issuing::issues(line.text)
}
