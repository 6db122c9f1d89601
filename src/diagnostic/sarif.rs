//! SARIF 2.1.0 (OASIS) output, for editors, code hosts and other tools: one
//! run, with only the rules that were violated.
//!
//! Locations are relative to the folder of `site.toml`, called `SRCROOT` in the
//! log; columns count Unicode scalar values.

use serde_json::{Value, json};

use super::draw::remedy;
use super::explanation::{Explanation, Explanations};
use super::fix::Edit;
use super::wording::{Speech, Wording};
use super::{Diagnostic, Fix, Problem};
use crate::base::{Place, some_or_bug};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
const ROOT: &str = "SRCROOT";

/// The log of a run, on one line. The order of the problems is kept.
pub fn log(diagnostics: &[&Diagnostic], speech: Speech, wording: &Wording, status: u8) -> String {
    let explanations = Explanations::new(speech);
    let mut codes: Vec<&str> = Problem::CODES.to_vec();
    codes.retain(|code| diagnostics.iter().any(|d| d.problem.code() == *code));
    let rules = codes.iter().filter_map(|code| explanations.of(code));
    let results = diagnostics.iter().map(|diagnostic| {
        let code = diagnostic.problem.code();
        let rule = codes.iter().position(|known| *known == code);
        result(
            diagnostic,
            some_or_bug(rule, "a problem of no rule"),
            wording,
        )
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "yaodian",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": speech.tag(),
                "rules": rules.map(|rule| self::rule(&rule, wording)).collect::<Vec<Value>>(),
            }},
            "invocations": [{
                // A run that finds problems is successful; one with invalid
                // arguments is not.
                "executionSuccessful": status != 2,
                "exitCode": status,
            }],
            "language": speech.tag(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { ROOT: {
                "description": { "text": wording.say("sarif-root", &[]) },
            }},
            "results": results.collect::<Vec<Value>>(),
        }],
    });
    log.to_string()
}

fn rule(rule: &Explanation, wording: &Wording) -> Value {
    let Explanation {
        code,
        severity,
        title,
        why,
        remedy,
        example,
    } = rule;
    let say = |key| wording.say(key, &[]);
    let (wrong, right) = (say("explain-wrong"), say("explain-right"));
    let help = format!(
        "{remedy}\n\n{wrong}\n{}\n\n{right}\n{}",
        example.wrong.trim_end(),
        example.right.trim_end()
    );
    json!({
        "id": code,
        "shortDescription": { "text": title },
        "fullDescription": { "text": format!("{title} {why}") },
        "help": { "text": help },
        "defaultConfiguration": { "level": severity },
    })
}

fn result(diagnostic: &Diagnostic, rule: usize, wording: &Wording) -> Value {
    let arguments = diagnostic.problem.arguments();
    let code = diagnostic.problem.code();
    let message = wording.say(code, &arguments);
    let help = remedy(diagnostic, wording);
    let text = match &help {
        Some(help) => format!("{message}\n{}: {help}", wording.say("help", &[])),
        None => message,
    };
    let mut result = json!({
        "ruleId": code,
        "ruleIndex": rule,
        "level": diagnostic.level(),
        "message": { "text": text },
        "locations": [],
    });
    if let Some(place) = &diagnostic.place {
        result["locations"] = json!([location(place)]);
    }
    if let Some(place) = &diagnostic.related {
        result["relatedLocations"] = json!([location(place)]);
    }
    if let Some(fix) = diagnostic.open_fix() {
        result["fixes"] = json!([self::fix(fix, help.as_deref())]);
    }
    if diagnostic.answered {
        result["suppressions"] = json!([{ "kind": "external", "status": "accepted" }]);
    }
    result
}

fn location(place: &Place) -> Value {
    let mut location = json!({ "artifactLocation": artifact(place) });
    // A missing or empty file has no lines.
    if !place.file.text.is_empty() {
        let mut region = region(place);
        region["snippet"] = json!({ "text": place.text() });
        location["region"] = region;
    }
    json!({ "physicalLocation": location })
}

fn artifact(place: &Place) -> Value {
    let path = &place.file.path;
    match path.strip_prefix('/') {
        Some(absolute) => json!({ "uri": format!("file:///{}", encoded(absolute)) }),
        None => json!({ "uri": encoded(path), "uriBaseId": ROOT }),
    }
}

fn region(place: &Place) -> Value {
    let (line, column) = place.file.position(place.span.start);
    let (end_line, end_column) = place.file.position(place.span.end);
    json!({
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    })
}

fn fix(fix: &Fix, help: Option<&str>) -> Value {
    let change = |Edit { place, replacement }: &Edit| {
        json!({
            "artifactLocation": artifact(place),
            "replacements": [{
                "deletedRegion": region(place),
                "insertedContent": { "text": replacement },
            }],
        })
    };
    let mut value = json!({
        "artifactChanges": fix.edits.iter().map(change).collect::<Vec<Value>>(),
    });
    if let Some(help) = help {
        value["description"] = json!({ "text": help });
    }
    value
}

/// A path as a relative reference (RFC 3986 §4.2).
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::File;

    fn logged(diagnostics: &[&Diagnostic], status: u8) -> Value {
        let wording = Wording::new(Speech::English);
        let log = log(diagnostics, Speech::English, &wording, status);
        serde_json::from_str(&log).unwrap()
    }

    #[test]
    fn a_run_without_problems_should_say_how_it_ended() {
        let log = logged(&[], 0);
        let run = &log["runs"][0];
        assert_eq!(run["results"], json!([]));
        assert_eq!(run["invocations"][0]["executionSuccessful"], true);
        assert_eq!(run["invocations"][0]["exitCode"], 0);
        assert_eq!(
            logged(&[], 2)["runs"][0]["invocations"][0]["executionSuccessful"],
            false
        );
    }

    #[test]
    fn a_result_should_name_its_rule_and_its_place_in_characters() {
        let file = File::new("content/plans/要点/a b.toml", "一\n二三四五");
        let place = Place::new(&file, "一\n二".len().."一\n二三四".len());
        let fix = Fix::replace(&place, "三");
        let problem = Problem::StrayLine { line: 1 };
        let diagnostic = Diagnostic::at(problem, place).with_fix(Some(fix));
        let general = Diagnostic::general(Problem::NoPlans);
        let log = logged(&[&general, &diagnostic], 1);
        let run = &log["runs"][0];
        let result = &run["results"][1];
        assert_eq!(result["ruleId"], "stray-line");
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "stray-line");
        let place = &result["locations"][0]["physicalLocation"];
        let uri = "content/plans/%E8%A6%81%E7%82%B9/a%20b.toml";
        assert_eq!(
            place["artifactLocation"],
            json!({ "uri": uri, "uriBaseId": ROOT })
        );
        let region = json!({
            "startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 4,
            "snippet": { "text": "三四" },
        });
        assert_eq!(place["region"], region);
        let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(change["insertedContent"]["text"], "三");
        assert_eq!(run["results"][0]["locations"], json!([]));
    }
}
