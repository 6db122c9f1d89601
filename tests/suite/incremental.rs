//! A build that replaces the site of an earlier one has the same bytes as one
//! in an empty folder, whatever was edited in between.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use yaodian::diagnostic::{Diagnostic, SourceResult, Warned};
use yaodian::pipeline::{self, Memos};
use yaodian::publish::{MANIFEST, Made, MadeFile, NoProgress, Report, Target};
use yaodian::source::{CachedReader, Disk, Options};

use crate::harness::{
    ANNOTATIONS, AUDIENCES, ERRATA, Folder, GLOSSARY, PLAN, Portal, SYNONYMS, TOPIC_1_EN,
};

/// Number of consecutive edits: 24, or as many as `YAODIAN_EDITS` says.
fn edits() -> usize {
    std::env::var("YAODIAN_EDITS").map_or(24, |edits| edits.parse().expect("should be a number"))
}

const ABOUT_EN: &str = "content/pages/about.en.md";
const TOPIC_2_EN: &str = "content/plans/2031/en/02-elderly-care.md";

/// Alternative words for all kinds of files. Each list is a ring: an edit
/// replaces the present word with the next. Some are mistakes.
const RINGS: [(&str, &[&str]); 20] = [
    (
        TOPIC_1_EN,
        &["Do the work", "Do all work", "Carry out the work"],
    ),
    (
        TOPIC_1_EN,
        &["## 2. Strengthen", "## 2. Improve", "## 22. Strengthen"],
    ),
    (TOPIC_2_EN, &["# 2.", "# 2. More on"]),
    (
        GLOSSARY,
        &["also = [\"低保\"]", "also = [\"低保\", \"信息\"]"],
    ),
    (
        GLOSSARY,
        &["kind = \"body\"", "kind = \"concept\"", "kind = \"boby\""],
    ),
    (
        GLOSSARY,
        &[
            "kind = \"benefit\"\n",
            "kind = \"benefit\"\nplans = [\"2030\"]\n",
            "kind = \"benefit\"\nplans = [\"2031\"]\n",
        ],
    ),
    (AUDIENCES, &["六十岁", "60岁", "七十岁"]),
    (ANNOTATIONS, &["没钱吃饭", "没钱看病"]),
    (
        SYNONYMS,
        &["written = [\"居家养老\"]", "written = [\"无处可寻\"]"],
    ),
    (SYNONYMS, &["上门照顾", "上门服务"]),
    (ERRATA, &["2031-04-01", "2031-04-02"]),
    (PLAN, &["slug = \"elderly-care\"", "slug = \"care\""]),
    ("site.toml", &["示例政策门户", "样本政策门户"]),
    (
        PLAN,
        &[
            "language = \"zh-Hans\"\n",
            "language = \"zh-Hans\"\nyear = 2029\n",
        ],
    ),
    (
        PLAN,
        &[
            "punctuation = \"full-width\"\n",
            "punctuation = \"full-width\"\nkind = \"report\"\nseries = \"work-plans\"\n",
            "punctuation = \"full-width\"\nsuperseded-by = \"2030\"\n",
        ],
    ),
    (
        PLAN,
        &[
            "[[topic]]\nnumber = 1\n",
            "[body]\nzh-Hans = \"别的局\"\n\n[[topic]]\nnumber = 1\n",
        ],
    ),
    (
        "site.toml",
        &["https://sample.example/", "https://other.example/x/"],
    ),
    ("site.toml", &["[[language]]", "[[lanquage]]"]),
    (ABOUT_EN, &["title = \"", "title = \"More \"#"]),
    (
        ABOUT_EN,
        &["For tests only.", "![A map](map.svg)", "![](map.svg)"],
    ),
];

/// Files that edits add, remove, and add again with other content.
const FILES: [(&str, &[&str]); 8] = [
    (
        "theme/static/custom.css",
        &["a { color: red }", "a { color: blue }"],
    ),
    (
        "theme/locales/en.ftl",
        &["skip = Leap", "skip = Jump", "skipp = Jump"],
    ),
    (
        "theme/templates/measure.html",
        &[
            "{% extends \"civic/measure.html\" %}{% block title %}!{% endblock %}",
            "{% extends \"civic/measure.html\" %}{% block title %}{{ no.such }}{% endblock %}",
            "{% extends \"civic/measure.html\" %}{% block",
        ],
    ),
    (
        "content/pages/help.zh-Hans.md",
        &[
            "+++\ntitle = \"帮助\"\ndescription = \"怎么用\"\n+++\n\n## 甲\n",
            "+++\n",
        ],
    ),
    (
        "content/pages/help.en.md",
        &["+++\ntitle = \"Help\"\ndescription = \"How to\"\n+++\n\n[here](/about/)\n"],
    ),
    (
        "content/pages/map.svg",
        &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 60\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 60\"><g/></svg>",
            "<svg viewBox=\"0 0 40 30\"/>",
        ],
    ),
    ("content/plans/2031/en/03-odd.md", &["# 9. Nowhere\n"]),
    ("content/plans/2031/notes.txt", &["nobody reads this"]),
];

