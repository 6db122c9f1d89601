//! Themes, in layers: `themes/NAME/`, the theme that it extends, and the
//! portal's own `theme/` over both.
//!
//! ```text
//! theme.toml            name, description, license, extends
//! templates/*.html      Tera
//! static/*              copied as it is
//! locales/LANG.ftl      Fluent
//! ```
//!
//! `extends` names another theme, or `none`; without it, a theme extends civic,
//! which is built in. A folder `themes/civic` replaces the built-in one.
//! `theme/` has the same three folders and no `theme.toml`. A file of a higher
//! layer replaces one of the same name; templates of lower layers can still be
//! used by their theme's name, and wording is replaced message by message.

use std::sync::Arc;

use super::files::Recorded;
use super::table::read;
use super::{BUILT_IN, builtin};
use super::{ignored, line_ends, picture};
use crate::base::{File, Place, Span, Spanned, after_last};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{LanguageTag, Locale, Picture, PictureSize, StaticFile, Template, Theme};
use crate::text::nesting::{FLUENT, TERA, fluent, tera};
use crate::text::suggest::suggest;

/// The folder with a portal's own changes to its theme.
const OWN: &str = "theme";

/// Value of `extends` for a theme that extends no other.
const NONE: &str = "none";

/// Reads a theme by name with all its layers; `None` if one is missing.
pub(super) fn theme(
    files: &Recorded<'_>,
    name: &Spanned<String>,
    problems: &Problems,
) -> Option<Theme> {
    let layers = layers(files, name, problems)?;
    let mut theme = Theme {
        name: name.value.clone(),
        place: name.place.clone(),
        layers: layers.iter().map(|(name, _)| name.clone()).collect(),
        templates: Vec::new(),
        statics: Vec::new(),
        locales: Vec::new(),
    };
    let folders = layers.iter().map(|(_, folder)| folder.as_str());
    for (layer, folder) in folders.chain([OWN]).enumerate() {
        for path in files.list(folder, problems) {
            let Some(inside) = path.strip_prefix(folder).and_then(|p| p.strip_prefix('/')) else {
                continue;
            };
            let file = LayerFile {
                layer,
                inside,
                path: &path,
            };
            if !take(files, &mut theme, &file, problems) && folder == OWN {
                ignored(&path, "templates/, static/, locales/", problems);
            }
        }
    }
    Some(theme)
}

/// A file of a layer.
struct LayerFile<'p> {
    /// Index of the layer, from 0.
    layer: usize,
    /// Path relative to the layer's folder.
    inside: &'p str,
    /// Path in the portal.
    path: &'p str,
}

/// Adds one file of a layer; `false` if it is in none of the three folders.
fn take(
    files: &Recorded<'_>,
    theme: &mut Theme,
    file: &LayerFile<'_>,
    problems: &Problems,
) -> bool {
    let LayerFile {
        layer,
        inside,
        path,
    } = *file;
    match inside.split_once('/') {
        Some(("templates", name)) => {
            let clashes = theme.is_own(layer)
                && (name.split_once('/')).is_some_and(|(f, _)| theme.layers.iter().any(|l| l == f));
            if clashes {
                ignored(path, "theme/templates/NAME.html", problems);
                return true;
            }
            let file = files.text(path, None, problems);
            let file = file.filter(|file| is_shallow(file, (TERA, tera(&file.text)), problems));
            theme
                .templates
                .extend(file.map(line_ends::template).map(|file| Template {
                    name: name.to_owned(),
                    layer,
                    file,
                }));
        }
        Some(("static", name)) => {
            let bytes = files.bytes(path, None, problems);
            let bytes = bytes.map(|bytes| line_ends::published(name, bytes));
            theme.statics.retain(|lower| lower.name != name);
            theme.statics.extend(bytes.map(|bytes| StaticFile {
                name: name.to_owned(),
                path: path.to_owned(),
                size: size(name, &bytes),
                bytes: Arc::from(bytes),
            }));
        }
        Some(("locales", name)) => {
            let language = name.strip_suffix(".ftl").and_then(LanguageTag::new);
            let Some(language) = language else {
                ignored(path, "zh-Hans.ftl, en.ftl", problems);
                return true;
            };
            let file = files.text(path, None, problems);
            let file = file.filter(|file| is_shallow(file, (FLUENT, fluent(&file.text)), problems));
            theme.locales.extend(file.map(|file| Locale {
                language,
                layer,
                file,
            }));
        }
        _ => return false,
    }
    true
}

