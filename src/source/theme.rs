//! `themes/NAME/`: `theme.toml`, templates, static files, wording.

use std::sync::Arc;

use super::files::Recorded;
use super::table::{Problems, read};
use crate::diagnostic::{Diagnostic, File, Place, Placed, Problem, Span};
use crate::model::{LanguageTag, Locale, StaticFile, Template, Theme};

/// Reads a theme by name; `None` if there is none of that name.
pub(super) fn theme(
    files: &Recorded<'_>,
    name: &Placed<String>,
    problems: &Problems,
) -> Option<Theme> {
    let folder = format!("themes/{}", name.value);
    let before = problems.borrow().len();
    let paths = files.list(&folder, problems);
    if paths.is_empty() {
        if problems.borrow().len() == before {
            let problem = Problem::ThemeMissing {
                name: name.value.clone(),
            };
            let diagnostic = Diagnostic::at(problem, name.place.clone());
            problems.borrow_mut().push(diagnostic);
        }
        return None;
    }
    about(files, &folder, problems);
    let mut theme = Theme {
        name: name.value.clone(),
        place: name.place.clone(),
        templates: Vec::new(),
        statics: Vec::new(),
        locales: Vec::new(),
    };
    for path in &paths {
        let Some(inside) = path.strip_prefix(&format!("{folder}/")) else {
            continue;
        };
        match inside.split_once('/') {
            Some(("templates", name)) => {
                theme
                    .templates
                    .extend(files.text(path, None, problems).map(|file| Template {
                        name: name.to_owned(),
                        file,
                    }));
            }
            Some(("static", name)) => {
                theme
                    .statics
                    .extend(files.bytes(path, None, problems).map(|bytes| StaticFile {
                        name: name.to_owned(),
                        bytes: Arc::from(bytes),
                    }));
            }
            Some(("locales", name)) => {
                let language = name.strip_suffix(".ftl").and_then(LanguageTag::new);
                let Some(language) = language else {
                    let problem = Problem::FileIgnored {
                        path: path.clone(),
                        known: "zh-Hans.ftl, en.ftl".to_owned(),
                    };
                    let place = Place::head(&File::new(path.as_str(), ""));
                    problems.borrow_mut().push(Diagnostic::at(problem, place));
                    continue;
                };
                theme.locales.extend(
                    files
                        .text(path, None, problems)
                        .map(|file| Locale { language, file }),
                );
            }
            _ => {}
        }
    }
    Some(theme)
}

/// Holds `theme.toml` to what it may say: who the theme is. Nothing else reads
/// it yet.
fn about(files: &Recorded<'_>, folder: &str, problems: &Problems) {
    let Some(file) = files.text(&format!("{folder}/theme.toml"), None, problems) else {
        return;
    };
    let whole = Span::new(0, file.text.len());
    read(&file, whole, problems, |table| {
        let _ = table.required_text("name");
        let _ = table.text("description");
        let _ = table.text("license");
    });
}
