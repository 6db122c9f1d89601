//! The translation memory: what another plan has translated is offered, taken
//! and marked, and what resembles it comes along with an export.

use roxmltree::{Document, Node};
use sha2::{Digest, Sha256};

use super::{SEGMENTS, export, import, status, waiting};
use crate::harness::{Folder, GLOSSARY, Portal, TOPIC_1_EN};

const MATCHES: &str = "urn:oasis:names:tc:xliff:matches:2.0";

/// The sample with a plan of the year before, whose original has `to` in place
/// of `from`, and which has no translation.
fn with_2030(from: &str, to: &str) -> Portal {
    let sample = Portal::sample();
    let original = sample.text("seeds/sample.txt");
    assert!(original.contains(from), "{original}");
    let original = original.replace(from, to);
    let hash: String = Sha256::digest(&original)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let settings: Vec<String> = (sample.text("content/plans/2031/plan.toml").lines())
        .map(|line| match line.split(" = ").next() {
            Some("original") => "original = \"seeds/2030.txt\"".to_owned(),
            Some("sha256") => format!("sha256 = \"{hash}\""),
            _ => line.to_owned(),
        })
        .collect();
    sample
        .plan_again("2030")
        .without("content/plans/2030/en")
        .with("seeds/2030.txt", original)
        .with(
            "content/plans/2030/plan.toml",
            // The title names another year: of a work plan that is reported.
            format!("year = 2030\nkind = \"other\"\n{}\n", settings.join("\n")),
        )
}

/// A path of the sample's plan, in that of another year.
fn of(year: &str, path: &str) -> String {
    path.replace("2031", year)
}

fn today() -> String {
    jiff::ZonedDateTime::now().date().to_string()
}

fn take(folder: &Folder) -> crate::harness::Ran {
    let verb = ["--lang", "en", "translate", "accept", "--from-memory"];
    folder.run(verb).ends(0)
}

/// The figures of a plan’s edition that `status` ends with.
fn figures(folder: &Folder, plan: &str) -> [u64; 3] {
    let lines = status(folder);
    let edition = |line: &&serde_json::Value| line["kind"] == "edition" && line["plan"] == plan;
    let whole = lines.iter().find(edition).expect("should have the edition");
    ["missing", "in_memory", "from_memory"].map(|key| whole[key].as_u64().expect("a number"))
}

#[test]
fn a_plan_with_the_same_sentences_should_get_their_translations() {
    // The width of punctuation does not count.
    let folder = with_2030(
        "完善低保制度。做好最低生活保障工作,",
        "完善低保制度。做好最低生活保障工作，",
    )
    .on_disk();
    assert_eq!(figures(&folder, "2030"), [15, 15, 0]);
    assert_eq!(figures(&folder, "2031"), [0, 0, 0]);
    let ran = take(&folder);
    assert!(
        ran.stdout
            .contains("2030, English (en): 15 translations reused from 2031: title, notice/1,"),
        "{}",
        ran.stdout
    );
    let content = folder.tree("content");
    let text = |path: &str| String::from_utf8_lossy(&content[path]).into_owned();
    for path in content
        .keys()
        .filter(|path| path.starts_with("plans/2031/en/0"))
    {
        assert_eq!(text(&of("2030", path)), text(path), "{path}");
    }
    let records = text("plans/2030/en/segments.toml");
    let marked = format!("accepted = \"{}\", memory = \"2031\" }}", today());
    assert_eq!(records.matches(&marked).count(), 15, "{records}");
    folder.run(["check", "--strict"]).ends(0);
    assert_eq!(figures(&folder, "2030"), [0, 0, 15]);

    // Nothing more to take: no byte changes.
    let ran = take(&folder);
    assert!(ran.stdout.contains("nothing to reuse"), "{}", ran.stdout);
    assert!(folder.tree("content") == content);
}

