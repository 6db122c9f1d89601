//! The Content-Security-Policy of a site as a header.

use crate::text::start_tags::start_tags;

/// What a policy in a page cannot say: no other site may show pages in a frame.
const NO_FRAMES: &str = "frame-ancestors 'none'";

/// The policy for a header: that of a page, and that no other site may embed
/// it. A browser obeys both the header and the page, so a theme's own policy
/// decides here, too.
pub(super) fn header(page: &[u8]) -> String {
    match in_page(page) {
        Some(policy) => format!("{}; {NO_FRAMES}", policy.trim_end_matches([';', ' '])),
        None => NO_FRAMES.to_owned(),
    }
}

/// The policy in the head of a page.
fn in_page(page: &[u8]) -> Option<String> {
    for tag in start_tags(page) {
        let value = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let is_policy = value("http-equiv")
            .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"));
        if is_policy {
            return value("content");
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_should_have_the_policy_of_the_page_and_forbid_frames() {
        let page = b"<head><meta charset=utf-8><META HTTP-EQUIV=\"Content-Security-Policy\" \
                     content=\"default-src 'none'; \"><body>";
        let expected = "default-src 'none'; frame-ancestors 'none'";
        assert_eq!(header(page), expected);
        assert_eq!(header(b"<head><meta charset=utf-8>"), NO_FRAMES);
    }
}
