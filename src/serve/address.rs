//! Maps paths of URLs to files of the site.

/// The file that the path of a URL refers to.
pub(super) fn file_name(path: &str) -> String {
    let path = path.strip_prefix('/').unwrap_or(path);
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
