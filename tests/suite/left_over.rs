//! No words of another language are left over: every page of the shipped portal
//! and of the sample is in its own language, and marks all words that are not.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Node};
use yaodian::text::width::is_han;

use crate::harness::Portal;
use crate::links::{SITE, select};

/// Attributes whose words people see, hear, or find in a search engine.
const SPOKEN: [&str; 6] = [
    "alt",
    "aria-label",
    "content",
    "placeholder",
    "title",
    "value",
];

/// A run of words with its place and the language that the page declares for
/// it.
struct Words {
    page: String,
    language: String,
    text: String,
    /// Whether it is in `<pre>` or `<code>`, which are not prose.
    is_code: bool,
}

impl Words {
    fn is_chinese(&self) -> bool {
        self.language.starts_with("zh")
    }
}

/// A page, with what the tests of this file need of it.
struct Page {
    path: String,
    language: String,
    words: Vec<Words>,
    /// Title and description.
    named: Vec<String>,
    times: Vec<Time>,
}

/// A date on a page.
struct Time {
    language: String,
    iso: String,
    words: String,
}

/// Every page of both portals, parsed once for all tests.
static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let sample = Portal::sample().build().expect("should build");
    let sites = [("", &*SITE), ("sample: ", &sample)];
    let files = sites
        .iter()
        .flat_map(|(name, site)| site.iter().map(move |file| (name, file)));
    let pages = files.filter(|(_, (path, _))| path.ends_with(".html"));
    pages
        .map(|(name, (path, bytes))| {
            let html = Html::parse_document(&String::from_utf8_lossy(bytes));
            read(format!("{name}{path}"), &html)
        })
        .collect()
});

fn read(path: String, html: &Html) -> Page {
    let (title, description) = (select("head > title"), select("meta[name=description i]"));
    let time = select("time");
    let titles = html
        .select(&title)
        .map(|title| title.text().collect::<String>());
    let descriptions = html
        .select(&description)
        .filter_map(|meta| meta.attr("content").map(str::to_owned));
    let named = titles.chain(descriptions).collect();
    let times = html.select(&time).map(|time| Time {
        language: language_of(time),
        iso: time
            .attr("datetime")
            .expect("should have a date")
            .to_owned(),
        words: time.text().collect(),
    });
    Page {
        language: language_of(html.root_element()),
        words: words(&path, html),
        named,
        times: times.collect(),
        path,
    }
}

fn language_of(element: ElementRef<'_>) -> String {
    let mut holders =
        std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    let named = holders.find_map(|holder| holder.attr("lang"));
    named.expect("should have a language").to_owned()
}

/// All words of a page: texts, and attributes that people see or hear.
fn words(path: &str, page: &Html) -> Vec<Words> {
    let mut words = Vec::new();
    for node in page.root_element().descendants() {
        let Some(element) =
            ElementRef::wrap(node).or_else(|| node.parent().and_then(ElementRef::wrap))
        else {
            continue;
        };
        let within = |names: &[&str]| {
            let mut holders =
                std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
            holders.any(|holder| names.contains(&holder.value().name()))
        };
        if within(&["script", "style"]) {
            continue;
        }
        let texts: Vec<String> = match node.value() {
            // Text if scripts run; markup for a reader without them.
            Node::Text(text) if within(&["noscript"]) => {
                let inner = Html::parse_fragment(text);
                inner.root_element().text().map(str::to_owned).collect()
            }
            Node::Text(text) => vec![text.to_string()],
            // Values for machines: width, colours.
            Node::Element(element)
                if element.name() == "meta" && element.attr("name") != Some("description") =>
            {
                Vec::new()
            }
            Node::Element(element) => element
                .attrs()
                .filter(|(name, _)| {
                    SPOKEN.contains(name)
                        || name.starts_with("data-") && !matches!(*name, "data-index" | "data-root")
                })
                .map(|(_, value)| value.to_owned())
                .collect(),
            _ => Vec::new(),
        };
        words.extend(texts.into_iter().map(|text| Words {
            page: path.to_owned(),
            language: language_of(element),
            text,
            is_code: within(&["pre", "code"]),
        }));
    }
    words
}

/// The words of all pages that a predicate finds wrong.
fn objections(wrong: impl Fn(&Words) -> bool) -> Vec<String> {
    let all = PAGES.iter().flat_map(|page| &page.words);
    let found = all.filter(|words| wrong(words));
    found
        .map(|words| format!("{} ({}): {}", words.page, words.language, words.text.trim()))
        .collect()
}

fn assert_none(objections: &[String]) {
    let shown = objections.len().min(20);
    assert!(
        objections.is_empty(),
        "{} in all\n{}",
        objections.len(),
        objections[..shown].join("\n")
    );
}

