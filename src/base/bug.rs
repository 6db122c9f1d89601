//! What cannot be.
//!
//! Where the code knows that something holds and the compiler does not, it
//! says so with [`bug`] instead of going on with a value that would hide the
//! mistake.

use std::fmt;
use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};

/// A defect of the program that it has noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bug {
    /// What holds nevertheless.
    pub what: String,
    /// Where in the program's source: its file.
    pub file: &'static str,
    /// And the line there.
    pub line: u32,
}

impl fmt::Display for Bug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}:{})", self.what, self.file, self.line)
    }
}

/// Stops what is being done, for `what` holds, which cannot be. It panics
/// where assertions do, as in tests; elsewhere [`guarded`] gets it.
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
    // Without a word on stderr: it becomes a problem like any other.
    resume_unwind(Box::new(bug))
}

/// What is known to be there; where nothing is, that is a [`bug`], told as
/// `otherwise`.
#[track_caller]
pub fn some_or_bug<T>(value: Option<T>, otherwise: &str) -> T {
    match value {
        Some(value) => value,
        None => bug(otherwise),
    }
}

/// What is known to succeed; where it does not, that is a [`bug`], told as
/// `otherwise` with the error.
#[track_caller]
pub fn ok_or_bug<T, E: fmt::Display>(value: Result<T, E>, otherwise: &str) -> T {
    match value {
        Ok(value) => value,
        Err(error) => bug(format!("{otherwise}: {error}")),
    }
}

/// Does something that [`bug`] may stop.
///
/// # Errors
/// The defect that stopped it. Other panics go on.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Bug> {
    // What the work had in hand is dropped with it.
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| match payload.downcast::<Bug>() {
        Ok(bug) => *bug,
        Err(other) => resume_unwind(other),
    })
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
