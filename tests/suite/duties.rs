//! Who does what, by when: on measures, by body and by deadline, in the data,
//! and as editors correct it.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use yaodian::diagnostic::Diagnostic;
use yaodian::pipeline;
use yaodian::source::Options;

use crate::harness::{ANNOTATIONS, GLOSSARY, Portal};
use crate::overview::texts;

pub(crate) type Site = BTreeMap<String, String>;

/// Measure 1 of the sample with who does it, by when.
const OWNED: &str = "及时开展临时救助(市民政局牵头,市财政局、市卫健委配合,2031年6月底前完成)。";

/// A plan of the year after, by another name of one of the bodies.
const SECOND: &str = "2032年民政工作要点
一、健全社会救助体系
1.完善低保制度。提高低保标准。
责任单位:示例市民政局
完成时限:2032年12月
2.强化动态监测。
(1)完善平台。加强核对(牵头单位:市财政局)。
(2)走访家庭。每季走访(牵头单位:市财政局;完成时限:长期坚持)。
二、构建养老服务体系
3.发展居家养老。改造居家环境。
示例市民政局
2032年3月2日
";

fn sample() -> Portal {
    Portal::sample().in_original("及时开展临时救助。", OWNED)
}

/// Both plans.
pub(crate) fn portal() -> Portal {
    let slugs = ["social-assistance", "elderly-care"];
    with_plan(sample(), "2032", ("seeds/second.txt", SECOND), slugs)
}

/// A portal with a plan more, whose topics have these addresses.
fn with_plan(portal: Portal, id: &str, (file, text): (&str, &str), slugs: [&str; 2]) -> Portal {
    let hash: String = Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut settings =
        format!("original = \"{file}\"\nsha256 = \"{hash}\"\nlanguage = \"zh-Hans\"\n");
    for (number, slug) in (1..).zip(slugs) {
        settings += &format!("\n[[topic]]\nnumber = {number}\nslug = \"{slug}\"\n");
    }
    portal
        .with(file, text)
        .with(&format!("content/plans/{id}/plan.toml"), settings)
}

/// The files of a portal at a moment, as text, with what was said of it.
pub(crate) fn made(portal: &Portal, now: &str) -> (Site, Vec<Diagnostic>) {
    let options = Options {
        now: now.parse().expect("should be a moment"),
        ..Options::default()
    };
    let made = pipeline::memory(&portal.reader(), &options).expect("should build");
    let files = made.value.into_iter();
    let files = files
        .map(|(path, file)| (path.to_string(), file.bytes))
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)));
    (files.collect(), made.diagnostics)
}

fn page<'s>(site: &'s Site, path: &str) -> &'s str {
    let page = site.get(&format!("{path}index.html"));
    page.unwrap_or_else(|| panic!("there is no {path}"))
}

fn data(site: &Site, plan: &str) -> Value {
    serde_json::from_str(&site[&format!("data/plans/{plan}.json")]).expect("should be JSON")
}

#[test]
fn a_measure_should_say_who_does_it_by_when() {
    let (site, _) = made(&portal(), "2031-05-01T00:00:00Z");
    let measure = page(&site, "plans/2031/measures/1/");
    assert_eq!(texts(measure, "[data-role=lead] a"), ["市民政局"]);
    assert_eq!(
        texts(measure, "[data-role=support] a"),
        ["市财政局", "市卫健委"]
    );
    assert_eq!(
        texts(measure, "[data-deadline='2031-06-30'] time"),
        ["2031年6月30日"]
    );
    // A translation has the names of the plan, marked as Chinese.
    let english = page(&site, "en/plans/2031/measures/1/");
    assert_eq!(
        texts(english, "[data-role=lead] a[lang=zh-Hans]"),
        ["市民政局"]
    );
    assert_eq!(texts(english, "[data-deadline] time"), ["30 June 2031"]);
    // Each item has its own; a measure that says nothing has nothing.
    let items = page(&site, "plans/2032/measures/2/");
    assert_eq!(texts(items, "[data-duties] .item > p"), ["(1)", "(2)"]);
    assert_eq!(texts(items, "[data-deadline=''] dd"), ["长期坚持"]);
    let none = page(&site, "plans/2032/measures/3/");
    assert_eq!(texts(none, "[data-duties]").len(), 0);
}

