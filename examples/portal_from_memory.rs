//! A whole portal from memory: no file is read, none is written.
//!
//! ```sh
//! cargo run --example portal_from_memory
//! ```

use std::process::ExitCode;

use yaodian::base::Digest;
use yaodian::diagnostic::Diagnostic;
use yaodian::pipeline;
use yaodian::publish::Made;
use yaodian::source::{Memory, Options};

const SITE: &str = r#"
base-url = "https://plans.example/"
theme = "civic"

[[language]]
tag = "zh-Hans"
label = "简体中文"
name = "示例政策门户"
description = "一项计划，两项措施。"
"#;

const ORIGINAL: &str = "2031年民政工作要点
2031年，做好民政各项工作。
一、健全社会救助体系
1.完善低保制度。及时开展临时救助。
2.强化动态监测。完善信息平台。
";

/// Builds the site: its files by path, or everything that is wrong.
///
/// # Errors
/// Every problem of every file.
pub(crate) fn site() -> Result<Made, Vec<Diagnostic>> {
    // A plan is pinned to the very bytes that it was made from.
    let sha256 = Digest::plain(ORIGINAL.as_bytes());
    let plan = format!(
        r#"
        original = "seeds/2031.txt"
        sha256 = "{sha256}"
        language = "zh-Hans"
        topic = [{{ number = 1, slug = "social-assistance" }}]
        "#
    );
    let portal = Memory::from_iter([
        ("site.toml", SITE),
        ("seeds/2031.txt", ORIGINAL),
        ("content/plans/2031/plan.toml", &plan),
    ]);
    let built = pipeline::memory(&portal, &Options::default())?;
    Ok(built.value)
}

#[allow(clippy::print_stdout, reason = "an example shows what it made")]
fn main() -> ExitCode {
    match site() {
        Ok(files) => {
            for (path, file) in &files {
                println!("{:>8} {path}", file.bytes.len());
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in problems {
                println!("{problem:?}");
            }
            ExitCode::FAILURE
        }
    }
}
