//! Pages of a small portal in the civic theme.

mod sample;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::base::{Digest, File};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Portal, SitePath};
use crate::site::{Artifacts, pages, statics};
use sample::{portal, tag};

fn made(portal: Portal) -> BTreeMap<String, String> {
    let set = listed(portal).expect("should list");
    let files = set.files(&|_| false).expect("should list");
    files
        .into_iter()
        .map(|(path, artifact)| {
            let bytes = artifact.bytes().expect("should render");
            (path.to_string(), String::from_utf8(bytes).unwrap())
        })
        .collect()
}

fn listed(portal: Portal) -> Result<Artifacts, Vec<Diagnostic>> {
    let (mut set, problems, portal) = (Artifacts::new(), Problems::new(), Arc::new(portal));
    let drawing = Arc::new(Drawing::new(&portal, Pages::templates())?);
    pages::insert(&portal, &drawing, &mut set, &problems);
    statics::insert(&portal, &mut set, &problems);
    match problems.into_inner() {
        problems if problems.is_empty() => Ok(set),
        problems => Err(problems),
    }
}

fn problems(portal: Portal) -> Vec<Diagnostic> {
    let refused = listed(portal).map(|_| ());
    refused.expect_err("should be refused")
}

/// The text between two markers.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = page
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start} in {page}"));
    rest.split_once(end).unwrap().0
}

#[test]
fn every_page_should_stand_at_the_same_path_in_every_language() {
    let pages = made(portal());
    let paths: Vec<&str> = pages.keys().map(String::as_str).collect();
    let chinese = [
        "about/index.html",
        "index.html",
        "plans/2023/first/index.html",
        "plans/2023/index.html",
        "plans/2023/measures/1/index.html",
        "plans/2023/measures/2/index.html",
        "plans/2023/source/index.html",
        "plans/index.html",
        "search/index.html",
        "site-map/index.html",
    ];
    let mut expected: Vec<String> = chinese.iter().map(|path| (*path).to_owned()).collect();
    expected.extend(chinese.iter().map(|path| format!("en/{path}")));
    let others = [
        "404.html",
        "assets/site.css",
        "en/404.html",
        "en/feed.xml",
        "en/opensearch.xml",
        "en/plans/2023/feed.xml",
        "en/site.webmanifest",
        "feed.xml",
        "opensearch.xml",
        "plans/2023/feed.xml",
        "site.webmanifest",
        "readings/zh-hans.json",
    ];
    expected.extend(others.map(str::to_owned));
    expected.sort();
    assert_eq!(paths, expected);
}

#[test]
fn a_measure_should_show_each_sentence_with_its_counterpart_the_pages_language_first() {
    let pages = made(portal());
    let chinese = "<span data-segment=\"1\">建\
        <span class=\"corrected\">镇（街）</span>\
        <a data-note href=\"#erratum-1\" lang=\"zh-Hans\" aria-label=\"更正 1\">1</a>站，好。</span>";
    let english = "<span data-segment=\"1\">Build &lt;stations&gt; \
        <span lang=\"zh-Hans\">镇</span>.</span> ";
    // The edition in the page's language has the anchors.
    let pair = |own: &str, language: &str, other: &str| {
        let own = own.replace("data-segment", "id=\"s1\" data-segment");
        format!(
            "<div data-pair>\n<p>{own}</p>\n<p class=\"other\" lang=\"{language}\">{other}</p>\n"
        )
    };
    let page = &pages["plans/2023/measures/1/index.html"];
    assert!(page.contains(&pair(chinese, "en", english)), "{page}");
    let changed = "<p lang=\"zh-Hans\">建镇（<del data-note>镇</del><ins>街</ins>）站，好。</p>";
    assert!(page.contains(changed), "{page}");
    let page = &pages["en/plans/2023/measures/1/index.html"];
    let chinese = chinese.replace(
        "lang=\"zh-Hans\" aria-label=\"更正 1\"",
        "lang=\"en\" aria-label=\"Correction 1\"",
    );
    assert!(page.contains(&pair(english, "zh-Hans", &chinese)), "{page}");
    assert!(page.contains(changed), "{page}");
    assert!(page.contains("<span data-title>One</span>"), "{page}");
    assert!(page.contains("lang=\"zh-Hans\">甲</span>"), "{page}");
}

#[test]
fn what_is_not_translated_should_say_so_and_show_the_original_once() {
    let pages = made(portal());
    let page = &pages["en/plans/2023/measures/2/index.html"];
    assert_eq!(page.matches("data-text").count(), 1);
    assert!(page.contains("has not been translated"));
    assert!(page.contains("<div data-text lang=\"zh-Hans\">"));
    assert!(!pages["plans/2023/measures/2/index.html"].contains("class=\"missing\""));
}

