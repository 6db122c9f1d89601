//! The sample with every optional setting, as an office would publish it.
//! Suites remove what they do not want.

use std::collections::BTreeMap;

use scraper::Html;

use crate::harness::{PLAN, Portal};
use crate::links::select;

/// `[office]` with all its keys but one.
pub(crate) const OFFICE: &str = "
[office]
site-code = \"3502000001\"
icp = \"闽ICP备12345678号-1\"
public-security = \"闽公网安备 35020302000001号\"
[office.sponsor]
zh-Hans = \"示例市民政局\"
en = \"Sample Civil Affairs Bureau\"
[office.operator]
zh-Hans = \"示例市民政信息中心\"
[office.contact]
telephone = \"0592-123 4567\"
email = \"mzj@sample.example\"
[office.contact.address]
zh-Hans = \"示例市湖里区示例路1号\"
en = \"1 Sample Road\"
";

/// The keys of `plan.toml` about the document.
pub(crate) const DOCUMENT: &str = "published = 2031-03-06T09:30:00+08:00
[document]
index-number = \"XM001-2031-010\"
number = \"厦民〔2031〕10号\"
issued = \"2031-03-02\"
validity = \"valid\"
valid-from = \"2031-03-02\"
valid-until = \"2031-12-31\"
[document.issuer]
zh-Hans = \"示例市民政局\"
en = \"Sample Civil Affairs Bureau\"
[document.subject]
zh-Hans = \"民政、扶贫、救灾\"
en = \"Civil affairs\"
[document.author]
zh-Hans = \"示例市民政局办公室\"
";

/// The sample with Traditional Chinese and everything configured.
pub(crate) fn configured() -> Portal {
    let portal = Portal::sample().replace("content/plans/2031/plan.toml", LANGUAGE, &settings());
    let site = portal.text("site.toml");
    let derived =
        "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    let about = "content/pages/about.zh-Hans.md";
    let front = "published = \"2031-04-01 08:05\"\nauthor = \"陈某\"\nkeywords = [\"关于\", \"门户\"]\n+++\n\n![示意图](/assets/icon.svg)\n";
    let text = portal.text(about);
    let (head, body) = text[4..].split_once("+++\n").expect("should have a fence");
    portal
        .with("site.toml", format!("{site}{OFFICE}{derived}"))
        .with(about, format!("+++\n{head}{front}{body}"))
}

const LANGUAGE: &str = "language = \"zh-Hans\"\n";

fn settings() -> String {
    format!("{LANGUAGE}{DOCUMENT}")
}

/// The configured sample with some lines of its document settings replaced.
pub(crate) fn document(from: &str, to: &str) -> Portal {
    configured().replace(PLAN, from, to)
}

/// A portal's pages by path, parsed.
pub(crate) fn pages(portal: &Portal) -> BTreeMap<String, Html> {
    let site = portal.build().expect("should build");
    let html = site
        .into_iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes).expect("should be UTF-8");
            (path, Html::parse_document(&text))
        });
    html.collect()
}

/// The text of every element that a selector finds, with white space collapsed.
pub(crate) fn texts(html: &Html, selector: &str) -> Vec<String> {
    let elements = html.select(&select(selector)).collect::<Vec<_>>();
    let words = elements.into_iter().map(|element| {
        let text: String = element.text().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    words.collect()
}
