//! From when until when something of the portal is published, by what its
//! editors say: drafts, embargoes, expiry.

use jiff::Timestamp;

use super::Published;
use crate::base::{Digest, Place, Spanned};
use crate::diagnostic::Absence;

/// `draft`, `publish-at` and `expires` of a plan or a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Where it says that it is a draft, if it does.
    pub draft: Option<Place>,
    /// From when on it is published.
    pub publish_at: Option<Spanned<Published>>,
    /// From when on it is published no more.
    pub expires: Option<Spanned<Published>>,
}

/// Why something is not published, and where that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Why.
    pub why: Why,
    /// Where `plan.toml` or the front matter says so.
    pub place: Place,
}

/// Why something is not published at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is a draft.
    Draft,
    /// Its time has not come.
    Embargo(Published),
    /// Its time has passed.
    Expired(Published),
}

/// What happens to something whose time comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is published.
    Publish,
    /// It is taken down.
    Expire,
}

/// What has a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheduled {
    /// A plan.
    Plan,
    /// A page of `content/pages/`.
    Page,
}

/// When a site that is built now will be out of date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The moment.
    pub at: Published,
    /// What changes then.
    pub what: Scheduled,
    /// Its name.
    pub name: String,
    /// What becomes of it.
    pub turn: Turn,
    /// How much else changes at the same moment.
    pub more: usize,
}

impl Schedule {
    /// Why it is not published at a moment, if it is not.
    pub fn withheld(&self, now: Timestamp) -> Option<Withheld> {
        if let Some(place) = self.draft.clone() {
            let why = Why::Draft;
            return Some(Withheld { why, place });
        }
        let embargo = self.publish_at.as_ref();
        if let Some(embargo) = embargo.filter(|at| now < at.value.instant()) {
            return Some(Withheld {
                why: Why::Embargo(embargo.value.clone()),
                place: embargo.place.clone(),
            });
        }
        let expiry = self.expires.as_ref();
        let expiry = expiry.filter(|at| at.value.instant() <= now)?;
        Some(Withheld {
            why: Why::Expired(expiry.value.clone()),
            place: expiry.place.clone(),
        })
    }

    /// What happens to it next after a moment, and when. A draft waits for its
    /// editor, not for a time.
    pub fn next(&self, now: Timestamp) -> Option<(&Published, Turn)> {
        if self.draft.is_some() {
            return None;
        }
        let publish = self.publish_at.iter().map(|at| (&at.value, Turn::Publish));
        let expire = self.expires.iter().map(|at| (&at.value, Turn::Expire));
        let turns = publish.chain(expire);
        turns
            .filter(|(at, _)| now < at.instant())
            .min_by_key(|(at, _)| at.instant())
    }
}

impl Why {
    /// In words of ours.
    pub fn words(&self) -> Absence {
        let (key, moment) = match self {
            Self::Draft => ("absent-draft", String::new()),
            Self::Embargo(at) => ("absent-embargo", at.with_clock()),
            Self::Expired(at) => ("absent-expired", at.with_clock()),
        };
        Absence { key, moment }
    }

    /// The moment that it speaks of, where it speaks of one.
    pub fn moment(&self) -> Option<&Published> {
        match self {
            Self::Draft => None,
            Self::Embargo(at) | Self::Expired(at) => Some(at),
        }
    }

    /// Identity of what it says.
    pub fn digest(&self) -> Digest {
        let Absence { key, moment } = self.words();
        Digest::of([key.as_bytes(), moment.as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::File;

    fn at(text: &str) -> Option<Spanned<Published>> {
        let place = Place::head(&File::new("plan.toml", text));
        let value = Published::new(text)?;
        Some(Spanned { value, place })
    }

    fn now(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_scheduled_should_be_published_from_its_first_second_to_its_last() {
        let schedule = Schedule {
            draft: None,
            publish_at: at("2023-03-06T09:00:00+08:00"),
            expires: at("2023-12-31 00:00"),
        };
        let why = |moment| schedule.withheld(now(moment)).map(|w| w.why.words().key);
        assert_eq!(why("2023-03-06T00:59:59Z"), Some("absent-embargo"));
        assert_eq!(why("2023-03-06T01:00:00Z"), None);
        assert_eq!(why("2023-12-30T15:59:59Z"), None);
        assert_eq!(why("2023-12-30T16:00:00Z"), Some("absent-expired"));
        let turn = |moment| schedule.next(now(moment)).map(|(_, turn)| turn);
        assert_eq!(turn("2023-03-06T00:59:59Z"), Some(Turn::Publish));
        assert_eq!(turn("2023-03-06T01:00:00Z"), Some(Turn::Expire));
        assert_eq!(turn("2023-12-30T16:00:00Z"), None);
    }

    #[test]
    fn a_draft_should_wait_for_its_editor() {
        let schedule = Schedule {
            draft: at("2023-03-06 09:00").map(|at| at.place),
            publish_at: at("2023-03-06 09:00"),
            expires: None,
        };
        let late = now("2024-01-01T00:00:00Z");
        assert_eq!(schedule.withheld(late).map(|w| w.why), Some(Why::Draft));
        assert_eq!(schedule.next(now("2022-01-01T00:00:00Z")), None);
    }
}
