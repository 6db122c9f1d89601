//! Pictures of pages, and those in folders where none is read.

use crate::harness::Portal;

const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n";

#[test]
fn a_stray_picture_should_be_told_where_pictures_belong() {
    let places = [
        "content/pages/hall.png",
        "content/pages/photos/hall.JPG",
        "content/plans/2031/hall.webp",
        "content/plans/2031/en/hall.svg",
        "themes/civic/locales/hall.avif",
    ];
    for place in places {
        let portal = Portal::sample().with(place, PICTURE);
        let ran = portal.run(["check", "--format", "json"]).ends(0);
        let problems = ran.problems();
        assert_eq!(problems.len(), 1, "{}", ran.stdout);
        assert_eq!(problems[0]["code"], "file-ignored");
        assert_eq!(problems[0]["file"], place);
        let name = place.rsplit('/').next().expect("should have one");
        let help = problems[0]["help"].as_str().expect("should be text");
        assert!(help.contains("theme/static/"), "{help}");
        assert!(help.contains(&format!("![…](/assets/{name})")), "{help}");
        let chinese = portal.run(["--lang", "zh", "check"]).ends(0).stderr;
        assert!(chinese.contains("请移到该文件夹"), "{chinese}");
    }
}

#[test]
fn a_picture_should_be_shown_as_the_message_says() {
    let about = Portal::sample().text("content/pages/about.en.md");
    let portal = Portal::sample()
        .with("theme/static/hall.png", PICTURE)
        .with(
            "content/pages/about.en.md",
            about + "\n![The hall](/assets/hall.png)\n",
        );
    portal.run(["check", "--strict"]).ends(0);
    let site = portal.build().expect("should build");
    let page = String::from_utf8_lossy(&site["en/about/index.html"]).into_owned();
    assert!(page.contains("alt=\"The hall\""), "{page}");
}
