//! A whole build of the shipped portal: `cargo bench --bench build`.
//!
//! `index` makes only the files of search; `memory` reads, joins and makes
//! every file; `folder` also publishes them over the site of the previous
//! round, like an editor's build.

use std::path::Path;

use divan::Bencher;
use yaodian::pipeline;
use yaodian::publish::{NoProgress, Target};
use yaodian::render::{Drawing, Pages, list_pages};
use yaodian::site::{self, Artifacts};
use yaodian::source::{Disk, Options};

fn main() {
    divan::main();
}

fn shipped() -> Disk {
    Disk {
        root: Path::new(env!("CARGO_MANIFEST_DIR")).to_owned(),
    }
}

#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    let disk = shipped();
    bencher.bench(|| pipeline::load(&disk, &Options::default()).map(|done| done.value));
}

#[divan::bench]
fn index(bencher: Bencher<'_, '_>) {
    let Ok(portal) = pipeline::load(&shipped(), &Options::default()) else {
        return;
    };
    let Ok(drawing) = Drawing::new(&portal.value, Pages::templates()) else {
        return;
    };
    let lists = list_pages(&portal.value, &drawing);
    bencher.bench(|| {
        let mut set = Artifacts::new();
        set.insert_group(site::index(&portal.value, lists.clone()));
        set.files(&|_| false).map(|files| files.len()).ok()
    });
}

#[divan::bench]
fn memory(bencher: Bencher<'_, '_>) {
    let disk = shipped();
    bencher.bench(|| pipeline::memory(&disk, &Options::default()).map(|done| done.value));
}

#[divan::bench]
fn folder(bencher: Bencher<'_, '_>) {
    let disk = shipped();
    let Ok(place) = tempfile::tempdir() else {
        return;
    };
    let output = place.path().join("public");
    let target = Target {
        output: &output,
        root: None,
        durable: false,
        precompress: false,
    };
    bencher.bench_local(|| {
        pipeline::build(&disk, &Options::default(), &target, false, &NoProgress)
            .map(|done| done.value)
    });
}
