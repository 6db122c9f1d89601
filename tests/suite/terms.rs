//! The terms of the shipped site: every linked use leads to the term's page, each
//! term is linked once on a page, a sentence has two links at most, and the page
//! says what they mean; and the diagnostics for a glossary that does not fit the editions.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use crate::harness::{GLOSSARY, Portal, TOPIC_1_EN};
use crate::links::{page, pages, select};

/// The folder of a page's language.
fn folder(path: &str) -> &str {
    let folders = ["en/", "zh-hant/"];
    let own = folders.into_iter().find(|folder| path.starts_with(folder));
    own.unwrap_or("")
}

fn glossary(folder: &str) -> Html {
    Html::parse_document(page(&format!("{folder}glossary/index.html")))
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

#[test]
fn every_linked_term_should_lead_to_its_page() {
    let slugs: BTreeSet<String> = glossary("")
        .select(&select(".index li[id]"))
        .filter_map(|entry| entry.attr("id").map(str::to_owned))
        .collect();
    assert!(slugs.len() >= 150, "only {} terms", slugs.len());
    let mut followed = 0;
    for (path, page) in pages() {
        let up = "../".repeat(path[folder(path).len()..].matches('/').count());
        for link in page.select(&select("a.term")) {
            let slug = link.attr("data-term").expect("should name its term");
            assert!(slugs.contains(slug), "{path}: {slug} has no entry");
            let url = format!("{up}glossary/{slug}/");
            assert_eq!(link.attr("href"), Some(url.as_str()), "{path}");
            assert!(!text(link).trim().is_empty(), "{path}: {slug} has no words");
            followed += 1;
        }
    }
    assert!(followed > 1000, "only {followed} uses: is the test blind?");
}

#[test]
fn every_entry_should_lead_to_a_page_that_says_what_it_means() {
    for own in ["", "en/", "zh-hant/"] {
        for entry in glossary(own).select(&select(".index li[id]")) {
            let slug = entry.attr("id").expect("should have one");
            let link = entry.select(&select("a")).next().expect("should be a link");
            assert_eq!(link.attr("href"), Some(format!("{slug}/").as_str()));
            let term = page(&format!("{own}glossary/{slug}/index.html"));
            let term = Html::parse_document(term);
            let words = |what: &str| text(term.select(&select(what)).next().expect(what));
            assert_eq!(words("h1 dfn"), text(link));
            assert!(words("main > [data-definition]").chars().count() > 4);
        }
    }
}

#[test]
fn a_page_should_link_a_term_once_and_a_sentence_two_at_most() {
    let mut full = 0;
    for (path, page) in pages() {
        assert_eq!(page.select(&select("a a, h1 a.term")).count(), 0, "{path}");
        let mut seen: Vec<&str> = Vec::new();
        for link in page.select(&select("a.term")) {
            let slug = link.attr("data-term").expect("should name its term");
            // A reference inside a term splits it into adjacent parts.
            let goes_on = seen.last() == Some(&slug);
            assert!(goes_on || !seen.contains(&slug), "{path}: {slug} twice");
            seen.push(slug);
        }
        for sentence in page.select(&select("[data-segment]")) {
            let links = select("a.term");
            let links = sentence.select(&links);
            let slugs: BTreeSet<_> = links.filter_map(|link| link.attr("data-term")).collect();
            assert!(slugs.len() <= 2, "{path}: {slugs:?}");
            full += usize::from(slugs.len() == 2);
        }
    }
    assert!(full > 300, "only {full} sentences: is the test blind?");
}

#[test]
fn what_few_measures_have_should_be_linked_first() {
    let page = Html::parse_document(page("plans/2023/measures/24/index.html"));
    let sentence = "告知承诺等多项服务措施";
    let sentence = page
        .select(&select("[data-segment]"))
        .find(|segment| text(*segment).contains(sentence))
        .expect("should be there");
    let links: Vec<_> = sentence.select(&select("a.term")).map(text).collect();
    assert!(!links.contains(&"社会组织".to_owned()), "{links:?}");
    assert_eq!(links.len(), 2, "{links:?}");
}

#[test]
fn a_page_should_define_the_terms_that_it_links() {
    let mut defined = 0;
    for (path, page) in pages() {
        let links = select("a.term");
        let links = page.select(&links);
        let mut linked: Vec<&str> = links.filter_map(|link| link.attr("data-term")).collect();
        linked.dedup();
        let own = select("[data-definitions] [data-definition]");
        let own: Vec<&str> = page
            .select(&own)
            .filter_map(|one| one.attr("data-definition"))
            .collect();
        // On longer pages they would be a glossary.
        match linked.len() > 60 {
            true => assert!(own.is_empty(), "{path}"),
            false => assert_eq!(own, linked, "{path}"),
        }
        defined += own.len();
    }
    assert!(defined > 500, "only {defined}: is the test blind?");
}

#[test]
fn the_originals_term_should_stand_beside_the_first_use_in_a_translation() {
    let mut glosses = 0;
    for (path, page) in pages() {
        let mut explained = BTreeSet::new();
        let mut uses = BTreeSet::new();
        for part in page.select(&select(".term, .gloss")) {
            let language = part
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find_map(|above| above.attr("lang"))
                .expect("should stand in a language");
            if let Some(slug) = part.attr("data-term") {
                let next = part.next_sibling().and_then(ElementRef::wrap);
                let glossed = next.is_some_and(|next| next.attr("class") == Some("gloss"));
                let expected = folder(path) == "en/" && language == "en";
                let is_first = expected && uses.insert(slug);
                assert_eq!(glossed, is_first, "{path}: {slug}");
                if glossed {
                    explained.insert(slug);
                }
            } else {
                assert_eq!(part.attr("lang"), Some("zh-Hans"), "{path}");
                assert!(part.attr("data-note").is_some(), "{path}");
                glosses += 1;
            }
        }
        assert_eq!(explained, uses, "{path}");
    }
    assert!(glosses > 300, "only {glosses}: is the test blind?");
}

#[test]
fn the_gloss_should_be_the_form_that_the_original_has() {
    let glosses = |number: u32| -> Vec<String> {
        let path = format!("en/plans/2023/measures/{number}/index.html");
        let page = Html::parse_document(page(&path));
        page.select(&select(".gloss")).map(text).collect()
    };
    let has = |number, words: &str| {
        let found = glosses(number);
        assert!(found.iter().any(|gloss| gloss == words), "{found:?}");
    };
    has(8, "（最低生活保障）");
    // As published: 未保站, not the official 未成年人保护站.
    has(12, "（未保站）");
}

#[test]
fn the_page_of_a_term_should_name_the_measures_that_have_it() {
    let page = Html::parse_document(page("en/glossary/temporary-assistance/index.html"));
    let links = select("[data-term-uses] a");
    let links = page.select(&links);
    let links: Vec<_> = links
        .filter_map(|link| Some((text(link), link.attr("href")?.to_owned())))
        .collect();
    let eight = (
        "8. Reform and improve the social assistance framework".to_owned(),
        "../../plans/2023/measures/8/".to_owned(),
    );
    assert!(links.contains(&eight), "{links:?}");
}

#[test]
fn a_portal_without_a_glossary_should_not_speak_of_one() {
    let site = Portal::sample().without("content/glossary.toml");
    let site = site.build().expect("should build");
    assert!(!site.contains_key("glossary/index.html"));
    for (path, page) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(page);
        assert!(!page.contains("glossary"), "{path}");
    }
}

