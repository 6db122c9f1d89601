//! `themes/NAME/`: templates, static files, wording.

use std::sync::Arc;

use super::files::Recorded;
use super::table::Problems;
use crate::diagnostic::{Diagnostic, Placed, Problem};
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
                let Some(language) = language else { continue };
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
