//! The static files and pictures that pages depend on: those that they
//! reference, and those that these reference in turn.

use std::collections::BTreeSet;

use memchr::memmem;

use crate::base::ok_or_bug;
use crate::model::SitePath;
use crate::text::start_tags::start_tags;

/// The folders of a theme's static files and of pictures.
const FOLDERS: [&str; 2] = ["assets/", "pictures/"];

/// The static files and pictures that elements of the page in a file reference.
///
/// Reads as far as the last mention of a folder, which in most pages is in the
/// head or shortly after it.
pub(super) fn of_page(file: &SitePath, html: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mentions = FOLDERS.into_iter();
    let Some(last) = mentions.filter_map(|name| last_mention(html, name)).max() else {
        return found;
    };
    for tag in start_tags(html) {
        if tag.span.start > last {
            break;
        }
        if !matches!(&**tag.name, b"link" | b"script" | b"img" | b"source") {
            continue;
        }
        for name in ["href", "src"] {
            let value = tag.attributes.get(name.as_bytes());
            let Some(value) = value else { continue };
            let value = ok_or_bug(std::str::from_utf8(value), "a page that is not UTF-8");
            let resolved = file.resolve(value).map(|(path, _)| path);
            let is_there = |path: &String| FOLDERS.iter().any(|folder| path.starts_with(folder));
            found.extend(resolved.filter(is_there));
        }
    }
    found
}

/// Where a folder is mentioned for the last time. Templates may write its slash
/// as a character reference.
fn last_mention(html: &[u8], folder: &str) -> Option<usize> {
    let name = folder.trim_end_matches('/').as_bytes();
    let mentions = memmem::rfind_iter(html, name);
    let is_folder = |at: &usize| matches!(html.get(at + name.len()), Some(b'/' | b'&'));
    mentions.into_iter().find(is_folder)
}

/// The names of sibling files that a script or style sheet may load: whatever
/// follows `./` in quotes.
pub(super) fn of_script(text: &str) -> BTreeSet<&str> {
    let parts = text.split("./").skip(1);
    parts
        .filter_map(|after| {
            let end = after.find(['"', '\'', '`', ')'])?;
            after.get(..end)
        })
        .filter(|name| !name.is_empty() && SitePath::new(name).is_some())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_should_need_what_its_elements_name() {
        let file = SitePath::new("en/index.html").unwrap();
        let html = br#"<link href="../assets/a.css"><script src="../assets/b.js"></script>
            <a href="../assets/c.pdf">no</a><link href="../search/client.js">
            <img src="..&#x2F;assets&#x2F;d.png" alt="a > b"><img src="../pictures/e.png">
            <img src="../e.png">and then<b>no more</b>"#;
        let found: Vec<String> = of_page(&file, html).into_iter().collect();
        let expected = [
            "assets/a.css",
            "assets/b.js",
            "assets/d.png",
            "pictures/e.png",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_script_should_need_what_it_imports() {
        let text = r#"import { a } from "./a.js"; const b = () => import('./b.js'); "../c.js""#;
        let found: Vec<&str> = of_script(text).into_iter().collect();
        assert_eq!(found, ["a.js", "b.js", "c.js"]);
    }
}
