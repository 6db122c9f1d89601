//! No address disappears silently: what the last site had is still there, leads
//! on, or says why it is gone; else nothing is published.

use scraper::Html;

use crate::harness::{AUDIENCES, Folder, GLOSSARY, PLAN, Portal};
use crate::links::select;

const TOPIC: &str = "slug = \"elderly-care\"";

/// The sample in Traditional Chinese too.
fn sample() -> Portal {
    let settings = Portal::sample().text("site.toml");
    let derived =
        "[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    Portal::sample().with("site.toml", format!("{settings}\n{derived}"))
}

/// With the second topic at another address, and what more is said of it.
fn moved(more: &str) -> Portal {
    sample().replace(PLAN, TOPIC, &format!("slug = \"care\"\n{more}"))
}

/// Without the link of its page into the plan.
fn unlinked(portal: Portal) -> Portal {
    let about = |tag| format!("content/pages/about.{tag}.md");
    ["zh-Hans", "en"].into_iter().fold(portal, |portal, tag| {
        portal.replace(&about(tag), "/plans/2031/measures/1/", "/glossary/")
    })
}

fn gone(portal: Portal, lines: &str) -> Portal {
    let settings = portal.text("site.toml");
    portal.with("site.toml", format!("{settings}\n[gone]\n{lines}\n"))
}

/// A folder with a built site of the sample.
fn built() -> Folder {
    let folder = sample().on_disk();
    folder.run(["build"]).ends(0);
    folder
}

/// Builds what must be refused with these codes; the site stays as it is.
fn refused(folder: &Folder, portal: &Portal, codes: &[&str]) -> String {
    folder.hold(portal);
    let before = folder.tree("public");
    let ran = folder.run(["build"]).ends(1);
    for code in codes {
        let said = format!("error[{code}]");
        assert!(ran.stderr.contains(&said), "no {code} in {}", ran.stderr);
    }
    let errors = ran.stderr.matches("error[").count();
    assert_eq!(errors, codes.len(), "{}", ran.stderr);
    assert!(folder.tree("public") == before, "the site was touched");
    ran.stderr
}

