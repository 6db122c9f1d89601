//! The browser's client: its modules as one file.
//!
//! The sources stand in `client/`, one job a file. The site gets one module,
//! because every file is a request: the sources in the order of their needs,
//! without their `import` lines and without the lines that are comments. For
//! that to hold, an `import` stands on one line, a comment on lines of its
//! own, and no name is declared at the top of two files.

/// The sources, each after those that it needs.
const SOURCES: [&str; 10] = [
    include_str!("client/stem.js"),
    include_str!("client/tokens.js"),
    include_str!("client/files.js"),
    include_str!("client/shard.js"),
    include_str!("client/query.js"),
    include_str!("client/number.js"),
    include_str!("client/matching.js"),
    include_str!("client/ranking.js"),
    include_str!("client/passage.js"),
    include_str!("client/search.js"),
];

/// The types of what the module offers.
pub(crate) const TYPES: &str = include_str!("client/search.d.ts");

/// The whole module.
pub(crate) fn module() -> String {
    let mut module = String::from("// Yaodian's search client; client.d.ts says what it offers.\n");
    for source in SOURCES {
        let mut comment = false;
        for line in source.lines() {
            let start = line.trim_start();
            comment = comment || start.starts_with("/**");
            let kept = !comment
                && !start.is_empty()
                && !start.starts_with("//")
                && !start.starts_with("import ");
            if kept {
                module.push_str(line);
                module.push('\n');
            }
            comment = comment && !line.trim_end().ends_with("*/");
        }
    }
    module
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_should_be_whole_and_bare() {
        let module = module();
        assert!(module.contains("export async function open("));
        assert!(!module.contains("import "));
        assert!(!module.contains("/**"));
    }

    #[test]
    fn no_name_should_be_declared_twice() {
        let mut names: Vec<String> = module()
            .lines()
            .map(|line| line.strip_prefix("export ").unwrap_or(line))
            .map(|line| line.strip_prefix("async ").unwrap_or(line).to_owned())
            .filter_map(|line| {
                let (keyword, rest) = line.split_once(' ')?;
                let declares = ["const", "let", "function", "class"].contains(&keyword);
                let name: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                declares.then_some(name)
            })
            .collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
