//! Every specimen goes from `import` to a built site.

use std::fs;
use std::path::Path;

use rayon::prelude::*;
use scraper::{Html, Selector};
use serde_json::Value;

use super::specimens::specimens;
use crate::harness::Folder;

/// A portal without plans, for texts in simplified and in traditional
/// characters.
const SITE: &str = "base-url = \"https://sample.example/\"\ntheme = \"civic\"\n\n\
    [[language]]\ntag = \"zh-Hans\"\nlabel = \"简体中文\"\nname = \"门户\"\ndescription = \"样本。\"\n\n\
    [[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nname = \"門戶\"\ndescription = \"樣本。\"\n";

#[test]
fn every_specimen_should_become_a_site() {
    let wrong: Vec<String> = specimens()
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
    fs::write(folder.path().join("site.toml"), SITE).expect("should write");
    let path = file.to_str().expect("should be UTF-8");
    let imported = folder.run(["import", "--id", "plan", path]);
    if imported.code != 0 {
        return Some(imported.stderr);
    }
    let built = folder.run(["build"]);
    if built.code != 0 {
        return Some(built.stderr);
    }
    let site = folder.tree("public");
    let pages = ["plans/plan/index.html", "zh-Hant/plans/plan/index.html"];
    // The plan is shown in both languages, in that of its text.
    let page = pages.iter().find_map(|page| site.get(*page))?;
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
