//! Plain text and Markdown, in all encodings.

use encoding_rs::{BIG5, GB18030};

use super::{bytes_of, decoded};
use crate::diagnostic::Problem;
use crate::source::decode::{EncodingBy, Format, document};

const PLAN: &str = "2031年民政工作要点\n一、健全社会救助体系\n1. 加强动态监测，及时救助。\n";
const TRADITIONAL: &str = "2031年工作要點\n一、健全社會救助體系，保障基本生活。\n";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn name(bytes: Vec<u8>) -> (&'static str, EncodingBy) {
    let decoded = decoded("o.txt", bytes);
    (decoded.encoding.name, decoded.encoding.by)
}

const DETECTED: EncodingBy = EncodingBy::Detected { against: None };

#[test]
fn utf8_should_map_to_its_bytes() {
    let bytes = "\u{FEFF}一\r\n二\n".as_bytes().to_vec();
    let found = decoded("o.txt", bytes.clone());
    assert_eq!(found.published.file.text, "一\r\n二\n");
    assert_eq!(found.published.bytes(), bytes);
    assert_eq!(found.format, Format::PlainText);
    assert_eq!(found.encoding.by, EncodingBy::Mark);
    assert_eq!(found.lines.len(), 3);
    assert_eq!(bytes_of(&found, "二"), "二".as_bytes());
    assert_eq!(name(PLAN.into()), ("UTF-8", DETECTED));
    assert_eq!(name(Vec::new()), ("UTF-8", DETECTED));
}

#[test]
fn every_encoding_should_be_detected() {
    let (gb, _, _) = GB18030.encode(PLAN);
    assert_eq!(name(gb.to_vec()), ("GB18030", DETECTED));
    let (big5, _, _) = BIG5.encode(TRADITIONAL);
    assert_eq!(name(big5.to_vec()), ("Big5", DETECTED));
    for text in [
        PLAN,
        TRADITIONAL,
        "Work plan for 2031\n",
        "一\n",
        "2031 plan 要点\n",
    ] {
        let little = utf16(text, u16::to_le_bytes);
        assert_eq!(name(little), ("UTF-16LE", DETECTED), "{text}");
        let big = utf16(text, u16::to_be_bytes);
        assert_eq!(name(big), ("UTF-16BE", DETECTED), "{text}");
        let marked = utf16(&format!("\u{FEFF}{text}"), u16::to_le_bytes);
        let found = decoded("o.txt", marked);
        assert_eq!(found.encoding.by, EncodingBy::Mark);
        assert_eq!(found.published.file.text, text);
    }
}

#[test]
fn a_short_chinese_text_should_be_gb18030() {
    for text in ["要点", "各区民政局", "通知：\n", "一", "Plan 2031 通知"] {
        let (bytes, _, _) = GB18030.encode(text);
        let found = decoded("o.txt", bytes.to_vec());
        assert_eq!(found.encoding.name, "GB18030", "{text}");
        assert_eq!(found.published.file.text, text);
    }
}

#[test]
fn text_should_map_to_its_bytes_in_every_encoding() {
    // 𠀀 and ㆐ have four bytes in GB18030.
    let text = "a一、𠀀㆐b二\n三四";
    let (gb, _, _) = GB18030.encode(text);
    let found = document("o.txt", gb.to_vec(), Some("gbk")).unwrap();
    assert_eq!(found.encoding.by, EncodingBy::Given);
    assert_eq!(found.published.file.text, text);
    for words in ["a", "一", "、𠀀", "𠀀", "㆐", "㆐b", "二\n三", "四", text] {
        let (expected, _, _) = GB18030.encode(words);
        assert_eq!(bytes_of(&found, words), &*expected, "{words}");
    }
    let little = document("o.txt", utf16(text, u16::to_le_bytes), Some("utf-16le")).unwrap();
    let big = document("o.txt", utf16(text, u16::to_be_bytes), Some("utf-16be")).unwrap();
    for words in ["a", "一", "、𠀀", "𠀀", "㆐b", "四", text] {
        assert_eq!(bytes_of(&little, words), utf16(words, u16::to_le_bytes));
        assert_eq!(bytes_of(&big, words), utf16(words, u16::to_be_bytes));
    }
    // 8862 of Big5 is two characters in Unicode.
    let bytes = b"\xa4@\x88\x62\xa4\x47".to_vec();
    let big5 = document("o.txt", bytes, Some("big5")).unwrap();
    assert_eq!(big5.published.file.text, "一Ê̄二");
    assert_eq!(bytes_of(&big5, "Ê̄"), b"\x88\x62");
    assert_eq!(bytes_of(&big5, "二"), b"\xa4\x47");
}

