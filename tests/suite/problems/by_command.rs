//! Problems of command lines and of the folders in which they run.

use super::{said, shown};
use crate::harness::{
    ANNOTATIONS, AUDIENCES, ERRATA, Folder, GLOSSARY, PLAN, Portal, SYNONYMS, TOPIC_1_EN,
};

/// A code, the change to the sample, the change in its folder, and the command
/// line that causes the problem.
type Case = (
    &'static str,
    fn(Portal) -> Portal,
    fn(&Folder),
    &'static [&'static str],
);

const AS_IT_IS: fn(Portal) -> Portal = |portal| portal;
const NOTHING: fn(&Folder) = |_| {};

const CASES: &[Case] = &[
    (
        "segment-none",
        AS_IT_IS,
        NOTHING,
        &["translate", "accept", "measure/1/7"],
    ),
    (
        "translation-absent",
        |p| p.replace(TOPIC_1_EN, "Give temporary assistance in time.", "[…]"),
        NOTHING,
        &["translate", "accept", "measure/1/2"],
    ),
    (
        "plan-unknown",
        AS_IT_IS,
        NOTHING,
        &["translate", "status", "--plan", "2013"],
    ),
    (
        "plan-unnamed",
        |p| p.plan_again("2032"),
        NOTHING,
        &["translate", "accept", "--all"],
    ),
    (
        "edition-unknown",
        AS_IT_IS,
        NOTHING,
        &["translate", "export", "--language", "en-US"],
    ),
    (
        "edition-none",
        in_one_language,
        NOTHING,
        &["translate", "export"],
    ),
    (
        "edition-unnamed",
        in_a_third_language,
        NOTHING,
        &["translate", "export"],
    ),
    (
        "export-foreign",
        AS_IT_IS,
        |f| write(f, "notes.txt"),
        &["translate", "export", "--output", "notes.txt"],
    ),
    (
        "trace-foreign",
        AS_IT_IS,
        |f| write(f, "notes.txt"),
        &["check", "--trace", "notes.txt"],
    ),
    (
        "changed-list-foreign",
        AS_IT_IS,
        |f| write(f, "notes.txt"),
        &["build", "--changed-list", "notes.txt"],
    ),
    ("budget-missing", AS_IT_IS, NOTHING, &["build", "--budget"]),
    (
        "budget-unknown",
        |p| limited(p, "[budget.mesure]\nbytes = 90000\n"),
        NOTHING,
        &["build", "--budget"],
    ),
    (
        "budget-exceeded",
        |p| limited(p, "[budget.measure]\nbytes = 1000\nrequests = 3\n"),
        NOTHING,
        &["build", "--budget"],
    ),
    ("copy-unlisted", AS_IT_IS, NOTHING, &["verify", "content"]),
    (
        "copy-differs",
        AS_IT_IS,
        |f| {
            let line = format!("{}  index.html\n", "0".repeat(64));
            std::fs::write(f.path().join("SHA256SUMS"), line).expect("should write");
        },
        &["verify", "."],
    ),
    (
        "write-source",
        AS_IT_IS,
        NOTHING,
        &["check", "--trace", "content/glossary.toml"],
    ),
    (
        "write-published",
        AS_IT_IS,
        NOTHING,
        &["build", "--trace", "public/index.html"],
    ),
    (
        "source-dangling",
        AS_IT_IS,
        |f| {
            std::os::unix::fs::symlink("../shared-theme", f.path().join("theme"))
                .expect("should link")
        },
        &["build"],
    ),
    (
        "address-lost",
        |p| p.replace(PLAN, "\"elderly-care\"", "\"care-for-older-people\""),
        |f| {
            let now =
                Portal::sample().replace(PLAN, "\"elderly-care\"", "\"care-for-older-people\"");
            f.hold(&Portal::sample());
            f.run(["build"]).ends(0);
            f.hold(&now);
        },
        &["build"],
    ),
    (
        "output-foreign",
        AS_IT_IS,
        |f| write(f, "public/letter.txt"),
        &["build"],
    ),
    (
        "output-no-folder",
        AS_IT_IS,
        NOTHING,
        &["build", "--output", "site.toml"],
    ),
    (
        "output-obstructed",
        AS_IT_IS,
        |f| write(f, ".public.staging/notes.txt"),
        &["build"],
    ),
    (
        "output-misplaced",
        AS_IT_IS,
        NOTHING,
        &["build", "--output", "content/site"],
    ),
    (
        "output-nested",
        AS_IT_IS,
        |f| drop(f.run(["build"]).ends(0)),
        &["build", "--output", "public/new"],
    ),
    (
        "import-language",
        AS_IT_IS,
        |f| {
            document(
                f,
                "plan.txt",
                "青汀縣樂齡學習實施計畫\n壹、目的\n推動世代共融。\n",
            )
        },
        &["import", "plan.txt"],
    ),
    (
        "import-plan-taken",
        AS_IT_IS,
        |f| document(f, "plan.txt", DOCUMENT),
        &["import", "--id", "2031", "plan.txt"],
    ),
    (
        "import-seed-taken",
        AS_IT_IS,
        |f| document(f, "sample.txt", DOCUMENT),
        &["import", "sample.txt"],
    ),
    (
        "import-unrecorded",
        AS_IT_IS,
        |f| {
            document(f, "plan.txt", DOCUMENT);
            f.run(["import", "--id", "2032", "plan.txt"]).ends(0);
        },
        &["import", "--undo", "2023"],
    ),
    (
        "import-undo-edited",
        AS_IT_IS,
        |f| {
            document(f, "plan.txt", DOCUMENT);
            f.run(["import", "--id", "2032", "plan.txt"]).ends(0);
            document(f, "plan.txt", &format!("（更正版）\n{DOCUMENT}"));
            f.run(["import", "--replace", "2032", "plan.txt"]).ends(0);
            document(f, "content/plans/2032/plan.toml", "mine");
        },
        &["import", "--undo", "2032"],
    ),
    (
        "import-record-damaged",
        AS_IT_IS,
        |f| write(f, ".yaodian/imports/2023.json"),
        &["import", "--undo", "2023"],
    ),
    (
        "import-in-place",
        AS_IT_IS,
        |f| {
            document(f, "plan.txt", DOCUMENT);
            f.run(["import", "--id", "2032", "plan.txt"]).ends(0);
            document(f, "seeds/plan.txt", &format!("（更正版）\n{DOCUMENT}"));
        },
        &["import", "--replace", "2032", "seeds/plan.txt"],
    ),
    (
        "import-one-file",
        AS_IT_IS,
        NOTHING,
        &["import", "plan.docx", "list.xlsx"],
    ),
    ("new-not-empty", AS_IT_IS, NOTHING, &["new", "."]),
    ("new-no-folder", AS_IT_IS, NOTHING, &["new", "site.toml"]),
    (
        "new-failed",
        AS_IT_IS,
        NOTHING,
        &["new", "site.toml/portal"],
    ),
    (
        "root-missing",
        AS_IT_IS,
        NOTHING,
        &["--root", "portl", "check"],
    ),
    (
        "usage-unknown-argument",
        AS_IT_IS,
        NOTHING,
        &["build", "--stirct"],
    ),
    ("usage-unknown-verb", AS_IT_IS, NOTHING, &["chekc"]),
    (
        "usage-unknown-code",
        AS_IT_IS,
        NOTHING,
        &["explain", "unknow-key"],
    ),
    ("usage-missing-verb", AS_IT_IS, NOTHING, &[]),
    (
        "usage-bad-value",
        AS_IT_IS,
        NOTHING,
        &["check", "--format", "jsn"],
    ),
    (
        "usage-bad-base-url",
        AS_IT_IS,
        NOTHING,
        &["build", "--base-url", "https://民政.example/"],
    ),
    (
        "usage-missing-value",
        AS_IT_IS,
        NOTHING,
        &["build", "--output"],
    ),
    (
        "usage-needless-value",
        AS_IT_IS,
        NOTHING,
        &["build", "--strict=yes"],
    ),
    (
        "usage-repeated",
        AS_IT_IS,
        NOTHING,
        &["build", "--strict", "--strict"],
    ),
    (
        "usage-missing-argument",
        AS_IT_IS,
        NOTHING,
        &["check", "--yes"],
    ),
    (
        "usage-conflict",
        AS_IT_IS,
        NOTHING,
        &["translate", "accept", "--all", "title"],
    ),
];

