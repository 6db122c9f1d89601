//! The footer with the responsible office, as far as configured, and the site
//! map.

use std::collections::BTreeSet;

use scraper::Html;

use crate::bad_input::refused;
use crate::configured::{OFFICE, configured, pages, texts};
use crate::harness::Portal;
use crate::links::{self, select};

/// The sample with only this in `[office]`.
fn with(office: &str) -> Portal {
    let portal = Portal::sample();
    let site = portal.text("site.toml");
    portal.with("site.toml", format!("{site}\n[office]\n{office}\n"))
}

fn links(page: &Html, selector: &str) -> Vec<String> {
    let links = page.select(&select(selector)).collect::<Vec<_>>();
    let target = |link: scraper::ElementRef<'_>| link.attr("href").unwrap_or_default().to_owned();
    links.into_iter().map(target).collect()
}

#[test]
fn every_page_should_say_who_stands_behind_it() {
    let pages = pages(&configured());
    for page in pages.values() {
        assert_eq!(texts(page, ".foot [data-office] li").len(), 9);
    }
    let chinese = texts(&pages["plans/2031/index.html"], "[data-office] li");
    assert_eq!(
        chinese,
        [
            "主办单位：示例市民政局",
            "承办单位：示例市民政信息中心",
            "网站标识码：3502000001",
            "地址：示例市湖里区示例路1号",
            "联系电话：0592-123 4567",
            "电子邮箱：mzj@sample.example",
            "闽ICP备12345678号-1",
            "闽公网安备 35020302000001号",
            "我为政府网站找错",
        ]
    );
    let english = &pages["en/plans/2031/index.html"];
    assert_eq!(
        texts(english, "[data-office] li")[..3],
        [
            "Sponsor: Sample Civil Affairs Bureau",
            "Operator: 示例市民政信息中心",
            "Site code: 3502000001",
        ]
    );
    // Chinese words there are marked as Chinese.
    let foreign = texts(english, "[data-office] [lang=zh-Hans]");
    assert_eq!(
        foreign,
        [
            "示例市民政信息中心",
            "闽ICP备12345678号-1",
            "闽公网安备 35020302000001号",
        ]
    );
    let traditional = texts(&pages["zh-hant/index.html"], "[data-office] li");
    assert_eq!(traditional[1], "承辦單位：示例市民政信息中心");
    // Registration numbers are not converted.
    assert_eq!(traditional[6], "闽ICP备12345678号-1");
}

#[test]
fn numbers_should_link_to_where_they_are_looked_up() {
    let pages = pages(&configured());
    assert_eq!(
        links(
            &pages["en/plans/2031/measures/2/index.html"],
            "[data-office] a"
        ),
        [
            "tel:05921234567",
            "mailto:mzj@sample.example",
            "https://beian.miit.gov.cn/",
            "https://beian.mps.gov.cn/#/query/webSearch?code=35020302000001",
            "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3502000001&\
             url=https%3A%2F%2Fsample.example%2Fen%2Fplans%2F2031%2Fmeasures%2F2%2F",
        ]
    );
}

#[test]
fn each_should_be_shown_only_when_it_is_configured() {
    let shown = |office: &str| {
        let pages = pages(&with(office));
        texts(&pages["index.html"], "[data-office] li")
    };
    assert_eq!(
        shown("site-code = \"bm12000001\"").len(),
        2,
        "and the errors"
    );
    assert_eq!(shown("icp = \"闽ICP备12345678号\""), ["闽ICP备12345678号"]);
    let security = "闽公网安备35020302000001号";
    assert_eq!(
        shown(&format!("public-security = \"{security}\"")),
        [security]
    );
    assert_eq!(
        shown("[office.sponsor]\nen = \"Bureau\""),
        ["主办单位：Bureau"]
    );
    assert_eq!(shown("[office.contact]\nemail = \"a@b.example\"").len(), 1);
    assert_eq!(shown("contact.telephone = \"12345\""), ["联系电话：12345"]);
    let report = with("error-report = \"https://report.example/\"\nsite-code = \"3502000001\"");
    let page = &pages(&report)["en/index.html"];
    assert_eq!(links(page, "[data-office] a"), ["https://report.example/"]);
}

