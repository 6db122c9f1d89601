//! What a parser's refusal, or its answer to `--help`, looks like.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Outcome;
use super::report::{Console, Show};
use crate::diagnostic::{Diagnostic, Problem};

/// Prints what the parser came to instead of a verb.
pub(super) fn answer(error: &clap::Error, console: &Console) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.line(error.render().to_string().trim_end());
            Outcome::Done
        }
        _ => {
            let problem = Diagnostic::general(complaint(error));
            console.problems(&[problem], Show::Open);
            Outcome::Misused
        }
    }
}

/// What is wrong with a command line.
fn complaint(error: &clap::Error) -> Problem {
    let text = |kind| context(error, kind).unwrap_or_default();
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => Problem::UsageUnknownArgument {
            argument,
            nearest: context(error, ContextKind::SuggestedArg),
        },
        ErrorKind::InvalidSubcommand => Problem::UsageUnknownVerb {
            verb: text(ContextKind::InvalidSubcommand),
            nearest: context(error, ContextKind::SuggestedSubcommand),
        },
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Problem::UsageMissingVerb
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => bad_value(argument, value),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Problem::UsageMissingValue { argument }
        }
        ErrorKind::TooManyValues => Problem::UsageNeedlessValue { argument, value },
        ErrorKind::ArgumentConflict => Problem::UsageRepeated { argument },
        ErrorKind::InvalidUtf8 => Problem::UsageNotUtf8,
        _ => {
            let reason = error.render().to_string();
            let reason = reason.trim_start_matches("error:").trim();
            Problem::UsageOther {
                reason: reason.to_owned(),
            }
        }
    }
}

/// What an option takes is said in words that are the same in every language.
fn bad_value(argument: String, value: String) -> Problem {
    if value.is_empty() {
        return Problem::UsageMissingValue { argument };
    }
    let expected = match argument.split_whitespace().next() {
        Some("--base-url") => return Problem::UsageBadBaseUrl { argument, value },
        Some("--lang") => "en, zh",
        Some("--format") => "human, json",
        Some("--port") => "0–65535",
        _ => "…",
    };
    Problem::UsageBadValue {
        argument,
        value,
        expected: expected.to_owned(),
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
