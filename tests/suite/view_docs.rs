//! Reads the documentation of the views from their sources: the types and
//! fields in `src/render/view.rs`, `src/render/view/` and `src/render/pages/`,
//! and each kind of page with its template.

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
    /// Whether its fields are flattened into the type that contains it.
    pub(crate) is_flat: bool,
}

/// A kind of page, as its file declares it.
pub(crate) struct Kind {
    pub(crate) template: String,
    /// The type that the template sees.
    pub(crate) view: String,
    /// The name of the view in the template.
    pub(crate) name: String,
}

/// The sources of a folder of `src/render/`.
fn sources(folder: &str) -> Vec<String> {
    let files = std::fs::read_dir(root().join("src/render").join(folder));
    files
        .expect("should be there")
        .map(|file| {
            let path = file.expect("should be readable").path();
            std::fs::read_to_string(path).expect("should be UTF-8")
        })
        .collect()
}

/// Every kind of page.
pub(crate) fn kinds() -> Vec<Kind> {
    let between = |source: &str, before: &str, after: char| {
        let rest = source.split_once(before)?.1;
        Some(rest.split_once(after)?.0.to_owned())
    };
    let kinds: Vec<Kind> = sources("pages")
        .iter()
        .filter_map(|source| {
            let of_kind = source.split_once("impl PageKind for Page {")?.1;
            let constant = |name: &str| {
                let before = format!("const {name}: &'static str = \"");
                between(of_kind, &before, '"').expect("should have the constant")
            };
            Some(Kind {
                template: constant("TEMPLATE"),
                view: between(of_kind, "type View = ", ';').expect("should have a view"),
                name: constant("VIEW"),
            })
        })
        .collect();
    assert!(kinds.len() > 10, "is the test blind?");
    kinds
}

/// Every view, by name.
pub(crate) fn structs() -> Vec<Struct> {
    let shared = std::fs::read_to_string(root().join("src/render/view.rs"));
    let mut all = Vec::new();
    parse(&shared.expect("should be UTF-8"), &mut all);
    for source in sources("view").iter().chain(&sources("pages")) {
        parse(source, &mut all);
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(
        all.len() > 20,
        "only {} views: is the test blind?",
        all.len()
    );
    all
}

/// Parses the types of a source that rustfmt has formatted. Types that can be
/// serialised are views.
fn parse(source: &str, all: &mut Vec<Struct>) {
    let (mut about, mut is_flat, mut inside) = (Vec::new(), false, false);
    let mut is_view = false;
    for line in source.lines() {
        let line = line.trim();
        if let Some(words) = line.strip_prefix("/// ") {
            about.push(words.replace("[`", "`").replace("`]", "`"));
        } else if line.starts_with("#[") {
            is_flat |= line.contains("flatten");
            is_view |= line.contains("Serialize");
        } else if let (true, Some((_, rest))) = (is_view, line.split_once("struct ")) {
            let name = rest.split([' ', '<', '{']).next().unwrap_or("");
            all.push(Struct {
                name: name.to_owned(),
                about: std::mem::take(&mut about).join(" "),
                fields: Vec::new(),
            });
            inside = line.ends_with('{');
            is_view = false;
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
            (is_flat, is_view) = (false, false);
        }
    }
}

fn field(line: &str) -> Option<(&str, &str)> {
    let (_, rest) = line.split_once("pub")?;
    let rest = rest.trim_start_matches(|c| c != ' ').trim_start();
    rest.trim_end_matches(',').split_once(": ")
}

/// The name of a type for readers.
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