#[test]
fn a_page_should_not_take_the_address_of_the_glossary() {
    let page = "+++\ntitle = \"A\"\ndescription = \"B\"\n+++\n\nC\n";
    let portal = Portal::sample().with("content/pages/glossary.en.md", page);
    let problems = portal.build().expect_err("should be refused");
    let codes: Vec<_> = problems.iter().map(|p| p.problem.code()).collect();
    assert!(codes.contains(&"page-reserved"), "{codes:?}");
}

#[test]
fn a_line_without_the_agreed_words_should_be_said() {
    let portal = Portal::sample().replace(TOPIC_1_EN, "subsistence allowance", "dole");
    let ran = portal.run(["--format", "json", "check"]).ends(0);
    let problems = ran.problems();
    let unused: Vec<(&str, u64)> = problems
        .iter()
        .filter(|problem| problem["code"] == "term-not-used")
        .map(|problem| {
            let message = problem["message"].as_str().expect("should be words");
            assert!(message.contains("“subsistence allowance”"), "{message}");
            let segment = message.split(':').next().unwrap_or_default();
            (
                segment,
                problem["line"].as_u64().expect("should have a line"),
            )
        })
        .collect();
    // Title and text on one line are one segment each.
    assert_eq!(
        unused,
        [("measure 1, title", 3), ("measure 1, sentence 1", 5)]
    );
}

