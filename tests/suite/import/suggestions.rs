//! Suggested errata where an original is replaced.

use super::translated::{FOLDER, write};
use super::write::{PLAN, import, portal, text};

#[test]
fn suggestions_should_name_their_lines_in_the_new_original() {
    let odd = PLAN
        .replace("加强动态监测。", "加强动态监测，，做好服务。")
        .replace("做到应救尽救", "做到做到应救尽救");
    let folder = portal("plan.txt", odd.as_bytes());
    import(&folder, &["plan.txt", "--id", "a"]).ends(0);
    let path = format!("{FOLDER}/errata.toml");
    let before = text(&folder, &path);
    assert!(
        before.contains("# line = 8\n") && before.contains("# line = 9\n"),
        "{before}"
    );
    let new = odd
        .replace("一、完善", "（更正版）\n一、完善")
        .replace("做到做到", "做到");
    write(&folder, "new.txt", &new);
    let ran = import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    let after = text(&folder, &path);
    assert!(
        after.contains("# line = 9\n# found = \"测，，做\""),
        "{after}"
    );
    assert!(!after.contains("# line = 8\n"), "{after}");
    assert_eq!(
        after.matches("##").count(),
        before.matches("##").count() + 2,
        "{after}"
    );
    assert!(
        ran.stdout
            .contains("Suggestions: 1 moved, 1 no longer match any text"),
        "{}",
        ran.stdout
    );
    // The next one does not say so again.
    write(&folder, "new.txt", &new.replace("一、完善", "\n一、完善"));
    let ran = import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    assert!(
        ran.stdout
            .contains("Suggestions: 1 moved, 0 no longer match any text"),
        "{}",
        ran.stdout
    );
}
