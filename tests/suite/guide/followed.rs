//! All commands of the guide, typed in order.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Cursor, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Block, Guide, guides};
use crate::harness::{Folder, Ran, root, shell};

/// The title of the plan that the guide imports.
const TITLE: &str = "2026年慈善事业发展工作计划";
/// The specimen that the guide’s Word file is.
const SPECIMEN: &str = "charity-tracked-changes.docx";
/// Translations of its segments, by their names.
const ENGLISH: &str = include_str!("english.txt");

/// The specimen with a sentence changed, as it would be issued again.
fn corrected() -> Vec<u8> {
    let bytes = std::fs::read(root().join("tests/corpus").join(SPECIMEN)).unwrap();
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut file = old.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().unwrap().into_owned();
        if name == "word/document.xml" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains("全年常态化受理"));
            bytes = text.replace("全年常态化受理", "全年都可申请").into();
        }
        let options = zip::write::SimpleFileOptions::default();
        new.start_file(name, options).unwrap();
        new.write_all(&bytes).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// A reader who types what the guide says.
struct Reader<'g> {
    guide: &'g Guide,
    /// Whether the portal is in Chinese alone: section 9 is skipped.
    alone: bool,
    home: Folder,
    /// Where the terminal is.
    here: PathBuf,
    /// What the last command printed.
    printed: String,
}

impl<'g> Reader<'g> {
    fn new(guide: &'g Guide, alone: bool) -> Self {
        let home = Folder::empty();
        let specimen = root().join("tests/corpus").join(SPECIMEN);
        std::fs::copy(specimen, home.path().join(guide.files[0])).unwrap();
        std::fs::write(home.path().join(guide.files[1]), corrected()).unwrap();
        let here = home.path().to_owned();
        Self {
            guide,
            alone,
            home,
            here,
            printed: String::new(),
        }
    }

    fn command(&self, line: &str) -> Command {
        let mut command = shell(self.home.path(), line);
        command
            .current_dir(&self.here)
            .env("LANG", self.guide.locale);
        command
    }

    fn file(&self, path: &str) -> PathBuf {
        self.home.path().join("portal").join(path)
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.file(path)).expect(path)
    }

    fn settings(&self) -> String {
        format!("content/plans/{}/plan.toml", self.guide.id)
    }

    /// Types a line, does what the guide asks for in words, and looks at what
    /// has come of it.
    fn types(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        match &words[..] {
            ["cd", folder] => {
                self.here.push(folder);
                return;
            }
            ["yaodian", "serve"] => return self.serves(),
            ["yaodian", "translate", "import", file] => translate(&self.file(file)),
            _ => {}
        }
        let mut line = line.to_owned();
        if self.alone && line == "yaodian new portal" {
            line += " --languages zh-Hans";
            assert!(self.guide.text.contains(&format!("`{line}`")));
        }
        let ran = Ran::of(self.command(&line)).ends(0);
        self.printed = ran.stdout;
        let page = format!("public/plans/{}/index.html", self.guide.id);
        match &words[..] {
            ["yaodian", "import", "--undo", id] => {
                assert!(!self.file(&format!("content/plans/{id}")).exists());
                let seeds = std::fs::read_dir(self.file("seeds")).unwrap();
                assert_eq!(seeds.count(), 1, "the sample’s alone should be left");
            }
            ["yaodian", "check", "--strict"] => assert_eq!(ran.stderr, ""),
            ["yaodian", "build"] => assert!(self.read(&page).contains(TITLE)),
            _ => {}
        }
    }

    /// Asks `serve` for the page of the plan.
    fn serves(&self) {
        let mut command = self.command("exec yaodian serve --port 0");
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let said = BufReader::new(child.stdout.take().expect("should be piped"));
        let mut lines = said.lines().map_while(Result::ok);
        let address = lines.find_map(|line| {
            let (_, rest) = line.split_once("http://")?;
            Some(rest.split_once('/')?.0.to_owned())
        });
        let answer = address.map(|address| {
            let mut stream = TcpStream::connect(&address).unwrap();
            let path = format!("/plans/{}/", self.guide.id);
            let lines = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
            stream.write_all(format!("{lines}\r\n").as_bytes()).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            String::from_utf8_lossy(&answer).into_owned()
        });
        child.kill().and_then(|()| child.wait()).unwrap();
        let answer = answer.expect("should print its address");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains(TITLE), "{answer}");
    }

    /// Puts a snippet into the file that it belongs to.
    fn writes(&self, snippet: &str) {
        let (path, text) = if snippet.starts_with("base-url") {
            (
                "site.toml".to_owned(),
                with_line(snippet, &self.read("site.toml")),
            )
        } else if snippet.starts_with("[[topic]]") {
            let text = self.read(&self.settings());
            (self.settings(), with_slug(snippet, &text))
        } else {
            assert!(snippet.starts_with("[[term]]"), "{snippet}");
            let (chinese, _) = snippet.split_once("[term.en]").expect("should have it");
            let snippet = if self.alone { chinese } else { snippet };
            let path = "content/glossary.toml".to_owned();
            let text = format!("{}\n{snippet}", self.read(&path));
            (path, text)
        };
        std::fs::write(self.file(&path), text).unwrap();
    }
}

