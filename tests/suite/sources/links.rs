//! Links that leave the portal's folder.

use super::*;

/// Content that must not be shown, whatever is wrong with its file.
const SECRET: &str = "root:x:0:0:secret";

/// A folder beside a portal, with files of somebody else.
fn elsewhere() -> Folder {
    let elsewhere = Folder::empty();
    fs::write(elsewhere.path().join("file"), SECRET).expect("should write");
    let deep = elsewhere.path().join("deep");
    fs::create_dir(&deep).expect("should make");
    fs::write(deep.join("file.css"), SECRET).expect("should write");
    elsewhere
}

/// Allows links into a folder.
fn allow(folder: &Folder, outside: &str) {
    let settings = folder.path().join("site.toml");
    let text = fs::read_to_string(&settings).expect("should be there");
    let key = format!("\n[sources]\noutside = [{outside:?}]\n");
    fs::write(settings, text + &key).expect("should write");
}

/// Checks that a link is refused with its name and its target, and that no
/// content from there is shown.
fn refused_unread(folder: &Folder, path: &str, target: &Path) {
    let target = fs::canonicalize(target).expect("should be there");
    refused(folder, "source-outside", &[path, &target.to_string_lossy()]);
    for language in ["en", "zh"] {
        for verb in ["build", "check"] {
            let ran = run(folder.path(), &["--lang", language, verb]).ends(1);
            assert!(!ran.stderr.contains(SECRET), "{}", ran.stderr);
        }
    }
}

#[test]
fn a_link_to_a_file_elsewhere_should_be_refused_unread() {
    let elsewhere = elsewhere();
    for path in [
        "site.toml",
        PLAN,
        ORIGINAL,
        GLOSSARY,
        "content/pages/about.en.md",
        "theme/static/passwd.txt",
        "theme/static/a/b/passwd.txt",
        "theme/templates/home.html",
        "theme/locales/en.ftl",
    ] {
        let folder = Portal::sample().on_disk();
        let target = elsewhere.path().join("file");
        link(&folder, path, &target);
        refused_unread(&folder, path, &target);
    }
}

#[test]
fn a_link_to_a_folder_elsewhere_should_be_refused_and_not_walked() {
    let elsewhere = elsewhere();
    for path in [
        "theme",
        "theme/static",
        "theme/static/a/b",
        "themes/civic",
        "content/pages",
    ] {
        let folder = Portal::sample().on_disk();
        link(&folder, path, elsewhere.path());
        refused_unread(&folder, path, elsewhere.path());
        // The whole file system.
        link(&folder, path, "/");
        refused(&folder, "source-outside", &[path, "/"]);
    }
}

#[test]
fn a_link_by_way_of_another_should_be_judged_by_where_it_ends() {
    let elsewhere = elsewhere();
    let folder = Portal::sample().on_disk();
    link(&folder, "notes/passwd", elsewhere.path().join("file"));
    link(&folder, "theme/static/passwd.txt", "../../notes/passwd");
    refused_unread(
        &folder,
        "theme/static/passwd.txt",
        &elsewhere.path().join("file"),
    );
}

#[test]
fn a_theme_should_not_be_reached_by_climbing() {
    let elsewhere = elsewhere();
    let folder = Portal::sample().on_disk();
    let name = elsewhere.path().file_name().expect("should have a name");
    let name = format!("../../{}", name.to_string_lossy());
    let settings = folder.path().join("site.toml");
    let text = fs::read_to_string(&settings).expect("should be there");
    let text = text.replace("theme = \"civic\"", &format!("theme = {name:?}"));
    fs::write(&settings, text).expect("should write");
    let above = elsewhere.path().parent().expect("should be below");
    refused_unread(&folder, "themes/../..", above);
}

#[test]
fn a_link_within_the_portal_should_be_followed() {
    let folder = Portal::sample().on_disk();
    let page = folder.path().join("content/pages/about.en.md");
    let text = fs::read(&page).expect("should be there");
    fs::create_dir(folder.path().join("drafts")).expect("should make");
    fs::write(folder.path().join("drafts/about.md"), text).expect("should write");
    link(
        &folder,
        "content/pages/about.en.md",
        "../../drafts/about.md",
    );
    let absolute = folder.path().join("drafts");
    link(&folder, "theme/static/drafts", absolute);
    run(folder.path(), &["build"]).ends(0);
    assert!(
        folder
            .tree("public")
            .keys()
            .any(|path| path.ends_with("drafts/about.md"))
    );
}

#[test]
fn a_folder_that_the_settings_name_should_be_followed_to_and_no_other() {
    let shared = elsewhere();
    let folder = Portal::sample().on_disk();
    link(&folder, "theme/static/shared", shared.path());
    link(&folder, "theme/static/one.txt", shared.path().join("file"));
    let name = shared.path().file_name().expect("should have a name");
    allow(&folder, &format!("../{}", name.to_string_lossy()));
    run(folder.path(), &["build"]).ends(0);
    let site = folder.tree("public");
    let published = |end: &str| {
        site.iter()
            .any(|(path, bytes)| path.ends_with(end) && bytes == SECRET.as_bytes())
    };
    assert!(published("shared/deep/file.css") && published("one.txt"));

    // A link in the shared folder is a link of the portal.
    let other = elsewhere();
    symlink(
        other.path().join("file"),
        shared.path().join("deep/more.txt"),
    )
    .expect("should link");
    let ran = run(folder.path(), &["--format", "json", "build"]).ends(1);
    let problems = ran.problems();
    let said = problems[0]["message"].as_str().expect("should be said");
    assert_eq!(problems[0]["code"], "source-outside");
    assert!(said.contains("theme/static/shared/deep/more.txt"), "{said}");
    assert!(!ran.stderr.contains(SECRET) && !ran.stdout.contains(SECRET));
}

#[test]
fn settings_should_not_allow_themselves() {
    let elsewhere = elsewhere();
    let folder = Portal::sample().on_disk();
    allow(&folder, &elsewhere.path().to_string_lossy());
    let moved = elsewhere.path().join("site.toml");
    fs::copy(folder.path().join("site.toml"), &moved).expect("should copy");
    link(&folder, "site.toml", &moved);
    refused(
        &folder,
        "source-outside",
        &["site.toml", &moved.to_string_lossy()],
    );
}
