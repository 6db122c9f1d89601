//! The time for which a site is built: `--now`, or else `SOURCE_DATE_EPOCH` for
//! reproducible builds, or else the clock. No other part of the program reads
//! the clock to decide what is in a site.

use clap::ArgMatches;
use jiff::Timestamp;

use crate::diagnostic::{Diagnostic, Problem};
use crate::model::Published;
use crate::serve::Clock;

/// Name of the variable with seconds since 1970, as specified by
/// reproducible-builds.org.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// A time as `--now` accepts it: in the format of dates in the portal, or with
/// `Z`.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    let written = Published::new(text).map(|time| time.instant());
    // Text in neither format is not a time.
    written.or_else(|| text.parse().ok())
}

/// The clock of a run.
///
/// # Errors
/// `SOURCE_DATE_EPOCH` is not a number of seconds.
pub(super) fn clock(matches: &ArgMatches) -> Result<Clock, Diagnostic> {
    // An error says that the verb has no such option.
    let asked = matches.try_get_one::<Timestamp>("now").ok().flatten();
    if let Some(moment) = asked {
        return Ok(Clock::Stopped(*moment));
    }
    let Some(seconds) = std::env::var_os(EPOCH) else {
        return Ok(Clock::Running(Timestamp::now));
    };
    // Text that is not Unicode is not a number, so it is refused below.
    let seconds = seconds.to_string_lossy().into_owned();
    match of_epoch(&seconds) {
        Some(moment) => Ok(Clock::Stopped(moment)),
        None => Err(Diagnostic::general(Problem::UsageBadValue {
            argument: EPOCH.to_owned(),
            value: seconds,
            nearest: None,
            expected: "1678064400".to_owned(),
        })),
    }
}

fn of_epoch(seconds: &str) -> Option<Timestamp> {
    // Text that is not a number, or is out of range, is not a time.
    Timestamp::from_second(seconds.trim().parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_should_be_read_by_the_clock_that_it_names() {
        let expected = of_epoch("1678064400");
        assert!(expected.is_some());
        for text in [
            "2023-03-06 09:00",
            "2023-03-06T09:00:00+08:00",
            "2023-03-06T01:00:00Z",
            "2023-03-06T03:00+02:00",
        ] {
            assert_eq!(moment(text), expected, "{text}");
        }
        assert_eq!(moment("tomorrow"), None);
        assert_eq!(of_epoch("soon"), None);
    }
}
