//! Pictures on content pages.

use std::sync::Arc;

use super::SitePath;
use crate::base::after_last;

/// The endings of the formats that browsers show.
const ENDINGS: [&str; 7] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"];

/// A picture of `content/pages/`, which the pages beside it may show.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The name of its file, which is also the last segment of its address.
    pub name: String,
    /// Path relative to the portal's root.
    pub path: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// Its size; some drawings have none.
    pub size: Option<PictureSize>,
}

/// The size at which a picture is shown where there is room for it, in CSS
/// pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize {
    /// Width, at least 1.
    pub width: u32,
    /// Height, at least 1.
    pub height: u32,
}

impl Picture {
    /// Whether a file is a picture, by its ending.
    pub fn has_ending(path: &str) -> bool {
        let ending = after_last(path, &['/']).rsplit_once('.');
        let is_one = |ending: &str| ENDINGS.contains(&ending.to_ascii_lowercase().as_str());
        ending.is_some_and(|(_, ending)| is_one(ending))
    }

    /// Whether a file with this name in `content/pages/` is published.
    pub fn is_name(name: &str) -> bool {
        Self::has_ending(name) && !name.contains('/') && SitePath::picture(name).is_some()
    }

    /// The name of the picture that a destination in a page means: `hall.png`,
    /// `./hall.png` or `/pictures/hall.png`.
    ///
    /// ```
    /// use yaodian::model::Picture;
    ///
    /// assert_eq!(Picture::named("./hall.png"), Some("hall.png"));
    /// assert_eq!(Picture::named("/assets/hall.png"), None);
    /// ```
    pub fn named(destination: &str) -> Option<&str> {
        let beside = destination.strip_prefix("./");
        let from_root = || destination.strip_prefix("/pictures/");
        let name = beside.or_else(from_root).unwrap_or(destination);
        Self::is_name(name).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_should_be_known_by_its_ending() {
        assert!(Picture::has_ending("content/pages/Map.PNG") && Picture::has_ending("a.b.webp"));
        assert!(!Picture::has_ending("content/png") && !Picture::has_ending("png.md"));
    }

    #[test]
    fn only_a_name_that_fits_an_address_should_be_published() {
        for name in ["hall.png", "hall_2-b.small.jpeg", "1.svg"] {
            assert!(Picture::is_name(name), "{name}");
        }
        for name in [
            "Hall.png",
            "hall.PNG",
            "大厅.png",
            "a/hall.png",
            ".png",
            "hall.pdf",
            "a b.png",
        ] {
            assert!(!Picture::is_name(name), "{name}");
        }
    }

    #[test]
    fn a_destination_elsewhere_should_mean_no_picture() {
        for destination in [
            "../hall.png",
            "https://a.example/hall.png",
            "/hall.png",
            "hall.png#a",
        ] {
            assert_eq!(Picture::named(destination), None, "{destination}");
        }
    }
}
