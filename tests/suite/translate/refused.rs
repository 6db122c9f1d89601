//! Translators' files that are refused: every reason with its place, and
//! nothing is written.

use super::{codes, export, import};
use crate::harness::Portal;

/// Imports a spoilt export. It must be refused for these reasons, on these
/// lines, and nothing may be written.
fn refused(format: &str, expected: &[(&str, u64)], spoil: impl Fn(String) -> String) {
    let folder = Portal::sample().on_disk();
    let before = folder.tree("content");
    let spoilt = spoil(export(&folder, format));
    let ran = import(&folder, &spoilt).ends(1);
    let expected: Vec<(String, u64)> = expected
        .iter()
        .map(|(code, line)| ((*code).to_owned(), *line))
        .collect();
    assert_eq!(codes(&ran), expected, "{}", ran.stderr);
    for problem in ran.problems() {
        assert_eq!(problem["file"], "delivery", "{problem}");
        assert!(problem["column"].as_u64() > Some(0), "{problem}");
    }
    assert!(folder.tree("content") == before, "something was written");
    for language in ["en", "zh"] {
        let ran = folder.run(["--lang", language, "translate", "import", "delivery"]);
        assert!(ran.ends(1).stderr.contains("delivery:"), "no place");
    }
}

/// Number of the first line of a text that contains these words, from 1.
fn line_of(text: &str, words: &str) -> u64 {
    let before = text.lines().take_while(|line| !line.contains(words));
    before.count() as u64 + 1
}

#[test]
fn a_file_of_neither_format_should_be_refused() {
    refused("po", &[("exchange-unknown", 1)], |_| {
        "id,source\n".to_owned()
    });
}

#[test]
fn every_mistake_of_a_po_file_should_be_said_at_once() {
    let folder = Portal::sample().on_disk();
    let text = export(&folder, "po");
    let at = |words: &str| line_of(&text, words);
    refused(
        "po",
        &[
            ("po-string", at("msgctxt \"title\"") + 1),
            ("po-incomplete", at("msgctxt \"notice/1\"") - 1),
            ("po-line", at("msgctxt \"notice/1\"")),
            ("po-plural", at("msgctxt \"preamble/1\"") + 2),
        ],
        |text| {
            text.replace(
                "msgid \"2031年民政工作要点\"",
                "msgid \"2031年民政工作\\x要点\"",
            )
            .replace("msgctxt \"notice/1\"", "mgsctxt \"notice/1\"")
            .replace(
                "msgstr \"In 2031",
                "msgid_plural \"x\"\nmsgstr[0] \"In 2031",
            )
        },
    );
}

#[test]
fn a_header_that_is_of_something_else_should_be_refused() {
    refused("po", &[("po-header", 1)], |text| {
        let (_, rest) = text.split_once("\n\n").expect("should have entries");
        rest.to_owned()
    });
    refused("po", &[("exchange-language", 7)], |text| {
        text.replace("\"Language: en", "\"Language: e")
    });
    refused("po", &[("exchange-charset", 9)], |text| {
        text.replace("charset=UTF-8", "charset=GB18030")
    });
    refused("xliff", &[("exchange-charset", 1)], |text| {
        text.replace("encoding=\"UTF-8\"", "encoding=\"GB18030\"")
    });
    refused("xliff", &[("exchange-charset", 1)], |text| {
        text.replace("encoding=\"UTF-8\"", "encoding='utf-16'")
    });
    refused("xliff", &[("xliff-version", 2)], |text| {
        text.replace("version=\"2.1\"", "version=\"1.2\"")
    });
}

