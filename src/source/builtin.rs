//! The civic theme, compiled into the program.
//!
//! Its files have paths that no file of a portal can have:
//! `yaodian:themes/civic/templates/home.html`.

/// Prefix of the paths of built-in files.
const SCHEME: &str = "yaodian:";

/// Name of the built-in theme, which every other theme extends by default.
pub const BUILT_IN: &str = "civic";

/// The theme's files by path below its folder, sorted.
static FILES: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/civic.rs"));

/// The folder of a theme, if it is built in.
pub(super) fn folder(theme: &str) -> Option<String> {
    (theme == BUILT_IN).then(|| format!("{SCHEME}themes/{BUILT_IN}"))
}

/// A file's path relative to the theme's folder, if it is a built-in file.
fn inside(path: &str) -> Option<&str> {
    let path = path.strip_prefix(SCHEME)?.strip_prefix("themes/")?;
    path.strip_prefix(BUILT_IN)
}

/// The bytes of a built-in file.
pub(super) fn read(path: &str) -> Option<&'static [u8]> {
    let name = inside(path)?.strip_prefix('/')?;
    let file = FILES.iter().find(|(file, _)| *file == name);
    file.map(|(_, bytes)| *bytes)
}

/// The paths of all files below a folder, if it is the built-in theme's.
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
