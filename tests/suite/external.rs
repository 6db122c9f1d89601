//! Links to other sites, checked against a test server that breaks many rules.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use yaodian::diagnostic::Unreachable;
use yaodian::external::links::{Limits, Outcome, check};

use crate::harness::{Folder, Portal, Ran, command};

const ABOUT: &str = "content/pages/about.en.md";
const ABOUT_ZH: &str = "content/pages/about.zh-Hans.md";

/// A request as received by the server.
#[derive(Debug, Clone)]
struct Seen {
    line: String,
    head: String,
    at: Instant,
}

/// A server whose answer depends on the path.
struct Server {
    address: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    most: Arc<Mutex<(usize, usize)>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("should listen");
        let address = format!("http://{}", listener.local_addr().expect("should have one"));
        let seen: Arc<Mutex<Vec<Seen>>> = Arc::default();
        let most: Arc<Mutex<(usize, usize)>> = Arc::default();
        let (noted, counted) = (Arc::clone(&seen), Arc::clone(&most));
        // The thread ends with the process: some tests need one that hangs.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (noted, counted) = (Arc::clone(&noted), Arc::clone(&counted));
                thread::spawn(move || answer(stream, &noted, &counted));
            }
        });
        Self {
            address,
            seen,
            most,
        }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The outcome for one path.
    fn outcome(&self, path: &str) -> Outcome {
        let url = self.url(path);
        check([url.as_str()], &quick())[&url].clone()
    }

    /// The request lines of all requests for a path.
    fn lines(&self, path: &str) -> Vec<String> {
        let seen = self.seen.lock().expect("should lock");
        let lines = seen.iter().map(|seen| seen.line.clone());
        lines
            .filter(|line| line.split(' ').nth(1) == Some(path))
            .collect()
    }
}

/// Limits that are short enough for tests.
fn quick() -> Limits {
    Limits {
        connect: Duration::from_millis(400),
        answer: Duration::from_millis(400),
        pause: Duration::from_millis(1),
        patience: Duration::from_secs(1),
        allow_private: true,
        ..Limits::default()
    }
}

fn head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read > 0) {
        head.push(byte[0]);
        // A TLS handshake has begun: stop reading and answer without TLS.
        if head == [0x16] {
            break;
        }
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn answer(mut stream: TcpStream, seen: &Mutex<Vec<Seen>>, most: &Mutex<(usize, usize)>) {
    let head = head(&mut stream);
    let line = head.lines().next().unwrap_or("").to_owned();
    let mut words = line.split(' ');
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let times = {
        let mut seen = seen.lock().expect("should lock");
        let at = Instant::now();
        let (line, head) = (line.clone(), head.clone());
        seen.push(Seen { line, head, at });
        let same = seen
            .iter()
            .filter(|seen| seen.line.split(' ').nth(1) == Some(path));
        same.count()
    };
    let status = |status: &str| format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
    let to = |status: &str, location: &str| {
        format!("HTTP/1.1 {status} x\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n")
    };
    let is_head = method == "HEAD";
    let text = match path {
        "/hang" => return thread::sleep(Duration::from_secs(3)),
        "/close" => return,
        "/reset-head" if is_head => return,
        "/again" => to("302", "/again"),
        "/ping" => to("302", "/pong"),
        "/pong" => to("302", "/ping"),
        "/endless" => to("302", &format!("/endless{times}")),
        path if path.starts_with("/endless") => to("302", &format!("{path}x")),
        "/five" => to("302", "/4"),
        "/4" => to("302", "/3"),
        "/3" => to("302", "/2"),
        "/2" => to("302", "/1"),
        "/1" => to("302", "/good"),
        "/nowhere" => to("302", "javascript:alert(1)"),
        "/no-location" => status("302 Found"),
        "/moved" => to("301", "good"),
        "/moved-twice" => to("308", "/moved"),
        "/moved-then-away" => to("301", "/away"),
        "/away" => to("307", "/good"),
        "/away-then-moved" => to("302", "/moved"),
        "/moved-to-gone" => to("301", "/gone"),
        "/inside" => to("301", "http://10.0.0.1/"),
        "/no-head" if is_head => status("405 Method Not Allowed"),
        "/forbidden-head" if is_head => status("403 Forbidden"),
        "/unknown-head" if is_head => status("501 Not Implemented"),
        "/gone" => status("410 Gone"),
        "/missing" => status("404 Not Found"),
        "/forbidden" => status("403 Forbidden"),
        "/broken" => status("500 Oops"),
        // HEAD and the following GET fail; the second GET succeeds.
        "/once-broken" if times <= 2 => status("500 Oops"),
        "/later" if times == 1 => {
            "HTTP/1.1 429 x\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n".to_owned()
        }
        "/much-later" => {
            "HTTP/1.1 429 x\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n".to_owned()
        }
        "/wrong-length" => "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\nshort".to_owned(),
        "/no-http" => "SSH-2.0-OpenSSH_9.6\r\n\r\n".to_owned(),
        "/bad-status" => "HTTP/1.1 abc\r\n\r\n".to_owned(),
        "/long-head" => format!("HTTP/1.1 200 OK\r\nX: {}\r\n\r\n", "x".repeat(1 << 20)),
        "/drip" => {
            for byte in b"HTTP/1.1 200 OK\r\n\r\n" {
                thread::sleep(Duration::from_millis(60));
                if stream.write_all(&[*byte]).is_err() {
                    return;
                }
            }
            return;
        }
        "/stream" if is_head => status("405 x"),
        "/stream" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            let mut sent = 0;
            while stream.write_all(&[b'x'; 4096]).is_ok() {
                sent += 4096;
                most.lock().expect("should lock").1 = sent;
            }
            return;
        }
        path if path.starts_with("/slow") => {
            most.lock().expect("should lock").0 += 1;
            thread::sleep(Duration::from_millis(30));
            status("200 OK")
        }
        _ => status("200 OK"),
    };
    let _ = stream.write_all(text.as_bytes());
}