#[test]
fn a_correction_should_be_explained_in_the_pages_language() {
    let pages = made(portal());
    let notes = between(
        &pages["en/plans/2023/first/index.html"],
        "<li id=\"erratum-1\"",
        "</li>",
    );
    for words in ["镇（镇）", "镇（街）"] {
        assert!(
            notes.contains(&format!(" lang=\"zh-Hans\">{words}</dd>")),
            "{notes}"
        );
    }
    assert!(
        notes.contains("“<span lang=\"zh-Hans\">镇</span>” twice."),
        "{notes}"
    );
    assert!(notes.contains("23 November 2026"), "{notes}");
    assert!(notes.contains("../source/#line-3"), "{notes}");
}

#[test]
fn the_source_page_should_show_the_original_as_published() {
    let pages = made(portal());
    let page = &pages["en/plans/2023/source/index.html"];
    assert!(page.contains(
        "<li id=\"line-3\">1.甲。建<span class=\"corrected\">镇(镇)</span>\
         <a data-note href=\"#erratum-1\" lang=\"en\" aria-label=\"Correction 1\">1</a>站,好。又一句。</li>"
    ));
    assert!(
        page.contains("<li id=\"line-5\" class=\"chrome\">扫一扫"),
        "{page}"
    );
    assert_eq!(page.matches("<li id=\"line-").count(), 5);
    assert!(page.contains("<dd lang=\"zh-Hans\">镇(镇)</dd>"), "{page}");
}

#[test]
fn addresses_should_be_absolute_where_the_web_asks_for_it() {
    let pages = made(portal());
    let page = &pages["en/plans/2023/measures/2/index.html"];
    let base = "https://minzheng.example/here/";
    for link in [
        format!("<link rel=\"canonical\" href=\"{base}en/plans/2023/measures/2/\">"),
        format!("hreflang=\"zh-Hans\" href=\"{base}plans/2023/measures/2/\">"),
        format!("hreflang=\"x-default\" href=\"{base}plans/2023/measures/2/\">"),
        "<svg".to_owned(),
        "<a href=\"../../../../../plans/2023/measures/2/\" hreflang=\"zh-Hans\"".to_owned(),
    ] {
        assert!(page.contains(&link), "{link} in {page}");
    }
    let lost = &pages["404.html"];
    assert!(lost.contains("action=\"/here/en/search/\""), "{lost}");
    assert!(lost.contains("href=\"/here/assets/site.css\""), "{lost}");
    assert!(lost.contains("Page not found") && lost.contains("页面不存在"));
}

#[test]
fn without_a_base_url_nothing_absolute_should_be_written() {
    let mut portal = portal();
    portal.site.base_url = None;
    let pages = made(portal);
    assert!(!pages.contains_key("404.html"));
    assert!(!pages.contains_key("opensearch.xml"));
    for (path, page) in pages {
        for absent in [
            "canonical",
            "opensearch",
            "rel=\"alternate\" hreflang=\"x",
            "<svg",
            "https://",
        ] {
            assert!(!page.contains(absent), "{absent} in {path}");
        }
    }
}

#[test]
fn a_page_missing_in_a_language_should_stand_in_for_itself() {
    let pages = made(portal());
    let page = &pages["about/index.html"];
    assert!(
        page.contains("<article class=\"prose\" lang=\"en\">"),
        "{page}"
    );
    assert!(page.contains("<h2 id=\"more\">More</h2>"), "{page}");
    assert!(
        page.contains("<p class=\"missing\" lang=\"zh-Hans\">"),
        "{page}"
    );
}

#[test]
fn the_search_page_should_carry_what_its_script_needs() {
    let pages = made(portal());
    let page = &pages["en/search/index.html"];
    for hook in [
        "<input type=\"search\" id=\"q\" name=\"q\"",
        "action=\"./\" method=\"get\"",
        "data-index=\"../../search/\" data-root=\"../../\" data-language=\"en\" data-prefix=\"en/\"",
        "data-count-one=\"{count} result for “{query}”\"",
        "data-numbered=\"Measure {number}\"",
        "data-relaxed=\"No full match for “{query}”; showing partial matches.\"",
        "data-meant=\"Showing results for {to} ({from})\"",
        "<p data-search-said role=\"status\"></p>",
        "<ol data-search-results aria-busy=\"false\" tabindex=\"-1\"></ol>",
        "<script type=\"module\" src=\"../../assets/search.js\"></script>",
        "<a href=\"../plans/2023/#contents\">",
    ] {
        assert!(page.contains(hook), "{hook} in {page}");
    }
}

