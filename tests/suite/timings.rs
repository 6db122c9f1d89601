//! The durations that the program prints and traces.

use serde_json::Value;

use crate::harness::Portal;

/// A time after which nothing becomes out of date.
const OVER: &str = "2040-01-01 00:00";

#[test]
fn a_breakdown_should_name_every_task_once_in_order() {
    let ran = Portal::sample().run(["--lang", "en", "build", "--timings"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let tasks: Vec<&str> = ran
        .stdout
        .lines()
        .filter_map(|line| line.split_once(" s  "))
        .map(|(_, task)| task)
        .collect();
    let expected = [
        "read files",
        "join and check content",
        "list files",
        "build the search index, while pages are rendered",
        "render pages",
        "list files for offline use",
        "write the site",
    ];
    assert_eq!(tasks, expected);
}

#[test]
fn a_trace_should_have_every_file_within_its_time() {
    let folder = Portal::sample().on_disk();
    let ran = folder.run(["--lang", "en", "check", "--trace", "trace.json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let trace = folder.tree("")["trace.json"].clone();
    let trace: Value = serde_json::from_slice(&trace).expect("should be JSON");
    let events = trace["traceEvents"].as_array().expect("should have events");
    // Chrome's Trace Event Format: complete events, in microseconds.
    for event in events {
        assert_eq!(event["ph"], "X", "{event}");
        for key in ["ts", "dur", "pid", "tid"] {
            assert!(event[key].is_u64(), "{key} of {event}");
        }
    }
    let named = |name: &str| events.iter().filter(|event| event["name"] == name).count();
    for name in ["read", "join", "index.html", "search/entry.json", "sw.js"] {
        assert_eq!(named(name), 1, "{name}");
    }
}

#[test]
fn a_trace_that_cannot_be_written_should_be_said() {
    let ran = Portal::sample().run(["--lang", "en", "build", "--trace", "no/such/trace.json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stderr.contains("no/such/trace.json"), "{ran:?}");
}

#[test]
fn a_pipe_should_get_no_bar_and_the_last_line_should_say_it_all() {
    let folder = Portal::sample().on_disk();
    let first = folder.run(["--lang", "en", "build", "--now", OVER]);
    assert_eq!(first.stderr, "", "{first:?}");
    assert!(first.stdout.contains(" search entries, in "), "{first:?}");
    assert!(!first.stdout.contains("unchanged"), "{first:?}");
    let second = folder.run(["--lang", "en", "build", "--now", OVER]);
    assert!(second.stdout.contains("of them unchanged"), "{second:?}");
    assert_eq!(second.stdout.lines().count(), 1, "{second:?}");
}
