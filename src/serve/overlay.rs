//! Shows the problems of a failed build in the browser.

use serde::Serialize;

use crate::base::{slice, to_json};
use crate::diagnostic::wording::Wording;
use crate::diagnostic::{Argument, Diagnostic};

/// The script that is added to every page: listens, reloads, draws the overlay.
pub(super) const SCRIPT: &str = include_str!("overlay.js");

/// The page that is served before there is a good build.
const PAGE: &str = include_str!("overlay.html");

/// A problem, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Shown {
    code: &'static str,
    message: String,
    help: Option<String>,
    /// Its place, in the reader's language.
    place: Option<String>,
    /// The line with the problem in three parts, the middle one marked.
    excerpt: Option<[String; 3]>,
}

/// A problem as text for the overlay.
pub(super) fn show(diagnostic: &Diagnostic, wording: &Wording) -> Shown {
    let arguments = diagnostic.problem.arguments();
    let code = diagnostic.problem.code();
    let place = diagnostic.place.as_ref().map(|place| {
        let (line, column) = place.file.position(place.span.start);
        let named = [
            ("file", Argument::from(&place.file.path)),
            ("line", Argument::from(&line)),
            ("column", Argument::from(&column)),
        ];
        wording.say("overlay-place", &named)
    });
    let excerpt = diagnostic.place.as_ref().and_then(|place| {
        let text = &place.file.text;
        let (line, _) = place.file.position(place.span.start);
        let line = place.file.line(line)?;
        let end = place
            .span
            .end
            .clamp(place.span.start, line.end.max(place.span.start));
        let part = |from: usize, to: usize| slice(text, from..to).to_owned();
        Some([
            part(line.start, place.span.start),
            part(place.span.start, end),
            part(end, line.end),
        ])
    });
    Shown {
        code,
        message: wording.say(code, &arguments),
        help: wording.help(code, &arguments),
        place,
        excerpt,
    }
}

/// The overlay's content as JSON for the script. Without problems, the script
/// removes the overlay.
pub(super) fn json(problems: &[Shown], stale: bool, wording: &Wording) -> String {
    #[derive(Serialize)]
    struct Overlay<'a> {
        language: String,
        title: String,
        note: String,
        close: String,
        help: String,
        problems: &'a [Shown],
    }
    let say = |key| wording.say(key, &[]);
    let overlay = Overlay {
        language: say("overlay-language"),
        title: say("overlay-title"),
        note: say(if stale {
            "overlay-stale"
        } else {
            "overlay-empty"
        }),
        close: say("overlay-close"),
        help: say("help"),
        problems,
    };
    to_json(&overlay)
}

/// The page for a site without a good build, readable without the script.
pub(super) fn page(problems: &[Shown], wording: &Wording) -> String {
    let mut list = String::new();
    for problem in problems {
        list.push_str("<li><p>");
        if let Some(place) = &problem.place {
            list.push_str(&format!("<b>{}</b><br>", escape(place)));
        }
        list.push_str(&format!("<code>error[{}]</code>: ", problem.code));
        list.push_str(&escape(&problem.message));
        list.push_str("</p>");
        if let Some([before, at, after]) = &problem.excerpt {
            list.push_str(&format!(
                "<pre>{}<mark>{}</mark>{}</pre>",
                escape(before),
                escape(at),
                escape(after)
            ));
        }
        if let Some(help) = &problem.help {
            list.push_str(&format!("<p>{}</p>", escape(help)));
        }
        list.push_str("</li>\n");
    }
    PAGE.replace("{language}", &wording.say("overlay-language", &[]))
        .replace("{title}", &escape(&wording.say("overlay-title", &[])))
        .replace("{note}", &escape(&wording.say("overlay-empty", &[])))
        .replace("{problems}", &list)
}

/// Escapes a text for HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{File, Place};
    use crate::diagnostic::Problem;
    use crate::diagnostic::wording::Speech;

    #[test]
    fn the_overlay_should_name_its_language() {
        for (speech, tag) in [(Speech::English, "en"), (Speech::Chinese, "zh-Hans")] {
            let wording = Wording::new(speech);
            let page = page(&[], &wording);
            assert!(page.contains(&format!("<html lang=\"{tag}\">")), "{page}");
            let json = json(&[], true, &wording);
            assert!(json.contains(&format!("\"language\":\"{tag}\"")), "{json}");
        }
    }

    #[test]
    fn an_excerpt_should_be_the_line_in_three_parts() {
        let file = File::new("a.txt", "第一行\n在<此>处\n");
        let start = file.text.find('<').unwrap();
        let place = Place::new(&file, start..start + "<此>".len());
        let shown = show(
            &Diagnostic::at(Problem::StrayLine { line: 1 }, place),
            &Wording::new(Speech::Chinese),
        );
        assert_eq!(shown.place.as_deref(), Some("a.txt，第 2 行，第 2 列"));
        let parts = ["在", "<此>", "处"].map(str::to_owned);
        assert_eq!(shown.excerpt, Some(parts));
        let page = page(&[shown], &Wording::new(Speech::Chinese));
        assert!(page.contains("在<mark>&lt;此&gt;</mark>处"), "{page}");
    }
}
