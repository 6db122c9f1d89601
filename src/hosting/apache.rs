//! Configuration of Apache: a virtual host, or a folder of one that is there
//! already.

use std::collections::BTreeMap;

use super::site::{COMPARED, FOREVER, Hosting};
use super::text::{Lines, literal, quoted};
use crate::diagnostic::wording::Wording;
use crate::model::{MEDIA_TYPES, NAMED_MEDIA_TYPES, SitePath};

/// Writes the configuration.
pub(super) fn write(hosting: &Hosting, wording: &Wording) -> String {
    let mut lines = hosting.opening("apache", "    ", wording);
    if !hosting.is_whole_host() {
        site(hosting, wording, &mut lines);
        return lines.into_text();
    }
    let (host, port) = (hosting.base.host(), hosting.port());
    let begin = format!("<VirtualHost *:{port}>");
    lines.block(&begin, "</VirtualHost>", |lines| {
        lines.line(format!("ServerName {}", hosting.authority()));
        lines.line(format!("DocumentRoot {}", quoted(&hosting.folder)));
        if hosting.is_secure() {
            lines.lines(hosting.comment("certificate", wording));
            let live = format!("/etc/letsencrypt/live/{host}");
            lines.line("SSLEngine on");
            lines.line(format!("SSLCertificateFile {live}/fullchain.pem"));
            lines.line(format!("SSLCertificateKeyFile {live}/privkey.pem"));
        }
        lines.line("");
        site(hosting, wording, lines);
    });
    if hosting.is_secure() {
        lines.line("");
        lines.block("<VirtualHost *:80>", "</VirtualHost>", |lines| {
            lines.line(format!("ServerName {host}"));
            let to = format!("https://{}/", hosting.authority());
            lines.line(format!("Redirect permanent \"/\" {}", quoted(to)));
        });
    }
    lines.into_text()
}

/// What a virtual host needs for the site.
fn site(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    // Apache answers TRACE before it looks at any rule.
    lines.line("TraceEnable off");
    lines.lines(hosting.comment("lost", wording));
    for language in std::iter::once("").chain(hosting.languages.iter().map(String::as_str)) {
        let folder = quoted(hosting.path(language));
        let lost = quoted(hosting.lost(language));
        lines.block(&format!("<Location {folder}>"), "</Location>", |lines| {
            lines.line(format!("ErrorDocument 404 {lost}"));
            lines.line(format!("ErrorDocument 410 {lost}"));
        });
    }
    for gone in &hosting.gone {
        let path = hosting.path(gone);
        let at = quoted(format!("^{}$", literal(&path)));
        let begin = format!("<LocationMatch {at}>");
        lines.block(&begin, "</LocationMatch>", |lines| {
            let page = quoted(format!("{path}index.html"));
            lines.line(format!("ErrorDocument 410 {page}"));
        });
    }
    lines.line("");
    let begin = format!("<Directory {}>", quoted(hosting.files()));
    lines.block(&begin, "</Directory>", |lines| {
        lines.line("Require all granted");
        lines.line("AllowOverride None");
        lines.line("Options FollowSymLinks");
        lines.line("DirectoryIndex index.html");
        lines.line("");
        headers(hosting, wording, lines);
        types(hosting, wording, lines);
        rules(hosting, wording, lines);
    });
}

fn headers(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.lines(hosting.comment("headers", wording));
    for (name, value) in hosting.headers() {
        lines.line(format!("Header always set {name} {}", quoted(value)));
    }
    lines.lines(hosting.comment("cache", wording));
    lines.line(format!(
        "Header always set Cache-Control {}",
        quoted(COMPARED)
    ));
    let named = hosting.named_by_content().trim_end_matches('$');
    let named = format!("^{}{named}(?:[.](?:br|gz))?$", literal(&hosting.root));
    lines.line(format!(
        "Header always set Cache-Control {} \"expr=%{{REQUEST_URI}} =~ m#{named}#\"",
        quoted(FOREVER)
    ));
    lines.line("");
}

