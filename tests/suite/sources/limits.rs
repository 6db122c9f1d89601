//! Every kind of file has a maximum size.

use super::*;
use yaodian::source::limits::{self, LIMITS};

/// A file of each kind of source.
const FILES: [(&str, &limits::Limit); 8] = [
    ("site.toml", &limits::TOML),
    (PLAN, &limits::TOML),
    (ORIGINAL, &limits::ORIGINAL),
    (TOPIC_1_EN, &limits::MARKDOWN),
    ("content/pages/about.en.md", &limits::MARKDOWN),
    ("theme/templates/home.html", &limits::TEMPLATE),
    ("theme/locales/en.ftl", &limits::LOCALE),
    ("themes/civic/static/large.bin", &limits::STATIC),
];

/// Creates a sparse file of a size.
fn sparse(folder: &Folder, path: &str, size: u64) {
    let place = folder.path().join(path);
    fs::create_dir_all(place.parent().expect("should be below")).expect("should make");
    let file = fs::File::create(place).expect("should make");
    file.set_len(size).expect("should grow");
}

#[test]
fn a_file_above_its_limit_should_be_refused_with_its_size_and_the_limit() {
    for (path, limit) in FILES {
        let folder = Portal::sample().on_disk();
        sparse(&folder, path, limit.bytes() + 1);
        let (size, most) = ((limit.bytes() + 1).to_string(), limit.bytes().to_string());
        refused(&folder, "file-too-large", &[path, &size, &most]);
    }
}

#[test]
fn a_file_at_its_limit_should_be_read() {
    let folder = Portal::sample().on_disk();
    let path = "theme/static/large.bin";
    sparse(&folder, path, limits::STATIC.bytes());
    folder.run(["check"]).ends(0);
}

#[test]
fn a_translators_file_should_be_measured_before_it_is_read() {
    let folder = Portal::sample().on_disk();
    sparse(&folder, "large.po", 4 << 30);
    let arguments = ["--lang", "en", "translate", "import", "large.po"];
    let ran = run(folder.path(), &arguments).ends(1);
    assert!(
        ran.stderr.contains("error[file-too-large]"),
        "{}",
        ran.stderr
    );
    let (size, most) = (
        (4_u64 << 30).to_string(),
        limits::EXCHANGE.bytes().to_string(),
    );
    assert!(ran.stderr.contains(&size), "{}", ran.stderr);
    assert!(ran.stderr.contains(&most), "{}", ran.stderr);
}

#[test]
fn the_reference_should_name_every_limit() {
    let reference = crate::harness::root().join("docs/reference/files.md");
    let reference = fs::read_to_string(reference).expect("should be there");
    for limit in LIMITS {
        let row = format!("| {} | {} MiB |", limit.files, limit.mebibytes);
        assert!(reference.lines().any(|line| line == row), "{row}");
    }
}
