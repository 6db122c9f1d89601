//! The parser. All its texts come from the wording; clap's own English texts
//! are switched off or replaced in [`super::usage`].

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::new::{HOSTS, Languages};
use super::now::moment;
use super::option::{flag, valued, with_help, worded};
use super::report::Form;
use super::translate;
use crate::base::VERSION;
use crate::diagnostic::wording::{Speech, Wording};
use crate::hosting::Server;
use crate::model::BaseUrl;
use crate::schema;
use crate::serve::Host;

/// Shells for which there is a completion script.
const SHELLS: [&str; 3] = ["bash", "zsh", "fish"];

/// The whole command line.
pub(super) fn command(wording: &Wording) -> Command {
    let say = |key: &str| wording.say(key, &[]);
    with_help(Command::new("yaodian"), wording, "usage-line")
        .about(say("about"))
        .after_help(say("usage-more"))
        .version(VERSION)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say("heading-verbs"))
        .subcommand_value_name(say("value-verb"))
        .subcommand_required(true)
        .args(everywhere(wording))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say("option-version")),
        )
        .subcommand(new(wording))
        .subcommand(import(wording))
        .subcommand(build(wording))
        .subcommand(check(wording))
        .subcommand(serve(wording))
        .subcommand(translate::command(wording))
        .subcommand(hosting(wording))
        .subcommand(verify(wording))
        .subcommand(verb("explain", wording).arg(positional("code", wording)))
        .subcommand(verb("schema", wording).arg(one_of("name", schema::NAMES, wording)))
        .subcommand(
            verb("completions", wording).arg(one_of("shell", SHELLS, wording).required(true)),
        )
        .subcommand(verb("man", wording))
}

fn new(wording: &Wording) -> Command {
    let languages = valued("languages", "value-tags", wording)
        .value_parser(|value: &str| Languages::parse(value).ok_or("not languages"));
    let ci = valued("ci", "value-host", wording).value_parser(PossibleValuesParser::new(HOSTS));
    verb("new", wording)
        .arg(folder(wording))
        .arg(languages)
        .arg(ci)
}

fn import(wording: &Wording) -> Command {
    verb("import", wording)
        .arg(
            positional("document", wording)
                .required_unless_present("undo")
                .num_args(1..)
                .value_parser(value_parser!(PathBuf))
                .value_hint(ValueHint::FilePath),
        )
        .arg(flag("dry-run", wording))
        .arg(valued("id", "value-plan", wording).conflicts_with("dry-run"))
        .arg(valued("encoding", "value-encoding", wording))
        .arg(valued("replace", "value-plan", wording).conflicts_with("id"))
        .arg(
            valued("undo", "value-plan", wording)
                .conflicts_with_all(["document", "dry-run", "id", "encoding", "replace"]),
        )
}

fn build(wording: &Wording) -> Command {
    verb("build", wording)
        .arg(output(wording))
        .arg(base_url(wording))
        .arg(now(wording))
        .arg(strict(wording))
        .arg(flag("budget", wording))
        .arg(flag("durable", wording))
        .arg(flag("verify", wording))
        .arg(flag("precompress", wording))
        .arg(valued("changed-list", "value-file", wording).value_parser(value_parser!(PathBuf)))
        .arg(flag("watch", wording).conflicts_with_all(["changed-list", "trace"]))
        .arg(flag("poll", wording).requires("watch"))
        .arg(flag("timings", wording))
        .arg(trace(wording))
}

fn check(wording: &Wording) -> Command {
    verb("check", wording)
        .arg(strict(wording))
        .arg(now(wording))
        .arg(flag("drafts", wording)) // as if they were published
        .arg(flag("answered", wording)) // problems that errata answer
        .arg(flag("fix", wording))
        .arg(flag("yes", wording).requires("fix"))
        .arg(flag("dates", wording).conflicts_with("fix"))
        .arg(flag("write", wording).requires("dates"))
        .arg(flag("external", wording).conflicts_with("dates"))
        .arg(flag("no-cache", wording).requires("external"))
        .arg(flag("allow-private", wording).requires("external"))
        .arg(flag("timings", wording))
        .arg(trace(wording))
}

fn serve(wording: &Wording) -> Command {
    verb("serve", wording)
        .arg(host(wording))
        .arg(port(wording))
        .arg(now(wording))
        .arg(flag("drafts", wording))
        .arg(flag("open", wording))
        .arg(flag("poll", wording))
}

