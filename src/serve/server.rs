//! HTTP. Answers come from memory only. Requests must use a name of this
//! machine and, unless the user has allowed others, come from it.

use std::convert::Infallible;
use std::future::Future;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::StreamExt;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::address::file_name;
use super::dev_server::DevServer;
use super::overlay::{self, Shown};
use super::site::Site;
use super::{Host, events, styles};
use crate::base::caught;
use crate::diagnostic::Diagnostic;
use crate::model::media_type;

#[derive(Clone)]
struct Shared {
    dev_server: Arc<DevServer>,
    /// Becomes true when the server is to end: event streams do not end by
    /// themselves, and the shutdown waits for them.
    ending: watch::Receiver<bool>,
}

/// Answers requests until `stop` is ready.
pub(super) async fn run(
    listener: TcpListener,
    dev_server: Arc<DevServer>,
    host: Host,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (end, ending) = watch::channel(false);
    let shared = Shared { dev_server, ending };
    let router = Router::new()
        .route("/_yaodian/live.js", get(script))
        .route("/_yaodian/events", get(events))
        .fallback(file)
        .layer(middleware::from_fn_with_state(host, guard))
        .with_state(shared);
    axum::serve(listener, router)
        .with_graceful_shutdown(async move {
            stop.await;
            // Fails if no page is listening, so nobody needs to be told.
            let _ = end.send(true);
        })
        .await
}

/// Refuses requests for another host (a page elsewhere could let its own domain
/// resolve to this machine), and methods that do not only read.
async fn guard(State(host): State<Host>, request: Request, next: Next) -> Response {
    let mut named = request.headers().get_all(header::HOST).iter();
    let (first, second) = (named.next(), named.next());
    if second.is_some() {
        return (StatusCode::BAD_REQUEST, "more than one host is named\n").into_response();
    }
    // A target in absolute form counts, and not the header beside it (RFC 9112,
    // section 3.2.2).
    let asked = match request.uri().authority() {
        Some(authority) => Some(authority.as_str()),
        // What is not ASCII names no host.
        None => first.and_then(|asked| asked.to_str().ok()),
    };
    if !asked.is_some_and(|asked| host.is_meant_by(asked)) {
        return (StatusCode::FORBIDDEN, "another host is served here\n").into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

async fn script() -> Response {
    typed("text/javascript; charset=utf-8", overlay::SCRIPT)
}

/// The stream of events for a page: [`super::events`].
async fn events(State(shared): State<Shared>, uri: Uri) -> Response {
    // Defaults to the query of a page that gives none.
    let asked = events::Asked::of(uri.query().unwrap_or(""));
    let events = events::of(Arc::clone(&shared.dev_server), asked);
    let mut ending = shared.ending;
    let end = async move {
        // If the sender is gone, the server is ending too.
        let _ = ending.wait_for(|ending| *ending).await;
    };
    Sse::new(events.map(Ok::<_, Infallible>).take_until(Box::pin(end)))
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// Answers with a file of the last good site, made on a blocking thread.
async fn file(State(shared): State<Shared>, uri: Uri, headers: HeaderMap) -> Response {
    let failed = StatusCode::INTERNAL_SERVER_ERROR;
    let answer = tokio::task::spawn_blocking(move || {
        caught(|| find(&shared.dev_server, &uri, &headers)).unwrap_or_else(|bug| {
            let problems = shared.dev_server.show(&[Diagnostic::from(bug)]);
            unbuilt(&shared.dev_server, &problems, &headers, (failed, "none"))
        })
    });
    // The runtime is ending.
    answer.await.unwrap_or_else(|_| failed.into_response())
}

fn find(dev_server: &DevServer, uri: &Uri, headers: &HeaderMap) -> Response {
    let state = dev_server.now();
    let Some(site) = &state.site else {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        return unbuilt(dev_server, &state.problems, headers, (status, "none"));
    };
    let revision = site.revision();
    let name = file_name(uri.path());
    let found = |name: &str| match site.file(name) {
        Ok(found) => Ok(found),
        Err(problems) => {
            let problems = dev_server.show(&problems);
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            Err(unbuilt(dev_server, &problems, headers, (status, revision)))
        }
    };
    let answered = || -> Result<Response, Response> {
        if let Some(bytes) = found(&name)? {
            let named = name.ends_with(".css") && uri.query() == Some(&styles::key(&bytes));
            let mut answer = answer(StatusCode::OK, &name, &bytes, site);
            if named {
                let forever = HeaderValue::from_static("max-age=31536000, immutable");
                answer.headers_mut().insert(header::CACHE_CONTROL, forever);
            }
            return Ok(answer);
        }
        if found(&format!("{name}/index.html"))?.is_some() {
            // The path is a page of the site, so this cannot redirect to
            // another host.
            let query = uri.query();
            let query = query.map_or(String::new(), |query| format!("?{query}"));
            let place = format!("/{name}/{query}");
            let location = [(header::LOCATION, place)];
            return Ok((StatusCode::TEMPORARY_REDIRECT, location).into_response());
        }
        let status = StatusCode::NOT_FOUND;
        // A name without a folder is in that of the first language.
        let (first, _) = name.split_once('/').unwrap_or_default();
        for lost in [&*format!("{first}/404.html"), "404.html"] {
            if let Some(bytes) = found(lost)? {
                return Ok(answer(status, lost, &bytes, site));
            }
        }
        Ok(status.into_response())
    };
    answered().unwrap_or_else(|refused| refused)
}

/// The answer instead of a file that cannot be made: a page with its problems
/// for requests of HTML, only the status for others.
fn unbuilt(
    dev_server: &DevServer,
    problems: &[Shown],
    headers: &HeaderMap,
    (status, revision): (StatusCode, &str),
) -> Response {
    // A header that is not ASCII accepts nothing that we know.
    let accepts = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok());
    if accepts.is_some_and(|types| !types.contains("text/html") && !types.contains("*/*")) {
        return status.into_response();
    }
    let page = overlay::page(problems, dev_server.wording());
    let body = with_script(&page, revision);
    (status, typed(media_type("problems.html"), body)).into_response()
}

fn answer(status: StatusCode, name: &str, bytes: &[u8], site: &Site) -> Response {
    let body = match std::str::from_utf8(bytes) {
        Ok(page) if name.ends_with(".html") => {
            with_script(&styles::named(page, name, site), site.revision()).into_bytes()
        }
        _ => bytes.to_vec(),
    };
    (status, typed(media_type(name), body)).into_response()
}

fn typed(content_type: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// Adds the script at the end of a page's body.
fn with_script(page: &str, revision: &str) -> String {
    let tag =
        format!(r#"<script async src="/_yaodian/live.js" data-revision="{revision}"></script>"#);
    let at = page.rfind("</body>").unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    [before, &tag, after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_should_stand_at_the_end_of_the_body() {
        let page = with_script("<body>say &lt;/body&gt;</body></html>", "7");
        assert!(page.ends_with(r#"data-revision="7"></script></body></html>"#));
        assert!(with_script("no end", "7").starts_with("no end<script"));
    }
}