#[test]
fn every_character_of_gb18030_should_come_back() {
    let all: String = ('\u{80}'..='\u{FFFF}')
        .filter(|c| !crate::text::invisible::is_invisible(*c))
        // The one character that the standard leaves out.
        .filter(|c| *c != '\u{E5E5}')
        .collect();
    let (bytes, _, wrong) = GB18030.encode(&all);
    assert!(!wrong);
    let found = document("o.txt", bytes.to_vec(), Some("GB18030")).unwrap();
    assert_eq!(
        found.published.file.text.chars().count(),
        all.chars().count()
    );
}

#[test]
fn a_byte_that_fits_no_character_should_be_named() {
    let refused = |bytes: &[u8], label| {
        let refused = document("o.txt", bytes.to_vec(), label).unwrap_err();
        match refused.problem {
            Problem::BytesUndecodable {
                encoding,
                byte,
                bytes,
                ..
            } => (encoding, byte, bytes),
            other => panic!("{other:?}"),
        }
    };
    let of = |encoding: &str, byte, bytes: &str| (encoding.to_owned(), byte, bytes.to_owned());
    assert_eq!(refused(b"a\n\xFF", Some("gb2312")), of("GB18030", 3, "FF"));
    assert_eq!(
        refused(b"\xD2\xBB\xD2", Some("gbk")),
        of("GB18030", 3, "D2")
    );
    assert_eq!(
        refused("一\u{FFFD}".as_bytes().split_last().unwrap().1, None),
        of("UTF-8", 4, "EF BF")
    );
    assert_eq!(
        refused(b"\xE4\xB8\x80\xE4\xB8", Some("utf-8")),
        of("UTF-8", 4, "E4 B8")
    );
    assert_eq!(
        refused(b"a\0\0\xD8b\0", Some("utf-16")),
        of("UTF-16LE", 3, "00 D8")
    );
    assert_eq!(refused(b"a\0b", Some("utf-16")), of("UTF-16LE", 3, "62"));
    assert_eq!(refused(b"\xa4@\xa4", Some("big5")), of("Big5", 3, "A4"));
}

#[test]
fn an_unknown_encoding_should_be_refused() {
    for label in ["gb18303", "windows-1252", "latin1", ""] {
        let refused = document("o.txt", b"a".to_vec(), Some(label)).unwrap_err();
        assert!(
            matches!(refused.problem, Problem::EncodingUnknown { .. }),
            "{label}"
        );
    }
}

#[test]
fn headings_of_markdown_should_have_levels() {
    let text = "---\ntitle: a\n# b\n---\n# 一级\n\n## 二级 ##\n#话题\n```\n# 代码\n```\n上线\n===\n下线\n---\n- 项\n---\n";
    let found = decoded("o.md", text);
    assert_eq!(found.format, Format::Markdown);
    assert_eq!(found.published.file.text, text);
    let levels: Vec<(usize, u8)> = (found.lines.iter().enumerate())
        .filter_map(|(index, line)| Some((index, line.heading?)))
        .collect();
    assert_eq!(levels, [(4, 1), (6, 2), (11, 1), (13, 2)]);
    assert_eq!(decoded("o.txt", text).format, Format::PlainText);
}

#[test]
fn control_characters_should_be_refused() {
    let refused = document("o.txt", b"a\x0Bb".to_vec(), None).unwrap_err();
    assert!(matches!(refused.problem, Problem::ControlCharacter { .. }));
}
