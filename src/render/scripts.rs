//! A theme's scripts as they are handed out: without what only their authors
//! read, and with modules of the site inside them.
//!
//! Every file is a request and every byte is paid for by a phone. So comments
//! and spaces go and names that only one function has become short; what stands
//! in a legal comment (`/*! … */`) stays. A module of the site that a script
//! imports by name is put in the place of the import:
//!
//! ```text
//! import { open } from "../search/client.js";
//! const { open: open } = (() => { …; return { open: a }; })();
//! ```
//!
//! A script that cannot be read as ECMAScript is handed out as it is: the
//! browsers that it is for may know more.

use std::collections::BTreeMap;

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    Expression, ImportDeclaration, ImportDeclarationSpecifier, ImportExpression, Program, Statement,
};
use oxc_ast_visit::{Visit, walk};
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};
use oxc_mangler::Mangler;
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::base::Span;
use crate::diagnostic::fix::Rewritten;
use crate::model::{Module, SitePath};

/// A script at a path as it is handed out, with those of the modules inside
/// that it imports.
pub fn handed_out(path: &SitePath, text: &str, modules: &[Module]) -> String {
    let joined = joined(path, text, modules);
    let text = joined.as_deref().unwrap_or(text);
    shortened(text).unwrap_or_else(|| text.to_owned())
}

/// A text read as ECMAScript; nothing if it is none.
fn parsed<'t>(allocator: &'t Allocator, text: &'t str) -> Option<Program<'t>> {
    let read = Parser::new(allocator, text, SourceType::unambiguous()).parse();
    (read.errors.is_empty() && !read.panicked).then_some(read.program)
}

/// What it says in fewer bytes. Names at the top may be seen by other scripts,
/// so they stay.
fn shortened(text: &str) -> Option<String> {
    let allocator = Allocator::default();
    let program = parsed(&allocator, text)?;
    let mangled = Mangler::new().build(&program);
    let comments = CommentOptions {
        legal: LegalComment::Inline,
        ..CommentOptions::disabled()
    };
    let options = CodegenOptions {
        comments,
        ..CodegenOptions::minify()
    };
    let written = Codegen::new()
        .with_options(options)
        .with_scoping(Some(mangled.scoping))
        .with_private_member_mappings(Some(mangled.class_private_mappings))
        .build(&program);
    Some(written.code)
}

/// A script with modules in the place of their imports; nothing if it imports
/// none.
fn joined(path: &SitePath, text: &str, modules: &[Module]) -> Option<String> {
    let allocator = Allocator::default();
    let program = parsed(&allocator, text)?;
    let mut edits = Vec::new();
    for statement in &program.body {
        let Statement::ImportDeclaration(import) = statement else {
            continue;
        };
        let wanted = meant(path, import.source.value.as_str());
        let module = modules
            .iter()
            .find(|module| Some(&module.path) == wanted.as_ref());
        let inside = module.and_then(|module| inside(module, import, path));
        edits.extend(inside.map(|inside| (span(import.span), inside)));
    }
    let before = text.to_owned();
    (!edits.is_empty()).then(|| Rewritten { before, edits }.after())
}

/// The file that a script at a path means by a module's name.
fn meant(path: &SitePath, name: &str) -> Option<SitePath> {
    path.resolve(name)
        .and_then(|(file, _)| SitePath::new(&file))
}

fn span(span: oxc_span::Span) -> Span {
    Span::new(span.start as usize, span.end as usize)
}

/// The statement that an import becomes in the script at a path; nothing
/// unless it asks by name for what the module exports by name.
fn inside(module: &Module, import: &ImportDeclaration<'_>, path: &SitePath) -> Option<String> {
    let body = Body::of(module, path)?;
    let (mut names, mut given) = (Vec::new(), Vec::new());
    for specifier in import.specifiers.iter().flatten() {
        let ImportDeclarationSpecifier::ImportSpecifier(specifier) = specifier else {
            return None;
        };
        let name = specifier.imported.identifier_name()?;
        let value = body.exports.get(name.as_str())?;
        names.push(format!("{name}: {}", specifier.local.name));
        given.push(format!("{name}: {value}"));
    }
    let (names, given) = (names.join(", "), given.join(", "));
    let text = body.text;
    Some(format!(
        "const {{ {names} }} = (() => {{ {text}\nreturn {{ {given} }};\n}})();"
    ))
}

