//! Configuration of nginx: a server of its own, or locations for one that is
//! there already.
//!
//! Locations need no `map`, which only the `http` block may have. What depends
//! on the address is set in variables, which error pages can use, too.

use super::site::{COMPARED, FOREVER, Hosting};
use super::text::{Lines, literal, quoted};
use crate::diagnostic::wording::Wording;
use crate::model::{MEDIA_TYPES, NAMED_MEDIA_TYPES};

/// Encoding in a media type, which `charset` adds in nginx.
const ENCODING: &str = "; charset=utf-8";

/// Writes the configuration.
pub(super) fn write(hosting: &Hosting, wording: &Wording) -> String {
    let mut lines = hosting.opening("nginx", "    ", wording);
    if !hosting.is_whole_host() {
        site(hosting, wording, &mut lines);
        return lines.into_text();
    }
    let host = hosting.base.host();
    lines.block("server {", "}", |lines| {
        let port = hosting.port();
        let tls = if hosting.is_secure() { " ssl" } else { "" };
        lines.line(format!("listen {port}{tls};"));
        lines.line(format!("listen [::]:{port}{tls};"));
        lines.line(format!("server_name {host};"));
        if hosting.is_secure() {
            lines.lines(hosting.comment("certificate", wording));
            let live = format!("/etc/letsencrypt/live/{host}");
            lines.line(format!("ssl_certificate {live}/fullchain.pem;"));
            lines.line(format!("ssl_certificate_key {live}/privkey.pem;"));
        }
        lines.line("");
        site(hosting, wording, lines);
    });
    if hosting.is_secure() {
        lines.line("");
        lines.block("server {", "}", |lines| {
            lines.line("listen 80;");
            lines.line("listen [::]:80;");
            lines.line(format!("server_name {host};"));
            let to = format!("https://{}$request_uri", hosting.authority());
            lines.line(format!("return 301 {to};"));
        });
    }
    lines.into_text()
}

/// What a server needs for the site, from its variables to its locations.
fn site(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    let root = literal(&hosting.root);
    lines.lines(hosting.comment("lost", wording));
    lines.line(format!("set $yaodian_lost {};", quoted(hosting.lost(""))));
    for language in &hosting.languages {
        let folder = quoted(format!("^{root}{}", literal(language)));
        let lost = quoted(hosting.lost(language));
        lines.line(format!(
            "if ($uri ~ {folder}) {{ set $yaodian_lost {lost}; }}"
        ));
    }
    lines.line("");
    lines.lines(hosting.comment("cache", wording));
    lines.line(format!("set $yaodian_cache {};", quoted(COMPARED)));
    let named = format!("\"^{root}{}\"", hosting.named_by_content());
    let forever = quoted(FOREVER);
    lines.line(format!(
        "if ($uri ~ {named}) {{ set $yaodian_cache {forever}; }}"
    ));
    lines.line("");
    let begin = format!("location ^~ {} {{", quoted(&hosting.root));
    lines.block(&begin, "}", |lines| {
        lines.line(format!("root {};", quoted(&hosting.folder)));
        lines.line("index index.html;");
        lines.lines(hosting.comment("relative", wording));
        lines.line("absolute_redirect off;");
        lines.line("");
        headers(hosting, wording, lines);
        types(hosting, wording, lines);
        lines.lines(hosting.comment("folder", wording));
        lines.line("error_page 403 =404 $yaodian_lost;");
        lines.line("error_page 404 $yaodian_lost;");
        lines.lines(hosting.comment("nginx-log", wording));
        lines.line("log_not_found off;");
        lines.lines(hosting.comment("hidden", wording));
        lines.line(hidden(&hosting.root));
        addresses(hosting, wording, lines);
    });
}

fn headers(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.lines(hosting.comment("headers", wording));
    for (name, value) in hosting.headers() {
        lines.line(format!("add_header {name} {} always;", quoted(value)));
    }
    lines.line("add_header Cache-Control $yaodian_cache always;");
    lines.line("");
}

/// Media types, encodings and compression.
fn types(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    let bare = |media_type: &'static str| media_type.trim_end_matches(ENCODING);
    lines.lines(hosting.comment("types", wording));
    lines.block("types {", "}", |lines| {
        for (extension, media_type) in MEDIA_TYPES {
            lines.line(format!("{} {extension};", bare(media_type)));
        }
    });
    lines.line("default_type application/octet-stream;");
    let all = MEDIA_TYPES.iter().chain(&NAMED_MEDIA_TYPES);
    let texts = all.filter(|(_, media_type)| media_type.ends_with(ENCODING));
    let mut texts: Vec<&str> = texts.map(|(_, media_type)| bare(media_type)).collect();
    texts.sort_unstable();
    texts.dedup();
    // Always among them.
    texts.retain(|media_type| *media_type != "text/html");
    let texts = texts.join(" ");
    lines.line("charset utf-8;");
    lines.line(format!("charset_types {texts};"));
    let root = literal(&hosting.root);
    for (name, media_type) in NAMED_MEDIA_TYPES {
        let named = quoted(format!("^{root}(?:.*/)?{}$", literal(name)));
        let media_type = bare(media_type);
        lines.line(format!(
            "location ~ {named} {{ types {{ }} default_type {media_type}; }}"
        ));
    }
    lines.line("");
    lines.lines(hosting.comment("compressed", wording));
    lines.line("gzip on;");
    lines.line("gzip_static on;");
    lines.line("# brotli_static on;");
    // `gzip_vary` would look for compressed copies even for those who take none.
    lines.line("add_header Vary Accept-Encoding always;");
    lines.line("gzip_proxied any;");
    lines.line("gzip_min_length 256;");
    lines.line(format!("gzip_types {texts};"));
    lines.line("");
}

/// Former and removed addresses.
fn addresses(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    if !hosting.former.is_empty() {
        lines.line("");
        lines.lines(hosting.comment("former", wording));
    }
    for (from, to) in &hosting.former {
        let from = quoted(hosting.path(from));
        let to = quoted(hosting.location(to));
        lines.line(format!("location = {from} {{ return 301 {to}; }}"));
    }
    if !hosting.gone.is_empty() {
        lines.line("");
        lines.lines(hosting.comment("gone", wording));
    }
    for gone in &hosting.gone {
        let at = hosting.path(gone);
        let (page, at) = (quoted(format!("{at}index.html")), quoted(&at));
        lines.line(format!(
            "location = {at} {{ error_page 410 {page}; return 410; }}"
        ));
    }
    for gone in &hosting.gone_below {
        let at = quoted(hosting.path(gone));
        lines.block(&format!("location ^~ {at} {{"), "}", |lines| {
            lines.line("error_page 403 404 =410 $yaodian_lost;");
            // `^~` leaves out the one above.
            lines.line(hidden(&hosting.path(gone)));
        });
    }
}

/// Hidden files below a path are missing.
fn hidden(path: &str) -> String {
    let hidden = quoted(format!("^{}(?:.*/)?[.](?!well-known/)", literal(path)));
    format!("location ~ {hidden} {{ return 404; }}")
}
