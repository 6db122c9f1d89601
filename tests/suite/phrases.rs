//! Where the Chinese titles of the shipped plan break.

use scraper::ElementRef;

use crate::links::{page, pages, select};

/// The words of an element, with `|` where they can break.
fn cut(element: ElementRef<'_>) -> String {
    let html = element.inner_html().replace("<wbr>", "|");
    let html = scraper::Html::parse_fragment(&html);
    let note = select("[data-note]");
    let notes: String = html.select(&note).flat_map(|note| note.text()).collect();
    assert!(notes.chars().all(|c| c.is_ascii_digit()), "{notes}");
    let text: String = html.root_element().text().collect();
    text.trim_end_matches(|c: char| c.is_ascii_digit())
        .to_owned()
}

/// All topics and measures of the plan, in order.
fn titles(folder: &str) -> Vec<String> {
    let plan = scraper::Html::parse_document(page(&format!("{folder}plans/2023/index.html")));
    let titles = select("section > h2 > a, [data-title]");
    plan.select(&titles).map(cut).collect()
}

#[test]
fn titles_should_break_between_phrases() {
    let titles = titles("");
    assert_eq!(titles.len(), 63);
    insta::assert_snapshot!("phrases_of_the_plan", titles.join("\n"));
}

#[test]
fn titles_in_the_other_script_should_break_at_the_same_places() {
    let lengths = |titles: Vec<String>| -> Vec<Vec<usize>> {
        let parts = titles.iter().map(|title| title.split('|'));
        parts
            .map(|parts| parts.map(|part| part.chars().count()).collect())
            .collect()
    };
    assert_eq!(lengths(titles("zh-hant/")), lengths(titles("")));
}

#[test]
fn only_chinese_titles_should_have_places_to_break() {
    let mut seen = 0;
    for (path, page) in pages() {
        for title in page.select(&select(":is(h1, h2, h3) wbr")) {
            let language = title.ancestors().filter_map(ElementRef::wrap);
            let language = language.filter_map(|element| element.attr("lang")).next();
            assert!(language.is_some_and(|tag| tag.starts_with("zh")), "{path}");
            seen += 1;
        }
    }
    assert!(seen > 300, "only {seen}: is the test blind?");
}
