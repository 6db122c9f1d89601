//! Web pages.

use encoding_rs::GB18030;

use super::{bytes_of, decoded, lines, texts};
use crate::source::decode::{Decoded, EncodingBy, Part};

fn body(decoded: &Decoded) -> Vec<&str> {
    let body = lines(decoded).into_iter();
    body.filter(|(_, shape)| shape.part == Part::Body)
        .map(|(text, _)| text)
        .collect()
}

const SENTENCE: &str = "为做好全市民政工作，现将工作要点印发给你们，请结合实际认真贯彻落实。";

#[test]
fn blocks_and_breaks_should_make_lines() {
    let page = decoded(
        "a.html",
        "<html><body><p>　　一<b>二</b>\n  三 four\n five&nbsp;六</p>七<br/>八<br><br>九<div>十<span>甲</span></div><p>乙<p>丙&lt;&#x4E01;&hellip;&ampx</body></html>",
    );
    assert_eq!(
        texts(&page),
        [
            "　　一二三 four five\u{A0}六",
            "七",
            "八",
            "九",
            "十甲",
            "乙",
            "丙<丁…&x"
        ]
    );
    assert_eq!(bytes_of(&page, "二"), "二".as_bytes());
    assert_eq!(bytes_of(&page, "\u{A0}"), b"&nbsp;");
    assert_eq!(bytes_of(&page, "二三"), "二</b>\n  三".as_bytes());
    assert_eq!(bytes_of(&page, "丁"), b"&#x4E01;");
    assert_eq!(bytes_of(&page, "&x"), b"&ampx");
}

#[test]
fn what_is_not_shown_should_not_be_text() {
    let page = decoded(
        "a.html",
        "<html><head><title>题</title><style>p{}</style></head><body><script>if (a</b) '<p>'</script><p style=\"DISPLAY: none\">甲</p><p hidden>乙</p><!-- 丙 --><noscript>丁</noscript><p>戊\u{200B}\u{FEFF}</p><img src=\"a\"></body></html>",
    );
    assert_eq!(texts(&page), ["题", "戊"]);
    assert_eq!(
        (page.notes.hidden, page.notes.images, page.notes.invisible),
        (2, 1, 2)
    );
}

#[test]
fn the_encoding_should_be_the_declared_one_unless_it_cannot_be() {
    let page = format!(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><p>{SENTENCE}</p>"
    );
    let (bytes, _, _) = GB18030.encode(&page);
    let found = decoded("a.html", bytes.to_vec());
    assert_eq!(
        (found.encoding.name, &found.encoding.by),
        ("GB18030", &EncodingBy::Declared)
    );
    let (expected, _, _) = GB18030.encode("工作要点");
    assert_eq!(bytes_of(&found, "工作要点"), &*expected);
    let saved = decoded("a.html", page);
    assert_eq!(saved.encoding.name, "UTF-8");
    let against = Some("gb2312".to_owned());
    assert_eq!(saved.encoding.by, EncodingBy::Detected { against });
    let xml = "<?xml version=\"1.0\" encoding='Big5'?><html><p>a</p></html>";
    assert_eq!(decoded("a.html", xml).encoding.name, "Big5");
    let short = "<html><meta charset=iso-8859-1><p>要点</p>";
    let (bytes, _, _) = GB18030.encode(short);
    assert_eq!(decoded("a.html", bytes.to_vec()).encoding.name, "GB18030");
}

/// A page as sites of governments have them.
fn page(content: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta name=\"ArticleTitle\" content=\"关于印发2031年民政工作要点的通知\"><title>关于印发2031年民政工作要点的通知-某市民政局</title></head><body>\
         <div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/b\">政务公开</a></li></ul></div>\
         <div class=\"main\"><table><tr><th>索引号：</th><td>AB-1</td><th>发文机关：</th><td>某市民政局</td></tr><tr><th>成文日期：</th><td colspan=\"3\">2031年1月1日</td></tr></table>\
         <h1>关于印发2031年<br>民政工作要点的通知</h1><div class=\"share\">分享到：<a>微信</a></div>{content}\
         <div class=\"attachment\"><a href=\"a.docx\">附件下载</a></div></div><footer>主办：某市民政局　ICP备案</footer></body></html>"
    )
}

