//! The web app manifest (W3C) with which a device adds the portal to its start
//! screen.

use serde_json::json;

use super::context::SiteContext;
use super::links::Links;
use crate::model::{Language, Portal, SitePath};

/// The icon, if the theme has it.
const ICON: &str = "icon.svg";

/// The manifest in one language; its addresses are relative to it.
pub fn web_manifest(portal: &Portal, language: &Language) -> Vec<u8> {
    let links = Links::of(&SitePath::web_manifest(language), language);
    let icon = SiteContext::of(portal).static_file(ICON).map(|_| {
        json!({
            "src": links.fixed(&format!("assets/{ICON}")),
            "sizes": "any",
            "type": "image/svg+xml",
        })
    });
    let manifest = json!({
        "name": language.site_name,
        "description": language.site_description,
        "lang": language.tag.as_str(),
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "icons": icon.into_iter().collect::<Vec<_>>(),
    });
    manifest.to_string().into_bytes()
}
