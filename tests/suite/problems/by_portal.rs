//! Problems of the files of a portal.

use yaodian::diagnostic::{Diagnostic, order};
use yaodian::pipeline;
use yaodian::source::Options;

use super::{drawn, shown};
use crate::harness::{
    ANNOTATIONS, AUDIENCES, ERRATA, GLOSSARY, ORIGINAL, PLAIN, PLAN, Portal, SYNONYMS, TOPIC_1_EN,
};

const TOPIC_2_EN: &str = "content/plans/2031/en/02-elderly-care.md";
const FRONT_EN: &str = "content/plans/2031/en/00-front.md";
const SEGMENTS: &str = "content/plans/2031/en/segments.toml";
const ABOUT: &str = "content/pages/about.en.md";
const PNG: &[u8] = include_bytes!("../pictures/hall.png");

/// A code, and the change to the sample that causes it.
type Case = (&'static str, fn(Portal) -> Portal);

/// The sample with more in the settings of its plan.
fn of_plan(portal: Portal, lines: &str) -> Portal {
    portal.replace(
        PLAN,
        "[[topic]]\nnumber = 1",
        &format!("{lines}[[topic]]\nnumber = 1"),
    )
}

const FILES: &[Case] = &[
    ("file-missing", |p| {
        p.replace(PLAN, "seeds/sample.txt", "seeds/sampel.txt")
    }),
    ("plan-settings-missing", |p| p.without(PLAN)),
    ("file-too-large", |p| {
        let text = p.text(GLOSSARY);
        p.with(GLOSSARY, text + &"#".repeat(8 << 20))
    }),
    ("not-utf8", |p| p.with(ABOUT, *b"\xb8\xf7\xc7\xf8\n")),
    ("control-character", |p| {
        p.replace(ABOUT, "For tests", "For\u{202E} tests")
    }),
    ("file-ignored", |p| {
        p.with("content/plans/2031/errata.tml", "")
    }),
    ("names-alike", |p| p.with("seeds/Sample.txt", "")),
    ("name-unportable", |p| {
        p.replace(
            GLOSSARY,
            "slug = \"subsistence",
            "slug = \"con\" # \"subsistence",
        )
    }),
    ("original-empty", |p| p.original("")),
    ("original-changed", |p| {
        p.replace(ORIGINAL, "扩围增效", "扩围")
    }),
    ("toml-syntax", |p| {
        p.replace(PLAN, "\"elderly-care\"", "“elderly-care”")
    }),
    ("key-repeated", |p| {
        p.replace(PLAN, "number = 2\n", "number = 2\nnumber = 2\n")
    }),
    ("unknown-key", |p| {
        p.replace(
            GLOSSARY,
            "everyday = [\"低保金\"]",
            "everday = [\"低保金\"]",
        )
    }),
    ("missing-key", |p| {
        p.replace(GLOSSARY, "kind = \"benefit\"\n", "")
    }),
    ("empty-value", |p| {
        p.replace(GLOSSARY, "\"样本里的局。\"", "\"\"")
    }),
    ("wrong-type", |p| {
        p.replace(ERRATA, "line = 9", "line = \"9\"")
    }),
    ("bad-value", |p| {
        p.replace(GLOSSARY, "\"benefit\"", "\"benifit\"")
    }),
    ("front-matter-missing", |p| p.with(ABOUT, "# About\n")),
];

const ORIGINALS: &[Case] = &[
    ("no-title", |p| {
        p.without(ERRATA)
            .original("一、健全社会救助体系\n1.完善低保制度。做好最低生活保障工作。\n")
    }),
    ("line-doubtful", |p| p.in_original("2.强化", "4.强化")),
    ("title-unsure", |p| {
        p.without(ERRATA)
            .original("抓落实 促发展\n一、健全社会救助体系\n1.完善低保制度。做好工作。\n")
    }),
    ("table-unread", |p| {
        p.without(ERRATA).in_original(
            "2.强化",
            "| 地区 | 数量 |\n| 东区 | 3个 |\n| 西区 | 5个 |\n2.强化",
        )
    }),
    ("original-unimported", |p| {
        // 各区民政局 in GB18030.
        p.with(
            "seeds/2030 plan.txt",
            *b"\xb8\xf7\xc7\xf8\xc3\xf1\xd5\xfe\xbe\xd6\n",
        )
    }),
    ("original-read", |p| {
        p.replace(
            PLAN,
            "language",
            "text-sha256 = \"0000000000000000000000000000000000000000000000000000000000000000\"\nlanguage",
        )
    }),
    ("levels-disordered", |p| {
        p.replace(PLAN, "language", "topics = 2\nmeasures = 2\nlanguage")
    }),
    ("level-idle", |p| {
        p.replace(
            PLAN,
            "[[topic]]\nnumber = 1\n",
            "[[line]]\nlines = 6\nis = \"text\"\nlevel = 2\n\n[[topic]]\nnumber = 1\n",
        )
    }),
    ("line-unknown", |p| {
        p.replace(
            PLAN,
            "[[topic]]\nnumber = 1\n",
            "[[line]]\nlines = 99\nis = \"text\"\n\n[[topic]]\nnumber = 1\n",
        )
    }),
    ("number-without-dot", |p| {
        p.without(ERRATA).in_original("2.强化", "2强化")
    }),
    ("pasted-run", |p| {
        p.without(ERRATA)
            .in_original(
                "做好最低生活保障工作,强化",
                "落实条例,深化管理规定修订调研。强化",
            )
            .in_original(
                "家庭养老床位管理化管理制度。",
                "家庭养老床位深化管理规定修订调研。",
            )
    }),
    ("text-slip", |p| {
        p.in_original("做好最低生活保障工作", "做好（最低生活保障工作")
    }),
    ("deadline-impossible", |p| {
        p.in_original("做好最低生活保障工作", "2月30日前完成最低生活保障提标工作")
    }),
    ("measure-without-text", |p| {
        p.without(ERRATA)
            .in_original("改造居家环境,建设家庭养老床位管理化管理制度。", "")
    }),
    ("part-without-measures", |p| {
        p.without(ERRATA)
            .original("2031年民政工作要点\n一、健全体系\n（一）城市\n1.完善低保。做好工作。\n（二）农村\n抓好农村工作。\n")
            .replace(PLAN, "language", "measures = 3\nlanguage")
    }),
    ("chapter-without-measures", |p| {
        p.in_original("扫一扫", "三、加强能力建设\n扫一扫")
    }),
    ("stray-line", |p| {
        p.in_original("二、构建", "首页\n二、构建")
    }),
    ("erratum-line", |p| {
        p.replace(ERRATA, "line = 9", "line = 99")
    }),
    ("erratum-not-found", |p| {
        p.replace(
            ERRATA,
            "line = 9\nfound = \"信息平平台\"",
            "line = 6\nfound = \"2031年，坚持\"",
        )
    }),
    ("erratum-ambiguous", |p| {
        p.replace(ERRATA, "found = \"信息平平台\"", "found = \"平\"")
    }),
    ("erratum-empty", |p| {
        p.replace(
            ERRATA,
            "corrected = \"信息平台\"",
            "corrected = \"信息平平台\"",
        )
    }),
    ("erratum-overlap", |p| {
        let twice = p.text(ERRATA).replace("信息平平台\"\nc", "平平台\"\nc");
        let both = p.text(ERRATA) + "\n" + &twice;
        p.with(ERRATA, both)
    }),
];

const SETTINGS: &[Case] = &[
    ("language-unknown", |p| {
        p.replace(ERRATA, "zh-Hans = \"“平", "zh_Hans = \"“平")
    }),
    ("language-unpublished", |p| {
        let settings = p.text("site.toml");
        let start = settings.rfind("[[language]]").expect("should have two");
        p.with("site.toml", &settings[..start])
    }),
    ("language-derived", |p| {
        derived(p).replace(ANNOTATIONS, "zh-Hans = [", "zh-Hant = [")
    }),
    ("language-repeated", |p| {
        p.replace("site.toml", "tag = \"en\"", "tag = \"zh-Hans\"")
    }),
    ("language-not-derivable", |p| {
        derived(p).replace("site.toml", "from = \"zh-Hans\"", "from = \"en\"")
    }),
    ("override-length", |p| {
        let words = "[term.zh-Hant]\nterm = \"最低生活保障金\"\n\n[[term]]\nslug = \"social";
        derived(p).replace(GLOSSARY, "[[term]]\nslug = \"social", words)
    }),
    ("no-plans", |p| p.without("content/plans")),
    ("plans-withheld", |p| {
        p.replace(
            PLAN,
            "sha256 = ",
            "publish-at = \"2031-03-06 09:00\"\nsha256 = ",
        )
    }),
    ("plan-name", |p| p.plan_again("2031年要点")),
    ("plan-name-reserved", |p| p.plan_again("series")),
    ("year-outside-period", |p| {
        of_plan(p, "year = 2031\nperiod = \"2032-2035\"\n")
    }),
    ("year-unlike-title", |p| of_plan(p, "year = 2032\n")),
    ("superseded-by-unknown", |p| {
        let p = p.plan_again("2032-again");
        of_plan(p, "superseded-by = \"2032-agian\"\n")
    }),
    ("superseded-by-itself", |p| {
        of_plan(p, "superseded-by = \"2031\"\n")
    }),
    ("superseded-circle", |p| {
        let p = of_plan(p, "superseded-by = \"2032\"\n").plan_again("2032");
        let second = "content/plans/2032/plan.toml";
        p.replace(second, "\"2032\"", "\"2033\"")
            .plan_again("2033")
            .replace("content/plans/2033/plan.toml", "\"2032\"", "\"2031\"")
    }),
    ("plans-alike", |p| p.plan_again("2032")),
    ("body-two-names", |p| {
        let p = of_plan(p, "[body]\nzh-Hans = \"民政局\"\n\n").plan_again("2032");
        p.replace("content/plans/2032/plan.toml", "民政局", "示例市民政局")
            .replace(
                "content/plans/2032/plan.toml",
                "[body]",
                "year = 2032\n[body]",
            )
    }),
    ("series-unknown", |p| {
        let named =
            "[series.civil-afairs]\nzh-Hans = \"民政工作要点\"\n\n[[language]]\ntag = \"en\"";
        of_plan(p, "series = \"civil-affairs\"\n").replace(
            "site.toml",
            "[[language]]\ntag = \"en\"",
            named,
        )
    }),
    ("owner-two-names", |p| {
        let owned = "及时开展临时救助(市卫健委牵头,市卫生健康委员会配合)。";
        p.in_original("及时开展临时救助。", owned)
    }),
    ("owners-doubtful", |p| {
        let named = "及时开展临时救助(市民政局、市财政局)。";
        p.in_original("及时开展临时救助。", named)
    }),
    ("owner-unknown", |p| {
        let owners = "number = 1\nowners = [{ name = \"市民政局救助处\", role = \"lead\" }]\n";
        p.replace(ANNOTATIONS, "number = 1\n", owners)
    }),
    ("topic-without-slug", |p| {
        p.replace(PLAN, "[[topic]]\nnumber = 2\nslug = \"elderly-care\"\n", "")
    }),
    ("topic-unknown", |p| {
        p.replace(PLAN, "number = 2", "number = 7")
    }),
    ("topic-repeated", |p| {
        p.replace(PLAN, "number = 2", "number = 1")
    }),
    ("slug-repeated", |p| {
        p.replace(PLAN, "elderly-care", "social-assistance")
    }),
    ("schedule-differs", |p| {
        let at = |day| format!("publish-at = 2031-03-{day}T09:00:00+08:00\ntitle = ");
        p.replace(ABOUT, "title = ", &at("06")).replace(
            "content/pages/about.zh-Hans.md",
            "title = ",
            &at("07"),
        )
    }),
    ("dates-disordered", |p| {
        let dates = "[document]\nvalid-from = 2031-03-02\nvalid-until = 2030-12-31\n\n";
        p.replace(
            PLAN,
            "[[topic]]\nnumber = 1",
            &format!("{dates}[[topic]]\nnumber = 1"),
        )
    }),
    ("base-url-missing", |p| {
        p.replace("site.toml", "base-url = \"https://sample.example/\"\n", "")
    }),
];

const EDITIONS: &[Case] = &[
    ("edition-heading", |p| {
        p.replace(TOPIC_1_EN, "## 2. ", "### 2. ")
    }),
    ("edition-stray-text", |p| {
        p.replace(
            TOPIC_1_EN,
            "system\n\n## 1.",
            "system\n\nSee below.\n\n## 1.",
        )
    }),
    ("edition-topic-unknown", |p| {
        p.replace(TOPIC_2_EN, "# 2. ", "# 9. ")
    }),
    ("edition-topic-repeated", |p| {
        p.replace(TOPIC_2_EN, "# 2. ", "# 1. ")
    }),
    ("edition-measure-unknown", |p| {
        p.replace(TOPIC_1_EN, "## 2. ", "## 3. ")
    }),
    ("edition-measure-repeated", |p| {
        p.replace(TOPIC_1_EN, "## 2. ", "## 1. ")
    }),
    ("front-segment-count", |p| {
        p.replace(FRONT_EN, "Sample Civil Affairs Bureau\n", "")
    }),
    ("segment-count", |p| {
        p.replace(TOPIC_1_EN, "Give temporary assistance in time.\n", "")
    }),
    ("numbers-differ", |p| {
        p.replace(FRONT_EN, "2 March 2031", "3 March 2031")
    }),
    ("instrument-unknown", |p| {
        p.in_original("及时开展临时救助", "落实《社会救助暂行办法》")
    }),
    ("edition-missing", |p| p.without(TOPIC_1_EN)),
    ("edition-unexpected", |p| {
        let language = "language = \"zh-Hans\"\n";
        p.replace(
            PLAN,
            language,
            &format!("{language}untranslated = [\"en\"]\n"),
        )
    }),
    ("reason-missing", |p| {
        p.replace(ERRATA, "en = \"One character is repeated.\"\n", "")
    }),
    ("translation-missing", |p| {
        p.replace(TOPIC_1_EN, "Give temporary assistance in time.", "[…]")
    }),
    ("translation-unreviewed", |p| p.without(SEGMENTS)),
    ("translation-stale", |p| {
        p.replace(SEGMENTS, "53e9c6c717d74412", "53e9c6c717d74413")
    }),
    ("placeholder-unbalanced", |p| {
        p.replace(TOPIC_1_EN, "Give temporary", "Give {temporary")
    }),
    ("bad-segment", |p| {
        p.replace(SEGMENTS, "\"measure/1/2\"", "\"mesure/1/2\"")
    }),
    ("segment-unknown", |p| {
        p.replace(SEGMENTS, "\"measure/1/2\"", "\"measure/1/9\"")
    }),
];

const WORDS: &[Case] = &[
    ("term-slug-repeated", |p| {
        p.replace(
            GLOSSARY,
            "\"social-assistance\"",
            "\"subsistence-allowance\"",
        )
    }),
    ("term-unknown", |p| {
        let part = "kind = \"benefit\"\npart-of = \"social-asistance\"";
        p.replace(GLOSSARY, "kind = \"benefit\"", part)
    }),
    ("term-plan-unknown", |p| {
        let plans = "kind = \"benefit\"\nplans = [\"2013\"]";
        p.replace(GLOSSARY, "kind = \"benefit\"", plans)
    }),
    ("term-repeated", |p| {
        p.replace(GLOSSARY, "\"社会救助\"", "\"低保\"")
    }),
    ("term-language-missing", |p| {
        let words =
            "[term.zh-Hans]\nterm = \"社会救助\"\nexplanation = \"国家对生活困难的人的帮助。\"\n";
        p.replace(GLOSSARY, words, "")
    }),
    ("terms-untranslated", |p| {
        let words = "[term.en]\nterm = \"social assistance\"\nexplanation = \"What the state does for people in need.\"\n";
        p.replace(GLOSSARY, words, "")
    }),
    ("term-not-used", |p| {
        p.replace(
            TOPIC_1_EN,
            "the work of the subsistence allowance",
            "this work",
        )
    }),
    ("audience-slug-repeated", |p| {
        p.replace(AUDIENCES, "\"older-people\"", "\"families-in-hardship\"")
    }),
    ("audience-language-missing", |p| {
        let words = "[audience.zh-Hans]\nname = \"老年人\"\nline = \"六十岁以上的人。\"\n";
        p.replace(AUDIENCES, words, "")
    }),
    ("audience-untranslated", |p| {
        let words =
            "[audience.en]\nname = \"Older people\"\nline = \"People of sixty and above.\"\n";
        p.replace(AUDIENCES, words, "")
    }),
    ("audience-unknown", |p| {
        p.replace(ANNOTATIONS, "[\"older-people\"]", "[\"older-peple\"]")
    }),
    ("annotation-unknown", |p| {
        p.replace(ANNOTATIONS, "number = 3", "number = 30")
    }),
    ("annotation-repeated", |p| {
        p.replace(ANNOTATIONS, "number = 3", "number = 1")
    }),
    ("plain-missing", |p| p.with(PLAIN, plain(&[1, 2]))),
    ("plain-unrecorded", |p| p.with(PLAIN, plain(&[1, 2, 3]))),
    ("plain-stale", |p| {
        let told = plain(&[1, 2, 3]);
        let stale = told.replace(
            "number = 2\n",
            "number = 2\nsource = \"0123456789abcdef\"\n",
        );
        p.with(PLAIN, stale)
    }),
    ("plain-untranslated", |p| {
        p.with(
            PLAIN,
            plain(&[1, 2, 3]).replacen("en = \"In short.\"\n", "", 1),
        )
    }),
    ("name-not-found", |p| {
        annotated(
            p,
            "[[measure.named]]\nkind = \"target\"\nslug = \"beds\"\nfound = \"居家环境，建设\"",
        )
    }),
    ("not-named-idle", |p| {
        annotated(
            p,
            "[[measure.not-named]]\nkind = \"body\"\nfound = \"床位\"",
        )
    }),
    ("name-slug-repeated", |p| {
        let one = "[[measure.named]]\nkind = \"target\"\nslug = \"beds\"\nfound = \"";
        annotated(p, &format!("{one}居家环境\"\n\n{one}床位\""))
    }),
    ("related-unknown", |p| annotated(p, "related = [9]")),
    ("related-self", |p| annotated(p, "related = [3]")),
    ("related-repeated", |p| annotated(p, "related = [1, 2, 1]")),
    ("keyword-repeated", |p| {
        p.replace(ANNOTATIONS, "\"没钱吃饭\"", "\"没钱吃饭\", \"没钱吃饭\"")
    }),
    ("synonym-repeated", |p| {
        p.replace(SYNONYMS, "\"上门照顾\"", "\"在家养老\"")
    }),
    ("synonym-plan-unknown", |p| {
        let plans = "[\"居家养老\"]\nplans = [\"2013\"]";
        p.replace(SYNONYMS, "[\"居家养老\"]", plans)
    }),
    ("synonym-nowhere", |p| {
        p.replace(SYNONYMS, "[\"居家养老\"]", "[\"居家式养老\"]")
    }),
];

const THEMES: &[Case] = &[
    ("page-name", |p| {
        p.with("content/pages/help.zh_Hans.md", "+++\n+++\n")
    }),
    ("page-missing", |p| p.without(ABOUT)),
    ("page-outline", |p| {
        p.replace(ABOUT, "## Scope", "#### Scope")
    }),
    ("address-taken", |p| {
        let settings = p.text("site.toml");
        let gone = "[gone]\n\"/about/\" = { zh-Hans = \"撤下。\", en = \"Taken down.\" }\n";
        p.with("site.toml", format!("{settings}\n{gone}"))
    }),
    ("address-repeated", |p| {
        p.replace(
            PLAN,
            "\"social-assistance\"",
            "\"social-assistance\"\nformerly = [\"relief\"]",
        )
        .replace(
            PLAN,
            "\"elderly-care\"",
            "\"elderly-care\"\nformerly = [\"relief\"]",
        )
    }),
    ("page-reserved", |p| {
        let page = p.text(ABOUT);
        p.with("content/pages/search.en.md", page)
    }),
    ("picture-without-text", |p| {
        p.with("content/pages/hall.png", PNG)
            .replace(ABOUT, "For tests only.", "![](hall.png)")
    }),
    ("picture-unreadable", |p| {
        p.with(
            "content/pages/hall.png",
            *b"<!doctype html>\n<title>Sign in</title>\n",
        )
        .replace(ABOUT, "For tests only.", "![The hall](hall.png)")
    }),
    ("picture-unused", |p| p.with("content/pages/hall.png", PNG)),
    ("link-broken", |p| {
        p.replace(ABOUT, "/plans/2031/measures/1/", "/abuot/")
    }),
    ("link-withheld", |p| {
        p.plan_again("2032")
            .replace(
                "content/plans/2032/plan.toml",
                "sha256 = ",
                "draft = true\nsha256 = ",
            )
            .replace(ABOUT, "/plans/2031/measures/1/", "/plans/2032/measures/1/")
    }),
    ("fragment-broken", |p| {
        p.replace(ABOUT, "/plans/2031/measures/1/", "/about/#scpoe")
    }),
    ("reference-dead", |p| {
        p.without("themes/civic/static/icon.svg")
    }),
    ("theme-missing", |p| {
        p.replace("site.toml", "\"civic\"", "\"civc\"")
    }),
    ("theme-circular", |p| {
        let theme = "name = \"Bureau\"\nextends = \"bureau\"\n";
        p.with("themes/bureau/theme.toml", theme)
            .replace("site.toml", "\"civic\"", "\"bureau\"")
    }),
    ("template-missing", |p| {
        let p = p.in_plain_theme();
        let measure = p.text("themes/plain/templates/measure.html");
        p.without("themes/plain/templates/measure.html")
            .with("themes/plain/templates/mesure.html", measure)
    }),
    ("template", |p| {
        p.with("theme/templates/measure.html", "<p>\n{% if %}\n")
    }),
    ("template-itself", |p| {
        p.with(
            "theme/templates/measure.html",
            "{% extends \"measure.html\" %}\n",
        )
    }),
    ("block-missing", |p| {
        let frame = "<!doctype html>\n<p>{% block main %}{% endblock %}</p>\n";
        p.with("theme/templates/layout.html", frame)
    }),
    ("template-unused", |p| {
        p.with("theme/templates/mesure.html", "<p>x</p>")
    }),
    ("message-unused", |p| {
        p.with("theme/locales/en.ftl", "disclamer = Ask.\n")
    }),
    ("nested-too-deep", |p| {
        let deep = "{".repeat(33) + " $office " + &"}".repeat(33);
        p.with("theme/locales/en.ftl", format!("skip = {deep}\n"))
    }),
    ("locale-syntax", |p| {
        p.with("theme/locales/en.ftl", "skip = Skip\ndisclaimer Words\n")
    }),
    ("locale-key", |p| {
        p.replace(
            "themes/civic/locales/en.ftl",
            "\ndisclaimer =",
            "\ndisclamer =",
        )
    }),
    ("locale-keys", |p| {
        p.with("themes/civic/locales/en.ftl", "skip = Skip to the text\n")
    }),
    ("locale-pattern", |p| {
        let home = "{% extends \"civic/home.html\" %}\n{% block main %}{{ t(id=\"welcome\") }}{% endblock %}\n";
        p.with("theme/templates/home.html", home)
            .with("theme/locales/zh-Hans.ftl", "welcome = 欢迎\n")
            .with("theme/locales/en.ftl", "welcome = Welcome, { $name }\n")
    }),
    ("locale-missing", |p| {
        p.without("themes/civic/locales/en.ftl")
    }),
];

const TABLES: [&[Case]; 6] = [FILES, ORIGINALS, SETTINGS, EDITIONS, WORDS, THEMES];

pub(super) fn codes() -> Vec<&'static str> {
    let cases = TABLES.iter().flat_map(|table| table.iter());
    cases.map(|(code, _)| *code).collect()
}

