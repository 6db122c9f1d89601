//! Reads number formats.

/// A part of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Text as it is.
    Literal(String),
    /// A letter of a date, and how many there are.
    Date(char, usize),
    /// Elapsed hours, minutes or seconds.
    Elapsed(char),
    /// Morning or afternoon, in two words.
    Half(&'static str, &'static str),
    /// A placeholder of a number: digits, point, group mark, exponent.
    Number(char),
}

/// The sections of a format, which semicolons separate.
pub(super) fn sections(format: &str) -> Vec<&str> {
    let (mut sections, mut start) = (Vec::new(), 0);
    let (mut quoted, mut escaped) = (false, false);
    for (at, character) in format.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => {
                sections.extend(format.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.extend(format.get(start..));
    sections
}

/// The parts of a section.
pub(super) fn parts(section: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = section;
    while let Some(character) = rest.chars().next() {
        let after = rest.get(character.len_utf8()..).unwrap_or(""); // Its end.
        let (part, left) = part(character, rest, after);
        parts.extend(part);
        rest = left;
    }
    parts
}

/// The first part of what is left, and what is left after it.
fn part<'f>(character: char, rest: &'f str, after: &'f str) -> (Option<Part>, &'f str) {
    let literal = |text: &str| Some(Part::Literal(text.to_owned()));
    for (half, morning, afternoon) in [
        ("AM/PM", "AM", "PM"),
        ("am/pm", "am", "pm"),
        ("A/P", "A", "P"),
        ("上午/下午", "上午", "下午"),
    ] {
        if let Some(left) = rest.strip_prefix(half) {
            return (Some(Part::Half(morning, afternoon)), left);
        }
    }
    match character {
        '"' => {
            let (text, left) = after.split_once('"').unwrap_or((after, ""));
            (literal(text), left)
        }
        '\\' => {
            let length = after.chars().next().map_or(0, char::len_utf8);
            let (text, left) = after.split_at(length);
            (literal(text), left)
        }
        // As wide as another character, or as wide as is left.
        '_' | '*' => {
            let length = after.chars().next().map_or(0, char::len_utf8);
            (None, after.get(length..).unwrap_or("")) // Its end.
        }
        '[' => {
            let (inside, left) = after.split_once(']').unwrap_or((after, ""));
            let first = inside.chars().next().map(|c| c.to_ascii_lowercase());
            let part = match first {
                Some(unit @ ('h' | 'm' | 's')) if inside.len() <= 2 => Some(Part::Elapsed(unit)),
                // `[$¥-804]`: a currency and a language.
                Some('$') => {
                    let currency = inside.get(1..).and_then(|rest| rest.split('-').next());
                    currency.filter(|text| !text.is_empty()).and_then(literal)
                }
                _ => None,
            };
            (part, left)
        }
        'a' if !rest.starts_with("aaa") => (literal("a"), after),
        'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' | 'a' => {
            let unit = character.to_ascii_lowercase();
            let left = rest.trim_start_matches(|c: char| c.to_ascii_lowercase() == unit);
            (Some(Part::Date(unit, rest.len() - left.len())), left)
        }
        '0' | '#' | '?' | '.' | ',' | '%' => (Some(Part::Number(character)), after),
        'E' | 'e' if after.starts_with(['+', '-']) => {
            (Some(Part::Number('E')), after.get(1..).unwrap_or("")) // Its end.
        }
        '@' => (None, after),
        other => (literal(&other.to_string()), after),
    }
}
