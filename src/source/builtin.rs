//! The civic theme in the program itself: a portal needs no files of ours.
//!
//! Its files stand beside those of the portal under paths that no portal can
//! have: `yaodian:themes/civic/templates/home.html`.

/// What such a path begins with.
const SCHEME: &str = "yaodian:";

/// The name of the theme that the program holds, which every other theme
/// stands on unless it says otherwise.
pub const BUILT_IN: &str = "civic";

/// The theme's files by path below its folder, sorted.
static FILES: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/civic.rs"));

/// The folder of a theme that the program holds.
pub(super) fn folder(theme: &str) -> Option<String> {
    (theme == BUILT_IN).then(|| format!("{SCHEME}themes/{BUILT_IN}"))
}

/// A file's path below the theme's folder, if it is one of the program's.
fn inside(path: &str) -> Option<&str> {
    let path = path.strip_prefix(SCHEME)?.strip_prefix("themes/")?;
    path.strip_prefix(BUILT_IN)
}

/// The bytes of a file that the program holds.
pub(super) fn read(path: &str) -> Option<&'static [u8]> {
    let name = inside(path)?.strip_prefix('/')?;
    let file = FILES.iter().find(|(file, _)| *file == name);
    file.map(|(_, bytes)| *bytes)
}

/// The paths of all files below a folder, if it is the theme's.
pub(super) fn list(folder: &str) -> Option<Vec<String>> {
    let whole = inside(folder).is_some_and(str::is_empty);
    let path = |(file, _): &(&str, _)| format!("{folder}/{file}");
    whole.then(|| FILES.iter().map(path).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_should_hold_the_theme_as_it_is_here() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/civic");
        let folder = folder(BUILT_IN).unwrap();
        let paths = list(&folder).unwrap();
        assert!(paths.contains(&format!("{folder}/templates/layout.html")));
        for path in paths {
            let name = path.strip_prefix(&format!("{folder}/")).unwrap();
            let here = std::fs::read(root.join(name)).unwrap();
            assert_eq!(read(&path).unwrap(), here, "{name}");
        }
        assert_eq!(read("themes/civic/theme.toml"), None);
        assert_eq!(list("yaodian:themes/other"), None);
    }
}