/// The sample with a derived language.
fn derived(portal: Portal) -> Portal {
    let language =
        "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    let settings = portal.text("site.toml") + language;
    portal.with("site.toml", settings)
}

/// Plain words on measures, without the hash of what they are written for.
fn plain(numbers: &[u32]) -> String {
    let words = "[measure.says]\nzh-Hans = \"简单说。\"\nen = \"In short.\"\n";
    let entries = numbers.iter();
    entries
        .map(|number| format!("[[measure]]\nnumber = {number}\n{words}"))
        .collect()
}

/// The sample with more lines in the annotation of its third measure.
fn annotated(portal: Portal, more: &str) -> Portal {
    let text = format!("{}{more}\n", portal.text(ANNOTATIONS));
    portal.with(ANNOTATIONS, text)
}

/// The first problem with a code. Builds the site only for problems that show
/// only there.
fn found(portal: &Portal, code: &str) -> Diagnostic {
    let (reader, options) = (portal.reader(), Options::default());
    let read = pipeline::load(&reader, &options);
    let made = || pipeline::check(&reader, &options, None, &yaodian::publish::NoProgress);
    let read = read.map_or_else(|found| found, |noted| noted.diagnostics);
    let of_code = |found: &[Diagnostic]| {
        let mut sorted: Vec<&Diagnostic> = found.iter().collect();
        order::sort(&mut sorted);
        let mut sorted = sorted.into_iter();
        sorted.find(|found| found.problem.code() == code).cloned()
    };
    of_code(&read)
        .or_else(|| of_code(&made().map_or_else(|found| found, |noted| noted.diagnostics)))
        .unwrap_or_else(|| panic!("no {code} in {read:#?}"))
}

fn hold(table: &[Case]) {
    for (code, spoil) in table {
        shown(code, drawn(&found(&spoil(Portal::sample()), code)));
    }
}

#[test]
fn problems_of_files_should_be_shown_as_reviewed() {
    hold(FILES);
}

#[test]
fn problems_of_originals_should_be_shown_as_reviewed() {
    hold(ORIGINALS);
}

#[test]
fn problems_of_settings_should_be_shown_as_reviewed() {
    hold(SETTINGS);
}

#[test]
fn problems_of_editions_should_be_shown_as_reviewed() {
    hold(EDITIONS);
}

#[test]
fn problems_of_words_should_be_shown_as_reviewed() {
    hold(WORDS);
}

#[test]
fn problems_of_themes_should_be_shown_as_reviewed() {
    hold(THEMES);
}
