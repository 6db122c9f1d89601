//! What fuzzing begins with: files of the repository, and what the program
//! writes itself. Nothing of it is kept twice.

use std::fs;
use std::path::Path;

use yaodian::exchange::{po, xliff};

use super::exchange::sample_catalogue;
use super::package::{self, Kind, WORD, WORKBOOK};
use super::portal::{SAMPLE, files_below, root};
use super::{MARKDOWN, TABLES, WORDING, documents, manifest, recognised};

/// The folders that have portals.
const PORTALS: [&str; 3] = [".", SAMPLE, "tests/suite/sample"];

/// The folders that have documents as they were published.
const DOCUMENTS: [&str; 2] = ["tests/corpus", "tests/suite/decode"];

/// Folder with all keys of each TOML file.
const FULL: &str = "tests/suite/schema/full";

/// The examples of all problems.
const EXAMPLES: &str = "src/diagnostic/examples.toml";

/// The seeds of a target, each with a name.
pub fn of(target: &str) -> Vec<(String, Vec<u8>)> {
    match target {
        "settings" => named(&texts(), |path| path.ends_with("site.toml").then_some(None)),
        "tables" => named(&texts(), |path| chosen(path, &TABLES).map(Some)),
        "original" => named(&texts(), |path| path.contains("seeds/").then_some(None)),
        "markdown" => named(&texts(), markdown),
        "picture" => pictures(),
        "fluent" => named(&texts(), wording),
        "po" => vec![("export".to_owned(), po::write(&sample_catalogue()).into())],
        "xliff" => vec![(
            "export".to_owned(),
            xliff::write(&sample_catalogue()).into(),
        )],
        "manifest" => vec![("clean".to_owned(), manifest::clean())],
        "text" => documents(&["txt", "md"], |path, bytes| {
            vec![documents::plain_input(path, bytes)]
        }),
        "page" => documents(&["html"], |_, bytes| vec![bytes.to_vec()]),
        "word" => documents(&["docx"], office(&WORD)),
        "workbook" => documents(&["xlsx"], office(&WORKBOOK)),
        "recognise" => documents(&["txt", "md", "html", "docx", "xlsx"], |path, bytes| {
            recognised::inputs(&documents::read(path, bytes))
        }),
        _ => Vec::new(),
    }
}

/// What was once found by a target, each with its name.
pub fn findings(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = root().join("fuzz/findings").join(target);
    if !folder.is_dir() {
        return Vec::new();
    }
    let found = files_below(&folder).into_iter();
    found.map(|path| (name(&path), read(&path))).collect()
}

/// Writes the seeds of a target, and what it once found, into the folder that
/// `YAODIAN_FUZZ_CORPUS` names, if it is set.
pub fn write(target: &str) {
    let Some(folder) = std::env::var_os("YAODIAN_FUZZ_CORPUS") else {
        return;
    };
    for (name, bytes) in [of(target), findings(target)].concat() {
        let file = Path::new(&folder).join(name);
        fs::write(file, bytes).expect("should write a seed");
    }
}

/// A name for a file of the corpus.
fn name(path: &Path) -> String {
    let root = root();
    // What is not in the repository keeps its whole path.
    let inside = path.strip_prefix(&root).unwrap_or(path);
    inside.to_string_lossy().replace('/', "-")
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).expect("should be readable")
}

/// All texts that a portal may have, by path in the repository.
fn texts() -> Vec<(String, Vec<u8>)> {
    let root = root();
    let mut texts = Vec::new();
    for portal in PORTALS {
        let portal = root.join(portal);
        let folders = ["content", "seeds"].map(|folder| files_below(&portal.join(folder)));
        let settings = vec![portal.join("site.toml")];
        texts.extend(folders.into_iter().flatten().chain(settings));
    }
    for folder in [FULL, "themes/civic/locales", "tests/suite/themes/plain"] {
        texts.extend(files_below(&root.join(folder)));
    }
    let read = |path: std::path::PathBuf| (path.to_string_lossy().into_owned(), read(&path));
    let mut texts: Vec<_> = texts.into_iter().map(read).collect();
    texts.extend(examples(&root));
    texts
}

