//! Links within the site, wherever they can be written: in pages and in the
//! theme, to files and to fragments.

use crate::harness::Portal;

const ABOUT: &str = "content/pages/about.en.md";

/// Codes and places of the problems with links that `check` reports.
fn dead(portal: &Portal) -> Vec<String> {
    let ran = portal.run(["--format", "json", "check"]);
    let problems = ran.problems().into_iter();
    problems
        .filter(|problem| problem["severity"] == "error")
        .map(|problem| {
            let text = |key: &str| problem[key].as_str().unwrap_or("").to_owned();
            format!("{} {}", text("code"), text("file"))
                .trim_end()
                .to_owned()
        })
        .collect()
}

fn with_link(target: &str) -> Portal {
    let about = Portal::sample().text(ABOUT);
    Portal::sample().with(ABOUT, format!("{about}\n## 范围\n\n[x]({target})\n"))
}

#[test]
fn links_of_a_page_that_lead_somewhere_should_be_let_through() {
    for target in [
        "#scope",
        "#范围",
        "/about/#scope",
        "/plans/2031/measures/1/#s1",
        "/plans/2031/source/",
        "/data/plans/2031.json",
        "/assets/site.css",
        "/search/?q=%E4%BD%8E%E4%BF%9D",
        "/glossary/#subsistence-allowance",
        "https://a.example/#x",
    ] {
        assert_eq!(dead(&with_link(target)), Vec::<String>::new(), "{target}");
    }
}

#[test]
fn links_of_a_page_that_lead_nowhere_should_be_refused() {
    let cases = [
        ("#scpoe", format!("fragment-broken {ABOUT}")),
        ("#范畴", format!("fragment-broken {ABOUT}")),
        ("/about/#gone", format!("fragment-broken {ABOUT}")),
        ("/gone/", format!("link-broken {ABOUT}")),
        ("gone", format!("link-broken {ABOUT}")),
        ("/assets/gone.png", format!("link-broken {ABOUT}")),
        ("/plans/2031/measures/1/#s99", "reference-dead".to_owned()),
        ("/glossary/#gone", "reference-dead".to_owned()),
    ];
    for (target, expected) in cases {
        assert_eq!(dead(&with_link(target)), [expected], "{target}");
    }
}

#[test]
fn links_that_a_theme_draws_should_be_followed_too() {
    for markup in [
        "<a href=\"#gone\">x</a>",
        "<a href=\"gone/\">x</a>",
        "<img src=\"gone.png\" alt=\"\">",
        "<form action=\"gone/\"></form>",
    ] {
        let own = format!(
            "{{% extends \"civic/page.html\" %}}{{% block after %}}{markup}{{% endblock %}}"
        );
        let portal = Portal::sample().with("theme/templates/page.html", own);
        let found = dead(&portal);
        assert!(!found.is_empty(), "{markup}");
        assert!(
            found.iter().all(|code| code == "reference-dead"),
            "{found:?}"
        );
    }
}

#[test]
fn what_is_no_link_should_not_be_taken_for_one() {
    let portal = Portal::sample().replace(
        "content/plans/2031/errata.toml",
        "One character is repeated.",
        "See [x](/gone/) and <a href='/gone/'>.",
    );
    assert_eq!(dead(&portal), Vec::<String>::new());
}
