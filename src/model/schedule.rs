//! Publication schedules set by editors: drafts, embargoes, expiry.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Published;
use crate::base::{Digest, Place, Spanned};
use crate::diagnostic::Absence;

/// `draft`, `publish-at` and `expires` of a plan or a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Where it is declared a draft, if it is one.
    pub draft: Option<Place>,
    /// Start of publication.
    pub publish_at: Option<Spanned<Published>>,
    /// End of publication.
    pub expires: Option<Spanned<Published>>,
}

/// Why something is not published, and where that is declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// The reason.
    pub why: Why,
    /// Where `plan.toml` or the front matter declares it.
    pub place: Place,
}

/// Why something is not published at some instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is a draft.
    Draft,
    /// Its embargo has not ended.
    Embargo(Published),
    /// It has expired.
    Expired(Published),
}

/// A scheduled change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    /// It is published.
    Publish,
    /// It is withdrawn.
    Expire,
    /// A plan begins to be in force.
    Begin,
    /// The time of a plan is over.
    End,
    /// A deadline of a plan is past.
    Deadline,
}

/// The kinds of content that have a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scheduled {
    /// A plan.
    Plan,
    /// A page of `content/pages/`.
    Page,
}

/// When a site built now will be out of date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The instant.
    pub at: Published,
    /// The kind of content that changes then.
    pub what: Scheduled,
    /// Its name.
    pub name: String,
    /// What happens to it.
    pub turn: Turn,
    /// How many other changes happen at the same instant.
    pub more: usize,
}

impl Schedule {
    /// Why it is not published at `now`, if it is not.
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

    /// Its next scheduled change after `now`. Drafts have none: they wait for
    /// an editor.
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
    /// As a phrase for messages.
    pub fn words(&self) -> Absence {
        let (key, moment) = match self {
            Self::Draft => ("absent-draft", String::new()),
            Self::Embargo(at) => ("absent-embargo", at.with_clock()),
            Self::Expired(at) => ("absent-expired", at.with_clock()),
        };
        Absence { key, moment }
    }

    /// The instant that it depends on, if any.
    pub fn moment(&self) -> Option<&Published> {
        match self {
            Self::Draft => None,
            Self::Embargo(at) | Self::Expired(at) => Some(at),
        }
    }

    /// Digest of the phrase.
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
