//! The parser of `yaodian translate`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, value_parser};

use crate::cli::option::{examples, flag, valued, worded};
use crate::diagnostic::wording::Wording;
use crate::model::LanguageTag;

/// `translate` and its verbs.
pub(in crate::cli) fn command(wording: &Wording) -> Command {
    let say = |key: &str| wording.say(key, &[]);
    let below = |name| worded(name, &format!("translate-{name}"), wording);
    worded("translate", "translate", wording)
        .after_help(format!(
            "{}\n\n{}",
            examples("translate", wording),
            say("usage-translate-more")
        ))
        .disable_help_subcommand(true)
        .subcommand_help_heading(say("heading-verbs"))
        .subcommand_value_name(say("value-verb"))
        .subcommand_required(true)
        .subcommand(below("status").args([language(wording), plan(wording)]))
        .subcommand(
            below("accept")
                .args([language(wording), plan(wording)])
                .arg(flag("all", wording))
                .arg(flag("from-memory", wording).conflicts_with_all(["all", "segment"]))
                .arg(
                    Arg::new("segment")
                        .num_args(1..)
                        .value_name(say("value-segment"))
                        .help(say("option-segment"))
                        .required_unless_present_any(["all", "from-memory"])
                        .conflicts_with("all"),
                ),
        )
        .subcommand(
            below("export")
                .args([language(wording), plan(wording)])
                .arg(exchange_format(wording))
                .arg(
                    valued("output", "value-file", wording)
                        .help(say("option-export-output"))
                        .value_parser(value_parser!(PathBuf)),
                ),
        )
        .subcommand(
            below("import")
                .args([plan(wording), language(wording)])
                .arg(flag("dry-run", wording))
                .arg(
                    Arg::new("file")
                        .required(true)
                        .value_name(say("value-file"))
                        .help(say("option-file"))
                        .value_parser(value_parser!(PathBuf)),
                ),
        )
}

fn language(wording: &Wording) -> Arg {
    valued("language", "value-tag", wording)
        .value_parser(|tag: &str| LanguageTag::new(tag).ok_or("no language tag"))
}

fn plan(wording: &Wording) -> Arg {
    valued("plan", "value-plan", wording)
}

/// `--format` as the name of a file format. It has the same identifier as the
/// global option `--format` and replaces it here: clap passes a global argument
/// down only if the verb has none of that identifier.
fn exchange_format(wording: &Wording) -> Arg {
    valued("format", "value-exchange-format", wording)
        .help(wording.say("option-exchange-format", &[]))
        .value_parser(PossibleValuesParser::new(["po", "xliff"]))
}
