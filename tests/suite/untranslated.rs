//! `untranslated` in `plan.toml`: plans without an edition on purpose.

use crate::harness::{ERRATA, PLAN, Portal, SYNONYMS};

/// The sample, whose plan has no English edition and says so, if `says`.
fn portal(says: bool) -> Portal {
    let mut portal = Portal::sample();
    let edition: Vec<String> = (portal.paths().map(str::to_owned))
        .filter(|path| path.starts_with("content/plans/2031/en/"))
        .collect();
    for path in edition {
        portal = portal.without(&path);
    }
    let portal = portal
        .without(SYNONYMS) // of words that only the translation has
        .replace(ERRATA, "en = \"One character is repeated.\"\n", "");
    match says {
        true => untranslated(portal, "en"),
        false => portal,
    }
}

fn untranslated(portal: Portal, tag: &str) -> Portal {
    let language = "language = \"zh-Hans\"\n";
    portal.replace(
        PLAN,
        language,
        &format!("{language}untranslated = [\"{tag}\"]\n"),
    )
}

#[test]
fn a_plan_that_is_not_to_be_translated_should_pass_strictly() {
    let silent = portal(false).on_disk();
    assert!(!silent.run(["check"]).ends(0).stderr.is_empty());
    silent.run(["check", "--strict"]).ends(1);

    let folder = portal(true).on_disk();
    assert_eq!(folder.run(["check", "--strict"]).ends(0).stderr, "");
    folder.run(["build", "--strict"]).ends(0);
    let site = folder.tree("public");
    let page = &site["en/plans/2031/measures/1/index.html"];
    let page = String::from_utf8_lossy(page);
    assert!(page.contains("The Chinese original follows."), "{page}");
    let ran = folder.run(["translate", "export"]).ends(1);
    assert!(ran.stderr.contains("error[edition-none]"), "{}", ran.stderr);
}

#[test]
fn what_contradicts_it_should_be_an_error_at_its_tag() {
    let cases = [
        ("en", "edition-unexpected"),
        ("zh-Hans", "edition-unexpected"),
        ("zh-hans", "language-unknown"),
        ("english", "bad-value"),
    ];
    for (tag, code) in cases {
        let portal = untranslated(Portal::sample(), tag);
        let ran = portal.run(["check", "--format", "json"]).ends(1);
        let problems = ran.problems();
        assert_eq!(problems[0]["code"], code, "{tag}: {}", ran.stdout);
        assert_eq!(problems[0]["text"], format!("\"{tag}\""));
    }
    // The site may be published in French later, or no longer is.
    let french = untranslated(Portal::sample(), "fr");
    french.run(["check", "--strict"]).ends(0);
}

#[test]
fn the_one_plan_that_is_translated_should_not_have_to_be_named() {
    let portal = portal(true);
    // Another plan, which has an edition.
    let settings = portal.text(PLAN).replace("untranslated = [\"en\"]\n", "");
    let portal = portal.with("content/plans/2032/plan.toml", settings.as_str());
    let folder = portal.clone().on_disk();
    let ran = folder.run(["translate", "export"]).ends(0);
    assert!(ran.stdout.contains("2032"), "{}", ran.stdout);
    let again = portal.with("content/plans/2033/plan.toml", settings.as_str());
    let folder = again.on_disk();
    for verb in ["export", "accept"] {
        let more = if verb == "accept" {
            &["--all"][..]
        } else {
            &[]
        };
        let ran = folder.run(["translate", verb].iter().chain(more)).ends(1);
        assert!(ran.stderr.contains("error[plan-unnamed]"), "{}", ran.stderr);
        assert!(ran.stderr.contains("2033, 2032\n"), "{}", ran.stderr);
    }
}

#[test]
fn a_page_should_say_that_the_original_prevails_if_anything_on_it_is_translated() {
    const PREVAILS: &str = "Reference translation. The Chinese text prevails.";
    let says = |portal: Portal| {
        let site = portal.build().unwrap_or_else(|found| panic!("{found:#?}"));
        ["", "social-assistance/", "elderly-care/"].map(|page| {
            let page = &site[&format!("en/plans/2031/{page}index.html")];
            String::from_utf8_lossy(page).contains(PREVAILS)
        })
    };
    let civic = |portal: Portal| portal.without("themes");
    assert_eq!(says(civic(Portal::sample())), [true; 3]);
    assert_eq!(says(civic(portal(true))), [false; 3]);
    // The plan's own title is not needed.
    let partial = Portal::sample().without("content/plans/2031/en/00-front.md");
    assert_eq!(says(civic(partial)), [true; 3]);
}
