//! The languages of a new portal: the sample without the texts of the others.

/// The languages that the sample has, and `zh-Hant`, which is derived.
const KNOWN: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// The language of the sample's plan: a portal without it has no plan.
const OF_PLAN: &str = "zh-Hans";

/// What `--languages` accepts, as a message says it.
pub(in crate::cli) const EXPECTED: &str = "zh-Hans; zh-Hans,en; zh-Hans,zh-Hant,en";

/// The languages of a portal, the default one first.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Languages(Vec<&'static str>);

impl Default for Languages {
    fn default() -> Self {
        Self(vec![OF_PLAN, "en"])
    }
}

impl Languages {
    /// Reads tags with commas between them; `None` if one is unknown or given
    /// twice, or if the language of the plan is missing.
    pub(in crate::cli) fn parse(value: &str) -> Option<Self> {
        let mut tags = Vec::new();
        for tag in value.split(',') {
            let tag = KNOWN.into_iter().find(|known| *known == tag.trim())?;
            if tags.contains(&tag) {
                return None;
            }
            tags.push(tag);
        }
        tags.contains(&OF_PLAN).then_some(Self(tags))
    }

    /// The languages that the sample has, and the portal does not.
    fn left_out(&self) -> impl Iterator<Item = &'static str> {
        let left_out = |tag: &&str| !self.0.contains(tag);
        KNOWN.into_iter().filter(left_out)
    }

    /// A file of the sample as the portal has it; `None` if it is in a language
    /// that the portal does not have.
    pub(super) fn file(&self, name: &str, text: &str) -> Option<String> {
        let is_of =
            |tag: &str| name.contains(&format!("/{tag}/")) || name.ends_with(&format!(".{tag}.md"));
        if self.left_out().any(is_of) {
            return None;
        }
        Some(match name {
            "README.md" => self.readme(text),
            "site.toml" => self.settings(text),
            _ if name.ends_with(".toml") => self.toml(text),
            _ => text.to_owned(),
        })
    }

    /// A TOML file without the tables and keys of languages that are left out.
    /// In the sample, tables are separated by blank lines.
    fn toml(&self, text: &str) -> String {
        let tables = text.trim_end().split("\n\n");
        let kept = tables.filter(|table| {
            !self.left_out().any(|tag| {
                let mut lines = table.lines();
                lines.any(|line| {
                    line.starts_with('[') && line.ends_with(&format!(".{tag}]"))
                        || line == format!("language = \"{tag}\"")
                        || line == format!("tag = \"{tag}\"")
                })
            })
        });
        let kept = kept.map(|table| {
            let lines = table.lines().filter(|line| {
                let mut left_out = self.left_out();
                !left_out.any(|tag| line.starts_with(&format!("{tag} = ")))
            });
            lines.collect::<Vec<_>>().join("\n")
        });
        kept.collect::<Vec<_>>().join("\n\n") + "\n"
    }

    /// The settings, with the languages in their order.
    fn settings(&self, text: &str) -> String {
        let text = self.toml(text);
        let (languages, others): (Vec<&str>, Vec<&str>) =
            (text.trim_end().split("\n\n")).partition(|table| table.starts_with("[[language]]"));
        let ordered = self.0.iter().filter_map(|tag| {
            let mut languages = languages.iter().copied();
            languages.find(|table| table.contains(&format!("tag = \"{tag}\"\n")))
        });
        let all = others.into_iter().chain(ordered);
        all.collect::<Vec<_>>().join("\n\n") + "\n"
    }

    /// The README without what is only for portals with, or without, a
    /// translation: the lines between `<!-- translated -->`, or
    /// `<!-- untranslated -->`, and `<!-- end -->`.
    fn readme(&self, text: &str) -> String {
        let other = match self.0.contains(&"en") {
            true => "<!-- untranslated -->",
            false => "<!-- translated -->",
        };
        let mut is_kept = true;
        let mut kept = String::new();
        for line in text.lines() {
            match line {
                "<!-- translated -->" | "<!-- untranslated -->" => is_kept = line != other,
                "<!-- end -->" => is_kept = true,
                _ if is_kept => {
                    kept.push_str(line);
                    kept.push('\n');
                }
                _ => {}
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_should_be_known_and_given_once_with_that_of_the_plan() {
        for good in ["zh-Hans", "en,zh-Hans", "zh-Hans, zh-Hant, en"] {
            assert!(Languages::parse(good).is_some(), "{good}");
        }
        for wrong in [
            "",
            "en",
            "zh-hans",
            "zh-Hans,",
            "zh-Hans,fr",
            "en,en,zh-Hans",
        ] {
            assert!(Languages::parse(wrong).is_none(), "{wrong}");
        }
    }
}
