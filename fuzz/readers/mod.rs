//! One function for each reader of the program: it takes any bytes in place of
//! a file that others write, and stops with a panic if what the program makes
//! of them breaks a promise:
//!
//! - nothing panics, and nothing is an internal error;
//! - each problem has a place in its file, can be drawn in every form, and its
//!   fix can be applied;
//! - the same bytes have the same result twice;
//! - what is read without errors makes a site, in which no script is but the
//!   theme's, and no reference leads nowhere;
//! - a decoded document has a shape for each line, and its characters are bytes
//!   of the file; what is recognised in it is in its text.
//!
//! The fuzz targets call these functions, and so does a test, with all that was
//! once found (`fuzz/findings/`). What costs much is done for a part of the
//! inputs, chosen by their hash, so that an input always gets the same.

mod documents;
mod exchange;
mod manifest;
mod package;
mod portal;
mod problems;
mod recognised;
pub mod seeds;

pub use documents::{page, text, word, workbook};
pub use exchange::{po, xliff};
pub use manifest::manifest;
pub use recognised::recognise;

use portal::{
    ENGLISH, ORIGINAL, PAGE_CHINESE, PAGE_ENGLISH, PLAN, judge, sample, use_theme, without,
};
use yaodian::base::Digest;

/// The function of a target.
pub type Target = fn(&[u8]);

/// All targets by name.
pub const TARGETS: [(&str, Target); 14] = [
    ("settings", settings),
    ("tables", tables),
    ("original", original),
    ("markdown", markdown),
    ("picture", picture),
    ("fluent", fluent),
    ("po", po),
    ("xliff", xliff),
    ("manifest", manifest),
    ("text", text),
    ("page", page),
    ("word", word),
    ("workbook", workbook),
    ("recognise", recognise),
];

/// The files that [`tables`] chooses from: those in TOML besides `site.toml`.
pub const TABLES: [&str; 8] = [
    PLAN,
    "content/plans/2026/errata.toml",
    "content/plans/2026/annotations.toml",
    "content/plans/2026/en/segments.toml",
    "content/glossary.toml",
    "content/synonyms.toml",
    "content/audiences.toml",
    "themes/harbour/theme.toml",
];

/// The files that [`markdown`] chooses from.
pub const MARKDOWN: [&str; 4] = [
    PAGE_ENGLISH,
    PAGE_CHINESE,
    "content/plans/2026/en/00-front.md",
    "content/plans/2026/en/01-social-assistance.md",
];

/// The pictures that [`picture`] chooses from.
pub const PICTURES: [&str; 2] = ["content/pages/hall.png", "content/pages/map.svg"];

/// The files that [`fluent`] chooses from.
pub const WORDING: [&str; 2] = ["theme/locales/en.ftl", "theme/locales/zh-Hans.ftl"];

/// `site.toml`.
pub fn settings(input: &[u8]) {
    let mut portal = sample();
    portal.files.insert("site.toml".to_owned(), input.to_vec());
    judge(&portal, hash(input));
}

/// One of [`TABLES`], chosen by the first byte.
pub fn tables(input: &[u8]) {
    one_of(&TABLES, input);
}

/// A content page or a file of an English edition, chosen by the first byte.
pub fn markdown(input: &[u8]) {
    one_of(&MARKDOWN, input);
}

/// A picture beside a page that shows it, chosen by the first byte.
pub fn picture(input: &[u8]) {
    let Some((first, rest)) = input.split_first() else {
        return;
    };
    let path = PICTURES[usize::from(*first) % PICTURES.len()];
    let name = path.trim_start_matches("content/pages/");
    let mut portal = sample();
    let page = String::from_utf8_lossy(&portal.files[PAGE_ENGLISH]).into_owned();
    let page = format!("{page}\n![Hall]({name})\n").into_bytes();
    portal.files.insert(PAGE_ENGLISH.to_owned(), page);
    portal.files.insert(path.to_owned(), rest.to_vec());
    judge(&portal, hash(input));
}

/// What a portal words otherwise than its theme, in a language that is chosen
/// by the first byte.
pub fn fluent(input: &[u8]) {
    one_of(&WORDING, input);
}

/// An original: by itself, and with the corrections, annotations and the
/// edition of another.
pub fn original(input: &[u8]) {
    let mut portal = sample();
    let plan = String::from_utf8_lossy(&portal.files[PLAN]).into_owned();
    let pinned = |line: &str| match line.starts_with("sha256 = ") {
        true => format!("sha256 = \"{}\"\n", Digest::plain(input)),
        false => format!("{line}\n"),
    };
    let plan: String = plan.lines().map(pinned).collect();
    portal.files.insert(PLAN.to_owned(), plan.into_bytes());
    let bytes = input.to_vec();
    portal.files.insert(ORIGINAL.to_owned(), bytes);
    judge(&portal, hash(input));
    let others = [TABLES[1], TABLES[2], ENGLISH];
    let alone = without(portal, &others);
    judge(&alone, hash(input));
}

/// Judges the sample with one of some files replaced by all but the first byte,
/// which chooses it.
fn one_of(paths: &[&str], input: &[u8]) {
    let Some((first, rest)) = input.split_first() else {
        return;
    };
    let path = paths[usize::from(*first) % paths.len()];
    let mut portal = sample();
    if path.starts_with("themes/") {
        use_theme(&mut portal, "harbour");
    }
    portal.files.insert(path.to_owned(), rest.to_vec());
    judge(&portal, hash(input));
}

/// FNV-1a of the input: chooses what else is done with it.
fn hash(input: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    input.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Whether the input is one of every `many`; `of` tells apart the questions.
fn one_in(many: u64, hash: u64, of: u32) -> bool {
    hash.rotate_right(8 * of).is_multiple_of(many)
}