#[test]
fn a_file_of_another_plan_or_language_should_be_refused() {
    let folder = Portal::sample().on_disk();
    let text = export(&folder, "po");
    std::fs::write(folder.path().join("delivery"), &text).expect("should write");
    let before = folder.tree("content");
    let run = |spoilt: &str, options: &[&str]| {
        std::fs::write(folder.path().join("delivery"), spoilt).expect("should write");
        let lead = ["--format", "json", "translate", "import", "delivery"];
        let ran = folder.run(lead.iter().chain(options)).ends(1);
        let problem = &ran.problems()[0];
        // The place in the file, with its line.
        assert_eq!(problem["file"], "delivery", "{problem}");
        let line = problem["line"].as_u64().unwrap_or_default();
        (
            problem["code"].as_str().unwrap_or_default().to_owned(),
            line,
        )
    };
    let said = |code: &str, words: &str| (code.to_owned(), line_of(&text, words));
    let (plan, language) = ("X-Yaodian-Plan", "\"Language:");
    let other = text.replace("X-Yaodian-Plan: 2031", "X-Yaodian-Plan: 2030");
    assert_eq!(run(&other, &[]), said("plan-unknown", plan));
    assert_eq!(
        run(&other, &["--plan", "2031"]),
        said("exchange-plan", plan)
    );
    let other = text.replace("Language: en", "Language: fr");
    assert_eq!(run(&other, &[]), said("edition-unknown", language));
    let options = ["--language", "en"];
    assert_eq!(run(&other, &options), said("exchange-language", language));
    assert!(folder.tree("content") == before);
}

#[test]
fn a_unit_that_cannot_be_placed_should_be_refused() {
    let folder = Portal::sample().on_disk();
    let po = export(&folder, "po");
    let at = |words: &str| line_of(&po, words);
    refused(
        "po",
        &[
            ("unit-unknown", at("msgctxt \"notice/4\"")),
            ("unit-repeated", at("msgctxt \"preamble/1\"")),
            ("unit-source", at("msgctxt \"measure/1/2\"") + 1),
        ],
        |text| {
            text.replace("\"notice/4\"", "\"notice/9\"")
                .replace("\"preamble/1\"", "\"notice/3\"")
                .replace("及时开展临时救助", "开展临时救助")
        },
    );
}

#[test]
fn a_translation_that_would_spoil_the_edition_should_be_refused() {
    let folder = Portal::sample().on_disk();
    let po = export(&folder, "po");
    let at = |words: &str| line_of(&po, words);
    refused(
        "po",
        &[
            ("unit-emptied", at("msgctxt \"notice/3\"") + 2),
            ("unit-lines", at("msgctxt \"measure/1/1\"") + 2),
            ("unit-heading", at("msgctxt \"measure/1/2\"") + 2),
            (
                "placeholder-unbalanced",
                at("msgctxt \"measure/2/title\"") + 2,
            ),
            ("placeholder-other", at("msgctxt \"measure/3/title\"") + 2),
            ("numbers-differ", at("msgctxt \"measure/3/1\"") + 2),
        ],
        |text| {
            text.replace("\"Sample Civil Affairs Bureau\"", "\"\"")
                .replace("well. Extend", "well.\\nExtend")
                .replace("\"Give temp", "\"## Give temp")
                .replace("Strengthen dynamic", "Strengthen {dynamic")
                .replace("Develop care", "Develop {care}")
                .replace("Adapt homes", "Adapt 40 homes")
        },
    );
}

#[test]
fn xml_that_could_bring_in_anything_should_be_refused() {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    for doctype in [
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
    ] {
        refused("xliff", &[("xml-doctype", 2)], |text| {
            text.replace(head, &format!("{head}{doctype}\n"))
                .replace("Give temporary", "&e; temporary")
        });
    }
    let folder = Portal::sample().on_disk();
    let line = line_of(&export(&folder, "xliff"), "Give temporary");
    for wrong in ["&e;", "<b>", "&#1;", "<", "&"] {
        let folder = Portal::sample().on_disk();
        let text = export(&folder, "xliff").replace("Give temporary", wrong);
        let codes = codes(&import(&folder, &text).ends(1));
        assert_eq!(codes.len(), 1, "{wrong}");
        assert_eq!(codes[0].0, "xml-syntax", "{wrong}");
        assert!(codes[0].1 >= line && codes[0].1 <= line + 1, "{codes:?}");
    }
}

