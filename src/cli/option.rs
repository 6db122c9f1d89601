//! Builders for verbs and options in the reader's language.

use clap::{Arg, ArgAction, Command};

use crate::diagnostic::wording::Wording;

/// A verb whose messages have another key, such as a nested verb.
pub(super) fn worded(name: &'static str, key: &str, wording: &Wording) -> Command {
    with_help(Command::new(name), wording, &format!("usage-{key}"))
        .about(wording.say(&format!("verb-{key}"), &[]))
        .after_help(examples(key, wording))
}

/// The examples of a verb, with their heading.
pub(super) fn examples(key: &str, wording: &Wording) -> String {
    let lines = wording.say(&format!("examples-{key}"), &[]);
    let heading = wording.say("heading-examples", &[]);
    let lines = lines.lines().map(|line| format!("\n  {line}"));
    lines.fold(heading, |text, line| text + line.trim_end())
}

/// Adds headings, usage line and `--help` in the reader's language.
pub(super) fn with_help(command: Command, wording: &Wording, usage: &str) -> Command {
    let say = |key: &str| wording.say(key, &[]);
    command
        .override_usage(say(usage))
        .help_template(format!(
            "{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}\n",
            say("heading-usage")
        ))
        .next_help_heading(say("heading-options"))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(say("option-help")),
        )
}

/// An option without a value.
pub(super) fn flag(name: &'static str, wording: &Wording) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(wording.say(&format!("option-{name}"), &[]))
}

/// An option with a value.
pub(super) fn valued(name: &'static str, value: &str, wording: &Wording) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(wording.say(value, &[]))
        .help(wording.say(&format!("option-{name}"), &[]))
        .hide_default_value(true)
        .hide_possible_values(true)
}
