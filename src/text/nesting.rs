//! How deep texts nest that are read by parsers of others, which call
//! themselves for each level: found before they read them.

/// So many levels of braces and brackets are read in Fluent. Messages have four
/// or five.
pub const FLUENT: usize = 32;

/// So many branches of conditions within each other are read in Tera, an `elif`
/// being within the branch before it. Tera itself limits all else.
pub const TERA: usize = 128;

/// So many elements within each other are read in Markdown.
pub const MARKDOWN: usize = 64;

/// The offset of the first brace or bracket of a Fluent text that is nested too
/// deep.
///
/// ```
/// use yaodian::text::nesting::{FLUENT, fluent};
///
/// let deep = format!("a = {}$b{}\n", "{".repeat(FLUENT + 1), "}".repeat(FLUENT + 1));
/// assert_eq!(fluent(&deep), Some("a = ".len() + FLUENT));
/// assert_eq!(fluent("a = { $b ->\n   *[other] { $b }\n }\n"), None);
/// ```
pub fn fluent(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        // A comment, or the begin of an entry: whatever was open is an error
        // that ends there.
        if line.starts_with('#') {
            continue;
        }
        if begins_entry(line) {
            depth = 0;
        }
        if let Some(deep) = deep_in_line(line, &mut depth) {
            return Some(at + deep);
        }
    }
    None
}

/// Whether a line begins a message or a term: `key =`.
fn begins_entry(line: &str) -> bool {
    line.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim_end_matches(' ');
        let key = key.strip_prefix('-').unwrap_or(key);
        let is_in_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.chars().all(is_in_key)
    })
}

fn deep_in_line(line: &str, depth: &mut usize) -> Option<usize> {
    let mut characters = line.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '{' => *depth += 1,
            '(' if *depth > 0 => *depth += 1,
            '}' => *depth = depth.saturating_sub(1),
            ')' if *depth > 0 => *depth -= 1,
            // A string between braces ends on its line.
            '"' if *depth > 0 => skip_string(&mut characters),
            _ => {}
        }
        if *depth > FLUENT {
            return Some(at);
        }
    }
    None
}

fn skip_string(characters: &mut std::str::CharIndices<'_>) {
    while let Some((_, character)) = characters.next() {
        match character {
            '"' => return,
            '\\' => drop(characters.next()),
            _ => {}
        }
    }
}

/// The offset of the first `if` or `elif` of a Tera template that is nested too
/// deep.
///
/// ```
/// use yaodian::text::nesting::{TERA, tera};
///
/// let deep = format!("{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(TERA));
/// assert_eq!(tera(&deep), Some("{% if a %}".len() + "{% elif b %}".len() * (TERA - 1)));
/// assert_eq!(tera(&"{% if a %}{% elif b %}{% endif %}".repeat(TERA)), None);
/// ```
pub fn tera(text: &str) -> Option<usize> {
    // How many branches each open condition has.
    let mut open: Vec<usize> = Vec::new();
    let mut depth = 0;
    for (at, _) in text.match_indices("{%") {
        let rest = text.get(at + 2..)?;
        let rest = rest.strip_prefix('-').unwrap_or(rest).trim_start();
        let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next()?;
        match word {
            "if" => {
                open.push(1);
                depth += 1;
            }
            "elif" => {
                depth += 1;
                if let Some(branches) = open.last_mut() {
                    *branches += 1;
                }
            }
            // Without a condition it is an error that the parser tells.
            "endif" => depth -= open.pop().unwrap_or(0),
            _ => {}
        }
        if depth > TERA {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_strings_comments_and_broken_entries_should_not_count() {
        let string = format!("a = {{ \"{}\\\"(\" }}\n", "{".repeat(FLUENT + 1));
        assert_eq!(fluent(&string), None);
        assert_eq!(fluent(&format!("# {}\n", "{".repeat(FLUENT + 1))), None);
        assert_eq!(fluent(&"a = { $b\n".repeat(FLUENT + 1)), None);
        assert_eq!(fluent(&format!("a = {}\n", "(".repeat(FLUENT + 1))), None);
    }

    #[test]
    fn each_way_to_nest_should_count() {
        let selectors = "a = ".to_owned() + &"{ $a ->\n *[a] ".repeat(FLUENT + 1);
        assert!(fluent(&selectors).is_some());
        assert!(fluent(&format!("a = {{ {} }}\n", "F(".repeat(FLUENT))).is_some());
        let lines = "a = \n".to_owned() + &"{\n".repeat(FLUENT + 1);
        assert!(fluent(&lines).is_some());
        assert!(tera(&"{%- if a -%}".repeat(TERA + 1)).is_some());
        assert!(tera(&"{% if a %}{%elif b%}".repeat(TERA)).is_some());
    }
}
