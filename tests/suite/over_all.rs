//! What gathers from all plans: topics on the home page, names of series.

use scraper::Html;

use crate::harness::{PLAN, Portal};
use crate::links::select;
use crate::overview::texts;
use crate::plan_lists::{addresses, beside, four, portal, site};

/// The topics on the home page: link, heading, years.
fn topics(home: &str) -> Vec<(String, String, String)> {
    let html = Html::parse_document(home);
    let (entry, link, years) = (select("[data-shared-topic]"), select("a"), select(".count"));
    let entries = html.select(&entry).map(|entry| {
        let link = entry.select(&link).next().expect("should lead somewhere");
        let years = entry.select(&years).next();
        (
            link.attr("href").unwrap_or_default().to_owned(),
            link.text().collect(),
            years.map_or_else(String::new, |years| years.text().collect()),
        )
    });
    entries.collect()
}

#[test]
fn the_home_page_of_several_plans_should_have_their_topics_once() {
    let site = site(&four());
    let entry = |link: &str, title: &str, years: &str| {
        (link.to_owned(), title.to_owned(), years.to_owned())
    };
    // The newest of these plans is the one for 2032; one is for 2030 and one for
    // 2031 to 2033.
    assert_eq!(
        topics(&site["index.html"]),
        [
            entry(
                "plans/a/social-assistance/",
                "健全社会救助体系",
                "2030—2033年"
            ),
            entry("plans/a/elderly-care/", "构建养老服务体系", "2030—2033年"),
        ]
    );
    let english = topics(&site["en/index.html"]);
    assert_eq!(english[0].0, "plans/a/social-assistance/");
    assert_eq!(english[0].2, "2030–2033");
}

#[test]
fn years_that_do_not_follow_each_other_should_stand_apart() {
    let plans = [("a", "year = 2035"), ("b", "year = 2029")];
    let site = site(&portal("", &plans));
    assert_eq!(topics(&site["index.html"])[0].2, "2035年、2031年、2029年");
}

#[test]
fn one_plan_should_have_its_topics_only_in_its_contents() {
    let site = site(&Portal::sample());
    assert!(topics(&site["index.html"]).is_empty());
}

#[test]
fn many_topics_should_not_make_the_home_page_long() {
    let more: Vec<u32> = (3..20).collect();
    let chapters = more.iter().map(|number| {
        let numeral = yaodian::text::numeral::write(*number);
        format!(
            "{numeral}、第{numeral}方面\n{}.第{numeral}项。开展工作。\n",
            number + 1
        )
    });
    let chapters: String = chapters.collect();
    let one = Portal::sample()
        .in_original("扫一扫", &format!("{chapters}扫一扫"))
        .without("content/plans/2031/en");
    let slugs = more
        .iter()
        .map(|number| format!("\n[[topic]]\nnumber = {number}\nslug = \"topic-{number}\"\n"));
    let slugs: String = slugs.collect();
    let settings = one.text(PLAN) + &slugs;
    let many = beside(one.with(PLAN, settings), "", &[("a", "year = 2032")]);
    let home = &site(&many)["index.html"];
    let topics = topics(home);
    assert_eq!(topics.len(), 12);
    // The one with the most measures first.
    assert_eq!(topics[0].1, "健全社会救助体系");
}

/// The portal of four plans with a name for the series of three of them.
fn named(words: &str) -> Portal {
    let table = format!("[series.work-plans]\n{words}\n[[language]]\ntag = \"en\"");
    four().replace("site.toml", "[[language]]\ntag = \"en\"", &table)
}

#[test]
fn a_series_should_be_called_by_its_name() {
    let site = site(&named(
        "zh-Hans = \"民政工作要点\"\nen = \"Civil affairs\"\n",
    ));
    let list = "plans/series/work-plans/index.html";
    assert_eq!(texts(&site[list], "h1"), ["民政工作要点"]);
    assert_eq!(texts(&site[&format!("en/{list}")], "h1"), ["Civil affairs"]);
    let title = texts(&site[&format!("en/{list}")], "title");
    assert!(
        title[0].starts_with("All years of “Civil affairs”"),
        "{title:?}"
    );
    for page in ["plans/index.html", "site-map/index.html"] {
        let links = texts(&site[page], "a[href$='series/work-plans/']");
        assert_eq!(links, ["民政工作要点"], "{page}");
    }
}

#[test]
fn a_series_without_a_name_in_a_language_should_be_called_by_its_newest_plan() {
    let list = "en/plans/series/work-plans/index.html";
    let expected = texts(&site(&four())[list], "h1");
    let site = site(&named("zh-Hans = \"民政工作要点\"\n"));
    assert_eq!(texts(&site[list], "h1"), expected);
    assert_ne!(expected, ["民政工作要点"]);
}

#[test]
fn a_name_should_do_for_a_series_whose_plans_are_withheld() {
    let portal = Portal::sample().plan_again("2032");
    let draft = "series = \"later\"\ndraft = true\nyear = 2032\nlanguage = ";
    let portal = portal.replace("content/plans/2032/plan.toml", "language = ", draft);
    let table =
        |slug: &str| format!("[series.{slug}]\nzh-Hans = \"以后\"\n\n[[language]]\ntag = \"en\"");
    for (slug, is_known) in [("later", true), ("latter", false)] {
        let portal = portal.clone();
        let portal = portal.replace("site.toml", "[[language]]\ntag = \"en\"", &table(slug));
        let ran = portal.run(["--format", "json", "check"]).ends(0);
        let problems = ran.problems();
        let found = problems.iter().any(|p| p["code"] == "series-unknown");
        assert_eq!(found, !is_known, "{slug}");
    }
}

#[test]
fn names_in_old_plans_should_lead_somewhere() {
    let ids: Vec<String> = (2019..2031).map(|year| year.to_string()).collect();
    let keys: Vec<String> = ids.iter().map(|id| format!("year = {id}")).collect();
    let plans: Vec<(&str, &str)> = ids
        .iter()
        .zip(&keys)
        .map(|(id, keys)| (id.as_str(), keys.as_str()))
        .collect();
    // Each cites a plan, and sets a target.
    let cited = "落实《2030年民政工作要点》,新建床位300张";
    let one = Portal::sample().in_original("及时开展临时救助", cited);
    let portal = beside(one.without("content/plans/2031/en"), "", &plans);
    let ran = portal.run(["--format", "json", "check"]);
    let codes = ran.problems();
    let errors: Vec<_> = codes.iter().filter(|p| p["severity"] == "error").collect();
    assert!(errors.is_empty(), "{errors:?}");
    let site = site(&portal);
    let links = |plan: &str| {
        let page = &site[&format!("plans/{plan}/measures/1/index.html")];
        addresses(page, ".named a")
    };
    // Entries gather from all plans.
    for plan in ["2031", "2022", "2021", "2019"] {
        let links = links(plan);
        let anchors = links.iter().filter(|link| link.contains("instruments/#"));
        assert!(anchors.count() > 0, "{plan}: {links:?}");
    }
}
