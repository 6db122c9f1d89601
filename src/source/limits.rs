//! How large a file of each kind may be: the one table, which
//! `docs/reference/files.md` repeats.

/// How much of a kind of file is read at most.
#[derive(Debug, PartialEq, Eq)]
pub struct Limit {
    /// The kind, as the reference names it.
    pub files: &'static str,
    /// How many mebibytes.
    pub mebibytes: u64,
}

impl Limit {
    /// How many bytes.
    pub const fn bytes(&self) -> u64 {
        self.mebibytes << 20
    }
}

/// Settings and tables.
pub const TOML: Limit = Limit {
    files: "`*.toml`",
    mebibytes: 8,
};

/// Originals, and whatever is read and has no kind of its own.
pub const ORIGINAL: Limit = Limit {
    files: "an original",
    mebibytes: 16,
};

/// Pages and editions.
pub const MARKDOWN: Limit = Limit {
    files: "`*.md` in `content/`",
    mebibytes: 4,
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

/// What a theme has copied into the site as it is.
pub const STATIC: Limit = Limit {
    files: "a static file of a theme",
    mebibytes: 64,
};

/// What translators send. A plan of a thousand segments has less than one.
pub const EXCHANGE: Limit = Limit {
    files: "PO or XLIFF for `translate import`",
    mebibytes: 32,
};

/// What the program keeps for itself: which links answered, what a site holds.
pub const RECORD: Limit = Limit {
    files: "a record that yaodian wrote itself",
    mebibytes: 256,
};

/// All of them.
pub const LIMITS: [&Limit; 8] = [
    &TOML, &ORIGINAL, &MARKDOWN, &TEMPLATE, &LOCALE, &STATIC, &EXCHANGE, &RECORD,
];

/// The limit of a file of the portal, by where it lies.
pub fn of(path: &str) -> &'static Limit {
    let mut folders = path.split('/');
    let inside = match folders.next() {
        Some("content") if path.ends_with(".md") => return &MARKDOWN,
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
