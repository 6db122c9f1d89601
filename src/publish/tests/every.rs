//! Each operation of a build fails once, on each kind of filesystem.

use std::io::{self, ErrorKind};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::swap::{KINDS, bound, no_exchange};
use super::*;

/// Limitations of a filesystem on which the first path is the output.
type Limits = fn(&Path, Asked, &Path, &Path) -> io::Result<()>;

const LIMITS: [Limits; 4] = [
    |_, _, _, _| Ok(()),
    |_, asked, from, to| no_exchange(asked, from, to),
    |public, asked, from, to| bound(public, KINDS[0])(asked, from, to),
    |public, asked, from, to| bound(public, KINDS[1])(asked, from, to),
];

/// Builds over a former site with the operation of this number failing. Returns
/// whether there was one.
fn failing(nth: usize, limits: Limits) -> bool {
    let old = [
        ("a/b.css", Ok("1")),
        ("gone.html", Ok("1")),
        ("index.html", Ok("1")),
    ];
    let new = [
        ("a/b.css", Ok("2")),
        ("index.html", Ok("2")),
        ("new/index.html", Ok("2")),
    ];
    let (folder, public) = published(&old);
    let elsewhere = tempfile::tempdir().unwrap();
    publish(&site(&new), &elsewhere.path().join("public")).unwrap();
    let (before, after) = (tree(&public), tree(&elsewhere.path().join("public")));
    let count = AtomicUsize::new(0);
    let means = Asking(|asked, from: &Path, to: &Path| {
        match count.fetch_add(1, Ordering::Relaxed) == nth {
            true => Err(ErrorKind::StorageFull.into()),
            false => limits(&public, asked, from, to),
        }
    });
    let target = Target {
        durable: true,
        precompress: false,
        ..target(&public)
    };
    let done = publish_to(&site(&new), &target, &means);
    let is_reached = count.into_inner() > nth;
    match &done {
        Ok(_) => assert_eq!(tree(&public), after, "{nth}"),
        // Files were moved one by one, and some are of the former site.
        Err(said) if said.ends_with(&["output-mixed"]) => {}
        Err(said) => {
            assert_eq!(said, &["output-failed"], "{nth}");
            assert_eq!(tree(&public), before, "{nth}");
        }
    }
    publish(&site(&new), &public).unwrap();
    assert_eq!(tree(&public), after, "{nth}");
    assert_eq!(names(folder.path()), ["public"], "{nth}");
    is_reached
}

#[test]
fn any_operation_may_fail_once() {
    let count = |limits| (0..).take_while(|nth| failing(*nth, limits)).count();
    let counts = LIMITS.map(count);
    // Flushes, and what gives the new site its name.
    assert!(counts.iter().all(|count| *count > 8), "{counts:?}");
}
