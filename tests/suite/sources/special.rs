//! Named pipes, devices and sockets, wherever a file is read.

use super::*;

fn pipe(folder: &Folder, path: &str) {
    let place = folder.path().join(path);
    take_away(&place);
    fs::create_dir_all(place.parent().expect("should be below")).expect("should make");
    let made = Command::new("mkfifo").arg(&place).status();
    assert!(made.expect("should start").success());
}

#[test]
fn a_named_pipe_should_be_refused_wherever_a_file_is_read() {
    for path in [
        "site.toml",
        PLAN,
        ORIGINAL,
        GLOSSARY,
        TOPIC_1_EN,
        "content/pages/about.en.md",
        "theme/templates/home.html",
        "theme/locales/en.ftl",
        "theme/static/custom.css",
    ] {
        let folder = Portal::sample().on_disk();
        pipe(&folder, path);
        refused(&folder, "file-special", &[path]);
    }
}

#[test]
fn a_device_should_be_refused_even_where_links_to_it_are_allowed() {
    for path in [ORIGINAL, "theme/static/zero.bin"] {
        let folder = Portal::sample().on_disk();
        link(&folder, path, "/dev/zero");
        refused(&folder, "source-outside", &[path, "/dev/zero"]);
        let settings = folder.path().join("site.toml");
        let text = fs::read_to_string(&settings).expect("should be there");
        fs::write(&settings, text + "\n[sources]\noutside = [\"/dev\"]\n").expect("should write");
        refused(&folder, "file-special", &[path]);
    }
}

#[test]
fn a_socket_should_be_refused() {
    let folder = Portal::sample().on_disk();
    let page = "content/pages/about.en.md";
    let place = folder.path().join(page);
    take_away(&place);
    let _socket = std::os::unix::net::UnixListener::bind(place).expect("should bind");
    refused(&folder, "file-special", &[page]);
}

#[test]
fn a_translators_file_should_be_a_regular_one() {
    let folder = Portal::sample().on_disk();
    pipe(&folder, "pipe.po");
    for path in ["pipe.po", "/dev/zero"] {
        let arguments = ["--lang", "en", "translate", "import", path];
        let ran = run(folder.path(), &arguments).ends(1);
        let named = format!("error[file-special]: {path}");
        assert!(ran.stderr.contains(&named), "{}", ran.stderr);
    }
}

#[test]
fn what_else_is_read_should_be_a_regular_file_too() {
    let folder = Portal::sample().on_disk();
    run(folder.path(), &["build"]).ends(0);
    for path in ["public/index.html", "public/.yaodian-manifest.json"] {
        pipe(&folder, path);
        // Replaced or refused as foreign, but without hanging.
        run(folder.path(), &["build"]);
    }
}
