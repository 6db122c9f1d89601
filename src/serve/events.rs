//! What a page that is being looked at is told (server-sent events).
//!
//! ```text
//! GET /_yaodian/events?revision=REVISION&page=PATH
//! reload     the page shows something else now; data: the site's revision
//! styles     { "revision", "styles": [ path, … ] }: only these have changed
//! current    nothing that concerns the page has; data: the site's revision
//! problems   what the overlay shows; without problems it goes
//! ```
//!
//! A page is told of what concerns it, so that nobody loses their place for an
//! edit of another page. A page that has been told of its site's successor
//! counts as one of that.

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

/// What a page says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// Of which site it is.
    revision: String,
    /// Its file.
    page: String,
}

impl Asked {
    /// The query of a request.
    pub(super) fn of(query: &str) -> Self {
        let value = |name| {
            let mut parts = url::form_urlencoded::parse(query.as_bytes());
            parts.find(|(key, _)| key == name).map(|(_, value)| value)
        };
        Self {
            // A page that says nothing of itself is of no site, and the first.
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
            // The first state comes at once: something may have happened
            // between the page and its script.
            let state = states.borrow_and_update().clone();
            let teller = Arc::clone(&dev_server);
            let former = told.site.clone();
            let event = tokio::task::spawn_blocking(move || {
                let events = told.of(&state, &teller);
                (told, events)
            });
            // Else the runtime is ending, or it panicked.
            let Ok((next, events)) = event.await else {
                return;
            };
            told = next;
            let sent = events.into_iter().all(|event| send.send(event).is_ok());
            // To let a large site go takes a while, in which the browser is
            // to have the processor.
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

/// What a page knows.
struct Told {
    asked: Asked,
    /// The site that it shows, once that is known.
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

    /// What it is to be told of a state.
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
            // Of a site that is no more nothing is known.
            None => Change::Page,
            // A page that cannot be made is to show why.
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