#[test]
fn an_address_that_is_there_should_be_asked_for_once_and_without_content() {
    let server = Server::start();
    assert_eq!(server.outcome("/good?a=b"), Outcome::Good);
    assert_eq!(server.lines("/good?a=b"), ["HEAD /good?a=b HTTP/1.1"]);
    let seen = server.seen.lock().expect("should lock");
    assert!(
        seen[0].head.to_lowercase().contains("user-agent: yaodian/"),
        "{:?}",
        seen[0]
    );
}

#[test]
fn a_server_that_refuses_head_should_be_asked_with_get() {
    let server = Server::start();
    for path in [
        "/no-head",
        "/forbidden-head",
        "/unknown-head",
        "/reset-head",
    ] {
        assert_eq!(server.outcome(path), Outcome::Good, "{path}");
        assert_eq!(server.lines(path).len(), 2, "{path}");
    }
}

#[test]
fn what_a_server_says_should_be_told_apart() {
    let server = Server::start();
    let cases = [
        ("/gone", Outcome::Gone(410)),
        ("/missing", Outcome::Gone(404)),
        ("/forbidden", Outcome::Refused(403)),
        ("/broken", Outcome::Refused(500)),
        ("/once-broken", Outcome::Good),
        ("/wrong-length", Outcome::Good),
    ];
    for (path, expected) in cases {
        assert_eq!(server.outcome(path), expected, "{path}");
    }
}

#[test]
fn redirects_should_be_followed_to_their_end_and_only_lasting_ones_reported() {
    let server = Server::start();
    let moved = |path: &str| Outcome::Moved(server.url(path));
    let endless = Outcome::Unreachable(Unreachable::Redirect);
    let cases = [
        ("/five", Outcome::Good),
        ("/away", Outcome::Good),
        ("/away-then-moved", Outcome::Good),
        ("/moved", moved("/good")),
        ("/moved-twice", moved("/good")),
        ("/moved-then-away", moved("/away")),
        ("/moved-to-gone", Outcome::Gone(410)),
        ("/again", endless.clone()),
        ("/ping", endless.clone()),
        ("/endless", endless.clone()),
        ("/nowhere", endless.clone()),
        ("/no-location", endless),
    ];
    for (path, expected) in cases {
        assert_eq!(server.outcome(path), expected, "{path}");
    }
    assert_eq!(server.lines("/again").len(), 6);
}