#[test]
fn a_language_should_begin_with_the_terms_that_it_has() {
    let sample = Portal::sample();
    let text = sample.text(GLOSSARY);
    let (before, _) = text.rsplit_once("[term.en]").expect("should be there");
    let portal = sample.clone().with(GLOSSARY, before);
    let ran = portal.run(["--format", "json", "check"]).ends(0);
    let problems = ran.problems();
    let lacking: Vec<_> = problems
        .iter()
        .filter(|problem| problem["code"] == "terms-untranslated")
        .collect();
    assert_eq!(lacking.len(), 1, "{}", ran.stderr);
    let site = portal.build().expect("should build");
    let page = String::from_utf8_lossy(&site["en/glossary/index.html"]);
    let entry = "<li id=\"sample-bureau\"><a href=\"sample-bureau/\" lang=\"zh-Hans\">示例市民政局</a></li>";
    assert!(page.contains(entry), "{page}");
}

/// The sample with a plan of the year before, and 低保 as a second term. `own`
/// and `other` say which plans the two terms are of.
fn two_senses(own: &str, other: &str) -> Portal {
    let sample = Portal::sample().plan_again("2030");
    let entry = format!(
        "\n[[term]]\nslug = \"minimum-benefit\"\nkind = \"concept\"\n{other}\n\
         [term.zh-Hans]\nterm = \"低保\"\nexplanation = \"另一个意思。\"\n\
         [term.en]\nterm = \"minimum benefit\"\nexplanation = \"Another sense.\"\n"
    );
    let glossary = sample.text(GLOSSARY) + &entry;
    let limited = format!("kind = \"benefit\"\n{own}\n");
    (sample.with(GLOSSARY, glossary)).replace(GLOSSARY, "kind = \"benefit\"\n", &limited)
}

#[test]
fn a_term_should_be_one_of_its_plans_only() {
    let portal = two_senses("plans = [\"2031\"]", "plans = [\"2030\"]");
    let site = portal.build().expect("should build");
    for (plan, own, other) in [
        ("2031", "subsistence-allowance", "minimum-benefit"),
        ("2030", "minimum-benefit", "subsistence-allowance"),
    ] {
        let page = &site[&format!("plans/{plan}/measures/1/index.html")];
        let page = String::from_utf8_lossy(page);
        assert!(page.contains(&format!("data-term=\"{own}\"")), "{page}");
        assert!(!page.contains(&format!("data-term=\"{other}\"")), "{page}");
    }
    // The editions are the same; only that of 2030 lacks its term.
    let ran = portal.run(["--format", "json", "check"]).ends(0);
    let unused: Vec<_> = (ran.problems().into_iter())
        .filter(|problem| problem["code"] == "term-not-used")
        .map(|problem| (problem["file"].clone(), problem["line"].clone()))
        .collect();
    let file = TOPIC_1_EN.replace("2031", "2030");
    let expected = [3, 5].map(|line| (file.clone().into(), line.into()));
    assert_eq!(unused, expected);
}

#[test]
fn a_term_of_some_plans_should_name_them() {
    let portal = two_senses("plans = [\"2031\"]", "plans = [\"2030\"]");
    let site = portal.build().expect("should build");
    for (page, prefix) in [
        ("glossary/index.html", "../plans/"),
        ("en/glossary/index.html", "../plans/"),
    ] {
        let page = String::from_utf8_lossy(&site[page]);
        let html = scraper::Html::parse_document(&page);
        let links = select("[data-term-plans] a");
        let links: Vec<_> = html
            .select(&links)
            .filter_map(|link| link.attr("href"))
            .collect();
        assert_eq!(links.len(), 2);
        for plan in ["2030", "2031"] {
            assert!(
                links.contains(&format!("{prefix}{plan}/").as_str()),
                "{links:?}"
            );
        }
    }
}

#[test]
fn a_plan_should_not_have_two_terms_of_one_form() {
    for (own, other) in [
        ("", ""),
        ("plans = [\"2031\"]", ""),
        ("", "plans = [\"2030\"]"),
        ("plans = [\"2030\", \"2031\"]", "plans = [\"2030\"]"),
    ] {
        let problems = two_senses(own, other).build().expect_err("should fail");
        let codes: Vec<_> = problems.iter().map(|p| p.problem.code()).collect();
        assert!(codes.contains(&"term-repeated"), "{own} {other}: {codes:?}");
    }
}
