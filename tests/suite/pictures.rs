//! Pictures of pages: beside them, from the theme, and in folders where none is
//! read.

use scraper::{Html, Selector};
use serde_json::Value;

use crate::harness::Portal;

const ABOUT: &str = "content/pages/about.en.md";
const ABOUT_CHINESE: &str = "content/pages/about.zh-Hans.md";
const HALL: &str = "content/pages/hall.png";

/// Pictures of 32 by 24 pixels, which Pillow has written.
const PNG: &[u8] = include_bytes!("pictures/hall.png");
const HEIC: &[u8] = include_bytes!("pictures/hall.heic");

const MAP: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>";

/// A portal with more at the end of a page.
fn saying(portal: Portal, page: &str, words: &str) -> Portal {
    let text = portal.text(page);
    portal.with(page, format!("{text}\n{words}\n"))
}

/// The sample with a picture that its pages show.
fn sample() -> Portal {
    let portal = Portal::sample().with(HALL, PNG);
    let portal = saying(portal, ABOUT, "![The hall](hall.png)");
    saying(portal, ABOUT_CHINESE, "![办事大厅](./hall.png)")
}

/// The attributes of the pictures in the text of a page.
fn pictures(page: &[u8]) -> Vec<Vec<(String, String)>> {
    let page = Html::parse_document(std::str::from_utf8(page).expect("should be UTF-8"));
    let img = Selector::parse("article img").expect("should be a selector");
    let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let attributes = |img: scraper::ElementRef<'_>| {
        let mut all: Vec<_> = img.value().attrs().map(owned).collect();
        all.sort();
        all
    };
    page.select(&img).map(attributes).collect()
}