/// The seeds among some texts: each with the byte that chooses its file, if it
/// has one.
fn named(
    texts: &[(String, Vec<u8>)],
    choice: impl Fn(&str) -> Option<Option<u8>>,
) -> Vec<(String, Vec<u8>)> {
    let seeds = texts.iter().filter_map(|(path, bytes)| {
        let first = choice(path)?;
        let bytes = first.into_iter().chain(bytes.iter().copied()).collect();
        Some((name(Path::new(path)), bytes))
    });
    seeds.collect()
}

/// The number of the file of some with the same name as another.
fn chosen(path: &str, files: &[&str]) -> Option<u8> {
    let last = |path: &str| path.rsplit('/').next().map(str::to_owned);
    let at = files.iter().position(|file| last(file) == last(path))?;
    u8::try_from(at).ok()
}

fn markdown(path: &str) -> Option<Option<u8>> {
    let page = |end: &str| path.contains("/pages/") && path.ends_with(end);
    let number = match path {
        _ if page(".en.md") => 0,
        _ if page(".zh-Hans.md") => 1,
        _ if path.ends_with("00-front.md") => 2,
        _ if path.ends_with(".md") && path.contains("/en/") => 3,
        _ => return None,
    };
    assert!(usize::from(number) < MARKDOWN.len());
    Some(Some(number))
}

/// Pictures of every format; the theme has drawings.
fn pictures() -> Vec<(String, Vec<u8>)> {
    let folders = ["tests/suite/pictures", "themes/civic/static"];
    let files = folders
        .into_iter()
        .flat_map(|folder| files_below(&root().join(folder)));
    let seed = |path: std::path::PathBuf| {
        let first = u8::from(path.extension()? == "svg");
        Some((name(&path), [vec![first], read(&path)].concat()))
    };
    let is_picture = |path: &std::path::PathBuf| {
        path.to_str()
            .is_some_and(yaodian::model::Picture::has_ending)
    };
    files.filter(is_picture).filter_map(seed).collect()
}

fn wording(path: &str) -> Option<Option<u8>> {
    path.ends_with(".ftl").then(|| chosen(path, &WORDING))
}

/// The right and wrong files of the examples: what is between `'''`, by the
/// path that `file` names.
fn examples(root: &Path) -> Vec<(String, Vec<u8>)> {
    let text = fs::read_to_string(root.join(EXAMPLES)).expect("should be there");
    let mut found = Vec::new();
    let mut path = "";
    let mut parts = text.split("'''\n");
    while let (Some(before), Some(example)) = (parts.next(), parts.next()) {
        for line in before.lines() {
            if line.starts_with('[') {
                path = "";
            }
            let file = line.strip_prefix("file = \"");
            path = file.map_or(path, |file| file.trim_end_matches('"'));
        }
        if !path.is_empty() {
            let name = format!("{}/example/{}/{path}", root.display(), found.len());
            found.push((name, example.as_bytes().to_vec()));
        }
    }
    found
}

/// The documents whose names end in one of some ways, each made into inputs.
fn documents(
    endings: &[&str],
    inputs: impl Fn(&str, &[u8]) -> Vec<Vec<u8>>,
) -> Vec<(String, Vec<u8>)> {
    let folders = DOCUMENTS.map(|folder| files_below(&root().join(folder)));
    let mut seeds = Vec::new();
    for path in folders.into_iter().flatten() {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let is_one = ending.is_some_and(|ending| endings.contains(&ending));
        // The folder’s own description is not a document.
        if is_one && !path.ends_with("README.md") && !path.ends_with("requirements.txt") {
            let inputs = inputs(&path.to_string_lossy(), &read(&path)).into_iter();
            let numbered = inputs.enumerate();
            seeds.extend(
                numbered.map(|(number, input)| (format!("{}-{number}", name(&path)), input)),
            );
        }
    }
    seeds
}

/// The inputs of a document of Office.
fn office(kind: &Kind) -> impl Fn(&str, &[u8]) -> Vec<Vec<u8>> {
    |_, bytes| package::inputs(kind, bytes).to_vec()
}
