//! The lists of plans, the status line on every page of a plan, and the home
//! page of a portal of several plans.

use std::collections::BTreeMap;

use scraper::Html;
use yaodian::pipeline;
use yaodian::source::Options;

use crate::harness::{ERRATA, PLAN, Portal};
use crate::links::{SITE, select};
use crate::overview::texts;

pub(crate) type Site = BTreeMap<String, String>;

/// The pages of a portal in the middle of 2032.
pub(crate) fn site(portal: &Portal) -> Site {
    let options = Options {
        now: "2032-06-01T00:00:00Z".parse().expect("should be a moment"),
        ..Options::default()
    };
    let made = pipeline::memory(&portal.reader(), &options).expect("should build");
    let pages = made.value.into_iter();
    pages
        .map(|(path, file)| (path.to_string(), file.bytes))
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("should be UTF-8")))
        .collect()
}

/// The sample, which is for 2031, and more plans like it with these keys.
pub(crate) fn portal(own: &str, plans: &[(&str, &str)]) -> Portal {
    beside(Portal::sample(), own, plans)
}

/// The same with a portal of one plan in place of the sample.
pub(crate) fn beside(mut portal: Portal, own: &str, plans: &[(&str, &str)]) -> Portal {
    for (id, keys) in plans {
        portal = portal.plan_again(id);
        let settings = format!("content/plans/{id}/plan.toml");
        portal = portal.replace(&settings, "language = ", &format!("{keys}\nlanguage = "));
    }
    portal.replace(PLAN, "language = ", &format!("{own}\nlanguage = "))
}

/// Three plans of a series and one of another body.
pub(crate) fn four() -> Portal {
    let body = "body = { zh-Hans = \"示例市教育局\", en = \"Education Bureau\" }";
    portal(
        "series = \"work-plans\"",
        &[
            ("a", "year = 2032\nseries = \"work-plans\""),
            (
                "b",
                "year = 2030\nseries = \"work-plans\"\nsuperseded-by = \"2031\"",
            ),
            (
                "c",
                &format!("period = \"2031-2033\"\nkind = \"action-plan\"\n{body}"),
            ),
        ],
    )
}

pub(crate) fn addresses(html: &str, selector: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let selector = select(selector);
    let links = html.select(&selector).map(|link| link.attr("href"));
    links
        .map(|href| href.expect("should lead somewhere").to_owned())
        .collect()
}

/// The status line of a page: the state, and the words without extra spaces.
fn status(site: &Site, path: &str) -> Option<(String, String)> {
    let html = Html::parse_document(&site[path]);
    let line = html.select(&select("[data-plan-status]")).next()?;
    let state = line.attr("data-plan-status")?.to_owned();
    let words: Vec<String> = line.text().map(|t| t.trim().to_owned()).collect();
    Some((
        state,
        words
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    ))
}

#[test]
fn one_plan_should_have_a_list_and_no_others() {
    let lists: Vec<&String> = SITE
        .keys()
        .filter(|path| path.contains("plans/"))
        .filter(|path| {
            ["years/", "bodies/", "series/"]
                .iter()
                .any(|list| path.contains(&format!("plans/{list}")))
        })
        .collect();
    assert!(lists.is_empty(), "{lists:?}");
    let list = crate::links::page("en/plans/index.html");
    assert_eq!(texts(list, "[data-plan-entry]").len(), 1);
    assert!(texts(list, "[data-plans-narrow], [data-plans-ways]").is_empty());
}

#[test]
fn all_plans_should_be_listed_by_series_the_newest_first() {
    let site = site(&four());
    let list = &site["plans/index.html"];
    let groups: Vec<usize> = texts(list, ".groups > li")
        .iter()
        .map(|group| group.matches("要点").count())
        .collect();
    assert_eq!(groups.len(), 2);
    let ids = addresses(list, "[data-plan-entry] :is(h2, h3) a");
    assert_eq!(ids, ["a/", "2031/", "b/", "c/"]);
    let headings = addresses(list, "[data-plan-entry] h2 a");
    assert_eq!(headings, ["a/", "c/"]);
    let years = |path: &str| addresses(&site[path], "[data-plan-entry] :is(h2, h3) a");
    assert_eq!(
        years("plans/years/2031/index.html"),
        ["../../c/", "../../2031/"]
    );
    assert_eq!(years("plans/years/2033/index.html"), ["../../c/"]);
    assert_eq!(years("plans/series/work-plans/index.html").len(), 3);
    let slug = "shi-li-shi-jiao-yu-ju";
    assert_eq!(
        years(&format!("plans/bodies/{slug}/index.html")),
        ["../../c/"]
    );
    let english = &site[&format!("en/plans/bodies/{slug}/index.html")];
    assert_eq!(texts(english, "h1"), ["Education Bureau"]);
    // Without scripts every list can be reached.
    for path in site.keys().filter(|path| path.starts_with("plans/")) {
        let Some(below) = path
            .strip_prefix("plans/")
            .and_then(|p| p.strip_suffix("index.html"))
        else {
            continue;
        };
        if ["years/", "bodies/", "series/"]
            .iter()
            .any(|list| below.starts_with(list))
        {
            assert!(
                addresses(list, "[data-plans-ways] a").contains(&below.to_owned()),
                "{below}"
            );
        }
    }
}

