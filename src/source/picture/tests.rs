//! Sizes of pictures that Pillow has written, and of drawings.

use super::*;

/// The specimens, each 32 by 24 pixels as it is seen, or as it is stored.
macro_rules! specimen {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../../../tests/suite/pictures/", $name)).as_slice(),
        )
    };
}

const SPECIMENS: [(&str, &[u8]); 7] = [
    specimen!("hall.png"),
    specimen!("hall.gif"),
    specimen!("hall.jpg"),
    specimen!("hall.webp"),
    specimen!("lossless.webp"),
    specimen!("moving.webp"),
    specimen!("hall.avif"),
];

const UPRIGHT: (&str, &[u8]) = specimen!("upright.jpg");
const HEIC: (&str, &[u8]) = specimen!("hall.heic");

fn of(width: u32, height: u32) -> Option<PictureSize> {
    Some(PictureSize { width, height })
}

#[test]
fn a_picture_should_have_the_size_that_it_is_seen_at() {
    for (name, bytes) in SPECIMENS {
        assert_eq!(size(name, bytes), Ok(of(32, 24)), "{name}");
        // Browsers go by the content.
        assert_eq!(size("other.png", bytes), Ok(of(32, 24)), "{name}");
    }
    let (name, bytes) = UPRIGHT;
    assert_eq!(size(name, bytes), Ok(of(24, 32)));
}

#[test]
fn the_orientation_should_be_read_in_either_order_of_bytes() {
    let (_, bytes) = UPRIGHT;
    let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
    let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x05\0\0\0\0\0\0\0";
    for tiff in [big, little] {
        let segment = [b"Exif\0\0".as_slice(), tiff].concat();
        let length = u8::try_from(segment.len() + 2).unwrap();
        // Before the segments of the specimen, whose orientation is 6.
        let turned = [&bytes[..2], b"\xFF\xE1\0", &[length], &segment, &bytes[2..]].concat();
        assert!(exif::is_on_its_side(&turned));
        let last = segment.iter().rposition(|byte| *byte > 4).unwrap();
        let mut level = turned.clone();
        level[6 + last] = 1;
        assert!(!exif::is_on_its_side(&level), "{level:?}");
    }
}

#[test]
fn what_browsers_do_not_show_should_be_no_picture() {
    let (name, bytes) = HEIC;
    assert_eq!(size(name, bytes), Err(Fault::Heic));
    assert_eq!(size("hall.jpg", bytes), Err(Fault::Heic));
    for bytes in [
        b"".as_slice(),
        b"\x89PNG\r\n\x1a\n",
        b"<!doctype html><title>404</title>",
        b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0\0\0\0\x01\x08\0\0\0\0",
    ] {
        assert_eq!(size("hall.png", bytes), Err(Fault::Unknown), "{bytes:?}");
    }
}

#[test]
fn a_picture_that_is_cut_short_should_break_nothing() {
    for (name, bytes) in SPECIMENS.into_iter().chain([UPRIGHT, HEIC]) {
        for end in 0..bytes.len() {
            let found = size(name, &bytes[..end]);
            assert!(end > 11 || found == Err(Fault::Unknown), "{name} {end}");
        }
    }
}

fn svg(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {inside}")
}

#[test]
fn a_drawing_should_have_the_size_of_its_root() {
    for (attributes, expected) in [
        ("width=\"320\" height=\"240\"", of(320, 240)),
        ("width=\"100.4px\" height=\" 50 \"", of(100, 50)),
        ("width=\"1in\" height=\"2.54cm\"", of(96, 96)),
        ("width=\"25.4mm\" height=\"72pt\"", of(96, 96)),
        ("viewBox=\"0 0 24 12\"", of(24, 12)),
        ("viewBox=\"-5,-5,24.6, 12\" width=\"100%\"", of(25, 12)),
        ("viewBox=\"0 0 24 12\" width=\"48\"", of(48, 24)),
        ("viewBox=\"0 0 24 12\" height=\"48\"", of(96, 48)),
        ("", None),
        ("width=\"320\"", None),
        ("width=\"20em\" height=\"10em\"", None),
        ("width=\"0\" height=\"10\"", None),
        ("width=\"NaN\" height=\"inf\"", None),
        ("width=\"1e9\" height=\"1\"", None),
        ("width=\"999999\" height=\"1\"", None),
        ("viewBox=\"0 0 0.1 0.1\"", None),
        ("viewBox=\"0 0 24\"", None),
    ] {
        let drawing = svg(&format!("{attributes}><path d=\"M0 0h1\"/></svg>"));
        let found = size("map.SVG", drawing.as_bytes());
        assert_eq!(found, Ok(expected), "{attributes}");
    }
}

#[test]
fn a_drawing_should_be_read_as_programs_write_it() {
    let head = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n\
        <!-- Generator: a program -->\n\
        <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
        \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [\n\
        <!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n]>\n";
    let drawing = format!("{head}<svg xmlns=\"&ns_svg;\" width=\"2\" height=\"3\"><g/></svg>\n");
    assert_eq!(size("map.svg", drawing.as_bytes()), Ok(of(2, 3)));
}

#[test]
fn a_file_that_is_no_drawing_should_be_refused() {
    for text in [
        "",
        "map",
        "<svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>",
    ] {
        assert_eq!(
            size("map.svg", text.as_bytes()),
            Err(Fault::NotXml),
            "{text}"
        );
    }
    let (_, png) = SPECIMENS[0];
    assert_eq!(size("map.svg", png), Err(Fault::NotXml));
    for text in ["<svg/>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"] {
        assert_eq!(
            size("map.svg", text.as_bytes()),
            Err(Fault::NotSvg),
            "{text}"
        );
    }
}

#[test]
fn a_drawing_that_runs_something_should_be_refused() {
    for inside in [
        "onload=\"alert(1)\"/>",
        "><script>alert(1)</script></svg>",
        "><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\"/></svg>",
        "><foreignObject/></svg>",
        "><a href=\" java\u{9}script:alert(1)\"/></svg>",
        "><a><animate attributeName=\"href\" values=\"#a;JavaScript:alert(1)\"/></a></svg>",
        "><?xml-stylesheet type=\"text/xsl\" href=\"#a\"?></svg>",
    ] {
        let drawing = svg(inside);
        assert_eq!(
            size("map.svg", drawing.as_bytes()),
            Err(Fault::Active),
            "{inside}"
        );
    }
    let typed = format!(
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>{}",
        svg("/>")
    );
    assert_eq!(size("map.svg", typed.as_bytes()), Err(Fault::Active));
}

#[test]
fn a_drawing_that_would_fill_the_memory_should_be_refused() {
    let entities: String = (1..9)
        .map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(100)))
        .collect();
    let drawing = format!(
        "<!DOCTYPE svg [<!ENTITY e0 \"ha\">{entities}]>{}",
        svg("><text>&e8;</text></svg>")
    );
    assert_eq!(size("map.svg", drawing.as_bytes()), Err(Fault::NotXml));
    let deep = format!("{}{}", svg(">"), "<g>".repeat(100_000));
    assert_eq!(size("map.svg", deep.as_bytes()), Err(Fault::NotXml));
    let deep = format!("{deep}{}</svg>", "</g>".repeat(100_000));
    assert_eq!(size("map.svg", deep.as_bytes()), Ok(None));
}