#[test]
fn the_document_should_be_found_in_its_container() {
    let paragraphs = format!("<p>{SENTENCE}</p><p>{SENTENCE}</p>");
    for content in [
        format!("<div class=\"view TRS_UEDITOR trs_paper_default\">{paragraphs}</div>"),
        format!("<div id=\"zoom\"><div class=\"TRS_Editor\">{paragraphs}</div></div>"),
        format!("<div id=\"UCAPCONTENT\">{paragraphs}</div>"),
        format!("<ucapcontent>{paragraphs}</ucapcontent>"),
        format!("<!--ContentStart-->{paragraphs}<!--ContentEnd-->"),
        format!("<div class=\"unheard-of\">{paragraphs}</div>"),
    ] {
        let found = decoded("a.html", page(&content));
        assert_eq!(
            body(&found),
            [
                "索引号：",
                "AB-1",
                "发文机关：",
                "某市民政局",
                "成文日期：",
                "2031年1月1日",
                "关于印发2031年",
                "民政工作要点的通知",
                SENTENCE,
                SENTENCE,
            ],
            "{content}"
        );
        let texts = texts(&found);
        for chrome in [
            "首页",
            "政务公开",
            "分享到：微信",
            "附件下载",
            "主办：某市民政局　ICP备案",
        ] {
            assert!(texts.contains(&chrome), "{chrome} in {texts:?}");
        }
    }
}

#[test]
fn a_bare_page_should_be_the_document_as_a_whole() {
    let found = decoded(
        "a.html",
        format!(
            "<p align=center><b>标题</b></p><p>{SENTENCE}</p><p style=\"text-align:right\">某局</p><h2>节</h2>"
        ),
    );
    assert_eq!(body(&found).len(), 4);
    assert!(found.lines[0].centred && found.lines[0].bold);
    assert!(found.lines[2].right && !found.lines[2].bold);
    assert_eq!(found.lines[3].heading, Some(2));
}

#[test]
fn a_page_that_waits_for_its_scripts_should_be_read() {
    let page = format!("<body style='visibility: hidden'><p>{SENTENCE}</p>");
    assert_eq!(body(&decoded("a.html", page)), [SENTENCE]);
}

#[test]
fn title_and_signature_around_a_table_should_be_of_the_document() {
    let row = "<tr><td>1</td><td>新建食堂30家，补贴助餐。</td><td>市民政局</td></tr>";
    let page = format!(
        "<body><a href=b>首页</a><h1>任务表</h1><table>{}</table><p>青汀市民政局</p>",
        row.repeat(4)
    );
    let found = decoded("a.html", page);
    assert!(body(&found).contains(&"任务表"));
    assert_eq!(body(&found).last(), Some(&"青汀市民政局"));
}

#[test]
fn a_long_paragraph_should_not_be_the_document() {
    let long = SENTENCE.repeat(9);
    let found = decoded(
        "a.html",
        format!(
            "<body><a href=b>首页</a><div><div><div>各区：</div><div>{long}</div><div>{SENTENCE}</div><div>某局</div></div></div><p>ICP备案"
        ),
    );
    assert_eq!(body(&found), ["各区：", &long, SENTENCE, "某局"]);
}

#[test]
fn merged_cells_should_have_their_places() {
    let found = decoded(
        "a.html",
        format!(
            "<p>{SENTENCE}</p><table><tr><td rowspan=2>甲<p>乙</p></td><td colspan=2>丙<tr><td>丁<td><table><tr><td>子<td>丑</table><tr><td>戊<td rowspan=9><td>己</table>"
        ),
    );
    let cells: Vec<_> = lines(&found)
        .into_iter()
        .skip(1)
        .map(|(text, s)| {
            (
                text,
                s.cell
                    .map(|c| [c.table, c.row, c.column, c.row_span, c.column_span]),
            )
        })
        .collect();
    assert_eq!(
        cells,
        [
            ("甲", Some([0, 0, 0, 2, 1])),
            ("乙", Some([0, 0, 0, 2, 1])),
            ("丙", Some([0, 0, 1, 1, 2])),
            ("丁", Some([0, 1, 1, 1, 1])),
            ("子", Some([1, 0, 0, 1, 1])),
            ("丑", Some([1, 0, 1, 1, 1])),
            ("戊", Some([0, 2, 0, 1, 1])),
            ("己", Some([0, 2, 2, 1, 1])),
        ]
    );
}

#[test]
fn ordered_lists_should_have_numbers() {
    let found = decoded(
        "a.html",
        format!(
            "<p>{SENTENCE}</p><ol start=3><li>甲<li>乙<ol type=a><li>子</ol><li value=9>丙<li></li></ol><ul><li>丁</ul><ol style=\"list-style:none\"><li>戊</ol>"
        ),
    );
    assert_eq!(
        texts(&found)[1..],
        ["3. 甲", "4. 乙", "a. 子", "9. 丙", "丁", "戊"]
    );
    assert_eq!(found.lines[1].automatic, Some(3));
    assert_eq!(found.lines[5].automatic, None);
    assert_eq!(bytes_of(&found, "3. "), b"");
    assert_eq!(bytes_of(&found, "3. 甲"), "甲".as_bytes());
}

#[test]
fn crossed_tags_should_be_read_as_browsers_read_them() {
    let found = decoded(
        "a.html",
        "<p><b>甲</p><p>乙</b>丙</p></div></p>丁<i><p>戊</i>己</p>庚<br></br>辛",
    );
    assert_eq!(texts(&found).concat(), "甲乙丙丁戊己庚辛");
}
