//! Syntax highlighting of fenced code as spans with classes.
//!
//! There are few classes, named by role: `key`, `string`, `value`, `comment`,
//! `heading`, `name`. The text is unchanged.

use std::sync::LazyLock;

use syntect::parsing::{
    ParseState, Scope, ScopeStack, SyntaxDefinition, SyntaxReference, SyntaxSet, SyntaxSetBuilder,
};
use syntect::util::LinesWithEndings;

use super::html::{escape, with_chinese_marked};
use super::lang_marking::LangMarking;
use crate::base::{ok_or_bug, slice};
use crate::text::width::is_han;

/// TOML, which syntect's default set lacks, in syntect's own format.
const TOML: &str = include_str!("toml-syntax.json");

/// Syntect's default set.
static DEFAULTS: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// TOML, in a set of its own: adding it to the default one would compile that
/// anew at each start.
static OWN: LazyLock<SyntaxSet> = LazyLock::new(|| {
    let mut builder = SyntaxSetBuilder::new();
    let toml: Result<SyntaxDefinition, _> = serde_json::from_str(TOML);
    builder.add(ok_or_bug(toml, "a definition that is none"));
    builder.build()
});

/// The syntax of a language, and the set that it is from.
fn syntax(language: &str) -> Option<(&'static SyntaxSet, &'static SyntaxReference)> {
    let mut sets = [&OWN, &DEFAULTS].into_iter();
    sets.find_map(|set| Some((&**set, set.find_syntax_by_token(language)?)))
}

/// The class of each scope and its descendants; the first that matches the
/// innermost scope is used.
static CLASSES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    [
        ("comment", "comment"),
        ("entity.name.section", "heading"),
        ("entity.name.tag", "key"),
        ("meta.mapping.key", "key"),
        ("variable.other.key", "key"),
        ("support.type.property-name", "key"),
        ("string", "string"),
        ("constant", "value"),
        ("keyword", "name"),
        ("storage", "name"),
        ("entity.name", "name"),
    ]
    .into_iter()
    .map(|(scope, class)| (ok_or_bug(Scope::new(scope), "a scope that is none"), class))
    .collect()
});

