//! What a system says about a file without reading it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// How coarse the clock of a file system is that counts fractions of a second:
/// Linux takes the time of the last timer interrupt.
const TICK: Duration = Duration::from_millis(20);

/// How coarse that of another one may be: FAT counts in two seconds.
const COARSE_TICK: Duration = Duration::from_secs(2);

/// Size and times of a file, and where the system keeps it: as long as they are
/// the same, so is the file. A change right after the last one may show in none
/// of them; see [`Stamp::is_recent`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    /// Nanoseconds since 1970 of the last change of the content.
    modified: u64,
    /// Nanoseconds since 1970 of the last change of content, name or rights,
    /// which no program can set. Only on Unix.
    changed: u64,
    /// Device and inode. Only on Unix.
    place: (u64, u64),
}

impl Stamp {
    /// The stamp of a file; `None` if the system has no times.
    pub fn of(found: &Metadata) -> Option<Self> {
        // Without a time nothing can be said.
        let modified = nanoseconds(found.modified().ok()?)?;
        let (changed, place) = of_system(found)?;
        Some(Self {
            size: found.len(),
            modified,
            changed,
            place,
        })
    }

    /// How long one has to wait until a change leaves no file with this stamp.
    pub const WAIT: Duration = TICK.saturating_mul(2);

    /// Whether a change right after the moment `now` could leave this stamp as
    /// it is: then it says nothing about the time after.
    pub fn is_recent(&self, now: SystemTime) -> bool {
        let last = self.modified.max(self.changed);
        let tick = match last % 1_000_000_000 {
            0 => COARSE_TICK,
            _ => TICK,
        };
        // A clock before 1970 says nothing either.
        nanoseconds(now).is_none_or(|now| last + tick.as_nanos() as u64 >= now)
    }
}

fn nanoseconds(time: SystemTime) -> Option<u64> {
    // None before 1970 and after 2554.
    let since = time.duration_since(UNIX_EPOCH).ok()?;
    u64::try_from(since.as_nanos()).ok()
}

#[cfg(unix)]
fn of_system(found: &Metadata) -> Option<(u64, (u64, u64))> {
    use std::os::unix::fs::MetadataExt as _;
    // None before 1970.
    let seconds = u64::try_from(found.ctime()).ok()?;
    let nanoseconds = u64::try_from(found.ctime_nsec()).ok()?;
    let changed = seconds * 1_000_000_000 + nanoseconds;
    Some((changed, (found.dev(), found.ino())))
}

#[cfg(not(unix))]
fn of_system(_: &Metadata) -> Option<(u64, (u64, u64))> {
    Some((0, (0, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_should_have_another_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let stamp = || Stamp::of(&std::fs::metadata(&path).unwrap()).unwrap();
        std::fs::write(&path, "one").unwrap();
        let first = stamp();
        assert_eq!(stamp(), first);
        assert!(first.is_recent(SystemTime::now()));
        assert!(!first.is_recent(SystemTime::now() + COARSE_TICK * 2));
        std::fs::write(&path, "longer").unwrap();
        assert_ne!(stamp(), first);
        let second = stamp();
        std::fs::remove_file(&path).unwrap();
        std::fs::write(&path, "longer").unwrap();
        assert_ne!(stamp(), second);
    }
}
