//! The manifest of a published site, which a build trusts for what it need not
//! make again, and for which files are its own to remove.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use yaodian::base::Digest;
use yaodian::diagnostic::Diagnostic;
use yaodian::pipeline;
use yaodian::publish::{self, MANIFEST, NoProgress, Target};
use yaodian::source::{Memory, Options};

use super::{hash, one_in, problems};

/// Of how many inputs that are no manifest one is built over.
const BUILDS: u64 = 64;

/// Files by path.
type Tree = BTreeMap<PathBuf, Vec<u8>>;

const SITE: &str = r#"
base-url = "https://plans.example/"
theme = "civic"

[[language]]
tag = "zh-Hans"
label = "简体中文"
name = "示例政策门户"
description = "一项计划，一项措施。"
"#;

const TEXT: &str = "2031年民政工作要点
2031年，做好民政各项工作。
一、健全社会救助体系
1.完善低保制度。及时开展临时救助。
";

/// A portal of one measure in one language.
fn portal() -> Memory {
    let sha256 = Digest::plain(TEXT.as_bytes());
    let plan = format!(
        "original = \"seeds/2031.txt\"\nsha256 = \"{sha256}\"\nlanguage = \"zh-Hans\"\n\
         topic = [{{ number = 1, slug = \"social-assistance\" }}]\n"
    );
    Memory::from_iter([
        ("site.toml", SITE),
        ("seeds/2031.txt", TEXT),
        ("content/plans/2031/plan.toml", &plan),
    ])
}

/// A temporary folder with a site in it, and files of others around it.
///
/// ```text
/// above.txt
/// place/beside.txt
/// place/public.txt
/// place/public/       the site
/// ```
struct Ground {
    folder: PathBuf,
    portal: Memory,
    /// All files as they are after a clean build.
    clean: Tree,
}

thread_local! {
    // Removed when the thread ends.
    static GROUND: Ground = Ground::new();
}

impl Ground {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("yaodian-fuzz-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(folder.join("place")).expect("should make a folder");
        for name in ["above.txt", "place/beside.txt", "place/public.txt"] {
            fs::write(folder.join(name), name).expect("should write");
        }
        let mut ground = Self {
            folder,
            portal: portal(),
            clean: Tree::new(),
        };
        ground.build().expect("should be without errors");
        ground.clean = ground.tree();
        ground
    }

    fn site(&self) -> PathBuf {
        self.folder.join("place/public")
    }

    fn build(&self) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
        let site = self.site();
        let target = Target {
            output: &site,
            root: None,
            durable: false,
            precompress: false,
        };
        let options = Options::default();
        pipeline::build(&self.portal, &options, &target, false, &NoProgress)
            .map(|built| built.diagnostics)
    }

    /// All files in the folder.
    fn tree(&self) -> Tree {
        let mut tree = Tree::new();
        gather(&self.folder, &mut tree);
        tree
    }

    /// Builds over a site with this manifest.
    fn build_over(&self, input: &[u8], hash: u64) {
        let mut before = self.clean.clone();
        before.insert(self.site().join(MANIFEST), input.to_vec());
        match self.build() {
            Ok(said) => {
                problems::check(&said, hash);
                self.compare(&self.clean, "the site is not that of a clean build");
            }
            Err(found) => {
                problems::check(&found, hash);
                self.compare(&before, "a build that failed changed something");
            }
        }
    }

    fn compare(&self, expected: &Tree, what: &str) {
        let found = self.tree();
        let paths = expected.keys().chain(found.keys());
        let other = paths.filter(|path| expected.get(*path) != found.get(*path));
        let other: Vec<_> = other.take(3).collect();
        assert!(other.is_empty(), "{what}: {other:?}");
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        // Whoever empties temporary folders does it later.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The files of a folder, and its empty folders as files without bytes.
fn gather(folder: &Path, tree: &mut Tree) {
    let entries = fs::read_dir(folder).expect("should be a folder");
    let mut is_empty = true;
    for entry in entries {
        let path = entry.expect("should be readable").path();
        is_empty = false;
        if path.is_dir() && !path.is_symlink() {
            gather(&path, tree);
        } else {
            let bytes = fs::read(&path).expect("should be readable");
            tree.insert(path, bytes);
        }
    }
    if is_empty {
        tree.insert(folder.to_owned(), Vec::new());
    }
}

/// `.yaodian-manifest.json` of a site: a build over it fails and changes
/// nothing, or makes the site of a clean build; what is around it stays.
pub fn manifest(input: &[u8]) {
    GROUND.with(|ground| {
        let (file, hash) = (ground.site().join(MANIFEST), hash(input));
        fs::write(&file, input).expect("should write");
        let is_ours = match publish::referable(&ground.site()) {
            Ok(found) => found.is_some(),
            Err(problem) => {
                problems::check(&[problem], hash);
                false
            }
        };
        if is_ours || one_in(BUILDS, hash, 5) {
            ground.build_over(input, hash);
        }
        // A site of a clean build again.
        let clean = &ground.clean[&file];
        fs::write(&file, clean).expect("should write");
    });
}

/// The manifest of a clean build.
pub(super) fn clean() -> Vec<u8> {
    GROUND.with(|ground| ground.clean[&ground.site().join(MANIFEST)].clone())
}