/// The attributes of a picture as pages have them.
fn shown(source: &str, words: &str, size: Option<(&str, &str)>) -> Vec<(String, String)> {
    let mut all = vec![
        ("alt", words),
        ("decoding", "async"),
        ("loading", "lazy"),
        ("src", source),
    ];
    if let Some((width, height)) = size {
        all.extend([("width", width), ("height", height)]);
    }
    all.sort_unstable();
    let owned = all.into_iter();
    owned
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// The only problem that a check finds.
fn only(portal: &Portal, code: i32) -> Value {
    let ran = portal.run(["check", "--format", "json"]).ends(code);
    let mut problems = ran.problems();
    assert_eq!(problems.len(), 1, "{}", ran.stdout);
    problems.remove(0)
}

#[test]
fn a_picture_beside_a_page_should_be_published_with_its_size() {
    let portal = sample();
    portal.run(["check", "--strict"]).ends(0);
    let site = portal.build().expect("should build");
    assert_eq!(site["pictures/hall.png"], PNG);
    let size = Some(("32", "24"));
    assert_eq!(
        pictures(&site["en/about/index.html"]),
        [shown("../../pictures/hall.png", "The hall", size)]
    );
    assert_eq!(
        pictures(&site["about/index.html"]),
        [shown("../pictures/hall.png", "办事大厅", size)]
    );
    let page = String::from_utf8_lossy(&site["en/about/index.html"]).into_owned();
    let address = "https://sample.example/pictures/hall.png";
    assert!(page.contains(&format!("name=\"Image\" content=\"{address}\"")));
}

#[test]
fn a_picture_of_the_theme_should_have_its_size() {
    let portal = Portal::sample()
        .with("theme/static/hall.png", PNG)
        .with("theme/static/odd.png", "no picture");
    let words = "![The hall](/assets/hall.png) ![Odd](/assets/odd.png)";
    let portal = saying(portal, ABOUT, words);
    portal.run(["check", "--strict"]).ends(0);
    let site = portal.build().expect("should build");
    assert_eq!(
        pictures(&site["en/about/index.html"]),
        [
            shown("../../assets/hall.png", "The hall", Some(("32", "24"))),
            shown("../../assets/odd.png", "Odd", None),
        ]
    );
}

#[test]
fn a_drawing_without_a_size_should_be_shown_without() {
    let portal = Portal::sample().with("content/pages/map.svg", MAP).with(
        "content/pages/plain.svg",
        MAP.replace("viewBox", "data-box"),
    );
    let portal = saying(
        portal,
        ABOUT,
        "![Map](map.svg) ![Plain](/pictures/plain.svg)",
    );
    portal.run(["check", "--strict"]).ends(0);
    let site = portal.build().expect("should build");
    assert_eq!(
        pictures(&site["en/about/index.html"]),
        [
            shown("../../pictures/map.svg", "Map", Some(("40", "30"))),
            shown("../../pictures/plain.svg", "Plain", None),
        ]
    );
}

#[test]
fn a_derived_language_should_show_the_same_picture() {
    let language =
        "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    let settings = Portal::sample().text("site.toml") + language;
    let site = sample().with("site.toml", settings).build();
    let page = &site.expect("should build")["zh-hant/about/index.html"];
    let expected = shown("../../pictures/hall.png", "辦事大廳", Some(("32", "24")));
    assert_eq!(pictures(page), [expected]);
}

#[test]
fn a_picture_that_a_page_links_to_should_be_published() {
    let portal = Portal::sample()
        .with(HALL, PNG)
        .with("content/pages/small.png", PNG);
    let portal = saying(portal, ABOUT, "[![The hall](small.png)](hall.png)");
    portal.run(["check", "--strict"]).ends(0);
    let site = portal.build().expect("should build");
    assert!(site.contains_key("pictures/hall.png"));
    let page = String::from_utf8_lossy(&site["en/about/index.html"]).into_owned();
    assert!(
        page.contains("<a href=\"../../pictures/hall.png\"><img "),
        "{page}"
    );
}

#[test]
fn a_picture_that_no_page_shows_should_be_said_and_left_out() {
    let portal = Portal::sample().with(HALL, PNG);
    let problem = only(&portal, 0);
    assert_eq!(problem["code"], "picture-unused");
    assert_eq!(problem["file"], HALL);
    let site = portal.build().expect("should build");
    assert!(!site.keys().any(|path| path.starts_with("pictures/")));
}

#[test]
fn a_picture_of_a_page_that_waits_should_wait_with_it() {
    let page = "+++\ntitle = \"T\"\ndescription = \"D\"\ndraft = true\n+++\n\n![Hall](hall.png)\n";
    let portal = Portal::sample()
        .with(HALL, PNG)
        .with("content/pages/later.en.md", page)
        .with("content/pages/later.zh-Hans.md", page);
    portal.run(["check", "--strict"]).ends(0);
    portal.run(["check", "--strict", "--drafts"]).ends(0);
    let site = portal.build().expect("should build");
    assert!(!site.contains_key("pictures/hall.png"));
    // The page of a language that waits shows it, too.
    let settings = portal.text("site.toml");
    let portal = Portal::sample()
        .with(HALL, PNG)
        .with("site.toml", format!("unpublished = [\"ja\"]\n{settings}"))
        .with("content/pages/about.ja.md", page);
    portal.run(["check", "--strict"]).ends(0);
}

#[test]
fn a_picture_that_is_not_there_should_be_a_broken_link() {
    for (written, nearest) in [
        ("hal.png", "“hall.png”"),
        ("Hall.PNG", "“hall.png”"),
        ("photos/hall.png", "“hall.png”"),
        ("../pages/hall.png", "“hall.png”"),
        ("/pictures/hal.png", "“hall.png”"),
        ("somewhere-else.jpg", "the file name alone"),
        ("hall.png?large", "the file name alone"),
    ] {
        let portal = saying(sample(), ABOUT, &format!("![Another]({written})"));
        let problem = only(&portal, 1);
        assert_eq!(problem["code"], "link-broken", "{written}");
        assert_eq!(
            (&problem["file"], &problem["line"]),
            (&ABOUT.into(), &14.into())
        );
        assert_eq!(problem["text"], format!("![Another]({written})"));
        let help = problem["help"].as_str().expect("should be text");
        assert!(help.contains(nearest), "{written}: {help}");
    }
}

#[test]
fn a_picture_without_text_should_be_refused() {
    for written in [
        "![](hall.png)",
        "![ ](hall.png)",
        "![\u{200B}](hall.png)",
        "![](/assets/icon.svg)",
        "![][hall]\n\n[hall]: hall.png",
        "[![](hall.png)](/about/)",
        "![![](hall.png) words](hall.png)",
    ] {
        let portal = saying(sample(), ABOUT, written);
        let problem = only(&portal, 1);
        assert_eq!(problem["code"], "picture-without-text", "{written}");
        assert_eq!(
            (&problem["file"], &problem["line"]),
            (&ABOUT.into(), &14.into())
        );
    }
    for written in [
        "![`hall`](hall.png)",
        "![*Hall*](hall.png)",
        "![[Hall](/about/)](hall.png)",
        "![🏛](hall.png)",
    ] {
        saying(sample(), ABOUT, written)
            .run(["check", "--strict"])
            .ends(0);
    }
}

#[test]
fn what_is_no_picture_should_be_refused() {
    let problem = only(&sample().with(HALL, HEIC), 1);
    assert_eq!(problem["code"], "picture-unreadable");
    assert_eq!(problem["file"], HALL);
    let message = problem["message"].as_str().expect("should be text");
    assert!(message.contains("HEIC"), "{message}");
    let script = MAP.replace("/>", "><script/></svg>");
    let portal = Portal::sample().with("content/pages/map.svg", script);
    let problem = only(&saying(portal, ABOUT, "![Map](map.svg)"), 1);
    let help = problem["help"].as_str().expect("should be text");
    assert!(help.contains("plain SVG"), "{help}");
}

#[test]
fn a_picture_larger_than_any_should_be_refused() {
    let portal = sample().with(HALL, [PNG, &[0; 8 << 20]].concat());
    assert_eq!(only(&portal, 1)["code"], "file-too-large");
}

#[test]
fn no_page_should_take_the_address_of_pictures() {
    let page = Portal::sample().text(ABOUT);
    let portal = Portal::sample()
        .with("content/pages/pictures.en.md", page.clone())
        .with("content/pages/pictures.zh-Hans.md", page);
    let ran = portal.run(["check", "--format", "json"]).ends(1);
    assert!(
        ran.problems()
            .iter()
            .all(|problem| problem["code"] == "page-reserved")
    );
}

#[test]
fn a_copy_of_the_site_should_have_the_pictures_of_its_pages() {
    let site = sample().build().expect("should build");
    let mut copies = 0;
    for (path, bytes) in &site {
        if !path.starts_with("offline/") || path.ends_with("/entry.json") || !path.ends_with("json")
        {
            continue;
        }
        let list: Value = serde_json::from_slice(bytes).expect("should be JSON");
        let files = list["files"].as_array().expect("should be a list");
        let picture = files.iter().find(|file| file[0] == "pictures/hall.png");
        assert_eq!(picture.is_some(), path.contains("-all-"), "{path}");
        if let Some(picture) = picture {
            assert_eq!(picture[2], PNG.len(), "{path}");
            copies += 1;
        }
    }
    assert_eq!(copies, 2);
}

#[test]
fn a_stray_picture_should_be_told_where_pictures_belong() {
    for (place, right, written) in [
        ("content/pages/Hall.PNG", HALL, "hall.png"),
        (
            "content/pages/大厅.png",
            "content/pages/picture.png",
            "picture.png",
        ),
        (
            "content/pages/photos/hall.JPG",
            "content/pages/hall.jpg",
            "hall.jpg",
        ),
        (
            "content/plans/2031/hall.webp",
            "content/pages/hall.webp",
            "hall.webp",
        ),
        (
            "content/plans/2031/en/hall.svg",
            "content/pages/hall.svg",
            "hall.svg",
        ),
        (
            "themes/civic/locales/hall.avif",
            "theme/static/hall.avif",
            "/assets/hall.avif",
        ),
    ] {
        let portal = Portal::sample().with(place, PNG);
        let problem = only(&portal, 0);
        assert_eq!(problem["code"], "file-ignored");
        assert_eq!(problem["file"], place);
        let help = problem["help"].as_str().expect("should be text");
        assert!(help.contains(&format!("move it to {right},")), "{help}");
        assert!(help.contains(&format!("]({written})")), "{help}");
        let chinese = portal.run(["--lang", "zh", "check"]).ends(0).stderr;
        assert!(chinese.contains("请移到"), "{chinese}");
    }
}

#[test]
fn a_picture_should_be_shown_as_the_message_says() {
    let portal = Portal::sample().with("content/plans/2031/hall.png", PNG);
    let help = only(&portal, 0)["help"].to_string();
    let written = help.split("with ").nth(1).expect("should say how");
    let moved = Portal::sample().with(HALL, PNG);
    saying(moved, ABOUT, written.trim_end_matches('"'))
        .run(["check", "--strict"])
        .ends(0);
}
