//! Builds that panic: the server goes on, says so, and takes the next change.

use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

static BROKEN: AtomicBool = AtomicBool::new(false);

/// A part of each build that can be made to panic.
fn clock() -> jiff::Timestamp {
    assert!(!BROKEN.load(Ordering::Relaxed), "a broken clock");
    jiff::Timestamp::UNIX_EPOCH
}

#[test]
fn a_panic_should_be_told_while_the_last_good_site_stays() {
    let folder = portal(&WHOLE);
    let title = folder
        .path()
        .join("content/plans/2023/en/03-social-assistance.md");
    let server = Server::start_at(folder.path(), false, Clock::Running(clock));
    let data = "/data/plans/2023.json";
    let mut events = server.events(&server.revision());
    BROKEN.store(true, Ordering::Relaxed);
    edit(title.clone(), "# 3. Improve", "# 3. Fix");
    let told = events.until("problems", "internal-error");
    assert!(told.contains("a broken clock"), "{told}");
    assert!(told.contains("last good build"), "{told}");
    assert!(server.get("/en/").0.starts_with("http/1.1 200"));
    assert!(server.get(data).1.contains("Improve the social"), "stays");
    BROKEN.store(false, Ordering::Relaxed);
    edit(title, "# 3. Fix", "# 3. Repair");
    events.until("reload", "");
    assert!(server.get(data).1.contains("Repair the social"));
    server.end();
}

#[test]
fn deep_nesting_should_be_a_problem_with_its_place() {
    let folder = portal(&WHOLE);
    let server = Server::start(folder.path());
    let mut events = server.events(&server.revision());
    for (path, text) in [
        (
            "theme/locales/en.ftl",
            format!("skip = {}\n", "{".repeat(20_000)),
        ),
        (
            "theme/templates/home.html",
            format!("{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(20_000)),
        ),
        (
            "content/pages/about.en.md",
            format!(
                "+++\ntitle = \"a\"\ndescription = \"b\"\n+++\n{} a\n",
                ">".repeat(500)
            ),
        ),
    ] {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        let former = fs::read(&place).ok();
        fs::write(&place, text).unwrap();
        let told = events.until("problems", "nested-too-deep");
        assert!(told.contains(&format!("{path}, line ")), "{told}");
        assert!(server.get("/").0.starts_with("http/1.1 200"));
        match former {
            Some(former) => fs::write(&place, former).unwrap(),
            None => fs::remove_file(&place).unwrap(),
        }
        events.until("problems", "\"problems\":[]");
    }
    server.end();
}
