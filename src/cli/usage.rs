//! What a parser's refusal, or its answer to `--help`, looks like.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Outcome;
use super::report::Console;
use crate::diagnostic::Argument;

/// Prints what the parser came to instead of a verb.
pub(super) fn answer(error: &clap::Error, console: &Console) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.line(error.render().to_string().trim_end());
            Outcome::Done
        }
        _ => {
            let (key, arguments) = complaint(error);
            console.misuse(key, &arguments);
            Outcome::Misused
        }
    }
}

type Complaint = (&'static str, Vec<(&'static str, Argument)>);

/// The message of a wrong command line and what it names.
fn complaint(error: &clap::Error) -> Complaint {
    let text = |kind| context(error, kind).unwrap_or_default();
    let nearest = |kind| ("nearest", Argument::from(&context(error, kind)));
    let argument = ("argument", Argument::from(&text(ContextKind::InvalidArg)));
    match error.kind() {
        ErrorKind::UnknownArgument => (
            "usage-unknown-argument",
            vec![argument, nearest(ContextKind::SuggestedArg)],
        ),
        ErrorKind::InvalidSubcommand => (
            "usage-unknown-verb",
            vec![
                (
                    "verb",
                    Argument::from(&text(ContextKind::InvalidSubcommand)),
                ),
                nearest(ContextKind::SuggestedSubcommand),
            ],
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("usage-missing-verb", Vec::new())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = text(ContextKind::InvalidValue);
            if value.is_empty() {
                return ("usage-missing-value", vec![argument]);
            }
            let expected = expected(&text(ContextKind::InvalidArg));
            (
                "usage-bad-value",
                vec![
                    argument,
                    ("value", Argument::from(&value)),
                    ("expected", Argument::from(expected)),
                ],
            )
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            ("usage-missing-value", vec![argument])
        }
        ErrorKind::TooManyValues => (
            "usage-needless-value",
            vec![
                argument,
                ("value", Argument::from(&text(ContextKind::InvalidValue))),
            ],
        ),
        ErrorKind::ArgumentConflict => ("usage-repeated", vec![argument]),
        _ => {
            let reason = error.render().to_string();
            let reason = reason.trim_start_matches("error:").trim();
            ("usage-other", vec![("reason", Argument::from(reason))])
        }
    }
}

/// What an option takes: words that are the same in every language.
fn expected(argument: &str) -> &'static str {
    let name = argument.split_whitespace().next().unwrap_or("");
    match name {
        "--lang" => "en, zh",
        "--format" => "human, json",
        "--port" => "0–65535",
        "--base-url" => "https://host/path/",
        _ => "…",
    }
}

/// The first string of a kind that the parser knows about its refusal.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.first().cloned(),
        _ => None,
    }
}