/// A text whose line of a key is this one.
fn with_line(new: &str, text: &str) -> String {
    let key = new.split('=').next().expect("should have a key");
    assert_eq!(text.lines().filter(|line| line.starts_with(key)).count(), 1);
    let lines = text.lines().map(|line| match line.starts_with(key) {
        true => new.trim_end(),
        false => line,
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// Settings in which a topic has another slug.
fn with_slug(new: &str, text: &str) -> String {
    let (lead, _) = new.split_once("slug").expect("should have one");
    let (before, rest) = text.split_once(lead).expect("should have the topic");
    let (_, after) = rest.split_once('\n').expect("should have a slug");
    format!("{before}{new}{after}")
}

/// Fills in an exported file, as a translator does.
fn translate(path: &Path) {
    let lines = ENGLISH.lines().filter_map(|line| line.split_once(": "));
    let english: BTreeMap<&str, &str> = lines.collect();
    let text = std::fs::read_to_string(path).expect("should be exported");
    let (mut filled, mut name) = (String::new(), None);
    for line in text.lines() {
        if let Some(quoted) = line.strip_prefix("msgctxt ") {
            name = Some(quoted.trim_matches('"'));
        }
        match name {
            Some(name) if line == "msgstr \"\"" => {
                filled += &format!("msgstr \"{}\"\n", english[name]);
            }
            _ => filled += &format!("{line}\n"),
        }
    }
    std::fs::write(path, filled).unwrap();
}

/// Types all of a guide; the sections on lines and errata need another file.
fn follow(guide: &Guide, alone: bool) -> Reader<'_> {
    let mut reader = Reader::new(guide, alone);
    let mut typed = 0;
    for Block {
        section,
        kind,
        lines,
    } in guide.blocks()
    {
        match (section, kind.as_str()) {
            (9, _) if alone => {}
            (_, "sh") => lines.lines().for_each(|line| {
                reader.types(line);
                typed += 1;
            }),
            (7 | 8 | 10, "toml") => reader.writes(&lines),
            (5 | 6 | 9, _) => {}
            // A service, and containers.
            (10, "ini" | "yaml") => {}
            (_, "text") => assert!(
                reader.printed.contains(&lines),
                "{lines}\nis not in\n{}",
                reader.printed
            ),
            (_, kind) => panic!("section {section} has a block of the kind {kind}"),
        }
    }
    assert_eq!(typed, if alone { 20 } else { 23 });
    reader
}

#[test]
fn the_guide_should_be_followed_word_by_word() {
    for guide in guides() {
        for alone in [false, true] {
            let reader = follow(&guide, alone);
            let slug = &guide.of(7, "toml")[0];
            let (_, slug) = slug.split_once("slug = \"").expect("should have one");
            let (slug, _) = slug.split_once('"').expect("should end");
            let plan = format!("public/plans/{}", guide.id);
            assert!(reader.file(&format!("{plan}/{slug}/index.html")).exists());
            // The re-issue has been taken, and its sentence is published.
            let page = reader.read(&format!("{plan}/measures/2/index.html"));
            assert!(page.contains("全年都可申请") && !page.contains("全年常态化受理"));
            assert!(!reader.file("public/plans/2026").exists());
            let english = format!("public/en/plans/{}/index.html", guide.id);
            assert_eq!(reader.file(&english).exists(), !alone);
            if !alone {
                assert!(
                    reader
                        .read(&english)
                        .contains("Work Plan for the Development")
                );
                let status = Ran::of(reader.command("yaodian --lang en translate status"));
                let printed = status.ends(0).stdout;
                let stale = printed.lines().find(|line| line.starts_with("Stale  "));
                assert!(stale.is_some_and(|line| line.contains("measure/2/1")));
            }
            assert!(
                reader
                    .read("site.toml")
                    .contains("yaodian.qingting.example")
            );
        }
    }
}
