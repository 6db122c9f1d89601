//! The documentation of the civic theme is complete: the reference is generated
//! from its templates, its style sheets and the views, and the written parts
//! have a row for each item.
//!
//! `UPDATE=1 cargo test --test suite theme_reference` regenerates
//! `REFERENCE.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use crate::harness::root;
use crate::view_docs::{Kind, Struct, kind, kinds, structs};

const INTRODUCTION: &str = "# What a template of the civic theme sees and offers

Generated from the templates and the views in `src/render/` by a test, which fails if this page is out of date; `UPDATE=1 cargo test --test suite theme_reference` regenerates it. The [README](README.md) explains how to change a theme, and what its blocks and custom properties are for.
";

fn theme() -> PathBuf {
    root().join("themes/civic")
}

/// The files of a folder of the theme, by name.
fn files(folder: &str) -> BTreeMap<String, String> {
    let files = std::fs::read_dir(theme().join(folder)).expect("should be there");
    files
        .map(|file| {
            let path = file.expect("should be readable").path();
            let name = path.file_name().expect("should have a name");
            let text = std::fs::read_to_string(&path).expect("should be UTF-8");
            (name.to_string_lossy().into_owned(), text)
        })
        .collect()
}

/// The names of a template's blocks, in order.
fn blocks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in text.split("{%").skip(1) {
        let mut words = tag.trim_start_matches('-').split_whitespace();
        if words.next() == Some("block") {
            let name = words.next().unwrap_or("");
            found.push(name.trim_end_matches("%}").to_owned());
        }
    }
    found
}

/// The comment at the end of a text, if any.
fn comment(before: &str) -> Option<String> {
    let inner = before.trim_end().strip_suffix("#}")?;
    let (_, words) = inner.rsplit_once("{#")?;
    Some(words.trim_matches(['-', ' ', '\n']).replace('\n', " "))
}

/// The comment at the beginning of a file.
fn opening(text: &str) -> Option<String> {
    let (open, close) = match text.get(..2)? {
        "{#" => ("{#", "#}"),
        "/*" => ("/*", "*/"),
        "//" => {
            let lines = text.lines().take_while(|line| line.starts_with("//"));
            let lines: Vec<&str> = lines.map(|l| l.trim_start_matches('/').trim()).collect();
            return Some(lines.join(" "));
        }
        _ => return None,
    };
    let inner = text.strip_prefix(open)?.split_once(close)?.0;
    let lines: Vec<&str> = inner
        .lines()
        .map(|line| line.trim_matches([' ', '-', '*']))
        .collect();
    Some(lines.join(" ").trim().to_owned())
}

/// Each component of a template: its call and its description.
fn components(name: &str, text: &str, lacking: &mut Vec<String>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("{% component ") {
        let start = at + start;
        let after = &text[start + "{% component ".len()..];
        let end = after.find(')').expect("should have arguments");
        let call = format!("{})", &after[..end]);
        at = start + "{% component ".len();
        match comment(&text[..start]) {
            Some(words) => found.push((call, words)),
            None => lacking.push(format!(
                "themes/civic/templates/{name}: write {{#- what it is for -#}} on the line before {{% component {call}"
            )),
        }
    }
    found
}

/// The messages by section, from the English wording.
fn messages() -> Vec<(String, Vec<String>)> {
    let text = std::fs::read_to_string(theme().join("locales/en.ftl")).expect("is there");
    let mut sections: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        if let Some(section) = line.strip_prefix("## ") {
            sections.push((section.to_owned(), Vec::new()));
        } else if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let key = line.split(' ').next().unwrap_or("").to_owned();
            let section = sections.last_mut().expect("should stand in a section");
            section.1.push(key);
        }
    }
    sections
}

/// The whole reference. Adds everything without a description to `lacking`.
fn reference(lacking: &mut Vec<String>) -> String {
    let mut page = String::from(INTRODUCTION);
    let (templates, kinds) = (files("templates"), kinds());
    let structs = structs();
    page.push_str("\n## Templates\n\nEach has `page` ([Page](#page)) and one value of its own. A type’s name leads to its fields.\n\n| Template | Sees | Blocks |\n| --- | --- | --- |\n");
    for (name, text) in &templates {
        let sees = match kinds.iter().find(|kind| kind.template == *name) {
            Some(Kind { view, name, .. }) => {
                format!("`{name}`: [{view}](#{})", view.to_lowercase())
            }
            None => opening(text).unwrap_or_else(|| {
                lacking.push(format!(
                    "themes/civic/templates/{name}: open it with {{#- what it holds -#}}"
                ));
                String::new()
            }),
        };
        let blocks: Vec<String> = blocks(text).iter().map(|b| format!("`{b}`")).collect();
        let _ = writeln!(page, "| `{name}` | {sees} | {} |", blocks.join(", "));
    }
    page.push_str("\n## Components\n\n`own` is the page’s language.\n\n| Component | Stands in | Draws |\n| --- | --- | --- |\n");
    for (name, text) in &templates {
        for (call, words) in components(name, text, lacking) {
            let _ = writeln!(page, "| `{call}` | `{name}` | {words} |");
        }
    }
    page.push_str("\n## Values\n\nA type that is a link is one of these. What is “if any” can be absent: `{% if … %}` asks. Words that are HTML already say so, or are called `html`: a template writes them with `| safe`, and all else without. Where words can be in another language than the page, their tag stands beside them as `language`.\n");
    for Struct {
        name,
        about,
        fields,
    } in &structs
    {
        let _ = writeln!(
            page,
            "\n### {name}\n\n{about}\n\n| Field | Is | Says |\n| --- | --- | --- |"
        );
        for field in fields {
            if field.about.is_empty() {
                lacking.push(format!(
                    "src/render: say in a /// what {name}.{} is",
                    field.name
                ));
            }
            let is = kind(&field.kind, &structs);
            let _ = if field.is_flat {
                writeln!(page, "| *all of* | {is} | {} |", field.about)
            } else {
                writeln!(page, "| `{}` | {is} | {} |", field.name, field.about)
            };
        }
    }
    page.push_str("\n## Messages\n\nBy the sections of `locales/LANG.ftl`.\n\n| Section | Keys |\n| --- | --- |\n");
    for (section, keys) in messages() {
        let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
        let _ = writeln!(page, "| {section} | {} |", keys.join(", "));
    }
    page.push_str("\n## Static files\n\n| File | Holds |\n| --- | --- |\n");
    // Only the source of a script has comments.
    let mut held = files("static");
    held.extend(files("scripts"));
    held.retain(|name, _| !name.ends_with(".svg"));
    for (name, text) in &held {
        let words = opening(text).unwrap_or_else(|| {
            lacking.push(format!(
                "themes/civic, {name}: open it with a comment that says what it is for"
            ));
            String::new()
        });
        let _ = writeln!(page, "| `{name}` | {words} |");
    }
    page
}