#[test]
fn a_translation_that_is_there_should_not_be_overwritten() {
    let own = of("2030", TOPIC_1_EN);
    let noted = "\"measure/1/2\" = { note = \"ask\" }\n";
    let portal = Portal::sample()
        .plan_again("2030")
        .with(of("2030", SEGMENTS).as_str(), noted);
    let portal = portal
        .replace(&own, "Do the work of the subsistence allowance", "Do it")
        .replace(&own, "Give temporary assistance in time.", "[…]");
    let before = portal.text(&own);
    let folder = portal.on_disk();
    assert_eq!(figures(&folder, "2030"), [1, 1, 0]);
    let ran = folder.run(["--lang", "en", "translate", "status"]).ends(0);
    let said = "the one missing segment is in the translation memory; run: \
                yaodian translate accept --from-memory --plan 2030 --language en";
    assert!(ran.stdout.contains(said), "{}", ran.stdout);
    take(&folder);
    let tree = folder.tree("");
    let text = |path: &str| String::from_utf8_lossy(&tree[path]).into_owned();
    assert_eq!(
        text(&own),
        before.replace("[…]", "Give temporary assistance in time.")
    );
    let record = format!(
        "\"measure/1/2\" = {{ source = \"53e9c6c717d74412\", accepted = \"{}\", \
         memory = \"2031\", note = \"ask\" }}",
        today()
    );
    assert!(text(&of("2030", SEGMENTS)).contains(&record));
    let ran = folder.run(["--lang", "en", "translate", "status"]).ends(0);
    let said = "one segment is from the translation memory: measure/1/2 (2031)";
    assert!(ran.stdout.contains(said), "{}", ran.stdout);
}

#[test]
fn what_is_accepted_for_other_words_should_not_be_in_the_memory() {
    let stale = Portal::sample()
        .text(SEGMENTS)
        .replace("53e9c6c717d74412", "0123456789abcdef");
    let unreviewed: Vec<&str> = stale
        .lines()
        .filter(|line| !line.contains("\"title\""))
        .collect();
    let portal = with_2030("及时", "及时").with(SEGMENTS, unreviewed.join("\n"));
    let folder = portal.on_disk();
    assert_eq!(figures(&folder, "2030"), [15, 13, 0]);
}

#[test]
fn of_two_translations_the_one_accepted_last_should_be_taken() {
    let other = of("2029", TOPIC_1_EN);
    let line = "Give temporary assistance in time.";
    let portal = with_2030("及时", "及时");
    let portal = portal
        .plan_again("2029")
        .replace(&other, line, "Assist in time.")
        .replace(
            &of("2029", SEGMENTS),
            "\"53e9c6c717d74412\", accepted = \"2031-04-02\"",
            "\"53e9c6c717d74412\", accepted = \"2031-04-03\"",
        );
    let folder = portal.on_disk();
    let ran = take(&folder);
    let said = "2030, measure/1/2: 2029 and 2031 translate the same text differently; \
                used 2029, which was accepted last\n";
    assert!(ran.stdout.contains(said), "{}", ran.stdout);
    assert!(
        ran.stdout
            .contains("one translation reused from 2029: measure/1/2")
    );
    let tree = folder.tree("");
    let text = String::from_utf8_lossy(&tree[&of("2030", TOPIC_1_EN)]).into_owned();
    assert!(text.contains("Assist in time.\n"), "{text}");
}

#[test]
fn a_sentence_in_which_a_term_has_another_sense_should_not_be_offered() {
    let portal = with_2030("及时", "及时").replace(
        GLOSSARY,
        "kind = \"benefit\"\n",
        "kind = \"benefit\"\nplans = [\"2031\"]\n",
    );
    let folder = portal.on_disk();
    // Without measure/1/title and measure/1/1, which have it.
    assert_eq!(figures(&folder, "2030"), [15, 13, 0]);
}

#[test]
fn what_somebody_has_reviewed_should_no_longer_be_marked() {
    let marked = |folder: &Folder| figures(folder, "2030")[2];
    let folder = with_2030("及时", "及时").on_disk();
    take(&folder);
    folder
        .run(["translate", "accept", "--plan", "2030", "measure/1/2"])
        .ends(0);
    assert_eq!(marked(&folder), 14);
    // Not by the way.
    let before = folder.tree("content");
    folder
        .run(["translate", "accept", "--plan", "2030", "--all"])
        .ends(0);
    assert!(folder.tree("content") == before);
    let text = folder
        .run(["translate", "export", "--plan", "2030"])
        .ends(0)
        .stdout;
    import(&folder, &text).ends(0);
    assert!(folder.tree("content") == before);
    import(&folder, &text.replace("Adapt homes,", "Adjust homes,")).ends(0);
    assert_eq!(marked(&folder), 13);
}