#[test]
fn every_template_that_fails_should_be_named_with_its_place() {
    let mut portal = portal();
    for (name, text) in [("home.html", "a\n{% if %}"), ("topic.html", "{{ t(id= }}")] {
        let template = Arc::make_mut(&mut portal.theme)
            .templates
            .iter_mut()
            .find(|t| t.name == name);
        template.unwrap().file = File::new(name, text);
    }
    Arc::make_mut(&mut portal.theme)
        .templates
        .retain(|t| t.name != "search.html");
    let found: Vec<(String, &str, String)> = problems(portal)
        .iter()
        .map(|problem| {
            let place = problem.place.as_ref().unwrap();
            let (line, column) = place.file.position(place.span.start);
            let at = format!("{}:{line}:{column}", place.file.path);
            (at, problem.problem.code(), place.text().to_owned())
        })
        .collect();
    let codes: Vec<(&str, &str)> = found.iter().map(|(at, code, _)| (&**at, *code)).collect();
    assert_eq!(
        codes,
        [
            ("site.toml:1:9", "template-missing"),
            ("home.html:2:7", "template"),
            ("topic.html:1:10", "template"),
        ]
    );
}

#[test]
fn a_template_that_does_not_render_should_name_its_place() {
    let mut portal = portal();
    let theme = Arc::make_mut(&mut portal.theme);
    let mut templates = theme.templates.iter_mut();
    let template = templates.find(|t| t.name == "home.html");
    template.unwrap().file = File::new("home.html", "{{ page.home }}\n{{ t(id=\"nothing\") }}");
    let set = listed(portal).unwrap();
    let home = set
        .get(&SitePath::new("en/index.html").unwrap())
        .unwrap()
        .unwrap();
    let found = home.bytes().unwrap_err();
    let place = found[0].place.as_ref().unwrap();
    assert_eq!(place.file.position(place.span.start).0, 2);
    let Problem::LocaleKey { key, language, .. } = &found[0].problem else {
        panic!("{found:?}");
    };
    assert_eq!((&**key, &**language), ("nothing", "en"));
}

#[test]
fn what_a_template_asks_of_the_wording_in_vain_should_be_a_problem_of_ours() {
    let code = |call: &str| {
        let mut portal = portal();
        let mut templates = Arc::make_mut(&mut portal.theme).templates.iter_mut();
        let home = templates.find(|t| t.name == "home.html").unwrap();
        home.file = File::new("home.html", format!("{{{{ {call} }}}}"));
        let set = listed(portal).unwrap();
        let home = set
            .get(&SitePath::new("index.html").unwrap())
            .unwrap()
            .unwrap();
        home.bytes().unwrap_err()[0].problem.clone()
    };
    for language in ["fr", "no tag"] {
        let Problem::BadValue {
            value, expected, ..
        } = code(&format!("t(id=\"skip\", language=\"{language}\")"))
        else {
            panic!("{language}");
        };
        assert_eq!((&*value, &*expected), (language, "en, zh-Hans"));
    }
    assert_eq!(code("t(id=\"issued\")").code(), "locale-pattern");
    assert_eq!(code("t()").code(), "template");
}

#[test]
fn a_static_file_of_a_bad_name_should_be_named_itself() {
    let mut portal = portal();
    let file = &mut Arc::make_mut(&mut portal.theme).statics[0];
    file.name = "my style.css".to_owned();
    file.path = format!("themes/civic/static/{}", file.name);
    let found = problems(portal);
    let place = found[0].place.as_ref().unwrap();
    assert_eq!(found[0].problem.code(), "bad-value");
    assert_eq!(place.file.path, "themes/civic/static/my style.css");
}

#[test]
fn a_language_without_wording_should_be_refused() {
    let mut portal = portal();
    Arc::make_mut(&mut portal.theme)
        .locales
        .retain(|l| l.language != tag("en"));
    let found = problems(portal);
    assert_eq!(found[0].problem.code(), "locale-missing");
}

#[test]
fn a_files_identity_should_follow_what_it_depends_on() {
    let digests = |portal: Portal| {
        let set = listed(portal).unwrap();
        let of = |path| {
            let artifact = set.get(&SitePath::new(path).unwrap()).unwrap();
            artifact.unwrap().input_hash
        };
        [
            of("index.html"),
            of("en/index.html"),
            of("assets/site.css"),
            of("about/index.html"),
            of("plans/2023/measures/1/index.html"),
        ]
    };
    let before = digests(portal());
    assert_eq!(before, digests(portal()));
    assert_ne!(before[0], before[1]);
    let changed = |change: fn(&mut Portal)| {
        let mut portal = portal();
        change(&mut portal);
        let after = digests(portal);
        before
            .iter()
            .zip(&after)
            .map(|(a, b)| a != b)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        changed(|portal| portal.sources.context = Digest([8; 32])),
        [true, true, false, true, true]
    );
    assert_eq!(
        changed(|portal| portal.sources.pages = Digest([8; 32])),
        [true, true, false, true, false]
    );
    assert_eq!(
        changed(|portal| Arc::make_mut(&mut portal.plans[0]).digest = Digest([8; 32])),
        [true, true, false, false, true]
    );
    // The number of measures with a term is shown on the pages of all plans.
    assert_eq!(
        changed(|portal| Arc::make_mut(&mut portal.stats).frequency.push(1)),
        [true, true, false, true, true]
    );
}
