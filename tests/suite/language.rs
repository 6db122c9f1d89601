//! A further language needs a section in `site.toml`, a locale file and
//! editions, and nothing else. Tested with French, which no line of the program
//! mentions.

use std::collections::BTreeMap;

use scraper::Html;

use crate::harness::Portal;
use crate::links::{language_of, select};

const SECTION: &str = r#"
[[language]]
tag = "fr"
label = "Français"
name = "Portail d’exemple"
description = "Un petit portail d’essai."

[[language]]
tag = "zh-Hant"
label = "繁體中文"
derived-from = "zh-Hans"
"#;

const DATE: &str = "date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }";

/// A topic of the plan, with only the first of its measures.
const TOPIC: &str = "# 1. Améliorer l’aide sociale

## 1. Améliorer l’allocation de subsistance

Bien gérer l’allocation de subsistance (低保). L’ouvrir à plus de personnes.
Donner à temps une aide temporaire.

## 2. Renforcer le suivi
";

/// The English wording, partly translated into French.
fn wording(portal: &Portal) -> String {
    let english = portal.text("themes/civic/locales/en.ftl");
    let (before, rest) = english.split_once("date = {").expect("should have a date");
    let (_, after) = rest.split_once("} { $year }").expect("should end");
    let french = format!("{before}{DATE}{after}");
    [
        ("What are you looking for?", "Que cherchez-vous ?"),
        ("Issued on { $date }", "Publié le { $date }"),
        ("{ $count } measure\n", "{ $count } mesure\n"),
        ("{ $count } measures\n", "{ $count } mesures\n"),
        (
            "This text has not been translated.",
            "Ce texte n’est pas encore traduit.",
        ),
        (
            "This page has not been translated yet.",
            "Cette page n’est pas encore traduite.",
        ),
    ]
    .into_iter()
    .fold(french, |text, (from, to)| {
        assert!(text.contains(from), "no {from}");
        text.replace(from, to)
    })
}

fn portal() -> Portal {
    let sample = Portal::sample();
    let settings = sample.text("site.toml") + SECTION;
    let wording = wording(&sample);
    sample
        .with("site.toml", settings)
        .with("themes/civic/locales/fr.ftl", wording)
        .with(
            "content/plans/2031/fr/00-front.md",
            "# Points clés de 2031\n",
        )
        .with("content/plans/2031/fr/01-aide-sociale.md", TOPIC)
}

fn site() -> BTreeMap<String, String> {
    let files = portal().build().expect("should build").into_iter();
    files
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
        .collect()
}

#[test]
fn a_language_should_need_no_code() {
    let site = site();
    let home = &site["fr/index.html"];
    for part in [
        "<html lang=\"fr\">",
        "Que cherchez-vous ?",
        "<time datetime=\"2031-03-02\">Publié le 2 mars 2031</time>",
        ">Points clés de 2031</a>",
        "hreflang=\"fr\" href=\"https://sample.example/fr/\"",
        "hreflang=\"zh-Hant\" href=\"https://sample.example/zh-hant/\"",
        "hreflang=\"x-default\" href=\"https://sample.example/\"",
    ] {
        assert!(home.contains(part), "no {part} in {home}");
    }
    let plan = &site["fr/plans/2031/index.html"];
    for part in ["2 mesures</span>", "1 mesure</span>"] {
        assert!(plan.contains(part), "no {part} in {plan}");
    }
    let pages = |folder: &str| {
        let pages = site.keys().filter(|path| path.ends_with("/index.html"));
        pages.filter(|path| path.starts_with(folder)).count()
    };
    assert_eq!(pages("fr/"), pages("en/"));
    assert_eq!(pages("fr/"), pages("zh-hant/"));
    for page in [home, &site["index.html"], &site["zh-hant/index.html"]] {
        let (_, switch) = page
            .split_once("data-language-switch")
            .expect("should have one");
        let (switch, _) = switch.split_once("</div>").expect("should end");
        assert_eq!(switch.matches("<a ").count(), 3, "{switch}");
    }
    assert!(site["404.html"].contains("<section class=\"lost\" lang=\"fr\">"));
}

#[test]
fn at_most_two_texts_should_stand_side_by_side() {
    let site = site();
    let texts = |path: &str| -> Vec<String> {
        let page = &site[&format!("{path}plans/2031/measures/1/index.html")];
        let page = Html::parse_document(page);
        let pair = page.select(&select("[data-pair]")).next();
        let pair = pair.expect("should have a pair");
        pair.select(&select("[data-segment]"))
            .map(language_of)
            .collect()
    };
    assert_eq!(texts("fr/"), ["fr", "zh-Hans"]);
    assert_eq!(texts("en/"), ["en", "zh-Hans"]);
    // The site's first translation is shown beside the original.
    assert_eq!(texts(""), ["zh-Hans", "en"]);
    assert_eq!(texts("zh-hant/"), ["zh-Hant", "en"]);
}

#[test]
fn chinese_words_should_say_that_they_are() {
    let page = &site()["fr/plans/2031/measures/1/index.html"];
    assert!(
        page.contains("(<span lang=\"zh-Hans\">低保</span>)"),
        "{page}"
    );
}

