//! Traditional Chinese, derived from the Simplified text of the shipped
//! portal and of the sample.

use std::collections::BTreeSet;

use encoding_rs::BIG5;
use scraper::{Html, Node};

use crate::harness::Portal;
use crate::links::{SITE, page};

/// The sample with Traditional Chinese.
fn sample() -> Portal {
    let portal = Portal::sample();
    let settings = portal.text("site.toml");
    let more =
        "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    portal.with("site.toml", settings + more)
}

/// The words of a page in Traditional Chinese: texts and attributes that no
/// element marks as another language.
fn traditional(html: &str) -> Vec<String> {
    let mut words = Vec::new();
    for node in Html::parse_document(html).tree.nodes() {
        let language = |node: &Node| match node {
            Node::Element(element) => element.attr("lang").map(str::to_owned),
            _ => None,
        };
        let mut around =
            std::iter::once(node.value()).chain(node.ancestors().map(|node| node.value()));
        if around
            .find_map(language)
            .is_some_and(|language| language != "zh-Hant")
        {
            continue;
        }
        match node.value() {
            Node::Text(text) => words.push(text.to_string()),
            Node::Element(element) => {
                let said = ["content", "aria-label", "alt", "title"];
                words.extend(
                    said.iter()
                        .filter_map(|name| element.attr(name))
                        .map(str::to_owned),
                );
                let said = element
                    .attrs()
                    .filter(|(name, _)| name.starts_with("data-"));
                words.extend(said.map(|(_, value)| value.to_owned()));
            }
            _ => {}
        }
    }
    words
}

/// Chinese characters that Big5, the character set of Taiwan, does not have.
fn simplified(words: &str) -> BTreeSet<char> {
    words
        .chars()
        .filter(|&character| ('\u{3400}'..='\u{9FFF}').contains(&character))
        .filter(|character| BIG5.encode(&character.to_string()).2)
        .collect()
}

#[test]
fn no_simplified_character_should_remain_on_a_derived_page() {
    let mut pages = 0;
    for (path, bytes) in &*SITE {
        // The page for missing addresses is in all languages at once.
        if !path.starts_with("zh-hant/") || !path.ends_with("/index.html") {
            continue;
        }
        pages += 1;
        let html = String::from_utf8_lossy(bytes);
        for words in traditional(&html) {
            let left = simplified(&words);
            assert!(left.is_empty(), "{path}: {left:?} in {words}");
            // Samples of code are shown as they are, with quotation marks
            // between the words.
            let says = words.contains(|c: char| ('\u{3400}'..='\u{9FFF}').contains(&c));
            assert!(!says || !words.contains(['“', '”']), "{path}: {words}");
        }
    }
    assert!(pages > 60, "only {pages} pages");
    // The test itself detects errors.
    let wrong = String::from_utf8_lossy(&SITE["plans/2023/measures/8/index.html"]);
    let wrong = wrong.replace("zh-Hans", "zh-Hant");
    assert!(!simplified(&traditional(&wrong).concat()).is_empty());
}

/// The sample with Traditional Chinese as a language of its own, with editions.
fn own() -> Portal {
    let portal = Portal::sample();
    let settings = portal.text("site.toml");
    let words =
        "label = \"繁體中文\"\nname = \"青汀市民政工作要點\"\ndescription = \"逐項可查。\"\n";
    let more = format!("\n[[language]]\ntag = \"zh-Hant\"\n{words}");
    portal.with("site.toml", settings + &more)
}

#[test]
fn a_language_of_its_own_should_have_the_wording_of_the_other_script() {
    let site = own().build().expect("should build");
    let home = |site: &std::collections::BTreeMap<String, Vec<u8>>| {
        String::from_utf8_lossy(&site["zh-hant/index.html"]).into_owned()
    };
    let converted = home(&site);
    assert!(converted.contains("名詞解釋"), "{converted}");
    assert!(!converted.contains("名词解释"), "{converted}");
    let messages = "nav-glossary = 詞彙\n";
    let site = own().with("theme/locales/zh-Hant.ftl", messages).build();
    let written = home(&site.expect("should build"));
    assert!(written.contains("詞彙"), "{written}");
}