/// Pseudo-random numbers, the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        // A linear congruential generator with Knuth's constants.
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// The portal after one more edit.
fn edit(portal: Portal, random: &mut Random) -> Portal {
    match random.below(10) {
        0..=4 => turn(portal, random.below(RINGS.len())),
        5..=7 => {
            let (path, contents) = FILES[random.below(FILES.len())];
            match random.below(contents.len() + 1) {
                0 if portal.has(path) => portal.without(path),
                0 => portal,
                number => portal.with(path, contents[number - 1]),
            }
        }
        8 => match portal.has("content/plans/2030/plan.toml") {
            true => portal.without("content/plans/2030"),
            false => portal.plan_again("2030"),
        },
        _ => match portal.has(TOPIC_2_EN) {
            true => portal.without(TOPIC_2_EN),
            false => portal.with(TOPIC_2_EN, Portal::sample().text(TOPIC_2_EN)),
        },
    }
}

/// Replaces the present word of a ring with the next.
fn turn(portal: Portal, ring: usize) -> Portal {
    let (path, words) = RINGS[ring];
    if !portal.has(path) {
        return portal;
    }
    let text = portal.text(path);
    // The longest that is present: one word may be the beginning of another.
    let there = (0..words.len()).filter(|&at| text.contains(words[at]));
    match there.max_by_key(|&at| words[at].len()) {
        Some(at) => portal.replace(path, words[at], words[(at + 1) % words.len()]),
        None => portal,
    }
}

/// The value and the diagnostics of a step, for comparison.
fn said<T>(step: SourceResult<T>) -> (Option<T>, Vec<String>) {
    let (value, diagnostics) = match step {
        Ok(noted) => (Some(noted.value), noted.diagnostics),
        Err(diagnostics) => (None, diagnostics),
    };
    let mut lines: Vec<String> = diagnostics.iter().map(line).collect();
    lines.sort();
    (value, lines)
}

fn line(diagnostic: &Diagnostic) -> String {
    format!("{diagnostic:?}")
}

/// Clean builds, of which that of a portal that comes back is made once.
#[derive(Default)]
struct Clean {
    good: Option<(Portal, Option<Made>, Vec<String>)>,
}

impl Clean {
    /// What a clean build of a portal makes and says.
    fn of(&mut self, portal: &Portal, options: &Options) -> (Option<Made>, Vec<String>) {
        if let Some((known, made, lines)) = &self.good
            && known == portal
        {
            return (made.clone(), lines.clone());
        }
        let (made, lines) = said(pipeline::memory(&portal.reader(), options));
        if made.is_some() {
            self.good = Some((portal.clone(), made.clone(), lines.clone()));
        }
        (made, lines)
    }
}

fn publish(portal: &Portal, output: &Path) -> SourceResult<Report> {
    let target = Target {
        output,
        root: None,
        durable: false,
        precompress: false,
    };
    let options = Options::default();
    let reader = portal.reader();
    let built = pipeline::build(&reader, &options, &target, false, &NoProgress)?;
    Ok(Warned {
        value: built.value.report,
        diagnostics: built.diagnostics,
    })
}

/// A folder as `serve` sees it: files that were not reported as changed are not
/// read again.
struct Served {
    folder: Folder,
    reader: CachedReader,
    memos: Memos,
    portal: Portal,
}

impl Served {
    fn new(portal: Portal) -> Self {
        let folder = Folder::empty();
        folder.hold(&portal);
        let root = folder.path().to_owned();
        Self {
            folder,
            reader: CachedReader::new(Disk { root }),
            memos: Memos::default(),
            portal,
        }
    }

    /// All files of the site after an edit, if all can be made.
    fn after(&mut self, portal: &Portal, options: &Options) -> Option<Made> {
        let differing = portal.differing(&self.portal);
        self.folder.change(&differing, portal);
        for path in differing {
            self.reader.changed(Path::new(&path));
        }
        self.portal = portal.clone();
        let preview = pipeline::preview(&self.reader, options, &mut self.memos).ok()?;
        let files = preview.value.files.files(&|_| false).ok()?;
        let made = files.into_iter().map(|(path, artifact)| {
            let kind = artifact.kind.clone();
            let bytes = artifact.bytes().ok()?;
            Some((path.clone(), MadeFile { kind, bytes }))
        });
        made.collect()
    }
}

