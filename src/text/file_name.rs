//! Names of files and folders on all systems: which of them are one name where
//! capital letters do not count, and which Windows cannot hold.
//!
//! The rules of Windows are those of Microsoft’s “Naming Files, Paths, and
//! Namespaces”.

use icu_normalizer::ComposingNormalizer;

/// Names of devices, which no file can have, whatever its extension.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// Names of devices that end in a digit from 1 to 9.
const NUMBERED: [&str; 2] = ["COM", "LPT"];

/// Why Windows cannot hold a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unportable {
    /// It is that of a device.
    Device,
    /// It ends in a dot or a space.
    End,
    /// It has a character with another meaning, or a control character.
    Character,
}

impl Unportable {
    /// Why Windows cannot hold the name of a file or folder; `None` if it can.
    ///
    /// ```
    /// use yaodian::text::file_name::Unportable;
    ///
    /// assert_eq!(Unportable::of("aux.css"), Some(Unportable::Device));
    /// assert_eq!(Unportable::of("auxiliary.css"), None);
    /// ```
    pub fn of(name: &str) -> Option<Self> {
        let is_refused = |c: char| "<>:\"|?*\\".contains(c) || c.is_control();
        if name.contains(is_refused) {
            Some(Self::Character)
        } else if is_device(name) {
            Some(Self::Device)
        } else {
            name.ends_with(['.', ' ']).then_some(Self::End)
        }
    }

    /// The reason in one word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::End => "end",
            Self::Character => "character",
        }
    }
}

fn is_device(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.trim_end_matches(' ');
    let is = |device: &&str| stem.eq_ignore_ascii_case(device);
    // Windows takes the superscripts of Latin-1 for digits.
    let is_digit = |c: char| ('1'..='9').contains(&c) || "¹²³".contains(c);
    DEVICES.iter().any(is)
        || stem.strip_suffix(is_digit).is_some_and(|stem| {
            let mut numbered = NUMBERED.iter();
            numbered.any(|device| stem.eq_ignore_ascii_case(device))
        })
}

/// A name or path as systems compare it that do not tell capital letters apart,
/// or ways to write an accent: in Unicode’s form NFC, then in small letters. This
/// is coarser than each of them, which have tables of their own: 1:n foldings,
/// such as ß and ss, are told apart here as they are there.
///
/// ```
/// use yaodian::text::file_name::folded;
///
/// assert_eq!(folded("Cafe\u{301}.MD"), folded("café.md"));
/// assert_ne!(folded("stra\u{DF}e"), folded("strasse"));
/// ```
pub fn folded(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    ComposingNormalizer::new_nfc()
        .normalize(name)
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_windows_cannot_hold_should_be_told_from_others() {
        use Unportable::{Character, Device, End};
        for (name, expected) in [
            ("con", Some(Device)),
            ("NUL", Some(Device)),
            ("Aux.css", Some(Device)),
            ("prn.tar.gz", Some(Device)),
            ("con .txt", Some(Device)),
            ("com1", Some(Device)),
            ("LPT9.md", Some(Device)),
            ("COM².txt", Some(Device)),
            ("name.", Some(End)),
            ("name ", Some(End)),
            ("a:b", Some(Character)),
            ("a\\b", Some(Character)),
            ("what?.md", Some(Character)),
            ("a\u{7}", Some(Character)),
            ("com", None),
            ("com0", None),
            ("com10", None),
            ("console", None),
            ("a.con", None),
            ("要点（2026）.docx", None),
            ("a b.#", None),
        ] {
            assert_eq!(Unportable::of(name), expected, "{name}");
        }
    }

    #[test]
    fn names_should_be_compared_without_case_and_ways_to_write() {
        assert_eq!(folded("About.EN.md"), "about.en.md");
        assert_eq!(folded("ÜBER"), folded("u\u{308}ber"));
        assert_eq!(folded("要点"), "要点");
        assert_ne!(folded("要点"), folded("要點"));
    }
}