fn page(folder: &Folder, path: &str) -> Html {
    let path = folder.path().join("public").join(path).join("index.html");
    let text = std::fs::read_to_string(&path);
    Html::parse_document(&text.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// The attribute of the only element of a kind.
fn value(page: &Html, selector: &str, name: &str) -> String {
    let found: Vec<_> = page.select(&select(selector)).collect();
    assert_eq!(found.len(), 1, "{selector}");
    found[0].attr(name).expect("should have it").to_owned()
}

fn text(page: &Html, selector: &str) -> String {
    let selector = select(selector);
    let found = page.select(&selector);
    found.flat_map(|element| element.text()).collect()
}

#[test]
fn a_changed_slug_should_stop_the_build_and_name_both_remedies() {
    let folder = built();
    let said = refused(&folder, &moved(""), &["address-lost"]);
    for words in [
        "/plans/2031/elderly-care/",
        "/plans/2031/care/",
        "formerly = [\"elderly-care\"]",
        "content/plans/2031/plan.toml",
        "\"/plans/2031/elderly-care/\" = { zh-Hans = \"…\", en = \"…\" }",
    ] {
        assert!(said.contains(words), "no {words} in {said}");
    }
    // `--strict` says it too, beside the warnings that it refuses.
    let strict = folder.run(["build", "--strict"]).ends(1).stderr;
    assert!(strict.contains("error[address-lost]"), "{strict}");
    // So does `check`, which writes nothing.
    let checked = folder.run(["check"]).ends(1);
    let said = checked.stdout + &checked.stderr;
    assert!(said.contains("error[address-lost]"), "{said}");
}

#[test]
fn a_first_build_and_another_folder_should_have_nothing_to_lose() {
    let folder = built();
    folder.hold(&moved(""));
    folder.run(["build", "--output", "elsewhere"]).ends(0);
    moved("").run(["build"]).ends(0);
    moved("").run(["check"]).ends(0);
}

#[test]
fn every_lost_address_should_be_named_and_what_is_below_one_counted() {
    let folder = built();
    let page = "content/pages/about";
    let (chinese, english) = (format!("{page}.zh-Hans.md"), format!("{page}.en.md"));
    let portal = moved("").plan_again("2032").without("content/plans/2031");
    let portal = portal.without(&chinese).without(&english);
    let said = refused(&folder, &portal, &["address-lost"; 2]);
    for words in [
        "had content at /about/, the new one has none",
        "at /plans/2031/, the new one has none, nor at the 6 addresses below",
        "formerly = [\"2031\"]",
        "\"/plans/2031/*\" = {",
        "\"/about/\" = {",
    ] {
        assert!(said.contains(words), "no {words} in {said}");
    }
}

#[test]
fn a_former_address_should_lead_on_in_every_language_and_stay_known() {
    let folder = built();
    assert!(!folder.path().join("public/former.js").exists());
    folder.hold(&moved("formerly = [\"elderly-care\"]"));
    folder.run(["build"]).ends(0);
    for (prefix, language, title) in [
        ("", "zh-Hans", "本页网址已变更"),
        ("en/", "en", "This page has moved"),
        ("zh-hant/", "zh-Hant", "本頁網址已變更"),
    ] {
        let page = page(&folder, &format!("{prefix}plans/2031/elderly-care"));
        let target = format!("https://sample.example/{prefix}plans/2031/care/");
        assert_eq!(value(&page, "link[rel=canonical]", "href"), target);
        let refresh = value(&page, "meta[http-equiv=refresh]", "content");
        assert_eq!(refresh, "0; url=../care/");
        let script = value(
            &page,
            "script[data-to='../care/'] + meta[http-equiv]",
            "content",
        );
        assert_eq!(script, refresh);
        assert_eq!(value(&page, "main a[href]", "href"), "../care/");
        assert_eq!(value(&page, "meta[name=robots]", "content"), "noindex");
        assert_eq!(value(&page, "html", "lang"), language);
        assert_eq!(text(&page, "h1"), title);
        assert_eq!(page.select(&select("link[hreflang]")).count(), 0);
    }
    assert!(folder.path().join("public/former.js").exists());
    // Nothing else leads there, or keeps it.
    for (path, bytes) in folder.tree("public") {
        let lists = [".yaodian-manifest.json", "manifest.json", "SHA256SUMS"];
        let is_former = path.contains("elderly-care") || lists.contains(&&*path);
        let words = String::from_utf8_lossy(&bytes);
        assert!(is_former || !words.contains("2031/elderly-care"), "{path}");
    }
    folder.run(["check"]).ends(0);
    let said = refused(&folder, &moved(""), &["address-lost"]);
    assert!(said.contains("formerly = [\"elderly-care\"]"), "{said}");
    // A second change keeps both.
    let again = moved("formerly = [\"elderly-care\", \"care\"]").replace(
        PLAN,
        "slug = \"care\"",
        "slug = \"old-age\"",
    );
    folder.hold(&again);
    folder.run(["build"]).ends(0);
    for former in ["elderly-care", "care"] {
        let page = page(&folder, &format!("en/plans/2031/{former}"));
        assert_eq!(value(&page, "main a[href]", "href"), "../old-age/");
    }
}

#[test]
fn without_a_base_url_the_canonical_link_should_be_the_link() {
    let portal = moved("formerly = [\"elderly-care\"]");
    let bare = portal.replace("site.toml", "base-url = \"https://sample.example/\"\n", "");
    let folder = bare.on_disk();
    folder.run(["build"]).ends(0);
    let page = page(&folder, "plans/2031/elderly-care");
    assert_eq!(value(&page, "link[rel=canonical]", "href"), "../care/");
}

#[test]
fn a_gone_address_should_say_why_in_every_language() {
    let folder = built();
    let line = "\"/about/\" = { zh-Hans = \"内容已并入首页。\", en = \"It is now part of the home page.\" }";
    let page_file = "content/pages/about";
    let portal = sample().without(&format!("{page_file}.zh-Hans.md"));
    let portal = portal.without(&format!("{page_file}.en.md"));
    let said = refused(&folder, &portal, &["address-lost"]);
    assert!(
        said.contains("\"/about/\" = { zh-Hans = \"…\", en = \"…\" }"),
        "{said}"
    );
    folder.hold(&gone(portal, line));
    folder.run(["build"]).ends(0);
    for (prefix, title, reason) in [
        ("", "本页已不再提供", "内容已并入首页。"),
        (
            "en/",
            "This page no longer exists",
            "It is now part of the home page.",
        ),
        ("zh-hant/", "本頁已不再提供", "內容已併入首頁。"),
    ] {
        let page = page(&folder, &format!("{prefix}about"));
        assert_eq!(text(&page, "h1"), title);
        assert!(
            text(&page, "main").contains(reason),
            "{}",
            text(&page, "main")
        );
        assert_eq!(value(&page, "meta[name=robots]", "content"), "noindex");
        for absent in ["link[rel=canonical]", "meta[http-equiv=refresh]"] {
            assert_eq!(page.select(&select(absent)).count(), 0, "{absent}");
        }
        let in_main = select("main a[href]");
        let links = page.select(&in_main);
        let links: Vec<_> = links.filter_map(|link| link.attr("href")).collect();
        assert_eq!(links, ["../search/", "../"]);
    }
}

#[test]
fn all_below_an_address_should_go_by_one_line_that_the_404_page_says() {
    let folder = sample().plan_again("2032").on_disk();
    folder.run(["build"]).ends(0);
    let line = "\"/plans/2031/*\" = { zh-Hans = \"已归档。\", en = \"It is in the archive.\" }";
    let portal = unlinked(sample().plan_again("2032").without("content/plans/2031"));
    folder.hold(&gone(portal, line));
    folder.run(["build"]).ends(0);
    let page = page(&folder, "en/plans/2031");
    assert!(text(&page, "main").contains("It is in the archive."));
    let missing = std::fs::read_to_string(folder.path().join("public/404.html"));
    let missing = Html::parse_document(&missing.expect("should be there"));
    let said = text(&missing, "section[lang=en] form + p");
    assert!(
        said.contains("/plans/2031/") && said.contains("It is in the archive."),
        "{said}"
    );
}

#[test]
fn a_plan_in_another_folder_should_lead_on_from_each_of_its_pages() {
    let folder = sample().plan_again("2032").on_disk();
    folder.hold(&sample());
    folder.run(["build"]).ends(0);
    let renamed = moved("formerly = [\"elderly-care\"]").plan_again("plan");
    let renamed = renamed.without("content/plans/2031").replace(
        "content/plans/plan/plan.toml",
        "language = \"zh-Hans\"",
        "language = \"zh-Hans\"\nformerly = [\"2031\"]",
    );
    folder.hold(&unlinked(renamed));
    folder.run(["build"]).ends(0);
    for (former, link) in [
        ("plans/2031", "../plan/"),
        ("plans/2031/source", "../../plan/source/"),
        ("plans/2031/measures/3", "../../../plan/measures/3/"),
        ("plans/2031/elderly-care", "../../plan/care/"),
        ("plans/2031/care", "../../plan/care/"),
        ("plans/plan/elderly-care", "../care/"),
    ] {
        for prefix in ["", "en/", "zh-hant/"] {
            let page = page(&folder, &format!("{prefix}{former}"));
            assert_eq!(value(&page, "main a[href]", "href"), link, "{former}");
        }
    }
}

#[test]
fn pages_and_audiences_should_have_former_addresses_too() {
    let folder = built();
    let about = |tag| format!("content/pages/about.{tag}.md");
    let us = |tag| format!("content/pages/us.{tag}.md");
    let mut portal = sample().replace(
        AUDIENCES,
        "slug = \"older-people\"",
        "slug = \"seniors\"\nformerly = [\"older-people\", \"/older/\"]",
    );
    portal = portal.replace(
        crate::harness::ANNOTATIONS,
        "\"older-people\"",
        "\"seniors\"",
    );
    for tag in ["zh-Hans", "en"] {
        let text = portal
            .text(&about(tag))
            .replacen("+++\n", "+++\nformerly = [\"about\"]\n", 1);
        portal = portal.without(&about(tag)).with(&us(tag), text);
    }
    folder.hold(&portal);
    folder.run(["build"]).ends(0);
    for (former, link) in [
        ("about", "../us/"),
        ("audiences/older-people", "../seniors/"),
        ("older", "../audiences/seniors/"),
    ] {
        let page = page(&folder, &format!("en/{former}"));
        assert_eq!(value(&page, "main a[href]", "href"), link, "{former}");
    }
}

#[test]
fn a_term_should_be_found_under_its_former_fragments() {
    let folder = built();
    let renamed = |more: &str| {
        sample().replace(
            GLOSSARY,
            "slug = \"sample-bureau\"",
            &format!("slug = \"bureau\"\n{more}"),
        )
    };
    let said = refused(&folder, &renamed(""), &["address-lost"]);
    for words in [
        "/glossary/#sample-bureau",
        "/glossary/#bureau",
        "formerly = [\"sample-bureau\"]",
        "content/glossary.toml",
    ] {
        assert!(said.contains(words), "no {words} in {said}");
    }
    folder.hold(&renamed("formerly = [\"sample-bureau\", \"/bureau/\"]"));
    folder.run(["build"]).ends(0);
    for prefix in ["", "en/", "zh-hant/"] {
        let glossary = page(&folder, &format!("{prefix}glossary"));
        assert_eq!(
            glossary
                .select(&select("li#bureau > #sample-bureau"))
                .count(),
            1
        );
        let former = page(&folder, &format!("{prefix}bureau"));
        let link = value(&former, "main a[href]", "href");
        assert_eq!(link, "../glossary/#bureau");
        // Its page had the former slug, too.
        let former = page(&folder, &format!("{prefix}glossary/sample-bureau"));
        assert_eq!(value(&former, "main a[href]", "href"), "../bureau/");
    }
    // The former fragment stays known.
    refused(
        &folder,
        &renamed("formerly = [\"/bureau/\"]"),
        &["address-lost"],
    );
}

#[test]
fn a_term_that_is_gone_should_say_why_on_the_glossary_page() {
    let folder = built();
    let glossary = Portal::sample().text(GLOSSARY);
    let (kept, _) = glossary
        .split_once("[[term]]\nslug = \"sample-bureau\"")
        .expect("should be there");
    let portal = sample().with(GLOSSARY, kept);
    // It was the only body, so the page of bodies is gone with it.
    refused(&folder, &portal, &["address-lost"; 2]);
    let bodies = "\"/bodies/\" = { zh-Hans = \"已无机构。\", en = \"There are none.\" }";
    let term =
        "\"/glossary/#sample-bureau\" = { zh-Hans = \"已撤销。\", en = \"It was dissolved.\" }";
    folder.hold(&gone(portal, &format!("{bodies}\n{term}")));
    folder.run(["build"]).ends(0);
    let list = page(&folder, "en/glossary");
    assert_eq!(text(&list, "#sample-bureau"), "It was dissolved.");
    let own = page(&folder, "en/glossary/sample-bureau");
    assert!(text(&own, "main").contains("It was dissolved."));
}

#[test]
fn what_its_dates_withhold_should_not_be_lost() {
    let folder = built();
    let about = "content/pages/about.en.md";
    let withheld = |more: &str| {
        sample().replace(about, "+++\n", "+++\n").with(
            about,
            sample()
                .text(about)
                .replacen("+++\n", &format!("+++\n{more}\n"), 1),
        )
    };
    folder.hold(&withheld("formerly = [\"us\"]"));
    folder.run(["build"]).ends(0);
    folder.hold(&withheld("draft = true\nformerly = [\"us\"]"));
    folder.run(["build"]).ends(0);
    assert!(!folder.path().join("public/en/about").exists());
}

#[test]
fn a_site_without_copies_for_offline_reading_should_lose_no_address_that_counts() {
    let folder = built();
    let settings = sample().text("site.toml");
    folder.hold(&sample().with(
        "site.toml",
        format!("{settings}\n[offline]\nenabled = false\n"),
    ));
    folder.run(["build"]).ends(0);
}

#[test]
fn a_language_that_is_taken_away_should_be_lost_as_a_whole() {
    let folder = built();
    let said = refused(&folder, &Portal::sample(), &["address-lost"]);
    assert!(said.contains("\"/zh-hant/*\" = {"), "{said}");
    let line = "\"/zh-hant/*\" = { zh-Hans = \"不再提供繁体。\", en = \"No longer provided.\" }";
    folder.hold(&gone(Portal::sample(), line));
    folder.run(["build"]).ends(0);
    assert!(text(&page(&folder, "zh-hant"), "main").contains("不再提供繁体。"));
}

#[test]
fn an_address_should_have_one_meaning() {
    let both = "{ zh-Hans = \"撤下。\", en = \"Taken down.\" }";
    let cases: [(Portal, &[&str]); 9] = [
        (
            moved("formerly = [\"social-assistance\"]"),
            &["address-taken"],
        ),
        (moved("formerly = [\"/about/\"]"), &["address-taken"]),
        (moved("formerly = [\"/en/old/\"]"), &["bad-value"]),
        (
            moved("formerly = [\"Old\", \"/old\"]"),
            &["bad-value", "bad-value"],
        ),
        (
            gone(
                moved("formerly = [\"old\"]"),
                &format!("\"/plans/2031/old/\" = {both}"),
            ),
            &["address-repeated"],
        ),
        (
            gone(sample(), &format!("\"/plans/2031/*\" = {both}")),
            &["address-taken"],
        ),
        (
            gone(sample(), "\"/old/\" = { zh-Hans = \"撤下。\" }"),
            &["missing-key"],
        ),
        (
            gone(sample(), &format!("\"/glossary/#sample-bureau\" = {both}")),
            &["address-taken"],
        ),
        (gone(sample(), &format!("\"old\" = {both}")), &["bad-value"]),
    ];
    for (portal, codes) in cases {
        let ran = portal.run(["--format", "json", "check"]);
        let problems = ran.problems().into_iter();
        let errors = problems.filter(|problem| problem["severity"] == "error");
        let found: Vec<_> = errors
            .map(|problem| {
                assert!(problem["file"].is_string(), "{problem}");
                problem["code"]
                    .as_str()
                    .expect("should have a code")
                    .to_owned()
            })
            .collect();
        assert_eq!(found, codes);
    }
}

#[test]
fn both_pages_should_be_drawn_by_a_theme_that_stands_alone() {
    let line = "\"/old/\" = { zh-Hans = \"撤下。\", en = \"Taken down.\" }";
    let portal = gone(moved("formerly = [\"elderly-care\"]"), line).in_plain_theme();
    let folder = portal.on_disk();
    folder.run(["build"]).ends(0);
    let former = page(&folder, "en/plans/2031/elderly-care");
    assert_eq!(
        value(&former, "meta[http-equiv=refresh]", "content"),
        "0; url=../care/"
    );
    assert!(text(&page(&folder, "en/old"), "p").contains("Taken down."));
}
