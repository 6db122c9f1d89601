//! Configuration of Caddy: a site block, or the directives for one that is there
//! already.
//!
//! Caddy sorts directives by their names; those in `route` keep their order.

use super::site::{COMPARED, FOREVER, Hosting};
use super::text::{Lines, literal, quoted};
use crate::diagnostic::wording::Wording;
use crate::model::{MEDIA_TYPES, NAMED_MEDIA_TYPES};

/// Writes the configuration.
pub(super) fn write(hosting: &Hosting, wording: &Wording) -> String {
    let mut lines = Lines::new("\t");
    lines.lines(hosting.comment("caddy", wording));
    if hosting.is_whole_host() {
        lines.lines(hosting.comment("caddy-server", wording));
        lines.line("");
        let address = match hosting.is_secure() {
            true => hosting.authority().to_owned(),
            false => format!("http://{}", hosting.authority()),
        };
        lines.block(&format!("{address} {{"), "}", |lines| {
            site(hosting, wording, lines);
        });
    } else {
        lines.lines(hosting.comment("caddy-within", wording));
        lines.line("");
        site(hosting, wording, &mut lines);
    }
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
            lines.line("encode gzip");
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
    lines.lines(hosting.comment("types", wording));
    for (number, (media_type, files)) in files_by_type().into_iter().enumerate() {
        let name = format!("@yaodian_type_{number}");
        lines.line(format!("{name} path {}", files.join(" ")));
        lines.line(format!("header {name} Content-Type {}", quoted(media_type)));
    }
    lines.line("");
}

/// Media types, each with patterns of the paths that have it; of two that fit, the
/// last one counts.
fn files_by_type() -> Vec<(&'static str, Vec<String>)> {
    // Folders are served as their page.
    let mut types = vec![("text/html; charset=utf-8", vec!["*/".to_owned()])];
    let by_extension = MEDIA_TYPES
        .iter()
        .map(|(end, one)| (format!("*.{end}"), *one));
    let by_name = NAMED_MEDIA_TYPES
        .iter()
        .map(|(end, one)| (format!("*/{end}"), *one));
    for (pattern, media_type) in by_extension.chain(by_name) {
        match types.iter_mut().find(|(known, _)| *known == media_type) {
            Some((_, patterns)) => patterns.push(pattern),
            None => types.push((media_type, vec![pattern])),
        }
    }
    types
}

/// Hidden files, and former and removed addresses.
fn addresses(hosting: &Hosting, wording: &Wording, lines: &mut Lines) {
    lines.lines(hosting.comment("hidden", wording));
    lines.block("@yaodian_hidden {", "}", |lines| {
        lines.line("path_regexp `/[.]`");
        lines.line("not path_regexp `/[.]well-known/`");
    });
    lines.line("error @yaodian_hidden 404");
    if !hosting.former.is_empty() {
        lines.lines(hosting.comment("former", wording));
    }
    for (from, to) in &hosting.former {
        let from = quoted(hosting.path(from));
        let to = quoted(hosting.location(to));
        lines.line(format!("redir {from} {to} 301"));
    }
    if !hosting.gone.is_empty() {
        lines.lines(hosting.comment("gone", wording));
    }
    for gone in &hosting.gone {
        lines.line(format!("error {} 410", quoted(hosting.path(gone))));
    }
    for (number, gone) in hosting.gone_below.iter().enumerate() {
        let name = format!("@yaodian_below_{number}");
        let below = quoted(format!("{}*", hosting.path(gone)));
        lines.block(&format!("{name} {{"), "}", |lines| {
            lines.line(format!("path {below}"));
            lines.block("not file {", "}", |lines| {
                lines.line("try_files {path} {path}/index.html");
            });
        });
        lines.line(format!("error {name} 410"));
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
