//! Output for shells and `man`, read by these programs if they are installed.

#![cfg(unix)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::harness::{Folder, Ran, has_program, left_out, shell};

/// The output of the program.
fn printed(arguments: &[&str]) -> String {
    Folder::empty().run(arguments).ends(0).stdout
}

/// Passes a text to a program, which must accept it without output.
fn takes(program: &str, arguments: &[&str], text: &str) {
    if !has_program(program) {
        left_out(&format!("there is no {program} here"));
        return;
    }
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped());
    let mut child = (command.stdout(Stdio::piped()).stderr(Stdio::piped()))
        .spawn()
        .expect("should start");
    let mut input = child.stdin.take().expect("should be piped");
    // A program that fails early closes the pipe; its output says why.
    let _ = input.write_all(text.as_bytes());
    drop(input);
    let output = child.wait_with_output().expect("should end");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.is_empty(),
        "{program}: {said}"
    );
}

#[test]
fn each_shell_should_be_able_to_read_its_completions() {
    for language in ["en", "zh"] {
        for name in ["bash", "zsh", "fish"] {
            let script = printed(&["--lang", language, "completions", name]);
            for verb in ["build", "translate", "completions"] {
                assert!(script.contains(verb), "{name} knows no {verb}");
            }
            let arguments: &[&str] = if name == "zsh" {
                &["-n", "/dev/stdin"]
            } else {
                &["-n"]
            };
            takes(name, arguments, &script);
        }
    }
}

/// The completions that bash offers for the last of some words.
fn offered(words: &[&str]) -> Vec<String> {
    let folder = Folder::empty();
    let count = words.len() - 1;
    let (last, before) = (words[count], words[count - 1]);
    let script = format!(
        "eval \"$(yaodian completions bash)\"
         function=$(complete -p yaodian | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
         COMP_WORDS=({}) COMP_CWORD={count}
         \"$function\" yaodian '{last}' '{before}'
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        words.join(" ")
    );
    let line = format!("exec bash --norc -c '{}'", script.replace('\'', r"'\''"));
    let ran = Ran::of(shell(folder.path(), &line)).ends(0);
    ran.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn bash_should_complete_what_is_typed() {
    if !has_program("bash") {
        left_out("there is no bash here");
        return;
    }
    assert_eq!(offered(&["yaodian", "bu"]), ["build"]);
    assert_eq!(offered(&["yaodian", "translate", "sta"]), ["status"]);
    assert_eq!(offered(&["yaodian", "build", "--str"]), ["--strict"]);
    assert_eq!(offered(&["yaodian", "schema", "gl"]), ["glossary"]);
    assert_eq!(offered(&["yaodian", "check", "--format", "js"]), ["json"]);
    assert_eq!(offered(&["yaodian", "completions", "f"]), ["fish"]);
}

#[test]
fn the_manual_page_should_be_set_without_a_warning() {
    for (language, heading) in [("en", "EXIT STATUS"), ("zh", "退出状态")] {
        let page = printed(&["--lang", language, "man"]);
        for words in [
            heading,
            "translate accept",
            "\\-\\-base\\-url",
            "schema plan",
        ] {
            assert!(page.contains(words), "no {words} in\n{page}");
        }
        for width in ["-rLL=60n", "-rLL=100n"] {
            takes(
                "groff",
                &["-man", "-ww", "-K", "utf8", "-T", "utf8", width],
                &page,
            );
        }
        takes("man", &["-l", "-"], &page);
    }
}

#[test]
fn an_unknown_shell_should_be_answered_with_the_nearest() {
    let ran = Folder::empty().run(["completions", "fsh"]).ends(2);
    assert!(ran.stderr.contains("“fish”"), "{}", ran.stderr);
}