#[test]
fn a_derived_page_should_stand_for_the_original_beside_the_translation() {
    let html = page("zh-hant/plans/2023/measures/8/index.html");
    let document = Html::parse_document(html);
    let select = |selector: &str| {
        let selector = scraper::Selector::parse(selector).unwrap();
        document
            .select(&selector)
            .map(|e| e.value().attr("lang").map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let tags = |tags: &[&str]| {
        tags.iter()
            .map(|tag| Some((*tag).to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(select("html"), tags(&["zh-Hant"]));
    assert_eq!(select("[data-pair]:first-child > [lang]"), tags(&["en"]));
    assert_eq!(select("[data-language-switch] a"), tags(&["zh-Hans", "en"]));
    assert!(html.contains("本頁繁體文字由簡體原文自動轉換，以簡體原文為準。"));
    for (path, language) in [("", "zh-Hans"), ("en/", "en")] {
        let html = page(&format!("{path}plans/2023/measures/8/index.html"));
        let with = "data-segment=\"1\"";
        assert!(
            html.contains(with) && !html.contains("<p class=\"other\" lang=\"zh-Hant\""),
            "{language}"
        );
        assert!(
            html.contains("hreflang=\"zh-Hant\" href=\"https://"),
            "{language}"
        );
        assert!(!html.contains("自动转换"), "{language}");
    }
}

#[test]
fn a_derived_measure_should_stay_as_reviewed() {
    let path = "zh-hant/plans/2023/measures/8/index.html";
    insta::assert_snapshot!("measure_8_zh_hant", page(path));
}

#[test]
fn the_notes_of_a_derived_page_should_quote_the_original() {
    let html = page("zh-hant/plans/2023/measures/12/index.html");
    assert!(
        html.contains("一批镇（<del data-note>镇</del><ins>街</ins>）未保站"),
        "{html}"
    );
    assert!(html.contains("「鎮」字重複。"), "{html}");
    assert!(
        html.contains("<span class=\"corrected\">鎮（街）</span>"),
        "{html}"
    );
}

#[test]
fn the_dates_and_names_of_a_derived_site_should_be_chinese() {
    let html = page("zh-hant/index.html");
    assert!(html.contains("<time datetime=\"2023-03-02\">2023年3月2日印發</time>"));
    assert!(html.contains("<span>廈門市民政局</span>"), "{html}");
    assert!(html.contains(">民政工作要點</span></a>"), "{html}");
}

#[test]
fn nothing_should_be_asked_of_a_derived_language() {
    let ran = sample().run(["--format", "json", "check"]).ends(0);
    let codes: Vec<_> = ran
        .problems()
        .iter()
        .map(|p| p["code"].to_string())
        .collect();
    let before = Portal::sample().run(["--format", "json", "check"]).ends(0);
    let expected: Vec<_> = before
        .problems()
        .iter()
        .map(|p| p["code"].to_string())
        .collect();
    assert_eq!(codes, expected);
}

#[test]
fn derived_texts_should_not_be_in_the_data() {
    let data =
        |portal: Portal| portal.build().expect("should build")["data/plans/2031.json"].clone();
    assert!(data(sample()) == data(Portal::sample()));
}

#[test]
fn a_themes_own_wording_should_win() {
    let wording = Portal::sample().text("themes/civic/locales/zh-Hans.ftl");
    let wording = wording.replace("您想查找什么？", "你想查什麼？");
    let site = sample()
        .with("themes/civic/locales/zh-Hant.ftl", wording)
        .build();
    let site = site.expect("should build");
    assert!(String::from_utf8_lossy(&site["zh-hant/index.html"]).contains("你想查什麼？"));
}

#[test]
fn a_derived_name_that_is_written_should_stay() {
    let portal = sample().replace(
        "site.toml",
        "derived-from = \"zh-Hans\"\n",
        "derived-from = \"zh-Hans\"\nname = \"範例門戶\"\n",
    );
    let site = portal.build().expect("should build");
    let home = String::from_utf8_lossy(&site["zh-hant/index.html"]).into_owned();
    assert!(home.contains("範例門戶"), "{home}");
    assert!(home.contains("content=\"測試用的小門戶。\""), "{home}");
}

#[test]
fn texts_written_in_a_derived_language_should_be_reported() {
    let folder = "content/plans/2031/zh-Hant/00-front.md";
    let ran = sample()
        .with(folder, "# 標題\n")
        .run(["--format", "json", "check"])
        .ends(0);
    let ignored = ran
        .problems()
        .into_iter()
        .find(|p| p["code"] == "file-ignored")
        .expect("should be said");
    assert_eq!(ignored["file"], folder);
    let page = "content/pages/about.zh-Hant.md";
    let ran = sample()
        .with(page, "+++\n+++\n")
        .run(["--format", "json", "check"])
        .ends(1);
    assert!(
        ran.problems()
            .iter()
            .any(|p| p["code"] == "page-name" && p["file"] == page)
    );
}
