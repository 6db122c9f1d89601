//! The server as a browser sees it, with the shipped portal.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::*;

mod panics;
#[cfg(unix)]
mod sources;

/// Longer than any build here, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A copy of parts of the shipped portal in a temporary folder.
fn portal(parts: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in parts {
        copy(part, folder.path());
    }
    folder
}

const WHOLE: [&str; 4] = ["site.toml", "seeds", "content", "themes"];

fn copy(part: &str, to: &Path) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in walkdir::WalkDir::new(shipped.join(part)) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(shipped).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn edit(path: PathBuf, from: &str, to: &str) {
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from));
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

struct Server {
    address: String,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), Diagnostic>>>,
}

impl Server {
    fn start(root: &Path) -> Self {
        Self::start_with(root, false)
    }

    fn start_with(root: &Path, drafts: bool) -> Self {
        Self::start_at(root, drafts, Clock::Stopped(jiff::Timestamp::UNIX_EPOCH))
    }

    fn start_at(root: &Path, drafts: bool, clock: Clock) -> Self {
        let settings = Settings {
            root: root.to_owned(),
            host: Host::default(),
            port: 0,
            speech: Speech::English,
            clock,
            drafts,
            polls: false,
        };
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let (say, said) = mpsc::channel();
        let tell = move |event: Event<'_>| {
            if let Event::Listening { url, .. } = event {
                say.send(url.to_owned()).unwrap();
            }
        };
        let thread = std::thread::spawn(move || {
            serve(settings, tell, async {
                let _ = stopped.await;
            })
        });
        let url = said.recv_timeout(PATIENCE).expect("should listen");
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        Self {
            address: address.to_owned(),
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// Status line and headers in lower case, and the body, of the answer for a
    /// path.
    fn get(&self, path: &str) -> (String, String) {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n"))
    }

    fn ask(&self, head: &str) -> (String, String) {
        let mut answer = String::new();
        self.send(&format!("{head}Connection: close\r\n\r\n"))
            .read_to_string(&mut answer)
            .unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_ascii_lowercase(), body.to_owned())
    }

