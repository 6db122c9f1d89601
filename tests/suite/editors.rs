//! Portals as the systems of editors have them: folders with Chinese characters,
//! spaces and `#`, line ends of Windows, names that not every system can hold.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::harness::{AUDIENCES, ERRATA, Folder, GLOSSARY, PLAN, Portal};

const FOLDER: &str = "民政 门户 #1";
const SETTINGS: &str = "content/plans/2026/plan.toml";
const SEED: &str = "seeds/2026-civil-affairs-work-plan.txt";

/// Files of a site by path.
type Site = BTreeMap<String, Vec<u8>>;

/// The portal that `new` makes, with changes to its theme.
fn portal() -> Folder {
    let folder = Folder::empty();
    folder.run(["new", FOLDER]).ends(0);
    let block = "{% extends \"civic/page.html\" %}\n{% block main %}\n<p>一</p>\n{{ super() }}\n{% endblock %}\n";
    let circle =
        "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<circle r=\"2\"/>\n<title>圆</title></svg>\n";
    for (path, text) in [
        ("theme/static/custom.css", "h1 {\n  margin: 0;\n}\n"),
        ("theme/static/own.js", "const text = `a\nb`;\n"),
        ("theme/static/circle.svg", circle),
        ("theme/templates/page.html", block),
        ("theme/locales/en.ftl", "skip = Skip\n    to the text\n"),
    ] {
        let path = folder.path().join(FOLDER).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// Ends the lines of a text as Windows does.
fn rewrite(folder: &Folder, path: &str) -> Vec<u8> {
    let path = folder.path().join(FOLDER).join(path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains('\r'));
    std::fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    std::fs::read(path).unwrap()
}

/// Builds the portal into an output and reads what is published of it.
fn built(folder: &Folder, output: &str) -> Site {
    folder
        .run(["build", "--root", FOLDER, "--output", output])
        .ends(0);
    let output = format!("{FOLDER}/{output}");
    folder.run(["verify", output.as_str()]).ends(0);
    let mut site = folder.tree(&output);
    // Both lists name the sources by their bytes; the manifest is not published.
    site.retain(|path, _| !path.starts_with('.'));
    for list in ["manifest.json", "SHA256SUMS"] {
        site.remove(list).unwrap();
    }
    site
}

fn differing(one: &Site, other: &Site) -> Vec<String> {
    let paths = one.keys().chain(other.keys());
    let mut differing: Vec<_> = paths
        .filter(|path| one.get(*path) != other.get(*path))
        .cloned()
        .collect();
    differing.sort();
    differing.dedup();
    differing
}

#[test]
fn git_should_be_told_to_keep_originals() {
    let folder = Folder::empty();
    folder.run(["new", FOLDER]).ends(0);
    let told = folder.path().join(FOLDER).join(".gitattributes");
    let told = std::fs::read_to_string(told).unwrap();
    assert!(told.contains("\n/seeds/** -text\n"), "{told}");
}

#[test]
fn line_ends_of_windows_should_make_the_same_site() {
    let folder = portal();
    let site = built(&folder, "public");
    assert!(site.contains_key("assets/circle.svg"));
    let paths = folder.tree(FOLDER);
    let is_source = |path: &&String| {
        let folders = ["site.toml", "content/", "theme/"];
        folders.iter().any(|folder| path.starts_with(folder))
    };
    for path in paths.keys().filter(is_source) {
        rewrite(&folder, path);
    }
    assert_eq!(
        differing(&site, &built(&folder, "crlf")),
        Vec::<String>::new()
    );

    // The original: what is published are the bytes that were given.
    let bytes = rewrite(&folder, SEED);
    let sum: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let settings = folder.path().join(FOLDER).join(SETTINGS);
    let text = std::fs::read_to_string(&settings).unwrap();
    let start = text.find("sha256 = \"").unwrap() + "sha256 = \"".len();
    let text = format!("{}{sum}{}", &text[..start], &text[start + sum.len()..]);
    std::fs::write(&settings, text).unwrap();
    let given = built(&folder, "given");
    assert!(given["data/originals/2026.txt"] == bytes);
    // Only what names its checksum differs, and the lists with the hashes of that.
    let mut differing = differing(&site, &given);
    differing.retain(|path| !path.starts_with("offline/"));
    let expected = [
        "data/originals/2026.txt",
        "data/plans/2026.json",
        "en/plans/2026/source/index.html",
        "plans/2026/source/index.html",
    ];
    assert_eq!(differing, expected);
}

/// The codes of the problems of a portal, with the places that they are at.
fn found(portal: &Portal) -> Vec<(&'static str, String)> {
    let found = portal.build().unwrap_err();
    let place = |place: &yaodian::base::Place| place.file.path.clone();
    let found = found.iter().map(|found| {
        let at = found.place.as_ref().map(place);
        (found.problem.code(), at.unwrap_or_default())
    });
    found.collect()
}

#[test]
fn names_that_differ_only_in_case_should_be_refused_wherever_they_are() {
    for (path, beside) in [
        ("content/pages/About.en.md", ""),
        ("content/plans/2031/EN/02-elderly-care.md", ""),
        ("content/plans/2031/en/01-Social-Assistance.md", ""),
        ("theme/static/cafe\u{301}.css", "theme/static/caf\u{E9}.css"),
        ("theme/templates/Page.html", "theme/templates/page.html"),
    ] {
        let mut portal = Portal::sample().with(path, "");
        if !beside.is_empty() {
            portal = portal.with(beside, "");
        }
        let alike = found(&portal);
        let alike = alike.iter().filter(|(code, _)| *code == "names-alike");
        assert_eq!(alike.count(), 1, "{path}");
    }
}

#[test]
fn names_that_windows_cannot_hold_should_be_refused_wherever_they_are() {
    let sample = Portal::sample;
    let refused = [
        (
            sample().with("content/pages/con.en.md", ""),
            "content/pages/con.en.md",
        ),
        (
            sample().with("theme/static/aux.css", ""),
            "theme/static/aux.css",
        ),
        (sample().with("seeds/a\\b.txt", ""), "seeds/a\\b.txt"),
        (sample().with("seeds/what?.txt", ""), "seeds/what?.txt"),
        (
            sample().with("content/pages/lpt1/a.png", ""),
            "content/pages/lpt1/a.png",
        ),
        (sample().replace(PLAN, "elderly-care", "nul"), PLAN),
        (
            sample().replace(AUDIENCES, "slug = \"older-people\"", "slug = \"com7\""),
            AUDIENCES,
        ),
        (
            sample().replace(
                GLOSSARY,
                "slug = \"sample-bureau\"\n",
                "slug = \"sample-bureau\"\nformerly = [\"/a/prn/\"]\n",
            ),
            GLOSSARY,
        ),
        (
            sample().replace("site.toml", "tag = \"en\"", "tag = \"con\""),
            "site.toml",
        ),
    ];
    for (portal, path) in refused {
        let expected = ("name-unportable", path.to_owned());
        let found = found(&portal);
        assert!(found.contains(&expected), "{path}: {found:?}");
    }
    // A name like those is none of them.
    let portal = sample()
        .replace(PLAN, "elderly-care", "console")
        .with(ERRATA, "");
    assert!(portal.build().is_ok());
}

#[test]
fn a_page_should_not_have_the_name_of_the_list_of_checksums() {
    let page = Portal::sample().text("content/pages/about.en.md");
    let portal = Portal::sample().with("content/pages/sha256sums.en.md", page);
    let found = found(&portal);
    assert!(
        found.iter().any(|(code, _)| *code == "page-reserved"),
        "{found:?}"
    );
}