#[test]
fn what_is_not_translated_should_stand_in_the_original() {
    let site = site();
    let measure = &site["fr/plans/2031/measures/2/index.html"];
    assert!(
        measure.contains("Ce texte n’est pas encore traduit."),
        "{measure}"
    );
    assert!(
        measure.contains("<div data-text lang=\"zh-Hans\">"),
        "{measure}"
    );
    assert!(
        measure.contains("<p lang=\"zh-Hans\">“平”字重复。</p>"),
        "{measure}"
    );
    let about = &site["fr/about/index.html"];
    assert!(
        about.contains("Cette page n’est pas encore traduite."),
        "{about}"
    );
    let ran = portal().run(["--format", "json", "check"]).ends(0);
    let mut codes: Vec<_> = ran
        .problems()
        .iter()
        .map(|p| p["code"].to_string())
        .collect();
    codes.sort();
    codes.dedup();
    for code in [
        "edition-missing",
        "page-missing",
        "reason-missing",
        "translation-missing",
    ] {
        assert!(
            codes.contains(&format!("\"{code}\"")),
            "no {code} in {codes:?}"
        );
    }
}

#[test]
fn the_search_page_should_know_its_language() {
    let site = site();
    let page = &site["fr/search/index.html"];
    assert!(
        page.contains("data-language=\"fr\" data-prefix=\"fr/\""),
        "{page}"
    );
    let entry: serde_json::Value = serde_json::from_str(&site["search/entry.json"]).unwrap();
    let tags: Vec<_> = entry["languages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| &l["tag"])
        .collect();
    assert_eq!(tags, ["zh-Hans", "en", "fr", "zh-Hant"]);
}

#[test]
fn a_language_of_a_part_of_the_world_should_need_no_code_either() {
    let sample = Portal::sample();
    let settings = sample.text("site.toml")
        + "\n[[language]]\ntag = \"es-419\"\nlabel = \"Español\"\nname = \"Portal\"\ndescription = \"Un portal.\"\n";
    let wording = sample.text("themes/civic/locales/en.ftl");
    let portal = sample
        .with("site.toml", settings)
        .with("themes/civic/locales/es-419.ftl", wording)
        .with(
            "content/plans/2031/es-419/00-front.md",
            "# Puntos de 2031\n",
        )
        .with(
            "content/pages/about.es-419.md",
            "+++\ntitle = \"Acerca\"\ndescription = \"Prueba.\"\n+++\n\n[Plan](/plans/2031/)\n",
        );
    portal.run(["check"]).ends(0);
    let site = portal.build().expect("should build");
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    let home = page("es-419/index.html");
    for part in [
        "<html lang=\"es-419\">",
        ">Puntos de 2031</a>",
        "hreflang=\"es-419\" href=\"https://sample.example/es-419/\"",
    ] {
        assert!(home.contains(part), "no {part} in {home}");
    }
    let about = page("es-419/about/index.html");
    assert!(about.contains("<h1>Acerca</h1>"), "{about}");
    assert!(about.contains("href=\"../plans/2031/\""), "{about}");
}

#[test]
fn what_the_wording_of_a_new_language_lacks_should_be_one_problem() {
    let begun = "skip = Aller au contenu\nnavigation = Navigation\n";
    let portal = portal().with("themes/civic/locales/fr.ftl", begun);
    let ran = portal.run(["check", "--format", "json"]).ends(1);
    let problems = ran.problems();
    let of_wording: Vec<_> = (problems.iter())
        .filter(|one| one["file"] == "themes/civic/locales/fr.ftl")
        .collect();
    assert_eq!(of_wording.len(), 1, "{}", ran.stdout);
    assert_eq!(of_wording[0]["code"], "locale-keys");
    let message = of_wording[0]["message"].as_str().expect("should be text");
    let english = Portal::sample().text("themes/civic/locales/en.ftl");
    let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let count = english.lines().filter(starts).count() - 2;
    assert!(message.contains(&format!(" {count} keys: ")), "{message}");
    assert_eq!(message.matches(", ").count(), 5, "{message}");
    // One that is almost there is named, and so is the only one.
    let wrong = wording(&Portal::sample()).replace("\ndisclaimer =", "\ndisclamer =");
    let (before, rest) = wrong.split_once("\nskip = ").expect("should have one");
    let (_, after) = rest.split_once('\n').expect("should end");
    let wrong = format!("{before}\n{after}");
    let portal = portal.with("themes/civic/locales/fr.ftl", wrong);
    let ran = portal.run(["check", "--format", "json"]).ends(1);
    let problems = ran.problems();
    let mut keys: Vec<_> = (problems.iter())
        .filter(|one| one["code"] == "locale-key" && one["file"] == "themes/civic/locales/fr.ftl")
        .filter_map(|one| one["message"].as_str()?.split(['“', '”']).nth(1))
        .collect();
    keys.sort_unstable();
    assert_eq!(keys, ["disclaimer", "skip"]);
}