#[test]
fn a_memory_without_acceptance_should_be_refused() {
    let record = "\"measure/1/2\" = { memory = \"2030\" }\n";
    let folder = Portal::sample().with(SEGMENTS, record).on_disk();
    let ran = folder.run(["--format", "json", "check"]).ends(1);
    assert_eq!(super::codes(&ran), [("missing-key".to_owned(), 1)]);
}

/// A sentence of 2030 that resembles one of 2031.
fn like() -> Portal {
    with_2030("及时开展临时救助", "及时开展临时性救助")
}

#[test]
fn a_sentence_like_another_should_come_with_its_translation_in_po() {
    let folder = like().on_disk();
    assert_eq!(figures(&folder, "2030"), [15, 14, 0]);
    take(&folder);
    let po = folder
        .run(["translate", "export", "--plan", "2030"])
        .ends(0)
        .stdout;
    let entry = "#. ≈ 84 %, 2031 measure/1/2: 及时开展临时救助。\n\
                 #. → Give temporary assistance in time.\n\
                 #: seeds/2030.txt:8\n\
                 msgctxt \"measure/1/2\"\n\
                 msgid \"及时开展临时性救助。\"\n\
                 msgstr \"\"\n";
    assert!(po.contains(entry), "{po}");
    assert_eq!(po.matches("#. ≈ ").count(), 1, "{po}");
    // It is no translation.
    let before = folder.tree("content");
    import(&folder, &po).ends(0);
    assert!(folder.tree("content") == before);
    let missing = waiting(&folder);
    assert_eq!(missing["measure/1/2"], "missing");
    assert!(!export(&Portal::sample().on_disk(), "po").contains('≈'));
}

/// XLIFF 2.1, §5.1: the constraints on candidates, and §4.2.2.5: where they are.
#[test]
fn a_sentence_like_another_should_come_as_a_candidate_in_xliff() {
    let folder = like().on_disk();
    take(&folder);
    let verb = ["translate", "export", "--plan", "2030", "--format", "xliff"];
    let text = folder.run(verb).ends(0).stdout;
    let document = Document::parse(&text).expect("should be well-formed");
    let nodes = || document.root().descendants();
    let found: Vec<Node<'_, '_>> = nodes()
        .filter(|node| node.has_tag_name((MATCHES, "matches")))
        .collect();
    let [matches] = found[..] else {
        panic!("{text}")
    };
    let unit = matches.parent().expect("should be in a unit");
    assert_eq!(unit.attribute("name"), Some("measure/1/2"));
    assert_eq!(unit.first_element_child(), Some(matches));
    let segments = unit.children().filter(|node| node.has_tag_name("segment"));
    let ids: Vec<_> = segments.map(|node| node.attribute("id")).collect();
    let candidates: Vec<_> = matches.children().filter(Node::is_element).collect();
    let [candidate] = candidates[..] else {
        panic!("{text}")
    };
    assert!(candidate.has_tag_name((MATCHES, "match")));
    let reference = candidate
        .attribute("ref")
        .and_then(|it| it.strip_prefix('#'));
    assert_eq!(ids, [reference]);
    assert!(reference.is_some());
    assert_eq!(candidate.attribute("type"), Some("tm"));
    assert_eq!(candidate.attribute("similarity"), Some("84.0"));
    assert_eq!(candidate.attribute("origin"), Some("2031 measure/1/2"));
    let words = candidate.children().filter(Node::is_element);
    let words: Vec<_> = words
        .map(|node| (node.tag_name().name(), node.text().unwrap_or_default()))
        .collect();
    let expected = [
        ("source", "及时开展临时救助。"),
        ("target", "Give temporary assistance in time."),
    ];
    assert_eq!(words, expected);
    // Nor is it a translation here.
    let before = folder.tree("content");
    import(&folder, &text).ends(0);
    assert!(folder.tree("content") == before);
}
