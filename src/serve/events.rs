//! Events for open pages (server-sent events).
//!
//! ```text
//! GET /_yaodian/events?revision=REVISION&page=PATH
//! reload     the page shows something else now; data: the site's revision
//! styles     { "revision", "styles": [ path, … ] }: only these have changed
//! current    nothing that concerns the page has; data: the site's revision
//! problems   what the overlay shows; without problems it goes
//! ```
//!
//! A page gets only the events that affect it, so that an edit of another page
//! does not reload it. Once a page has been told of a newer site, it counts as
//! a page of that site.

use std::sync::Arc;

use axum::response::sse::Event;
use futures_util::Stream;
use serde_json::json;
use tokio::sync::mpsc;
use tokio_stream::wrappers::UnboundedReceiverStream;

use super::address::file_name;
use super::background_check::DRAWN;
use super::dev_server::{DevServer, State};
use super::overlay::{self, Shown};
use super::site::{Change, Site};

/// The query of a page's request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// Revision of the site that the page is from.
    revision: String,
    /// Its file.
    page: String,
}

impl Asked {
    /// Parses the query of a request.
    pub(super) fn of(query: &str) -> Self {
        let value = |name| {
            let mut parts = url::form_urlencoded::parse(query.as_bytes());
            parts.find(|(key, _)| key == name).map(|(_, value)| value)
        };
        Self {
            // By default, the page is the start page, and from no known site.
            revision: value("revision").unwrap_or_default().into_owned(),
            page: file_name(&value("page").unwrap_or("/".into())),
        }
    }
}

/// The events for a page, from now on.
pub(super) fn of(dev_server: Arc<DevServer>, asked: Asked) -> impl Stream<Item = Event> {
    let (send, events) = mpsc::unbounded_channel();
    let look = dev_server.look(asked.page.clone());
    let mut states = dev_server.subscribe();
    tokio::spawn(async move {
        let _look = look;
        let mut told = Told::new(asked);
        loop {
            // Send the first state at once: something may have changed after
            // the page was loaded.
            let state = states.borrow_and_update().clone();
            let teller = Arc::clone(&dev_server);
            let former = told.site.clone();
            let event = tokio::task::spawn_blocking(move || {
                let events = told.of(&state, &teller);
                (told, events)
            });
            // An error means that the runtime is ending, or that it panicked.
            let Ok((next, events)) = event.await else {
                return;
            };
            told = next;
            let sent = events.into_iter().all(|event| send.send(event).is_ok());
            // Freeing a large site takes a while; leave the processor to the
            // browser first.
            tokio::spawn(async move {
                tokio::time::sleep(DRAWN).await;
                tokio::task::spawn_blocking(move || drop(former));
            });
            let closed = send.closed();
            tokio::select! {
                changed = states.changed() => if changed.is_err() || !sent { return },
                () = closed => return,
            }
        }
    });
    UnboundedReceiverStream::new(events)
}

/// What a page has been told.
struct Told {
    asked: Asked,
    /// The site that it shows, if known.
    site: Option<Arc<Site>>,
    problems: Option<Arc<[Shown]>>,
}

impl Told {
    fn new(asked: Asked) -> Self {
        Self {
            asked,
            site: None,
            problems: None,
        }
    }

    /// The events that a page should get for a state.
    fn of(&mut self, state: &State, dev_server: &DevServer) -> Vec<Event> {
        let mut events = Vec::new();
        if self.problems.as_ref() != Some(&state.problems) {
            let stale = state.site.is_some();
            let data = overlay::json(&state.problems, stale, dev_server.wording());
            events.push(Event::default().event("problems").data(data));
            self.problems = Some(Arc::clone(&state.problems));
        }
        let Some(site) = &state.site else {
            return events;
        };
        if self.asked.revision == site.revision() {
            self.site = Some(Arc::clone(site));
            return events;
        }
        let change = match &self.site {
            // The site that the page is from no longer exists.
            None => Change::Page,
            // A page that cannot be made should show why.
            Some(former) => site
                .change(former, &self.asked.page)
                .unwrap_or(Change::Page),
        };
        let revision = site.revision();
        events.push(match change {
            Change::Page => Event::default().event("reload").data(revision),
            Change::Nothing => Event::default().event("current").data(revision),
            Change::Styles(styles) => {
                let data = json!({ "revision": revision, "styles": styles });
                Event::default().event("styles").data(data.to_string())
            }
        });
        revision.clone_into(&mut self.asked.revision);
        self.site = Some(Arc::clone(site));
        events
    }
}
