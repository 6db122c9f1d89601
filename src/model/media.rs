//! Media types of the files of a site.

/// Media types by extension. Texts name their encoding, which is always UTF-8.
pub const MEDIA_TYPES: [(&str, &str); 29] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("map", "application/json; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    // Type declarations; the registered type of this extension is a video.
    ("ts", "text/plain; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("woff", "font/woff"),
    ("ttf", "font/ttf"),
    ("pdf", "application/pdf"),
    ("wasm", "application/wasm"),
    ("bin", "application/octet-stream"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("zip", "application/zip"),
];

/// Media types of files whose names say more than their extension.
pub const NAMED_MEDIA_TYPES: [(&str, &str); 3] = [
    ("SHA256SUMS", "text/plain; charset=utf-8"),
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    (
        "opensearch.xml",
        "application/opensearchdescription+xml; charset=utf-8",
    ),
];

/// The media type of a file.
///
/// ```
/// use yaodian::model::media_type;
///
/// assert_eq!(media_type("search/client.d.ts"), "text/plain; charset=utf-8");
/// assert_eq!(media_type("en/feed.xml"), "application/atom+xml; charset=utf-8");
/// assert_eq!(media_type("LICENSE"), "application/octet-stream");
/// ```
pub fn media_type(path: &str) -> &'static str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let named = NAMED_MEDIA_TYPES.iter().find(|(known, _)| *known == name);
    let known = MEDIA_TYPES.iter().find(|(known, _)| *known == extension);
    let found = named.or(known);
    found.map_or("application/octet-stream", |(_, media_type)| media_type)
}