#[test]
fn the_reference_of_the_theme_should_have_all_that_there_is() {
    let mut lacking = Vec::new();
    let made = reference(&mut lacking);
    assert!(
        lacking.is_empty(),
        "what this is for is said nowhere:\n{}",
        lacking.join("\n")
    );
    let path = theme().join("REFERENCE.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).expect("should write");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let behind: Vec<&str> = (made.lines())
        .filter(|line| !kept.lines().any(|l| l == *line))
        .collect();
    assert!(
        kept == made,
        "themes/civic/REFERENCE.md has fallen behind: run UPDATE=1 cargo test --test suite theme_reference\n{}",
        behind.join("\n")
    );
}

/// The custom properties that a style sheet declares.
fn properties(css: &str) -> Vec<String> {
    let bare: String = css
        .split("/*")
        .map(|part| part.rsplit("*/").next().unwrap_or(""))
        .collect();
    bare.split([';', '{', '}'])
        .filter_map(|rule| Some(rule.trim().split_once(':')?.0.to_owned()))
        .filter(|name| name.starts_with("--"))
        .collect()
}

#[test]
fn every_block_and_custom_property_should_have_its_row_in_the_readme() {
    let readme = std::fs::read_to_string(theme().join("README.md")).expect("should be there");
    let mut named = BTreeSet::new();
    for text in files("templates").values() {
        named.extend(blocks(text));
    }
    for (name, text) in files("static") {
        if name.ends_with(".css") {
            named.extend(properties(&text));
        }
    }
    assert!(
        named.contains("main") && named.contains("--ink"),
        "is the test blind?"
    );
    let row = |name: &&String| {
        !readme
            .lines()
            .any(|line| line.starts_with('|') && line.contains(&format!("`{name}`")))
    };
    let lacking: Vec<&String> = named.iter().filter(row).collect();
    assert!(
        lacking.is_empty(),
        "add a row | `NAME` | what it is for | to a table of themes/civic/README.md for each of {lacking:?}"
    );
    let rows = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let gone: Vec<&str> = rows
        .filter(|name| name.starts_with("--") && !named.contains(*name))
        .collect();
    assert!(
        gone.is_empty(),
        "themes/civic/README.md speaks of what is gone: {gone:?}"
    );
}

#[test]
fn colours_fonts_and_sizes_should_come_from_the_properties() {
    // Paper has its own measures, which a standard gives.
    let screen = files("static").into_iter();
    let screen = screen.filter(|(name, _)| name.ends_with(".css") && name != "print.css");
    let mut literal = Vec::new();
    for (name, text) in screen {
        for (number, line) in text.lines().enumerate() {
            let is_declared = line.trim_start().starts_with("--") || line.contains("{ --");
            let colour = ["#", "rgb(", "hsl(", "oklch("].iter().any(|mark| {
                let mut after = line.split(mark).skip(1);
                after.any(|rest| {
                    let value = rest.split([';', ' ', ')', ',']).next().unwrap_or("");
                    *mark != "#"
                        || matches!(value.len(), 3 | 4 | 6 | 8)
                            && value.chars().all(|c| c.is_ascii_hexdigit())
                })
            });
            // Sizes on the scale; others adapt one typeface to its neighbour.
            let size = [".85em", ".9em", "1.2em", "1.44em", "1.73em"]
                .iter()
                .any(|size| line.contains(&format!("font-size: {size}")));
            let face = line.contains("font-family: \"");
            if !is_declared && (colour || size || face) {
                literal.push(format!("themes/civic/static/{name}:{}: {line}", number + 1));
            }
        }
    }
    assert!(
        literal.is_empty(),
        "use a property of :root, or add one and its row in the README:\n{}",
        literal.join("\n")
    );
}

#[test]
fn every_kind_of_page_should_see_a_documented_view() {
    let structs = structs();
    let documented = |name: &str| structs.iter().any(|view| view.name == name);
    let kinds = kinds();
    let lacking: Vec<&str> = (kinds.iter())
        .filter(|kind| {
            !documented(&kind.view) || !theme().join("templates").join(&kind.template).exists()
        })
        .map(|kind| kind.template.as_str())
        .collect();
    assert!(lacking.is_empty(), "no view or no template: {lacking:?}");
}
