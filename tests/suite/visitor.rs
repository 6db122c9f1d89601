//! Visitors who read pages through nginx all the while a site is built again
//! and again.
//!
//! The site's name is another in every build, so a page tells which build it is
//! of. What visitors get is compared with all builds afterwards:
//!
//! - Every response is a file of one build, byte for byte. No path that all
//!   builds have is ever missing.
//! - Without a cache, a visitor who has seen a page of one build never gets a
//!   page of an earlier one. So two responses in a row are of one site, or the
//!   site was replaced between them.
//! - With `open_file_cache`, nginx answers from files that it holds open, of a
//!   former site too, until `open_file_cache_valid` is over; after that, every
//!   page is of the last build.
//!
//! What a page loads by a name with a hash, such as parts of the index, may be
//! gone when the site is replaced between the two requests. That is no mixed
//! site: a name with a hash never has other content.
#![cfg(unix)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use crate::harness::injected::amount;
use crate::harness::{Folder, Portal};

/// How many builds there are: in `./tests/run`, and with `YAODIAN_FAULTS=all`.
const BUILDS: (usize, usize) = (10, 200);
/// How many visitors read at the same time.
const VISITORS: usize = 2;

type Hash = [u8; 32];

/// nginx with a site, on loopback; it ends with this value.
struct Nginx {
    process: Child,
    port: u16,
    _place: tempfile::TempDir,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Nginx {
    fn start(root: &Path, more: &str) -> Self {
        let place = tempfile::tempdir().expect("should make a folder");
        let free = TcpListener::bind("127.0.0.1:0").expect("should listen");
        let port = free.local_addr().expect("should have one").port();
        drop(free);
        let at = place.path().display();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|name| format!("{name}_temp_path {at}/{name};\n"))
            .collect();
        let settings = format!(
            "daemon off;\nmaster_process off;\npid {at}/pid;\nevents {{}}\n\
             http {{\naccess_log off;\n{temporary}{more}\n\
             server {{\nlisten 127.0.0.1:{port};\nroot {};\n}}\n}}\n",
            root.display()
        );
        fs::write(place.path().join("nginx.conf"), settings).expect("should write");
        let process = Command::new("nginx")
            .arg("-p")
            .arg(place.path())
            .arg("-c")
            .arg(place.path().join("nginx.conf"))
            .arg("-e")
            .arg(place.path().join("error.log"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("should start nginx");
        let nginx = Self {
            process,
            port,
            _place: place,
        };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(20), "nginx is not up");
            std::thread::sleep(Duration::from_millis(20));
        }
        nginx
    }

    /// Status and body of a response, which must be as long as it says.
    fn get(&self, path: &str) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("should connect");
        write!(stream, "GET /{path} HTTP/1.0\r\nHost: localhost\r\n\r\n").expect("should send");
        let mut all = Vec::new();
        stream.read_to_end(&mut all).expect("should answer");
        let end = all.windows(4).position(|four| four == b"\r\n\r\n");
        let body = all.split_off(end.expect("should have a head") + 4);
        let head = String::from_utf8(all).expect("should be UTF-8");
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("Content-Length: "))
            .and_then(|length| length.parse().ok());
        assert_eq!(length, Some(body.len()), "{path}: {head}");
        (status.expect("should have a status"), body)
    }
}

/// One response to a visitor.
struct Seen {
    path: String,
    status: u16,
    hash: Hash,
}

/// Reads all paths in turn until told to stop.
fn visit(nginx: &Nginx, paths: &BTreeSet<String>, is_over: &AtomicBool) -> Vec<Seen> {
    let mut seen = Vec::new();
    for path in paths.iter().cycle() {
        if is_over.load(Ordering::Relaxed) {
            break;
        }
        let (status, body) = nginx.get(path);
        seen.push(Seen {
            path: path.clone(),
            status,
            hash: Sha256::digest(body).into(),
        });
    }
    seen
}