#[test]
fn chinese_should_stand_only_where_it_is_said_to() {
    assert_none(&objections(|words| {
        let han = |c: char| is_han(c) || matches!(c, '《' | '》' | '。' | '、' | '０'..='９');
        // The 404 page is in all languages at once.
        let is_lost = words.page.ends_with("404.html");
        !words.is_chinese() && !is_lost && words.text.chars().any(han)
    }));
}

#[test]
fn a_chinese_page_should_hold_no_wording_of_the_english_interface() {
    let wording = Portal::shipped().text("themes/civic/locales/en.ftl");
    let plain = wording.lines().filter_map(|line| line.split_once(" = "));
    let plain: Vec<&str> = plain
        .map(|(_, words)| words.trim())
        // Names are the same in both languages.
        .filter(|words| !["Linux", "macOS"].contains(words))
        .filter(|words| !words.contains('{') && words.len() > 3)
        .collect();
    assert!(plain.len() > 40, "only {} messages", plain.len());
    assert_none(&objections(|words| {
        words.is_chinese() && plain.iter().any(|message| words.text.trim() == *message)
    }));
}

/// Whether two Latin words follow each other.
fn is_latin_prose(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 2 && word.chars().all(|c| c.is_ascii_alphabetic());
    let words: Vec<&str> = text.split(' ').collect();
    words
        .windows(2)
        .any(|pair| pair.iter().all(|word| is_word(word)))
}

#[test]
fn english_should_stand_only_where_it_is_said_to() {
    // Names without a Chinese form.
    const NAMES: [&str; 3] = ["Creative Commons", "MIT License", "Nu Html Checker"];
    assert_none(&objections(|words| {
        let is_name = NAMES.iter().any(|name| words.text.contains(name));
        // The 404 page is in all languages at once.
        let is_lost = words.page.ends_with("404.html");
        words.is_chinese() && !words.is_code && !is_name && !is_lost && is_latin_prose(&words.text)
    }));
}

#[test]
fn quotation_marks_should_be_those_of_the_language() {
    assert_none(&objections(|words| {
        let wrong: &[char] = match words.language.as_str() {
            "zh-Hans" => &['"', '\'', '「', '」'],
            "zh-Hant" => &['"', '\''],
            _ => &['"', '\'', '「', '」', '《', '》'],
        };
        !words.is_code && words.text.contains(wrong)
    }));
}

#[test]
fn a_number_should_agree_with_its_noun() {
    let nouns = ["measure", "topic", "result", "correction", "note", "page"];
    assert_none(&objections(|words| {
        let parts: Vec<&str> = words.text.split_whitespace().collect();
        words.language == "en"
            && parts.windows(2).any(|pair| {
                let [count, noun] = pair else { return false };
                let noun = noun.trim_end_matches(|c: char| !c.is_alphabetic());
                let count: Option<u32> = count.trim_start_matches('(').parse().ok();
                count.is_some_and(|count| {
                    nouns.iter().any(|one| {
                        (count == 1 && noun == format!("{one}s")) || (count != 1 && noun == *one)
                    })
                })
            })
    }));
}

#[test]
fn a_title_should_be_in_the_language_of_its_page_and_of_no_other_page() {
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut repeated = Vec::new();
    for Page {
        path,
        language,
        named,
        ..
    } in &*PAGES
    {
        // The page for missing addresses is in all languages at once.
        if path.ends_with("404.html") {
            continue;
        }
        let portal = path.starts_with("sample");
        assert_eq!(named.len(), 2, "{path}: {named:?}");
        for words in named {
            let is_chinese = words.chars().any(is_han);
            assert_eq!(is_chinese, language.starts_with("zh"), "{path}: {words}");
            assert_eq!(words.trim(), words, "{path}");
            let key = (format!("{language}{portal}"), words.clone());
            if let Some(other) = seen.insert(key.clone(), path.clone()) {
                repeated.push(format!("{path} and {other}: {}", key.1));
            }
        }
    }
    assert_none(&repeated);
}

#[test]
fn a_date_should_be_written_as_its_language_writes_dates() {
    let mut count = 0;
    for page in &*PAGES {
        for time in &page.times {
            let date: jiff::civil::Date = time.iso.parse().expect("should be a date");
            let expected = match time.language.as_str() {
                "en" => date.strftime("%-d %B %Y").to_string(),
                _ => date.strftime("%Y年%-m月%-d日").to_string(),
            };
            let (path, words) = (&page.path, &time.words);
            assert!(
                words.contains(&expected),
                "{path}: {words} is not {expected}"
            );
            count += 1;
        }
    }
    assert!(count > 20, "only {count} dates");
}