    /// Waits until the page at a path contains some words.
    fn waits_for(&self, path: &str, words: &str) {
        let began = std::time::Instant::now();
        while !self.get(path).1.contains(words) {
            assert!(began.elapsed() < PATIENCE, "no {words} in {path}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The revision of the good site that is served at the moment.
    fn revision(&self) -> String {
        self.events("").until("reload", "")
    }

    fn events(&self, revision: &str) -> Events {
        self.events_of("/en/plans/2023/", revision)
    }

    /// The events for a page from a site.
    fn events_of(&self, page: &str, revision: &str) -> Events {
        let path = format!("/_yaodian/events?revision={revision}&page={page}");
        let stream = self.send(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        Events(BufReader::new(stream))
    }

    fn end(mut self) {
        drop(self.stop.take());
        let thread = self.thread.take().unwrap();
        thread.join().unwrap().expect("should end well");
    }
}

struct Events(BufReader<TcpStream>);

impl Events {
    /// Name and data of the next event.
    fn next(&mut self) -> (String, String) {
        let mut name = String::new();
        // Keep-alive comments arrive all the time, so reading never times out.
        let end = Instant::now() + PATIENCE;
        loop {
            assert!(Instant::now() < end, "an event should come");
            let mut line = String::new();
            self.0.read_line(&mut line).expect("should be an event");
            assert!(!line.is_empty(), "the stream should not end");
            if let Some(event) = line.strip_prefix("event: ") {
                event.trim().clone_into(&mut name);
            } else if let Some(data) = line.strip_prefix("data: ") {
                return (name, data.trim().to_owned());
            }
        }
    }

    /// The data of the next event with a name whose data contains some words.
    fn until(&mut self, name: &str, words: &str) -> String {
        loop {
            let (event, data) = self.next();
            if event == name && data.contains(words) {
                return data;
            }
        }
    }
}

#[test]
fn answers_should_come_from_the_site_and_to_this_machine_only() {
    let folder = portal(&WHOLE);
    let server = Server::start(folder.path());
    let (head, body) = server.get("/data/plans/2023.json");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(head.contains("content-type: application/json; charset=utf-8"));
    assert!(head.contains("cache-control: no-store"));
    assert!(body.contains("\"id\": \"2023\""));

    let status = |head: &str| {
        let (answer, _) = server.ask(head);
        answer.split(' ').nth(1).unwrap().to_owned()
    };
    let here = "HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n";
    let elsewhere = "HTTP/1.1\r\nHost: evil.example\r\n";
    assert_eq!(
        status(&format!("GET /data/plans/2023.json {elsewhere}")),
        "403"
    );
    assert_eq!(status(&format!("GET /_yaodian/live.js {elsewhere}")), "403");
    assert_eq!(status(&format!("GET /_yaodian/live.js {here}")), "200");
    assert_eq!(status(&format!("POST / {here}")), "405");
    // The host of the target counts before that of the header, which is one.
    let absolute = |host: &str| format!("GET http://{host}/_yaodian/live.js");
    for (head, expected) in [
        (format!("{} {here}", absolute("localhost:8000")), "200"),
        (format!("{} {elsewhere}", absolute("127.0.0.1")), "200"),
        (format!("{} {here}", absolute("evil.example")), "403"),
        (
            format!("{} {here}", absolute("localhost@evil.example")),
            "403",
        ),
        (format!("GET / {here}Host: 127.0.0.1:8000\r\n"), "400"),
        (format!("GET / {here}Host: evil.example\r\n"), "400"),
        (
            format!("{} {here}Host: localhost\r\n", absolute("localhost")),
            "400",
        ),
    ] {
        assert_eq!(status(&head), expected, "{head}");
    }
    for outside in [
        "/../site.toml",
        "/site.toml",
        "/%2e%2e/site.toml",
        "//etc/passwd",
    ] {
        assert_eq!(status(&format!("GET {outside} {here}")), "404", "{outside}");
    }
    server.end();
}

#[test]
fn a_style_sheet_should_be_kept_only_by_the_name_of_what_it_holds() {
    let folder = portal(&WHOLE);
    let server = Server::start(folder.path());
    let sheet = |server: &Server| {
        let (_, page) = server.get("/en/plans/2023/");
        let (_, rest) = page
            .split_once(r#"<link rel="stylesheet" href="../../../"#)
            .unwrap();
        format!("/{}", rest.split_once('"').unwrap().0)
    };
    let before = sheet(&server);
    let (plain, _) = before.split_once('?').unwrap();
    assert_eq!(plain, "/assets/site.css");
    assert!(
        server
            .get(&before)
            .0
            .contains("cache-control: max-age=31536000, immutable")
    );
    for other in [plain.to_owned(), format!("{before}0")] {
        assert!(
            server.get(&other).0.contains("cache-control: no-store"),
            "{other}"
        );
    }

    let mut events = server.events(&server.revision());
    edit(
        folder.path().join("themes/civic/static/site.css"),
        "color-scheme",
        "--edited: 1; color-scheme",
    );
    events.until("styles", "site.css");
    let after = sheet(&server);
    assert_ne!(after, before);
    assert!(server.get(&after).1.contains("--edited: 1"));
    // A browser that is just loading the previous page must not cache another
    // sheet under its address.
    assert!(server.get(&before).0.contains("cache-control: no-store"));
    server.end();
}

#[test]
fn pages_should_carry_the_script_and_this_servers_address() {
    let folder = portal(&WHOLE);
    let server = Server::start(folder.path());
    let (head, home) = server.get("/");
    assert!(head.contains("content-type: text/html; charset=utf-8"));
    assert!(home.contains("/_yaodian/live.js"));
    assert!(home.contains(&format!("http://{}/", server.address)));
    let (head, _) = server.get("/en?q=1");
    assert!(head.starts_with("http/1.1 307") && head.contains("location: /en/?q=1"));
    for (path, language) in [("/no-such-page/", "zh-Hans"), ("/en/no/such/page", "en")] {
        let (head, body) = server.get(path);
        assert!(head.starts_with("http/1.1 404"), "{head}");
        assert!(
            body.contains(&format!("<html lang=\"{language}\"")),
            "{body}"
        );
    }
    server.end();
}

#[test]
fn a_change_should_reload_and_a_mistake_should_show_until_it_is_mended() {
    let folder = portal(&WHOLE);
    let server = Server::start(folder.path());
    let title = folder
        .path()
        .join("content/plans/2023/en/03-social-assistance.md");
    let first = server.revision();
    let mut events = server.events(&first);
    assert_eq!(events.next().0, "problems");

    edit(title.clone(), "# 3. Improve", "# 3. Fix");
    let second = events.until("reload", "");
    assert_ne!(second, first);
    let data = "/data/plans/2023.json";
    assert!(server.get(data).1.contains("Fix the social"));

    let mut events = server.events(&second);
    edit(title.clone(), "# 3. Fix", "# 333. Fix");
    let shown = events.until("problems", "03-social-assistance.md, line 1");
    assert!(shown.contains("last good build"));
    assert!(server.get(data).1.contains("Fix the social"), "stays");
    // A page that is loaded now is told at once.
    server
        .events(&second)
        .until("problems", "03-social-assistance");

    edit(title, "# 333. Fix", "# 3. Fix");
    events.until("problems", "\"problems\":[]");
    assert_eq!(server.revision(), second, "the same site is no new one");
    server.end();
}

#[test]
fn a_page_should_be_told_of_what_concerns_it() {
    let folder = portal(&WHOLE);
    let style = folder.path().join("theme/static/custom.css");
    fs::create_dir_all(style.parent().unwrap()).unwrap();
    fs::write(&style, "a { color: red }").unwrap();
    let server = Server::start(folder.path());
    let first = server.revision();
    let mut measure = server.events_of("/en/plans/2023/measures/8/", &first);
    let mut other = server.events_of("/plans/2023/measures/40/", &first);
    let mut search = server.events_of("/search/", &first);
    let title = folder
        .path()
        .join("content/plans/2023/en/03-social-assistance.md");
    edit(title, "Depending on how prices", "In step with how prices");
    let second = measure.until("reload", "");
    assert_eq!(other.until("current", ""), second);
    assert_eq!(search.until("reload", ""), second);
    let (_, page) = server.get("/en/plans/2023/measures/8/");
    assert!(page.contains("In step with how prices"));

    fs::write(&style, "a { color: blue }").unwrap();
    let told = other.until("styles", "assets/custom.css");
    let third = server.revision();
    assert!(told.contains(&third) && third != second, "{told}");
    assert_eq!(server.get("/assets/custom.css").1, "a { color: blue }");

    // The same content again is not a change: the next event is for a real one.
    fs::write(&style, "a { color: blue }").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(server.revision(), third);
    server.end();
}

#[test]
fn a_page_that_nobody_looks_at_should_have_its_mistake_said() {
    let folder = portal(&WHOLE);
    let own = folder.path().join("theme/templates/audience.html");
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    let server = Server::start(folder.path());
    let mut events = server.events_of("/", &server.revision());
    fs::write(&own, "{{ page.language }}{{ t(id=\"nothing\") }}").unwrap();
    events.until("problems", "audience.html");
    let (head, page) = server.get("/audiences/older-people/");
    assert!(head.starts_with("http/1.1 500"), "{head}");
    assert!(page.contains("locale-key"), "{page}");
    assert!(server.get("/").0.starts_with("http/1.1 200"));
    fs::remove_file(own).unwrap();
    events.until("problems", "\"problems\":[]");
    assert!(
        server
            .get("/audiences/older-people/")
            .0
            .starts_with("http/1.1 200")
    );
    server.end();
}

#[test]
fn whatever_becomes_of_the_files_should_end_in_the_right_site() {
    let folder = portal(&WHOLE);
    let root = folder.path();
    let server = Server::start(root);
    let pages = root.join("content/pages");
    let has = |path: &str, words: &str| {
        let start = std::time::Instant::now();
        while start.elapsed() < PATIENCE {
            let (head, body) = server.get(path);
            match words {
                "" if head.starts_with("http/1.1 404") => return,
                words if !words.is_empty() && body.contains(words) => return,
                _ => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        panic!("{path} never had “{words}”");
    };
    let text = |words: &str| format!("+++\ntitle = \"甲\"\ndescription = \"乙\"\n+++\n\n{words}\n");
    // A new file, saved as editors do: written beside the old, then renamed
    // over it.
    let (new, page) = (pages.join(".new.swp"), pages.join("news.zh-Hans.md"));
    let save = |words: &str| {
        fs::write(&new, text(words)).unwrap();
        fs::rename(&new, &page).unwrap();
    };
    save("第一次");
    has("/news/", "第一次");
    save("第二次");
    has("/news/", "第二次");
    // Renamed, then removed.
    fs::rename(&page, pages.join("olds.zh-Hans.md")).unwrap();
    has("/olds/", "第二次");
    has("/news/", "");
    fs::remove_file(pages.join("olds.zh-Hans.md")).unwrap();
    has("/olds/", "");
    // A whole folder moved away and back.
    fs::rename(&pages, root.join("elsewhere")).unwrap();
    has("/about/", "");
    fs::rename(root.join("elsewhere"), &pages).unwrap();
    has("/about/", "</html>");
    // A burst: a thousand files, written and removed again, except for the
    // last.
    let mut events = server.events_of("/", &server.revision());
    for number in 0..1000 {
        let odd = pages.join(format!("odd-{number}.zh-Hans.md"));
        fs::write(&odd, text("许多")).unwrap();
        if number < 999 {
            fs::remove_file(odd).unwrap();
        }
    }
    has("/odd-999/", "许多");
    has("/odd-998/", "");
    events.until("reload", "");
    server.end();
}

#[test]
fn a_portal_that_is_broken_from_the_start_should_recover() {
    // Even the folder of the sources is missing.
    let folder = portal(&["site.toml", "content", "themes"]);
    let server = Server::start(folder.path());
    let (head, page) = server.get("/any/page/");
    assert!(head.starts_with("http/1.1 503"), "{head}");
    assert!(page.contains("seeds/2023-civil-affairs-work-plan.txt"));
    assert!(page.contains("data-revision=\"none\""));
    let mut events = server.events("none");
    events.until("problems", "2023-civil-affairs");
    copy("seeds", folder.path());
    events.until("reload", "");
    let (head, _) = server.get("/data/plans/2023.json");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    // Later changes in the new folder are noticed as well.
    let mut events = server.events(&server.revision());
    let original = folder.path().join("seeds/2023-civil-affairs-work-plan.txt");
    fs::write(original, "something else").unwrap();
    events.until("problems", "original-changed");
    server.end();
}

#[test]
fn a_root_that_is_replaced_should_be_seen() {
    let place = portal(&[]);
    let root = place.path().join("portal");
    let away = place.path().join("away");
    fs::create_dir(&root).unwrap();
    for part in WHOLE {
        copy(part, &root);
    }
    let server = Server::start(&root);
    for name in ["Second name", "Third name"] {
        // The new folder has another inode than the watched one.
        fs::rename(&root, &away).unwrap();
        fs::create_dir(&root).unwrap();
        for part in WHOLE {
            copy(part, &root);
        }
        fs::remove_dir_all(&away).unwrap();
        std::thread::sleep(Duration::from_millis(600));
        edit(
            root.join("content/pages/about.en.md"),
            "title = \"",
            &format!("title = \"{name} "),
        );
        server.waits_for("/en/about/", name);
    }
    server.end();
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_should_be_passed_over() {
    let folder = portal(&WHOLE);
    std::os::unix::fs::symlink("..", folder.path().join("content/loop")).unwrap();
    let server = Server::start(folder.path());
    let (head, _) = server.get("/en/about/");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    for name in ["Changed ", "Again "] {
        edit(
            folder.path().join("content/pages/about.en.md"),
            "title = \"",
            &format!("title = \"{name}"),
        );
        server.waits_for("/en/about/", name);
    }
    server.end();
}

#[test]
fn drafts_should_be_shown_only_to_who_asks_for_them() {
    let folder = portal(&WHOLE);
    let news = "+++\ntitle = \"News\"\ndescription = \"x\"\ndraft = true\n+++\n";
    fs::write(folder.path().join("content/pages/news.en.md"), news).unwrap();
    for drafts in [false, true] {
        let server = Server::start_with(folder.path(), drafts);
        let (head, body) = server.get("/en/news/");
        assert_eq!(head.starts_with("http/1.1 200"), drafts, "{head}");
        assert_eq!(body.contains("data-withheld=\"draft\""), drafts);
        let (_, home) = server.get("/en/");
        assert_eq!(home.contains("news/"), drafts);
        server.end();
    }
}

#[test]
fn what_falls_due_should_come_by_itself() {
    /// Starts some seconds before nine and goes on.
    fn nearly_nine() -> jiff::Timestamp {
        static BEGUN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        let nine: jiff::Timestamp = "2023-03-06T09:00:00+08:00".parse().unwrap();
        let begun = BEGUN.get_or_init(std::time::Instant::now);
        nine - Duration::from_secs(8) + begun.elapsed()
    }
    let folder = portal(&WHOLE);
    let news =
        "+++\ntitle = \"News\"\ndescription = \"x\"\npublish-at = \"2023-03-06 09:00\"\n+++\n";
    fs::write(folder.path().join("content/pages/news.en.md"), news).unwrap();
    let server = Server::start_at(folder.path(), false, Clock::Running(nearly_nine));
    let status = |server: &Server| server.get("/en/news/").0.contains(" 200 ");
    assert!(!status(&server), "it should be embargoed");
    let mut events = server.events_of("/en/", &server.revision());
    events.until("reload", "");
    assert!(status(&server), "it should be out");
    let now = nearly_nine();
    assert!(now >= "2023-03-06T01:00:00Z".parse().unwrap(), "{now}");
    server.end();
}

#[test]
fn a_taken_port_should_be_said() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let settings = Settings {
        root: PathBuf::from("."),
        host: Host::default(),
        port: taken.local_addr().unwrap().port(),
        speech: Speech::English,
        clock: Clock::Stopped(jiff::Timestamp::UNIX_EPOCH),
        drafts: false,
        polls: false,
    };
    let problem = serve(settings, |_| {}, async {}).unwrap_err();
    assert_eq!(problem.problem.code(), "port-taken");
}