/// The size of a static file that is a picture.
fn size(name: &str, bytes: &[u8]) -> Option<PictureSize> {
    if !Picture::has_ending(name) {
        return None;
    }
    // Only what is beside pages has to be a picture that browsers show.
    picture::size(name, bytes).ok().flatten()
}

/// Whether a file nests no deeper than `most`; reports the place if it does.
fn is_shallow(file: &Arc<File>, (most, deep): (usize, Option<usize>), problems: &Problems) -> bool {
    let Some(at) = deep else { return true };
    let place = Place::new(file, at..at + 1);
    problems.push(Diagnostic::at(Problem::NestedTooDeep { most }, place));
    false
}

fn ignored(path: &str, known: &str, problems: &Problems) {
    let name = after_last(path, &['/']);
    let names: Vec<&str> = known.split(", ").collect();
    ignored::ignored(path, suggest(name, &names), known, problems);
}

/// The names and folders of a theme and the themes that it extends, the lowest
/// first.
fn layers(
    files: &Recorded<'_>,
    name: &Spanned<String>,
    problems: &Problems,
) -> Option<Vec<(String, String)>> {
    let mut layers: Vec<(String, String)> = Vec::new();
    let mut next = Some(name.clone());
    while let Some(theme) = next {
        if layers.iter().any(|(name, _)| *name == theme.value) {
            let problem = Problem::ThemeCircular { name: theme.value };
            problems.push(Diagnostic::at(problem, theme.place));
            return None;
        }
        let folder = folder(files, &theme, problems)?;
        next = about(files, &folder, &theme.value, problems)?;
        layers.insert(0, (theme.value, folder));
    }
    Some(layers)
}

/// The folder of a theme: the portal's, or else the built-in one.
fn folder(files: &Recorded<'_>, name: &Spanned<String>, problems: &Problems) -> Option<String> {
    let folder = format!("themes/{}", name.value);
    let before = problems.len();
    let is_there = !files.list(&folder, problems).is_empty();
    if is_there {
        return Some(folder);
    }
    if problems.len() > before {
        return None;
    }
    builtin::folder(&name.value).or_else(|| {
        let paths = files.list("themes", problems);
        let mut known: Vec<&str> = paths
            .iter()
            .filter_map(|path| Some(path.strip_prefix("themes/")?.split_once('/')?.0))
            .chain([BUILT_IN])
            .collect();
        known.dedup();
        let problem = Problem::ThemeMissing {
            name: name.value.clone(),
            nearest: suggest(&name.value, &known).map(str::to_owned),
        };
        let diagnostic = Diagnostic::at(problem, &name.place);
        problems.push(diagnostic);
        None
    })
}

/// Checks `theme.toml` and returns the theme that it extends, if any.
fn about(
    files: &Recorded<'_>,
    folder: &str,
    name: &str,
    problems: &Problems,
) -> Option<Option<Spanned<String>>> {
    let file = files.text(&format!("{folder}/theme.toml"), None, problems)?;
    let whole = Span::new(0, file.text.len());
    read(&file, whole, problems, |table| {
        // Only checked: their values are not used.
        let _ = table.required_text("name");
        let _ = table.text("description");
        let _ = table.text("license");
        match table.filled_text("extends") {
            Some(below) => (below.value != NONE).then_some(below),
            None => (name != BUILT_IN).then(|| Spanned {
                value: BUILT_IN.to_owned(),
                place: table.head(),
            }),
        }
    })
}
