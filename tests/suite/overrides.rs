//! Changes of a portal to its theme without copying it: one template, one
//! block, one component, one message, one file; and the built-in theme, which a
//! portal can use without files of its own.

use std::collections::BTreeMap;

use yaodian::diagnostic::Problem;

use crate::bad_input::refused;
use crate::harness::Portal;

const MEASURE: &str = "plans/2031/measures/1/index.html";
const MEASURE_EN: &str = "en/plans/2031/measures/1/index.html";

/// The sample without themes in its folder.
fn bare() -> Portal {
    Portal::sample().without("themes")
}

fn text(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = site.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).expect("should be UTF-8")
}

fn site(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    portal.build().unwrap_or_else(|found| panic!("{found:#?}"))
}

/// The codes that `check` reports.
fn codes(portal: &Portal, status: i32) -> Vec<String> {
    let ran = portal.run(["--format", "json", "check"]).ends(status);
    let code = |problem: &serde_json::Value| problem["code"].as_str().map(str::to_owned);
    ran.problems().iter().filter_map(code).collect()
}

#[test]
fn a_portal_should_need_no_files_of_a_theme() {
    let bare = bare().on_disk();
    bare.run(["build", "--strict"]).ends(0);
    let full = Portal::sample().on_disk();
    full.run(["build", "--strict"]).ends(0);
    let (bare, full) = (bare.tree("public"), full.tree("public"));
    let names: Vec<&String> = bare.keys().collect();
    assert_eq!(names, full.keys().collect::<Vec<_>>());
    // What names the sources differs: the manifest, which is hidden, and the
    // lists of the files.
    let lists = ["SHA256SUMS", "manifest.json"];
    let is_compared = |path: &str| !path.starts_with('.') && !lists.contains(&path);
    for (path, bytes) in bare.iter().filter(|(path, _)| is_compared(path)) {
        assert!(*bytes == full[path], "{path} differs");
    }
}

#[test]
fn a_template_should_stand_for_the_themes_one() {
    let own = "<!doctype html><html lang=\"{{ page.language }}\"><title>{{ measure.title.text }}</title><p>{{ measure.number }}</p>";
    let portal = bare().with("theme/templates/measure.html", own);
    let site = site(&portal);
    assert!(text(&site, MEASURE).ends_with("<p>1</p>"));
    let plan = text(&site, "plans/2031/index.html");
    assert_eq!(plan, text(&self::site(&bare()), "plans/2031/index.html"));
}

#[test]
fn a_block_should_be_changed_by_itself() {
    let own = "{% extends \"civic/measure.html\" %}\n\
               {% block main %}{{ super() }}<p class=\"hotline\">12345</p>{% endblock %}";
    let site = site(&bare().with("theme/templates/measure.html", own));
    let before = text(&self::site(&bare()), MEASURE);
    let hotline = "<p class=\"hotline\">12345</p>";
    let after = text(&site, MEASURE);
    assert!(after.contains(hotline));
    assert_eq!(after.replace(hotline, ""), before);
}

#[test]
fn the_frame_of_every_page_should_be_changed_in_one_place() {
    let own = "{% extends \"civic/layout.html\" %}\n\
               {% block head %}<meta name=\"office\" content=\"sample\">{% endblock %}";
    let portal = bare().with("theme/templates/layout.html", own);
    let site = site(&portal);
    for path in ["index.html", "en/plans/2031/index.html", "about/index.html"] {
        assert!(text(&site, path).contains("name=\"office\""), "{path}");
    }
}

#[test]
fn a_component_should_be_changed_by_itself() {
    let own = "{% component title_words(title, own) %}<b>{{ title.text }}</b>{% endcomponent title_words %}";
    let portal = bare().with("theme/templates/parts.html", own);
    assert!(text(&site(&portal), MEASURE).contains("</span> <b>"));
    assert_eq!(codes(&portal, 0), Vec::<String>::new());
}

#[test]
fn a_message_should_be_changed_by_itself_and_in_one_language() {
    let portal = bare().with("theme/locales/en.ftl", "disclaimer = Ask at the counter.\n");
    let site = site(&portal);
    let before = self::site(&bare());
    assert!(text(&site, MEASURE_EN).contains("Ask at the counter."));
    assert_eq!(text(&site, MEASURE), text(&before, MEASURE));
}

