//! The sentence that issues a document, and the names of what it issues: 现将《…》
//! 印发给你们.

use super::line::length;

/// Whether a paragraph issues a document: 现将《…》印发给你们.
pub(super) fn issues(text: &str) -> bool {
    let issued = [
        "印发给",
        "印发。",
        "印发，",
        "印發",
        "下发给",
        "下发，",
        "下发。",
        "发给你们",
        "予以公布",
        "现予公布",
        "公布如下",
        "转发给",
        "予以印发",
        "现予印发",
        "予以发布",
        "现予发布",
        "现印发",
        "现下发",
        "现公布",
    ];
    let named = (text.contains("现将") || text.contains("現將"))
        && (text.contains("印发")
            || text.contains("印發")
            || text.contains("下发")
            || text.contains("转发")
            || text.contains("发布")
            || text.contains("公布"));
    named || issued.iter().any(|word| text.contains(word))
}

/// The documents that a text names in 《》, the outermost marks.
pub(super) fn named(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut depth, mut name) = (0_u32, String::new());
    for character in text.chars() {
        match character {
            '《' => {
                if depth > 0 {
                    name.push(character);
                }
                depth += 1;
            }
            // One that closes nothing ends no name.
            '》' if depth == 0 => {}
            '》' => {
                depth -= 1;
                match depth {
                    0 => names.push(std::mem::take(&mut name)),
                    _ => name.push(character),
                }
            }
            _ if depth > 0 => name.push(character),
            _ => {}
        }
    }
    names
}

/// The documents that an issuing sentence issues, without those that it only
/// mentions: 根据《…》，现将《…》印发给你们，请结合《…》执行.
pub(super) fn issued(text: &str) -> Vec<String> {
    let begin = ["现将", "現將"].iter().find_map(|word| text.find(word));
    let from = begin.and_then(|begin| text.get(begin..)).unwrap_or(text);
    let verbs = ["印发", "印發", "下发", "转发", "发给", "发布", "公布"];
    // A name may have such a word: 《关于印发…的通知》.
    let mut depth = 0_u32;
    let mut end = from.len();
    for (at, character) in from.char_indices() {
        match character {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 && verbs.iter().any(|verb| begins(from, at, verb)) => {
                end = at;
                break;
            }
            _ => {}
        }
    }
    let names = from.get(..end).map(named).unwrap_or_default(); // A character begins there.
    if names.is_empty() { named(text) } else { names }
}

/// Whether a word is at a place of a text.
fn begins(text: &str, at: usize, word: &str) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(word))
}

/// The name of what an issuing sentence issues without 《》: 现将2026年工作要点印发.
pub(super) fn named_plainly(text: &str) -> Option<String> {
    if let Some((name, _)) = text.split_once("已经").or_else(|| text.split_once("业经"))
        && issues(text)
        && !text.starts_with('《')
        && length(name) > 3
    {
        return Some(name.to_owned());
    }
    let (_, rest) = text.split_once("现将")?;
    let end = ["印发", "下发", "转发", "发给", "予以"]
        .iter()
        .filter_map(|word| rest.find(word))
        .min()?;
    let name = rest.get(..end)?.trim_matches(['《', '》', '（', '）']);
    (length(name) > 3).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn names_should_be_those_between_marks() {
        assert_eq!(
            named("现将《甲》和《关于<乙>的《丙》》印发"),
            ["甲", "关于<乙>的《丙》"]
        );
        assert!(named("甲》印发").is_empty(), "a mark that closes nothing");
    }
}