#[test]
fn what_is_looked_at_should_be_what_a_clean_build_makes() {
    let options = Options {
        preview: true,
        ..Options::default()
    };
    let mut random = Random(20_310_402);
    let mut portal = Portal::sample();
    let mut served = Served::new(portal.clone());
    let mut clean = Clean::default();
    let (mut good, mut bad) = (0, 0);
    for number in 0..edits() {
        portal = match bad <= good {
            true => edit(portal, &mut random),
            false => Portal::sample(),
        };
        let shown = served.after(&portal, &options);
        let (clean, _) = clean.of(&portal, &options);
        match &clean {
            Some(_) => good += 1,
            None => bad += 1,
        }
        assert!(shown == clean, "edit {number}");
    }
    assert!(
        good > edits() / 4 && bad > edits() / 10,
        "{good} good, {bad} bad"
    );
}

#[test]
fn what_follows_an_edit_should_be_what_a_clean_build_makes() {
    let mut random = Random(20_310_401);
    let mut memos = Memos::default();
    let mut portal = Portal::sample();
    let folder = Folder::empty();
    std::fs::create_dir(folder.path().join("public")).expect("should make a folder");
    let mut last_good = BTreeMap::new();
    let (mut good, mut bad, mut kept, mut lost) = (0, 0, 0, 0);
    let mut clean = Clean::default();
    let mut good_portal = portal.clone();
    let mut was_good = true;
    for number in 0..edits() {
        // A mistake is undone most of the time.
        portal = match was_good || random.below(3) == 0 {
            true => edit(portal, &mut random),
            false => good_portal.clone(),
        };
        let reader = portal.reader();
        let (clean, said_clean) = clean.of(&portal, &Options::default());
        let again = pipeline::memory_again(&reader, &Options::default(), &mut memos);
        let (again, said_again) = said(again);
        let (report, mut said_published) = said(publish(&portal, &folder.path().join("public")));
        assert_eq!(said_again, said_clean, "edit {number}");
        // An edit may take a page away, which only a folder with a site tells.
        let all = said_published.len();
        said_published.retain(|said| !said.contains("AddressLost"));
        let loses = said_published.len() < all;
        assert_eq!(said_published, said_clean, "edit {number}");
        assert!(again == clean, "edit {number}: not the same in memory");
        was_good = clean.is_some() && !loses;
        match clean {
            Some(_) if loses => lost += 1,
            Some(clean) => {
                good_portal = portal.clone();
                good += 1;
                kept += report.expect("should be published").kept;
                let named = clean.into_iter();
                last_good = named
                    .map(|(path, file)| (path.to_string(), file.bytes))
                    .collect();
            }
            None => bad += 1,
        }
        let mut public = folder.tree("public");
        if number % 20 == 0 && was_good {
            let fresh = Folder::empty();
            if publish(&portal, &fresh.path().join("public")).is_ok() {
                assert!(
                    fresh.tree("public") == public,
                    "edit {number}: not the same manifest"
                );
            }
        }
        public.retain(|path, _| !path.starts_with(".yaodian"));
        assert!(public == last_good, "edit {number}: not the same on disk");
    }
    assert!(
        good > edits() / 4 && bad > edits() / 10,
        "{good} good, {bad} bad"
    );
    assert!(lost > 0, "no edit takes a page away");
    assert!(kept > good * 50, "{kept} files taken over in {good} builds");
}

/// Modification time of each file: a file that is taken over is not written
/// again.
fn written(folder: &Folder) -> BTreeMap<String, SystemTime> {
    let public = folder.path().join("public");
    let paths = folder.tree("public").into_keys();
    let time = |path: &String| {
        let file = std::fs::metadata(public.join(path));
        file.and_then(|file| file.modified())
            .expect("should be there")
    };
    paths.map(|path| (path.clone(), time(&path))).collect()
}

/// The files that a build writes after an edit, by path.
fn rewritten(folder: &Folder, before: &Portal, after: &Portal) -> Vec<String> {
    let public = folder.path().join("public");
    publish(before, &public).expect("should be published");
    let then = written(folder);
    publish(after, &public).expect("should be published");
    let now = written(folder);
    let changed = now
        .into_iter()
        .filter(|(path, time)| then.get(path) != Some(time));
    changed
        .map(|(path, _)| path)
        .filter(|path| !path.starts_with(".yaodian"))
        .collect()
}

#[test]
fn a_build_without_a_change_should_write_nothing() {
    let sample = Portal::sample();
    let rewritten = rewritten(&Folder::empty(), &sample, &sample);
    assert_eq!(rewritten, Vec::<String>::new());
}

#[test]
fn a_sentence_of_a_translation_should_rewrite_what_shows_it_and_nothing_else() {
    let sample = Portal::sample().plan_again("2030");
    let edited = sample
        .clone()
        .replace(TOPIC_1_EN, "in time", "in good time");
    let rewritten = rewritten(&Folder::empty(), &sample, &edited);
    let shown: Vec<&str> = rewritten
        .iter()
        .map(String::as_str)
        .filter(|path| !path.starts_with("search/") && !path.starts_with("offline/"))
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
    assert!(rewritten.iter().any(|path| path == "search/entry.json"));
    assert!(rewritten.iter().all(|path| !path.contains("plans/2030")));
}