/// A module as the inside of a function.
struct Body {
    text: String,
    /// What it calls what it exports, by the name that others know it by.
    exports: BTreeMap<String, String>,
}

impl Body {
    /// A module in a script at a path; nothing if it imports something before
    /// it runs, or exports otherwise than by a list at its end.
    fn of(module: &Module, path: &SitePath) -> Option<Self> {
        let allocator = Allocator::default();
        let program = parsed(&allocator, &module.text)?;
        let mut exports = BTreeMap::new();
        let mut moved = Moved {
            from: &module.path,
            to: path,
            edits: Vec::new(),
        };
        moved.visit_program(&program);
        let mut edits = moved.edits;
        for statement in &program.body {
            match statement {
                Statement::ExportNamedDeclaration(list)
                    if list.declaration.is_none() && list.source.is_none() =>
                {
                    for one in &list.specifiers {
                        exports.insert(one.exported.name().into(), one.local.name().into());
                    }
                    edits.push((span(list.span), String::new()));
                }
                other if other.is_module_declaration() => return None,
                _ => {}
            }
        }
        edits.sort_by_key(|(span, _)| *span);
        let before = module.text.clone();
        let text = Rewritten { before, edits }.after();
        Some(Self { text, exports })
    }
}

/// What a module fetches later, when it stands in a script elsewhere.
struct Moved<'m> {
    from: &'m SitePath,
    to: &'m SitePath,
    edits: Vec<(Span, String)>,
}

impl<'a> Visit<'a> for Moved<'_> {
    fn visit_import_expression(&mut self, import: &ImportExpression<'a>) {
        walk::walk_import_expression(self, import);
        let Expression::StringLiteral(literal) = &import.source else {
            return;
        };
        let meant = meant(self.from, literal.value.as_str());
        let moved = meant.map(|meant| format!("\"{}\"", meant.relative_from(self.to)));
        self.edits
            .extend(moved.map(|moved| (span(literal.span), moved)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str) -> SitePath {
        SitePath::new(path).unwrap()
    }

    fn client() -> [Module; 1] {
        [Module {
            path: path("search/client.js"),
            text:
                "const a = () => import(\"./more-1a.js\"), HAN = 1; export { a as open, HAN as b };"
                    .to_owned(),
        }]
    }

    fn given(text: &str) -> String {
        handed_out(&path("assets/search.js"), text, &client())
    }

    #[test]
    fn what_only_authors_read_should_go() {
        let text = "// Why.\n/*! Licence */\nexport function add(first, second) {\n  // sum\n  return first + second;\n}\n";
        assert_eq!(
            given(text),
            "/*! Licence */\nexport function add(e,t){return e+t}"
        );
    }

    #[test]
    fn names_that_other_scripts_see_should_stay() {
        assert_eq!(given("var shown = 1;\n"), "var shown=1;");
        assert_eq!(
            given("import * as page from './page.js';\nexport const { send } = page;\n"),
            "import*as page from\"./page.js\";export const{send}=page;"
        );
    }

    #[test]
    fn what_is_no_script_should_stay_as_it_is() {
        let text = "const = 1; // ?\n";
        assert_eq!(given(text), text);
    }

    #[test]
    fn a_module_should_stand_where_it_was_imported() {
        let text = "import { open as opened } from \"../search/client.js\";\nconst HAN = 2;\nopened(HAN);\n";
        let joined = joined(&path("assets/search.js"), text, &client()).unwrap();
        assert_eq!(
            joined,
            "const { open: opened } = (() => { const a = () => import(\"../search/more-1a.js\"), HAN = 1; \nreturn { open: a };\n})();\nconst HAN = 2;\nopened(HAN);\n"
        );
        assert!(!given(text).contains("client.js"));
    }

    #[test]
    fn what_is_no_such_module_should_be_imported_at_run_time() {
        for text in [
            "import{open}from\"./client.js\";open();",
            "import*as e from\"../search/client.js\";e.open();",
            "import{missing}from\"../search/client.js\";missing();",
            "import(\"../search/client.js\");",
        ] {
            assert_eq!(
                joined(&path("assets/search.js"), text, &client()),
                None,
                "{text}"
            );
        }
    }
}
