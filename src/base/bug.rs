//! Broken invariants.
//!
//! Where the code relies on an invariant that the compiler cannot check, it
//! calls [`bug`] if the invariant fails, instead of continuing with a value
//! that would hide the mistake.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};

/// A defect of the program, detected at run time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bug {
    /// Description of the broken invariant.
    pub what: String,
    /// Source file of the program in which it was detected.
    pub file: &'static str,
    /// Line in that file.
    pub line: u32,
}

impl fmt::Display for Bug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}:{})", self.what, self.file, self.line)
    }
}

/// Reports a broken invariant, described by `what`, and never returns. With
/// debug assertions, as in tests, it panics; otherwise it unwinds to the
/// enclosing [`guarded`].
#[track_caller]
#[cold]
pub fn bug(what: impl Into<String>) -> ! {
    let caller = Location::caller();
    let bug = Bug {
        what: what.into(),
        file: caller.file(),
        line: caller.line(),
    };
    #[expect(
        clippy::panic,
        reason = "the one place where a defect stops the program"
    )]
    if cfg!(debug_assertions) {
        panic!("{bug}");
    }
    // `resume_unwind` prints nothing to stderr: the bug is reported as a
    // problem like any other.
    resume_unwind(Box::new(bug))
}

/// Unwraps an option that is known to be `Some`; `None` is a [`bug`] described
/// by `otherwise`.
#[track_caller]
pub fn some_or_bug<T>(value: Option<T>, otherwise: &str) -> T {
    match value {
        Some(value) => value,
        None => bug(otherwise),
    }
}

/// Unwraps a result that is known to be `Ok`; an error is a [`bug`] described
/// by `otherwise` and the error.
#[track_caller]
pub fn ok_or_bug<T, E: fmt::Display>(value: Result<T, E>, otherwise: &str) -> T {
    match value {
        Ok(value) => value,
        Err(error) => bug(format!("{otherwise}: {error}")),
    }
}

/// Runs a closure and catches a [`bug`] raised in it.
///
/// # Errors
/// The bug. Other panics are propagated.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Bug> {
    // Unwind safe: whatever the closure was working on is dropped with it.
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| match payload.downcast::<Bug>() {
        Ok(bug) => *bug,
        Err(other) => resume_unwind(other),
    })
}

/// Runs a closure and catches whatever stops it: a [`bug`], or a panic of a
/// crate that we use, which counts as one of the caller's.
///
/// # Errors
/// The bug.
#[track_caller]
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Bug> {
    let caller = Location::caller();
    // Unwind safe: the caller drops what the closure was working on.
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| match payload.downcast::<Bug>() {
        Ok(bug) => *bug,
        Err(other) => Bug {
            what: said(&*other),
            file: caller.file(),
            line: caller.line(),
        },
    })
}

/// What a panic said.
fn said(payload: &(dyn Any + Send)) -> String {
    let owned = payload.downcast_ref::<String>().map(String::as_str);
    let words = owned.or_else(|| payload.downcast_ref::<&str>().copied());
    words.unwrap_or("a panic").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_defect_should_be_known_by_what_it_is_and_where() {
        let stopped = catch_unwind(|| bug("a list without its head"));
        let said = stopped.unwrap_err().downcast::<String>().unwrap();
        assert!(
            said.starts_with("a list without its head (src/base/bug.rs:"),
            "{said}"
        );
    }

    #[test]
    fn what_is_known_should_be_taken_or_be_a_defect() {
        assert_eq!(some_or_bug(Some(7), "no number"), 7);
        assert_eq!(ok_or_bug("7".parse::<u32>(), "no number"), 7);
        let told = |stopped: Result<u32, Box<dyn std::any::Any + Send>>| {
            *stopped.unwrap_err().downcast::<String>().unwrap()
        };
        let none = told(catch_unwind(|| some_or_bug(None, "no number")));
        assert!(none.starts_with("no number (src/base/bug.rs:"), "{none}");
        let wrong = told(catch_unwind(|| ok_or_bug("x".parse(), "no number")));
        let expected = "no number: invalid digit found in string (src/base/bug.rs:";
        assert!(wrong.starts_with(expected), "{wrong}");
    }

    #[test]
    fn any_panic_should_be_caught_where_the_work_must_go_on() {
        let what = |stopped: Result<u32, Bug>| stopped.unwrap_err().what;
        assert_eq!(caught(|| 7), Ok(7));
        assert_eq!(what(caught(|| panic!("no {}", "head"))), "no head");
        assert_eq!(what(caught(|| panic!("no head"))), "no head");
        assert_eq!(what(caught(|| resume_unwind(Box::new(7)))), "a panic");
        let found = caught(|| panic!("x")).map(|()| 7).unwrap_err();
        assert!(found.file.ends_with("bug.rs"), "{found}");
        let raised = found.clone();
        assert_eq!(
            caught(|| -> u32 { resume_unwind(Box::new(raised)) }),
            Err(found)
        );
    }

    #[test]
    fn a_defect_should_be_caught_and_another_panic_should_not() {
        let found = Bug {
            what: "two heads".to_owned(),
            file: "src/a.rs",
            line: 7,
        };
        let raised = found.clone();
        assert_eq!(
            guarded(|| -> u32 { resume_unwind(Box::new(raised)) }),
            Err(found)
        );
        assert_eq!(guarded(|| 7), Ok(7));
        assert!(catch_unwind(|| guarded(|| -> u32 { resume_unwind(Box::new("other")) })).is_err());
    }
}
