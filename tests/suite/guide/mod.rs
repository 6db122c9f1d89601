//! The guide for editors in both languages: what is typed, shown and written
//! in it.

#![cfg(unix)]

mod followed;
mod snippets;

use crate::harness::root;

/// A guide in a language.
struct Guide {
    /// As on the command line.
    language: &'static str,
    /// The locale of the reader’s terminal.
    locale: &'static str,
    /// The file that it imports, and the corrected one.
    files: [&'static str; 2],
    /// The ID that it gives to the plan.
    id: &'static str,
    text: String,
}

/// A code block: the number of its section, its kind, its lines.
struct Block {
    section: usize,
    kind: String,
    lines: String,
}

fn guides() -> [Guide; 2] {
    let read = |name: &str| std::fs::read_to_string(root().join("docs").join(name)).unwrap();
    [
        Guide {
            language: "zh",
            locale: "zh_CN.UTF-8",
            files: ["慈善工作计划.docx", "慈善工作计划-更正.docx"],
            id: "2026-cishan",
            text: read("guide.zh-Hans.md"),
        },
        Guide {
            language: "en",
            locale: "en_US.UTF-8",
            files: ["plan.docx", "plan-corrected.docx"],
            id: "2026-charity",
            text: read("guide.en.md"),
        },
    ]
}

impl Guide {
    fn blocks(&self) -> Vec<Block> {
        let (mut blocks, mut section, mut is_open) = (Vec::<Block>::new(), 0, false);
        for line in self.text.lines() {
            match (line.strip_prefix("```"), blocks.last_mut()) {
                (Some(kind), _) if !is_open => blocks.push(Block {
                    section,
                    kind: kind.to_owned(),
                    lines: String::new(),
                }),
                (None, Some(block)) if is_open => block.lines += &format!("{line}\n"),
                _ => {}
            }
            is_open ^= line.starts_with("```");
            section += usize::from(!is_open && line.starts_with("## "));
        }
        blocks
    }

    /// The blocks of a kind in a section.
    fn of(&self, section: usize, kind: &str) -> Vec<String> {
        let blocks = self.blocks().into_iter();
        let these = blocks.filter(|block| block.section == section && block.kind == kind);
        these.map(|block| block.lines).collect()
    }
}
