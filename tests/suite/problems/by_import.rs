//! Problems of translators' files.

use super::{said, shown};
use crate::harness::Portal;

/// A code, a format, further options, and the change to the export.
type Case = (
    &'static str,
    &'static str,
    &'static [&'static str],
    fn(String) -> String,
);

const CASES: &[Case] = &[
    ("exchange-unknown", "po", &[], |_| "id,source\n".to_owned()),
    ("exchange-charset", "po", &[], |t| {
        t.replace("charset=UTF-8", "charset=GB18030")
    }),
    ("exchange-plan", "po", &["--plan", "2031"], |t| {
        t.replace("Plan: 2031", "Plan: 2030")
    }),
    ("exchange-language", "po", &["--language", "en"], |t| {
        t.replace("Language: en", "Language: fr")
    }),
    ("exchange-original", "po", &[], |t| {
        let (before, after) = t
            .split_once("X-Yaodian-Original: ")
            .expect("should be there");
        format!(
            "{before}X-Yaodian-Original: {}{}",
            "0".repeat(64),
            &after[64..]
        )
    }),
    ("po-line", "po", &[], |t| {
        t.replace("msgctxt \"notice/1\"", "mgsctxt \"notice/1\"")
    }),
    ("po-string", "po", &[], |t| {
        t.replace(
            "msgid \"2031年民政工作要点\"",
            "msgid \"2031年民政工作\\x要点\"",
        )
    }),
    ("po-incomplete", "po", &[], |t| {
        t.replace("msgctxt \"notice/1\"\n", "")
    }),
    ("po-plural", "po", &[], |t| {
        t.replace(
            "msgstr \"In 2031",
            "msgid_plural \"x\"\nmsgstr[0] \"In 2031",
        )
    }),
    ("po-header", "po", &[], |t| {
        t.split_once("\n\n")
            .expect("should have entries")
            .1
            .to_owned()
    }),
    ("xml-syntax", "xliff", &[], |t| {
        t.replace("Give temporary", "Give &e; temporary")
    }),
    ("xml-doctype", "xliff", &[], |t| {
        t.replace("?>\n", "?>\n<!DOCTYPE xliff>\n")
    }),
    ("xliff-version", "xliff", &[], |t| {
        t.replace("version=\"2.1\"", "version=\"1.2\"")
    }),
    ("xliff-element", "xliff", &[], |t| {
        t.replace("<source>及时开展临时救助。</source>", "")
    }),
    ("xliff-attribute", "xliff", &[], |t| {
        t.replacen("state=\"final\"", "state=\"done\"", 1)
    }),
    ("xliff-repeated", "xliff", &[], |t| {
        t.replace(
            "Give temporary",
            "<mrk id=\"a\">Give</mrk> <mrk id=\"a\">temporary</mrk>",
        )
    }),
    ("xliff-files", "xliff", &[], |t| {
        t.replace("</file>", "</file><file id=\"b\"><unit id=\"u\"><segment><source>x</source></segment></unit></file>")
    }),
    ("xliff-segments", "xliff", &[], |t| {
        t.replacen(
            "</segment>",
            "</segment><segment><source>x</source></segment>",
            1,
        )
    }),
    ("xliff-codes", "xliff", &[], |t| {
        t.replace("Give temporary", "<ph id=\"1\"/>Give temporary")
    }),
    ("xliff-unbalanced", "xliff", &[], |t| {
        t.replace("Give temporary", "Give<em startRef=\"m1\"/> temporary")
    }),
    ("unit-unknown", "po", &[], |t| {
        t.replace("\"notice/4\"", "\"notice/9\"")
    }),
    ("unit-repeated", "po", &[], |t| {
        t.replace("\"notice/4\"", "\"notice/3\"")
    }),
    ("unit-source", "po", &[], |t| {
        t.replace("及时开展临时救助", "开展临时救助")
    }),
    ("unit-emptied", "po", &[], |t| {
        t.replace("\"Sample Civil Affairs Bureau\"", "\"\"")
    }),
    ("unit-lines", "po", &[], |t| {
        t.replace("well. Extend", "well.\\nExtend")
    }),
    ("unit-heading", "po", &[], |t| {
        t.replace("\"Give temp", "\"## Give temp")
    }),
    ("placeholder-other", "po", &[], |t| {
        t.replace("Develop care", "Develop {care}")
    }),
];

pub(super) fn codes() -> Vec<&'static str> {
    CASES.iter().map(|(code, ..)| *code).collect()
}

#[test]
fn problems_of_translators_files_should_be_shown_as_reviewed() {
    for (code, format, options, spoil) in CASES {
        let folder = Portal::sample().on_disk();
        let exported = folder
            .run(["translate", "export", "--format", format])
            .ends(0);
        std::fs::write(folder.path().join("delivery"), spoil(exported.stdout))
            .expect("should write");
        let both = ["en", "zh"].map(|language| {
            let lead = ["--lang", language, "translate", "import", "delivery"];
            let ran = folder.run(lead.iter().chain(*options));
            said(code, &ran.stderr)
        });
        shown(code, both);
    }
}
