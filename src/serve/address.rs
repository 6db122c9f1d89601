//! What the paths of URLs mean.

/// The file that a path of a URL means.
pub(super) fn file_name(path: &str) -> String {
    let path = path.strip_prefix('/').unwrap_or(path);
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
