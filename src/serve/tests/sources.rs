//! Sources that are not regular files: the server keeps running and reads what
//! replaces them.

use super::*;

fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

#[test]
fn a_named_pipe_should_be_told_and_then_the_file_in_its_place_be_read() {
    let folder = portal(&WHOLE);
    let server = Server::start(folder.path());
    let mut events = server.events(&server.revision());
    for path in [
        "site.toml",
        "content/pages/about.en.md",
        "content/plans/2023/plan.toml",
        "seeds/2023-civil-affairs-work-plan.txt",
    ] {
        let place = folder.path().join(path);
        let bytes = fs::read(&place).unwrap();
        fs::remove_file(&place).unwrap();
        pipe(&place);
        let told = events.until("problems", "file-special");
        assert!(told.contains(path), "{told}");
        assert!(server.get("/").0.starts_with("http/1.1 200"));
        fs::remove_file(&place).unwrap();
        fs::write(&place, bytes).unwrap();
        events.until("problems", "\"problems\":[]");
    }
    server.end();
}

#[test]
fn a_server_should_start_on_a_named_pipe_and_answer() {
    let folder = portal(&WHOLE);
    let settings = folder.path().join("site.toml");
    let bytes = fs::read(&settings).unwrap();
    fs::remove_file(&settings).unwrap();
    pipe(&settings);
    let server = Server::start(folder.path());
    let mut events = server.events("");
    events.until("problems", "file-special");
    let (head, page) = server.get("/");
    assert!(head.starts_with("http/1.1 5"), "{head}");
    assert!(page.contains("site.toml"), "{page}");
    fs::remove_file(&settings).unwrap();
    fs::write(&settings, bytes).unwrap();
    events.until("reload", "");
    assert!(server.get("/").0.starts_with("http/1.1 200"));
    server.end();
}

#[test]
fn a_link_to_everything_should_be_refused_and_not_be_watched() {
    let folder = portal(&WHOLE);
    let link = folder.path().join("theme/static/all");
    fs::create_dir_all(link.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink("/", &link).unwrap();
    let server = Server::start(folder.path());
    let mut events = server.events("");
    events.until("problems", "source-outside");
    fs::remove_file(&link).unwrap();
    events.until("reload", "");
    assert!(server.get("/").0.starts_with("http/1.1 200"));
    server.end();
}

#[test]
fn a_folder_elsewhere_should_be_served_as_long_as_the_settings_name_it() {
    let folder = portal(&WHOLE);
    let shared = tempfile::tempdir().unwrap();
    fs::write(shared.path().join("note.txt"), "shared").unwrap();
    let link = folder.path().join("theme/static/shared");
    fs::create_dir_all(link.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(shared.path(), &link).unwrap();
    let settings = folder.path().join("site.toml");
    let closed = fs::read_to_string(&settings).unwrap();
    let outside = shared.path().to_string_lossy();
    let open = format!("{closed}\n[sources]\noutside = [{outside:?}]\n");
    fs::write(&settings, &open).unwrap();
    let server = Server::start(folder.path());
    let mut events = server.events(&server.revision());
    assert_eq!(server.get("/assets/shared/note.txt").1, "shared");
    fs::write(shared.path().join("note.txt"), "shared again").unwrap();
    let end = std::time::Instant::now() + PATIENCE;
    while server.get("/assets/shared/note.txt").1 != "shared again" {
        assert!(std::time::Instant::now() < end, "should be noticed");
        std::thread::sleep(Duration::from_millis(50));
    }
    // The cache must forget files that are no longer allowed.
    fs::write(&settings, &closed).unwrap();
    events.until("problems", "source-outside");
    fs::write(&settings, &open).unwrap();
    events.until("problems", "\"problems\":[]");
    server.end();
}
