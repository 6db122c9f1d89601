//! Maximum sizes of files by kind. `docs/reference/files.md` has the same
//! table.

use crate::model::Picture;

/// Maximum size of a kind of file.
#[derive(Debug, PartialEq, Eq)]
pub struct Limit {
    /// The kind, as in the reference.
    pub files: &'static str,
    /// The maximum in mebibytes.
    pub mebibytes: u64,
}

impl Limit {
    /// The maximum in bytes.
    pub const fn bytes(&self) -> u64 {
        self.mebibytes << 20
    }
}

/// Settings and tables.
pub const TOML: Limit = Limit {
    files: "`*.toml`",
    mebibytes: 8,
};

/// Originals, and other files without a limit of their own.
pub const ORIGINAL: Limit = Limit {
    files: "an original",
    mebibytes: 16,
};

/// Pages and editions.
pub const MARKDOWN: Limit = Limit {
    files: "`*.md` in `content/`",
    mebibytes: 4,
};

/// Pictures that pages show.
pub const PICTURE: Limit = Limit {
    files: "a picture in `content/pages/`",
    mebibytes: 8,
};

/// Templates of a theme.
pub const TEMPLATE: Limit = Limit {
    files: "a template of a theme",
    mebibytes: 1,
};

/// Wording of a theme.
pub const LOCALE: Limit = Limit {
    files: "wording of a theme",
    mebibytes: 1,
};

/// Files of a theme that are copied into the site unchanged.
pub const STATIC: Limit = Limit {
    files: "a static file of a theme",
    mebibytes: 64,
};

/// Files from translators. A plan of a thousand segments takes less than one
/// mebibyte.
pub const EXCHANGE: Limit = Limit {
    files: "PO or XLIFF for `translate import`",
    mebibytes: 32,
};

/// Files that the program writes for itself: checked links, manifests.
pub const RECORD: Limit = Limit {
    files: "a record that yaodian wrote itself",
    mebibytes: 256,
};

/// All limits.
pub const LIMITS: [&Limit; 9] = [
    &TOML, &ORIGINAL, &MARKDOWN, &PICTURE, &TEMPLATE, &LOCALE, &STATIC, &EXCHANGE, &RECORD,
];

/// The limit for a file of the portal, by its path.
pub fn of(path: &str) -> &'static Limit {
    let mut folders = path.split('/');
    let inside = match folders.next() {
        Some("content") if path.ends_with(".md") => return &MARKDOWN,
        Some("content") if Picture::has_ending(path) => return &PICTURE,
        Some("theme") => folders.next(),
        Some("themes") => folders.nth(1),
        _ => None,
    };
    match inside {
        Some("static") => &STATIC,
        Some("templates") => &TEMPLATE,
        Some("locales") => &LOCALE,
        _ if path.ends_with(".toml") => &TOML,
        _ => &ORIGINAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_should_be_that_of_the_kind() {
        for (path, limit) in [
            ("site.toml", &TOML),
            ("content/glossary.toml", &TOML),
            ("themes/harbour/theme.toml", &TOML),
            ("content/plans/2031/en/01-topic.md", &MARKDOWN),
            ("content/pages/hall.png", &PICTURE),
            ("seeds/plan.md", &ORIGINAL),
            ("seeds/static/plan.txt", &ORIGINAL),
            ("theme/templates/a/b.html", &TEMPLATE),
            ("themes/harbour/locales/en.ftl", &LOCALE),
            ("themes/harbour/static/data.toml", &STATIC),
        ] {
            assert_eq!(of(path), limit, "{path}");
        }
    }
}
