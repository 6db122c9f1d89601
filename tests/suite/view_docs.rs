//! The views as their sources document them: what `src/render/view.rs` and the
//! files below `src/render/view/` say of each type and field.

use crate::harness::root;

/// A type that templates see.
pub(crate) struct Struct {
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) fields: Vec<Field>,
}

/// A field of it.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) about: String,
    /// Whether its fields stand among those of the type that holds it.
    pub(crate) is_flat: bool,
}

/// Every view, by name.
pub(crate) fn structs() -> Vec<Struct> {
    let view = root().join("src/render/view");
    let mut paths = vec![view.with_extension("rs")];
    let files = std::fs::read_dir(view).expect("should be there");
    paths.extend(files.map(|file| file.expect("should be readable").path()));
    let mut all = Vec::new();
    for path in paths {
        parse(
            &std::fs::read_to_string(path).expect("should be UTF-8"),
            &mut all,
        );
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(
        all.len() > 20,
        "only {} views: is the test blind?",
        all.len()
    );
    all
}

/// Reads the types of a source that is formatted as rustfmt does.
fn parse(source: &str, all: &mut Vec<Struct>) {
    let (mut about, mut is_flat, mut inside) = (Vec::new(), false, false);
    for line in source.lines() {
        let line = line.trim();
        if let Some(words) = line.strip_prefix("/// ") {
            about.push(words.replace("[`", "`").replace("`]", "`"));
        } else if line.starts_with("#[") {
            is_flat |= line.contains("flatten");
        } else if let Some((_, rest)) = line.split_once("struct ") {
            let name = rest.split([' ', '<', '{']).next().unwrap_or("");
            all.push(Struct {
                name: name.to_owned(),
                about: std::mem::take(&mut about).join(" "),
                fields: Vec::new(),
            });
            inside = line.ends_with('{');
        } else if line == "}" {
            inside = false;
        } else if let (true, Some((name, kind))) = (inside, field(line)) {
            let last = all.last_mut().expect("should be in a type");
            last.fields.push(Field {
                name: name.to_owned(),
                kind: kind.to_owned(),
                about: std::mem::take(&mut about).join(" "),
                is_flat: std::mem::take(&mut is_flat),
            });
        } else {
            about.clear();
            is_flat = false;
        }
    }
}

fn field(line: &str) -> Option<(&str, &str)> {
    let (_, rest) = line.split_once("pub")?;
    let rest = rest.trim_start_matches(|c| c != ' ').trim_start();
    rest.trim_end_matches(',').split_once(": ")
}

/// A type in a reader's words.
pub(crate) fn kind(rust: &str, structs: &[Struct]) -> String {
    let inner = |prefix: &str| rust.strip_prefix(prefix)?.strip_suffix('>');
    if let Some(inner) = inner("Option<") {
        return format!("{}, if any", kind(inner, structs));
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of {}", kind(inner, structs));
    }
    match rust {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "yes or no".to_owned(),
        "usize" | "u8" | "u32" | "u64" | "i64" => "number".to_owned(),
        "T" => "what follows “of”".to_owned(),
        _ => {
            let names = rust.split_inclusive(['<', '>', ',', ' ']);
            let linked = names.map(|part| {
                let name = part.trim_end_matches(['<', '>', ',', ' ']);
                let rest = &part[name.len()..].replace('<', " of ").replace('>', "");
                match structs.iter().any(|known| known.name == name) {
                    true => format!("[{name}](#{}){rest}", name.to_lowercase()),
                    false => format!("{name}{rest}"),
                }
            });
            linked.collect()
        }
    }
}