fn hosting(wording: &Wording) -> Command {
    verb("hosting", wording)
        .arg(one_of("server", Server::NAMES, wording).required(true))
        .arg(base_url(wording))
        .arg(valued("document-root", "value-folder", wording))
}

fn verify(wording: &Wording) -> Command {
    verb("verify", wording).arg(
        positional("copy", wording)
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::DirPath),
    )
}

/// The verbs that can follow the last one of a command line, separated by
/// commas.
pub(super) fn verbs(command: &Command, arguments: &[OsString]) -> String {
    let words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let last = words.fold(command, |command, word| {
        let below = command.find_subcommand(word);
        below
            .filter(|below| below.has_subcommands())
            .unwrap_or(command)
    });
    let names: Vec<&str> = last.get_subcommands().map(Command::get_name).collect();
    names.join(", ")
}

/// The first word of a command line that is a verb, for one that cannot be
/// parsed.
pub(super) fn typed(command: &Command, arguments: &[OsString]) -> Option<String> {
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let typed = words.find(|word| command.find_subcommand(word).is_some());
    typed.map(str::to_owned)
}

fn verb(name: &'static str, wording: &Wording) -> Command {
    worded(name, name, wording)
}

fn everywhere(wording: &Wording) -> [Arg; 3] {
    [
        valued("root", "value-folder", wording)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::DirPath),
        valued("lang", "value-language", wording)
            .value_parser(|value: &str| Speech::of(value).map(drop).ok_or("")),
        valued("format", "value-format", wording)
            .value_parser(PossibleValuesParser::new(Form::NAMES)),
    ]
    .map(|arg| {
        arg.global(true)
            .help_heading(wording.say("heading-everywhere", &[]))
    })
}

/// A positional argument such as `CODE`.
fn positional(name: &'static str, wording: &Wording) -> Arg {
    Arg::new(name)
        .value_name(wording.say(&format!("value-{name}"), &[]))
        .help(wording.say(&format!("option-{name}"), &[]))
}

/// A positional argument with fixed values, which its own help text lists.
fn one_of<const N: usize>(name: &'static str, words: [&'static str; N], wording: &Wording) -> Arg {
    positional(name, wording)
        .value_parser(PossibleValuesParser::new(words))
        .hide_possible_values(true)
}

fn folder(wording: &Wording) -> Arg {
    positional("folder", wording)
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::DirPath)
}

fn output(wording: &Wording) -> Arg {
    valued("output", "value-folder", wording)
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::DirPath)
        .default_value("public")
}

fn base_url(wording: &Wording) -> Arg {
    valued("base-url", "value-url", wording).value_parser(|value: &str| {
        BaseUrl::new(value)
            .map(|_| value.to_owned())
            .ok_or("not a base URL")
    })
}

fn strict(wording: &Wording) -> Arg {
    flag("strict", wording)
}

fn now(wording: &Wording) -> Arg {
    valued("now", "value-time", wording)
        .value_parser(|value: &str| moment(value).ok_or("not a moment"))
}

fn host(wording: &Wording) -> Arg {
    valued("host", "value-address", wording)
        .value_parser(|value: &str| Host::new(value).ok_or("not an address"))
}

fn trace(wording: &Wording) -> Arg {
    valued("trace", "value-file", wording).value_parser(value_parser!(PathBuf))
}

fn port(wording: &Wording) -> Arg {
    valued("port", "value-port", wording)
        .value_parser(value_parser!(u16))
        .default_value("8000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parser_should_be_consistent_in_both_languages() {
        for speech in [Speech::English, Speech::Chinese] {
            command(&Wording::new(speech)).debug_assert();
        }
    }

    #[test]
    fn chinese_help_should_hold_no_english_prose() {
        let mut command = command(&Wording::new(Speech::Chinese));
        let mut pages = vec![command.render_long_help().to_string()];
        for verb in command.get_subcommands_mut() {
            pages.push(verb.render_long_help().to_string());
            for below in verb.get_subcommands_mut() {
                pages.push(below.render_long_help().to_string());
            }
        }
        for page in pages {
            for word in [
                "Usage", "Options", "Commands", "Print", "default", "possible",
            ] {
                assert!(!page.contains(word), "{word} in:\n{page}");
            }
        }
    }
}
