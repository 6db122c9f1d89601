//! Configuration of Caddy: a site block, or the directives for one that is there
//! already.
//!
//! Caddy sorts directives by their names; those in `route` keep their order.

use super::site::{COMPARED, FOREVER, Hosting};
use super::text::{Lines, literal, quoted};
use crate::diagnostic::wording::Wording;
use crate::model::{MEDIA_TYPES, NAMED_MEDIA_TYPES, media_type};

/// The paths that are not of hidden files. Caddy’s expressions cannot look ahead.
/// No file has a NUL in its name; Caddy 2.6 would answer that it has failed.
const VISIBLE: &str = r"^(?:(?:/[.]well-known)?/(?:[^./\x00][^/\x00]*)?)*$";

/// Writes the configuration.
pub(super) fn write(hosting: &Hosting, wording: &Wording) -> String {
    let mut lines = hosting.opening("caddy", "\t", wording);
    if !hosting.is_whole_host() {
        site(hosting, wording, &mut lines);
        return lines.into_text();
    }
    let address = match hosting.is_secure() {
        true => hosting.authority().to_owned(),
        false => format!("http://{}", hosting.authority()),
    };
    lines.block(&format!("{address} {{"), "}", |lines| {
        site(hosting, wording, lines);
    });
    lines.into_text()
}

fn site(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    let all = quoted(format!("{}*", hosting.root));
    lines.block(&format!("handle {all} {{"), "}", |lines| {
        lines.block("route {", "}", |lines| {
            lines.line(format!("root * {}", quoted(&hosting.folder)));
            headers(hosting, wording, lines);
            addresses(hosting, wording, lines);
            lines.line("");
            lines.lines(hosting.comment("compressed", wording));
            // Caddy 2.6 gives the answer to HEAD the length of nothing, compressed.
            lines.line("@yaodian_get method GET");
            lines.line("encode @yaodian_get gzip");
            lines.block("file_server {", "}", |lines| {
                lines.line("precompressed br gzip");
            });
        });
    });
    lines.line("");
    lines.lines(hosting.comment("lost", wording));
    lines.block("handle_errors {", "}", |lines| {
        lines.block(&format!("handle {all} {{"), "}", |lines| {
            errors(hosting, lines);
        });
    });
}

/// Headers and media types.
fn headers(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.lines(hosting.comment("headers", wording));
    lines.block("header {", "}", |lines| {
        for (name, value) in hosting.headers() {
            lines.line(format!("{name} {}", quoted(value)));
        }
    });
    lines.lines(hosting.comment("cache", wording));
    lines.line(format!("header Cache-Control {}", quoted(COMPARED)));
    let named = format!("^{}{}", literal(&hosting.root), hosting.named_by_content());
    lines.line(format!("@yaodian_named path_regexp `{named}`"));
    lines.line(format!(
        "header @yaodian_named Cache-Control {}",
        quoted(FOREVER)
    ));
    types(hosting, wording, lines);
}

/// Media types, by the name or the end of the path. A `map` compares texts, which
/// costs far less than a matcher for each type.
fn types(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.lines(hosting.comment("types", wording));
    let named = NAMED_MEDIA_TYPES.map(|(name, media_type)| (format!("/{name}"), media_type));
    let names: Vec<String> = named.iter().map(|(name, _)| literal(name)).collect();
    let names = names.join("|");
    lines.line(format!(
        "@yaodian_kind path_regexp yaodian_kind `({names}|/|[.][0-9a-z]+)$`"
    ));
    // Folders are served as their page.
    let folder = ("/".to_owned(), media_type("index.html"));
    let by_extension = MEDIA_TYPES.map(|(end, media_type)| (format!(".{end}"), media_type));
    let all = named.into_iter().chain([folder]).chain(by_extension);
    lines.block("route @yaodian_kind {", "}", |lines| {
        let begin = "map {re.yaodian_kind.1} {yaodian_type} {";
        map(begin, all, lines);
        lines.line("@yaodian_typed not vars {yaodian_type} \"\"");
        lines.line("header @yaodian_typed Content-Type {yaodian_type}");
    });
    lines.line("");
}

/// A `map` from texts to texts; everything else leads to the empty text.
fn map<To: AsRef<str>>(
    begin: &str,
    pairs: impl IntoIterator<Item = (String, To)>,
    lines: &mut Lines,
) {
    lines.block(begin, "}", |lines| {
        for (from, to) in pairs {
            lines.line(format!("{} {}", quoted(from), quoted(to)));
        }
        lines.line("default \"\"");
    });
}

/// Hidden files, and former and removed addresses.
fn addresses(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.lines(hosting.comment("read-only", wording));
    lines.line("@yaodian_method not method GET HEAD");
    lines.line("header @yaodian_method Allow \"GET, HEAD\"");
    lines.line("respond @yaodian_method 405");
    lines.lines(hosting.comment("hidden", wording));
    lines.line(format!("@yaodian_hidden not path_regexp `{VISIBLE}`"));
    lines.line("error @yaodian_hidden 404");
    if !hosting.former.is_empty() {
        lines.lines(hosting.comment("former", wording));
        let pairs = hosting.former.iter();
        let pairs = pairs.map(|(from, to)| (hosting.path(from), hosting.location(to)));
        map("map {path} {yaodian_to} {", pairs, lines);
        lines.line("@yaodian_former not vars {yaodian_to} \"\"");
        lines.line("redir @yaodian_former {yaodian_to} 301");
    }
    if !hosting.gone.is_empty() {
        lines.lines(hosting.comment("gone", wording));
        let paths = hosting.gone.iter().map(|gone| quoted(hosting.path(gone)));
        let paths: Vec<String> = paths.collect();
        lines.line(format!("@yaodian_gone path {}", paths.join(" ")));
        lines.line("error @yaodian_gone 410");
    }
    if !hosting.gone_below.is_empty() {
        let paths = hosting.gone_below.iter();
        let paths = paths.map(|gone| quoted(format!("{}*", hosting.path(gone))));
        let paths: Vec<String> = paths.collect();
        lines.line(format!("@yaodian_below path {}", paths.join(" ")));
        lines.block("route @yaodian_below {", "}", |lines| {
            lines.block("@yaodian_missing not file {", "}", |lines| {
                lines.line("try_files {path} {path}/index.html");
            });
            lines.line("error @yaodian_missing 410");
        });
    }
}

/// The page that is shown with an error.
fn errors(hosting: &Hosting, lines: &mut Lines) {
    lines.line(format!("root * {}", quoted(&hosting.folder)));
    lines.line(format!("header Cache-Control {}", quoted(COMPARED)));
    lines.line("header Content-Type \"text/html; charset=utf-8\"");
    for gone in &hosting.gone {
        let at = hosting.path(gone);
        let page = quoted(format!("{at}index.html"));
        lines.block(&format!("handle {} {{", quoted(&at)), "}", |lines| {
            lines.line(format!("rewrite * {page}"));
        });
    }
    for language in &hosting.languages {
        let folder = quoted(format!("{}*", hosting.path(language)));
        lines.block(&format!("handle {folder} {{"), "}", |lines| {
            lines.line(format!("rewrite * {}", quoted(hosting.lost(language))));
        });
    }
    lines.block("handle {", "}", |lines| {
        lines.line(format!("rewrite * {}", quoted(hosting.lost(""))));
    });
    lines.line("file_server");
}
