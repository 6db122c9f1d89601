//! Errors of the parser, and its answers to `--help` and `--version`.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::new::EXPECTED;
use super::outcome::Outcome;
use super::report::{Console, Show};
use crate::diagnostic::{Diagnostic, Problem};
use crate::text::suggest::suggest;

/// Prints what the parser returned instead of a verb. `verbs` are those that
/// would have been accepted.
pub(super) fn answer(error: &clap::Error, verbs: &str, console: &Console) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.line(error.render().to_string().trim_end());
            Outcome::Done
        }
        _ => {
            let problem = Diagnostic::general(complaint(error, verbs));
            console.problems(&[problem], Show::Open);
            Outcome::Misused
        }
    }
}

/// The problem for an invalid command line.
fn complaint(error: &clap::Error, verbs: &str) -> Problem {
    // clap provides the values that belong to each kind of error, and no
    // others.
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
            verbs: verbs.to_owned(),
        },
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Problem::UsageMissingVerb {
                verbs: verbs.to_owned(),
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => bad_value(error, argument, value),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Problem::UsageMissingValue { argument }
        }
        ErrorKind::TooManyValues => Problem::UsageNeedlessValue { argument, value },
        ErrorKind::ArgumentConflict => {
            let prior = text(ContextKind::PriorArg);
            if prior.is_empty() || prior == argument {
                Problem::UsageRepeated { argument }
            } else {
                let other = prior;
                Problem::UsageConflict { argument, other }
            }
        }
        ErrorKind::MissingRequiredArgument => Problem::UsageMissingArgument { argument },
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

/// The problem for an invalid value. The expected values are the same in every
/// language.
fn bad_value(error: &clap::Error, argument: String, value: String) -> Problem {
    if value.is_empty() {
        return Problem::UsageMissingValue { argument };
    }
    let expected = match argument.split_whitespace().next() {
        Some("--base-url") => return Problem::UsageBadBaseUrl { argument, value },
        Some("--lang") => "en, zh",
        Some("--language") => "en, zh-Hans",
        Some("--languages") => EXPECTED,
        Some("--port") => "0–65535",
        _ => "…",
    };
    let known = match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) => values.as_slice(),
        _ => &[],
    };
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let expected = match known.as_slice() {
        [] => expected.to_owned(),
        known => known.join(", "),
    };
    Problem::UsageBadValue {
        argument,
        nearest: suggest(&value, &known).map(str::to_owned),
        value,
        expected,
    }
}

/// The first string of a kind in the parser's error.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        // Of several suggestions, the last is the nearest.
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => None,
    }
}