#[test]
fn inline_codes_should_be_balanced_and_those_of_the_source() {
    let folder = Portal::sample().on_disk();
    let line = line_of(&export(&folder, "xliff"), "Give temporary");
    for (code, spoilt) in [
        ("xliff-codes", "<ph id=\"1\"/>Give temporary"),
        ("xliff-codes", "<pc id=\"1\">Give</pc> temporary"),
        (
            "xliff-unbalanced",
            "<sm id=\"m1\" type=\"comment\"/>Give temporary",
        ),
        ("xliff-unbalanced", "Give<em startRef=\"m1\"/> temporary"),
        ("xliff-attribute", "<mrk type=\"term\">Give</mrk> temporary"),
        (
            "xliff-repeated",
            "<mrk id=\"a\">Give</mrk> <mrk id=\"a\">temporary</mrk>",
        ),
    ] {
        refused("xliff", &[(code, line)], |text| {
            text.replace("Give temporary", spoilt)
        });
    }
    // Annotations may be copied into a translation; they have no effect.
    let text = export(&folder, "xliff");
    let marked = text.replace(
        "Give temporary",
        "<mrk id=\"a\" type=\"term\">Give</mrk> temporary",
    );
    let before = folder.tree("content");
    import(&folder, &marked).ends(0);
    assert!(folder.tree("content") == before);
}

#[test]
fn a_unit_that_breaks_the_rules_of_xliff_should_be_refused() {
    let folder = Portal::sample().on_disk();
    let text = export(&folder, "xliff");
    let segment = line_of(&text, "Give temporary") - 2;
    let of = |from: &'static str, to: &'static str| {
        move |text: String| {
            let at = text.find("id=\"measure.1.2\"").expect("should be there");
            let (before, after) = text.split_at(at);
            format!("{before}{}", after.replacen(from, to, 1))
        }
    };
    let state = "state=\"final\"";
    refused(
        "xliff",
        &[("xliff-attribute", segment)],
        of(state, "state=\"done\""),
    );
    refused(
        "xliff",
        &[("xliff-attribute", segment)],
        of(state, "subState=\"a:b\""),
    );
    let between = "</segment><ignorable><source> </source><target>lost</target></ignorable>";
    refused(
        "xliff",
        &[("xliff-segments", segment + 3)],
        of("</segment>", between),
    );
    let second = "</target></segment><segment><source>x</source>";
    refused(
        "xliff",
        &[("xliff-segments", segment + 2)],
        of("</target>\n", second),
    );
}

#[test]
fn an_export_should_take_the_place_of_nothing_but_an_export() {
    let folder = Portal::sample().on_disk();
    std::fs::write(folder.path().join("empty.po"), "").expect("should write");
    for (format, output) in [
        ("po", "empty.po"),
        ("po", "empty.po"),
        ("xliff", "empty.po"),
    ] {
        let arguments = [
            "translate",
            "export",
            "--format",
            format,
            "--output",
            output,
        ];
        folder.run(arguments).ends(0);
    }
    std::fs::write(folder.path().join("notes.po"), "mine").expect("should write");
    let before = folder.tree("");
    for (output, code) in [
        ("notes.po", "export-foreign"),
        ("content", "export-foreign"),
        ("site.toml", "write-source"),
        ("content/glossary.toml", "write-source"),
        ("content/plans/2031/en/segments.toml", "write-source"),
        ("seeds/new.po", "write-source"),
        ("themes/new/new.po", "write-source"),
    ] {
        for language in ["en", "zh"] {
            let named = [
                "--lang",
                language,
                "translate",
                "export",
                "--output",
                output,
            ];
            let ran = folder.run(named).ends(1);
            assert!(ran.stderr.contains(code), "{}", ran.stderr);
            assert!(ran.stderr.contains(output), "{}", ran.stderr);
        }
    }
    assert!(folder.tree("") == before, "something was written");
}