#[test]
fn a_server_that_keeps_no_rules_should_keep_nobody_waiting() {
    let server = Server::start();
    let cases = [
        ("/hang", Unreachable::Timeout),
        ("/drip", Unreachable::Timeout),
        ("/close", Unreachable::Connection),
        ("/no-http", Unreachable::Protocol),
        ("/bad-status", Unreachable::Protocol),
        ("/long-head", Unreachable::Protocol),
    ];
    for (path, expected) in cases {
        let start = Instant::now();
        assert_eq!(
            server.outcome(path),
            Outcome::Unreachable(expected),
            "{path}"
        );
        assert!(start.elapsed() < Duration::from_millis(1500), "{path}");
    }
}

#[test]
fn of_an_endless_answer_no_more_should_be_read_than_is_needed() {
    let server = Server::start();
    assert_eq!(server.outcome("/stream"), Outcome::Good);
    thread::sleep(Duration::from_millis(100));
    let before = server.most.lock().expect("should lock").1;
    thread::sleep(Duration::from_millis(100));
    // Only what the system's buffers held.
    assert_eq!(server.most.lock().expect("should lock").1, before);
    assert!(before < 16 << 20, "{before}");
}

#[test]
fn a_server_that_asks_for_patience_should_get_some() {
    let server = Server::start();
    let start = Instant::now();
    assert_eq!(server.outcome("/later"), Outcome::Good);
    assert!(start.elapsed() >= Duration::from_secs(1));
    let start = Instant::now();
    assert_eq!(server.outcome("/much-later"), Outcome::Refused(429));
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[test]
fn hosts_should_be_asked_with_pauses_and_little_at_once() {
    let server = Server::start();
    let urls: Vec<String> = (0..8).map(|n| server.url(&format!("/slow{n}"))).collect();
    let pause = Duration::from_millis(40);
    let limits = Limits {
        pause,
        per_host: NonZeroUsize::MIN,
        ..quick()
    };
    let outcomes = check(urls.iter().map(String::as_str), &limits);
    assert!(
        outcomes.values().all(|outcome| *outcome == Outcome::Good),
        "{outcomes:?}"
    );
    let mut starts: Vec<Instant> = {
        let seen = server.seen.lock().expect("should lock");
        seen.iter().map(|seen| seen.at).collect()
    };
    starts.sort();
    assert_eq!(starts.len(), urls.len());
    // The server notices a start a little later than it happens.
    let whole = starts[starts.len() - 1] - starts[0];
    assert!(whole >= pause * 6, "{whole:?}");
}

#[test]
fn what_cannot_be_connected_to_should_be_said() {
    let server = Server::start();
    let closed = {
        let listener = TcpListener::bind("127.0.0.1:0").expect("should listen");
        listener.local_addr().expect("should have one")
    };
    let cases = [
        (server.address.replace("http:", "https:"), Unreachable::Tls),
        (format!("http://{closed}/"), Unreachable::Connection),
        ("http://no-such-host.invalid/".to_owned(), Unreachable::Name),
        ("https://民政.invalid/".to_owned(), Unreachable::Name),
        ("https://民 政.invalid/".to_owned(), Unreachable::Address),
        ("http:///".to_owned(), Unreachable::Address),
    ];
    // Nothing here takes long unless the machine is busy.
    let patient = Limits {
        connect: Duration::from_secs(20),
        answer: Duration::from_secs(20),
        ..quick()
    };
    for (url, expected) in cases {
        let outcomes = check([url.as_str()], &patient);
        assert_eq!(outcomes[&url], Outcome::Unreachable(expected), "{url}");
    }
}

#[test]
fn private_networks_should_not_be_asked_without_leave() {
    let server = Server::start();
    let limits = Limits {
        allow_private: false,
        ..quick()
    };
    let port = server
        .address
        .rsplit(':')
        .next()
        .expect("should have a port");
    for host in [
        "127.0.0.1",
        "localhost",
        "[::ffff:127.0.0.1]",
        "127.1",
        "0x7f000001",
    ] {
        let url = format!("http://{host}:{port}/good");
        let outcome = check([url.as_str()], &limits)[&url].clone();
        assert_eq!(outcome, Outcome::Private, "{host}");
    }
    assert!(server.seen.lock().expect("should lock").is_empty());
}

/// Runs `check --external` with the test server.
fn run(folder: &Folder, more: &[&str]) -> Ran {
    let mut check = command(folder.path());
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        check.env_remove(name);
    }
    check.args(["--lang", "en", "--format", "json", "check", "--external"]);
    check.args(more);
    Ran::of(check)
}