/// Media types, encodings and compression.
fn types(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.lines(hosting.comment("types", wording));
    for (extension, media_type) in MEDIA_TYPES {
        lines.line(format!("AddType {} .{extension}", quoted(media_type)));
    }
    for (name, media_type) in NAMED_MEDIA_TYPES {
        let named = format!("<FilesMatch \"^{}\">", literal(name));
        lines.block(&named, "</FilesMatch>", |lines| {
            lines.line(format!("ForceType {}", quoted(media_type)));
        });
    }
    lines.line("RemoveType .br .gz");
    lines.line("RemoveLanguage .br .gz");
    lines.line("AddEncoding br .br");
    lines.line("AddEncoding gzip .gz");
    let all = MEDIA_TYPES.iter().chain(&NAMED_MEDIA_TYPES);
    let texts = all.filter_map(|(_, media_type)| media_type.strip_suffix("; charset=utf-8"));
    let mut texts: Vec<&str> = texts.collect();
    texts.sort_unstable();
    texts.dedup();
    let texts = texts.join(" ");
    lines.line(format!("AddOutputFilterByType DEFLATE {texts}"));
    lines.lines(hosting.comment("apache-etag", wording));
    lines.line(r#"RequestHeader edit* "If-None-Match" "-gzip\"" "\"""#);
    lines.line("");
}

/// A rule for one path.
fn rule(path: &SitePath) -> String {
    format!("RewriteRule \"^{}$\"", literal(path.as_str()))
}

/// Former addresses. Apache tries one rule after the other, so those in a folder
/// are skipped together.
fn former(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    if !hosting.former.is_empty() {
        lines.lines(hosting.comment("former", wording));
    }
    let mut folders: BTreeMap<&str, Vec<&(SitePath, String)>> = BTreeMap::new();
    for one in &hosting.former {
        let path = one.0.as_str().trim_end_matches('/');
        let folder = path.rfind('/').map_or("", |end| &path[..=end]);
        folders.entry(folder).or_default().push(one);
    }
    for (folder, inside) in folders {
        if inside.len() > 1 && !folder.is_empty() {
            let (folder, count) = (literal(folder), inside.len());
            lines.line(format!("RewriteRule \"!^{folder}\" - [S={count}]"));
        }
        for (from, to) in inside {
            // `%9` would be a part of what a condition has matched.
            let to = quoted(hosting.location(to)).replace('%', r"\%");
            lines.line(format!("{} {to} [R=301,NE,L]", rule(from)));
        }
    }
}

/// Former and removed addresses, folders without a page, hidden files and
/// compressed copies. The first rule that fits decides.
fn rules(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.line("RewriteEngine On");
    lines.line(format!("RewriteBase {}", quoted(&hosting.root)));
    lines.lines(hosting.comment("hidden", wording));
    lines.line(r#"RewriteRule "(?:^|/)[.](?!well-known/)" - [R=404,L]"#);
    lines.lines(hosting.comment("read-only", wording));
    // Apache’s own header is empty.
    lines.line(r#"Header always set Allow "GET, HEAD" "expr=%{REQUEST_STATUS} == 405""#);
    lines.line(r#"RewriteCond "%{REQUEST_METHOD}" "!^(?:GET|HEAD)$""#);
    lines.line(r#"RewriteRule "^" - [R=405,L]"#);
    former(hosting, wording, lines);
    if !hosting.gone.is_empty() {
        lines.lines(hosting.comment("gone", wording));
    }
    for gone in &hosting.gone {
        lines.line(format!("{} - [G]", rule(gone)));
    }
    for gone in &hosting.gone_below {
        lines.line(r#"RewriteCond "%{REQUEST_FILENAME}" !-f"#);
        lines.line(format!("RewriteRule \"^{}\" - [G]", literal(gone.as_str())));
    }
    lines.lines(hosting.comment("folder", wording));
    lines.line(r#"RewriteCond "%{REQUEST_FILENAME}" -d"#);
    lines.line(r#"RewriteCond "%{REQUEST_FILENAME}/index.html" !-f"#);
    lines.line(r#"RewriteRule "/$" - [R=404,L]"#);
    lines.lines(hosting.comment("compressed", wording));
    for (encoding, extension) in [("br", "br"), ("gzip", "gz")] {
        let accepted = format!(r#""\b{encoding}\b""#);
        lines.line(format!(
            r#"RewriteCond "%{{HTTP:Accept-Encoding}}" {accepted}"#
        ));
        lines.line(format!(
            r#"RewriteCond "%{{REQUEST_FILENAME}}.{extension}" -f"#
        ));
        lines.line(format!(
            r#"RewriteRule "^(.+)$" "$1.{extension}" [L,E=no-gzip:1,E=no-brotli:1]"#
        ));
    }
    lines.line(r#"Header append Vary "Accept-Encoding""#);
}