#[test]
fn what_a_list_is_narrowed_down_by_should_be_on_its_entries() {
    let list = &site(&four())["plans/index.html"];
    let html = Html::parse_document(list);
    let all: Vec<[&str; 4]> = html
        .select(&select("[data-plan-entry]"))
        .map(|entry| {
            ["year", "body", "kind", "state"]
                .map(|key| entry.attr(&format!("data-{key}")).unwrap_or("?"))
        })
        .collect();
    let own = "shi-li-shi-min-zheng-ju";
    assert_eq!(all[0], ["2032", own, "work-plan", "in-force"]);
    assert_eq!(all[1], ["2031", own, "work-plan", "ended"]);
    assert_eq!(all[2], ["2030", own, "work-plan", "superseded"]);
    assert_eq!(
        all[3],
        [
            "2031 2032 2033",
            "shi-li-shi-jiao-yu-ju",
            "action-plan",
            "in-force"
        ]
    );
    let names: Vec<&str> = html
        .select(&select("[data-plans-narrow] select"))
        .filter_map(|s| s.attr("name"))
        .collect();
    assert_eq!(names, ["year", "body", "kind", "state"]);
}

#[test]
fn every_page_of_a_plan_should_say_whether_it_is_in_force() {
    let site = site(&four());
    let said = |path: &str| status(&site, path).unwrap_or_else(|| panic!("{path}"));
    let of = |state: &str, words: &str| (state.to_owned(), words.to_owned());
    for page in ["", "source/", "social-assistance/", "measures/1/"] {
        assert_eq!(
            said(&format!("plans/2031/{page}index.html")),
            of(
                "ended",
                "示例市民政局 2031年，已结束 最新： 2031年民政工作要点"
            ),
        );
        assert_eq!(
            said(&format!("plans/a/{page}index.html")),
            of("in-force", "示例市民政局 2032年，施行中")
        );
        assert_eq!(
            said(&format!("en/plans/c/{page}index.html")),
            of("in-force", "Education Bureau For 2031–2033, in force"),
        );
        let superseded = said(&format!("plans/b/{page}index.html"));
        assert_eq!(
            superseded,
            of(
                "superseded",
                "示例市民政局 2030年，已由《 2031年民政工作要点 》替代"
            )
        );
    }
    let link = addresses(
        &site["plans/b/measures/1/index.html"],
        "[data-plan-status] a",
    );
    assert_eq!(link, ["../../../2031/"]);
    // Pages of no plan have no such line.
    assert_eq!(status(&site, "index.html"), None);
}

#[test]
fn what_is_not_known_should_not_be_said() {
    let portal = Portal::sample()
        .in_original("2031年民政工作要点", "民政工作要点")
        .in_original("示例市民政局\n2031年3月2日\n", "")
        .without(ERRATA)
        .without("content/plans/2031/en");
    let site = site(&portal);
    assert_eq!(status(&site, "plans/2031/index.html"), None);
}

#[test]
fn the_home_page_of_several_plans_should_have_the_newest_of_each_series() {
    let pages = site(&four());
    let home = &pages["index.html"];
    assert_eq!(
        addresses(home, ".home-plans h3 a"),
        ["plans/a/", "plans/c/"]
    );
    assert!(addresses(home, ".onward a").contains(&"plans/".to_owned()));
    // One series is shown as one plan is, with its topics.
    let one = portal("series = \"s\"", &[("a", "year = 2030\nseries = \"s\"")]);
    let home = &site(&one)["index.html"];
    assert!(texts(home, ".home-plans").is_empty());
    assert_eq!(addresses(home, ".overview h2 a"), ["plans/2031/"]);
    assert!(addresses(home, ".onward a").contains(&"plans/".to_owned()));
}

#[test]
fn many_plans_should_not_make_the_home_page_long() {
    let ids: Vec<String> = (0..12).map(|n| format!("p{n}")).collect();
    let keys: Vec<String> = (0..12).map(|n| format!("year = {}", 2040 + n)).collect();
    let plans: Vec<(&str, &str)> = ids
        .iter()
        .map(String::as_str)
        .zip(keys.iter().map(String::as_str))
        .collect();
    let home = &site(&portal("", &plans))["index.html"];
    assert_eq!(addresses(home, ".home-plans h3 a").len(), 8);
    assert_eq!(addresses(home, ".home-plans h3 a")[0], "plans/p11/");
}

#[test]
fn a_list_should_go_with_its_last_plan() {
    let folder = four().on_disk();
    let now = ["build", "--now", "2032-06-01 00:00"];
    folder.run(now).ends(0);
    let folder_of = "content/plans/c/plan.toml";
    let moved = four().replace(folder_of, "2031-2033", "2034-2035");
    folder.hold(&moved.replace(folder_of, "示例市教育局", "示例市体育局"));
    folder.run(now).ends(0);
    let lists = folder.tree("public/plans/");
    assert!(
        lists.keys().any(|path| path.contains("years/2034/")),
        "{:?}",
        lists.keys()
    );
    assert!(!lists.keys().any(|path| path.contains("years/2033/")));
}
