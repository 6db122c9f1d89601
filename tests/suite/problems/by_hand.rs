//! Problems that need a broken disk, a second program, or a bug in this one.

use std::io::{Error, ErrorKind};

use yaodian::base::{Bug, File, Place};
use yaodian::diagnostic::{Diagnostic, Problem, Reason, SpecialFile, Unreachable};

use super::{drawn, shown};

const URL: &str = "https://a.example/b";

fn problems() -> Vec<Diagnostic> {
    let reason = |kind| Reason::from(&Error::from(kind));
    let at = |path: &str, problem| Diagnostic::at(problem, Place::head(&File::new(path, "")));
    let linked = |problem| {
        let file = File::new("content/pages/about.en.md", format!("See [a]({URL}).\n"));
        Diagnostic::at(problem, Place::new(&file, 4..file.text.len() - 2))
    };
    vec![
        at(
            "content/glossary.toml",
            Problem::FileUnreadable {
                path: "content/glossary.toml".to_owned(),
                reason: reason(ErrorKind::PermissionDenied),
            },
        ),
        Diagnostic::general(Problem::WriteSpecial {
            path: "/dev/sda".to_owned(),
            kind: "block-device".to_owned(),
        }),
        at(
            "seeds/2023-plan.txt",
            Problem::FileSpecial {
                path: "seeds/2023-plan.txt".to_owned(),
                found: SpecialFile::Pipe,
            },
        ),
        at(
            "theme/static/passwd.txt",
            Problem::SourceOutside {
                path: "theme/static/passwd.txt".to_owned(),
                target: "/etc/passwd".to_owned(),
            },
        ),
        Diagnostic::general(Problem::ImportJson),
        Diagnostic::general(Problem::RewriteFailed {
            path: "content/plans/2023/en/segments.toml".to_owned(),
            reason: reason(ErrorKind::ReadOnlyFilesystem),
        }),
        Diagnostic::general(Problem::RewriteChanged {
            path: "content/plans/2023/en/02-elderly-care.md".to_owned(),
        }),
        Diagnostic::general(Problem::RewriteHalfway {
            path: ".yaodian/journal.json".to_owned(),
            reason: reason(ErrorKind::StorageFull),
        }),
        Diagnostic::general(Problem::ArtifactRepeated {
            path: "assets/icon.svg".to_owned(),
            first: "themes/civic/static/icon.svg".to_owned(),
            second: "theme/static/icon.svg".to_owned(),
        }),
        Diagnostic::general(Problem::OutputBusy {
            path: "public".to_owned(),
        }),
        Diagnostic::general(Problem::OutputFailed {
            path: "public".to_owned(),
            reason: reason(ErrorKind::StorageFull),
        }),
        Diagnostic::general(Problem::OutputDisplaced {
            path: "public".to_owned(),
            place: ".public.former".to_owned(),
            reason: reason(ErrorKind::PermissionDenied),
        }),
        Diagnostic::general(Problem::OutputMixed {
            path: "public".to_owned(),
            reason: reason(ErrorKind::StorageFull),
        }),
        Diagnostic::general(Problem::OutputInPlace {
            path: "public".to_owned(),
        }),
        Diagnostic::general(Problem::OutputTwoSteps {
            path: "public".to_owned(),
        }),
        Diagnostic::general(Problem::OutputUnflushed {
            path: "public".to_owned(),
            reason: reason(ErrorKind::StorageFull),
        }),
        Diagnostic::general(Problem::OutputKept {
            found: "CNAME".to_owned(),
            place: "public".to_owned(),
        }),
        Diagnostic::general(Problem::PortTaken {
            port: 8000,
            reason: reason(ErrorKind::AddrInUse),
        }),
        Diagnostic::general(Problem::WatchFailed {
            reason: "OS file watch limit reached.".to_owned(),
        }),
        linked(Problem::ExternalGone {
            url: URL.to_owned(),
            status: 404,
        }),
        linked(Problem::ExternalRefused {
            url: URL.to_owned(),
            status: 403,
        }),
        linked(Problem::ExternalUnreachable {
            url: URL.to_owned(),
            why: Unreachable::Timeout,
        }),
        linked(Problem::ExternalMoved {
            url: URL.to_owned(),
            to: "https://b.example/".to_owned(),
        }),
        linked(Problem::ExternalPrivate {
            url: URL.to_owned(),
        }),
        Diagnostic::general(Problem::HistoryMissing { said: None }),
        Diagnostic::general(Problem::HistoryShallow),
        Diagnostic::general(Problem::UsageNotUtf8),
        Diagnostic::general(Problem::UsageOther {
            reason: "…".to_owned(),
        }),
        Diagnostic::from(Bug {
            what: "a value without JSON: key must be a string".to_owned(),
            file: "src/base/digest.rs",
            line: 1024,
        }),
    ]
}

pub(super) fn codes() -> Vec<&'static str> {
    problems().iter().map(|one| one.problem.code()).collect()
}

#[test]
fn problems_that_cannot_be_brought_about_should_be_shown_as_reviewed() {
    for problem in problems() {
        shown(problem.problem.code(), drawn(&problem));
    }
}