#[test]
fn an_office_of_which_nothing_is_said_should_leave_no_trace() {
    for portal in [Portal::sample(), with("")] {
        for (path, page) in pages(&portal) {
            assert_eq!(page.select(&select("[data-office]")).count(), 0, "{path}");
        }
    }
    for (path, page) in links::pages() {
        assert_eq!(page.select(&select("[data-office]")).count(), 0, "{path}");
    }
}

#[test]
fn without_an_address_of_its_own_the_site_should_be_reported_by_its_code() {
    let portal = with("site-code = \"3502000001\"").replace(
        "site.toml",
        "base-url = \"https://sample.example/\"\n",
        "",
    );
    let pages = pages(&portal);
    let expected = ["https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3502000001"];
    assert_eq!(links(&pages["index.html"], "[data-office] a"), expected);
}

#[test]
fn an_office_whose_data_have_no_good_form_should_be_refused() {
    let wrong = OFFICE
        .replace("3502000001", "350200001")
        .replace("site-code", "error-report = \"/report/\"\nsite-code")
        .replace("闽ICP备12345678号-1", "ICP备12345678号")
        .replace("闽公网安备 35", "闽公网安备 11")
        .replace("0592-123 4567", "0592-xxx")
        .replace("mzj@sample.example", "mzj.sample.example")
        .replace("1 Sample Road", " ")
        .replace("[office.operator]", "[office.operater]");
    refused("bad-value", "site.toml:17", |portal| {
        let site = portal.text("site.toml");
        portal.with("site.toml", format!("{site}{wrong}"))
    });
}

#[test]
fn the_site_map_should_lead_to_every_page_of_its_language() {
    let languages = ["", "en/", "zh-hant/"];
    let all: Vec<&str> = links::pages().map(|(path, _)| path).collect();
    for folder in languages {
        let map = format!("{folder}site-map/index.html");
        let page = Html::parse_document(links::page(&map));
        let linked: BTreeSet<String> = links(&page, "main a")
            .iter()
            .map(|link| links::resolve(&map, link))
            .collect();
        let own = |path: &&&str| match folder {
            "" => !path.starts_with("en/") && !path.starts_with("zh-hant/"),
            folder => path.starts_with(folder),
        };
        let missing: Vec<&&str> = all
            .iter()
            .filter(own)
            // Pages that a device or a host shows instead of another page.
            .filter(|path| !path.ends_with("404.html") && !path.ends_with("offline/index.html"))
            .filter(|path| ***path != map)
            // The glossary, which is on the map, leads to its terms.
            .filter(|path| {
                let term = path
                    .strip_prefix(folder)
                    .and_then(|p| p.strip_prefix("glossary/"));
                term.is_none_or(|term| term == "index.html")
            })
            .filter(|path| !linked.contains(**path))
            .collect();
        assert!(
            missing.is_empty(),
            "not on {map}, see render/pages/site_map.rs: {missing:?}"
        );
    }
}

#[test]
fn a_page_should_not_take_an_address_of_the_sites_own() {
    let page = "+++\ntitle = \"A\"\ndescription = \"B\"\n+++\n\nC\n";
    let own = links::pages().filter_map(|(path, _)| path.strip_suffix("/index.html"));
    let pages = [
        "about",
        "accessibility",
        "help",
        "open-data",
        "en",
        "zh-hant",
    ];
    for name in own.filter(|path| !path.contains('/') && !pages.contains(path)) {
        let file = format!("content/pages/{name}.en.md");
        let refused = Portal::sample().with(&file, page).build();
        let codes: Vec<_> = refused
            .expect_err(name)
            .iter()
            .map(|diagnostic| diagnostic.problem.code())
            .collect();
        assert!(codes.contains(&"page-reserved"), "{name}: {codes:?}");
    }
}

#[test]
fn every_page_should_link_to_the_site_map() {
    for (path, page) in links::pages() {
        let links = links(&page, ".foot a");
        let target = links.iter().find(|link| link.ends_with("site-map/"));
        // On the site map, the link leads to the page itself.
        assert!(
            target.is_some() || path.ends_with("site-map/index.html"),
            "{path}"
        );
    }
}
