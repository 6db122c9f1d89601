//! Content pages as rendered.

use super::*;
use crate::model::{Address, Language, LanguageTag, PictureSize, Route};

fn page(markdown: &str) -> String {
    let english = Language {
        tag: LanguageTag::new("en").unwrap(),
        label: String::new(),
        site_name: String::new(),
        site_description: String::new(),
        prefix: "en/".to_owned(),
        derived_from: None,
    };
    let address = Address::new(&english, &Route::page("about"));
    let marking = LangMarking::in_texts_of(&english);
    let say = |key: &str, number: Option<&str>| match number {
        Some(number) => format!("{key} {number}"),
        None => key.to_owned(),
    };
    let size = |destination: &str| {
        let (width, height) = (320, 240);
        destination
            .ends_with("hall.png")
            .then_some(PictureSize { width, height })
    };
    write(
        markdown,
        &Links::of(address.path(), &english),
        marking,
        (&say, &size),
    )
    .html
}

#[test]
fn links_and_headings_should_find_their_place() {
    assert_eq!(
        page("## The `plan` 要点\n\n[a](/plans/2023/) & 镇\n\n## The plan 要点"),
        "<h2 id=\"the-plan-要点\">The <code>plan</code> <span lang=\"zh-Hans\">要点</span></h2>\n\
         <p><a href=\"../plans/2023/\">a</a> &amp; <span lang=\"zh-Hans\">镇</span></p>\n\
         <h2 id=\"the-plan-要点-2\">The plan <span lang=\"zh-Hans\">要点</span></h2>\n"
    );
}

#[test]
fn fenced_code_should_be_coloured() {
    assert_eq!(
        page("```toml\na = 1\n```\n"),
        "<pre tabindex=\"0\"><code class=\"language-toml\"><span class=\"key\">a</span> = \
         <span class=\"value\">1</span>\n</code></pre>\n"
    );
}

#[test]
fn raw_markup_should_be_shown_and_not_run() {
    let html = page("<script>alert(1)</script>\n\na <img src=x onerror=y> b");
    assert!(
        !html.contains("<script") && !html.contains("<img"),
        "{html}"
    );
}

#[test]
fn a_heading_should_keep_its_own_fragment_and_classes_and_nothing_else() {
    assert_eq!(
        page("## A {#b .wide onclick=alert(1) style=color:red}\n\n## B\n"),
        "<h2 id=\"b\" class=\"wide\">A</h2>\n<h2 id=\"b-2\">B</h2>\n"
    );
}

#[test]
fn a_table_should_set_its_columns_by_class() {
    assert_eq!(
        page("| a | b | c | d |\n|---|:-:|--:|:--|\n| 1 | 2 | 3 | 4 |\n"),
        "<div class=\"table\" tabindex=\"0\"><table><thead><tr><th>a</th>\
         <th class=\"align-center\">b</th><th class=\"align-right\">c</th>\
         <th class=\"align-left\">d</th></tr></thead><tbody>\n\
         <tr><td>1</td><td class=\"align-center\">2</td><td class=\"align-right\">3</td>\
         <td class=\"align-left\">4</td></tr>\n</tbody></table>\n</div>"
    );
}

#[test]
fn footnotes_should_stand_at_the_end_with_ways_back() {
    let html = page("A[^x] b[^x]\n\n[^x]: One\n\n    two\n\nC[^y]\n\n[^y]:\n    - list\n");
    let reference = |number, label, place| {
        format!(
            "<sup><a href=\"#fn:{label}\" id=\"fnref:{label}{place}\" role=\"doc-noteref\" \
             aria-label=\"footnote {number}\">{number}</a></sup>"
        )
    };
    let back = |label, name, place| {
        format!(
            "<a href=\"#fnref:{label}\" role=\"doc-backlink\" \
             aria-label=\"footnote-back {name}\">↩\u{FE0E}{place}</a>"
        )
    };
    assert_eq!(
        html,
        format!(
            "<p>A{} b{}</p>\n<p>C{}</p>\n\
             <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"footnotes\">\n<ol>\n\
             <li id=\"fn:x\">\n<p>One</p>\n<p>two {} {}</p>\n</li>\n\
             <li id=\"fn:y\">\n<ul>\n<li>list</li>\n</ul>\n<p>{}</p>\n</li>\n</ol>\n</section>\n",
            reference(1, "x", ""),
            reference(1, "x", ":2"),
            reference(2, "y", ""),
            back("x", "1", ""),
            back("x:2", "1-2", "<sup>2</sup>"),
            back("y", "2", ""),
        )
    );
}

#[test]
fn a_footnote_that_nothing_refers_to_should_not_be_lost() {
    let html = page("A\n\n[^x]: One\n");
    assert!(
        html.ends_with("<li id=\"fn:x\">\n<p>One</p>\n</li>\n</ol>\n</section>\n"),
        "{html}"
    );
}

#[test]
fn what_editors_know_beside_commonmark_should_be_written() {
    assert_eq!(page("~~a~~ b\n"), "<p><del>a</del> b</p>\n");
    assert_eq!(
        page("Term\n: What it is\n"),
        "<dl>\n<dt>Term</dt>\n<dd>What it is</dd>\n</dl>\n"
    );
    assert_eq!(
        page("- [x] a\n- [ ] b\n"),
        "<ul>\n<li><input type=\"checkbox\" disabled checked aria-label=\"task-done\"> a</li>\n\
         <li><input type=\"checkbox\" disabled aria-label=\"task-open\"> b</li>\n</ul>\n"
    );
}

#[test]
fn an_alert_should_say_in_words_what_it_is() {
    for kind in ["note", "tip", "important", "warning", "caution"] {
        let written = format!("> [!{}]\n> Mind *it*\n", kind.to_uppercase());
        assert_eq!(
            page(&written),
            format!(
                "<div class=\"alert\" data-alert=\"{kind}\" role=\"note\">\n\
                 <p><strong>alert-{kind}</strong></p>\n<p>Mind <em>it</em></p>\n</div>\n"
            )
        );
    }
    assert_eq!(page("> a\n"), "<blockquote>\n<p>a</p>\n</blockquote>\n");
}

#[test]
fn the_words_of_a_picture_should_be_an_attribute() {
    let img = |source: &str, words: &str| {
        format!(
            "<p><img src=\"../../{source}\" alt=\"{words}\" loading=\"lazy\" decoding=\"async\"></p>\n"
        )
    };
    assert_eq!(
        page("![a & `b` 图 <i>](/x.png)"),
        img("x.png", "a &amp; b 图 &lt;i&gt;")
    );
    assert_eq!(
        page("![*a* [b](/about/) ![c](/y.png)\nd[^x]](/x.png)"),
        img("x.png", "a b c d[^x]")
    );
}

#[test]
fn a_picture_should_have_its_size() {
    assert_eq!(
        page("[![Hall](hall.png \"A \\\"hall\\\"\")](/)"),
        "<p><a href=\"../\"><img src=\"../../pictures/hall.png\" alt=\"Hall\" \
         width=\"320\" height=\"240\" title=\"A &quot;hall&quot;\" loading=\"lazy\" \
         decoding=\"async\"></a></p>\n"
    );
    assert_eq!(
        page("## ![The `hall`](./hall.png) here\n"),
        "<h2 id=\"the-hall-here\"><img src=\"../../pictures/hall.png\" alt=\"The hall\" \
         width=\"320\" height=\"240\" loading=\"lazy\" decoding=\"async\"> here</h2>\n"
    );
}