pub(super) fn codes() -> Vec<&'static str> {
    CASES.iter().map(|(code, ..)| *code).collect()
}

/// A document to import.
const DOCUMENT: &str = "青汀市2031年工作要点\n一、发展养老服务\n1.建设食堂。新增12家。\n";

fn document(folder: &Folder, name: &str, text: &str) {
    std::fs::write(folder.path().join(name), text).expect("should write");
}

fn limited(portal: Portal, budget: &str) -> Portal {
    let settings = format!("{}\n{budget}", portal.text("site.toml"));
    portal.with("site.toml", settings)
}

fn write(folder: &Folder, path: &str) {
    let path = folder.path().join(path);
    std::fs::create_dir_all(path.parent().expect("should be below")).expect("should make");
    std::fs::write(path, "mine").expect("should write");
}

/// The sample with only its original.
fn in_one_language(portal: Portal) -> Portal {
    let settings = portal.text("site.toml");
    let (chinese, _) = settings
        .rsplit_once("[[language]]")
        .expect("should have two");
    let bare = [ERRATA, GLOSSARY, AUDIENCES, ANNOTATIONS, SYNONYMS];
    let bare = bare.into_iter().fold(portal, Portal::without);
    bare.without("content/plans/2031/en")
        .without("content/pages/about.en.md")
        .with("site.toml", chinese)
}

/// The sample with a language into which nothing has been translated.
fn in_a_third_language(portal: Portal) -> Portal {
    let language = "\n[[language]]\ntag = \"es\"\nlabel = \"Español\"\nname = \"Portal\"\ndescription = \"Una muestra.\"\n";
    let settings = portal.text("site.toml") + language;
    let wording = portal.text("themes/civic/locales/en.ftl");
    portal
        .with("site.toml", settings)
        .with("themes/civic/locales/es.ftl", wording)
}

#[test]
fn problems_of_commands_should_be_shown_as_reviewed() {
    for (code, spoil, prepare, arguments) in CASES {
        let folder = spoil(Portal::sample()).on_disk();
        prepare(&folder);
        let both = ["en", "zh"].map(|language| {
            let lead = ["--lang", language];
            let ran = folder.run(lead.iter().chain(*arguments));
            let here = folder.path().to_string_lossy();
            said(code, &ran.stderr).replace(&*here, "PORTAL")
        });
        shown(code, both);
    }
}