#[test]
fn a_derived_language_should_follow_a_changed_message_unless_it_has_its_own() {
    let derived =
        "[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    let settings = bare().text("site.toml") + "\n" + derived;
    let words = "disclaimer = 请到窗口查询。\nskip = 跳到正文吧\n";
    let portal = bare()
        .with("site.toml", settings)
        .with("theme/locales/zh-Hans.ftl", words)
        .with("theme/locales/zh-Hant.ftl", "skip = 直達正文\n");
    let page = text(&site(&portal), &format!("zh-hant/{MEASURE}"));
    assert!(page.contains("請到窗口查詢。"));
    assert!(page.contains(">直達正文<"));
    assert!(!page.contains("跳到正文吧"));
}

#[test]
fn a_static_file_should_stand_for_the_themes_one() {
    let icon = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let portal = bare().with("theme/static/icon.svg", icon);
    assert_eq!(text(&site(&portal), "assets/icon.svg"), icon);
}

#[test]
fn an_own_script_should_be_served_as_it_is_written() {
    let script =
        "// Why.\nimport { open } from \"../search/client.js\";\n\nexport const opened = open;\n";
    let site = site(&bare().with("theme/static/hotline.js", script));
    assert_eq!(text(&site, "assets/hotline.js"), script);
    assert!(site.contains_key("search/client.js"));
}

#[test]
fn an_own_style_sheet_should_come_after_the_themes() {
    let css = ":root { --blue: #005a3c; }";
    let site = site(&bare().with("theme/static/custom.css", css));
    assert_eq!(text(&site, "assets/custom.css"), css);
    let page = text(&site, MEASURE_EN);
    let at = |name: &str| page.find(name).unwrap_or_else(|| panic!("no {name}"));
    assert!(at("assets/site.css") < at("href=\"../../../../../assets/custom.css\""));
    assert!(!text(&self::site(&bare()), MEASURE).contains("custom.css"));
}

#[test]
fn a_theme_should_hold_only_what_it_changes_of_another() {
    let portal = bare()
        .replace("site.toml", "theme = \"civic\"", "theme = \"harbour\"")
        .with("themes/harbour/theme.toml", "name = \"harbour\"\n")
        .with("themes/harbour/static/icon.svg", "<svg/>")
        .with("themes/harbour/locales/en.ftl", "disclaimer = Harbour.\n")
        .with(
            "themes/harbour/templates/measure.html",
            "{% extends \"civic/measure.html\" %}{% block head %}<meta name=harbour>{% endblock %}",
        )
        .with(
            "theme/templates/measure.html",
            "{% extends \"harbour/measure.html\" %}{% block head %}{{ super() }}<meta name=own>{% endblock %}",
        );
    let site = site(&portal);
    let page = text(&site, MEASURE_EN);
    assert!(page.contains("<meta name=harbour><meta name=own>"));
    assert!(page.contains("Harbour."));
    assert_eq!(text(&site, "assets/icon.svg"), "<svg/>");
    assert!(site.contains_key("assets/site.css"));
}

#[test]
fn what_a_theme_says_should_count_in_the_digest() {
    let folder = bare().on_disk();
    folder.run(["build"]).ends(0);
    let before = folder.tree("public")[MEASURE_EN].clone();
    folder.hold(&bare().with("theme/locales/en.ftl", "disclaimer = Other words.\n"));
    folder.run(["build"]).ends(0);
    assert!(folder.tree("public")[MEASURE_EN] != before);
}

#[test]
fn new_messages_of_own_templates_should_be_asked_of_every_language() {
    let own = "{% extends \"civic/measure.html\" %}\n\
               {% block main %}{{ super() }}<p>{{ t(id=\"hotline\") }}</p>{% endblock %}";
    let portal = bare()
        .with("theme/templates/measure.html", own)
        .with("theme/locales/en.ftl", "hotline = Call 12345\n");
    assert_eq!(codes(&portal, 1), ["locale-key"]);
    let portal = portal.with("theme/locales/zh-Hans.ftl", "hotline = 请拨 12345\n");
    assert_eq!(codes(&portal, 0), Vec::<String>::new());
}

