//! `yaodian hosting`: what it prints. `tests/servers` asks real servers.

use scraper::Html;

use crate::harness::{Folder, PLAN, Portal, has_program, left_out, root};
use crate::links::select;

/// The sample with a former address and addresses that are gone.
fn portal() -> Portal {
    let gone = "\n[gone]\n\
                \"/audiences/former/\" = { zh-Hans = \"已合并。\", en = \"Merged.\" }\n\
                \"/plans/2019/*\" = { zh-Hans = \"已归档。\", en = \"Archived.\" }\n";
    let settings = Portal::sample().text("site.toml");
    let slug = "slug = \"elderly-care\"";
    Portal::sample().with("site.toml", settings + gone).replace(
        PLAN,
        slug,
        &format!("{slug}\nformerly = [\"care\"]"),
    )
}

fn printed(folder: &Folder, more: &[&str]) -> String {
    let lead = ["hosting"].into_iter();
    folder.run(lead.chain(more.iter().copied())).ends(0).stdout
}

#[test]
fn configuration_should_be_printed_as_reviewed() {
    let folder = portal().on_disk();
    let within = "https://sample.example/2031/";
    for (name, arguments) in [
        ("nginx_zh", &["nginx", "--lang", "zh"][..]),
        ("nginx_within", &["nginx", "--base-url", within]),
        ("apache", &["apache", "--document-root", "/srv/plans/"]),
        (
            "caddy",
            &["caddy", "--base-url", "http://sample.example:8080/"],
        ),
        ("caddy_within", &["caddy", "--base-url", within]),
        ("headers", &["headers"]),
    ] {
        insta::assert_snapshot!(format!("hosting_{name}"), printed(&folder, arguments));
    }
}

#[test]
fn the_policy_should_be_that_of_the_pages_and_forbid_frames() {
    let site = portal().build().expect("should be built");
    let page = String::from_utf8_lossy(&site["en/index.html"]).into_owned();
    let page = Html::parse_document(&page);
    let policy = select("meta[http-equiv='Content-Security-Policy']");
    let policy = page
        .select(&policy)
        .next()
        .and_then(|meta| meta.attr("content"));
    let policy = policy.expect("should have a policy");
    let said = printed(&portal().on_disk(), &["headers"]);
    let line = format!("  Content-Security-Policy: {policy}; frame-ancestors 'none'\n");
    assert!(said.contains(&line), "{said}");
}

#[test]
fn a_site_without_an_address_should_be_told_to_have_one() {
    let line = "base-url = \"https://sample.example/\"\n";
    let ran = portal()
        .replace("site.toml", line, "")
        .run(["hosting", "caddy"]);
    assert!(ran.ends(2).stderr.contains("--base-url"));
    let ran = portal().run(["hosting", "iis"]).ends(2);
    assert!(
        ran.stderr.contains("nginx, apache, caddy, headers"),
        "{}",
        ran.stderr
    );
}

#[test]
#[ignore = "needs nginx: run ./tests/run; tests/servers/run asks the other servers"]
fn nginx_should_answer_as_its_configuration_says() {
    if !has_program("nginx") {
        left_out("there is no nginx here");
        return;
    }
    let mut check = std::process::Command::new("python3");
    check.arg(root().join("tests/servers/check.py"));
    check.arg(assert_cmd::cargo::cargo_bin!("yaodian"));
    crate::harness::Ran::of({
        check.arg("nginx");
        check
    })
    .ends(0);
}
