//! HTTP: every answer comes from memory, and only a browser on this machine
//! that asks for this machine gets one.

use std::convert::Infallible;
use std::future::Future;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::StreamExt;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;

use super::live::{self, Live};
use super::overlay;

#[derive(Clone)]
struct Shared {
    live: Arc<Live>,
    /// Becomes true when the server is to end: an event stream has no end of
    /// its own, and the others wait for it.
    ending: watch::Receiver<bool>,
}

/// Answers requests until `stop` is ready.
pub(super) async fn run(
    listener: TcpListener,
    live: Arc<Live>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (end, ending) = watch::channel(false);
    let shared = Shared { live, ending };
    let router = Router::new()
        .route("/_yaodian/live.js", get(script))
        .route("/_yaodian/events", get(events))
        .fallback(file)
        .layer(middleware::from_fn(guard))
        .with_state(shared);
    axum::serve(listener, router)
        .with_graceful_shutdown(async move {
            stop.await;
            let _ = end.send(true);
        })
        .await
}

/// Refuses what does not ask for this machine by name (a page elsewhere
/// could have had its own name resolve to us), and what does not only read.
async fn guard(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST);
    if !host.is_some_and(|host| host.to_str().is_ok_and(is_local)) {
        return (StatusCode::FORBIDDEN, "only localhost is served here\n").into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

/// Whether a Host header names this machine, with or without a port.
fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1" || name == "[::1]"
}

async fn script() -> Response {
    typed("text/javascript; charset=utf-8", overlay::SCRIPT)
}

/// `reload` when another site than the page's is served, `problems` with the
/// overlay's content (empty: none any more).
async fn events(State(shared): State<Shared>, uri: Uri) -> Response {
    let revision = uri
        .query()
        .and_then(|query| query.strip_prefix("revision="))
        .unwrap_or("")
        .to_owned();
    let live = Arc::clone(&shared.live);
    // The first state comes at once: something may have happened between
    // the page and its script.
    let states = WatchStream::new(live.subscribe()).map(move |state| {
        let event = if state.problems.is_empty() && state.revision != revision {
            Event::default().event("reload").data(&state.revision)
        } else {
            let stale = state.files.is_some();
            let data = overlay::json(&state.problems, stale, live.wording());
            Event::default().event("problems").data(data)
        };
        Ok::<_, Infallible>(event)
    });
    let mut ending = shared.ending;
    let end = async move {
        let _ = ending.wait_for(|ending| *ending).await;
    };
    Sse::new(states.take_until(Box::pin(end)))
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// A file or page of the last good site.
async fn file(State(shared): State<Shared>, uri: Uri, headers: HeaderMap) -> Response {
    let state = shared.live.now();
    let Some(files) = &state.files else {
        return unbuilt(&shared.live, &state, &headers);
    };
    let path = uri.path().strip_prefix('/').unwrap_or(uri.path());
    let name = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    if let Some(bytes) = files.get(&name) {
        return answer(StatusCode::OK, &name, bytes, &state.revision);
    }
    if files.contains_key(&format!("{name}/index.html")) {
        // The path is a page's, so it is no way to another host.
        let query = uri
            .query()
            .map_or(String::new(), |query| format!("?{query}"));
        let place = format!("/{name}/{query}");
        return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, place)]).into_response();
    }
    match files.get("404.html") {
        Some(bytes) => answer(StatusCode::NOT_FOUND, "404.html", bytes, &state.revision),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Before the first good build every page is its problems, and every other
/// file is not there yet.
fn unbuilt(live: &Live, state: &live::State, headers: &HeaderMap) -> Response {
    let accepts = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok());
    if accepts.is_some_and(|types| !types.contains("text/html") && !types.contains("*/*")) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let page = overlay::page(&state.problems, live.wording());
    let status = StatusCode::SERVICE_UNAVAILABLE;
    answer(status, "problems.html", page.as_bytes(), &state.revision)
}

fn answer(status: StatusCode, name: &str, bytes: &[u8], revision: &str) -> Response {
    let body = if name.ends_with(".html") {
        with_script(bytes, revision)
    } else {
        bytes.to_vec()
    };
    (status, typed(content_type(name), body)).into_response()
}

fn typed(content_type: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// A page with the script at the end of its body.
fn with_script(page: &[u8], revision: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let tag = format!(r#"<script src="/_yaodian/live.js" data-revision="{revision}"></script>"#);
    let at = page
        .windows(END.len())
        .rposition(|window| window.eq_ignore_ascii_case(END))
        .unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    [before, tag.as_bytes(), after].concat()
}

/// The media type of a file, by the end of its name.
fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_should_be_local() {
        for local in [
            "localhost",
            "LOCALHOST:8000",
            "127.0.0.1:80",
            "[::1]",
            "[::1]:8000",
        ] {
            assert!(is_local(local), "{local}");
        }
        for other in [
            "",
            "evil.example",
            "localhost.evil.example:8000",
            "127.0.0.1.evil.example",
            "evil.example:127",
            "localhost:8000:x",
            "[::1]:8000@evil",
        ] {
            assert!(!is_local(other), "{other}");
        }
    }

    #[test]
    fn the_script_should_stand_at_the_end_of_the_body() {
        let page = with_script(b"<body>say &lt;/body&gt;</body></html>", "7");
        let page = String::from_utf8(page).unwrap();
        assert!(page.ends_with(r#"data-revision="7"></script></body></html>"#));
        assert!(with_script(b"no end", "7").starts_with(b"no end<script"));
    }
}