#[test]
fn a_body_should_have_what_it_does_in_each_year() {
    let (site, _) = made(&portal(), "2032-05-01T00:00:00Z");
    // 市民政局 and 示例市民政局 are one body: the plans are of that city.
    let body = page(&site, "bodies/shi-li-shi-min-zheng-ju/");
    assert_eq!(
        texts(body, "main section > h2"),
        ["2032年民政工作要点", "2031年民政工作要点"]
    );
    assert_eq!(texts(body, ".tasks a"), ["完善低保制度", "完善低保制度"]);
    // What both items of a measure name is there once for each deadline.
    let finance = page(&site, "bodies/shi-li-shi-cai-zheng-ju/");
    assert_eq!(texts(finance, "h3"), ["牵头 2", "配合 1"]);
    let all = page(&site, "bodies/");
    let bodies = texts(all, "[data-responsible] a");
    assert_eq!(bodies, ["市财政局", "示例市民政局", "市卫健委"]);
    let english = page(&site, "en/bodies/shi-li-shi-cai-zheng-ju/");
    assert_eq!(texts(english, "h1[lang=zh-Hans]"), ["市财政局"]);
}

/// A table in which a task has two rows, with a remark below it.
const ROWS: &str = "<table>
<tr><th>序号</th><th>工作任务</th><th>具体措施</th><th>责任单位</th><th>配合单位</th><th>完成时限</th></tr>
<tr><td rowspan=\"2\">1</td><td rowspan=\"2\">整治易涝点</td><td>改造下穿通道3处。</td><td>区住建局</td><td>区公安分局</td><td>汛期前</td></tr>
<tr><td>改造低洼小区5个。</td><td>区城管局</td><td>各街道</td><td>11月底前</td></tr>
<tr><td>2</td><td>加强宣传</td><td>推送预警信息。</td><td>区融媒体中心</td><td>区气象局</td><td>全年</td></tr>
</table>
<p>注：责任单位由区政府确定。</p>";

#[test]
fn rows_of_a_task_should_keep_who_does_them_by_when() {
    let page = format!(
        "<html><body><h1>临江区2032年城市防涝重点任务分工表</h1>\n{ROWS}\n</body></html>\n"
    );
    let original = ("seeds/flood.html", page.as_str());
    let portal = with_plan(portal(), "flood", original, ["flood-spots", "publicity"]);
    let (site, _) = made(&portal, "2032-05-01T00:00:00Z");
    let topic = self::page(&site, "plans/flood/flood-spots/");
    assert_eq!(
        texts(topic, ".duties .item > p"),
        ["改造下穿通道3处", "改造低洼小区5个"]
    );
    assert_eq!(
        texts(topic, "[data-role=responsible] dd"),
        ["区住建局", "区城管局"]
    );
    assert_eq!(texts(topic, "[data-role=lead] dd"), [""; 0]);
    assert_eq!(
        texts(topic, "[data-deadline] dd"),
        ["汛期前", "2032年11月30日 原文：11月底前"]
    );
    // The body of one row has nothing of the other.
    let housing = self::page(&site, "bodies/lin-jiang-qu-zhu-jian-ju/");
    assert_eq!(texts(housing, ".tasks li > p.quiet"), ["汛期前"]);
    // Bodies of two places are told apart.
    assert_eq!(texts(housing, "h1"), ["区住建局（临江区）"]);
    let all = self::page(&site, "bodies/");
    let places = texts(all, "[data-responsible] li > span:first-of-type");
    assert!(places.contains(&"（临江区）".to_owned()), "{places:?}");
    // Neither the heads of columns nor the remark are of the task.
    let plan = self::page(&site, "plans/flood/");
    assert!(texts(plan, ".preamble").is_empty());
    assert!(
        !texts(plan, "[data-topic]")
            .join(" ")
            .contains("注：责任单位")
    );
    assert!(plan.contains("注：责任单位由区政府确定。"));
}

#[test]
fn deadlines_should_be_by_day_and_past_ones_said_to_be_past() {
    let (site, _) = made(&portal(), "2032-05-01T00:00:00Z");
    let all = page(&site, "deadlines/");
    assert_eq!(texts(all, "[data-deadlines=coming] h3"), ["2032年12月31日"]);
    assert_eq!(texts(all, "[data-deadlines=past] h3"), ["2031年6月30日"]);
    assert_eq!(
        texts(all, "[data-deadlines=open] h3"),
        ["2032年民政工作要点"]
    );
    let measure = &site["plans/2031/measures/1/index.html"];
    assert!(measure.contains("时限已过"));
    // On its last day it is not past yet, and the next day it is due.
    for (day, is_past) in [("2031-06-30", false), ("2031-07-01", true)] {
        let (site, _) = made(&portal(), &format!("{day}T04:00:00Z"));
        let all = page(&site, "deadlines/");
        let past = texts(all, "[data-deadlines=past] h3");
        assert_eq!(!past.is_empty(), is_past, "{day}");
    }
    let ran = sample().run(["build", "--now", "2031-06-30T04:00:00Z"]);
    assert!(ran.stdout.contains("2031-07-01 00:00"), "{}", ran.stdout);
}