#[test]
fn a_style_sheet_should_rewrite_itself_and_what_keeps_it() {
    let sample = Portal::sample().with("theme/static/custom.css", "a { color: red }");
    let edited = sample
        .clone()
        .with("theme/static/custom.css", "a { color: blue }");
    let rewritten = rewritten(&Folder::empty(), &sample, &edited);
    let others: Vec<&String> = rewritten
        .iter()
        .filter(|path| !path.starts_with("offline/"))
        .collect();
    assert_eq!(others, ["SHA256SUMS", "assets/custom.css", "manifest.json"]);
}

#[test]
fn a_picture_should_rewrite_itself_and_the_pages_that_say_its_size() {
    let map = |height, inside| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 {height}\">{inside}</svg>"
        )
    };
    let with = |map: String| {
        Portal::sample()
            .replace(ABOUT_EN, "For tests only.", "![A map](map.svg)")
            .with("content/pages/map.svg", map)
    };
    let rewritten = |after: Portal| {
        let before = with(map(30, ""));
        let mut files = rewritten(&Folder::empty(), &before, &after);
        let lists = ["SHA256SUMS", "manifest.json"];
        files.retain(|path| !path.starts_with("offline/") && !lists.contains(&&**path));
        files
    };
    assert_eq!(rewritten(with(map(30, "<g/>"))), ["pictures/map.svg"]);
    let pages = ["en/about/index.html", "pictures/map.svg"];
    assert_eq!(rewritten(with(map(60, ""))), pages);
    let gone = Portal::sample();
    assert!(!rewritten(gone).contains(&"pictures/map.svg".to_owned()));
}

#[test]
fn a_former_site_should_be_trusted_for_its_content_alone() {
    let sample = Portal::sample();
    let folder = Folder::empty();
    let public = folder.path().join("public");
    publish(&sample, &public).expect("should be published");
    let good = folder.tree("public");
    let home = public.join("index.html");
    let entry = public.join("search/entry.json");
    // Somebody has edited one page, emptied the index, and removed another
    // page.
    std::fs::write(&home, "mine").unwrap();
    std::fs::write(&entry, "").unwrap();
    std::fs::remove_file(public.join("en/index.html")).unwrap();
    publish(&sample, &public).expect("should be published");
    assert!(folder.tree("public") == good);
    // A manifest with wrong hashes must not be trusted.
    let manifest = public.join(".yaodian-manifest.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(
        &manifest,
        text.replace("\"sha256\": \"", "\"sha256\": \"00"),
    )
    .unwrap();
    publish(&sample, &public).expect("should be published");
    assert!(folder.tree("public") == good);
}

#[test]
fn a_manifest_that_was_changed_should_not_be_trusted() {
    let portal = Portal::sample();
    let folder = Folder::empty();
    let public = folder.path().join("public");
    publish(&portal, &public).expect("should be published");
    let clean = folder.tree("public");
    let manifest = public.join(MANIFEST);
    let written = std::fs::read_to_string(&manifest).expect("should be there");
    let value = |key: &str| {
        let (_, rest) = written.split_once(&format!("\"{key}\": ")).expect("has it");
        rest.split([',', '\n'])
            .next()
            .expect("has a value")
            .to_owned()
    };
    // The first file of the group of files that is listed last.
    let (_, groups) = written.split_once("\"groups\"").expect("has groups");
    let (_, group) = groups.split_once("\"files\": {\n").expect("has files");
    let in_group = group
        .split_inclusive("},\n")
        .next()
        .expect("has one")
        .to_owned();
    for (from, to) in [
        (value("size"), "7".to_owned()),
        (value("content_hash"), format!("\"{}\"", "0".repeat(64))),
        (value("input_hash"), format!("\"{}\"", "0".repeat(64))),
        (in_group.clone(), String::new()),
        (in_group.clone(), in_group.replace("search/", "search/x")),
    ] {
        let at = written.rfind(&from).expect("should be there");
        let changed = written[..at].to_owned() + &to + &written[at + from.len()..];
        assert_ne!(changed, written);
        std::fs::write(&manifest, changed).expect("should write");
        publish(&portal, &public).expect("should be published");
        let found = folder.tree("public");
        let paths = clean.keys().chain(found.keys());
        let other = paths.filter(|path| clean.get(*path) != found.get(*path));
        assert_eq!(
            other.collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{from} → {to}"
        );
    }
    // As it was written it saves work.
    let report = publish(&portal, &public).expect("should be published");
    assert!(
        report.value.kept > 50,
        "{} files taken over",
        report.value.kept
    );
}