#[test]
fn a_host_in_chinese_should_be_asked_for_as_the_web_knows_it() {
    let server = Server::start();
    let sample = Portal::sample();
    let about = sample.text(ABOUT);
    let folder = sample
        .with(ABOUT, format!("{about}\n[a](http://民政.example/good)\n"))
        .on_disk();
    // A proxy sees host names even if they do not exist.
    let mut check = command(folder.path());
    check
        .env("http_proxy", &server.address)
        .env_remove("no_proxy");
    check.args(["--lang", "en", "check", "--external"]);
    Ran::of(check);
    let seen = server.seen.lock().expect("should lock");
    assert!(seen[0].line.contains("xn--5bvs5m.example"), "{seen:?}");
}

/// The sample with links in two pages, in settings and in a template.
fn linked(server: &Server) -> Portal {
    let sample = Portal::sample();
    let (about, about_zh) = (sample.text(ABOUT), sample.text(ABOUT_ZH));
    let (gone, moved) = (server.url("/gone"), server.url("/moved"));
    sample
        .with(ABOUT, format!("{about}\n[a]({gone}) [b]({gone}#x)\n\n[c]({moved})\n"))
        .with(ABOUT_ZH, format!("{about_zh}\n<{gone}>\n"))
        .with(
            "theme/templates/page.html",
            format!(
                "{{% extends \"civic/page.html\" %}}\n{{% block after %}}<a href=\"{}\">x</a>{{% endblock %}}",
                server.url("/forbidden")
            ),
        )
}

#[test]
fn every_place_of_a_link_should_be_named_and_its_address_asked_for_once() {
    let server = Server::start();
    let folder = linked(&server).on_disk();
    let ran = run(&folder, &["--allow-private"]).ends(1);
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for problem in ran.problems() {
        let text = |key: &str| problem[key].as_str().unwrap_or("").to_owned();
        if text("code").starts_with("external-") {
            let place = format!("{}:{}:{}", text("file"), problem["line"], problem["column"]);
            places.entry(text("code")).or_default().push(place);
        }
    }
    let of = |code: &str| places.get(code).cloned().unwrap_or_default();
    let gone = of("external-gone");
    assert_eq!(gone.len(), 3, "{}", ran.stderr);
    assert!(
        gone.iter().any(|place| place.starts_with(ABOUT_ZH)),
        "{gone:?}"
    );
    assert_eq!(of("external-moved").len(), 1);
    assert_eq!(of("external-refused"), ["theme/templates/page.html:2:27"]);
    assert_eq!(server.lines("/gone").len(), 1);
    assert!(
        ran.stderr.contains("3 addresses on other sites checked\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_is_kept_of_links_and_cannot_be_read_should_be_reported() {
    let server = Server::start();
    let folder = linked(&server).on_disk();
    std::fs::create_dir_all(folder.path().join(".yaodian/links.json")).expect("should be made");
    let refused = run(&folder, &["--allow-private"]).ends(1);
    assert!(
        refused.stdout.contains("file-unreadable") && refused.stdout.contains("links.json"),
        "{}",
        refused.stdout
    );
    assert!(server.lines("/moved").is_empty(), "asked for nothing");
}

#[test]
fn what_was_good_lately_should_not_be_asked_for_again() {
    let server = Server::start();
    let folder = linked(&server).on_disk();
    let now = |day: &str| format!("2031-03-{day}T09:00:00+08:00");
    let check = |day: &str, more: &[&str]| {
        let now = now(day);
        let all = [&["--allow-private", "--now", now.as_str()], more].concat();
        run(&folder, &all).ends(1)
    };
    check("01", &[]);
    assert!(folder.path().join(".yaodian/links.json").is_file());
    let again = check("08", &[]);
    assert!(
        again.stderr.contains(", 1 of them recently"),
        "{}",
        again.stderr
    );
    assert!(again.stdout.contains("external-moved"), "{}", again.stdout);
    assert_eq!(server.lines("/moved").len(), 1);
    assert_eq!(server.lines("/gone").len(), 2);
    check("08", &["--no-cache"]);
    assert_eq!(server.lines("/moved").len(), 2);
    check("16", &[]);
    assert_eq!(server.lines("/moved").len(), 3);
    let private = run(&folder, &[]).ends(1);
    assert!(
        private.stdout.contains("external-private"),
        "{}",
        private.stdout
    );
    assert!(
        !private.stdout.contains("external-moved"),
        "{}",
        private.stdout
    );
}
