//! The OpenSearch 1.1 description with which browsers add the portal as a
//! search engine.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::base::{ok_or_bug, slice};
use crate::model::{Address, BaseUrl, Language, Route, SitePath};

const NAMESPACE: &str = "http://a9.com/-/spec/opensearch/1.1/";
const TYPE: &str = "application/opensearchdescription+xml";

/// The format's limits, in characters.
const NAME: usize = 16;
const LONG_NAME: usize = 48;
const DESCRIPTION: usize = 1024;

/// The description of the search in one language.
pub fn describe(base: &BaseUrl, language: &Language) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = write(&mut xml, base, language);
    ok_or_bug(written, "memory that cannot be written");
    xml.into_inner()
}

fn write(xml: &mut Writer<Vec<u8>>, base: &BaseUrl, language: &Language) -> io::Result<()> {
    let search = Address::new(language, &Route::search());
    let results = format!("{}?q={{searchTerms}}", base.join(search.path()));
    let own = base.join(&SitePath::opensearch(language));
    let text = [
        ("ShortName", whole_words(&language.site_name, NAME)),
        ("LongName", whole_words(&language.site_name, LONG_NAME)),
        (
            "Description",
            whole_words(&language.site_description, DESCRIPTION),
        ),
        ("Language", language.tag.as_str()),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ];
    let urls: [&[(&str, &str)]; 2] = [
        &[("type", "text/html"), ("template", &results)],
        &[("type", TYPE), ("rel", "self"), ("template", &own)],
    ];
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), None);
    xml.write_event(Event::Decl(declaration))?;
    xml.create_element("OpenSearchDescription")
        .with_attribute(("xmlns", NAMESPACE))
        .write_inner_content(|xml| {
            for (name, words) in text {
                let words = BytesText::new(words);
                xml.create_element(name).write_text_content(words)?;
            }
            for attributes in urls {
                let url = xml.create_element("Url");
                url.with_attributes(attributes.iter().copied())
                    .write_empty()?;
            }
            Ok(())
        })?;
    Ok(())
}

/// As many whole words of a text as fit into `most` characters; if not even the
/// first fits, as in Chinese, a part of it.
fn whole_words(text: &str, most: usize) -> &str {
    let Some((end, next)) = text.char_indices().nth(most) else {
        return text;
    };
    let cut = slice(text, ..end);
    if next.is_whitespace() {
        return cut.trim_end();
    }
    let words = cut.rsplit_once(char::is_whitespace);
    words.map_or(cut, |(words, _)| words.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_too_long_should_end_with_a_whole_word() {
        let cases = [
            ("民政工作要点", "民政工作要点"),
            ("Civil Affairs Work Plans", "Civil Affairs"),
            ("Civil Affairs 12 Plans", "Civil Affairs 12"),
            ("Kommunalverwaltungsplan", "Kommunalverwaltu"),
            ("", ""),
        ];
        for (name, short) in cases {
            assert_eq!(whole_words(name, NAME), short, "{name}");
        }
    }
}