/// The files of a site, by the addresses that visitors ask for.
fn hashes(folder: &Folder) -> BTreeMap<String, Hash> {
    let files = folder.tree("public").into_iter();
    let files = files.filter(|(path, _)| !path.starts_with('.'));
    files
        .map(|(path, bytes)| {
            let address = path.strip_suffix("index.html").unwrap_or(&path);
            (address.to_owned(), Sha256::digest(bytes).into())
        })
        .collect()
}

fn build(folder: &Folder, number: usize) -> BTreeMap<String, Hash> {
    let settings = Portal::sample()
        .replace(
            "site.toml",
            "Sample policy portal",
            &format!("Portal {number}"),
        )
        .replace("site.toml", "示例政策门户", &format!("门户{number}"))
        .text("site.toml");
    fs::write(folder.path().join("site.toml"), settings).expect("should write");
    folder.run(["build"]).ends(0);
    hashes(folder)
}

/// Which builds a response may be of.
fn builds_of(seen: &Seen, builds: &[BTreeMap<String, Hash>]) -> BTreeSet<usize> {
    let of = |build: &BTreeMap<String, Hash>| build.get(&seen.path) == Some(&seen.hash);
    let all = builds.iter().enumerate().filter(|(_, build)| of(build));
    all.map(|(number, _)| number).collect()
}

/// Builds again and again while visitors read, and checks all that they got.
/// `more` are further settings of nginx.
fn visited(more: &str) {
    let folder = Portal::sample().on_disk();
    let mut builds = vec![build(&folder, 0)];
    let nginx = Nginx::start(&folder.path().join("public"), more);
    let next = build(&folder, 1);
    let both = builds[0].keys().filter(|path| next.contains_key(*path));
    let paths: BTreeSet<String> = both.cloned().collect();
    let changing = paths.iter().filter(|path| builds[0][*path] != next[*path]);
    assert!(changing.count() > 20, "most pages have the site's name");
    builds.push(next);
    let is_over = AtomicBool::new(false);
    let visits = std::thread::scope(|scope| {
        let read = || visit(&nginx, &paths, &is_over);
        let visitors: Vec<_> = (0..VISITORS).map(|_| scope.spawn(read)).collect();
        for number in 2..2 + amount(BUILDS) {
            builds.push(build(&folder, number));
        }
        is_over.store(true, Ordering::Relaxed);
        let seen = visitors.into_iter().map(|visitor| visitor.join());
        seen.map(|seen| seen.expect("should read to the end"))
            .collect::<Vec<Vec<Seen>>>()
    });
    let (mut count, mut replaced) = (0, 0);
    for seen in &visits {
        // The first of the builds that the last response can be of.
        let mut last = 0;
        for one in seen {
            count += 1;
            let of = builds_of(one, &builds);
            assert_eq!(one.status, 200, "{}", one.path);
            assert!(!of.is_empty(), "{} is of no build", one.path);
            if more.is_empty() {
                let now = of.range(last..).next();
                let now = *now.unwrap_or_else(|| panic!("{} is of {of:?}, after {last}", one.path));
                replaced += usize::from(now > last);
                last = now;
            }
        }
    }
    assert!(count > 10 * builds.len(), "only {count} responses");
    std::thread::sleep(Duration::from_millis(2500));
    let now = builds.last().expect("should be there");
    for path in &paths {
        let (status, body) = nginx.get(path);
        let hash: Hash = Sha256::digest(body).into();
        assert_eq!((status, &hash), (200, &now[path]), "{path}");
    }
    let newer = match more.is_empty() {
        true => format!(", {replaced} times of a newer build than the one before"),
        false => String::new(),
    };
    say(&format!(
        "{} builds, {count} responses{newer}",
        builds.len()
    ));
}

#[allow(clippy::print_stderr, reason = "who runs the tests should know")]
fn say(text: &str) {
    eprintln!("{text}");
}

#[test]
#[ignore = "needs nginx: run ./tests/run"]
fn visitors_should_never_see_a_mixed_site() {
    visited("");
}

#[test]
#[ignore = "needs nginx: run ./tests/run"]
fn visitors_should_never_see_a_mixed_site_through_a_cache_of_open_files() {
    visited(
        "open_file_cache max=1000 inactive=20s;\nopen_file_cache_valid 1s;\n\
         open_file_cache_errors on;",
    );
}
