//! Every specimen goes from `import` to a built site.

use std::fs;
use std::path::Path;

use rayon::prelude::*;
use scraper::{Html, Selector};
use serde_json::Value;

use super::specimens::specimens;
use crate::harness::{Folder, sampled};

/// A portal without plans.
const SITE: &str = "base-url = \"https://sample.example/\"\ntheme = \"civic\"\n\n\
    [[language]]\ntag = \"zh-Hans\"\nlabel = \"中文\"\nname = \"门户\"\ndescription = \"样本。\"\n";

/// The wording of the built-in theme.
const WORDING: &str = include_str!("../../../themes/civic/locales/zh-Hans.ftl");

#[test]
fn every_specimen_should_become_a_site() {
    // In a sample every third: what is in them is compared elsewhere.
    let specimens: Vec<_> = specimens().into_iter().step_by(sampled(3, 1)).collect();
    let wrong: Vec<String> = specimens
        .par_iter()
        .filter_map(|(file, expected)| {
            Some(format!("{}: {}", file.display(), wrong(file, expected)?))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with the site of a specimen, if anything is.
fn wrong(file: &Path, expected: &Value) -> Option<String> {
    let folder = Folder::empty();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("should be in a folder")).expect("should make it");
        fs::write(path, text).expect("should write");
    };
    write("site.toml", SITE);
    let path = file.to_str().expect("should be UTF-8");
    let import = || folder.run(["import", "--id", "plan", path]);
    let mut imported = import();
    if imported.stderr.contains("import-language") {
        // A portal in traditional characters has wording of its own.
        write("site.toml", &SITE.replace("zh-Hans", "zh-Hant"));
        write("theme/locales/zh-Hant.ftl", WORDING);
        imported = import();
    }
    if imported.code != 0 {
        return Some(imported.stderr);
    }
    let built = folder.run(["build"]);
    if built.code != 0 {
        return Some(built.stderr);
    }
    let site = folder.tree("public");
    let original = fs::read(file).expect("should be read");
    // A saved web page is offered as text, which no browser runs.
    let mut offered = site
        .iter()
        .filter(|(path, _)| path.starts_with("data/originals/"));
    if !offered.any(|(path, bytes)| *bytes == original && !path.ends_with(".html")) {
        return Some("the original is not offered".to_owned());
    }
    let has = |bytes: &[u8], words: &str| String::from_utf8_lossy(bytes).contains(words);
    let is_idle = |bytes: &[u8]| has(bytes, "follow.js") && !has(bytes, "data-follow>");
    let mut pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    if let Some((path, _)) = pages.find(|(_, bytes)| is_idle(bytes)) {
        return Some(format!("{path} has nothing that follow.js could follow"));
    }
    let page = site.get("plans/plan/index.html").expect("should be there");
    let page = Html::parse_document(&String::from_utf8_lossy(page));
    let main = Selector::parse("main").expect("should be a selector");
    let text: String = page.select(&main).flat_map(|main| main.text()).collect();
    let text = letters(&text);
    let mut headings = Vec::new();
    headings.extend(expected["title"].as_str().map(str::to_owned));
    below(&expected["nodes"], &mut headings);
    let lost = headings
        .iter()
        .find(|heading| !text.contains(&letters(heading)));
    lost.map(|heading| format!("{heading} is not on the page"))
}

/// The headings of provisions.
fn below(nodes: &Value, headings: &mut Vec<String>) {
    for node in nodes.as_array().expect("should be a list") {
        headings.push(node["heading"].as_str().expect("should be text").to_owned());
        below(&node["children"], headings);
    }
}

/// A text without white space and punctuation, which pages show full-width.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
