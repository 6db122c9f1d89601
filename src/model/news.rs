//! What there is to tell of a plan, each event with the time at which it
//! happened as far as its files say so. What has no date is not told.

use jiff::civil::Date;

use super::{LanguageTag, Plan, Published};

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News<'p> {
    /// When it happened; an event of which the day alone is known, at the
    /// beginning of that day in China.
    pub at: Published,
    /// What happened.
    pub event: Event<'p>,
}

/// What can happen to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event<'p> {
    /// It was issued.
    Issued,
    /// It was made public.
    Published,
    /// A correction or a note, by its index.
    Erratum(usize),
    /// Translations into a language were accepted, in so many provisions.
    Accepted(&'p LanguageTag, usize),
    /// It is no longer in force.
    Ended,
}

impl Plan {
    /// Its events, the latest first.
    pub fn news(&self) -> Vec<News<'_>> {
        let mut news: Vec<News<'_>> = self.events().collect();
        // Stable: events of one time stay in this order.
        news.sort_by_key(|news| std::cmp::Reverse(news.at.instant()));
        news
    }

    /// Whether there is anything to tell of it.
    pub fn has_news(&self) -> bool {
        self.events().next().is_some()
    }

    fn events(&self) -> impl Iterator<Item = News<'_>> {
        // The last day that a calendar has is followed by none.
        let ended = self.standing.last_day.and_then(|day| day.tomorrow().ok());
        let ended = ended.and_then(|day| on(day, Event::Ended));
        let changed = self.changes.iter().flat_map(|changes| {
            let accepted = changes.accepted.iter();
            let accepted = accepted.map(|(tag, cited)| Event::Accepted(tag, cited.len()));
            let errata = changes.errata.iter().map(|index| Event::Erratum(*index));
            let events = errata.chain(accepted);
            events.filter_map(|event| on(changes.date, event))
        });
        let published = self.issue.published.iter().cloned().map(|at| News {
            at,
            event: Event::Published,
        });
        let issued = self.issue.date.and_then(|day| on(day, Event::Issued));
        let around = ended.into_iter().chain(changed).chain(published);
        around.chain(issued)
    }
}

/// An event of a day.
fn on(day: Date, event: Event<'_>) -> Option<News<'_>> {
    // A day and an hour are a time.
    let at = Published::new(&format!("{day} 00:00"))?;
    Some(News { at, event })
}
