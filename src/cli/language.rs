//! The language and format of messages. They must be known before the command
//! line is parsed, since the parser's messages use them too.

use std::ffi::OsString;

use crate::diagnostic::wording::Speech;

/// The language of `--lang`, or else of the first non-empty one of `LC_ALL` and
/// `LANG`, or else English.
pub(super) fn choose(
    arguments: &[OsString],
    environment: impl Fn(&str) -> Option<String>,
) -> Speech {
    if let Some(speech) = asked(arguments, "--lang").and_then(|lang| Speech::of(&lang)) {
        return speech;
    }
    ["LC_ALL", "LANG"]
        .iter()
        .filter_map(|name| environment(name))
        .find(|locale| !locale.is_empty())
        .and_then(|locale| Speech::of(&locale))
        .unwrap_or(Speech::English)
}

/// The value of an option (`--lang`), wherever it occurs.
pub(super) fn asked(arguments: &[OsString], option: &str) -> Option<String> {
    let mut rest = arguments.iter().skip(1);
    while let Some(argument) = rest.next() {
        let argument = argument.to_string_lossy();
        if argument == "--" {
            break;
        } else if argument == option {
            return rest.next().map(|value| value.to_string_lossy().into());
        }
        let value = argument.strip_prefix(option);
        if let Some(value) = value.and_then(|rest| rest.strip_prefix('=')) {
            return Some(value.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(arguments: &[&str], environment: &[(&str, &str)]) -> Speech {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        choose(&arguments, |name| {
            let found = environment.iter().find(|(key, _)| *key == name)?;
            Some(found.1.to_owned())
        })
    }

    #[test]
    fn the_argument_should_win_over_the_environment() {
        let chinese = [("LC_ALL", "zh_CN.UTF-8")];
        assert_eq!(
            chosen(&["yaodian", "build", "--lang", "en"], &chinese),
            Speech::English
        );
        assert_eq!(chosen(&["yaodian", "--lang=zh"], &[]), Speech::Chinese);
        assert_eq!(chosen(&["yaodian", "--lang"], &chinese), Speech::Chinese);
        assert_eq!(
            chosen(&["yaodian", "--", "--lang=zh"], &[]),
            Speech::English
        );
    }

    #[test]
    fn the_first_locale_that_is_set_should_decide() {
        let cases = [
            (&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")], Speech::Chinese),
            (&[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")], Speech::English),
            (&[("LC_ALL", "fr_FR"), ("LANG", "zh_CN")], Speech::English),
        ];
        for (environment, speech) in cases {
            assert_eq!(chosen(&["yaodian"], environment), speech);
        }
        assert_eq!(chosen(&["yaodian"], &[]), Speech::English);
    }
}
