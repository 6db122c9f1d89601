//! The theme's templates (Tera), compiled once for each language.
//!
//! Besides Tera's own functions, templates have `t(id="…", name=…)`: the
//! message with that key in the page's language, or in another with
//! `language="…"`.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::diagnose::Files;
use super::draft::Draft;
use super::view;
use super::wording::{Fault, Wording};
use crate::base::{Digest, PROGRAM, to_json};
use crate::diagnostic::Diagnostic;
use crate::model::{LanguageTag, Portal, Theme};

/// Compiled templates and wording: all that is needed to render pages.
pub struct Drawing {
    /// The wording.
    pub(super) wording: Arc<Wording>,
    templates: Templates,
    /// Hash of both.
    digest: Digest,
}

impl Drawing {
    /// Compiles the theme's templates and checks that those in `needed` exist.
    ///
    /// # Errors
    /// All problems of wording and templates.
    pub fn new(
        portal: &Portal,
        needed: impl Iterator<Item = &'static str>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let wording = Arc::new(Wording::new(portal)?);
        let theme = &portal.theme;
        let templates = theme.templates.iter();
        let templates = templates.map(|one| (theme.full_name(one), &one.file.text));
        let locales = theme.locales.iter();
        let locales = locales.map(|one| (&one.language, &one.file.text));
        let languages = portal.site.languages.iter().map(|language| &language.tag);
        Ok(Self {
            digest: Digest::of_json(&(
                &theme.layers,
                templates.collect::<Vec<_>>(),
                locales.collect::<Vec<_>>(),
                languages.collect::<Vec<_>>(),
            )),
            templates: Templates::new(portal, needed, &wording)?,
            wording,
        })
    }

    /// A page ready to be rendered from its views, each of which the template
    /// gets under its name.
    pub(super) fn draft(
        self: &Arc<Self>,
        language: &LanguageTag,
        template: &'static str,
        page: &view::Page,
        (name, view): (&'static str, &impl Serialize),
    ) -> Draft {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert(name, view);
        let content_hash = Digest::of_json(&(PROGRAM, self.digest, language, template, page, view));
        let (drawing, language) = (Arc::clone(self), language.clone());
        Draft {
            content_hash: Some(content_hash),
            draw: Box::new(move || {
                let drawn = drawing.templates.render(&language, template, &context);
                drawn
                    .map(String::into_bytes)
                    .map_err(|problem| vec![problem])
            }),
        }
    }
}

/// Compiled templates for each language.
struct Templates {
    by_language: BTreeMap<LanguageTag, Tera>,
    files: Files,
}

impl Templates {
    /// Compiles the theme's templates.
    ///
    /// # Errors
    /// Every template that is missing or does not compile.
    fn new(
        portal: &Portal,
        needed: impl Iterator<Item = &'static str>,
        wording: &Arc<Wording>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let theme = &portal.theme;
        let files = Files::new(theme, wording);
        let mut problems: Vec<Diagnostic> = needed
            .filter(|name| theme.templates.iter().all(|t| t.name != *name))
            .map(|name| files.missing(name))
            .collect();
        let mut templates = Self {
            by_language: BTreeMap::new(),
            files,
        };
        for language in &portal.site.languages {
            let mut tera = Tera::new();
            register(&mut tera, wording, &language.tag);
            match templates.compile(&mut tera, theme) {
                Ok(()) => {
                    templates.by_language.insert(language.tag.clone(), tera);
                }
                // The templates are the same in every language, and so are
                // their errors.
                Err(found) => {
                    problems.extend(found);
                    break;
                }
            }
        }
        if problems.is_empty() {
            Ok(templates)
        } else {
            Err(problems)
        }
    }

    /// Tera stops at the first template with a syntax error: the others are
    /// retried without it, so that all problems are reported at once.
    ///
    /// A name without a theme's prefix is the portal's own template, or else
    /// that of the topmost theme that has it; the same holds for components.
    fn compile(&self, tera: &mut Tera, theme: &Theme) -> Result<(), Vec<Diagnostic>> {
        let themes = theme.layers.iter().rev();
        let prefixes: Vec<String> = themes.map(|name| format!("{name}/")).collect();
        let mut problems = Vec::new();
        if let Err(error) = tera.set_fallback_prefixes(prefixes) {
            problems.push(self.files.problem(&error, ""));
        }
        let mut rest: Vec<(String, &str)> = theme
            .templates
            .iter()
            .map(|template| (theme.full_name(template), template.file.text.as_str()))
            .collect();
        loop {
            let templates = rest.iter().map(|(name, text)| (name.as_str(), *text));
            let Err(error) = tera.add_raw_templates(templates) else {
                break;
            };
            let ErrorKind::SyntaxError(report) = error.kind() else {
                // Without a template that failed, others miss their parent.
                if problems.is_empty() {
                    problems.extend(self.files.problems(&error));
                }
                break;
            };
            let failed = report.filename().to_owned();
            problems.push(self.files.problem(&error, &failed));
            let before = rest.len();
            rest.retain(|(name, _)| *name != failed);
            if rest.len() == before {
                break;
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }

    /// Renders a template for a language.
    fn render(
        &self,
        language: &LanguageTag,
        name: &str,
        context: &Context,
    ) -> Result<String, Diagnostic> {
        let tera = self.by_language.get(language);
        let tera = tera.ok_or_else(|| self.files.missing(name))?;
        tera.render(name, context)
            .map_err(|error| self.files.problem(&error, name))
    }
}

fn register(tera: &mut Tera, wording: &Arc<Wording>, language: &LanguageTag) {
    let wording = Arc::clone(wording);
    let own = language.clone();
    tera.register_function("t", move |arguments: Kwargs, _: &State<'_>| {
        say(&wording, &own, &arguments)
    });
}

fn say(wording: &Wording, own: &LanguageTag, arguments: &Kwargs) -> TeraResult<String> {
    let key: &str = arguments.must_get("id")?;
    let other: Option<&str> = arguments.get("language")?;
    let language = match other {
        Some(tag) => LanguageTag::new(tag).ok_or_else(|| fail(&Fault::Language(tag.to_owned())))?,
        None => own.clone(),
    };
    let named: Vec<(String, FluentValue<'static>)> = arguments
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?.to_owned(), fluent(value)?)))
        .filter(|(name, _)| name != "id" && name != "language")
        .collect();
    wording
        .say(&language, key, &named)
        .map_err(|fault| fail(&fault))
}

/// Errors of Tera functions can only be text: a fault is passed as JSON, which
/// [`Files::problem`] parses again.
fn fail(fault: &Fault) -> tera::Error {
    tera::Error::message(to_json(fault))
}

fn fluent(value: &Value) -> Option<FluentValue<'static>> {
    if let Some(number) = value.as_i64() {
        return Some(FluentValue::from(number));
    }
    value
        .as_str()
        .map(|text| FluentValue::from(text.to_owned()))
}