#[test]
fn what_nothing_asks_for_should_be_said() {
    let portal = bare()
        .with("theme/templates/mesure.html", "<p>")
        .with("theme/templates/civic/home.html", "<p>")
        .with("theme/locales/en.ftl", "disclaimr = Words.\n")
        .with("theme/site.css", "p {}");
    let said = |lang| portal.run(["--lang", lang, "check"]).ends(0).stderr;
    insta::assert_snapshot!(format!("{}\n{}", said("en"), said("zh")));
}

#[test]
fn an_own_template_with_an_unknown_block_should_be_refused() {
    refused("template", "theme/templates/measure.html:2", |portal| {
        portal.without("themes").with(
            "theme/templates/measure.html",
            "{% extends \"civic/measure.html\" %}\n{% block mian %}<p>{% endblock %}\n",
        )
    });
}

#[test]
fn an_own_template_that_does_not_compile_should_be_refused() {
    refused("template", "theme/templates/layout.html:2", |portal| {
        portal.without("themes").with(
            "theme/templates/layout.html",
            "{% extends \"civic/layout.html\" %}\n{% block head %}{{ page.home | upercase }}{% endblock %}\n",
        )
    });
}

#[test]
fn an_own_frame_without_room_for_the_pages_should_be_refused() {
    refused("block-missing", "theme/templates/layout.html:1", |portal| {
        portal.without("themes").with(
            "theme/templates/layout.html",
            "<!doctype html>\n<p>{% block main %}{% endblock %}</p>\n",
        )
    });
}

#[test]
fn an_own_template_that_extends_itself_should_be_refused() {
    refused(
        "template-itself",
        "theme/templates/measure.html:1",
        |portal| {
            portal.without("themes").with(
                "theme/templates/measure.html",
                "{% extends \"measure.html\" %}\n{% block main %}<p>{% endblock %}\n",
            )
        },
    );
}

#[test]
fn an_own_template_of_a_theme_that_is_not_there_should_be_refused() {
    refused("template", "theme/templates/measure.html:1", |portal| {
        portal.without("themes").with(
            "theme/templates/measure.html",
            "{% extends \"civil/measure.html\" %}\n",
        )
    });
}

#[test]
fn a_broken_message_of_the_portals_own_should_be_refused() {
    refused("locale-syntax", "theme/locales/en.ftl:2", |portal| {
        portal
            .without("themes")
            .with("theme/locales/en.ftl", "skip = Skip\ndisclaimer Words\n")
    });
}

#[test]
fn an_own_message_that_cannot_be_filled_in_should_be_refused() {
    refused("locale-pattern", "theme/locales/en.ftl:2", |portal| {
        portal
            .without("themes")
            .with(
                "theme/templates/home.html",
                "{% extends \"civic/home.html\" %}\n{% block main %}{{ t(id=\"welcome\") }}{% endblock %}\n",
            )
            .with("theme/locales/zh-Hans.ftl", "welcome = 欢迎\n")
            .with("theme/locales/en.ftl", "skip = Skip\nwelcome = Welcome, { $name }\n")
    });
}

#[test]
fn a_message_of_the_programs_own_that_cannot_be_filled_in_should_be_refused() {
    for key in ["date", "correction-reference", "note-reference", "qr-title"] {
        let portal =
            Portal::sample().with("theme/locales/en.ftl", format!("{key} = {{ $name }}\n"));
        let problems = portal.build().expect_err("should be refused");
        let errors = problems.iter().filter(|found| found.is_error());
        let said: Vec<&Problem> = errors.map(|found| &found.problem).collect();
        let is_it = |problem: &&Problem| match problem {
            Problem::LocalePattern {
                key: of, language, ..
            } => of == key && language == "en",
            _ => false,
        };
        assert!(!said.is_empty(), "{key}");
        assert!(said.iter().all(is_it), "{key}: {said:?}");
    }
}

#[test]
fn a_theme_that_stands_on_itself_should_be_refused() {
    refused("theme-circular", "themes/harbour/theme.toml:2", |portal| {
        portal
            .replace("site.toml", "theme = \"civic\"", "theme = \"harbour\"")
            .with(
                "themes/harbour/theme.toml",
                "name = \"harbour\"\nextends = \"harbour\"\n",
            )
    });
}

#[test]
fn a_theme_of_an_unknown_name_should_be_refused_with_the_nearest() {
    refused("theme-missing", "site.toml:2", |portal| {
        portal
            .without("themes")
            .replace("site.toml", "theme = \"civic\"", "theme = \"civik\"")
    });
}
