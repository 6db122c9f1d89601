//! `/sitemap.xml`: the pages for search engines (sitemaps.org, version 0.9), each
//! with its counterparts in the other languages, and the last day on which it is
//! known to have changed. `/robots.txt` names it.
//!
//! Where one file would be too large, `sitemap.xml` is an index of several.

use std::io;

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::pages::{Indexed, Pages};
use crate::base::ok_or_bug;
use crate::model::{Address, BaseUrl, Language, Portal, SitePath};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SET: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                   xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
const SET_END: &str = "</urlset>\n";
const INDEX: &str = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
const INDEX_END: &str = "</sitemapindex>\n";

/// How much one file may have.
#[derive(Clone, Copy)]
struct Limits {
    addresses: usize,
    bytes: usize,
}

/// Those of the protocol.
const LIMITS: Limits = Limits {
    addresses: 50_000,
    bytes: 50 * 1024 * 1024,
};

/// The files of the sitemap; none without a base URL.
pub fn sitemap(portal: &Portal) -> Vec<(SitePath, Vec<u8>)> {
    let Some(base) = &portal.site.base_url else {
        return Vec::new();
    };
    let pages = Pages::indexed(portal);
    let languages = &portal.site.languages;
    let addresses = pages
        .iter()
        .flat_map(|page| addresses(page, base, languages));
    files(&parts(addresses, LIMITS), base)
}

/// What robots may read, which is everything. A demonstration is no exception:
/// each of its pages says what it is. `None` where no robot would ask for it:
/// robots read only the file at the root of a host (RFC 9309 §2.3).
pub fn robots(base: &BaseUrl) -> Option<Vec<u8>> {
    let sitemap = base.join(&SitePath::sitemap());
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n");
    (base.root_path() == "/").then(|| text.into_bytes())
}

/// The entries of a page, one for each language.
fn addresses(page: &Indexed, base: &BaseUrl, languages: &[Language]) -> Vec<Vec<u8>> {
    let urls = languages.iter().map(|language| {
        let address = Address::new(language, &page.route);
        (language.tag.as_str(), base.join(address.path()))
    });
    let urls: Vec<(&str, String)> = urls.collect();
    let default = urls.first().map(|(_, url)| ("x-default", url.clone()));
    let alternates: Vec<(&str, String)> = urls.iter().cloned().chain(default).collect();
    let entries = urls.iter().zip(&page.changed);
    entries
        .map(|((_, url), changed)| {
            let mut xml = Writer::new(Vec::new());
            let written = entry(&mut xml, url, *changed, &alternates);
            ok_or_bug(written, "memory that cannot be written");
            let mut bytes = xml.into_inner();
            bytes.push(b'\n');
            bytes
        })
        .collect()
}

fn entry(
    xml: &mut Writer<Vec<u8>>,
    url: &str,
    changed: Option<Date>,
    alternates: &[(&str, String)],
) -> io::Result<()> {
    xml.create_element("url").write_inner_content(|xml| {
        xml.create_element("loc")
            .write_text_content(BytesText::new(url))?;
        if let Some(changed) = changed {
            let day = changed.to_string();
            xml.create_element("lastmod")
                .write_text_content(BytesText::new(&day))?;
        }
        for (language, url) in alternates {
            xml.create_element("xhtml:link")
                .with_attribute(("rel", "alternate"))
                .with_attribute(("hreflang", *language))
                .with_attribute(("href", url.as_str()))
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Whole files with these entries, as few as the limits allow.
fn parts(entries: impl Iterator<Item = Vec<u8>>, limits: Limits) -> Vec<Vec<u8>> {
    let begun = || format!("{DECLARATION}{SET}").into_bytes();
    let (mut full, mut part, mut count) = (Vec::new(), begun(), 0);
    for entry in entries {
        let bytes = part.len() + entry.len() + SET_END.len();
        if count == limits.addresses || (count > 0 && bytes > limits.bytes) {
            full.push(std::mem::replace(&mut part, begun()));
            count = 0;
        }
        part.extend(entry);
        count += 1;
    }
    full.push(part);
    for part in &mut full {
        part.extend(SET_END.as_bytes());
    }
    full
}

/// The parts with their paths, and an index if there are several.
fn files(parts: &[Vec<u8>], base: &BaseUrl) -> Vec<(SitePath, Vec<u8>)> {
    if let [only] = parts {
        return vec![(SitePath::sitemap(), only.clone())];
    }
    let mut index = format!("{DECLARATION}{INDEX}");
    let mut files = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let path = SitePath::sitemap_part(at + 1);
        // A base URL has no character that XML would read as markup.
        let line = format!("<sitemap><loc>{}</loc></sitemap>\n", base.join(&path));
        index.push_str(&line);
        files.push((path, part.clone()));
    }
    index.push_str(INDEX_END);
    files.push((SitePath::sitemap(), index.into_bytes()));
    files
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::*;

    fn entries(count: usize) -> Vec<Vec<u8>> {
        let entry = |number| format!("<url><loc>https://a.example/{number}/</loc></url>\n");
        (0..count)
            .map(|number| entry(number).into_bytes())
            .collect()
    }

    /// The numbers of entries of each part.
    fn cut(count: usize, limits: Limits) -> Vec<usize> {
        let parts = parts(entries(count).into_iter(), limits);
        let parts = parts.iter().map(|part| {
            assert!(part.len() <= limits.bytes, "{}", part.len());
            let text = std::str::from_utf8(part).unwrap();
            let document = Document::parse(text).unwrap();
            let elements = document.root_element().children();
            elements.filter(|element| element.is_element()).count()
        });
        parts.collect()
    }

    #[test]
    fn a_file_should_have_no_more_than_the_protocol_allows() {
        let bytes = 10_000;
        let limits = |addresses| Limits { addresses, bytes };
        assert_eq!(cut(0, limits(3)), [0]);
        assert_eq!(cut(3, limits(3)), [3]);
        assert_eq!(cut(4, limits(3)), [3, 1]);
        let head = DECLARATION.len() + SET.len() + SET_END.len();
        let entry = entries(1)[0].len();
        let of = |bytes| Limits {
            addresses: 9,
            bytes,
        };
        assert_eq!(cut(5, of(head + 2 * entry)), [2, 2, 1]);
        assert_eq!(cut(5, of(head + 2 * entry - 1)), [1, 1, 1, 1, 1]);
    }

    #[test]
    fn several_files_should_have_an_index() {
        let base = BaseUrl::new("https://a.example/x/").unwrap();
        let limits = Limits {
            addresses: 1,
            bytes: 10_000,
        };
        let files = files(&parts(entries(2).into_iter(), limits), &base);
        let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        let index = std::str::from_utf8(&files[2].1).unwrap();
        let index = Document::parse(index).unwrap();
        let texts = index.descendants().filter(|node| {
            node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc"))
        });
        let named: Vec<&str> = texts.filter_map(|node| node.text()).collect();
        let expected = ["sitemap-1.xml", "sitemap-2.xml"];
        assert_eq!(
            named,
            expected.map(|name| format!("https://a.example/x/{name}"))
        );
    }

    #[test]
    fn only_the_root_of_a_host_should_have_a_file_for_robots() {
        let robots = |base| robots(&BaseUrl::new(base).unwrap());
        let said = robots("https://a.example").unwrap();
        let said = String::from_utf8(said).unwrap();
        assert!(
            said.ends_with("\nSitemap: https://a.example/sitemap.xml\n"),
            "{said}"
        );
        assert_eq!(robots("https://a.example/x/"), None);
    }
}