#[test]
fn the_data_should_have_duties() {
    let (site, _) = made(&portal(), "2031-05-01T00:00:00Z");
    let measure = &data(&site, "2031")["measures"][0];
    let owner = |name: &str, role: &str, body: &str| json!({"name": {"zh-Hans": name}, "role": role, "body": body});
    let expected = json!([{
        "owners": [
            owner("市民政局", "lead", "shi-li-shi-min-zheng-ju"),
            owner("市财政局", "support", "shi-li-shi-cai-zheng-ju"),
            owner("市卫健委", "support", "shi-li-shi-wei-jian-wei"),
        ],
        "deadline": {"text": "2031年6月底前", "date": "2031-06-30"},
    }]);
    assert_eq!(measure["duties"], expected);
    let second = data(&site, "2032");
    assert_eq!(second["measures"][1]["duties"][1]["item"], json!("(2)"));
    assert!(second["measures"][2].get("duties").is_none());
}

#[test]
fn editors_should_have_the_last_word() {
    let number = "number = 1\n";
    let with = |keys: &str| sample().replace(ANNOTATIONS, number, &format!("{number}{keys}"));
    let (site, _) = made(&with("deadline = \"2031-07-31\"\n"), "2031-05-01T00:00:00Z");
    let measure = page(&site, "plans/2031/measures/1/");
    assert_eq!(
        texts(measure, "[data-deadline='2031-07-31'] time"),
        ["2031年7月31日"]
    );
    let (site, _) = made(
        &with("deadline = \"none\"\nowners = []\n"),
        "2031-05-01T00:00:00Z",
    );
    assert_eq!(
        texts(page(&site, "plans/2031/measures/1/"), "[data-duties]").len(),
        0
    );
    assert!(!site.contains_key("deadlines/index.html"));
    let owners = "owners = [{ name = \"市财政局\", role = \"lead\" }]\n";
    let (site, _) = made(&with(owners), "2031-05-01T00:00:00Z");
    let measure = page(&site, "plans/2031/measures/1/");
    assert_eq!(texts(measure, "[data-role=lead] a"), ["市财政局"]);
    assert_eq!(texts(measure, "[data-role=support]").len(), 0);
}

#[test]
fn a_term_should_be_one_body_under_all_of_its_forms() {
    let term = "
[[term]]
slug = \"health-commission\"
kind = \"body\"
[term.zh-Hans]
term = \"市卫生健康委员会\"
also = [\"市卫健委\"]
explanation = \"主管卫生健康工作的机关。\"
[term.en]
term = \"Municipal Health Commission\"
explanation = \"The body in charge of health.\"
";
    let portal = sample();
    let glossary = portal.text(GLOSSARY) + term;
    let (site, _) = made(&portal.with(GLOSSARY, glossary), "2031-05-01T00:00:00Z");
    let body = page(&site, "en/bodies/health-commission/");
    assert_eq!(texts(body, "h1"), ["Municipal Health Commission"]);
    let measure = page(&site, "en/plans/2031/measures/1/");
    let support = texts(measure, "[data-role=support] a");
    assert_eq!(support, ["市财政局", "Municipal Health Commission"]);
    let chinese = page(&site, "plans/2031/measures/1/");
    assert_eq!(
        texts(chinese, "[data-role=support] a"),
        ["市财政局", "市卫健委"]
    );
}

#[test]
fn an_incremental_build_should_be_that_of_a_clean_one() {
    // A new plan, and a day on which a deadline is past.
    let folder = sample().on_disk();
    folder.run(["build", "--now", "2031-06-30T04:00:00Z"]);
    folder.hold(&portal());
    for now in ["2031-06-30T04:00:00Z", "2031-07-01T04:00:00Z"] {
        folder.run(["build", "--now", now]);
        folder.run(["build", "--now", now, "--output", "clean"]);
        let (ours, clean) = (folder.tree("public"), folder.tree("clean"));
        assert!(ours.contains_key("deadlines/index.html"));
        for (path, bytes) in &clean {
            if !path.contains("manifest") {
                assert!(ours.get(path) == Some(bytes), "{path} at {now}");
            }
        }
    }
}