/// The content of a `<code>` element: highlighted, or only escaped if the
/// language is unknown or empty.
pub(super) fn highlight(code: &str, language: &str, marking: LangMarking) -> String {
    let words = |text: &str| {
        if marking.chinese_code {
            with_chinese_marked(text)
        } else {
            escape(text)
        }
    };
    let Some((set, syntax)) = syntax(language).filter(|_| !language.is_empty()) else {
        return words(code);
    };
    let json = language.eq_ignore_ascii_case("json");
    let mut tokens: Vec<(Option<&'static str>, String)> = Vec::new();
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    for line in LinesWithEndings::from(code) {
        // A broken definition costs colours, not text: see below.
        let operations = state.parse_line(line, set).unwrap_or_default();
        let mut done = 0;
        for (at, operation) in operations {
            push(&mut tokens, class(&stack), slice(line, done..at));
            done = at;
            // A stack that cannot be popped means a broken definition: colours
            // are lost, text is not.
            let _ = stack.apply(&operation);
        }
        push(&mut tokens, class(&stack), slice(line, done..));
    }
    if json {
        name_json_keys(&mut tokens);
    }
    let mut html = String::with_capacity(code.len() * 2);
    for (class, text) in tokens {
        let Some(class) = class else {
            html.push_str(&words(&text));
            continue;
        };
        let lang = if marking.english_code && is_english(&text) {
            " lang=\"en\""
        } else {
            ""
        };
        html.push_str(&format!(
            "<span class=\"{class}\"{lang}>{}</span>",
            words(&text)
        ));
    }
    html
}

/// Whether a token is an English phrase rather than a name or a path: words
/// with a space between, and nothing Chinese.
fn is_english(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let phrase = letters.windows(3).any(|three| {
        matches!(three, [a, ' ', b] if a.is_ascii_alphanumeric() && b.is_ascii_alphabetic())
    });
    phrase && !letters.iter().any(|&letter| is_han(letter))
}

fn push(tokens: &mut Vec<(Option<&'static str>, String)>, class: Option<&'static str>, text: &str) {
    if text.is_empty() {
        return;
    }
    match tokens.last_mut() {
        Some((last, words)) if *last == class => words.push_str(text),
        _ => tokens.push((class, text.to_owned())),
    }
}

fn class(stack: &ScopeStack) -> Option<&'static str> {
    stack.scopes.iter().rev().find_map(|scope| {
        CLASSES
            .iter()
            .find(|(prefix, _)| prefix.is_prefix_of(*scope))
            .map(|(_, class)| *class)
    })
}

/// The default JSON definition gives keys the scope of strings: a string before
/// a colon is a key.
fn name_json_keys(tokens: &mut [(Option<&'static str>, String)]) {
    let keys: Vec<usize> = tokens
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| {
            matches!(pair, [(Some(_), _), (None, after)] if after.trim_start().starts_with(':'))
        })
        .map(|(index, _)| index)
        .collect();
    for index in keys {
        if let Some((class, _)) = tokens.get_mut(index) {
            *class = Some("key");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHINESE: LangMarking = LangMarking {
        chinese: false,
        chinese_code: false,
        english_code: true,
    };
    const ENGLISH: LangMarking = LangMarking {
        chinese: true,
        chinese_code: true,
        english_code: false,
    };

    #[test]
    fn the_toml_definition_should_load() {
        serde_json::from_str::<SyntaxDefinition>(TOML).unwrap();
        assert!(OWN.find_syntax_by_token("toml").is_some());
        assert!(DEFAULTS.find_syntax_by_token("toml").is_none());
        assert!(OWN.find_unlinked_contexts().is_empty());
    }

    #[test]
    fn toml_should_be_coloured() {
        assert_eq!(
            highlight(
                "# 甲\n[[topic]]\nnumber = 3 # n\n\"a-b\".c = [\"x\\\"y\", 'z', true]\nd = 2023-03-02\n",
                "toml",
                CHINESE
            ),
            "<span class=\"comment\"># 甲</span>\n<span class=\"heading\">[[topic]]</span>\n\
             <span class=\"key\">number</span> = <span class=\"value\">3</span> \
             <span class=\"comment\"># n</span>\n<span class=\"key\">&quot;a-b&quot;.c</span> = \
             [<span class=\"string\">&quot;x\\&quot;y&quot;</span>, <span class=\"string\">'z'</span>, \
             <span class=\"value\">true</span>]\n\
             <span class=\"key\">d</span> = <span class=\"value\">2023-03-02</span>\n"
        );
    }

    #[test]
    fn json_keys_should_differ_from_strings() {
        assert_eq!(
            highlight("{\"a\": \"b\", \"n\": [1, null]}", "json", CHINESE),
            "{<span class=\"key\">&quot;a&quot;</span>: <span class=\"string\">&quot;b&quot;</span>, \
             <span class=\"key\">&quot;n&quot;</span>: [<span class=\"value\">1</span>, \
             <span class=\"value\">null</span>]}"
        );
    }

    #[test]
    fn english_phrases_on_a_chinese_page_should_be_marked() {
        let json = "[\"two words\", \"a-b/\", \"第 two words\"]";
        assert_eq!(
            highlight(json, "json", CHINESE),
            "[<span class=\"string\" lang=\"en\">&quot;two words&quot;</span>, \
             <span class=\"string\">&quot;a-b/&quot;</span>, \
             <span class=\"string\">&quot;第 two words&quot;</span>]"
        );
        assert!(!highlight(json, "json", ENGLISH).contains("lang=\"en\""));
    }

    #[test]
    fn an_unknown_language_should_be_plain() {
        assert_eq!(
            highlight("a < 镇", "nonsense", ENGLISH),
            "a &lt; <span lang=\"zh-Hans\">镇</span>"
        );
        assert_eq!(highlight("a", "", CHINESE), "a");
    }
}
